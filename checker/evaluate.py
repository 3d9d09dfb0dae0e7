"""Step 4a: facts of all files → what each expression stands for.

A small abstract interpreter over the nodes of the facts: it follows aliases, destructuring, object properties, class
members, conditionals, functions that return a module, re-exports and barrels, across files and through cycles. An
expression whose value it does not know has no origins, and nothing is claimed of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from checker.facts import (
    NOTHING,
    Await,
    BindingKind,
    Call,
    Choice,
    Class,
    Entry,
    Exported,
    Facts,
    Function,
    Instance,
    Load,
    LoadKind,
    Member,
    Name,
    Object,
    Parameter,
    Style,
    This,
)
from checker.rows import Table
from checker.values import (
    FileValue,
    InstanceValue,
    LocalValue,
    Origin,
    PackageValue,
    TableValue,
    Value,
    merged,
)

DEEPEST_MEMBER = 10  # `text = text.strip()` in a loop would name ever deeper members of what it was
MOST_VALUES = 200  # of one name; what is assigned more often is data, and each use would look at all of them
PROMISE_METHODS = frozenset({"then", "catch", "finally"})
DEEPEST = 120  # nodes within nodes; what is further in stays unknown
MOST_REPEATED = 5000  # evaluations that a cycle may cost; then what is known has to do


ChainKey = tuple[int, int, tuple[str, ...]]
"""A chain of members by its root: a binding (0), `this` (1), the file's exports (2), a name nothing declares (3)."""


class Modules(Protocol):
    """Who knows what a specifier loads."""

    def load(self, path: str, load: Load) -> Value | None:
        """Return the module that a load in file `path` gives."""

    def submodule(self, path: str, base: Value, name: str) -> Value | None:
        """Return the module `name` inside the package `base`, in languages that have it."""

    def table_of(self, path: str) -> Table:
        """Return the table's view for the language of a file."""

    def likely(self, path: str, name: str) -> str | None:
        """Return the module of the table that goes by `name`."""


