"""What is picked out of collections: whichever entry of an object or array literal, and lists made of their entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from checker.facts import NOTHING, Facts, Function, Object
from checker.values import LocalValue, Origin, TableValue, ViewValue

Evaluate = Callable[[str, int], tuple[Origin, ...]]

SAME_ELEMENTS = frozenset(
    {"concat", "copy", "filter", "flat", "reverse", "slice", "sort", "splice", "toReversed", "toSorted", "values"}
)  # fmt: skip
"""Methods of a collection that give a list with the same elements, or some of them."""
ONE_ELEMENT = frozenset({"at", "find", "findLast", "get", "pop", "shift", "setdefault"})
"""Methods that give one element."""
PAIRS = frozenset({"entries", "items"})
"""Methods that give a list of keys with what they hold."""
OF_OBJECT = frozenset({"values", "entries"})
"""Functions of `Object` that are followed."""
METHODS = SAME_ELEMENTS | ONE_ELEMENT | PAIRS
MOST_ENTRIES = 100  # a longer one is data


class Collections:
    """Entries of object and array literals, and of lists that are made of them."""

    def __init__(self, facts: Mapping[str, Facts], evaluate: Evaluate) -> None:
        self._facts, self._evaluate = facts, evaluate
        self._open: set[LocalValue] = set()  # being looked through: `o = { ...o }`

    def any_of(self, base: Origin, *, keys: bool = False) -> list[Origin]:
        """Return what whichever entry of a collection may stand for.

        It is certain only if every entry is of the table: what is picked may otherwise be something else. `keys` says
        that a loop goes over it, which in a dict of Python means over its keys.
        """
        value = base.value
        if isinstance(value, ViewValue):
            if value.kind == "entries":
                return [base.to(ViewValue(value.of, "pair"))]
            return self._entries(base, value.of)
        if not isinstance(value, LocalValue) or (keys and self._is_dict(value)):
            return []
        return self._entries(base, value)

    def at(self, base: Origin, name: str) -> list[Origin]:
        """Return what stands at a position of a list that is made of entries."""
        value = base.value
        if not isinstance(value, ViewValue) or not name.isdecimal() or (value.kind == "pair" and name != "1"):
            return []
        return self.any_of(base)

    def of_method(self, base: Origin, method: str) -> list[Origin]:
        """Return what a method of a collection gives, where its arguments do not say which entry that is."""
        value = base.value
        if not isinstance(value, LocalValue | ViewValue):
            return []
        if isinstance(value, LocalValue) and not isinstance(self._facts[value.path].nodes[value.node], Object):
            return []
        if method in ONE_ELEMENT:
            return self.any_of(base)
        held = value if isinstance(value, LocalValue) else value.of
        if method in PAIRS:
            return [base.to(ViewValue(held, "entries"))]
        if method in SAME_ELEMENTS:
            return [base if isinstance(value, ViewValue) else base.to(ViewValue(held, "values"))]
        return []

    def _is_dict(self, value: LocalValue) -> bool:
        """Say whether a literal is a dict of Python, of which a loop sees the keys."""
        facts = self._facts[value.path]
        node = facts.nodes[value.node]
        is_list = isinstance(node, Object) and all(each.key_span == each.span for each in node.entries)
        return facts.language == "python" and not is_list

    def _entries(self, base: Origin, value: LocalValue) -> list[Origin]:
        node = self._facts[value.path].nodes[value.node]
        if not isinstance(node, Object) or len(node.held()) > MOST_ENTRIES or value in self._open:
            return []
        found: list[Origin] = []
        known = not node.added  # something else may be assigned elsewhere, under a name that is computed
        self._open.add(value)
        for held in self._held(value.path, node):
            known = known and bool(held) and all(self._is_of_table(each) for each in held)
            found += held
        self._open.discard(value)
        return [each.within(base) if known else each.guessed() for each in found]

    def _held(self, path: str, node: Object) -> Iterator[list[Origin]]:
        """Yield what each entry may stand for, and what is assigned later."""
        for entry in node.entries:
            held = self._evaluate(path, entry.value)
            yield [each for origin in held for each in self.any_of(origin)] if entry.spread else list(held)
        for _, value in node.added:
            yield list(self._evaluate(path, value))

    def _is_of_table(self, origin: Origin) -> bool:
        """Say whether a value is of the table, or a function that can give nothing else."""
        value = origin.value
        if not isinstance(value, LocalValue):
            return isinstance(value, TableValue)
        node = self._facts[value.path].nodes[value.node]
        if not isinstance(node, Function) or not node.returns:
            return False
        return all(
            results and all(isinstance(each.value, TableValue) for each in results)
            for results in (self._evaluate(value.path, index) if index != NOTHING else () for index in node.returns)
        )
