"""Projects made of real code: installed files copied as they lie, and the checker run over them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.sources import npm_global_root, roots, source_files

EVERYTHING = 'include = ["**"]\n'  # node_modules and the like too
SCRIPT_ENDINGS = frozenset({".js", ".cjs", ".mjs", ".ts", ".mts", ".cts"})


@dataclass(frozen=True, slots=True)
class Project:
    """A folder of copies, and their paths in it."""

    root: Path
    paths: tuple[str, ...]


def javascript_places() -> list[tuple[str, Path]]:
    """Return where JavaScript lies that came with npm or was installed for the tests."""
    npm = npm_global_root()
    if npm is None:
        raise FileNotFoundError("npm is not there, so there is no real JavaScript to look at")
    return [("npm", npm), *((label, folder) for label, folder in roots() if label == "tools")]


def python_places() -> list[tuple[str, Path]]:
    """Return the folders of Python's library and of the packages beside it."""
    return [(label, folder) for label, folder in roots() if label in {"python", "env"}]


def copy(root: Path, places: Iterable[tuple[str, Path]], endings: frozenset[str], most: int | None = None) -> Project:
    """Copy source files as they lie; where there are more than `most`, every so-many-th of them."""
    found = [
        (f"{label}/{file.relative_to(folder).as_posix()}", file)
        for label, folder in places
        for file in source_files(folder)
        if file.suffix in endings and "site-packages" not in file.relative_to(folder).parts
    ]
    if most is not None:
        found = found[:: max(1, len(found) // most)]
    for path, file in found:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    (root / "repoint.toml").write_text(EVERYTHING)
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    return Project(root, tuple(path for path, _ in found))


def check(root: Path, *arguments: str) -> dict[str, Any]:
    """Run `repoint check` in a folder and return its report; a crash or status 2 is an AssertionError."""
    done = subprocess.run(
        [sys.executable, "-m", "repoint", "check", "--format", "json", *arguments],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    assert done.returncode in {0, 1}, done.stderr[-2000:]
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def not_parsed(report: dict[str, Any]) -> set[str]:
    """Return the paths that a report says could not be parsed or read."""
    broken = {finding["path"] for finding in report["findings"] if finding["code"] == "RID001"}
    return broken | {each["path"] for each in report["failed"]}
