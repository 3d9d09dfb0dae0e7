"""Taking arguments out of a list: one comma goes with each, and the comments stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.facts import Argument
from checker.model import Span

TOKEN = re.compile(rb"\s*(?:(?P<comma>,)|(?P<comment>/\*.*?\*/|//[^\r\n]*|#[^\r\n]*))", re.DOTALL)
BLANK = b" \t"


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two arguments, or behind the last one."""

    comma: Span | None
    has_comment: bool


def gap_after(source: bytes, start: int, end: int) -> Gap:
    """Read the text between an argument's end and the next one's start, or the closing parenthesis."""
    comma: Span | None = None
    comment = False
    while (match := TOKEN.match(source, start, end)) is not None:
        if match["comma"] is not None and comma is None:
            comma = Span(*match.span("comma"))
        comment = comment or match["comment"] is not None
        start = match.end()
    return Gap(comma, comment)


def dropped_spans(source: bytes, old: Sequence[Argument], kept: Sequence[Argument], close: int) -> list[Span]:
    """Return what to delete so that only the kept arguments are left; `close` is the offset of the `)`."""
    if not old:
        return []
    ends = [*(each.span.start for each in old[1:]), close]
    gaps = [gap_after(source, each.span.end, end) for each, end in zip(old, ends, strict=True)]
    if old and not kept and not any(gap.has_comment for gap in gaps):
        opening = source.rfind(b"(", 0, old[0].span.start) + 1
        return [Span(opening if not source[opening : old[0].span.start].strip() else old[0].span.start, close)]
    tokens: list[Span] = []
    for position, argument in enumerate(old):
        if argument in kept:
            continue
        tokens.append(argument.span)
        commas = [gap.comma for gap in reversed(gaps[: position + 1]) if gap.comma is not None]
        tokens += [comma for comma in commas if comma not in tokens][:1]  # what is last has none of its own
    return [widened(source, group) for group in merged(source, sorted(tokens))]


def merged(source: bytes, tokens: Sequence[Span]) -> list[Span]:
    """Join tokens between which only white space stands."""
    found: list[Span] = []
    for token in tokens:
        if found and not source[found[-1].end : token.start].strip():
            found[-1] = Span(found[-1].start, token.end)
        else:
            found.append(token)
    return found


def widened(source: bytes, span: Span) -> Span:
    """Return a range with the white space that would be left over: a whole line where nothing else stands on it."""
    start, end = span
    while source[start - 1 : start] in (b" ", b"\t"):
        start -= 1
    while source[end : end + 1] in (b" ", b"\t"):
        end += 1
    begins, ends = source[start - 1 : start] in (b"\n", b"\r"), source[end : end + 1] in (b"\n", b"\r")
    if begins and ends:
        return Span(start, end + (2 if source[end : end + 2] == b"\r\n" else 1))
    if ends or source[end : end + 1] == b")":
        return Span(start, span.end)
    is_free = source[span.start - 1 : span.start] in (b"(", b" ", b"\t", b"\n", b"\r")
    return Span(span.start, end if is_free else span.end)
