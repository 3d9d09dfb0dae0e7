"""What a row says: signatures, and expressions over the parameters of a signature.

These are plain trees; `checker/grammar.py` reads them from text.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class ParameterKind(Enum):
    """How an argument reaches a parameter."""

    NORMAL = "normal"  # by position or, in Python, by keyword
    KEYWORD_ONLY = "keyword only"  # behind a bare `*`
    REST = "rest"  # `...xs` or `*args`
    KEYWORD_REST = "keyword rest"  # `**kwargs`


class Parameter(NamedTuple):
    """One parameter of a signature."""

    name: str
    kind: ParameterKind = ParameterKind.NORMAL
    optional: bool = False  # `name?` or `name = default`
    default: str | None = None  # the text behind `=`
    by_position: bool = False  # before `/`: Python does not take it by keyword


class Signature(NamedTuple):
    """The parenthesised part of an old side or of an export.

    `parameters` is None when there are no parentheses: a constant, a class, a type, or a function as a value.
    """

    parameters: tuple[Parameter, ...] | None = None
    is_async: bool = False  # `async f()`, or `await f()` on an old side
    is_new: bool = False  # `new X()`

    @property
    def positional(self) -> tuple[Parameter, ...]:
        """The parameters that take arguments by position, in order."""
        return tuple(each for each in self.parameters or () if each.kind is ParameterKind.NORMAL)

    @property
    def least(self) -> int:
        """The smallest number of arguments a call may have."""
        return sum(not each.optional for each in self.positional)

    @property
    def most(self) -> int | None:
        """The largest number of positional arguments, or None when there is a rest parameter."""
        rest = any(each.kind is ParameterKind.REST for each in self.parameters or ())
        return None if rest else len(self.positional)

    def accepts(self, count: int) -> bool:
        """Say whether a call with `count` positional arguments fits."""
        return self.least <= count and (self.most is None or count <= self.most)


class Reference(NamedTuple):
    """A member of a module of the table (`module` names it), or a global (`module` is None)."""

    module: str | None
    member: str  # dotted; "" is the module itself


class Supplied(NamedTuple):
    """A parameter of the old signature, used on the new side."""

    name: str
    missing: bool = False  # `?name`: the old call cannot supply it


class Literal(NamedTuple):
    """A number, string, true/false/null/undefined/None, written as it shall appear."""

    text: str


class Argument(NamedTuple):
    """One argument on the new side."""

    value: Expression
    keyword: str | None = None  # `key=b`
    spread: str = ""  # "", "..." , "*" or "**"


class Invocation(NamedTuple):
    """A call, or `new X(...)`, on the new side."""

    callee: Reference
    arguments: tuple[Argument, ...]
    is_new: bool = False


class Awaited(NamedTuple):
    """`await` of a call on the new side."""

    value: Expression


Expression = Reference | Supplied | Literal | Invocation | Awaited


def walk(expression: Expression) -> Iterator[Expression]:
    """Yield an expression and everything inside it, outermost first, in the order of evaluation."""
    yield expression
    match expression:
        case Invocation(callee, arguments):
            yield callee
            for argument in arguments:
                yield from walk(argument.value)
        case Awaited(value):
            yield from walk(value)
        case _:
            pass
