"""Aliases: `@svc/*` → `services/*`. `paths`, `imports`, `exports` and package names are all this."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple


class Target(NamedTuple):
    """What an alias stands for; `*` stands for what the specifier has at the `*` of the key."""

    text: str  # a path of the project, or the name of a package
    is_package: bool = False

    def filled(self, captured: str) -> str:
        """Return the text with what the specifier has at the `*`."""
        return self.text.replace("*", captured)


class Alias(NamedTuple):
    """One key and its targets, best first."""

    key: str
    targets: tuple[Target, ...]

    def captures(self, specifier: str) -> str | None:
        """Return what stands at the `*` ("" for a key without), or None when the key does not match."""
        before, star, after = self.key.partition("*")
        if not star:
            return "" if specifier == self.key else None
        fits = len(specifier) >= len(before) + len(after)
        if fits and specifier.startswith(before) and specifier.endswith(after):
            return specifier[len(before) : len(specifier) - len(after)]
        return None

    def texts(self, form: str) -> Iterator[str]:
        """Yield the specifiers by which this alias names a path that is written as `form`."""
        for target in self.targets:
            found = None if target.is_package else _reverse(target.text).fullmatch(form)
            if found:
                yield self.key.replace("*", found.group(1)) if "*" in target.text else self.key


def best(aliases: Iterable[Alias], specifier: str) -> tuple[Alias, str] | None:
    """Return the alias of a specifier and what it captures: an exact key, else the longest before `*`."""
    found: tuple[Alias, str] | None = None
    rank = (-1, -1)
    for alias in aliases:
        captured = alias.captures(specifier)
        if captured is None:
            continue
        if "*" not in alias.key:
            return alias, captured
        this = (alias.key.index("*"), len(alias.key))
        if this > rank:
            found, rank = (alias, captured), this
    return found


@cache
def _reverse(text: str) -> re.Pattern[str]:
    before, star, after = text.partition("*")
    rest = re.escape(after).replace(r"\*", r"\1")
    return re.compile(re.escape(before) + ("(.+)" if star else "") + rest, re.DOTALL)
