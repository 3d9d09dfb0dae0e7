"""Step 4c: why a use cannot be written as its row says at the place where it stands, although the row is clear."""

from __future__ import annotations

from functools import cached_property

from checker.facts import (
    NOTHING,
    Await,
    BindingKind,
    Call,
    Function,
    Load,
    Member,
    Name,
    Object,
    This,
)
from checker.link import LinkedModule
from checker.model import Span
from checker.remap import Remap, outermost
from checker.scoping import is_hidden
from checker.signatures import Awaited, Expression, Invocation, Reference, walk
from checker.use import Role, Use


class Obstacles:
    """What one file says against rewriting a use."""

    def __init__(self, module: LinkedModule) -> None:
        self.module, self.facts = module, module.facts

    @cached_property
    def targets(self) -> set[int]:
        """The nodes that something is assigned to."""
        return {target for target, _ in self.facts.assignments}

    @cached_property
    def functions(self) -> list[tuple[Span, bool]]:
        """The functions of the file, and whether they are asynchronous."""
        return sorted((node.span, node.is_async) for node in self.facts.nodes if isinstance(node, Function))

    def against(self, use: Use, outcome: Remap) -> str:
        """Say what stands in the way of a use, or return an empty string."""
        row = outcome.row
        if row is None or row.new is None or use.node == NOTHING or use.role in (Role.LOAD, Role.MODULE, Role.KEY):
            return ""
        call = self.facts.nodes[use.call] if use.call != NOTHING else None
        if isinstance(call, Call):
            own = self.of_call(use, outcome, row.new, call)
        else:
            own = self.of_reference(use, outcome, row.new)
        return self.hidden_global(use, row.new) or own or self.doubled_base(use, outcome, row.new)

    def goes(self, index: int, name: str) -> bool:
        """Say whether a name is only that of the old import, which goes: `from six.moves import range`."""
        base = self.base(index)
        if base is None or base.name != name or base.binding == NOTHING:
            return False
        binding = self.facts.bindings[base.binding]
        return binding.kind is BindingKind.IMPORT and len(binding.values) == 1 and not binding.shared

    def hidden_global(self, use: Use, new: Expression) -> str:
        """Say whether a global of the new side means something else where the use stands."""
        scope = self.scope_of(use.node)
        for each in walk(new):
            if isinstance(each, Reference) and each.module is None and scope != NOTHING:
                first = each.member.partition(".")[0]
                if is_hidden(self.facts, first, NOTHING, [scope]) and not self.goes(use.node, first):
                    return f"`{first}` is something else here"
        return ""

    def scope_of(self, index: int) -> int:
        """Return the scope of the name under a use; NOTHING where there is none."""
        base = self.base(index)
        return base.scope if base is not None else NOTHING

    def base(self, index: int) -> Name | None:
        """Return the name under a use."""
        node = self.facts.nodes[index]
        while isinstance(node, Member) and node.object != NOTHING:
            node = self.facts.nodes[node.object]
        return node if isinstance(node, Name) else None

    def of_call(self, use: Use, outcome: Remap, new: Expression, call: Call) -> str:
        """Say what stands in the way of a call: `new`, `await` or `?.` that cannot stay or stand here."""
        row = outcome.row
        invocation = outermost(new)
        if row is None:
            return ""
        if invocation is None:
            return "a chain that may end has no such form" if self.is_optional(use) else ""
        if self.module.language != "javascript":
            return ""
        if row.signature.is_new and not call.is_new and row.signature.parameters is not None:
            return "the row is for `new`"
        if call.is_new and not row.signature.is_new:
            return "the row is for a call without `new`"
        if invocation.is_new and not call.is_new and self.is_optional(use):
            return "`new` has no optional form"
        if isinstance(new, Awaited) and not call.awaited and not self.may_await(call.span):
            return "`await` cannot stand here"
        if row.signature.is_async and not call.awaited:
            return "the row is for a call that is awaited"
        return ""

    def of_reference(self, use: Use, outcome: Remap, new: Expression) -> str:
        """Say what stands in the way of writing a call where a member is not called."""
        if isinstance(new, Reference) or outcome.row is None or outcome.row.signature.parameters is not None:
            return ""
        node = self.facts.nodes[use.node]
        if use.node in self.targets:
            return "a call cannot be assigned to"
        if isinstance(node, Member) and use.role is Role.IMPORT and not isinstance(new, Invocation):
            return "what is imported is not a name any more"
        if isinstance(new, Awaited) and not self.may_await(node.span):
            return "`await` cannot stand here"
        return "a chain that may end has no such form" if self.is_optional(use) else ""

    def is_optional(self, use: Use) -> bool:
        """Say whether a use is written `a?.b`."""
        node = self.facts.nodes[use.node]
        return isinstance(node, Member) and node.optional

    def may_await(self, span: Span) -> bool:
        """Say whether the function around a place is asynchronous, or there is none in an ES module."""
        inner = [each for each in self.functions if each[0].start <= span.start and span.end <= each[0].end]
        if inner:
            return max(inner)[1]
        return any(each.kind.startswith(("import", "export")) for each in self.facts.statements)

    def doubled_base(self, use: Use, outcome: Remap, new: Expression) -> str:
        """Say whether what a member stands on would be evaluated twice, and does something."""
        references = [each for each in walk(new) if isinstance(each, Reference) and each.module is not None]
        if outcome.keeps_list or len(references) < 2:
            return ""
        return "" if self.is_plain(use.node) else "what the call stands on would be evaluated twice"

    def is_plain(self, index: int) -> bool:
        """Say whether a node can be written twice."""
        while index != NOTHING:
            node = self.facts.nodes[index]
            if isinstance(node, Name | This | Load):
                return True
            if isinstance(node, Await):
                index = node.value
            elif isinstance(node, Member) and node.name is not None:
                index = node.object
            else:
                return isinstance(node, Object)
        return False
