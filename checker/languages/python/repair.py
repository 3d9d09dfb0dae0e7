"""Valid code that the grammar rejects: its bytes are put right, at the same length, and parsed again.

Names and strings are read from the bytes of the file, so that what a repair hits elsewhere is of no consequence.
"""

from __future__ import annotations

import re

HEAD = re.compile(rb"\b(?:def|class|type)(?:[ \t\f]|\\\r?\n)+[^\W\d][\w\x80-\xff]*[ \t]*\[")
"""The start of a list of type parameters."""
PIECE = re.compile(rb"""\#[^\n]*|'[^'\n]*'|"[^"\n]*"|[()\[\]{},:*]|[=!<>]=|=""")
"""What the commas and equals signs of a list are told by."""
LONGEST = 10_000  # bytes of a parameter; what is longer is no list that was closed


def without_defaults(source: bytes) -> bytes:
    """Return a source in which the defaults of type parameters (`def f[T = int]()`) are bounds, or blank."""
    text = bytearray(source)
    for head in HEAD.finditer(source):
        end = head.end()
        while end < len(source):
            end = parameter(source, text, end)
            if source[end - 1 : end] != b",":
                break
    return bytes(text)


def parameter(source: bytes, text: bytearray, start: int) -> int:
    """Put the default of one type parameter right; return what is behind the comma or bracket after it."""
    depth, default = 0, -1
    bound = is_star = False
    for match in PIECE.finditer(source, start, start + LONGEST):
        piece = match.group()
        if piece in (b"(", b"[", b"{"):
            depth += 1
        elif piece in (b")", b"]", b"}"):
            depth -= 1
        if depth < 0 or (piece == b"," and not depth):
            if default >= 0 and is_star:
                text[default : match.start()] = re.sub(rb"[^\r\n]", b" ", source[default : match.start()])
            return match.end()
        if depth:
            continue
        if piece == b":":
            bound = True
        elif piece == b"*" and default < 0:
            is_star = True
        elif piece == b"=" and default < 0:
            default = match.start()
            text[default] = ord("|" if bound else ":")
    return len(source)
