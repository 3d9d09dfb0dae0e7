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
from codemods.names import inside
from codemods.sites import source_of

HOISTED = -1
WHOLE, DEFAULT = "", "default"


@dataclass(frozen=True, slots=True)
class Home:
    """A name that holds a module of the table, or a member of it."""

    scope: int
    module: str
    member: str  # WHOLE, DEFAULT, or the first name of a member
    name: str
    offset: int = HOISTED  # from where on it can be used
    star: bool = False  # `* as`: it has the default export, and is not it


class Homes:
    """All names of one file that hold modules of the table or their members, those to be written included."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.known: list[Home] = []
        self.in_blocks: list[tuple[Statement, Home]] = []
        self.conditional: list[Home] = []  # in blocks that may not run: no homes, but names for the same module

    def find_existing(self) -> None:
        """Note the names that hold modules or members before anything changes, old ones aside."""
        for index, binding in enumerate(self.draft.facts.bindings):
            held = not binding.shared and index not in self.draft.conditional
            if held and binding.kind in (BindingKind.CONSTANT, BindingKind.IMPORT):
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
        if statement is not None and self.draft.module.language == "python" and home.offset == HOISTED:
            home = replace(home, offset=statement.span.start)
        if statement is not None and statement.block:
            self.in_blocks.append((statement, home))
        else:
            self.known.append(home)

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

    def find(self, module: str, member: str, uses: Sequence[Name], *, apart_from: str = "") -> Home | None:
        """Return a name that holds a module or member wherever `uses` stand, and before they are reached."""
        for home in self.known:
            if home.module != module or home.name == apart_from or not self._serves(home, member):
                continue
            if all(self.reaches(home, use) for use in uses):
                return home
        return None

    def _serves(self, home: Home, member: str) -> bool:
        if home.member == member:
            return True
        return member == DEFAULT and home.member == WHOLE and not home.star

    def reaches(self, home: Home, use: Name) -> bool:
        """Say whether a home is seen from a use, and is there when the use is reached."""
        facts = self.draft.facts
        if not inside(facts, use.scope, home.scope) or home.offset > use.span.start:
            return False
        return not self.draft.names.is_hidden(home.name.partition(".")[0], home.scope, [use.scope])

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
        name = self._by_whole_name(statement, specifier, uses)
        name = name or self.choose(self.wanted_name(module), statement.scope, uses)
        self.note(Home(statement.scope, module, WHOLE, name), statement)
        draft.added.append(Added(statement, module, specifier, namespace=name))
        return name

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
        self.note(Home(0, module, WHOLE, name))
        draft.tops.append((specifier, name))
        return name

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
        local = wanted or (self.wanted_name(module) if first == DEFAULT else first)
        name = self.choose(local, statement.scope, uses)
        self.note(Home(statement.scope, module, first, name), statement)
        return name if self.add(statement, module, (first, name)) else None

    def choose(self, wanted: str, scope: int, uses: Sequence[Name], *, instead_of: int = NOTHING) -> str:
        """Choose a name for `scope` that is seen from all uses."""
        return self.draft.names.choose(wanted, scope, [each.scope for each in uses], instead_of=instead_of)

    def add(self, statement: Statement, module: str, entry: tuple[str, str]) -> bool:
        """Bind a member of a module to a name: in a list that loads the module already, else in one beside."""
        draft = self.draft
        position = self.list_home(statement, module, entry)
        if position is None and entry[0] != DEFAULT and self.own_list(statement, module):
            position = draft.position_of[draft.source(statement)]
        if position is not None:
            change = draft.change(position)
            if entry not in change.added and entry not in change.renamed.values():
                change.added.append(entry)
            return True
        for added in draft.added:
            together = (added.statement.scope, added.statement.block) == (statement.scope, statement.block)
            fits = together and self.alike(added.statement, statement) and added.namespace is None
            if added.module == module and fits and self.can_share(statement, added.names, entry):
                if entry not in added.names:
                    added.names.append(entry)
                return True
        load = draft.load_of(statement)
        specifier = draft.respelled(load, module) if load is not None else None
        if specifier is None:
            return False
        draft.added.append(Added(statement, module, specifier, names=[entry]))
        return True

    @staticmethod
    def alike(one: Statement, other: Statement) -> bool:
        """Say whether two statements bind names in the same way."""
        return one.kind == other.kind

    @staticmethod
    def can_share(statement: Statement, names: Sequence[tuple[str, str]], entry: tuple[str, str]) -> bool:
        """Say whether an entry can stand in one statement with others: only `import` has a default beside names."""
        both = [*names, entry]
        default = any(member == DEFAULT for member, _ in both)
        return not default or (statement.kind == "import" and sum(member == DEFAULT for member, _ in both) == 1)

    def add_whole(self, statement: Statement, module: str, name: str) -> bool:
        """Bind a whole module to a name beside a statement that bound a member of another to it."""
        load = self.draft.load_of(statement)
        specifier = self.draft.respelled(load, module) if load is not None else None
        if specifier is None:
            return False
        self.draft.added.append(Added(statement, module, specifier, namespace=name))
        return True

    def adjoins(self, statement: Statement, other: Statement) -> bool:
        """Say whether nothing is used between two statements: a name may be bound by the later one as well."""
        between = range(statement.span.end, other.span.start)
        return not any(node.span.start in between for nodes in self.draft.names.used.values() for node in nodes)

    def own_list(self, statement: Statement, module: str) -> bool:
        """Say whether a list of names loads a module itself, and goes on to."""
        draft = self.draft
        load = draft.load_of(statement)
        value = draft.loaded(load) if load is not None and load.kind is not LoadKind.EXPORT else None
        if value is None or value.module != module or value.sub or draft.has_moved(statement) or statement.rest:
            return False
        position = draft.position_of.get(draft.source(statement), NOTHING)
        change = draft.changes.get(position)
        leads = change is not None and change.specifier is not None
        return bool(statement.names) and statement.namespace == NOTHING and position not in draft.gone and not leads

    def list_home(self, statement: Statement, module: str, entry: tuple[str, str]) -> int | None:
        """Return the position of another statement of the same kind whose list loads, or will load, a module."""
        draft = self.draft
        for position, other in enumerate(draft.facts.statements):
            if other.scope != statement.scope or position in draft.gone or other.rest:
                continue
            if other.block != statement.block:
                continue
            if not self.alike(other, statement) or not self._has_room(position, other, statement, entry):
                continue
            load = draft.load_of(other)
            if load is None or load.kind is LoadKind.EXPORT:
                continue
            change = draft.changes.get(position)
            if other is statement and (change is None or change.specifier is None):
                continue
            if change is not None and change.specifier is not None:
                if change.specifier == draft.respelled(load, module):
                    return position
                continue
            value = draft.loaded(load)
            leads = value is not None and value.module == module and not value.sub and not draft.has_moved(other)
            if leads:
                return position
        return None

    def _has_room(self, position: int, other: Statement, statement: Statement, entry: tuple[str, str]) -> bool:
        """Say whether a statement can take one more name, and is reached no later than the one it takes it from."""
        change = self.draft.changes.get(position)
        left = [each for each in other.names if change is None or each.node not in change.removed]
        if other.kind in ("import", "import type"):
            if other.namespace != NOTHING:
                return False
            takes_default = other.default is None and (change is None or all(m != DEFAULT for m, _ in change.added))
            if entry[0] == DEFAULT:
                return takes_default and other.kind == "import"
            return bool(left) or (other.kind == "import" and other.default is not None) or bool(change and change.added)
        in_time = other.span.start <= statement.span.start or self.adjoins(statement, other)
        return in_time and entry[0] != DEFAULT and bool(left or (change and change.added))


def camel(text: str) -> str:
    """Return a name made of the words of a package's last part: `prop-types` gives `propTypes`."""
    words = [word for word in re.split(r"\W+", text.rstrip("/").rpartition("/")[2]) if word]
    name = "".join(words[:1] + [word[:1].upper() + word[1:] for word in words[1:]])
    return name if name.isidentifier() else "module"
