"""Calls that load a module, name its path, or replace it by a test double."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    BindingKind,
    Call,
    Entry,
    Facts,
    Function,
    Load,
    LoadKind,
    Member,
    Mock,
    Name,
    Object,
)
from checker.languages.builder import Builder
from checker.languages.javascript.computed import argument_syntax, joined_up, pieces
from checker.languages.javascript.literals import inner_span, string_value

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
MAKERS = frozenset({"createRequire", "createRequireFromPath"})
NESTING = frozenset({"namedExports", "defaultExport", "exports"})
"""Options of `mock.module` that hold what the module shall export."""
WRAPPERS = frozenset(
    {"__importDefault", "__importStar", "_interopRequireDefault", "_interopRequireWildcard", "__toESM",
     "_interopDefault", "_interopNamespace", "__toCommonJS", "interopDefault"}
)  # fmt: skip
"""Helpers that compilers put around a load; the module comes out of them."""


def recognise(b: Builder, syntax: Syntax, callee: Syntax, arguments: Syntax, call: int) -> int:
    """Return the node for a call: a load if it is one, else the call itself."""
    node = b.nodes[call]
    if not isinstance(node, Call):
        return call
    if callee.type == "import":
        return load(b, call, node, arguments, LoadKind.TYPE if is_type(syntax) else LoadKind.DYNAMIC)
    target = b.nodes[node.callee] if node.callee != NOTHING else None
    if isinstance(target, Name):
        return by_name(b, call, node, target.name, arguments)
    if isinstance(target, Member) and target.name is not None:
        return by_member(b, call, node, target, arguments)
    return call


def is_type(syntax: Syntax) -> bool:
    """Say whether `import('x')` stands in a type."""
    parent = syntax.parent
    while parent is not None and parent.type in ("member_expression", "nested_identifier", "nested_type_identifier"):
        parent = parent.parent
    return parent is not None and (parent.type.endswith("_type") or parent.type.startswith("type_"))


def by_name(b: Builder, call: int, node: Call, name: str, arguments: Syntax) -> int:
    """`require(...)`, `rewire(...)`, `proxyquire(...)`, compilers' wrappers."""
    if name in ("require", "define", "requirejs"):
        listed = loads_by_list(b, call, node, name, arguments)
        if listed is not None:
            return listed
    if name in ("require", "nativeRequire", "__non_webpack_require__", "rewire"):
        return load(b, call, node, arguments, LoadKind.REQUIRE)
    if name in WRAPPERS and node.arguments and node.arguments[0].node != NOTHING:
        return node.arguments[0].node
    if name in ("proxyquire", "proxyquireStrict", "esmock"):
        return proxyquire(b, call, node, arguments)
    if name in MAKERS:
        b.makes_loader = True
    elif b.makes_loader and is_loader(b, name):
        return load(b, call, node, arguments, LoadKind.REQUIRE)
    return call


def is_loader(b: Builder, name: str) -> bool:
    """Say whether a name holds what `createRequire(...)` returned."""
    binding = b.lookup(name, b.scope)
    return binding != NOTHING and creates(b.facts, b.facts.bindings[binding].values)


def by_member(b: Builder, call: int, node: Call, target: Member, arguments: Syntax) -> int:
    """`jest.mock(...)`, `require.resolve(...)`, `sinon.stub(svc, 'x')`, and the like."""
    name = target.name or ""
    base = b.nodes[target.object] if target.object != NOTHING else None
    root = base.name if isinstance(base, Name) else ""
    if isinstance(base, Member) and base.name == "mock":
        root = "mock"  # `t.mock.module(...)`
    if name in MOCKS and (root in TEST_GLOBALS or is_chain(b, base)):
        return load(b, call, node, arguments, LoadKind.MOCK)
    if name in ACTUALS and root in TEST_GLOBALS:
        return load(b, call, node, arguments, LoadKind.ACTUAL)
    if root == "td" and name == "replace" and len(node.arguments) < 3:
        return load(b, call, node, arguments, LoadKind.MOCK)
    if name == "resolve" and (root == "require" or (base is None and target_is_meta(b, target))):
        return load(b, call, node, arguments, LoadKind.RESOLVE)
    if name == "require" and root == "module":
        return load(b, call, node, arguments, LoadKind.REQUIRE)
    if root in ("proxyquire", "esmock") or (isinstance(base, Call) and name in ("load", "noCallThru")):
        return proxyquire(b, call, node, arguments)
    if name in WRAPPERS and node.arguments and node.arguments[0].node != NOTHING:
        return node.arguments[0].node
    if root == "Object" and name in ("assign", "freeze", "seal", "preventExtensions"):
        return of_object(b, call, node, name)
    if name in BY_STRING:
        member_by_string(b, node, arguments)
    if name in MAKERS:
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


