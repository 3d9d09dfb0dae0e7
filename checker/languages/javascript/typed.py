"""What is known of a value by its type alone: `(ids: typeof import('./x')) => ids.a()`.

A type says what a value looks like, not which one it is, so nothing that is known by it is certain. Types that a name
stands for are looked up when the whole file has been read.
"""

from __future__ import annotations

import re

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Await, Call, Choice, Entry, Member, Name, Object, Parameter
from checker.languages.builder import Builder, Handler
from checker.languages.javascript.literals import key_of
from checker.model import Span

SAME = frozenset(
    {"Readonly", "Partial", "Required", "Pick", "Omit", "NonNullable", "DeepPartial", "Mocked", "MockedObject",
     "DeepMocked", "MockedObjectDeep", "DeepMockProxy", "MockProxy", "SinonStubbedInstance"}
)  # fmt: skip
"""Types of something that has the members of their first argument."""
DEEPEST = 8  # aliases of aliases


def inner(b: Builder, syntax: Syntax) -> int:
    """Return what the last type inside stands for: an annotation, parentheses, `typeof x`, `readonly T`."""
    value = NOTHING
    for each in syntax.named_children:
        value = b.visit(each)
    return value


def either(b: Builder, syntax: Syntax) -> int:
    """`A | B`, `A & B`."""
    return b.choice(syntax, tuple(b.visit(each) for each in syntax.named_children))


def generic(b: Builder, syntax: Syntax) -> int:
    """`Partial<T>` is as good as `T`; most others hold it somehow."""
    name, arguments = syntax.child_by_field_name("name"), syntax.child_by_field_name("type_arguments")
    b.visit(name)
    given = [b.visit(each) for each in arguments.named_children] if arguments is not None else []
    is_same = name is not None and b.text(name).rpartition(".")[2] in SAME
    return given[0] if given and is_same else NOTHING


def object_type(b: Builder, syntax: Syntax) -> int:
    """`{ a: T }`, or the body of an interface: an object of which some members are known by their types."""
    entries: list[Entry] = []
    for each in syntax.named_children:
        key, annotation = each.child_by_field_name("name"), each.child_by_field_name("type")
        if each.type != "property_signature" or key is None or annotation is None:
            b.visit(each)
            continue
        if key.type == "computed_property_name":
            b.visit(key)
        held = known_by(b, b.visit(annotation), b.span(each))
        if held != NOTHING:
            entries.append(Entry(*key_of(b, key), held, b.span(each)))
    return b.add(Object(b.span(syntax), tuple(entries))) if entries else NOTHING


def known_by(b: Builder, annotation: int, span: Span) -> int:
    """Return a node for something of which only the type is known, or NOTHING where that says nothing."""
    if annotation == NOTHING:
        return NOTHING
    index = b.add(Parameter(span))
    b.typed.append((index, annotation))
    return index


def asserted(b: Builder, value: int, annotation: int, span: Span) -> int:
    """Return what `value as T` holds: the type adds to what is not known of the value."""
    if annotation == NOTHING or (value != NOTHING and says_enough(b, value)):
        return value
    held = known_by(b, annotation, span)
    return held if value == NOTHING else b.add(Parameter(span, [value, held]))


def says_enough(b: Builder, value: int) -> bool:
    """Say whether a value shows what it is without its type: it is loaded, or goes by a name."""
    node = b.nodes[value]
    while isinstance(node, Await) and node.value != NOTHING:
        node = b.nodes[node.value]
    return not isinstance(node, Call | Member)


def as_expression(b: Builder, syntax: Syntax) -> int:
    """`x as T`."""
    parts = [each for each in syntax.named_children if each.type != "comment"]
    value = b.visit(parts[0]) if parts else NOTHING
    annotation = b.visit(parts[1]) if len(parts) > 1 else NOTHING
    return asserted(b, value, annotation, b.span(syntax))


def type_assertion(b: Builder, syntax: Syntax) -> int:
    """`<T>x`."""
    parts = [each for each in syntax.named_children if each.type != "comment"]
    annotation = inner(b, parts[0]) if len(parts) > 1 else NOTHING
    value = b.visit(parts[-1]) if parts else NOTHING
    return asserted(b, value, annotation, b.span(syntax))


def settle_types(b: Builder) -> None:
    """Give what is known by its type the values that the type speaks of, now that all names are bound."""
    for index, annotation in b.typed:
        node = b.nodes[index]
        if isinstance(node, Parameter):
            found = [each for each in resolved(b, annotation) if each not in node.passed]
            node.open = node.open or (bool(found) and not node.passed)
            node.passed += found
    for binding, annotation in b.typed_names:
        found = resolved(b, annotation)
        if found:
            held = b.facts.bindings[binding]
            held.values.append(b.add(Parameter(held.span, passed=found, open=True)))


def resolved(b: Builder, annotation: int, depth: int = 0) -> list[int]:
    """Return the values that a type speaks of; the name of a type is none itself."""
    node = b.nodes[annotation]
    if isinstance(node, Choice):
        return [each for option in node.options for each in resolved(b, option, depth)]
    if not isinstance(node, Name) or not node.is_type:
        return [annotation]
    alias = b.type_aliases.get(node.binding, NOTHING)
    return resolved(b, alias, depth + 1) if alias != NOTHING and depth < DEEPEST else []


ASKED = re.compile(rb"[:<|&=,(\[{]\s*(?:readonly\s+)?typeof\s|\bas\s+typeof\s")
"""A file without this has no type that speaks of a module; handlers for types are of no use there."""
HANDLERS: dict[str, Handler] = {
    "as_expression": as_expression,
    "generic_type": generic,
    "interface_body": object_type,
    "intersection_type": either,
    "object_type": object_type,
    "parenthesized_type": inner,
    "readonly_type": inner,
    "type_annotation": inner,
    "type_assertion": type_assertion,
    "type_query": inner,
    "union_type": either,
}
