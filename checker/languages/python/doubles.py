"""Calls that replace a module or a member in a test."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Call, Load, LoadKind, Member, Object, Style
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.dotted import DOTTED, dotted_string, is_sys_modules
from checker.languages.python.strings import inner_span, is_plain, string_value
from checker.model import Span

BY_STRING = frozenset({"hasattr", "setattr", "delattr", "spy", "stub", "object", "patch_object"})
"""Functions that take an object and, as a string, the name of one of its members."""


def test_double(b: PythonBuilder, node: Call, path: tuple[str, ...], values: list[Syntax], index: int) -> None:
    """`patch(...)`, `patch.object(...)`, `monkeypatch.setattr(...)` and their kin."""
    name = path[-1]
    if name == "patch" or (name == "multiple" and "patch" in path):
        target = dotted_string(b, values[0], LoadKind.MOCK)
        if name == "multiple":
            replaced(b, node, target if target != NOTHING else node.arguments[0].node)
    elif name in ("setitem", "delitem") or (name == "dict" and "patch" in path):
        modules_replaced(b, node, values)
    elif name in ("setattr", "delattr") and len(path) > 1 and is_plain(b, values[0]):
        dotted_string(b, values[0], LoadKind.MOCK)
    elif name in BY_STRING or "patch" in path:
        by_string(b, node, values, only_asked=name == "hasattr")


def by_string(b: PythonBuilder, node: Call, values: list[Syntax], *, only_asked: bool = False) -> None:
    """`patch.object(a, "b")`: a member of `a`."""
    if len(values) < 2 or len(node.arguments) < 2 or node.arguments[0].node == NOTHING:
        return
    named = values[1].child_by_field_name("value") if values[1].type == "keyword_argument" else values[1]
    value = string_value(b, named) if named is not None else None
    if named is None or value is None or not is_plain(b, named):
        return
    b.consume(named)
    base = node.arguments[0].node
    b.add(Member(b.span(named), base, value, inner_span(b, named), Style.STRING, typeof=only_asked))


def replaced(b: PythonBuilder, node: Call, target: int) -> None:
    """`patch.multiple("a.b", c=...)`: the keywords are members."""
    if target == NOTHING:
        return
    for each in node.arguments[1:]:
        if each.keyword not in (None, "**", "spec", "create", "spec_set", "autospec", "new_callable"):
            name = each.keyword or ""
            span = Span(each.span.start, each.span.start + len(name.encode()))
            b.add(Member(span, target, name, span, Style.STRING))


def modules_replaced(b: PythonBuilder, node: Call, values: list[Syntax]) -> None:
    """`monkeypatch.setitem(sys.modules, "a.b", c)` and `patch.dict("sys.modules", {"a.b": c})`."""
    modules = string_value(b, values[0]) == "sys.modules" or is_sys_modules(b, node.arguments[0].node)
    if not modules:
        dotted_string(b, values[0], LoadKind.MOCK)
        return
    if len(values) < 2 or len(node.arguments) < 2:
        return
    text = string_value(b, values[1])
    held = b.nodes[node.arguments[1].node] if node.arguments[1].node != NOTHING else None
    if text is not None and is_plain(b, values[1]) and DOTTED.fullmatch(text):
        b.consume(values[1])
        stand_in(b, node.span, text, b.span(values[1]))
    elif isinstance(held, Object):
        for entry in held.entries:
            if entry.key is not None and DOTTED.fullmatch(entry.key):
                span = Span(entry.key_span.start - 1, entry.key_span.end + 1)
                b.consumed.add(span.start)
                stand_in(b, entry.span, entry.key, span)


def stand_in(b: PythonBuilder, span: Span, specifier: str, specifier_span: Span) -> None:
    """Add the load of a module that a test replaces as a whole."""
    index = b.add(Load(span, LoadKind.MOCK, specifier, specifier_span, guarded=True, has_factory=True))
    b.facts.loads.append(index)
