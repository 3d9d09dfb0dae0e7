"""Edits: replacements of byte ranges whose new text may hold the (edited) text of other ranges."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model import Span

Part = str | Span
"""Text as it is, or the text of a range of the source with the edits inside it applied."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement; `parts` together are the new text."""

    span: Span
    parts: tuple[Part, ...]

    @classmethod
    def text(cls, span: Span, text: str) -> Edit:
        """Make an edit whose new text is plain."""
        return cls(span, (text,))


class OverlapError(ValueError):
    """Two edits claim the same bytes, and neither lies inside a part the other keeps."""


def apply(source: bytes, edits: Iterable[Edit]) -> bytes:
    """Return the source with all edits applied; see `trace`."""
    return trace(source, edits).text


@dataclass(frozen=True, slots=True)
class Trace:
    """A new text, with the ranges in it that edits wrote."""

    text: bytes
    written: tuple[Span, ...]


def trace(source: bytes, edits: Iterable[Edit]) -> Trace:
    """Return the source with all edits applied, and what they wrote.

    An edit inside the span of another is applied where the outer one keeps that text, and goes with the text that it
    drops. Insertions at one place keep the order in which they are given. Raises OverlapError.
    """
    ordered = sorted(
        dict.fromkeys(edits), key=lambda each: (each.span.start, each.span.end != each.span.start, -each.span.end)
    )  # insertions stand before a replacement that starts at the same place
    renderer = _Renderer(source, ordered)
    renderer.render(Span(0, len(source)), ordered)
    return Trace(bytes(renderer.out), tuple(renderer.written))


class _Renderer:
    def __init__(self, source: bytes, edits: Sequence[Edit]) -> None:
        self.source, self.edits = source, edits
        self.starts = [each.span.start for each in edits]
        self.out = bytearray()
        self.written: list[Span] = []

    def render(self, span: Span, edits: Sequence[Edit]) -> None:
        """Add the text of `span` with the edits inside it applied; edits are sorted, outermost first."""
        place = span.start
        index = 0
        while index < len(edits):
            edit = edits[index]
            if edit.span.start < place:
                raise OverlapError(f"edits overlap at byte {edit.span.start}")
            inner = []
            index += 1
            while index < len(edits) and edits[index].span.start < edit.span.end:
                if edits[index].span.end > edit.span.end:
                    raise OverlapError(f"edits overlap at byte {edits[index].span.start}")
                inner.append(edits[index])
                index += 1
            self.out += self.source[place : edit.span.start]
            for part in edit.parts:
                self.part(part, edit.span, inner)
            place = edit.span.end
        self.out += self.source[place : span.end]

    def part(self, part: Part, around: Span, inner: Sequence[Edit]) -> None:
        """Add the text of one part of an edit."""
        if isinstance(part, str):
            start = len(self.out)
            self.out += part.encode("utf-8", "surrogateescape")
            if part:
                self.written.append(Span(start, len(self.out)))
            return
        if not _within(part, around):  # a copy of what stands elsewhere
            first, last = bisect_left(self.starts, part.start), bisect_left(self.starts, part.end)
            inner = [each for each in self.edits[first:last] if each.span.start < each.span.end or
                     part.start < each.span.start < part.end]  # fmt: skip
        self.render(part, [each for each in inner if _within(each.span, part)])


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
