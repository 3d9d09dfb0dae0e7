"""`repoint check`: paths → findings → report → exit status."""

from __future__ import annotations

import os
from pathlib import Path

import click

from checker.model import Result, Severity
from repoint.arguments import FILE, PATHS
from repoint.config import SEVERITIES
from repoint.progress import Progress
from repoint.project import Project, open_project
from repoint.report import View, find_report, report_names
from repoint.terminal import view_of_stdout, warn, write_file, write_out

FORMATS = f"How to report: {', '.join(report_names())}; default: text."


@click.command("check")
@PATHS
@click.option("--format", "format_name", default="text", metavar="FORMAT", help=FORMATS)
@click.option("--output", type=FILE, metavar="FILE", help="Write the report to a file.")
@click.option("--mappings", type=FILE, metavar="FILE", help="The mapping table; default: the run-ID table.")
@click.option("--select", multiple=True, metavar="CODES", help="Only these rules: RID101, old-call, RID2, ...")
@click.option("--ignore", multiple=True, metavar="CODES", help="Not these rules.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="The least that fails; default: warning.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes; default: one a core.")
def check(
    paths: tuple[Path, ...],
    *,
    format_name: str,
    output: Path | None,
    mappings: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    jobs: int | None,
) -> int:
    """Find every leftover of the old API below PATHS, or in the whole project."""
    project = open_project(paths)
    report = find_report(format_name)
    codes = project.codes(select, ignore)
    if paths and select and project.sees_whole(codes):
        warn(f"{', '.join(sorted(codes))} looks at whole projects only: leave PATHS out")
    result = _checked(project, paths, project.table_path(mappings), codes, jobs or project.config.jobs)
    if output is None:
        write_out(report.render(result, view_of_stdout(os.environ, project.prefix)))
    else:
        write_file(output, report.render(result, View(prefix=project.prefix)))
    return exit_status(result, Severity[(fail_on or project.config.fail_on or "warning").upper()])


def _checked(
    project: Project, paths: tuple[Path, ...], table_path: Path, codes: frozenset[str], jobs: int | None
) -> Result:
    from checker.engine import Scope
    from checker.engine import check as run  # the parsers load while git lists the files
    from checker.roots import with_roots
    from checker.sources import prepare
    from checker.table import load_table
    from checker.workers import cores

    table = with_roots(load_table(table_path), project.config.roots)
    prepare(is_time=lambda: not project.lister.is_done())
    listing = project.listing(paths, table_path)
    if listing.notice:
        warn(listing.notice)
    for each in listing.failed:
        warn(f"{each.path}: {each.problem}")
    progress = Progress()
    try:
        return run(
            Scope(
                project.root,
                listing.files,
                listing.project if paths else (),
                project.config.import_roots,
                listing.left_out,
            ),
            table,
            select=codes,
            jobs=jobs or cores(),
            progress=progress,
            failed=listing.failed,
            shown_table=project.shown(table_path),
        )
    finally:
        progress.close()


def exit_status(result: Result, fail_on: Severity) -> int:
    """Return 2 when something could not be looked at, 1 for findings that count, else 0."""
    if result.failed:
        return 2
    return int(any(each.finding.severity >= fail_on for each in result.findings))


COMMAND = check
