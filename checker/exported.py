"""Whether a module's own file may export a member, as far as its text and facts show.

A file that exports one literal, or single names, shows all it exports. Others are open: they spread what another file
gives, export an instance or an object under a name, or fill `exports` in a loop.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from checker.facts import NOTHING, Class, Facts, Load, Object
from checker.resolution import Resolver

FILLED = re.compile(
    rb"exports\s*\[|(?:assign|defineProperty|defineProperties|__exportStar|__export)\(\s*(?:module\.)?exports\b"
    rb"|import\s*\*\s*$|import\s*\*\s*#|\b__getattr__\b|\bglobals\(\)",
    re.MULTILINE,
)
"""What adds to the exports without saying what."""
BESIDE = (".js", ".cjs", ".mjs", ".ts", ".cts", ".mts", ".d.ts", ".d.cts", ".d.mts", ".pyi")
"""What files of one module may be called that stand beside each other."""
DEEPEST = 4  # files that export what another file exports


class Parsed(NamedTuple):
    """One file: its facts and its source as UTF-8."""

    facts: Facts
    source: bytes


class Exports:
    """Answers for the files of one language."""

    def __init__(self, text_of: Callable[[str], Parsed | None], resolver: Resolver) -> None:
        self._text_of, self._resolver = text_of, resolver
        self._known: dict[tuple[str, str, bool], bool] = {}

    def may_have(self, path: str, member: str, *, strict: bool) -> bool:
        """Say whether a file may export a member; with `strict`, only if a definition of that name is to be seen."""
        key = (path, member, strict)
        if key not in self._known:
            self._known[key] = self._may_have(path, member, strict, DEEPEST)
        return self._known[key]

    def _may_have(self, path: str, member: str, strict: bool, deepest: int) -> bool:
        text = self._text_of(path)
        if text is None:
            return False
        if member in exported_names(text.facts):
            return True
        if not is_open(text):
            return not strict and _is_word(text, member)
        return not strict or member in defined_names(text) or self._passes_on(path, text.facts, member, deepest)

    def _passes_on(self, path: str, facts: Facts, member: str, deepest: int) -> bool:
        if not deepest:
            return False
        files = (self._resolver.resolve("." * load.level + load.specifier, path).file for load in _loads(facts)
                 if load.specifier is not None)  # fmt: skip
        return any(self._may_have(file, member, True, deepest - 1) for file in files if file is not None)


def exported_names(facts: Facts) -> set[str]:
    """Return the names a file exports, as far as the file itself shows them."""
    found = {each.name for each in facts.exports}
    for each in facts.exports:
        node = facts.nodes[each.node] if each.node != NOTHING else None
        if each.name == "=" and isinstance(node, Object):
            found |= {key for key, _ in node.held() if key is not None}
    return found


def is_open(text: Parsed) -> bool:
    """Say whether a file may export more than it shows."""
    facts = text.facts
    if FILLED.search(text.source) is not None:
        return True
    for each in facts.exports:
        node = facts.nodes[each.node] if each.node != NOTHING else None
        if each.name == "*" or (each.name in ("=", "default") and not _is_plain(node)):
            return True
    return False


def _is_plain(node: object) -> bool:
    return isinstance(node, Object) and all(key is not None for key, _ in node.held())


def defined_names(text: Parsed) -> set[str]:
    """Return the names that are declared, or defined as a member of anything, in a file."""
    facts = text.facts
    found = {binding.name for binding in facts.bindings}
    for node in facts.nodes:
        if isinstance(node, Object):
            found |= {key for key, _ in node.held() if key is not None}
        elif isinstance(node, Class):
            found |= {*node.members, *node.statics}
    return found | {match.group(1).decode() for match in ASSIGNED.finditer(text.source)}


ASSIGNED = re.compile(rb"\.\s*([A-Za-z_$][\w$]*)\s*=(?![=>])")


def _is_word(text: Parsed, name: str) -> bool:
    """Say whether a name stands in the code of a file, outside of its comments."""
    places = re.finditer(rb"(?<![\w$])" + re.escape(name.encode()) + rb"(?![\w$])", text.source)
    comments = text.facts.comments
    return any(not any(each.start <= place.start() < each.end for each in comments) for place in places)


def _loads(facts: Facts) -> Iterator[Load]:
    for index in facts.loads:
        node = facts.nodes[index]
        if isinstance(node, Load):
            yield node
