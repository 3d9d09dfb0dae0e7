"""`repoint airtable-standin`: a local server that behaves like Airtable, for tests and demos."""

from __future__ import annotations

from pathlib import Path

import click

DEMO_BASE = "appStandin0000001=patStandin"


def _bases(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    pairs = [value.partition("=") for value in values or (DEMO_BASE,)]
    if any(not base or not token for base, _, token in pairs):
        raise click.BadParameter("write it as BASE=TOKEN")
    return {base: token for base, _, token in pairs}


def _tables(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, list[str]]:
    pairs = [value.partition("=") for value in values]
    if any(not table or not fields for table, _, fields in pairs):
        raise click.BadParameter("write it as TABLE=FIELD,FIELD,...")
    return {table: [each.strip() for each in fields.split(",")] for table, _, fields in pairs}


@click.command("airtable-standin")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port; 0 takes a free one.")
@click.option("--base", "bases", multiple=True, callback=_bases, metavar="BASE=TOKEN", help="Repeatable.")
@click.option(
    "--table", "tables", multiple=True, callback=_tables, metavar="TABLE=FIELD,...", help="Repeatable."
)
@click.option("--auto-number", metavar="FIELD", help="A computed field that counts up.")
@click.option("--database", type=click.Path(dir_okay=False, path_type=Path), help="SQLite file for the rows.")
def COMMAND(
    port: int,
    bases: dict[str, str],
    tables: dict[str, list[str]],
    auto_number: str | None,
    database: Path | None,
) -> int:
    """Serve Airtable's record API on the loopback interface until Ctrl-C or SIGTERM.

    The first line printed is the URL for `endpointUrl` (airtable.js) or `endpoint_url` (pyairtable). Faults,
    the log of requests and the rows are under URL/_standin/.
    """
    import signal
    import sqlite3
    import threading

    from runidsystem.standin import DEFAULT_TABLES, Standin

    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        running = Standin(
            bases,
            tables=tables or DEFAULT_TABLES,
            auto_number=auto_number,
            database=database or ":memory:",
            port=port,
        )
    except (OSError, sqlite3.Error) as problem:
        raise click.ClickException(f"cannot serve: {problem}") from None
    with running:
        click.echo(running.url)
        click.echo(f"bases: {', '.join(bases)}; stop with Ctrl-C", err=True)
        stop.wait()
    return 0
