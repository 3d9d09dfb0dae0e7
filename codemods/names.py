"""Names: which is free where it would be written, so that nothing is declared twice and nothing is captured."""

from __future__ import annotations

from collections.abc import Iterable

from checker.facts import NOTHING, Facts, Name
from checker.scoping import is_hidden


def inside(facts: Facts, scope: int, outer: int) -> bool:
    """Say whether `scope` is `outer` or lies in it."""
    while scope != NOTHING:
        if scope == outer:
            return True
        scope = facts.scopes[scope].parent
    return False


def declared_inside(facts: Facts, binding: int, scope: int) -> bool:
    """Say whether a binding belongs to a scope that lies inside `scope`, and so is not captured by it."""
    if binding == NOTHING or facts.bindings[binding].scope == scope:
        return False
    return inside(facts, facts.bindings[binding].scope, scope)


class Names:
    """The names of one file, with those that a rewrite has given out; asked before each new one."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.used: dict[str, list[Name]] = {}
        for _, node in facts.names():
            self.used.setdefault(node.name, []).append(node)
        self.given: list[tuple[int, str]] = []  # (scope, name)
        self.missing: set[str] = set()  # unbound names that are to be bound
        self.released: set[int] = set()  # bindings that get other names

    def is_hidden(self, name: str, scope: int, places: Iterable[int]) -> bool:
        """Say whether something between `scope` and one of the scopes `places` declares `name` anew."""
        return is_hidden(self.facts, name, scope, places)

    def is_free(self, name: str, scope: int, places: Iterable[int], *, instead_of: int = NOTHING) -> bool:
        """Say whether `name` can be declared in `scope` and used in the scopes `places`.

        It is not free when the scope declares it, when something between a place and the scope does, or when a use of
        an outer `name` inside the scope would be captured. A declaration by the binding `instead_of` does not count.
        """
        held = self.facts.scopes[scope].names.get(name, NOTHING)
        without = self.released if instead_of == NOTHING else {*self.released, instead_of}
        if (held != NOTHING and held not in without) or self.is_hidden(name, scope, places):
            return False
        return not any(
            inside(self.facts, node.scope, scope) and not declared_inside(self.facts, node.binding, scope)
            for node in self.used.get(name, ())
            if node.binding not in without and not (node.binding == NOTHING and name in self.missing)
        )

    def choose(self, wanted: str, scope: int, places: Iterable[int], *, instead_of: int = NOTHING) -> str:
        """Return `wanted`, or the first of wanted2, wanted3, ... that is free, and give it out."""
        spots = list(places)
        number = 1
        while True:
            name = wanted if number == 1 else f"{wanted}{number}"
            clash = any(
                other == name and (inside(self.facts, at, scope) or inside(self.facts, scope, at))
                for at, other in self.given
            )
            if not clash and self.is_free(name, scope, spots, instead_of=instead_of):
                self.give(scope, name)
                return name
            number += 1

    def give(self, scope: int, name: str) -> None:
        """Note that a name is declared in a scope from now on."""
        self.given.append((scope, name))
