"""Step 8c: what the steps that plan one file share: indexes over its facts, decisions, and edits so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.facts import NOTHING, Binding, BindingKind, Facts, ImportName, Load, LoadKind, Member, Name, Statement
from checker.link import LinkedModule, Project
from checker.model import Span
from checker.signatures import Reference
from checker.staying import may_be_nothing
from checker.use import Role
from checker.values import TableValue
from codemods.edits import Edit
from codemods.languages.syntax import BaseSyntax, ListChange
from codemods.moves import Moves
from codemods.names import Names
from codemods.sites import Limits, Site, source_of
from codemods.specifiers import respelled


@dataclass(slots=True)
class Added:
    """A load to be written beside an old one."""

    statement: Statement
    module: str
    specifier: str
    namespace: str | None = None
    names: list[tuple[str, str]] = field(default_factory=list)  # (member, local name)


class Draft:
    """The plan of one file while it is made; each step adds to it."""

    def __init__(
        self, project: Project, module: LinkedModule, syntax: BaseSyntax, moves: Moves, sites: list[Site],
        limits: Limits,
    ) -> None:  # fmt: skip
        self.project, self.module, self.syntax, self.moves = project, module, syntax, moves
        self.facts: Facts = module.facts
        self.table = module.table
        self.sites, self.limits = sites, limits
        self.names = Names(module.facts)
        self.done: dict[int, Site] = {}  # by identity: sites cannot be compared
        self.out: list[Edit] = []
        self.renames: dict[int, str] = {}  # binding → the text its uses become
        self.changes: dict[int, ListChange] = {}  # by position of the statement
        self.added: list[Added] = []
        self.tops: list[tuple[str, str, int]] = []  # (specifier, name, first use): loads for the top of the file
        self.gone: set[int] = set()  # positions of statements that go
        self.landed: dict[tuple[int, Reference], str] = {}  # (binding, what it is now) → its new name
        self.led: dict[int, str] = {}  # position of a statement → the specifier it gets, written at the end
        self.kept: set[int] = set()  # positions of statements that stay, whatever becomes of their names
        self.replaced: set[int] = set()  # Name nodes that are written anew by their use's own edit
        self._index()

    def _index(self) -> None:
        self.sites_at: dict[int, list[Site]] = {}
        for site in self.sites:
            self.sites_at.setdefault(site.use.node, []).append(site)
        self.position_of: dict[int, int] = {}  # source node → position of the statement
        self.entries: dict[int, tuple[int, ImportName]] = {}  # Member node → its statement's position, and itself
        self.held_by: dict[int, int] = {}  # binding of a whole module → position of the statement
        self.conditional: set[int] = set()  # bindings of loads in blocks that may not run
        for position, statement in enumerate(self.facts.statements):
            self.position_of.setdefault(source_of(self.facts, statement.source), position)
            for entry in statement.entries:
                self.entries[entry.node] = (position, entry)
                member = self.facts.nodes[entry.node]
                if statement.block and isinstance(member, Member):
                    self.conditional.add(member.binding)
            if statement.namespace != NOTHING:
                self.held_by[statement.namespace] = position
                if statement.block:
                    self.conditional.add(statement.namespace)

    # -- asking

    def node(self, index: int) -> object:
        """Return a node, or None."""
        return self.facts.nodes[index] if index != NOTHING else None

    def source(self, statement: Statement) -> int:
        """Return the node a statement takes its names from, through `await`."""
        return source_of(self.facts, statement.source)

    def load_of(self, statement: Statement) -> Load | None:
        """Return the load behind a statement."""
        node = self.node(self.source(statement))
        return node if isinstance(node, Load) else None

    def loaded(self, load: Load) -> TableValue | None:
        """Return what a load gives, if it is of the table."""
        value = self.project.load(self.module.path, load)
        return value if isinstance(value, TableValue) else None

    def is_table_statement(self, statement: Statement) -> bool:
        """Say whether a statement loads a module of the table."""
        load = self.load_of(statement)
        return load is not None and self.loaded(load) is not None

    def is_old_loader(self, statement: Statement) -> bool:
        """Say whether names of a new module may not join a statement, because it is there for types or exports."""
        load = self.load_of(statement)
        return load is None or load.kind is LoadKind.EXPORT

    def specifiers(self, module: str) -> tuple[str, ...]:
        """Return how the table spells a module in this file's language."""
        held = self.table.modules.get(module)
        return held.specifiers.get(self.module.language, ()) if held is not None else ()

    def respelled(self, load: Load, module: str, sub: str = "") -> str | None:
        """Return the specifier by which this file loads a module where it loaded another."""
        return respelled(self.project, self.module, load, module, sub)

    def has_explicit_default(self, module: str) -> bool:
        """Say whether a module is known to have a default export beside what CommonJS takes for one."""
        held = self.table.modules.get(module)
        return held is not None and "default" in held.exports

    def has_moved(self, statement: Statement) -> bool:
        """Say whether the load of a statement moves as a whole."""
        return self.moves.has_moved((self.module.path, self.source(statement), NOTHING))

    def statement_of(self, site: Site) -> Statement | None:
        """Return the statement whose load a site comes through, if it is of this file."""
        if site.unit is None or site.unit[0] != self.module.path:
            return None
        position = self.position_of.get(site.unit[1])
        return self.facts.statements[position] if position is not None else None

    def uses_of(self, binding: int) -> list[Name]:
        """Return the uses of a binding."""
        nodes = (self.facts.nodes[use] for use in self.facts.bindings[binding].uses)
        return [node for node in nodes if isinstance(node, Name)]

    def places_of(self, binding: int) -> list[int]:
        """Return the scopes in which a binding is declared and used."""
        return [self.facts.bindings[binding].scope, *(node.scope for node in self.uses_of(binding))]

    def base_name(self, index: int) -> tuple[int, Name] | None:
        """Return the name that a use stands on: the use itself, or the object of its member."""
        node = self.node(index)
        while isinstance(node, Member):
            index = node.object
            node = self.node(index)
        return (index, node) if isinstance(node, Name) else None

    def entries_value(self, node: Member) -> int:
        """Return the value that the name of an entry holds."""
        return self.facts.bindings[node.binding].values[0]

    def holds_whole(self, binding: int) -> bool:
        """Say whether a name holds a whole module of the table, and nothing else: `import a.b` binds `a` alone."""
        origins = [
            origin
            for value in self.facts.bindings[binding].values
            for origin in self.project.evaluator.evaluate(self.module.path, value)
        ]
        return bool(origins) and all(isinstance(each.value, TableValue) and not each.value.path for each in origins)

    def is_sure(self, binding: Binding) -> bool:
        """Say whether a name holds its value whatever happens: `flag ? require('a') : null` may be nothing."""
        return binding.kind is BindingKind.IMPORT or (
            len(binding.values) == 1 and not may_be_nothing(self.module, binding)
        )

    def is_whole(self, statement: Statement) -> bool:
        """Say whether a statement takes its names from a load, whatever happens."""
        if statement.kind.startswith(("import", "export")):
            return True
        entries = [self.node(each.node) for each in statement.entries]
        bindings = [statement.namespace, *(each.binding for each in entries if isinstance(each, Member))]
        return all(self.is_sure(self.facts.bindings[each]) for each in bindings if each != NOTHING)

    # -- deciding

    def rename(self, binding: int, name: str) -> None:
        """Rename a binding with all its uses."""
        if name != self.facts.bindings[binding].name:
            self.renames[binding] = name
            self.names.released.add(binding)

    def change(self, position: int) -> ListChange:
        """Return what becomes of a statement, to be filled in."""
        return self.changes.setdefault(position, ListChange(self.facts.statements[position]))

    def mark(self, sites: Iterable[Site]) -> None:
        """Note that sites are done."""
        for site in sites:
            self.done[id(site)] = site

    def mark_load(self, index: int) -> None:
        """Note that the load at a node leads to its new module."""
        self.mark(site for site in self.sites_at.get(index, ()) if site.use.role is Role.LOAD)

    def text(self, span: Span) -> str:
        """Return a piece of the source."""
        return self.module.source[span.start : span.end].decode("utf-8", "surrogateescape")
