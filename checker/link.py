"""Step 4: facts of all files → modules whose uses end at members of the table, or are known not to.

`Project` holds everything rules may ask: the facts, what each load resolves to, and every use of the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from checker.evaluation.nodes import Evaluator
from checker.exported import BESIDE, Exports, Parsed
from checker.facts import Facts, Load, Member
from checker.handing import Handing
from checker.languages.plugin import Modules
from checker.locate import line_of
from checker.model import Applicability
from checker.places import Places
from checker.resolution import Resolution
from checker.rows import Table
from checker.touched import Touched
from checker.use import Use
from checker.values import FileValue, PackageValue, TableValue, Value


class LinkedModule(NamedTuple):
    """One parsed file, with its facts."""

    path: str
    language: str
    source: bytes  # UTF-8; the spans of the facts are offsets into it
    facts: Facts
    table: Table  # the view for the file's language

    def loads(self) -> Iterator[Load]:
        """Yield the loads of the file."""
        for index in self.facts.loads:
            node = self.facts.nodes[index]
            if isinstance(node, Load):
                yield node


class Project(Places):
    """All parsed files, joined."""

    def __init__(
        self,
        table: Table,
        modules: Mapping[str, LinkedModule],
        resolvers: Mapping[str, Modules],
        text_outside: Callable[[str], Parsed | None],
    ) -> None:
        super().__init__(table, resolvers)
        self.modules = modules
        self.text_outside = text_outside  # of a file of the project that no search has met
        self.left_out: Sequence[str] = ()  # folders with files that nobody has looked at
        self.verdicts: dict[tuple[str, int], Applicability] = {}  # filled by `holding`
        self.used: dict[str, tuple[Use, ...]] = {}  # filled by `uses_of`
        self.by_value: dict[str, dict[int, list[Use]]] = {}  # by file: see `report_use.by_value`
        self._resolved: dict[tuple[str, str, int], Resolution] = {}
        self._before: Handing | None = None

    @cached_property
    def handing(self) -> Handing:
        """What calls hand from file to file, and so what everything stands for."""
        before, self._before = self._before, None
        return Handing({path: module.facts for path, module in self.modules.items()}, self, before)

    def after(self, project: Project) -> Project:
        """Return this project, which need not find out anew what was found of fewer of its files."""
        self._before = project.handing
        return self

    @property
    def evaluator(self) -> Evaluator:
        """What each expression of these files stands for."""
        return self.handing.evaluator

    @property
    def touched(self) -> Touched:
        """The nodes of these files that may stand for something of the table."""
        return self.handing.touched

    # -- what the evaluator asks

    def load(self, path: str, load: Load) -> Value | None:
        """Return the module that a load in file `path` gives: of the table, of the project, or a package."""
        if load.soft and not self.may_name_module(load):
            return None
        resolution = self.resolve(path, load)
        if resolution is None:
            return None
        value = self.value_of(self.modules[path].language, resolution)
        if load.soft and not (isinstance(value, TableValue) and not value.sub):
            return None  # a member of a module, as far as anyone can tell
        return value

    def submodule(self, path: str, base: Value, name: str) -> Value | None:
        """Return the module `name` inside the package `base`; only Python has such members."""
        language = self.modules[path].language
        if isinstance(base, TableValue):
            return self.table_submodule(language, base, name)
        inner = self.resolvers[language].submodule(base, name, path)
        return self.value_of(language, inner) if inner is not None else None

    def table_of(self, path: str) -> Table:
        """Return the table's view for the language of a file."""
        return self.modules[path].table

    def likely(self, path: str, name: str) -> str | None:
        """Return the module of the table that goes by `name` in the language of a file."""
        return self.vocabulary(self.modules[path].language).held_as.get(name)

    # -- what else decides where something of the table comes into a file

    def may_hold(self, path: str, value: FileValue | PackageValue) -> bool:
        """Say whether a module of the table may be a member of a package, or of a member of it."""
        language = self.modules[path].language
        specifiers = self.specifiers[language]
        if isinstance(value, PackageValue):
            return any(specifier.startswith(f"{value.name}.") for specifier in specifiers)
        resolver = self.resolvers[language]
        folder = resolver.package_folder(value.path)
        return folder is not None and any(resolver.is_around(folder, specifier) for specifier in specifiers)

    def package_folder(self, path: str, file: str) -> str | None:
        """Return the folder whose modules are members of a file; only Python has such members."""
        return self.resolvers[self.modules[path].language].package_folder(file)

    def is_global(self, path: str, name: str) -> bool:
        """Say whether a name that nothing declares may be one of the table."""
        return self.modules[path].table.has_global(name)

    def module_names(self, path: str) -> Mapping[str, str]:
        """Return the names that modules of the table go by in the language of a file: name → module."""
        return self.vocabulary(self.modules[path].language).held_as

    # -- resolving

    def resolve(self, path: str, load: Load) -> Resolution | None:
        """Return where the specifier of a load leads, or None when it is computed."""
        if load.specifier is None:
            return None
        importer = path
        if load.relative_to >= 0:
            base = self.modules[path].facts.nodes[load.relative_to]
            inner = self.resolve(path, base) if isinstance(base, Load) else None
            if inner is None or inner.file is None:
                return None
            importer = inner.file
        key = (importer, load.specifier, load.level)
        found = self._resolved.get(key)
        if found is None:
            resolver = self.resolvers[self.modules[path].language]
            found = self._resolved[key] = resolver.resolve("." * load.level + load.specifier, importer)
        return found

    def line(self, path: str, offset: int) -> int:
        """Return the 1-based line of a byte offset in a parsed file."""
        return line_of(self.modules[path].source, offset)

    def may_export(self, name: str, member: str, *, strict: bool) -> bool:
        """Say whether one of the project's own files of a module of the table may export a member.

        With `strict` a definition of that name must be to be seen.
        """
        for language, resolver in self.resolvers.items():
            module = self.view(language).modules.get(name)
            exports = self.exports[language]
            for specifier in module.specifiers.get(language, ()) if module is not None else ():
                stems = (f"{path}{suffix}" for path in resolver.paths_of(specifier) for suffix in BESIDE)
                for path in dict.fromkeys((*resolver.files_of(specifier), *stems)):
                    if exports.may_have(path, member, strict=strict):
                        return True
        return False

    @cached_property
    def exports(self) -> dict[str, Exports]:
        """What files may export, for each language."""
        return {language: Exports(self._text_of, resolver) for language, resolver in self.resolvers.items()}

    def _text_of(self, path: str) -> Parsed | None:
        module = self.modules.get(path)
        return self.text_outside(path) if module is None else Parsed(module.facts, module.source)

    @cached_property
    def used_elsewhere(self) -> frozenset[tuple[str, str]]:
        """The names at the top of Python files that other files ask for: (path, name)."""
        tops = {path: module.facts for path, module in self.modules.items() if module.language == "python"}
        wanted = {name for facts in tops.values() for name in facts.scopes[0].names}
        return frozenset(
            (origin.value.path, node.name)
            for path, facts in tops.items()
            for node in facts.nodes
            if isinstance(node, Member) and node.name in wanted
            for origin in self.evaluator.evaluate(path, node.object)
            if isinstance(origin.value, FileValue) and origin.value.path in tops and origin.value.path != path
        )
