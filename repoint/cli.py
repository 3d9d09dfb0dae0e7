"""Step 0: argv → command. Commands are found by file name and imported only when they run."""

from __future__ import annotations

import os
import pkgutil
import sys
from importlib import import_module

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


def main() -> None:
    """Run the command line: exit 0 clean, 1 findings, 2 could not do the job."""
    from checker.errors import RepointError

    try:
        status = repoint.main(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("repoint: interrupted", err=True)
        status = 2
    except click.ClickException as problem:
        problem.show()
        status = 2
    except RepointError as problem:
        click.echo(f"repoint: {problem}", err=True)
        status = 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 2
    sys.exit(status if isinstance(status, int) else 0)
