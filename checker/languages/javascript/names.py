"""Declarations and scopes of JavaScript and TypeScript: functions, classes, variables, patterns, types."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    BindingKind,
    Class,
    Function,
    ImportName,
    Member,
    Parameter,
    Statement,
    Style,
)
from checker.languages.builder import Builder, Handler
from checker.languages.javascript.assignments import any_element, element, placed
from checker.languages.javascript.literals import key_of
from checker.model import Span

DECLARED = ("function_declaration", "generator_function_declaration", "function_signature")
FUNCTION_SCOPES = ("function", "module", "namespace")


def function_scope(b: Builder) -> int:
    """Return the scope that `var` declares in."""
    scope = b.scope
    while b.facts.scopes[scope].kind not in FUNCTION_SCOPES:
        scope = b.facts.scopes[scope].parent
    return scope


def bind(
    b: Builder,
    pattern: Syntax,
    value: int,
    kind: BindingKind,
    *,
    scope: int,
    statement: Statement | None = None,
) -> int:
    """Declare every name of a pattern; return the binding when the pattern is a single name."""
    match pattern.type:
        case "identifier":
            return b.declare(b.text(pattern), kind, b.span(pattern), scope=scope, value=value)
        case "object_pattern":
            for entry in pattern.named_children:
                bind_entry(b, entry, value, kind, scope=scope, statement=statement)
        case "assignment_pattern":
            left, right = pattern.child_by_field_name("left"), pattern.child_by_field_name("right")
            option = b.choice(pattern, (value, b.visit(right)))
            if left is not None:
                return bind(b, left, option, kind, scope=scope)
        case "array_pattern":
            for place, each in placed(pattern):
                bind(b, each, element(b, value, place, each), kind, scope=scope)
        case "rest_pattern":
            for each in pattern.named_children:
                bind(b, each, NOTHING, kind, scope=scope)
        case _:
            b.visit(pattern)
    return NOTHING


def bind_entry(
    b: Builder, entry: Syntax, value: int, kind: BindingKind, *, scope: int, statement: Statement | None
) -> None:
    """Declare what one entry of an object pattern declares."""
    default = NOTHING
    key: Syntax | None = entry
    target: Syntax | None = entry
    has_default = False
    if entry.type == "object_assignment_pattern":
        key = target = entry.child_by_field_name("left")
        default = b.visit(entry.child_by_field_name("right"))
        has_default = True
    elif entry.type == "pair_pattern":
        key, target = entry.child_by_field_name("key"), entry.child_by_field_name("value")
    elif entry.type == "rest_pattern":
        if statement is not None:
            statement.rest = True
        for each in entry.named_children:
            bind(b, each, value, kind, scope=scope)
        return
    if key is None or target is None or entry.type == "comment":
        return
    if key.type == "object_pattern":  # `{ a } = {}` as a default inside
        bind(b, key, b.choice(entry, (value, default)), kind, scope=scope)
        return
    name, name_span = key_of(b, key)
    computed = b.visit(key.named_children[0]) if key.type == "computed_property_name" else NOTHING
    shorthand = key is target
    member = Member(
        Span(key.start_byte, key.end_byte),
        value,
        name,
        name_span,
        Style.PATTERN if name is not None else Style.COMPUTED,
        computed,
        shorthand=shorthand,
    )
    index = b.add(member, *((value,) if value != NOTHING else ()))
    if target.type == "assignment_pattern":
        inner = target.child_by_field_name("left")
        default, has_default = b.visit(target.child_by_field_name("right")), True
        target = inner if inner is not None else target
    held = b.choice(entry, (index, default)) if default != NOTHING else index
    if shorthand:
        member.binding = b.declare(b.text(key), kind, b.span(key), scope=scope, value=held)
    else:
        member.binding = bind(b, target, held, kind, scope=scope)
    if statement is not None:
        statement.names.append(ImportName(b.span(entry), index, b.span(target), default=has_default))


def declaration(b: Builder, syntax: Syntax) -> int:
    """`const`, `let` or `var`, with all its declarators."""
    keyword = b.text(syntax.children[0]) if syntax.children else "var"
    kind = BindingKind.CONSTANT if keyword == "const" else BindingKind.VARIABLE
    scope = function_scope(b) if syntax.type == "variable_declaration" else b.scope
    declarators = [each for each in syntax.named_children if each.type == "variable_declarator"]
    for each in declarators:
        name, value = each.child_by_field_name("name"), each.child_by_field_name("value")
        b.visit(each.child_by_field_name("type"))
        node = b.visit(value)
        statement = None
        if node != NOTHING and name is not None:
            statement = Statement(
                b.span(syntax), node, declarators=len(declarators), declarator_span=b.span(each), kind=keyword
            )
            statement.scope = scope
            b.facts.statements.append(statement)
        if name is not None:
            binding = bind(b, name, node, kind, scope=scope, statement=statement)
            if statement is not None:
                statement.namespace = binding
                statement.names_span = b.span(name) if name.type == "object_pattern" else Span(0, 0)
    return NOTHING


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
    b.visit(syntax.child_by_field_name("type_parameters"))
    parameters(b, syntax, node)
    b.visit(syntax.child_by_field_name("return_type"))
    body = syntax.child_by_field_name("body")
    if body is not None and body.type == "statement_block":
        guarded, b.inside_try = b.inside_try, 0
        b.visit_children(body)
        b.inside_try = guarded
    elif body is not None:
        result = b.visit(body)
        if result != NOTHING:
            node.returns.append(result)
    if not is_arrow:
        b.classes.pop()
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
            b.visit(each.child_by_field_name("type"))
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


def add_member(b: Builder, owner: int, name: str, value: int) -> None:
    """Note what a class member is assigned."""
    if owner != NOTHING and value != NOTHING:
        node = b.nodes[owner]
        if isinstance(node, Class):
            node.members.setdefault(name, []).append(value)


def block(b: Builder, syntax: Syntax) -> int:
    """Any construct that opens a scope of its own."""
    b.open("block", syntax)
    b.visit_children(syntax)
    b.close()
    return NOTHING


def for_in(b: Builder, syntax: Syntax) -> int:
    """`for (const x of y)`."""
    b.open("block", syntax)
    left, kind = syntax.child_by_field_name("left"), syntax.child_by_field_name("kind")
    value = b.choice(syntax, any_element(b, b.visit(syntax.child_by_field_name("right"))))
    if left is not None and kind is not None:
        scope = function_scope(b) if kind.type == "var" else b.scope
        held = value if any(each.type == "of" for each in syntax.children) else NOTHING
        bind(b, left, held, BindingKind.VARIABLE, scope=scope)
    else:
        b.visit(left)
    b.visit(syntax.child_by_field_name("body"))
    b.close()
    return NOTHING


def catch(b: Builder, syntax: Syntax) -> int:
    """`catch (error) { ... }`."""
    b.open("block", syntax)
    parameter = syntax.child_by_field_name("parameter")
    if parameter is not None:
        bind(b, parameter, NOTHING, BindingKind.CATCH, scope=b.scope)
    b.visit(syntax.child_by_field_name("body"))
    b.close()
    return NOTHING


def try_(b: Builder, syntax: Syntax) -> int:
    """`try`: a load inside is allowed to fail when something catches."""
    body = syntax.child_by_field_name("body")
    handler = syntax.child_by_field_name("handler")
    b.inside_try += handler is not None
    b.visit(body)
    b.inside_try -= handler is not None
    b.visit(handler)
    b.visit(syntax.child_by_field_name("finalizer"))
    return NOTHING


def return_(b: Builder, syntax: Syntax) -> int:
    """`return x`."""
    for each in syntax.named_children:
        result = b.visit(each)
        if result != NOTHING and b.functions:
            node = b.nodes[b.functions[-1]]
            if isinstance(node, Function):
                node.returns.append(result)
    return NOTHING


HANDLERS: dict[str, Handler] = {
    "arrow_function": function,
    "catch_clause": catch,
    "for_in_statement": for_in,
    "for_statement": block,
    "function_declaration": function,
    "function_expression": function,
    "function_signature": function,
    "generator_function": function,
    "generator_function_declaration": function,
    "lexical_declaration": declaration,
    "method_definition": function,
    "return_statement": return_,
    "statement_block": block,
    "switch_body": block,
    "try_statement": try_,
    "variable_declaration": declaration,
}
