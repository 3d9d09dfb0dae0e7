"""RID003 bad-suppression: a suppression without a code or a reason, or with an unknown code."""

from __future__ import annotations

from checker.model import Objective, Severity
from checker.rule import Rule

RULE = Rule(
    code="RID003",
    name="bad-suppression",
    objective=Objective.COMPLETENESS,
    severity=Severity.ERROR,
    finds="a suppression without a code or a reason, or with an unknown code",
    why="What is silenced without a reason is never looked at again; such a suppression silences nothing.",
)
