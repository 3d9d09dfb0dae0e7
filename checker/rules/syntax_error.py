"""RID001 syntax-error: a candidate file that does not parse: still searched, never rewritten."""

from __future__ import annotations

from collections.abc import Iterator

from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity
from checker.rule import Rule


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield the first place of a file that does not parse."""
    if module.facts.error is not None:
        yield Finding(
            code=RULE.code,
            path=module.path,
            span=module.facts.error,
            severity=Severity.ERROR,
            message="This file holds names of the table and does not parse from here on.",
            why="It was searched as far as it could be read, and is never rewritten: repair it first.",
        )


RULE = Rule(
    code="RID001",
    name="syntax-error",
    objective=Objective.COMPLETENESS,
    severity=Severity.ERROR,
    finds="a candidate file that does not parse: still searched, never rewritten",
    why="What does not parse cannot be searched for certain, and must not look clean.",
    check=check,
)
