"""The README is tried as a new user would: every command in it runs, and prints what it shows."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from checker.table import load_table
from repoint import cli

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
SESSIONS = [text for kind, text in FENCES if kind == "console"]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example as a repository of its own."""
    shutil.copytree(ROOT / "examples" / "webhook-server", tmp_path / "server")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(["git", "init", "-q"], cwd=tmp_path / "server", check=True, env=environment)
    return tmp_path / "server"


def test_there_are_sessions() -> None:
    assert len(SESSIONS) >= 4


@pytest.mark.parametrize("session", SESSIONS, ids=lambda text: text.split("\n")[0])
def test_a_command_prints_what_is_shown(example: Path, session: str) -> None:
    first, *shown = session.rstrip("\n").split("\n")
    assert first.startswith("$ repoint ")
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "PYTHONUTF8")}
    environment["PYTHONIOENCODING"] = "utf-8"
    done = subprocess.run(
        [sys.executable, "-m", "repoint", *shlex.split(first)[2:]],
        cwd=example, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    parts = "\n".join(shown).split("\n...\n") if shown != ["..."] else []
    place = 0
    for part in (part.removesuffix("\n...").removeprefix("...\n").strip("\n") for part in parts):
        found = done.stdout.find(part, place)
        assert found >= 0, f"not printed: {part}"
        place = found + len(part)


def test_the_table_in_it_is_a_table(tmp_path: Path) -> None:
    tables = [text for kind, text in FENCES if kind == "yaml" and text.startswith("version:")]
    (tmp_path / "table.yaml").write_text(tables[0])
    assert len(load_table(tmp_path / "table.yaml").rows) == 1


def test_the_commands_in_it_exist_and_none_is_missing() -> None:
    section = README.split("## Commands")[1].split("##")[0]
    named = set(re.findall(r"`repoint ([\w-]+)", section))
    assert named == set(cli.repoint.list_commands(None))  # type: ignore[arg-type]


def test_the_hook_in_it_is_the_one_that_is_shipped() -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    shown = next(yaml.safe_load(text) for kind, text in FENCES if kind == "yaml" and text.startswith("repos:"))
    for hook in shown["repos"][0]["hooks"]:
        for key in ("entry", "types_or", "require_serial"):
            assert hook[key] == hooks[hook["id"]][key]


@pytest.mark.parametrize("page", sorted(set(re.findall(r"\]\(([\w/.-]+\.md)\)", README))))
def test_its_links_lead_somewhere(page: str) -> None:
    assert (ROOT / page).is_file()
