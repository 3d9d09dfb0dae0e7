from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.naming import snake_case
from checker.rows import Row, Table
from checker.signatures import Argument, Invocation, Reference, Supplied
from checker.table import load_table

TEXT = """\
version: 1
naming: {python: snake_case}
modules:
  now:
    javascript: ./now
    python: pkg.now
    exports: ["makeItem(itemId, maxSize?)", Holder, LIMIT]
  before:
    javascript: [./before, before-package]
    python: pkg.before
    replaced_by: now
    exports: [buildItem(itemId), parse(itemId)]
  browser: {javascript: browser-only}
  mock: {python: mock}
  unittest.mock: {python: unittest.mock}
  airflow.operators.bash_operator: {python: airflow.operators.bash_operator}
  airflow.operators.bash: {python: airflow.operators.bash}
  unittest: {python: unittest}
mappings:
  - old: before.buildItem(itemId)
    new: now.makeItem(itemId, ?maxSize)
  - old: before.parse(itemId)
    new: now.makeItem(itemId)
  - {old: before.oldOne, new: browser.newOne}
  - {old: browser.oldTwo(x), new: Object.assign(x)}
  - {old: before.isGone, new: null, because: nobody used it}
  - {old: before.onlyHere, new: now.LIMIT, language: python}
  - {old: before.default, new: now.Holder}
  - {old: mock, new: unittest.mock}
  - {old: mock.Mock.assertOld(x), new: unittest.mock.Mock.assert_new(x)}
  - old: airflow.operators.bash_operator.BashOperator
    new: airflow.operators.bash.BashOperator
  - old: unittest.TestCase.assertEquals(first, second)
    new: unittest.TestCase.assertEqual(first, second)
  - {old: reload(module), new: importlib.reload(module)}
  - {old: browser(x), new: now.makeItem(x)}
  - {old: before.toGlobal(x), new: importLib.reloadIt(x)}
  - {old: reloadIt(x), new: now.makeItem(x)}
"""


@pytest.fixture
def table(tmp_path: Path) -> Table:
    path = tmp_path / "table.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return load_table(path)


def olds(table: Table) -> list[str]:
    return [".".join(filter(None, (row.old.module, row.old.member))) for row in table.rows]


def only(rows: tuple[Row, ...]) -> Row:
    (row,) = rows
    return row


def test_the_view_of_javascript_and_typescript(table: Table) -> None:
    view = table.for_language("javascript")
    assert list(view.modules) == ["now", "before", "browser"]
    assert olds(view) == [
        "before.buildItem",
        "before.parse",
        "before.oldOne",
        "browser.oldTwo",
        "before.isGone",
        "before.default",
        "reload",
        "browser",
        "before.toGlobal",
        "reloadIt",
    ]
    assert view.modules["now"].exports.keys() == {"makeItem", "Holder", "LIMIT"}
    assert table.for_language("typescript") == view


def test_the_view_of_python_has_both_spellings(table: Table) -> None:
    view = table.for_language("python")
    assert [each for each in olds(view) if each.startswith("before")] == [
        "before.build_item",
        "before.buildItem",
        "before.parse",
        "before.is_gone",
        "before.isGone",
        "before.onlyHere",
        "before.default",
        "before.to_global",
        "before.toGlobal",
    ]
    respelled = only(view.rows_of("before", "build_item"))
    arguments = (Argument(Supplied("item_id")), Argument(Supplied("max_size", missing=True)))
    assert respelled.new == Invocation(Reference("now", "make_item"), arguments)
    assert [each.name for each in respelled.signature.parameters or ()] == ["item_id"]
    assert only(view.rows_of("before", "buildItem")) == only(table.rows_of("before", "buildItem"))
    assert list(view.modules["now"].exports) == ["make_item", "Holder", "LIMIT", "makeItem"]


def test_a_name_that_stays_is_there_once_with_respelled_parameters(table: Table) -> None:
    row = only(table.for_language("python").rows_of("before", "parse"))
    assert [each.name for each in row.signature.parameters or ()] == ["item_id"]
    assert row.target == Reference("now", "make_item")


def test_globals_are_never_respelled(table: Table) -> None:
    row = only(table.for_language("python").rows_of("before", "to_global"))
    assert row.target == Reference(None, "importLib.reloadIt")
    assert only(table.for_language("python").rows_of(None, "reloadIt")).target == Reference("now", "make_item")


def test_a_row_in_the_other_spelling_wins(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text(
        "version: 1\nnaming: {python: snake_case}\nmodules: {a: {python: a}, b: {python: b}}\n"
        "mappings:\n  - {old: a.makeIt(x), new: b.one(x)}\n  - {old: a.make_it(x), new: b.two(x)}\n"
    )
    view = load_table(path).for_language("python")
    assert only(view.rows_of("a", "make_it")).target == Reference("b", "two")
    assert only(view.rows_of("a", "makeIt")).target == Reference("b", "one")


@pytest.mark.parametrize(
    ("module", "path", "old", "consumed"),
    [
        ("before", "buildItem", "buildItem", 1),
        ("before", "buildItem.cache.clear", "buildItem", 1),
        ("before", "default", "default", 1),
        ("mock", "", "", 0),
        ("mock", "patch", "", 0),
        ("mock", "patch.object", "", 0),
        ("mock", "Mock", "", 0),
        ("mock", "Mock.assertOld", "Mock.assertOld", 2),
        (None, "reload", "reload", 1),
        (None, "reload.x", "reload", 1),
        ("unittest", "TestCase.assertEquals", "TestCase.assertEquals", 2),
        ("browser", "", "", 0),
    ],
)
def test_the_longest_row(table: Table, module: str | None, path: str, old: str, consumed: int) -> None:
    rows, count = table.match(module, tuple(filter(None, path.split("."))))
    assert (only(rows).old.member, count) == (old, consumed)


@pytest.mark.parametrize(
    ("module", "path"),
    [
        ("before", "anything"),  # there is a row for `default`
        ("before", ""),
        ("now", "makeItem"),
        ("browser", "member"),  # the row is for calls of the module itself
        ("unittest", "TestCase"),
        (None, "buildItem"),
    ],
)
def test_no_row_matches(table: Table, module: str | None, path: str) -> None:
    assert table.match(module, tuple(filter(None, path.split(".")))) == ((), 0)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("normalizeRunId", "normalize_run_id"),
        ("getHTTPUrl", "get_http_url"),
        ("toHTTP", "to_http"),
        ("runIDs", "run_ids"),
        ("allIDsOf", "all_ids_of"),
        ("isX", "is_x"),
        ("utf8Decode", "utf8_decode"),
        ("_hiddenName", "_hidden_name"),
    ],
)
def test_snake_case(name: str, expected: str) -> None:
    assert snake_case(name) == expected


@pytest.mark.parametrize(
    "name", ["TestCase", "F_OK", "LIMIT", "X", "__init__", "__getItem__", "plain", "a_b", "$jQuery"]
)
def test_other_names_stay(name: str) -> None:
    assert snake_case(name) == name


@settings(deadline=None)
@given(st.from_regex(r"_?[a-z][a-z0-9]*([A-Z][a-z0-9]*)*", fullmatch=True))
def test_snake_case_is_stable_and_keeps_every_letter(name: str) -> None:
    respelled = snake_case(name)
    assert snake_case(respelled) == respelled == respelled.lower()
    assert respelled.replace("_", "") == name.lower().replace("_", "")