def load(b: Builder, call: int, node: Call, arguments: Syntax, kind: LoadKind) -> int:
    """Add the load that a call is; its callee is checked when all names are bound."""
    given = argument_syntax(arguments)
    if not given:
        return call
    first = given[0]
    value = string_value(b, first)
    inner = b.nodes[node.arguments[0].node] if node.arguments and node.arguments[0].node != NOTHING else None
    if kind is LoadKind.MOCK and isinstance(inner, Load):  # vi.mock(import('./x'), ...)
        add_mock(b, node.arguments[0].node, node)
        return call
    if value is not None:
        b.consumed.add(first.start_byte)
    fragments = () if value is not None else joined_up(pieces(b, first))
    made = Load(
        node.span, kind, value, b.span(first), fragments,
        guarded=b.inside_try > 0 or is_virtual(b, given), call=call, has_factory=len(given) > 1,
    )  # fmt: skip
    index = b.add(made, call)
    b.facts.loads.append(index)
    if kind is LoadKind.MOCK:
        add_mock(b, index, node)
    return index


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


def is_virtual(b: Builder, given: list[Syntax]) -> bool:
    """Say whether a mock is declared virtual: no file is expected."""
    return len(given) > 2 and "virtual" in b.text(given[2])


def add_mock(b: Builder, index: int, node: Call) -> None:
    """Note what stands in for a module: a factory or an object."""
    if len(node.arguments) < 2 or node.arguments[1].node == NOTHING:
        return
    given = b.nodes[node.arguments[1].node]
    nested = [each for each in given.entries if each.key in NESTING] if isinstance(given, Object) else []
    callee = b.nodes[node.callee] if node.callee != NOTHING else None
    if isinstance(callee, Member) and callee.name == "module":  # node:test
        b.facts.mocks.extend(Mock(index, each.value) for each in nested if each.value != NOTHING)
    else:
        b.facts.mocks.append(Mock(index, node.arguments[1].node))


def proxyquire(b: Builder, call: int, node: Call, arguments: Syntax) -> int:
    """`proxyquire('./x', { './y': stub })`: the keys are loads as the file of `./x` would write them."""
    given = argument_syntax(arguments)
    if not given or string_value(b, given[0]) is None:
        return call
    index = load(b, call, node, arguments, LoadKind.REQUIRE)
    stubs = b.nodes[node.arguments[1].node] if len(node.arguments) > 1 and node.arguments[1].node >= 0 else None
    for entry in stubs.entries if isinstance(stubs, Object) else ():
        if entry.key is not None and not entry.shorthand:
            span = entry.key_span
            quoted = b.source[span.start - 1 : span.start] in (b"'", b'"')
            outer = type(span)(span.start - 1, span.end + 1) if quoted else span
            stub = Load(entry.span, LoadKind.MOCK, entry.key, outer, guarded=True, relative_to=index)
            stub_index = b.add(stub)
            b.facts.loads.append(stub_index)
            if entry.value != NOTHING:
                b.facts.mocks.append(Mock(stub_index, entry.value))
    return index


def member_by_string(b: Builder, node: Call, arguments: Syntax) -> None:
    """`jest.spyOn(svc, 'x')` names a member of `svc`."""
    given = argument_syntax(arguments)
    if len(given) < 2 or not node.arguments or node.arguments[0].node == NOTHING:
        return
    value = string_value(b, given[1])
    if value is not None:
        b.string_member(node.arguments[0].node, given[1], value, inner_span(given[1]))


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
