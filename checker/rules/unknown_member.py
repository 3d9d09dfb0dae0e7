"""RID201 unknown-member: a member of the new module that it does not export (half-migrated code)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import NOTHING, Load, LoadKind, Member, Name
from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity
from checker.outcome import remap_of
from checker.report_use import at_least_unsafe, at_use, either_or, spelled
from checker.rule import Rule, Words
from checker.use import ALWAYS_THERE, Role, Use
from checker.uses import uses_of
from checker.values import TableValue

FAILS = "The name changed at the load and not here: the call fails when it runs."


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each use of a new module's member that neither the table nor the project's own file exports."""
    new = project.vocabulary(module.language).new_modules
    for use in uses_of(project, module):
        if use.module not in new or not use.member or use.rows or use.role is Role.LOAD or use.sub:
            continue
        held = module.table.modules[use.module]
        first = use.member.split(".")[0]
        if not held.exports or first in ALWAYS_THERE or use.member in held.exports:
            continue
        is_old = first in project.vocabulary(module.language).old_members
        if any(name.split(".")[0] == first for name in held.exports) or project.may_export(
            use.module, first, strict=is_old
        ):
            continue
        weak = (not use.certain and not isinstance(use.other, TableValue)) or is_type(module, use)
        if weak and use.member not in project.vocabulary(module.language).old_members:
            continue
        yield make(module, project, use)


def is_type(module: LinkedModule, use: Use) -> bool:
    """Say whether a use is only of a type: the table lists what is there at run time."""
    nodes, bindings = module.facts.nodes, module.facts.bindings
    node = nodes[use.node] if use.node >= 0 else None
    if isinstance(node, Name):
        return node.is_type
    if not isinstance(node, Member):
        return False
    load = nodes[node.object] if node.object != NOTHING else None
    if isinstance(load, Load) and load.kind is LoadKind.TYPE:
        return True
    uses = [nodes[each] for each in bindings[node.binding].uses] if node.binding != NOTHING else []
    return bool(uses) and all(isinstance(each, Name) and each.is_type for each in uses)


def make(module: LinkedModule, project: Project, use: Use) -> Finding:
    """Make the finding; it names the member's replacement when it is one of the old API."""
    outcome = remap_of(module, use._replace(rows=project.vocabulary(module.language).rows_for_member(use.member)))
    target = spelled(outcome.row.target) if outcome.row is not None else None
    hint = f"; in the old API `{use.member}` stood for what is now `{target}`" if target else ""
    return at_use(
        module,
        project,
        use,
        code=RULE.code,
        message=f"`{use.module}` does not export `{use.member}`{hint}.",
        why=f"{either_or(use.other)} {FAILS}".lstrip(),
        applicability=at_least_unsafe(outcome.applicability),
        replacement=target,
    )


RULE = Rule(
    code="RID201",
    name="unknown-member",
    objective=Objective.CONSISTENCY,
    severity=Severity.ERROR,
    finds="a member of the new module that it does not export (half-migrated code)",
    why="An old method called on the new module is `undefined` at run time.",
    words=Words.NEW_MODULES,
    check=check,
)
