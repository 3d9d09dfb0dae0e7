"""What binds names in Python: assignments, loops, `with`, patterns of `match`, `del`, `global`."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, BindingKind, Member, Name, Object, Style
from checker.languages.builder import Handler
from checker.languages.python.annotations import annotation, instance
from checker.languages.python.builder import PythonBuilder

SEQUENCES = frozenset(
    {"pattern_list", "tuple_pattern", "list_pattern", "tuple", "list", "expression_list", "parenthesized_expression",
     "as_pattern_target", "list_splat_pattern", "list_splat"}
)  # fmt: skip
LOADS = ("import_module", "__import__")  # functions that a file may give a name of its own
VALUES = ("tuple", "list", "expression_list")


def bind(b: PythonBuilder, target: Syntax, value: int, *, at: int, kind: BindingKind = BindingKind.VARIABLE) -> None:
    """Bind a target, or each target inside it, from byte `at` on."""
    form = target.type
    if form == "identifier":
        b.declare(b.identifier(target), kind, b.span(target), value=value, at=at)
    elif form in SEQUENCES:
        whole = form in ("parenthesized_expression", "as_pattern_target")
        inner = [each for each in target.named_children if each.type != "comment"]
        known = value != NOTHING
        for place, each in enumerate(inner):
            known = known and "splat" not in each.type  # what stands behind a star has no position
            taken = part(b, value, str(place), each) if known and not whole else NOTHING
            bind(b, each, value if whole else taken, at=at, kind=kind)
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
    if hint is not None and right is not None and b.text(hint).endswith("TypeAlias"):
        value = annotation(b, right) if right.type in ("string", "concatenated_string") else value
    if value == NOTHING and hint is not None:
        value = instance(b, hint, of)
    if right is None and b.facts.scopes[b.scope].kind == "class":
        at = b.facts.scopes[b.scope].span.end  # `a: T` alone binds nothing: what follows reads the name of outside
    bind(b, left, value, at=at)
    held = b.nodes[value] if value != NOTHING and left.type == "identifier" else None
    if isinstance(held, Name | Member) and held.name in LOADS:
        b.renamed.add(b.identifier(left))
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


def part(b: PythonBuilder, value: int, place: str | None, syntax: Syntax) -> int:
    """Add what a target takes out of a value: what stands at a position, or whichever element."""
    span = b.span(syntax)
    return b.add(Member(span, value, place, span, Style.ELEMENT))


def element(b: PythonBuilder, syntax: Syntax | None, value: int | None = None) -> int:
    """Visit what a loop goes through, if that is not done; return what its variable may hold."""
    value = b.visit(syntax) if value is None else value
    if syntax is None or value == NOTHING:
        return NOTHING
    node = b.nodes[value]
    if isinstance(node, Object) and (syntax.type in VALUES or syntax.type == "set"):
        return b.choice(syntax, tuple(each.value for each in node.entries if not each.spread))
    return part(b, value, None, syntax)


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


def as_pattern(b: PythonBuilder, syntax: Syntax, *, kind: BindingKind = BindingKind.VARIABLE, keep: bool = True) -> int:
    """`value as target` of `with` and `except`; a new object usually enters as itself."""
    alias = syntax.child_by_field_name("alias")
    value = NOTHING
    is_call = False
    for each in syntax.named_children:
        if alias is None or each.start_byte != alias.start_byte:
            value = b.visit(each)
            is_call = each.type == "call"
    if alias is not None:
        held = value if keep and is_call else NOTHING
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
            b.visit(each)
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
    "list_comprehension": comprehension,
    "nonlocal_statement": nonlocal_,
    "set_comprehension": comprehension,
}
