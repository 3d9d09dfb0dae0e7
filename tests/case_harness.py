"""Cases: folders `tests/cases/<rule>/<what_it_shows>/` → a project on disk, and what must be found in it.

A case holds `input.*`, one file, or `project/`, several. `// expect: RID102@12 manual, RID103` at the end of a line
says what is found there: codes, each with an optional column and words (safe, unsafe, manual, certain, likely, error,
warning, note). Marks are taken away before anything runs. `expected.*` (or `expected/`, which holds the files that
change) is what `fix --unsafe` leaves, `expected-safe.*` what `fix` leaves where that differs; marks in them say what is
still found. `case.toml` may say where the file stands (`at`), empty files beside it (`extra`), the rules (`select`),
`skeleton = false`, `failed = [...]`, and `safe = "unchanged"` where a fix without `--unsafe` does nothing. A
`mappings.yaml` is a table of the case's own.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from checker.engine import Scope, check
from checker.model import Located, Result
from checker.rows import Table
from checker.rule import all_rules
from checker.table import default_table_path, load_table

FOLDER = Path(__file__).parent / "cases"
MARK = re.compile(rb"[ \t]*(?://|#|<!--) expect: ([\w@, ]+?)[ \t]*(?:-->)?(?=\r|\n|\Z)")
LINE_END = re.compile(rb"\r\n|\r|\n")
SKELETON = {
    "services/runIdSystem.js": b"'use strict';\n",
    "services/runIdService.js": b"'use strict';\n",
    "services/unifiedRunIdService.js": b"'use strict';\n",
}
NOT_ALONE = frozenset({"RID108"})  # says something about every project, so it is asked for by name


@dataclass(frozen=True)
class Mark:
    """One finding that a case expects."""

    path: str
    line: int
    code: str
    column: int | None = None
    words: frozenset[str] = frozenset()

    def fits(self, found: Located) -> bool:
        place = (found.finding.path, found.line, found.finding.code)
        return (
            place == (self.path, self.line, self.code)
            and self.column in (None, found.column)
            and self.words <= words_of(found)
        )

    def __str__(self) -> str:
        column = "" if self.column is None else f"@{self.column}"
        return " ".join([f"{self.path}:{self.line}: {self.code}{column}", *sorted(self.words)])


def words_of(found: Located) -> set[str]:
    held = found.finding
    return {held.applicability.value, held.confidence.value, str(held.severity)}


def shown(found: Located) -> str:
    held = found.finding
    return f"{held.path}:{found.line}: {held.code}@{found.column} {' '.join(sorted(words_of(found)))}: {held.message}"


def unmarked(text: bytes) -> bytes:
    """Return a text without its marks."""
    return MARK.sub(b"", text)


def marks_in(path: str, text: bytes) -> Iterator[Mark]:
    """Yield the marks of one file."""
    ends = [match.end() for match in LINE_END.finditer(text)]
    for match in MARK.finditer(text):
        line = sum(end <= match.start() for end in ends) + 1
        for part in match.group(1).decode().split(","):
            place, *words = part.split()
            code, _, column = place.partition("@")
            yield Mark(path, line, code, int(column) if column else None, frozenset(words))


@dataclass(frozen=True)
class Case:
    """One case."""

    folder: Path
    options: dict[str, Any] = field(compare=False)

    def __str__(self) -> str:
        return self.folder.relative_to(FOLDER).as_posix()

    @property
    def rule(self) -> str:
        return self.folder.parent.name

    @property
    def table(self) -> Table:
        own = self.folder / "mappings.yaml"
        return table_at(own if own.exists() else default_table_path())

    @property
    def select(self) -> frozenset[str]:
        chosen = self.options.get("select")
        if chosen is not None:
            return frozenset(chosen)
        return frozenset(rule.code for rule in all_rules().values() if rule.default) - NOT_ALONE

    @property
    def is_project(self) -> bool:
        return (self.folder / "project").is_dir()

    def at(self, file: Path) -> str:
        """Return where a single file stands in the project."""
        return str(self.options.get("at", f"routes/input{file.suffix}"))

    def marked(self, stem: str) -> dict[str, bytes]:
        """Return the files of the case under a stem ("input", "expected"), with their marks: path → text."""
        if self.is_project:
            base = self.folder / ("project" if stem == "input" else stem)
            return {
                each.relative_to(base).as_posix(): each.read_bytes()
                for each in sorted(base.rglob("*"))
                if each.is_file()
            }
        return {self.at(each): each.read_bytes() for each in sorted(self.folder.glob(f"{stem}.*"))}

    def files(self, stem: str = "input") -> dict[str, bytes]:
        """Return the whole project as it is before ("input") or after a fix, without marks."""
        found = {} if self.is_project or not self.options.get("skeleton", True) else dict(SKELETON)
        found |= dict.fromkeys(self.options.get("extra", ()), b"")
        found |= {path: unmarked(text) for path, text in self.marked("input").items()}
        if stem != "input":
            found |= {path: unmarked(text) for path, text in self.marked(stem).items()}
        return found

    def marks(self, stem: str = "input") -> list[Mark]:
        """Return what must be found before or after a fix."""
        texts = self.marked("input")
        if stem != "input":
            texts |= self.marked(stem)
        return [mark for path, text in texts.items() for mark in marks_in(path, text)]

    @property
    def after_unsafe(self) -> str:
        return "expected" if self.marked("expected") else "input"

    @property
    def after_safe(self) -> str:
        if self.options.get("safe") == "unchanged":
            return "input"
        return "expected-safe" if self.marked("expected-safe") else self.after_unsafe

    def check(self, root: Path, stem: str = "input") -> Result:
        """Write the project below `root` and check it."""
        return check(self.write(root, stem), self.table, select=self.select)

    def write(self, root: Path, stem: str = "input") -> Scope:
        files = self.files(stem)
        for path, text in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text)
        return Scope(root, sorted(path for path in files if "node_modules/" not in path))


def complaints(result: Result, marks: list[Mark]) -> list[str]:
    """Return what was found and not expected, and what was expected and not found."""
    left = list(result.findings)
    missing = []
    for mark in marks:
        fitting = next((each for each in left if mark.fits(each)), None)
        if fitting is None:
            missing.append(f"not found: {mark}")
        else:
            left.remove(fitting)
    return missing + [f"not expected: {shown(each)}" for each in left]


@cache
def table_at(path: Path) -> Table:
    return load_table(path)


def options_of(folder: Path) -> dict[str, Any]:
    file = folder / "case.toml"
    return tomllib.loads(file.read_text()) if file.exists() else {}


@cache
def all_cases() -> tuple[Case, ...]:
    """Return every case, in the order of the folders."""
    return tuple(Case(folder, options_of(folder)) for folder in sorted(FOLDER.glob("*/*/")))
