"""The `match` statement of Python, with the names that its patterns capture."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, BindingKind, Member, Style
from checker.languages.builder import Handler
from checker.languages.python.builder import PythonBuilder


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


HANDLERS: dict[str, Handler] = {
    "match_statement": match,
}
