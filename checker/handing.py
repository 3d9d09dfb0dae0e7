"""Step 4a, from file to file: calls → what they hand to parameters of functions that their own file does not hold.

`require('./routes')(app, { ids })` gives a module of the table to a file that may not name it. What is called is
evaluated, and its parameters are given the arguments; that is repeated for what this reaches, as a function may hand
them on. Only what holds a module of the table is followed, so most calls are never looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from checker.evaluation.callees import placed
from checker.evaluation.modules import Modules
from checker.evaluation.nodes import Evaluator
from checker.facts import (
    NOTHING,
    Argument,
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
    Object,
    Parameter,
)
from checker.touched import Surroundings, Touched
from checker.values import FileValue, Given, LocalValue, Origin, Place, TableValue, Value, ViewValue

MOST_ROUNDS = 20  # functions that hand something on to each other; what is further down the line stays unknown
DEEPEST = 3  # objects within objects


class Around(Modules, Surroundings, Protocol):
    """What the linked project tells of loads, modules and names."""


class Handing:
    """What all expressions stand for once everything that is handed on is known."""

    def __init__(self, files: Mapping[str, Facts], around: Around, before: Handing | None = None) -> None:
        """`before` is what was found of fewer files: only what the others change is looked at again."""
        self._files, self._around = files, around
        self._handed: dict[Place, dict[Given, None]] = {}
        self._known: dict[tuple[Value, int], bool] = {}  # by value and depth: whether a module of the table is in it
        self._callable: dict[Place, bool] = {}  # by file and binding: whether it can be a function of these files
        self.unread: set[str] = set()  # files that are called with something of the table, and are not among these
        self.touched: Touched = Touched(files, around, before.touched if before is not None else None)
        self.evaluator = Evaluator(files, around, self._handed)
        changed: Mapping[str, Iterable[int]] = {path: self.touched.nodes(path) for path in files}
        if before is not None:
            self.unread |= before.unread - files.keys()
            self._hand_on((place, each) for place, given in before._handed.items() for each in given)
            changed = self.touched.behind(files.keys() - before._files.keys())
        for _ in range(MOST_ROUNDS):
            found = dict.fromkeys(each for path, nodes in changed.items() for each in self._given_by(path, nodes))
            if not found:
                break
            changed = self._hand_on(found)
            self.evaluator.forget(changed)
            self._known.clear()
            self._callable.clear()

    def _hand_on(self, found: Iterable[tuple[Place, Given]]) -> Mapping[str, set[int]]:
        """Give parameters what was found for them; return the nodes that may stand for something else by that."""
        listed = list(found)
        for parameter, given in listed:
            self._handed.setdefault(parameter, {})[given] = None
        return self.touched.hand_on(((each.path, each.node), parameter) for parameter, each in listed)

    def _given_by(self, path: str, changed: Iterable[int]) -> Iterator[tuple[Place, Given]]:
        """Yield what those calls of a file of which some nodes are a part give to parameters that lack it."""
        nodes = self._files[path].nodes
        calls: dict[int, Call] = {}
        for index in changed:
            parent = nodes[index].parent if index >= 0 else NOTHING
            call = nodes[parent] if parent != NOTHING else None
            if isinstance(call, Call) and call.arguments and call.callee != NOTHING:
                calls[parent] = call
        for call in map(calls.__getitem__, sorted(calls)):
            if not self._may_be_followed(path, call.callee):
                continue
            arguments = [each for each in call.arguments if self._is_of_table(path, each)]
            if arguments:
                yield from self._given(path, call, arguments)

    def _may_be_followed(self, path: str, index: int) -> bool:
        """Say whether an expression can lead to a function of these files, or of one that is not read yet."""
        facts = self._files[path]
        index = root_of(facts, index)
        node = facts.nodes[index] if index != NOTHING else None
        if isinstance(node, Load):
            return isinstance(self._around.load(path, node), FileValue)
        if isinstance(node, Parameter) or (isinstance(node, Name) and node.binding == NOTHING and not facts.stars):
            return bool(self.evaluator.evaluate(path, index))
        if not isinstance(node, Name) or node.binding == NOTHING:
            return True
        found = self._callable.get((path, node.binding))
        if found is None:
            self._callable[path, node.binding] = False  # what a cycle sees
            held = facts.bindings[node.binding].values
            found = any(self._may_be_followed(path, each) for each in held)
            self._callable[path, node.binding] = found
        return found

    def _is_of_table(self, path: str, argument: Argument) -> bool:
        """Say whether an argument is of interest under one name or another."""
        if argument.spread or argument.node == NOTHING or (path, argument.node) not in self.touched:
            return False
        origins = self.evaluator.evaluate(path, argument.node)
        return any(isinstance(each.value, TableValue) or self._holds(each) for each in origins)

    def _given(self, path: str, call: Call, arguments: list[Argument]) -> Iterator[tuple[Place, Given]]:
        """Yield what one call gives; where no function is known, note the files that may hold it."""
        callees = list(self.evaluator.callees(path, call))
        if not callees and any(self._is_followed(path, each, self._name_of(path, each)) for each in arguments):
            self.unread.update(self._unread(path, call.callee, set()))
        for callee in callees:
            facts = self._files[callee.path]
            for root, name, argument in placed(facts, callee, call.arguments):
                parameter = facts.nodes[root]
                if argument in arguments and isinstance(parameter, Parameter):
                    given, place = Given(path, argument.node, name), (callee.path, root)
                    known = callee.path == path and argument.node in (*parameter.values, *parameter.passed)
                    known = known or given in self._handed.get(place, ())
                    if not known and self._is_followed(path, argument, name):
                        yield place, given

    def _is_followed(self, path: str, argument: Argument, name: str) -> bool:
        """Say whether an argument is followed into a parameter of some name."""
        return any(self._holds(each, name=name) for each in self.evaluator.evaluate(path, argument.node))

    def _name_of(self, path: str, argument: Argument) -> str:
        node = self._files[path].nodes[argument.node]
        return argument.keyword or (node.name if isinstance(node, Name) else "")

    # -- what is worth following

    def _holds(self, origin: Origin, depth: int = 0, name: str = "") -> bool:
        """Say whether a value is, or holds, a module of the table, or a member of one under its own name.

        What is only called like a module is none, and instances are not looked through: they are handed everywhere.
        """
        value = origin.value
        if isinstance(value, TableValue):
            return (not value.path or value.path[-1] == name) and not self.evaluator.is_guessed(origin)
        if depth > DEEPEST or not isinstance(value, FileValue | LocalValue | ViewValue):
            return False
        found = self._known.get((value, depth))
        if found is None:
            self._known[value, depth] = False  # what a cycle sees
            found = self._known[value, depth] = self._is_inside(value, depth)
        return found

    def _is_inside(self, value: FileValue | LocalValue | ViewValue, depth: int) -> bool:
        if isinstance(value, ViewValue):
            return self._is_inside(value.of, depth)
        if isinstance(value, FileValue):
            exports = self._files[value.path].exports if value.path in self._files else ()
            return any(self._node_holds(value.path, each.node, depth, each.name) for each in exports)
        node = self._files[value.path].nodes[value.node]
        if isinstance(node, Object):
            return any(self._node_holds(value.path, each, depth, key or "") for key, each in node.held())
        return isinstance(node, Function) and any(self._node_holds(value.path, each, depth) for each in node.returns)

    def _node_holds(self, path: str, index: int, depth: int, name: str = "") -> bool:
        if index == NOTHING or (path, index) not in self.touched:
            return False
        return any(self._holds(each, depth + 1, name) for each in self.evaluator.evaluate(path, index))

    # -- files that are not parsed

    def _unread(self, path: str, index: int, seen: set[Place]) -> Iterator[str]:
        """Yield the files that are not parsed and that an expression comes out of."""
        if index == NOTHING or (path, index) in seen:
            return
        seen.add((path, index))
        node = self._files[path].nodes[index]
        if isinstance(node, Load):
            value = self._around.load(path, node)
            if isinstance(value, FileValue):
                yield from self._unread_in(value.path, "=", seen)
        elif isinstance(node, Member):
            bases = self.evaluator.evaluate(path, node.object) if node.object != NOTHING else ()
            files = [base.value.path for base in bases if isinstance(base.value, FileValue)]
            for file in files:
                yield from self._unread_in(file, node.name or "", seen)
            if not files:
                yield from self._unread(path, node.object, seen)
        else:
            for each in behind(self._files[path], node):
                yield from self._unread(path, each, seen)

    def _unread_in(self, file: str, name: str, seen: set[Place]) -> Iterator[str]:
        """Yield a file, or those that its export of some name comes out of."""
        if file not in self._files:
            yield file
            return
        for each in self._files[file].exports:
            if each.name in (name, "=", "*", "default"):
                yield from self._unread(file, each.node, seen)


def root_of(facts: Facts, index: int) -> int:
    """Return what a chain of members and calls starts with."""
    while index != NOTHING:
        node = facts.nodes[index]
        if isinstance(node, Member):
            index = node.object
        elif isinstance(node, Call):
            index = node.callee
        elif isinstance(node, Await):
            index = node.value
        else:
            break
    return index


def behind(facts: Facts, node: object) -> Iterator[int]:
    """Yield the nodes that the value of an expression comes from."""
    if isinstance(node, Name) and node.binding != NOTHING:
        yield from facts.bindings[node.binding].values if node.reaching is None else node.reaching
    elif isinstance(node, Call):
        yield node.callee
    elif isinstance(node, Await):
        yield node.value
    elif isinstance(node, Choice):
        yield from node.options
    elif isinstance(node, Instance):
        yield node.of
    elif isinstance(node, Class):
        yield from node.bases