class Evaluator:
    """Evaluates nodes of files, each once."""

    def __init__(self, facts: Mapping[str, Facts], modules: Modules) -> None:
        self.facts = facts
        self.modules = modules
        self.known: dict[tuple[str, int], tuple[Origin, ...]] = {}
        self.open: dict[tuple[str, int], int] = {}  # being evaluated, with the depth of each
        self.lowest = 0  # the outermost of those that a cycle has led back to
        self.repeated = 0  # how many nodes had to be left unknown because of a cycle
        self.asked: set[tuple[str, str]] = set()  # exports that are being looked for: barrels may form a ring
        self.members: dict[tuple[str, int, str], list[Origin]] = {}  # of object literals, each looked for once
        self.exports: dict[str, dict[str, list[Exported]]] = {}
        self.properties: dict[str, dict[ChainKey, list[int]]] = {}

    def evaluate(self, path: str, index: int) -> tuple[Origin, ...]:
        """Return what node `index` of file `path` may stand for; () when that is unknown."""
        if index == NOTHING:
            return ()
        key = (path, index)
        found = self.known.get(key)
        if found is not None:
            return found
        if key in self.open:  # a cycle: what is found on the way to here cannot be kept
            self.lowest = min(self.lowest, self.open[key])
            return ()
        depth = self.open[key] = len(self.open)
        if depth > DEEPEST:
            del self.open[key]
            return ()
        outer, self.lowest = self.lowest, depth
        found = merged(self._evaluate(path, index))
        del self.open[key]
        if self.lowest >= depth or self.repeated > MOST_REPEATED:
            self.known[key] = found
        else:
            self.repeated += 1
        self.lowest = min(outer, self.lowest)
        return found

    def _evaluate(self, path: str, index: int) -> list[Origin]:
        node = self.facts[path].nodes[index]
        match node:
            case Name():
                return self._name(path, node)
            case Member():
                return self._member(path, index, node)
            case Call():
                return self._call(path, node)
            case Load():
                return self._load(path, node)
            case Await(value=value):
                return [Origin(each.value, each.certain, each.chain) for each in self.evaluate(path, value)]
            case Choice(options=options):
                return [origin for option in options for origin in self.evaluate(path, option)]
            case Parameter():
                return self._parameter(path, node)
            case Object() | Function() | Class():
                return [Origin(LocalValue(path, index))]
            case Instance(of=of):
                return [made for origin in self.evaluate(path, of) if (made := instance_of(origin)) is not None]
            case This(owner=owner) if owner != NOTHING:
                held = LocalValue(path, owner)
                is_class = isinstance(self.facts[path].nodes[owner], Class)
                return [Origin(InstanceValue(held) if is_class else held)]
            case _:
                return []

    def _parameter(self, path: str, node: Parameter) -> list[Origin]:
        """Return what a parameter may hold: certain only if every call of its function is known."""
        found = [origin for value in node.values for origin in self.evaluate(path, value)]
        if node.passed:
            given = [self.evaluate(path, value) for value in node.passed]
            certain = not node.open and all(given)
            for origin in (each for origins in given for each in origins):
                through = origin.through(path, node.span.start)
                found.append(through if certain else through._replace(certain=False))
        return found

    def _load(self, path: str, node: Load) -> list[Origin]:
        if node.kind in (LoadKind.MOCK, LoadKind.RESOLVE) or node.specifier is None:
            return []
        value = self.modules.load(path, node)
        if value is None:
            return []
        promise = node.kind is LoadKind.DYNAMIC
        return [Origin(value, chain=((path, node.specifier_span.start),), promise=promise)]

    def _name(self, path: str, node: Name) -> list[Origin]:
        facts = self.facts[path]
        if node.binding == NOTHING:
            if self.modules.table_of(path).has_global(node.name):
                return [Origin(TableValue(None, (node.name,)))]
            return self._from_stars(path, node.name) if facts.stars else self._global(path, node)
        binding = facts.bindings[node.binding]
        found: list[Origin] = []
        for value in (binding.values if node.reaching is None else node.reaching)[:MOST_VALUES]:
            held = facts.nodes[value]
            aliased = not isinstance(held, Load | Parameter | Await) and binding.kind is not BindingKind.IMPORT
            origins = self.evaluate(path, value)
            found += [each.through(path, binding.span.start) for each in origins] if aliased else origins
        return found

    def _global(self, path: str, node: Name) -> list[Origin]:
        """Return what a name that nothing declares is assigned in this file."""
        found: list[Origin] = []
        for value in self._assignments(path).get((3, 0, (node.name,)), [])[:MOST_VALUES]:
            found.extend(origin.through(path, node.span.start) for origin in self.evaluate(path, value))
        return found

    def _from_stars(self, path: str, name: str) -> list[Origin]:
        """Return what a name that nothing binds may be when every name of some modules is imported."""
        facts = self.facts[path]
        found: list[Origin] = []
        for load in facts.stars:
            for base in self.evaluate(path, load):
                if isinstance(base.value, TableValue):
                    module = self.modules.table_of(path).modules.get(base.value.module or "")
                    known = module is not None and name in module.exports
                    if not known and not self.modules.table_of(path).rows_of(base.value.module, name):
                        continue
                found.extend(self.member_of(path, base, name))
        return [origin._replace(certain=False) for origin in found if not isinstance(origin.value, PackageValue)]

    def _member(self, path: str, index: int, node: Member) -> list[Origin]:
        if node.name is None:
            return []
        found: list[Origin] = []
        bases = self.evaluate(path, node.object)
        for base in bases:
            found.extend(self.member_of(path, base, node.name))
        if node.style is Style.IMPORT and node.name != "default":
            found = [loaded_here(path, node.name_span.start, origin) for origin in found]
        elif node.style is Style.DOT and any(is_module(origin) for origin in found):
            offset = self._loaded_by_name(path, index)
            found = [loaded_here(path, offset, origin) for origin in found] if offset >= 0 else found
        if node.style is Style.ELEMENT:
            return [origin for origin in found if not isinstance(origin.value, TableValue) or not origin.value.path]
        of_table = any(isinstance(origin.value, TableValue) for origin in found)
        for value in self._assigned(path, index) if not of_table else ():
            found.extend(origin.through(path, node.span.start) for origin in self.evaluate(path, value))
        by_this = node.object != NOTHING and isinstance(self.facts[path].nodes[node.object], This)
        if not found and (by_this or all(self._unknown_inside(base.value) for base in bases)):
            likely = self.modules.likely(path, node.name)
            if likely is not None and node.object != NOTHING:
                found.append(Origin(TableValue(likely), certain=False, chain=((path, node.name_span.start),)))
        return found

    def _loaded_by_name(self, path: str, index: int) -> int:
        """Return where the file loads a module by the dotted name that a chain of members is, or NOTHING."""
        facts = self.facts[path]
        root, names = facts.path_of(index)
        base = facts.nodes[root] if root != NOTHING else None
        if not isinstance(base, Name):
            return NOTHING
        whole = ".".join((base.name, *names))
        for statement in facts.statements:
            load = facts.nodes[statement.source]
            bound = statement.kind == "import" and statement.namespace == base.binding
            if bound and isinstance(load, Load) and load.specifier == whole:
                return load.specifier_span.start
        return NOTHING

    def _unknown_inside(self, value: Value) -> bool:
        """Say whether a value may have members that nothing here knows of."""
        if isinstance(value, FileValue):
            return value.path in self.facts and "=" in self._exports(value.path) and not self.whole(value.path)
        return isinstance(value, InstanceValue)

    def member_of(self, path: str, base: Origin, name: str) -> list[Origin]:
        """Return what the member `name` of an origin may stand for."""
        if depth_of(base.value) >= DEEPEST_MEMBER:
            return []
        match base.value:
            case TableValue() as value:
                return [self._table_member(path, base, value, name)]
            case FileValue(path=file):
                spelled = file in self.facts and name in self._exports(file)
                found = self.exported(file, name, base) if spelled else []
                inner = None if found else self.modules.submodule(path, base.value, name)
                if inner is not None:  # a module is sure to be there, what a star import brings is not
                    return [Origin(inner, base.certain, base.chain)]
                return found or ([] if spelled else self.exported(file, name, base))
            case PackageValue():
                inner = self.modules.submodule(path, base.value, name)
                return [Origin(inner, base.certain, base.chain)] if inner is not None else []
            case LocalValue(path=file, node=index):
                return self._local_member(file, index, name, base)
            case InstanceValue(of=TableValue() as owner):
                return [Origin(owner.member(name, instance=True), base.certain, base.chain)]
            case InstanceValue(of=LocalValue(path=file, node=index)):
                return self._instance_member(file, index, name, base)
        return []

    def _table_member(self, path: str, base: Origin, value: TableValue, name: str) -> Origin:
        if not value.path:
            inner = self.modules.submodule(path, value, name)
            if inner is not None:
                return Origin(inner, base.certain, base.chain)
            table = self.modules.table_of(path)
            module = table.modules.get(value.module or "")
            named = module is not None and ("default" in module.exports or table.has_default(value.module))
            if name == "default" and not named:
                return base  # interop: the default export of a CommonJS module is the module
        if base.promise and name in PROMISE_METHODS:
            return Origin(PackageValue("Promise"))
        return Origin(value.member(name), base.certain, base.chain)

    def _local_member(self, path: str, index: int, name: str, base: Origin) -> list[Origin]:
        node = self.facts[path].nodes[index]
        found: list[Origin] = []
        if isinstance(node, Object):
            key = (path, index, name)
            held = self.members.get(key)
            if held is None:
                self.members[key] = []  # what a cycle sees: `o = { ...o }`
                held = self.members[key] = self._entry(path, node, name)
            return held
        if isinstance(node, Class):
            for value in node.members.get(name, ()):
                found.extend(self.evaluate(path, value))
        return found

    def _entry(self, path: str, node: Object, name: str) -> list[Origin]:
        """Return a member of an object literal: the last entry of that name, or what a spread brings."""
        own = [place for place, entry in enumerate(node.entries) if entry.key == name]
        found = list(self.evaluate(path, node.entries[own[-1]].value)) if own else []
        spreads = [entry for place, entry in enumerate(node.entries) if entry.spread and (not own or place > own[-1])]
        spread = [
            member
            for entry in spreads
            for inner in self.evaluate(path, entry.value)
            for member in self.member_of(path, inner, name)
        ]
        keys = [self._keys(path, entry) for entry in spreads]
        is_alone = keys.count(None) == 1 and not own and not any(each and name in each for each in keys)
        return found + self._best(path, spread, alone=is_alone)

    def _keys(self, path: str, entry: Entry) -> frozenset[str | None] | None:
        """Return the keys of an object literal that is spread; None when there may be others."""
        held = self.facts[path].nodes[entry.value] if entry.value != NOTHING else None
        keys = frozenset(each.key for each in held.entries) if isinstance(held, Object) else frozenset({None})
        return None if None in keys else keys

    def _best(self, path: str, origins: list[Origin], *, alone: bool) -> list[Origin]:
        """Return those members that their module is known to have; others only where no other source exists."""
        known = [origin for origin in origins if self._is_known(path, origin)]
        return known or (origins if alone else [])

    def _is_known(self, path: str, origin: Origin) -> bool:
        value = origin.value
        if not isinstance(value, TableValue) or not value.path or value.instance:
            return True
        table = self.modules.table_of(path)
        module = table.modules.get(value.module or "")
        if module is None or not module.exports or table.rows_of(value.module, value.path[0]):
            return True
        return any(member.split(".")[0] == value.path[0] for member in module.exports)

    def _instance_member(self, path: str, index: int, name: str, base: Origin, depth: int = 0) -> list[Origin]:
        node = self.facts[path].nodes[index]
        if not isinstance(node, Class):
            return []
        found: list[Origin] = []
        for value in node.members.get(name, ()):
            found.extend(self.evaluate(path, value))
        if found or depth > 20 or name in node.members:
            return found
        for base_class in node.bases:
            for origin in self.evaluate(path, base_class):
                if isinstance(origin.value, TableValue):
                    member = origin.value.member(name, instance=True)
                    found.append(Origin(member, origin.certain, origin.chain))
                elif isinstance(origin.value, LocalValue):
                    inner = origin.value
                    found.extend(self._instance_member(inner.path, inner.node, name, base, depth + 1))
        return found

    def _call(self, path: str, node: Call) -> list[Origin]:
        found: list[Origin] = self._of_all(path, node)
        callees = [
            whole
            for origin in self.evaluate(path, node.callee)
            for whole in (self.whole(origin.value.path) if isinstance(origin.value, FileValue) else [origin])
        ]
        for origin in callees:
            value = origin.value
            if isinstance(value, TableValue) and value.path:
                found.append(Origin(InstanceValue(value), origin.certain, origin.chain))
            elif isinstance(value, LocalValue):
                target = self.facts[value.path].nodes[value.node]
                if isinstance(target, Class):
                    found.append(Origin(InstanceValue(value), origin.certain, origin.chain))
                elif isinstance(target, Function):
                    for index in target.returns:
                        found.extend(
                            Origin(each.value, each.certain, each.chain, each.promise or target.is_async)
                            for each in self.evaluate(value.path, index)
                        )
        return found

    def _of_all(self, path: str, node: Call) -> list[Origin]:
        """Return the array that `Promise.all([...])` makes of an array."""
        callee = self.facts[path].nodes[node.callee] if node.callee != NOTHING else None
        if not isinstance(callee, Member) or callee.name != "all" or not node.arguments or callee.object == NOTHING:
            return []
        base = self.facts[path].nodes[callee.object]
        if not isinstance(base, Name) or base.name != "Promise" or base.binding != NOTHING:
            return []
        return list(self.evaluate(path, node.arguments[0].node))

    def exported(self, path: str, name: str, base: Origin | None = None) -> list[Origin]:
        """Return what file `path` exports under `name`."""
        facts = self.facts.get(path)
        if facts is None:
            return []
        if (path, name) in self.asked:
            return []
        exports = self._exports(path)
        found: list[Origin] = []
        for each in exports.get(name, ()):
            found.extend(origin.through(path, each.span.start) for origin in self.evaluate(path, each.node))
        if found or name in exports:
            return found
        self.asked.add((path, name))
        found = self._passed_on(path, exports.get("=", ()), name)
        if not found and name != "default":
            found = self._passed_on(path, exports.get("*", ()), name)
        self.asked.discard((path, name))
        if not found and name == "default" and "=" in exports and base is not None:
            return [base]
        return found

    def _passed_on(self, path: str, sources: Sequence[Exported], name: str) -> list[Origin]:
        """Return the member `name` of what a file exports as a whole."""
        found = [
            member
            for each in sources
            for origin in self.evaluate(path, each.node)
            for member in self.member_of(path, origin.through(path, each.span.start), name)
        ]
        return self._best(path, found, alone=len(sources) == 1)

    def whole(self, path: str) -> list[Origin]:
        """Return what file `path` is as a value: what it assigns to `module.exports`, if that is known."""
        if path not in self.facts:
            return []
        found: list[Origin] = []
        for each in self._exports(path).get("=", ()):
            found.extend(origin.through(path, each.span.start) for origin in self.evaluate(path, each.node))
        return found

    def _exports(self, path: str) -> dict[str, list[Exported]]:
        grouped = self.exports.get(path)
        if grouped is None:
            grouped = self.exports[path] = {}
            for each in self.facts[path].exports:
                grouped.setdefault(each.name, []).append(each)
        return grouped

    def _assigned(self, path: str, index: int) -> list[int]:
        """Return the values assigned to the same chain of members elsewhere in the file."""
        assigned = self._assignments(path)
        if not assigned:
            return []
        key = self._chain_key(self.facts[path], index)
        return assigned.get(key, []) if key is not None else []

    def _assignments(self, path: str) -> dict[ChainKey, list[int]]:
        """Return what a file assigns to members, and to names that it does not declare."""
        assigned = self.properties.get(path)
        if assigned is None:
            assigned = self.properties[path] = {}
            facts = self.facts[path]
            for target, value in facts.assignments:
                node = facts.nodes[target]
                key = self._chain_key(facts, target) if value != NOTHING else None
                if key is not None and (isinstance(node, Member) or key[0] == 3):
                    assigned.setdefault(key, []).append(value)
        return assigned

    @staticmethod
    def _chain_key(facts: Facts, index: int) -> ChainKey | None:
        """Name a chain by its root: a binding, `this` outside classes, or the file's own exports."""
        root, names = facts.path_of(index)
        node = facts.nodes[root] if root != NOTHING else None
        if isinstance(node, Name) and node.binding != NOTHING:
            return (0, node.binding, names)
        if isinstance(node, Name) and node.name in ("module", "exports"):
            names = names if node.name == "exports" else names[1:]
            return (2, 0, names) if names else None
        if isinstance(node, Name):
            return (3, 0, (node.name, *names))
        if isinstance(node, This) and (node.owner == NOTHING or isinstance(facts.nodes[node.owner], Object)):
            return (1, node.owner, names)
        return None


def instance_of(origin: Origin) -> Origin | None:
    """Return an instance of the class that an origin is."""
    value = origin.value
    if isinstance(value, TableValue | LocalValue) and not (isinstance(value, TableValue) and not value.path):
        return Origin(InstanceValue(value), origin.certain, origin.chain)
    return None


def is_module(origin: Origin) -> bool:
    """Say whether an origin is a whole module of the table that comes straight from a load."""
    return isinstance(origin.value, TableValue) and not origin.value.path and len(origin.chain) == 1


def loaded_here(path: str, offset: int, origin: Origin) -> Origin:
    """Let a module that is imported by its name from a package count as loaded where that name stands."""
    is_here = is_module(origin) and origin.chain[0][0] == path
    return origin._replace(chain=((path, offset),)) if is_here else origin


def depth_of(value: Value) -> int:
    """Return how many members deep a value of the table is."""
    held = value.of if isinstance(value, InstanceValue) else value
    return len(held.path) if isinstance(held, TableValue) else 0
