"""What to search for: words, and the few substrings that stand for many of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

SHORTEST = 4  # bytes; a shorter common part would be found nearly everywhere
SNAKE = 7  # bytes of a common part with no other hump than underscores: `_to_` is in every Python file
PLAIN = 9  # bytes of a common part without a hump ("Record"), which may be an everyday word
HUMP = re.compile(rb"[a-z][A-Z]|[^A-Za-z]")  # inside "unId", "un_id", "./services"


@dataclass(frozen=True, slots=True)
class Needles:
    """What makes a file a candidate: one of the words, or a hint that `confirm` agrees with.

    Words are exact and case-sensitive and may stand inside larger words. `confirm` sees all the bytes of
    a file that holds a hint but none of the words; it is for questions that no word answers.
    """

    words: frozenset[str]
    hints: frozenset[str] = frozenset()
    confirm: Callable[[bytes], bool] | None = None

    def accepts(self, data: bytes) -> bool:
        """Say whether a file with these bytes is a candidate."""
        if holds(self.words, data):
            return True
        return self.confirm is not None and holds(self.hints, data) and self.confirm(data)

    def accepts_wide(self, data: bytes, encoding: str) -> bool:
        """Say whether a file in UTF-16 holds a word."""
        return any(word.encode(encoding, "ignore") in data for word in self.words)


@lru_cache(maxsize=64)
def spellings(words: frozenset[str]) -> tuple[bytes, ...]:
    """Return the bytes a word can have: UTF-8, and Latin-1 where that differs; most useful first."""
    found = {word.encode("utf-8", "surrogateescape") for word in words}
    for word in words:
        if not word.isascii():
            try:
                found.add(word.encode("latin-1"))
            except UnicodeEncodeError:
                continue
    return tuple(sorted(found - {b""}, key=lambda word: (-len(word), word)))


def holds(words: frozenset[str], data: bytes) -> bool:
    """Say whether one of the words is in the data."""
    return any(part in data and any(word in data for word in own) for part, own in groups(words))


@lru_cache(maxsize=64)
def groups(words: frozenset[str]) -> tuple[tuple[bytes, tuple[bytes, ...]], ...]:
    """Return few substrings, each with the words that are worth looking for where it is found."""
    left = list(spellings(words))
    found = []
    for part in _cover(left):
        found.append((part, tuple(word for word in left if part in word)))
        left = [word for word in left if part not in word]
    return tuple(found)


def parts(needles: Needles) -> tuple[bytes, ...]:
    """Return what is in every candidate: its words, and its hints if they count."""
    return spellings(needles.words | needles.hints) if needles.confirm is not None else spellings(needles.words)


@lru_cache(maxsize=64)
def cover(needles: Needles) -> tuple[bytes, ...]:
    """Return few substrings, at least one of which is in every file that holds a word or a hint."""
    return tuple(_cover(parts(needles)))


def _cover(words: Iterable[bytes]) -> list[bytes]:
    """Greedy set cover: the substring found in most words first, the longest of those."""
    left = set(words)
    chosen: list[bytes] = []
    while left:
        shares: dict[bytes, int] = {}
        for word in left:
            for part in _substrings(word):
                shares[part] = shares.get(part, 0) + 1
        best = max(shares, key=lambda part: (shares[part], len(part), part))
        chosen.append(best)
        left = {word for word in left if best not in word}
    return chosen


def _substrings(word: bytes) -> Iterator[bytes]:
    """Yield the word and each part of it that is rare enough in other people's code."""
    size = len(word)
    found = {word[i:j] for i in range(size) for j in range(i + SHORTEST, size + 1)}
    yield from {part for part in found if _is_rare(part)} | {word}


def _is_rare(part: bytes) -> bool:
    if len(part) >= PLAIN:
        return True
    return HUMP.search(part, 1) is not None and (len(part) >= SNAKE or b"_" not in part)
