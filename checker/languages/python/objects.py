"""Dicts, lists, tuples and sets: what holds values under keys or positions."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Entry, Object, Text
from checker.languages.builder import Handler, new_tuple
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.strings import inner_span, is_plain, string_value
from checker.model import Span

SPLATS = frozenset({"list_splat", "dictionary_splat"})


def dictionary(b: PythonBuilder, syntax: Syntax) -> int:
    """A dict literal."""
    entries: list[Entry] = []
    for each in syntax.named_children:
        if each.type == "pair":
            key, value = each.child_by_field_name("key"), each.child_by_field_name("value")
            if key is None or value is None:
                continue
            name = b.text(key) if key.type == "integer" else string_value(b, key)
            span = inner_span(b, key) if name is not None and is_plain(b, key) else b.span(key)
            b.visit(key)
            entries.append(Entry(name, span, b.visit(value), b.span(each)))
        elif each.type == "dictionary_splat":
            inside = each.named_children[0] if each.named_children else None
            entries.append(Entry(None, b.span(each), b.visit(inside), b.span(each), spread=True))
    return b.add(Object(b.span(syntax), tuple(entries)), *(each.value for each in entries))


def sequence(b: PythonBuilder, syntax: Syntax) -> int:
    """`[a, b]`, `(a, b)`, `{a, b}` and `a, b`, by their positions, where they hold more than texts and numbers."""
    held: list[tuple[Syntax, int]] = []
    is_data = True
    nodes = b.nodes
    for each in syntax.named_children:
        inner = each.named_children[0] if each.type in SPLATS and each.named_children else each
        value = b.visit(inner)
        is_data = is_data and (value == NOTHING or type(nodes[value]) is Text)
        held.append((each, value))
    return NOTHING if is_data else listed(b, syntax, held)


def listed(b: PythonBuilder, syntax: Syntax, held: list[tuple[Syntax, int]]) -> int:
    """Add a sequence with what it holds; what stands behind a star has no position."""
    entries: list[Entry] = []
    is_placed = True
    for each, value in held:
        if each.type == "comment":
            continue
        spread = each.type in SPLATS
        is_placed = is_placed and not spread
        span = new_tuple(Span, each.byte_range)
        entries.append(Entry(str(len(entries)) if is_placed else None, span, value, span, spread=spread))
    return b.add(Object(b.span(syntax), tuple(entries)), *(each.value for each in entries))


HANDLERS: dict[str, Handler] = {
    "dictionary": dictionary,
    "expression_list": sequence,
    "list": sequence,
    "set": sequence,
    "tuple": sequence,
}
