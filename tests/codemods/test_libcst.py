"""Every rewritten Python file is read by LibCST as well, and only those are."""

import subprocess
import sys
from pathlib import Path

import pytest

from codemods.languages.python import SYNTAX

READABLE = b"import a\r\n\r\ndef f(\r\n    x,  # one\r\n): return a.b(x)\r\n"


@pytest.mark.parametrize("after", [READABLE, b"\xef\xbb\xbf" + READABLE, b"x = '\xc3\xa9'", b""])
def test_what_libcst_reads_is_accepted(after: bytes) -> None:
    assert SYNTAX.objection(READABLE, after) == ""


def test_what_it_does_not_read_is_objected_to() -> None:
    assert SYNTAX.objection(READABLE, b"def f(:\n    pass\n") == "LibCST would not read it"


def test_what_it_did_not_read_before_is_not_held_against_the_fix() -> None:
    assert SYNTAX.objection(b"print 1\n", b"print 2\n") == ""


@pytest.mark.parametrize(("text", "expected"), [("x = 1\n", False), ("from services import run_id_service\n", True)])
def test_libcst_is_imported_only_for_a_file_that_was_rewritten(tmp_path: Path, text: str, expected: bool) -> None:
    (tmp_path / "repoint.toml").write_text("")
    (tmp_path / "a.py").write_text(text)
    script = "import sys; from repoint.cli import run; sys.argv = ['repoint', 'fix']; run()"
    script += "; print('libcst' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.splitlines()[-1] == str(expected), done.stderr
