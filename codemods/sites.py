"""Step 8a: findings → sites: every use that could be rewritten, the unit it belongs to, and what holds it back.

A *unit* is what must change as one: a load with all that comes through it, or one name of its import list with the
uses of that name. Units that share a node (`flag ? require(a) : require(b)`) are joined. Where a unit holds a use that
must stay, its other uses can still change by themselves if they stand on a name that another load can take over.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.facts import (
    NOTHING,
    Await,
    Call,
    Choice,
    Facts,
    ImportName,
    Load,
    Member,
    Name,
    Object,
    Parameter,
    Statement,
    Style,
)
from checker.link import LinkedModule, Project
from checker.locate import line_and_column, line_starts
from checker.model import Applicability, Span
from checker.remap import Remap, remap, rename
from checker.report_use import is_old
from checker.rows import Table
from checker.suppressions import suppressions_of
from checker.use import Role, Use
from checker.uses import uses_of
from checker.values import FileValue, InstanceValue, LocalValue, TableValue
from codemods.half_migrated import half_migrated
from codemods.obstacles import Obstacles

Unit = tuple[str, int, int]
"""(path, load, entry): one load, or one name (its Member node) of the list of a load."""

BEYOND = "the fix is beyond the level of this run"
CODES = {Role.LOAD: "RID101", Role.CALL: "RID102"}
ORDER = (Applicability.SAFE, Applicability.UNSAFE, Applicability.MANUAL)


@dataclass(eq=False, slots=True)
class Site:
    """One use that could be rewritten."""

    path: str
    use: Use
    remap: Remap
    unit: Unit | None  # None: it stands on the new module already, or on nothing
    applicability: Applicability
    held: str = ""  # why it stays; empty: it can change

    @property
    def key(self) -> tuple[str, Span]:
        """What names the site for the user."""
        return self.path, self.use.span


@dataclass(slots=True)
class Sites:
    """All sites of a project, by unit."""

    all: list[Site] = field(default_factory=list)
    parent: dict[Unit, Unit] = field(default_factory=dict)
    held: dict[Unit, list[str]] = field(default_factory=dict)  # root unit → reasons
    patterns: set[tuple[str, int]] = field(default_factory=set)  # (path, entry) of patterns on names
    statements: dict[tuple[str, int], Statement] = field(default_factory=dict)  # (path, load) → what binds its names
    loads: dict[tuple[str, int], int] = field(default_factory=dict)  # (path, offset of the specifier) → load node

    def root(self, unit: Unit) -> Unit:
        """Return the representative of all units joined with `unit`."""
        while self.parent.setdefault(unit, unit) != unit:
            unit = self.parent[unit]
        return unit

    def join(self, one: Unit, other: Unit) -> None:
        """Make two units change together."""
        self.parent[self.root(one)] = self.root(other)

    def hold(self, unit: Unit, reason: str) -> None:
        """Note that something in a unit must stay."""
        self.held.setdefault(self.root(unit), []).append(reason)

    def is_held(self, unit: Unit) -> bool:
        """Say whether a unit must stay as a whole."""
        return bool(self.held.get(self.root(unit)))


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may change."""

    level: Applicability = Applicability.SAFE  # the worst applicability that is applied
    files: frozenset[str] | None = None  # None: all
    withheld: Mapping[tuple[str, Span], str] = field(default_factory=dict)  # site key → why it was taken back
    written: Mapping[str, Sequence[Span]] = field(default_factory=dict)  # path → what rows wrote in this run
    only: frozenset[tuple[str, Span]] | None = None  # site keys: nothing else changes


def collect(project: Project, limits: Limits) -> Sites:
    """Find all sites, join their units, and hold back what may not change."""
    return _Collector(project, limits).collect()


