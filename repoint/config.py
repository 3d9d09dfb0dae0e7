"""Step: configuration file → settings. `repoint.toml`, or `[tool.repoint]` in `pyproject.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from pathlib import Path

from checker.errors import ConfigError
from checker.gitfiles import git_top
from checker.suggestions import nearest

FILE, SHARED_FILE = "repoint.toml", "pyproject.toml"
POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says; without one, everything is as the command line says."""

    path: Path | None = None
    mappings: str | None = None  # relative to the file's folder
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    python_roots: tuple[str, ...] = ()
    jobs: int | None = None
    lines: dict[str, int] = field(default_factory=dict)  # key -> line, for complaints

    @property
    def import_roots(self) -> dict[str, tuple[str, ...]]:
        """The folders that names of modules start from, by language."""
        return {"python": self.python_roots} if self.python_roots else {}

    @property
    def folder(self) -> Path | None:
        """The folder of the file: the project's root."""
        return None if self.path is None else self.path.parent

    def error(self, key: str, problem: str) -> ConfigError:
        """Make the complaint about one key."""
        return ConfigError(shown(self.path or Path(FILE)), self.lines.get(key, 0), problem)


TEXTS = ("select", "ignore", "include", "exclude", "roots", "python-roots")
KEYS = tuple(each.name.replace("_", "-") for each in fields(Config) if each.name not in ("path", "lines"))


def find_config(start: Path) -> Config:
    """Read the nearest configuration file, from `start` up to the git top level. Raises ConfigError."""
    top = git_top(start)
    for folder in (start, *start.parents):
        for name in (FILE, SHARED_FILE):
            config = _read(folder / name)
            if config is not None:
                return config
        if folder == top:
            break
    return Config()


def _read(path: Path) -> Config | None:
    """Return what a file says, or None when it is not there or not about this tool."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as problem:
        raise ConfigError(shown(path), 0, f"cannot be read: {problem.strerror}") from None
    shared = path.name == SHARED_FILE
    if shared and b"repoint" not in data:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise ConfigError(shown(path), data[: problem.start].count(b"\n") + 1, "is not UTF-8") from None
    settings: object = _parse(path, text)
    if shared:
        tool = settings.get("tool") if isinstance(settings, dict) else None
        settings = tool.get("repoint") if isinstance(tool, dict) else None
    if settings is None:
        return None
    if not isinstance(settings, dict):
        raise ConfigError(shown(path), _line(text, "repoint", shared=False), "tool.repoint must be a table")
    return _checked(path, settings, {str(key): _line(text, str(key), shared=shared) for key in settings})


def _parse(path: Path, text: str) -> dict[str, object]:
    import tomllib  # only a project with a configuration file pays for it

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        message = str(problem)
        position = POSITION.search(message)
        line = int(position[1]) if position and position[1] else text.count("\n") + 1
        raise ConfigError(shown(path), line, POSITION.sub("", message)) from None


def _checked(path: Path, settings: dict[str, object], lines: dict[str, int]) -> Config:
    config = Config(path=path, lines=lines)
    for key, value in settings.items():
        if key not in KEYS:
            raise config.error(key, f"unknown key {key!r}{nearest(key, KEYS)}")
        problem = _problem(key, value)
        if problem:
            raise config.error(key, f"{key} {problem}")
    values = {
        key.replace("-", "_"): tuple(value) if isinstance(value, list) else value for key, value in settings.items()
    }
    return Config(path=path, lines=lines, **values)  # type: ignore[arg-type]  # checked one by one above


def _problem(key: str, value: object) -> str:
    """Say what is wrong with the type or value of a known key, or nothing."""
    if key in TEXTS:
        good = isinstance(value, list) and all(isinstance(each, str) for each in value)
        return "" if good else "must be a list of strings"
    if key == "jobs":
        good = isinstance(value, int) and not isinstance(value, bool) and value > 0
        return "" if good else "must be a whole number above zero"
    if not isinstance(value, str):
        return "must be a string"
    if key == "fail-on" and value not in SEVERITIES:
        return f"must be one of {', '.join(SEVERITIES)}{nearest(value, SEVERITIES)}"
    return ""


def _line(text: str, key: str, *, shared: bool) -> int:
    """Return the 1-based line on which a key is set, as well as a look at the text can tell."""
    lines = text.splitlines()
    quoted = rf"""["']?{re.escape(key)}["']?"""
    first = 0
    if shared:
        header = re.compile(r"""\s*\[\s*["']?tool["']?\s*\.\s*["']?repoint["']?\s*\]""")
        first = next((at for at, line in enumerate(lines) if header.match(line)), 0)
    here = re.compile(rf"\s*(?:\[\s*)?(?:(?:tool\s*\.\s*)?repoint\s*\.\s*)?{quoted}\s*(?:[=.\]])")
    inline = re.compile(rf".*\brepoint\b.*[{{,]\s*{quoted}\s*=")
    for pattern in (here, inline):
        for at in range(first, len(lines)):
            if pattern.match(lines[at]):
                return at + 1
    return first + 1


def shown(path: Path) -> str:
    """Return a path as a person would type it: relative to the current folder where it is below."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
