"""Valid code that the grammars of tree-sitter reject or misread: its bytes are put right, and parsed again.

A repair never changes the length, and names and strings are read from the bytes of the file, not from the repaired
ones: every span stays true, and what a repair hits inside a string or a comment is of no consequence. What is
repaired stands in `misread.py` and `rejected.py`; here is how. A repair that is harmless wherever its pattern fits
is made before the file is parsed, if leaving it costs a wrong tree. The others are tried together where the first
parse shows an error: those that are right only in some places (an `&` is text in JSX, an operator elsewhere) are
asked in the new tree, taken back where they do not stand, and the file is parsed once more. A file that is in order
costs a few searches for bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from tree_sitter import Node as Syntax
from tree_sitter import Parser, Tree

from checker.languages.builder import first_error
from checker.languages.positions import Positions

Match = re.Match[bytes]
ROUNDS = 6
NAME = rb"[A-Za-z_$\x80-\xff][\w$\x80-\xff]*"
GAP = rb"(?:[ \t\r\n]++|//[^\n]*+|/\*(?:[^*]++|\*(?!/))*+\*/){0,40}+"
"""White space and comments; not pages of them, as each `}` of code that is commented out would read them all."""
LINE = rb"(?=[ \t]*(?:\r?\n|//|/\*))"
"""A line may end here."""


Path = Sequence[Syntax]
"""The syntax that holds a place, outermost first. (Asking syntax for its parent starts at the root each time.)"""


def anywhere(path: Path) -> bool:
    """A repair that stands wherever its pattern fits."""
    return True


class Repair(NamedTuple):
    """One thing that a grammar reads wrongly.

    `hint` is a word without which the pattern cannot fit. `put` returns bytes of the same length for what the pattern
    fits, the same ones for nothing to be done. `wanted` is asked of the place before the repair, `stands` of that
    after it.
    """

    hint: bytes
    pattern: bytes
    put: Callable[[Match], bytes]
    stands: Callable[[Path], bool] = anywhere
    wanted: Callable[[Path], bool] = anywhere
    guess: bool = False  # breaks valid code around it where it is wrong


class Edit(NamedTuple):
    """A repair at one place."""

    match: Match
    text: bytes
    repair: Repair


@cache
def compiled(pattern: bytes) -> re.Pattern[bytes]:
    """Return a pattern, compiled where it is first needed: most of them never are."""
    return re.compile(pattern)


def put_right(source: bytes, repairs: Iterable[Repair]) -> bytes:
    """Make repairs that need no tree."""
    for repair in repairs:
        if repair.hint in source:
            source = compiled(repair.pattern).sub(repair.put, source)
    return source


def edits_of(source: bytes, tree: Tree, repairs: Iterable[Repair]) -> list[Edit]:
    """Return what the repairs would do, in order; where two meet, the first one wins."""
    found: list[Edit] = []
    for repair in repairs:
        if repair.hint not in source:
            continue
        positions = Positions(tree.root_node)
        for match in compiled(repair.pattern).finditer(source):
            if repair.wanted is anywhere or repair.wanted(positions.at(match.start())):
                text = repair.put(match)
                if text != match.group():
                    found.append(Edit(match, text, repair))
    found.sort(key=lambda each: each.match.start())
    kept: list[Edit] = []
    for edit in found:
        if not kept or kept[-1].match.end() <= edit.match.start():
            kept.append(edit)
    return kept


def applied(source: bytes, edits: Iterable[Edit]) -> bytes:
    """Return the source with edits made."""
    text = bytearray(source)
    for edit in edits:
        text[edit.match.start() : edit.match.end()] = edit.text
    return bytes(text)


def changed_at(edit: Edit) -> int:
    """Return the first byte that an edit changes."""
    start, before = edit.match.start(), edit.match.group()
    return start + next(at for at, byte in enumerate(edit.text) if byte != before[at])


def attempt(parser: Parser, source: bytes, edits: Sequence[Edit]) -> tuple[Tree, list[Edit]] | None:
    """Parse with those edits that stand in the tree they make; None if none does."""
    tree = parser.parse(applied(source, edits))
    positions = Positions(tree.root_node)
    standing = [each for each in edits if each.repair.stands(positions.at(changed_at(each)))]
    if 0 < len(standing) < len(edits):
        tree = parser.parse(applied(source, standing))
    return (tree, standing) if standing else None


def better(parser: Parser, source: bytes, tree: Tree, edits: Sequence[Edit]) -> tuple[Tree, list[Edit]] | None:
    """Return a tree without an error, or else with a later first one, and the edits that lead to it."""
    broken = tree.root_node.has_error
    best: tuple[Tree, list[Edit]] | None = None
    tries = [edits]
    if broken and any(each.repair.guess for each in edits):
        tries.append([each for each in edits if not each.repair.guess])
    for chosen in tries:
        other = attempt(parser, source, chosen) if chosen else None
        if other is None:
            continue
        if not other[0].root_node.has_error:
            return other
        if broken and first_error(other[0].root_node) > first_error((best or (tree,))[0].root_node):
            best = other
    return best


def repaired(
    parser: Parser, source: bytes, tree: Tree, repairs: Callable[[bytes, Tree], Sequence[Repair]]
) -> tuple[Tree, list[Edit]]:
    """Return the tree of a source that may need repairs, and those that were made to come to it.

    One repair can bring to light where the next one is needed. Where the source remains in error, what was gained on
    the way to its first error is kept.
    """
    made: list[Edit] = []
    for _ in range(ROUNDS):
        edits = edits_of(source, tree, repairs(source, tree))
        found = better(parser, source, tree, edits) if edits else None
        if found is None:
            break
        tree, standing = found
        source = applied(source, standing)
        made += standing
    return tree, made
