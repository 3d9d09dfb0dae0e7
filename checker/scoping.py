"""Which names are seen from where, by the scopes of one file."""

from __future__ import annotations

from collections.abc import Iterable

from checker.facts import NOTHING, Facts


def is_hidden(facts: Facts, name: str, scope: int, places: Iterable[int]) -> bool:
    """Say whether something between `scope` and one of the scopes `places` declares `name` anew.

    With NOTHING for `scope`, it is asked whether the name means something of the file at all.
    """
    for start in places:
        place = start
        while place not in (scope, NOTHING):
            if name in facts.scopes[place].names and (place == start or not is_blind(facts, place)):
                return True
            place = facts.scopes[place].parent
    return False


def is_blind(facts: Facts, scope: int) -> bool:
    """Say whether the names of a scope are not seen from the scopes inside: those of a class in Python."""
    return facts.language == "python" and facts.scopes[scope].kind == "class"
