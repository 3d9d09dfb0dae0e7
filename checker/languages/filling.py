"""Assignments to members of object literals: `const all = {}; all.ids = require(...)` fills the literal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.facts import NOTHING, Facts, Member, Name, Object, This

MOST_LITERALS = 8  # of one name
MOST_ENTRIES = 100  # a longer literal is data
DEEPEST = 4  # literals in literals


def fill_objects(facts: Facts) -> None:
    """Note with each object literal what the file assigns to its members, wherever that is."""
    for target, value in facts.assignments:
        node = facts.nodes[target]
        if isinstance(node, Member) and value != NOTHING and node.object != NOTHING:
            for held in literals(facts, node.object):
                add(held, node.name, value)


def fill_by_assign(facts: Facts, target: int, sources: Iterable[int]) -> None:
    """Note what `Object.assign(target, {...})` copies from object literals."""
    for held in literals(facts, target):
        for source in sources:
            for given in literals(facts, source):
                for key, value in given.held():
                    add(held, key, value)


def add(held: Object, key: str | None, value: int) -> None:
    """Note one member of an object literal."""
    if len(held.added) < MOST_ENTRIES and (key, value) not in held.added:
        held.added = (*held.added, (key, value))


def literals(facts: Facts, index: int, deepest: int = DEEPEST) -> Iterator[Object]:
    """Yield the object literals that an expression can be, as far as names and keys show it."""
    node = facts.nodes[index] if index != NOTHING and deepest else None
    if isinstance(node, Object):
        yield node
    elif isinstance(node, Name) and node.binding != NOTHING:
        for value in facts.bindings[node.binding].values[:MOST_LITERALS]:
            held = facts.nodes[value]
            if isinstance(held, Object):
                yield held
    elif isinstance(node, This) and node.owner != NOTHING:
        owner = facts.nodes[node.owner]
        if isinstance(owner, Object):
            yield owner
    elif isinstance(node, Member) and node.name is not None:
        for outer in literals(facts, node.object, deepest - 1):
            inner = outer.held()[:MOST_ENTRIES]
            yield from (held for key, value in inner if key == node.name for held in literals(facts, value, 1))
