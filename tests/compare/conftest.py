from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from repoint.commands.compare import COMMAND

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")


@dataclass(frozen=True)
class Run:
    status: int
    output: str
    errors: str

    @property
    def report(self) -> dict[str, Any]:
        return dict(json.loads(self.output))

    def row(self, name: str) -> dict[str, Any]:
        (row,) = (each for each in self.report["rows"] if each["old"].endswith(f".{name}"))
        return dict(row)

    def classes(self, name: str, *, declared: bool) -> set[tuple[str, str, str]]:
        differences = self.row(name)["differences"]
        return {
            (each["on"], each["old"], each["new"]) for each in differences if each["declared"] is declared
        }


Compare = Callable[..., Run]


@pytest.fixture
def compare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Compare:
    """Write files, and run the command on them with a seed and few examples."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, files: dict[str, str] | None = None, form: str = "json") -> Run:
        for name, text in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        table = ["--mappings", "table.yaml"] if (tmp_path / "table.yaml").exists() else []
        words = [*arguments, *table, "--format", form, "--seed", "7", "--examples", "15"]
        result = CliRunner().invoke(COMMAND, words, standalone_mode=False)
        errors = str(result.exception) if result.exception else result.stderr
        status = 2 if result.exception else result.return_value
        return Run(int(status), result.stdout, errors)

    return run
