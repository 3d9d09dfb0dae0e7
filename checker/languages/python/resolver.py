"""Module resolution with what the linker asks besides: where the modules of the table are."""

from __future__ import annotations

from checker.resolution import Resolution
from checker.resolution.python import PACKAGE, SUFFIXES, PythonResolver
from checker.values import FileValue, PackageValue, TableValue, Value

NOWHERE = ("",)  # where a module of the table would be of which nothing is there


class PythonModules(PythonResolver):
    """Resolution of dotted names, and the specifiers of the table."""

    def matches(self, specifier: str, path: str) -> bool:
        """Say whether a specifier of the table stands for a project path, whether or not a file is there."""
        wanted = specifier.replace(".", "/")
        if path != wanted and not path.endswith(f"/{wanted}"):
            return False
        root = path[: len(path) - len(wanted)].rstrip("/")
        return root in (self.roots_of(specifier.partition(".")[0]) or NOWHERE)

    def paths_of(self, specifier: str) -> tuple[str, ...]:
        """Return the project paths that a specifier stands for: those that are there, else where it would be."""
        path = specifier.replace(".", "/")
        roots = self.roots_of(specifier.partition(".")[0]) or NOWHERE
        found = tuple(f"{root}/{path}" if root else path for root in roots)
        return tuple(each for each in found if self.at(each).path is not None) or found

    def files_of(self, specifier: str) -> tuple[str, ...]:
        """Return the existing files of a specifier of the table."""
        found = (self.at(path).file for path in self.paths_of(specifier))
        return tuple(file for file in found if file is not None)

    def submodule(self, base: Value, name: str, importer: str) -> Resolution | None:
        """Return the module `name` inside a package of the project, or a name inside an installed one."""
        match base:
            case PackageValue(name=package):
                return Resolution(None, None, f"{package}.{name}")
            case FileValue(path=path):
                folder = folder_of(path)
                return self._inside(folder, name) if folder is not None else None
            case TableValue():
                return None
            case _:
                return None

    def _inside(self, folder: str, name: str) -> Resolution | None:
        path = f"{folder}/{name}" if folder else name
        found = self.at(path, is_known=True)
        if found.path is not None:
            return found
        is_there = folder in self._folders or self.is_package(folder)
        return None if is_there else Resolution(None, path, None, folder=True)


def folder_of(path: str) -> str | None:
    """Return the folder of a package: of its `__init__` file, or itself; None for a plain module."""
    for suffix in SUFFIXES:
        if path.endswith(PACKAGE + suffix):
            return path.removesuffix(PACKAGE + suffix)
    return path.removesuffix("/") if path.endswith("/") else None
