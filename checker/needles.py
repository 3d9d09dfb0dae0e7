"""What to search for: words, and the few substrings that stand for many of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heapify, heappop, heappush

SHORTEST = 4  # bytes; a shorter common part would be found nearly everywhere
SNAKE = 7  # bytes of a common part with no other hump than underscores: `_to_` is in every Python file
PLAIN = 9  # bytes of a common part without a hump ("Record"), which may be an everyday word
HUMP = re.compile(rb"[a-z][A-Z]|[^A-Za-z]")  # inside "unId", "un_id", "./services"


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """What no word answers: `confirm` sees the bytes of a file and which of the hints are in them."""

    hints: frozenset[str]
    confirm: Callable[[bytes, Sequence[bytes]], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Needles:
    """What makes a file a candidate: one of the words, or a hint whose question is answered with yes.

    Words and hints are exact and case-sensitive and may stand inside larger words.
    """

    words: frozenset[str]
    questions: tuple[Question, ...] = ()

    def accepts(self, data: bytes, parts: Iterable[bytes] | None = None) -> bool:
        """Say whether a file with these bytes is a candidate; `parts` are those of the cover that are in it."""
        words_of = cover(self)
        present: set[bytes] = set()
        for part in words_of if parts is None else parts:
            text = around(part, max(map(len, words_of[part])), data)
            present.update(word for word in words_of[part] if word in text)
        if not present:
            return False
        if not present.isdisjoint(spellings(self.words)):
            return True
        for question in self.questions:
            hints = [hint for hint in spellings(question.hints) if hint in present]
            if hints and question.confirm(data, hints):
                return True
        return False

    def accepts_wide(self, data: bytes, encoding: str) -> bool:
        """Say whether a file in UTF-16 holds a word."""
        return any(word.encode(encoding, "ignore") in data for word in self.words)


def around(part: bytes, size: int, data: bytes) -> bytes:
    """Return what stands around each place of a part, wide enough for words of `size` bytes."""
    found = []
    place = data.find(part)
    while place >= 0:
        found.append(data[max(0, place - size) : place + size])
        place = data.find(part, place + 1)
    return b"\n".join(found)


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


@lru_cache(maxsize=64)
def cover(needles: Needles) -> dict[bytes, tuple[bytes, ...]]:
    """Return few substrings, one of which is in every file that holds a word or a hint.

    With each come the words that it stands for; each word belongs to one of them.
    """
    return cover_of(frozenset().union(needles.words, *(question.hints for question in needles.questions)))


@lru_cache(maxsize=64)
def cover_of(words: frozenset[str]) -> dict[bytes, tuple[bytes, ...]]:
    """Greedy set cover: the substring found in most words first, the longest of those.

    Counts only fall, so a part that still has the count it was queued with is the best one.
    """
    left = set(spellings(words))
    holders: dict[bytes, list[bytes]] = {}
    for word in sorted(left):
        for part in _substrings(word):
            holders.setdefault(part, []).append(word)
    queue = [(-len(own), -len(part), part) for part, own in holders.items()]
    heapify(queue)
    chosen: dict[bytes, tuple[bytes, ...]] = {}
    while left:
        count, length, part = heappop(queue)
        if part not in left and not _is_rare(part):
            continue
        own = tuple(word for word in holders[part] if word in left)
        if len(own) == -count:
            chosen[part] = own
            left.difference_update(own)
        elif own:
            heappush(queue, (-len(own), length, part))
    return chosen


def _substrings(word: bytes) -> set[bytes]:
    """Return the word and its parts that are not too short."""
    size = len(word)
    return {word, *(word[i:j] for i in range(size) for j in range(i + SHORTEST, size + 1))}


def _is_rare(part: bytes) -> bool:
    """Say whether a part of a word is rare enough in other people's code."""
    if len(part) >= PLAIN:
        return True
    return HUMP.search(part, 1) is not None and (len(part) >= SNAKE or b"_" not in part)
