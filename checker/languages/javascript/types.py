"""Types, interfaces, enums and namespaces of TypeScript."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    BindingKind,
    Entry,
    Exported,
    Function,
    Object,
)
from checker.languages.builder import Builder, Handler
from checker.languages.javascript.functions import parameters
from checker.model import Span


def type_declaration(b: Builder, syntax: Syntax) -> int:
    """`type T = ...`, `interface I`, `enum E`."""
    name = syntax.child_by_field_name("name")
    binding = value = NOTHING
    if name is not None:
        kind = BindingKind.CONSTANT if syntax.type == "enum_declaration" else BindingKind.TYPE
        binding = b.declare(b.text(name), kind, b.span(name))
    b.open("block", syntax)
    if syntax.type == "enum_declaration":
        declare_members(b, syntax)
    for each in syntax.named_children:
        if name is None or each.start_byte != name.start_byte:
            value = b.visit(each)
    b.close()
    if binding != NOTHING and value != NOTHING and syntax.type != "enum_declaration":
        b.type_aliases[binding] = value
    return NOTHING


def declare_members(b: Builder, syntax: Syntax) -> None:
    """Declare the members of an enum: those that follow may name them."""
    body = syntax.child_by_field_name("body")
    for each in body.named_children if body is not None else []:
        name = each.child_by_field_name("name") if each.type == "enum_assignment" else each
        if name is not None and name.type == "property_identifier":
            b.declare(b.text(name), BindingKind.CONSTANT, b.span(name))


def without_name(b: Builder, syntax: Syntax) -> int:
    """`[key: string]: T` names its key for the reader only."""
    name = syntax.child_by_field_name("name")
    for each in syntax.named_children:
        if name is None or each.start_byte != name.start_byte:
            b.visit(each)
    return NOTHING


def tuple_type(b: Builder, syntax: Syntax) -> int:
    """`[first: T, second?: U]`: so do the labels of a tuple."""
    for each in syntax.named_children:
        is_labelled = each.type in ("required_parameter", "optional_parameter")
        b.visit(each.child_by_field_name("type") if is_labelled else each)
    return NOTHING


def conditional(b: Builder, syntax: Syntax) -> int:
    """`T extends infer U ? U : never`: what is inferred is seen where the condition holds."""
    b.visit(syntax.child_by_field_name("left"))
    b.open("conditional", syntax)
    b.visit(syntax.child_by_field_name("right"))
    b.visit(syntax.child_by_field_name("consequence"))
    b.close()
    b.visit(syntax.child_by_field_name("alternative"))
    return NOTHING


def infer(b: Builder, syntax: Syntax) -> int:
    """`infer U` declares U."""
    name, *constraint = syntax.named_children
    scope = b.scope
    while b.facts.scopes[scope].kind != "conditional" and b.facts.scopes[scope].parent != NOTHING:
        scope = b.facts.scopes[scope].parent
    b.declare(b.text(name), BindingKind.TYPE, b.span(name), scope=scope)
    for each in constraint:
        b.visit(each)
    return NOTHING


def type_parameter(b: Builder, syntax: Syntax) -> int:
    """`<T extends U>` declares T."""
    name = syntax.child_by_field_name("name")
    for each in syntax.named_children:
        if name is not None and each.start_byte == name.start_byte:
            b.declare(b.text(name), BindingKind.TYPE, b.span(name))
        else:
            b.visit(each)
    return NOTHING


def function_type(b: Builder, syntax: Syntax) -> int:
    """A type with parameters: their names are seen inside it only."""
    b.open("block", syntax)
    for each in syntax.named_children:
        if each.type == "formal_parameters":
            parameters(b, syntax, Function(b.span(syntax), b.scope, ()))
        elif each.type != "property_identifier":
            b.visit(each)
    b.close()
    return NOTHING


def namespace(b: Builder, syntax: Syntax) -> int:
    """`namespace N { ... }`, an object of what it exports; `declare module 'x' { ... }`."""
    name, body = syntax.child_by_field_name("name"), syntax.child_by_field_name("body")
    is_named = name is not None and name.type != "string"
    before = len(b.facts.exports)
    if body is not None:
        b.open("namespace", syntax)
        b.visit_children(body)
        b.close()
    if not is_named or name is None:
        return NOTHING
    first, *rest = b.text(name).split(".")
    value = members_of(b, syntax, b.facts.exports[before:])
    del b.facts.exports[before:]
    for each in reversed(rest):
        value = members_of(b, syntax, [Exported(each.strip(), value, b.span(name))])
    start = name.start_byte
    b.declare(first.strip(), BindingKind.CONSTANT, Span(start, start + len(first.strip().encode())), value=value)
    return NOTHING


def members_of(b: Builder, syntax: Syntax, exports: list[Exported]) -> int:
    """Add the object that a namespace is."""
    entries = tuple(Entry(each.name, each.span, each.node, each.span) for each in exports if each.node != NOTHING)
    return b.add(Object(b.span(syntax), entries)) if entries else NOTHING


HANDLERS: dict[str, Handler] = {
    "construct_signature": function_type,
    "constructor_type": function_type,
    "call_signature": function_type,
    "conditional_type": conditional,
    "enum_declaration": type_declaration,
    "function_type": function_type,
    "index_signature": without_name,
    "infer_type": infer,
    "interface_declaration": type_declaration,
    "internal_module": namespace,
    "mapped_type_clause": type_parameter,
    "method_signature": function_type,
    "abstract_method_signature": function_type,
    "module": namespace,
    "tuple_type": tuple_type,
    "type_alias_declaration": type_declaration,
    "type_parameter": type_parameter,
}
