"""Which functions a call reaches, and which of their parameters each of its arguments is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from checker.evaluation.collections import Evaluate
from checker.evaluation.members import Members
from checker.facts import NOTHING, Argument, Call, Class, Facts, Function, Instance, Member, Parameter, This
from checker.values import InstanceValue, LocalValue, Origin

CONSTRUCTORS = {"javascript": "constructor", "python": "__init__"}


class Callee(NamedTuple):
    """A function that a call reaches, in whichever file it is written."""

    path: str
    node: int
    skip: int  # its first parameters that the call itself does not fill: `self`


class Callees:
    """Finds what is called: functions, methods, constructors, and what a file is as a whole."""

    def __init__(self, facts: Mapping[str, Facts], evaluate: Evaluate, members: Members) -> None:
        self._facts, self._evaluate, self._members = facts, evaluate, members

    def of(self, path: str, call: Call) -> Iterator[Callee]:
        """Yield the functions that a call may reach, as far as the parsed files show them."""
        is_super = isinstance(self._facts[path].nodes[call.callee], Instance)
        for whole in self._evaluate(path, call.callee):
            for value in (origin.value for origin in self._members.as_values(whole)):
                if isinstance(value, LocalValue):
                    yield from self._reached(path, call, value)
                elif is_super and isinstance(value, InstanceValue) and isinstance(value.of, LocalValue):
                    yield from self._constructor(value.of)

    def _reached(self, path: str, call: Call, value: LocalValue) -> Iterator[Callee]:
        node = self._facts[value.path].nodes[value.node]
        if isinstance(node, Class):
            yield from self._constructor(value)
        elif isinstance(node, Function):
            yield Callee(value.path, value.node, self._before(path, call, value.path, node))

    def _constructor(self, owner: LocalValue) -> Iterator[Callee]:
        name = CONSTRUCTORS.get(self._facts[owner.path].language, "")
        for origin in self._members.of(owner.path, Origin(InstanceValue(owner)), name):
            value = origin.value
            node = self._facts[value.path].nodes[value.node] if isinstance(value, LocalValue) else None
            if isinstance(value, LocalValue) and isinstance(node, Function):
                yield Callee(value.path, value.node, self._receivers(value.path, node))

    def _receivers(self, path: str, function: Function) -> int:
        """Return how many parameters of a function stand for its object or its class."""
        roots = function.pattern_roots
        return 1 if roots and not isinstance(self._facts[path].nodes[roots[0]], Parameter) else 0

    def _before(self, path: str, call: Call, file: str, function: Function) -> int:
        """Return how many parameters are filled by what stands before the dot: none in `Class.method(object, a)`."""
        count = self._receivers(file, function)
        first = self._facts[file].nodes[function.pattern_roots[0]] if count else None
        callee = self._facts[path].nodes[call.callee]
        if isinstance(first, This) and isinstance(callee, Member):
            bases = self._evaluate(path, callee.object) if callee.object != NOTHING else ()
            if bases and not any(isinstance(base.value, InstanceValue) for base in bases):
                return 0
        return count


def placed(facts: Facts, callee: Callee, arguments: Iterable[Argument]) -> Iterator[tuple[int, str, Argument]]:
    """Yield each argument whose parameter is known, with that parameter's node and its name, if it has one.

    Behind an argument that is spread, and from a parameter on that collects the rest, places are not known.
    """
    function = facts.nodes[callee.node]
    if not isinstance(function, Function):
        return
    listed = list(zip(function.pattern_roots, function.parameters, strict=False))
    names = {facts.bindings[binding].name: root for root, binding in listed if binding != NOTHING}
    inner = iter(listed[callee.skip :])
    is_placed = True
    for each in arguments:
        if each.spread:
            is_placed = is_placed and each.keyword is not None
        elif each.keyword is not None:
            if each.keyword in names:
                yield names[each.keyword], each.keyword, each
        elif is_placed:
            root, binding = next(inner, (NOTHING, NOTHING))
            if root == NOTHING or (binding != NOTHING and root not in facts.bindings[binding].values):
                is_placed = False  # `*rest`
            else:
                yield root, facts.bindings[binding].name if binding != NOTHING else "", each
