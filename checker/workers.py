"""Work shared between processes by `fork`: cheap to start, and no interpreter lock to wait for.

Measured on 25,000 files (220 MB) with two cores: one process 130 ms, two threads 217 ms, two processes 75 ms.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

FEW = 8  # numbers left to follow, for which a process that has nothing else to do does not warm up


class Work(Protocol[T_co]):
    """Work in two steps: a task is searched, and what it finds is followed by whatever process is free."""

    def search(self, task: int) -> Iterable[int]:
        """Do one task, and name what it found: numbers below 2**32."""

    def follow(self, number: int) -> None:
        """Look at one thing that was found."""

    def result(self) -> T_co:
        """Return what this process has seen; it must pickle."""


class Numbers:
    """A queue that processes share: a pipe in which each number takes four bytes, so that no lock is needed."""

    def __init__(self) -> None:
        self.reader, self.writer = os.pipe()
        os.set_blocking(self.writer, False)

    def put(self, numbers: Sequence[int]) -> int:
        """Add the first of some numbers for which there is room, and return how many those are."""
        try:
            return os.write(self.writer, b"".join(number.to_bytes(4, "big") for number in numbers)) // 4
        except BlockingIOError:
            return 0

    def end(self) -> None:
        """Add no more from this process."""
        os.close(self.writer)

    def __iter__(self) -> Iterator[int]:
        """Yield numbers until there is none and no process can add one; waits for them."""
        while number := os.read(self.reader, 4):
            yield int.from_bytes(number, "big")

    def __len__(self) -> int:
        """Return how many numbers wait at this moment."""
        import fcntl
        import termios

        size = fcntl.ioctl(self.reader, termios.FIONREAD, bytes(4))
        return int.from_bytes(size, sys.byteorder) // 4


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Say whether forking is possible and safe: no other thread may hold a lock at that moment."""
    threading = sys.modules.get("threading")
    return hasattr(os, "fork") and (threading is None or threading.active_count() == 1)


def share(tasks: int, jobs: int, work: Work[T]) -> Sequence[T]:
    """Do tasks 0, 1, ... in up to `jobs` processes and return what each of them has seen, in no order.

    A process takes the next number when it is ready for it, so that no split has to be guessed. The forked ones
    search before they follow, this one follows first: what following needs is loaded while the others search.
    An exception in a process is raised here.
    """
    if jobs < 2 or tasks < 2 or not can_fork():
        for task in range(tasks):
            _search_and_follow(work, task)
        return [work.result()]
    todo, found = Numbers(), Numbers()
    fitting = todo.put(range(tasks))
    todo.end()
    children: dict[int, int] = {}
    try:
        for _ in range(min(jobs, tasks) - 1):
            pid, answer = _start(work, todo, found)
            children[pid] = answer
        found.end()
        _follow_first(work, chain(todo, range(fitting, tasks)), found)
        return [work.result(), *(_answer(pid, children.pop(pid)) for pid in list(children))]
    finally:
        os.close(todo.reader)
        os.close(found.reader)
        for pid, answer in children.items():
            os.close(answer)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _search_and_follow(work: Work[T], task: int) -> None:
    for number in work.search(task):
        work.follow(number)


def _follow_first(work: Work[T], todo: Iterator[int], found: Numbers) -> None:
    """Follow what is found; search only while there is nothing to follow."""
    following = iter(found)
    for task in todo:
        _search_and_follow(work, task)
        while len(found) and (number := next(following, None)) is not None:  # another process may have taken it
            work.follow(number)
    import pickle  # noqa: F401  # to read the answers with: there is time while the others finish

    for left in following:
        work.follow(left)


def _search_first(work: Work[T], todo: Numbers, found: Numbers) -> T:
    """Search as long as there are tasks, then help to follow what the tasks have left."""
    for task in todo:
        for number in work.search(task):
            if not found.put([number]):
                work.follow(number)
    found.end()
    following = iter(found)
    while len(found) > FEW and (left := next(following, None)) is not None:
        work.follow(left)
    return work.result()


def _start(work: Work[T], todo: Numbers, found: Numbers) -> tuple[int, int]:
    """Fork one process; return its number and the end of the pipe on which it answers."""
    inward, outward = os.pipe()
    pid = os.fork()
    if pid:
        os.close(outward)
        return pid, inward
    try:
        os.close(inward)
        _send(outward, _outcome(work, todo, found))
        os._exit(0)
    finally:
        os._exit(1)  # whatever happened: never back into the caller's code


def _outcome(work: Work[T], todo: Numbers, found: Numbers) -> bytes:
    import pickle  # 8 ms that a small check does not pay

    try:
        return pickle.dumps((True, _search_first(work, todo, found)), pickle.HIGHEST_PROTOCOL)
    except Exception as problem:
        try:
            return pickle.dumps((False, problem))
        except Exception:
            return pickle.dumps((False, RuntimeError(f"{type(problem).__name__}: {problem}")))


def _send(writer: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(writer, view) :]


def _answer(pid: int, reader: int) -> Any:
    """Read what a process found; raise what it raised."""
    import pickle

    parts = []
    with open(reader, "rb", buffering=0) as pipe:
        while part := pipe.read(1 << 20):
            parts.append(part)
    _, status = os.waitpid(pid, 0)
    if status:
        raise RuntimeError(f"a worker process ended early (status {status})")
    good, outcome = pickle.loads(b"".join(parts))  # written by our own fork, not by anything scanned
    if not good:
        raise outcome
    return outcome
