"""What binds names in Python: assignments, loops, `with`, patterns of `match`, `del`, `global`."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, BindingKind, Call, Member, Style
from checker.languages.builder import Handler
from checker.languages.python.annotations import annotation, instance
from checker.languages.python.builder import PythonBuilder

SEQUENCES = frozenset(
    {"pattern_list", "tuple_pattern", "list_pattern", "tuple", "list", "expression_list", "parenthesized_expression",
     "as_pattern_target", "list_splat_pattern", "list_splat"}
)  # fmt: skip
VALUES = ("tuple", "list", "expression_list")


def bind(b: PythonBuilder, target: Syntax, value: int, *, at: int, kind: BindingKind = BindingKind.VARIABLE) -> None:
    """Bind a target, or each target inside it, from byte `at` on."""
    form = target.type
    if form == "identifier":
        b.declare(b.identifier(target), kind, b.span(target), value=value, at=at)
    elif form in SEQUENCES:
        whole = form in ("parenthesized_expression", "as_pattern_target")
        for each in target.named_children:
            bind(b, each, value if whole else NOTHING, at=at, kind=kind)
    elif form != "comment":
        node = b.visit(target)
        if node != NOTHING:
            b.facts.assignments.append((node, value))


def assignment(b: PythonBuilder, syntax: Syntax) -> int:
    """`a = b = c`, `a: T = b`, `a, b = c, d`; the value is that of the right side."""
    children = syntax.children
    left: Syntax | None
    right: Syntax | None
    hint: Syntax | None = None
    if len(children) == 3 and children[1].type == "=":
        left, _, right = children
    else:
        left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
        hint = syntax.child_by_field_name("type")
    of = annotation(b, hint)
    at = syntax.end_byte
    if left is None:
        return NOTHING
    pairs = paired(left, right)
    if pairs:
        values = [b.visit(value) for _, value in pairs]
        for (target, _), node in zip(pairs, values, strict=True):
            bind(b, target, node, at=at)
        return NOTHING
    value = b.visit(right)
    if value == NOTHING and hint is not None:
        value = instance(b, hint, of)
    bind(b, left, value, at=at)
    return value


def paired(left: Syntax, right: Syntax | None) -> list[tuple[Syntax, Syntax]]:
    """Return the targets and values of `a, b = c, d`, when they match one to one."""
    if right is None or left.type not in SEQUENCES or right.type not in VALUES:
        return []
    targets = [each for each in left.named_children if each.type != "comment"]
    values = [each for each in right.named_children if each.type != "comment"]
    if len(targets) != len(values) or any("splat" in each.type for each in (*targets, *values)):
        return []
    return list(zip(targets, values, strict=True))


def augmented(b: PythonBuilder, syntax: Syntax) -> int:
    """`a += b`: the result is neither of them."""
    left = syntax.child_by_field_name("left")
    b.visit(syntax.child_by_field_name("right"))
    if left is not None:
        bind(b, left, NOTHING, at=b.span(syntax).end)
    return NOTHING


def element(b: PythonBuilder, syntax: Syntax | None) -> int:
    """Visit what a loop goes through; return what its variable may hold, where that is written out."""
    if syntax is None or syntax.type not in VALUES:
        b.visit(syntax)
        return NOTHING
    return b.choice(syntax, tuple(b.visit(each) for each in syntax.named_children))


def for_(b: PythonBuilder, syntax: Syntax) -> int:
    """`for a in b`."""
    left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
    value = element(b, right)
    around = b.enter(loop=True)
    if left is not None and right is not None:
        bind(b, left, value, at=b.span(right).end)
    b.visit(syntax.child_by_field_name("body"))
    b.leave(around)
    b.visit(syntax.child_by_field_name("alternative"))
    return NOTHING


def while_(b: PythonBuilder, syntax: Syntax) -> int:
    """`while a`."""
    around = b.enter(loop=True)
    b.visit(syntax.child_by_field_name("condition"))
    b.visit(syntax.child_by_field_name("body"))
    b.leave(around)
    b.visit(syntax.child_by_field_name("alternative"))
    return NOTHING


def if_(b: PythonBuilder, syntax: Syntax) -> int:
    """`if`, with the names that are there for type checkers alone."""
    condition = syntax.child_by_field_name("condition")
    b.visit(condition)
    typing = condition is not None and b.text(condition).rpartition(".")[2] == "TYPE_CHECKING"
    b.type_only += typing
    branch(b, syntax.child_by_field_name("consequence"))
    b.type_only -= typing
    for each in syntax.children_by_field_name("alternative"):
        branch(b, each)
    return NOTHING


def branch(b: PythonBuilder, syntax: Syntax | None) -> int:
    """Code that runs or not."""
    if syntax is not None:
        around = b.enter()
        b.visit_children(syntax)
        b.leave(around)
    return NOTHING


def try_(b: PythonBuilder, syntax: Syntax) -> int:
    """`try`: an import inside is allowed to fail when something catches that."""
    handlers = [each for each in syntax.named_children if each.type in ("except_clause", "except_group_clause")]
    guarded = any(catches_import(b, each) for each in handlers)
    b.inside_try += guarded
    branch(b, syntax.child_by_field_name("body"))
    b.inside_try -= guarded
    for each in syntax.named_children:
        if each in handlers:
            except_(b, each)
        elif each.type == "else_clause":
            branch(b, each)
        elif each.type == "finally_clause":
            b.visit_children(each)
    return NOTHING


def catches_import(b: PythonBuilder, syntax: Syntax) -> bool:
    """Say whether an `except` catches an import that fails."""
    values = syntax.children_by_field_name("value")
    text = " ".join(b.text(each) for each in values)
    return not values or any(name in text for name in ("ImportError", "ModuleNotFoundError", "Exception"))


def except_(b: PythonBuilder, syntax: Syntax) -> None:
    """`except A as e`."""
    around = b.enter()
    for each in syntax.named_children:
        if each.type == "as_pattern":
            as_pattern(b, each, kind=BindingKind.CATCH, keep=False)
        else:
            b.visit(each)
    b.leave(around)


def as_pattern(
    b: PythonBuilder, syntax: Syntax, *, kind: BindingKind = BindingKind.VARIABLE, keep: bool = True
) -> int:
    """`value as target` of `with` and `except`; a new object usually enters as itself."""
    alias = syntax.child_by_field_name("alias")
    value = NOTHING
    for each in syntax.named_children:
        if alias is None or each.start_byte != alias.start_byte:
            value = b.visit(each)
    if alias is not None:
        held = value if keep and value != NOTHING and isinstance(b.nodes[value], Call) else NOTHING
        bind(b, alias, held, at=b.span(syntax).end, kind=kind)
    return value


def global_(b: PythonBuilder, syntax: Syntax) -> int:
    """`global a`."""
    for each in syntax.named_children:
        alias(b, each, 0)
    return NOTHING


def nonlocal_(b: PythonBuilder, syntax: Syntax) -> int:
    """`nonlocal a`: the name of the nearest function around that has it."""
    scopes = b.facts.scopes
    for each in syntax.named_children:
        around = []
        scope = scopes[b.scope].parent
        while scope > 0:
            if scopes[scope].kind == "function":
                around.append(scope)
            scope = scopes[scope].parent
        name = b.text(each)
        home = next((scope for scope in around if name in scopes[scope].names), around[0] if around else 0)
        alias(b, each, scopes[home].aliases.get(name, home))
    return NOTHING


def alias(b: PythonBuilder, syntax: Syntax, scope: int) -> None:
    """Let a name of the current scope stand for that of another; the declaration is a place to rename."""
    name = b.text(syntax)
    here = b.facts.scopes[b.scope]
    if scope == b.scope:
        return
    here.aliases[name] = scope
    index = b.facts.scopes[scope].names.get(name, NOTHING)
    if index != NOTHING:
        b.facts.bindings[index].writes.append(b.span(syntax))
        b.facts.bindings[index].shared = True
    else:
        b.declare(name, BindingKind.VARIABLE, b.span(syntax))


def delete(b: PythonBuilder, syntax: Syntax) -> int:
    """`del a`."""
    for each in syntax.named_children:
        deleted(b, each)
    return NOTHING


def deleted(b: PythonBuilder, syntax: Syntax) -> None:
    """One thing that goes."""
    if syntax.type == "identifier" or syntax.type in SEQUENCES:
        bind(b, syntax, NOTHING, at=b.span(syntax).end)
    else:
        b.visit(syntax)


def match(b: PythonBuilder, syntax: Syntax) -> int:
    """`match`, with the names that its patterns capture."""
    for each in syntax.children_by_field_name("subject"):
        b.visit(each)
    body = syntax.child_by_field_name("body")
    for each in body.named_children if body is not None else []:
        around = b.enter()
        for part in each.named_children:
            if part.type == "case_pattern":
                pattern(b, part)
            elif part.type != "comment":
                b.visit_children(part)
        b.leave(around)
    return NOTHING


def pattern(b: PythonBuilder, syntax: Syntax) -> None:
    """A pattern: single names capture, dotted names are values, classes are used."""
    match syntax.type:
        case "identifier":
            capture(b, syntax)
        case "dotted_name" if syntax.named_child_count == 1:
            capture(b, syntax.named_children[0])
        case "dotted_name":
            dotted(b, syntax)
        case "class_pattern":
            for place, each in enumerate(syntax.named_children):
                if place:
                    pattern(b, each)
                else:
                    dotted(b, each)
        case "keyword_pattern":
            for each in syntax.named_children[1:]:
                pattern(b, each)
        case "string" | "concatenated_string":
            b.visit(syntax)
        case _:
            for each in syntax.named_children:
                pattern(b, each)


def capture(b: PythonBuilder, syntax: Syntax) -> None:
    """A name that takes what it stands for."""
    if b.text(syntax) != "_":
        b.declare(b.identifier(syntax), BindingKind.VARIABLE, b.span(syntax))


def dotted(b: PythonBuilder, syntax: Syntax) -> int:
    """`a.b` where the grammar knows a dotted name rather than an attribute."""
    first, *rest = syntax.named_children or [syntax]
    node = b.name(first)
    start = b.span(first).start
    for each in rest:
        span = b.span(each)
        whole = type(span)(start, span.end)
        node = b.add(Member(whole, node, b.identifier(each), span, Style.DOT), node)
    return node


def comprehension(b: PythonBuilder, syntax: Syntax) -> int:
    """`[a for b in c if d]`: a scope of its own, but for what the first loop goes through."""
    clauses = [each for each in syntax.named_children if each.type in ("for_in_clause", "if_clause")]
    body = [each for each in syntax.named_children if each not in clauses and each.type != "comment"]
    first = clauses[0].child_by_field_name("right") if clauses else None
    value = element(b, first)
    b.open("comprehension", syntax)
    around = b.enter(loop=True)
    for place, each in enumerate(clauses):
        if each.type == "if_clause":
            b.visit_children(each)
            continue
        left, right = each.child_by_field_name("left"), each.child_by_field_name("right")
        held = value if not place else element(b, right)
        if left is not None:
            bind(b, left, held, at=b.span(syntax).start)
    for each in body:
        b.visit(each)
    b.leave(around)
    b.close()
    return NOTHING


HANDLERS: dict[str, Handler] = {
    "as_pattern": as_pattern,
    "assignment": assignment,
    "augmented_assignment": augmented,
    "delete_statement": delete,
    "dictionary_comprehension": comprehension,
    "for_statement": for_,
    "generator_expression": comprehension,
    "global_statement": global_,
    "if_statement": if_,
    "list_comprehension": comprehension,
    "match_statement": match,
    "nonlocal_statement": nonlocal_,
    "set_comprehension": comprehension,
    "try_statement": try_,
    "while_statement": while_,
}
