"""`repoint rules`: what is looked for."""

from __future__ import annotations

import click

from checker.rule import all_rules
from repoint.terminal import write_out


@click.command("rules")
def rules() -> int:
    """List every rule: code, name, objective, severity, and whether it is on by default."""
    header = ("code", "name", "objective", "severity", "default")
    rows = [
        (rule.code, rule.name, rule.objective.value, str(rule.severity), "on" if rule.default else "off")
        for rule in all_rules().values()
    ]
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in (header, *rows)]
    write_out("\n".join(lines) + "\n")
    return 0


COMMAND = rules
