"""The nodes of functions and classes, and of what is known inside them."""

from __future__ import annotations

from checker.facts.nodes import NOTHING, Node
from checker.model import Span


class Function(Node):
    """A function; `returns` are the nodes it may return."""

    __slots__ = ("is_async", "parameters", "pattern_roots", "returns", "scope")

    def __init__(
        self,
        span: Span,
        scope: int,
        parameters: tuple[int, ...],  # a binding each, NOTHING for a pattern
        returns: list[int] | None = None,
        is_async: bool = False,
        pattern_roots: tuple[int, ...] = (),  # per parameter: the node that stands for the argument
        parent: int = NOTHING,
    ) -> None:
        self.span = span
        self.scope = scope
        self.parameters = parameters
        self.returns = [] if returns is None else returns
        self.is_async = is_async
        self.pattern_roots = pattern_roots
        self.parent = parent


class Parameter(Node):
    """Whatever a caller passes; `values` are what is known: defaults, direct calls, `.then` callbacks."""

    __slots__ = ("open", "passed", "values")

    def __init__(
        self,
        span: Span,
        values: list[int] | None = None,
        passed: list[int] | None = None,  # by calls of the function's name; NOTHING for the unknown
        open: bool = False,  # calls that the file does not show may pass anything else
        parent: int = NOTHING,
    ) -> None:
        self.span = span
        self.values = [] if values is None else values
        self.passed = [] if passed is None else passed
        self.open = open
        self.parent = parent


class Class(Node):
    """A class, with what its members are assigned."""

    __slots__ = ("bases", "members", "name", "scope", "statics")

    def __init__(
        self,
        span: Span,
        name: str,
        bases: tuple[int, ...],
        members: dict[str, list[int]] | None = None,  # of its instances; in Python of the class too
        statics: dict[str, list[int]] | None = None,  # of the class alone
        scope: int = NOTHING,  # of its body; a class that is made of a function has none
        parent: int = NOTHING,
    ) -> None:
        self.span = span
        self.name = name
        self.bases = bases
        self.members = {} if members is None else members
        self.statics = {} if statics is None else statics
        self.scope = scope
        self.parent = parent

    @property
    def is_function(self) -> bool:
        """Say whether the class is made of a function."""
        return self.scope == NOTHING


class This(Node):
    """`this` or `self` inside a class or the methods of an object; `owner` is the node of either."""

    __slots__ = ("is_static", "owner")

    def __init__(self, span: Span, owner: int, is_static: bool = False, parent: int = NOTHING) -> None:
        self.span = span
        self.owner = owner
        self.is_static = is_static  # the class itself
        self.parent = parent


class Instance(Node):
    """An instance of a class, known from an annotation or from `super()`."""

    __slots__ = ("of",)

    def __init__(
        self,
        span: Span,
        of: int,  # the node that names the class
        parent: int = NOTHING,
    ) -> None:
        self.span = span
        self.of = of
        self.parent = parent
