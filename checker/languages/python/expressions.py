"""Expressions of Python: names, attributes, calls, conditionals."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    Argument,
    BindingKind,
    Call,
    Choice,
    Member,
    Name,
    Style,
)
from checker.languages.builder import Handler, new_tuple
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.objects import SPLATS
from checker.languages.python.strings import inner_span, is_plain, string, string_value
from checker.languages.shared import awaited, dropped, last_value, tested
from checker.model import Span

LITERALS = {"none": "None", "integer": "number", "float": "number", "string": "string",
            "concatenated_string": "string", "true": "boolean", "false": "boolean"}  # fmt: skip
PURE = frozenset({"none", "integer", "float", "true", "false", "lambda", "ellipsis"})
PURE_INSIDE = frozenset(
    {"tuple", "list", "dictionary", "set", "pair", "parenthesized_expression", "unary_operator", "not_operator",
     "comparison_operator"}
)  # fmt: skip


TEXTS = frozenset({"string", "concatenated_string"})


def attribute(b: PythonBuilder, syntax: Syntax) -> int:
    """`a.b`."""
    children = syntax.children
    base: Syntax | None
    name: Syntax | None
    if len(children) == 3:
        base, _, name = children
    else:  # comments between them, or something that does not parse
        base, name = syntax.child_by_field_name("object"), syntax.child_by_field_name("attribute")
    if base is None or name is None:
        b.visit_children(syntax)
        return NOTHING
    nodes = b.nodes
    object_node = b.visit(base)
    index = len(nodes)
    if object_node != NOTHING:
        nodes[object_node].parent = index
    span, name_span = new_tuple(Span, syntax.byte_range), new_tuple(Span, name.byte_range)
    nodes.append(Member(span, object_node, b.identifier(name), name_span, Style.DOT))
    return index


def subscript(b: PythonBuilder, syntax: Syntax) -> int:
    """`a["b"]`; `sys.modules["a.b"]` and `a.__dict__["b"]` say more."""
    from checker.languages.python.loads import held_module

    base = syntax.child_by_field_name("value")
    keys = syntax.children_by_field_name("subscript")
    object_node = b.visit(base)
    nodes = [b.visit(each) for each in keys]
    if len(keys) != 1 or not is_plain(b, keys[0]):
        loaded = held_module(b, syntax, object_node, keys[0], computed=True) if len(keys) == 1 else NOTHING
        return loaded if loaded != NOTHING else picked(b, syntax, object_node, keys, nodes)
    value = string_value(b, keys[0])
    if value is None or object_node == NOTHING:
        return NOTHING
    loaded = held_module(b, syntax, object_node, keys[0])
    if loaded != NOTHING:
        return loaded
    held = b.nodes[object_node]
    if isinstance(held, Call) and not held.arguments and is_name(b, held.callee, "globals", "vars", "locals"):
        named = b.lookup(value, 0)
        if named != NOTHING and (not b.scope or is_name(b, held.callee, "globals")):
            b.consume(keys[0])
            return b.add(Name(inner_span(b, keys[0]), value, 0))
    if isinstance(held, Member) and held.name == "__dict__":
        object_node = held.object
    elif isinstance(held, Call) and is_name(b, held.callee, "vars") and held.arguments:
        object_node = held.arguments[0].node
    b.consume(keys[0])
    node = Member(b.span(syntax), object_node, value, inner_span(b, keys[0]), Style.BRACKET)
    return b.add(node, object_node)


def picked(b: PythonBuilder, syntax: Syntax, object_node: int, keys: list[Syntax], nodes: list[int]) -> int:
    """`a[0]`, `a[b]`: one element, where it is no slice and the key is no list of keys."""
    if len(keys) != 1 or object_node == NOTHING or keys[0].type in ("slice", "list_splat"):
        return NOTHING
    span, key_span = b.span(syntax), b.span(keys[0])
    if keys[0].type == "integer":
        return b.add(Member(span, object_node, b.text(keys[0]), key_span, Style.BRACKET), object_node)
    made = Member(span, object_node, None, key_span, Style.COMPUTED, nodes[0])
    return b.add(made, object_node, nodes[0])


def is_name(b: PythonBuilder, index: int, *names: str) -> bool:
    """Say whether a node is a use of one of these names."""
    node = b.nodes[index] if index != NOTHING else None
    return isinstance(node, Name) and node.name in names


def is_pure(b: PythonBuilder, syntax: Syntax, node: int) -> bool:
    """Say whether evaluating an argument has no effect."""
    kind = syntax.type
    if kind in PURE or (node != NOTHING and b.argument_is_pure(node)) or string_value(b, syntax) is not None:
        return True
    if kind in PURE_INSIDE:
        return all(is_pure(b, each, NOTHING) or is_chain(each) for each in syntax.named_children)
    return False


def is_chain(syntax: Syntax) -> bool:
    """Say whether syntax is a dotted name."""
    while syntax.type == "attribute":
        inner = syntax.child_by_field_name("object")
        if inner is None:
            return False
        syntax = inner
    return syntax.type == "identifier"


def arguments(b: PythonBuilder, syntax: Syntax) -> tuple[Argument, ...]:
    """Read the arguments of a call."""
    if syntax.type != "argument_list":  # a generator without parentheses of its own
        return (Argument(b.span(syntax), b.visit(syntax), value_span=b.span(syntax)),)
    found: list[Argument] = []
    for each in syntax.named_children:
        kind = each.type
        if kind == "comment":
            continue
        span = value_span = new_tuple(Span, each.byte_range)
        keyword, spread, value = None, False, each
        if kind == "keyword_argument":
            name, held = each.child_by_field_name("name"), each.child_by_field_name("value")
            if name is None or held is None:
                continue
            keyword, value = b.text(name), held
        elif kind in SPLATS and each.named_children:
            spread, value = True, each.named_children[0]
            keyword = "**" if kind == "dictionary_splat" else None
        if value is not each:
            kind, value_span = value.type, new_tuple(Span, value.byte_range)
        node = b.visit(value)
        found.append(Argument(span, node, keyword, spread, value_span, is_pure(b, value, node), LITERALS.get(kind)))
    return tuple(found)


def call(b: PythonBuilder, syntax: Syntax) -> int:
    """A call; those that load a module or name a member are recognised in `loads.py`."""
    from checker.languages.python.loads import recognise

    children = syntax.children
    callee_syntax: Syntax | None
    list_syntax: Syntax | None
    if len(children) == 2:
        callee_syntax, list_syntax = children
    else:
        callee_syntax, list_syntax = syntax.child_by_field_name("function"), syntax.child_by_field_name("arguments")
    if callee_syntax is None or list_syntax is None:
        b.visit_children(syntax)
        return NOTHING
    callee = b.visit(callee_syntax)
    given = arguments(b, list_syntax)
    node = Call(new_tuple(Span, syntax.byte_range), callee, given, new_tuple(Span, list_syntax.byte_range))
    index = b.add(node, callee, *[each.node for each in given])
    b.calls.append(index)
    return recognise(b, list_syntax, index)


def chain(b: PythonBuilder, syntax: Syntax) -> int:
    """`a + b + ...` carries nothing; `a or b` may be either side, `a and b` is the right one if it is anything.

    Chains lean left, and can be thousands deep.
    """
    operands: list[Syntax] = []
    is_guard: list[bool] = []
    current = syntax
    kind = syntax.type
    is_logical = kind == "boolean_operator"
    while current.type == kind:
        left, right = current.child_by_field_name("left"), current.child_by_field_name("right")
        if left is None or right is None:
            break
        operands.append(right)
        is_guard.append(is_logical and any(each.type == "and" for each in current.children))
        current = left
    operands.append(current)
    values = [b.visit(each) for each in reversed(operands)]
    if not is_logical:
        return NOTHING
    guards = [value for value, guards in zip(values, reversed(is_guard), strict=False) if guards]
    for value in guards:
        tested(b, value)
    return b.choice(syntax, tuple(value for value in values if value not in guards))


def comparison(b: PythonBuilder, syntax: Syntax) -> int:
    """`a is not b`, `a == b`, `a in b`."""
    for each in syntax.named_children:
        tested(b, b.visit(each))
    return NOTHING


def conditional(b: PythonBuilder, syntax: Syntax) -> int:
    """`a if c else b`."""
    parts = [each for each in syntax.named_children if each.type != "comment"]
    values = [b.visit(each) for each in parts]
    if len(values) != 3:
        return NOTHING
    tested(b, values[1])
    return b.choice(syntax, (values[0], values[2]))


def walrus(b: PythonBuilder, syntax: Syntax) -> int:
    """`(n := value)` binds in the function around, even from inside a comprehension."""
    name, held = syntax.child_by_field_name("name"), syntax.child_by_field_name("value")
    value = b.visit(held)
    if name is not None:
        scope = b.function_scope()
        b.declare(b.identifier(name), BindingKind.VARIABLE, b.span(name), scope=scope, value=value,
                  at=b.span(syntax).end)  # fmt: skip
    if value == NOTHING:
        return NOTHING
    return b.add(Choice(b.span(syntax), (value,)), value)  # what is asked of the whole is not asked of the value


def expression_statement(b: PythonBuilder, syntax: Syntax) -> int:
    """An expression whose value nobody reads; a text alone is a docstring."""
    children = syntax.named_children
    if len(children) == 1 and children[0].type in TEXTS:
        b.docstrings.append(b.span(children[0]))
        b.consume(children[0])
    return dropped(b, syntax)


def python2(b: PythonBuilder, syntax: Syntax) -> int:
    """`print x` and `exec x`: only Python 2 reads them."""
    if b.python2 is None:
        b.python2 = b.span(syntax)
    b.visit_children(syntax)
    return NOTHING


HANDLERS: dict[str, Handler] = {
    "attribute": attribute,
    "await": awaited,
    "binary_operator": chain,
    "boolean_operator": chain,
    "call": call,
    "comparison_operator": comparison,
    "concatenated_string": string,
    "conditional_expression": conditional,
    "exec_statement": python2,
    "expression_statement": expression_statement,
    "identifier": PythonBuilder.name,
    "named_expression": walrus,
    "not_operator": comparison,
    "parenthesized_expression": last_value,
    "print_statement": python2,
    "string": string,
    "subscript": subscript,
}
