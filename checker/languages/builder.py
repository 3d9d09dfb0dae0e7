"""What every language shares when it turns syntax into facts: scopes, bindings, nodes, and the resolving of names.

Handlers are looked up by the type of the syntax node; what has none is passed through. Walking named children in
Python costs about half of what the parse itself does (docs/decisions/0002), so no second mechanism is needed. What is
done for each node is kept short: syntax nodes are asked once, and most of them by their place among their siblings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tree_sitter import Node as Syntax
from tree_sitter import Tree

from checker.facts import (
    NOTHING,
    Binding,
    BindingKind,
    Choice,
    Facts,
    Member,
    Name,
    Node,
    Scope,
    Style,
    Text,
)
from checker.languages.filling import fill_objects
from checker.model import Span

Handler = Callable[[Any, Syntax], int]
new_tuple = tuple.__new__  # `Span(a, b)` goes through a function in Python, this does not

PATH_LIKE = re.compile(r"(?:<\w+>|\^|file:/*)?[\w@#~.$*-]*(?:[/.][\w@~.$*+-]+)+/?")
"""Strings that may be the path or dotted name of a module."""


class Builder:
    """Collects the facts of one file while its syntax is walked."""

    def __init__(self, language: str, source: bytes, handlers: Mapping[str, Handler]) -> None:
        self.facts = Facts(language)
        self.source = source
        self.characters = source.decode("latin-1")  # one for each byte, so that offsets hold
        self.handlers = handlers
        self.scope = NOTHING
        self.nodes = self.facts.nodes
        self.inside_try = 0
        self.functions: list[int] = []  # the functions around the current place, as nodes
        self.classes: list[int] = []
        self.comments: dict[int, Span] = {}  # those that the walk has met, by their start
        self.consumed: set[int] = set()  # starts of strings that are loads or members
        self.methods: list[int] = []  # the functions around the current place that have a `this` of their own
        self.plain_this: list[tuple[int, int]] = []  # each `this` of no class or object, and its function
        self.object_this: dict[int, list[int]] = {}  # by object literal: each `this` in its methods
        self.static_member = False  # inside of a static member of a class
        self.method_owner = NOTHING  # the object literal whose method is visited next
        self.makes_loader = False  # the file makes a function that loads, under a name of its own
        self.given_loaders: set[int] = set()  # bindings of parameters that are a loader: AMD's `require`
        self.flows: list[tuple[int, tuple[int, ...]]] = []  # (function or its name, what it is called with)
        self.computed: dict[int, tuple[int, Syntax, int]] = {}  # by load: what it gives, its specifier, the scope
        self.written_as: dict[int, tuple[Syntax, int]] = {}  # by binding: the expression it is declared with, the scope
        self.joins: list[tuple[Syntax, int]] = []  # calls that may join a path, and the scope
        self.stubs: list[tuple[int, int]] = []  # (load, the test doubles for what its file loads)
        self.typed: list[tuple[int, int]] = []  # (parameter, what its type speaks of)
        self.typed_names: list[tuple[int, int]] = []  # (binding, what its type speaks of)
        self.type_aliases: dict[int, int] = {}  # by binding: what the type of that name speaks of
        self.type_loads: dict[int, tuple[str, Span, Span]] = {}  # by start: loads the grammar cannot read

    # -- text and spans

    def text(self, syntax: Syntax) -> str:
        """Return the text of a syntax node."""
        text = self.characters[syntax.start_byte : syntax.end_byte]
        return text if text.isascii() else text.encode("latin-1").decode("utf-8", "surrogateescape")

    @staticmethod
    def span(syntax: Syntax) -> Span:
        """Return the byte range of a syntax node."""
        return new_tuple(Span, syntax.byte_range)

    # -- walking

    def visit(self, syntax: Syntax | None) -> int:
        """Visit a syntax node and return the fact node it makes, or NOTHING."""
        if syntax is None:
            return NOTHING
        return self.handlers.get(syntax.type, pass_through)(self, syntax)

    def visit_children(self, syntax: Syntax) -> None:
        """Visit the named children of a syntax node."""
        handler_of = self.handlers.get
        for child in syntax.named_children:
            handler_of(child.type, pass_through)(self, child)

    # -- nodes

    def add(self, node: Node, *children: int) -> int:
        """Add a node, become the parent of `children`, and return its index."""
        index = len(self.nodes)
        self.nodes.append(node)
        for child in children:
            if child != NOTHING:
                self.nodes[child].parent = index
        return index

    def name(self, syntax: Syntax, *, shorthand: bool = False, is_type: bool = False) -> int:
        """Add a use of a name; it is bound once the whole file has been read."""
        text = self.characters[syntax.start_byte : syntax.end_byte]
        if not text.isascii():
            text = self.text(syntax)
        index = len(self.nodes)
        self.nodes.append(Name(new_tuple(Span, syntax.byte_range), text, self.scope, NOTHING, shorthand, is_type))
        return index

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
        bindings = facts.bindings
        known: dict[tuple[str, int], int] = {}
        for index, node in enumerate(facts.nodes):
            if type(node) is Name:
                place = (node.name, node.scope)
                found = known.get(place)
                if found is None:
                    found = known[place] = self.lookup(*place)
                if found != NOTHING:
                    node.binding = found
                    bindings[found].uses.append(index)
        for target, value in facts.assignments:
            held = facts.nodes[target]
            if isinstance(held, Name) and held.binding != NOTHING:
                binding = bindings[held.binding]
                binding.writes.append(held.span)
                if value != NOTHING:
                    binding.values.append(value)
        fill_objects(facts)
        return facts

    # -- what handlers share

    def string_member(self, object_node: int, text: Syntax, value: str, inner: Span, *, typeof: bool = False) -> int:
        """Add a member named by a string, as in `jest.spyOn(a, 'b')`; `typeof` says that it is only asked for."""
        self.consumed.add(text.start_byte)
        return self.add(Member(self.span(text), object_node, value, inner, Style.STRING, typeof=typeof))

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

    def collect(self, tree: Tree, strings: Iterable[tuple[Syntax, str]]) -> None:
        """Keep comments, path-like strings that nothing has consumed, and the first syntax error."""
        facts = self.facts
        facts.strings += [
            (self.span(each), value)
            for each, value in strings
            if each.start_byte not in self.consumed and len(value) < 300 and PATH_LIKE.fullmatch(value)
        ]
        facts.strings = sorted(set(facts.strings))
        facts.comments = sorted(self.comments.values())
        if tree.root_node.has_error:
            facts.error = first_error(tree.root_node)


def pass_through(b: Builder, syntax: Syntax) -> int:
    """What has no handler carries nothing itself, but may hold what does."""
    handler_of = b.handlers.get
    for child in syntax.named_children:
        handler_of(child.type, pass_through)(b, child)
    return NOTHING


def nothing(b: Builder, syntax: Syntax) -> int:
    """What holds nothing of interest."""
    return NOTHING


def comment(b: Builder, syntax: Syntax) -> int:
    """A comment that stands where the walk comes by; the others are found by their text."""
    span = b.span(syntax)
    b.comments[span.start] = span
    return NOTHING


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


__all__ = ["PATH_LIKE", "Builder", "Handler", "comment", "first_error", "new_tuple", "nothing"]
