import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from repoint import cli

TABLE = """\
version: 1
modules:
  newIds:
    javascript: ./services/newIds
    exports: [build(id)]
  oldIds:
    javascript: ./services/oldIds
    replaced_by: newIds
    exports: [make(id)]
mappings:
  - old: oldIds.make(id)
    new: newIds.build(id)
"""


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one old import, one old call, and a clean file; it is the current folder."""
    for name, text in {
        "repoint.toml": 'mappings = "table.yaml"\n',
        "table.yaml": TABLE,
        "services/newIds.js": "exports.build = (id) => id;\n",
        "services/oldIds.js": "exports.make = (id) => id;\n",
        "routes/a.js": "const ids = require('../services/oldIds');\nids.make(1);\n",
        "routes/clean.js": "module.exports = 1;\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "REPOINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def repoint(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Run the command line in this process."""

    def run(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["repoint", *map(str, arguments)])
        status = cli.run()
        captured = capsys.readouterr()
        return Done(status, captured.out, captured.err)

    return run


@pytest.fixture
def repoint_process() -> Callable[..., Done]:
    """Run the command line in a process of its own."""

    def run(*arguments: object, **options: object) -> Done:
        command = [sys.executable, "-m", "repoint", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, **options)  # type: ignore[call-overload]
        return Done(done.returncode, done.stdout, done.stderr)

    return run
