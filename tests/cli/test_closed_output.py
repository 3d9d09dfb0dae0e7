"""Standard output that cannot be written to: one line, status 2."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_no_room_for_the_report() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "repoint", "rules"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "repoint: cannot write to standard output: No space left on device\n"


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="needs a shell")
def test_standard_output_is_closed() -> None:
    command = f'"{sys.executable}" -m repoint rules >&-'
    done = subprocess.run(["/bin/sh", "-c", command], stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "repoint: cannot write to standard output: it is closed\n"
