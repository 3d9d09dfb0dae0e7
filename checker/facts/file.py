"""All that one file says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.facts.nodes import NOTHING, Member, Name, Node
from checker.facts.record import Record
from checker.facts.scopes import Binding, Scope
from checker.facts.statements import Exported, Mock, Statement
from checker.model import Span


class Facts(Record):
    """All that one file says."""

    __slots__ = ("assignments", "bindings", "comments", "error", "exports", "language", "loads", "mocks", "nodes",
                 "public", "scopes", "stars", "statements", "strings")  # fmt: skip

    def __init__(
        self,
        language: str,
        nodes: list[Node] | None = None,
        scopes: list[Scope] | None = None,
        bindings: list[Binding] | None = None,
        loads: list[int] | None = None,
        stars: list[int] | None = None,  # loads of which every member is a name here: `from a import *`
        exports: list[Exported] | None = None,
        statements: list[Statement] | None = None,
        assignments: list[tuple[int, int]] | None = None,  # (target node, value node)
        mocks: list[Mock] | None = None,
        strings: list[tuple[Span, str]] | None = None,  # that look like paths; spans with quotes
        comments: list[Span] | None = None,
        error: Span | None = None,  # the first place that does not parse
        public: tuple[str, ...] | None = None,  # Python's __all__
    ) -> None:
        self.language = language
        self.nodes = [] if nodes is None else nodes
        self.scopes = [] if scopes is None else scopes
        self.bindings = [] if bindings is None else bindings
        self.loads = [] if loads is None else loads
        self.stars = [] if stars is None else stars
        self.exports = [] if exports is None else exports
        self.statements = [] if statements is None else statements
        self.assignments = [] if assignments is None else assignments
        self.mocks = [] if mocks is None else mocks
        self.strings = [] if strings is None else strings
        self.comments = [] if comments is None else comments
        self.error = error
        self.public = public

    def names(self) -> Iterator[tuple[int, Name]]:
        """Yield every use of a name with its index."""
        for index, node in enumerate(self.nodes):
            if isinstance(node, Name):
                yield index, node

    def path_of(self, index: int) -> tuple[int, tuple[str, ...]]:
        """Return the root node of a chain of static members, and the members' names."""
        names: list[str] = []
        node = self.nodes[index]
        while isinstance(node, Member) and node.name is not None:
            names.append(node.name)
            index = node.object
            if index == NOTHING:
                break
            node = self.nodes[index]
        return index, tuple(reversed(names))

    def __reduce__(self) -> tuple[Callable[[bytes], Facts], tuple[bytes]]:
        from checker.facts.pack import pack, unpack  # only where facts go to another process

        return unpack, (pack(self),)
