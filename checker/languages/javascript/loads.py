"""Calls that load a module, name its path, or replace it by a test double."""

from __future__ import annotations

from collections.abc import Container

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Call, Choice, Entry, Function, Load, LoadKind, Member, Name, Object
from checker.languages.builder import Builder
from checker.languages.javascript.compiled import is_wrapper, is_wrapper_of_package
from checker.languages.javascript.doubles import (
    expected_by_string,
    give_original,
    member_by_string,
    names_member,
    same_value,
)
from checker.languages.javascript.literals import argument_syntax, string_value
from checker.languages.javascript.loading import load
from checker.languages.javascript.local_loaders import MAKERS, is_loader
from checker.languages.javascript.replacing import esmock, proxyquire, replaced

TEST_GLOBALS = frozenset({"jest", "vi", "vitest", "mock", "t", "td", "mockery", "import_jest"})
MOCKS = frozenset(
    {"mock", "doMock", "unmock", "doUnmock", "dontMock", "deepUnmock", "setMock", "unstable_mockModule",
     "unstable_unmockModule", "module", "replaceEsm", "registerMock", "registerAllowable", "registerSubstitute",
     "deregisterMock"}
)  # fmt: skip
ACTUALS = frozenset(
    {
        "requireActual",
        "requireMock",
        "importActual",
        "importMock",
        "createMockFromModule",
        "genMockFromModule",
    }
)
BY_STRING = frozenset(
    {"spyOn", "stub", "spy", "replace", "replaceGetter", "replaceSetter", "replaceProperty", "method", "getter",
     "setter", "property", "defineProperty", "get", "set", "has", "deleteProperty", "getOwnPropertyDescriptor",
     "hasOwn", "expects"}
)  # fmt: skip
"""Functions that take an object and, as a string, the name of one of its members."""
OF_FOLDERS = frozenset(
    {"require-all", "require-dir", "require-directory", "require-glob", "include-all", "bulk-require"}
)
"""Packages that load all files of a folder."""
MOCK_PACKAGES = frozenset({"mock-require", "quibble"})
"""Packages that are a function which takes the path of a module and what stands in for it."""
OF_VITEST = frozenset({"vi", "vitest"})
TESTDOUBLE = frozenset({"td", "testdouble"})
OF_BUNDLERS = frozenset({"context", "glob", "globEager"})
"""`require.context('./x')`, `import.meta.glob('./x/*.js')`."""
ONCE = frozenset({"once", "memoize", "memoizeOne", "memoizee", "onetime"})
"""Functions that give back the function they are given, to be run once."""


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
        return by_member(b, syntax, call, node, target, arguments)
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


def by_member(b: Builder, syntax: Syntax, call: int, node: Call, target: Member, arguments: Syntax) -> int:
    """`jest.mock(...)`, `require.resolve(...)`, `sinon.stub(svc, 'x')`, and the like."""
    name = target.name or ""
    base = b.nodes[target.object] if target.object != NOTHING else None
    root = base.name if isinstance(base, Name) else ""
    if isinstance(base, Member) and base.name == "mock":
        root = "mock"  # `t.mock.module(...)`
    if root in TESTDOUBLE and name in ("replace", "replaceEsm") and not names_member(b, arguments):
        return replaced(b, call, node, arguments)
    if name in MOCKS and (root in TEST_GLOBALS or is_chain(b, base)):
        mock = load(b, call, node, arguments, LoadKind.MOCK)
        if root in OF_VITEST:
            give_original(b, node, mock)
        return mock
    if name in ACTUALS and root in TEST_GLOBALS:
        return load(b, call, node, arguments, LoadKind.ACTUAL)
    if name in ("reRequire", "stop") and is_of(b, base, MOCK_PACKAGES):
        return load(b, call, node, arguments, LoadKind.MOCK if name == "stop" else LoadKind.REQUIRE)
    if name == "resolve" and (root == "require" or (base is None and target_is_meta(b, target))):
        return load(b, call, node, arguments, LoadKind.RESOLVE)
    if name in OF_BUNDLERS and (root == "require" or target_is_meta(b, target)):
        return from_folders(b, call, node, argument_syntax(arguments)[:1])
    if name == "require" and root == "module":
        return load(b, call, node, arguments, LoadKind.REQUIRE)
    if root == "proxyquire" or (isinstance(base, Call) and name in ("load", "noCallThru")):
        return proxyquire(b, call, node, arguments)
    if root == "esmock" and name in ("p", "strict", "strictest"):
        return esmock(b, call, node, arguments)
    is_helper = is_wrapper(name) or is_wrapper_of_package(base, name)
    if is_helper and node.arguments and node.arguments[0].node != NOTHING:
        return node.arguments[0].node
    if root == "Object" and name in ("assign", "freeze", "seal", "preventExtensions"):
        return of_object(b, call, node, name)
    if name == "bind" and len(node.arguments) < 2 and not any(each.spread for each in node.arguments):
        return b.add(Choice(node.span, (target.object,)), call) if base is not None else call
    if name in ("join", "resolve"):
        b.joins.append((syntax, b.scope))
    elif name == "mocked" or name in ONCE or (name in ("stub", "spy") and len(node.arguments) == 1):
        return same_value(b, node, call, only_functions=name in ONCE)
    elif name in BY_STRING:
        member_by_string(b, node, arguments)
        if name == "expects":
            expected_by_string(b, base, arguments)
    elif name in MAKERS:
        b.makes_loader = True
    return call


def of_object(b: Builder, call: int, node: Call, name: str) -> int:
    """`Object.assign({}, a, b)` is as good as `{ ...a, ...b }`, `Object.freeze(a)` as `a`."""
    given = [each for each in node.arguments if each.node != NOTHING]
    if name != "assign" and given:
        return given[0].node
    entries = tuple(Entry(None, each.span, each.node, each.span, spread=True) for each in given)
    return b.add(Object(node.span, entries), call)


def target_is_meta(b: Builder, target: Member) -> bool:
    """Say whether a member is one of `import.meta`."""
    return b.source[target.span.start : target.span.start + 11] == b"import.meta"


def is_chain(b: Builder, base: object) -> bool:
    """Say whether this is `jest.mock(...).mock(...)`: the test double functions return their object."""
    return isinstance(base, Load) and base.kind is LoadKind.MOCK


def is_of(b: Builder, target: object, packages: Container[str]) -> bool:
    """Say whether a function is that of one of some packages."""
    if isinstance(target, Name):
        binding = b.lookup(target.name, b.scope)
        values = b.facts.bindings[binding].values if binding != NOTHING else []
        target = b.nodes[values[0]] if len(values) == 1 else None
        if isinstance(target, Member) and target.name == "default" and target.object != NOTHING:
            target = b.nodes[target.object]
    return isinstance(target, Load) and target.specifier in packages


def from_folders(b: Builder, call: int, node: Call, given: list[Syntax]) -> int:
    """Add the loads of all files of a folder or of a pattern; what they give is not followed."""
    found: list[Syntax] = []
    for each in given:
        if each.type == "array":
            found.extend(each.named_children)
        elif each.type == "object":
            pairs = [pair for pair in each.named_children if pair.type == "pair"]
            found.extend(pair.named_children[-1] for pair in pairs if b.text(pair.named_children[0]) == "dirname")
        elif each.type not in ("identifier", "true", "false", "regex", "arrow_function"):
            found.append(each)
    for each in found:
        index = b.add(Load(node.span, LoadKind.REQUIRE, None, b.span(each), ("/", None), call=call))
        b.facts.loads.append(index)
        b.computed[index] = (NOTHING, each, b.scope)
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
