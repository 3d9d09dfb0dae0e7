"""Step 8e: loads that lead to the new module as a whole, and the names that hold it."""

from __future__ import annotations

from checker.facts import NOTHING, BindingKind, Load, Member, Name, Statement
from checker.locate import line_and_column
from checker.rules.old_name_kept import is_named_by_others
from checker.suppressions import silenced_lines
from checker.use import Role
from checker.values import TableValue
from codemods.dotted import is_doubled
from codemods.draft import Draft
from codemods.homes import DEFAULT, HOISTED, WHOLE, Home, Homes
from codemods.moves import follow, inline_load
from codemods.names import inside
from codemods.sites import Site

HOLDERS = (BindingKind.CONSTANT, BindingKind.VARIABLE, BindingKind.IMPORT, BindingKind.PARAMETER)


def lead(draft: Draft, homes: Homes) -> None:
    """Lead every load that moves as a whole to its new module, in place; lists of names have their own step."""
    elsewhere = led_elsewhere(draft)
    for site in draft.sites:
        if site.use.node in elsewhere and site.use.role is Role.LOAD:
            draft.mark([site] if draft.moves.has_moved(site.unit) and not site.held else [])
            continue
        if site.use.role is not Role.LOAD or site.held or not draft.moves.has_moved(site.unit):
            continue
        load = draft.node(site.use.node)
        target = follow(draft.project, draft.module, site.use.node)
        position = draft.position_of.get(site.use.node)
        if not isinstance(load, Load) or target is None:
            continue
        statement = draft.facts.statements[position] if position is not None else None
        if position is not None and not site.use.sub and is_repeated(draft, position, target):
            draft.gone.add(position)
            draft.mark([site])
            continue
        if statement is not None and statement.entries:
            rename_default(draft, homes, statement, target, site)
            continue
        if position is not None and statement is not None and merges(draft, homes, position, statement, target, site):
            draft.mark([site])
            continue
        specifier = draft.respelled(load, target, site.use.sub)
        if specifier is not None:
            if position is not None and draft.syntax.leads_late:
                draft.led[position] = specifier
                if is_doubled(draft, homes, position, specifier):
                    draft.gone.add(position)
            else:
                draft.out += draft.syntax.specifier_edits(draft.module, load, specifier)
            draft.mark([site])


def led_elsewhere(draft: Draft) -> set[int]:
    """Return the loads whose member goes to another module than they do: the member's own edit leads them there."""
    found: set[int] = set()
    for site in draft.sites:
        target = site.remap.row.target if site.remap.row is not None else None
        if site.held or target is None or target.module is None or site.use.node == NOTHING or not site.use.member:
            continue
        index = inline_load(draft.facts, site.use.node, site.use.member)
        if index is not None and target.module != follow(draft.project, draft.module, index):
            found.add(index)
    return found


def is_repeated(draft: Draft, position: int, target: str) -> bool:
    """Say whether a statement loads a module only for its effects, and another loads the new one anyway."""
    statement = draft.facts.statements[position]
    if statement.kind != "import" or statement.entries or statement.namespace != NOTHING:
        return False
    for place, other in enumerate(draft.facts.statements):
        if place == position or place in draft.gone or other.kind != "import":
            continue
        index = draft.source(other)
        load = draft.load_of(other)
        value = draft.loaded(load) if load is not None else None
        if value is None or value.sub:
            continue
        moved = place < position and draft.has_moved(other) and follow(draft.project, draft.module, index) == target
        if moved or value.module == target:
            return True
    return False


def rename_default(draft: Draft, homes: Homes, statement: Statement, target: str, site: Site) -> None:
    """Rename a default import that stands for the whole module, where it has the old module's own name."""
    entry = statement.default
    node = draft.node(entry.node) if entry is not None else None
    if not isinstance(node, Member) or site.use.sub or not stands_for_all(draft, node, site.use.module):
        return
    binding = draft.facts.bindings[node.binding]
    if binding.exported or binding.shared:
        return
    name = binding.name
    if is_own_name(draft, name, site.use.module):
        uses = draft.uses_of(node.binding)
        name = homes.choose(new_name(draft, homes, name, target), binding.scope, uses, instead_of=node.binding)
        draft.rename(node.binding, name)
    homes.note(Home(binding.scope, target, WHOLE, name))


