"""Bytes → whether the name of a folder stands where a computed load can take it from.

The folders of old modules have everyday names (`services`). A file that loads something computed is parsed only where
such a name is a part of a path: not a word of a sentence, not a piece of a longer name, and not in a load of which
the whole path is written down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

WORD = re.compile(rb"[\w$-]")
OF_A_PATH = re.compile(rb"""["'`/\\.]""")
CALLED = re.compile(rb"""\b(?:require|import)\s*\(\s*["'][^"'\n]*$""")
CALL_ENDS = re.compile(rb"""[^"'\n]*["']\s*\)""")
IMPORTED = re.compile(rb"""\b(?:from|import)\s*["'][^"'\n]*$|^[ \t]*(?:from|import)[ \t]+[\w., \t]*$""")  # or Python
FARTHEST = 300  # bytes in front of a name in which a load begins


def is_in_path(data: bytes, names: Iterable[bytes]) -> bool:
    """Say whether one of the names, which are in the data, is a part of a path that may be computed."""
    return any(_is_in_path(data, place, len(name)) for name in names for place in _places(data, name))


def _places(data: bytes, name: bytes) -> Iterable[int]:
    place = data.find(name)
    while place >= 0:
        yield place
        place = data.find(name, place + 1)


def _is_in_path(data: bytes, start: int, length: int) -> bool:
    before, after = data[max(0, start - 1) : start], data[start + length : start + length + 1]
    if WORD.match(before) or WORD.match(after) or not (OF_A_PATH.match(before) or OF_A_PATH.match(after)):
        return False
    line = data[max(0, start - FARTHEST) : start].rpartition(b"\n")[2]
    if CALLED.search(line):
        return CALL_ENDS.match(data, start + length) is None
    return IMPORTED.search(line) is None
