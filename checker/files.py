"""Step: paths → files. Which files there are, relative to the project's root."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.gitfiles import GitError, GitFiles, git_top
from checker.model import Failed
from checker.skips import SKIPPED_FOLDERS, VERSION_CONTROL, keep
from checker.walk import walk

NOT_FOUND = "no such file or folder"


@dataclass(frozen=True, slots=True)
class Listing:
    """What there is to look at: POSIX paths relative to the root, sorted, each once."""

    files: tuple[str, ...]  # what the named paths stand for
    project: tuple[str, ...]  # all files below the root, for what a name may lead to
    failed: tuple[Failed, ...] = ()
    notice: str = ""  # how the files were found, when not as usual
    left_out: tuple[str, ...] = ()  # folders with files that git knows of, left out by convention


class Lister:
    """Lists the files below a root; git starts to work at once, `listing` waits for it."""

    def __init__(self, root: Path, *, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> None:
        self.root = Path(os.path.realpath(root))
        self.include, self.exclude = include, exclude
        self.failed: list[Failed] = []
        self.notice = ""
        self.git: GitFiles | None = None
        if git_top(self.root) is not None:
            try:
                self.git = GitFiles(self.root)
            except GitError as problem:
                self.notice = f"{problem}; listed the folder without it"

    def is_done(self) -> bool:
        """Say whether `listing` need not wait any more."""
        return self.git is None or self.git.is_done()

    def listing(self, paths: Sequence[Path] = ()) -> Listing:
        """Return the files of the named files and folders, or all below the root when none is named.

        A named file counts even if it is ignored. What is not there, or not below the root, fails.
        """
        known = self._known()
        left_out = set[str]()
        project = tuple(keep(known, include=self.include, exclude=self.exclude, left_out=left_out))
        files = set[str]()
        for path in paths:
            files.update(self._named(path, known))
        chosen = tuple(sorted(files)) if paths else project
        return Listing(chosen, project, tuple(self.failed), self.notice, tuple(sorted(left_out)))

    def _known(self) -> list[str]:
        """Return all files below the root that are not ignored."""
        names: list[str] = []
        if self.git is not None:
            try:
                names = self.git.names()
            except GitError as problem:
                self.notice = f"{problem}; listed the folder without it"
        if not names:  # no work tree, or the root lies in an ignored folder of one
            names = list(self._walked(""))
        return sorted(names)

    def _walked(self, start: str) -> Iterator[str]:
        """Walk a folder; with patterns that bring files back, into folders that are else passed over as well."""
        skipped = VERSION_CONTROL if self.include else SKIPPED_FOLDERS
        return walk(os.fspath(self.root), start, self.failed, skipped)

    def _named(self, path: Path, known: Sequence[str]) -> Iterable[str]:
        real = os.path.realpath(path)
        inside = os.path.relpath(real, self.root)
        if not os.path.lexists(path):
            return self._fail(path, NOT_FOUND)
        if not os.path.exists(real):
            return self._fail(path, "a symbolic link that leads nowhere")
        if inside == ".." or inside.startswith(".." + os.sep):
            return self._fail(path, f"is not below the project's root {self.root}")
        name = inside.replace(os.sep, "/")
        if os.path.isfile(real):
            return [name]
        if not os.path.isdir(real):
            return self._fail(path, "is neither a file nor a folder")
        start = "" if name == "." else name + "/"
        below = [each for each in known if each.startswith(start)]
        if not below:  # an ignored folder, but named
            below = list(self._walked(start))
        return keep(below, start=start, include=self.include, exclude=self.exclude)

    def _fail(self, path: Path, problem: str) -> Iterable[str]:
        self.failed.append(Failed(os.fspath(path), problem))
        return ()


def start_of(paths: Sequence[Path]) -> Path:
    """Return the folder from which configuration and root are looked for: the one all paths share.

    Paths that only share a folder above the current one are of different projects: then it is the current one.
    """
    here = Path(os.path.realpath(Path.cwd()))
    if not paths:
        return here
    real = [Path(os.path.realpath(path)) for path in paths]
    common = Path(os.path.commonpath(real))
    if common not in real and common in here.parents and git_top(common) is None:
        return here
    return common if common.is_dir() else common.parent


def root_of(start: Path) -> Path:
    """Return the project's root: the git top level, else the current folder if it holds `start`, else it."""
    here = Path(os.path.realpath(Path.cwd()))
    return git_top(start) or (here if start.is_relative_to(here) else start)
