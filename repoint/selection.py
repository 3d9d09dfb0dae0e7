"""Which rules run: codes, names, or the start of codes ("RID1"), from options or the configuration."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from checker.errors import RepointError
from checker.rule import Rule
from checker.suggestions import nearest


def split(values: Iterable[str]) -> list[str]:
    """Return the parts of options that may be repeated and may hold several values behind commas."""
    return [part.strip() for value in values for part in value.split(",") if part.strip()]


def codes_of(
    rules: Mapping[str, Rule], names: Iterable[str], complain: Callable[[str], RepointError]
) -> frozenset[str]:
    """Return the codes of all rules that are named; raise what `complain` makes of an unknown name."""
    found: set[str] = set()
    for name in names:
        matching = [rule.code for rule in rules.values() if _names(name, rule)]
        if not matching:
            raise complain(f"unknown rule {name!r}{_suggestion(rules, name)}; `repoint rules` lists them")
        found.update(matching)
    return frozenset(found)


def _names(name: str, rule: Rule) -> bool:
    return name.lower() == rule.name or (name != "" and rule.code.startswith(name.upper()))


def _suggestion(rules: Mapping[str, Rule], name: str) -> str:
    return nearest(name.lower(), (rule.name for rule in rules.values())) or nearest(name.upper(), rules)
