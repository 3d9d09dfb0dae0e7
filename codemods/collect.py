"""Step 8a: findings → sites: what could be rewritten, and what holds it back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from checker.facts import NOTHING, Load, LoadKind, Member, Name, Style
from checker.link import LinkedModule, Project
from checker.locate import line_and_column, line_starts
from checker.model import Applicability
from checker.obstacles import Obstacles
from checker.outcome import (
    code_of,
    goes_along,
    held_by,
    is_function_passed_on,
    is_module_call,
    keeps_name,
    remap_of,
    stays_anyhow,
    stays_as_written,
)
from checker.remap import Remap, rename
from checker.report_use import is_old
from checker.staying import (
    BY_NAME,
    COMPUTED,
    OF_PACKAGE,
    PASSED_ON,
    SHARED,
    escapes,
    is_computed,
    looked_up,
    packages_of,
    shared_stubs,
)
from checker.suppressions import silenced_lines
from checker.use import Role, Use
from checker.uses import uses_of
from checker.values import TableValue
from codemods.half_migrated import half_migrated
from codemods.sites import BEYOND, Limits, Site, Sites, Unit
from codemods.units import Units

UNCERTAIN = "a use that it may have needs a person"
ORDER = (Applicability.SAFE, Applicability.UNSAFE, Applicability.MANUAL)


def collect(project: Project, limits: Limits) -> Sites:
    """Find all sites, join their units, and hold back what may not change."""
    return _Collector(project, limits).collect()


class _Collector:
    def __init__(self, project: Project, limits: Limits) -> None:
        self.project, self.limits = project, limits
        self.sites = Sites()
        self.units = Units(project, self.sites)

    def collect(self) -> Sites:
        for path, module in self.project.modules.items():
            if not self.project.is_old_file(path):
                self.file(module)
        by_node: dict[tuple[str, int], Unit] = {}
        for site in self.sites.all:
            if site.unit is not None and site.use.node != NOTHING:
                first = by_node.setdefault((site.path, site.use.node), site.unit)
                self.sites.join(site.unit, first)
        for site in self.sites.all:
            if site.held and site.unit is not None:
                self.sites.hold(site.unit, site.held)
        return self.sites

    def file(self, module: LinkedModule) -> None:
        silenced = silenced_lines(module)
        whole = self.file_held(module)
        obstacles = Obstacles(module)
        starts = line_starts(module.source)
        first = len(self.sites.all)
        for use, code, least in self.uses(module):
            if self.was_written(module.path, use.name_span.start) or any(self.was_written(*step) for step in use.chain):
                continue
            site = self.site(module, use)
            site.applicability = max(site.applicability, least, key=ORDER.index)
            line, _ = line_and_column(module.source, use.span.start, starts)
            if whole:
                site.held = whole
            elif self.is_computed(site.unit):
                site.held = "the path of its load is computed"
            elif (line, code) in silenced:
                site.held = "it is suppressed"
            elif site.key in self.limits.withheld:
                site.held = self.limits.withheld[site.key]
            elif self.limits.only is not None and site.key not in self.limits.only:
                site.held = "it was not chosen"
            elif ORDER.index(site.applicability) > ORDER.index(self.limits.level):
                site.held = BEYOND
            else:
                site.held = obstacles.against(use, site.remap)
            self.sites.all.append(site)
        given_names(module, self.sites.all[first:])
        self.computed(module)
        self.uncertain(module)

    def uses(self, module: LinkedModule) -> Iterator[tuple[Use, str, Applicability]]:
        """Yield what could change: each use with the code it is found by, and the least it takes to change it."""
        for use in uses_of(self.project, module):
            is_clear = use.certain or stays_as_written(module, use)
            if is_clear and is_old(module.table, use) and not goes_along(module, use):
                yield use, code_of(use), Applicability.SAFE
        for use in half_migrated(self.project, module):
            yield use, "RID201" if use.chain else "RID206", Applicability.UNSAFE

    def was_written(self, path: str, offset: int) -> bool:
        """Say whether a row wrote what stands at a place: no other row rewrites that."""
        spans = self.limits.written.get(path, ())
        if not spans:
            return False
        source = self.project.modules[path].source
        offset += source[offset : offset + 1] in (b"'", b'"', b"`")  # the text between the quotes
        place = bisect_right(spans, (offset, len(source)))
        return place > 0 and offset < spans[place - 1][1]

    def file_held(self, module: LinkedModule) -> str:
        """Say why nothing in a file may change."""
        if module.facts.error is not None:
            return "the file does not parse"
        if self.limits.files is not None and module.path not in self.limits.files:
            return "the file is not among those to fix"
        return ""

    def site(self, module: LinkedModule, use: Use) -> Site:
        if use.role is Role.LOAD:
            every_name = use.node in module.facts.stars  # which of them are used is not written down
            outcome = Remap(None, Applicability.MANUAL if every_name else Applicability.SAFE, keeps_list=True)
        elif is_module_call(use):
            outcome = remap_of(module, use)
        elif is_function_passed_on(module, use):
            outcome = Remap(None, Applicability.MANUAL, (PASSED_ON,))
        elif use.role is Role.MODULE:
            level = Applicability.UNSAFE if escapes(module.facts, use.node) else Applicability.SAFE
            reasons = ("it is passed to code that is not followed",) if level is Applicability.UNSAFE else ()
            outcome = Remap(None, level, reasons, keeps_list=True)
        elif use.role is Role.IMPORT or self.is_taken_out(module, use):
            outcome = self.taken_out(module, use)
        else:
            outcome = remap_of(module, use)
        return Site(module.path, use, outcome, self.units.of(module, use), outcome.applicability)

    def is_taken_out(self, module: LinkedModule, use: Use) -> bool:
        """Say whether a use only binds a member to a name: `const { a } = svc`."""
        node = module.facts.nodes[use.node] if use.node >= 0 else None
        return isinstance(node, Member) and node.style is Style.PATTERN and node.binding != NOTHING

    def taken_out(self, module: LinkedModule, use: Use) -> Remap:
        """A name in a list changes nothing by itself: what is done with it is judged at its uses."""
        outcome = rename(use.rows)
        targets = {row.target for row in use.rows}
        if not use.rows or len(targets) > 1 or None in targets:
            return outcome if outcome.applicability is Applicability.MANUAL else Remap(None, Applicability.MANUAL)
        node = module.facts.nodes[use.node]
        exported = isinstance(node, Member) and node.style is Style.EXPORT
        if exported:
            return outcome
        return Remap(use.rows[0], Applicability.SAFE, keeps_list=True)

    def is_computed(self, unit: Unit | None) -> bool:
        """Say whether the load of a unit names no path that could be rewritten."""
        if unit is None:
            return False
        module = self.project.modules[unit[0]]
        node = module.facts.nodes[unit[1]]
        return isinstance(node, Load) and is_computed(module, node)

    def uncertain(self, module: LinkedModule) -> None:
        """Hold each module that is handed to where it may be used by its old members, or something else is."""
        for use in uses_of(self.project, module):
            is_clear = use.certain or stays_as_written(module, use) or stays_anyhow(module, use)
            if not is_clear and use.member and not goes_along(module, use):
                unit = self.units.of(module, use)
                if unit is not None and unit[2] == NOTHING and not (self.is_type(unit) and keeps_name(module, use)):
                    self.sites.hold(unit, UNCERTAIN)

    def is_type(self, unit: Unit) -> bool:
        """Say whether a unit is a load of types: what has such a type need not be the module."""
        load = self.project.modules[unit[0]].facts.nodes[unit[1]]
        return isinstance(load, Load) and load.kind is LoadKind.TYPE

    def computed(self, module: LinkedModule) -> None:
        """Hold every unit of which a member is computed, or whose rest is collected: nobody knows which."""
        for each in module.loads():
            for resolved in looked_up(module.facts, each) if each.specifier is None else ():
                self.sites.hold((module.path, resolved, NOTHING), BY_NAME)
        for load_of_package in packages_of(module.facts):
            self.sites.hold((module.path, load_of_package, NOTHING), OF_PACKAGE)
        for stub in shared_stubs(module.facts):
            self.sites.hold((module.path, stub, NOTHING), SHARED)
        for node in module.facts.nodes:
            if isinstance(node, Member) and node.style is Style.COMPUTED:
                for origin in self.project.evaluator.evaluate(module.path, node.object):
                    value = origin.value
                    if isinstance(value, TableValue) and not value.path and origin.chain:
                        path, offset = origin.chain[0]
                        load = self.sites.loads.get((path, offset))
                        if load is not None:
                            self.sites.hold((path, load, NOTHING), COMPUTED)


def given_names(module: LinkedModule, sites: list[Site]) -> None:
    """Hold a member that is given to a name of which a use is beyond the level: `const f = m.a; f(1, 2)`."""
    held: set[int] = set()
    for site in sites:
        node = module.facts.nodes[site.use.node] if site.use.node != NOTHING else None
        if site.held == BEYOND and site.use.alias and isinstance(node, Name):
            held |= held_by(module.facts, node)
    for site in sites if held else ():
        if site.use.node in held and site.use.role is Role.REFERENCE:
            site.held = site.held or BEYOND
