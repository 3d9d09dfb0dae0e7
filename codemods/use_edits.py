"""Step 8g: each use → its edits: the member, the base where that changes, and the arguments of a call."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import NOTHING, Argument, Call, ImportName, Member, Name, Statement, Style
from checker.model import Span
from checker.outcome import held_by, is_module_call
from checker.remap import outermost
from checker.signatures import Awaited, Reference, Supplied
from checker.use import Role
from codemods.arguments import arrange, list_edits, render
from codemods.callees import Callees
from codemods.draft import Draft
from codemods.edits import Edit, Part
from codemods.homes import Homes
from codemods.name_lists import landing_of, target_of
from codemods.parentheses import needs_parentheses
from codemods.sites import Site, is_public

LATE = "no load of the new module would be reached before it"
LISTED = (Style.PATTERN, Style.STRING, Style.EXPORT, Style.IMPORT)


def rewrite(draft: Draft, homes: Homes) -> None:
    """Rewrite every use that moves with its load, and every one that can change by itself."""
    callees = Callees(draft, homes)
    for site in draft.sites:
        if not site.held and draft.moves.has_moved(site.unit):
            use(draft, homes, callees, site)
    for site in draft.sites:
        if callees.is_retargeted(site):
            use(draft, homes, callees, site)
        elif site.use.role is Role.KEY and not site.held and stays_in_module(draft, site):
            key(draft, site)
    draft.mark(list(follow_their_value(draft)))


def follow_their_value(draft: Draft) -> Iterator[Site]:
    """Yield the uses of names that stay, and hold what has been written anew: `const f = m.x; f(1)`."""
    written_anew = {site.use.node for site in draft.done.values()}
    for site in draft.sites:
        node = draft.node(site.use.node)
        if site.held or not site.remap.keeps_list or not isinstance(node, Name) or node.binding == NOTHING:
            continue
        values = {value for value in held_by(draft.facts, node) if value in draft.sites_at}
        if site.use.alias and values and values <= written_anew:
            yield site


def stays_in_module(draft: Draft, site: Site) -> bool:
    """Say whether a key of a double gets another name of the same module, as in half-migrated tests."""
    target = target_of(site)
    return target is not None and target.module == site.use.module and not draft.moves.has_moved(site.unit)


def use(draft: Draft, homes: Homes, callees: Callees, site: Site) -> None:
    """Rewrite one use."""
    role = site.use.role
    if role is Role.MODULE and not is_module_call(site.use):
        draft.mark([site])
    elif role is Role.KEY:
        key(draft, site)
    elif role is not Role.LOAD and site.remap.row is not None and site.remap.row.new is not None:
        node = draft.node(site.use.node)
        if isinstance(node, Member) and (role is Role.IMPORT or node.style is Style.PATTERN):
            if site.use.node in draft.entries:
                draft.mark([site])
            else:
                loose_entry(draft, homes, site, node)
        elif isinstance(node, Member | Name):
            homes.came_late = False
            if written(draft, callees, site, node):
                draft.mark([site])
            elif homes.came_late:
                site.held = LATE


def key(draft: Draft, site: Site) -> None:
    """Rename the key of a test double."""
    entry, target = site.use.entry, target_of(site)
    if entry is None or target is None or not target.member.isidentifier():
        return
    text = f"{target.member}: {entry.key}" if entry.shorthand else target.member
    draft.out.append(Edit.text(entry.key_span, text))
    if entry.shorthand and entry.value != NOTHING:
        draft.replaced.add(entry.value)
    draft.mark([site])


def loose_entry(draft: Draft, homes: Homes, site: Site, node: Member) -> None:
    """Rename a name in a pattern that no statement holds: a parameter's, an assignment's, an export's."""
    target = target_of(site)
    if target is None or is_public(draft.project, draft.module.path, node):
        return
    entry = ImportName(node.span, site.use.node, node.span)
    local = node.name or ""
    if node.binding != NOTHING and draft.facts.bindings[node.binding].name == node.name:
        nowhere = Statement(Span(0, 0), NOTHING, scope=draft.facts.bindings[node.binding].scope)
        local = landing_of(draft, homes, nowhere, entry, site).local
    member = target.member.partition(".")[0]
    if not node.shorthand or member == local:
        text = member
    elif node.style is Style.PATTERN:
        text = f"{member}: {local}"
    else:
        text = f"{member} as {local}"
    draft.out.append(Edit.text(node.name_span, text))
    draft.mark([site])


