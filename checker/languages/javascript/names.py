"""Declarations and scopes of JavaScript and TypeScript: functions, classes, variables, patterns, types."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    BindingKind,
    Function,
    ImportName,
    Member,
    Name,
    Object,
    Statement,
    Style,
)
from checker.languages.builder import Builder, Handler
from checker.languages.javascript.assignments import any_element, element, placed
from checker.languages.javascript.literals import key_of
from checker.languages.javascript.typed import asserted, says_enough
from checker.model import Span

MAY_BE_PATHS = frozenset({"call_expression", "template_string", "binary_expression", "identifier", "member_expression",
                          "new_expression", "as_expression", "satisfies_expression", "ternary_expression"})  # fmt: skip
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
                bind(b, each, placed_in(b, value, place, each), kind, scope=scope)
        case "rest_pattern":
            for each in pattern.named_children:
                bind(b, each, NOTHING, kind, scope=scope)
        case _:
            b.visit(pattern)
    return NOTHING


def placed_in(b: Builder, value: int, place: str, syntax: Syntax) -> int:
    """Return what stands at a place of an array: of one that is written out, the value itself."""
    node = b.nodes[value] if value != NOTHING else None
    if isinstance(node, Object) and not any(each.spread for each in node.entries):
        return next((each.value for each in node.entries if each.key == place), NOTHING)
    return element(b, value, place, syntax)


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


def defaults_see_outside(b: Builder) -> None:
    """Bind names in defaults of parameters past what the body of the function declares."""
    facts = b.facts
    late = [
        binding
        for binding in facts.bindings
        if binding.kind is not BindingKind.PARAMETER
        and facts.scopes[binding.scope].kind == "function"
        and any(facts.nodes[each].span.start < binding.span.start for each in binding.uses)
    ]
    if not late:
        return
    spans = {
        node.scope: Span(facts.nodes[node.pattern_roots[0]].span.start, facts.nodes[node.pattern_roots[-1]].span.end)
        for node in facts.nodes
        if isinstance(node, Function) and node.pattern_roots
    }
    for binding in late:
        around = spans.get(binding.scope)
        if around is None or binding.span.start < around.end:
            continue
        for index in [each for each in binding.uses if around.start <= facts.nodes[each].span.start < around.end]:
            name = facts.nodes[index]
            if isinstance(name, Name):
                binding.uses.remove(index)
                name.binding = b.lookup(name.name, facts.scopes[binding.scope].parent)
                if name.binding != NOTHING:
                    facts.bindings[name.binding].uses.append(index)


def declaration(b: Builder, syntax: Syntax) -> int:
    """`const`, `let` or `var`, with all its declarators."""
    keyword = b.text(syntax.children[0]) if syntax.children else "var"
    kind = BindingKind.CONSTANT if keyword == "const" else BindingKind.VARIABLE
    scope = function_scope(b) if syntax.type == "variable_declaration" else b.scope
    declarators = [each for each in syntax.named_children if each.type == "variable_declarator"]
    for each in declarators:
        name, value = each.child_by_field_name("name"), each.child_by_field_name("value")
        annotation = b.visit(each.child_by_field_name("type"))
        node = b.visit(value)
        statement = None
        if node != NOTHING and name is not None:
            statement = Statement(
                b.span(syntax), node, declarators=len(declarators), declarator_span=b.span(each), kind=keyword
            )
            statement.scope = scope
            b.facts.statements.append(statement)
        if name is not None:
            held = node if name.type == "identifier" else asserted(b, node, annotation, b.span(each))
            binding = bind(b, name, held, kind, scope=scope, statement=statement)
            if annotation != NOTHING and binding != NOTHING and (node == NOTHING or not says_enough(b, node)):
                b.typed_names.append((binding, annotation))
            if binding != NOTHING and value is not None and value.type in MAY_BE_PATHS:
                b.written_as[binding] = (value, b.scope)
            if statement is not None:
                statement.namespace = binding
                statement.names_span = b.span(name) if name.type == "object_pattern" else Span(0, 0)
    return NOTHING


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
    right = syntax.child_by_field_name("right")
    value = b.visit(right)
    if right is not None and any(each.type == "of" for each in syntax.children):
        value = b.choice(syntax, any_element(b, value, b.span(right)))
    else:
        value = NOTHING  # keys
    if left is not None and kind is not None:
        scope = function_scope(b) if kind.type == "var" else b.scope
        bind(b, left, value, BindingKind.VARIABLE, scope=scope)
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


HANDLERS: dict[str, Handler] = {
    "catch_clause": catch,
    "for_in_statement": for_in,
    "for_statement": block,
    "lexical_declaration": declaration,
    "statement_block": block,
    "switch_body": block,
    "try_statement": try_,
    "variable_declaration": declaration,
}
