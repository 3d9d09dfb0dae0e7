"""Module resolution as Node and TypeScript do it, over the files of a project, without running either."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from checker.resolution import Problem, Resolution
from checker.resolution.alias import Alias, best
from checker.resolution.lookup import Lookup
from checker.resolution.package_json import Mode, PackageJson
from checker.resolution.packages import Elsewhere, Packages
from checker.resolution.project import Project
from checker.resolution.spelling import BUILTINS, folder_of, inside, is_typescript, join, names_folder
from checker.resolution.tsconfig import TsConfigs

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_PACKAGE = re.compile(r"(@[^/]+/[^/]+|[^/]+)(?:/(.*))?", re.DOTALL)
_NODE_MODULES = re.compile(r"(?:.*/)?node_modules/(.+)", re.DOTALL)


class NodeResolution:
    """Resolves specifiers; every answer is remembered."""

    def __init__(self, root: Path, files: Collection[str]) -> None:
        """Take the files as listed, POSIX and relative to `root`; nothing is read before it is needed."""
        self._problems: list[Problem] = []
        self.project = Project(root, files)
        self.packages = Packages(self.project, self._problems)
        self.configurations = TsConfigs(self.project, self._problems)
        self.lookup = Lookup(self.project, self.packages, self.configurations)
        self._resolved: dict[tuple[str, str, Mode], Resolution] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The configuration files read so far that could not be used, in the order of their paths."""
        return tuple(sorted(self._problems))

    def resolve(self, specifier: str, importer: str, *, esm: bool = False) -> Resolution:
        """Return what `specifier`, written in the file `importer`, stands for; `esm`: loaded by `import`."""
        mode = Mode(esm, is_typescript(importer))
        key = (specifier, folder_of(importer), mode)
        found = self._resolved.get(key)
        if found is None:
            found = self._resolved[key] = self._resolve(*key)
        return found

    def package_folder(self, file: str) -> str | None:
        """Return None: a JavaScript module has no modules as members."""
        return None

    def is_around(self, folder: str, specifier: str) -> bool:
        """Return False: no folder is a module that has its modules as members."""
        return False

    def aliases(self, specifier: str, folder: str, mode: Mode) -> Iterator[tuple[Alias, ...]]:
        """Yield the tables of aliases that can apply to a specifier in `folder`; the first goes first."""
        for config in self.configurations.nearest(folder):
            yield config.every_alias
        if specifier.startswith("#"):
            scope = self.packages.scope(folder)
            yield scope.imports(mode) if scope is not None else ()
        elif name := package_name(specifier):
            package = self.packages.named(name, folder)
            yield package.aliases(mode, name) if isinstance(package, PackageJson) else ()

    def _resolve(self, specifier: str, folder: str, mode: Mode) -> Resolution:
        absent: Resolution | None = None
        for attempt in mode.attempts:
            for text in _readings(specifier):
                found = self._read(text, folder, attempt)
                if found is not None and is_settled(found):
                    return found
                absent = found or absent  # the last reading names what is missing
        return absent or Resolution(None, None, specifier)

    def _read(self, text: str, folder: str, mode: Mode) -> Resolution | None:
        """Return what one reading of a specifier stands for; None when it is not of the project."""
        if text.startswith(("./", "../")) or text in (".", ".."):
            return self._relative(text, folder, mode)
        if text.startswith(("/", "file:")):
            path = self.absolute(text)
            return None if path is None else self._at(path, mode, is_folder=names_folder(text))
        if not text or text in BUILTINS or _SCHEME.match(text):
            return None
        return self._bare(text, folder, mode)

    def _relative(self, text: str, folder: str, mode: Mode) -> Resolution | None:
        base = join(folder, text)
        if base is None:
            return None
        found = self._at(base, mode, is_folder=names_folder(text))
        if found.missing:
            for other in self._virtual(f"{base}/" if names_folder(text) else base, folder):
                moved = self._at(other, mode)
                if not moved.missing:
                    return moved
        return found

    def _virtual(self, base: str, folder: str) -> Iterator[str]:
        """Yield where `rootDirs` lets a relative path lead as well."""
        for config in self.configurations.nearest(folder):
            holding = [each for each in config.root_dirs if base.startswith(f"{each}/" if each else "")]
            if holding:
                longest = max(holding, key=len)
                rest = base[len(longest) :].lstrip("/")
                for each in config.root_dirs:
                    other = join(each, rest)
                    if each != longest and other is not None:
                        yield other

    def absolute(self, text: str) -> str | None:
        """Return the project path of an absolute path or `file:` URL, or None when it is outside."""
        return self.project.inner(re.sub(r"^file:(//(localhost)?(?=/))?", "", text))

    def at(self, base: str, mode: Mode) -> Resolution:
        """Return what a path of the project stands for."""
        attempts = [self._at(base, attempt) for attempt in mode.attempts]
        return next(filter(is_settled, attempts), attempts[0])

    def _at(self, base: str, mode: Mode, *, is_folder: bool = False) -> Resolution:
        package = _NODE_MODULES.fullmatch(base)
        if package:
            return Resolution(None, None, package.group(1))
        file = self.lookup.file(base, mode, folder=is_folder)
        if file is not None:
            return Resolution(file, self.lookup.module(file), None)
        return Resolution(None, self.lookup.absent(base, mode), None, self.lookup.beyond_reach(base))

    def _bare(self, text: str, folder: str, mode: Mode) -> Resolution | None:
        name = package_name(text)
        package = self.packages.named(name, folder) if name else Elsewhere.UNKNOWN
        installed = package is Elsewhere.INSTALLED
        absent: Resolution | None = None
        for base, is_certain in self._configured(text, folder, skip_weak=installed and not mode.typescript):
            found = self._at(base, mode)
            if found.file is not None:
                return found
            if is_certain and not installed and found.path is not None:
                absent = absent or found
        if text.startswith("#"):
            return self._imported(text, folder, mode) or absent
        if isinstance(package, PackageJson):
            return self._exported(text, name, package, mode)
        return absent

    def _configured(self, text: str, folder: str, *, skip_weak: bool) -> Iterator[tuple[str, bool]]:
        """Yield the paths that `paths` and `baseUrl` give, and whether each is certain to be of the project.

        `baseUrl` and a lone `*` are weak: they match the names of packages too.
        """
        for config in self.configurations.nearest(folder):
            match = best(config.every_alias, text)
            if match is None or (skip_weak and match[0].key == "*"):
                continue
            alias, captured = match
            for target in alias.targets:
                base = inside(target.filled(captured))
                if base is not None:
                    yield base, alias.key != "*" or self._is_local(base, text)

    def _is_local(self, base: str, text: str) -> bool:
        first, slash, _ = text.partition("/")
        return bool(slash) and base.endswith(text) and self.lookup.has_folder(base.removesuffix(text) + first)

    def _imported(self, text: str, folder: str, mode: Mode) -> Resolution | None:
        scope = self.packages.scope(folder)
        match = best(scope.imports(mode), text) if scope is not None else None
        if scope is None or match is None:
            return None
        alias, captured = match
        absent: Resolution | None = None
        for target in alias.targets:
            filled = target.filled(captured)
            if target.is_package:
                found = self._read(filled, scope.folder, mode) or Resolution(None, None, filled)
            else:
                inner = self._inside_package((filled,), scope, mode)
                if inner is None:
                    continue
                found = inner
            if is_settled(found):
                return found
            absent = absent or found
        return absent

    def _exported(self, text: str, name: str, package: PackageJson, mode: Mode) -> Resolution | None:
        match = best(package.aliases(mode, name), text)
        if match is not None and match[0].targets:
            return self._inside_package((each.filled(match[1]) for each in match[0].targets), package, mode)
        rest = text[len(name) :]  # not exported: older tools look for the file itself
        return self._inside_package((f"{package.folder}{rest}",), package, mode)

    def _inside_package(self, paths: Iterable[str], package: PackageJson, mode: Mode) -> Resolution | None:
        absent: Resolution | None = None
        for path in paths:
            base = inside(path)
            if base is None:
                continue
            found = self._at(base, mode)
            if found.file is not None:
                return found
            source = self.lookup.source(base, package, mode)
            if source is not None:
                return Resolution(source, self.lookup.module(source), None)
            unknown = found.unknown or self.lookup.unbuilt(base, package)
            absent = absent or Resolution(None, found.path, found.package, unknown)
        return absent


def is_settled(found: Resolution) -> bool:
    """Say whether an answer is final: a file, or a package."""
    return found.file is not None or found.package is not None


def package_name(specifier: str) -> str:
    """Return the name of the package in a bare specifier, or ""."""
    found = _PACKAGE.fullmatch(specifier)
    return found.group(1) if found and specifier[0] not in "#./" else ""


def _readings(specifier: str) -> Iterator[str]:
    """Yield what a specifier can mean: as written, behind loaders, without `?query`, with `%20` decoded."""
    text = specifier.rpartition("!")[2]
    yield specifier
    if text != specifier:
        yield text
    if "?" in text:
        text = text.partition("?")[0]
        yield text
    if "#" in text[1:]:
        yield text[0] + text[1:].partition("#")[0]
    if "%" in text:
        from urllib.parse import unquote  # seldom needed

        yield unquote(text)