class _Collector:
    def __init__(self, project: Project, limits: Limits) -> None:
        self.project, self.limits = project, limits
        self.sites = Sites()
        self.loads = self.sites.loads
        self.statements = self.sites.statements
        self.entries: dict[tuple[str, str, int], int] = {}  # patterns on names: (path, kind, node or offset) → entry
        for path, module in project.modules.items():
            for index in module.facts.loads:
                load = module.facts.nodes[index]
                if isinstance(load, Load) and not (load.soft and project.load(path, load) is None):
                    self.loads[path, load.specifier_span.start] = index
            for index, node in enumerate(module.facts.nodes):
                if isinstance(node, Member) and node.style is Style.PATTERN and node.object != NOTHING:
                    if isinstance(module.facts.nodes[node.object], Parameter):
                        self.pattern(path, module.facts, index)
            for statement in module.facts.statements:
                self.statements[path, source_of(module.facts, statement.source)] = statement
                self.patterns(path, module.facts, statement)

    def patterns(self, path: str, facts: Facts, statement: Statement) -> None:
        """Note the names that a pattern takes out of another name: each can go a way of its own."""
        if isinstance(facts.nodes[statement.source], Name):
            for entry in statement.names:
                self.pattern(path, facts, entry.node)

    def pattern(self, path: str, facts: Facts, index: int) -> None:
        """Note one name that a pattern takes out of something that is no load."""
        node = facts.nodes[index]
        if isinstance(node, Member) and node.binding != NOTHING:
            self.sites.patterns.add((path, index))
            self.entries[path, "node", index] = index
            self.entries[path, "name", facts.bindings[node.binding].span.start] = index

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
        silenced = _silenced(module)
        whole = self.file_held(module)
        obstacles = Obstacles(self.project, module)
        starts = line_starts(module.source)
        for use, code, least in self.uses(module):
            if self.was_written(module.path, use.name_span.start) or any(self.was_written(*step) for step in use.chain):
                continue
            site = self.site(module, use)
            doubt = "" if self.keeps_name(module, site) else obstacles.doubt(use)
            if doubt:
                least = Applicability.MANUAL
                site.remap = replace(site.remap, reasons=(*site.remap.reasons, doubt))
            site.applicability = max(site.applicability, least, key=ORDER.index)
            line, _ = line_and_column(module.source, use.span.start, starts)
            if whole:
                site.held = whole
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
        self.computed(module)

    def keeps_name(self, module: LinkedModule, site: Site) -> bool:
        """Say whether a use stays as it is written when its load moves: then it is one of whatever the name holds."""
        target = site.remap.row.target if site.remap.row is not None else None
        if target is None or site.unit is None or site.unit[0] != module.path or not site.remap.keeps_list:
            return False
        return target.member == site.use.member and site.unit[2] == NOTHING and target.module == self.replacement(site)

    def replacement(self, site: Site) -> str | None:
        """Return the module that replaces the one of a use as a whole."""
        held = self.project.table.modules.get(site.use.module or "")
        return held.replaced_by if held is not None else None

    def uses(self, module: LinkedModule) -> Iterator[tuple[Use, str, Applicability]]:
        """Yield what could change: each use with the code it is found by, and the least it takes to change it."""
        for use in uses_of(self.project, module):
            if is_old(module.table, use) and use.certain and not goes_along(module.table, use):
                yield use, CODES.get(use.role, "RID103"), Applicability.SAFE
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
        call = module.facts.nodes[use.call] if use.call >= 0 else None
        if use.role is Role.LOAD:
            every_name = use.node in module.facts.stars  # which of them are used is not written down
            outcome = Remap(None, Applicability.MANUAL if every_name else Applicability.SAFE, keeps_list=True)
        elif is_module_call(use):
            outcome = remap(use.rows, call) if isinstance(call, Call) else rename(use.rows)
        elif use.role is Role.MODULE:
            level = Applicability.UNSAFE if escapes(module.facts, use.node) else Applicability.SAFE
            reasons = ("it is passed to code that is not followed",) if level is Applicability.UNSAFE else ()
            outcome = Remap(None, level, reasons, keeps_list=True)
        elif use.role is Role.IMPORT or self.is_taken_out(module, use):
            outcome = self.taken_out(module, use)
        else:
            outcome = remap(use.rows, call) if isinstance(call, Call) else rename(use.rows)
        return Site(module.path, use, outcome, self.unit(module, use), outcome.applicability)

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

    def unit(self, module: LinkedModule, use: Use) -> Unit | None:
        """Return the unit of a use: by the load at the start of its chain."""
        if use.role is Role.LOAD:
            return (module.path, use.node, NOTHING)
        if not use.chain:
            return None
        path, offset = use.chain[0]
        load = self.loads.get((path, offset))
        if load is None:
            load = self.mock_at(path, offset)
        if load is None:
            return None
        if path == module.path:
            own = self.entries.get((path, "node", use.node))
            for _, step in reversed([each for each in use.chain[1:] if each[0] == path]):
                own = own if own is not None else self.entries.get((path, "name", step))
            if own is not None and self.takes(path, own, use.member.split(".")[0]):
                return (path, load, own)
        statement = self.statements.get((path, load))
        first = use.member.split(".")[0]
        entries = statement.entries if statement is not None else ()
        for entry in entries:
            if self.takes(path, entry.node, first) and self.comes_through(module, use, path, entry, statement):
                return (path, load, entry.node)
        return (path, load, NOTHING)

    def takes(self, path: str, entry: int, member: str) -> bool:
        """Say whether an entry of a list takes this member."""
        node = self.project.modules[path].facts.nodes[entry]
        return isinstance(node, Member) and node.name == member

    def comes_through(
        self, module: LinkedModule, use: Use, path: str, entry: ImportName, statement: Statement | None
    ) -> bool:
        """Say whether a use gets its member by an entry of a list, and not from the whole module beside it."""
        if use.node == entry.node and module.path == path:
            return True
        if any(step[0] == path and entry.span.start <= step[1] < entry.span.end for step in use.chain[1:]):
            return True
        if path != module.path:
            return statement is None or statement.kind != "export"
        node = module.facts.nodes[use.node] if use.node != NOTHING else None
        while isinstance(node, Member) and node.object != NOTHING:
            node = module.facts.nodes[node.object]
        held = module.facts.nodes[entry.node]
        if isinstance(node, Name) and isinstance(held, Member) and node.binding == held.binding:
            return True
        return statement is None or (statement.default is None and statement.namespace == NOTHING)

    def mock_at(self, path: str, offset: int) -> int | None:
        facts = self.project.modules[path].facts
        return next((index for index in facts.loads if facts.nodes[index].span.start == offset), None)

    def computed(self, module: LinkedModule) -> None:
        """Hold every unit of which a member is computed, or whose rest is collected: nobody knows which."""
        for node in module.facts.nodes:
            if isinstance(node, Member) and node.style is Style.COMPUTED:
                for origin in self.project.evaluator.evaluate(module.path, node.object):
                    value = origin.value
                    if isinstance(value, TableValue) and not value.path and origin.chain:
                        path, offset = origin.chain[0]
                        load = self.loads.get((path, offset))
                        if load is not None:
                            self.sites.hold((path, load, NOTHING), "a member is computed at run time")


