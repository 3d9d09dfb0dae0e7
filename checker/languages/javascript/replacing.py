"""Packages that load a module with other modules behind it, or something in its place."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Call, Load, LoadKind, Member
from checker.languages.builder import Builder
from checker.languages.javascript.literals import argument_syntax, string_value
from checker.languages.javascript.loading import load


def proxyquire(b: Builder, call: int, node: Call, arguments: Syntax) -> int:
    """`proxyquire('./x', { './y': stub })` loads `./x`; the stubs are looked at when all names are bound."""
    given = argument_syntax(arguments)
    if not given or string_value(b, given[0]) is None:
        return call
    index = load(b, call, node, arguments, LoadKind.REQUIRE)
    if len(node.arguments) > 1:
        b.stubs.append((index, node.arguments[1].node))
    return index


def esmock(b: Builder, call: int, node: Call, arguments: Syntax) -> int:
    """`esmock('./x', { '../y.js': stub }, globals)` loads `./x`; unlike proxyquire's, its keys are the test's own.

    Before the stubs may stand which file the paths start from: `import.meta.url`, nearly always.
    """
    given = argument_syntax(arguments)
    if not given or string_value(b, given[0]) is None:
        return call
    index = load(b, call, node, arguments, LoadKind.DYNAMIC)
    b.stubs.extend((NOTHING, each.node) for each in node.arguments[1:4])
    return index


def replaced(b: Builder, call: int, node: Call, arguments: Syntax) -> int:
    """`td.replace('./x')` gives what stands in for the module, with the same members."""
    index = load(b, call, node, arguments, LoadKind.MOCK)
    made = b.nodes[index]
    if not isinstance(made, Load) or made.specifier is None or len(node.arguments) > 1:
        return index
    kind = LoadKind.DYNAMIC if is_async_replacement(b, node) else LoadKind.REQUIRE
    return b.add(Load(made.span, kind, made.specifier, made.specifier_span, guarded=made.guarded, call=call))


def is_async_replacement(b: Builder, node: Call) -> bool:
    """Say whether this is `td.replaceEsm(...)`."""
    callee = b.nodes[node.callee]
    return isinstance(callee, Member) and callee.name == "replaceEsm"
