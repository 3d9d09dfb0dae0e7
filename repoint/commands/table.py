"""`repoint table`: validate the mapping table and say what each of its rows does."""

from __future__ import annotations

import json
from pathlib import Path

import click


@click.command("table")
@click.option(
    "--mappings",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The table; default: the configured one, or the one for run IDs.",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the format instead.")
def table(mappings: Path | None, schema: bool) -> int:
    """Validate and explain the mapping table.

    Prints each row with what it changes in a call. Exits 2 with every complaint, one a line.
    """
    from checker.table import load_table_with_complaints
    from checker.visible import visible

    if schema:
        from checker.table_format import schema as table_schema

        click.echo(json.dumps(table_schema(), indent=2, ensure_ascii=False))
        return 0
    loaded, complaints = load_table_with_complaints(mappings or _configured())
    for complaint in complaints:
        click.echo(f"repoint: {visible(str(complaint))}", err=True)
    if loaded is None:
        return 2
    from repoint.table_view import print_table

    print_table(loaded)
    return 0


def _configured() -> Path:
    from checker.table import default_table_path
    from repoint.config import find_config

    config = find_config(Path.cwd())
    if config.mappings is None or config.folder is None:
        return default_table_path()
    return config.folder / config.mappings


COMMAND = table
