"""What a call gives."""

from __future__ import annotations

from collections.abc import Mapping

from checker.evaluation.collections import METHODS, OF_OBJECT, Evaluate
from checker.evaluation.members import PROMISE_METHODS, Members
from checker.facts import NOTHING, Call, Class, Facts, Function, Member, Name, Node, Text
from checker.values import InstanceValue, LocalValue, Origin, TableValue, ViewValue

OF_PROMISE = frozenset({"all", "any", "race", "resolve"})
"""Functions of `Promise` that are followed."""


class Calls:
    """Results of functions, of constructors, of promises and of methods of collections."""

    def __init__(self, facts: Mapping[str, Facts], evaluate: Evaluate, members: Members) -> None:
        self._facts, self._evaluate, self._members = facts, evaluate, members
        self._collections = members.collections

    def of(self, path: str, node: Call) -> list[Origin]:
        """Return what a call may give."""
        callee = self._node(path, node.callee)
        found = self._of_method(path, node, callee) if isinstance(callee, Member) and callee.name else []
        for origin in self._evaluate(path, node.callee):
            for target in self._members.as_values(origin):
                found.extend(self._result(target))
        return found

    def _node(self, path: str, index: int) -> Node | None:
        return self._facts[path].nodes[index] if index != NOTHING else None

    def _result(self, origin: Origin) -> list[Origin]:
        """Return what calling a value gives."""
        value = origin.value
        if isinstance(value, TableValue) and value.path:
            return [origin.to(InstanceValue(value))]
        if not isinstance(value, LocalValue):
            return []
        target = self._facts[value.path].nodes[value.node]
        if isinstance(target, Class):
            return [origin.to(InstanceValue(value))]
        if not isinstance(target, Function):
            return []
        return [
            each.within(origin)._replace(promise=each.promise or target.is_async)
            for index in target.returns
            for each in self._evaluate(value.path, index)
        ]

    def _of_method(self, path: str, node: Call, callee: Member) -> list[Origin]:
        """Return what a method of a promise, of a collection, or of `Promise` or `Object` gives."""
        name = callee.name or ""
        if name in PROMISE_METHODS:
            return self._of_promise(path, node, callee)
        base = self._node(path, callee.object)
        given = node.arguments[0].node if node.arguments and not node.arguments[0].spread else NOTHING
        if isinstance(base, Name) and base.binding == NOTHING:
            if base.name == "Promise" and name in OF_PROMISE:
                return self._made_by_promise(path, name, given)
            if base.name == "Object" and name in OF_OBJECT:
                return self._made_by_object(path, name, given)
        found: list[Origin] = []
        for origin in self._evaluate(path, callee.object) if name in METHODS else ():
            if isinstance(origin.value, LocalValue | ViewValue):
                found.extend(self._of_collection(path, origin, name, given))
        return found

    def _of_collection(self, path: str, base: Origin, method: str, given: int) -> list[Origin]:
        key = self._node(path, given)
        if method in ("get", "setdefault", "pop") and isinstance(key, Text):
            return self._members.of(path, base, key.value)
        if isinstance(base.value, LocalValue) and self._members.of(path, base, method):
            return []  # a member of that name is written there
        return self._collections.of_method(base, method)

    def _of_promise(self, path: str, node: Call, callee: Member) -> list[Origin]:
        """Return the promise of what the callbacks of a promise give, or of its own value where they see none."""
        found = [
            each._replace(promise=True)
            for argument in node.arguments
            for origin in self._evaluate(path, argument.node)
            if callee.name != "finally"
            for each in self._result(origin)
            if isinstance(origin.value, LocalValue)
        ]
        if callee.name != "then":
            found += [each for each in self._evaluate(path, callee.object) if each.promise]
        return found

    def _made_by_promise(self, path: str, name: str, given: int) -> list[Origin]:
        held = self._evaluate(path, given)
        if name == "all":  # the array itself: what is awaited are its elements
            return list(held)
        if name == "resolve":
            return [each._replace(promise=True) for each in held]
        return [each._replace(promise=True) for origin in held for each in self._collections.any_of(origin)]

    def _made_by_object(self, path: str, name: str, given: int) -> list[Origin]:
        held = self._evaluate(path, given)
        return [each for origin in held for each in self._collections.of_method(origin, name)]
