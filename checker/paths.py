"""The files of a project by their paths: in order, quick to ask for, and by suffix."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property


class Paths(dict[str, None]):
    """POSIX paths relative to the root, each once; made once and asked by search and module resolution."""

    @classmethod
    def of(cls, paths: Iterable[str]) -> Paths:
        """Return paths as they are if they are such already, else in the order given."""
        return paths if isinstance(paths, cls) else cls(dict.fromkeys(paths))

    @cached_property
    def by_suffix(self) -> dict[str, list[str]]:
        """The paths of each suffix (`suffix_of`), in their order."""
        groups: dict[str, list[str]] = {}
        by_ending: dict[str, list[str]] = {}  # there are far fewer endings than files
        for path in self:
            dot = path.rfind(".")
            ending = path[dot:] if dot > 0 and path[dot - 1] != "/" else ""
            group = by_ending.get(ending)
            if group is None:
                group = by_ending[ending] = groups.setdefault(suffix_of(f"x{ending}"), [])
            group.append(path)
        return groups

    def ending_with(self, suffixes: Iterable[str]) -> list[str]:
        """Return the paths with one of these suffixes, as they are written."""
        return [path for suffix in suffixes for path in self.by_suffix.get(suffix, ()) if path.endswith(suffix)]


def suffix_of(path: str) -> str:
    """Return the lower-case suffix with its dot, or "" when the name has none."""
    head, dot, tail = path.rpartition(".")
    return "" if not dot or "/" in tail or not head or head.endswith("/") else "." + tail.lower()
