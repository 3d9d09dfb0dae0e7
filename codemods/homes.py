"""Step 8d: by which name a new module, or a member of it, is known at a place; and how it gets one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.facts import NOTHING, Binding, BindingKind, Load, LoadKind, Name, Statement
from checker.model import Span
from checker.values import TableValue
from codemods.dotted import is_dotted
from codemods.draft import Added, Draft
from codemods.list_homes import DEFAULT, ListHomes
from codemods.names import inside
from codemods.order import Order
from codemods.sites import source_of

HOISTED = -1
WHOLE = ""
DECLARED = (BindingKind.CONSTANT, BindingKind.VARIABLE, BindingKind.IMPORT)

__all__ = ["DEFAULT", "HOISTED", "WHOLE", "Home", "Homes"]


@dataclass(frozen=True, slots=True)
class Home:
    """A name that holds a module of the table, or a member of it."""

    scope: int
    module: str
    member: str  # WHOLE, DEFAULT, or the first name of a member
    name: str
    offset: int = HOISTED  # from where on it can be used
    star: bool = False  # `* as`: it has the default export, and is not it


class Homes(ListHomes):
    """All names of one file that hold modules of the table or their members, those to be written included."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.order = Order(draft.facts)
        self.came_late = False  # a name that was asked for last would not be there when a use is reached
        self.known: list[Home] = []
        self.in_blocks: list[tuple[Statement, Home]] = []
        self.conditional: list[Home] = []  # in blocks that may not run: no homes, but names for the same module

    def find_existing(self) -> None:
        """Note the names that hold modules or members before anything changes, old ones aside."""
        for index, binding in enumerate(self.draft.facts.bindings):
            held = not binding.shared and index not in self.draft.conditional
            if held and binding.kind in (BindingKind.CONSTANT, BindingKind.IMPORT) and self.draft.is_sure(binding):
                self._existing(binding)
        for statement in self.draft.facts.statements:
            self._dotted(statement)

    def _dotted(self, statement: Statement) -> None:
        """Note `import a.b`: the module goes by its whole name."""
        draft = self.draft
        load = draft.load_of(statement)
        if load is None or not is_dotted(draft, statement, load) or statement.block or draft.has_moved(statement):
            return
        value = draft.loaded(load)
        if value is None or value.sub or value.module is None or draft.table.modules[value.module].is_old:
            return
        name = load.specifier or ""
        self.known.append(Home(statement.scope, value.module, WHOLE, name, statement.span.start))

    def _existing(self, binding: Binding) -> None:
        draft = self.draft
        for value in binding.values[:1]:
            for origin in draft.project.evaluator.evaluate(draft.module.path, value):
                held = origin.value
                if not isinstance(held, TableValue) or not origin.certain or held.module is None or held.sub:
                    continue
                module = draft.table.modules[held.module]
                if module.is_old or draft.table.rows_of(held.module, WHOLE) or len(held.path) > 1 or held.instance:
                    continue
                if not held.path and not self._is_direct(value):
                    continue
                hoisted = binding.kind is BindingKind.IMPORT and draft.module.language == "javascript"
                offset = HOISTED if hoisted else binding.span.start
                star = draft.module.source[: binding.span.start].rstrip().endswith(b"as") and not held.path
                member = held.path[0] if held.path else WHOLE
                self.known.append(Home(binding.scope, held.module, member, binding.name, offset, star))

    def _is_direct(self, value: int) -> bool:
        """Say whether a value is a load, or the default of one that stands for all of it."""
        facts = self.draft.facts
        node = self.draft.node(source_of(facts, value))
        inner = getattr(node, "object", NOTHING)
        return isinstance(node, Load) or isinstance(self.draft.node(inner), Load)

    def note(self, home: Home, statement: Statement | None = None) -> None:
        """Note a name that will hold a module or member; in a block that may not run, it serves that load alone."""
        home = self.placed(home, statement)
        if statement is not None and statement.block:
            self.in_blocks.append((statement, home))
        else:
            self.known.append(home)

    def placed(self, home: Home, statement: Statement | None) -> Home:
        """Return a home from where on it can be used, when its load stands beside a statement."""
        if statement is None or home.offset != HOISTED:
            return home
        if self.draft.module.language == "python":
            return replace(home, offset=statement.span.start)
        if statement.kind in ("import", "import type", "export"):
            return home
        return replace(home, offset=statement.span.end if statement.declarators == 1 else statement.span.start)

    def in_block(self, statement: Statement | None, module: str, member: str) -> str | None:
        """Return the name that stands beside a load in a block."""
        return next(
            (home.name for other, home in self.in_blocks
             if other is statement and (home.module, home.member) == (module, member)), None,
        )  # fmt: skip

    def renamed(self, binding: Binding, name: str) -> None:
        """Note that what a name holds goes by another name now."""
        for place, home in enumerate(self.known):
            if (home.scope, home.name) == (binding.scope, binding.name):
                self.known[place] = replace(home, name=name)

    def find(
        self, module: str, member: str, uses: Sequence[Name], *, apart_from: str = "", at_any_time: bool = False
    ) -> Home | None:
        """Return a name that holds a module or member wherever `uses` stand, and before they are reached."""
        for home in self.known:
            if home.module != module or home.name == apart_from or not self._serves(home, member):
                continue
            if all(self.reaches(replace(home, offset=HOISTED) if at_any_time else home, use) for use in uses):
                return home
        return None

    def _serves(self, home: Home, member: str) -> bool:
        if home.member == member:
            return True
        return member == DEFAULT and home.member == WHOLE and not home.star

    def reaches(self, home: Home, use: Name) -> bool:
        """Say whether a home is seen from a use, and is there when the use is reached."""
        facts = self.draft.facts
        if not inside(facts, use.scope, home.scope) or not self.is_in_time(home, use):
            return False
        return not self.draft.names.is_hidden(home.name.partition(".")[0], home.scope, [use.scope])

    def is_in_time(self, home: Home, use: Name) -> bool:
        """Say whether a home is declared when a use is reached: before that, or before what the use stands on."""
        if home.offset <= self.order.earliest(use.scope, use.span.start, home.scope):
            return True
        binding = self.draft.facts.bindings[use.binding] if use.binding != NOTHING else None
        if binding is None or binding.kind not in DECLARED or len(binding.values) != 1 or binding.shared:
            return False
        if binding.kind is BindingKind.IMPORT and self.draft.module.language == "javascript":
            return False
        ready = self.ready(use.binding, binding)
        within = inside(self.draft.facts, binding.scope, home.scope)
        return within and home.offset <= self.order.earliest(binding.scope, ready, home.scope)

    def ready(self, index: int, binding: Binding) -> int:
        """Return the end of what declares a name: of its statement, if that declares nothing else."""
        draft = self.draft
        places = [draft.held_by[index]] if index in draft.held_by else []
        places += [draft.entries[value][0] for value in binding.values if value in draft.entries]
        ends = [draft.facts.statements[each] for each in places]
        return max((each.span.end for each in ends if each.declarators == 1), default=binding.span.end)

    # -- names

    def wanted_name(self, module: str, old_member: str = "") -> str:
        """Return the name a module, or its default export, should go by; an old member's spelling where it fits."""
        draft = self.draft
        name = draft.syntax.local_name(module, draft.specifiers(module))
        if not name.isidentifier():
            name = camel(module)
        return old_member if old_member.lower() == name.lower() else name

    # -- new homes

    def whole(self, module: str, statement: Statement | None, uses: Sequence[Name]) -> str | None:
        """Return a name that holds a module where `uses` stand, loading it beside `statement` where none does."""
        found = self.find(module, WHOLE, uses)
        if found is not None:
            return found.name
        draft = self.draft
        beside = self.in_block(statement, module, WHOLE)
        if beside is not None:
            return beside
        if statement is None:
            return self._on_top(module, uses)
        load = draft.load_of(statement)
        specifier = draft.respelled(load, module) if load is not None else None
        if specifier is None:
            return None
        if not self.is_seen(Home(statement.scope, module, WHOLE, ""), statement, uses):
            return None
        name = self._by_whole_name(statement, specifier, uses)
        name = name or self.choose(self.wanted_name(module), statement.scope, uses)
        self.note(Home(statement.scope, module, WHOLE, name), statement)
        draft.added.append(Added(statement, module, specifier, namespace=name))
        return name

    def is_seen(self, home: Home, statement: Statement, uses: Sequence[Name]) -> bool:
        """Say whether a name that will be declared beside a statement is there when its uses are reached."""
        home = self.placed(home, statement)
        late = [use for use in uses if inside(self.draft.facts, use.scope, home.scope)]
        self.came_late = any(not self.is_in_time(home, use) for use in late) and not statement.block
        return not self.came_late

    def _by_whole_name(self, statement: Statement, specifier: str, uses: Sequence[Name]) -> str:
        """Return the dotted name of a module where it can be loaded by `import a.b`, as the old one was."""
        names, facts = self.draft.names, self.draft.facts
        load = self.draft.load_of(statement)
        root, _, rest = specifier.partition(".")
        if statement.kind != "import" or load is None or load.level or not rest or facts.language != "python":
            return ""
        binding = facts.bindings[statement.namespace] if statement.namespace != NOTHING else None
        if binding is None or binding.name != (load.specifier or "").partition(".")[0]:
            return ""  # it has a name of the author's
        if root == binding.name:
            return specifier
        if not names.is_free(root, statement.scope, [each.scope for each in uses]):
            return ""
        names.give(statement.scope, root)
        return specifier

    def _on_top(self, module: str, uses: Sequence[Name]) -> str | None:
        """Load a module at the top of the file: nothing there loads the old one."""
        draft = self.draft
        load = Load(uses[0].span if uses else Span(0, 0), LoadKind.IMPORT, None, Span(0, 0))
        specifier = draft.respelled(load, module)
        if specifier is None:
            return None
        wanted = self.wanted_name(module)
        if draft.project.vocabulary(draft.module.language).held_as.get(wanted) == module:
            draft.names.missing.add(wanted)  # whoever uses it without a binding means the module
        name = self.choose(wanted, 0, uses)
        first = self.first_use(uses)
        self.note(Home(0, module, WHOLE, name, first))
        draft.tops.append((specifier, name, first))
        return name

    def first_use(self, uses: Sequence[Name]) -> int:
        """Return the place before which no use is reached of what nothing in the file loads."""
        loose = [site for site in self.draft.sites if self.draft.statement_of(site) is None]
        bases = [held[1] for site in loose if (held := self.draft.base_name(site.use.node)) is not None]
        return min((self.order.earliest(each.scope, each.span.start, 0) for each in (*uses, *bases)), default=0)

    def member(
        self, module: str, first: str, statement: Statement | None, uses: Sequence[Name], *, wanted: str = ""
    ) -> str | None:
        """Return the text by which the member `first` of a module goes where `uses` stand."""
        found = self.find(module, first, uses)
        if found is not None:
            return found.name
        if statement is None or self.draft.load_of(statement) is None:
            name = self.whole(module, statement, uses)
            return name if first == DEFAULT or name is None else f"{name}.{first}"
        beside = self.in_block(statement, module, first)
        if beside is not None:
            return beside
        if not self.is_seen(Home(statement.scope, module, first, ""), statement, uses):
            return None
        local = wanted or (self.wanted_name(module) if first == DEFAULT else first)
        name = self.choose(local, statement.scope, uses)
        self.note(Home(statement.scope, module, first, name), statement)
        return name if self.add(statement, module, (first, name)) else None

    def choose(self, wanted: str, scope: int, uses: Sequence[Name], *, instead_of: int = NOTHING) -> str:
        """Choose a name for `scope` that is seen from all uses."""
        return self.draft.names.choose(wanted, scope, [each.scope for each in uses], instead_of=instead_of)


def camel(text: str) -> str:
    """Return a name made of the words of a package's last part: `prop-types` gives `propTypes`."""
    words = [word for word in re.split(r"\W+", text.rstrip("/").rpartition("/")[2]) if word]
    name = "".join(words[:1] + [word[:1].upper() + word[1:] for word in words[1:]])
    return name if name.isidentifier() else "module"
