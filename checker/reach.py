"""Which old modules a computed load, or a string that is no load, can lead to."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath

from checker.facts import Load
from checker.link import LinkedModule, Project

LEADING = re.compile(r"(?:<rootDir>/|\$(?:\{\w+\}|\(\w+\)|\w+)/|%\w+%/|~/|@/|\*\*/|\^|file:(?://)?|(?:\.{1,2}/)+|/)*")
TRAILING = re.compile(r"(?:\.(?:[cm]?[jt]sx?|pyi?|\*)|\*)?\$?$")
HANDLER = re.compile(r"(?<=[\w/])\.(\w+)$")
"""A function in a file, as those who run functions want it: `services/x.handler`."""
SOURCE_FILE = re.compile(r"\.(?:[cm]?[jt]sx?|pyi?)$")


def reached(project: Project, module: LinkedModule, load: Load) -> list[str]:
    """Return the old modules that a computed load of a file can reach, by name."""
    places = project.old_places(module.language)
    found = project.resolvers[module.language].reachable(load.fragments, module.path, tuple(places))
    return list(dict.fromkeys(places[path] for path in found))


def named_by_path(project: Project, module: LinkedModule, text: str) -> str | None:
    """Return the module of the table whose path a string is: from the file, the root, or a folder of its own."""
    return _by_slashes(project, module, text) or _by_handler(project, module, text) or _by_dots(project, text)


def _by_handler(project: Project, module: LinkedModule, text: str) -> str | None:
    """Return the module of the table that a text like `services/x.handler` names a function of."""
    found = HANDLER.search(text)
    if "/" not in text or found is None:
        return None
    name = _by_slashes(project, module, text[: found.start()])
    held = project.table.modules.get(name or "")
    function = found.group(1)
    is_named = function.lower().endswith("handler") or (held is not None and function in held.exports)
    return name if is_named else None


def _by_slashes(project: Project, module: LinkedModule, text: str) -> str | None:
    if "/" not in text and not SOURCE_FILE.search(text):
        return None
    here = dirname(module.path)
    relative = _plain(normpath(join(here, text))) if not text.startswith("/") else None
    from_root = _plain(LEADING.sub("", text, count=1))
    for language, resolver in project.resolvers.items():
        if relative is not None and not relative.startswith(".."):
            name = project.table_module(language, relative)
            if name is not None:
                return name
            if text.startswith(".") and resolver.resolve(text, module.path).file is not None:
                continue  # a namesake that is there
        if "/" in from_root:
            name = project.table_module(language, from_root)
            if name is not None:
                return name
    return None


def _plain(path: str) -> str:
    """Return a path without what a specifier may leave out."""
    path = TRAILING.sub("", path)
    for end in ("/index", "/__init__"):
        path = path.removesuffix(end)
    return path


def _by_dots(project: Project, text: str) -> str | None:
    resolver = project.resolvers.get("python")
    text, _, attribute = text.partition(":")  # `a.b:main`
    if attribute and not attribute.replace(".", "").isidentifier():
        return None
    if resolver is None or "/" in text or "." not in text or not text.replace(".", "").isidentifier():
        return None
    parts = text.split(".")
    for count in range(len(parts), 1, -1):
        name = ".".join(parts[:count])
        for held in project.view("python").modules.values():
            if held.is_old and name in held.specifiers.get("python", ()):
                return held.name
    return None
