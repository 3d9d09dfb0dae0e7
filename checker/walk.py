"""The files of a folder outside of git: a walk that honours `.gitignore` files."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.model import Failed
from checker.skips import SKIPPED_FOLDERS

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

# The `.gitignore` files that apply, outermost first: folder relative to the root ("" or "a/b/"), patterns.
Ignores = Sequence[tuple[str, "GitIgnoreSpec"]]


def walk(root: str, start: str, failed: list[Failed], skipped: Container[str] = SKIPPED_FOLDERS) -> Iterator[str]:
    """Yield the regular files below `start` ("" or "a/b/"), relative to `root`, links left out.

    A folder that cannot be read is added to `failed`, one whose name is in `skipped` is passed over. `start` itself is
    walked even if it is ignored.
    """
    waiting: list[tuple[str, Ignores]] = [(start, ())]
    while waiting:
        folder, ignores = waiting.pop()
        try:
            with os.scandir(os.path.join(root, folder)) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as problem:
            failed.append(Failed(folder.rstrip("/") or ".", f"cannot be read: {problem.strerror}"))
            continue
        if any(entry.name == ".gitignore" for entry in listed):
            ignores = _with_file(root, folder, ignores, failed)
        for entry in listed:
            path = folder + entry.name
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in skipped and not _ignored(path + "/", ignores):
                    waiting.append((path + "/", ignores))
            elif entry.is_file(follow_symlinks=False) and not _ignored(path, ignores):
                yield path


def _ignored(path: str, ignores: Ignores) -> bool:
    """Ask the innermost file first: what it says about a path is final."""
    for folder, patterns in reversed(ignores):
        verdict = patterns.check_file(path[len(folder) :]).include
        if verdict is not None:
            return verdict
    return False


def _with_file(root: str, folder: str, ignores: Ignores, failed: list[Failed]) -> Ignores:
    from pathspec import GitIgnoreSpec  # 10 ms that a check inside a work tree does not pay

    path = folder + ".gitignore"
    try:
        with open(os.path.join(root, path), encoding="utf-8", errors="surrogateescape") as file:
            return (*ignores, (folder, GitIgnoreSpec.from_lines(file)))
    except IsADirectoryError:
        return ignores
    except (OSError, ValueError) as problem:
        failed.append(Failed(path, f"cannot be used: {problem}"))
        return ignores
