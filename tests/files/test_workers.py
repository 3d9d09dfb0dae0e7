import subprocess
import sys

import pytest

from checker.workers import share

PRELUDE = """
import os, sys
from checker.errors import UsageError
from checker.workers import share
parent = os.getpid()
def numbers_with(extra):
    def work(numbers):
        return [extra(number) for number in numbers]
    return work
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    """Run in a process of its own: the test runner has threads, and then nothing is forked."""
    return subprocess.run([sys.executable, "-c", PRELUDE + program], capture_output=True, text=True, timeout=60)


def test_each_task_is_done_once() -> None:
    done = run("parts = share(500, 4, list)\nprint(len(parts), sorted(sum(parts, [])) == list(range(500)))")
    assert (done.stdout, done.stderr) == ("4 True\n", "")


def test_large_results_come_back() -> None:
    done = run("print(sum(len(x) for part in share(8, 2, numbers_with(lambda n: b'x' * 3_000_000)) for x in part))")
    assert (done.stdout, done.stderr) == ("24000000\n", "")


SLOW_PARENT = """
import time
def extra(number):
    if os.getpid() == parent:
        time.sleep(0.05)  # the other process gets some, too
    else:
        {action}
    return number
"""


@pytest.mark.parametrize(
    ("action", "problem"),
    [
        ("raise UsageError('cannot be done')", "checker.errors.UsageError: cannot be done"),
        ("raise type('Local', (Exception,), {})('odd')", "RuntimeError: Local: odd"),
        ("os.kill(os.getpid(), 9)", "RuntimeError: a worker process ended early"),
        ("sys.exit(0)", "RuntimeError: a worker process ended early"),
    ],
)
def test_what_goes_wrong_in_a_process_is_raised_and_nothing_looks_done(action: str, problem: str) -> None:
    done = run(SLOW_PARENT.format(action=action) + "\nshare(20, 2, numbers_with(extra))\nprint('done')")
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1].startswith(problem)


def test_a_problem_in_the_first_process_ends_the_others() -> None:
    done = run(
        """
import time
def work(numbers):
    if os.getpid() != parent:
        time.sleep(600)
    raise UsageError("enough")
try:
    share(4, 3, work)
except UsageError as problem:
    print(problem)
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("no process is left")
"""
    )
    assert done.stdout == "enough\nno process is left\n"


def test_with_other_threads_or_one_job_nothing_is_forked() -> None:
    done = run(
        """
import threading
print(share(9, 1, list))
threading.Thread(target=threading.Event().wait, daemon=True).start()
print(share(9, 4, list))
"""
    )
    assert done.stdout.splitlines() == [str([list(range(9))])] * 2


def test_in_this_process_exceptions_pass_through() -> None:
    def work(numbers: object) -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        share(3, 1, work)
