"""The mapping table on the screen: a table on a terminal, plain lines elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sized
from typing import TYPE_CHECKING

import click

from checker.row_words import row_words
from checker.rows import Module, Row, Table
from checker.visible import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as Grid


def print_table(table: Table) -> None:
    """Print a table to standard output."""
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        from rich.console import Console  # heavy; needed only on a terminal

        print_rich(table, Console())
    else:
        click.echo(plain(table), nl=False)


def plain(table: Table) -> str:
    """Return the table as lines of text; what belongs to a row is indented below it."""
    lines = [_title(table), ""]
    lines += [_module_line(module) for module in table.modules.values()]
    for row in table.rows:
        old, new = _sides(row)
        lines += ["", f"{old} → {new}", f"    {'; '.join(_words(row, table))}"]
        lines += [f"    {note}" for note in _notes(row)]
    return "\n".join(lines) + "\n"


def print_rich(table: Table, console: Console) -> None:
    """Print the table with one grid for each module that rows start from."""
    from rich.text import Text

    console.print(Text(_title(table), style="bold"))
    for module in table.modules.values():
        console.print(Text(_module_line(module)))
    starts = dict.fromkeys(row.old.module for row in table.rows)
    for start in starts:
        rows = [row for row in table.rows if row.old.module == start]
        console.print()
        console.print(_grid(visible(start) if start else "globals", rows, table))


def _grid(title: str, rows: list[Row], table: Table) -> Grid:
    from rich import box
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(title=Text(title, style="bold"), title_justify="left", box=box.SIMPLE_HEAD, show_lines=True)
    for heading in ("old", "new", "what changes"):
        grid.add_column(heading, overflow="fold")
    for row in rows:
        old, new = _sides(row)
        about = Text("\n".join(_words(row, table)))
        for note in _notes(row):
            about.append(f"\n{note}", style="dim")
        # Text, not str: the table's words are never read as markup
        grid.add_row(Text(old), Text(new, style="red" if row.new is None else "green"), about)
    return grid


def _title(table: Table) -> str:
    return f"{visible(table.path)}: {_count(table.modules, 'module')}, {_count(table.rows, 'row')}"


def _count(things: Sized, word: str) -> str:
    count = len(things)
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _module_line(module: Module) -> str:
    parts = [f"{language} {' or '.join(names)}" for language, names in module.specifiers.items()]
    if module.exports:
        parts.append(_count(module.exports, "export"))
    if module.replaced_by:
        parts.append(f"replaced by {module.replaced_by}")
    return visible(f"module {module.name}: {'; '.join(parts)}")


def _sides(row: Row) -> tuple[str, str]:
    old, _, new = row.text.partition(" → ")
    return visible(old), "gone" if row.new is None else visible(new)


def _words(row: Row, table: Table) -> list[str]:
    return [visible(words) for words in row_words(row, table) if words != "gone"] or ["no replacement"]


def _notes(row: Row) -> Iterator[str]:
    for change in row.changes:
        yield visible(f"changes on {change.on}: {change.old} → {change.new}")
    if row.because:
        yield visible(f"because: {row.because}")
