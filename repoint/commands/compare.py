"""`repoint compare`: old and new functions side by side, every difference of behaviour listed."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("compare")
@click.option("--old", multiple=True, required=True, metavar="[MODULE=]FILE", help="Repeatable.")
@click.option("--new", multiple=True, metavar="[MODULE=]FILE", help="Default: as shipped.")
@click.option("--stub", "stubs", multiple=True, metavar="NAME[=VALUE]", help="For a module to load.")
@click.option("--mappings", type=click.Path(dir_okay=False, path_type=Path), help="The table.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--seed", type=click.IntRange(0), help="Of the generated inputs; default: a new one, printed.")
@click.option("--examples", type=click.IntRange(0), default=200, show_default=True, help="Generated a row.")
def COMMAND(
    old: tuple[str, ...],
    new: tuple[str, ...],
    stubs: tuple[str, ...],
    mappings: Path | None,
    form: str,
    seed: int | None,
    examples: int,
) -> int:
    """Run each row of the table on both implementations and list every difference of behaviour.

    The inputs are those of the conformance vectors and generated ones; the clock stands still. Only the
    JavaScript or Python files that you name here are run, in processes of their own.
    """
    import random

    from checker.errors import UsageError
    from checker.table import default_table_path, load_table
    from repoint.comparison.compare import compare
    from repoint.comparison.files import sides
    from repoint.comparison.report import as_json, as_text, status
    from runidsystem.compare import REFERENCES, language_of
    from runidsystem.compare.process import Stub, WorkerError

    table = load_table(mappings or default_table_path())
    language = language_of(Path(old[0]))
    new = new or ((str(REFERENCES[language]),) if language else ())
    files = sides(table, old, new)
    seed = random.SystemRandom().randrange(2**32) if seed is None else seed
    try:
        parsed = [Stub.parse(each) for each in stubs]
        results = compare(table, files, stubs=parsed, seed=seed, examples=examples)
    except (WorkerError, ValueError) as problem:
        raise UsageError(str(problem)) from None
    except ModuleNotFoundError as problem:
        if problem.name != "hypothesis":
            raise
        raise UsageError("compare needs hypothesis: pip install 'repoint[conformance]'") from None
    click.echo((as_json if form == "json" else as_text)(results, files, seed), nl=False)
    return status(results)
