"""Expressions of JavaScript and TypeScript: names, members, calls, objects, assignments."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    Await,
    Call,
    Choice,
    Entry,
    Function,
    Load,
    LoadKind,
    Member,
    Name,
    Object,
    Style,
    Text,
    This,
)
from checker.languages.builder import Builder, Handler, new_tuple
from checker.languages.javascript.literals import inner_span, key_of, string_value
from checker.model import Span

LOGICAL = frozenset({"||", "??", "&&"})
COMPARING = frozenset({"===", "!==", "==", "!=", "instanceof", "in"})
LONG = 100  # elements of an array: a longer one is data


def identifier(b: Builder, syntax: Syntax) -> int:
    """A use of a name."""
    if b.type_loads and syntax.start_byte in b.type_loads:
        return type_load(b, syntax)
    return b.name(syntax)


def type_identifier(b: Builder, syntax: Syntax) -> int:
    """A use of a name as a type."""
    if b.type_loads and syntax.start_byte in b.type_loads:
        return type_load(b, syntax)
    return b.name(syntax, is_type=True)


def type_load(b: Builder, syntax: Syntax) -> int:
    """Add a load in a type that was parsed as a name: the grammar cannot read `import('x')` everywhere."""
    specifier, whole, span = b.type_loads[syntax.start_byte]
    index = b.add(Load(whole, LoadKind.TYPE, specifier, span))
    b.facts.loads.append(index)
    return index


def shorthand(b: Builder, syntax: Syntax) -> int:
    """`{ a }` in an object literal."""
    return b.name(syntax, shorthand=True)


def member(b: Builder, syntax: Syntax) -> int:
    """`a.b`, `a?.b`, and `A.B` as a type."""
    children = syntax.children
    base: Syntax | None
    name: Syntax | None
    if len(children) == 3:
        base, joint, name = children
        optional = joint.is_named
    else:  # comments between them, or something that does not parse
        base = syntax.child_by_field_name("object") or syntax.child_by_field_name("module")
        name = syntax.child_by_field_name("property") or syntax.child_by_field_name("name")
        optional = any(each.type == "optional_chain" for each in children)
    if base is None or name is None:
        b.visit_children(syntax)
        return NOTHING
    nodes = b.nodes
    object_node = b.visit(base)
    index = len(nodes)
    if object_node != NOTHING:
        nodes[object_node].parent = index
    span, name_span = new_tuple(Span, syntax.byte_range), new_tuple(Span, name.byte_range)
    nodes.append(Member(span, object_node, b.text(name), name_span, Style.DOT, NOTHING, NOTHING, False, optional))
    return index


def subscript(b: Builder, syntax: Syntax) -> int:
    """`a['b']` and `a[b]`."""
    base, key = syntax.child_by_field_name("object"), syntax.child_by_field_name("index")
    if base is None or key is None:
        b.visit_children(syntax)
        return NOTHING
    object_node = b.visit(base)
    optional = any(each.type == "optional_chain" for each in syntax.children)
    value = string_value(b, key)
    if value is not None:
        b.consumed.add(key.start_byte)
        node = Member(b.span(syntax), object_node, value, inner_span(key), Style.BRACKET, optional=optional)
        return b.add(node, object_node)
    key_node = b.visit(key)
    node = Member(b.span(syntax), object_node, None, b.span(key), Style.COMPUTED, key_node, optional=optional)
    return b.add(node, object_node, key_node)


def await_(b: Builder, syntax: Syntax) -> int:
    """`await x`."""
    value = NOTHING
    for each in syntax.named_children:
        if each.type != "comment":
            value = b.visit(each)
    if value == NOTHING:
        return NOTHING
    node = b.nodes[value]
    if isinstance(node, Call):
        node.awaited = True
    return b.add(Await(b.span(syntax), value), value)


def transparent(b: Builder, syntax: Syntax) -> int:
    """Parentheses, `!`, `as T`: the value is that of the expression inside."""
    value = NOTHING
    value_position = 1 if syntax.type == "type_assertion" else 0
    for position, each in enumerate(syntax.named_children):
        node = b.visit(each)
        if position == value_position:
            value = node
    return value


def sequence(b: Builder, syntax: Syntax) -> int:
    """`(0, a.b)`: the value of the last expression."""
    value = NOTHING
    for each in syntax.named_children:
        value = b.visit(each)
    return value


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
    values = [b.visit(each) for each in reversed(operands)]
    if not operators or operators[0] not in LOGICAL:
        if operators and operators[0] in COMPARING:
            for value in values:
                tested(b, value)
        if operators == ["in"] and operands[1].type == "string" and values[1] != NOTHING:
            text = string_value(b, operands[1])
            if text:
                b.string_member(values[1], operands[1], text, inner_span(operands[1]))  # 'x' in svc
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


def tested(b: Builder, index: int) -> None:
    """Note that a value is only asked whether it is there, or compared: nobody else gets it."""
    node = b.nodes[index] if index != NOTHING else None
    if isinstance(node, Name):
        node.tested = True
    elif isinstance(node, Choice):
        for option in node.options:
            tested(b, option)


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


def this(b: Builder, syntax: Syntax) -> int:
    """`this`."""
    b.nodes.append(This(new_tuple(Span, syntax.byte_range), b.classes[-1] if b.classes else NOTHING))
    return len(b.nodes) - 1


def string(b: Builder, syntax: Syntax) -> int:
    """A string, or a template."""
    value = string_value(b, syntax)
    if value is None:
        b.visit_children(syntax)
        return NOTHING
    b.nodes.append(Text(new_tuple(Span, syntax.byte_range), value))
    return len(b.nodes) - 1


def unary(b: Builder, syntax: Syntax) -> int:
    """`typeof a` never throws for a name that is not there."""
    operator = syntax.child_by_field_name("operator")
    value = b.visit(syntax.child_by_field_name("argument"))
    if value != NOTHING and operator is not None and operator.type in ("typeof", "!"):
        node = b.nodes[value]
        if operator.type == "!":
            tested(b, value)
        elif isinstance(node, Name):
            node.typeof = True
    return NOTHING


def expression_statement(b: Builder, syntax: Syntax) -> int:
    """An expression whose value nobody reads."""
    for each in syntax.named_children:
        index = b.visit(each)
        node = b.nodes[index] if index != NOTHING else None
        if isinstance(node, Call):
            node.dropped = True
    return NOTHING


HANDLERS: dict[str, Handler] = {
    "array": array,
    "as_expression": transparent,
    "await_expression": await_,
    "binary_expression": binary,
    "do_statement": condition,
    "expression_statement": expression_statement,
    "identifier": identifier,
    "if_statement": condition,
    "member_expression": member,
    "nested_identifier": member,
    "nested_type_identifier": member,
    "non_null_expression": transparent,
    "object": object_,
    "parenthesized_expression": transparent,
    "satisfies_expression": transparent,
    "sequence_expression": sequence,
    "shorthand_property_identifier": shorthand,
    "string": string,
    "subscript_expression": subscript,
    "template_string": string,
    "ternary_expression": ternary,
    "this": this,
    "type_assertion": transparent,
    "type_identifier": type_identifier,
    "unary_expression": unary,
    "while_statement": condition,
}
