"""What an expression may stand for, once the files are joined."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple


class TableValue(NamedTuple):
    """A module of the table (`path` empty), a member of it, or a global (`module` None)."""

    module: str | None
    path: tuple[str, ...] = ()
    sub: str = ""  # a submodule behind the module's own specifier: "/fp", ".sub"
    instance: bool = False  # a member of an instance: only an exact row speaks of it

    def member(self, name: str, *, instance: bool = False) -> TableValue:
        """Return the member `name` of this value."""
        return TableValue(self.module, (*self.path, name), self.sub, self.instance or instance)


class FileValue(NamedTuple):
    """A file of the project, as a module."""

    path: str


@dataclass(frozen=True, slots=True)
class PackageValue:  # no named tuple: one with the name of a file would be equal to it
    """A module that is neither of the table nor a parsed file."""

    name: str


class LocalValue(NamedTuple):
    """An object literal, function or class written at a node of a file."""

    path: str
    node: int


class InstanceValue(NamedTuple):
    """An instance of a class, or the result of calling a member of the table."""

    of: TableValue | LocalValue


class ViewValue(NamedTuple):
    """What is made of the entries of an object or array literal."""

    of: LocalValue
    kind: str  # "values": a list of what they hold; "entries": a list of keys with that; "pair": one of these


Value = TableValue | FileValue | PackageValue | LocalValue | InstanceValue | ViewValue


class Origin(NamedTuple):
    """A value with the way it came: `chain` holds (path, byte offset) of each alias, the load first."""

    value: Value
    certain: bool = True
    chain: tuple[tuple[str, int], ...] = ()
    promise: bool = False
    other: Value | None = None  # what else may be there, where that alone makes it uncertain

    def to(self, value: Value) -> Origin:
        """Return the origin of another value, that comes from this one."""
        return Origin(value, self.certain, self.chain, other=self.other)

    def guessed(self) -> Origin:
        """Return this origin as one of which it is not known whether it comes to be there."""
        return self._replace(certain=False, other=None)

    def within(self, base: Origin) -> Origin:
        """Return this origin as one that is found inside another: it is no more certain than that."""
        if base.certain:
            return self
        if base.other is None:
            return self.guessed()
        return self._replace(certain=False, other=base.other) if self.certain else self

    def through(self, path: str, offset: int) -> Origin:
        """Return the origin with one more alias in its chain."""
        step = (path, offset)
        return self if step in self.chain or len(self.chain) > 20 else self._replace(chain=(*self.chain, step))


class Given(NamedTuple):
    """An argument that a call, in whichever file, hands to a parameter."""

    path: str
    node: int
    name: str  # of the parameter; "" where it is a pattern


Place = tuple[str, int]
"""A node: its file and its index."""
Handed = Mapping[Place, Collection[Given]]
"""What parameters are given by calls that their own file does not show, by parameter."""


MOST_PACKAGES = 16  # `line = line.strip()` in a loop names ever deeper members of whatever package it was


def merged(origins: list[Origin]) -> tuple[Origin, ...]:
    """Drop origins whose value is already there, keeping the certain and the first; packages up to a number."""
    packages = 0
    best: dict[tuple[Value, bool], Origin] = {}
    for origin in origins:
        key = (origin.value, origin.promise)
        held = best.get(key)
        if held is None and isinstance(origin.value, PackageValue):
            packages += 1
            if packages > MOST_PACKAGES:
                continue
        if held is None or (origin.certain and not held.certain):
            best[key] = origin
    return tuple(best.values())
