"""`repoint vendor`: the reference implementation as files of a project."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("vendor")
@click.argument("destination", type=click.Path(path_type=Path), required=False, metavar="[DEST]")
@click.option(
    "--language", type=click.Choice(["javascript", "python"]), help="Which implementation to write."
)
@click.option("--check", "checking", is_flag=True, help="Only say whether copies are current.")
@click.option("--force", is_flag=True, help="Overwrite files that were changed by hand.")
def COMMAND(destination: Path | None, language: str | None, checking: bool, force: bool) -> int:
    """Write the reference implementation into the folder DEST, or check copies at or below it.

    A JavaScript copy is a module in DEST with the files beside it, a Python copy the package
    DEST/run_id_system. With --check, exit status 1 means that a copy is outdated or was changed by hand.
    """
    from checker.errors import UsageError
    from repoint import __version__
    from runidsystem.vendor import VendorError, write

    if checking:
        return _check(destination or Path("."), language)
    if language is None or destination is None:
        raise click.UsageError("name the language and the folder: repoint vendor --language javascript DEST")
    if destination.exists() and not destination.is_dir():
        raise UsageError(f"{destination} is not a folder")
    try:
        written = write(language, destination, __version__, force=force)
    except (VendorError, OSError, UnicodeDecodeError) as problem:
        raise UsageError(str(problem)) from None
    for path in written:
        click.echo(f"wrote {path}")
    return 0


def _check(root: Path, language: str | None) -> int:
    from checker.errors import UsageError
    from repoint import __version__
    from runidsystem.vendor import check, find

    copies = [each for each in find(root) if language in (None, each[0])]
    if not copies:
        raise UsageError(f"no copy written by repoint vendor at or below {root}")
    words = {"edited": "changed by hand"}
    status = 0
    for kind, folder in copies:
        try:
            results = check(kind, folder, __version__)
        except (OSError, UnicodeDecodeError) as problem:
            raise UsageError(str(problem)) from None
        for each in results:
            version = f" (version {each.version})" if each.version else ""
            click.echo(f"{each.path}: {words.get(each.state, each.state)}{version}")
            status |= each.state != "current"
    return status
