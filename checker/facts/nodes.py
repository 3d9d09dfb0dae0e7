"""The nodes of facts: the few kinds of expression that can carry a module, a member or an argument."""

from __future__ import annotations

from checker.facts.record import Kind, Record
from checker.model import Span

NOTHING = -1  # "no node", "no binding", "no scope"
EMPTY = Span(0, 0)


class LoadKind(Kind):
    """How a module is loaded or named."""

    IMPORT = "import"  # a static import, `from x import y`
    EXPORT = "export"  # `export ... from`
    REQUIRE = "require"  # `require(...)`, `import_module(...)`
    DYNAMIC = "import()"  # a promise of the module
    MOCK = "mock"  # a test double: `jest.mock(...)`, `mock.patch(...)`
    ACTUAL = "actual"  # a test helper that gives the module: `jest.requireActual(...)`
    RESOLVE = "resolve"  # only the path: `require.resolve(...)`
    TYPE = "type"  # for types alone, gone at run time


class Style(Kind):
    """How a member is written."""

    DOT = "dot"  # a.b
    BRACKET = "bracket"  # a['b']
    COMPUTED = "computed"  # a[b]
    PATTERN = "pattern"  # const { b } = a
    ELEMENT = "element"  # const [b] = a: no member of a module
    IMPORT = "import"  # import { b } from 'a'
    EXPORT = "export"  # export { b } from 'a'
    STRING = "string"  # jest.spyOn(a, 'b'), patch.object(a, "b")
    KEY = "key"  # jest.mock('a', () => ({ b: ... }))
    GETATTR = "getattr"  # getattr(a, "b")
    PATH = "path"  # patch("a.b"): the member is part of a longer string


class Node(Record):
    """Base of all nodes; `parent` is the node that holds this one, or NOTHING."""

    __slots__ = ("parent", "span")
    span: Span
    parent: int


class Name(Node):
    """A use of a name; `binding` is NOTHING for what nothing in the file binds."""

    __slots__ = ("binding", "is_type", "name", "reaching", "scope", "shorthand", "tested", "typeof")

    def __init__(
        self,
        span: Span,
        name: str,
        scope: int,
        binding: int = NOTHING,
        shorthand: bool = False,  # `{ a }`: the name is also the key
        is_type: bool = False,
        typeof: bool = False,  # `typeof a` never throws
        tested: bool = False,  # only compared, or asked whether it is there
        reaching: tuple[int, ...] | None = None,  # the values that can be held here, where not all of the binding's can
        parent: int = NOTHING,
    ) -> None:
        self.span = span
        self.name = name
        self.scope = scope
        self.binding = binding
        self.shorthand = shorthand
        self.is_type = is_type
        self.typeof = typeof
        self.tested = tested
        self.reaching = reaching
        self.parent = parent


class Member(Node):
    """A member of something; `name` is None when it is computed."""

    __slots__ = ("binding", "key", "name", "name_span", "object", "optional", "shorthand", "style", "tested", "typeof")

    def __init__(
        self,
        span: Span,
        object: int,
        name: str | None,
        name_span: Span,  # of the bare name: inside the quotes of a string
        style: Style,
        key: int = NOTHING,  # the node of a computed key
        binding: int = NOTHING,  # the binding that a PATTERN or IMPORT style declares
        shorthand: bool = False,  # `{ b }` rather than `{ b: c }`
        optional: bool = False,  # a?.b
        tested: bool = False,  # only compared, or asked whether it is there
        typeof: bool = False,  # only asked what it is: `typeof a.b`, `'b' in a`, `hasattr(a, "b")`
        parent: int = NOTHING,
    ) -> None:
        self.span = span
        self.object = object
        self.name = name
        self.name_span = name_span
        self.style = style
        self.key = key
        self.binding = binding
        self.shorthand = shorthand
        self.optional = optional
        self.tested = tested
        self.typeof = typeof
        self.parent = parent


