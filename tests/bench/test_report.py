"""The benchmark's table: verdicts, columns, and the same figures for machines."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench.measure import Timing, Tool, ToolFailed, imported_modules, peak_memory, side_by_side
from bench.report import Report, Row, as_json, render
from bench.tools import files_found, old_names

REPORT = Report(
    date="2025-10-01 12:00 UTC",
    machine="Linux, 2 cores",
    command="python -m bench",
    corpus="50 source files",
    versions=("ripgrep 15", "git 2"),
    rows=(
        Row("check : rg", "0.30 s : 0.25 s = 1.20", 1.2, limit=1.25),
        Row("ast-grep : check", "0.9 s : 0.3 s = 3.00", 3.0, limit=5, at_least=True),
        Row("second run", "it ended with status 2", None, limit=1.2),
        Row("600 files", "0.1 s", 0.1),
    ),
)


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        (Row("a", "", 1.25, limit=1.25), "met"),
        (Row("a", "", 1.26, limit=1.25), "missed"),
        (Row("a", "", 5.0, limit=5, at_least=True), "met"),
        (Row("a", "", 4.9, limit=5, at_least=True), "missed"),
        (Row("a", "why", None, limit=1.0), "missed"),
        (Row("a", "", 9.0), "-"),
    ],
)
def test_verdict(row: Row, verdict: str) -> None:
    assert row.verdict == verdict


def test_table() -> None:
    lines = render(REPORT).splitlines()
    assert lines[:4] == [
        "2025-10-01 12:00 UTC · Linux, 2 cores",
        "50 source files",
        "ripgrep 15 · git 2",
        "$ python -m bench",
    ]
    table = lines[5:]
    assert len({len(line) for line in table}) == 1
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table]
    assert cells[2] == ["check : rg", "0.30 s : 0.25 s = 1.20", "≤ 1.25", "met"]
    assert [row[2:] for row in cells[3:]] == [["≥ 5", "missed"], ["≤ 1.2", "missed"], ["", "-"]]


def test_json_holds_every_figure() -> None:
    data = json.loads(json.dumps(as_json(REPORT)))
    assert [row["verdict"] for row in data["rows"]] == ["met", "missed", "missed", "-"]
    assert data["rows"][0]["value"] == 1.2
    assert data["machine"] == "Linux, 2 cores"


def test_names_come_from_the_table_in_both_spellings() -> None:
    names = old_names()
    assert {"runIdService", "unifiedRunIdService", "run_id_service"} <= set(names.modules)
    assert {"normalizeRunId", "normalize_run_id", "cacheRecordId"} <= set(names.members)
    assert "runIdSystem" not in names.all
    assert not any(set("(,.? ") & set(name) for name in names.all)


def test_files_found() -> None:
    assert files_found("repoint, all rules", b'{"findings": [{"path": "a/b.js"}, {"path": "a/b.js"}]}') == {"a/b.js"}
    assert files_found("ast-grep", b'[{"file": "./a/b.js"}, {"file": "c.js"}]') == {"a/b.js", "c.js"}
    assert files_found("rg -l", b"./a/b.js\nc d.js\n") == {"a/b.js", "c d.js"}


def python(name: str, code: str, folder: Path, **more: int) -> Tool:
    return Tool(name, (sys.executable, "-c", code), folder, **more)


def test_tools_run_in_turn_after_a_run_that_does_not_count(tmp_path: Path) -> None:
    write = "print(open('log', 'a').write('{}'))"
    timings = side_by_side(
        [python("a", write.format("a"), tmp_path), python("b", write.format("b"), tmp_path, repetitions=1)], 2
    )
    assert (tmp_path / "log").read_text() == "ababa"
    first, second = timings["a"], timings["b"]
    assert isinstance(first, Timing)
    assert isinstance(second, Timing)
    assert (len(first.runs), len(second.runs)) == (2, 1)
    assert first.output.strip() == b"1"


def test_a_tool_that_fails_has_no_time(tmp_path: Path) -> None:
    failing = python("bad", "import sys; print('no table', file=sys.stderr); sys.exit(2)", tmp_path)
    timing = side_by_side([failing, python("good", "", tmp_path)], 1)["bad"]
    assert isinstance(timing, ToolFailed)
    assert str(timing) == "bad ended with status 2: no table"
    with pytest.raises(ToolFailed):
        peak_memory(failing)


def test_peak_memory_counts_what_the_process_and_its_children_hold(tmp_path: Path) -> None:
    idle = peak_memory(python("idle", "", tmp_path))
    assert peak_memory(python("large", "x = b'1' * 60_000_000", tmp_path)) > idle + 50_000_000


def test_imported_modules(tmp_path: Path) -> None:
    modules = imported_modules([sys.executable, "-c", "import json.decoder"], tmp_path)
    assert "json" in modules
    assert "sqlite3" not in modules
