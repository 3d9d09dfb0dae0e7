"""The mapping table in memory: modules, their exports, and the rows between them."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.signatures import Awaited, Expression, Invocation, Reference, Signature


@dataclass(frozen=True, slots=True)
class Change:
    """One intended difference of behaviour that a row declares."""

    on: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the table, in one language or in all."""

    name: str  # what the rows call it
    specifiers: dict[str, tuple[str, ...]]  # language -> its spellings; "./x" is a file of the project
    exports: dict[str, Signature] = field(default_factory=dict)  # dotted member -> signature
    replaced_by: str | None = None  # set: every load of the module is a finding
    line: int = 0

    @property
    def is_old(self) -> bool:
        """Say whether the whole module is to go."""
        return self.replaced_by is not None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: an old reference and what stands for it now."""

    old: Reference  # member "" renames a whole module
    signature: Signature  # of the old side
    new: Expression | None  # None: gone
    because: str = ""
    changes: tuple[Change, ...] = ()
    line: int = 0
    text: str = ""  # "old → new", as written

    @property
    def target(self) -> Reference | None:
        """The reference that carries the row's new name: the callee of its outermost call."""
        new = self.new
        while isinstance(new, Awaited):
            new = new.value
        if isinstance(new, Invocation):
            return new.callee
        return new if isinstance(new, Reference) else None


@dataclass(frozen=True, slots=True)
class Table:
    """The whole table, or its view for one language (`for_language`)."""

    path: str
    modules: dict[str, Module]
    rows: tuple[Row, ...]
    naming: dict[str, str] = field(default_factory=dict)

    def rows_of(self, module: str | None, member: str) -> tuple[Row, ...]:
        """Return the rows for exactly this member (`""`: the module itself)."""
        return tuple(row for row in self.rows if row.old.module == module and row.old.member == member)
