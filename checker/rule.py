"""What a rule must offer; each file in `checker/rules/` defines one `RULE`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Flag, auto
from functools import cache

from checker import rules
from checker.discovery import discover
from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity


class Words(Flag):
    """Which words of the table a file must hold for a rule to have anything to say about it."""

    NONE = 0
    OLD_MODULES = auto()  # what names a module that is to go, or stands on the old side of a row
    NEW_MODULES = auto()
    OLD_MEMBERS = auto()
    LOOSE_MEMBERS = auto()  # a member of an old module on a name that the text does not declare
    DYNAMIC = auto()  # a load whose specifier is computed, in reach of an old module


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of leftover. A rule sees facts and links, never syntax, so it holds for every language."""

    code: str
    name: str
    objective: Objective
    severity: Severity  # the worst it reports
    finds: str  # what it finds, one line
    why: str  # why that matters
    words: Words = Words.NONE
    default: bool = True
    documents: bool = False  # it also looks into prose and data files
    check: Callable[[LinkedModule, Project], Iterator[Finding]] | None = None  # one parsed file at a time
    check_project: Callable[[Project], Iterator[Finding]] | None = field(default=None)  # all files at once


@cache
def all_rules() -> dict[str, Rule]:
    """Return the rules by code, in the order of their codes."""
    found = discover(rules, "RULE", Rule)
    return {rule.code: rule for rule in sorted(found.values(), key=lambda rule: rule.code)}
