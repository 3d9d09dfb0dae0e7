"""What a call of a member means beside being a call: a table by the member's name, one entry for each way.

`MEANINGS` is all there is to extend for another test library: an entry says under which names its functions go, when
they are meant, and what such a call gives.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Call, Choice, Entry, Load, LoadKind, Member, Name, Node, Object
from checker.languages.builder import Builder
from checker.languages.javascript.compiled import is_wrapper, is_wrapper_of_package
from checker.languages.javascript.doubles import (
    expected_by_string,
    give_original,
    member_by_string,
    names_member,
    same_value,
)
from checker.languages.javascript.literals import argument_syntax
from checker.languages.javascript.loading import MOCK_PACKAGES, ONCE, from_folders, is_of, load
from checker.languages.javascript.local_loaders import MAKERS
from checker.languages.javascript.replacing import esmock, proxyquire, replaced

TEST_GLOBALS = frozenset({"jest", "vi", "vitest", "mock", "t", "td", "mockery", "import_jest"})
VITEST = frozenset({"vi", "vitest"})
TESTDOUBLE = frozenset({"td", "testdouble"})


class Called(NamedTuple):
    """A call of a member."""

    b: Builder
    syntax: Syntax
    at: int
    call: Call
    member: Member
    base: Node | None  # what the member is asked of; None where no node stands for it: `import.meta`
    root: str  # the name that this is, if it is one
    arguments: Syntax

    @property
    def name(self) -> str:
        """The name of the member."""
        return self.member.name or ""

    @property
    def is_meta(self) -> bool:
        """Say whether the member is one of `import.meta`."""
        start = self.member.span.start
        return self.b.source[start : start + 11] == b"import.meta"


class Meaning(NamedTuple):
    """One thing that a call of a member may mean."""

    names: frozenset[str]
    is_meant: Callable[[Called], bool]
    gives: Callable[[Called], int]  # the node that stands for the call


def meaning_of(b: Builder, syntax: Syntax, index: int, call: Call, member: Member, arguments: Syntax) -> int:
    """Return the node for a call of a member: `jest.mock(...)`, `require.resolve(...)`, `sinon.stub(svc, 'x')`."""
    base = b.nodes[member.object] if member.object != NOTHING else None
    root = base.name if isinstance(base, Name) else ""
    if isinstance(base, Member) and base.name == "mock":
        root = "mock"  # `t.mock.module(...)`
    name = member.name or ""
    known = (*BY_ROOT.get(root, ()), *BY_NAME.get(name, ()))
    if known:
        called = Called(b, syntax, index, call, member, base, root, arguments)
        for each in known:
            if each.is_meant(called):
                return each.gives(called)
    is_helper = is_wrapper(name) or is_wrapper_of_package(base, name)
    if is_helper and call.arguments and call.arguments[0].node != NOTHING:
        return call.arguments[0].node
    return index


# -- when something is meant


def always(_: Called) -> bool:
    """Say that the name alone decides."""
    return True


def of(*roots: str) -> Callable[[Called], bool]:
    """Return the question whether a member is asked of one of some names."""
    return lambda called: called.root in roots


def is_mock(called: Called) -> bool:
    """Say whether a test double is made: of a test library, or on what made another, `jest.mock(...).mock(...)`."""
    is_chain = isinstance(called.base, Load) and called.base.kind is LoadKind.MOCK
    return is_chain or called.root in TEST_GLOBALS


def is_path_replaced(called: Called) -> bool:
    """Say whether `td.replace(...)` is given a path, not an object and the name of its member."""
    return called.root in TESTDOUBLE and not names_member(called.b, called.arguments)


def is_of_mock_package(called: Called) -> bool:
    """Say whether a member is one of a package that replaces modules by their paths."""
    return is_of(called.b, called.base, MOCK_PACKAGES)


def is_resolver(called: Called) -> bool:
    """Say whether this is `require.resolve` or `import.meta.resolve`."""
    return called.root == "require" or (called.base is None and called.is_meta)


def is_of_bundler(called: Called) -> bool:
    """Say whether this is `require.context` or `import.meta.glob`."""
    return called.root == "require" or called.is_meta


def is_bound_alone(called: Called) -> bool:
    """Say whether `bind` gives its function nothing but an object."""
    arguments = called.call.arguments
    return len(arguments) < 2 and not any(each.spread for each in arguments)


def has_one_argument(called: Called) -> bool:
    """Say whether a call has one argument: `sinon.stub(x)` gives `x` with other functions."""
    return len(called.call.arguments) == 1


# -- what is meant


def load_as(kind: LoadKind) -> Callable[[Called], int]:
    """Return what gives the load that a call is."""
    return lambda called: load(called.b, called.at, called.call, called.arguments, kind)


def mock(called: Called) -> int:
    """Give the load of what is mocked; Vitest hands the original to the factory."""
    made = load(called.b, called.at, called.call, called.arguments, LoadKind.MOCK)
    if called.root in VITEST:
        give_original(called.b, called.call, made)
    return made


def replacing(how: Callable[[Builder, int, Call, Syntax], int]) -> Callable[[Called], int]:
    """Return what gives a module in which others are replaced."""
    return lambda called: how(called.b, called.at, called.call, called.arguments)


def folders(called: Called) -> int:
    """Load all files of a folder or of a pattern."""
    return from_folders(called.b, called.at, called.call, argument_syntax(called.arguments)[:1])


def of_object(called: Called) -> int:
    """`Object.assign({}, a, b)` is as good as `{ ...a, ...b }`, `Object.freeze(a)` as `a`."""
    given = [each for each in called.call.arguments if each.node != NOTHING]
    if called.name != "assign" and given:
        return given[0].node
    entries = tuple(Entry(None, each.span, each.node, each.span, spread=True) for each in given)
    return called.b.add(Object(called.call.span, entries), called.at)


def bound(called: Called) -> int:
    """`f.bind(x)` is as good as `f`."""
    if called.base is None:
        return called.at
    return called.b.add(Choice(called.call.span, (called.member.object,)), called.at)


def joined(called: Called) -> int:
    """Note `path.join(...)`: it may be a path."""
    called.b.joins.append((called.syntax, called.b.scope))
    return called.at


def same(called: Called) -> int:
    """Give what the call gets."""
    return same_value(called.b, called.call, called.at, only_functions=called.name in ONCE)


def by_string(called: Called) -> int:
    """Add the member that is named by a string."""
    member_by_string(called.b, called.call, called.arguments)
    if called.name == "expects":
        expected_by_string(called.b, called.base, called.arguments)
    return called.at


def loader_made(called: Called) -> int:
    """Note that the file makes a `require` of its own."""
    called.b.makes_loader = True
    return called.at


def names(*found: str) -> frozenset[str]:
    """Return the names of an entry."""
    return frozenset(found)


MEANINGS = (
    Meaning(names("replace", "replaceEsm"), is_path_replaced, replacing(replaced)),
    Meaning(
        names("mock", "doMock", "unmock", "doUnmock", "dontMock", "deepUnmock", "setMock", "unstable_mockModule",
              "unstable_unmockModule", "module", "replaceEsm", "registerMock", "registerAllowable",
              "registerSubstitute", "deregisterMock"),
        is_mock, mock,
    ),
    Meaning(
        names("requireActual", "requireMock", "importActual", "importMock", "createMockFromModule",
              "genMockFromModule"),
        of(*TEST_GLOBALS), load_as(LoadKind.ACTUAL),
    ),
    Meaning(names("stop"), is_of_mock_package, load_as(LoadKind.MOCK)),
    Meaning(names("reRequire"), is_of_mock_package, load_as(LoadKind.REQUIRE)),
    Meaning(names("resolve"), is_resolver, load_as(LoadKind.RESOLVE)),
    Meaning(names("context", "glob", "globEager"), is_of_bundler, folders),
    Meaning(names("require"), of("module"), load_as(LoadKind.REQUIRE)),
    Meaning(names("load", "noCallThru"), lambda called: isinstance(called.base, Call), replacing(proxyquire)),
    Meaning(names("p", "strict", "strictest"), of("esmock"), replacing(esmock)),
    Meaning(names("assign", "freeze", "seal", "preventExtensions"), of("Object"), of_object),
    Meaning(names("bind"), is_bound_alone, bound),
    Meaning(names("join", "resolve"), always, joined),
    Meaning(names("mocked") | ONCE, always, same),
    Meaning(names("stub", "spy"), has_one_argument, same),
    Meaning(
        names("spyOn", "stub", "spy", "replace", "replaceGetter", "replaceSetter", "replaceProperty", "method",
              "getter", "setter", "property", "defineProperty", "get", "set", "has", "deleteProperty",
              "getOwnPropertyDescriptor", "hasOwn", "expects"),
        always, by_string,
    ),
    Meaning(MAKERS, always, loader_made),
)  # fmt: skip
"""What calls of members mean, by the member's name; the first that is meant counts."""
BY_NAME: dict[str, tuple[Meaning, ...]] = {
    name: tuple(other for other in MEANINGS if name in other.names) for each in MEANINGS for name in each.names
}
BY_ROOT: dict[str, tuple[Meaning, ...]] = {"proxyquire": (Meaning(names(), always, replacing(proxyquire)),)}
"""What calls of any member of a name mean."""
