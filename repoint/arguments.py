"""What commands take in the same way."""

from __future__ import annotations

from pathlib import Path

import click


class NamedPath(click.Path):
    """A path that is not empty: an unset variable of a shell must not stand for the whole project."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path. Raises BadParameter when it is empty."""
        if value == "":
            self.fail("an empty path; leave it out to look at the whole project", param, ctx)
        return Path(str(super().convert(value, param, ctx)))  # type: ignore[arg-type]


FILE = click.Path(path_type=Path, dir_okay=False)
PATHS = click.argument("paths", nargs=-1, type=NamedPath())
