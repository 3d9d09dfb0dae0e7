"""Step 8b: test doubles: they go with the code under test, and two of them never become one."""

from __future__ import annotations

from checker.doubled import doubles_of, groups_of
from checker.facts import Load, LoadKind
from checker.holding import by_computed_path
from checker.link import LinkedModule, Project
from checker.use import Role
from codemods.moves import Moves
from codemods.sites import Site


def hold(project: Project, moves: Moves) -> None:
    """Hold back the doubles that must stay: the code under test does, or another double takes their place."""
    hold_with_computed_doubles(project, moves)
    hold_with_their_code(project, moves)
    hold_doubled_keys(moves)
    for path, module in project.modules.items():
        hold_doubled(project, moves, module, [site for site in moves.loads_of(path) if is_double(project, site)])


def stay(moves: Moves, site: Site, reason: str) -> None:
    """Let a double stay with all that its file does with the module."""
    for each in moves.sites_of(site.path, site.use.module):
        each.held = each.held or reason
        if each.unit is not None:
            moves.sites.hold(each.unit, each.held)
            moves.moved.discard(moves.sites.root(each.unit))


def is_double(project: Project, site: Site) -> bool:
    """Say whether a load is a test double's."""
    return site.use.node in doubles_of(project.modules[site.path])


def hold_with_computed_doubles(project: Project, moves: Moves) -> None:
    """What a test double stands for whose path is computed stays, as the double does."""
    for path, module in project.modules.items():
        names = {name for name, kind in by_computed_path(project, module) if kind is LoadKind.MOCK}
        for each in {path, *project_files(project, module)} if names else ():
            for name in names:
                for site in moves.sites_of(each, name)[:1]:
                    stay(moves, site, "a test double of it is named by a computed path")


def hold_with_their_code(project: Project, moves: Moves) -> None:
    """A test double stays with its module as long as code that the test loads still does."""
    staying: dict[str, set[str]] = {}
    doubles: list[Site] = []
    for site in moves.all_loads():
        if is_double(project, site):
            doubles.append(site)
        elif not moves.has_moved(site.unit):
            staying.setdefault(site.path, set()).add(site.use.module or "")
    for path, module in project.modules.items() if doubles else ():
        for name, kind in by_computed_path(project, module):
            if kind is not LoadKind.MOCK:
                staying.setdefault(path, set()).add(name)
    for site in doubles:
        reach = {site.path, *project_files(project, project.modules[site.path])}
        if any(site.use.module in staying.get(path, ()) for path in reach):
            stay(moves, site, "the code under test still loads the old module")


def project_files(project: Project, module: LinkedModule) -> set[str]:
    """Return the parsed files that a file loads."""
    found = set()
    for index in module.facts.loads:
        load = module.facts.nodes[index]
        resolution = project.resolve(module.path, load) if isinstance(load, Load) else None
        if resolution is not None and resolution.file in project.modules:
            found.add(resolution.file or "")
    return found


def hold_doubled(project: Project, moves: Moves, module: LinkedModule, doubles: list[Site]) -> None:
    """Two doubles of one module: the second would replace the first, unless both are bare."""
    moving = frozenset(site.use.node for site in doubles if moves.has_moved(site.unit))
    for places in groups_of(project, module, moving) if doubles else ():
        for site in doubles:
            if site.use.node in places and moves.has_moved(site.unit):
                stay(moves, site, "two test doubles would stand for one module")


def hold_doubled_keys(moves: Moves) -> None:
    """Two keys of one factory that would become one stay, with their double."""
    seen: dict[tuple[object, ...], list[Site]] = {}
    for site in moves.sites.all:
        target = site.remap.row.target if site.remap.row is not None else None
        if site.use.role is Role.KEY and site.use.chain and target is not None:
            seen.setdefault((site.path, site.use.chain[0], target), []).append(site)
    for found in seen.values():
        if len({site.use.member for site in found}) > 1:
            for site in found:
                stay(moves, site, "two members of the test double would have one name")
