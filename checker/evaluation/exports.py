"""What a file gives to those that load it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.facts import Exported, Facts
from checker.values import Origin

if TYPE_CHECKING:
    from checker.evaluation.members import Members


class Exports:
    """What files export: names, `module.exports`, and all that they pass on from others."""

    def __init__(
        self, facts: Mapping[str, Facts], evaluate: Callable[[str, int], tuple[Origin, ...]], members: Members
    ) -> None:
        self._facts, self._evaluate, self._members = facts, evaluate, members
        self._names: dict[str, dict[str, list[Exported]]] = {}
        self._asked: set[tuple[str, str]] = set()  # exports that are being looked for: barrels may form a ring

    def member(self, path: str, name: str, base: Origin | None = None) -> list[Origin]:
        """Return what file `path` exports under `name`."""
        if path not in self._facts or (path, name) in self._asked:
            return []
        exports = self.names(path)
        if name in exports:
            return self._held(path, exports[name])
        self._asked.add((path, name))
        found = self._passed_on(path, exports.get("=", ()), name)
        if not found and name != "default":
            found = self._passed_on(path, exports.get("*", ()), name)
        self._asked.discard((path, name))
        if not found and name == "default" and "=" in exports and base is not None:
            return [base]
        return found

    def _passed_on(self, path: str, sources: Sequence[Exported], name: str) -> list[Origin]:
        """Return the member `name` of what a file exports as a whole."""
        found = [
            member
            for origin in self._held(path, sources)
            for member in self._members.of(path, origin, name)
        ]
        return self._members.best(path, found, alone=len(sources) == 1)

    def whole(self, path: str) -> list[Origin]:
        """Return what file `path` is as a value: what it assigns to `module.exports`, if that is known."""
        if path not in self._facts:
            return []
        return self._held(path, self.names(path).get("=", ()))

    def _held(self, path: str, sources: Sequence[Exported]) -> list[Origin]:
        return [
            origin.through(path, each.span.start) for each in sources for origin in self._evaluate(path, each.node)
        ]

    def names(self, path: str) -> dict[str, list[Exported]]:
        """Return what a file exports, by name: "=" is the whole module, "*" spreads a node's members."""
        grouped = self._names.get(path)
        if grouped is None:
            grouped = self._names[path] = {}
            for each in self._facts[path].exports:
                grouped.setdefault(each.name, []).append(each)
        return grouped
