"""Pairs: `pairs/<suite>.md` → a table, and for each heading an input and what a fix makes of it.

The first code block of a file is its table. A section holds one block, which nothing may change, or two: before and
after. A word behind the language of the first block may name the file (`js src/a.test.js`); `also PATH` blocks are
further files of the project.
`safe` marks a section whose fix needs no `--unsafe`, `chained` one whose second run goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from checker.engine import Scope
from checker.model import Applicability
from checker.rows import Table
from checker.table import load_table
from codemods.engine import Outcome, fix

FOLDER = Path(__file__).parent / "pairs"
SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Pair:
    """One section of a suite."""

    suite: str
    name: str
    path: str
    before: str
    after: str
    also: dict[str, str] = field(compare=False, default_factory=dict)
    safe: bool = False
    chained: bool = False

    def __str__(self) -> str:
        return f"{self.suite}: {self.name}"


@cache
def suites() -> tuple[str, ...]:
    return tuple(sorted(each.stem for each in FOLDER.glob("*.md")))


@cache
def table_of(suite: str, folder: Path) -> Table:
    file = folder / f"{suite}.yaml"
    match = BLOCK.search((FOLDER / f"{suite}.md").read_text())
    assert match is not None
    file.write_text(match.group(3))
    return load_table(file)


def pairs_of(suite: str) -> list[Pair]:
    text = (FOLDER / f"{suite}.md").read_text()
    parts = SECTION.split(text)[1:]
    return [pair(suite, name, body) for name, body in zip(parts[::2], parts[1::2], strict=True)]


def pair(suite: str, name: str, body: str) -> Pair:
    blocks = [(language, words.split(), text) for language, words, text in BLOCK.findall(body)]
    also = {words[1]: text for _, words, text in blocks if words[:1] == ["also"]}
    own = [each for each in blocks if each[1][:1] != ["also"]]
    assert 1 <= len(own) <= 2, f"{suite}: {name}"
    language, words, before = own[0]
    path = next((each for each in words if "." in each), f"src/input.{language}")
    return Pair(suite, name, path, before, own[-1][2], also, "safe" in words, "chained" in words)


def run(files: dict[str, str], table: Table, root: Path, level: Applicability) -> Outcome:
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    return fix(Scope(root, sorted(files)), table, level=level)


def fixed(
    files: dict[str, str], table: Table, root: Path, level: Applicability = Applicability.UNSAFE
) -> dict[str, str]:
    """Return all files as a fix leaves them."""
    outcome = run(files, table, root, level)
    return files | {each.path: each.after.decode() for each in outcome.files}
