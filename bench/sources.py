"""Step 1: installed packages -> source files, each content once."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
JAVASCRIPT = frozenset({".js", ".cjs", ".mjs", ".jsx", ".ts", ".cts", ".mts", ".tsx"})
PYTHON = frozenset({".py", ".pyi"})
LARGEST = 1_000_000  # bytes; a bundle of several megabytes is no source file
# Folder names that search tools skip by convention: renamed, so that every tool reads the same files.
RENAMED = {
    "node_modules": "packages",
    "bower_components": "packages",
    "site-packages": "lib",
    "vendor": "third",
    "_vendor": "third",
    "dist": "src",
    "build": "src",
    "out": "src",
    "target": "src",
    "coverage": "reports",
    "venv": "env",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One installed file, and the path below the repository that its copy gets."""

    name: str
    file: Path

    @property
    def is_python(self) -> bool:
        return self.file.suffix in PYTHON


def npm_global_root() -> Path | None:
    """Return the folder of npm's own modules, or None where there is no npm."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    answer = subprocess.run([npm, "root", "-g"], capture_output=True, text=True, check=False).stdout.strip()
    return Path(answer) if answer and Path(answer).is_dir() else None


def roots() -> list[tuple[str, Path]]:
    """Return the label and folder of every place that holds installed sources here."""
    found = [("web", HERE / "node_modules"), ("tools", HERE.parent / "node_modules")]
    npm = npm_global_root()
    if npm is not None:
        found.append(("npm", npm))
    paths = sysconfig.get_paths()
    found += [("python", Path(paths["stdlib"])), ("env", Path(paths["purelib"]))]
    return [(label, folder) for label, folder in found if folder.is_dir()]


def source_files(folder: Path) -> Iterator[Path]:
    """Yield the source files below a folder in order of their paths; no links, nothing empty or huge."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith(".") and each != "__pycache__")
        for name in sorted(files):
            file = Path(parent, name)
            wanted = file.suffix in JAVASCRIPT | PYTHON and not name.startswith(".") and not file.is_symlink()
            if wanted and 0 < file.stat().st_size <= LARGEST:
                yield file


def distinct(places: list[tuple[str, Path]]) -> list[Source]:
    """Return every distinct file of these places, in a fixed order."""
    seen: set[bytes] = set()
    found = []
    for label, folder in places:
        for file in source_files(folder):
            digest = hashlib.sha1(file.read_bytes(), usedforsecurity=False).digest()
            if digest not in seen:
                seen.add(digest)
                parts = [RENAMED.get(part, part) for part in file.relative_to(folder).parts]
                found.append(Source("/".join([label, *parts]), file))
    return found
