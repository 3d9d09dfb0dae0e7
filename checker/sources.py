"""Steps 2 and 3: paths → bytes → facts: which files are searched for what, read, and parsed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from checker import languages
from checker.discovery import discover
from checker.exported import Parsed
from checker.facts import Facts
from checker.languages.plugin import EncodingError, Language, Modules
from checker.link import LinkedModule, Project
from checker.model import Failed
from checker.needles import Needles
from checker.paths import Paths, suffix_of
from checker.rows import Table
from checker.search import Reader, search


@cache
def all_languages() -> dict[str, Language]:
    """Return the languages by name."""
    return {each.name: each for each in discover(languages, "LANGUAGE", Language).values()}


def prepare(is_time: Callable[[], bool]) -> None:
    """Load one parser after the other for as long as there is time: most searches find something to parse."""
    for language in all_languages().values():
        if language.modules is not None and is_time():
            language.prepare()


@dataclass(frozen=True, slots=True)
class Source:
    """One file that was read: its language, its text as UTF-8, and its facts, or why there are none."""

    language: str
    text: bytes = b""
    facts: Facts | None = None
    problem: str = ""


@dataclass(slots=True)
class Sources:
    """All files that were parsed so far, and those that could not be looked at."""

    root: Path
    jobs: int = 1
    read: dict[str, Source] = field(default_factory=dict)
    failed: dict[str, Failed] = field(default_factory=dict)
    links: dict[str, set[str]] = field(default_factory=dict)  # target → the links to it that were met

    def search(
        self,
        files: Iterable[str],
        needles: Mapping[str, Needles],
        progress: Callable[[int, int], None] | None = None,
        confirm: Callable[[str, bytes], bool] | None = None,
    ) -> list[str]:
        """Read `files`, parse those that hold a needle and that `confirm` wants; return the paths that are new."""

        def is_wanted(path: str, data: bytes) -> bool:
            return language_of(path, data) is not None and (confirm is None or confirm(path, data))

        todo = {
            suffix: [path for path in group if path not in self.read]
            for suffix, group in Paths.of(files).by_suffix.items()
            if suffix in needles
        }
        seen = search(str(self.root), todo, needles, facts_of, confirm=is_wanted, jobs=self.jobs, progress=progress)
        self.failed.update((each.path, each) for each in seen.failed)
        for path in seen.gone:
            self._note_link(path)
        return [path for path, source in seen.found if self._keep(path, source)]

    def _note_link(self, path: str) -> None:
        """Remember where a file that is not read leads to, if it is a link that stays below the root."""
        place = os.path.join(self.root, path)
        if os.path.islink(place):
            target = os.path.relpath(os.path.realpath(place), os.path.realpath(self.root)).replace(os.sep, "/")
            if not target.startswith("../"):
                self.links.setdefault(target, set()).add(path)

    def language_of(self, path: str) -> str:
        """Return the name of a file's language, "" when it has none."""
        if path in self.read:
            return self.read[path].language
        language = language_of(path, b"")
        return "" if language is None else language.name

    def text_of(self, path: str) -> Parsed | None:
        """Return a file whatever it holds, read now if no search has met it; None if it is not to be had."""
        if path not in self.read and path not in self.failed:
            reader = Reader(str(self.root))
            data = reader.whole(path)
            self.failed.update((each.path, each) for each in reader.failed)
            if data is not None:
                self._keep(path, facts_of(path, data))
        source = self.read.get(path)
        return None if source is None or source.facts is None else Parsed(source.facts, source.text)

    def _keep(self, path: str, source: Source) -> bool:
        """Keep what was read, and say whether there are facts in it."""
        if source.facts is None:
            self.failed[path] = Failed(path, source.problem)
        else:
            self.read[path] = source
        return source.facts is not None

    def linked(self, table: Table, modules: Mapping[str, Modules]) -> Project:
        """Join the facts read so far."""
        views = {name: table.for_language(name) for name in modules}
        linked = {
            path: LinkedModule(path, source.language, source.text, source.facts, views.get(source.language, table))
            for path, source in sorted(self.read.items())
            if source.facts is not None
        }
        return Project(table, linked, modules, self.text_of)


def facts_of(path: str, data: bytes) -> Source:
    """Make the facts of one candidate; runs in whatever process has read it."""
    language = language_of(path, data)
    if language is None:
        return Source("", problem="in no language that is known")
    try:
        text = language.decode(data)
        return Source(language.name, text, language.facts(text, path))
    except EncodingError as problem:
        return Source(language.name, problem=str(problem))
    except RecursionError:
        return Source(language.name, problem="nested too deeply to be read")


def language_of(path: str, data: bytes) -> Language | None:
    """Return the language of a file: by its suffix, or by its name or its first line when it has none."""
    suffix = suffix_of(path)
    if suffix:
        return _by_suffix().get(suffix)
    name = path.rpartition("/")[2]
    program = program_of(data)
    fitting = (each for each in all_languages().values() if name in each.names or program in each.interpreters)
    return next(fitting, None)


def program_of(data: bytes) -> str:
    """Return the program that the first line of a script names, without its version: "python" for `python3.12`."""
    line = data.partition(b"\n")[0][2:].decode("ascii", "replace") if data.startswith(b"#!") else ""
    words = [word.rpartition("/")[2] for word in line.split() if not word.startswith("-") and "=" not in word]
    if words[:1] == ["env"]:
        del words[0]
    return words[0].rstrip("0123456789.") if words else ""


@cache
def _by_suffix() -> dict[str, Language]:
    return {suffix: each for each in all_languages().values() for suffix in each.suffixes}
