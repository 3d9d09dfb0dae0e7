"""`repoint conformance`: run the shared vectors against an implementation in any language."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("impl", metavar="IMPL")
@click.option("--adapter", metavar="COMMAND", help="Program that speaks the protocol for another language.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "junit"]), default="text", show_default=True
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option(
    "--timeout", type=click.FloatRange(min=0.1), default=10, show_default=True, help="Seconds a call."
)
@click.option("--only", metavar="TEXT", help="Only vectors with this text in their id.")
def conformance(
    impl: str, adapter: str | None, form: str, output: Path | None, timeout: float, only: str | None
) -> int:
    """Run the shared vectors against IMPL: a JavaScript file, a Python module, or anything with an --adapter.

    \b
    repoint conformance services/ids.js
    repoint conformance services.ids
    repoint conformance ./server --adapter "ruby adapter.rb"

    Exit status: 0 all passed, 1 some failed or errored, 2 the implementation could not be run.
    """
    # the stand-in, its database and the reports are needed here alone
    from checker.errors import UsageError
    from runidsystem.conformance.implementations import ImplementationError, find_implementation
    from runidsystem.conformance.report import REPORTS
    from runidsystem.conformance.run import LoadError, run_vectors
    from runidsystem.conformance.vectors import VectorError, load_vectors

    try:
        implementation = find_implementation(impl, adapter)
        vectors = [each for each in load_vectors() if only is None or only in each.id]
        if not vectors:
            raise UsageError(f"no vector has {only!r} in its id")
        start = lambda endpoint: implementation.start(endpoint, timeout=timeout)  # noqa: E731
        verdicts = list(run_vectors(vectors, start))
    except LoadError as problem:
        raise UsageError(f"{impl} cannot be loaded: {problem}") from problem
    except (ImplementationError, VectorError) as problem:
        raise UsageError(str(problem)) from problem
    report = REPORTS[form](impl, verdicts)
    if output is None:
        click.echo(report, nl=False)
    else:
        _write(output, report)
    return 1 if any(each.verdict in ("failed", "errored") for each in verdicts) else 0


def _write(path: Path, text: str) -> None:
    from checker.errors import UsageError

    try:
        path.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise UsageError(f"{path}: {problem.strerror}") from problem


COMMAND = conformance
