"""RID002 unused-suppression: a suppression that silences nothing; found where suppressions are applied."""

from __future__ import annotations

from checker.model import Objective, Severity
from checker.rule import Rule

RULE = Rule(
    code="RID002",
    name="unused-suppression",
    objective=Objective.COMPLETENESS,
    severity=Severity.ERROR,
    finds="a suppression that silences nothing",
    why="It says that something is wrong where nothing is, and would hide the next leftover on its line.",
)
