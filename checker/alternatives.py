"""Uses that stand at one place because either of several modules may be there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from checker.facts import NOTHING, Call, Facts
from checker.model import Span
from checker.remap import Remap, remap, rename
from checker.rows import Table
from checker.signatures import Awaited, Invocation, Supplied, walk
from checker.use import Role, Use

Outcome = tuple[object, ...]
Place = tuple[Role, Span]
DIVIDED = "Which module it is shows only at run time, and the table says different things of them."


def settled(facts: Facts, table: Table, uses: Iterable[Use], has_member: Callable[[Use], bool]) -> list[Use]:
    """Return uses; of those at one place that the table says different things of, none is certain.

    A member that only one of the modules has is no use of the others. `has_member` says whether that of a use has it.
    """
    found = list(uses)
    by_place: dict[Place, list[Use]] = {}
    for use in found:
        if use.node != NOTHING and use.role is not Role.LOAD:
            by_place.setdefault((use.role, use.span), []).append(use)
    several = {place: held for place, held in by_place.items() if len(held) > 1 or held[0].other is not None}
    if not several:
        return found
    divided, gone = set[Place](), set[int]()
    for place, held in several.items():
        with_rows = [use for use in held if use.rows and is_of_old_module(table, use)]
        gone.update(id(use) for use in of_others(table, held, has_member))
        if len({outcome(facts, table, use) for use in with_rows}) > 1:
            divided.add(place)
    return [
        use._replace(certain=False, doubt=DIVIDED) if (use.role, use.span) in divided else use
        for use in found
        if id(use) not in gone
    ]


def of_others(table: Table, uses: Sequence[Use], has_member: Callable[[Use], bool]) -> list[Use]:
    """Return those uses at one place that are none, as only something else that may be there has the member."""
    having = [use for use in uses if not use.member or has_member(use)]
    with_rows = any(use.rows and is_of_old_module(table, use) for use in having)
    return [use for use in uses if use.member and is_of_other(table, use, having, with_rows=with_rows)]


def is_of_other(table: Table, use: Use, having: Sequence[Use], *, with_rows: bool) -> bool:
    """Say whether a use at a place is none; `having` are those whose module has the member."""
    is_old = is_of_old_module(table, use)
    if use not in having:
        return bool(having) or (is_old and use.other is not None)
    return is_old and with_rows and not use.rows


def together(facts: Facts, table: Table, uses: Iterable[Use]) -> list[list[Use]]:
    """Group the uses at one place of which the same becomes: a reader wants to hear of them once."""
    groups: dict[Outcome, list[Use]] = {}
    for use in uses:
        groups.setdefault((use.role, use.span, use.certain, *outcome(facts, table, use)), []).append(use)
    return list(groups.values())


def is_of_old_module(table: Table, use: Use) -> bool:
    """Say whether a use is of a module that is to go."""
    held = table.modules.get(use.module or "")
    return held is not None and held.is_old


def outcome(facts: Facts, table: Table, use: Use) -> Outcome:
    """Return what becomes of a use, in a form that can be compared."""
    held = table.modules.get(use.module or "")
    moved = held.replaced_by if held is not None and not use.member else None
    call = facts.nodes[use.call] if use.call != NOTHING else None
    found: Remap = remap(use.rows, call) if isinstance(call, Call) else rename(use.rows)
    if found.row is None or found.row.new is None:
        return (moved, found.row is None, use.member)
    parts = [
        tuple(given.span for given in found.bound.by_name.get(each.name, ())) if isinstance(each, Supplied) else
        type(each) if isinstance(each, Invocation | Awaited) else each
        for each in walk(found.row.new)
    ]  # fmt: skip
    if use.call == NOTHING:
        return (moved, found.applicability, found.row.target)
    return (moved, found.applicability, *parts)
