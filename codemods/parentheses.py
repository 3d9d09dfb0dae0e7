"""Parentheses around an argument that comes to stand where a call stood: `f(a + b).c` is not `a + b.c`."""

from __future__ import annotations

import re

from checker.model import Span

WORD = re.compile(rb"[\w$\x80-\xff]+(?:\.[\w$\x80-\xff]+)*")
STRING = re.compile(rb"'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`(?:\\.|[^`\\])*`", re.DOTALL)
TRAILER = re.compile(rb"\??\.[\w$\x80-\xff]+")
LOOSE = re.compile(rb"\bfor\b|\byield\b|:=|,|=>|\blambda\b")
OPERATOR = re.compile(rb"[.+\-*/%@&|^<>=!(\[?]|(?:and|or|if|else|in|is|not|instanceof)\b")


def needs_parentheses(source: bytes, value: Span, around: Span) -> bool:
    """Say whether the text of `value`, written in place of `around`, would be read as something else."""
    text = source[value.start : value.end].strip()
    if is_atomic(text):
        return False
    return bool(LOOSE.search(text)) or not stands_free(source, around)


def stands_free(source: bytes, span: Span) -> bool:
    """Say whether nothing before or behind a range binds to it."""
    before = source[: span.start].rstrip()
    if re.search(rb"\breturn$", before) is None:
        assigned = before.endswith(b"=") and before[-2:-1] not in (b"=", b"!", b"<", b">")
        if not assigned and before[-1:] not in (b"(", b"[", b"{", b",", b":"):
            return False
    behind = source[span.end :].lstrip()
    return OPERATOR.match(behind) is None


def is_atomic(text: bytes) -> bool:
    """Say whether an expression is a name, a literal, something in brackets, or a member or call of one of these."""
    place = 0
    if text[:1] in (b"(", b"[", b"{"):
        place = behind_bracket(text, 0)
    else:
        word = WORD.match(text)
        place = word.end() if word is not None else 0
        string = STRING.match(text, place)
        place = string.end() if string is not None else place
        if not place or text[:place].isdigit():
            return False
    while 0 < place < len(text):
        trailer = TRAILER.match(text, place)
        if trailer is not None:
            place = trailer.end()
        elif text[place : place + 1] in (b"(", b"["):
            place = behind_bracket(text, place)
        else:
            return False
    return place == len(text)


def behind_bracket(text: bytes, place: int) -> int:
    """Return the offset behind the bracket that closes the one at `place`, or -1."""
    depth = 0
    while place < len(text):
        string = STRING.match(text, place)
        if string is not None:
            place = string.end()
            continue
        depth += text[place : place + 1] in (b"(", b"[", b"{")
        depth -= text[place : place + 1] in (b")", b"]", b"}")
        place += 1
        if not depth:
            return place
    return -1
