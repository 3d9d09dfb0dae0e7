from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Span
from codemods.edits import Edit, OverlapError, apply, trace


def test_no_edits_change_nothing() -> None:
    assert apply(b"\xff\r\nabc", []) == b"\xff\r\nabc"


def test_edits_inside_what_another_keeps_are_applied() -> None:
    source = b"f(g(a), b)"
    outer = Edit(Span(0, 10), ("h(", Span(8, 9), ", ", Span(2, 6), ")"))
    assert apply(source, [Edit.text(Span(2, 3), "k"), outer]) == b"h(b, k(a))"


def test_edits_inside_what_another_drops_go_with_it() -> None:
    assert apply(b"f(a, b)", [Edit(Span(0, 7), ("x", Span(5, 6))), Edit.text(Span(2, 3), "gone")]) == b"xb"


def test_what_stands_elsewhere_is_copied_as_it_will_be() -> None:
    edits = [Edit.text(Span(0, 3), "new"), Edit(Span(6, 6), (Span(0, 3), ".x, "))]
    assert apply(b"old.f(a)", edits) == b"new.f(new.x, a)"


def test_insertions_at_one_place_keep_their_order() -> None:
    edits = [Edit.text(Span(1, 1), "1"), Edit.text(Span(1, 1), "2"), Edit.text(Span(1, 2), "B")]
    assert apply(b"abc", edits) == b"a12Bc"


def test_the_same_edit_twice_is_one() -> None:
    assert apply(b"abc", [Edit.text(Span(1, 2), "x")] * 2) == b"axc"


@pytest.mark.parametrize("spans", [((0, 3), (2, 4)), ((0, 2), (1, 1 + 2)), ((1, 3), (1, 3))])
def test_contradictions_are_errors(spans: tuple[tuple[int, int], tuple[int, int]]) -> None:
    one, other = (Edit.text(Span(*span), f"{place}") for place, span in enumerate(spans))
    if spans[0] == spans[1]:
        assert apply(b"abcde", [one, other]) == b"a0de"  # the second goes with the text the first drops
    else:
        with pytest.raises(OverlapError):
            apply(b"abcde", [one, other])


def test_a_trace_names_what_was_written() -> None:
    found = trace(b"f(a)", [Edit(Span(0, 4), ("gg(", Span(2, 3), ")"))])
    assert [found.text[span.start : span.end] for span in found.written] == [b"gg(", b")"]


@given(st.binary(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text("xyz", max_size=3))))
def test_untouched_bytes_are_untouched(source: bytes, wanted: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    place = 0
    for start, length, text in sorted(wanted):
        if place <= start and start + length <= len(source) and (length or start > place):
            edits.append(Edit.text(Span(start, start + length), text))
            place = start + length + 1
    expected = source
    for edit in reversed(edits):
        expected = expected[: edit.span.start] + edit.parts[0].encode() + expected[edit.span.end :]  # type: ignore[union-attr]
    assert apply(source, edits) == expected
