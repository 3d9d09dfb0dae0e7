"""Specifier → file: one module for each language, all of one shape (`Resolver`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple, Protocol


class Resolution(NamedTuple):
    """What a specifier stands for. Either `path` or `package` is set, never both."""

    file: str | None  # an existing file of the project, POSIX, relative to the root
    path: str | None  # the project path named, without extension and `/index`, whether or not it exists
    package: str | None  # "airtable", "@scope/x/sub", "node:util": not a file of the project
    unknown: bool = False  # no telling whether it exists: behind a link out of the root, or not built
    folder: bool = False  # a folder that is a package without a file of its own

    @property
    def missing(self) -> bool:
        """Say whether this is a project path where no file is."""
        return self.path is not None and self.file is None and not self.unknown and not self.folder


class Problem(NamedTuple):
    """A configuration file that could not be used."""

    path: str
    line: int
    problem: str


class Resolver(Protocol):
    """How one language finds modules in the files of one project."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The configuration files read so far that could not be used."""

    def resolve(self, specifier: str, importer: str, *, esm: bool = False) -> Resolution:
        """Return what `specifier`, written in the file `importer`, stands for."""

    def package_folder(self, file: str) -> str | None:
        """Return the folder whose modules are members of the module in a file, where the language has such members."""

    def is_around(self, folder: str, specifier: str) -> bool:
        """Say whether what a specifier of the table stands for may lie below a folder."""

    def names(self, path: str) -> frozenset[str]:
        """Return the texts that load the module `path` without containing its own name."""

    def respell(self, specifier: str, importer: str, target: str) -> str | None:
        """Return the specifier that loads `target`, in the style of `specifier`, or None."""

    def reachable(self, fragments: Sequence[str | None], importer: str, targets: Collection[str]) -> tuple[str, ...]:
        """Return those of `targets` that a specifier with unknown parts (None) can stand for."""
