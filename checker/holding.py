"""Step 4c: what holds an old load back: uses behind it, in any file, that only a person can change."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import Call, Load, LoadKind
from checker.link import LinkedModule, Project
from checker.model import Applicability
from checker.remap import Remap, remap, rename
from checker.use import Use
from checker.uses import uses_of

ORDER = (Applicability.SAFE, Applicability.UNSAFE, Applicability.MANUAL)


def verdict(project: Project, path: str, offset: int) -> Applicability:
    """Return the worst applicability of all uses that come through the load at a place."""
    if not project.verdicts:
        project.verdicts[("", 0)] = Applicability.SAFE
        for module in project.modules.values():
            for use in uses_of(project, module) if not project.is_old_file(module.path) else ():
                if use.chain and use.member:
                    found = of_use(module, use)
                    project.verdicts[use.chain[0]] = max(
                        found, project.verdicts.get(use.chain[0], found), key=ORDER.index
                    )
    return project.verdicts.get((path, offset), Applicability.SAFE)


def of_use(module: LinkedModule, use: Use) -> Applicability:
    """Return what can be done about one use."""
    if module.facts.error is not None or not use.certain:
        return Applicability.MANUAL
    return remap_of(module, use).applicability


def remap_of(module: LinkedModule, use: Use) -> Remap:
    """Return what becomes of a use of an old member."""
    call = module.facts.nodes[use.call] if use.call >= 0 else None
    return remap(use.rows, call) if isinstance(call, Call) else rename(use.rows)


def of_computed_load(project: Project, use: Use) -> str:
    """Say that a use comes through a load whose path is computed, though known, or return an empty string."""
    path, offset = use.chain[0] if use.chain else ("", 0)
    module = project.modules.get(path)
    for load in module.loads() if module is not None else ():
        place = load.span if load.kind is LoadKind.MOCK else load.specifier_span
        if load.specifier is None and place.start == offset:
            return "The path it is loaded by is computed, so the load is not rewritten, and its uses stay with it."
    return ""


def by_computed_path(project: Project, module: LinkedModule) -> Iterator[tuple[str, LoadKind]]:
    """Yield the modules of the table that a file loads by a path which is computed, though known, and how."""
    if not any(load.specifier is None and len(load.fragments) == 1 for load in module.loads()):
        return  # the usual case, and this is asked for each finding
    loads = set(module.facts.loads)
    for index, node in enumerate(module.facts.nodes):
        if isinstance(node, Load) and index not in loads and node.specifier is not None:
            name = module_of(project, module, node)
            if name is not None:
                yield name, node.kind


def held_back(project: Project, module: LinkedModule, name: str | None) -> str:
    """Say why nothing that a file does with a module can be fixed, or return an empty string."""
    if module.facts.error is not None:
        return "The file does not parse, so it is not rewritten."
    if name is not None and (name, LoadKind.MOCK) in by_computed_path(project, module):
        return "A test double of it is named by a computed path, and is not rewritten."
    if name is not None and has_double(project, module, name):
        for path in {module.path, *loaded_files(project, module)}:
            if is_stuck(project, project.modules[path], name):
                return "A test double goes with the code under test, and that needs a person first."
    return ""


def has_double(project: Project, module: LinkedModule, name: str) -> bool:
    """Say whether a file replaces a module by a test double."""
    return any(load.kind is LoadKind.MOCK and module_of(project, module, load) == name for load in module.loads())


def is_stuck(project: Project, module: LinkedModule, name: str) -> bool:
    """Say whether a file has a load of a module that must stay for now."""
    if any(each == name and kind is not LoadKind.MOCK for each, kind in by_computed_path(project, module)):
        return True
    return any(
        load.kind is not LoadKind.MOCK
        and module_of(project, module, load) == name
        and verdict(project, module.path, load.specifier_span.start) is Applicability.MANUAL
        for load in module.loads()
    )


def module_of(project: Project, module: LinkedModule, load: Load) -> str | None:
    """Return the module of the table that a load gives."""
    return getattr(project.load(module.path, load), "module", None)


def loaded_files(project: Project, module: LinkedModule) -> set[str]:
    """Return the parsed files that a file loads."""
    found = set()
    for load in module.loads():
        resolution = project.resolve(module.path, load)
        if resolution is not None and resolution.file in project.modules:
            found.add(resolution.file or "")
    return found
