"""Half-migrated code as sites: old members called on the new module, and names whose import has gone."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import NOTHING, Call, Member, Name
from checker.link import LinkedModule, Project
from checker.rules.unbound_name import RULE as UNBOUND
from checker.rules.unknown_member import RULE as UNKNOWN
from checker.use import Role, Use
from checker.uses import uses_of


def half_migrated(project: Project, module: LinkedModule) -> Iterator[Use]:
    """Yield uses that the rules RID201 and RID206 find, with the rows that say what they should be."""
    yield from _unknown_members(project, module)
    yield from _unbound(project, module)


def _unknown_members(project: Project, module: LinkedModule) -> Iterator[Use]:
    found = {(each.span, each.member) for each in UNKNOWN.check(module, project)} if UNKNOWN.check else set()
    for use in uses_of(project, module):
        if use.certain and (use.span, use.member) in found:
            rows = project.vocabulary(module.language).rows_for_member(use.member)
            if rows:
                yield use._replace(rows=rows)


def _unbound(project: Project, module: LinkedModule) -> Iterator[Use]:
    places = {each.span: each for each in UNBOUND.check(module, project)} if UNBOUND.check else {}
    facts = module.facts
    for index, node in enumerate(facts.nodes):
        finding = places.get(node.span)
        if finding is None or finding.member is None or not isinstance(node, Member | Name):
            continue
        if isinstance(node, Name) and node.name != finding.member:
            continue
        rows = project.vocabulary(module.language).rows_for_member(finding.member, finding.module)
        if not rows:
            continue
        holder = facts.nodes[node.parent] if node.parent != NOTHING else None
        call = node.parent if isinstance(holder, Call) and holder.callee == index else NOTHING
        name_span = node.name_span if isinstance(node, Member) else node.span
        yield Use(
            Role.CALL if call != NOTHING else Role.REFERENCE, index, node.span, name_span,
            finding.module, finding.member, rows, True, (), call,
        )  # fmt: skip

