"""Findings as reports get them."""

from checker.model import (
    Applicability,
    Confidence,
    Failed,
    Finding,
    Located,
    Objective,
    Result,
    Severity,
    Span,
)


def located(source: str, span: str, **changes: object) -> Located:
    """A finding at the first place of `span` in one source line."""
    line = int(changes.pop("line", 1))  # type: ignore[call-overload]
    end_line = int(changes.pop("end_line", line))  # type: ignore[call-overload]
    start = source.index(span)
    values: dict[str, object] = {
        "code": "RID102",
        "path": "routes/webhook.js",
        "span": Span(start, start + len(span)),
        "severity": Severity.ERROR,
        "message": "The old call is made.",
        "why": "Its argument is dropped.",
        "applicability": Applicability.UNSAFE,
        "module": "oldIds",
        "member": "make",
        "replacement": "newIds.build",
        "row": "oldIds.make(a) → newIds.build(a)",
        "chain": ("routes/webhook.js:16",),
    }
    rule = str(changes.pop("rule", "old-call"))
    finding = Finding(**{**values, **changes})  # type: ignore[arg-type]
    end = start + len(span) + 1 if end_line == line else 3
    return Located(finding, rule, Objective.COMPLETENESS, line, start + 1, end_line, end, span, source)


EVIL = "a\x1b]0;title\x07\u202e<b>[red]&%:,|\r\n::error::x\udcff"

RESULT = Result(
    findings=(
        located("\tconst id = await oldIds.make(raw, client); // keep", "oldIds.make", line=291),
        located(
            '\tlog("日本語🎉", oldIds.make);',
            "oldIds.make",
            line=300,
            severity=Severity.WARNING,
            confidence=Confidence.LIKELY,
            applicability=Applicability.MANUAL,
        ),
        located(
            "old(x,",
            "old(x,",
            line=310,
            end_line=312,
            code="RID106",
            rule="old-mention",
            severity=Severity.NOTE,
            replacement=None,
            module=None,
            member=None,
            why="",
            chain=(),
            applicability=Applicability.MANUAL,
        ),
        located(EVIL + "oldIds", "oldIds", path=EVIL, message=EVIL, why=EVIL, replacement=EVIL, chain=(EVIL,)),
    ),
    failed=(Failed("services/broken.js", "syntax error", 71), Failed(EVIL, EVIL)),
    files=413,
    parsed=52,
    suppressed=1,
    baselined=2,
    table="mappings.yaml",
)
