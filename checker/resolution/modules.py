"""Module specifiers of the table: `./services/x`, `./lib/ids/index.js`, `**/services/x`."""

from __future__ import annotations

from checker.resolution.glob import compiled, is_pattern
from checker.resolution.javascript import JavaScriptResolver
from checker.resolution.package_json import Mode
from checker.resolution.spelling import bare, inside


def is_project_module(specifier: str) -> bool:
    """Say whether a specifier of the table names files of the project rather than a package."""
    return specifier.startswith(("./", "**/")) or specifier == "."


def module_paths(specifier: str, resolver: JavaScriptResolver) -> tuple[str, ...]:
    """Return the project paths that a specifier of the table stands for.

    A plain path is returned whether or not a file is there, a pattern gives those that exist, a package none.
    """
    if not is_project_module(specifier):
        return ()
    base = inside(specifier)
    if base is None:
        return ()
    if is_pattern(base):
        last = bare(base).rpartition("/")[2]
        literal = "" if is_pattern(last) else last
        found = {resolver.lookup.module(file) for file in resolver.project.files if literal in file}
        return tuple(sorted(each for each in found if matches(specifier, each)))
    path = resolver.at(base, Mode(esm=False, typescript=False)).path
    return () if path is None else (path,)


def matches(specifier: str, path: str) -> bool:
    """Say whether a specifier of the table stands for a project path, whether or not a file is there."""
    base = inside(specifier) if is_project_module(specifier) else None
    if base is None:
        return False
    return compiled(bare(base)).fullmatch(path) is not None if is_pattern(base) else bare(base) == path
