"""Loads whose name is picked out of a dict of names, and what else is known of such names."""

from __future__ import annotations

from checker.facts import NOTHING, Call, Choice, Load, LoadKind, Member, Name, Node, Object, Style, Text
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.dotted import DOTTED

MOST = 100  # modules that one load may choose from


def out_of_table(b: PythonBuilder, index: int, node: Call, kind: LoadKind) -> int:
    """`import_module(NAMES[key])`: any of the modules that the dict names; each is a computed load."""
    texts = table_of(b, node.arguments[0].node)
    span = node.arguments[0].value_span
    found: dict[str, int] = {}
    for key, text in texts.items() if len(texts) <= MOST else ():
        name, level = relative(b, text, node)
        if DOTTED.fullmatch(name):
            computed = Load(node.span, kind, None, span, ("." * level + name,), guarded=True, call=index)
            b.facts.loads.append(b.add(computed))
            found[key] = b.add(Load(node.span, kind, name, span, guarded=True, level=level, call=index))
    if not found:
        return NOTHING
    made = b.add(Choice(node.span, tuple(found.values())), *found.values())
    b.picked[made] = found
    return made


def table_of(b: PythonBuilder, index: int) -> dict[str, str]:
    """Return the dict literal of texts that a node is taken out of: `A[k]`, `A.get(k)`, or a name for that."""
    node = b.nodes[index] if index != NOTHING else None
    if isinstance(node, Name):
        node = only_value(b, node.name, node.scope)
    if isinstance(node, Call) and node.callee != NOTHING and (callee := b.nodes[node.callee]):
        node = callee if isinstance(callee, Member) and callee.name in ("get", "pop") else None
    elif not isinstance(node, Member) or node.style is not Style.COMPUTED:
        return {}
    base = b.nodes[node.object] if node is not None and node.object != NOTHING else None
    held = only_value(b, base.name, base.scope) if isinstance(base, Name) else base
    if not isinstance(held, Object):
        return {}
    entries = [(entry.key, b.nodes[entry.value] if entry.value != NOTHING else None) for entry in held.entries]
    found = {key: value.value for key, value in entries if key is not None and isinstance(value, Text)}
    return found if len(found) == len(entries) else {}


def only_value(b: PythonBuilder, name: str, scope: int) -> Node | None:
    """Return what a name is bound to, if that is one thing so far."""
    binding = b.lookup(name, scope)
    values = b.facts.bindings[binding].values if binding != NOTHING else []
    return b.nodes[values[0]] if len(values) == 1 else None


def relative(b: PythonBuilder, text: str, node: Call) -> tuple[str, int]:
    """Read the leading dots of a name, and the package it is relative to."""
    level = len(text) - len(text.lstrip("."))
    if not level or len(node.arguments) < 2:
        return text[level:], level
    package = node.arguments[1]
    held = b.source[package.value_span.start : package.value_span.end].decode("utf-8", "replace")
    if held[:1] in "\"'" and level == 1:
        return f"{held.strip(held[0])}.{text[1:]}", 0
    return text[level:], level
