"""The files git knows of in a folder: one process, started early and read when its answer is needed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from checker.errors import RepointError

# A hook sets these for its own repository; the folder that is checked decides which one is asked.
OWN_REPOSITORY = frozenset(
    ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE")
)
SAFE = ("-c", "core.fsmonitor=false")  # its value may be a program of the repository's choice
LIST = ("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate")


class GitError(RepointError):
    """Git is missing, or does not want to answer."""


def git_top(folder: Path) -> Path | None:
    """Return the folder of the work tree that `folder` is in, or None when it is in none."""
    for each in (folder, *folder.parents):
        mark = each / ".git"
        if mark.is_file() or (mark / "HEAD").is_file():
            return each
    return None


class GitFiles:
    """`git ls-files` at work: tracked files and untracked ones that are not ignored, below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = _start(folder, *LIST)

    def is_done(self) -> bool:
        """Say whether the answer is there: then `names` does not wait."""
        return self.process.poll() is not None

    def names(self) -> list[str]:
        """Wait for the answer: paths relative to the folder, each once, submodules' files among them.

        Raises GitError. A name may be listed though no file is there (deleted, but not from the index).
        """
        names = _names(output := _answer(self.process))
        if "\0.gitmodules\0" in f"\0{output}":
            names += self._submodule_names()
        if "/\0" in output:  # a folder: another repository inside
            names = [name for name in names if not name.endswith("/")]
        return names

    def _submodule_names(self) -> list[str]:
        staged = _names(_answer(_start(self.folder, "ls-files", "-z", "--stage")))
        found = []
        for entry in staged:
            mode, _, name = entry.partition("\t")
            folder = self.folder / name
            if mode.startswith("160000") and git_top(folder) == folder:  # else it is not checked out
                found += [f"{name}/{each}" for each in GitFiles(folder).names()]
        return found


def _start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in OWN_REPOSITORY}
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        return subprocess.Popen(
            ["git", *SAFE, *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pipesize=1 << 20,  # room for the whole answer: git need not wait until it is read
        )
    except OSError as problem:
        raise GitError(f"git cannot be started: {problem.strerror}") from None


def _answer(process: subprocess.Popen[bytes]) -> str:
    output, complaint = process.communicate()
    if process.returncode:
        lines = os.fsdecode(complaint).splitlines()
        raise GitError(lines[0] if lines else f"git ended with status {process.returncode}")
    return os.fsdecode(output)


def _names(output: str) -> list[str]:
    return output.rstrip("\0").split("\0") if output else []
