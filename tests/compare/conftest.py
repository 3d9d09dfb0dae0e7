from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from compare_harness import Compare, Run

from repoint.commands.compare import COMMAND


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
