"""Step 8i: the places that declare a renamed name, where lists and statements do not write it themselves."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import Member
from checker.model import Span
from codemods.draft import Draft
from codemods.edits import Edit


def declared(draft: Draft) -> Iterator[Edit]:
    """Yield the edits of all declarations of renamed names; `import a` becomes `import a as b`."""
    written = written_elsewhere(draft)
    short = {
        entry.local_span: member.name
        for node, (_, entry) in draft.entries.items()
        if isinstance(member := draft.node(node), Member) and member.shorthand
    }
    aliased = {
        (entry.local_span, member.name): Span(member.name_span.end, entry.local_span.end)
        for node, (position, entry) in draft.entries.items()
        if isinstance(member := draft.node(node), Member) and not member.shorthand and position not in draft.changes
    }
    for index, name in draft.renames.items():
        binding = draft.facts.bindings[index]
        for span in dict.fromkeys((binding.span, *binding.writes)):
            if span in written or "." in name:
                continue
            member = short.get(span)
            if same := aliased.get((span, name)):
                yield Edit.text(same, "")  # `a as a`
            else:
                yield Edit.text(span, name if member is None else f"{member} as {name}")


def written_elsewhere(draft: Draft) -> set[Span]:
    """Return the places of names that the edits of lists and statements write."""
    found: set[Span] = set()
    for node, (position, entry) in draft.entries.items():
        change = draft.changes.get(position)
        member = draft.node(node)
        if change is None or not isinstance(member, Member):
            continue
        if node in change.removed or (node in change.renamed and member.shorthand):
            found.add(entry.local_span)
    places = [draft.facts.statements[position].declarator_span for position in (*draft.gone, *draft.led)]
    for index in draft.renames:
        binding = draft.facts.bindings[index]
        for span in (binding.span, *binding.writes):
            if any(place.start <= span.start and span.end <= place.end for place in places):
                found.add(span)
    return found
