"""Five processes make the same run at the same time: one row is left, and all five have it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from runidsystem.standin import Standin
from runidsystem.standin.fixtures import ACME, BASES

HERE = Path(__file__).parent
PYTHON = (sys.executable, str(HERE / "creator.py"))
NODE = (str(shutil.which("node")), str(HERE / "creator.js"))
has_client = shutil.which("node") is not None and (HERE.parents[1] / "node_modules" / "airtable").is_dir()
needs_node = pytest.mark.skipif(not has_client, reason="needs Node and npm ci")


@contextmanager
def processes(commands: Sequence[Sequence[str]], url: str) -> Iterator[list[subprocess.Popen[str]]]:
    with ExitStack() as stack:
        running = []
        for command in commands:
            process = subprocess.Popen(
                [*command, url, ACME, BASES[ACME]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            stack.enter_context(process)
            stack.callback(process.kill)
            running.append(process)
        for process in running:
            assert answer(process) == "ready"
        yield running


def answer(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def ask(process: subprocess.Popen[str], run_id: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{run_id}\n")
    process.stdin.flush()


@pytest.mark.parametrize(
    ("commands", "rounds"),
    [
        pytest.param([PYTHON] * 5, 100, id="python"),
        pytest.param([NODE] * 5, 20, id="javascript", marks=needs_node),
        pytest.param([PYTHON] * 3 + [NODE] * 2, 20, id="mixed", marks=needs_node),
    ],
)
def test_one_row_is_left_each_time(commands: Sequence[Sequence[str]], rounds: int) -> None:
    creates = 0
    with Standin(bases=BASES, auto_number="Number") as standin, processes(commands, standin.url) as running:
        for number in range(rounds):
            run_id = f"250924-15{number // 60:02}{number % 60:02}"
            for process in running:
                ask(process, run_id)
            given = {answer(process) for process in running}
            rows = [row for row in standin.rows(ACME, "Job Tracking") if row.fields["Run ID"] == run_id]
            assert {row.id for row in rows} == given, f"round {number}"
            assert len(rows) == 1
        creates = sum(each.operation == "create" for each in standin.requests)
    # Were every round won without a rival, nothing would have been shown.
    assert creates > rounds
