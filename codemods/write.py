"""Step 10: rewritten texts → files: each is either old or new at every moment, whatever interrupts."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.languages.plugin import EncodingError
from checker.model import Failed
from checker.sources import language_of
from codemods.engine import Rewritten


@dataclass(frozen=True, slots=True)
class Prepared:
    """One file with its bytes on disk, before and after, in the encoding it has."""

    path: str
    before: bytes
    after: bytes


def prepare(root: Path, files: Sequence[Rewritten]) -> tuple[list[Prepared], list[Failed]]:
    """Read each file once more and encode its new text; what is not as it was read is left alone."""
    ready: list[Prepared] = []
    failed: list[Failed] = []
    for each in files:
        try:
            ready.append(_prepared(root, each))
        except (OSError, EncodingError, UnicodeError, ValueError) as problem:
            failed.append(Failed(each.path, _reason(problem)))
    return ready, failed


def _prepared(root: Path, each: Rewritten) -> Prepared:
    data = read(root, each.path)
    language = language_of(each.path, data)
    if language is None or language.decode(data) != each.before:
        raise ValueError("it changed since it was read: nothing was written, run again")
    name = language.encoding(data)
    if name.startswith("utf-8"):
        return Prepared(each.path, data, each.after)
    return Prepared(each.path, data, each.after.decode("utf-8").encode(name))


def _reason(problem: Exception) -> str:
    if isinstance(problem, OSError):
        return problem.strerror or str(problem)
    if isinstance(problem, UnicodeError) and not isinstance(problem, EncodingError):
        return "its encoding cannot hold the new text"
    return str(problem)


def read(root: Path, path: str) -> bytes:
    """Return the bytes of a regular file below the root. Raises OSError, or ValueError for a link."""
    descriptor = os.open(_inside(root, path), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


def _inside(root: Path, path: str) -> Path:
    """Return where a file is. Raises ValueError when a link leads to it, or out of the root."""
    target = root / path
    real = Path(os.path.realpath(root))
    if Path(os.path.realpath(target.parent)) != real / Path(path).parent:
        raise ValueError("a symbolic link leads to it: links are not followed")
    if not stat.S_ISREG(os.lstat(target).st_mode):
        raise ValueError("it is no regular file")
    return target


def write(root: Path, files: Sequence[Prepared]) -> tuple[list[str], list[Failed]]:
    """Write the files, one after the other, each as a whole; return the paths written and what failed."""
    written: list[str] = []
    failed: list[Failed] = []
    for each in files:
        try:
            if read(root, each.path) != each.before:
                raise ValueError("it changed since it was read: nothing was written, run again")
            replace(_inside(root, each.path), each.after)
            written.append(each.path)
        except (OSError, ValueError) as problem:
            failed.append(Failed(each.path, _reason(problem)))
    return written, failed


def replace(target: Path, data: bytes) -> None:
    """Put new bytes in place of a file: written beside it, flushed, then renamed over it; mode and owner stay."""
    state = os.lstat(target)
    temporary = target.with_name(f".{target.name[:180]}.{os.getpid()}.repoint")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            if hasattr(os, "fchown") and (state.st_uid, state.st_gid) != (os.geteuid(), os.getegid()):
                os.fchown(file.fileno(), state.st_uid, state.st_gid)
            os.chmod(temporary, stat.S_IMODE(state.st_mode))
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()
        raise
