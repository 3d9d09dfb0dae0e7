"""What a node stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from checker.evaluation.assigned import Assigned
from checker.evaluation.callees import Callee, Callees
from checker.evaluation.calls import Calls
from checker.evaluation.either import divided
from checker.evaluation.members import Members
from checker.evaluation.memory import Memory
from checker.facts import (
    NOTHING,
    Await,
    BindingKind,
    Call,
    Choice,
    Class,
    Facts,
    Function,
    Instance,
    Load,
    LoadKind,
    Member,
    Name,
    Node,
    Object,
    Parameter,
    Style,
    Text,
    This,
)
from checker.values import FileValue, Handed, InstanceValue, LocalValue, Origin, PackageValue, TableValue, ViewValue

if TYPE_CHECKING:
    from checker.evaluation.modules import Modules

MOST_VALUES = 200  # of one name; what is assigned more often is data, and each use would look at all of them


class Evaluator:
    """Evaluates nodes of files, each once."""

    def __init__(self, facts: Mapping[str, Facts], modules: Modules, handed: Handed) -> None:
        self._facts, self._modules, self._handed = facts, modules, handed
        self._guessed: set[tuple[str, int]] = set()  # where a member has the name of a module
        self._memory = Memory(self._look)
        self._assigned = Assigned(facts)
        self._members = Members(facts, self.evaluate, modules)
        self._calls = Calls(facts, self.evaluate, self._members)
        self._callees = Callees(facts, self.evaluate, self._members)

    def evaluate(self, path: str, index: int) -> tuple[Origin, ...]:
        """Return what node `index` of file `path` may stand for; () when that is unknown."""
        return self._memory.recall((path, index)) if index != NOTHING else ()

    def forget(self, changed: Mapping[str, Collection[int]]) -> None:
        """Look up again what some nodes of files stand for, as a parameter was given something more."""
        self._memory.forget((path, index) for path, nodes in changed.items() for index in nodes)
        self._members.forget(changed)

    def is_guessed(self, origin: Origin) -> bool:
        """Say whether a value is of the table only because a member has the name of a module."""
        return bool(origin.chain) and origin.chain[0] in self._guessed

    def callees(self, path: str, call: Call) -> Iterator[Callee]:
        """Yield the functions that a call may reach, as far as the files show them."""
        return self._callees.of(path, call)

    def _look(self, path: str, index: int) -> list[Origin]:
        return divided(self._evaluate(path, index), self._modules.table_of(path), self._members.as_values)

    def _evaluate(self, path: str, index: int) -> list[Origin]:
        node = self._facts[path].nodes[index]
        match node:
            case Name():
                return self._name(path, node)
            case Member():
                return self._member(path, index, node)
            case Call():
                return self._calls.of(path, node)
            case Load():
                return self._load(path, node)
            case Await(value=value):
                return [each._replace(promise=False) for each in self.evaluate(path, value)]
            case Choice(options=options):
                return [origin for option in options for origin in self.evaluate(path, option)]
            case Parameter():
                return self._parameter(path, node) + self._handed_on(path, index, node)
            case Object() | Function() | Class():
                return [Origin(LocalValue(path, index))]
            case Instance(of=of):
                classes = [each for origin in self.evaluate(path, of) for each in self._members.as_values(origin)]
                return [made for origin in classes if (made := instance_of(origin)) is not None]
            case This(owner=owner) if owner != NOTHING:
                held = LocalValue(path, owner)
                of_class = isinstance(self._facts[path].nodes[owner], Class) and not node.is_static
                return [Origin(InstanceValue(held) if of_class else held)]
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
                found.append(through if certain else through.guessed())
        return found

    def _handed_on(self, path: str, index: int, node: Parameter) -> list[Origin]:
        """Return what other calls give to a parameter; there may be more of them than are known.

        A member that is handed over by itself is followed only under its own name: what takes any function is no
        place where an old name is left.
        """
        return [
            origin.through(path, node.span.start).guessed()
            for given in sorted(self._handed.get((path, index), ()))
            for origin in self.evaluate(given.path, given.node)
            if is_followed(origin, given.name) and not self.is_guessed(origin)
        ]

    def _load(self, path: str, node: Load) -> list[Origin]:
        if node.kind in (LoadKind.MOCK, LoadKind.RESOLVE) or node.specifier is None:
            return []
        value = self._modules.load(path, node)
        if value is None:
            return []
        promise = node.kind is LoadKind.DYNAMIC
        return [Origin(value, chain=((path, node.specifier_span.start),), promise=promise)]

    def _name(self, path: str, node: Name) -> list[Origin]:
        facts = self._facts[path]
        if node.binding == NOTHING:
            if self._modules.table_of(path).has_global(node.name):
                return [Origin(TableValue(None, (node.name,)))]
            return self._from_stars(path, node.name) if facts.stars else self._global(path, node)
        binding = facts.bindings[node.binding]
        found: list[Origin] = []
        for value in (binding.values if node.reaching is None else node.reaching)[:MOST_VALUES]:
            held = facts.nodes[value]
            aliased = not isinstance(held, Load | Parameter | Await) and binding.kind is not BindingKind.IMPORT
            origins = [held for each in self.evaluate(path, value) for held in self._as_member(each)]
            found += [each.through(path, binding.span.start) for each in origins] if aliased else origins
        return found

    def _as_member(self, origin: Origin) -> list[Origin]:
        """Return what a file is that exports a member of the table as a whole; any other origin as it is."""
        value = origin.value
        whole = self._members.exports.whole(value.path) if isinstance(value, FileValue) and not origin.promise else []
        is_member = bool(whole) and all(isinstance(each.value, TableValue) and each.value.path for each in whole)
        return whole if is_member else [origin]

    def _global(self, path: str, node: Name) -> list[Origin]:
        """Return what a name that nothing declares is assigned in this file."""
        found: list[Origin] = []
        for value in self._assigned.to_name(path, node.name)[:MOST_VALUES]:
            found.extend(origin.through(path, node.span.start) for origin in self.evaluate(path, value))
        return found

    def _from_stars(self, path: str, name: str) -> list[Origin]:
        """Return what a name that nothing binds may be when every name of some modules is imported."""
        facts = self._facts[path]
        found: list[Origin] = []
        for load in facts.stars:
            for base in self.evaluate(path, load):
                if isinstance(base.value, TableValue):
                    module = self._modules.table_of(path).modules.get(base.value.module or "")
                    known = module is not None and name in module.exports
                    if not known and not self._modules.table_of(path).rows_of(base.value.module, name):
                        continue
                found.extend(self._members.of(path, base, name))
        return [origin.guessed() for origin in found if not isinstance(origin.value, PackageValue)]

    def _member(self, path: str, index: int, node: Member) -> list[Origin]:
        if node.name is None:
            return self._picked(path, node)
        bases = self.evaluate(path, node.object)
        if node.style is Style.ELEMENT:
            bases = tuple(base for base in bases if not isinstance(base.value, TableValue | InstanceValue))
        found = self._members.of_any(path, bases, node.name)
        if node.style is Style.IMPORT and node.name != "default":
            found = [loaded_here(path, node.name_span.start, origin) for origin in found]
        elif node.style is Style.DOT and any(is_module(origin) for origin in found):
            offset = self._loaded_by_name(path, index)
            found = [loaded_here(path, offset, origin) for origin in found] if offset >= 0 else found
        of_table = any(isinstance(origin.value, TableValue) for origin in found)
        for value in self._assigned.to_chain(path, index) if not of_table else ():
            found.extend(origin.through(path, node.span.start) for origin in self.evaluate(path, value))
        by_this = node.object != NOTHING and isinstance(self._facts[path].nodes[node.object], This)
        filled = self._assigned.under_any_name(path, node.object) if not found else ()
        for value in filled:
            found.extend(origin.guessed() for origin in self.evaluate(path, value))
        likely = self._modules.likely(path, node.name) if not found and node.object != NOTHING else None
        if likely is not None:
            unknown = by_this or filled or all(self._members.unknown_inside(base.value) for base in bases)
            if unknown:
                start = (path, node.name_span.start)
                self._guessed.add(start)
                found.append(Origin(TableValue(likely), certain=False, chain=(start,)))
        return found

    def _picked(self, path: str, node: Member) -> list[Origin]:
        """Return what a computed key, or a loop, may pick out of a collection."""
        whole = self.evaluate(path, node.object)
        if any(isinstance(base.value, TableValue | PackageValue) for base in whole):
            return []  # a module has far more members than those that the file assigns
        bases = [each for base in whole for each in self._members.as_values(base)]
        bases = [base for base in bases if isinstance(base.value, LocalValue | ViewValue)]
        keys = self.constants(path, node.key)
        if keys is not None:
            return [origin for base in bases for key in keys for origin in self._members.of(path, base, key)]
        collections = self._members.collections
        found = [each for base in bases for each in collections.any_of(base, keys=node.style is Style.ELEMENT)]
        for value in self._assigned.under_names(path, node.object) if node.object != NOTHING else ():
            found.extend(origin.guessed() for origin in self.evaluate(path, value))
        return found

    def constants(self, path: str, key: int) -> list[str] | None:
        """Return the texts that a computed key can be; None when they are not all known."""
        facts = self._facts[path]
        node = facts.nodes[key] if key != NOTHING else None
        if isinstance(node, Name) and node.binding != NOTHING:
            held = [facts.nodes[each] for each in facts.bindings[node.binding].values]
        else:
            held = [] if node is None else [node]
        held = [inner for each in held for inner in self._options(facts, each)]
        texts = [each.value for each in held if isinstance(each, Text)]
        return texts if texts and len(texts) == len(held) else None

    def _options(self, facts: Facts, node: Node) -> list[Node]:
        """Return the values that a node chooses between."""
        return [facts.nodes[each] for each in node.options] if isinstance(node, Choice) else [node]

    def _loaded_by_name(self, path: str, index: int) -> int:
        """Return where the file loads a module by the dotted name that a chain of members is, or NOTHING."""
        facts = self._facts[path]
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


def instance_of(origin: Origin) -> Origin | None:
    """Return an instance of the class that an origin is."""
    value = origin.value
    if isinstance(value, TableValue | LocalValue) and not (isinstance(value, TableValue) and not value.path):
        return origin.to(InstanceValue(value))
    return None


def is_followed(origin: Origin, name: str) -> bool:
    """Say whether a value is followed into a parameter of some name, where calls hand it over to other files."""
    value = origin.value
    if isinstance(value, TableValue):
        return not value.path or value.path[-1] == name
    return not isinstance(value, PackageValue | InstanceValue)


def is_module(origin: Origin) -> bool:
    """Say whether an origin is a whole module of the table that comes straight from a load."""
    return isinstance(origin.value, TableValue) and not origin.value.path and len(origin.chain) == 1


def loaded_here(path: str, offset: int, origin: Origin) -> Origin:
    """Let a module that is imported by its name from a package count as loaded where that name stands."""
    is_here = is_module(origin) and origin.chain[0][0] == path
    return origin._replace(chain=((path, offset),)) if is_here else origin
