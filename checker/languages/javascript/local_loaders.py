"""Names that hold a loader: `require` from `createRequire`, AMD's, or one that a bundle passes to its modules."""

from __future__ import annotations

import re

from checker.facts import NOTHING, BindingKind, Call, Facts, Load, LoadKind, Member, Name, Text
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


MAIN = re.compile(rb"(?:require\s*\.\s*main|process\s*\.\s*mainModule)\s*\.\s*require\b")
OF_MAIN: dict[tuple[str, ...], str] = {("main", "require"): "require", ("mainModule", "require"): "process"}
"""The loader of the file that the program is started with, and what it is a member of."""


def loads_of_main(b: Builder, path: str) -> None:
    """Find what `require.main.require('./x')` loads: a path from the root, as far as anyone can tell.

    In a file of a folder it is no path from that file, so it is taken for a computed one, which nobody rewrites.
    """
    facts = b.facts
    for index, node in enumerate(list(b.nodes)) if b"main" in b.source and MAIN.search(b.source) else ():
        if not isinstance(node, Call) or node.callee == NOTHING or len(node.arguments) != 1:
            continue
        root, names = facts.path_of(node.callee)
        base = b.nodes[root] if root != NOTHING else None
        text = b.nodes[node.arguments[0].node] if node.arguments[0].node != NOTHING else None
        is_of_main = isinstance(base, Name) and base.binding == NOTHING and OF_MAIN.get(names) == base.name
        if is_of_main and isinstance(text, Text):
            up = "../" * path.count("/")
            known = f"{up or './'}{text.value.removeprefix('./')}" if text.value.startswith("./") else text.value
            moved = b.add(node)
            made = Load(node.span, LoadKind.REQUIRE, known, text.span, guarded=True, call=moved, parent=node.parent)
            b.nodes[index] = made
            b.consumed.add(text.span.start)
            if up and known != text.value:
                computed = Load(node.span, LoadKind.REQUIRE, None, text.span, (known,), guarded=True, call=moved)
                facts.loads.append(b.add(computed))
            else:
                facts.loads.append(index)


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
