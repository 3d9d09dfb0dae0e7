"""Step: files → candidates. Reads bytes and searches them for words; what has none is never parsed."""

from __future__ import annotations

import errno
import os
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Generic, TypeVar

from checker.model import Failed
from checker.needles import Needles
from checker.workers import share

T = TypeVar("T")

BUFFER = 1 << 20  # bytes; a larger file is read by itself
SEPARATOR = ord("\n")  # in no word: nothing is found half in one file and half in the next
BATCH = 1 << 17  # bytes read before they are searched at once: fits in the processor's cache
SMALL_BLOCK, BLOCK = 8, 64  # files a process takes at a time
MOST_BLOCKS = 2000
ALONE = 16  # files for which no second process is started
WANTED_FLAGS = ("O_NOFOLLOW", "O_CLOEXEC", "O_NONBLOCK", "O_BINARY")  # where the system has them
FLAGS = sum(getattr(os, name, 0) for name in WANTED_FLAGS) | os.O_RDONLY
NOT_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EISDIR}  # deleted, a link, a submodule
WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
WIDEST = 0xFE  # no text in UTF-8 begins with it, or with what is above it
WIDE_PROBLEM = "UTF-16 is not supported: convert the file to UTF-8"


def _read_into(descriptor: int, views: Sequence[memoryview]) -> int:
    data = os.read(descriptor, len(views[0]))
    views[0][: len(data)] = data
    return len(data)


read_into = os.readv if hasattr(os, "readv") else _read_into  # Windows has no readv


@dataclass(slots=True)
class Searched(Generic[T]):
    """What a search saw: each candidate with what `visit` made of it, by path."""

    found: list[tuple[str, T]] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)  # listed, but no file: deleted, a link, a folder


