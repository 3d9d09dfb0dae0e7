"""Step 8i: loads that nothing uses any more, renamed bindings, and the statements themselves."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import NOTHING, Member, Name, Statement, Style
from checker.model import Span
from codemods.declarations import declared
from codemods.dotted import is_bypassed
from codemods.draft import Draft
from codemods.edits import Edit
from codemods.languages.syntax import ListChange
from codemods.lists import newline_of


def finish(draft: Draft) -> None:
    """Write everything that is decided: last, because only now it is known what is still used."""
    drop_unused(draft)
    rename_all(draft)
    write_loads(draft)


def drop_unused(draft: Draft) -> None:
    """Take away loads of modules of the table that nothing uses any more because all their uses went elsewhere."""
    for position, statement in enumerate(draft.facts.statements):
        if position in draft.gone or position in draft.kept or position in draft.led:
            continue
        change = draft.changes.get(position)
        for entry in statement.entries:
            node = draft.node(entry.node)
            if change is not None and (entry.node in change.renamed or entry.node in change.removed):
                continue
            if isinstance(node, Member) and node.binding != NOTHING and all_replaced(draft, node.binding):
                change = draft.change(position)
                change.removed.add(entry.node)
                draft.mark(draft.sites_at.get(entry.node, ()))
                change.drop_default = change.drop_default or entry is statement.default
        held = statement.namespace
        if position not in draft.changes and is_bypassed(draft, position):
            draft.gone.add(position)
        if held == NOTHING or not all_replaced(draft, held) or not draft.is_table_statement(statement):
            continue
        if not statement.entries and held not in draft.renames:
            draft.gone.add(position)
        elif statement.entries:
            draft.change(position).namespace = False


def all_replaced(draft: Draft, binding: int) -> bool:
    """Say whether a binding was used, and each of its uses is now written otherwise."""
    held = draft.facts.bindings[binding]
    if not held.uses or held.exported or draft.syntax.is_used_unseen(draft.module, held.name):
        return False
    return all(use in draft.replaced for use in held.uses)


def rename_all(draft: Draft) -> None:
    """Write the new names of renamed bindings at their declarations and uses."""
    in_lists = set(draft.renames) if draft.syntax.leads_late else set(listed(draft))
    for index, name in draft.renames.items():
        for use in draft.facts.bindings[index].uses:
            node = draft.facts.nodes[use]
            if isinstance(node, Name) and use not in draft.replaced:
                text = draft.syntax.shorthand(draft.module, node.span, node.name, name) if node.shorthand else name
                draft.out.append(Edit.text(node.span, text))
        if index not in in_lists and "." not in name:
            draft.out += [Edit.text(span, name) for span in declarations(draft, index)]
    if draft.syntax.leads_late:
        draft.out += declared(draft)


def declarations(draft: Draft, index: int) -> Iterator[Span]:
    """Yield the places where a name is declared or written."""
    binding = draft.facts.bindings[index]
    yield binding.span
    yield from binding.writes


def listed(draft: Draft) -> Iterator[int]:
    """Yield the bindings whose declaration an entry of a list writes, or goes with its statement."""
    for node, (position, _) in draft.entries.items():
        held = draft.node(node)
        if not isinstance(held, Member) or held.binding == NOTHING:
            continue
        change = draft.changes.get(position)
        rewritten = change is not None and (node in change.renamed or node in change.removed)
        if rewritten and (held.shorthand or held.name == "default" or (change and node in change.removed)):
            yield held.binding
    for index in draft.renames:
        node_of = [draft.facts.nodes[each] for each in draft.facts.bindings[index].values]
        if any(isinstance(each, Member) and each.shorthand and each.style in (Style.PATTERN, Style.IMPORT)
               for each in node_of):  # fmt: skip
            yield index
    for position in draft.gone:
        yield draft.facts.statements[position].namespace


def write_loads(draft: Draft) -> None:
    """Write the changes of statements, and the loads added beside them."""
    emptied = {position for position, change in draft.changes.items() if is_emptied(change)} | draft.gone
    instead: dict[int, list[str]] = {}
    beside: list[Edit] = []
    for added in draft.added:
        position = draft.facts.statements.index(added.statement)
        edit = draft.syntax.beside(
            draft.module, added.statement, added.specifier, namespace=added.namespace, names=added.names
        )
        if position in emptied and added.statement.declarators == 1:
            instead.setdefault(position, []).append("".join(each for each in edit.parts if isinstance(each, str)))
        else:
            beside.append(edit)
    rewritten = {draft.facts.statements[position].span for position in instead}
    for position, change in draft.changes.items():
        if position not in draft.gone and change.statement.span not in rewritten:
            draft.out += draft.syntax.list_edits(draft.module, change)
    for position, specifier in draft.led.items():
        statement = draft.facts.statements[position]
        load = draft.load_of(statement)
        if load is not None and position not in draft.gone and statement.namespace != NOTHING:
            local = draft.renames.get(statement.namespace, draft.facts.bindings[statement.namespace].name)
            draft.out += draft.syntax.lead_edits(draft.module, statement, load, specifier, local)
    together: dict[Span, list[Statement]] = {}
    for position in sorted(draft.gone - instead.keys()):
        statement = draft.facts.statements[position]
        together.setdefault(statement.span, []).append(statement)
    for several in together.values():
        draft.out += draft.syntax.remove_several(draft.module, several[0], several)
    for position, texts in instead.items():
        text = "".join(texts).lstrip("\r\n \t;")
        span = draft.facts.statements[position].span
        draft.out = [each for each in draft.out if each.span.start < span.start or span.end < each.span.end]
        draft.out.append(Edit.text(span, text))
    newline = newline_of(draft.module.source)
    draft.out += [beside_removal(draft.out, edit, newline) for edit in beside]
    for specifier, name, before in draft.tops:
        edit = draft.syntax.on_top(draft.module, specifier, name, before)
        draft.out.append(beside_removal(draft.out, edit, newline))


def beside_removal(edits: list[Edit], edit: Edit, newline: str) -> Edit:
    """Return an insertion that would stand in what is taken away, in front of that."""
    for each in edits:
        is_insertion = edit.span.start == edit.span.end
        if is_insertion and each.parts == ("",) and each.span.start < edit.span.start < each.span.end:
            text = "".join(part for part in edit.parts if isinstance(part, str))
            return Edit.text(Span(each.span.start, each.span.start), text.strip("\r\n") + newline)
    return edit


def is_emptied(change: ListChange) -> bool:
    """Say whether nothing is left of a list and its statement."""
    statement = change.statement
    left = [each for each in statement.names if each.node not in change.removed]
    keeps_default = statement.default is not None and not change.drop_default
    keeps_namespace = statement.namespace != NOTHING and not statement.names and change.namespace
    return not left and not change.added and not keeps_default and not keeps_namespace
