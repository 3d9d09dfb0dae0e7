"""Step 4b: linked files → every use of a module of the table, with the rows that speak of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.alternatives import settled
from checker.doubles import defined_members
from checker.facts import NOTHING, Await, Call, Load, LoadKind, Member, Name, Node, Parameter, Style
from checker.link import LinkedModule, Project
from checker.model import Span
from checker.rows import Row, Table
from checker.use import ALWAYS_THERE, Role, Use
from checker.values import Origin, TableValue


def uses_of(project: Project, module: LinkedModule) -> tuple[Use, ...]:
    """Return the uses in one file, in the order of its nodes; found once."""
    if module.path not in project.used:
        found = _Finder(project, module).find()
        has_member = partial(may_have, project, module.table)
        project.used[module.path] = tuple(settled(module.facts, module.table, found, has_member))
    return project.used[module.path]


def may_have(project: Project, table: Table, use: Use) -> bool:
    """Say whether the module that a use is of has its member, by the table or by the project's own file of it."""
    held = table.modules.get(use.module or "")
    first = use.member.split(".")[0]
    if held is None or use.rows or not held.exports or any(name.split(".")[0] == first for name in held.exports):
        return True
    return project.may_export(held.name, first, strict=held.is_old)


class _Finder:
    """Turns the nodes of one file that stand for something of the table into uses."""

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
        yield from defined_members(self.project, self.module)

    # -- loads

    def loads(self, index: int, node: Load) -> Iterator[Use]:
        if node.specifier is None:
            return
        value = self.project.load(self.module.path, node)
        if isinstance(value, TableValue):
            rows = self.module.table.whole_rows(value.module)
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
                if not node.tested and self.carried(index, node) and not {node.span, node.name_span} & self.soft:
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
            if not isinstance(held, TableValue) or held.module != value.module:
                continue
            if held.path in (value.path[:-1], ("default",)):
                return node.name == value.path[-1]
        return value.instance and node.name == value.path[-1]

    def carried(self, index: int, node: Member) -> bool:
        """Say whether a member of something else, which holds a table value, is itself used as a value."""
        if index in self.written:
            return False
        if node.style in (Style.PATTERN, Style.IMPORT, Style.EXPORT):
            return not self.from_load_of_table(node)
        if node.name == "default" and self.from_load_of_table(node):
            return False  # interop: it is what the load gives
        return self.asked_of(index, node) is None and index not in self.named_into

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
        found = self.use_at(index, node, node.name_span, origin, value)
        added = found is not None and not found.rows and index in self.written and self.of_own_exports(index)
        return found if not added else None

    def of_own_exports(self, index: int) -> bool:
        """Say whether a member is one of `exports` or `module.exports`: a file that passes a module on adds to it."""
        root = self.facts.path_of(index)[0]
        node = self.facts.nodes[root] if root != NOTHING else None
        return isinstance(node, Name) and node.binding == NOTHING and node.name in ("exports", "module")

    def deeper(self, index: int, node: Member | Name, value: TableValue) -> bool:
        """Say whether the access continues to a member that has a row, or an export, of its own."""
        further = self.asked_of(index, node)
        if further is None or further.name is None:
            return False
        longer = (*value.path, further.name)
        if self.module.table.is_beside_default(value.module, value.path, further.name):
            return True
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
        return table.whole_rows(value.module), 0

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
        return self.asked_of(index, node) is not None or index in self.named_into or node.tested

    def is_past_construction(self, index: int, node: Name, use: Use) -> bool:
        """Say whether a class of which only the construction has a row is asked for a member: `Buffer.from`."""
        if use.module is not None or not use.rows or not all(row.signature.is_new for row in use.rows):
            return False
        return self.asked_of(index, node) is not None

    def is_default(self, index: int, node: Name, value: TableValue) -> bool:
        """Say whether a name holds a required module that stands for its default export, as in CommonJS."""
        table = self.module.table
        if value.sub or not table.rows_of(value.module, "default") or table.rows_of(value.module, ""):
            return False
        held = table.modules.get(value.module or "")
        if held is None or held.is_old or "default" in held.exports or node.binding == NOTHING:
            return False
        values = [self.facts.nodes[each] for each in self.facts.bindings[node.binding].values]
        further = self.asked_of(index, node)
        member = further.name if further is not None else None
        required = all(isinstance(each, Load) and each.kind is LoadKind.REQUIRE for each in values)
        return required and member != "default" and not (member and table.rows_of(value.module, member))

    # -- making uses

    def module_use(self, index: int, span: Span, origin: Origin, value: TableValue) -> Use:
        call = self.call_of(index)
        rows = self.module.table.whole_rows(value.module)
        if call != NOTHING and not rows:  # a module that is a function
            rows = self.module.table.rows_of(value.module, "")
        node = self.facts.nodes[index]
        name_span = node.name_span if isinstance(node, Member) else span
        return Use(
            Role.MODULE, index, span, name_span, value.module, "", rows, origin.certain, origin.chain, call,
            sub=value.sub, other=origin.other,
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
            origin.certain, origin.chain, call, alias, value.sub, other=origin.other,
        )  # fmt: skip

    def call_of(self, index: int) -> int:
        """Return the call whose callee a node is, or NOTHING."""
        node = self.facts.nodes[index]
        parent = self.facts.nodes[node.parent] if node.parent != NOTHING else None
        return node.parent if isinstance(parent, Call) and parent.callee == index else NOTHING

    def asked_of(self, index: int, node: Node) -> Member | None:
        """Return the member that is asked of a node, `b` in `a.b`, if one is."""
        parent = self.facts.nodes[node.parent] if node.parent != NOTHING else None
        return parent if isinstance(parent, Member) and parent.object == index else None
