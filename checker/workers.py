"""Work shared between processes by `fork`: cheap to start, and no interpreter lock to wait for.

Measured on 25,000 files (220 MB) with two cores: one process 130 ms, two threads 217 ms, two processes 75 ms.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")

MOST_TASKS = 8192  # all task numbers must fit in an empty pipe (64 KiB, four bytes each)


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Say whether forking is possible and safe: no other thread may hold a lock at that moment."""
    threading = sys.modules.get("threading")
    return hasattr(os, "fork") and (threading is None or threading.active_count() == 1)


def share(tasks: int, jobs: int, work: Callable[[Iterator[int]], T]) -> list[T]:
    """Run `work` in up to `jobs` processes, each with an iterator over the task numbers it gets.

    A process takes the next number when it is ready for it, so that no split has to be guessed.
    The results come back in no particular order; an exception in a process is raised here.
    """
    if jobs < 2 or tasks < 2 or tasks > MOST_TASKS or not can_fork():
        return [work(iter(range(tasks)))]
    reader, writer = os.pipe()
    os.write(writer, b"".join(number.to_bytes(4, "big") for number in range(tasks)))
    os.close(writer)
    children: dict[int, int] = {}
    try:
        for _ in range(min(jobs, tasks) - 1):
            pid, answer = _start(work, reader)
            children[pid] = answer
        results = [work(_numbers(reader))]
        results.extend(_answer(pid, children.pop(pid)) for pid in list(children))
        return results
    finally:
        os.close(reader)
        for pid, answer in children.items():
            os.close(answer)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _numbers(reader: int) -> Iterator[int]:
    while number := os.read(reader, 4):
        yield int.from_bytes(number, "big")


def _start(work: Callable[[Iterator[int]], T], reader: int) -> tuple[int, int]:
    """Fork one process; return its number and the end of the pipe on which it answers."""
    inward, outward = os.pipe()
    pid = os.fork()
    if pid:
        os.close(outward)
        return pid, inward
    try:
        os.close(inward)
        _send(outward, _outcome(work, reader))
        os._exit(0)
    finally:
        os._exit(1)  # whatever happened: never back into the caller's code


def _outcome(work: Callable[[Iterator[int]], T], reader: int) -> bytes:
    import pickle  # 8 ms that a small check does not pay

    try:
        return pickle.dumps((True, work(_numbers(reader))), pickle.HIGHEST_PROTOCOL)
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
