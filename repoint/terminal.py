"""Standard output and the terminal behind it: colours, width, and bytes that always can be written."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from checker.errors import UsageError
from checker.visible import visible
from repoint.report import View


def view_of_stdout(environment: Mapping[str, str], prefix: str = "") -> View:
    """Say how a report may look: NO_COLOR forbids colours, FORCE_COLOR asks for them without a terminal."""
    terminal = sys.stdout.isatty()
    forced = environment.get("FORCE_COLOR", "0") not in ("", "0")
    colour = (forced or (terminal and environment.get("TERM") != "dumb")) and not environment.get("NO_COLOR")
    return View(colour=colour, width=_width() if terminal else None, prefix=prefix)


def _width() -> int:
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, 40)
    except (OSError, ValueError):
        return 80


def write_out(text: str) -> None:
    """Write to standard output, whatever its encoding is. Raises UsageError, or BrokenPipeError."""
    if sys.stdout is None:
        raise UsageError("cannot write to standard output: it is closed")
    data = text.encode(sys.stdout.encoding or "utf-8", "backslashreplace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise UsageError(f"cannot write to standard output: {problem.strerror}") from None


def warn(text: str) -> None:
    """Write one line to standard error."""
    sys.stderr.write(f"repoint: {visible(text)}\n")


def write_file(path: Path, text: str) -> None:
    """Write a file as a whole or not at all. Raises UsageError.

    What is there but no regular file (/dev/stdout, a named pipe) is written to directly.
    """
    data = text.encode("utf-8", "backslashreplace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        target = Path(os.path.realpath(path))
        temporary = target.with_name(f".{target.name[:200]}.{os.getpid()}.tmp")
        try:
            temporary.write_bytes(data)
            if target.exists():
                temporary.chmod(target.stat().st_mode & 0o7777)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as problem:
        raise UsageError(f"cannot write {visible(str(path))}: {problem.strerror}") from None
