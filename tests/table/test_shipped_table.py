import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from checker.errors import TableError
from checker.rows import Row, Table
from checker.signatures import Invocation, Reference, Supplied, walk
from checker.table import default_table_path, load_table, schema_path
from checker.table_format import schema

ROOT = Path(__file__).parents[2]
TABLE = load_table(default_table_path())
OLD_EXPORTS = [(name, member) for name, module in TABLE.modules.items() if module.is_old for member in module.exports]
ROWS = [pytest.param(row, id=row.text) for row in TABLE.rows]


def test_it_is_the_file_at_the_root() -> None:
    assert default_table_path() == ROOT / "mappings.yaml"
    assert [name for name, module in TABLE.modules.items() if module.is_old] == [
        "runIdService",
        "unifiedRunIdService",
    ]
    assert len(OLD_EXPORTS) == 30


@pytest.mark.parametrize(("module", "member"), OLD_EXPORTS)
def test_every_old_export_has_a_row(module: str, member: str) -> None:
    rows = TABLE.rows_of(module, member)
    exported = TABLE.modules[module].exports[member]
    most = exported.most
    assert rows
    assert most is not None
    counts = range(exported.least, most + 1)
    assert [sum(row.signature.accepts(count) for row in rows) for count in counts] == [1] * len(counts)


@pytest.mark.parametrize("row", ROWS)
def test_every_row_is_about_an_export(row: Row) -> None:
    assert row.old.member in TABLE.modules[row.old.module or ""].exports


@pytest.mark.parametrize("row", ROWS)
def test_every_new_name_exists_and_takes_the_arguments(row: Row) -> None:
    if row.new is None:
        assert row.because
        return
    exports = TABLE.modules["runIdSystem"].exports
    assert isinstance(row.new, Invocation)
    for part in walk(row.new):
        if isinstance(part, Reference):
            assert part.module == "runIdSystem"
            assert part.member in exports
        if isinstance(part, Invocation):
            assert exports[part.callee.member].accepts(len(part.arguments))


@pytest.mark.parametrize("row", ROWS)
def test_every_argument_reaches_the_parameter_of_its_name(row: Row) -> None:
    """A row mapped to the inverse function, or with swapped arguments, would not get through."""
    aliases = {"clientRunId": "runId", "baseRunId": "runId"}
    for part in walk(row.new) if row.new else ():
        if not isinstance(part, Invocation):
            continue
        parameters = TABLE.modules["runIdSystem"].exports[part.callee.member].positional
        for parameter, argument in zip(parameters, part.arguments, strict=False):
            if isinstance(argument.value, Supplied):
                name = aliases.get(argument.value.name, argument.value.name)
                assert name == aliases.get(parameter.name, parameter.name)


MISSION = [
    ("normalizeRunId", "validateAndStandardizeRunId"),
    ("convertToStandardFormat", "validateAndStandardizeRunId"),
    ("stripClientSuffix", "getBaseRunId"),
    ("addClientSuffix", "createClientRunId"),
    ("getRunRecordId", "getRunRecordId"),
    ("registerRunRecord", "registerRunRecord"),
    ("generateTimestampRunId", "generateRunId"),
    ("getCachedRecordId", "getRunRecordId"),
    ("cacheRecordId", "registerRunRecord"),
    ("extractClientId", "getClientId"),
]


@pytest.mark.parametrize(("old", "new"), MISSION)
def test_the_rows_of_the_mission(old: str, new: str) -> None:
    rows = [row for row in TABLE.rows if row.old.member == old]
    assert rows
    assert {row.target for row in rows} == {Reference("runIdSystem", new)}


@pytest.mark.parametrize("member", ["stripClientSuffix", "addClientSuffix", "generateTimestampRunId"])
def test_what_behaves_as_before_declares_no_change(member: str) -> None:
    (row,) = TABLE.rows_of("unifiedRunIdService", member)
    assert row.changes == ()


PER_CLIENT = ["cacheRecordId", "registerRunRecord", "getCachedRecordId", "getRunRecordId"]


@pytest.mark.parametrize("member", PER_CLIENT)
def test_what_is_now_per_client_needs_the_client(member: str) -> None:
    (row,) = TABLE.rows_of("unifiedRunIdService", member)
    assert row.new is not None
    assert Supplied("clientId", missing=True) in list(walk(row.new))


def test_dropping_the_client_names_the_function_that_adds_it() -> None:
    for module in ("runIdService", "unifiedRunIdService"):
        (row,) = TABLE.rows_of(module, "normalizeRunId")
        assert "createClientRunId" in row.because
        assert any("null" in change.old or "new run ID" in change.old for change in row.changes)


def test_the_reasons_name_functions_that_exist() -> None:
    known = {member for module in TABLE.modules.values() for member in module.exports}
    for row in TABLE.rows:
        assert set(re.findall(r"\b(\w+)\(", row.because)) <= known


def view_names(view: Table) -> set[str]:
    return {row.old.member for row in view.rows}


def test_python_finds_both_spellings() -> None:
    names = view_names(TABLE.for_language("python"))
    assert {"normalize_run_id", "normalizeRunId", "job_id_to_timestamp", "strip_client_suffix"} <= names
    assert view_names(TABLE.for_language("javascript")) == {member for _, member in OLD_EXPORTS}


def test_the_shipped_schema_is_current() -> None:
    text = schema_path().read_text(encoding="utf-8")
    assert json.loads(text) == schema(), "run: repoint table --schema > mappings.schema.json"
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_shipped_table_fits_the_schema() -> None:
    content = yaml.safe_load(default_table_path().read_text(encoding="utf-8").replace("{on:", '{"on":'))
    jsonschema.validate(content, schema())


@pytest.mark.parametrize(
    "content",
    [
        {"version": 2},
        {"modules": {}},
        {"version": 1, "mapping": []},
        {"version": 1, "modules": {"a": {"ruby": "a"}}},
        {"version": 1, "naming": {"python": "kebab"}},
        {"version": 1, "mappings": [{"old": "a.b"}]},
        {"version": 1, "mappings": [{"old": "a.b", "new": ["c.d"]}]},
        {"version": 1, "mappings": [{"old": "a.b", "new": None}]},
        {"version": 1, "modules": {"a": {"python": []}}},
        {"version": 1, "mappings": [{"old": "a.b", "new": "c.d", "changes": [{"on": "x"}]}]},
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(content: object, tmp_path: Path) -> None:
    path = tmp_path / "table.yaml"
    path.write_text(yaml.dump(content), encoding="utf-8")
    with pytest.raises(TableError):
        load_table(path)
    assert not jsonschema.Draft202012Validator(schema()).is_valid(content)
