"""Scopes of Python: what a name is bound to, and which of its values can reach a use."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterator, Mapping
from unicodedata import normalize

from tree_sitter import Node as Syntax
from tree_sitter import Tree

from checker.facts import NOTHING, BindingKind, Facts, Name, Scope
from checker.languages.builder import Builder, Handler, new_tuple
from checker.model import Span

IMMEDIATE = ("class", "comprehension", "type")  # scopes whose code runs where it stands


class Event:
    """One place that binds a name; `node` is NOTHING when the value is not known."""

    __slots__ = ("anytime", "block", "node", "position")

    def __init__(self, position: int, node: int, block: tuple[int, ...], anytime: bool) -> None:
        self.position = position
        self.node = node
        self.block = block
        self.anytime = anytime  # bound from another function, by `global` or `nonlocal`, or one value of several


class PythonBuilder(Builder):
    """Collects the facts of one Python file."""

    def __init__(
        self, source: bytes, handlers: Mapping[str, Handler], parse: Callable[[bytes, int, int], Tree]
    ) -> None:
        super().__init__("python", source, handlers)
        self.parse = parse  # the bytes from one offset to another, as a text of its own
        self.inside_text = False  # of an annotation, or a statement that is read again
        self.block: tuple[int, ...] = ()  # the conditional blocks around the current place, in its scope
        self.blocks = 0
        self.loops: set[int] = set()
        self.events: dict[int, list[Event]] = {}
        self.block_of: dict[int, tuple[int, ...]] = {}  # Name node -> the blocks around it, if any
        self.opened_in: dict[int, tuple[int, ...]] = {}  # scope -> the blocks around it
        self.body_of: dict[int, int] = {}  # scope of a function -> where its body starts
        self.properties: set[int] = set()  # Function nodes that are read without a call
        self.calls: list[int] = []
        self.renamed: set[str] = set()  # names, somewhere, of functions that load, under which others know them
        self.picked: dict[int, dict[str, int]] = {}  # load by a name out of a dict -> what it gives, by key
        self.has_patch = b"patch" in source  # somewhere: a callee may be a test double
        self.all_classes: list[int] = []
        self.decorated: dict[int, tuple[str, ...]] = {}  # Function -> the last names of its decorators
        self.yields: dict[int, list[tuple[int, bool]]] = {}  # Function -> what it yields, and whether one by one
        self.positional: dict[int, int] = {}  # Function -> how many parameters have a position, if not all
        self.fields: dict[int, list[str]] = {}  # Class -> the names that its constructor takes, if it makes that itself
        self.texts: list[tuple[Syntax, str]] = []  # literals that may be paths, with their values
        self.type_only = 0  # inside `if TYPE_CHECKING`
        self.docstrings: list[Span] = []
        self.python2: Span | None = None  # the first statement that only Python 2 reads

    # -- text and spans

    def identifier(self, syntax: Syntax) -> str:
        """Return a name as Python sees it: two spellings of one name are one."""
        text = self.characters[syntax.start_byte : syntax.end_byte]
        return text if text.isascii() else normalize("NFKC", self.text(syntax))

    def consume(self, syntax: Syntax) -> None:
        """Note that a string has been read as a load, a member or a key."""
        self.consumed.add(syntax.start_byte)

    # -- scopes and bindings

    def open(self, kind: str, syntax: Syntax) -> int:
        """Enter a new scope and return its index."""
        around = self.block
        scope = super().open(kind, syntax)
        self.opened_in[scope] = around
        if kind not in IMMEDIATE:
            self.block = ()
        return scope

    def close(self) -> None:
        """Leave the current scope."""
        self.block = self.opened_in[self.scope]
        super().close()

    def enter(self, *, loop: bool = False) -> tuple[int, ...]:
        """Enter a block that may run or not; return the blocks around it, for `leave`."""
        around = self.block
        self.blocks += 1
        if loop:
            self.loops.add(self.blocks)
        self.block = (*around, self.blocks)
        return around

    def leave(self, around: tuple[int, ...]) -> None:
        """Leave a block."""
        self.block = around

    def name(self, syntax: Syntax, *, shorthand: bool = False, is_type: bool = False) -> int:
        """Add a use of a name."""
        text = self.characters[syntax.start_byte : syntax.end_byte]
        if not text.isascii():
            text = self.identifier(syntax)
        index = len(self.nodes)
        self.nodes.append(Name(new_tuple(Span, syntax.byte_range), text, self.scope, NOTHING, shorthand, is_type))
        if self.block:
            self.block_of[index] = self.block
        return index

    def declare(
        self, name: str, kind: BindingKind, span: Span, *, scope: int | None = None, value: int = NOTHING,
        at: int | None = None, adds: bool = False,
    ) -> int:  # fmt: skip
        """Bind a name in a scope, or where `global` and `nonlocal` say; it holds from byte `at` on.

        What only `adds` a value leaves those before it: `import a.b` and `import a.c` bind one `a`.
        """
        where = self.scope if scope is None else scope
        alias = self.facts.scopes[where].aliases.get(name)
        index = super().declare(name, kind, span, scope=where if alias is None else alias, value=value)
        event = Event(span.end if at is None else at, value, self.block, adds or alias is not None)
        events = self.events.get(index)
        if events is None:
            self.events[index] = [event]
        else:
            events.append(event)
        return index

    def function_scope(self) -> int:
        """Return the scope that a walrus binds in: comprehensions have none of their own for it."""
        scope = self.scope
        while self.facts.scopes[scope].kind in ("comprehension", "type"):
            scope = self.facts.scopes[scope].parent
        return scope

    def sees_through(self, scope: Scope) -> bool:
        """Functions inside a class do not see its names."""
        return scope.kind != "class"

    def lookup(self, name: str, scope: int) -> int:
        """Return the binding a name has in a scope, or NOTHING; type parameters see the class around them."""
        scopes = self.facts.scopes
        while scope != NOTHING and scopes[scope].kind == "type" and name not in scopes[scope].names:
            scope = scopes[scope].parent
        return super().lookup(name, scope)

    # -- which values reach a use

    def finish(self) -> Facts:
        """Bind every use of a name, with the values that can reach it."""
        facts = super().finish()
        block_of, nodes = self.block_of.get, facts.nodes
        outer = dict(self.from_outside())
        for binding, events in self.events.items():
            if len(events) > 1:
                for index in facts.bindings[binding].uses:
                    node = nodes[index]
                    if isinstance(node, Name):
                        node.reaching = self.reaching(node, block_of(index, ()), events)
        for index, binding in outer.items():
            node = nodes[index]
            if isinstance(node, Name) and binding != NOTHING:
                self.add_values(node, binding)
        return facts

    def from_outside(self) -> Iterator[tuple[int, int]]:
        """Bind what a class body reads before it binds the name to the module's; yield what may be of either.

        Names of functions around the class are passed over: that is how Python reads them.
        """
        facts, block_of = self.facts, self.block_of.get
        for binding, events in self.events.items():
            home = facts.bindings[binding].scope
            if facts.scopes[home].kind != "class" or not facts.bindings[binding].uses:
                continue
            outer = facts.scopes[0].names.get(facts.bindings[binding].name, NOTHING)
            for index in list(facts.bindings[binding].uses):
                node = facts.nodes[index]
                if not isinstance(node, Name) or node.scope != home:
                    continue
                block = block_of(index, ())
                before = [each for each in events if each.position <= node.span.start]
                if any(block[: len(each.block)] == each.block for each in before):
                    continue
                if before or self.loops.intersection(block):
                    yield index, outer
                    continue
                facts.bindings[binding].uses.remove(index)
                node.binding = outer
                if outer != NOTHING:
                    insort(facts.bindings[outer].uses, index)

    def add_values(self, node: Name, binding: int) -> None:
        """Let a name hold what another binding holds at the same place, too."""
        own = self.facts.bindings[node.binding]
        reached = tuple(own.values) if node.reaching is None else node.reaching
        held = Name(node.span, node.name, node.scope, binding)
        more = self.reaching(held, self.opened_in[node.scope], self.events.get(binding, []))
        added = self.facts.bindings[binding].values if more is None else more
        own.values += [each for each in added if each not in own.values]
        node.reaching = (*reached, *(each for each in added if each not in reached))

    def reaching(self, node: Name, block: tuple[int, ...], events: list[Event]) -> tuple[int, ...] | None:
        """Return the values that can be held at a use; None when its binding cannot say."""
        scopes = self.facts.scopes
        home = self.facts.bindings[node.binding].scope
        scope, position, deferred = node.scope, node.span.start, False
        while scope != home and scope != NOTHING:
            if scopes[scope].kind not in IMMEDIATE:
                deferred = True
            block = self.opened_in[scope]
            if deferred:
                position = self.body_of.get(scope, scopes[scope].span.start)
            scope = scopes[scope].parent
        around = {each for each in block if each in self.loops}
        before = [each for each in events if each.position <= position and not each.anytime]
        later = [
            each for each in events
            if each.anytime or (each.position > position and (deferred or around.intersection(each.block)))
        ]  # fmt: skip
        certain = (place for place, each in enumerate(before) if block[: len(each.block)] == each.block)
        last = max(certain, default=0)
        found = before[last:] + later
        if not found:
            return None
        return tuple(dict.fromkeys(each.node for each in found if each.node != NOTHING))
