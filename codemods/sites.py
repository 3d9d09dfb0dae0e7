"""Step 8a: findings → sites: every use that could be rewritten, the unit it belongs to, and what holds it back.

A *unit* is what must change as one: a load with all that comes through it, or one name of its import list with the
uses of that name. Units that share a node (`flag ? require(a) : require(b)`) are joined. Where a unit holds a use that
must stay, its other uses can still change by themselves if they stand on a name that another load can take over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checker.facts import NOTHING, Await, Facts, Member, Node, Object, Statement
from checker.link import Project
from checker.model import Applicability, Span
from checker.remap import Remap
from checker.use import Use
from checker.values import FileValue, InstanceValue, LocalValue

Unit = tuple[str, int, int]
"""(path, load, entry): one load, or one name (its Member node) of the list of a load."""

BEYOND = "the fix is beyond the level of this run"


@dataclass(eq=False, slots=True)
class Site:
    """One use that could be rewritten."""

    path: str
    use: Use
    remap: Remap
    unit: Unit | None  # None: it stands on the new module already, or on nothing
    applicability: Applicability
    held: str = ""  # why it stays; empty: it can change

    @property
    def key(self) -> tuple[str, Span]:
        """What names the site for the user."""
        return self.path, self.use.span


@dataclass(slots=True)
class Sites:
    """All sites of a project, by unit."""

    all: list[Site] = field(default_factory=list)
    parent: dict[Unit, Unit] = field(default_factory=dict)
    held: dict[Unit, list[str]] = field(default_factory=dict)  # root unit → reasons
    patterns: set[tuple[str, int]] = field(default_factory=set)  # (path, entry) of patterns on names
    statements: dict[tuple[str, int], Statement] = field(default_factory=dict)  # (path, load) → what binds its names
    loads: dict[tuple[str, int], int] = field(default_factory=dict)  # (path, offset of the specifier) → load node

    def root(self, unit: Unit) -> Unit:
        """Return the representative of all units joined with `unit`."""
        while self.parent.setdefault(unit, unit) != unit:
            unit = self.parent[unit]
        return unit

    def join(self, one: Unit, other: Unit) -> None:
        """Make two units change together."""
        self.parent[self.root(one)] = self.root(other)

    def hold(self, unit: Unit, reason: str) -> None:
        """Note that something in a unit must stay."""
        self.held.setdefault(self.root(unit), []).append(reason)

    def is_held(self, unit: Unit) -> bool:
        """Say whether a unit must stay as a whole."""
        return bool(self.held.get(self.root(unit)))


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may change."""

    level: Applicability = Applicability.SAFE  # the worst applicability that is applied
    files: frozenset[str] | None = None  # None: all
    withheld: Mapping[tuple[str, Span], str] = field(default_factory=dict)  # site key → why it was taken back
    written: Mapping[str, Sequence[Span]] = field(default_factory=dict)  # path → what rows wrote in this run
    only: frozenset[tuple[str, Span]] | None = None  # site keys: nothing else changes


def source_of(facts: Facts, index: int) -> int:
    """Return the load behind a node, through `await`."""
    node = facts.nodes[index] if index != NOTHING else None
    while isinstance(node, Await):
        index = node.value
        node = facts.nodes[index]
    return index


def is_public(project: Project, path: str, node: Member) -> bool:
    """Say whether a member is a name that the project itself gave to what it holds, and so keeps."""
    for origin in project.evaluator.evaluate(path, node.object):
        value = origin.value
        if isinstance(value, FileValue) and value.path in project.modules:
            facts = project.modules[value.path].facts
            named = {each.name for each in facts.exports}
            for each in facts.exports:
                held = facts.nodes[each.node] if each.node != NOTHING else None
                if each.name == "=" and isinstance(held, Object):
                    named |= {key for key, _ in held.held() if key is not None}
                elif each.name == "=":
                    named.add("default")
            if node.name in named:
                return True
        if isinstance(value, InstanceValue) and isinstance(value.of, LocalValue):
            return True
        if isinstance(value, LocalValue) and has_member(project.modules[value.path].facts.nodes[value.node], node.name):
            return True
    return False


def has_member(node: Node, name: str | None) -> bool:
    """Say whether a class, or an object literal, has a member of some name, or may have it."""
    return not isinstance(node, Object) or any(entry.key in (name, None) for entry in node.entries)
