"""What every language shares when it turns syntax into facts: scopes, bindings, nodes, and the resolving of names.

Handlers are looked up by the type of the syntax node; what has none is passed through. Walking named children in
Python costs about half of what the parse itself does (docs/decisions/0002), so no second mechanism is needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from tree_sitter import Node as Syntax
from tree_sitter import Tree

from checker.facts import (
    NOTHING,
    Argument,
    Binding,
    BindingKind,
    Choice,
    Facts,
    Member,
    Name,
    Node,
    Scope,
    Text,
)
from checker.model import Span

Handler = Callable[[Any, Syntax], int]

PATH_LIKE = re.compile(r"(?:<\w+>|\^|file:/*)?[\w@#~.$*-]*(?:[/.][\w@~.$*+-]+)+/?")
"""Strings that may be the path or dotted name of a module."""


class Builder:
    """Collects the facts of one file while its syntax is walked."""

    def __init__(self, language: str, source: bytes, handlers: Mapping[str, Handler]) -> None:
        self.facts = Facts(language)
        self.source = source
        self.handlers = handlers
        self.scope = NOTHING
        self.nodes = self.facts.nodes
        self.inside_try = 0
        self.functions: list[int] = []  # the functions around the current place, as nodes
        self.classes: list[int] = []
        self.consumed: set[int] = set()  # starts of strings that are loads or members
        self.method_owner = NOTHING  # the object literal whose method is visited next
        self.makes_loader = False  # the file makes a function that loads, under a name of its own
        self.given_loaders: set[int] = set()  # bindings of parameters that are a loader: AMD's `require`
        self.flows: list[tuple[int, tuple[int, ...]]] = []  # (function or its name, what it is called with)
        self.type_loads: dict[int, tuple[str, Span, Span]] = {}  # by start: loads the grammar cannot read

    # -- text and spans

    def text(self, syntax: Syntax) -> str:
        """Return the text of a syntax node."""
        return self.source[syntax.start_byte : syntax.end_byte].decode("utf-8", "surrogateescape")

    @staticmethod
    def span(syntax: Syntax) -> Span:
        """Return the byte range of a syntax node."""
        return Span(syntax.start_byte, syntax.end_byte)

    # -- walking

    def visit(self, syntax: Syntax | None) -> int:
        """Visit a syntax node and return the fact node it makes, or NOTHING."""
        if syntax is None:
            return NOTHING
        handler = self.handlers.get(syntax.type)
        if handler is not None:
            return handler(self, syntax)
        for child in syntax.named_children:
            self.visit(child)
        return NOTHING

    def visit_children(self, syntax: Syntax) -> None:
        """Visit the named children of a syntax node."""
        for child in syntax.named_children:
            self.visit(child)

    # -- nodes

    def add(self, node: Node, *children: int) -> int:
        """Add a node, become the parent of `children`, and return its index."""
        index = len(self.nodes)
        self.nodes.append(node)
        for child in children:
            if child != NOTHING:
                self.nodes[child].parent = index
        return index

    def name(self, syntax: Syntax, **details: Any) -> int:
        """Add a use of a name; it is bound once the whole file has been read."""
        return self.add(Name(self.span(syntax), self.text(syntax), self.scope, **details))

    def choice(self, syntax: Syntax, options: tuple[int, ...]) -> int:
        """Add a choice between those of `options` that are nodes; one alone stands for itself."""
        known = tuple(option for option in options if option != NOTHING)
        if len(known) < 2:
            return known[0] if known else NOTHING
        return self.add(Choice(self.span(syntax), known), *known)

    # -- scopes and bindings

    def open(self, kind: str, syntax: Syntax) -> int:
        """Enter a new scope and return its index."""
        self.facts.scopes.append(Scope(self.scope, kind, self.span(syntax)))
        self.scope = len(self.facts.scopes) - 1
        return self.scope

    def close(self) -> None:
        """Leave the current scope."""
        self.scope = self.facts.scopes[self.scope].parent

    def declare(
        self, name: str, kind: BindingKind, span: Span, *, scope: int | None = None, value: int = NOTHING
    ) -> int:
        """Declare a name in a scope, or add to its declaration; return the binding's index."""
        where = self.scope if scope is None else scope
        names = self.facts.scopes[where].names
        index = names.get(name, NOTHING)
        if index == NOTHING:
            index = len(self.facts.bindings)
            names[name] = index
            self.facts.bindings.append(Binding(name, kind, where, span))
        else:
            binding = self.facts.bindings[index]
            binding.shared = True
            if binding.span != span:
                binding.writes.append(span)
            if binding.kind is BindingKind.TYPE:
                binding.kind = kind
        if value != NOTHING:
            self.facts.bindings[index].values.append(value)
        return index

    def lookup(self, name: str, scope: int) -> int:
        """Return the binding a name has in a scope, or NOTHING."""
        scopes = self.facts.scopes
        first = True
        while scope != NOTHING:
            here = scopes[scope]
            if name in here.aliases:
                return scopes[here.aliases[name]].names.get(name, NOTHING)
            index = here.names.get(name, NOTHING)
            if index != NOTHING and (first or self.sees_through(here)):
                return index
            first = False
            scope = here.parent
        return NOTHING

    def sees_through(self, scope: Scope) -> bool:
        """Say whether inner scopes see the names of `scope`."""
        return True

    def finish(self) -> Facts:
        """Bind every use of a name, now that all declarations are known, and return the facts."""
        facts = self.facts
        for index, node in enumerate(facts.nodes):
            if isinstance(node, Name):
                node.binding = self.lookup(node.name, node.scope)
                if node.binding != NOTHING:
                    facts.bindings[node.binding].uses.append(index)
        for target, value in facts.assignments:
            node = facts.nodes[target]
            if isinstance(node, Name) and node.binding != NOTHING:
                binding = facts.bindings[node.binding]
                binding.writes.append(node.span)
                if value != NOTHING:
                    binding.values.append(value)
        return facts

    # -- what handlers share

    def string_member(self, object_node: int, text: Syntax, value: str, inner: Span) -> int:
        """Add a member named by a string, as in `jest.spyOn(a, 'b')`."""
        from checker.facts import Style

        self.consumed.add(text.start_byte)
        return self.add(Member(self.span(text), object_node, value, inner, Style.STRING))

    def argument_is_pure(self, index: int) -> bool:
        """Say whether a fact node stands for something that evaluates without effect."""
        while index != NOTHING:
            node = self.nodes[index]
            if isinstance(node, Name | Text):
                return True
            if not isinstance(node, Member) or node.name is None:
                return False
            index = node.object
        return False

    def collect(self, tree: Tree, comments: list[Syntax], strings: list[tuple[Syntax, str]]) -> None:
        """Keep comments, path-like strings that nothing has consumed, and the first syntax error."""
        facts = self.facts
        facts.comments = [self.span(each) for each in comments]
        facts.strings = [
            (self.span(each), value)
            for each, value in strings
            if each.start_byte not in self.consumed and len(value) < 300 and PATH_LIKE.fullmatch(value)
        ]
        if tree.root_node.has_error:
            facts.error = first_error(tree.root_node)


def first_error(root: Syntax) -> Span:
    """Return the span of the first place that does not parse, or where something is missing."""
    node = root
    while not node.is_missing:
        inner = next((each for each in node.children if each.has_error or each.is_missing), None)
        if inner is None:
            break
        if node.is_error:  # what stands before in it may be unfinished
            first = next((each for each in node.children if not is_whole(each)), inner)
            if first.start_byte < inner.start_byte:
                inner = first
        node = inner
    if node.is_error:
        node = next((each for each in node.children if not is_whole(each)), node)
    return Span(node.start_byte, node.end_byte)


def is_whole(syntax: Syntax) -> bool:
    """Say whether a syntax node is a complete statement or a comment."""
    ends = ("statement", "declaration", "definition", "comment")
    return not syntax.has_error and syntax.type.endswith(ends)


__all__ = ["PATH_LIKE", "Argument", "Builder", "Handler", "first_error"]
