"""Step 4b: linked files → every use of a module of the table, with the rows that speak of it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import (
    NOTHING,
    Await,
    Call,
    Entry,
    Function,
    Load,
    LoadKind,
    Member,
    Name,
    Node,
    Object,
    Parameter,
    Style,
)
from checker.link import LinkedModule, Project
from checker.model import Span
from checker.rows import Row, Table
from checker.use import ALWAYS_THERE, Role, Use
from checker.values import LocalValue, Origin, TableValue

MARKS = frozenset({"__esModule", "@noCallThru", "@global", "@runtimeGlobal"})
"""Keys of test doubles that are no members."""


def uses_of(project: Project, module: LinkedModule) -> tuple[Use, ...]:
    """Return the uses in one file, in the order of its nodes; found once."""
    if module.path not in project.used:
        project.used[module.path] = tuple(_Finder(project, module).find())
    return project.used[module.path]


class _Finder:
    def __init__(self, project: Project, module: LinkedModule) -> None:
        self.project, self.module, self.facts = project, module, module.facts
        self.evaluator = project.evaluator
        self.written = {target for target, _ in module.facts.assignments}
        self.touched = [(index, module.facts.nodes[index]) for index in project.touched.nodes(module.path)]
        self.named_into = {
            node.object for _, node in self.touched if isinstance(node, Member) and node.style is Style.STRING
        }  # `svc` of `jest.spyOn(svc, 'x')`
        self.soft = {
            node.specifier_span
            for _, node in self.touched
            if isinstance(node, Load) and node.soft and isinstance(project.load(module.path, node), TableValue)
        }

    def find(self) -> Iterator[Use]:
        loads = set(self.facts.loads)
        for index, node in self.touched:
            match node:
                case Member(name=name) if name is not None:
                    yield from self.members(index, node)
                case Name():
                    yield from self.names(index, node)
                case Load() if index in loads:
                    yield from self.loads(index, node)
                case _:
                    pass
        yield from self.keys()

    # -- loads

    def loads(self, index: int, node: Load) -> Iterator[Use]:
        if node.specifier is None:
            return
        value = self.project.load(self.module.path, node)
        if isinstance(value, TableValue):
            rows = whole_rows(self.module.table, value.module)
            yield Use(
                Role.LOAD, index, node.specifier_span, node.specifier_span, value.module, "", rows, True, (),
                sub=value.sub,
            )  # fmt: skip

    # -- members

    def members(self, index: int, node: Member) -> Iterator[Use]:
        for origin in self.evaluator.evaluate(self.module.path, index):
            value = origin.value
            if not isinstance(value, TableValue):
                continue
            if not value.path:
                if node.style is Style.ELEMENT or (node.style is Style.IMPORT and node.name == "default"):
                    continue  # the name that is bound here is the finder's own choice
                if self.carried(index, node) and not {node.span, node.name_span} & self.soft:
                    yield self.module_use(index, node.span, origin, value)
                continue
            if self.accessed_here(node, value):
                use = self.member_use(index, node, origin, value)
                if use is not None:
                    yield use
            elif self.carried(index, node):
                found = self.use_at(index, node, node.name_span, origin, value, alias=True)
                if found is not None:
                    yield found

    def accessed_here(self, node: Member, value: TableValue) -> bool:
        """Say whether this member access is the step from a table value to its member."""
        for base in self.evaluator.evaluate(self.module.path, node.object):
            held = base.value
            if isinstance(held, TableValue) and held.path == value.path[:-1] and held.module == value.module:
                return node.name == value.path[-1]
        return value.instance and node.name == value.path[-1]

    def carried(self, index: int, node: Member) -> bool:
        """Say whether a member of something else, which holds a table value, is itself used as a value."""
        if index in self.written:
            return False
        parent = self.facts.nodes[node.parent] if node.parent != NOTHING else None
        if node.style in (Style.PATTERN, Style.IMPORT, Style.EXPORT):
            return not self.from_load_of_table(node)
        return not (isinstance(parent, Member) and parent.object == index) and index not in self.named_into

    def from_load_of_table(self, node: Member) -> bool:
        """Say whether a name is taken out of a load itself, be it awaited or in the callback of its promise."""
        base = self.facts.nodes[node.object] if node.object != NOTHING else None
        if isinstance(base, Parameter) and len(base.values) == 1 and not base.passed:
            base = self.facts.nodes[base.values[0]]
        while isinstance(base, Await):
            base = self.facts.nodes[base.value]
        if not isinstance(base, Load):
            return False
        return isinstance(self.project.load(self.module.path, base), TableValue)

    def member_use(self, index: int, node: Member, origin: Origin, value: TableValue) -> Use | None:
        if self.deeper(index, node, value):
            return None
        return self.use_at(index, node, node.name_span, origin, value)

    def deeper(self, index: int, node: Member | Name, value: TableValue) -> bool:
        """Say whether the access continues to a member that has a row, or an export, of its own."""
        parent = self.facts.nodes[node.parent] if node.parent != NOTHING else None
        if not isinstance(parent, Member) or parent.object != index or parent.name is None:
            return False
        longer = (*value.path, parent.name)
        _, consumed = self.module.table.match(value.module, longer)
        return consumed == len(longer) or self.exported(value.module, ".".join(longer))

    def rows_at(self, value: TableValue) -> tuple[tuple[Row, ...], int]:
        """Return the rows for a value and how many parts of its path they speak of.

        A member of a submodule is what a row for the module calls `sub.member`; other rows say nothing about it.
        """
        table = self.module.table
        if not value.sub:
            return table.match(value.module, value.path)
        inside = tuple(value.sub[1:].split(".")) if value.sub.startswith(".") else ()
        rows, consumed = table.match(value.module, (*inside, *value.path))
        if inside and consumed > len(inside):
            return rows, consumed - len(inside)
        return tuple(row for row in table.rows_of(value.module, "") if row.signature.parameters is None), 0

    def exported(self, module: str | None, member: str) -> bool:
        held = self.module.table.modules.get(module or "")
        return held is not None and member in held.exports

    # -- names

    def names(self, index: int, node: Name) -> Iterator[Use]:
        if index in self.written:
            return
        for origin in self.evaluator.evaluate(self.module.path, index):
            value = origin.value
            if not isinstance(value, TableValue):
                continue
            if value.path:
                if self.deeper(index, node, value):
                    continue
                found = self.use_at(index, node, node.span, origin, value, alias=value.module is not None)
                if found is not None and not self.is_past_construction(index, node, found):
                    yield found
            elif self.is_default(index, node, value):
                found = self.use_at(index, node, node.span, origin, value.member("default"), alias=True)
                if found is not None:
                    yield found
            elif not self.is_base(index, node):
                yield self.module_use(index, node.span, origin, value)

    def is_base(self, index: int, node: Name) -> bool:
        """Say whether a name only leads to a member, or is called as a module that is a function."""
        parent = self.facts.nodes[node.parent] if node.parent != NOTHING else None
        return (isinstance(parent, Member) and parent.object == index) or index in self.named_into or node.tested

    def is_past_construction(self, index: int, node: Name, use: Use) -> bool:
        """Say whether a class of which only the construction has a row is asked for a member: `Buffer.from`."""
        if use.module is not None or not use.rows or not all(row.signature.is_new for row in use.rows):
            return False
        parent = self.facts.nodes[node.parent] if node.parent != NOTHING else None
        return isinstance(parent, Member) and parent.object == index

    def is_default(self, index: int, node: Name, value: TableValue) -> bool:
        """Say whether a name holds a required module that stands for its default export, as in CommonJS."""
        table = self.module.table
        if value.sub or not table.rows_of(value.module, "default") or table.rows_of(value.module, ""):
            return False
        held = table.modules.get(value.module or "")
        if held is None or held.is_old or "default" in held.exports or node.binding == NOTHING:
            return False
        values = [self.facts.nodes[each] for each in self.facts.bindings[node.binding].values]
        parent = self.facts.nodes[node.parent] if node.parent != NOTHING else None
        member = parent.name if isinstance(parent, Member) and parent.object == index else None
        required = all(isinstance(each, Load) and each.kind is LoadKind.REQUIRE for each in values)
        return required and member != "default" and not (member and table.rows_of(value.module, member))

    # -- test doubles

    def keys(self) -> Iterator[Use]:
        """Yield the members that factories and stub objects define."""
        for mock in self.facts.mocks:
            load = self.facts.nodes[mock.load]
            value = self.mocked(load)
            if value is None:
                continue
            for entry in self.entries(mock.factory):
                member = value.member(entry.key or "")
                origin = Origin(member, chain=((self.module.path, load.span.start),))
                rows, consumed = self.module.table.match(value.module, member.path)
                yield Use(
                    Role.KEY, NOTHING, entry.key_span, entry.key_span, value.module, entry.key or "",
                    rows if consumed else (), True, origin.chain, entry=entry,
                )  # fmt: skip

    def mocked(self, load: Node) -> TableValue | None:
        if not isinstance(load, Load):
            return None
        value = self.project.load(self.module.path, load)
        return value if isinstance(value, TableValue) else None

    def entries(self, factory: int) -> Iterator[Entry]:
        """Yield the entries of the object that a factory is or returns, `default: {...}` included."""
        node = self.facts.nodes[factory]
        for result in node.returns if isinstance(node, Function) else [factory]:
            for origin in self.evaluator.evaluate(self.module.path, result):
                value = origin.value
                if not isinstance(value, LocalValue) or value.path != self.module.path:
                    continue
                held = self.facts.nodes[value.node]
                if isinstance(held, Function) and value.node != factory:
                    yield from self.entries(value.node)
                else:
                    yield from self.object_entries(held)

    def object_entries(self, node: Node) -> Iterator[Entry]:
        for entry in node.entries if isinstance(node, Object) else ():
            inner = self.facts.nodes[entry.value] if entry.value != NOTHING else None
            if isinstance(inner, Object) and (entry.key == "default" or entry.spread):
                yield from self.object_entries(inner)
            elif entry.key is not None and entry.key not in MARKS and not entry.spread:
                yield entry

    # -- making uses

    def module_use(self, index: int, span: Span, origin: Origin, value: TableValue) -> Use:
        call = self.call_of(index)
        rows = whole_rows(self.module.table, value.module)
        if call != NOTHING and not rows:  # a module that is a function
            rows = self.module.table.rows_of(value.module, "")
        node = self.facts.nodes[index]
        name_span = node.name_span if isinstance(node, Member) else span
        return Use(
            Role.MODULE, index, span, name_span, value.module, "", rows, origin.certain, origin.chain, call,
            sub=value.sub,
        )  # fmt: skip

    def use_at(
        self,
        index: int,
        node: Member | Name,
        name_span: Span,
        origin: Origin,
        value: TableValue,
        *,
        alias: bool = False,
    ) -> Use | None:
        rows, consumed = self.rows_at(value)
        exact = consumed == len(value.path)
        if not exact and (value.instance or value.path[0] in ALWAYS_THERE):
            return None
        if not exact and (consumed > 0 or len(value.path) > 1):
            return None  # a member of something that has been reported further in
        call = self.call_of(index)
        role = Role.CALL if call != NOTHING else Role.REFERENCE
        if isinstance(node, Member) and node.style in (Style.PATTERN, Style.IMPORT, Style.EXPORT):
            role = Role.IMPORT if self.from_load_of_table(node) or alias else Role.REFERENCE
        return Use(
            role, index, node.span, name_span, value.module, ".".join(value.path), rows if exact else (),
            origin.certain, origin.chain, call, alias, value.sub,
        )  # fmt: skip

    def call_of(self, index: int) -> int:
        node = self.facts.nodes[index]
        parent = self.facts.nodes[node.parent] if node.parent != NOTHING else None
        return node.parent if isinstance(parent, Call) and parent.callee == index else NOTHING


def whole_rows(table: Table, module: str | None) -> tuple[Row, ...]:
    """Return the rows that rename a module, those for calls of it aside."""
    return tuple(row for row in table.rows_of(module, "") if row.signature.parameters is None)
