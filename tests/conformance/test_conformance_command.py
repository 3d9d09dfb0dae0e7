"""`repoint conformance`: reports, exit status, and one clear line for what cannot be run."""

from __future__ import annotations

import json
import re
import shutil
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from repoint.commands.conformance import COMMAND

JAVASCRIPT = Path(__file__).parents[2] / "runidsystem" / "javascript"
WRONG = "import runidsystem as real\nget_client_id = real.get_client_id\nget_base_run_id = str\n"


def run(*args: str) -> Result:
    return CliRunner().invoke(COMMAND, args, standalone_mode=False, catch_exceptions=True)


@pytest.fixture
def wrong(tmp_path: Path) -> str:
    (tmp_path / "wrong_of_tests.py").write_text(WRONG, encoding="utf-8")
    return str(tmp_path / "wrong_of_tests.py")


def test_all_passed_is_0() -> None:
    result = run("runidsystem", "--only", "getClientId/L1", "--format", "json")
    assert result.return_value == 0
    report = json.loads(result.output)
    assert list(report) == ["version", "implementation", "summary", "vectors"]
    assert (report["version"], report["implementation"]) == (1, "runidsystem")
    assert report["summary"] == {"passed": len(report["vectors"]), "failed": 0, "errored": 0, "skipped": 0}
    assert {each["verdict"] for each in report["vectors"]} == {"passed"}


def test_json_has_expected_and_got(wrong: str) -> None:
    result = run(wrong, "--only", "getBaseRunId/B1/null", "--format", "json")
    assert result.return_value == 1
    (vector,) = json.loads(result.output)["vectors"]
    assert vector == {
        "id": "getBaseRunId/B1/null",
        "function": "getBaseRunId",
        "level": "must",
        "verdict": "failed",
        "expected": {"value": None},
        "got": {"value": "None"},
    }


def test_text_has_a_table_and_the_failing_vectors(wrong: str) -> None:
    result = run(wrong, "--only", "B1/null")
    assert result.return_value == 1
    assert re.search(r"^getBaseRunId +must +0 +1 +0 +0$", result.output, re.M)
    assert "failed: getBaseRunId/B1/null (must)" in result.output
    assert 'expected  {"value": null}' in result.output
    assert 'got       {"value": "None"}' in result.output
    assert result.output.endswith("0 passed, 1 failed, 0 errored, 0 skipped\n")


def test_junit_is_xml_with_the_same_counts(wrong: str, tmp_path: Path) -> None:
    target = tmp_path / "report.xml"
    result = run(wrong, "--only", "getBaseRunId/", "--format", "junit", "--output", str(target))
    assert (result.return_value, result.output) == (1, "")
    (suite,) = ET.parse(target).getroot()
    assert suite.get("name") == "getBaseRunId"
    assert len(suite.findall("testcase")) == int(suite.get("tests", 0)) > 100
    assert len(suite.findall("testcase/failure")) == int(suite.get("failures", 0)) > 0


def test_a_missing_function_fails_every_vector_of_it(wrong: str) -> None:
    result = run(wrong, "--only", "createClientRunId/K1/base", "--format", "json")
    (vector,) = json.loads(result.output)["vectors"]
    assert (vector["verdict"], vector["got"]) == ("failed", {"missing": "the function is not exported"})


@pytest.mark.parametrize(
    ("args", "problem"),
    [
        (["no/such/file.js"], "no/such/file.js: there is no such file"),
        (["no/such/file.py"], "no/such/file.py: there is no such file"),
        (["no.such.module.of.tests"], "No module named 'no'"),
        (["a thing"], "neither a JavaScript file nor a dotted Python module"),
        (["x", "--adapter", "no-such-program-here --flag"], "there is no such program"),
        (["x", "--adapter", "'unclosed"], "No closing quotation"),
        (["runidsystem", "--only", "no such vector"], "no vector has 'no such vector' in its id"),
    ],
)
def test_what_cannot_be_run_is_one_line(args: list[str], problem: str) -> None:
    result = run(*args)
    assert result.exception is not None
    text = str(result.exception)
    assert problem in text
    assert "\n" not in text


def test_a_missing_node_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = run(str(JAVASCRIPT / "runIdSystem.js"))
    assert "needs Node.js, and there is no `node` on the PATH" in str(result.exception)


def test_exit_status_2_and_no_traceback(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from repoint.cli import run as run_command_line

    monkeypatch.setattr(sys, "argv", ["repoint", "conformance", "no/such/file.js"])
    assert run_command_line() == 2
    assert capfd.readouterr().err == "repoint: no/such/file.js: there is no such file\n"


ADAPTER = """
import json, sys
for line in sys.stdin:
    request = json.loads(line)
    reply = {"start": {"version": 1}, "new": {"ok": True}, "clock": {"ok": True}, "warnings": {"count": 0}}
    answer = reply.get(request["op"])
    if request["op"] == "call":
        given = request["args"][0]
        if given in (None, {"$": "undefined"}):
            answer = {"value": None}
        elif given == "":
            answer = {"error": {"code": "RUN_ID_REQUIRED", "name": "E", "text": ""}}
        else:
            sys.exit("no idea")
    print("noise")
    print(json.dumps({"seq": request["seq"], **answer}), flush=True)
"""


def test_another_language_speaks_the_protocol(tmp_path: Path) -> None:
    (tmp_path / "adapter.py").write_text(ADAPTER, encoding="utf-8")
    command = f"{sys.executable} {tmp_path / 'adapter.py'}"
    result = run("anything", "--adapter", command, "--only", "getBaseRunId/B", "--format", "json")
    verdicts = {each["id"]: each["verdict"] for each in json.loads(result.output)["vectors"]}
    assert verdicts["getBaseRunId/B1/null"] == "passed"
    assert verdicts["getBaseRunId/B3/empty"] == "passed"
    assert verdicts["getBaseRunId/B2/base"] == "errored"
    assert result.return_value == 1


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
@pytest.mark.parametrize("entry", ["index.js", "main.js"])
def test_a_folder_is_a_module(tmp_path: Path, entry: str) -> None:
    if entry != "index.js":
        (tmp_path / "package.json").write_text(json.dumps({"main": entry}), encoding="utf-8")
    (tmp_path / entry).write_text(
        f"module.exports = require({str(JAVASCRIPT / 'runIdSystem.js')!r});", encoding="utf-8"
    )
    assert run(str(tmp_path), "--only", "getClientId/L1").return_value == 0


def test_a_path_is_not_hidden_by_a_namesake_here(tmp_path: Path) -> None:
    package = tmp_path / "runidsystem"
    package.mkdir()
    (package / "__init__.py").write_text("def get_client_id(run_id):\n    return 'here'", encoding="utf-8")
    result = run(str(package), "--only", "getClientId/L1/null", "--format", "json")
    assert [each["got"] for each in json.loads(result.output)["vectors"]] == [{"value": "here"}]


@pytest.mark.parametrize("named", ["services/ids.py", "services"])
def test_a_python_file_of_a_package_keeps_its_neighbours(tmp_path: Path, named: str) -> None:
    package = tmp_path / "services"
    package.mkdir()
    (package / "__init__.py").write_text("from .ids import get_client_id", encoding="utf-8")
    (package / "ids.py").write_text("from .real import get_client_id", encoding="utf-8")
    (package / "real.py").write_text("from runidsystem import get_client_id", encoding="utf-8")
    assert run(str(tmp_path / named), "--only", "getClientId/L1").return_value == 0
