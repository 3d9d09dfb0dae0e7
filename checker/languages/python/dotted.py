"""Dotted names of modules in strings, and `sys.modules`, which holds modules by them."""

from __future__ import annotations

import re

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Load, LoadKind, Member, Name, Style
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.imports import load
from checker.languages.python.strings import inner_span, is_plain, pieces, string_value
from checker.model import Span

DOTTED = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")


def is_sys_modules(b: PythonBuilder, index: int) -> bool:
    """Say whether a node is `sys.modules`."""
    node = b.nodes[index] if index != NOTHING else None
    if not isinstance(node, Member) or node.name != "modules" or node.object == NOTHING:
        return False
    root = b.nodes[node.object]
    return isinstance(root, Name) and root.name == "sys"


def dotted_string(b: PythonBuilder, syntax: Syntax, kind: LoadKind) -> int:
    """Read `"a.b.c"` as the chain of names it is; each start of it is a load if a module goes by it."""
    if syntax.type == "keyword_argument":
        held = syntax.child_by_field_name("value")
        if held is None:
            return NOTHING
        syntax = held
    text = string_value(b, syntax)
    if text is None:
        return computed_string(b, syntax, kind)
    whole, inner = b.span(syntax), inner_span(b, syntax) if is_plain(b, syntax) else None
    text = text.replace(":", ".")
    if inner is None or not DOTTED.fullmatch(text):
        return NOTHING
    b.consume(syntax)
    parts = text.split(".")
    start = end = inner.start
    node = NOTHING
    for place, part in enumerate(parts):
        size = len(part.encode("utf-8", "surrogateescape"))
        span = Span(end, end + size)
        end = span.end + 1
        reached = Span(start, span.end)
        load(b, whole, ".".join(parts[: place + 1]), reached, soft=True, kind=kind)
        if not place:
            node = b.add(Load(whole, LoadKind.ACTUAL, part, reached))
        else:
            node = b.add(Member(reached, node, part, span, Style.PATH), node)
    return node


def computed_string(b: PythonBuilder, syntax: Syntax, kind: LoadKind) -> int:
    """Note a computed dotted name, if it may be one."""
    fragments = pieces(b, syntax)
    static = "".join(each or "" for each in fragments)
    if "." not in static or not re.fullmatch(r"[\w.]+", static):
        return NOTHING
    index = b.add(Load(b.span(syntax), kind, None, b.span(syntax), fragments, guarded=True))
    b.facts.loads.append(index)
    return NOTHING