def stands_for_all(draft: Draft, node: Member, module: str | None) -> bool:
    """Say whether a default import gives the module itself, as it does for CommonJS."""
    if node.name != DEFAULT or node.binding == NOTHING:
        return False
    values = [each.value for each in draft.project.evaluator.evaluate(draft.module.path, draft.entries_value(node))]
    return TableValue(module) in values


def merges(
    draft: Draft, homes: Homes, position: int, statement: Statement, target: str, site: Site
) -> bool:  # fmt: skip
    """Give the holder of a moved load its new name; say whether another load already serves for it."""
    if statement.namespace == NOTHING or site.use.sub or not draft.holds_whole(statement.namespace):
        return False
    index = statement.namespace
    binding = draft.facts.bindings[index]
    if binding.exported or binding.shared:
        return False
    if not is_own_name(draft, binding.name, site.use.module) or binding.writes:
        if not statement.block and not binding.writes and draft.is_sure(binding):
            homes.note(Home(binding.scope, target, WHOLE, binding.name, offset_of(draft, index), is_star(draft, index)))
        return False
    uses = draft.uses_of(index)
    if not draft.is_sure(binding):  # it takes the place of no other, and no other takes its place
        wanted = new_name(draft, homes, binding.name, target)
        draft.rename(index, homes.choose(wanted, binding.scope, uses, instead_of=index))
        return False
    found = homes.find(target, WHOLE, uses)
    if found is not None and (found.scope == binding.scope or is_used_inside(draft, found.name, binding.scope)):
        draft.rename(index, found.name)
        if statement.block:  # a block is never emptied
            return False
        draft.gone.add(position)
        return True
    if found is not None and found.name not in draft.facts.scopes[binding.scope].names and comes_first(draft, index):
        name = found.name  # the same module by the same name: the inner one may hide the outer one
        draft.names.give(binding.scope, name)
    elif (again := loaded_again(draft, homes, binding.scope, target, uses)) is not None:
        name = again
    else:
        name = homes.choose(new_name(draft, homes, binding.name, target), binding.scope, uses, instead_of=index)
    draft.rename(index, name)
    home = Home(binding.scope, target, WHOLE, name, offset_of(draft, index), is_star(draft, index))
    if statement.block:
        homes.conditional.append(home)
    else:
        homes.note(home)
    return False


def loaded_again(draft: Draft, homes: Homes, scope: int, target: str, uses: list[Name]) -> str | None:
    """Return the name that a load in another block gives the same module: both may run, and bind the same."""
    for home in homes.conditional:
        around = inside(draft.facts, scope, home.scope) or inside(draft.facts, home.scope, scope)
        hidden = draft.names.is_hidden(home.name, scope, [use.scope for use in uses])
        if home.module == target and around and not hidden and home.name not in draft.facts.scopes[scope].names:
            return home.name
    return None


def is_used_inside(draft: Draft, name: str, scope: int) -> bool:
    """Say whether an outer name, as it is now or will be, is used inside a scope: nothing may hide it there."""
    renamed = [index for index, text in draft.renames.items() if text == name]
    uses = [*draft.names.used.get(name, ()), *(use for index in renamed for use in draft.uses_of(index))]
    return any(inside(draft.facts, use.scope, scope) for use in uses)


def comes_first(draft: Draft, binding: int) -> bool:
    """Say whether nothing in the scope of a binding stands before its declaration that an outer name could be in."""
    held = draft.facts.bindings[binding]
    start = draft.facts.scopes[held.scope].span.start
    return not any(
        isinstance(node, Name) and start <= node.span.start < held.span.start for _, node in draft.facts.names()
    )


def offset_of(draft: Draft, binding: int) -> int:
    """Return from where on a binding can be used."""
    held = draft.facts.bindings[binding]
    hoisted = held.kind is BindingKind.IMPORT and draft.module.language == "javascript"
    return HOISTED if hoisted else held.span.start


