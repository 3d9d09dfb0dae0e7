"""Calls that load a module, name its path, or replace it by a test double."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Call, Function, Load, LoadKind, Member, Name
from checker.languages.builder import Builder
from checker.languages.javascript.compiled import is_wrapper
from checker.languages.javascript.doubles import same_value
from checker.languages.javascript.literals import argument_syntax, string_value
from checker.languages.javascript.loading import MOCK_PACKAGES, ONCE, from_folders, is_of, load
from checker.languages.javascript.local_loaders import MAKERS, is_loader
from checker.languages.javascript.member_calls import meaning_of
from checker.languages.javascript.replacing import esmock, proxyquire

OF_FOLDERS = frozenset(
    {"require-all", "require-dir", "require-directory", "require-glob", "include-all", "bulk-require"}
)
"""Packages that load all files of a folder."""


def recognise(b: Builder, syntax: Syntax, callee: Syntax, arguments: Syntax, call: int) -> int:
    """Return the node for a call: a load if it is one, else the call itself."""
    node = b.nodes[call]
    if not isinstance(node, Call):
        return call
    if callee.type == "import":
        return load(b, call, node, arguments, LoadKind.TYPE if is_type(syntax) else LoadKind.DYNAMIC)
    target = b.nodes[node.callee] if node.callee != NOTHING else None
    if is_of(b, target, OF_FOLDERS):
        return from_folders(b, call, node, argument_syntax(arguments)[:2])
    if isinstance(target, Name):
        return by_name(b, syntax, call, node, target.name, arguments)
    if isinstance(target, Member) and target.name is not None:
        return meaning_of(b, syntax, call, node, target, arguments)
    return call


CHAIN = frozenset(
    {"member_expression", "nested_identifier", "nested_type_identifier", "instantiation_expression",
     "subscript_expression"}
)  # fmt: skip
"""What may stand between `import('x')` and the type that it is a part of."""


def is_type(syntax: Syntax) -> bool:
    """Say whether `import('x')` stands in a type."""
    parent = syntax.parent
    while parent is not None and parent.type in CHAIN:
        parent = parent.parent
    return parent is not None and (parent.type.endswith("_type") or parent.type.startswith("type_"))


def by_name(b: Builder, syntax: Syntax, call: int, node: Call, name: str, arguments: Syntax) -> int:
    """`require(...)`, `rewire(...)`, `proxyquire(...)`, compilers' wrappers."""
    if name in ("require", "define", "requirejs"):
        listed = loads_by_list(b, call, node, name, arguments)
        if listed is not None:
            return listed
    if name in ("require", "nativeRequire", "__non_webpack_require__", "rewire"):
        return load(b, call, node, arguments, LoadKind.REQUIRE)
    if is_wrapper(name) and node.arguments and node.arguments[0].node != NOTHING:
        return node.arguments[0].node
    if name in ("proxyquire", "proxyquireStrict"):
        return proxyquire(b, call, node, arguments)
    if name == "esmock":
        return esmock(b, call, node, arguments)
    if arguments.named_children and is_of(b, b.nodes[node.callee], MOCK_PACKAGES):
        return load(b, call, node, arguments, LoadKind.MOCK)
    if name in ("join", "resolve"):
        b.joins.append((syntax, b.scope))
    elif name == "mocked" or name in ONCE:
        return same_value(b, node, call, only_functions=name in ONCE)
    elif name in MAKERS:
        b.makes_loader = True
    elif b.makes_loader and is_loader(b, name):
        return load(b, call, node, arguments, LoadKind.REQUIRE)
    return call


def amd(b: Builder, call: int, node: Call, listed: Syntax, factory: int) -> int:
    """`define(['./x'], (x) => ...)`: the strings are loads, and the function gets what they give."""
    given: list[int] = []
    for each in listed.named_children:
        specifier = string_value(b, each)
        if each.type == "comment":
            continue
        if specifier is None or not specifier.startswith("."):  # others are relative to a folder of the loader's
            given.append(NOTHING)
            continue
        b.consumed.add(each.start_byte)
        given.append(b.add(Load(b.span(each), LoadKind.REQUIRE, specifier, b.span(each), call=call)))
        b.facts.loads.append(given[-1])
    if factory != NOTHING:
        b.flows.append((factory, tuple(given)))
    return call


def loads_by_list(b: Builder, call: int, node: Call, name: str, arguments: Syntax) -> int | None:
    """Return the call if it is AMD's `define` or `require` with a list, or a function that gets a loader."""
    given = argument_syntax(arguments)
    place = next((place for place, each in enumerate(given[:2]) if each.type == "array"), None)
    if place is not None and (name != "require" or place == 0):
        factory = node.arguments[place + 1].node if len(given) > place + 1 else NOTHING
        return amd(b, call, node, given[place], factory)
    if name == "require":
        return None
    wrapped = b.nodes[node.arguments[-1].node] if given and node.arguments[-1].node != NOTHING else None
    if isinstance(wrapped, Function):
        b.given_loaders.update(
            each for each in wrapped.parameters if each != NOTHING and b.facts.bindings[each].name == "require"
        )
    return call
