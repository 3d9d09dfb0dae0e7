import pytest
from hypothesis import given
from hypothesis import strategies as st

from repoint.source_line import CUT, cells, excerpt


def drawn(source: str, span: str, width: int = 60) -> tuple[str, str]:
    start = source.index(span)
    cut = excerpt(source, start, start + len(span), width)
    return cut.before + cut.marked + cut.behind, " " * cut.indent + "^" * cut.length


@pytest.mark.parametrize(
    ("source", "shown", "underline"),
    [
        ("  a = old(x);  ", "a = old(x);", "    ^^^"),
        ("\tif\told", "if    old", "      ^^^"),
        ("'日本' + old", "'日本' + old", "         ^^^"),
        ("'🎉' + old", "'🎉' + old", "       ^^^"),
        ("'e\u0301' + old", "'e\u0301' + old", "      ^^^"),
        ("\x1b[31m old", "\\x1b[31m old", "         ^^^"),
        ("\u202e old", "\\u202e old", "       ^^^"),
        ("  old", "old", "^^^"),
    ],
)
def test_the_underline_stands_below_the_span(source: str, shown: str, underline: str) -> None:
    assert drawn(source, "old") == (shown, underline)


def test_a_minified_line_is_cut_to_a_window_around_the_span() -> None:
    source = "a();" * 50_000 + "old.make()" + ";b()" * 50_000
    shown, underline = drawn(source, "old.make", 40)
    assert shown.startswith(CUT)
    assert shown.endswith(CUT)
    assert cells(shown) == 40
    assert shown[underline.index("^") : len(underline)] == "old.make"
    assert 12 <= underline.index("^") <= 20


def test_a_span_near_an_end_leaves_the_room_to_the_other_side() -> None:
    shown, underline = drawn("old" + "x" * 100, "old", 40)
    assert (shown, underline) == ("old" + "x" * 36 + CUT, "^^^")
    shown, underline = drawn("x" * 100 + "old", "old", 40)
    assert (shown, underline) == (CUT + "x" * 36 + "old", " " * 37 + "^^^")


def test_a_span_that_does_not_fit_is_cut_itself() -> None:
    shown, underline = drawn("a(" + "old" * 100 + ")", "old" * 100, 30)
    assert shown == "old" * 9 + "ol" + CUT
    assert underline == "^" * 30


def test_an_empty_span_gets_a_mark() -> None:
    assert excerpt("abc", 1, 1, 40).length == 1
    assert excerpt("", 0, 0, 40).length == 1


@given(st.text(), st.integers(0, 60), st.integers(0, 60), st.integers(20, 90))
def test_it_always_fits_and_the_mark_is_always_inside(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    cut = excerpt(text, start, min(start + length, len(text)), width)
    shown = cut.before + cut.marked + cut.behind
    assert cells(shown) <= width
    assert cut.indent + cut.length <= width + 1
    assert shown.isprintable() or "\u200d" in shown or not shown.isascii()