def is_star(draft: Draft, binding: int) -> bool:
    """Say whether a binding is a namespace rather than a default import or a plain load."""
    return draft.module.source[: draft.facts.bindings[binding].span.start].rstrip().endswith(b"as")


def is_own_name(draft: Draft, name: str, module: str | None) -> bool:
    """Say whether a name is the loaded module's own or that of another old module, rather than the author's."""
    vocabulary = draft.project.vocabulary(draft.module.language)
    held = draft.table.modules.get(vocabulary.held_as.get(name, ""))
    if held is not None and held.is_old:
        return True
    return module is not None and name == draft.syntax.local_name(module, draft.specifiers(module))


def new_name(draft: Draft, homes: Homes, old: str, target: str) -> str:
    """Return the name for what was held under an old module's own name: the new module's, where that is a name."""
    usual = draft.syntax.local_name(target, draft.specifiers(target))
    held = draft.table.modules.get(draft.project.vocabulary(draft.module.language).held_as.get(old, ""))
    if usual.isidentifier():
        return usual
    return homes.wanted_name(target) if held is not None and held.is_old and "-" not in usual else old


def rename_kept(draft: Draft, homes: Homes) -> None:
    """Rename what holds a new module under an old one's name, if all it may hold is new."""
    if draft.limits.only is not None:
        return
    silenced = silenced_lines(draft.module)
    for index, binding in enumerate(draft.facts.bindings):
        if index in draft.renames or binding.exported or not binding.values or binding.kind not in HOLDERS:
            continue
        if not is_own_name(draft, binding.name, None) or is_gone(draft, index):
            continue
        if binding.kind is BindingKind.PARAMETER and is_named_by_others(draft.facts, binding):
            continue
        if silenced and (line_and_column(draft.module.source, binding.span.start)[0], "RID204") in silenced:
            continue
        targets = {future(draft, value) for value in binding.values}
        target = next(iter(targets))
        if len(targets) != 1 or target is None:
            continue
        uses = draft.uses_of(index)
        wanted = new_name(draft, homes, binding.name, target)
        home = homes.find(target, WHOLE, uses)
        if home is not None and home.scope == binding.scope and home.name == wanted and drop_alias(draft, index, home):
            continue
        name = homes.choose(wanted, binding.scope, uses, instead_of=index)
        homes.renamed(binding, name)
        draft.rename(index, name)


def drop_alias(draft: Draft, binding: int, home: Home) -> bool:
    """Take `const old = theNew` away where the new module has its own name already."""
    held = draft.facts.bindings[binding]
    position = draft.held_by.get(binding)
    if position is None or held.shared or len(held.values) != 1 or held.writes or is_star(draft, binding) != home.star:
        return False
    draft.rename(binding, home.name)
    draft.gone.add(position)
    return True


def is_gone(draft: Draft, binding: int) -> bool:
    """Say whether the statement that declares a name goes."""
    return draft.held_by.get(binding, NOTHING) in draft.gone


def future(draft: Draft, value: int) -> str | None:
    """Return the new module that a value will be, or None if it may be anything else."""
    found: set[str | None] = set()
    for origin in draft.project.evaluator.evaluate(draft.module.path, value):
        held = origin.value
        is_known = origin.certain or origin.other is not None
        if not isinstance(held, TableValue) or held.path or not is_known or not origin.chain:
            found.add(None)
            continue
        module = draft.table.modules.get(held.module or "")
        if module is not None and not module.is_old:
            found.add(module.name)
        else:
            found.add(future_of_load(draft, *origin.chain[0]))
    return next(iter(found)) if len(found) == 1 else None


def future_of_load(draft: Draft, path: str, offset: int) -> str | None:
    """Return the module to which the load at a place moves as a whole."""
    index = draft.moves.sites.loads.get((path, offset))
    if index is None or not draft.moves.has_moved((path, index, NOTHING)):
        return None
    return follow(draft.project, draft.project.modules[path], index)
