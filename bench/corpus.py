"""Step 2: source files -> a git repository with planted leftovers; built once, then kept."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.planting import Planted, plant, plant_run_ids
from bench.sources import HERE, Source

WORK = HERE / "work"
PYTHON_SHARE = 0.2
VERSION = 1  # of the way a repository is built; a change makes every kept one old
DATE = "2025-10-01T00:00:00+00:00"
EXAMPLE = HERE.parent / "examples" / "webhook-server" / "services"
SERVICES = (
    "runIdService.js",
    "unifiedRunIdService.js",
    "runIdSystem.js",
    "run_id_service.py",
    "run_id_system.py",
)


@dataclass(frozen=True, slots=True)
class Corpus:
    """A repository on disk, and what was planted in it."""

    root: Path
    files: int
    size: int  # bytes of all source files
    leftovers: dict[str, list[list[int | str]]]  # path -> [line, rule] of each finding


@dataclass(frozen=True, slots=True)
class Plan:
    """How many files a repository gets, of which how many hold leftovers and run IDs."""

    files: int
    leftovers: int
    run_ids: int
    python_only: bool = False

    @property
    def name(self) -> str:
        return f"{'python' if self.python_only else 'mixed'}-{self.files}-{self.leftovers}-{self.run_ids}"


def build(plan: Plan, sources: Sequence[Source], work: Path = WORK) -> Corpus:
    """Return the repository of a plan; it is written when it is not there, or was made from other files."""
    root, record = work / plan.name, work / f"{plan.name}.json"
    stamp = _stamp(plan, sources)
    if record.is_file():
        kept = json.loads(record.read_text())
        if kept.pop("stamp") == stamp and root.is_dir():
            return Corpus(root=root, **kept)
    record.unlink(missing_ok=True)
    shutil.rmtree(root, ignore_errors=True)
    corpus = _write(root, plan, choose(plan, sources))
    _commit(root)
    kept = {"stamp": stamp, "files": corpus.files, "size": corpus.size, "leftovers": corpus.leftovers}
    record.write_text(json.dumps(kept, indent=1))
    return corpus


def choose(plan: Plan, sources: Sequence[Source]) -> list[tuple[str, Source]]:
    """Return paths with the file to copy there; where there are too few files, copies go to more folders."""
    python = [each for each in sources if each.is_python]
    others = [each for each in sources if not each.is_python]
    wanted = plan.files if plan.python_only else round(plan.files * PYTHON_SHARE)
    if not others:
        wanted = plan.files
    elif not python:
        wanted = 0
    return sorted([*_take(python, wanted), *_take(others, plan.files - wanted)], key=lambda each: each[0])


def _take(pool: Sequence[Source], wanted: int) -> list[tuple[str, Source]]:
    generator = random.Random(wanted)
    taken: list[tuple[str, Source]] = []
    used: set[str] = set()
    for turn in range(1, wanted + 1):
        rest = wanted - len(taken)
        if not rest:
            break
        for source in pool if rest >= len(pool) else generator.sample(pool, rest):
            path = f"part{turn}/{source.name}"
            while path.lower() in used:  # two folders can become one when they are renamed
                path = f"{path.rsplit('.', 1)[0]}_{path[-1]}.{path.rsplit('.', 1)[1]}"
            used.add(path.lower())
            taken.append((path, source))
    return taken


def _write(root: Path, plan: Plan, chosen: list[tuple[str, Source]]) -> Corpus:
    changes: dict[str, tuple[Callable[[bytes, str, int], Planted], int]] = {}
    generator = random.Random(plan.files)
    paths = [path for path, _ in chosen]
    for place, path in enumerate(generator.sample(paths, plan.leftovers + plan.run_ids)):
        changes[path] = (plant, place) if place < plan.leftovers else (plant_run_ids, place)
    size = 0
    leftovers: dict[str, list[list[int | str]]] = {}
    for path, source in chosen:
        data = source.file.read_bytes()
        if path in changes:
            change, number = changes[path]
            planted = change(data, path, number)
            data = planted.data
            if change is plant:
                leftovers[path] = [list(each) for each in planted.findings]
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        size += len(data)
    _write_services(root)
    return Corpus(root=root, files=len(chosen), size=size, leftovers=dict(sorted(leftovers.items())))


def _write_services(root: Path) -> None:
    folder = root / "services"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    for name in SERVICES:
        shutil.copyfile(EXAMPLE / name, folder / name)


def _commit(root: Path) -> None:
    who = {f"GIT_{role}_{part}": value for role in ("AUTHOR", "COMMITTER")
           for part, value in (("NAME", "bench"), ("EMAIL", "bench@localhost"), ("DATE", DATE))}  # fmt: skip
    environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for arguments in (["init", "-q", "-b", "main"], ["add", "-A", "-f"], ["commit", "-q", "-m", "Sources"]):
        command = ["git", "-c", "core.autocrlf=false", "-c", "gc.auto=0", *arguments]
        subprocess.run(command, cwd=root, env=environment, check=True)


def _stamp(plan: Plan, sources: Sequence[Source]) -> str:
    digest = hashlib.sha256(f"{VERSION} {plan}".encode())
    for module in ("planting.py", "corpus.py"):
        digest.update((HERE / module).read_bytes())
    for name in SERVICES:
        digest.update((EXAMPLE / name).read_bytes())
    for source in sources:
        digest.update(f"{source.name} {source.file.stat().st_size}\n".encode())
    return digest.hexdigest()
