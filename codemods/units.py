"""Step 8a: which uses must change as one: the load, or the name of a list, at the start of a use's chain."""

from __future__ import annotations

from checker.facts import NOTHING, Facts, ImportName, Load, Member, Name, Parameter, Statement, Style
from checker.link import LinkedModule, Project
from checker.use import Role, Use
from codemods.sites import Sites, Unit, source_of


class Units:
    """Finds the unit of each use."""

    def __init__(self, project: Project, sites: Sites) -> None:
        self.project, self.sites = project, sites
        self.loads, self.statements = sites.loads, sites.statements
        self.entries: dict[tuple[str, str, int], int] = {}  # patterns on names: (path, kind, node or offset) → entry
        for path, module in project.modules.items():
            for index in module.facts.loads:
                load = module.facts.nodes[index]
                if isinstance(load, Load) and not (load.soft and project.load(path, load) is None):
                    self.loads[path, load.specifier_span.start] = index
            for index, node in enumerate(module.facts.nodes):
                object_ = node.object if isinstance(node, Member) and node.style is Style.PATTERN else NOTHING
                if object_ != NOTHING and isinstance(module.facts.nodes[object_], Parameter):
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

    def of(self, module: LinkedModule, use: Use) -> Unit | None:
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
        """Return the test double that stands at a place."""
        facts = self.project.modules[path].facts
        return next((index for index in facts.loads if facts.nodes[index].span.start == offset), None)
