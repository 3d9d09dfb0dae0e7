"""Facts → bytes → facts: the form in which they go to another process, or to a disk.

An object becomes a row of what marshal can write, and the objects of one class are written together; what a row cannot
hold, such as the arguments of a call, is written beside the rows in the same way. Which is which follows from the
annotations of the class, so a new class needs nothing written here, and nearly all of the work is done in C.
The same facts always give the same bytes.
"""

from __future__ import annotations

import marshal
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, repeat
from operator import attrgetter
from typing import Any, TypeVar

from checker.facts.file import Facts
from checker.facts.record import Kind, Record
from checker.model import Span

Column = tuple[Any, ...]  # what it holds, and what its reader needs
T = TypeVar("T")
S = TypeVar("S", tuple[Any, ...], list[Any])

MAGIC = b"facts"
HEAD = len(MAGIC) + 8
VERSION = 0  # of marshal's format: the one in which equal values are equal bytes
PLAIN = frozenset({"int", "bool", "str", "None", "tuple", "list", "dict"})
WORD = re.compile(r"\w+")
AS_IT_IS, SPANS, BESIDE = "as it is", "spans", "beside"


def pack(facts: Facts) -> bytes:
    """Return facts as bytes."""
    body = marshal.dumps(objects(Facts, [facts]), VERSION)
    return head(body) + body


def unpack(data: bytes) -> Facts:
    """Return the facts that were packed.

    Raises:
        ValueError: the bytes are something else, damaged, or of classes that hold other things than these.
    """
    body = data[HEAD:]
    if data[:HEAD] != head(body):
        raise ValueError("these bytes are no facts, or those of another version")
    (facts,) = values(marshal.loads(body))
    if not isinstance(facts, Facts):
        raise ValueError("these bytes are no facts of a file")
    return facts


def head(body: bytes) -> bytes:
    """Return what stands before the packed facts: what they are, of which version, and a sum to check."""
    return MAGIC + layout() + zlib.crc32(body).to_bytes(4, "big")


@cache
def layout() -> bytes:
    """Return a mark of what the classes hold."""
    held = [(name, each.fields()) for name, each in sorted(records().items())]
    kinds = [(name, list(each)) for name, each in sorted(enumerations().items())]
    return zlib.crc32(repr((held, kinds)).encode()).to_bytes(4, "big")


@cache
def records() -> dict[str, type[Record]]:
    """Return the classes of facts by name."""
    return {each.__name__: each for each in below(Record) if "__init__" in vars(each)}


@cache
def enumerations() -> dict[str, dict[Any, Kind]]:
    """Return the members of each enumeration by value, by its name."""
    return {each.__name__: {member.value: member for member in each} for each in below(Kind)}


def below(base: type[T]) -> list[type[T]]:
    """Return all classes under a class."""
    return [each for direct in base.__subclasses__() for each in (direct, *below(direct))]


class Shape:
    """How the objects of a class are written: what of them goes into a row, and what beside it."""

    def __init__(self, kind: type[Record]) -> None:
        self.kind = kind
        self.parts = {name: part_of(annotation) for name, annotation in kind.fields().items()}
        in_row = [name if part == AS_IT_IS else f"{name}._value_" for name, part in self.parts.items()
                  if part not in (SPANS, BESIDE)]  # fmt: skip
        while len(in_row) < 2:
            in_row.append("__module__")  # a getter of one thing makes no row
        self.row = attrgetter(*in_row)
        self.spans = [attrgetter(name) for name, part in self.parts.items() if part == SPANS]
        self.beside = [attrgetter(name) for name, part in self.parts.items() if part == BESIDE]


@cache
def shape(name: str) -> Shape:
    """Return the shape of a class."""
    return Shape(records()[name])


def part_of(annotation: str) -> str:
    """Return how what is annotated so is written; for an enumeration, its name."""
    if annotation == "Span":
        return SPANS
    if annotation in enumerations():
        return annotation
    return AS_IT_IS if PLAIN.issuperset(WORD.findall(annotation)) else BESIDE


# -- values → columns


def objects(kind: type[Record], held: Sequence[Any]) -> Column:
    """Return objects of one class as a column."""
    how = shape(kind.__name__)
    ends = [list(chain.from_iterable(map(each, held))) for each in how.spans]
    beside = [column(list(map(each, held))) for each in how.beside]
    return ("objects", kind.__name__, list(map(how.row, held)), ends, beside)


def column(held: Sequence[Any]) -> Column:
    """Return values as a column; where they are of several types, as one for each, and the order in which they come."""
    types = dict.fromkeys(map(type, held))
    if len(types) < 2:
        return column_of(type(held[0]), held) if held else ("plain", held)
    by_type: dict[type, list[Any]] = {each: [] for each in types}
    for each in held:
        by_type[type(each)].append(each)
    place = dict(zip(types, range(len(types)), strict=True))
    order = bytes(map(place.__getitem__, map(type, held)))
    return ("mixed", order, [column_of(each, some) for each, some in by_type.items()])


def column_of(kind: type, held: Sequence[Any]) -> Column:
    """Return values of one type as a column. Raises TypeError for a type that facts do not hold."""
    if issubclass(kind, Record):
        return objects(kind, held)
    if kind is Span:
        return ("spans", list(chain.from_iterable(held)))
    if kind in (tuple, list):
        return (f"{kind.__name__}s", list(map(len, held)), column(list(chain.from_iterable(held))))
    if kind.__name__ in PLAIN or held[0] is None:
        return ("plain", held)
    raise TypeError(f"facts cannot hold a {kind.__name__}")


# -- columns → values


def values(packed: Column) -> Iterable[Any]:
    """Return the values of a column."""
    match packed:
        case ("objects", name, rows, ends, beside):
            return objects_of(shape(name), rows, ends, beside)
        case ("mixed", order, parts):
            sources = [iter(values(each)) for each in parts]
            return map(next, map(sources.__getitem__, order))
        case ("spans", ends):
            return spans(ends)
        case ("tuples", lengths, inner):
            return slices(tuple(values(inner)), lengths)
        case ("lists", lengths, inner):
            return slices(list(values(inner)), lengths)
        case _:
            held: list[Any] = packed[1]
            return held


def objects_of(how: Shape, rows: list[tuple[Any, ...]], ends: list[list[int]], beside: list[Column]) -> Iterator[Any]:
    """Return objects of a class, made from rows and from what stands beside them."""
    sources = {AS_IT_IS: zip(*rows, strict=True), SPANS: map(spans, ends), BESIDE: map(values, beside)}
    in_row = sources[AS_IT_IS]
    held: list[Iterable[Any]] = []
    for part in how.parts.values():
        if part in sources:
            held.append(next(sources[part]))
        else:
            held.append(map(enumerations()[part].__getitem__, next(in_row)))
    return map(how.kind, *held)


def spans(ends: Iterable[int]) -> Iterator[Span]:
    """Return spans; `ends` are where they start and end in turn."""
    each = iter(ends)
    return map(tuple.__new__, repeat(Span), zip(each, each, strict=True))


def slices(whole: S, lengths: Iterable[int]) -> Iterator[S]:
    """Return slices of some lengths that follow each other."""
    ends = list(accumulate(lengths))
    return map(whole.__getitem__, map(slice, chain((0,), ends), ends))
