"""The load that a call is, and what it gives."""

from __future__ import annotations

from collections.abc import Container

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Call, Load, LoadKind, Member, Name
from checker.languages.builder import Builder
from checker.languages.javascript.doubles import add_mock, is_virtual
from checker.languages.javascript.literals import argument_syntax, bare, string_value

MOCK_PACKAGES = frozenset({"mock-require", "quibble"})
"""Packages that are a function which takes the path of a module and what stands in for it."""
ONCE = frozenset({"once", "memoize", "memoizeOne", "memoizee", "onetime"})
"""Functions that give back the function they are given, to be run once."""


def load(b: Builder, call: int, node: Call, arguments: Syntax, kind: LoadKind) -> int:
    """Add the load that a call is; its callee is checked when all names are bound."""
    given = argument_syntax(arguments)
    if not given:
        return call
    first = bare(given[0])
    value, span = string_value(b, first), b.span(first)
    held = node.arguments[0].node if node.arguments else NOTHING
    inner = b.nodes[held] if held != NOTHING else None
    if kind is LoadKind.MOCK and isinstance(inner, Load):  # vi.mock(import('./x'), ...)
        add_mock(b, held, node)
        return call
    is_found = isinstance(inner, Load) and inner.kind is LoadKind.RESOLVE and held in b.facts.loads
    if isinstance(inner, Load) and is_found and inner.specifier is not None:
        value, span = inner.specifier, inner.specifier_span  # require(require.resolve('./x'))
        b.facts.loads.remove(held)
    elif value is not None:
        b.consumed.add(first.start_byte)
    guarded = b.inside_try > 0 or is_virtual(b, given) or is_caught(arguments.parent)
    made = Load(node.span, kind, value, span, guarded=guarded, call=call, has_factory=len(given) > 1)
    index = b.add(made, call)
    b.facts.loads.append(index)
    given_node = index if value is not None else given_by(b, index, made, first)
    if kind is LoadKind.MOCK:
        add_mock(b, given_node, node)
        return index
    return given_node


def is_caught(call: Syntax | None) -> bool:
    """Say whether a promise that fails is dealt with in the same expression: `import('./x').catch(() => null)`."""
    while call is not None and call.parent is not None and call.parent.type == "member_expression":
        member, outer = call.parent, call.parent.parent
        name = member.child_by_field_name("property")
        arguments = outer.child_by_field_name("arguments") if outer is not None else None
        if name is None or arguments is None or member.child_by_field_name("object") != call:
            return False
        if len(argument_syntax(arguments)) > {b"catch": 0, b"then": 1}.get(name.text or b"", len(arguments.children)):
            return True
        call = outer if name.text in (b"then", b"finally") else None
    return False


def given_by(b: Builder, index: int, made: Load, specifier: Syntax) -> int:
    """Return the node for what a computed load gives: it may turn out that no part of its specifier is unknown."""
    if made.kind in (LoadKind.RESOLVE, LoadKind.TYPE):
        b.computed[index] = (NOTHING, specifier, b.scope)
        return index
    value = b.add(Load(made.span, made.kind, None, made.specifier_span, guarded=made.guarded, call=made.call))
    b.computed[index] = (value, specifier, b.scope)
    return value


def from_folders(b: Builder, call: int, node: Call, given: list[Syntax]) -> int:
    """Add the loads of all files of a folder or of a pattern; what they give is not followed."""
    found: list[Syntax] = []
    for each in given:
        if each.type == "array":
            found.extend(each.named_children)
        elif each.type == "object":
            pairs = [pair for pair in each.named_children if pair.type == "pair"]
            found.extend(pair.named_children[-1] for pair in pairs if b.text(pair.named_children[0]) == "dirname")
        elif each.type not in ("identifier", "true", "false", "regex", "arrow_function"):
            found.append(each)
    for each in found:
        index = b.add(Load(node.span, LoadKind.REQUIRE, None, b.span(each), ("/", None), call=call))
        b.facts.loads.append(index)
        b.computed[index] = (NOTHING, each, b.scope)
    return call


def is_of(b: Builder, target: object, packages: Container[str]) -> bool:
    """Say whether a function is that of one of some packages."""
    if isinstance(target, Name):
        binding = b.lookup(target.name, b.scope)
        values = b.facts.bindings[binding].values if binding != NOTHING else []
        target = b.nodes[values[0]] if len(values) == 1 else None
        if isinstance(target, Member) and target.name == "default" and target.object != NOTHING:
            target = b.nodes[target.object]
    return isinstance(target, Load) and target.specifier in packages
