"""Step 0: files on the command line → modules of the table, each to be run by a process."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import UsageError
from checker.rows import Module, Table
from checker.signatures import Reference, walk
from runidsystem.compare import language_of


@dataclass(frozen=True, slots=True)
class Sides:
    """The files of both sides, by the table's names of their modules."""

    language: str
    old: Mapping[str, Path]
    new: Mapping[str, Path]


def sides(table: Table, old: Sequence[str], new: Sequence[str]) -> Sides:
    """Find out which module each file is; `NAME=FILE` says it.

    Raises:
        UsageError: a file is not there, cannot be run, or could be several modules.
    """
    languages = {_language(each) for each in (*old, *new)}
    if len(languages) != 1:
        raise UsageError("the old and the new file must be of one language")
    (language,) = languages
    view = table.for_language(language)
    old_names = {row.old.module: None for row in view.rows if row.old.module is not None}
    new_names = {
        each.module: None
        for row in view.rows
        if row.new is not None
        for each in walk(row.new)
        if isinstance(each, Reference) and each.module is not None
    }
    return Sides(language, _named(view, old, old_names, "old"), _named(view, new, new_names, "new"))


def _named(view: Table, texts: Sequence[str], names: Iterable[str], side: str) -> dict[str, Path]:
    candidates = {name: view.modules[name] for name in names if name in view.modules}
    found: dict[str, Path] = {}
    for text in texts:
        name, path = _split(text, candidates)
        name = name or _module_of(path, candidates, side)
        if name in found:
            raise UsageError(f"two files for {name}: {found[name]} and {path}")
        found[name] = path
    return found


def _split(text: str, candidates: Mapping[str, Module]) -> tuple[str | None, Path]:
    name, equals, path = text.partition("=")
    return (name, Path(path)) if equals and name in candidates else (None, Path(text))


def _language(text: str) -> str:
    path = Path(text if Path(text).is_file() else text.partition("=")[2] or text)
    if not path.is_file():
        raise UsageError(f"{path}: no such file")
    language = language_of(path)
    if language is None:
        raise UsageError(f"{path}: only JavaScript (.js, .cjs, .mjs) and Python (.py) files can be run")
    return language


def _module_of(path: Path, candidates: Mapping[str, Module], side: str) -> str:
    """The module whose file has this name, else the only one, else the one whose members it mentions."""
    if not candidates:
        raise UsageError(f"the table has no {side} module for {path}")
    stem = path.parent.name if path.stem == "__init__" else path.stem
    named = [name for name, module in candidates.items() if _plain(stem) in _stems(module)]
    if len(named) == 1:
        return named[0]
    if len(candidates) == 1:
        return next(iter(candidates))
    words = set(re.findall(r"\w+", path.read_text(encoding="utf-8", errors="replace")))
    counts = {name: _share(module, words) for name, module in candidates.items()}
    best = max(counts.values())
    leaders = [name for name, count in counts.items() if count == best]
    if best == 0 or len(leaders) > 1:
        listed = ", ".join(sorted(candidates))
        raise UsageError(f"{path}: which module is it? Write --{side} MODULE={path}; the table has {listed}")
    return leaders[0]


def _stems(module: Module) -> set[str]:
    specifiers = [each for spellings in module.specifiers.values() for each in spellings]
    tails = [re.split(r"[/.]", each.rstrip("/"))[-1] for each in specifiers]
    return {_plain(each) for each in (module.name, *tails)}


def _share(module: Module, words: set[str]) -> float:
    return sum(name in words for name in module.exports) / len(module.exports) if module.exports else 0.0


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
