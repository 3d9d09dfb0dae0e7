import io
import json
import os
import shlex
import sys
from pathlib import Path

import pexpect
import pytest
from click.testing import CliRunner, Result

from checker.row_words import row_words
from checker.table import default_table_path, load_table
from repoint.cli import repoint
from repoint.table_view import plain, print_rich

HEAD = """\
version: 1
modules:
  now: {javascript: ./now, python: now, exports: [async save, "make(a, b?)", Box]}
  before: {javascript: ./before, python: before, replaced_by: now}
  other: {javascript: [other, "node:other"]}
"""


@pytest.fixture(autouse=True)
def _no_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "repoint.toml").touch()
    monkeypatch.chdir(tmp_path / "empty")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(repoint, ["table", *arguments], standalone_mode=False)


def written(tmp_path: Path, rows: str, head: str = HEAD) -> Path:
    path = tmp_path / "table.yaml"
    path.write_text(f"{head}mappings:\n{rows}", encoding="utf-8")
    return path


def words(tmp_path: Path, row: str) -> tuple[str, ...]:
    table = load_table(written(tmp_path, f"  - {row}\n"))
    return row_words(table.rows[0], table)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("{old: before.f, new: now.Box}", ["renamed to Box"]),
        ("{old: before.Box, new: now.Box}", ["keeps its name"]),
        ("{old: before, new: now}", ["the whole module is now now"]),
        ("{old: other.Box, new: now.Box}", ["keeps its name", "moved to now"]),
        ("{old: before.f(a), new: Object.assign(a)}", ["renamed to Object.assign", "now a global"]),
        ("{old: other.text, new: str}", ["renamed to str", "now a global"]),
        ("{old: reload(a), new: now.make(a)}", ["renamed to make", "moved to now"]),
        ("{old: before.f(a), new: null, because: x}", ["gone"]),
        ("{old: before.f(a), new: a}", ["replaced by its argument"]),
        ("{old: before.f(), new: 42}", ["replaced by a value"]),
        ("{old: 'before.make(a, b)', new: now.make(a)}", ["keeps its name", "argument b dropped"]),
        ("{old: 'before.make(a, b)', new: 'now.make(b, a)'}", ["keeps its name", "arguments reordered: b, a"]),
        ("{old: before.make(a), new: 'now.make(a, 0)'}", ["keeps its name", "argument 0 inserted"]),
        ("{old: before.make(a), new: 'now.make(a, ?b)'}", ["keeps its name", "argument b needed"]),
        (
            "{old: before.make(b), new: 'now.make(?a, b=b)'}",
            ["keeps its name", "argument b by keyword b", "argument a needed"],
        ),
        ("{old: before.make(a), new: 'now.make(a, a)'}", ["keeps its name", "argument a used 2 times"]),
        ("{old: before.make(a), new: now.make(now.Box(a))}", ["keeps its name", "Box called for an argument"]),
        ("{old: before.Box(a), new: new now.Box(a)}", ["keeps its name", "constructed with new"]),
        ("{old: new before.Box(a), new: now.Box(a)}", ["keeps its name", "no longer constructed with new"]),
        ("{old: before.save(a), new: now.save(a)}", ["keeps its name", "now async: needs await"]),
        ("{old: before.save(a), new: await now.save(a)}", ["keeps its name", "awaited by the fix"]),
        ("{old: await before.make(a), new: now.make(a)}", ["keeps its name", "no longer awaited"]),
        ("{old: before.box(), new: now.Box}", ["renamed to Box", "the call becomes a plain name"]),
        (
            "{old: before.X, new: now.make(1)}",
            ["renamed to make", "the plain name becomes a call", "argument 1 inserted"],
        ),
        ("{old: before.Box, new: now.Box, language: python}", ["keeps its name", "in python only"]),
    ],
)
def test_a_row_in_words(tmp_path: Path, row: str, expected: list[str]) -> None:
    assert list(words(tmp_path, row)) == expected


