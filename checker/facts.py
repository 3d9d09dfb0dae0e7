"""Step 3: bytes → facts: what one file says, in one shape for every language.

Facts depend on the bytes of the file alone. They are a flat list of nodes that refer to each other by index, so that
they pickle at any depth. Only what can carry a module, a member or an argument becomes a node; the rest of the syntax
leaves no trace. A destructured name is a member access like any other, with the style saying how it was written:
`const { a: b } = e` binds `b` to the member `a` of `e`, exactly as `const b = e.a` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from checker.model import Span

NOTHING = -1  # "no node", "no binding", "no scope"
EMPTY = Span(0, 0)


class LoadKind(Enum):
    """How a module is loaded or named."""

    IMPORT = "import"  # a static import, `from x import y`
    EXPORT = "export"  # `export ... from`
    REQUIRE = "require"  # `require(...)`, `import_module(...)`
    DYNAMIC = "import()"  # a promise of the module
    MOCK = "mock"  # a test double: `jest.mock(...)`, `mock.patch(...)`
    ACTUAL = "actual"  # a test helper that gives the module: `jest.requireActual(...)`
    RESOLVE = "resolve"  # only the path: `require.resolve(...)`
    TYPE = "type"  # for types alone, gone at run time


class Style(Enum):
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


class BindingKind(Enum):
    """What declares a name."""

    VARIABLE = "variable"  # let, var, a plain assignment
    CONSTANT = "constant"
    IMPORT = "import"
    PARAMETER = "parameter"
    FUNCTION = "function"
    CLASS = "class"
    CATCH = "catch"
    TYPE = "type"


@dataclass(slots=True, eq=False)
class Node:
    """Base of all nodes; `parent` is the node that holds this one, or NOTHING."""

    span: Span
    parent: int = field(default=NOTHING, init=False)


@dataclass(slots=True, eq=False)
class Name(Node):
    """A use of a name; `binding` is NOTHING for what nothing in the file binds."""

    name: str
    scope: int
    binding: int = NOTHING
    shorthand: bool = False  # `{ a }`: the name is also the key
    is_type: bool = False
    typeof: bool = False  # `typeof a` never throws
    tested: bool = False  # only compared, or asked whether it is there
    reaching: tuple[int, ...] | None = None  # the values that can be held here, where not all of the binding's can


@dataclass(slots=True, eq=False)
class Member(Node):
    """A member of something; `name` is None when it is computed."""

    object: int
    name: str | None
    name_span: Span  # of the bare name: inside the quotes of a string
    style: Style
    key: int = NOTHING  # the node of a computed key
    binding: int = NOTHING  # the binding that a PATTERN or IMPORT style declares
    shorthand: bool = False  # `{ b }` rather than `{ b: c }`
    optional: bool = False  # a?.b


@dataclass(slots=True, eq=False)
class Argument:
    """One argument of a call."""

    span: Span  # the whole argument, with its keyword or dots
    node: int  # NOTHING when the value is of no interest
    keyword: str | None = None
    spread: bool = False
    value_span: Span = EMPTY
    pure: bool = False  # evaluating it has no effect and depends on no call
    literal: str | None = None  # "null", "undefined", "None", "number", "string"


@dataclass(slots=True, eq=False)
class Call(Node):
    """A call, or `new`."""

    callee: int
    arguments: tuple[Argument, ...]
    arguments_span: Span  # with the parentheses; empty span for `new X`
    awaited: bool = False
    is_new: bool = False
    dropped: bool = False  # an expression statement: nobody reads the result


@dataclass(slots=True, eq=False)
class Load(Node):
    """A module load; `specifier` is None when it is computed."""

    kind: LoadKind
    specifier: str | None
    specifier_span: Span  # with the quotes
    fragments: tuple[str | None, ...] = ()  # of a computed specifier: static text, None for the unknown
    guarded: bool = False  # inside try, or a virtual mock: allowed to fail
    level: int = 0  # Python's leading dots
    relative_to: int = NOTHING  # the load whose file the specifier is relative to (proxyquire)
    call: int = NOTHING  # the call it is written as
    has_factory: bool = False
    soft: bool = False  # only a load if a module goes by the name: `from a import b`, `patch("a.b.c")`


@dataclass(slots=True, eq=False)
class Entry:
    """One entry of an object literal."""

    key: str | None  # None: computed or spread
    key_span: Span
    value: int
    span: Span
    shorthand: bool = False
    spread: bool = False


@dataclass(slots=True, eq=False)
class Object(Node):
    """An object or dict literal; of an array, the entries are its elements with their positions as keys."""

    entries: tuple[Entry, ...]


@dataclass(slots=True, eq=False)
class Choice(Node):
    """One of several values: a conditional, `a || b`, `a ?? b`."""

    options: tuple[int, ...]


@dataclass(slots=True, eq=False)
class Function(Node):
    """A function; `returns` are the nodes it may return."""

    scope: int
    parameters: tuple[int, ...]  # a binding each, NOTHING for a pattern
    returns: list[int] = field(default_factory=list)
    is_async: bool = False
    pattern_roots: tuple[int, ...] = ()  # per parameter: the node that stands for the argument


@dataclass(slots=True, eq=False)
class Class(Node):
    """A class, with what its members are assigned."""

    name: str
    bases: tuple[int, ...]
    members: dict[str, list[int]] = field(default_factory=dict)
    scope: int = NOTHING


@dataclass(slots=True, eq=False)
class This(Node):
    """`this` or `self` inside a class or the methods of an object; `owner` is the node of either."""

    owner: int


@dataclass(slots=True, eq=False)
class Instance(Node):
    """An instance of a class, known from an annotation or from `super()`."""

    of: int  # the node that names the class


@dataclass(slots=True, eq=False)
class Await(Node):
    """The value of a promise."""

    value: int


@dataclass(slots=True, eq=False)
class Parameter(Node):
    """Whatever a caller passes; `values` are what is known: defaults, direct calls, `.then` callbacks."""

    values: list[int] = field(default_factory=list)
    passed: list[int] = field(default_factory=list)  # by calls of the function's name; NOTHING for the unknown
    open: bool = False  # calls that the file does not show may pass anything else


@dataclass(slots=True, eq=False)
class Text(Node):
    """A string literal without holes."""

    value: str


@dataclass(slots=True)
class Scope:
    """A region in which names are declared."""

    parent: int
    kind: str  # "module", "function", "block", "class", "comprehension"
    span: Span
    names: dict[str, int] = field(default_factory=dict)
    aliases: dict[str, int] = field(default_factory=dict)  # global and nonlocal: name -> scope


@dataclass(slots=True)
class Binding:
    """A declared name and everything it may hold."""

    name: str
    kind: BindingKind
    scope: int
    span: Span  # of the declared identifier
    values: list[int] = field(default_factory=list)
    uses: list[int] = field(default_factory=list)  # Name nodes
    exported: bool = False  # an exported declaration: the name is public
    writes: list[Span] = field(default_factory=list)  # names assigned to, beside the declaration
    shared: bool = False  # declared several times, or by a star import


@dataclass(slots=True)
class ImportName:
    """One name of an import list or destructuring pattern."""

    span: Span  # `a as b`, `a: b`, `a`
    node: int  # the Member it makes
    local_span: Span
    type_only: bool = False
    default: bool = False  # it has a default value


@dataclass(slots=True)
class Statement:
    """A statement that binds names from a load or another value: what a rewrite edits in place."""

    span: Span  # of the whole statement, with its semicolon
    source: int  # the node the names come from
    names: list[ImportName] = field(default_factory=list)
    names_span: Span = EMPTY  # braces or parentheses included
    default: ImportName | None = None
    namespace: int = NOTHING  # the binding that holds the whole module
    declarators: int = 1  # how many declarations the statement holds
    declarator_span: Span = EMPTY
    kind: str = ""  # "import", "import type", "export", "const", "let", "var", "from"
    scope: int = NOTHING
    rest: bool = False  # `{ a, ...others }`, `from a import *`
    block: tuple[int, ...] = ()  # the conditional blocks around it, where these are no scopes

    @property
    def entries(self) -> list[ImportName]:
        """The names it binds to members, the default import included."""
        return self.names if self.default is None else [self.default, *self.names]


@dataclass(slots=True)
class Exported:
    """A name that the file exports."""

    name: str  # "default"; "=" is the whole module (`module.exports = ...`); "*" spreads a node's members
    node: int
    span: Span


@dataclass(slots=True)
class Mock:
    """A test double: `factory` is the object, or the function that returns it, that stands in for a load."""

    load: int
    factory: int


@dataclass(slots=True)
class Facts:
    """All that one file says."""

    language: str
    nodes: list[Node] = field(default_factory=list)
    scopes: list[Scope] = field(default_factory=list)
    bindings: list[Binding] = field(default_factory=list)
    loads: list[int] = field(default_factory=list)
    stars: list[int] = field(default_factory=list)  # loads of which every member is a name here: `from a import *`
    exports: list[Exported] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    assignments: list[tuple[int, int]] = field(default_factory=list)  # (target node, value node)
    mocks: list[Mock] = field(default_factory=list)
    strings: list[tuple[Span, str]] = field(default_factory=list)  # that look like paths; spans with quotes
    comments: list[Span] = field(default_factory=list)
    error: Span | None = None  # the first place that does not parse
    public: tuple[str, ...] | None = None  # Python's __all__

    def names(self) -> Iterator[tuple[int, Name]]:
        """Yield every use of a name with its index."""
        for index, node in enumerate(self.nodes):
            if isinstance(node, Name):
                yield index, node

    def path_of(self, index: int) -> tuple[int, tuple[str, ...]]:
        """Return the root node of a chain of static members, and the members' names."""
        names: list[str] = []
        node = self.nodes[index]
        while isinstance(node, Member) and node.name is not None:
            names.append(node.name)
            index = node.object
            if index == NOTHING:
                break
            node = self.nodes[index]
        return index, tuple(reversed(names))
