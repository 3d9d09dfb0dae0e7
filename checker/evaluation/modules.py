"""What the evaluation asks about modules."""

from __future__ import annotations

from typing import Protocol

from checker.facts import Load
from checker.rows import Table
from checker.values import Value


class Modules(Protocol):
    """Who knows what a specifier loads."""

    def load(self, path: str, load: Load) -> Value | None:
        """Return the module that a load in file `path` gives."""

    def submodule(self, path: str, base: Value, name: str) -> Value | None:
        """Return the module `name` inside the package `base`, in languages that have it."""

    def table_of(self, path: str) -> Table:
        """Return the table's view for the language of a file."""

    def likely(self, path: str, name: str) -> str | None:
        """Return the module of the table that goes by `name`."""
