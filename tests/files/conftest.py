import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from trees import write

GIT = ("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "protocol.file.allow=always")


@pytest.fixture
def git(tmp_path: Path) -> Callable[..., str]:
    def run(*arguments: str, folder: Path = tmp_path) -> str:
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run([*GIT, *arguments], cwd=folder, env=environment, capture_output=True, check=True)
        return done.stdout.decode()

    return run


@pytest.fixture
def repository(tmp_path: Path, git: Callable[..., str]) -> Path:
    """A work tree with tracked, untracked, ignored, skipped and deleted files."""
    write(
        tmp_path,
        {
            "tracked.js": "",
            "deep/er/tracked.ts": "",
            "deleted.js": "",
            "forced/ignored.js": "",
            "node_modules/pkg/index.js": "",
            "client/vendor/jquery.js": "",
            "client/vendored.js": "",
            "dist/bundle.js": "",
            ".gitignore": "ignored/\nforced/\n*.log\n",
            "deep/.gitignore": "*.tmp\n!keep.tmp\n",
        },
    )
    git("init", "-q")
    git("add", "-f", ".")
    git("commit", "-qm", "start")
    (tmp_path / "deleted.js").unlink()
    return write(
        tmp_path,
        {
            "new.js": "",
            "a.log": "",
            "ignored/a.js": "",
            "deep/x.tmp": "",
            "deep/keep.tmp": "",
            "with space\nand line.js": "",
        },
    )
