"""Array and object literals of JavaScript."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    Entry,
    Function,
    Object,
)
from checker.languages.builder import Builder, Handler
from checker.languages.javascript.literals import key_of

LONG = 100  # elements of an array: a longer one is data


def array(b: Builder, syntax: Syntax) -> int:
    """An array literal; the keys of its entries are positions."""
    entries: list[Entry] = []
    position = 0
    for each in syntax.children:
        if each.type == ",":
            position += 1
        elif each.is_named and each.type != "comment":
            spread = each.type == "spread_element"
            value = b.visit(each.named_children[0] if spread and each.named_children else each)
            if value != NOTHING and len(entries) < LONG:
                span = b.span(each)
                entries.append(Entry(None if spread else str(position), span, value, span, spread=spread))
    if not entries:
        return NOTHING
    return b.add(Object(b.span(syntax), tuple(entries)), *(each.value for each in entries))


def object_(b: Builder, syntax: Syntax) -> int:
    """An object literal."""
    entries: list[Entry] = []
    made = Object(b.span(syntax), ())
    index = b.add(made)
    for each in syntax.named_children:
        match each.type:
            case "pair":
                key, value = each.child_by_field_name("key"), each.child_by_field_name("value")
                if key is None:
                    continue
                name, span = key_of(b, key)
                if key.type == "computed_property_name":
                    b.visit(key.named_children[0] if key.named_children else None)
                if value is not None and value.type in ("function_expression", "generator_function"):
                    b.method_owner = index
                entries.append(Entry(name, span, b.visit(value), b.span(each)))
            case "shorthand_property_identifier":
                entries.append(Entry(b.text(each), b.span(each), b.visit(each), b.span(each), shorthand=True))
            case "spread_element":
                inside = each.named_children[0] if each.named_children else None
                entries.append(Entry(None, b.span(each), b.visit(inside), b.span(each), spread=True))
            case "method_definition":
                key = each.child_by_field_name("name")
                b.method_owner = index
                value_node = b.visit(each)
                if key is not None:
                    entries.append(Entry(*key_of(b, key), getter(b, each, value_node), b.span(each)))
            case _:
                b.visit(each)
    made.entries = tuple(entries)
    for entry in entries:
        if entry.value != NOTHING:
            b.nodes[entry.value].parent = index
    return index


def getter(b: Builder, syntax: Syntax, function: int) -> int:
    """Return the value of a getter, or the method itself."""
    node = b.nodes[function]
    if any(each.type == "get" for each in syntax.children) and isinstance(node, Function) and node.returns:
        return node.returns[-1]
    return function


HANDLERS: dict[str, Handler] = {
    "array": array,
    "object": object_,
}
