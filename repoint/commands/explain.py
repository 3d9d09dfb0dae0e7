"""`repoint explain`: what a rule finds, why, and examples."""

from __future__ import annotations

import os

import click

from checker.errors import UsageError
from checker.pages import page_of
from checker.rule import Rule, all_rules
from checker.suggestions import nearest
from repoint.report import View
from repoint.terminal import view_of_stdout, write_out


@click.command("explain")
@click.argument("rule", metavar="CODE")
def explain(rule: str) -> int:
    """Say what a rule finds, why that matters, and show examples. CODE is a code or a name: RID102, old-call."""
    write_out(explained(find(rule), view_of_stdout(os.environ)))
    return 0


def find(named: str) -> Rule:
    """Return the rule of a code or name. Raises UsageError."""
    rules = all_rules()
    for rule in rules.values():
        if named.upper() == rule.code or named.lower() == rule.name:
            return rule
    near = nearest(named.upper(), rules) or nearest(named.lower(), (rule.name for rule in rules.values()))
    raise UsageError(f"unknown rule {named!r}{near}; `repoint rules` lists them")


def explained(rule: Rule, view: View) -> str:
    """Return the page of a rule, below a line with what belongs to every rule."""
    state = "on" if rule.default else "off"
    facts = f"{rule.objective.value} · at most {rule.severity} · {state} by default"
    page = page_of(rule.name) or f"# {rule.code} {rule.name}\n\nFinds {rule.finds}.\n\n## Why\n\n{rule.why}\n"
    title, _, rest = page.partition("\n")
    text = f"{title}\n\n{facts}\n{rest}"
    return _rendered(text, view) if view.colour else text


def _rendered(text: str, view: View) -> str:
    from io import StringIO

    from rich.console import Console  # heavy, and of no use without colours
    from rich.markdown import Markdown

    console = Console(file=StringIO(), force_terminal=True, width=view.width or 80, legacy_windows=False)
    with console.capture() as captured:
        console.print(Markdown(text))
    return captured.get()


COMMAND = explain
