"""Step 8b: sites → moves: which units go over to the new module as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.facts import NOTHING, Facts, Load, Member, Name
from checker.link import LinkedModule, Project
from checker.signatures import Reference
from checker.use import Role
from checker.values import TableValue
from codemods.sites import Site, Sites, Unit, source_of


@dataclass(slots=True)
class Moves:
    """The decisions that hold for all files."""

    sites: Sites
    moved: set[Unit] = field(default_factory=set)  # root units
    by_file: dict[str, list[Site]] = field(default_factory=dict)  # loads

    def has_moved(self, unit: Unit | None) -> bool:
        """Say whether a unit moves as a whole."""
        return unit is not None and self.sites.root(unit) in self.moved

    def sites_of(self, path: str, module: str | None) -> list[Site]:
        """Return the sites of one file that speak of a module."""
        return [site for site in self.sites.all if site.path == path and site.use.module == module]

    def all_loads(self) -> list[Site]:
        """Return the sites that are loads."""
        return [site for site in self.sites.all if site.use.role is Role.LOAD]

    def loads_of(self, path: str) -> list[Site]:
        """Return the loads of one file."""
        if not self.by_file:
            for site in self.all_loads():
                self.by_file.setdefault(site.path, []).append(site)
        return self.by_file.get(path, [])


def decide(project: Project, moves: Moves) -> None:
    """Mark the units that can move: nothing in them is held, and the new module is known."""
    sites = moves.sites
    members: dict[Unit, list[Site]] = {}
    for site in sites.all:
        if site.unit is not None:
            members.setdefault(sites.root(site.unit), []).append(site)
    for root, found in members.items():
        for site in found:
            if needs_another_load(project, site):
                sites.hold(root, "its replacement is in another module")
    for path, load, entry in [unit for unit in sites.parent if unit[2] != NOTHING]:
        if sites.is_held((path, load, entry)):  # the old load stays for that name
            sites.hold((path, load, NOTHING), "a name of its list stays")
    for root, found in members.items():
        entries = {site.unit for site in found if site.unit is not None}
        if not sites.is_held(root) and all(can_move(project, unit, found) for unit in entries):
            moves.moved.add(root)
    for root, found in members.items():
        if root in moves.moved and any(is_homeless(project, moves, site) for site in found):
            moves.moved.discard(root)
            for path, load, _ in {site.unit for site in found if site.unit is not None}:
                moves.moved.discard(sites.root((path, load, NOTHING)))


def is_homeless(project: Project, moves: Moves, site: Site) -> bool:
    """Say whether a pattern on a name takes a member that goes to a module which no statement of the file loads."""
    if site.unit is None or site.unit[2] != site.use.node or site.remap.row is None:
        return False
    path, load, entry = site.unit
    sites, target = moves.sites, site.remap.row.target
    if (path, entry) not in sites.patterns or (path, load) in sites.statements or target is None:
        return False
    moved = moves.has_moved((path, load, NOTHING))
    return target.module not in (None, follow(project, project.modules[path], load) if moved else site.use.module)


def can_move(project: Project, unit: Unit, found: list[Site]) -> bool:
    """Say whether a unit has somewhere to go: a whole load to the module that replaces it, a name to its row's."""
    path, load, entry = unit
    module = project.modules[path]
    if entry == NOTHING:
        return follow(project, module, load) is not None
    return any(site.use.node == entry and site.unit == unit for site in found)


def follow(project: Project, module: LinkedModule, index: int) -> str | None:
    """Return the module that replaces, as a whole, the one that a load gives."""
    load = module.facts.nodes[index]
    if not isinstance(load, Load):
        return None
    value = project.load(module.path, load)
    name = getattr(value, "module", None)
    held = module.table.modules.get(name or "")
    if held is None:
        return None
    for row in module.table.rows_of(held.name, ""):
        if isinstance(row.new, Reference) and row.new.module is not None and not row.new.member:
            return row.new.module
    if isinstance(value, TableValue) and value.sub.startswith("."):
        return None  # another package has other modules inside
    return held.replaced_by


def needs_another_load(project: Project, site: Site) -> bool:
    """Say whether a use behind a whole load goes to another module than the load does, and cannot be retargeted."""
    if site.unit is None or site.unit[2] != NOTHING or site.use.role in (Role.LOAD, Role.MODULE):
        return False
    path, load, _ = site.unit
    target = site.remap.row.target if site.remap.row is not None else None
    if target is None:
        return False
    wanted = follow(project, project.modules[path], load)
    if target.module in (wanted, site.use.module if wanted is None else wanted):
        return False
    return not is_direct(project.modules[site.path], site)


def inline_load(facts: Facts, index: int, member: str) -> int | None:
    """Return the load on which a member stands directly, `require('x').a`, through `await`."""
    for _ in member.split("."):
        node = facts.nodes[index] if index != NOTHING else None
        if not isinstance(node, Member):
            return None
        index = node.object
    index = source_of(facts, index)
    return index if index != NOTHING and isinstance(facts.nodes[index], Load) else None


def is_dotted(module: LinkedModule, site: Site) -> bool:
    """Say whether a use names its module by the whole dotted name that `import a.b` loads."""
    loaded, whole = dotted_name(module, site)
    return bool(whole) and loaded == whole


def is_below(module: LinkedModule, site: Site) -> bool:
    """Say whether a use names its module by a dotted name of which `import a` loads the start."""
    loaded, whole = dotted_name(module, site)
    return bool(whole) and whole.startswith(f"{loaded}.")


def dotted_name(module: LinkedModule, site: Site) -> tuple[str, str]:
    """Return the dotted name that is loaded, and the one by which a use names its module; "" if it does not."""
    if site.unit is None or site.unit[0] != module.path or site.use.alias or site.use.node == NOTHING:
        return "", ""
    load = module.facts.nodes[site.unit[1]]
    root, names = module.facts.path_of(site.use.node)
    base = module.facts.nodes[root] if root != NOTHING else None
    if not isinstance(load, Load) or not load.specifier or not isinstance(base, Name) or load.level:
        return "", ""
    inside = names[: len(names) - len(site.use.member.split("."))]
    is_python = module.facts.language == "python"  # elsewhere a dot in a specifier is no step from module to module
    values = module.facts.bindings[base.binding].values if base.binding != NOTHING else []
    start = load.specifier if values == [site.unit[1]] else base.name  # `import a as b`
    return (load.specifier, ".".join((start, *inside))) if inside and is_python else ("", "")


def is_direct(module: LinkedModule, site: Site) -> bool:
    """Say whether a use stands on a name or a load, so that another can be written in its place."""
    if site.use.node >= 0 and inline_load(module.facts, site.use.node, site.use.member) is not None:
        return True
    node = module.facts.nodes[site.use.node] if site.use.node >= 0 else None
    if isinstance(node, Name) or is_dotted(module, site) or is_below(module, site):
        return True
    base = module.facts.nodes[node.object] if isinstance(node, Member) and node.object >= 0 else None
    return isinstance(base, Name) and not site.use.alias