def is_module_call(use: Use) -> bool:
    """Say whether a use calls a module that is itself a function, and a row speaks of that."""
    of_calls = any(row.signature.parameters is not None for row in use.rows)
    return use.role is Role.MODULE and use.call != NOTHING and of_calls


def goes_along(table: Table, use: Use) -> bool:
    """Say whether a member has no row of its own in a module that is renamed as a whole."""
    whole = any(row.signature.parameters is None for row in table.rows_of(use.module, ""))
    return whole and not use.rows and bool(use.member)


def source_of(facts: Facts, index: int) -> int:
    """Return the load behind a node, through `await`."""
    node = facts.nodes[index] if index != NOTHING else None
    while isinstance(node, Await):
        index = node.value
        node = facts.nodes[index]
    return index


def escapes(facts: Facts, index: int) -> bool:
    """Say whether a value is handed to code that is not followed: as an argument, also inside an object."""
    node = facts.nodes[index]
    if any(isinstance(each, Member) and each.object == index and each.style is Style.STRING for each in facts.nodes):
        return False
    while node.parent != NOTHING:
        holder = facts.nodes[node.parent]
        if isinstance(holder, Call):
            return holder.callee != index
        if not isinstance(holder, Object | Choice):
            return False
        node = holder
    return False


def is_public(project: Project, path: str, node: Member) -> bool:
    """Say whether a member is a name that the project itself gave to what it holds, and so keeps."""
    for origin in project.evaluator.evaluate(path, node.object):
        value = origin.value
        if isinstance(value, FileValue) and value.path in project.modules:
            facts = project.modules[value.path].facts
            named = {each.name for each in facts.exports}
            for each in facts.exports:
                held = facts.nodes[each.node]
                if each.name == "=" and isinstance(held, Object):
                    named |= {entry.key for entry in held.entries if entry.key is not None}
            if node.name in named:
                return True
        if isinstance(value, LocalValue) or (isinstance(value, InstanceValue) and isinstance(value.of, LocalValue)):
            return True
    return False


def _silenced(module: LinkedModule) -> set[tuple[int, str]]:
    return {
        (line, code)
        for each in suppressions_of(module)
        if each.reason
        for line in each.lines
        for code in each.codes
    }

