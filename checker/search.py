"""Step: files → candidates. Reads bytes and searches them for words; what has none is never parsed."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from checker.bytesearch import finder
from checker.model import Failed
from checker.needles import Needles, cover
from checker.workers import share

T = TypeVar("T")

BUFFER = 1 << 20  # bytes; a larger file is read by itself
BATCH = 1 << 17  # bytes read before they are searched at once: fits in the processor's cache
SMALL_BLOCK, BLOCK = 8, 64  # files a process takes at a time
MOST_BLOCKS = 2000
ALONE = 16  # files for which no second process is started
WANTED_FLAGS = ("O_NOFOLLOW", "O_CLOEXEC", "O_NONBLOCK", "O_BINARY")  # where the system has them
FLAGS = sum(getattr(os, name, 0) for name in WANTED_FLAGS) | os.O_RDONLY
NOT_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EISDIR}  # deleted, a link, a submodule
WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
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
    files: Sequence[str],
    needles: Mapping[str, Needles],
    visit: Callable[[str, bytes], T],
    *,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Searched[T]:
    """Read all files whose suffix (".js"; "" for none) is in `needles` and visit each candidate.

    `visit` gets the path as listed and all bytes, in whatever process has read them: its result must
    pickle, and what it changes elsewhere is lost. Symbolic links are not followed.
    """
    size = max(SMALL_BLOCK, min(BLOCK, len(files) // 32), len(files) // MOST_BLOCKS + 1)
    blocks = list(_blocks(files, needles, size))

    def work(numbers: Iterator[int]) -> Searched[T]:
        reader = Reader(root, visit)
        for number in numbers:
            reader.read(*blocks[number])
            if progress is not None and os.getpid() == parent:
                progress(min((number + 1) * size, len(files)), len(files))
        return reader.searched

    parent = os.getpid()
    whole = Searched[T]()
    for part in share(len(blocks), jobs if len(files) >= ALONE else 1, work):
        whole.found += part.found
        whole.failed += part.failed
        whole.gone += part.gone
    whole.found.sort(key=lambda each: each[0])
    whole.failed.sort(key=lambda each: each.path)
    whole.gone.sort()
    return whole


def suffix_of(path: str) -> str:
    """Return the lower-case suffix with its dot, or "" when the name has none."""
    head, dot, tail = path.rpartition(".")
    return "" if not dot or "/" in tail or not head or head.endswith("/") else "." + tail.lower()


def _blocks(files: Sequence[str], needles: Mapping[str, Needles], size: int) -> Iterator[tuple[Needles, Sequence[str]]]:
    """Yield files that share their needles, in portions; a portion stays in one process."""
    groups: dict[Needles, list[str]] = {}
    by_ending: dict[str, list[str] | None] = {}  # there are far fewer endings than files
    for path in files:
        dot = path.rfind(".")
        ending = path[dot:] if dot > 0 and path[dot - 1] != "/" else ""
        try:
            group = by_ending[ending]
        except KeyError:
            wanted = needles.get(suffix_of(f"x{ending}"))
            group = by_ending[ending] = None if wanted is None else groups.setdefault(wanted, [])
        if group is not None:
            group.append(path)
    for wanted, group in groups.items():
        for start in range(0, len(group), size):
            yield wanted, group[start : start + size]


class Reader(Generic[T]):
    """Reads files one behind the other into one buffer, and searches the buffer when it is full enough."""

    def __init__(self, root: str, visit: Callable[[str, bytes], T]) -> None:
        self.prefix = os.path.join(root, "")
        self.visit = visit
        self.searched = Searched[T]()
        self.buffer = bytearray(BUFFER)
        self.contains = finder(self.buffer)

    def read(self, needles: Needles, files: Sequence[str]) -> None:
        """Read and search a portion of files."""
        view, prefix = memoryview(self.buffer), self.prefix
        batch: list[tuple[str, int]] = []  # each path with the offset behind its last byte
        end = 0
        for path in files:
            try:
                descriptor = os.open(prefix + path, FLAGS)
                try:
                    size = read_into(descriptor, [view[end:]])
                    whole = size < BUFFER - end  # a regular file reads short at its end only
                    if not whole:
                        self._read_large(needles, path, descriptor)
                finally:
                    os.close(descriptor)
            except OSError as problem:
                self._not_read(path, problem)
                continue
            if not whole:
                continue
            end += size
            batch.append((path, end))
            if end > BATCH:
                self._search(needles, batch)
                batch, end = [], 0
        self._search(needles, batch)

    def _not_read(self, path: str, problem: OSError) -> None:
        if problem.errno in NOT_THERE:
            self.searched.gone.append(path)
        else:
            self.searched.failed.append(Failed(path, f"cannot be read: {problem.strerror}"))

    def _read_large(self, needles: Needles, path: str, descriptor: int) -> None:
        """Read a file by itself that is larger than the buffer has room for."""
        os.lseek(descriptor, 0, os.SEEK_SET)
        with open(descriptor, "rb", buffering=0, closefd=False) as file:
            data = file.read()
        hits = [part for part in cover(needles) if part in data]
        if hits or data[:2] in WIDE:
            self._examine(needles, path, data, hits)

    def _search(self, needles: Needles, batch: list[tuple[str, int]]) -> None:
        """Search a full buffer at once; only a hit makes it worth looking at single files."""
        end = batch[-1][1] if batch else 0
        hits = [part for part in cover(needles) if self.contains(part, end)]
        find, buffer = self.buffer.find, self.buffer
        start = 0
        for path, stop in batch:
            wide = buffer[start] >= 0xFE and stop - start > 1 if stop > start else False
            own = [part for part in hits if find(part, start, stop) >= 0]
            if own or wide:
                self._examine(needles, path, bytes(memoryview(buffer)[start:stop]), own)
            start = stop

    def _examine(self, needles: Needles, path: str, data: bytes, parts: Sequence[bytes]) -> None:
        encoding = WIDE.get(data[:2])
        if encoding is not None:
            if needles.accepts_wide(data, encoding):
                self.searched.failed.append(Failed(path, WIDE_PROBLEM))
        elif needles.accepts(data, parts):
            self.searched.found.append((path, self.visit(path, data)))
