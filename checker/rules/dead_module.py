"""RID108 dead-module: whether an old module can be deleted, or who still reaches it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.link import Project
from checker.model import Applicability, Finding, Objective, Severity, Span
from checker.reach import named_by_path, reached
from checker.rule import Rule, Words


def check(project: Project) -> Iterator[Finding]:
    """Yield one note for the file of each old module: safe to delete, or every blocker."""
    blockers = blockers_of(project)
    for path, name in sorted(project.old_files.items()):
        found = blockers.get(name, ())
        if found:
            message = f"The old module `{name}` cannot be deleted yet: " + "; ".join(found) + "."
        else:
            message = f"Nothing reaches the old module `{name}` any more: safe to delete."
        yield Finding(
            code=RULE.code,
            path=path,
            span=Span(0, 0),
            severity=Severity.NOTE,
            message=message,
            why="" if found else "No load, no computed load and no path in a string leads to it.",
            applicability=Applicability.MANUAL,
            module=name,
            replacement=project.table.modules[name].replaced_by,
        )


def blockers_of(project: Project) -> dict[str, list[str]]:
    """Return, for each old module, what reaches it: old modules count only when they are reached themselves."""
    blockers: dict[str, list[str]] = {}
    between: dict[str, set[str]] = {}
    for module in project.modules.values():
        owner = project.old_files.get(module.path)
        for name, offset, how in reaches(project, module.path):
            held = project.table.modules.get(name)
            if held is None or not held.is_old or name == owner:
                continue
            if owner is not None:
                between.setdefault(owner, set()).add(name)
            else:
                blockers.setdefault(name, []).append(f"{module.path}:{project.line(module.path, offset)} {how}")
    alive = set(blockers)
    while alive:
        found = {name for owner in alive for name in between.get(owner, ())} - set(blockers)
        for owner in sorted(alive):
            for name in sorted(between.get(owner, ())):
                blockers.setdefault(name, []).append(f"the old module `{owner}`, itself still reached, loads it")
        alive = found
    return blockers


def reaches(project: Project, path: str) -> Iterator[tuple[str, int, str]]:
    """Yield each way one file reaches modules of the table: (module, byte offset, how)."""
    module = project.modules[path]
    for load in module.loads():
        if load.soft and not project.may_name_module(load):
            continue
        if load.specifier is None:
            for name in reached(project, module, load):
                yield name, load.specifier_span.start, "may load it (computed)"
            continue
        resolution = project.resolve(path, load)
        if resolution is not None and resolution.path is not None:
            name_at = project.table_module(module.language, resolution.path)
            if name_at is not None:
                yield name_at, load.specifier_span.start, "loads it"
    for span, text in module.facts.strings:
        named = named_by_path(project, module, text)
        if named is not None:
            yield named, span.start, "names its path"


RULE = Rule(
    code="RID108",
    name="dead-module",
    objective=Objective.COMPLETENESS,
    severity=Severity.NOTE,
    finds="an old module that nothing can reach any more: safe to delete; with every blocker named when it is not",
    why="Deleting an old module too early breaks whoever still reaches it; keeping it invites new uses.",
    words=Words.OLD_MODULES | Words.DYNAMIC,
    documents=True,
    check_project=check,
)
