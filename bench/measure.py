"""Step 3: commands -> wall times (alternating, page cache warm) and peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# As a user runs them: Python keeps what it has compiled.
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
POLL = 0.01  # seconds between two looks at the memory of a tree of processes
# A process starts with the peak of the one that made it, so a small one stands in between.
LAUNCHER = """
import os, sys
command = sys.argv[1:]
quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
pid = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
_, status, usage = os.wait4(pid, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Tool:
    """One command line, the folder it runs in, and the exit statuses that count as work done."""

    name: str
    command: tuple[str, ...]
    folder: Path
    good: frozenset[int] = frozenset({0, 1})
    repetitions: int | None = None  # fewer than the others, where one run takes many seconds


@dataclass(frozen=True, slots=True)
class Timing:
    """The median of some runs, in seconds, and the runs themselves."""

    median: float
    runs: tuple[float, ...]
    output: bytes  # what the last run printed


class ToolFailed(Exception):
    """A tool could not do its work, so that its time says nothing."""

    def __init__(self, name: str, status: int, words: str) -> None:
        super().__init__(name, status, words)
        self.name, self.status, self.words = name, status, words

    def __str__(self) -> str:
        return f"{self.name} ended with status {self.status}: {self.words}"


def run(tool: Tool) -> tuple[float, bytes]:
    """Run a command once; return its wall time and output, or raise ToolFailed."""
    start = time.perf_counter()
    done = subprocess.run(
        tool.command,
        cwd=tool.folder,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    seconds = time.perf_counter() - start
    if done.returncode not in tool.good:
        raise ToolFailed(tool.name, done.returncode, _last_line(done.stderr))
    return seconds, done.stdout


def _last_line(words: bytes) -> str:
    lines = words.decode(errors="replace").strip().splitlines()
    return lines[-1][:200] if lines else "without a word"


def side_by_side(tools: Sequence[Tool], repetitions: int) -> dict[str, Timing | ToolFailed]:
    """Run each tool once to warm up, then all in turn, so that a slow minute hits all of them."""
    results: dict[str, list[float]] = {}
    outputs: dict[str, bytes] = {}
    failed: dict[str, ToolFailed] = {}
    for turn in range(repetitions + 1):
        for tool in tools:
            if tool.name in failed or turn > (tool.repetitions or repetitions):
                continue
            try:
                seconds, outputs[tool.name] = run(tool)
            except ToolFailed as problem:
                failed[tool.name] = problem
                continue
            if turn:  # the first run warms the page cache
                results.setdefault(tool.name, []).append(seconds)
    timings: dict[str, Timing | ToolFailed] = dict(failed)
    for name, runs in results.items():
        if name not in failed:
            timings[name] = Timing(statistics.median(runs), tuple(runs), outputs[name])
    return timings


def peak_memory(tool: Tool) -> int:
    """Return the peak of a command's memory in bytes: its largest process, or all together if more."""
    nothing = subprocess.DEVNULL
    launcher = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", LAUNCHER, *tool.command],
        cwd=tool.folder, stdin=nothing, stdout=subprocess.PIPE, stderr=nothing, text=True,
    )  # fmt: skip
    together = 0
    while launcher.poll() is None:
        together = max(together, sum(map(_proportional_memory, _tree(launcher.pid)[1:])))
        time.sleep(POLL)
    said, _ = launcher.communicate()
    status, kilobytes = map(int, said.split()) if said else (launcher.returncode, 0)
    if status not in tool.good:
        raise ToolFailed(tool.name, status, "while its memory was measured")
    return max(kilobytes * 1024, together)


def _tree(pid: int) -> list[int]:
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:  # it has ended, or there is no /proc on this system
        return []
    return [pid, *(grandchild for child in children for grandchild in _tree(child))]


def _proportional_memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def imported_modules(command: Sequence[str], folder: Path) -> set[str]:
    """Return the top-level modules that a Python command imports while it runs."""
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False,
        env={**ENVIRONMENT, "PYTHONPROFILEIMPORTTIME": "1"},
    )  # fmt: skip
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in lines}
