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
    help="The table; without it, the one for run IDs that is shipped.",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the format instead.")
def table(mappings: Path | None, schema: bool) -> int:
    """Validate and explain the mapping table.

    Prints each row with what it changes in a call. Exits 2 with every complaint, one a line.
    """
    from checker.table import default_table_path, load_table_with_complaints
    from checker.visible import visible

    if schema:
        from checker.table_format import schema as table_schema

        click.echo(json.dumps(table_schema(), indent=2, ensure_ascii=False))
        return 0
    loaded, complaints = load_table_with_complaints(mappings or default_table_path())
    for complaint in complaints:
        click.echo(f"repoint: {visible(str(complaint))}", err=True)
    if loaded is None:
        return 2
    from repoint.table_view import print_table

    print_table(loaded)
    return 0


COMMAND = table
