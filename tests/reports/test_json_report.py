import json

from samples import RESULT, located

from checker.model import Result
from repoint import __version__
from repoint.report import View
from repoint.reports.json import render

FINDING = (
    *("code", "rule", "objective", "severity", "confidence", "path", "line", "column", "end_line", "end_column"),
    *("module", "member", "replacement", "applicability", "message", "why", "chain", "fingerprint"),
)


def test_the_contract() -> None:
    document = json.loads(render(RESULT, View()))
    assert list(document) == ["version", "tool", "table", "summary", "findings", "failed"]
    assert document["version"] == 1
    assert list(document["tool"].items()) == [("name", "repoint"), ("version", __version__)]
    assert document["table"] == "mappings.yaml"
    assert list(document["summary"].items()) == [
        *(("files", 413), ("parsed", 52), ("findings", 4), ("suppressed", 1), ("baselined", 2), ("failed", 2)),
    ]
    assert all(tuple(each) == FINDING for each in document["findings"])
    assert document["failed"][0] == {"path": "services/broken.js", "line": 71, "problem": "syntax error"}
    assert document["failed"][1]["line"] is None


def test_one_finding() -> None:
    each = located("a = oldIds.make(x)", "oldIds.make", line=7)
    found = json.loads(render(Result((each,)), View()))["findings"][0]
    assert found == {
        "code": "RID102",
        "rule": "old-call",
        "objective": "completeness",
        "severity": "error",
        "confidence": "certain",
        "path": "routes/webhook.js",
        "line": 7,
        "column": 5,
        "end_line": 7,
        "end_column": 16,
        "module": "oldIds",
        "member": "make",
        "replacement": "newIds.build",
        "applicability": "unsafe",
        "message": "The old call is made.",
        "why": "Its argument is dropped.",
        "chain": ["routes/webhook.js:16"],
        "fingerprint": each.fingerprint,
    }


def test_what_is_missing_is_null() -> None:
    found = json.loads(render(RESULT, View()))["findings"][2]
    assert (found["module"], found["member"], found["replacement"], found["chain"]) == (None, None, None, [])


def test_odd_names_come_back_as_they_were() -> None:
    text = render(RESULT, View())
    assert text.isascii()
    assert json.loads(text)["findings"][3]["path"] == RESULT.findings[3].finding.path
