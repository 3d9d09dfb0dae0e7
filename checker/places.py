"""The modules of the table in one project: where they are, and what a place or a package name means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from checker.facts import Load, LoadKind
from checker.languages.plugin import Modules
from checker.naming import without_suffix
from checker.resolution import Resolution
from checker.rows import Module, Table
from checker.values import FileValue, PackageValue, TableValue, Value
from checker.vocabulary import Vocabulary

EMPTY = Table("", {}, ())


class Places:
    """The table, and who finds modules in each language that it has."""

    def __init__(self, table: Table, resolvers: Mapping[str, Modules]) -> None:
        self.table, self.resolvers = table, resolvers
        self._values: dict[tuple[str, Resolution], Value | None] = {}
        self._at: dict[tuple[str, str], str | None] = {}
        self._old_places: dict[str, dict[str, str]] = {}
        self.stays: dict[
            tuple[str, int], str
        ] = {}  # loads that stay whatever the rows say, and why; filled by `holding`
        self.computed: dict[str, tuple[tuple[str, LoadKind], ...]] = {}  # by file: see `holding.by_computed_path`
        self.doubled: dict[str, frozenset[str]] = {}  # by file: see `holding.doubled`
        self.doubled_by_path: frozenset[tuple[str, str]] | None = None  # see `holding.doubled_by_path`

    # -- the table as a language sees it

    def view(self, language: str) -> Table:
        """Return the table as one language sees it."""
        return self._views[language]

    @cached_property
    def _views(self) -> dict[str, Table]:
        return {name: self.table.for_language(name) for name in self.resolvers}

    def vocabulary(self, language: str) -> Vocabulary:
        """Return the table's names as one language writes them; data files have none."""
        return self._vocabularies.get(language) or Vocabulary(EMPTY, language)

    @cached_property
    def _vocabularies(self) -> dict[str, Vocabulary]:
        return {name: Vocabulary(self.view(name), name) for name in self.resolvers}

    @cached_property
    def specifiers(self) -> dict[str, dict[str, str]]:
        """Module of the table by specifier, for each language."""
        return {
            language: {specifier: module.name for specifier, module in self._spellings(language)}
            for language in self.resolvers
        }

    def _spellings(self, language: str) -> Iterator[tuple[str, Module]]:
        """Yield every specifier of a language with its module."""
        for module in self.view(language).modules.values():
            for specifier in module.specifiers.get(language, ()):
                yield specifier, module

    def may_name_module(self, load: Load) -> bool:
        """Say whether a load in Python can name a module of the table: it ends like one."""
        return (load.specifier or "").rpartition(".")[2] in self._last_parts

    @cached_property
    def _last_parts(self) -> frozenset[str]:
        """What the dotted names of the table's modules end with."""
        return frozenset(name.rpartition(".")[2] for name in self.specifiers.get("python", ()))

    # -- from a place or a name to what is there

    def value_of(self, language: str, resolution: Resolution) -> Value | None:
        """Return the module that a resolution leads to; a folder that is a package ends with a slash."""
        key = (language, resolution)
        if key not in self._values:
            self._values[key] = self._value_of(language, resolution)
        return self._values[key]

    def _value_of(self, language: str, resolution: Resolution) -> Value | None:
        if resolution.path is None:
            return self.package(language, resolution.package or "")
        named = self.table_module(language, resolution.path)
        if named is not None:
            return TableValue(named)
        around = self.inside_module(language, resolution.path)
        if around is not None:
            return around
        if resolution.folder:
            return FileValue(f"{resolution.path}/")
        return FileValue(resolution.file) if resolution.file is not None else None

    def table_module(self, language: str, path: str) -> str | None:
        """Return the module of the table that stands at a project path, whether or not the file exists."""
        key = (language, path)
        if key not in self._at:
            matches = self.resolvers[language].matches
            fitting = (module.name for specifier, module in self._spellings(language) if matches(specifier, path))
            self._at[key] = next(fitting, None)
        return self._at[key]

    def package(self, language: str, name: str) -> Value:
        """Return the value of a package: of the table by the longest specifier that fits, or just a package."""
        best: tuple[int, TableValue] | None = None
        separator = "." if language == "python" else "/"
        bare = name if language == "python" else without_suffix(name)
        for specifier, module in self._spellings(language):
            specifier = specifier if language == "python" else without_suffix(specifier)
            if bare == specifier or name.startswith(specifier + separator):
                sub = name[len(specifier) :] if bare != specifier else ""
                if best is None or len(specifier) > best[0]:
                    best = (len(specifier), TableValue(module.name, (), sub))
        return best[1] if best is not None else PackageValue(name)

    def inside_module(self, language: str, path: str) -> TableValue | None:
        """Return the submodule of an old package of the project, in the language that has packages."""
        if language != "python":
            return None
        view = self.view(language)
        above = path
        while "/" in above:
            above = above.rpartition("/")[0]
            name = self.table_module(language, above)
            if name is not None:
                moved = view.modules[name].is_old or view.rows_of(name, "")
                return TableValue(name, (), path[len(above) :].replace("/", ".")) if moved else None
        return None

    def table_submodule(self, language: str, base: TableValue, name: str) -> Value | None:
        """Return the module of the table that is called like a member of another one: `os.path` inside `os`."""
        module = self.view(language).modules.get(base.module or "")
        for specifier in module.specifiers.get(language, ()) if module is not None else ():
            found = self.specifiers[language].get(f"{specifier}{base.sub}.{name}")
            if found is not None:
                return TableValue(found)
        return None

    # -- from a module to its files

    @cached_property
    def module_files(self) -> dict[str, str]:
        """The existing files of the table's modules: path → module."""
        return {
            file: module.name
            for language, resolver in self.resolvers.items()
            for specifier, module in self._spellings(language)
            for file in resolver.files_of(specifier)
        }

    @cached_property
    def old_files(self) -> dict[str, str]:
        """The existing files of the old modules: path → module."""
        return {path: name for path, name in self.module_files.items() if self.table.modules[name].is_old}

    def is_old_file(self, path: str) -> bool:
        """Say whether a file is one of an old module's own."""
        return path in self.old_files

    def old_places(self, language: str) -> dict[str, str]:
        """Return the project paths of the old modules, whether or not they are there: path → module."""
        if language not in self._old_places:
            resolver = self.resolvers[language]
            self._old_places[language] = {
                path: module.name
                for specifier, module in self._spellings(language)
                if module.is_old
                for path in resolver.paths_of(specifier)
            }
        return self._old_places[language]
