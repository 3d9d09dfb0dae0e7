"""What a specifier with unknown parts can stand for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from checker.resolution.node import NodeResolution
from checker.resolution.package_json import Mode
from checker.resolution.spelling import EXTENSIONS, folder_of, forms, is_typescript, join

# Text that says nothing about where a module is: extensions, `index`, separators.
_EMPTY = r"[./]*(?:index)?(?:" + "|".join(map(re.escape, (*EXTENSIONS, ".json"))) + r")?(?:\?.*)?"


def reachable(
    resolver: NodeResolution, fragments: Sequence[str | None], importer: str, targets: Collection[str]
) -> tuple[str, ...]:
    """Return those of `targets` that a specifier of texts and unknown parts (None) can stand for."""
    pieces = [each for each in fragments if each != ""]
    if None not in pieces:
        found = resolver.resolve("".join(each or "" for each in pieces), importer)
        return tuple(each for each in targets if each == found.path)
    first = pieces[0]
    if first is not None and first.startswith("."):
        return _matching(_from_folder(first, pieces[1:], folder_of(importer)), targets)
    if first is not None and first.startswith(("/", "file:")):
        return _from_root(resolver, first, pieces[1:], targets)
    if first is not None:
        return tuple(each for each in targets if _by_alias(resolver, pieces, importer, each))
    if all(each is None or re.fullmatch(_EMPTY, each) or not re.search(r"\w", each) for each in pieces):
        return ()
    return _matching(re.compile(".*" + _unanchored(pieces), re.DOTALL), targets, before="/")


def _from_folder(first: str, rest: Sequence[str | None], folder: str) -> re.Pattern[str] | None:
    """Return the pattern of the project paths below the folder that the first text names."""
    written, slash, name = first.rpartition("/")
    if not slash:  # "." + unknown: an extension, or "./x"
        written, name = ".", ""
    here = join(folder, written)
    if here is None:
        return None
    return re.compile(re.escape(f"{here}/" if here else "") + re.escape(name) + _unanchored(rest), re.DOTALL)


def _from_root(
    resolver: NodeResolution, first: str, rest: Sequence[str | None], targets: Collection[str]
) -> tuple[str, ...]:
    written, _, name = first.rpartition("/")
    here = resolver.absolute(written or "/")
    if here is None:
        return ()
    pattern = re.escape(f"{here}/" if here else "") + re.escape(name) + _unanchored(rest)
    return _matching(re.compile(pattern, re.DOTALL), targets)


def _by_alias(resolver: NodeResolution, pieces: Sequence[str | None], importer: str, target: str) -> bool:
    pattern = re.compile(_unanchored(pieces), re.DOTALL)
    first = pieces[0] or ""
    mode = Mode(esm=False, typescript=is_typescript(importer))
    for table in resolver.aliases(first, folder_of(importer), mode):
        for alias in table:
            for form in forms(target):
                if any(pattern.fullmatch(text) for text in alias.texts(form)):
                    return True
    return False


def _unanchored(pieces: Sequence[str | None]) -> str:
    """Return the expression of texts and unknown parts; what stands before `..` in a text is unknown too."""
    parts: list[str] = []
    for piece in pieces:
        if piece is None:
            parts.append(".*")
        elif "../" in piece:
            parts = [".*", re.escape(piece.rpartition("../")[2])]
        else:
            parts.append(re.escape(piece.replace("/./", "/")))
    return "".join(parts) + r"(?:\?.*)?"


def _matching(pattern: re.Pattern[str] | None, targets: Collection[str], before: str = "") -> tuple[str, ...]:
    if pattern is None:
        return ()
    return tuple(each for each in targets if any(map(pattern.fullmatch, _written(before + each))))


def _written(path: str) -> Iterator[str]:
    return forms(path)
