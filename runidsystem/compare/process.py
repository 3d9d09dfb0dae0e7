"""A process that runs the functions of one side; it is killed and started again when it hangs or dies."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from runidsystem.compare import HERE

Json = dict[str, Any]
START_SECONDS = 60.0
CASE_SECONDS = 5.0
IMPATIENT_SECONDS = 1.0  # once several calls have hung
PATIENCE = 3
MOST_LOST = 10  # a row that hangs or dies so often is known well enough


class WorkerError(Exception):
    """The process that runs the functions cannot be used."""


@dataclass(frozen=True, slots=True)
class Stub:
    """What a module is replaced by: kind any, json, file or expression, and its value."""

    name: str
    kind: str = "any"
    value: object = None

    @classmethod
    def parse(cls, text: str) -> Stub:
        """Read `NAME`, `NAME={json}`, `NAME=FILE` or `NAME=expression`."""
        name, has_value, value = text.partition("=")
        if not name:
            raise ValueError("a stub needs the name of a module")
        if not has_value or not value:
            return cls(name)
        try:
            return cls(name, "json", json.loads(value))
        except ValueError:
            pass
        for ending in ("", ".js", ".cjs", ".py", "/index.js", "/__init__.py"):
            if Path(value + ending).is_file():
                return cls(name, "file", str(Path(value + ending).resolve()))
        return cls(name, "expression", value)

    def as_json(self) -> Json:
        """Return the stub for the process."""
        return {"name": self.name, "kind": self.kind, "value": self.value}


@dataclass(slots=True)
class Worker:
    """Runs cases on the modules of one side; a context manager.

    `modules` maps the table's names to files, `wanted` to the members that are asked about at the start.
    """

    language: str
    modules: Mapping[str, Path]
    stubs: Sequence[Stub] = ()
    wanted: Mapping[str, Sequence[str]] = field(default_factory=dict)
    found: Json = field(default_factory=dict, init=False)  # module -> {"members": ...} or {"error": ...}
    _process: subprocess.Popen[str] | None = field(default=None, init=False)
    _lines: queue.Queue[str | None] = field(default_factory=queue.Queue, init=False)
    # Modules are loaded for each case: compiled once, and not beside the sources of somebody else's project.
    _bytecode: tempfile.TemporaryDirectory[str] = field(
        default_factory=tempfile.TemporaryDirectory, init=False
    )

    def __enter__(self) -> Worker:
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()
        self._bytecode.cleanup()

    def send(self, cases: Sequence[Json]) -> Iterator[Json]:
        """Send cases, and return their outcomes as they come; a process that dies or hangs is an outcome too.

        The cases are under way when this returns, so that two processes work side by side.
        """
        self._write(cases)
        return self._outcomes(cases)

    def _outcomes(self, cases: Sequence[Json]) -> Iterator[Json]:
        lost = 0
        for index in range(len(cases)):
            answer = self._answer(CASE_SECONDS if lost < PATIENCE else IMPATIENT_SECONDS)
            if isinstance(answer, str):
                lost += 1
                self._stop()
                yield {"kind": answer}
                if lost == MOST_LOST:
                    yield from ({"kind": "setup"} for _ in cases[index + 1 :])
                    return
                self._write(cases[index + 1 :])
            else:
                yield answer

    def _write(self, cases: Sequence[Json]) -> None:
        """Write in a thread: the process may answer more than a pipe holds before it has read everything."""
        if self._process is None and cases:
            self._start()
        text = "".join(f"{json.dumps({'op': 'case', **case})}\n" for case in cases)
        threading.Thread(target=_feed, args=(self._process, text), daemon=True).start()

    def _start(self) -> None:
        self._process = subprocess.Popen(
            self._command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env={**os.environ, "TZ": "UTC", "PYTHONPYCACHEPREFIX": self._bytecode.name, "NODE_OPTIONS": ""},
        )
        self._lines = queue.Queue()
        threading.Thread(target=_read, args=(self._process, self._lines), daemon=True).start()
        request = {
            "op": "start",
            "modules": {name: str(path.resolve()) for name, path in self.modules.items()},
            "stubs": [each.as_json() for each in self.stubs],
            "wanted": {name: list(members) for name, members in self.wanted.items()},
        }
        _feed(self._process, f"{json.dumps(request)}\n")
        answer = self._answer(START_SECONDS)
        if isinstance(answer, str) or "modules" not in answer:
            self._stop()
            why = "did not answer" if answer == "hangs" else "died" if answer == "dies" else str(answer)
            raise WorkerError(f"the process for {', '.join(map(str, self.modules.values()))} {why}")
        self.found = answer["modules"]

    def _command(self) -> list[str]:
        if self.language == "python":
            return [sys.executable, str(HERE / "python_worker.py")]
        node = shutil.which("node")
        if node is None:
            raise WorkerError("node is not on the PATH: it is needed to run JavaScript")
        return [node, str(HERE / "worker.js")]

    def _answer(self, seconds: float) -> Json | str:
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            return "hangs"
        if line is None:
            return "dies"
        answer = json.loads(line)
        return answer if isinstance(answer, dict) else "dies"

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()


def _feed(process: subprocess.Popen[str] | None, text: str) -> None:
    if process is not None and process.stdin is not None:
        with suppress(OSError, ValueError):  # a process that is gone shows in its answers
            process.stdin.write(text)
            process.stdin.flush()


def _read(process: subprocess.Popen[str], lines: queue.Queue[str | None]) -> None:
    if process.stdout is not None:
        with suppress(ValueError):  # closed meanwhile
            for line in process.stdout:
                lines.put(line)
    lines.put(None)
