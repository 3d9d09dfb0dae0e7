"""What a file assigns to members (`a.b = c`), and to names that it does not declare."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.facts import NOTHING, Class, Facts, Member, Name, Object, This

ChainKey = tuple[int, int, tuple[str, ...]]
"""A chain of members by its root: a binding (0), `this` (1), the file's exports (2), a name nothing declares (3)."""


class Assigned:
    """The values that are assigned to chains of members, for each file that is asked about."""

    def __init__(self, facts: Mapping[str, Facts]) -> None:
        self._facts = facts
        self._by_file: dict[str, dict[ChainKey, list[int]]] = {}
        self._inside: dict[tuple[str, bool], dict[ChainKey, list[int]]] = {}

    def to_chain(self, path: str, index: int) -> Sequence[int]:
        """Return the values assigned to the same chain of members elsewhere in the file."""
        assigned = self._of_file(path)
        facts = self._facts[path]
        key = chain_key(facts, index) if assigned and not is_member(facts, index) else None
        return assigned.get(key, ()) if key is not None else ()

    def to_name(self, path: str, name: str) -> Sequence[int]:
        """Return the values assigned to a name that nothing declares."""
        return self._of_file(path).get((3, 0, (name,)), ())

    def under_names(self, path: str, index: int) -> Sequence[int]:
        """Return the values that a file assigns to members, also computed ones, of what node `index` names."""
        return self._members_of(path, index, only_computed=False)

    def under_any_name(self, path: str, index: int) -> Sequence[int]:
        """Return the values that a file assigns under computed names to what node `index` names."""
        return self._members_of(path, index, only_computed=True)

    def _members_of(self, path: str, index: int, *, only_computed: bool) -> Sequence[int]:
        facts = self._facts[path]
        assigned = self._inside.get((path, only_computed))
        if assigned is None:
            assigned = self._inside[path, only_computed] = {}
            for target, value in facts.assignments:
                node = facts.nodes[target]
                if isinstance(node, Member) and node.object != NOTHING and not (only_computed and node.name):
                    key = chain_key(facts, node.object, inner=True)
                    if key is not None:
                        assigned.setdefault(key, []).append(value)
        key = chain_key(facts, index, inner=True) if assigned and index != NOTHING else None
        return assigned.get(key, ()) if key is not None else ()

    def _of_file(self, path: str) -> dict[ChainKey, list[int]]:
        assigned = self._by_file.get(path)
        if assigned is None:
            assigned = self._by_file[path] = {}
            facts = self._facts[path]
            for target, value in facts.assignments:
                key = chain_key(facts, target) if value != NOTHING else None
                if key is not None and (isinstance(facts.nodes[target], Member) or key[0] == 3):
                    assigned.setdefault(key, []).append(value)
        return assigned


def chain_key(facts: Facts, index: int, *, inner: bool = False) -> ChainKey | None:
    """Name a chain by its root: a binding, `this` outside classes, or the file's own exports.

    `inner` says that members of it are asked for: then `this` is one of a class too.
    """
    root, names = facts.path_of(index)
    node = facts.nodes[root] if root != NOTHING else None
    if isinstance(node, Name) and node.binding != NOTHING:
        return (0, node.binding, names)
    if isinstance(node, Name) and node.name == "exports" and names:
        return (2, 0, names)
    if isinstance(node, Name) and node.name == "module" and names[:1] == ("exports",):
        return (2, 0, names[1:])
    if isinstance(node, Name):
        return (3, 0, (node.name, *names))
    if isinstance(node, This):
        owner = facts.nodes[node.owner] if node.owner != NOTHING else None
        if owner is None or (isinstance(owner, Class) and owner.is_function):
            return (1, NOTHING, names)
        if (inner and names) or isinstance(owner, Object):
            return (1, node.owner, names)
    return None


def is_member(facts: Facts, index: int) -> bool:
    """Say whether a member of `this` is one that its class is known to have."""
    node = facts.nodes[index]
    base = facts.nodes[node.object] if isinstance(node, Member) and node.object != NOTHING else None
    owner = facts.nodes[base.owner] if isinstance(base, This) and base.owner != NOTHING else None
    return isinstance(node, Member) and isinstance(owner, Class) and node.name in owner.members