def written(draft: Draft, callees: Callees, site: Site, node: Member | Name) -> bool:
    """Write what stands for a call or a reference now; say whether that was possible."""
    row = site.remap.row
    if row is None or row.new is None:
        return False
    call = draft.node(site.use.call)
    if not isinstance(call, Call):
        target = row.new if row.signature.parameters is None else row.target
        if isinstance(target, Reference):
            return callees.write(site, node, target)
        return whole(draft, callees, site, node, node.span)
    invocation = outermost(row.new)
    if row.signature.parameters is None and not isinstance(row.new, Reference):
        return whole(draft, callees, site, node, node.span)
    if invocation is None and site.remap.keeps_list and row.target is not None:
        return callees.write(site, node, row.target)
    if invocation is None:
        return whole(draft, callees, site, node, call.span)
    if not callees.write(site, node, invocation.callee):
        return False
    around(draft, call, site.use.call, wants_new=invocation.is_new, wants_await=isinstance(row.new, Awaited),
           had_await=row.signature.is_async)  # fmt: skip
    if not site.remap.keeps_list:
        held = draft.table.modules.get(invocation.callee.module or "")
        signature = held.exports.get(invocation.callee.member) if held is not None else None
        items = arrange(invocation, site.remap.bound, callees.speller(site, node), signature)
        draft.out += list_edits(draft.module.source, call, items)
    return True


def around(draft: Draft, call: Call, index: int, *, wants_new: bool, wants_await: bool, had_await: bool) -> None:
    """Add or take away `new` and `await` in front of a call, with parentheses where the result is used at once."""
    start = draft.facts.nodes[call.callee].span.start
    if call.is_new and not wants_new:
        draft.out.append(Edit.text(Span(call.span.start, start), ""))
    elif wants_new and not call.is_new and draft.module.language == "javascript":
        draft.out.append(Edit.text(Span(start, start), "new "))
    holder = draft.node(call.parent)
    if wants_await and not call.awaited:
        used = isinstance(holder, Member) and holder.object == index
        used = used or (isinstance(holder, Call) and holder.callee == index)
        place = Span(call.span.start, call.span.start)
        draft.out.append(Edit.text(place, "(await " if used else "await "))
        if used:
            draft.out.append(Edit.text(Span(call.span.end, call.span.end), ")"))
    elif had_await and not wants_await and call.awaited and holder is not None:
        draft.out.append(Edit.text(Span(draft.facts.nodes[call.parent].span.start, call.span.start), ""))


def holds(draft: Draft, span: Span, site: Site) -> bool:
    """Say whether a range of the source holds the name that a use stands on."""
    base = draft.base_name(site.use.node)
    return base is not None and span.start <= base[1].span.start and base[1].span.end <= span.end


def alone(draft: Draft, call: Call, argument: Argument, span: Span) -> tuple[Part, ...]:
    """Return the text of the one argument of a call, with the comments before it, as it stands in the call's place."""
    inner = argument.value_span
    if argument.keyword is None and argument.span != call.arguments_span:
        start = call.arguments_span.start + 1
        text = draft.module.source[start : inner.end]
        inner = Span(start + len(text) - len(text.lstrip()), inner.end)
    if needs_parentheses(draft.module.source, argument.value_span, span):
        return ("(", inner, ")")
    return (inner,)


def whole(draft: Draft, callees: Callees, site: Site, node: Member | Name, span: Span) -> bool:
    """Replace a call or reference by what is another kind of expression: a constant, a literal, an argument, a call."""
    row = site.remap.row
    if row is None or row.new is None:
        return False
    call = draft.node(site.use.call)
    if isinstance(row.new, Supplied) and isinstance(call, Call) and len(call.arguments) == 1:
        draft.out.append(Edit(span, alone(draft, call, call.arguments[0], span)))
        callees.forget(site)
        return True
    parts: tuple[Part, ...] = render(row.new, site.remap.bound, callees.speller(site, node))
    given = site.remap.bound.by_name.get(row.new.name, ()) if isinstance(row.new, Supplied) else ()
    if len(given) == 1 and needs_parentheses(draft.module.source, given[0].value_span, span):
        parts = ("(", *parts, ")")
    shorthand = isinstance(node, Name) and node.shorthand
    if shorthand and isinstance(node, Name):
        parts = (f"{node.name}: ", *parts)
    draft.out.append(Edit(span, parts))
    if not any(isinstance(each, Span) and holds(draft, each, site) for each in parts):
        callees.forget(site)
    return True
