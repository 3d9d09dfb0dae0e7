"""The specifier by which a file loads a new module, in the style in which it loaded the old one."""

from __future__ import annotations

from checker.facts import Load
from checker.link import LinkedModule, Project
from checker.naming import without_suffix


def respelled(project: Project, module: LinkedModule, load: Load, target: str, sub: str = "") -> str | None:
    """Return what a load of `target`, a module of the table, reads like; None when it cannot be written."""
    held = module.table.modules.get(target)
    if held is None:
        return None
    specifiers = held.specifiers.get(module.language, ())
    resolver = project.resolvers[module.language]
    resolution = project.resolve(module.path, load)
    importer = module.path
    if load.relative_to >= 0:
        base = module.facts.nodes[load.relative_to]
        inner = project.resolve(module.path, base) if isinstance(base, Load) else None
        importer = inner.file if inner is not None and inner.file is not None else module.path
    written = "." * load.level + (load.specifier or "")
    for specifier in specifiers:
        paths = resolver.paths_of(specifier)
        if paths:
            path = nearest(paths, resolution.path if resolution is not None and resolution.path else module.path)
            style = written if resolution is not None and resolution.path is not None else ""
            found = resolver.respell(style or default_style(module.language), importer, path)
            return found + sub if found is not None else None
    prefixed = [each for each in specifiers if each.startswith("node:") == (load.specifier or "").startswith("node:")]
    chosen = (prefixed or list(specifiers))[:1]
    return in_style(chosen[0] + sub, load.specifier or "", module.language) if chosen else None


def in_style(specifier: str, written: str, language: str) -> str:
    """Return the specifier of a file of a package with a suffix where the one that it replaces was written with one."""
    suffix = written[len(without_suffix(written)) :]
    is_file = "/" in specifier.partition("/")[2] if specifier.startswith("@") else "/" in specifier
    if not suffix or not is_file or language == "python" or without_suffix(specifier) != specifier:
        return specifier
    return specifier + suffix


def default_style(language: str) -> str:
    """Return a specifier in the usual style, for a load that was none of a project path."""
    return "./x" if language == "javascript" else "x"


def nearest(paths: tuple[str, ...], path: str) -> str:
    """Return the one of several project paths that shares the most folders with `path`."""

    def common(candidate: str) -> int:
        return sum(1 for one, other in zip(candidate.split("/"), path.split("/"), strict=False) if one == other)

    return max(paths, key=common)
