"""One source line with a span, cut to what fits, in terminal cells: tabs, wide characters, minified files."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import category, east_asian_width

from checker.visible import visible

TAB = "    "
CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What to print: the text before, in and behind the span; `indent` and `length` place the underline."""

    before: str
    marked: str
    behind: str

    @property
    def indent(self) -> int:
        """How many cells stand before the span."""
        return cells(self.before)

    @property
    def length(self) -> int:
        """How many cells the span takes; an empty one still gets a mark."""
        return max(cells(self.marked), 1)


def excerpt(source: str, start: int, end: int, width: int) -> Excerpt:
    """Cut a window of at most `width` cells around the code points `source[start:end]`.

    Indentation is dropped. What is left out at either side is shown as "…".
    """
    end = max(start, min(end, len(source)))
    first = min(len(source) - len(source.lstrip()), start)
    last = max(len(source.rstrip()), end)
    marked = _head(source[start:end], width, width)
    room = width - cells(marked)
    before = _shown(source[max(first, start - width) : start])
    behind = _shown(source[end : min(last, end + width)])
    wanted_behind = cells("".join(behind)) if last <= end + width else width
    left = _tail(before, max(room // 2, room - wanted_behind), cut=start - width > first)
    right = _head(source[end:last], room - cells(left), width)
    return Excerpt(left, marked, right)


def cells(text: str) -> int:
    """Return how many cells of a terminal a printed text takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(each: str) -> int:
    if category(each) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(each) in "WF" else 1


def _shown(text: str) -> list[str]:
    """Return each code point as it is printed."""
    return [TAB if each == "\t" else visible(each) for each in text]


def _head(text: str, room: int, most: int) -> str:
    """Return the first part of a text that fits; no more than `most` characters are looked at."""
    parts = _shown(text[:most])
    if len(text) <= most and cells("".join(parts)) <= room:
        return "".join(parts)
    return "".join(_fill(parts, room - 1)) + CUT if room > 0 else ""


def _tail(parts: list[str], room: int, *, cut: bool) -> str:
    """Return the last part of a text that fits; `cut`: there was more before it."""
    if not cut and cells("".join(parts)) <= room:
        return "".join(parts)
    return CUT + "".join(reversed(_fill(parts[::-1], room - 1))) if room > 0 else ""


def _fill(parts: list[str], room: int) -> list[str]:
    taken: list[str] = []
    for each in parts:
        room -= cells(each)
        if room < 0:
            break
        taken.append(each)
    return taken
