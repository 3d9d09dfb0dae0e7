"""Functions of a file that do nothing but load what they are given: their calls are loads."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Argument, Await, BindingKind, Call, Function, Load, LoadKind, Name, Text
from checker.languages.builder import Builder
from checker.languages.javascript.folders import FUNCTIONS


def load_through_functions(b: Builder) -> None:
    """Turn calls with a constant of functions that only load their parameter into loads."""
    loaders: dict[int, tuple[int, Load]] = {}  # by function: which parameter it loads, and how
    real = set(b.facts.loads)
    for index, (value, syntax, scope) in b.computed.items():
        function = only_loads(b, value, syntax) if index in real and syntax.type == "identifier" else NOTHING
        node = b.nodes[function] if function != NOTHING else None
        load = b.nodes[index]
        if isinstance(node, Function) and isinstance(load, Load):
            binding = b.lookup(b.text(syntax), scope)
            if binding in node.parameters and not b.facts.bindings[binding].writes:
                loaders[function] = (node.parameters.index(binding), load)
    if not loaders:
        return
    for index, node in enumerate(list(b.nodes)):
        if isinstance(node, Call) and not node.is_new:
            found = loaders.get(called(b, node))
            if found is not None and len(node.arguments) > found[0]:
                as_load(b, index, node, node.arguments[found[0]], found[1])


def only_loads(b: Builder, value: int, specifier: Syntax) -> int:
    """Return the function around a load if that does nothing else, or NOTHING."""
    syntax: Syntax | None = specifier
    while syntax is not None and syntax.type not in FUNCTIONS:
        syntax = syntax.parent
    body = syntax.child_by_field_name("body") if syntax is not None else None
    if syntax is None or body is None or value == NOTHING:
        return NOTHING
    while body is not None and body.type in ("statement_block", "try_statement"):
        inner = [each for each in body.named_children if each.type not in ("comment", "catch_clause")]
        body = inner[0] if len(inner) == 1 else None
    start = syntax.start_byte
    for index, node in enumerate(b.nodes) if body is not None else ():
        if isinstance(node, Function) and node.span.start == start and node.returns:
            return index if all(gives(b, each, value) for each in node.returns) else NOTHING
    return NOTHING


def gives(b: Builder, returned: int, value: int) -> bool:
    """Say whether what a function returns is a load, awaited or not."""
    node = b.nodes[returned]
    return returned == value or (isinstance(node, Await) and node.value == value)


def called(b: Builder, call: Call) -> int:
    """Return the function that a call calls by its name, if the name holds nothing else."""
    callee = b.nodes[call.callee] if call.callee != NOTHING else None
    if not isinstance(callee, Name) or callee.binding == NOTHING:
        return NOTHING
    binding = b.facts.bindings[callee.binding]
    is_fixed = binding.kind in (BindingKind.FUNCTION, BindingKind.CONSTANT) or not binding.writes
    return binding.values[0] if is_fixed and len(binding.values) == 1 and not binding.shared else NOTHING


def as_load(b: Builder, index: int, call: Call, given: Argument, how: Load) -> None:
    """Put a load in the place of a call."""
    text = b.nodes[given.node] if given.node != NOTHING else None
    if not isinstance(text, Text) or given.spread:
        return
    function = b.nodes[called(b, call)]
    is_async = isinstance(function, Function) and function.is_async
    kind = LoadKind.DYNAMIC if is_async else how.kind
    moved = b.add(call)
    b.nodes[index] = Load(call.span, kind, text.value, text.span, guarded=how.guarded, call=moved, parent=call.parent)
    b.facts.loads.append(index)
    b.consumed.add(text.span.start)
