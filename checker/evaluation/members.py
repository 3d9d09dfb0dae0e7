"""What a member of a value stands for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.evaluation.collections import Collections
from checker.evaluation.either import apart
from checker.evaluation.exports import Exports
from checker.facts import NOTHING, Class, Entry, Facts, Member, Object
from checker.values import FileValue, InstanceValue, LocalValue, Origin, PackageValue, TableValue, Value, ViewValue

if TYPE_CHECKING:
    from checker.evaluation.modules import Modules

DEEPEST_MEMBER = 10  # `text = text.strip()` in a loop would name ever deeper members of what it was
DEEPEST_CLASS = 20  # classes above classes
PROMISE_METHODS = frozenset({"then", "catch", "finally"})


class Members:
    """Members of modules, of object literals, of classes and of their instances."""

    def __init__(
        self, facts: Mapping[str, Facts], evaluate: Callable[[str, int], tuple[Origin, ...]], modules: Modules
    ) -> None:
        self._facts, self._evaluate, self._modules = facts, evaluate, modules
        self.exports = Exports(facts, evaluate, self)
        self._filled: dict[str, set[Value]] = {}  # by file
        self.collections = Collections(facts, evaluate)
        self._entries: dict[tuple[str, int, str], list[Origin]] = {}  # of object literals, each looked for once

    def forget(self, changed: Mapping[str, Collection[int]]) -> None:
        """Look up again what depends on some nodes of files."""
        for path in changed:
            self._filled.pop(path, None)
        for key in [(path, index, name) for path, index, name in self._entries if index in changed.get(path, ())]:
            del self._entries[key]

    def unknown_inside(self, value: Value) -> bool:
        """Say whether a value may have members that nothing here knows of."""
        if isinstance(value, FileValue):
            if value.path not in self._facts or "=" not in self.exports.names(value.path):
                return False
            held = self.exports.whole(value.path)
            return not held or any(isinstance(each.value, LocalValue) and self._is_filled(each.value) for each in held)
        if isinstance(value, LocalValue):
            return self._is_filled(value)
        return isinstance(value, InstanceValue)

    def _is_filled(self, value: LocalValue) -> bool:
        """Say whether something is assigned to an object literal under computed names in its own file."""
        filled = self._filled.get(value.path)
        if filled is None:
            filled = self._filled[value.path] = set()
            facts = self._facts[value.path]
            targets = [node for node in (facts.nodes[target] for target, _ in facts.assignments)
                       if isinstance(node, Member) and node.name is None]  # fmt: skip
            for node in targets:
                filled |= {origin.value for origin in self._evaluate(value.path, node.object)}
        return value in filled

    def as_values(self, origin: Origin) -> list[Origin]:
        """Return an origin, or what a file is as a whole: its module can be a function, a class or an object."""
        value = origin.value
        return self.exports.whole(value.path) if isinstance(value, FileValue) else [origin]

    def of_any(self, path: str, bases: Sequence[Origin], name: str) -> list[Origin]:
        """Return what the member `name` of one of several origins may stand for."""
        by_base = [(base.value, self.of(path, base, name)) for base in bases]
        found = [origin for _, members in by_base for origin in members]
        hidden = (value for value, members in by_base if not members and self._may_define(value, name))
        other = next(hidden, None) if found else None
        return found if other is None else [apart(each, other) for each in found]

    def _may_define(self, value: Value, name: str) -> bool:
        """Say whether an object literal has a member of some name, or may have it."""
        node = self._facts[value.path].nodes[value.node] if isinstance(value, LocalValue) else None
        return isinstance(node, Object) and any(key in (name, None) for key, _ in node.held())

    def of(self, path: str, base: Origin, name: str) -> list[Origin]:
        """Return what the member `name` of an origin may stand for."""
        if depth_of(base.value) >= DEEPEST_MEMBER:
            return []
        match base.value:
            case TableValue() as value:
                return [self._table_member(path, base, value, name)]
            case FileValue(path=file):
                spelled = file in self._facts and name in self.exports.names(file)
                found = self.exports.member(file, name, base) if spelled else []
                inner = None if found else self._modules.submodule(path, base.value, name)
                if inner is not None:  # a module is sure to be there, what a star import brings is not
                    return [base.to(inner)]
                return found or ([] if spelled else self.exports.member(file, name, base))
            case PackageValue():
                inner = self._modules.submodule(path, base.value, name)
                return [base.to(inner)] if inner is not None else []
            case LocalValue(path=file, node=index):
                return as_sure(base, self._local_member(file, index, name))
            case ViewValue():
                return self.collections.at(base, name)
            case InstanceValue(of=TableValue() as owner):
                return [base.to(owner.member(name, instance=True))]
            case InstanceValue(of=LocalValue(path=file, node=index)):
                return as_sure(base, self._class_member(file, index, name, of_instance=True))
        return []

    def _table_member(self, path: str, base: Origin, value: TableValue, name: str) -> Origin:
        if not value.path:
            inner = self._modules.submodule(path, value, name)
            if inner is not None:
                return base.to(inner)
        if name == "default" and not self._has_default(path, value):
            return base  # interop: the default export of a CommonJS module is what it exports as a whole
        if base.promise and name in PROMISE_METHODS:
            return Origin(PackageValue("Promise"))
        if self._modules.table_of(path).is_beside_default(value.module, value.path, name):
            return base.to(value._replace(path=(name,)))
        return base.to(value.member(name))

    def _has_default(self, path: str, value: TableValue) -> bool:
        """Say whether the table knows a module, or a member of one, to have a member `default`."""
        table = self._modules.table_of(path)
        module = table.modules.get(value.module or "")
        if not value.path:
            return module is not None and ("default" in module.exports or table.has_default(value.module))
        member = ".".join((*value.path, "default"))
        return bool(table.rows_of(value.module, member)) or (module is not None and member in module.exports)

    def _local_member(self, path: str, index: int, name: str) -> list[Origin]:
        node = self._facts[path].nodes[index]
        if isinstance(node, Object):
            key = (path, index, name)
            held = self._entries.get(key)
            if held is None:
                self._entries[key] = []  # what a cycle sees: `o = { ...o }`
                held = self._entries[key] = self._entry(path, node, name)
            return held
        return self._class_member(path, index, name, of_instance=False)

    def _entry(self, path: str, node: Object, name: str) -> list[Origin]:
        """Return a member of an object literal: the last entry of that name, what a spread brings, what is assigned."""
        own = [place for place, entry in enumerate(node.entries) if entry.key == name]
        found = list(self._evaluate(path, node.entries[own[-1]].value)) if own else []
        spreads = [entry for place, entry in enumerate(node.entries) if entry.spread and (not own or place > own[-1])]
        spread = [
            member
            for entry in spreads
            for inner in self._evaluate(path, entry.value)
            for member in self.of(path, inner, name)
        ]
        keys = [self._keys(path, entry) for entry in spreads]
        is_alone = keys.count(None) == 1 and not own and not any(each and name in each for each in keys)
        assigned = [
            each if key == name else each.guessed()
            for key, value in node.added
            if key in (name, None)
            for each in self._evaluate(path, value)
        ]
        return found + assigned + self.best(path, spread, alone=is_alone and not assigned)

    def _keys(self, path: str, entry: Entry) -> frozenset[str | None] | None:
        """Return the keys of an object literal that is spread; None when there may be others."""
        held = self._facts[path].nodes[entry.value] if entry.value != NOTHING else None
        keys = frozenset(key for key, _ in held.held()) if isinstance(held, Object) else frozenset({None})
        return None if None in keys else keys

    def best(self, path: str, origins: list[Origin], *, alone: bool) -> list[Origin]:
        """Return those members that their module is known to have; others only where no other source exists."""
        known = [origin for origin in origins if self._is_known(path, origin)]
        return known or (origins if alone else [])

    def _is_known(self, path: str, origin: Origin) -> bool:
        value = origin.value
        if not isinstance(value, TableValue) or not value.path or value.instance:
            return True
        table = self._modules.table_of(path)
        module = table.modules.get(value.module or "")
        if module is None or not module.exports or table.rows_of(value.module, value.path[0]):
            return True
        return any(member.split(".")[0] == value.path[0] for member in module.exports)

    def _class_member(self, path: str, index: int, name: str, *, of_instance: bool, depth: int = 0) -> list[Origin]:
        """Return a member of a class, or of its instances: its own, or that of the classes above it."""
        facts = self._facts[path]
        node = facts.nodes[index]
        if not isinstance(node, Class):
            return []
        own = node.members if of_instance or facts.language == "python" else node.statics
        found = [origin for value in own.get(name, ()) for origin in self._evaluate(path, value)]
        if found or depth > DEEPEST_CLASS or name in own:
            return found
        classes = [each for base in node.bases for each in self._evaluate(path, base)]
        for origin in (each for whole in classes for each in self.as_values(whole)):
            if isinstance(origin.value, TableValue) and of_instance:
                found.append(origin.to(origin.value.member(name, instance=True)))
            elif isinstance(origin.value, LocalValue):
                above = origin.value
                found += self._class_member(above.path, above.node, name, of_instance=of_instance, depth=depth + 1)
        return found


def as_sure(base: Origin, found: list[Origin]) -> list[Origin]:
    """Return the members of a value, which are no more certain than the value itself."""
    return found if base.certain else [each.within(base) for each in found]


def depth_of(value: Value) -> int:
    """Return how many members deep a value of the table is."""
    held = value.of if isinstance(value, InstanceValue) else value
    return len(held.path) if isinstance(held, TableValue) else 0
