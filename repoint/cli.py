"""Step 0: argv → command. Commands are found by file name and imported only when they run."""

from __future__ import annotations

import gc
import os
import pkgutil
import sys
from importlib import import_module
from typing import NoReturn

import click

from repoint import __version__, commands


class CommandFolder(click.Group):
    """A group whose commands are the modules of `repoint/commands/`, each defining `COMMAND`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the command names in alphabetical order."""
        return sorted(info.name.replace("_", "-") for info in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command by its name, or return None when there is no such file."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"{commands.__name__}.{cmd_name.replace('-', '_')}").COMMAND
        if not isinstance(command, click.Command):
            raise TypeError(f"{cmd_name}.py must define COMMAND: click.Command")
        return command


@click.group(cls=CommandFolder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="repoint")
def repoint() -> None:
    """Find, rewrite and gate every leftover of an old API."""


def main() -> NoReturn:
    """Run the command line: exit 0 clean, 1 findings, 2 could not do the job."""
    gc.disable()  # a short life, and many small objects without cycles: collecting costs a tenth of the time
    sys.setrecursionlimit(10_000)  # syntax nests deeper than Python's default; frames are on the heap
    status = run()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError):  # closed from the start, no room, or whoever read has gone away
        status = 2
    os._exit(status)  # nothing is open any more; to take the objects down one by one costs a tenth of the time


def run() -> int:
    """Run the command line in `sys.argv` and return its exit status."""
    from checker.errors import RepointError
    from checker.visible import visible

    try:
        status = repoint.main(prog_name="repoint", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.exceptions.NoArgsIsHelpError as problem:
        problem.show()
        return 2
    except click.exceptions.Abort:
        line = "interrupted"
    except click.UsageError as problem:
        path = problem.ctx.command_path if problem.ctx is not None else "repoint"
        line = f"{problem.format_message()} (`{path} --help` tells more)"
    except click.ClickException as problem:
        line = problem.format_message()
    except RepointError as problem:
        line = str(problem)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except Exception as problem:  # status 1 would say "findings"
        if os.environ.get("REPOINT_DEBUG"):
            raise
        line = f"internal error, REPOINT_DEBUG=1 shows where: {type(problem).__name__}: {problem}"
    click.echo(f"repoint: {' '.join(visible(part) for part in line.splitlines())}", err=True)
    return 2
