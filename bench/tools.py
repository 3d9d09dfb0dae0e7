"""The commands that are compared, and the names that all of them look for."""

from __future__ import annotations

import json
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from bench.measure import Tool
from bench.sources import HERE

RULES = "RID101,RID102,RID103"
SLOW = 3  # repetitions of a tool that takes many times longer than the others
ARCHITECTURES = {"x86_64": "x64", "AMD64": "x64", "aarch64": "arm64", "arm64": "arm64"}


class ToolMissing(Exception):
    """A tool to compare with is not installed; `make bench` installs all of them."""


@dataclass(frozen=True, slots=True)
class Names:
    """The old modules and their members, as the table spells them and as Python does."""

    modules: tuple[str, ...]
    members: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        return self.modules + self.members


def old_names(table: Path = HERE.parent / "mappings.yaml") -> Names:
    """Return what a search for leftovers of the default table has to look for."""
    modules: set[str] = set()
    members: set[str] = set()
    for module in yaml.safe_load(table.read_text())["modules"].values():
        if "replaced_by" not in module:
            continue
        for key in ("javascript", "python"):
            spellings = module.get(key) or []
            for spelling in [spellings] if isinstance(spellings, str) else spellings:
                modules.add(re.split(r"[/.]", spelling)[-1])
        for export in module.get("exports", []):
            name = re.sub(r"\(.*", "", export.removeprefix("async ")).strip()
            members |= {name, re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()}
    return Names(tuple(sorted(modules)), tuple(sorted(members)))


def repoint(folder: Path, *arguments: str, name: str, cold: bool = True) -> Tool:
    """Return a run of this checkout's `repoint check`."""
    options = ["--no-cache"] if cold and has_option("--no-cache") else []
    return Tool(name, (*_start(), "check", "--format", "json", *options, *arguments), folder)


@cache
def has_option(option: str) -> bool:
    """Tell whether `repoint check` knows an option."""
    words = subprocess.run([*_start(), "check", "--help"], capture_output=True, text=True, check=False).stdout
    return option in words


def _start() -> tuple[str, ...]:
    script = Path(sysconfig.get_path("scripts"), "repoint")
    return (str(script),) if script.is_file() else (sys.executable, "-m", "repoint")


def ripgrep(folder: Path, names: tuple[str, ...], *, name: str) -> Tool:
    """Return `rg -l` for some names over everything in a folder."""
    return Tool(name, (str(ripgrep_binary()), "-l", "-F", *_patterns(names), "."), folder)


def ripgrep_binary() -> Path:
    """Return the binary of npm's ripgrep package, or one on the PATH."""
    system = {"linux": "linux", "darwin": "darwin", "win32": "win32"}.get(sys.platform, sys.platform)
    package = f"ripgrep-{system}-{ARCHITECTURES.get(platform.machine(), platform.machine())}"
    binary = HERE / "node_modules" / "@vscode" / package / "bin" / ("rg.exe" if system == "win32" else "rg")
    if binary.is_file():
        return binary
    found = shutil.which("rg")
    if found is None:
        raise ToolMissing("ripgrep is not there: run `npm ci --prefix bench`")
    return Path(found)


def ast_grep(folder: Path) -> Tool:
    """Return `ast-grep scan` with rules that look for the same as the three rules of repoint."""
    binary = shutil.which("ast-grep", path=sysconfig.get_path("scripts")) or shutil.which("ast-grep")
    if binary is None:
        raise ToolMissing("ast-grep is not there: install the extra `dev`")
    config = str(HERE / "ast-grep" / "sgconfig.yml")
    command = (binary, "scan", "--config", config, "--json=compact", ".")
    return Tool("ast-grep", command, folder, repetitions=SLOW)


def git_grep(folder: Path, names: tuple[str, ...]) -> Tool:
    """Return `git grep -lF` for the names."""
    return Tool("git grep", ("git", "grep", "-lF", *_patterns(names)), folder)


def git_status(folder: Path) -> Tool:
    """Return `git status`, the least that a look at every file's time stamp costs."""
    return Tool("git status", ("git", "status", "--porcelain"), folder)


def files_found(tool: str, output: bytes) -> set[str]:
    """Return the paths that a tool's output names."""
    if tool.startswith("repoint"):
        return {finding["path"] for finding in json.loads(output)["findings"]}
    if tool == "ast-grep":
        return {match["file"].removeprefix("./") for match in json.loads(output)}
    return {line.removeprefix("./") for line in output.decode(errors="replace").splitlines()}


def _patterns(names: tuple[str, ...]) -> list[str]:
    return [part for name in names for part in ("-e", name)]
