"""Classes that are made of functions: `function F() { this.a = ... }`, `F.prototype.m = function () { ... }`.

Code from before `class`, and what compilers still make of it. Such a function gets a class beside it, with the members
that its constructor, its prototype and helpers give it, and `this` in its methods is an instance of that class. All the
rest of the program sees a class like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from checker.facts import NOTHING, Argument, Call, Class, Function, Member, Name, Object, Style, Text, This
from checker.languages.builder import Builder
from checker.languages.javascript.compiled import got

INHERITS = frozenset({"inherits", "_inherits", "__extends", "_extends", "_inherits_loose", "_inheritsLoose", "inherit"})
EXTENDS = frozenset({"assign", "extend", "merge", "mixin", "defaults", "_extend", "__assign"})
CREATES = frozenset({"_createClass", "_create_class", "createClass"})
DEFINES = frozenset({"_defineProperty", "_define_property", "__publicField"})
DEEPEST = 3  # names of prototypes for which other names stand


def make_classes(b: Builder, calls: Sequence[Call]) -> None:
    """Add a class for each function of the file that makes objects."""
    if b.plain_this or b"prototype" in b.source:
        _Constructors(b, calls).find()


class _Constructors:
    """The functions of one file of which classes are made."""

    def __init__(self, b: Builder, calls: Sequence[Call]) -> None:
        self.b, self.facts, self.nodes, self.calls = b, b.facts, b.nodes, calls
        self.made: dict[int, int] = {}  # function → class
        self.inside: dict[int, list[This]] = {}  # `this` of each function that is no method, and of each object
        for index, function in b.plain_this:
            self.inside.setdefault(function, []).append(self.this(index))

    def this(self, index: int) -> This:
        node = self.nodes[index]
        assert isinstance(node, This)
        return node

    def find(self) -> None:
        self.by_assignments()
        for call in self.calls:
            self.by_call(call)
        self.by_own_members()
        if self.made:
            self.statics()
            self.hold()
        self.bound_functions()

    # -- what shows that a function is a constructor

    def by_assignments(self) -> None:
        """`F.prototype.m = ...`, `F.prototype = {...}`, `F.prototype = Object.create(G.prototype)`."""
        for target, value in self.facts.assignments:
            node = self.nodes[target]
            if not isinstance(node, Member) or not node.name or value == NOTHING:
                continue
            owner = self.of_prototype(node.object)
            if owner is not None:
                if node.name == "__proto__":
                    self.extend(owner, self.base_of(value))
                else:
                    self.add(owner, node.name, [value])
            elif node.name == "prototype":
                for function in self.functions_of(node.object):
                    self.fill(function, value)

    def by_call(self, call: Call) -> None:
        """What helpers do with a prototype, and `new F`."""
        callee = self.nodes[call.callee] if call.callee != NOTHING else None
        given = [each.node for each in call.arguments]
        if call.is_new and isinstance(callee, Name):
            for function in self.functions_of(call.callee):
                if function in self.inside:
                    self.class_of(function)
        if not isinstance(callee, Name | Member) or not given or NOTHING in given[:2]:
            return
        name = callee.name or ""
        if name in INHERITS and len(given) > 1:
            for function in self.functions_of(given[0]):
                self.extend(function, given[1])
        elif name in CREATES:
            for function in self.functions_of(given[0]):
                self.described(function, given[1:2], is_static=False)
                self.described(function, given[2:3], is_static=True)
        elif name in EXTENDS and (owner := self.of_prototype(given[0])) is not None:
            for each in given[1:]:
                self.fill(owner, each)
        elif name in ("defineProperty", "defineProperties", "setPrototypeOf"):
            self.defined(name, given)
        elif name in DEFINES and len(given) > 2:
            self.field(given)

    def defined(self, name: str, given: list[int]) -> None:
        """`Object.defineProperty(F.prototype, 'm', {...})` and its sisters."""
        owner = self.of_prototype(given[0])
        if owner is None or len(given) < 2:
            return
        if name == "setPrototypeOf":
            self.extend(owner, self.base_of(given[1]))
        elif name == "defineProperty" and len(given) > 2:
            key = self.nodes[given[1]]
            if isinstance(key, Text):
                self.describe(owner, key.value, given[2], is_static=False)
        elif isinstance(whole := self.nodes[given[1]], Object):
            for entry in whole.entries:
                if entry.key is not None:
                    self.describe(owner, entry.key, entry.value, is_static=False)

    def field(self, given: list[int]) -> None:
        """`_defineProperty(this, "a", ...)` is `this.a = ...`."""
        key, value = self.nodes[given[1]], given[2]
        if isinstance(key, Text) and isinstance(self.nodes[given[0]], This) and value != NOTHING:
            member = self.b.add(Member(key.span, given[0], key.value, key.span, Style.DOT))
            self.facts.assignments.append((member, value))

    def by_own_members(self) -> None:
        """A function with a name like a class that assigns to members of `this`."""
        assigned = {node.object for node in (self.nodes[target] for target, _ in self.facts.assignments)
                    if isinstance(node, Member)}  # fmt: skip
        for index, function in self.b.plain_this:
            if index in assigned and function not in self.made and self.names.get(function, "")[:1].isupper():
                self.class_of(function)

    # -- functions, prototypes and classes

    def functions_of(self, index: int) -> Iterator[int]:
        """Yield the functions that a node is, or that the name it is may hold."""
        node = self.nodes[index] if index != NOTHING else None
        if isinstance(node, Function):
            yield index
        elif isinstance(node, Name) and node.binding != NOTHING:
            values = self.facts.bindings[node.binding].values
            yield from (each for each in values if isinstance(self.nodes[each], Function))

    def of_prototype(self, index: int, deepest: int = DEEPEST) -> int | None:
        """Return the function whose prototype a node is, or the name it is may hold."""
        node = self.nodes[index] if index != NOTHING and deepest else None
        if isinstance(node, Member) and node.name in ("prototype", "fn"):
            return next(self.functions_of(node.object), None)
        if isinstance(node, Name) and node.binding != NOTHING:
            for value in self.facts.bindings[node.binding].values[:DEEPEST]:
                found = self.of_prototype(value, deepest - 1)
                if found is not None:
                    return found
        return None

    def base_of(self, index: int) -> int:
        """Return the node of the class that a prototype is made of, or NOTHING."""
        node = self.nodes[index] if index != NOTHING else None
        if isinstance(node, Member) and node.name == "prototype":
            return node.object
        if isinstance(node, Call) and node.is_new:
            return node.callee  # `F.prototype = new G()`
        callee = self.nodes[node.callee] if isinstance(node, Call) and node.callee != NOTHING else None
        if isinstance(node, Call) and isinstance(callee, Member) and callee.name == "create" and node.arguments:
            return self.base_of(node.arguments[0].node)
        return NOTHING

    def class_of(self, function: int) -> Class:
        """Return the class of a function, made now if it has none."""
        found = self.made.get(function)
        if found is None:
            made = Class(self.nodes[function].span, self.names.get(function, ""), (), {"constructor": [function]})
            found = self.made[function] = self.b.add(made)
            self.own(function, found)
        node = self.nodes[found]
        assert isinstance(node, Class)
        return node

    @cached_property
    def names(self) -> dict[int, str]:
        """The name that holds each function, as far as one does."""
        return {value: each.name for each in reversed(self.facts.bindings) for value in each.values}

    def own(self, function: int, owner: int) -> None:
        """Let `this` in a function, or in the methods of an object, be an instance of a class."""
        for each in self.inside.pop(function, ()):
            each.owner = owner

    # -- members

    def extend(self, function: int, base: int) -> None:
        if base != NOTHING:
            node = self.class_of(function)
            node.bases = (*node.bases, base)

    def fill(self, function: int, value: int) -> None:
        """Take the entries of an object literal for members, or what a prototype is made of for a base."""
        whole = self.nodes[value]
        if isinstance(whole, Object):
            self.class_of(function)
            for each in self.b.object_this.get(value, ()):
                self.this(each).owner = self.made[function]
            for key, held in whole.held():
                if key is not None and held != NOTHING:
                    self.add(function, key, [held])
        else:
            self.extend(function, self.base_of(value))
            for argument in self.arguments_of(whole)[1:]:  # `Object.create(G.prototype, { m: { value: ... } })`
                described = self.nodes[argument.node] if argument.node != NOTHING else None
                for entry in described.entries if isinstance(described, Object) else ():
                    if entry.key is not None:
                        self.describe(function, entry.key, entry.value, is_static=False)

    @staticmethod
    def arguments_of(node: object) -> tuple[Argument, ...]:
        return tuple(node.arguments) if isinstance(node, Call) and not node.is_new else ()

    def described(self, function: int, lists: list[int], *, is_static: bool) -> None:
        """`_createClass(F, [{ key: "m", value: function () {} }])`."""
        for listed in lists:
            whole = self.nodes[listed] if listed != NOTHING else None
            for entry in whole.entries if isinstance(whole, Object) else ():
                each = self.nodes[entry.value] if entry.value != NOTHING else None
                keys = [part.value for part in each.entries if part.key == "key"] if isinstance(each, Object) else []
                key = self.nodes[keys[0]] if keys and keys[0] != NOTHING else None
                if isinstance(key, Text):
                    self.describe(function, key.value, entry.value, is_static=is_static)

    def describe(self, function: int, name: str, descriptor: int, *, is_static: bool) -> None:
        """Add a member by what describes it: `{ value: ... }`, `{ get: function () { ... } }`."""
        whole = self.nodes[descriptor] if descriptor != NOTHING else None
        if not isinstance(whole, Object):
            return
        owner = self.class_of(function)
        for each in () if is_static else self.b.object_this.get(descriptor, ()):
            self.this(each).owner = self.made[function]
        for entry in whole.entries:
            if entry.key in ("get", "value") and not is_static:
                self.method(entry.value, self.made[function])
        (owner.statics if is_static else owner.members).setdefault(name, []).extend(got(self.facts, whole))

    def add(self, function: int, name: str, values: list[int]) -> None:
        """Add what a member of the prototype is."""
        self.class_of(function).members.setdefault(name, []).extend(values)
        for value in values:
            self.method(value, self.made[function])

    def method(self, value: int, owner: int) -> None:
        """Let `this` in a method be an instance of its class."""
        for function in self.functions_of(value):
            if function not in self.made:
                self.own(function, owner)

    def statics(self) -> None:
        """`F.a = ...`."""
        for target, value in self.facts.assignments:
            node = self.nodes[target]
            if isinstance(node, Member) and node.name not in (None, "prototype") and value != NOTHING:
                for function in self.functions_of(node.object):
                    if function in self.made:
                        self.class_of(function).statics.setdefault(node.name or "", []).append(value)

    def hold(self) -> None:
        """Let whatever holds such a function hold its class too."""
        for binding in self.facts.bindings:
            for function in [each for each in binding.values if each in self.made]:
                binding.values.insert(binding.values.index(function), self.made[function])

    def bound_functions(self) -> None:
        """`function () { this... }.bind(this)`, and callbacks that are given `this` last."""
        for call in self.calls:
            given = [each.node for each in call.arguments]
            last = self.nodes[given[-1]] if given and given[-1] != NOTHING else None
            if isinstance(last, This) and last.owner != NOTHING:
                callee = self.nodes[call.callee] if call.callee != NOTHING else None
                functions = given[:-1]
                if isinstance(callee, Member) and callee.name == "bind" and len(call.arguments) == 1:
                    functions = [callee.object]
                for function in functions:
                    if function != NOTHING and isinstance(self.nodes[function], Function):
                        self.own(function, last.owner)
