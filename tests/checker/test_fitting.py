"""What is said of a call is what Python says of the same call, for generated signatures and calls."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.facts import Argument
from checker.fitting import Given, problem_of, written
from checker.grammar import parse_export
from checker.model import Span
from checker.signatures import Signature

NAMES = "abcdef"


@st.composite
def signatures(draw: st.DrawFn) -> str:
    """Return the parameters of a function of Python: required before optional, `/`, `*`, rests."""
    kinds = [draw(st.integers(0, 2)) for _ in range(3)]  # by position only, normal, keyword-only
    names = iter(NAMES)
    optional = False
    parts: list[str] = []
    for place, count in enumerate(kinds):
        if place == 2:
            rest = draw(st.sampled_from(["", "*rest", "*"]))
            parts += [rest] if rest == "*rest" or (rest and count) else []
            count = count if parts and parts[-1] in ("*", "*rest") else 0
        for _ in range(count):
            optional = draw(st.booleans()) or (optional and place < 2)
            parts.append(f"{next(names)}=1" if optional else next(names))
        parts += ["/"] if place == 0 and count else []
    return ", ".join(parts + (["**more"] if draw(st.booleans()) else []))


CALLS = st.tuples(st.integers(0, 5), st.sets(st.sampled_from([*NAMES, "other"]), max_size=3).map(sorted))


def arguments(count: int, keywords: list[str]) -> tuple[Argument, ...]:
    spans = [Span(place, place + 1) for place in range(count + len(keywords))]
    names: list[str | None] = [None] * count + list(keywords)
    return tuple(Argument(span, -1, keyword=name) for span, name in zip(spans, names, strict=True))


def read(text: str) -> Signature:
    return parse_export(f"f({text})")[1]


def function(text: str) -> Callable[..., object]:
    scope: dict[str, Callable[..., object]] = {}
    exec(f"def f({text}): pass", scope)
    return scope["f"]


def refused(text: str, count: int, keywords: list[str]) -> str:
    """Return what Python says against a call, or an empty string."""
    try:
        function(text)(*range(count), **dict.fromkeys(keywords))
    except TypeError as problem:
        return str(problem)
    return ""


@settings(max_examples=400, deadline=None)
@given(signatures(), CALLS)
def test_a_call_is_refused_when_python_refuses_it(text: str, call: tuple[int, list[str]]) -> None:
    said = problem_of(read(text), Given(arguments(*call)))
    assert bool(said) == bool(refused(text, *call)), said


@settings(max_examples=400, deadline=None)
@given(signatures(), CALLS)
def test_what_is_missing_is_what_python_misses(text: str, call: tuple[int, list[str]]) -> None:
    said, problem = problem_of(read(text), Given(arguments(*call))), refused(text, *call)
    missing = re.findall(r"'(\w+)'", problem) if "missing" in problem else []
    assert re.findall(r"`(\w+)`", said)[: len(missing)] == missing  # Python names those by position first


@settings(max_examples=200, deadline=None)
@given(signatures())
def test_a_signature_is_written_so_that_it_reads_the_same(text: str) -> None:
    plain = [each._replace(default=None) for each in read(text).parameters or ()]
    assert list(read(written(read(text))).parameters or ()) == plain


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 5), st.integers(0, 3), st.data())
def test_an_argument_that_is_left_out_is_the_one_that_is_named(required: int, more: int, data: st.DataObject) -> None:
    names = ["runId", "client_id", "table", "record", "fields"][:required]
    text = ", ".join(names + [f"option{place}?" for place in range(more)])
    left_out = set(data.draw(st.sets(st.sampled_from(names), min_size=1)))
    called = [name.replace("_id", "Id") for name in names if name not in left_out]
    said = problem_of(read(text), Given(arguments(len(called), []), tuple(called)))
    assert re.findall(r"`(\w+)`", said) == [name for name in names if name in left_out]


@pytest.mark.parametrize(
    ("called", "said"),
    [
        (("runId", "recordId"), "without `clientId`"),
        (("recordId",), "without `runId` and `clientId`"),
        (("", "recordId"), "with 2 of the 3 arguments that it requires"),
        (("id", ""), "without `recordId`"),
        (("clientId", "runId"), "without `recordId`"),
        ((), "without `runId`, `clientId` and `recordId`"),
        (("a", "b", "c", "d"), "with 1 argument more than it takes"),
    ],
)
def test_what_arguments_are_called_shows_which_is_missing(called: tuple[str, ...], said: str) -> None:
    signature = read("runId, clientId, recordId")
    assert problem_of(signature, Given(arguments(len(called), []), called)) == said
