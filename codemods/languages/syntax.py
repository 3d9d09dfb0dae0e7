"""What a language must offer to the planner: how its import statements are written and edited."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from checker.discovery import discover
from checker.facts import Load, Statement
from checker.link import LinkedModule
from checker.model import Span
from codemods import languages
from codemods.edits import Edit


@dataclass(slots=True)
class ListChange:
    """What becomes of one statement that binds names from a load."""

    statement: Statement
    specifier: str | None = None  # the new specifier; None: it stays
    renamed: dict[int, tuple[str, str]] = field(default_factory=dict)  # entry node → (new member, local name)
    removed: set[int] = field(default_factory=set)  # entry nodes
    added: list[tuple[str, str]] = field(default_factory=list)  # (member, local name)
    drop_default: bool = False
    namespace: bool = True  # False: the name of the whole module goes


class BaseSyntax(ABC):
    """How one language writes loads."""

    name: str  # the language
    leads_late: bool = False  # a statement that binds a module is written once the name it binds is known

    def objection(self, before: bytes, after: bytes) -> str:
        """Say what another reader of the language has against a rewritten text, or return an empty string."""
        return ""

    @abstractmethod
    def local_name(self, module_name: str, specifiers: Sequence[str]) -> str:
        """Return the name by which code of the language usually holds a module."""

    @abstractmethod
    def specifier_edits(self, module: LinkedModule, load: Load, specifier: str) -> list[Edit]:
        """Return the edits that make a load lead elsewhere, quotes kept."""

    @abstractmethod
    def list_edits(self, module: LinkedModule, change: ListChange) -> list[Edit]:
        """Return the edits of an import list or pattern; the statement goes when nothing is left of it."""

    @abstractmethod
    def remove(self, module: LinkedModule, statement: Statement) -> list[Edit]:
        """Return the edits that take a whole statement, or its declarator, away."""

    @abstractmethod
    def beside(
        self, module: LinkedModule, statement: Statement, specifier: str, *, namespace: str | None,
        names: Sequence[tuple[str, str]],
    ) -> Edit:  # fmt: skip
        """Return the edit that adds a load after `statement`, in its style: of the whole module, or of names."""

    @abstractmethod
    def on_top(self, module: LinkedModule, specifier: str, name: str, before: int) -> Edit:
        """Return the edit that adds a load of a whole module to a file, after its other loads."""

    @abstractmethod
    def shorthand(self, module: LinkedModule, span: Span, key: str, value: str) -> str:
        """Return what `{ key }` becomes when the value goes by another name."""

    def lead_edits(
        self, module: LinkedModule, statement: Statement, load: Load, specifier: str, local: str
    ) -> list[Edit]:
        """Return the edits that lead a statement, which binds a whole module to `local`, to another module."""
        return self.specifier_edits(module, load, specifier)

    def remove_several(self, module: LinkedModule, statement: Statement, gone: Sequence[Statement]) -> list[Edit]:
        """Return the edits that take several of the declarations of one statement away."""
        return [edit for each in gone for edit in self.remove(module, each)]

    def is_used_unseen(self, module: LinkedModule, name: str) -> bool:
        """Say whether a name is used by what does not spell it, as JSX uses `React`."""
        return False


Languages = Mapping[str, BaseSyntax]


@cache
def syntaxes() -> Languages:
    """Return how each language writes its loads, by the name of the language."""
    found = discover(languages, "SYNTAX", BaseSyntax)  # type: ignore[type-abstract]
    return {each.name: each for each in found.values()}
