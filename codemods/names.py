"""Names: which is free where it would be written, so that nothing is declared twice and nothing is captured."""

from __future__ import annotations

from collections.abc import Iterable

from checker.facts import NOTHING, Facts


def inside(facts: Facts, scope: int, outer: int) -> bool:
    """Say whether `scope` is `outer` or lies in it."""
    while scope != NOTHING:
        if scope == outer:
            return True
        scope = facts.scopes[scope].parent
    return False


def is_free(facts: Facts, name: str, scope: int, places: Iterable[int], *, instead_of: int = NOTHING) -> bool:
    """Say whether `name` can be declared in `scope` and used in the scopes `places`.

    It is not free when the scope declares it, when something between a place and the scope does, or when a use of an
    outer `name` inside the scope would be captured. A declaration by the binding `instead_of` does not count.
    """
    held = facts.scopes[scope].names.get(name, NOTHING)
    if held not in (NOTHING, instead_of):
        return False
    for place in places:
        while place not in (scope, NOTHING):
            if name in facts.scopes[place].names:
                return False
            place = facts.scopes[place].parent
    return not any(
        node.name == name and inside(facts, node.scope, scope) and not declared_inside(facts, node.binding, scope)
        for _, node in facts.names()
    )


def declared_inside(facts: Facts, binding: int, scope: int) -> bool:
    """Say whether a binding belongs to a scope that lies inside `scope`, and so is not captured by it."""
    return binding != NOTHING and facts.bindings[binding].scope != scope and inside(
        facts, facts.bindings[binding].scope, scope
    )


def choose(
    facts: Facts, wanted: str, scope: int, places: Iterable[int], taken: Iterable[tuple[int, str]],
    *, instead_of: int = NOTHING,
) -> str:  # fmt: skip
    """Return `wanted`, or the first of wanted2, wanted3, ... that is free; `taken` are (scope, name) given out before."""
    spots = list(places)
    given = list(taken)
    number = 1
    while True:
        name = wanted if number == 1 else f"{wanted}{number}"
        clash = any(
            other == name and (inside(facts, at, scope) or inside(facts, scope, at)) for at, other in given
        )
        if not clash and is_free(facts, name, scope, spots, instead_of=instead_of):
            return name
        number += 1


def scope_at(facts: Facts, offset: int) -> int:
    """Return the innermost scope around a byte offset."""
    best = 0
    for index, scope in enumerate(facts.scopes):
        if scope.span.start <= offset < scope.span.end and inside(facts, index, best):
            best = index
    return best
