"""Step 4a: facts of all files → the nodes that may stand for something of the table.

Most nodes of a file have nothing to do with it, and evaluating them costs more than everything else. A value takes the
same ways here as in `Evaluator`; of what it is, only that it comes from a load that may lead to the table is kept. So
a node may be touched for nothing, but what is not touched never evaluates to anything of the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

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
    This,
)
from checker.resolution.packages import folders_up
from checker.resolution.spelling import folder_of
from checker.values import FileValue, PackageValue, TableValue, Value

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

    def module_names(self, path: str) -> Iterable[str]:
        """Return the names that modules of the table go by."""


class Ways:
    """The ways that values take through one file: node → the nodes that may stand for what it stands for."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.onward: defaultdict[int, list[int]] = defaultdict(list)
        self.unbound: defaultdict[str, list[int]] = defaultdict(list)  # uses of names that nothing declares
        self.members: defaultdict[str | None, list[int]] = defaultdict(list)  # by the member's name
        self.loads: list[tuple[int, Load]] = []
        self._from_nodes()
        for number, binding in enumerate(facts.bindings):
            for value in binding.values:
                self.onward[value].append(FIRST_BINDING - number)
        for target, value in facts.assignments:
            self.onward[value] += self._named_alike(facts.nodes[target])
        for load in facts.stars:
            self.onward[load] += (use for uses in self.unbound.values() for use in uses)

    def _from_nodes(self) -> None:
        onward, unbound, members = self.onward, self.unbound, self.members
        for index, node in enumerate(self.facts.nodes):
            if isinstance(node, Name):
                if node.binding == NOTHING:
                    unbound[node.name].append(index)
                elif node.reaching is None:
                    onward[FIRST_BINDING - node.binding].append(index)
                else:
                    for value in node.reaching:
                        onward[value].append(index)
            elif isinstance(node, Member):
                onward[node.object].append(index)
                members[node.name].append(index)
            elif isinstance(node, Load):
                self.loads.append((index, node))
            else:
                for value in self._sources(node):
                    onward[value].append(index)

    def _sources(self, node: Node) -> Iterable[int]:
        """Return the nodes of which a node passes something on."""
        match node:
            case Call(callee=callee, arguments=arguments):
                held = self.facts.nodes[callee] if arguments and callee != NOTHING else None
                is_all = isinstance(held, Member) and held.name == "all"  # `Promise.all([...])`
                return (callee, arguments[0].node) if is_all else (callee,)
            case Object(entries=entries):
                return (entry.value for entry in entries)
            case Parameter(values=values, passed=passed):
                return (*values, *passed)
            case Function(returns=returns):
                return returns
            case Choice(options=options):
                return options
            case Class(bases=bases, members=members):
                return (*bases, *(value for values in members.values() for value in values))
            case Await(value=only) | Instance(of=only) | This(owner=only):
                return (only,)
            case _:
                return ()

    def _named_alike(self, target: Node) -> list[int]:
        """Return what may name the same as the target of an assignment; a declared name has the value anyway."""
        if isinstance(target, Member) and target.name is not None:
            return self.members[target.name]
        return self.unbound[target.name] if isinstance(target, Name) and target.binding == NOTHING else []


class Touched:
    """Follows values from where they come into any file, through all files."""

    def __init__(self, files: Mapping[str, Facts], surroundings: Surroundings) -> None:
        self.around = surroundings
        self.ways = {path: Ways(facts) for path, facts in files.items()}
        self.seen: dict[str, set[int]] = {path: set() for path in files}
        self.loaders: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)  # by what is loaded: file or "folder/"
        self.carriers: set[str] = set()  # files that export something that is touched
        todo = {path: list(self._entrances(path, ways)) for path, ways in self.ways.items()}
        while todo:
            path, found = todo.popitem()
            self._flood(path, found)
            for other, load in self._reached_through(path):
                todo.setdefault(other, []).append(load)
        self._ordered: dict[str, tuple[int, ...]] = {}

    def nodes(self, path: str) -> tuple[int, ...]:
        """Return the nodes of a file that may stand for something of the table, in their order."""
        found = self._ordered.get(path)
        if found is None:
            found = self._ordered[path] = tuple(sorted(each for each in self.seen[path] if each >= 0))
        return found

    def unbound(self, path: str) -> list[int]:
        """Return the uses of names that nothing in a file declares, in their order."""
        return sorted(use for uses in self.ways[path].unbound.values() for use in uses)

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
        for name in self.around.module_names(path):
            yield from ways.members.get(name, ())

    def _flood(self, path: str, todo: list[int]) -> None:
        seen, onward = self.seen[path], self.ways[path].onward
        while todo:
            node = todo.pop()
            if node not in seen and node != NOTHING:
                seen.add(node)
                todo += onward.get(node, ())

    def _reached_through(self, path: str) -> Iterator[tuple[str, int]]:
        """Yield the loads, in any file, that get something through a file of which that is new."""
        seen = self.seen[path]
        if path in self.carriers or not any(each.node in seen for each in self.ways[path].facts.exports):
            return
        self.carriers.add(path)
        yield from self.loaders.get(path, ())
        for folder in folders_up(folder_of(path)):
            yield from self.loaders.get(f"{folder}/", ())
