"""Type parameters and aliases of Python (PEP 695)."""

from __future__ import annotations

import re

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, BindingKind
from checker.languages.python.annotations import annotation
from checker.languages.python.builder import PythonBuilder

ALIAS = re.compile(rb"type(?:[ \t\f]|\\\r?\n)+[^\W\d][^=]*=")


def type_parameters(b: PythonBuilder, syntax: Syntax) -> None:
    """`def f[T: int](...)`: a scope around the definition, in which T is bound."""
    listed = syntax.child_by_field_name("type_parameters")
    if listed is None:
        return
    b.open("type", syntax)
    declare_types(b, listed)


def declare_types(b: PythonBuilder, listed: Syntax) -> None:
    """Bind each type parameter; visit what bounds it."""
    for each in listed.named_children:
        inner = each
        while inner.type in ("type", "splat_type", "constrained_type") and inner.named_children:
            for bound in inner.named_children[1:]:
                annotation(b, bound)
            inner = inner.named_children[0]
        if inner.type == "identifier":
            b.declare(b.identifier(inner), BindingKind.TYPE, b.span(inner))


def close_type_parameters(b: PythonBuilder, syntax: Syntax) -> None:
    """Leave the scope of type parameters, if there is one."""
    if syntax.child_by_field_name("type_parameters") is not None:
        b.close()


def type_alias(b: PythonBuilder, syntax: Syntax) -> int:
    """`type A[T] = ...`; the grammar takes `type(a).b = c` for one."""
    if not ALIAS.match(b.source, b.span(syntax).start):
        return reread(b, syntax)
    left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
    while left is not None and left.type == "type" and left.named_children:
        left = left.named_children[0]
    listed = None
    if left is not None and left.type == "generic_type":
        listed = next((each for each in left.named_children if each.type == "type_parameter"), None)
        left = left.named_children[0]
    if left is not None:
        b.declare(b.identifier(left), BindingKind.CLASS, b.span(left))
    b.open("type", syntax)
    if listed is not None:
        declare_types(b, listed)
    annotation(b, right)
    b.close()
    return NOTHING


def reread(b: PythonBuilder, syntax: Syntax) -> int:
    """Visit a statement that starts with the name `type` as what it is."""
    span = b.span(syntax)
    tree = b.parse(b.source[: span.start] + b"typ_" + b.source[span.start + 4 : span.end], *span)
    before, b.inside_text = b.inside_text, True
    try:
        b.visit_children(tree.root_node)
    finally:
        b.inside_text = before
    return NOTHING
