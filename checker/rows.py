"""The mapping table in memory: modules, their exports, and the rows between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from checker.naming import snake_expression, snake_path, snake_reference, snake_signature
from checker.signatures import Awaited, Expression, Invocation, Reference, Signature, walk

# The languages of a table, and what their specifiers look like. TypeScript reads JavaScript's.
LANGUAGES = {
    "javascript": "`./file` is a file of the project, from its root; other names are packages.",
    "python": "A dotted name.",
}
NAMINGS = ("snake_case",)


class Change(NamedTuple):
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


class Row(NamedTuple):
    """One line of the table: an old reference and what stands for it now."""

    old: Reference  # member "" renames a whole module
    signature: Signature  # of the old side
    new: Expression | None  # None: gone
    because: str = ""
    changes: tuple[Change, ...] = ()
    line: int = 0
    text: str = ""  # "old → new", as written
    language: str | None = None  # the only language the row is for
    column: int = 0

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
    _index: dict[tuple[str | None, str], tuple[Row, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _defaults: set[str | None] = field(default_factory=set, init=False, repr=False, compare=False)
    _globals: set[str] = field(default_factory=set, init=False, repr=False, compare=False)
    _views: dict[str, Table] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for row in self.rows:
            key = (row.old.module, row.old.member)
            self._index[key] = (*self._index.get(key, ()), row)
            if row.old.member.split(".")[0] == "default":
                self._defaults.add(row.old.module)
            if row.old.module is None:
                self._globals.add(row.old.member.partition(".")[0])

    def rows_of(self, module: str | None, member: str) -> tuple[Row, ...]:
        """Return the rows for exactly this member (`""`: the module itself)."""
        return self._index.get((module, member), ())

    def has_global(self, name: str) -> bool:
        """Say whether a row speaks of a global of this name, or of a member of it."""
        return name in self._globals

    def has_default(self, module: str | None) -> bool:
        """Say whether a row speaks of the default export of a module, or of a member of it."""
        return module in self._defaults

    def is_beside_default(self, module: str | None, path: tuple[str, ...], name: str) -> bool:
        """Say whether a member asked of a default export is one of the module that has rows of its own.

        What a CommonJS module exports is its default export, with all its members.
        """
        if path != ("default",) or self.rows_of(module, f"default.{name}"):
            return False
        return bool(self.rows_of(module, name))

    def match(self, module: str | None, path: tuple[str, ...]) -> tuple[tuple[Row, ...], int]:
        """Return the rows for the longest start of a dotted path, and how many of its parts they stand for.

        The row that renames the whole module catches what no other row does, with 0 parts.
        """
        for count in range(len(path), 0, -1):
            if rows := self.rows_of(module, ".".join(path[:count])):
                return rows, count
        if module is None:
            return (), 0
        return self.whole_rows(module) if path else self.rows_of(module, ""), 0

    def whole_rows(self, module: str | None) -> tuple[Row, ...]:
        """Return the rows that rename a module; those for calls of it say nothing about its members."""
        return tuple(row for row in self.rows_of(module, "") if row.signature.parameters is None)

    def for_language(self, language: str) -> Table:
        """Return the part of the table that holds for a language, with the names as it spells them.

        Names that the language spells differently are there twice: respelled, and as written.
        """
        language = "javascript" if language == "typescript" else language
        found = self._views.get(language)
        if found is None:
            found = self._views[language] = self._for_language(language)
        return found

    def _for_language(self, language: str) -> Table:
        modules = {name: each for name, each in self.modules.items() if language in each.specifiers}
        rows = tuple(row for row in self.rows if self._holds(row, language, modules))
        if language == "javascript":
            rows += _rows_below(modules, rows)
        if self.naming.get(language) == "snake_case":
            modules = {name: _snake_module(each) for name, each in modules.items()}
            rows = tuple(_snake_rows(rows))
        return Table(self.path, modules, rows, self.naming)

    def _holds(self, row: Row, language: str, modules: dict[str, Module]) -> bool:
        if row.language not in (None, language):
            return False
        used = [row.old]
        if row.new is not None:
            used += [each for each in walk(row.new) if isinstance(each, Reference)]
        return all(each.module is None or each.module in modules for each in used)


def _rows_below(modules: dict[str, Module], rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the rows of modules below a renamed package that have none of their own; adds their new modules."""
    whole = {row.old.module: row for row in rows if not row.old.member and row.signature.parameters is None}
    found = []
    for module in [each for each in modules.values() if each.name not in whole and not each.is_old]:
        for specifier in module.specifiers.get("javascript", ()):
            above = [
                (row, sub)
                for name, row in whole.items()
                for start in modules[name or ""].specifiers.get("javascript", ())
                if (sub := specifier.removeprefix(start)) != specifier and sub.startswith("/")
                and not start.startswith(".")
            ]  # fmt: skip
            target = above[0][0].target if above else None
            if target is None or target.module is None or target.member or target.module == module.name:
                continue
            new = modules[target.module].specifiers["javascript"][0] + above[0][1]
            name = next((each.name for each in modules.values() if new in each.specifiers.get("javascript", ())), new)
            modules.setdefault(name, Module(name, {"javascript": (new,)}))
            if name != module.name:
                row = above[0][0]
                found.append(row._replace(old=Reference(module.name, ""), new=Reference(name, "")))
            break
    return tuple(found)


def _snake_module(module: Module) -> Module:
    respelled = {snake_path(name): snake_signature(each) for name, each in module.exports.items()}
    written = {name: each for name, each in module.exports.items() if name not in respelled}
    return replace(module, exports=respelled | written)


def _snake_rows(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Yield each row respelled, and as written where that is another; a row in the other spelling wins."""
    written = {row.old for row in rows}
    for row in rows:
        new = None if row.new is None else snake_expression(row.new)
        old = snake_reference(row.old)
        respelled = row._replace(old=old, signature=snake_signature(row.signature), new=new)
        if row.language is None and respelled != row and (old == row.old or old not in written):
            yield respelled
            if old == row.old:
                continue
        yield row
