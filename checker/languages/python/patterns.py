"""The `match` statement of Python, with the names that its patterns capture."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, BindingKind, Member, Style
from checker.languages.builder import Handler
from checker.languages.python.builder import PythonBuilder
from checker.languages.shared import tested

SEQUENCES = ("case_clause", "list_pattern", "tuple_pattern")


def match(b: PythonBuilder, syntax: Syntax) -> int:
    """`match`, with the names that its patterns capture; a subject that none takes is only compared."""
    subjects = [b.visit(each) for each in syntax.children_by_field_name("subject")]
    subject = subjects[0] if len(subjects) == 1 else NOTHING
    captured = False
    body = syntax.child_by_field_name("body")
    for each in body.named_children if body is not None else []:
        around = b.enter()
        is_sequence = any(part.type == "," for part in each.children)
        for part in each.named_children:
            if part.type == "case_pattern":
                held = placed(b, each, part, subject) if is_sequence else subject
                captured = pattern(b, part, held) or captured
            elif part.type != "comment":
                b.visit(part)
        b.leave(around)
    if not captured:
        tested(b, subject)
    return NOTHING


def pattern(b: PythonBuilder, syntax: Syntax, value: int = NOTHING) -> bool:
    """A pattern: single names capture, dotted names are values, classes are used; say whether one captures `value`."""
    inner = syntax.named_children
    match syntax.type:
        case "identifier":
            return capture(b, syntax, value)
        case "dotted_name" if len(inner) == 1:
            return capture(b, inner[0], value)
        case "dotted_name":
            dotted(b, syntax)
        case "class_pattern":
            dotted(b, inner[0])
            inner = inner[1:]
        case "keyword_pattern":
            inner = inner[1:]
        case "string" | "concatenated_string":
            b.visit(syntax)
            return False
    whole = is_whole(syntax)
    parts = [] if syntax.type == "dotted_name" else inner
    captured = [pattern(b, each, value if whole else placed(b, syntax, each, value)) for each in parts]
    return any(captured)


def placed(b: PythonBuilder, sequence: Syntax, inner: Syntax, value: int) -> int:
    """Return what stands at the place of a pattern in a sequence, if that is known: `case (1, a)`."""
    patterns = [each for each in sequence.named_children if each.type == "case_pattern"]
    if value == NOTHING or sequence.type not in SEQUENCES or inner not in patterns:
        return NOTHING
    place = patterns.index(inner)
    if any(part.type == "splat_pattern" for each in patterns[: place + 1] for part in each.named_children):
        return NOTHING
    return b.add(Member(b.span(inner), value, str(place), b.span(inner), Style.ELEMENT))


def is_whole(syntax: Syntax) -> bool:
    """Say whether what a pattern holds stands for all that it is compared with."""
    if syntax.type == "tuple_pattern":  # it may be nothing but parentheses
        return not any(each.type == "," for each in syntax.children)
    return syntax.type in ("case_pattern", "as_pattern", "union_pattern")


def capture(b: PythonBuilder, syntax: Syntax, value: int) -> bool:
    """A name that takes what it stands for."""
    if b.text(syntax) == "_":
        return False
    b.declare(b.identifier(syntax), BindingKind.VARIABLE, b.span(syntax), value=value)
    return value != NOTHING


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


HANDLERS: dict[str, Handler] = {
    "match_statement": match,
}
