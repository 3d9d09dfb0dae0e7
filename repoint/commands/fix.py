"""`repoint fix`: paths → findings → edits → files, or a diff of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.errors import UsageError
from checker.model import Applicability
from repoint.arguments import FILE, PATHS
from repoint.progress import Progress
from repoint.project import Project, open_project
from repoint.terminal import view_of_stdout, warn, write_out

if TYPE_CHECKING:
    from checker.engine import Scope
    from codemods.engine import Outcome



@click.command("fix")
@PATHS
@click.option("--diff", "show_diff", is_flag=True, help="Print a unified diff and write nothing.")
@click.option("--unsafe", is_flag=True, help="Also what drops or moves arguments, or changes behaviour by the table.")
@click.option("--interactive", is_flag=True, help="Ask about each change: apply, skip, or suppress with a reason.")
@click.option("--mappings", type=FILE, metavar="FILE", help="The mapping table; default: the run-ID table.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes; default: one a core.")
def fix(
    paths: tuple[Path, ...],
    *,
    show_diff: bool,
    unsafe: bool,
    interactive: bool,
    mappings: Path | None,
    jobs: int | None,
) -> int:
    """Rewrite what can be rewritten safely below PATHS, or in the whole project, and say what is left and why."""
    if show_diff and interactive:
        raise UsageError("--diff writes nothing and --interactive asks what to write: choose one")
    if interactive and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("--interactive needs a terminal")
    project = open_project(paths)
    level = Applicability.UNSAFE if unsafe else Applicability.SAFE
    codes = project.codes((), ())
    scope, outcome = _outcome(project, paths, project.table_path(mappings), level, jobs or project.config.jobs)
    if interactive:
        from repoint.interactive import choose

        outcome = choose(outcome, scope, level, codes)
    return _finish(project, scope, outcome, codes, show_diff=show_diff)


def _outcome(
    project: Project, paths: tuple[Path, ...], table_path: Path, level: Applicability, jobs: int | None
) -> tuple[Scope, Outcome]:
    from checker.engine import Scope
    from checker.roots import with_roots
    from checker.table import load_table
    from checker.workers import cores
    from codemods.engine import fix as run

    table = with_roots(load_table(table_path), project.config.roots)
    listing = project.listing(paths, table_path)
    if listing.notice:
        warn(listing.notice)
    progress = Progress()
    try:
        known = listing.project if paths else ()
        scope = Scope(project.root, listing.files, known, project.config.import_roots)
        outcome = run(scope, table, level=level, jobs=jobs or cores(), progress=progress)
    finally:
        progress.close()
    outcome.failed = [*listing.failed, *outcome.failed]
    return scope, outcome


def _finish(project: Project, scope: Scope, outcome: Outcome, codes: frozenset[str], *, show_diff: bool) -> int:
    """Write or show what was rewritten, report the rest, and return the exit status."""
    from codemods.diff import unified
    from codemods.write import prepare, write
    from repoint.fix_report import Summary, coloured, render

    view = view_of_stdout(os.environ, project.prefix)
    ready, failed = prepare(project.root, outcome.files)
    if show_diff:
        text = b"".join(unified(project.prefix + each.path, each.before, each.after) for each in ready)
        sys.stdout.flush()
        sys.stdout.buffer.write(coloured(text) if view.colour else text)
        sys.stdout.buffer.flush()
        written = [each.path for each in ready]
    else:
        written, problems = write(project.root, ready)
        failed += problems
    outcome.failed = [*outcome.failed, *failed]
    summary = Summary(outcome, scope, tuple(written), codes, shown_only=show_diff)
    text_out = render(summary, view)
    if show_diff:
        click.echo(text_out, err=True, nl=False)
    else:
        write_out(text_out)
    return summary.status


COMMAND = fix
