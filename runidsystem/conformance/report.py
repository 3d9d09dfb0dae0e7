"""Step 4: verdicts → text, JSON or JUnit XML. Nothing is printed here."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from runidsystem.conformance.run import Verdict
from runidsystem.conformance.vectors import LEVELS

KINDS = ("passed", "failed", "errored", "skipped")
WIDEST = 200  # characters of an expected or a got in the text report


def render_json(implementation: str, verdicts: Sequence[Verdict]) -> str:
    """Return the report as JSON, version 1."""
    report = {
        "version": 1,
        "implementation": implementation,
        "summary": _summary(verdicts),
        "vectors": [
            {
                "id": each.vector.id,
                "function": each.vector.function,
                "level": each.vector.level,
                "verdict": each.verdict,
                "expected": _expected(each),
                "got": _expected(each) if each.verdict == "passed" else each.got,
            }
            for each in verdicts
        ],
    }
    return json.dumps(report, indent=2) + "\n"


def render_text(implementation: str, verdicts: Sequence[Verdict]) -> str:
    """Return a table by function and level, and what did not pass."""
    lines = [f"Conformance of {implementation}", ""]
    lines += _table(verdicts)
    for each in verdicts:
        if each.verdict in ("failed", "errored"):
            lines += ["", f"{each.verdict}: {each.vector.id} ({each.vector.level})"]
            lines.append(f"  {each.vector.body['comment']}")
            lines.append(f"  called    {_short(_call(each))}")
            lines += [f"  expected  {_short(_expected(each))}", f"  got       {_short(each.got)}"]
    reasons = Counter(str(each.got) for each in verdicts if each.verdict == "skipped")
    lines += [""] if reasons else []
    lines += [f"skipped: {count} vectors: {reason}" for reason, count in reasons.items()]
    summary = ", ".join(f"{count} {kind}" for kind, count in _summary(verdicts).items())
    return "\n".join([*lines, "", summary]) + "\n"


def render_junit(implementation: str, verdicts: Sequence[Verdict]) -> str:
    """Return the report as JUnit XML, one suite for each function."""
    suites = []
    for function in dict.fromkeys(each.vector.function for each in verdicts):
        own = [each for each in verdicts if each.vector.function == function]
        counts = _summary(own)
        head = f'tests="{len(own)}" failures="{counts["failed"]}" errors="{counts["errored"]}"'
        cases = "\n".join(_case(each) for each in own)
        skipped = counts["skipped"]
        suites.append(f'<testsuite name="{function}" {head} skipped="{skipped}">\n{cases}\n</testsuite>')
    body = "\n".join(suites)
    name = quoteattr(implementation)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name={name}>\n{body}\n</testsuites>\n'


REPORTS: Mapping[str, Callable[[str, Sequence[Verdict]], str]] = {
    "text": render_text,
    "json": render_json,
    "junit": render_junit,
}


def _case(each: Verdict) -> str:
    vector = each.vector
    head = f"<testcase classname={quoteattr(f'{vector.function}.{vector.level}')} name={quoteattr(vector.id)}"
    if each.verdict == "passed":
        return head + "/>"
    if each.verdict == "skipped":
        return f"{head}><skipped message={quoteattr(_clean(str(each.got)))}/></testcase>"
    tag = "failure" if each.verdict == "failed" else "error"
    text = escape(_clean(f"expected {json.dumps(_expected(each))}\ngot {json.dumps(each.got)}"))
    return f"{head}><{tag} message={quoteattr(_clean(vector.body['comment']))}>{text}</{tag}></testcase>"


def _clean(text: str) -> str:
    """Take out what XML cannot hold."""
    return "".join(each if each >= " " or each in "\t\n" else "\ufffd" for each in text)


def _summary(verdicts: Sequence[Verdict]) -> dict[str, int]:
    counts = Counter(each.verdict for each in verdicts)
    return {kind: counts[kind] for kind in KINDS}


def _table(verdicts: Sequence[Verdict]) -> list[str]:
    lines = [f"{'function':<28} {'level':<7} " + " ".join(f"{kind:>8}" for kind in KINDS)]
    for function in dict.fromkeys(each.vector.function for each in verdicts):
        for level in LEVELS:
            own = [
                each for each in verdicts if (each.vector.function, each.vector.level) == (function, level)
            ]
            if own:
                counts = _summary(own).values()
                lines.append(f"{function:<28} {level:<7} " + " ".join(f"{count:>8}" for count in counts))
    return lines


def _expected(each: Verdict) -> Any:
    body = each.vector.body
    more = {name: body[name] for name in ("requests", "all", "left", "warnings") if name in body}
    return {**body["expect"], **more}


def _call(each: Verdict) -> str:
    body = each.vector.body
    steps = len(body.get("before", []))
    after = f"  after {steps} step{'s' if steps > 1 else ''}" if steps else ""
    return f"{each.vector.function}({', '.join(json.dumps(arg) for arg in body['args'])}){after}"


def _short(it: Any) -> str:
    text = it if isinstance(it, str) else json.dumps(it)
    return text if len(text) <= WIDEST else text[: WIDEST - 3] + "..."
