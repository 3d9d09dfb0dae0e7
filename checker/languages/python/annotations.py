"""Type annotations: strings in them are expressions, and the class they name is that of the value."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Instance, Member, Name
from checker.languages.builder import Handler
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.strings import inner_span, is_plain, string_value

TRANSPARENT = ("Optional", "Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly")


def annotation(b: PythonBuilder, syntax: Syntax | None) -> int:
    """Visit an annotation; return the node that names its class, if it is one."""
    if syntax is None:
        return NOTHING
    match syntax.type:
        case "type" | "parenthesized_expression":
            found = [annotation(b, each) for each in syntax.named_children if each.type != "comment"]
            return found[0] if len(found) == 1 else NOTHING
        case "string":
            return quoted(b, syntax)
        case "union_type" | "binary_operator":
            return b.choice(syntax, tuple(annotation(b, each) for each in syntax.named_children))
        case "generic_type" | "subscript":
            return generic(b, syntax)
        case "list" | "tuple" | "splat_type" | "constrained_type" | "expression_list" | "type_parameter":
            for each in syntax.named_children:
                annotation(b, each)
            return NOTHING
        case _:
            return b.visit(syntax)


def generic(b: PythonBuilder, syntax: Syntax) -> int:
    """`Optional[A]`, `Literal["a"]`, `Annotated[A, ...]`, and any other `A[B]`."""
    base, *inner = [each for each in syntax.named_children if each.type != "comment"]
    if len(inner) == 1 and inner[0].type == "type_parameter":
        inner = inner[0].named_children
    held = b.visit(base)
    node = b.nodes[held] if held != NOTHING else None
    name = node.name if isinstance(node, Name | Member) else None
    found: list[int] = []
    for place, each in enumerate(inner):
        if name == "Literal" or (name == "Annotated" and place):
            b.visit_children(each)
        else:
            found.append(annotation(b, each))
    if name in TRANSPARENT:
        return found[0] if found else NOTHING
    return b.choice(syntax, tuple(found)) if name == "Union" else held


def quoted(b: PythonBuilder, syntax: Syntax) -> int:
    """`"a.B"`: an expression in quotes, read where it stands."""
    value = string_value(b, syntax)
    if value is None or not value.strip() or not is_plain(b, syntax):
        return b.visit(syntax)
    tree = b.parse(b.source, *inner_span(b, syntax))
    statements = tree.root_node.named_children
    if tree.root_node.has_error or len(statements) != 1 or statements[0].type != "expression_statement":
        return b.visit(syntax)
    b.consume(syntax)
    before, b.inside_text = b.inside_text, True
    try:
        return annotation(b, statements[0].named_children[0])
    finally:
        b.inside_text = before


def instance(b: PythonBuilder, syntax: Syntax, of: int) -> int:
    """Add what a name annotated with a class holds."""
    return NOTHING if of == NOTHING else b.add(Instance(b.span(syntax), of))


def type_(b: PythonBuilder, syntax: Syntax) -> int:
    """An annotation."""
    return annotation(b, syntax)


HANDLERS: dict[str, Handler] = {"generic_type": generic, "type": type_, "union_type": annotation}
