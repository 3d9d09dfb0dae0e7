"""Byte offsets → lines and columns: 1-based, columns in code points, a byte order mark not counted."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

BOM = b"\xef\xbb\xbf"


def line_starts(source: bytes) -> list[int]:
    """Return the byte offset at which each line starts."""
    starts = [0, *accumulate(map(len, source.splitlines(keepends=True)))]
    if len(starts) > 1 and not source.endswith((b"\n", b"\r")):
        starts.pop()
    return starts


def line_of(source: bytes, offset: int) -> int:
    """Return the line of a byte offset."""
    if b"\r" in source:
        return bisect_right(line_starts(source), offset)
    return source.count(b"\n", 0, offset) + 1


def line_and_column(source: bytes, offset: int, starts: list[int] | None = None) -> tuple[int, int]:
    """Return the line and column of a byte offset."""
    starts = starts if starts is not None else line_starts(source)
    line = bisect_right(starts, offset)
    begin = starts[line - 1]
    if begin == 0 and source.startswith(BOM):
        begin = min(3, offset)
    return line, len(source[begin:offset].decode("utf-8", "replace")) + 1


def line_text(source: bytes, line: int, starts: list[int]) -> str:
    """Return the text of a line without its end."""
    begin = starts[line - 1]
    end = starts[line] if line < len(starts) else len(source)
    text = source[begin:end].decode("utf-8", "replace").rstrip("\r\n")
    return text.removeprefix("\ufeff")
