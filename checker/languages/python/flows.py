"""What the calls of a file hand to the parameters of its functions and methods, and to the fields of its classes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import (
    NOTHING,
    Argument,
    BindingKind,
    Call,
    Choice,
    Class,
    Function,
    Instance,
    Member,
    Name,
    Parameter,
    Text,
)
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.definitions import owner_of

DEEPEST = 20  # classes above classes, names of names
PARTIAL = "partial"
METHOD_OF_CLASS = "classmethod"
METHOD_OF_NOTHING = "staticmethod"


class Target(NamedTuple):
    """A function that a call reaches, or a class of which it fills the fields."""

    node: int
    skip: int  # parameters that the call does not fill: `self`
    is_open: bool  # others may call it with something else


class Flows:
    """Finds what is called, and keeps what each parameter is given."""

    def __init__(self, b: PythonBuilder) -> None:
        self.b, self.nodes, self.bindings = b, b.nodes, b.facts.bindings
        self.callees = {node.callee for index in b.calls if isinstance(node := b.nodes[index], Call)}
        self.passed: dict[int, dict[int, None]] = {}
        self.open: set[int] = set()
        self.methods_known: set[str] = set()  # by classes of this file
        for index in b.all_classes:
            node = b.nodes[index]
            if isinstance(node, Class):
                self.methods_known.update(node.members)
        self.fields: dict[tuple[int, str], int] = {}

    def fill(self) -> None:
        """Give the parameters what calls pass, where that may be more than texts and numbers."""
        for index in self.b.calls:
            node = self.nodes[index]
            if isinstance(node, Call) and node.arguments and node.callee != NOTHING and self.may_be_here(node.callee):
                self.call(node)
        for index, given in self.passed.items():
            parameter = self.nodes[index]
            if isinstance(parameter, Parameter) and any(each != NOTHING for each in given):
                parameter.passed = [each for each in given if each not in parameter.values]
                parameter.open = index in self.open

    def may_be_here(self, callee: int) -> bool:
        """Say whether a callee may be of this file; most are not, and need no closer look."""
        node = self.nodes[callee]
        if type(node) is Name:
            if node.binding == NOTHING or self.bindings[node.binding].kind is BindingKind.IMPORT:
                return node.name == PARTIAL
            return True
        if type(node) is Member:
            return node.name in self.methods_known or node.name == PARTIAL
        return True

    def call(self, node: Call) -> None:
        """One call; `partial(f, a)` is one of `f`, with some of its arguments."""
        callee = self.nodes[node.callee]
        if isinstance(callee, Name | Member) and callee.name == PARTIAL:
            first = node.arguments[0].node
            for target in self.targets(first) if first != NOTHING else ():
                self.arguments(target._replace(is_open=True), node.arguments[1:])
            return
        for target in self.targets(node.callee):
            self.arguments(target, node.arguments)

    # -- what is called

    def targets(self, callee: int) -> Iterator[Target]:
        """Yield the functions of this file that a callee may be."""
        node = self.nodes[callee]
        if isinstance(node, Function):
            yield Target(callee, 0, is_open=False)
        elif isinstance(node, Name) and node.binding != NOTHING:
            values = self.bindings[node.binding].values if node.reaching is None else node.reaching
            for value in values:
                held = self.nodes[value]
                if isinstance(held, Function):
                    yield Target(value, 0, is_open=value in self.b.decorated or self.is_open(node.binding))
                elif isinstance(held, Class):
                    yield from self.construction(value, is_open=self.is_open(node.binding))
        elif isinstance(node, Member) and node.name is not None and node.object != NOTHING:
            yield from self.methods(node.object, node.name)

    def is_open(self, binding: int) -> bool:
        """Say whether what a name holds may be called where this file does not show it."""
        held, public = self.bindings[binding], self.b.facts.public
        if held.exported or not self.callees.issuperset(held.uses):
            return True
        return held.scope == 0 and not held.name.startswith("_") and (public is None or held.name in public)

    def construction(self, index: int, *, is_open: bool) -> Iterator[Target]:
        """Yield what a call of a class fills: the constructor that it has or inherits, or its fields."""
        for each in self.above(index):
            node = self.nodes[each]
            made = node.members.get("__init__", ()) if isinstance(node, Class) else ()
            if made:
                yield from (Target(method, 1, is_open) for method in made if isinstance(self.nodes[method], Function))
                return
        if any(each in self.b.fields for each in self.above(index)):
            yield Target(index, 0, is_open)

    def methods(self, base: int, name: str) -> Iterator[Target]:
        """Yield the methods of classes of this file that a member may be; others may call them too."""
        found = [(each, True) for each in self.classes_of(base)]
        found += [(each, False) for each in self.named(base)]
        for index, of_instance in found:
            for each in self.above(index):
                node = self.nodes[each]
                held = node.members.get(name, ()) if isinstance(node, Class) else ()
                for method in held:
                    if isinstance(self.nodes[method], Function):
                        yield Target(method, self.filled(method, of_instance=of_instance), is_open=True)
                if held:
                    break

    def filled(self, method: int, *, of_instance: bool) -> int:
        """Return how many parameters of a method are filled by what stands before the dot."""
        decorators = self.b.decorated.get(method, ())
        if METHOD_OF_NOTHING in decorators:
            return 0
        return 1 if of_instance or METHOD_OF_CLASS in decorators else 0

    def named(self, index: int) -> Sequence[int]:
        """Return the classes of this file that a node names."""
        node = self.nodes[index]
        if not isinstance(node, Name) or node.binding == NOTHING:
            return ()
        values = self.bindings[node.binding].values if node.reaching is None else node.reaching
        return [each for each in values if isinstance(self.nodes[each], Class)]

    def classes_of(self, index: int, depth: int = 0) -> Iterator[int]:
        """Yield the classes of this file that a node may be an instance of."""
        node = self.nodes[index] if index != NOTHING and depth < DEEPEST else None
        if isinstance(node, Instance):
            yield from self.named(node.of)
        elif isinstance(node, Call) and node.callee != NOTHING:
            yield from self.named(node.callee)
        elif isinstance(node, Choice):
            for option in node.options:
                yield from self.classes_of(option, depth + 1)
        elif isinstance(node, Name) and node.binding != NOTHING:
            owner = owner_of(self.b, index)
            if owner != NOTHING:
                yield owner
                return
            for value in self.bindings[node.binding].values if node.reaching is None else node.reaching:
                if isinstance(self.nodes[value], Call | Instance):
                    yield from self.classes_of(value, depth + 1)

    def above(self, index: int, depth: int = 0) -> Iterator[int]:
        """Yield a class and those of this file that it inherits from."""
        yield index
        node = self.nodes[index]
        for base in node.bases if isinstance(node, Class) and depth < DEEPEST else ():
            for each in self.named(base):
                yield from self.above(each, depth + 1)

    # -- what it is called with

    def arguments(self, target: Target, given: Sequence[Argument]) -> None:
        """Note what one call gives to the parameters of a function, or to the fields of a class."""
        names, places, roots = self.parameters(target.node)
        place, spread = target.skip, False
        for each in given:
            if each.spread:
                spread = True
                place = place if each.keyword else len(places)
            elif each.keyword is not None:
                self.give(names.get(each.keyword, NOTHING), each.node, target)
            elif place < len(places):
                self.give(places[place], each.node, target)
                place += 1
        if spread:
            self.open.update(roots)

    def give(self, parameter: int, argument: int, target: Target) -> None:
        """Note one argument; what is no more than a text is as good as unknown."""
        if parameter == NOTHING:
            return
        is_data = argument == NOTHING or isinstance(self.nodes[argument], Text)
        self.passed.setdefault(parameter, {})[NOTHING if is_data else argument] = None
        if target.is_open:
            self.open.add(parameter)

    def parameters(self, index: int) -> tuple[dict[str, int], list[int], list[int]]:
        """Return the parameters by name, those that go by their position too, and all of them."""
        node = self.nodes[index]
        if isinstance(node, Function):
            names = {
                self.bindings[binding].name: root
                for binding, root in zip(node.parameters, node.pattern_roots, strict=False)
                if binding != NOTHING
            }
            roots = list(node.pattern_roots)
            return names, roots[: self.b.positional.get(index, len(roots))], roots
        found: dict[str, int] = {}
        for each in reversed(list(self.above(index))):
            found |= {name: self.field(each, name) for name in self.b.fields.get(each, ())}
        return found, list(found.values()), list(found.values())

    def field(self, index: int, name: str) -> int:
        """Return the parameter that stands for a field of a class."""
        made = self.fields.get((index, name))
        node = self.nodes[index]
        if made is None and isinstance(node, Class):
            binding = self.b.facts.scopes[node.scope].names.get(name, NOTHING)
            span = self.bindings[binding].span if binding != NOTHING else node.span
            made = self.fields[index, name] = self.b.add(Parameter(span))
            node.members.setdefault(name, []).append(made)
        return NOTHING if made is None else made


def flow_arguments(b: PythonBuilder) -> None:
    """Follow what calls pass into the functions and classes of the file."""
    Flows(b).fill()
