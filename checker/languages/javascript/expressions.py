"""Expressions of JavaScript and TypeScript: names, members, calls, objects, assignments."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    Await,
    Load,
    LoadKind,
    Member,
    Object,
    Parameter,
    Style,
    Text,
    This,
)
from checker.languages.builder import Builder, Handler, new_tuple, nothing
from checker.languages.javascript.literals import inner_span, string_value
from checker.languages.shared import awaited, dropped, last_value
from checker.model import Span

ELEMENT_STARTS = frozenset("abcdefghijklmnopqrstuvwxyz")


def type_identifier(b: Builder, syntax: Syntax) -> int:
    """A use of a name as a type."""
    return b.name(syntax, is_type=True)


def identifier_or_load(b: Builder, syntax: Syntax) -> int:
    """A use of a name, or a load that was parsed as one."""
    return type_load(b, syntax) if syntax.start_byte in b.type_loads else b.name(syntax)


def type_identifier_or_load(b: Builder, syntax: Syntax) -> int:
    """A use of a name as a type, or a load that was parsed as one."""
    return type_load(b, syntax) if syntax.start_byte in b.type_loads else type_identifier(b, syntax)


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
    if key.type == "number" or (key.type == "member_expression" and b.text(key).startswith("Symbol.")):
        return subscript_by_place(b, syntax, object_node, key, optional=optional)
    key_node = b.visit(key)
    node = Member(b.span(syntax), object_node, None, b.span(key), Style.COMPUTED, key_node, optional=optional)
    return b.add(node, object_node, key_node)


def subscript_by_place(b: Builder, syntax: Syntax, base: int, key: Syntax, *, optional: bool) -> int:
    """`a[0]` and `a[Symbol.iterator]`: no name that a module could export."""
    node = Member(b.span(syntax), base, b.text(key), b.span(key), Style.ELEMENT, optional=optional)
    return b.add(node, base)


def jsx_tag(b: Builder, syntax: Syntax) -> int:
    """`<div ...>` names an element of the page, `<Div ...>` what goes by that name here."""
    name = syntax.child_by_field_name("name")
    is_element = name is not None and name.type == "identifier" and b.text(name)[:1] in ELEMENT_STARTS
    for each in syntax.named_children:
        if not is_element or name is None or each.start_byte != name.start_byte:
            b.visit(each)
    return NOTHING


OF_COROUTINES = frozenset(
    {"__awaiter", "_asyncToGenerator", "_async_to_generator", "asyncToGenerator", "co", "coroutine", "flow", "spawn",
     "wrap", "_"}
)  # fmt: skip
"""Functions that run a generator and give it back what the promises that it yields come to."""


def yielded(b: Builder, syntax: Syntax) -> int:
    """`yield x` in a generator that is run as an async function: `await x`."""
    around = syntax.parent
    while around is not None and not around.type.endswith(("function", "function_declaration", "method_definition")):
        around = around.parent
    arguments = around.parent if around is not None else None
    call = arguments.parent if arguments is not None and arguments.type == "arguments" else None
    callee = call.child_by_field_name("function") if call is not None else None
    if callee is not None and b.text(callee).rpartition(".")[2].rstrip(")") in OF_COROUTINES:
        return awaited(b, syntax)
    value = last_value(b, syntax)
    node = b.nodes[value] if value != NOTHING else None
    if not isinstance(node, Load) or node.kind is not LoadKind.DYNAMIC:
        return NOTHING
    module = b.add(Await(b.span(syntax), value), value)  # most likely: whoever runs it can send anything
    return b.add(Parameter(b.span(syntax), passed=[module], open=True), module)


def transparent(b: Builder, syntax: Syntax) -> int:
    """Parentheses, `!`, `as T`: the value is that of the expression inside."""
    value = NOTHING
    before = 1 if syntax.type == "type_assertion" else 0  # the type
    for each in syntax.named_children:
        node = b.visit(each)
        if each.type != "comment":
            if not before:
                value = node
            before -= 1
    return value


def this(b: Builder, syntax: Syntax) -> int:
    """`this`."""
    index = len(b.nodes)
    owner = b.classes[-1] if b.classes else NOTHING
    b.nodes.append(This(new_tuple(Span, syntax.byte_range), owner, b.static_member))
    if owner == NOTHING and b.methods:
        b.plain_this.append((index, b.methods[-1]))
    elif owner != NOTHING and isinstance(b.nodes[owner], Object):
        b.object_this.setdefault(owner, []).append(index)
    return index


def string(b: Builder, syntax: Syntax) -> int:
    """A string, or a template."""
    value = string_value(b, syntax)
    if value is None:
        b.visit_children(syntax)
        return NOTHING
    b.nodes.append(Text(new_tuple(Span, syntax.byte_range), value))
    return len(b.nodes) - 1


HANDLERS: dict[str, Handler] = {
    "as_expression": transparent,
    "await_expression": awaited,
    "expression_statement": dropped,
    "identifier": Builder.name,
    "jsx_closing_element": jsx_tag,
    "jsx_namespace_name": nothing,
    "jsx_opening_element": jsx_tag,
    "jsx_self_closing_element": jsx_tag,
    "member_expression": member,
    "nested_identifier": member,
    "nested_type_identifier": member,
    "non_null_expression": transparent,
    "parenthesized_expression": transparent,
    "satisfies_expression": transparent,
    "sequence_expression": last_value,
    "shorthand_property_identifier": shorthand,
    "string": string,
    "subscript_expression": subscript,
    "template_string": string,
    "this": this,
    "type_assertion": transparent,
    "type_identifier": type_identifier,
    "yield_expression": yielded,
}
WITH_TYPE_LOADS: dict[str, Handler] = {
    "identifier": identifier_or_load,
    "type_identifier": type_identifier_or_load,
}
"""What takes the place of some, where the grammar could not read all loads."""
