"""Calls that load a module, name its path, or replace it by a test double."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    BindingKind,
    Call,
    Facts,
    Load,
    LoadKind,
    Member,
    Mock,
    Name,
    Object,
    Text,
)
from checker.languages.builder import Builder
from checker.languages.javascript.expressions import inner_span, string_value

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
        return load(b, call, node, arguments, LoadKind.DYNAMIC)
    target = b.nodes[node.callee] if node.callee != NOTHING else None
    if isinstance(target, Name):
        return by_name(b, call, node, target.name, arguments)
    if isinstance(target, Member) and target.name is not None:
        return by_member(b, call, node, target, arguments)
    return call


def by_name(b: Builder, call: int, node: Call, name: str, arguments: Syntax) -> int:
    """`require(...)`, `rewire(...)`, `proxyquire(...)`, compilers' wrappers."""
    if name in ("require", "nativeRequire", "__non_webpack_require__", "rewire"):
        return load(b, call, node, arguments, LoadKind.REQUIRE)
    if name in WRAPPERS and node.arguments and node.arguments[0].node != NOTHING:
        return node.arguments[0].node
    if name in ("proxyquire", "proxyquireStrict", "esmock"):
        return proxyquire(b, call, node, arguments)
    return call


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
    if name in BY_STRING:
        member_by_string(b, node, arguments)
    return call


def target_is_meta(b: Builder, target: Member) -> bool:
    """Say whether a member is one of `import.meta`."""
    return b.source[target.span.start : target.span.start + 11] == b"import.meta"


def is_chain(b: Builder, base: object) -> bool:
    """Say whether this is `jest.mock(...).mock(...)`: the test double functions return their object."""
    return isinstance(base, Load) and base.kind is LoadKind.MOCK


def argument_syntax(arguments: Syntax) -> list[Syntax]:
    """Return the arguments without the comments between them."""
    return [each for each in arguments.named_children if each.type != "comment"]


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
    fragments = () if value is not None else pieces(b, first)
    made = Load(
        node.span, kind, value, b.span(first), fragments,
        guarded=b.inside_try > 0 or is_virtual(b, given), call=call, has_factory=len(given) > 1,
    )  # fmt: skip
    index = b.add(made, call)
    b.facts.loads.append(index)
    if kind is LoadKind.MOCK:
        add_mock(b, index, node)
    return index


def is_virtual(b: Builder, given: list[Syntax]) -> bool:
    """Say whether a mock is declared virtual: no file is expected."""
    return len(given) > 2 and "virtual" in b.text(given[2])


def add_mock(b: Builder, index: int, node: Call) -> None:
    """Note what stands in for a module: a factory or an object."""
    if len(node.arguments) > 1 and node.arguments[1].node != NOTHING:
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


def pieces(b: Builder, syntax: Syntax) -> tuple[str | None, ...]:
    """Return the static parts of a computed specifier, None for each unknown part."""
    value = string_value(b, syntax)
    if value is not None:
        return (value,)
    match syntax.type:
        case "template_string":
            found: list[str | None] = []
            for each in syntax.named_children:
                if each.type == "template_substitution":
                    found.extend(pieces(b, each.named_children[0]) if each.named_children else (None,))
                elif each.type == "string_fragment":
                    found.append(b.text(each))
            return tuple(found)
        case "binary_expression":
            left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
            if left is not None and right is not None and b"+" in b.source[left.end_byte : right.start_byte]:
                return pieces(b, left) + pieces(b, right)
        case "call_expression":
            return joined(b, syntax)
        case "identifier" if b.text(syntax) == "__dirname":
            return (".",)
        case "identifier":
            return (constant(b, b.text(syntax)),)
        case "parenthesized_expression" if syntax.named_children:
            return pieces(b, syntax.named_children[0])
        case _:
            pass
    return (None,)


def joined(b: Builder, syntax: Syntax) -> tuple[str | None, ...]:
    """`path.join(a, b)` and `path.resolve(a, b)`: the parts with slashes between them."""
    callee, arguments = syntax.child_by_field_name("function"), syntax.child_by_field_name("arguments")
    if callee is None or arguments is None or b.text(callee).rpartition(".")[2] not in ("join", "resolve"):
        return (None,)
    found: list[str | None] = []
    for each in argument_syntax(arguments):
        if found:
            found.append("/")
        found.extend(pieces(b, each))
    return tuple(found)


def constant(b: Builder, name: str) -> str | None:
    """Return the text of a constant declared above, when it is a plain string."""
    binding = b.lookup(name, b.scope)
    if binding == NOTHING or b.facts.bindings[binding].kind is not BindingKind.CONSTANT:
        return None
    values = b.facts.bindings[binding].values
    node = b.nodes[values[0]] if len(values) == 1 else None
    return node.value if isinstance(node, Text) else None


def keep_real_loads(facts: Facts) -> None:
    """Drop the loads whose `require` is a parameter or local of that name, as in bundles."""
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
                callee.name == "require"
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
            if name in ("createRequire", "createRequireFromPath"):
                return True
    return False
