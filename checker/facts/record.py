"""What all classes of facts have in common."""

from __future__ import annotations

from enum import Enum
from typing import Self


class Kind(Enum):
    """Base of the enumerations that facts hold."""


class Record:
    """Base of the classes of facts: what `__init__` takes is what the object holds, under the same names.

    They are written out rather than made by a decorator: there are two dozen, and a decorator would compile each of
    them anew in every process that starts.
    """

    __slots__ = ()

    @classmethod
    def fields(cls) -> dict[str, str]:
        """Return what the object holds, in the order of `__init__`: names and annotations."""
        return {name: kind for name, kind in cls.__init__.__annotations__.items() if name != "return"}

    def changed(self, **changes: object) -> Self:
        """Return a copy with some of what it holds changed."""
        return type(self)(**{name: changes.get(name, getattr(self, name)) for name in self.fields()})

    def __repr__(self) -> str:
        held = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.fields())
        return f"{type(self).__name__}({held})"
