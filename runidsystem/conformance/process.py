"""An adapter as a child process: one JSON object a line in each direction, with a time limit."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

Json = dict[str, Any]
ANSWERS = frozenset(
    ("ok", "version", "value", "error", "skipped", "missing", "results", "count", "failed", "restart")
)


class AdapterDied(Exception):
    """The adapter ended, or was ended because it did not answer in time."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        return self.problem


class Adapter:
    """One running adapter; `ask` raises AdapterDied, after which a new one has to be started."""

    def __init__(self, command: Sequence[str], *, timeout: float, environment: Mapping[str, str]) -> None:
        self._timeout = timeout
        self._seq = 0
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._complaints: deque[str] = deque(maxlen=20)
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **environment},
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._readers = [threading.Thread(target=each) for each in (self._read, self._listen)]
        for reader in self._readers:
            reader.start()

    @property
    def ended(self) -> bool:
        """Whether the process is over."""
        return self._process.poll() is not None

    def ask(self, op: str, *, timeout: float | None = None, **details: Any) -> Json:
        """Send one request and return its answer; whatever else the adapter prints is skipped."""
        self._seq += 1
        request = json.dumps({"op": op, "seq": self._seq, **details})
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(request + "\n")
            self._process.stdin.flush()
        except (BrokenPipeError, OSError):
            raise self._died("it ended") from None
        return self._answer(timeout or self._timeout)

    def stop(self) -> None:
        """Let the process end by itself, for a second."""
        assert self._process.stdin is not None
        with suppress(OSError, ValueError, subprocess.TimeoutExpired):
            self._process.stdin.write('{"op": "stop", "seq": 0}\n')
            self._process.stdin.close()
            self._process.wait(timeout=1)
        self.close()

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if not self.ended:
            with suppress(OSError):
                self._process.kill()
        self._process.wait()
        for reader in self._readers:
            reader.join(timeout=5)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    def _answer(self, timeout: float) -> Json:
        from time import monotonic

        end = monotonic() + timeout
        while True:
            try:
                line = self._lines.get(timeout=max(0.0, end - monotonic()))
            except queue.Empty:
                raise self._died(f"no answer within {timeout:g} s") from None
            if line is None:
                raise self._died("it ended")
            answer = _parse(line)
            if answer is not None and self._fits(answer):
                return answer

    def _fits(self, answer: Json) -> bool:
        """Say whether a line answers the last request; one without a number must look like an answer."""
        return answer["seq"] == self._seq if "seq" in answer else not ANSWERS.isdisjoint(answer)

    def _died(self, problem: str) -> AdapterDied:
        self.close()
        said = [line.strip() for line in self._complaints if line.strip()]
        telling = [line for line in said if "Error" in line] or said
        return AdapterDied(f"{problem}: {telling[0][:300]}" if telling else problem)

    def _read(self) -> None:
        assert self._process.stdout is not None
        with suppress(ValueError):
            for line in self._process.stdout:
                self._lines.put(line)
        self._lines.put(None)

    def _listen(self) -> None:
        assert self._process.stderr is not None
        with suppress(ValueError):
            for line in self._process.stderr:
                self._complaints.append(line)


def _parse(line: str) -> Json | None:
    try:
        answer = json.loads(line)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None
