"""The statements of a file that a rewrite edits in place, and what the file offers to others."""

from __future__ import annotations

from checker.facts.nodes import EMPTY, NOTHING
from checker.facts.record import Record
from checker.model import Span


class ImportName(Record):
    """One name of an import list or destructuring pattern."""

    __slots__ = ("default", "local_span", "node", "span", "type_only")

    def __init__(
        self,
        span: Span,  # `a as b`, `a: b`, `a`
        node: int,  # the Member it makes
        local_span: Span,
        type_only: bool = False,
        default: bool = False,  # it has a default value
    ) -> None:
        self.span = span
        self.node = node
        self.local_span = local_span
        self.type_only = type_only
        self.default = default


class Statement(Record):
    """A statement that binds names from a load or another value."""

    __slots__ = ("block", "declarator_span", "declarators", "default", "kind", "names", "names_span", "namespace",
                 "rest", "scope", "source", "span")  # fmt: skip

    def __init__(
        self,
        span: Span,  # of the whole statement, with its semicolon
        source: int,  # the node the names come from
        names: list[ImportName] | None = None,
        names_span: Span = EMPTY,  # braces or parentheses included
        default: ImportName | None = None,
        namespace: int = NOTHING,  # the binding that holds the whole module
        declarators: int = 1,  # how many declarations the statement holds
        declarator_span: Span = EMPTY,
        kind: str = "",  # "import", "import type", "export", "const", "let", "var", "from"
        scope: int = NOTHING,
        rest: bool = False,  # `{ a, ...others }`, `from a import *`
        block: tuple[int, ...] = (),  # the conditional blocks around it, where these are no scopes
    ) -> None:
        self.span = span
        self.source = source
        self.names = [] if names is None else names
        self.names_span = names_span
        self.default = default
        self.namespace = namespace
        self.declarators = declarators
        self.declarator_span = declarator_span
        self.kind = kind
        self.scope = scope
        self.rest = rest
        self.block = block

    @property
    def entries(self) -> list[ImportName]:
        """The names it binds to members, the default import included."""
        return self.names if self.default is None else [self.default, *self.names]


class Exported(Record):
    """A name that the file exports."""

    __slots__ = ("name", "node", "span")

    def __init__(
        self,
        name: str,  # "default"; "=" is the whole module (`module.exports = ...`); "*" spreads a node's members
        node: int,
        span: Span,
    ) -> None:
        self.name = name
        self.node = node
        self.span = span


class Mock(Record):
    """A test double: `factory` is the object, or the function that returns it, that stands in for a load."""

    __slots__ = ("factory", "load")

    def __init__(self, load: int, factory: int) -> None:
        self.load = load
        self.factory = factory
