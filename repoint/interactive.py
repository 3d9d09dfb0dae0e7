"""`repoint fix --interactive`: one change at a time, in its context; nothing is written before the last answer."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import click

from checker.engine import Scope, located, run_rules
from checker.errors import UsageError
from checker.model import Applicability, Located, Span
from checker.rule import all_rules
from checker.visible import visible
from codemods.diff import unified
from codemods.engine import Outcome, Rewritten, fixed, overlaid
from codemods.languages.syntax import syntaxes
from codemods.plan import plan
from codemods.sites import Limits, Site
from codemods.suppress import CannotSuppressError, suppressed
from repoint.fix_report import coloured
from repoint.terminal import view_of_stdout

QUESTION = "[y]es  [n]o  [a]ll in this file  [s]uppress  [q]uit  [?]"
HELP = """\
  y  apply this change
  n  leave it
  a  apply it and every later change in this file
  s  leave it and write a suppression comment; you will be asked for the reason
  q  stop asking: what you have applied is written
  Ctrl-C  stop, and write nothing
"""
Key = tuple[str, Span]


@dataclass(slots=True)
class Change:
    """One fix that can be chosen: sites that change together, or a finding that no fix exists for."""

    path: str
    offset: int
    keys: frozenset[Key]
    findings: list[Located]
    is_fixable: bool = True


@dataclass(slots=True)
class Answers:
    """What was chosen so far."""

    chosen: set[Key] = field(default_factory=set)
    whole_files: set[str] = field(default_factory=set)
    silenced: list[tuple[Located, str]] = field(default_factory=list)


def choose(outcome: Outcome, scope: Scope, level: Applicability, codes: frozenset[str]) -> Outcome:
    """Ask about every change, and return the outcome of those that were chosen.

    Raises click.Abort on Ctrl-C or at the end of the input; nothing has been written then.
    """
    project = outcome.before
    rules = [rule for rule in all_rules().values() if rule.code in codes]
    limits = Limits(level, frozenset(scope.files))
    changes = list(changes_of(outcome, scope, limits, codes))
    answers = Answers()
    for number, change in enumerate(changes, start=1):
        if change.path in answers.whole_files and change.is_fixable:
            answers.chosen |= change.keys
            continue
        show(outcome, limits, answers, change, f"{number}/{len(changes)}")
        if not ask(answers, change):
            break
    made = fixed(project, rules, replace(limits, only=frozenset(answers.chosen)))
    made.failed = outcome.failed
    return with_suppressions(made, answers)


def changes_of(outcome: Outcome, scope: Scope, limits: Limits, codes: frozenset[str]) -> Iterator[Change]:
    """Yield the changes in the order of their places; a finding without a fix is a change to suppress only."""
    project = outcome.before
    rules = [rule for rule in all_rules().values() if rule.code in codes]
    findings = {
        (each.finding.path, each.finding.span): each for each in located(project, run_rules(project, scope, rules)[0])
    }
    groups: dict[object, list[Site]] = {}
    for site in plan(project, limits, syntaxes()).done:
        groups.setdefault(site.unit or site.key, []).append(site)
    found: list[Change] = []
    covered: set[Key] = set()
    for sites in groups.values():
        keys = frozenset(site.key for site in sites)
        covered |= keys
        shown = sorted((findings[key] for key in keys if key in findings), key=lambda each: (each.line, each.column))
        first = min(sites, key=lambda site: (site.path, site.use.span.start))
        found.append(Change(first.path, first.use.span.start, keys, shown))
    for key, each in findings.items():
        if key not in covered and each.finding.code != "RID108":
            found.append(Change(key[0], key[1].start, frozenset((key,)), [each], is_fixable=False))
    yield from sorted(found, key=lambda change: (change.path, change.offset))


def show(outcome: Outcome, limits: Limits, answers: Answers, change: Change, count: str) -> None:
    """Print what is wrong and what the change would be, beside what was chosen before."""
    view = view_of_stdout(os.environ)
    click.echo()
    click.secho(f"{count}  {visible(change.path)}", bold=True, color=view.colour)
    for each in change.findings:
        found = each.finding
        click.echo(f"  {each.line}:{each.column}  {found.code}  {visible(found.message)}")
        if found.why:
            click.echo(f"      {visible(found.why)}")
    if not change.is_fixable:
        for each in change.findings:
            click.echo(f"  {each.line} │ {visible(each.source)}")
        return
    before = texts(outcome, limits, frozenset(answers.chosen))
    after = texts(outcome, limits, frozenset(answers.chosen | change.keys))
    for path in sorted(after):
        old = before.get(path, outcome.before.modules[path].source)
        diff = unified(path, old, after[path], context=2)
        if diff:
            click.echo(coloured(diff) if view.colour else diff, nl=False)


def texts(outcome: Outcome, limits: Limits, only: frozenset[Key]) -> dict[str, bytes]:
    """Return the texts of the files that a choice of changes would change."""
    from codemods.engine import applied

    made = plan(outcome.before, replace(limits, only=only), syntaxes())
    return applied(outcome.before, made.edits)[0]


def ask(answers: Answers, change: Change) -> bool:
    """Take one answer; return False when no more shall be asked."""
    while True:
        question = QUESTION if change.is_fixable else "no automatic change:  [n]ext  [s]uppress  [q]uit  [?]"
        answer = click.prompt(question, default="n", show_default=False, prompt_suffix=" > ").strip().lower()
        match answer[:1]:
            case "y" if change.is_fixable:
                answers.chosen |= change.keys
                return True
            case "a" if change.is_fixable:
                answers.chosen |= change.keys
                answers.whole_files.add(change.path)
                return True
            case "n":
                return True
            case "s":
                reason = click.prompt("reason", default="", show_default=False).strip()
                if reason:
                    answers.silenced += [(each, reason) for each in change.findings]
                    return True
                click.echo("a suppression needs a reason")
            case "q":
                return False
            case _:
                click.echo(HELP, nl=False)


def with_suppressions(made: Outcome, answers: Answers) -> Outcome:
    """Write the suppression comments into the rewritten texts."""
    by_file: dict[str, list[tuple[str, str, str]]] = {}
    for each, reason in answers.silenced:
        by_file.setdefault(each.finding.path, []).append((each.finding.code, each.snippet, reason))
    if not by_file:
        return made
    new: dict[str, bytes] = {}
    for path, wanted in by_file.items():
        try:
            new[path] = suppressed(made.after, path, wanted)
        except CannotSuppressError as problem:
            raise UsageError(f"{visible(path)}: {problem}") from None
    made.after = overlaid(made.after, new)
    paths = {each.path for each in made.files} | set(new)
    before: Sequence[str] = sorted(paths)
    made.files = [
        Rewritten(path, made.before.modules[path].source, made.after.modules[path].source) for path in before
    ]
    return made
