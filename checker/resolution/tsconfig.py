"""tsconfig.json and jsconfig.json: which one governs a file, and what it says about loading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.resolution import Problem
from checker.resolution.alias import Alias, Target
from checker.resolution.jsonc import JsonProblem, mapping, parse, texts
from checker.resolution.packages import folders_up
from checker.resolution.project import Kind, Project
from checker.resolution.spelling import folder_of, join

_NAMES = ("tsconfig.json", "jsconfig.json")
_OPTIONS = ("baseUrl", "paths", "rootDirs", "outDir", "declarationDir", "rootDir")


class Setting(NamedTuple):
    """An option as written, and the file it is written in."""

    value: object
    file: str


class TsConfig(NamedTuple):
    """What one configuration says about loading, inherited options included; paths are of the project."""

    folder: str
    aliases: tuple[Alias, ...] = ()
    base: str | None = None  # the folder of `baseUrl`
    root_dirs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()  # `outDir` and `declarationDir`
    source: str | None = None  # `rootDir`
    references: tuple[str, ...] = ()

    @property
    def every_alias(self) -> tuple[Alias, ...]:
        """The aliases of `paths`, and `baseUrl` as one more."""
        if self.base is None or any(each.key == "*" for each in self.aliases):
            return self.aliases
        return (*self.aliases, Alias("*", (Target(f"{self.base}/*" if self.base else "*"),)))


class TsConfigs:
    """Reads configurations, each once."""

    def __init__(self, project: Project, problems: list[Problem]) -> None:
        self._project = project
        self._problems = problems
        self._values: dict[str, dict[str, object]] = {}
        self._read: dict[str, TsConfig] = {}
        self._shared: dict[tuple[str, str | None, str], tuple[Alias, ...]] = {}
        self._nearest: dict[str, tuple[TsConfig, ...]] = {}

    def nearest(self, folder: str) -> tuple[TsConfig, ...]:
        """Return the configurations for the files of `folder`: the nearest, and those it refers to."""
        if folder not in self._nearest:
            self._nearest[folder] = ()
            for each in folders_up(folder):
                paths = [f"{each}/{name}".lstrip("/") for name in _NAMES]
                present = [path for path in paths if path in self._project.files]
                if present:
                    self._nearest[folder] = tuple(self._with_references(present, each))
                    break
        return self._nearest[folder]

    def _with_references(self, paths: list[str], folder: str) -> Iterator[TsConfig]:
        """A reference to the project of another folder says nothing about the files of this one."""
        done: set[str] = set()
        while paths:
            path = paths.pop(0)
            if path not in done:
                done.add(path)
                config = self.load(path)
                yield config
                near = {folder_of(each) for each in config.references} & {*folders_up(folder)}
                paths = [*(each for each in config.references if folder_of(each) in near), *paths]

    def every(self) -> Iterator[TsConfig]:
        """Yield each configuration that is listed under its usual name."""
        return map(self.load, self._project.tsconfigs)

    def load(self, path: str) -> TsConfig:
        """Return the configuration in the file `path`."""
        if path not in self._read:
            self._read[path] = self._interpret(path)
        return self._read[path]

    def _interpret(self, path: str) -> TsConfig:
        home = folder_of(path)
        options = self._options(path, ())

        def folder(option: str) -> str | None:
            setting = options.get(option)
            return None if setting is None else _path(setting.value, folder_of(setting.file), home)

        roots = options.get("rootDirs")
        found = [_path(each, folder_of(roots.file), home) for each in texts(roots.value)] if roots else []
        base = folder("baseUrl")
        return TsConfig(
            folder=home,
            aliases=self._aliases(options.get("paths"), base, home),
            base=base,
            root_dirs=tuple(each for each in found if each is not None),
            outputs=tuple(each for each in (folder("outDir"), folder("declarationDir")) if each),
            source=folder("rootDir"),
            references=tuple(self._references(path)),
        )

    def _aliases(self, paths: Setting | None, base: str | None, home: str) -> tuple[Alias, ...]:
        """Return the aliases of `paths`; the many configurations that inherit the same share them."""
        if paths is None:
            return ()
        key = (paths.file, base, home if "${configDir}" in str(paths.value) else "")
        if key not in self._shared:
            self._shared[key] = _aliases(paths, base, home)
        return self._shared[key]

    def _references(self, path: str) -> Iterator[str]:
        entries = self._value(path).get("references")
        for entry in entries if isinstance(entries, list) else ():
            for text in texts(mapping(entry).get("path")):
                target = join(folder_of(path), text)
                if target is not None and not target.endswith(".json"):
                    target = f"{target}/tsconfig.json".lstrip("/")
                if target is not None and self._project.place(target).kind is Kind.FILE:
                    yield target

    def _options(self, path: str, chain: tuple[str, ...]) -> dict[str, Setting]:
        """Return the options of a file over those it extends; of several, the last one wins."""
        value = self._value(path)
        merged: dict[str, Setting] = {}
        for text in texts(value.get("extends")):
            parent = self._extended(text, folder_of(path))
            if parent is None:
                continue
            if parent in (*chain, path):
                problem = Problem(path, 1, f"extends itself through {parent}")
                if problem not in self._problems:
                    self._problems.append(problem)
                continue
            merged.update(self._options(parent, (*chain, path)))
        own = mapping(value.get("compilerOptions"))
        written = (name for name in _OPTIONS if own.get(name) is not None)
        merged.update({name: Setting(own[name], path) for name in written})
        return merged

    def _extended(self, text: str, folder: str) -> str | None:
        """Return the file that `extends` names; a package's configuration is not of the project."""
        if not text.startswith("."):
            return None
        target = join(folder, text)
        for each in () if target is None else (target, f"{target}.json"):
            if self._project.place(each).kind is Kind.FILE:
                return each
        return None

    def _value(self, path: str) -> dict[str, object]:
        if path not in self._values:
            data = self._project.read(path)
            try:
                value = parse(data) if data and data.strip() else None
            except JsonProblem as problem:
                self._problems.append(Problem(path, problem.line, problem.problem))
                value = None
            self._values[path] = mapping(value)
        return self._values[path]


def _path(value: object, folder: str, home: str) -> str | None:
    """Return a path of a configuration as one of the project; `home` is the folder of the outermost file."""
    if not isinstance(value, str) or value.startswith("/"):
        return None
    if value.startswith("${configDir}"):
        return join(home, "." + value.removeprefix("${configDir}"))
    return join(folder, value)


def _aliases(paths: Setting, base: str | None, home: str) -> tuple[Alias, ...]:
    folder = folder_of(paths.file) if base is None else base
    found = []
    for key, values in mapping(paths.value).items():
        targets = (_path(each, folder, home) for each in texts(values))
        found.append(Alias(key, tuple(Target(each) for each in targets if each is not None)))
    return tuple(found)
