"""Where the Python files of a project are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property


class PythonPlaces:
    """Looks modules and folders up by name, and folders that hold Python files."""

    def __init__(self, files: Iterable[str]) -> None:
        modules: defaultdict[str, list[str]] = defaultdict(list)
        for path in files:
            folder, _, name = path.rpartition("/")
            modules[name.rpartition(".")[0]].append(folder)
        self._modules = modules  # by name: the folders in which such a file stands
        self.holders = frozenset().union(*modules.values())  # every folder in which a Python file stands
        self.folders = self._with_all_above(self.holders)  # every folder that holds Python files, at any depth

    @staticmethod
    def _with_all_above(folders: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        for folder in folders:
            while folder and folder not in found:
                found.add(folder)
                folder = folder.rpartition("/")[0]
        return frozenset(found)

    @cached_property
    def _packages(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for path in self.folders:
            folder, _, name = path.rpartition("/")
            found[name].append(folder)
        return found

    def named(self, name: str) -> tuple[str, ...]:
        """Return the folders in which a module or a folder of a name stands."""
        return tuple(sorted({*self._modules.get(name, ()), *self._packages.get(name, ())}))
