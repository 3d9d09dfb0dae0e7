"""Dotted names of Python → files of the project.

Nothing is run and no environment is looked at: a name whose first part is a module or package below one of the
project's roots is of the project, every other name is an installed package.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from checker.paths import Paths
from checker.resolution import Problem, Resolution
from checker.resolution.python_places import PythonPlaces

SUFFIXES = (".py", ".pyi")
COMPILED = (".so", ".pyd", ".pyx")  # modules whose members nobody can read here
OPENING = re.compile(rb"__path__|declare_namespace|sys\.modules")
"""In a package: its modules may be elsewhere, or nowhere."""
USUAL_ROOTS = ("", "src")
PACKAGE = "/__init__"


class PythonResolver:
    """Finds the modules of one project; implements `Resolver`."""

    def __init__(self, root: Path, files: Collection[str], roots: Sequence[str] = ()) -> None:
        """Take the files as listed; `roots` are the folders on the path of imports, if they are configured."""
        self._root = os.fspath(root)
        self._files = Paths.of(files)
        self._configured = tuple(each.strip("/").removeprefix("./").removeprefix(".") for each in roots)
        self._roots: dict[str, tuple[str, ...]] = {}
        self._packages: dict[str, bool] = {}
        self._at: dict[tuple[str, bool], Resolution] = {}
        self._resolved: dict[tuple[str, str], Resolution] = {}
        self._open: dict[str, bool] = {}
        self._listings: dict[str, frozenset[str]] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Nothing is read that could be broken."""
        return ()

    # -- what is there

    @cached_property
    def _places(self) -> PythonPlaces:
        return PythonPlaces(self._files.ending_with(SUFFIXES + COMPILED))

    @property
    def _folders(self) -> frozenset[str]:
        return self._places.folders

    def is_package(self, folder: str) -> bool:
        """Say whether a folder has an `__init__` file."""
        found = self._packages.get(folder)
        if found is None:
            start, files = f"{folder}{PACKAGE}".lstrip("/"), self._files
            found = self._packages[folder] = start + ".py" in files or start + ".pyi" in files
        return found

    def _has(self, folder: str, name: str) -> bool:
        path = _join(folder, name)
        if path + ".py" in self._files or path + ".pyi" in self._files or self.is_package(path):
            return True  # any other folder does not hide the standard library
        return name not in sys.stdlib_module_names and path in self._folders

    def roots_of(self, name: str) -> tuple[str, ...]:
        """Return the folders below which a top-level module or package of this name is found."""
        if name not in self._roots:
            usual = self._configured or USUAL_ROOTS
            found = tuple(each for each in usual if self._has(each, name))
            if not found and not self._configured and name not in sys.stdlib_module_names:
                found = tuple(
                    each for each in self._places.named(name) if not self.is_package(each) and self._has(each, name)
                )
            self._roots[name] = found
        return self._roots[name]

    def _around(self, folder: str, name: str) -> Iterator[str]:
        """Yield a folder and those around it, innermost first, that hold the name and are no packages."""
        while True:
            if not self.is_package(folder) and self._has(folder, name):
                yield folder
            if not folder:
                return
            folder = folder.rpartition("/")[0]

    def package_folder(self, file: str) -> str | None:
        """Return the folder of a package: of its `__init__` file, or itself ("x/"); None for a plain module."""
        for suffix in SUFFIXES:
            if file.endswith(PACKAGE + suffix):
                return file.removesuffix(PACKAGE + suffix)
        return file.removesuffix("/") if file.endswith("/") else None

    def is_around(self, folder: str, specifier: str) -> bool:
        """Say whether what a specifier of the table stands for may lie below a folder."""
        path = specifier.replace(".", "/")
        roots = self.roots_of(specifier.partition(".")[0]) or ("",)
        return any(_join(root, path).startswith(f"{folder}/" if folder else "") for root in roots)

    # -- resolving

    def resolve(self, specifier: str, importer: str, *, esm: bool = False) -> Resolution:
        """Return what a dotted name, with the dots of a relative one before it, stands for in a file."""
        key = (specifier, importer.rpartition("/")[0])
        found = self._resolved.get(key)
        if found is None:
            look = self._relative_to if specifier.startswith(".") else self._absolute
            found = self._resolved[key] = look(*key)
        return found

    def _relative_to(self, specifier: str, folder: str) -> Resolution:
        name = specifier.lstrip(".")
        for _ in range(len(specifier) - len(name) - 1):
            if not folder:
                return Resolution(None, None, specifier)
            folder = folder.rpartition("/")[0]
        path = _join(folder, name.replace(".", "/"))
        found = self.at(path, is_known=True)
        if found.package is None:
            return found
        return Resolution(None, path, None, folder=not self._is_nowhere(path))

    def _absolute(self, name: str, importing: str) -> Resolution:
        first = name.partition(".")[0]
        around = tuple(self._around(importing, first)) if not self._configured else ()
        candidates = dict.fromkeys((*around, *self.roots_of(first)))
        path = name.replace(".", "/")
        known: Resolution | None = None
        for root in candidates:
            found = self.at(_join(root, path), is_known=root in around or root in self._configured)
            if not found.missing and found.package is None:
                return found
            known = known or (found if found.missing else None)
            whole = _join(root, path)
            if known is None and self.is_package(_join(root, first)) and self._is_nowhere(whole):
                known = Resolution(None, whole, None)
        return known or Resolution(None, None, name)

    def at(self, path: str, *, is_known: bool = False) -> Resolution:
        """Return what stands at a project path; where nothing does, it is missing only if the place is sure."""
        key = (path, is_known)
        if key not in self._at:
            self._at[key] = self._look(path, is_known=is_known)
        return self._at[key]

    def _look(self, path: str, *, is_known: bool) -> Resolution:
        package = f"{path}{PACKAGE}".lstrip("/")
        for stem in (package, path):
            for suffix in SUFFIXES:
                if stem + suffix in self._files:
                    return Resolution(stem + suffix, path, None)
        parent, _, name = path.rpartition("/")
        names = self._names_in(parent)
        whole = os.path.join(self._root, path)
        if path in self._folders or not path or (name in names and os.path.isdir(whole)):
            return Resolution(None, path, None, folder=True)
        is_compiled = any(each.startswith(f"{name}.") and each.endswith(COMPILED) for each in names)
        if is_compiled or (f"{name}.py" in names and os.path.isfile(f"{whole}.py")):
            return Resolution(None, path, None, unknown=True)  # generated, or compiled (`fast.abi3.so`)
        if any(path + suffix in self._files for suffix in COMPILED):
            return Resolution(None, path, None, unknown=True)
        if is_known and parent in self._places.holders and not self._is_open(parent):
            return Resolution(None, path, None)
        return Resolution(None, None, path.replace("/", "."))

    def _names_in(self, folder: str) -> frozenset[str]:
        """Return what stands in a folder, listed or not."""
        found = self._listings.get(folder)
        if found is None:
            try:
                found = frozenset(os.listdir(os.path.join(self._root, folder)))
            except (OSError, ValueError):
                found = frozenset()
            self._listings[folder] = found
        return found

    def _is_nowhere(self, path: str) -> bool:
        """Say whether a path leads through a folder that is not there, below one that holds modules of the project."""
        current = path.rpartition("/")[0]
        while current and current not in self._folders:
            above, _, name = current.rpartition("/")
            names = self._names_in(above)
            is_file = any(current + suffix in self._files for suffix in SUFFIXES + COMPILED)
            if is_file or name in names or any(each.startswith(f"{name}.") for each in names):
                return False  # not listed, or a module that makes others
            if above in self._places.holders:
                return not self._is_open(above)
            current = above
        return False

    def _is_open(self, folder: str) -> bool:
        """Say whether a package, or one around it, takes modules from elsewhere."""
        while folder:
            if self.is_package(folder) and folder not in self._open:
                self._open[folder] = OPENING.search(self._text(f"{folder}{PACKAGE}.py")) is not None
            if self._open.get(folder):
                return True
            folder = folder.rpartition("/")[0]
        return False

    def _text(self, file: str) -> bytes:
        try:
            with open(os.path.join(self._root, file), "rb") as handle:
                return handle.read()
        except (OSError, ValueError):
            return b""

    def names(self, path: str) -> frozenset[str]:
        """Return the texts that load the module `path` without containing its own name."""
        if path not in self._places.folders and not self.is_package(path):
            return frozenset()
        return frozenset({"from .", "from ..", "from ..."})

    # -- spelling

    def respell(self, specifier: str, importer: str, target: str) -> str | None:
        """Return the name by which `importer` loads the module at `target`, relative if `specifier` is."""
        if specifier.startswith("."):
            return self._relative(importer, target)
        first = specifier.partition(".")[0]
        around = self._around(importer.rpartition("/")[0], first)
        roots = (*around, *self.roots_of(first), *(self._configured or USUAL_ROOTS))
        for root in dict.fromkeys(roots):
            if not root or target.startswith(f"{root}/"):
                name = target[len(root) + 1 if root else 0 :].replace("/", ".")
                if all(part.isidentifier() for part in name.split(".")):
                    return name
        return None

    def _relative(self, importer: str, target: str) -> str | None:
        folder = importer.rpartition("/")[0]
        dots = "."
        while folder and not target.startswith(f"{folder}/"):
            folder = folder.rpartition("/")[0]
            dots += "."
        rest = target[len(folder) + 1 if folder else 0 :]
        return dots + rest.replace("/", ".") if rest else None

    def reachable(
        self, fragments: Sequence[str | None], importer: str, targets: Collection[str]
    ) -> tuple[str, ...]:
        """Return those of `targets` that a name with unknown parts (None) can stand for, or be a member of."""
        static = "".join(each or "" for each in fragments)
        if not re.search(r"\w", static) or not re.fullmatch(r"[\w.]+", static):
            return ()
        pattern = re.compile("".join(".*" if each is None else re.escape(each) for each in fragments))
        return tuple(
            target
            for target in targets
            if any(_fits(name, pattern, fragments[0]) for name in self._names_of(target, importer))
        )

    def _names_of(self, path: str, importer: str) -> Iterator[str]:
        """Yield the names by which a project path is loaded."""
        yield path.replace("/", ".")
        for root in {*(self._configured or USUAL_ROOTS), *self._parents(path)}:
            if root and path.startswith(f"{root}/") and not self.is_package(root):
                yield path[len(root) + 1 :].replace("/", ".")
        relative = self._relative(importer, path)
        if relative is not None:
            yield relative

    @staticmethod
    def _parents(path: str) -> Iterator[str]:
        while "/" in path:
            path = path.rpartition("/")[0]
            yield path


def _fits(name: str, pattern: re.Pattern[str], first: str | None) -> bool:
    """Say whether a module's name matches, or is the known start of a longer dotted name."""
    return pattern.fullmatch(name) is not None or (first is not None and f"{first}.".startswith(f"{name}."))


def _join(folder: str, rest: str) -> str:
    return f"{folder}/{rest}" if folder and rest else folder or rest
