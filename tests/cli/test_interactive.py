"""The interactive fix in a real terminal: a pseudo-terminal with a person's keys."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

QUESTION = "uppress"


@pytest.fixture
def terminal(project: Path) -> Iterator[pexpect.spawn]:
    (project / "routes/b.js").write_text("const ids = require('../services/oldIds');\nids.make(2);\nids.gone();\n")
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", "LINES": "50"}
    child = pexpect.spawn(
        sys.executable, ["-m", "repoint", "fix", "--interactive"], cwd=str(project), env=environment,
        encoding="utf-8", timeout=60, dimensions=(50, 100),
    )  # fmt: skip
    yield child
    child.close(force=True)


def finish(child: pexpect.spawn) -> int:
    child.expect(pexpect.EOF)
    child.close()
    return int(child.exitstatus)


def test_apply_shows_the_change_in_its_context_and_writes_it(project: Path, terminal: pexpect.spawn) -> None:
    terminal.expect(QUESTION)
    assert "routes/a.js" in terminal.before
    assert "RID101" in terminal.before
    assert "newIds" in terminal.before
    terminal.sendline("y")
    terminal.expect(QUESTION)
    terminal.sendline("q")
    assert finish(terminal) == 1
    assert (project / "routes/a.js").read_text() == "const ids = require('../services/newIds');\nids.build(1);\n"
    assert "oldIds" in (project / "routes/b.js").read_text()


def test_skip_leaves_everything(project: Path, terminal: pexpect.spawn) -> None:
    before = {path: path.read_bytes() for path in (project / "routes").iterdir()}
    while True:
        if terminal.expect([QUESTION, pexpect.EOF]):
            break
        terminal.sendline("n")
    assert {path: path.read_bytes() for path in (project / "routes").iterdir()} == before


def test_suppress_asks_for_a_reason_and_writes_the_comment(project: Path, terminal: pexpect.spawn) -> None:
    terminal.expect(QUESTION)
    terminal.sendline("s")
    terminal.expect("reason")
    terminal.sendline("kept for the old clients")
    terminal.expect(QUESTION)
    terminal.sendline("q")
    finish(terminal)
    text = (project / "routes/a.js").read_text()
    assert text.splitlines()[0] == "// repoint: ignore[RID101] kept for the old clients"
    assert "// repoint: ignore[RID102] kept for the old clients\nids.make(1);" in text


def test_control_c_writes_nothing(project: Path, terminal: pexpect.spawn) -> None:
    before = (project / "routes/a.js").read_bytes()
    terminal.expect(QUESTION)
    terminal.sendline("y")
    terminal.expect(QUESTION)
    terminal.sendintr()
    assert finish(terminal) == 2
    assert (project / "routes/a.js").read_bytes() == before
