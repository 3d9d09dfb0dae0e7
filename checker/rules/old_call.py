"""RID102 old-call: a call of a member of an old module, through any alias."""

from __future__ import annotations

from collections.abc import Iterator

from checker.alternatives import together
from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity
from checker.outcome import is_module_call
from checker.report_use import finding, is_old
from checker.rule import Rule, Words
from checker.use import Role, Use
from checker.uses import uses_of


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each call that ends at an old member."""
    calls = [use for use in uses_of(project, module) if is_call(use) and is_old(module.table, use)]
    for uses in together(module.facts, module.table, calls):
        yield finding(module, project, uses, code=RULE.code, what="called")


def is_call(use: Use) -> bool:
    """Say whether a use calls a member, or a module that is itself a function."""
    return use.role is Role.CALL or is_module_call(use)


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
