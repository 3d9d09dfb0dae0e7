"""Code of Python that runs or not: `if`, `while`, `try`, and what they say about the loads inside."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, BindingKind
from checker.languages.builder import Handler
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.targets import as_pattern
from checker.languages.shared import tested


def if_(b: PythonBuilder, syntax: Syntax) -> int:
    """`if`, with the names that are there for type checkers alone."""
    condition = syntax.child_by_field_name("condition")
    tested(b, b.visit(condition))
    typing = False
    if condition is not None and condition.type in ("identifier", "attribute"):
        typing = b.text(condition).rpartition(".")[2] == "TYPE_CHECKING"
    b.type_only += typing
    branch(b, syntax.child_by_field_name("consequence"))
    b.type_only -= typing
    for each in syntax.children_by_field_name("alternative"):
        around = b.enter()
        b.visit(each)
        b.leave(around)
    return NOTHING


def asked(b: PythonBuilder, syntax: Syntax) -> int:
    """`assert a, b`, `elif a: ...`, and `if a` in a comprehension or a case: the first expression is a condition."""
    first = True
    for each in syntax.named_children:
        value = b.visit(each)
        if first and each.type != "comment":
            tested(b, value)
            first = False
    return NOTHING


def while_(b: PythonBuilder, syntax: Syntax) -> int:
    """`while a`."""
    around = b.enter(loop=True)
    tested(b, b.visit(syntax.child_by_field_name("condition")))
    b.visit(syntax.child_by_field_name("body"))
    b.leave(around)
    b.visit(syntax.child_by_field_name("alternative"))
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
    return not values or names_failure(" ".join(b.text(each) for each in values))


def names_failure(text: str) -> bool:
    """Say whether a text names what a failing import raises."""
    return any(name in text for name in ("ImportError", "ModuleNotFoundError", "Exception"))


def with_(b: PythonBuilder, syntax: Syntax) -> int:
    """`with`; that of `suppress(ImportError)` is a `try`."""
    body = syntax.child_by_field_name("body")
    guarded = False
    for each in syntax.named_children:
        if each.type == "with_clause":
            text = b.text(each)
            guarded = "suppress(" in text and names_failure(text)
        if body is None or each.start_byte != body.start_byte:
            b.visit(each)
    b.inside_try += guarded
    b.visit(body)
    b.inside_try -= guarded
    return NOTHING


def except_(b: PythonBuilder, syntax: Syntax) -> None:
    """`except A as e`."""
    around = b.enter()
    for each in syntax.named_children:
        if each.type == "as_pattern":
            as_pattern(b, each, kind=BindingKind.CATCH, keep=False)
        else:
            b.visit(each)
    b.leave(around)


HANDLERS: dict[str, Handler] = {
    "assert_statement": asked,
    "elif_clause": asked,
    "if_clause": asked,
    "if_statement": if_,
    "try_statement": try_,
    "while_statement": while_,
    "with_statement": with_,
}