def test_the_shipped_table_is_printed_row_by_row() -> None:
    result = run()
    assert result.return_value == 0
    assert "module runIdService: javascript ./services/runIdService; python services.run_id_service" in result.stdout
    for row in load_table(default_table_path()).rows:
        assert f"\n{row.text.replace('→ null', '→ gone')}\n    " in result.stdout
    assert "    argument clientId needed" not in result.stdout
    assert "renamed to getRunRecordId; argument clientId needed\n" in result.stdout


def test_every_complaint_is_a_line_on_stderr(tmp_path: Path) -> None:
    path = written(tmp_path, "  - {old: before.f, new: now.nope}\n  - {old: before.g, new: null}\n")
    result = run("--mappings", str(path))
    assert result.return_value == 2
    assert result.stdout == ""
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [f"{path}:7:26", f"{path}:8:26"]


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    result = run("--mappings", str(tmp_path / "no.yaml"))
    assert result.return_value == 2
    assert result.stderr == f"repoint: {tmp_path}/no.yaml:1:1: cannot be read: No such file or directory\n"


def test_the_configured_table_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "  - {old: before.f, new: now.Box}\n")
    (tmp_path / "repoint.toml").write_text('mappings = "table.yaml"\n', encoding="utf-8")
    (tmp_path / "inside").mkdir()
    monkeypatch.chdir(tmp_path / "inside")
    assert "before.f → now.Box" in run().stdout


def test_the_schema_is_printed() -> None:
    result = run("--schema")
    assert result.return_value == 0
    assert json.loads(result.stdout)["properties"]["version"] == {
        "description": "The version of this format.",
        "const": 1,
    }


EVIL = r'"before.f\e[31m\u202e\a"'


def test_no_text_of_a_table_acts_on_the_terminal(tmp_path: Path) -> None:
    path = written(tmp_path, '  - {old: before.f, new: null, because: "x\\e[31m\\u202e[bold]y\\n\\0z"}\n')
    result = run("--mappings", str(path))
    assert "because: x\\x1b[31m\\u202e[bold]y \\x00z\n" in result.stdout
    complaint = run("--mappings", str(written(tmp_path, f"  - {{old: {EVIL}, new: now.Box}}\n  - {EVIL}: 1\n")))
    assert complaint.return_value == 2
    assert not {"\x1b", "\u202e", "\a"} & set(result.stdout + complaint.stderr)
    assert len(complaint.stderr.splitlines()) == 4


def test_rich_markup_is_not_read(tmp_path: Path) -> None:
    from rich.console import Console

    path = written(tmp_path, "  - {old: before.f, new: null, because: '[bold]x[/bold] [link=a]y[/nope]'}\n")
    screen = io.StringIO()
    print_rich(load_table(path), Console(file=screen, width=200, force_terminal=True, color_system=None))
    assert "because: [bold]x[/bold] [link=a]y[/nope]" in screen.getvalue()


def test_globals_and_one_of_each_are_named(tmp_path: Path) -> None:
    from rich.console import Console

    head = "version: 1\nmodules:\n  now: {python: now, exports: [a]}\n"
    table = load_table(written(tmp_path, "  - {old: reload(x), new: now.a(x)}\n", head))
    assert ": 1 module, 1 row\n" in plain(table)
    assert "1 export\n" in plain(table)
    screen = io.StringIO()
    print_rich(table, Console(file=screen, width=120))
    assert "globals" in screen.getvalue()


@pytest.mark.parametrize(("term", "framed"), [("xterm", True), ("dumb", False)])
def test_a_terminal_gets_a_grid(term: str, framed: bool) -> None:
    environment = {**os.environ, "TERM": term, "COLUMNS": "160", "NO_COLOR": "1"}
    command = f"{shlex.quote(sys.executable)} -m repoint table"
    screen = pexpect.run(command, env=environment, encoding="utf-8", cwd=default_table_path().parent)
    assert ("────" in screen) == framed
    assert "stripClientSuffix" in screen
