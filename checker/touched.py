"""Step 4a: facts of all files → the nodes that may stand for something of the table.

Most nodes of a file have nothing to do with it, and evaluating them costs more than everything else. A value takes the
same ways here as in `Evaluator`; of what it is, only that it comes from a load that may lead to the table is kept. So
a node may be touched for nothing, but what is not touched never evaluates to anything of the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any, Protocol

from checker.evaluation.calls import OF_PROMISE
from checker.evaluation.collections import OF_OBJECT
from checker.evaluation.members import PROMISE_METHODS
from checker.facts import (
    NOTHING,
    Await,
    Call,
    Choice,
    Class,
    Facts,
    Function,
    Instance,
    Load,
    Member,
    Name,
    Node,
    Object,
    Parameter,
    Text,
    This,
)
from checker.resolution.packages import folders_up
from checker.resolution.spelling import folder_of
from checker.values import FileValue, PackageValue, Place, TableValue, Value

PASSING = PROMISE_METHODS | OF_PROMISE | OF_OBJECT
"""Methods whose calls may give what their arguments, or the functions these are, give."""
FIRST_BINDING = -2  # binding n counts as node -2 - n: what it holds, all its uses may stand for


class Surroundings(Protocol):
    """Who knows where something of the table comes into a file."""

    def load(self, path: str, load: Load) -> Value | None:
        """Return the module that a load in file `path` gives."""

    def may_hold(self, path: str, value: FileValue | PackageValue) -> bool:
        """Say whether a module of the table may be a member of a package."""

    def package_folder(self, path: str, file: str) -> str | None:
        """Return the folder whose modules are members of a file, in languages that have such members."""

    def is_global(self, path: str, name: str) -> bool:
        """Say whether a name that nothing declares may be one of the table."""

    def module_names(self, path: str) -> Collection[str]:
        """Return the names that modules of the table go by."""


PASSED_ON: dict[type[Node], Callable[[Any], Iterable[int]]] = {
    Parameter: lambda node: node.values + node.passed,
    Function: lambda node: node.returns,
    Instance: lambda node: (node.of,),
    This: lambda node: (node.owner,),
    Object: lambda node: [value for _, value in node.held()],
    Choice: lambda node: node.options,
    Class: lambda node: [
        *node.bases, *chain.from_iterable(node.members.values()), *chain.from_iterable(node.statics.values())
    ],
    Await: lambda node: (node.value,),
}
"""For each kind of node, the nodes of which it passes something on; the most frequent kinds are not looked up here."""


class Ways:
    """The ways that values take through one file."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.loads: list[tuple[int, Load]] = []
        self.members: list[tuple[int, Member]] = []
        self.unbound: dict[str, list[int]] = {}  # uses of names that nothing declares
        self.onward: defaultdict[int, list[int]] = defaultdict(list)  # node → nodes that may stand for the same
        self._from_nodes()
        for number, binding in enumerate(facts.bindings):
            for value in binding.values:
                self.onward[value].append(FIRST_BINDING - number)
        self.assigned: dict[int, list[int]] = {}  # value → what it is assigned to
        for target, value in facts.assignments:
            self.assigned.setdefault(value, []).append(target)
        self._first_group = FIRST_BINDING - len(facts.bindings)
        self._groups: list[list[int]] = []  # nodes that are reached together count as one node below the bindings
        self._group_of: dict[tuple[str, str | None], int] = {}

    def _from_nodes(self) -> None:
        onward, unbound, loads, members = self.onward, self.unbound, self.loads, self.members
        nodes = self.facts.nodes
        for index, node in enumerate(nodes):  # `type`: this loop sees every node there is
            if type(node) is Name:
                if node.binding == NOTHING:
                    unbound.setdefault(node.name, []).append(index)
            elif type(node) is Member:
                onward[node.object].append(index)
                members.append((index, node))
            elif type(node) is Call:
                onward[node.callee].append(index)
                callee = nodes[node.callee] if node.arguments and node.callee != NOTHING else None
                if type(callee) is Member and callee.name in PASSING:
                    for argument in node.arguments:
                        onward[argument.node].append(index)
            elif type(node) is Load:
                loads.append((index, node))
            elif type(node) is not Text:
                for value in PASSED_ON[type(node)](node):
                    onward[value].append(index)

    def after(self, node: int) -> Iterable[int]:
        """Return the nodes that may stand for what a node, or a binding, stands for."""
        if node <= self._first_group:
            return self._groups[self._first_group - node]
        if node <= FIRST_BINDING:
            return self.facts.bindings[FIRST_BINDING - node].uses
        found = self.onward.get(node, ())
        if node in self.assigned:
            found = [*found, *(group for target in self.assigned[node] for group in self._named_alike(target))]
        return [*found, *chain.from_iterable(self.unbound.values())] if node in self.facts.stars else found

    def _named_alike(self, target: int) -> list[int]:
        """Return the groups of what may name the same as the target of an assignment.

        A declared name has the value anyway.
        """
        node = self.facts.nodes[target]
        if isinstance(node, Member):
            base = self._last_name(node.object)
            held = self._members_by_base
            if node.name is None:  # whatever is asked of the same
                return [self._group("base", base, lambda: held.get(base, []))]
            name = node.name
            return [
                self._group("member", name, lambda: self._members_by_name[name]),
                self._group("computed", base, lambda: [each for each in held.get(base, []) if self._is_computed(each)]),
            ]
        if isinstance(node, Name) and node.binding == NOTHING:
            return [self._group("name", node.name, lambda: self.unbound[node.name])]
        return []

    def _group(self, kind: str, name: str | None, nodes: Callable[[], list[int]]) -> int:
        """Return the number of a group, which is put together when it is first asked for."""
        number = self._group_of.get((kind, name))
        if number is None:
            number = self._group_of[kind, name] = self._first_group - len(self._groups)
            self._groups.append(nodes())
        return number

    def _is_computed(self, index: int) -> bool:
        return getattr(self.facts.nodes[index], "name", "") is None

    def _last_name(self, index: int) -> str | None:
        """Return the name that a chain ends with."""
        return getattr(self.facts.nodes[index], "name", "") if index != NOTHING else None

    @cached_property
    def _members_by_base(self) -> dict[str | None, list[int]]:
        found: defaultdict[str | None, list[int]] = defaultdict(list)
        for index, member in self.members:
            found[self._last_name(member.object)].append(index)
        return found

    @cached_property
    def _members_by_name(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, member in self.members:
            if member.name is not None:
                found[member.name].append(index)
        return found


class Touched:
    """Follows values from where they come into any file, through all files."""

    def __init__(self, files: Mapping[str, Facts], surroundings: Surroundings, before: Touched | None = None) -> None:
        """`before` followed values through some of the same files: their ways are known."""
        self.around = surroundings
        known: Mapping[str, Ways] = before.ways if before is not None else {}
        self.ways: dict[str, Ways] = {
            path: known[path] if path in known and known[path].facts is facts else Ways(facts)
            for path, facts in files.items()
        }
        self.seen: dict[str, set[int]] = {path: set() for path in files}
        self.loaders: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)  # by file, and by "folder/"
        self.carriers: set[str] = set()  # files that export something that is touched
        self._handed: defaultdict[str, dict[int, list[Place]]] = defaultdict(dict)  # argument → parameters, by file
        self._ordered: dict[str, tuple[int, ...]] = {}
        entrances = {path: list(self._entrances(path, ways)) for path, ways in self.ways.items()}
        self._follow(entrances, self.seen, self.carriers)

    def hand_on(self, found: Iterable[tuple[Place, Place]]) -> Mapping[str, set[int]]:
        """Follow arguments into parameters of other functions; return what may stand for something else by that."""
        todo: defaultdict[str, list[int]] = defaultdict(list)
        for (path, node), parameter in found:
            self._handed[path].setdefault(node, []).append(parameter)
            todo[parameter[0]].append(parameter[1])
        reached: defaultdict[str, set[int]] = defaultdict(set)
        carriers = set[str]()
        self._follow(todo, reached, carriers)
        for path, nodes in reached.items():
            self.seen[path] |= nodes
            self._ordered.pop(path, None)
        self.carriers |= carriers
        return reached

    def behind(self, files: Iterable[str]) -> Mapping[str, set[int]]:
        """Return the nodes of any file that may stand for something out of some files."""
        todo: defaultdict[str, list[int]] = defaultdict(list)
        reached: defaultdict[str, set[int]] = defaultdict(set)
        for file in files:
            reached[file] |= self.seen[file]
            for path, load in self._loaders_of(file):
                todo[path].append(load)
        self._follow(todo, reached, set())
        return reached

    def _follow(self, todo: dict[str, list[int]], seen: Mapping[str, set[int]], carriers: set[str]) -> None:
        """Add to `seen` whatever the nodes to do may reach, and to `carriers` the files that export some of it."""
        while todo:
            path, found = todo.popitem()
            self._flood(path, found, seen[path])
            for argument, parameters in self._handed[path].items() if path in self._handed else ():
                for other, parameter in parameters if argument in seen[path] else ():
                    if parameter not in seen[other]:
                        todo.setdefault(other, []).append(parameter)
            for other, load in self._reached_through(path, seen[path], carriers):
                todo.setdefault(other, []).append(load)

    def nodes(self, path: str) -> tuple[int, ...]:
        """Return the nodes of a file that may stand for something of the table, in their order."""
        found = self._ordered.get(path)
        if found is None:
            found = self._ordered[path] = tuple(sorted(each for each in self.seen[path] if each >= 0))
        return found

    def unbound(self, path: str) -> list[int]:
        """Return the uses of names that nothing in a file declares, in their order."""
        return sorted(chain.from_iterable(self.ways[path].unbound.values()))

    def __contains__(self, place: tuple[str, int]) -> bool:
        return place[1] in self.seen[place[0]]

    def _entrances(self, path: str, ways: Ways) -> Iterator[int]:
        """Yield the nodes at which something of the table may come into a file."""
        for index, load in ways.loads:
            value = self.around.load(path, load)
            if isinstance(value, TableValue):
                yield index
            elif isinstance(value, FileValue):
                folder = self.around.package_folder(path, value.path)
                self.loaders[value.path].append((path, index))
                if folder is not None:
                    self.loaders[f"{folder}/"].append((path, index))
                    if self.around.may_hold(path, value):
                        yield index
            elif isinstance(value, PackageValue) and self.around.may_hold(path, value):
                yield index
        for name, uses in ways.unbound.items():
            if self.around.is_global(path, name):
                yield from uses
        names = self.around.module_names(path)
        yield from (index for index, member in ways.members if member.name in names)

    def _flood(self, path: str, todo: list[int], seen: set[int]) -> None:
        after = self.ways[path].after
        while todo:
            node = todo.pop()
            if node not in seen and node != NOTHING:
                seen.add(node)
                todo += after(node)

    def _reached_through(self, path: str, seen: set[int], carriers: set[str]) -> Iterator[Place]:
        """Yield the loads, in any file, that get something through a file of which that is new."""
        if path in carriers or not any(each.node in seen for each in self.ways[path].facts.exports):
            return
        carriers.add(path)
        yield from self._loaders_of(path)

    def _loaders_of(self, path: str) -> Iterator[Place]:
        yield from self.loaders.get(path, ())
        for folder in folders_up(folder_of(path)):
            yield from self.loaders.get(f"{folder}/", ())
