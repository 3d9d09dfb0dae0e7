"""Step 4d: what holds an old load back: uses behind it, in any file, that only a person can change."""

from __future__ import annotations

from collections.abc import Iterator

from checker.alternatives import is_of_old_module
from checker.doubled import doubles_of, groups_of
from checker.facts import NOTHING, Load, LoadKind
from checker.link import LinkedModule, Project
from checker.model import Applicability
from checker.outcome import goes_along, is_module_call, of_use, stays_anyhow
from checker.staying import OF_PACKAGE, Place, escapes, held_loads, held_uses, is_computed, place_of
from checker.use import Role, Use
from checker.uses import uses_of

ORDER = (Applicability.SAFE, Applicability.UNSAFE, Applicability.MANUAL)


def verdict(project: Project, path: str, offset: int) -> Applicability:
    """Return the worst applicability of all uses that come through the load at a place."""
    if not project.verdicts:
        project.verdicts[("", 0)] = Applicability.SAFE
        for module in project.modules.values():
            if not project.is_old_file(module.path):
                judge(project, module)
        join(project)
    return project.verdicts.get((path, offset), Applicability.SAFE)


def join(project: Project) -> None:
    """Let loads whose modules may stand at one place share what is worst about them: they move together."""
    groups: dict[Place, set[Place]] = {}
    for module in project.modules.values():
        by_node: dict[int, set[Place]] = {}
        for use in uses_of(project, module) if not project.is_old_file(module.path) else ():
            is_old = bool(use.rows) or is_of_old_module(module.table, use)
            if is_old and use.chain and use.node != NOTHING and use.role is not Role.LOAD:
                by_node.setdefault(use.node, set()).add(use.chain[0])
        for places in by_node.values():
            if len(places) > 1:
                whole = places.union(*(groups.get(place, ()) for place in places))
                groups.update(dict.fromkeys(whole, whole))
    for place, whole in groups.items():
        for other in whole & project.verdicts.keys():
            note(project, place, project.verdicts[other])


def reason_to_stay(project: Project, path: str, offset: int) -> str:
    """Return why the load at a place stays whatever the rows say, or an empty string."""
    verdict(project, path, offset)  # judges all files first
    return project.stays.get((path, offset), "")


def judge(project: Project, module: LinkedModule) -> None:
    """Note what the uses in one file, and what else it does, mean for the loads that they come through."""
    uses = uses_of(project, module)
    if not uses and not module.facts.loads:
        return
    for use in uses:
        if stays_anyhow(module, use):
            continue
        if use.chain and (use.member or is_module_call(use)) and not goes_along(module, use):
            note(project, use.chain[0], of_use(module, use))
        elif use.chain and use.role is Role.MODULE and (use.certain or use.other) and escapes(module.facts, use.node):
            note(project, use.chain[0], Applicability.UNSAFE)
    for place, reason in (*held_loads(project, module), *held_uses(module, uses)):
        note(project, place, Applicability.MANUAL)
        project.stays.setdefault(place, reason)


def note(project: Project, place: tuple[str, int], found: Applicability) -> None:
    """Note what the load at a place cannot be better than."""
    project.verdicts[place] = max(found, project.verdicts.get(place, found), key=ORDER.index)


def of_computed_load(project: Project, use: Use) -> str:
    """Say that a use comes through a load whose path is computed, though known, or return an empty string."""
    path, offset = use.chain[0] if use.chain else ("", 0)
    module = project.modules.get(path)
    if module is None:
        return ""
    for load in module.loads():
        place = load.span if load.kind is LoadKind.MOCK else load.specifier_span
        if place.start == offset and is_computed(module, load):
            return "The path it is loaded by is computed, so the load is not rewritten, and its uses stay with it."
    if reason_to_stay(project, path, offset) == OF_PACKAGE:
        return "It goes through the package that the load gives, so both stay."
    return ""


def by_computed_path(project: Project, module: LinkedModule) -> tuple[tuple[str, LoadKind], ...]:
    """Return the modules of the table that a file loads by a path which is computed, though known, and how."""
    found = project.computed.get(module.path)
    if found is None:
        found = project.computed[module.path] = tuple(find_computed(project, module))
    return found


def find_computed(project: Project, module: LinkedModule) -> Iterator[tuple[str, LoadKind]]:
    """Yield what `by_computed_path` returns."""
    if not any(load.specifier is None and len(load.fragments) == 1 for load in module.loads()):
        return
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
    if name is None:
        return ""
    if (module.path, name) in doubled_by_path(project):
        return "A test double of it is named by a computed path, and is not rewritten."
    if name in doubled(project, module):
        return "Two test doubles would stand for one module: make one of them first."
    return waits_for_code(project, module, name)


def doubled_by_path(project: Project) -> frozenset[tuple[str, str]]:
    """Return the files, with modules, that are or load what names a test double by a computed path."""
    if project.doubled_by_path is None:
        project.doubled_by_path = frozenset(
            (path, name)
            for module in project.modules.values()
            for name, kind in by_computed_path(project, module)
            if kind is LoadKind.MOCK
            for path in {module.path, *loaded_files(project, module)}
        )
    return project.doubled_by_path


def doubled(project: Project, module: LinkedModule) -> frozenset[str]:
    """Return the old modules of which doubles in a file cannot move, as two would stand for one module."""
    found = project.doubled.get(module.path)
    if found is None:
        moving = frozenset(index for index in doubles_of(module) if would_move(project, module, index))
        groups = groups_of(project, module, moving) if moving else []
        found = frozenset(name for places in groups for index, name in places.items() if index in moving)
        project.doubled[module.path] = found
    return found


def would_move(project: Project, module: LinkedModule, index: int) -> bool:
    """Say whether a test double goes to the new module, as far as it alone is looked at."""
    load = module.facts.nodes[index]
    name = module_of(project, module, load) if isinstance(load, Load) else None
    if name is None or (module.path, name) in doubled_by_path(project) or waits_for_code(project, module, name):
        return False
    places = {place_of(module, index), (module.path, load.span.start)}
    return all(verdict(project, *place) is not Applicability.MANUAL for place in places)


def waits_for_code(project: Project, module: LinkedModule, name: str) -> str:
    """Say that the doubles of a module in a file wait for the code under test, or return an empty string."""
    if has_double(project, module, name):
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