def search(
    root: str,
    files: Mapping[str, Sequence[str]],
    needles: Mapping[str, Needles],
    visit: Callable[[str, bytes], T],
    *,
    confirm: Callable[[str, bytes], bool] | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Searched[T]:
    """Read all files whose suffix is in `needles` and visit each candidate; `files` are those of each suffix.

    A candidate holds what its needles ask for, and `confirm` agrees. Both functions get the path as listed and
    all bytes, in whatever process has read them: what `visit` returns must pickle, and what they change elsewhere
    is lost. Symbolic links are not followed.
    """
    groups: dict[Needles, list[str]] = {}
    for suffix, own in files.items():
        if suffix in needles:
            groups.setdefault(needles[suffix], []).extend(own)
    count = sum(map(len, groups.values()))
    size = max(SMALL_BLOCK, min(BLOCK, count // 32), count // MOST_BLOCKS + 1)
    blocks = [
        (wanted, group[start : start + size])
        for wanted, group in groups.items()
        for start in range(0, len(group), size)
    ]
    work = _Work(root, blocks, visit, confirm, progress)
    whole = Searched[T]()
    for part in share(len(blocks), jobs if count >= ALONE else 1, work):
        whole.found += part.found
        whole.failed += part.failed
        whole.gone += part.gone
    whole.found.sort(key=lambda each: each[0])
    whole.failed.sort(key=lambda each: each.path)
    whole.gone.sort()
    return whole


class _Work(Generic[T]):
    """A search as processes share it: blocks of files are searched, the candidates among them are visited.

    A candidate goes by its place among all files, whichever process meets it.
    """

    def __init__(
        self,
        root: str,
        blocks: Sequence[tuple[Needles, Sequence[str]]],
        visit: Callable[[str, bytes], T],
        confirm: Callable[[str, bytes], bool] | None,
        progress: Callable[[int, int], None] | None,
    ) -> None:
        self.blocks = blocks
        self.starts = [0, *accumulate(len(files) for _, files in blocks)]
        self.reader = Reader(root, confirm)
        self.visit = visit
        self.progress = progress
        self.parent = os.getpid()
        self.furthest = 0
        self.found: list[tuple[str, T]] = []

    def search(self, task: int) -> Iterator[int]:
        """Read a block of files; yield the places of its candidates."""
        start = self.starts[task]
        for number in self.reader.read(*self.blocks[task]):
            yield start + number
        self._advance(self.starts[task + 1])

    def follow(self, number: int) -> None:
        """Visit one candidate."""
        block = bisect_right(self.starts, number) - 1
        path = self.blocks[block][1][number - self.starts[block]]
        data = self.reader.whole(path)
        if data is not None:
            self.found.append((path, self.visit(path, data)))
        self._advance(number)

    def result(self) -> Searched[T]:
        """Return what this process has seen."""
        return Searched(self.found, self.reader.failed, self.reader.gone)

    def _advance(self, done: int) -> None:
        if self.progress is not None and done > self.furthest and os.getpid() == self.parent:
            self.furthest = done
            self.progress(done, self.starts[-1])


class Reader:
    """Reads files one behind the other into one buffer, and searches the buffer when it is full enough."""

    def __init__(self, root: str, confirm: Callable[[str, bytes], bool] | None = None) -> None:
        self.prefix = os.path.join(root, "")
        self.confirm = confirm
        self.failed: list[Failed] = []
        self.gone: list[str] = []
        self.buffer = bytearray(BUFFER)

    def read(self, needles: Needles, files: Sequence[str]) -> list[int]:
        """Read and search a portion of files, and return the places of the candidates among them."""
        buffer, prefix = self.buffer, self.prefix
        view = memoryview(buffer)
        found: list[int] = []
        places: list[int] = []  # of the files in the buffer
        ends = [0]  # where each of them ends, its separator included
        end = 0
        for place, path in enumerate(files):
            try:
                descriptor = os.open(prefix + path, FLAGS)
                try:
                    size = read_into(descriptor, [view[end:]])
                finally:
                    os.close(descriptor)
            except OSError as problem:
                self._not_read(path, problem)
                continue
            if size == BUFFER - end:  # a regular file reads short at its end only
                if self._is_large_candidate(needles, path):
                    found.append(place)
                continue
            end += size + 1
            buffer[end - 1] = SEPARATOR
            places.append(place)
            ends.append(end)
            if end > BATCH:
                found += self._search(needles, files, places, ends)
                places, ends, end = [], [0], 0
        return [*found, *self._search(needles, files, places, ends)]

    def whole(self, path: str) -> bytes | None:
        """Return all bytes of a file, or None and remember why there are none."""
        try:
            descriptor = os.open(self.prefix + path, FLAGS)
            try:
                with open(descriptor, "rb", buffering=0, closefd=False) as file:
                    return file.read()
            finally:
                os.close(descriptor)
        except OSError as problem:
            self._not_read(path, problem)
            return None

    def _not_read(self, path: str, problem: OSError) -> None:
        if problem.errno in NOT_THERE:
            self.gone.append(path)
        else:
            self.failed.append(Failed(path, f"cannot be read: {problem.strerror}"))

    def _is_large_candidate(self, needles: Needles, path: str) -> bool:
        """Search a file by itself that is larger than the buffer has room for."""
        data = self.whole(path)
        if data is None or (data[:2] not in WIDE and next(needles.places(data), None) is None):
            return False
        return self._is_candidate(needles, path, data)

    def _search(
        self, needles: Needles, files: Sequence[str], places: Sequence[int], ends: Sequence[int]
    ) -> Iterator[int]:
        """Search the buffer at once; single files are looked at only where something is in them."""
        if not places:
            return
        buffer = self.buffer
        view = memoryview(buffer)
        hit = {bisect_right(ends, at) - 1 for at in needles.places(view[: ends[-1] - 1])}
        if max(map(buffer.__getitem__, ends[:-1])) >= WIDEST:
            hit.update(number for number, start in enumerate(ends[:-1]) if bytes(buffer[start : start + 2]) in WIDE)
        for number in sorted(hit):
            data = bytes(view[ends[number] : ends[number + 1] - 1])
            if self._is_candidate(needles, files[places[number]], data):
                yield places[number]

    def _is_candidate(self, needles: Needles, path: str, data: bytes) -> bool:
        encoding = WIDE.get(data[:2])
        if encoding is not None:
            if needles.accepts_wide(data, encoding):
                self.failed.append(Failed(path, WIDE_PROBLEM))
            return False
        return needles.accepts(data) and (self.confirm is None or self.confirm(path, data))
