"""Lists in source text: removing and adding entries while line breaks, commas and comments of the rest stay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.facts import Statement
from checker.model import Span
from codemods.edits import Edit

SPACE = b" \t"


def newline_of(source: bytes) -> str:
    """Return the line end that a file uses."""
    first = source.find(b"\n")
    if first > 0 and source[first - 1 : first] == b"\r":
        return "\r\n"
    return "\r" if first < 0 and b"\r" in source else "\n"


def line_indent(source: bytes, offset: int) -> str:
    """Return the white space at the start of the line of an offset."""
    start = line_start(source, offset)
    match = re.match(rb"[ \t]*", source[start:offset])
    return match.group().decode() if match else ""


def line_start(source: bytes, offset: int) -> int:
    """Return the offset at which the line of an offset starts."""
    start = max(source.rfind(b"\n", 0, offset), source.rfind(b"\r", 0, offset)) + 1
    return 3 if start == 0 and source.startswith(b"\xef\xbb\xbf") else start


def line_end(source: bytes, offset: int) -> int:
    """Return the offset behind a statement, a comment on its line included, before the line break."""
    rest = re.compile(rb"[ \t]*(?:(?://|#)[^\r\n]*|/\*[^\r\n]*?\*/[ \t]*(?=[\r\n]|$))?").match(source, offset)
    end = rest.end() if rest else offset
    return end if source[end : end + 1] in (b"\r", b"\n", b"") else offset


def removal(source: bytes, entries: Sequence[Span], removed: Sequence[Span]) -> list[Edit]:
    """Return the edits that take entries out of a list, each with one comma and its white space."""
    edits: list[Edit] = []
    last_kept = max((each.start for each in entries if each not in removed), default=-1)
    tail = [each for each in entries if each in removed and each.start > last_kept]
    for position, entry in enumerate(entries):
        if entry in removed and entry not in tail:
            edits.append(Edit.text(Span(entry.start, entries[position + 1].start), ""))
    if tail:
        before = [each for each in entries if each not in removed]
        comma = source.find(b",", before[-1].end, tail[0].start) if before else -1
        edits.append(Edit.text(Span(comma if comma >= 0 else tail[0].start, tail[-1].end), ""))
    return edits


def insert_after_last(source: bytes, around: Span, entries: Sequence[Span], texts: Sequence[str]) -> Edit:
    """Return the edit that adds entries at the end of a list in braces, laid out as the list is."""
    if not entries:
        inner = Span(around.start + 1, around.end - 1)
        return Edit.text(inner, " " + ", ".join(texts) + " ")
    last = entries[-1]
    many_lines = any(end in source[around.start : last.start] for end in (b"\n", b"\r"))
    if many_lines and line_start(source, last.start) > around.start:
        separator = "," + newline_of(source) + line_indent(source, last.start)
    else:
        separator = ", "
    return Edit.text(Span(last.end, last.end), separator + separator.join(texts))


def statement_removal(source: bytes, statement: Statement) -> list[Edit]:
    """Return the edits that take a statement away with its line, or one of several declarators with its comma."""
    if statement.declarators > 1:
        return declarator_removal(source, statement)
    start, end = statement.span
    begin = line_start(source, start)
    if not source[begin:start].strip():
        line = re.compile(rb"[ \t]*(?:\r\n|\n|\r)").match(source, end)
        if line:
            return [Edit.text(Span(begin, line.end()), "")]
    return [Edit.text(statement.span, "")]


def declarator_removal(source: bytes, statement: Statement) -> list[Edit]:
    """Return the edit that takes one of several declarators away, with one comma."""
    span = statement.declarator_span
    after = re.compile(rb"\s*,\s*").match(source, span.end)
    if after and after.end() < statement.span.end:
        return [Edit.text(Span(span.start, after.end()), "")]
    comma = source.rfind(b",", statement.span.start, span.start)
    return [Edit.text(Span(comma, span.end), "")]
