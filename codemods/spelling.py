"""Step 8h: what a reference to the new API reads like at a place."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts import NOTHING, Await, Member, Name, Style
from checker.model import Span
from checker.signatures import Reference
from codemods.arguments import Spell
from codemods.draft import Draft
from codemods.edits import Part
from codemods.homes import DEFAULT, WHOLE, Homes
from codemods.moves import follow
from codemods.sites import Site


class Spelling:
    """Finds the text of references of the new side."""

    def __init__(self, draft: Draft, homes: Homes) -> None:
        self.draft, self.homes = draft, homes

    def base_module(self, site: Site) -> str | None:
        """Return the module that the base of a use holds afterwards."""
        draft = self.draft
        if not draft.moves.has_moved(site.unit) or site.unit is None:
            return site.use.module if site.use.chain else None
        path, load, entry = site.unit
        if entry != NOTHING:
            return site.use.module
        return follow(draft.project, draft.project.modules[path], load) or site.use.module

    def text_at(self, site: Site, node: Name, reference: Reference) -> str | None:
        """Return the text of a reference where members go by names of their own."""
        if reference.module is None:
            return reference.member
        first, _, rest = reference.member.partition(".")
        tail = f".{rest}" if rest else ""
        statement = self.draft.statement_of(site)
        uses = self.companions(node)
        if not first:
            return self.homes.whole(reference.module, statement, uses)
        found = self.homes.find(reference.module, first, [node])
        name = found.name if found else self.homes.member(reference.module, first, statement, uses)
        return name + tail if name is not None else None

    def text_on(self, site: Site, node: Member, reference: Reference) -> str | None:
        """Return the text of a reference where members stand on the name of their module."""
        held = self.draft.base_name(site.use.node)
        if held is None or reference.module is None:
            return None
        _, base = held
        statement = self.draft.statement_of(site)
        first, _, rest = reference.member.partition(".")
        tail = f".{rest}" if rest else ""
        whole = self.homes.find(reference.module, WHOLE, [base])
        named = self.homes.find(reference.module, first, [base]) if first else None
        if named is not None and (whole is None or first == DEFAULT):
            return named.name + tail
        if first == DEFAULT:
            wanted = self.homes.wanted_name(reference.module, site.use.member.rpartition(".")[2])
            name = self.homes.member(reference.module, first, statement, self.companions(base), wanted=wanted)
            return name + tail if name is not None else None
        if whole is None and first and self.is_taken_out(base):
            name = self.homes.member(reference.module, first, statement, self.companions(base))
            return name + tail if name is not None else None
        name = self.homes.whole(reference.module, statement, self.companions(base))
        return ".".join(filter(None, (name, reference.member))) if name is not None else None

    def is_taken_out(self, base: Name) -> bool:
        """Say whether a name is that of a member in an import list: others stand beside it."""
        if base.binding == NOTHING or self.draft.holds_whole(base.binding):
            return False
        values = self.draft.facts.bindings[base.binding].values
        nodes = [self.draft.node(value) for value in values if value in self.draft.entries]
        return any(isinstance(node, Member) and node.name != DEFAULT for node in nodes)

    def companions(self, base: Name) -> list[Name]:
        """Return a use with all uses of the same name: they may all need the same new name."""
        uses = self.draft.uses_of(base.binding) if base.binding != NOTHING else []
        return [base, *uses]

    def speller(self, site: Site, node: Member | Name) -> Spell:
        """Return how references of the new side are written inside a call at a site."""

        def spell(reference: Reference) -> Sequence[Part]:
            if reference.module is None:
                return (reference.member,)
            if isinstance(node, Name):
                return (self.text_at(site, node, reference) or reference.member,)
            if reference.module == self.base_module(site) and not site.use.alias:
                base = self.base_span(site, node)
                held = self.draft.base_name(site.use.node)
                if base is not None and held is not None and held[0] in self.draft.replaced:
                    return (self.still(held[1], base), f".{reference.member}")
                if base is not None:
                    return (base, f".{reference.member}")
            return (self.text_on(site, node, reference) or reference.member,)

        return spell

    def still(self, name: Name, base: Span) -> str:
        """Return the text of a base in whose own place another module is written; its load has to stay."""
        position = self.draft.held_by.get(name.binding, NOTHING)
        if position != NOTHING:
            self.draft.kept.add(position)
        return self.draft.text(base)

    def base_span(self, site: Site, node: Member) -> Span | None:
        """Return the span of the module under a use of its member."""
        link: object = node
        for _ in site.use.member.split("."):
            if not isinstance(link, Member) or link.style is Style.STRING or link.object == NOTHING:
                return None
            span = self.draft.facts.nodes[link.object].span
            link = self.draft.node(link.object)
        return self.wrapped(link, span)

    def wrapped(self, node: object, span: Span) -> Span:
        """Return a span with the parentheses around an awaited load."""
        if not isinstance(node, Await):
            return span
        source = self.draft.module.source
        start = source.rfind(b"(", 0, span.start)
        end = source.find(b")", span.end)
        return Span(start, end + 1) if start >= 0 and end >= 0 else span
