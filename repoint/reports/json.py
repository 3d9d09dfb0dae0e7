"""Report for programs. Version 1 is a contract: keys are added, never renamed, moved or removed."""

from __future__ import annotations

import json

from checker.model import Failed, Located, Result
from repoint import __version__
from repoint.report import Report, View

VERSION = 1


def render(result: Result, view: View) -> str:
    """Return one JSON document, in ASCII: no locale, terminal or odd file name can spoil it."""
    document = {
        "version": VERSION,
        "tool": {"name": "repoint", "version": __version__},
        "table": result.table,
        "summary": {
            "files": result.files,
            "parsed": result.parsed,
            "findings": len(result.findings),
            "suppressed": result.suppressed,
            "baselined": result.baselined,
            "failed": len(result.failed),
        },
        "findings": [_finding(each) for each in result.findings],
        "failed": [_failed(each) for each in result.failed],
    }
    return json.dumps(document, indent=2) + "\n"


def _finding(each: Located) -> dict[str, object]:
    found = each.finding
    return {
        "code": found.code,
        "rule": each.rule,
        "objective": each.objective.value,
        "severity": str(found.severity),
        "confidence": found.confidence.value,
        "path": found.path,
        "line": each.line,
        "column": each.column,
        "end_line": each.end_line,
        "end_column": each.end_column,
        "module": found.module,
        "member": found.member,
        "replacement": found.replacement,
        "applicability": found.applicability.value,
        "message": found.message,
        "why": found.why,
        "chain": list(found.chain),
        "fingerprint": each.fingerprint,
    }


def _failed(each: Failed) -> dict[str, object]:
    return {"path": each.path, "line": each.line, "problem": each.problem}


REPORT = Report(name="json", render=render)
