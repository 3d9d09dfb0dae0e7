"""The resolver of JavaScript and TypeScript: what a specifier means, and how to write another one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from checker.resolution.node import NodeResolution
from checker.resolution.words import Words


class JavaScriptResolver(NodeResolution):
    """Finds the modules of one project; implements `Resolver`."""

    def __init__(self, root: Path, files: Collection[str]) -> None:
        """Take the files as listed, POSIX and relative to `root`; nothing is read before it is needed."""
        super().__init__(root, files)
        self._words = Words(self.project, self.packages, self.configurations, self.lookup)

    def names(self, path: str) -> frozenset[str]:
        """Return the texts that load the module `path` without containing its own name.

        They are specifiers and bare words. Those made of dots alone come with their quotes: `'..'`.
        """
        return self._words.of(path)

    def respell(self, specifier: str, importer: str, target: str) -> str | None:
        """Return the specifier by which `importer` loads `target`, in the style of `specifier`, or None."""
        from checker.resolution.respell import respell  # for fixes only

        return respell(self, specifier, importer, target)

    def reachable(self, fragments: Sequence[str | None], importer: str, targets: Collection[str]) -> tuple[str, ...]:
        """Return those of `targets` that a specifier of texts and unknown parts (None) can stand for."""
        from checker.resolution.dynamic import reachable  # few projects compute what they load

        return reachable(self, fragments, importer, targets)
