"""Module resolution with what the linker asks besides: where the modules of the table are."""

from __future__ import annotations

from checker.resolution import Resolution
from checker.resolution.javascript import JavaScriptResolver
from checker.resolution.modules import matches, module_paths
from checker.values import Value


class JavaScriptModules(JavaScriptResolver):
    """Resolution as Node and TypeScript do it, and the specifiers of the table."""

    def matches(self, specifier: str, path: str) -> bool:
        """Say whether a specifier of the table stands for a project path."""
        return matches(specifier, path)

    def paths_of(self, specifier: str) -> tuple[str, ...]:
        """Return the project paths that a specifier of the table stands for."""
        return module_paths(specifier, self)

    def files_of(self, specifier: str) -> tuple[str, ...]:
        """Return the existing files of a specifier of the table."""
        found = (self.resolve(f"./{path}", ROOT_FILE).file for path in self.paths_of(specifier))
        return tuple(file for file in found if file is not None)

    def submodule(self, base: Value, name: str, importer: str) -> Resolution | None:
        """Return None: a JavaScript module has no modules as members."""
        return None


ROOT_FILE = "-"  # an importer in the root folder
