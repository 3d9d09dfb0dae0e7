"""Assignments, and the patterns on their left side."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    Member,
    Object,
    Style,
)
from checker.languages.builder import Builder, Handler
from checker.languages.javascript.literals import key_of
from checker.model import Span


def any_element(b: Builder, value: int, span: Span) -> tuple[int, ...]:
    """Return the elements of an array literal; of anything else, a node that stands for whichever element."""
    if value == NOTHING:
        return ()
    node = b.nodes[value]
    if isinstance(node, Object):
        return tuple(each.value for each in node.entries if not each.spread)
    return (b.add(Member(span, value, None, span, Style.ELEMENT)),)


def element(b: Builder, value: int, place: str, syntax: Syntax) -> int:
    """Add what an array pattern takes out of a value."""
    if value == NOTHING:
        return NOTHING
    return b.add(Member(b.span(syntax), value, place, b.span(syntax), Style.ELEMENT), value)


def assignment(b: Builder, syntax: Syntax) -> int:
    """`a = b`, also with a pattern on the left, and `a ||= b`."""
    left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
    operator = syntax.child_by_field_name("operator")
    value = b.visit(right)
    if operator is not None and operator.type not in ("||=", "??=", "&&="):
        value = NOTHING  # a sum is neither of its parts
    if left is not None:
        assign(b, left, value)
    return value


def assign(b: Builder, target: Syntax, value: int) -> None:
    """Note an assignment to a name, a member, or a pattern of them."""
    match target.type:
        case "object_pattern":
            for each in target.named_children:
                assign_entry(b, each, value)
        case "array_pattern":
            for place, each in placed(target):
                assign(b, each, element(b, value, place, each))
        case "assignment_pattern" | "object_assignment_pattern":
            left = target.child_by_field_name("left")
            default = b.visit(target.child_by_field_name("right"))
            if left is not None:
                assign(b, left, b.choice(target, (value, default)))
        case "shorthand_property_identifier_pattern":
            b.facts.assignments.append((b.name(target), value))
        case "rest_pattern":
            for each in target.named_children:
                assign(b, each, NOTHING)
        case _:
            node = b.visit(target)
            if node != NOTHING:
                b.facts.assignments.append((node, value))


def placed(pattern: Syntax) -> list[tuple[str, Syntax]]:
    """Return the elements of an array pattern with their positions; holes count."""
    found: list[tuple[str, Syntax]] = []
    position = 0
    for each in pattern.children:
        if each.type == ",":
            position += 1
        elif each.is_named and each.type != "comment":
            found.append((str(position), each))
    return found


def assign_entry(b: Builder, entry: Syntax, value: int) -> None:
    """Note what one entry of a destructuring assignment assigns."""
    key: Syntax | None = entry
    target: Syntax | None = entry
    if entry.type == "pair_pattern":
        key, target = entry.child_by_field_name("key"), entry.child_by_field_name("value")
    elif entry.type == "object_assignment_pattern":
        key = entry.child_by_field_name("left")
    elif entry.type != "shorthand_property_identifier_pattern":
        assign(b, entry, NOTHING)
        return
    if key is None or target is None:
        return
    name, span = key_of(b, key)
    node = Member(b.span(key), value, name, span, Style.PATTERN, shorthand=key is target)
    index = b.add(node, *((value,) if value != NOTHING else ()))
    assign(b, target, index)


HANDLERS: dict[str, Handler] = {
    "assignment_expression": assignment,
    "augmented_assignment_expression": assignment,
}
