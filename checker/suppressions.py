"""Step 6: findings → those that no comment silences.

`// repoint: ignore[RID102] reason` (or `#`) on the line, or alone on the line above. The reason is required.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.link import LinkedModule
from checker.locate import line_and_column, line_starts
from checker.model import Finding, Severity, Span

MARK = r"(?m)repoint:\s*ignore\b(?:\[([^\]]*)\])?[ \t:,-]*([^\n]*?)\s*(?:\*/|-->)?\s*$"
UNUSED = "RID002"
BAD = "RID003"


class Suppression(NamedTuple):
    """One comment that silences findings of some codes on some lines."""

    span: Span
    codes: tuple[str, ...]
    reason: str
    lines: tuple[int, ...]


def suppressions_of(module: LinkedModule) -> list[Suppression]:
    """Return the suppressions written in a file."""
    source = module.source
    if b"repoint:" not in source or module.language == "prose":
        return []
    starts = line_starts(source)
    found = []
    for comment in module.facts.comments:
        text = source[comment.start : comment.end].decode("utf-8", "replace")
        if module.language == "python" and not text.startswith("#"):
            continue  # a docstring that speaks of suppressions
        for match in re.finditer(MARK, text):
            line, _ = line_and_column(source, comment.start, starts)
            last, _ = line_and_column(source, comment.end, starts)
            before = source[starts[line - 1] : comment.start].strip()
            after = source[comment.end : starts[last] if last < len(starts) else len(source)].strip()
            alone = (before, after) in ((b"", b""), (b"{", b"}"))  # with braces: between JSX elements
            codes = tuple(code.strip() for code in (match.group(1) or "").split(",") if code.strip())
            lines = (last + 1,) if alone else tuple(range(line, last + 1))
            found.append(Suppression(comment, codes, match.group(2).strip(), lines))
    return found


def silenced_lines(module: LinkedModule) -> set[tuple[int, str]]:
    """Return the lines of a file that are silenced, each with the code."""
    return {
        (line, code)
        for each in suppressions_of(module)
        if each.reason
        for line in each.lines
        for code in each.codes
    }


def apply(
    module: LinkedModule, findings: Sequence[Finding], selected: frozenset[str], known: frozenset[str]
) -> tuple[list[Finding], int]:
    """Return the findings of a file that are left, with those about suppressions, and how many were silenced."""
    suppressions = suppressions_of(module)
    if not suppressions:
        return list(findings), 0
    starts = line_starts(module.source)
    good = [each for each in suppressions if each.reason and each.codes and set(each.codes) <= known]
    used: set[int] = set()
    left: list[Finding] = []
    for finding in findings:
        line, _ = line_and_column(module.source, finding.span.start, starts)
        silencing = [index for index, each in enumerate(good) if line in each.lines and finding.code in each.codes]
        used.update(silencing)
        if not silencing:
            left.append(finding)
    left.extend(_bad(module, suppressions, known) if BAD in selected else ())
    for index, each in enumerate(good):
        if index not in used and UNUSED in selected and set(each.codes) <= selected:
            left.append(_finding(UNUSED, module, each, "This suppression silences nothing.", "Remove it: "
                                 "it would hide the next leftover on this line."))  # fmt: skip
    return left, len(findings) - sum(each.code not in (UNUSED, BAD) for each in left)


def _bad(module: LinkedModule, suppressions: Sequence[Suppression], known: frozenset[str]) -> Iterator[Finding]:
    for each in suppressions:
        unknown = [code for code in each.codes if code not in known]
        if not each.codes:
            problem = "This suppression names no code, and silences nothing"
        elif unknown:
            problem = f"This suppression names an unknown code, {', '.join(unknown)}, and silences nothing"
        elif not each.reason:
            problem = "This suppression gives no reason, and silences nothing"
        else:
            continue
        yield _finding(BAD, module, each, problem + ".", "Write `repoint: ignore[RID102] the reason`.")


def _finding(code: str, module: LinkedModule, each: Suppression, message: str, why: str) -> Finding:
    return Finding(code, module.path, each.span, Severity.ERROR, message, why)
