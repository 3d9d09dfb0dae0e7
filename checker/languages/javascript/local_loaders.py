"""Names that hold a loader: `require` from `createRequire`, AMD's, or one that a bundle passes to its modules."""

from __future__ import annotations

from checker.facts import NOTHING, BindingKind, Call, Facts, Load, LoadKind, Member, Name
from checker.languages.builder import Builder

MAKERS = frozenset({"createRequire", "createRequireFromPath"})


def is_loader(b: Builder, name: str) -> bool:
    """Say whether a name holds what `createRequire(...)` returned."""
    binding = b.lookup(name, b.scope)
    return binding != NOTHING and creates(b.facts, b.facts.bindings[binding].values)


def keep_real_loads(facts: Facts, given: set[int]) -> None:
    """Drop the loads whose `require` is a parameter or local of that name, as in bundles.

    `given` are the parameters that are loaders all the same: those of AMD's wrapper.
    """
    kept = []
    for index in facts.loads:
        node = facts.nodes[index]
        call = facts.nodes[node.call] if isinstance(node, Load) and node.call != NOTHING else None
        callee = facts.nodes[call.callee] if isinstance(call, Call) and call.callee != NOTHING else None
        while isinstance(callee, Member) and callee.object != NOTHING:
            callee = facts.nodes[callee.object]
        if isinstance(node, Load) and isinstance(callee, Name) and callee.binding != NOTHING:
            binding = facts.bindings[callee.binding]
            if (
                callee.name in ("require", "define")
                and callee.binding not in given
                and binding.kind is not BindingKind.IMPORT
                and not creates(facts, binding.values)
            ):
                node.specifier, node.fragments, node.kind = None, (), LoadKind.RESOLVE
                continue
        kept.append(index)
    facts.loads[:] = kept


def creates(facts: Facts, values: list[int]) -> bool:
    """Say whether one of the values is `createRequire(...)`, or another way to make a `require`."""
    for index in values:
        node = facts.nodes[index]
        if isinstance(node, Call):
            _, path = facts.path_of(node.callee) if node.callee != NOTHING else (NOTHING, ())
            callee = facts.nodes[node.callee] if node.callee != NOTHING else None
            name = path[-1] if path else callee.name if isinstance(callee, Name) else ""
            if name in MAKERS:
                return True
    return False
