"""RID108 dead-module: whether an old module can be deleted, or who still reaches it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.link import Project
from checker.model import Applicability, Finding, Objective, Severity, Span
from checker.reach import named_by_path, reached
from checker.rule import Rule, Words

Own = tuple[str, str]  # an old module in one language


def check(project: Project) -> Iterator[Finding]:
    """Yield one note for the file of each old module: safe to delete, or every blocker."""
    blockers = blockers_of(project)
    unseen = f" Not looked at: {', '.join(project.left_out)}." if project.left_out else ""
    for path, name in sorted(project.old_files.items()):
        found = blockers.get((name, language_of(project, path)), ())
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
            why="" if found else "No load, no computed load and no path in a string leads to it." + unseen,
            applicability=Applicability.MANUAL,
            module=name,
            listed=tuple(found),
        )


def language_of(project: Project, path: str) -> str:
    """Return the language in which a file is the one of a module of the table."""
    return next(
        language
        for language, resolver in project.resolvers.items()
        if any(path in resolver.files_of(specifier) for specifier in project.specifiers[language])
    )


def blockers_of(project: Project) -> dict[Own, list[str]]:
    """Return, for each old module, what reaches it: old modules count only when they are reached themselves."""
    blockers: dict[Own, list[str]] = {}
    between: dict[Own, set[Own]] = {}
    for module in project.modules.values():
        name_of_own = project.old_files.get(module.path)
        owner = None if name_of_own is None else (name_of_own, module.language)
        for reached_module, offset, how in reaches(project, module.path):
            held = project.table.modules.get(reached_module[0])
            if held is None or not held.is_old or reached_module == owner:
                continue
            if owner is not None:
                between.setdefault(owner, set()).add(reached_module)
            else:
                line = project.line(module.path, offset)
                blockers.setdefault(reached_module, []).append(f"{module.path}:{line} {how}")
    alive = set(blockers)
    while alive:
        found = {each for owner in alive for each in between.get(owner, ())} - set(blockers)
        for owner in sorted(alive):
            for each in sorted(between.get(owner, ())):
                blockers.setdefault(each, []).append(f"the old module `{owner[0]}`, itself still reached, loads it")
        alive = found
    return blockers


def reaches(project: Project, path: str) -> Iterator[tuple[Own, int, str]]:
    """Yield each way one file reaches modules of the table: (module, byte offset, how).

    A load reaches what its own language has; a path in a string may be for any.
    """
    module = project.modules[path]
    for load in module.loads():
        if load.soft and not project.may_name_module(load):
            continue
        if load.specifier is None:
            for name in reached(project, module, load):
                yield (name, module.language), load.specifier_span.start, "may load it (computed)"
            continue
        resolution = project.resolve(path, load)
        if resolution is not None and resolution.path is not None:
            name_at = project.table_module(module.language, resolution.path)
            if name_at is not None:
                yield (name_at, module.language), load.specifier_span.start, "loads it"
    for span, text in module.facts.strings:
        named = named_by_path(project, module, text)
        if named is not None:
            for language in project.resolvers:
                yield (named, language), span.start, "names its path"


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
