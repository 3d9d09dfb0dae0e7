import subprocess
import sys

import pytest

PRELUDE = """
import os, sys
from checker.errors import UsageError
from checker.workers import Numbers, share
parent = os.getpid()
class Work:
    def __init__(self, search=lambda task: [task], follow=lambda number: number):
        self.searching, self.following = search, follow
        self.tasks, self.seen = [], []
    def search(self, task):
        self.tasks.append(task)
        return self.searching(task)
    def follow(self, number):
        self.seen.append(self.following(number))
    def result(self):
        return self.tasks, self.seen, os.getpid()
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    """Run in a process of its own: the test runner has threads, and then nothing is forked."""
    return subprocess.run([sys.executable, "-c", PRELUDE + program], capture_output=True, text=True, timeout=60)


TASKS_AND_NUMBERS = """
parts = share(500, 4, Work(lambda task: [] if task % 3 else [task, task + 1000]))
print(len(parts), len({pid for _, _, pid in parts}))
print(sorted(task for tasks, _, _ in parts for task in tasks) == list(range(500)))
found = [number for _, seen, _ in parts for number in seen]
print(sorted(found) == sorted(each for task in range(0, 500, 3) for each in (task, task + 1000)))
"""


def test_each_task_is_done_once_and_what_it_finds_is_followed_once() -> None:
    done = run(TASKS_AND_NUMBERS)
    assert (done.stdout, done.stderr) == ("4 4\nTrue\nTrue\n", "")


SMALL_PIPES = """
import fcntl
made = Numbers.__init__
def small(self):
    made(self)
    fcntl.fcntl(self.writer, fcntl.F_SETPIPE_SZ, 4096)
Numbers.__init__ = small
parts = share(5000, 3, Work(lambda task: range(task * 4, task * 4 + 4)))
print(sorted(task for tasks, _, _ in parts for task in tasks) == list(range(5000)))
print(sorted(number for _, seen, _ in parts for number in seen) == list(range(20_000)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a pipe be made smaller")
def test_nothing_is_lost_where_pipes_are_too_small_for_all_numbers() -> None:
    done = run(SMALL_PIPES)
    assert (done.stdout, done.stderr) == ("True\nTrue\n", "")


BUSY_FIRST = """
reader, writer = os.pipe()
def search(task):
    if os.getpid() == parent:
        os.read(reader, 1)  # until the other process has done all other tasks and follows
    return [task]
def follow(number):
    if os.getpid() != parent:
        os.write(writer, b".")
    return number
parts = share(200, 2, Work(search, follow))
print(*sorted((len(tasks), bool(seen), pid == parent) for tasks, seen, pid in parts))
"""


def test_a_process_without_tasks_helps_to_follow() -> None:
    done = run(BUSY_FIRST)
    assert (done.stdout, done.stderr) == ("(1, True, True) (199, True, False)\n", "")


def test_large_results_come_back() -> None:
    done = run("print(sum(len(x) for _, s, _ in share(8, 2, Work(follow=lambda n: b'x' * 3_000_000)) for x in s))")
    assert (done.stdout, done.stderr) == ("24000000\n", "")


SLOW_PARENT = """
import time
def search(task):
    if os.getpid() == parent:
        time.sleep(0.05)  # the other process gets some, too
    else:
        {action}
    return [task]
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
    done = run(SLOW_PARENT.format(action=action) + "\nshare(20, 2, Work(search))\nprint('done')")
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1].startswith(problem)


def test_a_problem_in_the_first_process_ends_the_others() -> None:
    done = run(
        """
import time
def search(task):
    if os.getpid() != parent:
        time.sleep(600)
    raise UsageError("enough")
try:
    share(4, 3, Work(search))
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
print([(seen, pid == parent) for _, seen, pid in share(9, 1, Work())])
threading.Thread(target=threading.Event().wait, daemon=True).start()
print([(seen, pid == parent) for _, seen, pid in share(9, 4, Work())])
"""
    )
    assert done.stdout.splitlines() == [str([(list(range(9)), True)])] * 2


@pytest.mark.parametrize("step", ["search", "follow"])
def test_in_this_process_exceptions_pass_through(step: str) -> None:
    done = run(f"""
def fail(number):
    raise KeyError("x")
share(3, 1, Work({step}=fail))
""")
    assert done.stderr.splitlines()[-1] == "KeyError: 'x'"
