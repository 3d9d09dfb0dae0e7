"""What every command that looks at sources starts with: paths → root, configuration, rules, files, table."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.files import Lister, Listing, root_of, start_of
from checker.gitfiles import git_top
from repoint.config import Config, find_config


@dataclass(frozen=True, slots=True)
class Project:
    """The project that the named paths belong to; its files are being listed in the background."""

    root: Path
    config: Config
    lister: Lister

    @property
    def prefix(self) -> str:
        """The root as seen from the repository's top, "" or "a/b/"."""
        top = git_top(self.root)
        inside = "." if top is None else self.root.relative_to(top).as_posix()
        return "" if inside == "." else inside + "/"

    def listing(self, paths: Sequence[Path], table_path: Path) -> Listing:
        """Return the files to look at; the table is full of old names, and none of them is left over."""
        listing = self.lister.listing(paths)
        table = os.path.relpath(os.path.realpath(table_path), self.root).replace(os.sep, "/")
        if table not in listing.project and table not in listing.files:
            return listing
        return replace(
            listing,
            files=tuple(path for path in listing.files if path != table),
            project=tuple(path for path in listing.project if path != table),
        )

    def table_path(self, named: Path | None) -> Path:
        """Return the mapping table to use: the named one, the configured one, or the one that is shipped."""
        if named is not None:
            return named
        if self.config.mappings is not None and self.config.folder is not None:
            return self.config.folder / self.config.mappings
        from checker.table import default_table_path

        return default_table_path()

    def shown(self, path: Path) -> str:
        """Return how a report names a file: the same wherever the command is run from, if possible."""
        real = Path(os.path.realpath(path))
        if real.is_relative_to(self.root):
            return real.relative_to(self.root).as_posix()
        from checker.table import default_table_path

        return path.name if path == default_table_path() else path.as_posix()

    def codes(self, select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
        """Return the rules to run. `--select` replaces what is configured, `--ignore` adds to it."""
        from checker.errors import UsageError
        from checker.rule import all_rules
        from repoint.selection import codes_of, split

        rules, config = all_rules(), self.config
        chosen = codes_of(rules, split(select), UsageError)
        if select and not chosen:
            raise UsageError("--select names no rule; `repoint rules` lists them")
        ignored = codes_of(rules, split(ignore), UsageError)
        if not chosen:
            chosen = codes_of(rules, config.select, lambda text: config.error("select", text))
            ignored |= codes_of(rules, config.ignore, lambda text: config.error("ignore", text))
        return (chosen or frozenset(rule.code for rule in rules.values() if rule.default)) - ignored

    @staticmethod
    def sees_whole(codes: frozenset[str]) -> bool:
        """Say whether rules look at all files of a project at once, and so say nothing of a part of it."""
        from checker.rule import all_rules

        return all(all_rules()[code].check is None and all_rules()[code].check_project is not None for code in codes)


def open_project(paths: Sequence[Path]) -> Project:
    """Find root and configuration, and start to list the files. Raises ConfigError."""
    start = start_of(paths)
    config = find_config(start)
    root = config.folder or root_of(start)
    return Project(
        root=Path(os.path.realpath(root)),
        config=config,
        lister=Lister(root, include=config.include, exclude=config.exclude),
    )
