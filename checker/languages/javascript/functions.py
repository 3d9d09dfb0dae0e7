"""Functions of JavaScript and TypeScript: their parameters, and what they return."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    BindingKind,
    Class,
    Function,
    Parameter,
)
from checker.languages.builder import Builder, Handler
from checker.languages.javascript.names import bind
from checker.languages.javascript.typed import known_by
from checker.languages.shared import returned

DECLARED = ("function_declaration", "generator_function_declaration", "function_signature")


def function(b: Builder, syntax: Syntax) -> int:
    """Any function: declaration, expression, arrow, method."""
    name = syntax.child_by_field_name("name")
    form = syntax.type
    outer = b.scope
    is_async = any(each.type == "async" for each in syntax.children[:3])
    is_arrow = form == "arrow_function"
    if name is not None and form == "method_definition" and name.type == "computed_property_name":
        b.visit(name)
    scope = b.open("function", syntax)
    node = Function(b.span(syntax), scope, (), is_async=is_async)
    index = b.add(node)
    if name is not None and form in DECLARED:
        b.declare(b.text(name), BindingKind.FUNCTION, b.span(name), scope=outer, value=index)
    elif name is not None and name.type == "identifier":
        b.declare(b.text(name), BindingKind.FUNCTION, b.span(name), scope=scope, value=index)
    b.functions.append(index)
    owner, b.method_owner = b.method_owner, NOTHING
    if not is_arrow:
        if owner == NOTHING and form == "method_definition" and syntax_is_class_member(b, syntax):
            owner = b.classes[-1] if b.classes else NOTHING
        b.classes.append(owner)
        b.methods.append(index)
    b.visit(syntax.child_by_field_name("type_parameters"))
    parameters(b, syntax, node)
    given = b.visit(syntax.child_by_field_name("return_type"))
    body = syntax.child_by_field_name("body")
    if body is not None and body.type == "statement_block":
        guarded, b.inside_try = b.inside_try, 0
        b.visit_children(body)
        b.inside_try = guarded
    elif body is not None:
        result = b.visit(body)
        if result != NOTHING:
            node.returns.append(result)
    if given != NOTHING and not node.returns:
        node.returns.append(known_by(b, given, b.span(syntax)))
    if not is_arrow:
        b.classes.pop()
        b.methods.pop()
    b.functions.pop()
    b.close()
    return index


def syntax_is_class_member(b: Builder, syntax: Syntax) -> bool:
    """Say whether a method stands in a class body rather than in an object literal."""
    return b.facts.scopes[b.facts.scopes[b.scope].parent].kind == "class"


def parameters(b: Builder, syntax: Syntax, node: Function) -> None:
    """Declare the parameters of a function."""
    single = syntax.child_by_field_name("parameter")
    several = syntax.child_by_field_name("parameters")
    listed = [single] if single is not None else several.named_children if several is not None else []
    bindings: list[int] = []
    roots: list[int] = []
    for each in listed:
        kind = each.type
        if kind == "comment":
            continue
        pattern: Syntax | None = each
        root = Parameter(b.span(each))
        index = b.add(root)
        if kind in ("required_parameter", "optional_parameter"):
            for child in each.named_children:
                if child.type == "decorator":
                    b.visit(child)
            pattern = each.child_by_field_name("pattern")
            annotation = b.visit(each.child_by_field_name("type"))
            if annotation != NOTHING:
                b.typed.append((index, annotation))
            add_value(root, b.visit(each.child_by_field_name("value")))
        elif kind == "assignment_pattern":
            pattern = each.child_by_field_name("left")
            add_value(root, b.visit(each.child_by_field_name("right")))
        binding = NOTHING
        if pattern is not None and pattern.type != "this":
            binding = bind(b, pattern, index, BindingKind.PARAMETER, scope=b.scope)
        bindings.append(binding)
        roots.append(index)
        if len(b.classes) > 1 and pattern is not None and b.classes[-1] != NOTHING and is_member(each):
            add_member(b, b.classes[-1], b.text(pattern), index)
    node.parameters, node.pattern_roots = tuple(bindings), tuple(roots)


def is_member(parameter: Syntax) -> bool:
    """Say whether a parameter of a constructor declares a member: `private a`."""
    return any(each.type in ("accessibility_modifier", "readonly") for each in parameter.children)


def add_value(parameter: Parameter, value: int) -> None:
    """Note a value that a parameter may hold."""
    if value != NOTHING:
        parameter.values.append(value)


def add_member(b: Builder, owner: int, name: str, value: int, *, is_static: bool = False) -> None:
    """Note what a class member is assigned."""
    if owner != NOTHING and value != NOTHING:
        node = b.nodes[owner]
        if isinstance(node, Class):
            (node.statics if is_static else node.members).setdefault(name, []).append(value)


HANDLERS: dict[str, Handler] = {
    "arrow_function": function,
    "function_declaration": function,
    "function_expression": function,
    "function_signature": function,
    "generator_function": function,
    "generator_function_declaration": function,
    "method_definition": function,
    "return_statement": returned,
}
