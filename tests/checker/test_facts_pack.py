"""Facts survive the way to another process: packed, they come back as they were."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts import (
    Argument,
    Await,
    Binding,
    BindingKind,
    Call,
    Choice,
    Class,
    Entry,
    Exported,
    Facts,
    Function,
    ImportName,
    Instance,
    Load,
    LoadKind,
    Member,
    Mock,
    Name,
    Node,
    Object,
    Parameter,
    Scope,
    Statement,
    Style,
    Text,
    This,
)
from checker.facts.pack import pack, records, unpack
from checker.facts.record import Record
from checker.model import Span
from checker.sources import facts_of

SUFFIXES = (".js", ".cjs", ".mjs", ".jsx", ".ts", ".tsx", ".py", ".pyi", ".json", ".md")
FILES = sorted(
    path for path in (Path(__file__).parent.parent / "cases").rglob("*") if path.is_file() and path.suffix in SUFFIXES
)


def shown(held: object) -> str:
    """Return what a value holds, to the bottom, with the types of all parts."""
    if isinstance(held, Record):
        inside = ", ".join(f"{name}={shown(getattr(held, name))}" for name in held.fields())
    elif isinstance(held, dict):
        inside = ", ".join(f"{shown(key)}: {shown(value)}" for key, value in held.items())
    elif isinstance(held, list | tuple):
        inside = ", ".join(map(shown, held))
    else:
        inside = repr(held)
    return f"{type(held).__name__}({inside})"


def test_facts_of_files_come_back() -> None:
    assert len(FILES) > 300
    kinds: set[type] = set()
    for path in FILES:
        facts = facts_of(str(path), path.read_bytes()).facts
        if facts is not None:
            packed = pack(facts)
            found = unpack(packed)
            assert shown(found) == shown(facts), path
            assert pack(found) == packed
            kinds.update(map(type, facts.nodes))
    assert kinds >= {each for each in records().values() if issubclass(each, Node)}


@pytest.mark.parametrize("kind", records().values(), ids=records())
def test_a_class_holds_what_it_is_given(kind: type[Record]) -> None:
    slots = {name for each in kind.__mro__ for name in getattr(each, "__slots__", ())}
    assert set(kind.fields()) == slots


span = st.builds(Span, st.integers(0, 2**40), st.integers(-1, 2**31))
index = st.integers(-1, 2**33)
indices = st.lists(index, max_size=4)
some = st.tuples() | st.tuples(index) | st.tuples(index, index)
word = st.text(st.characters(), max_size=6) | st.just("\0") | st.sampled_from(["", "a", "\udcff"])
maybe = st.none() | word
flag = st.booleans()
argument = st.builds(Argument, span, index, maybe, flag, span, flag, maybe)
entry = st.builds(Entry, maybe, span, index, span, flag, flag)
node: st.SearchStrategy[Node] = st.one_of(
    st.builds(Name, span, word, index, index, flag, flag, flag, flag, st.none() | some, index),
    st.builds(Member, span, index, maybe, span, st.sampled_from(Style), index, index, flag, flag, index),
    st.builds(Call, span, index, st.lists(argument, max_size=3).map(tuple), span, flag, flag, flag),
    st.builds(Load, span, st.sampled_from(LoadKind), maybe, span, st.tuples(maybe, maybe), flag, index),
    st.builds(Object, span, st.lists(entry, max_size=3).map(tuple)),
    st.builds(Function, span, index, some, indices, flag, some),
    st.builds(Class, span, word, some, st.dictionaries(word, indices, max_size=3)),
    st.builds(Parameter, span, indices, indices, flag),
    st.builds(Choice, span, some) | st.builds(Text, span, word) | st.builds(Await, span, index),
    st.builds(This, span, index) | st.builds(Instance, span, index),
)
name = st.builds(ImportName, span, index, span, flag, flag)
statement = st.builds(
    Statement, span, index, st.lists(name, max_size=2), span, st.none() | name, index, index, span, word, block=some
)
scope = st.builds(Scope, index, word, span, st.dictionaries(word, index, max_size=3))
binding = st.builds(
    Binding, word, st.sampled_from(BindingKind), index, span, indices, indices, flag, st.lists(span, max_size=2)
)
facts = st.builds(
    Facts,
    word,
    st.lists(node, max_size=6),
    st.lists(scope, max_size=3),
    st.lists(binding, max_size=3),
    indices,
    indices,
    st.lists(st.builds(Exported, word, index, span), max_size=2),
    st.lists(statement, max_size=3),
    st.lists(st.tuples(index, index), max_size=2),
    st.lists(st.builds(Mock, index, index), max_size=2),
    st.lists(st.tuples(span, word), max_size=3),
    st.lists(span, max_size=3),
    st.none() | span,
    st.none() | st.tuples(word),
)


@given(facts)
def test_any_facts_come_back(made: Facts) -> None:
    packed = pack(made)
    assert shown(unpack(packed)) == shown(made)
    assert pack(copy.deepcopy(made)) == packed
    assert shown(pickle.loads(pickle.dumps(made))) == shown(made)


class Addition(Node):
    """A kind of node that this test alone knows."""

    __slots__ = ("operands", "places", "sign", "style")

    def __init__(self, span: Span, sign: str, operands: tuple[Argument, ...], places: list[Span], style: Style,
                 parent: int = -1) -> None:  # fmt: skip
        self.span = span
        self.sign = sign
        self.operands = operands
        self.places = places
        self.style = style
        self.parent = parent


def test_a_new_class_needs_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.facts.pack.records", lambda: {**records(), "Addition": Addition})
    made = Addition(Span(1, 2), "+", (Argument(Span(1, 1), 5),), [Span(3, 4)], Style.DOT, 7)
    facts = Facts("javascript", [Text(Span(0, 1), "a"), made, Text(Span(0, 1), "a")])
    assert shown(unpack(pack(facts))) == shown(facts)


def test_what_facts_do_not_hold_is_refused() -> None:
    facts = Facts("javascript")
    facts.nodes.append(object())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="facts cannot hold a object"):
        pack(facts)


@given(st.binary(max_size=40), st.integers(0, 10_000), st.integers(1, 255))
def test_other_bytes_are_refused(other: bytes, place: int, change: int) -> None:
    packed = pack(Facts("python", [Text(Span(1, 5), "abc")]))
    place %= len(packed)
    damaged = packed[:place] + bytes([packed[place] ^ change]) + packed[place + 1 :]
    for data in (other, damaged, packed[:place], packed + b"\0"):
        with pytest.raises(ValueError, match="these bytes are no facts"):
            unpack(data)
