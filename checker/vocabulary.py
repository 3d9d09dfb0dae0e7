"""The table's names as one language writes them: what rules compare with, and what files are searched for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from checker.naming import snake_case, without_suffix
from checker.rows import Module, Row, Table


class Vocabulary:
    """The names of the table in one language; `table` is the view for it."""

    def __init__(self, table: Table, language: str) -> None:
        self.table, self.language = table, language

    @cached_property
    def new_modules(self) -> frozenset[str]:
        """The modules that replace old ones."""
        return frozenset(each.replaced_by for each in self.table.modules.values() if each.replaced_by is not None)

    @cached_property
    def held_as(self) -> dict[str, str]:
        """The names by which old and new modules are usually held: name → module."""
        return {
            name: module.name
            for module in self.table.modules.values()
            if module.is_old or module.name in self.new_modules
            for name in names_of(module, self.language)
        }

    @cached_property
    def members(self) -> dict[str, str]:
        """The first names of the members of old and new modules: member → module, old ones first."""
        found: dict[str, str] = {}
        for module in sorted(self.table.modules.values(), key=lambda each: not each.is_old):
            if module.is_old or module.name in self.new_modules:
                for member in module.exports:
                    found.setdefault(member.split(".")[0], module.name)
        return found

    @cached_property
    def new_members(self) -> frozenset[str]:
        """The members of new modules."""
        return frozenset(
            member
            for name in self.new_modules
            if name in self.table.modules
            for member in self.table.modules[name].exports
        )

    @cached_property
    def old_members(self) -> dict[str, str]:
        """The members of old modules: dotted member → module."""
        return {
            member: module.name for module in self.table.modules.values() if module.is_old for member in module.exports
        }

    @cached_property
    def old_names(self) -> dict[str, str]:
        """What a text mentions when it speaks of the old API: name → module."""
        new = {name for each in self.new_modules for name in self.table.modules[each].exports}
        found = {name: module for name, module in self.held_as.items() if module not in self.new_modules}
        return found | {name: module for name, module in self.old_members.items() if name not in new}

    def rows_for_member(self, member: str, owner: str | None = None) -> tuple[Row, ...]:
        """Return the rows of an old member met on the new module or on nothing: those of its owner, else of all.

        Where the old modules disagree on what stands for it, there is no saying which was meant: no rows.
        """
        rows = tuple(row for row in self.table.rows if row.old.member == member and row.old.module is not None)
        own = tuple(row for row in rows if row.old.module == owner)
        if own:
            return own
        return rows if len({row.target for row in rows}) == 1 else ()

    def old_words(self) -> Iterator[str]:
        """Yield what the bytes of a file must hold for it to name an old module, or a global of a row."""
        on_old_side = {row.old.module for row in self.table.rows}
        for module in self.table.modules.values():
            if module.is_old or module.name in on_old_side:
                yield from self.module_words(module)
        for row in self.table.rows:
            if row.old.module is None:
                yield row.old.member.rpartition(".")[2]

    def new_words(self) -> Iterator[str]:
        """Yield what the bytes of a file must hold for it to name a new module."""
        for name in self.new_modules:
            yield from self.module_words(self.table.modules[name])

    def module_words(self, module: Module) -> Iterator[str]:
        """Yield the words one of which every load of a module holds, and the names it goes by."""
        for specifier in module.specifiers.get(self.language, ()):
            yield last_part(specifier, self.language)
        if module.is_old or module.name in self.new_modules:
            yield from names_of(module, self.language)


def last_part(specifier: str, language: str) -> str:
    """Return the part of a specifier that every spelling of it holds: a file's stem, a package's full name."""
    if language == "python":
        return specifier.rpartition(".")[2]
    if not specifier.startswith((".", "*")):
        return without_suffix(specifier)
    parts = [part for part in specifier.split("/") if part not in (".", "..", "**", "*")]
    stem = parts[-1].split(".")[0] if parts else specifier
    return parts[-2] if stem == "index" and len(parts) > 1 else stem


def names_of(module: Module, language: str) -> set[str]:
    """Return the names a module goes by in code: its name in the table and the last part of its specifiers."""
    found = {module.name}
    for specifier in module.specifiers.get(language, ()):
        found.add(last_part(specifier, language))
    if language == "python":
        found |= {snake_case(each) for each in found}
    return {each for each in found if each.isidentifier()}
