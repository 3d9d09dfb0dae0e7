"""RID102 old-call: a call of a member of an old module, through any alias."""

from __future__ import annotations

from collections.abc import Iterator

from checker.alternatives import together
from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity
from checker.report_use import finding, is_old
from checker.rule import Rule, Words
from checker.use import Role
from checker.uses import uses_of


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each call that ends at an old member."""
    calls = [use for use in uses_of(project, module) if use.role is Role.CALL and is_old(module.table, use)]
    for uses in together(module.facts, module.table, calls):
        yield finding(module, project, uses, code=RULE.code, what="called")


RULE = Rule(
    code="RID102",
    name="old-call",
    objective=Objective.COMPLETENESS,
    severity=Severity.ERROR,
    finds="a call of a member of an old module, through any alias",
    why="The call runs the old implementation, with its formats and its shared caches, or fails when it is gone.",
    words=Words.OLD_MODULES,
    check=check,
)