class Argument(Record):
    """One argument of a call."""

    __slots__ = ("keyword", "literal", "node", "pure", "span", "spread", "value_span")

    def __init__(
        self,
        span: Span,  # the whole argument, with its keyword or dots
        node: int,  # NOTHING when the value is of no interest
        keyword: str | None = None,
        spread: bool = False,
        value_span: Span = EMPTY,
        pure: bool = False,  # evaluating it has no effect and depends on no call
        literal: str | None = None,  # "null", "undefined", "None", "number", "string"
    ) -> None:
        self.span = span
        self.node = node
        self.keyword = keyword
        self.spread = spread
        self.value_span = value_span
        self.pure = pure
        self.literal = literal


class Call(Node):
    """A call, or `new`."""

    __slots__ = ("arguments", "arguments_span", "awaited", "callee", "dropped", "is_new")

    def __init__(
        self,
        span: Span,
        callee: int,
        arguments: tuple[Argument, ...],
        arguments_span: Span,  # with the parentheses; empty span for `new X`
        awaited: bool = False,
        is_new: bool = False,
        dropped: bool = False,  # an expression statement: nobody reads the result
        parent: int = NOTHING,
    ) -> None:
        self.span = span
        self.callee = callee
        self.arguments = arguments
        self.arguments_span = arguments_span
        self.awaited = awaited
        self.is_new = is_new
        self.dropped = dropped
        self.parent = parent


class Load(Node):
    """A module load; `specifier` is None when it is computed."""

    __slots__ = ("call", "fragments", "guarded", "has_factory", "kind", "level", "relative_to", "soft", "specifier",
                 "specifier_span")  # fmt: skip

    def __init__(
        self,
        span: Span,
        kind: LoadKind,
        specifier: str | None,
        specifier_span: Span,  # with the quotes
        fragments: tuple[str | None, ...] = (),  # of a computed specifier: static text, None for the unknown
        guarded: bool = False,  # inside try, or a virtual mock: allowed to fail
        level: int = 0,  # Python's leading dots
        relative_to: int = NOTHING,  # the load whose file the specifier is relative to (proxyquire)
        call: int = NOTHING,  # the call it is written as
        has_factory: bool = False,
        soft: bool = False,  # only a load if a module goes by the name: `from a import b`, `patch("a.b.c")`
        parent: int = NOTHING,
    ) -> None:
        self.span = span
        self.kind = kind
        self.specifier = specifier
        self.specifier_span = specifier_span
        self.fragments = fragments
        self.guarded = guarded
        self.level = level
        self.relative_to = relative_to
        self.call = call
        self.has_factory = has_factory
        self.soft = soft
        self.parent = parent


class Entry(Record):
    """One entry of an object literal."""

    __slots__ = ("key", "key_span", "shorthand", "span", "spread", "value")

    def __init__(
        self,
        key: str | None,  # None: computed or spread
        key_span: Span,
        value: int,
        span: Span,
        shorthand: bool = False,
        spread: bool = False,
    ) -> None:
        self.key = key
        self.key_span = key_span
        self.value = value
        self.span = span
        self.shorthand = shorthand
        self.spread = spread


class Object(Node):
    """An object or dict literal; of an array, the entries are its elements with their positions as keys."""

    __slots__ = ("added", "entries")

    def __init__(
        self,
        span: Span,
        entries: tuple[Entry, ...],
        added: tuple[tuple[str | None, int], ...] = (),  # (key, value) of what the file assigns to it afterwards
        parent: int = NOTHING,
    ) -> None:
        self.span = span
        self.entries = entries
        self.added = added
        self.parent = parent

    def held(self) -> list[tuple[str | None, int]]:
        """Return the keys (None: computed or spread) and values of all that it may hold."""
        return [*((entry.key, entry.value) for entry in self.entries), *self.added]


class Choice(Node):
    """One of several values: a conditional, `a || b`, `a ?? b`."""

    __slots__ = ("options",)

    def __init__(self, span: Span, options: tuple[int, ...], parent: int = NOTHING) -> None:
        self.span = span
        self.options = options
        self.parent = parent


class Await(Node):
    """The value of a promise."""

    __slots__ = ("value",)

    def __init__(self, span: Span, value: int, parent: int = NOTHING) -> None:
        self.span = span
        self.value = value
        self.parent = parent


class Text(Node):
    """A string literal without holes."""

    __slots__ = ("value",)

    def __init__(self, span: Span, value: str, parent: int = NOTHING) -> None:
        self.span = span
        self.value = value
        self.parent = parent
