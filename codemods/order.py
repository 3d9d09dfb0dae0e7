"""Step 8d: in which order code is reached: a name may only be used where what declares it has run."""

from __future__ import annotations

from checker.facts import NOTHING, BindingKind, Facts, Function, Name
from codemods.names import inside

LEXICAL = (BindingKind.CONSTANT, BindingKind.VARIABLE, BindingKind.CLASS)


class Order:
    """The functions of one file that can be called before the place where they stand."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.hoisted: dict[int, int] = {}  # scope of a function declaration → binding of its name
        for index, binding in enumerate(facts.bindings if facts.language == "javascript" else ()):
            for value in binding.values if binding.kind is BindingKind.FUNCTION else ():
                node = facts.nodes[value]
                if isinstance(node, Function) and node.scope != binding.scope:  # the name of an expression is inside
                    self.hoisted[node.scope] = index

    def earliest(self, scope: int, place: int, outer: int) -> int:
        """Return a place of the scope `outer` before which what stands at `place` in `scope` is not reached.

        The body of a function declaration is reached as soon as something names the function.
        """
        return min(place, self._reached(scope, place, outer, frozenset()))

    def _reached(self, scope: int, place: int, outer: int, seen: frozenset[int]) -> int:
        while scope not in (outer, NOTHING):
            held = self.hoisted.get(scope)
            if held is not None:
                uses = [self.facts.nodes[use] for use in self.facts.bindings[held].uses] if held not in seen else []
                return min(
                    (self._reached(use.scope, use.span.start, outer, seen | {held})
                     for use in uses if isinstance(use, Name) and inside(self.facts, use.scope, outer)),
                    default=self.facts.scopes[0].span.end,
                )  # fmt: skip
            scope = self.facts.scopes[scope].parent
        return place

    def is_early(self, node: Name) -> bool:
        """Say whether a use stands before the declaration of its name, in the same function: it fails there."""
        if node.binding == NOTHING or node.is_type:
            return False
        held = self.facts.bindings[node.binding]
        is_before = held.kind in LEXICAL and node.span.start < held.span.start and not held.shared
        return is_before and self.function_of(node.scope) == self.function_of(held.scope)

    def function_of(self, scope: int) -> int:
        """Return the scope of the function around a scope, or that of the module."""
        scopes = self.facts.scopes
        while scopes[scope].kind not in ("function", "module") and scopes[scope].parent != NOTHING:
            scope = self.facts.scopes[scope].parent
        return scope
