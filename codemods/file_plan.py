"""Step 8c: moves → the edits of one file: loads, names, then the uses themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.facts import NOTHING, BindingKind, Call, ImportName, Load, LoadKind, Member, Name, Statement, Style
from checker.link import LinkedModule, Project
from checker.model import Span
from checker.remap import outermost
from checker.signatures import Reference
from checker.use import Role
from checker.values import TableValue
from codemods.arguments import arrange, list_edits, render
from codemods.edits import Edit, apply
from codemods.languages.syntax import BaseSyntax, ListChange
from codemods.moves import Moves, follow, is_direct
from codemods.names import choose, inside
from codemods.sites import Limits, Site, is_public, source_of
from codemods.specifiers import respelled

Member_ = tuple[str | None, str]


@dataclass(slots=True)
class Added:
    """A load to be written beside an old one."""

    statement: Statement
    module: str
    specifier: str
    namespace: str | None = None
    names: list[tuple[str, str]] = field(default_factory=list)


class FilePlan:
    """Plans the edits of one file; `edits()` may be called once."""

    def __init__(
        self, project: Project, module: LinkedModule, syntax: BaseSyntax, moves: Moves, sites: list[Site], limits: Limits
    ) -> None:
        self.project, self.module, self.syntax, self.moves = project, module, syntax, moves
        self.facts = module.facts
        self.sites = sites
        self.limits = limits
        self.done: list[Site] = []
        self.out: list[Edit] = []
        self.renames: dict[int, str] = {}  # binding → the text its uses become
        self.given: list[tuple[int, str]] = []  # (scope, name) given out
        self.homes: list[tuple[int, str, str]] = []  # (scope, module, name): loads of new modules
        self.member_homes: list[tuple[int, Member_, str]] = []  # (scope, member, name)
        self.changes: dict[int, ListChange] = {}  # by index of the statement
        self.added: list[Added] = []
        self.tops: list[tuple[str, str]] = []
        self.gone: set[int] = set()  # statements that go
        self.replaced: set[int] = set()  # Name nodes that are written anew by their use's own edit

    # -- the steps

    def edits(self) -> list[Edit]:
        """Return all edits of the file."""
        self.find_homes()
        self.whole_loads()
        self.name_lists()
        self.kept_names()
        retargets = [site for site in self.sites if self.is_retargeted(site)]
        moved = [site for site in self.sites if not site.held and self.moves.has_moved(site.unit)]
        for site in [*moved, *retargets]:
            self.use(site, retarget=site in retargets)
        self.unused()
        self.rename_all()
        self.write_loads()
        return list(dict.fromkeys(self.out))

    # -- what is there already

    def find_homes(self) -> None:
        """Note the names that hold new modules, or members of them, before anything changes."""
        for binding in self.facts.bindings:
            if binding.shared or binding.kind not in (BindingKind.CONSTANT, BindingKind.IMPORT):
                continue
            for value in binding.values[:1]:
                for origin in self.project.evaluator.evaluate(self.module.path, value):
                    held = origin.value
                    if not isinstance(held, TableValue) or not origin.certain or held.module is None or held.sub:
                        continue
                    if self.module.table.modules[held.module].is_old:
                        continue
                    if not held.path and isinstance(self.facts.nodes[source_of(self.facts, value)], Load):
                        self.homes.append((binding.scope, held.module, binding.name))
                    elif held.path:
                        member = (held.module, ".".join(held.path))
                        self.member_homes.append((binding.scope, member, binding.name))

    def statement_at(self, index: int) -> tuple[int, Statement] | None:
        """Return the statement that binds names from a load node."""
        for position, statement in enumerate(self.facts.statements):
            if source_of(self.facts, statement.source) == index:
                return position, statement
        return None

    # -- loads as a whole

    def whole_loads(self) -> None:
        """Lead every load that moves as a whole to the new module, in place."""
        for site in self.sites:
            if site.use.role is not Role.LOAD or site.held or not self.moves.has_moved(site.unit):
                continue
            load = self.facts.nodes[site.use.node]
            target = follow(self.project, self.module, site.use.node)
            if not isinstance(load, Load) or target is None:
                continue
            at = self.statement_at(site.use.node)
            if at is not None and at[1].names:
                continue  # `name_lists` edits what has a list
            if at is not None and self.merges(at[0], at[1], target):
                self.done.append(site)
                continue
            specifier = respelled(self.project, self.module, load, target, site.use.sub)
            if specifier is not None:
                self.out += self.syntax.specifier_edits(self.module, load, specifier)
                self.done.append(site)

    def merges(self, position: int, statement: Statement, target: str) -> bool:
        """Give the holder of a moved load its new name; say whether another load already serves for it."""
        if statement.namespace == NOTHING:
            return False
        binding = self.facts.bindings[statement.namespace]
        if not self.is_own_name(binding.name) or binding.exported or binding.shared:
            if binding.name and not binding.exported:
                self.homes.append((binding.scope, target, binding.name))
            return False
        places = self.places_of(statement.namespace)
        for scope, module, name in self.homes:
            if module == target and inside(self.facts, binding.scope, scope) and self.reaches(name, scope, places):
                self.renames[statement.namespace] = name
                self.gone.add(position)
                return True
        wanted = self.syntax.local_name(target, self.specifiers(target))
        name = choose(self.facts, wanted, binding.scope, places, self.given, instead_of=statement.namespace)
        self.rename(statement.namespace, name)
        self.homes.append((binding.scope, target, name))
        return False

    def reaches(self, name: str, scope: int, places: list[int]) -> bool:
        """Say whether `name`, declared in `scope`, is seen from all `places`."""
        for place in places:
            while place not in (scope, NOTHING):
                if name in self.facts.scopes[place].names:
                    return False
                place = self.facts.scopes[place].parent
        return True

    def specifiers(self, target: str) -> tuple[str, ...]:
        """Return how the table spells a module in this file's language."""
        held = self.module.table.modules.get(target)
        return held.specifiers.get(self.module.language, ()) if held is not None else ()

    def is_own_name(self, name: str) -> bool:
        """Say whether a name is an old module's own, rather than the author's."""
        vocabulary = self.project.vocabulary(self.module.language)
        held = self.module.table.modules.get(vocabulary.held_as.get(name, ""))
        return held is not None and held.is_old

    def places_of(self, binding: int) -> list[int]:
        """Return the scopes in which a binding is used."""
        found = [self.facts.bindings[binding].scope]
        for use in self.facts.bindings[binding].uses:
            node = self.facts.nodes[use]
            if isinstance(node, Name):
                found.append(node.scope)
        return found

    def rename(self, binding: int, name: str) -> None:
        """Rename a binding with all its uses."""
        if name != self.facts.bindings[binding].name:
            self.renames[binding] = name
            self.given.append((self.facts.bindings[binding].scope, name))

    # -- lists of names

    def name_lists(self) -> None:
        """Move the names of import lists and patterns: in place where the whole list moves, else to a list beside."""
        for position, statement in enumerate(self.facts.statements):
            moved = [entry for entry in statement.entries if self.entry_site(entry) is not None]
            if moved:
                self.name_list(position, statement, moved)
            elif statement.names and self.whole_moves(statement):
                self.lead(position, statement, follow(self.project, self.module, self.source(statement)))

    def source(self, statement: Statement) -> int:
        """Return the load behind a statement."""
        return source_of(self.facts, statement.source)

    def whole_moves(self, statement: Statement) -> bool:
        """Say whether the load of a statement moves as a whole, whatever becomes of its names."""
        index = self.source(statement)
        return index != NOTHING and self.moves.has_moved((self.module.path, index, NOTHING)) and not statement.rest

    def entry_site(self, entry: ImportName) -> Site | None:
        """Return the site of a name in a list when the name moves."""
        for site in self.sites:
            if site.use.node == entry.node and not site.held and self.entry_moves(site):
                return site
        return None

    def entry_moves(self, site: Site) -> bool:
        if site.remap.row is None or site.remap.row.target is None:
            return False
        return self.moves.has_moved(site.unit)

    def name_list(self, position: int, statement: Statement, moved: list[ImportName]) -> None:
        """Move some or all names of one list."""
        load = self.facts.nodes[self.source(statement)] if self.source(statement) != NOTHING else None
        targets = {entry.node: self.target_of(entry) for entry in moved}
        for entry in moved:
            self.local_name(statement, entry, targets[entry.node])
        if not isinstance(load, Load) or load.specifier is None or not self.is_table_load(load):
            self.in_place(position, statement, moved, targets, None)
            return
        own = self.loaded_module(load)
        staying = [entry for entry in statement.entries if entry not in moved]
        modules = [targets[entry.node].module for entry in moved]
        first = next((module for module in modules if module is not None), None)
        if all(module == own for module in modules):
            self.in_place(position, statement, moved, targets, None)
        elif not staying and not self.keeps_namespace(statement) and first is not None:
            home = self.list_home(statement, first, position)
            if home is None:
                self.in_place(position, statement, moved, targets, first)
            else:
                self.transfer(position, statement, moved, targets, own)
        else:
            self.transfer(position, statement, moved, targets, own)
        for entry in moved:
            site = self.entry_site(entry)
            if site is not None:
                self.done.append(site)
        self.mark_load_done(self.source(statement), staying, statement)

    def mark_load_done(self, index: int, staying: list[ImportName], statement: Statement) -> None:
        if staying or self.keeps_namespace(statement):
            return
        self.done += [site for site in self.sites if site.use.node == index and site.use.role is Role.LOAD]

    def keeps_namespace(self, statement: Statement) -> bool:
        """Say whether a statement also binds the whole module, which does not move with its names."""
        has_namespace = statement.namespace != NOTHING and statement.kind.startswith("import")
        return (has_namespace or statement.rest) and not self.whole_moves(statement)

    def is_table_load(self, load: Load) -> bool:
        return isinstance(self.project.load(self.module.path, load), TableValue)

    def loaded_module(self, load: Load) -> str | None:
        value = self.project.load(self.module.path, load)
        return value.module if isinstance(value, TableValue) else None

    def target_of(self, entry: ImportName) -> Reference:
        site = self.entry_site(entry)
        target = site.remap.row.target if site is not None and site.remap.row is not None else None
        return target if target is not None else Reference(None, "")

    def local_name(self, statement: Statement, entry: ImportName, target: Reference) -> None:
        """Choose the name that the uses of a moved entry get."""
        node = self.facts.nodes[entry.node]
        if not isinstance(node, Member) or node.binding == NOTHING:
            return
        binding = self.facts.bindings[node.binding]
        first, _, rest = target.member.partition(".")
        if target.module is None:
            self.renames[node.binding] = target.member
            return
        own = binding.name == node.name or (node.name == "default" and False)
        if not own and not rest:
            return
        if binding.exported:
            return
        places = self.places_of(node.binding)
        wanted = first if first != "default" else binding.name
        for scope, member, name in self.member_homes:
            if member == (target.module, first) and inside(self.facts, binding.scope, scope):
                if self.reaches(name, scope, places):
                    self.renames[node.binding] = name + ("." + rest if rest else "")
                return
        name = choose(self.facts, wanted, binding.scope, places, self.given, instead_of=node.binding)
        self.member_homes.append((binding.scope, (target.module, first), name))
        if rest:
            self.renames[node.binding] = f"{name}.{rest}"
            self.given.append((binding.scope, name))
        else:
            self.rename(node.binding, name)

    def entry_text(self, entry: ImportName, target: Reference) -> tuple[str, str]:
        """Return the (member, local name) that an entry becomes."""
        node = self.facts.nodes[entry.node]
        member = target.member.partition(".")[0]
        if not isinstance(node, Member) or node.binding == NOTHING:
            return member, node.name or "" if isinstance(node, Member) else ""
        local = self.renames.get(node.binding, self.facts.bindings[node.binding].name)
        return member, local.partition(".")[0]

    def is_there(self, statement: Statement, target: Reference, local: str) -> bool:
        """Say whether another load, not of this statement, already binds a member to a name."""
        first = target.member.partition(".")[0]
        for binding in self.facts.bindings:
            if binding.name == local and inside(self.facts, statement.scope, binding.scope):
                for value in binding.values:
                    for origin in self.project.evaluator.evaluate(self.module.path, value):
                        held = origin.value
                        if isinstance(held, TableValue) and (held.module, held.path) == (target.module, (first,)):
                            return True
        return False

    def in_place(
        self, position: int, statement: Statement, moved: list[ImportName], targets: dict[int, Reference],
        module: str | None,
    ) -> None:  # fmt: skip
        """Rename entries where they stand; those that go to a third module leave the list."""
        change = self.change(position, statement)
        for entry in moved:
            target = targets[entry.node]
            text = self.entry_text(entry, target)
            doubled = text in change.renamed.values() or text in change.added
            if target.module is None or doubled or (module is not None and self.is_there(statement, target, text[1])):
                change.removed.add(entry.node)
            elif module is not None and target.module != module:
                change.removed.add(entry.node)
                self.add(statement, target.module, text)
            elif statement.default is entry and target.member != "default":
                change.drop_default = True
                change.removed.add(entry.node)
                self.add(statement, target.module, text)
            else:
                change.renamed[entry.node] = text
        if module is not None:
            self.lead(position, statement, module)

    def lead(self, position: int, statement: Statement, module: str | None) -> None:
        """Lead the load of a statement to another module."""
        load = self.facts.nodes[self.source(statement)]
        if module is not None and isinstance(load, Load):
            change = self.change(position, statement)
            change.specifier = respelled(self.project, self.module, load, module)
            self.done += [
                site for site in self.sites if site.use.node == self.source(statement) and site.use.role is Role.LOAD
            ]

    def transfer(
        self, position: int, statement: Statement, moved: list[ImportName], targets: dict[int, Reference],
        own: str | None,
    ) -> None:  # fmt: skip
        """Take entries out of their list and add them to another list of the new module."""
        change = self.change(position, statement)
        for entry in moved:
            target = targets[entry.node]
            text = self.entry_text(entry, target)
            if target.module == own:
                change.renamed[entry.node] = text
                continue
            change.removed.add(entry.node)
            if statement.default is entry:
                change.drop_default = True
            if target.module is not None and not self.is_there(statement, target, text[1]):
                self.add(statement, target.module, text)

    def add(self, statement: Statement, module: str, text: tuple[str, str]) -> None:
        """Bind a member of a new module to a name: in a list that loads it already, else in one beside."""
        home = self.list_home(statement, module, NOTHING)
        if home is not None:
            change = self.change(*home)
            if text not in change.added and text not in change.renamed.values():
                change.added.append(text)
            return
        for added in self.added:
            if added.module == module and added.namespace is None and added.statement.scope == statement.scope:
                if text not in added.names:
                    added.names.append(text)
                return
        load = self.facts.nodes[self.source(statement)]
        specifier = respelled(self.project, self.module, load, module) if isinstance(load, Load) else None
        if specifier is not None:
            self.added.append(Added(statement, module, specifier, names=[text]))

    def list_home(self, statement: Statement, module: str, position: int) -> tuple[int, Statement] | None:
        """Return another statement of the same scope and kind whose list loads, or will load, a new module."""
        for index, other in enumerate(self.facts.statements):
            if index == position or other.scope != statement.scope or not other.names or index in self.gone:
                continue
            if other.kind != statement.kind or other.rest or other is statement:
                continue
            source = self.source(other)
            load = self.facts.nodes[source] if source != NOTHING else None
            if not isinstance(load, Load) or load.kind is LoadKind.EXPORT:
                continue
            change = self.changes.get(index)
            if change is not None and change.specifier is not None:
                if change.specifier == respelled(self.project, self.module, load, module):
                    return index, other
            elif self.loaded_module(load) == module:
                return index, other
        return None

    def change(self, position: int, statement: Statement) -> ListChange:
        """Return what becomes of a statement, to be filled in."""
        return self.changes.setdefault(position, ListChange(statement))

    # -- names of old modules that hold a new one

    def kept_names(self) -> None:
        """Rename what holds a new module under an old one's name, if all it may hold is new."""
        for index, binding in enumerate(self.facts.bindings):
            if index in self.renames or binding.exported or not binding.values:
                continue
            if binding.kind not in (BindingKind.CONSTANT, BindingKind.VARIABLE, BindingKind.IMPORT):
                continue
            if not self.is_own_name(binding.name) or self.limits.only is not None:
                continue
            targets = {self.future(value) for value in binding.values}
            if len(targets) == 1 and None not in targets and not self.declared_by_gone(index):
                target = next(iter(targets)) or ""
                wanted = self.syntax.local_name(target, self.specifiers(target))
                places = self.places_of(index)
                home = next((name for scope, module, name in self.homes if module == target and name == wanted
                             and inside(self.facts, binding.scope, scope) and binding.scope == scope), None)  # fmt: skip
                if home is not None and self.drop_alias(index, home, places):
                    continue
                name = choose(self.facts, wanted, binding.scope, places, self.given, instead_of=index)
                self.rename(index, name)

    def drop_alias(self, binding: int, home: str, places: list[int]) -> bool:
        """Take `const old = theNew` away where the new module has its own name already."""
        held = self.facts.bindings[binding]
        for position, statement in enumerate(self.facts.statements):
            if statement.namespace == binding and not statement.names and not held.shared:
                if len(held.values) == 1 and self.reaches(home, held.scope, places):
                    self.renames[binding] = home
                    self.gone.add(position)
                    return True
        return False

    def declared_by_gone(self, binding: int) -> bool:
        return any(self.facts.statements[position].namespace == binding for position in self.gone)

    def future(self, value: int) -> str | None:
        """Return the new module that a value will be, or None if it may be anything else."""
        found: set[str | None] = set()
        for origin in self.project.evaluator.evaluate(self.module.path, value):
            held = origin.value
            if not isinstance(held, TableValue) or held.path or not origin.certain or not origin.chain:
                found.add(None)
                continue
            module = self.module.table.modules.get(held.module or "")
            if module is not None and not module.is_old:
                found.add(module.name)
                continue
            path, offset = origin.chain[0]
            found.add(self.future_of_load(path, offset))
        return next(iter(found)) if len(found) == 1 else None

    def future_of_load(self, path: str, offset: int) -> str | None:
        module = self.project.modules[path]
        for index in module.facts.loads:
            load = module.facts.nodes[index]
            if isinstance(load, Load) and load.specifier_span.start == offset:
                if self.moves.has_moved((path, index, NOTHING)):
                    return follow(self.project, module, index)
        return None

    # -- uses

    def is_retargeted(self, site: Site) -> bool:
        """Say whether a use changes although its unit stays: it stands on a name that another load can serve."""
        if site.held or self.moves.has_moved(site.unit) or site.use.role not in (Role.CALL, Role.REFERENCE):
            return False
        node = self.facts.nodes[site.use.node] if site.use.node != NOTHING else None
        if isinstance(node, Member) and node.style in (Style.PATTERN, Style.STRING, Style.EXPORT):
            return False
        target = site.remap.row.target if site.remap.row is not None else None
        if target is None and site.remap.row is None:
            return False
        if target is not None and target.module == site.use.module and site.use.chain:
            return True
        return is_direct(self.module, site) and self.stands_alone(site)

    def stands_alone(self, site: Site) -> bool:
        """Say whether the name under a use holds this one module and nothing else."""
        node = self.facts.nodes[site.use.node]
        base = self.facts.nodes[node.object] if isinstance(node, Member) else node
        if not isinstance(base, Name):
            return False
        if base.binding == NOTHING:
            return True
        return len(self.facts.bindings[base.binding].values) == 1

    def use(self, site: Site, *, retarget: bool) -> None:
        """Rewrite one use: its member, its base where that changes, and its arguments."""
        use, row = site.use, site.remap.row
        if use.role is Role.KEY:
            self.key(site)
            return
        node = self.facts.nodes[use.node] if use.node != NOTHING else None
        if use.role in (Role.LOAD, Role.MODULE) or row is None or row.new is None or node is None:
            if use.role is Role.MODULE:
                self.done.append(site)
            return
        if isinstance(node, Member) and use.role is Role.IMPORT:
            if node.binding == NOTHING or not self.in_statement(use.node):
                self.entry(site, node)
            return
        if isinstance(node, Member) and node.style is Style.PATTERN:
            if not self.in_statement(use.node):
                self.entry(site, node)
            else:
                self.done.append(site)
            return
        if self.rewrite(site, node, retarget=retarget):
            self.done.append(site)

    def in_statement(self, node: int) -> bool:
        """Say whether a name of a list belongs to a statement, whose change covers it."""
        return any(entry.node == node for statement in self.facts.statements for entry in statement.entries)

    def entry(self, site: Site, node: Member) -> None:
        """Rename a name in a pattern that no statement holds: a parameter's, an export's."""
        target = site.remap.row.target if site.remap.row is not None else None
        if target is None or is_public(self.project, self.module.path, node):
            return
        entry = ImportName(node.span, site.use.node, node.span)
        if node.binding != NOTHING and self.facts.bindings[node.binding].name == node.name:
            self.local_name(self.nowhere(), entry, target)
        member, local = self.entry_text(entry, target)
        if not node.shorthand or member == local:
            text = member
        elif node.style is Style.PATTERN:
            text = f"{member}: {local}"
        else:
            text = f"{member} as {local}"
        self.out.append(Edit.text(node.name_span, text))
        self.done.append(site)

    def nowhere(self) -> Statement:
        return Statement(Span(0, 0), NOTHING, scope=0)

    def key(self, site: Site) -> None:
        """Rename the key of a test double."""
        entry, target = site.use.entry, site.remap.row.target if site.remap.row is not None else None
        if entry is None or target is None:
            return
        text = f"{target.member}: {entry.key}" if entry.shorthand else target.member
        self.out.append(Edit.text(entry.key_span, text))
        if entry.shorthand and entry.value != NOTHING:
            self.replaced.add(entry.value)
        self.done.append(site)

    def rewrite(self, site: Site, node: Member | Name | object, *, retarget: bool) -> bool:
        """Write the new member, and the new arguments of a call."""
        row = site.remap.row
        if row is None or row.new is None or not isinstance(node, Member | Name):
            return False
        call = self.facts.nodes[site.use.call] if site.use.call != NOTHING else None
        invocation = outermost(row.new)
        if isinstance(call, Call) and invocation is None and not site.remap.keeps_list:
            return self.whole_call(site, node, call, retarget=retarget)
        if isinstance(call, Call) and call.awaited is False and invocation is not None and row.new is not invocation:
            return False  # an `await` that the call does not have
        target = row.target
        if target is None:
            return False
        if not self.callee(site, node, target, retarget=retarget):
            return False
        if isinstance(call, Call) and invocation is not None:
            if call.is_new and not invocation.is_new:
                callee = self.facts.nodes[call.callee]
                self.out.append(Edit.text(Span(call.span.start, callee.span.start), ""))
            elif invocation.is_new and not call.is_new:
                start = self.facts.nodes[call.callee].span.start
                self.out.append(Edit.text(Span(start, start), "new "))
            if not site.remap.keeps_list:
                spell = self.speller(site, node, retarget=retarget)
                held = self.module.table.modules.get(target.module or "")
                signature = held.exports.get(target.member) if held is not None else None
                items = arrange(invocation, site.remap.bound, spell, signature)
                self.out += list_edits(self.module.source, call, items)
        return True

    def whole_call(self, site: Site, node: Member | Name, call: Call, *, retarget: bool) -> bool:
        """Replace a call by what is no call: a constant, a literal, an argument."""
        row = site.remap.row
        if row is None or row.new is None:
            return False
        spell = self.speller(site, node, retarget=retarget)
        self.out.append(Edit(call.span, render(row.new, site.remap.bound, spell)))
        return True

    def callee(self, site: Site, node: Member | Name, target: Reference, *, retarget: bool) -> bool:
        """Write the new name of a member where the old one stands."""
        if isinstance(node, Name):
            if retarget:
                text = self.spelled_name(site, node, target)
                if text is None:
                    return False
                self.replace_name(site.use.node, node, text)
            elif node.binding == NOTHING:
                self.replace_name(site.use.node, node, target.member)
            return True
        if site.use.alias:
            return True
        base = self.facts.nodes[node.object] if node.object != NOTHING else None
        if target.module is None:
            self.out.append(Edit.text(node.span, target.member))
            if isinstance(base, Name):
                self.replaced.add(node.object)
            return True
        unbound = isinstance(base, Name) and base.binding == NOTHING
        same = not unbound and (target.module == site.use.module or not retarget)
        old_prefix = site.use.member.rpartition(".")[0]
        new_prefix, _, last = target.member.rpartition(".")
        held_parts = site.use.member.count(".")
        if held_parts and same and old_prefix == new_prefix:
            self.out.append(Edit.text(node.name_span, last))
            return True
        if held_parts:
            return self.whole_chain(site, node, target)
        if not same:
            if not isinstance(base, Name):
                return False
            name = self.namespace(target.module, site, base)
            if name is None:
                return False
            self.replace_name(node.object, base, name)
        self.out.append(Edit.text(node.name_span, target.member))
        return True

    def whole_chain(self, site: Site, node: Member, target: Reference) -> bool:
        """Replace `a.B.c` as a whole when more than its last part changes."""
        root, names = self.facts.path_of(site.use.node)
        base = self.facts.nodes[root] if root != NOTHING else None
        if not isinstance(base, Name) or len(names) != site.use.member.count(".") + 1 or target.module is None:
            return False
        if target.module == site.use.module:
            name: str | None = base.name
        else:
            name = self.namespace(target.module, site, base)
        if name is None:
            return False
        self.out.append(Edit.text(node.span, f"{name}.{target.member}"))
        self.replaced.add(root)
        return True

    def replace_name(self, index: int, node: Name, text: str) -> None:
        """Write something else in place of one use of a name."""
        self.replaced.add(index)
        if node.shorthand:
            text = self.syntax.shorthand(self.module, node.span, node.name, text)
        self.out.append(Edit.text(node.span, text))

    # -- what another module goes by at a place

    def speller(self, site: Site, node: Member | Name, *, retarget: bool):  # type: ignore[no-untyped-def]
        """Return how references of the new side are written at a site."""

        def spell(reference: Reference) -> str:
            if reference.module is None:
                return reference.member
            if isinstance(node, Name):
                return self.spelled_name(site, node, reference) or reference.member
            base = self.facts.nodes[node.object] if node.object != NOTHING else None
            target = site.remap.row.target if site.remap.row is not None else None
            if not retarget and target is not None and reference.module == target.module and base is not None:
                return f"{self.text_now(base.span)}.{reference.member}"
            if isinstance(base, Name):
                name = self.namespace(reference.module, site, base)
                if name is not None:
                    return f"{name}.{reference.member}"
            return reference.member

        return spell

    def text_now(self, span: Span) -> str:
        """Return the text of a range with the renames and specifiers planned so far."""
        edits = [each for each in self.out if span.start <= each.span.start and each.span.end <= span.end]
        for index, node in self.facts.names():
            inner = span.start <= node.span.start and node.span.end <= span.end
            if inner and node.binding in self.renames and index not in self.replaced:
                edits.append(Edit.text(node.span, self.renames[node.binding]))
        text = apply(self.module.source, edits)
        grown = len(text) - len(self.module.source)
        return text[span.start : span.end + grown].decode("utf-8", "surrogateescape")

    def spelled_name(self, site: Site, node: Name, reference: Reference) -> str | None:
        """Return the name of a member of a new module at a place where members go by names of their own."""
        if reference.module is None:
            return reference.member
        first, _, rest = reference.member.partition(".")
        tail = f".{rest}" if rest else ""
        for scope, member, name in self.member_homes:
            if member == (reference.module, first) and inside(self.facts, node.scope, scope):
                if self.reaches(name, scope, [node.scope]):
                    return name + tail
        statement = self.statement_of(site)
        if statement is None:
            name_of_module = self.namespace(reference.module, site, node)
            return f"{name_of_module}.{reference.member}" if name_of_module is not None else None
        load = self.facts.nodes[self.source(statement)] if self.source(statement) != NOTHING else None
        if not isinstance(load, Load):
            return None
        name = choose(self.facts, first, statement.scope, [node.scope, *self.all_scopes(site)], self.given)
        self.given.append((statement.scope, name))
        self.member_homes.append((statement.scope, (reference.module, first), name))
        self.add(statement, reference.module, (first, name))
        return name + tail

    def all_scopes(self, site: Site) -> list[int]:
        """Return the scopes of all uses of the name under a site: they may need the same new name."""
        node = self.facts.nodes[site.use.node]
        base = self.facts.nodes[node.object] if isinstance(node, Member) and node.object != NOTHING else node
        return self.places_of(base.binding) if isinstance(base, Name) and base.binding != NOTHING else []

    def statement_of(self, site: Site) -> Statement | None:
        """Return the statement whose load a site comes through, if it is of this file."""
        if site.unit is None or site.unit[0] != self.module.path:
            return None
        at = self.statement_at(site.unit[1])
        return at[1] if at is not None else None

    def namespace(self, target: str, site: Site, base: Name) -> str | None:
        """Return a name that holds a new module at a place, loading it beside the old one where none does."""
        places = [base.scope, *self.all_scopes(site)]
        for scope, module, name in self.homes:
            if module == target and inside(self.facts, base.scope, scope) and self.reaches(name, scope, [base.scope]):
                return name
        statement = self.statement_of(site)
        wanted = self.syntax.local_name(target, self.specifiers(target))
        if statement is None:
            return self.namespace_on_top(target, wanted, places, base)
        load = self.facts.nodes[self.source(statement)] if self.source(statement) != NOTHING else None
        if not isinstance(load, Load):
            return None
        specifier = respelled(self.project, self.module, load, target)
        if specifier is None:
            return None
        name = choose(self.facts, wanted, statement.scope, places, self.given)
        self.given.append((statement.scope, name))
        self.homes.append((statement.scope, target, name))
        self.added.append(Added(statement, target, specifier, namespace=name))
        return name

    def namespace_on_top(self, target: str, wanted: str, places: list[int], base: Name) -> str | None:
        """Load a new module at the top of the file: nothing there loads the old one."""
        load = Load(base.span, LoadKind.IMPORT, None, base.span)
        specifier = respelled(self.project, self.module, load, target)
        if specifier is None:
            return None
        name = choose(self.facts, wanted, 0, places, self.given)
        self.given.append((0, name))
        self.homes.append((0, target, name))
        self.tops.append((specifier, name))
        return name

    # -- clean-up

    def unused(self) -> None:
        """Take away loads of old modules that nothing uses any more because all their uses went elsewhere."""
        for position, statement in enumerate(self.facts.statements):
            load = self.facts.nodes[self.source(statement)] if self.source(statement) != NOTHING else None
            if not isinstance(load, Load) or position in self.gone or not self.is_table_load(load):
                continue
            for entry in statement.names:
                node = self.facts.nodes[entry.node]
                change = self.changes.get(position)
                listed = change is not None and entry.node in change.renamed
                if isinstance(node, Member) and node.binding != NOTHING and not listed:
                    if self.all_replaced(node.binding):
                        self.change(position, statement).removed.add(entry.node)
            held = statement.namespace
            if held != NOTHING and not statement.entries and not self.has_moved_load(statement):
                if self.all_replaced(held):
                    self.gone.add(position)

    def has_moved_load(self, statement: Statement) -> bool:
        return self.moves.has_moved((self.module.path, self.source(statement), NOTHING))

    def all_replaced(self, binding: int) -> bool:
        """Say whether a binding was used, and each of its uses is now written otherwise."""
        held = self.facts.bindings[binding]
        return bool(held.uses) and not held.exported and all(use in self.replaced for use in held.uses)

    def rename_all(self) -> None:
        """Write the new names of renamed bindings at their declarations and uses."""
        for index, name in self.renames.items():
            binding = self.facts.bindings[index]
            for use in binding.uses:
                node = self.facts.nodes[use]
                if isinstance(node, Name) and use not in self.replaced:
                    text = self.syntax.shorthand(self.module, node.span, node.name, name) if node.shorthand else name
                    self.out.append(Edit.text(node.span, text))
            if not self.listed(index) and "." not in name:
                self.out += [Edit.text(span, name) for span in self.declarations(index)]

    def declarations(self, index: int) -> Iterator[Span]:
        """Yield the places where a name is declared or written."""
        binding = self.facts.bindings[index]
        yield binding.span
        yield from binding.writes

    def listed(self, binding: int) -> bool:
        """Say whether a name is declared by an entry of a list or pattern, which writes it."""
        return any(
            isinstance(node, Member) and node.binding == binding and node.style in (Style.PATTERN, Style.IMPORT)
            and (node.shorthand or node.name == "default")
            for node in self.facts.nodes
        ) or self.declared_by_gone(binding)  # fmt: skip

    def write_loads(self) -> None:
        """Write the changes of statements, and the loads added beside them."""
        emptied = {position for position, change in self.changes.items() if self.is_emptied(change)} | self.gone
        for position, change in self.changes.items():
            if position not in self.gone:
                self.out += self.syntax.list_edits(self.module, change)
        for position in sorted(self.gone):
            self.out += self.syntax.remove(self.module, self.facts.statements[position])
        for added in self.added:
            edit = self.syntax.beside(
                self.module, added.statement, added.specifier, namespace=added.namespace, names=added.names
            )
            position = self.facts.statements.index(added.statement)
            self.out.append(self.instead(position, edit) if position in emptied else edit)
        for specifier, name in self.tops:
            self.out.append(self.syntax.on_top(self.module, specifier, name))

    def instead(self, position: int, edit: Edit) -> Edit:
        """Let an added load stand where the one that goes stood."""
        statement = self.facts.statements[position]
        removal = self.syntax.remove(self.module, statement)
        if statement.declarators > 1 or not all(isinstance(part, str) for part in edit.parts):
            return edit
        for each in removal:
            if each in self.out:
                self.out.remove(each)
        text = "".join(part for part in edit.parts if isinstance(part, str)).lstrip()
        same = [each for each in self.out if each.span == statement.span]
        if same:
            return edit
        return Edit.text(statement.span, text)

    def is_emptied(self, change: ListChange) -> bool:
        """Say whether nothing is left of a list and its statement."""
        statement = change.statement
        left = [each for each in statement.names if each.node not in change.removed]
        keeps_default = statement.default is not None and not change.drop_default
        keeps_namespace = statement.namespace != NOTHING and not statement.names
        return not left and not change.added and not keeps_default and not keeps_namespace



