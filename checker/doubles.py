"""Test doubles: the members of a mocked module that a factory or stub object defines."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import NOTHING, Entry, Function, Load, Node, Object
from checker.link import LinkedModule, Project
from checker.use import Role, Use
from checker.values import LocalValue, TableValue

MARKS = frozenset({"__esModule", "@noCallThru", "@global", "@runtimeGlobal"})
"""Keys of test doubles that are no members."""


def defined_members(project: Project, module: LinkedModule) -> Iterator[Use]:
    """Yield each member of a module of the table that a test double in a file defines."""
    for mock in module.facts.mocks:
        load = module.facts.nodes[mock.load]
        value = project.load(module.path, load) if isinstance(load, Load) else None
        if not isinstance(value, TableValue):
            continue
        for entry in entries_of(project, module, mock.factory):
            member = entry.key or ""
            rows, consumed = module.table.match(value.module, value.member(member).path)
            yield Use(
                Role.KEY, NOTHING, entry.key_span, entry.key_span, value.module, member, rows if consumed else (),
                True, ((module.path, load.span.start),), entry=entry,
            )  # fmt: skip


def entries_of(project: Project, module: LinkedModule, factory: int) -> Iterator[Entry]:
    """Yield the entries of the object that a factory is or returns, `default: {...}` included."""
    nodes = module.facts.nodes
    node = nodes[factory]
    is_called = isinstance(node, Function)
    for result in node.returns if isinstance(node, Function) else [factory]:
        for origin in project.evaluator.evaluate(module.path, result):
            value = origin.value
            if not isinstance(value, LocalValue) or value.path != module.path:
                continue
            held = nodes[value.node]
            if not isinstance(held, Function):
                yield from _entries(module, held)
            elif not is_called:  # what a factory returns is the module itself, not one more factory
                yield from entries_of(project, module, value.node)


def _entries(module: LinkedModule, node: Node) -> Iterator[Entry]:
    for entry in node.entries if isinstance(node, Object) else ():
        inner = module.facts.nodes[entry.value] if entry.value != NOTHING else None
        if isinstance(inner, Object) and (entry.key == "default" or entry.spread):
            yield from _entries(module, inner)
        elif entry.key is not None and entry.key not in MARKS and not entry.spread:
            yield entry
