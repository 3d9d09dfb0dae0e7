"""Calls and `new`; those that load a module are recognised in `loads.py`."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    Argument,
    Await,
    Call,
    Function,
    Member,
    Parameter,
)
from checker.languages.builder import Builder, Handler, new_tuple
from checker.languages.javascript.assignments import any_element
from checker.languages.javascript.loads import recognise
from checker.model import Span

LITERALS = {"null": "null", "undefined": "undefined", "number": "number", "string": "string", "true": "boolean",
            "false": "boolean", "template_string": "string"}  # fmt: skip
PURE = frozenset(LITERALS) - {"template_string"} | {"regex", "this", "arrow_function", "function_expression"}
WRAPPED = frozenset({"parenthesized_expression", "as_expression", "satisfies_expression", "non_null_expression"})
EACH = frozenset({"forEach", "map", "flatMap", "filter", "find", "findLast", "some", "every"})
PREFIXED = frozenset({"await_expression", "unary_expression"})


def arguments(b: Builder, syntax: Syntax | None) -> tuple[Argument, ...]:
    """Read the arguments of a call."""
    found: list[Argument] = []
    for each in syntax.named_children if syntax is not None else []:
        kind = each.type
        if kind == "comment":
            continue
        span = value_span = new_tuple(Span, each.byte_range)
        value, spread = each, kind == "spread_element"
        if spread and each.named_children:
            value = each.named_children[0]
            kind, value_span = value.type, b.span(value)
        node = b.visit(value)
        pure = kind in PURE or (node != NOTHING and b.argument_is_pure(node))
        literal = LITERALS.get(unwrapped(value).type if kind in WRAPPED else kind)
        if kind == "unary_expression" and b.characters.startswith("void", value.start_byte):
            literal = "undefined"
        found.append(Argument(span, node, None, spread, value_span, pure, literal))
    return tuple(found)


def unwrapped(syntax: Syntax) -> Syntax:
    """Return the expression inside parentheses and type assertions."""
    while syntax.type in WRAPPED:
        if not syntax.named_children:
            break
        syntax = syntax.named_children[0]
    return syntax


def call(b: Builder, syntax: Syntax) -> int:
    """A call; those that load a module are recognised in `loads.py`."""
    children = syntax.children
    callee_syntax: Syntax | None
    list_syntax: Syntax | None
    types: Syntax | None = None
    if len(children) == 2:
        callee_syntax, list_syntax = children
    else:
        callee_syntax = syntax.child_by_field_name("function")
        list_syntax = syntax.child_by_field_name("arguments")
        types = syntax.child_by_field_name("type_arguments")
    if callee_syntax is None or list_syntax is None or list_syntax.type == "template_string":  # a tagged template
        b.visit_children(syntax)
        return NOTHING
    prefix = callee_syntax
    while types is not None and callee_syntax.type in PREFIXED and callee_syntax.named_children:
        callee_syntax = callee_syntax.named_children[-1]  # the grammar reads `await f<T>(x)` as `(await f)<T>(x)`
    callee = NOTHING if callee_syntax.type == "import" else b.visit(callee_syntax)
    b.visit(types)
    given = arguments(b, list_syntax)
    span = new_tuple(Span, (callee_syntax.start_byte, syntax.end_byte))
    awaited = prefix.type == "await_expression"
    node = Call(span, callee, given, new_tuple(Span, list_syntax.byte_range), awaited)
    index = b.add(node, callee, *[each.node for each in given])
    flow_into_functions(b, node)
    value = recognise(b, syntax, callee_syntax, list_syntax, index)
    if prefix is callee_syntax:
        return value
    return b.add(Await(b.span(syntax), value), value) if node.awaited else NOTHING


def flow_into_functions(b: Builder, node: Call) -> None:
    """Give the parameters of functions written in place what they are called with."""
    callee = b.nodes[node.callee] if node.callee != NOTHING else None
    if isinstance(callee, Function):
        for root, argument in zip(callee.pattern_roots, node.arguments, strict=False):
            parameter = b.nodes[root]
            if isinstance(parameter, Parameter) and argument.node != NOTHING and not argument.spread:
                parameter.values.append(argument.node)
    if isinstance(callee, Member) and node.arguments and callee.object != NOTHING:
        handler = b.nodes[node.arguments[0].node] if node.arguments[0].node != NOTHING else None
        if isinstance(handler, Function) and handler.pattern_roots:
            flow_into_callback(b, callee, handler)


def flow_into_callback(b: Builder, callee: Member, handler: Function) -> None:
    """Give a callback the value of the promise, or the elements of the array, that it is called with."""
    parameter = b.nodes[handler.pattern_roots[0]]
    if not isinstance(parameter, Parameter):
        return
    if callee.name == "then":
        parameter.values.append(b.add(Await(callee.span, callee.object)))
    elif callee.name in EACH:
        parameter.values.extend(any_element(b, callee.object, callee.span))


def new(b: Builder, syntax: Syntax) -> int:
    """`new X(...)`."""
    callee_syntax = syntax.child_by_field_name("constructor")
    list_syntax = syntax.child_by_field_name("arguments")
    callee = b.visit(callee_syntax)
    b.visit(syntax.child_by_field_name("type_arguments"))
    given = arguments(b, list_syntax)
    span = b.span(list_syntax) if list_syntax is not None else Span(syntax.end_byte, syntax.end_byte)
    node = Call(b.span(syntax), callee, given, span, is_new=True)
    return b.add(node, callee, *(each.node for each in given))


HANDLERS: dict[str, Handler] = {
    "call_expression": call,
    "new_expression": new,
}
