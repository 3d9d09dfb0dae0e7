"""Operators of JavaScript, and what they and conditions say about the names they ask for."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    Member,
    Name,
)
from checker.languages.builder import Builder, Handler
from checker.languages.javascript.literals import inner_span, string_value
from checker.languages.shared import awaited, tested

LOGICAL = frozenset({"||", "??", "&&"})
LONG = 8  # pieces of a path that is put together; more of them are a text
COMPARING = frozenset({"===", "!==", "==", "!=", "instanceof", "in"})


def binary(b: Builder, syntax: Syntax) -> int:
    """`a || b`, `a ?? b` may be either side, `a && b` the right one; other operators carry nothing."""
    operands: list[Syntax] = []
    operators: list[str] = []
    current = syntax
    while current.type == "binary_expression":  # chains lean left, and can be thousands deep
        parts = sides(current)
        if parts is None:
            break
        left, operator, right = parts
        kind = operator.type
        if operators and (kind in LOGICAL) != (operators[-1] in LOGICAL):
            break
        operands.append(right)
        operators.append(kind)
        current = left
    operands.append(current)
    if operators and operators[-1] == "&&" and current.type == "number" and b.text(current) == "0":
        return NOTHING  # never run: `0 && (module.exports = { a })` tells bundlers the names of exports
    values = [b.visit(each) for each in reversed(operands)]
    if not operators or operators[0] not in LOGICAL:
        is_sum = set(operators) == {"+"} and len(operators) < LONG
        if is_sum and b.characters.find("/", syntax.start_byte, syntax.end_byte) >= 0:
            b.joins.append((syntax, b.scope))
        if operators and operators[0] in COMPARING:
            for value in values:
                tested(b, value)
        if operators == ["in"] and operands[1].type == "string" and values[1] != NOTHING:
            text = string_value(b, operands[1])
            if text:
                b.string_member(values[1], operands[1], text, inner_span(operands[1]), typeof=True)  # 'x' in svc
        return NOTHING
    for value, operator_type in zip(values, reversed(operators), strict=False):
        if operator_type == "&&":
            tested(b, value)
    guards = {place for place, each in enumerate(reversed(operators)) if each == "&&"}
    return b.choice(syntax, tuple(value for place, value in enumerate(values) if place not in guards))


def sides(syntax: Syntax) -> tuple[Syntax, Syntax, Syntax] | None:
    """Return what stands left of an operator, the operator, and what stands right of it."""
    children = syntax.children
    if len(children) == 3:
        return children[0], children[1], children[2]
    operator = syntax.child_by_field_name("operator")
    left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
    return None if left is None or right is None or operator is None else (left, operator, right)


def condition(b: Builder, syntax: Syntax) -> int:
    """`if (a)`, `while (a)`: the condition tests what it names."""
    asked = syntax.child_by_field_name("condition")
    start = asked.start_byte if asked is not None else None
    for each in syntax.named_children:
        index = b.visit(each)
        if index != NOTHING and each.start_byte == start:
            tested(b, index)
    return NOTHING


def ternary(b: Builder, syntax: Syntax) -> int:
    """`a ? b : c`."""
    tested(b, b.visit(syntax.child_by_field_name("condition")))
    options = (
        b.visit(syntax.child_by_field_name("consequence")),
        b.visit(syntax.child_by_field_name("alternative")),
    )
    return b.choice(syntax, options)


def unary(b: Builder, syntax: Syntax) -> int:
    """`typeof a` never throws for a name that is not there."""
    if b.characters.startswith("await", syntax.start_byte):
        return awaited(b, syntax)  # see `misread.AWAIT`
    operator = syntax.child_by_field_name("operator")
    value = b.visit(syntax.child_by_field_name("argument"))
    if value != NOTHING and operator is not None and operator.type in ("typeof", "!"):
        node = b.nodes[value]
        if operator.type == "!":
            tested(b, value)
        elif isinstance(node, Name | Member):
            node.typeof = True
    return NOTHING


HANDLERS: dict[str, Handler] = {
    "binary_expression": binary,
    "do_statement": condition,
    "if_statement": condition,
    "ternary_expression": ternary,
    "unary_expression": unary,
    "while_statement": condition,
}
