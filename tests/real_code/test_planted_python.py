"""Old names in copies of real Python files: all are found, all are rewritten, and nothing else changes."""

from __future__ import annotations

import ast
import os
import random
import tokenize
from collections.abc import Iterator
from pathlib import Path

from checker.engine import Scope, check
from checker.model import Applicability
from checker.table import load_table
from codemods.engine import fix
from codemods.sites import Site

FILES = 60
SEED = 20250924
PLANTED = """
version: 1
modules:
  oldquill: {python: oldquill}
  oldquill.inner: {python: oldquill.inner}
  newquill: {python: newquill}
  newquill.deep: {python: newquill.deep}
mappings:
  - {old: "oldquill.write(text, ink?)", new: "newquill.pen(text, colour=ink)"}
  - {old: oldquill.INK, new: newquill.deep.INKS.BLACK}
  - {old: oldquill.Quill, new: newquill.deep.Quill}
  - {old: "oldquill.inner.turn(a, b)", new: "newquill.deep.turned(b, a)"}
"""
FORMS = [  # (how it is loaded, what is used)
    ("import oldquill", "oldquill.write(1, ink=2)"),
    ("import oldquill as quill_", "quill_.write('a'), quill_.INK"),
    ("from oldquill import INK as INK_, Quill as QuillClass_", "QuillClass_(INK_)"),
    ("import oldquill.inner", "oldquill.inner.turn(1, 2)"),
    ("from oldquill.inner import turn as turn_", "turn_([1], {2: 3})"),
    ("from oldquill import inner as inner_", "[inner_.turn(x_, 2) for x_ in 'ab']"),
    (
        "from oldquill import (\n{indent}    write as write_,  # a comment\n{indent}    stays_,\n{indent})",
        "write_(stays_)",
    ),
]
REAL = """
version: 1
modules:
  os.path: {python: [os.path, posixpath]}
  os: {python: os}
  re: {python: re}
  sys: {python: sys}
  functools: {python: functools}
  collections: {python: collections}
  collections.abc: {python: collections.abc}
  warnings: {python: warnings}
  io: {python: io}
  types: {python: types}
mappings:
  - {old: os.path.exists, new: os.path.lexists}
  - {old: os.path.join, new: io.joined}
  - {old: os.listdir, new: io.listed}
  - {old: os.environ, new: sys.environment.now}
  - {old: re.compile, new: re.template}
  - {old: re.sub, new: types.replaced}
  - {old: sys.version_info, new: sys.hexversion}
  - {old: functools.partial, new: functools.partialmethod}
  - {old: functools.wraps, new: types.wrapper}
  - {old: collections.OrderedDict, new: dict}
  - {old: collections.namedtuple, new: types.record}
  - {old: collections.abc.Mapping, new: types.MappingProxyType}
  - old: warnings.warn(message, category?, stacklevel?)
    new: warnings.warn_explicit(message, category, level=stacklevel)
  - {old: io.StringIO, new: io.TextIOWrapper}
  - {old: OSError, new: EnvironmentError}
"""


def chosen() -> list[Path]:
    """Return files of the standard library, chosen by chance but always the same ones."""
    library = Path(os.__file__).parent
    files = sorted(library.glob("*.py")) + sorted(library.glob("[a-z]*/*.py"))
    own = [each for each in files if "site-packages" not in each.parts]
    pool = [each for each in own if 1_000 < each.stat().st_size < 60_000 and readable(each)]
    return sorted(random.Random(SEED).sample(pool, FILES))


def readable(file: Path) -> bool:
    """Say whether this Python can compile a file: some are examples of what is wrong."""
    try:
        with tokenize.open(file) as opened:
            compile(opened.read(), str(file), "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def text_of(file: Path) -> str:
    with tokenize.open(file) as opened:
        return opened.read().encode("utf-8", "replace").decode()


def places(text: str) -> Iterator[tuple[int, str]]:
    """Yield (line, indent) of statements that begin functions: one may stand before each."""
    lines = text.split("\n")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node, clean=False) is not None else node.body
            if body and lines[body[0].lineno - 1][: body[0].col_offset].isspace() and not decorated(body[0]):
                yield body[0].lineno - 1, lines[body[0].lineno - 1][: body[0].col_offset]


def decorated(node: ast.stmt) -> bool:
    return bool(getattr(node, "decorator_list", None))


def plant(text: str, number: int) -> tuple[str, int]:
    """Return a text with old names in some of its functions, and how many."""
    chance = random.Random(number)
    found = sorted(set(places(text)))
    lines = text.split("\n")
    count = 0
    for line, indent in sorted(chance.sample(found, min(8, len(found))), reverse=True):
        load, use = chance.choice(FORMS)
        lines[line:line] = [indent + load.format(indent=indent), f"{indent}planted_ = {use}"]
        count += 1
    return "\n".join(lines), count


def without_planted(text: str) -> list[str]:
    """Return the lines that nobody planted, and nobody wrote for what was planted."""
    words = ("quill", "planted_", "write_", "stays_,")
    lines = text.split("\n")
    return [
        each for place, each in enumerate(lines)
        if not any(word in each for word in words) and not (each.strip() == ")" and "stays_," in lines[place - 1])
    ]  # fmt: skip


def test_planted_names_are_found_and_rewritten_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "table.yaml").write_text(PLANTED)
    table, texts, planted = load_table(tmp_path / "table.yaml"), {}, 0
    for number, file in enumerate(chosen()):
        path = f"src/f{number}_{file.name}"
        texts[path], count = plant(text_of(file), number)
        planted += count
        (tmp_path / "src").mkdir(exist_ok=True)
        (tmp_path / path).write_text(texts[path], newline="")
    assert planted > 200
    scope = Scope(tmp_path, sorted(texts))
    found = check(scope, table, select=frozenset({"RID102", "RID103"})).findings
    used = {(each.finding.path, each.line) for each in found}
    marked = {
        (path, line)
        for path, text in texts.items()
        for line, each in enumerate(text.split("\n"), start=1)
        if "planted_ = " in each
    }
    assert marked <= used
    outcome = fix(scope, table, level=Applicability.UNSAFE)
    assert outcome.taken_back == []
    after = texts | {each.path: each.after.decode() for each in outcome.files}
    for path, text in after.items():
        compile(text, path, "exec")
        assert all("import (" in each for each in text.split("\n") if "oldquill" in each), path  # for `stays_`
        assert without_planted(text) == without_planted(texts[path]), path


def is_explained(site: Site) -> bool:
    """Say whether something told why a use stays: what holds it, or what its row cannot say."""
    return bool(site.held or site.remap.reasons)


def test_real_names_are_rewritten_and_all_compiles(tmp_path: Path) -> None:
    (tmp_path / "table.yaml").write_text(REAL)
    table, texts = load_table(tmp_path / "table.yaml"), {}
    for number, file in enumerate(chosen()):
        path = f"f{number}_{file.name}"
        texts[path] = text_of(file)
        (tmp_path / path).write_text(texts[path], newline="")
    scope = Scope(tmp_path, sorted(texts))
    outcome = fix(scope, table, level=Applicability.UNSAFE)
    assert [f"{each.path}:{each.line} {each.text} {each.reason}" for each in outcome.taken_back] == []
    assert len(outcome.files) > FILES // 3
    assert [f"{site.path}:{site.use.span.start}" for site in outcome.left if not is_explained(site)] == []
    after = texts | {each.path: each.after.decode() for each in outcome.files}
    for path, text in after.items():
        compile(text, path, "exec")
