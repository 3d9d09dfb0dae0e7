"""A value that may be one of several things is certain to be none of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.rows import Table
from checker.values import FileValue, LocalValue, Origin, PackageValue, TableValue, Value

Whole = Callable[[Origin], Sequence[Origin]]
"""What a file is as a value."""


def divided(found: Sequence[Origin], table: Table, whole: Whole) -> list[Origin]:
    """Return what a node may stand for; what is of the table is uncertain where something else may be there.

    Old modules do not divide each other: which of them it is makes no difference to what must go. A literal does not
    divide a module either, as in `require('./x') || {}`: it has members of its own, or none.
    """
    origins = list(found)
    if len(origins) < 2 or not any(isinstance(each.value, TableValue) for each in origins):
        return origins
    values = [each.value for origin in origins for each in looked_through(origin, whole)]
    for place, origin in enumerate(origins):
        value = origin.value
        if origin.certain and isinstance(value, TableValue):
            other = next((each for each in values if is_another(value, each, table)), None)
            origins[place] = origin if other is None else apart(origin, other)
    return origins


def apart(origin: Origin, other: Value) -> Origin:
    """Return what is of the table as an origin in whose place something else may be."""
    return origin._replace(certain=False, other=other) if origin.certain else origin


def looked_through(origin: Origin, whole: Whole) -> Sequence[Origin]:
    """Return what a file exports as a whole in its place, where that is known."""
    return (whole(origin) or [origin]) if isinstance(origin.value, FileValue) else [origin]


def is_another(value: TableValue, other: Value, table: Table) -> bool:
    """Say whether what may be there is neither of the module that a value is of, nor of one that goes as well."""
    if isinstance(other, TableValue):
        return value.module != other.module and not (is_old(table, value) and is_old(table, other))
    if isinstance(other, FileValue | PackageValue):
        return True
    return isinstance(other, LocalValue) and bool(value.path)


def is_old(table: Table, value: TableValue) -> bool:
    """Say whether a value is of a module that is to go."""
    held = table.modules.get(value.module or "")
    return held is not None and held.is_old
