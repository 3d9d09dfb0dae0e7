"""Under which texts a module is loaded that do not contain its own name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from checker.resolution.alias import Alias
from checker.resolution.lookup import Lookup
from checker.resolution.package_json import Mode, PackageJson
from checker.resolution.packages import Packages
from checker.resolution.project import Project
from checker.resolution.spelling import EXTENSIONS, bare, folder_of, forms
from checker.resolution.tsconfig import TsConfigs

_MODES = tuple(Mode(esm, typescript) for esm in (False, True) for typescript in (False, True))
_DOTS = tuple(
    f"{before}{dots}{quote}" for quote in "'\"`" for dots in (".", "./", "..", "../") for before in (quote, "/")
)


class Words:
    """The texts for each module; configurations are read once, on the first question."""

    def __init__(self, project: Project, packages: Packages, configurations: TsConfigs, lookup: Lookup) -> None:
        self._project = project
        self._packages = packages
        self._configurations = configurations
        self._lookup = lookup

    def of(self, path: str) -> frozenset[str]:
        """Return the texts for the module `path`."""
        own = path.rpartition("/")[2]
        found = {each for each in self._all(path) if own not in each}
        return frozenset(each for each in found if not any(other in each for other in found - {each}))

    def _all(self, path: str) -> Iterator[str]:
        yield from self._texts(self._aliases, path)
        names: list[str] = []
        for package in self._packages.above(folder_of(path)):
            yield from self._of_package(package, path)
            names += self._names(package, path)
        yield from names
        if names:
            yield from self._behind(names)
        yield from self._of_index(path)

    @cached_property
    def _aliases(self) -> tuple[Alias, ...]:
        """Every alias of every configuration, once: a hundred of them inherit the same."""
        return tuple(dict.fromkeys(each for config in self._configurations.every() for each in config.every_alias))

    def _texts(self, aliases: tuple[Alias, ...], path: str) -> Iterator[str]:
        for alias in aliases:
            for form in forms(path):
                yield from alias.texts(form)
            if "*" not in alias.key:
                for target in alias.targets:
                    if not target.is_package and self._means(target.text, path):
                        yield alias.key

    def _means(self, base: str, path: str) -> bool:
        """Say whether a path stands for the module, be it through the entry point of a folder."""
        if bare(base) == path:
            return True
        return any(
            file is not None and self._lookup.module(file) == path
            for file in (self._lookup.file(base, mode) for mode in _MODES)
        )

    def _of_package(self, package: PackageJson, path: str) -> Iterator[str]:
        for mode in _MODES:
            yield from self._texts(package.imports(mode), path)
        entries = {entry for mode in _MODES for entry in package.entries(mode)}
        if any(self._means(entry, path) for entry in entries):
            yield from _DOTS
            if package.folder:
                yield package.folder.rpartition("/")[2]

    def _names(self, package: PackageJson, path: str) -> Iterator[str]:
        """Yield the specifiers with the package's name, also where an output stands for its source."""
        if not package.name:
            return
        for mode in _MODES:
            for alias in package.aliases(mode, package.name):
                yield from self._texts((alias,), path)
                for target in alias.targets if "*" not in alias.key else ():
                    source = self._lookup.source(target.text, package, mode)
                    if source is not None and self._lookup.module(source) == path:
                        yield alias.key

    def _behind(self, names: list[str]) -> Iterator[str]:
        """Yield the `imports` keys of other packages that lead to one of these names."""
        for file in self._project.packages:
            package = self._packages.at(folder_of(file))
            for alias in package.imports(_MODES[0]) if package is not None else ():
                if any(target.is_package and target.text in names for target in alias.targets):
                    yield alias.key

    def _of_index(self, path: str) -> Iterator[str]:
        """A module that is the index of its folder is loaded as `..` and `./index` from inside."""
        stem = path if path.rpartition("/")[2] == "index" else f"{path}/index"
        files = self._project.files
        existing = [each for each in (path, stem) if any(each + end in files for end in EXTENSIONS)]
        was_folder = not existing and self._lookup.has_folder(path)  # its index is deleted already
        if stem in existing or was_folder:
            yield "./index"
            yield from _DOTS
