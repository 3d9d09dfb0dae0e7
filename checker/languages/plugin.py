"""What a language must offer; each folder or file beside this one defines `LANGUAGE`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from checker.facts import Facts
from checker.resolution import Resolution, Resolver
from checker.values import Value


class Modules(Resolver, Protocol):
    """How a language finds modules, those of the table included."""

    def matches(self, specifier: str, path: str) -> bool:
        """Say whether a specifier of the table stands for a project path, whether or not a file is there."""

    def paths_of(self, specifier: str) -> tuple[str, ...]:
        """Return the project paths that a specifier of the table stands for."""

    def files_of(self, specifier: str) -> tuple[str, ...]:
        """Return the existing files of a specifier of the table."""

    def submodule(self, base: Value, name: str, importer: str) -> Resolution | None:
        """Return the module `name` inside the package `base`, or None where the language has no such members."""


class EncodingError(ValueError):
    """The bytes of a file are not text in any encoding that the file may have."""


def utf8(data: bytes) -> bytes:
    """Return the bytes unchanged. Raises EncodingError when they are not UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise EncodingError(f"not UTF-8 (line {line}): convert the file to UTF-8") from problem
    return data


@dataclass(frozen=True, slots=True)
class Language:
    """One language: which files are its own, and how their bytes become facts."""

    name: str  # the key in the table's modules: "javascript", "python"
    suffixes: frozenset[str]  # with the dot
    facts: Callable[[bytes, str], Facts]  # (UTF-8 source, path) → facts
    decode: Callable[[bytes], bytes] = utf8  # bytes of the file → UTF-8; raises EncodingError
    encoding: Callable[[bytes], str] = lambda data: "utf-8"  # in which the file is written, and must stay
    prepare: Callable[[], object] = lambda: None  # loads the parser, which the first file waits for otherwise
    modules: Callable[..., Modules] | None = None  # (root, files[, import roots]); None: it loads nothing
    specifiers: Callable[[bytes], Iterator[str]] | None = None  # texts that may be specifiers; None: cannot be told
    dynamic_hints: frozenset[str] = frozenset()  # words, one of which every computed load holds
    is_dynamic: Callable[[bytes], bool] | None = None  # whether there is a computed load at all
    compiles: Callable[[bytes], bool] | None = None  # what the language itself says of a text (UTF-8)
    names: frozenset[str] = frozenset()  # of files without a suffix: "Dockerfile"
    interpreters: frozenset[str] = frozenset()  # what the first line of a script without a suffix names: "node"

    @property
    def endings(self) -> frozenset[str]:
        """The suffixes that files of the language have; "" when they may have none."""
        return self.suffixes | {""} if self.names or self.interpreters else self.suffixes
