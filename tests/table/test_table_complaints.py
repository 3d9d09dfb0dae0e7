"""Each text has `«` where its first complaint must point, which is removed before it is read."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import TableError
from checker.table import default_table_path, load_table, load_table_with_complaints
from checker.yaml_text import YamlText

MODULES = """\
version: 1
modules:
  current:
    javascript: ./lib/current
    python: lib.current
    exports: [first(), "second(a, b?)", "third(*, key)", "Class.method(a)", Other, 'new Box(size)']
  former:
    javascript: ./lib/former
    python: lib.former
    replaced_by: current
  older:
    javascript: ./lib/older
    replaced_by: current
"""
ROWS = MODULES + "mappings:\n"


def place(marked: str) -> tuple[int, int]:
    before = marked[: marked.index("«")]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def complaints(tmp_path: Path, text: str) -> tuple[TableError, ...]:
    path = tmp_path / "table.yaml"
    path.write_bytes(text.encode())
    table, found = load_table_with_complaints(path)
    assert (table is None) == bool(found)
    return found


SHAPES = {
    "empty": ("«", "the table is empty"),
    "only comments": ("«# nothing\n", "the table is empty"),
    "null": ("«null\n", "the table must be a mapping, not null"),
    "list": ("«- version: 1\n", "the table must be a mapping, not a list"),
    "no version": ("«modules: {}\n", "the table has no `version`"),
    "another version": ("version: «2\n", "`version` 2 is not supported; this program reads 1"),
    "version 1.0": ("version: «1.0\n", "`version` must be the number 1, not a text"),
    "quoted version": ("version: «'1'\n", "`version` must be the number 1, not a text"),
    "nothing in it": ("«version: 1\nmodules: {}\n", "the table has neither `modules` nor `mappings`"),
    "unknown key": ("version: 1\n«mapping: []\n", "unknown key `mapping`; did you mean `mappings`?"),
    "doubled key": (MODULES + "«version: 1\n", "doubled key `version`: it already stands in line 1"),
    "key that is a list": ("version: 1\n? «[a]\n: b\n", "a key of the table must be a text"),
    "null key": ("version: 1\n«~: b\n", "a key of the table must be a text"),
    "unknown language in naming": ("version: 1\nnaming: {«ruby: snake_case}\n", "unknown key `ruby`"),
    "unknown naming": (
        "version: 1\nnaming: {python: «kebab}\n",
        "the naming of `python` must be `snake_case`, not `kebab`",
    ),
    "modules is a list": ("version: 1\nmodules: «[a]\n", "`modules` must be a mapping, not a list"),
    "modules is nothing": ("version: 1\nmodules:«\n", "`modules` must be a mapping, not nothing"),
    "mappings is a text": ("version: 1\nmappings: «none\n", "`mappings` must be a list, not a text"),
    "module without specifier": (
        "version: 1\nmodules:\n  «a: {exports: [f()]}\n",
        "module `a` has no specifier: it needs `javascript` or `python`",
    ),
    "module is a text": ("version: 1\nmodules:\n  a: «./lib/a\n", "module `a` must be a mapping, not a text"),
    "doubled module": (MODULES + "  «former: {python: x}\n", "doubled key `former`: it already stands in"),
    "unknown key of a module": (
        "version: 1\nmodules:\n  a: {javascript: a, «replacedBy: b}\n",
        "unknown key `replacedBy`; did you mean `replaced_by`?",
    ),
    "specifier is a mapping": ("version: 1\nmodules:\n  a: {python: «{x: y}}\n", "a specifier must be"),
    "no spelling": ("version: 1\nmodules:\n  a: {python: «[]}\n", "`python` must not be an empty list"),
    "empty specifier": ("version: 1\nmodules:\n  a: {python: [b, «'']}\n", "a specifier must not be empty"),
    "blank in a specifier": ("version: 1\nmodules:\n  a: {python: «a b}\n", "white space in the specifier"),
    "path for Python": ("version: 1\nmodules:\n  a: {python: «lib/a}\n", "`lib/a` must be a dotted name"),
    "unknown replacement": (
        MODULES + "  last: {python: l, replaced_by: «curent}\n",
        "`curent` is no module of the table; did you mean `current`?",
    ),
    "replaced by itself": (MODULES + "  l: {python: l, replaced_by: «l}\n", "cannot be replaced by itself"),
    "replaced by an old one": (
        MODULES + "  last: {python: l, replaced_by: «former}\n",
        "`former` is an old module itself: it is replaced by `current`",
    ),
    "exported twice": (
        "version: 1\nmodules:\n  a:\n    python: a\n    exports: [f, «f()]\n",
        "`f` is exported twice",
    ),
    "export that cannot be read": (
        "version: 1\nmodules:\n  a:\n    python: a\n    exports:\n      - f(a, «1)\n",
        "expected a parameter, not `1`",
    ),
    "comma in a flow list": (
        "version: 1\nmodules:\n  a: {python: a, exports: [f(a«, b)]}\n",
        "expected `,`, not the end (inside `[...]` or `{...}` a text with a comma needs quotes)",
    ),
    "row is a text": (ROWS + "  - «former.f\n", "a row must be a mapping, not a text"),
    "row without new": (ROWS + "  - «old: former.f\n", "a row has no `new`"),
    "row without old": (ROWS + "  - «new: current.first()\n", "a row has no `old`"),
    "unknown key of a row": (
        ROWS + "  - {old: former.f, new: current.first, «becuase: x}\n",
        "unknown key `becuase`; did you mean `because`?",
    ),
    "old is null": (ROWS + "  - {old: «null, new: current.first()}\n", "`old` must be a text, not null"),
    "new is a list": (ROWS + "  - {old: former.f, new: «[a]}\n", "`new` must be a text, not a list"),
    "tag": (ROWS + "  - {old: former.f, new: «!!binary aGk=}\n", "`new` must be a text, not a value"),
    "gone for no reason": (ROWS + "  - {old: former.f, new: «null}\n", "`new: null` needs a `because`"),
    "gone for an empty reason": (
        ROWS + "  - {old: former.f, new: null, because: «''}\n",
        "`because` must not be empty",
    ),
    "change is a text": (
        ROWS + "  - {old: former.f, new: current.first, changes: [«x]}\n",
        "a change must be a mapping, not a text",
    ),
    "change without old": (
        ROWS + "  - {old: former.f, new: current.first, changes: [«{on: x, new: y}]}\n",
        "a change has no `old`",
    ),
    "unknown language": (
        ROWS + "  - {old: former.f, new: current.first, language: «typescript}\n",
        "`language` must be `javascript` or `python`, not `typescript`",
    ),
    "not in that language": (
        ROWS + "  - {old: «older.f, new: current.first, language: python}\n",
        "no language of this row has a specifier for all of `current`, `older`",
    ),
}  # fmt: skip
MEANINGS = {
    "not exported": (
        ROWS + "  - old: former.f()\n    new: «current.frist()\n",
        "`current` does not export `frist`; did you mean `first`?",
    ),
    "not exported, inside": (
        ROWS + "  - old: former.f()\n    new: current.second(«current.x())\n",
        "`current` does not export `x`",
    ),
    "method not exported": (
        ROWS + "  - old: former.f(a)\n    new: «current.Class.other(a)\n",
        "`current` does not export `Class.other`",
    ),
    "no parameter": (
        ROWS + "  - old: former.f(a)\n    new: current.second(«aa)\n",
        "`aa` is no parameter of the old side; did you mean `a`?",
    ),
    "supplied after all": (
        ROWS + "  - old: former.f(a)\n    new: current.second(?«a)\n",
        "`?a` is a parameter of the old side",
    ),
    "too many arguments": (
        ROWS + "  - old: former.f(a)\n    new: «current.second(a, 1, 2)\n",
        "`second` takes at most 2 arguments, not 3",
    ),
    "too few arguments": (
        ROWS + "  - old: former.f(a)\n    new: «current.second()\n",
        "`second` needs `a`: write `?a` if the old call cannot supply it",
    ),
    "unknown keyword": (
        ROWS + "  - old: former.f(a)\n    new: «current.third(kye=a)\n",
        "`third` has no parameter `kye`; did you mean `key`?",
    ),
    "given twice": (
        ROWS + "  - old: former.f(a)\n    new: «current.second(a, a=1)\n",
        "`second` gets `a` twice",
    ),
    "to an old module": (
        ROWS + "  - old: former.f(a)\n    new: «older.f(a)\n",
        "`older` is an old module: it is replaced by `current`",
    ),
    "to an old module, inside": (
        ROWS + "  - old: former.f(a)\n    new: current.second(«older.f(a))\n",
        "`older` is an old module",
    ),
    "misspelt old module": (
        "version: 1\nmodules: {formerService: {python: a}}\n"
        "mappings:\n  - old: «fromerService.f(a)\n    new: Object.assign(a)\n",
        "`fromerService.f` is in no module of the table; did you mean `formerService`?",
    ),
    "changes nothing": (
        ROWS + "  - old: «current.second(a)\n    new: current.second(a)\n",
        "the row changes nothing",
    ),
    "two rows": (
        ROWS + "  - {old: former.f(a), new: current.second(a)}\n  - {old: «former.f(b), new: current.first()}\n",
        "two rows for `former.f`, and the number of arguments does not tell them apart: see line 15",
    ),
    "two rows that overlap": (
        ROWS + "  - {old: 'former.f(a, b?)', new: current.first()}\n"
        "  - {old: «'former.f(a, b)', new: current.first()}\n",
        "two rows for `former.f`",
    ),
    "two rows, one with a rest": (
        ROWS + "  - {old: former.f(...a), new: current.first()}\n  - {old: «'former.f(a, b)', new: current.first()}\n",
        "two rows for `former.f`",
    ),
    "two rows for a constant": (
        ROWS + "  - {old: former.X, new: current.Other}\n  - {old: «former.X, new: current.first}\n",
        "two rows for `former.X`",
    ),
}
NEW = ROWS + "  - old: former.f(a, b)\n    new: "
POSITIONS = {
    "plain": NEW + "current.second(a, «c)\n",
    "plain over two lines": NEW + "current.second(a,\n      «c)  # comment\n",
    "plain over empty lines": NEW + "current.second(a,\n\n\n      «c)\n",
    "single quotes": NEW + "'current.second(a, «c)'\n",
    "doubled single quotes": NEW + "'current.second(''its'', «c)'\n",
    "double quotes": NEW + '"current.second(a, «c)"\n',
    "escapes": NEW + '"\\x63urrent.second(\\t\\"\\u0061x\\", «c)"\n',
    "escaped name": NEW + '"current.second(a, «\\x63)"\n',
    "escaped line breaks": NEW + '"current.\\\n      second(a, \\\n   «c)"\n',
    "literal block": NEW + "|\n      current.second(\n        a,\n        «c)\n",
    "literal block with header": NEW + "|2-  # c\n      current.second(a, «c)\n",
    "folded block": NEW + ">-\n      current.second(a,\n      «c)\n\n",
    "flow": ROWS + "  - {old: former.f(a), new: 'current.second(a, «c)'}\n",
    "behind emoji": NEW + "current.second('\U0001f600é', «c)\n",
    "behind emoji, quoted": NEW + "'current.second(\"\U0001f600\", «c)'\n",
    "unclosed": NEW + "current.second(a, b«\n",
    "with an anchor": NEW + "&x current.second(a, «c)\n",
    "with a tag": NEW + "!!str current.second(a, «c)\n",
}


CASES = SHAPES | MEANINGS


@pytest.mark.parametrize(("marked", "problem"), CASES.values(), ids=CASES)
def test_complaint(tmp_path: Path, marked: str, problem: str) -> None:
    first = complaints(tmp_path, marked.replace("«", ""))[0]
    assert (first.line, first.column) == place(marked)
    assert problem in first.problem


@pytest.mark.parametrize("marked", POSITIONS.values(), ids=POSITIONS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "BOM"])
def test_column_inside_any_scalar(tmp_path: Path, marked: str, line_end: str, mark: str) -> None:
    text = mark + marked.replace("«", "").replace("\n", line_end)
    found = complaints(tmp_path, text)
    assert [(each.line, each.column) for each in found] == [place(marked)]


NOT_YAML = {
    "syntax": ("version: 1\nmodules: «]\n", "not YAML"),
    "colon in a plain text": ("version: 1\na: b«: c\n", "needs quotes"),
    "unquoted scope": ("version: 1\nmodules:\n  «@scope/x: {}\n", "a text that starts with it needs quotes"),
    "tab": ("version: 1\nmodules:\n«\ta: 1\n", "not YAML"),
    "control character": ("version: 1\nmodules: «\x07\n", "the character U+0007"),
    "NUL": ("version: 1\nmodules: «\x00\n", "the character U+0000"),
    "two documents": ("version: 1\n«---\nversion: 1\n", "not YAML"),
    "undefined alias": ("version: «*x\n", "not YAML"),
    "at the end, without a line break": ("version: 1\na«", "could not find expected ':'"),
    "deep": ("«" * 0 + "[" * 50_000, "not YAML"),
}


@pytest.mark.parametrize(("marked", "problem"), NOT_YAML.values(), ids=NOT_YAML)
def test_not_yaml(tmp_path: Path, marked: str, problem: str) -> None:
    (first,) = complaints(tmp_path, marked.replace("«", ""))
    if "«" in marked:
        assert (first.line, first.column) == place(marked)
    assert problem in first.problem
    assert "\n" not in str(first)


def test_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "table.yaml"
    path.write_bytes("version: 1\n# é".encode() + b"\xff\n")
    with pytest.raises(TableError, match="not UTF-8: byte 0xff") as raised:
        load_table(path)
    assert (raised.value.line, raised.value.column) == (2, 4)


@pytest.mark.parametrize("name", ["missing.yaml", ".", "nul\0"])
def test_unreadable(tmp_path: Path, name: str) -> None:
    with pytest.raises(TableError, match="cannot be read"):
        load_table(f"{tmp_path}/{name}")


def test_every_complaint_is_reported_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = ROWS + (
        "  - {old: former.a(x), new: current.nope(y)}\n"
        "  - {old: 'former.b(', new: null}\n"
        "  - {old: former.c, new: current.first, what: 1}\n"
    )
    found = complaints(tmp_path, text)
    assert [each.line for each in found] == [15, 15, 16, 16, 17]
    assert str(found[0]) == f"{tmp_path}/table.yaml:15:29: {found[0].problem}"


def test_a_doubled_key_is_not_silently_the_last(tmp_path: Path) -> None:
    text = ROWS + "  - old: former.f(a)\n    new: current.second(a)\n    new: current.first()\n"
    (only,) = complaints(tmp_path, text)
    assert (only.line, only.column) == (17, 5)


@settings(deadline=None)
@given(text=st.text("ab'\"\\ \n,()é\U0001f600:#-", min_size=1, max_size=30), style=st.sampled_from("'\""))
def test_every_character_of_a_quoted_text_is_found(text: str, style: str) -> None:
    import yaml

    written = yaml.dump({"key": text}, default_style=style, allow_unicode=True, width=20)
    source = YamlText("x", written)
    node = next(value for key, value in source.compose().value if key.value == "key")
    for offset, character in enumerate(node.value):
        found = source.complaint(node, "x", offset)
        line = written.split("\n")[found.line - 1]
        if not character.isspace() and character not in "'\"\\":
            at = line[found.column - 1 :]
            assert at.startswith((character, "\\"))


LINES = default_table_path().read_text(encoding="utf-8").splitlines(keepends=True)


@settings(deadline=None)
@given(
    cut=st.tuples(st.integers(0, len(LINES)), st.integers(0, 3)),
    at=st.integers(0, 60),
    put=st.text("ab: -{}[]()?'\"|>&*!#,.\n\t\0é", max_size=6),
)
def test_a_damaged_table_is_read_or_complained_about(cut: tuple[int, int], at: int, put: str) -> None:
    start, count = cut
    line = LINES[start - 1]
    damaged = [*LINES[: start - 1], line[:at] + put + line[at:], *LINES[start + count :]]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.yaml"
        path.write_text("".join(damaged), encoding="utf-8", newline="")
        _, found = load_table_with_complaints(path)
    last = "".join(damaged).count("\n") + 1
    assert all(1 <= each.line <= last and each.column >= 1 and each.problem for each in found)


@pytest.mark.parametrize("marked", POSITIONS.values(), ids=POSITIONS)
def test_places_do_not_depend_on_the_yaml_parser(tmp_path: Path, marked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    found = complaints(tmp_path, marked.replace("«", ""))
    assert [(each.line, each.column) for each in found] == [place(marked)]
