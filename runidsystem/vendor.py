"""The implementation as files of another project: what to write, and whether a copy is still like that.

Every code file starts with a header that holds a digest of what follows it; the main file's header has the
digest of the data file too. So a copy can be checked by itself, wherever it was moved, and in any version.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = "formats.json"
MAIN = {"javascript": "runIdSystem.js", "python": "run_id_system/__init__.py"}
MARK = "written by `repoint vendor`"
HEADER = re.compile(
    rf"\A(?://|#) {re.escape(MARK)} (?P<version>\S+), sha256 (?P<digest>[0-9a-f]{{64}})"
    rf"(?:, {re.escape(DATA)} (?P<data>[0-9a-f]{{64}}))?\n(?://|#) [^\n]*\n"
)
ADVICE = "MIT license. Do not edit: `repoint vendor --check` tells, and the next version overwrites it."
SKIPPED = frozenset((".git", "node_modules", ".venv", "venv", "__pycache__", "site-packages"))
IMPORT = re.compile(r"^\s*from \.(\w+) import", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Checked:
    """One file of a copy: current, outdated, edited or missing; `version` is what its header says."""

    path: Path
    state: str
    version: str = ""


class VendorError(Exception):
    """The copy cannot be written."""


def files(language: str, version: str) -> Mapping[str, str]:
    """Return the files of the implementation with their headers, by paths relative to the destination."""
    if language == "javascript":
        folder, prefix, names = (
            HERE / "javascript",
            "",
            ["runIdSystem.js", "runIdSystem.mjs", "runIdSystem.d.ts"],
        )
    else:
        folder, prefix, names = HERE, "run_id_system/", [*_modules(), "py.typed"]
    data = _text(HERE / "javascript" / DATA)
    found = {prefix + DATA: data}
    for name in names:
        text = _text(folder / name)
        is_main = prefix + name == MAIN[language]
        found[prefix + name] = _with_header(name, text, version, data if is_main else None) if text else ""
    return found


def write(language: str, destination: Path, version: str, *, force: bool = False) -> list[Path]:
    """Write the implementation into a folder, and return the files.

    Raises:
        VendorError: a file is there that was not written by this tool, or was changed since.
        OSError: the folder cannot be written.
    """
    wanted = files(language, version)
    main = destination / MAIN[language]
    if not force:
        known = _data_digest(main)
        for name, text in wanted.items():
            path = destination / name
            if path.exists() and _text(path) != text and not _is_untouched(path, known):
                raise VendorError(
                    f"{path} was not written by repoint vendor, or was changed since; --force overwrites it"
                )
    for name, text in wanted.items():
        _replace(destination / name, text)
    return [destination / name for name in wanted]


def find(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the language and the destination of every copy at or below a folder.

    In the folder itself the name of the main file is enough: somebody may have removed its header.
    """
    named = {language: root / main for language, main in MAIN.items()}
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(each for each in folders if each not in SKIPPED)
        for language, main in MAIN.items():
            path = Path(folder, Path(main).name)
            if (
                path.name in names
                and path.as_posix().endswith(main)
                and (path == named[language] or _header(path))
            ):
                yield language, Path(folder) if language == "javascript" else Path(folder).parent


def check(language: str, destination: Path, version: str) -> list[Checked]:
    """Compare a copy with its own headers and with the implementation that is installed here."""
    known = _data_digest(destination / MAIN[language])
    return [
        _check(destination / name, text, known) for name, text in sorted(files(language, version).items())
    ]


def _check(path: Path, wanted: str, data: str | None) -> Checked:
    if not path.is_file():
        return Checked(path, "missing")
    header = _header(path)
    version = header["version"] if header else ""
    if _body(_text(path)) == _body(wanted) and (header or not HEADER.match(wanted)):
        intact = not header or header["digest"] == _digest(_body(wanted))
        return Checked(path, "current" if intact else "edited", version)
    return Checked(path, "outdated" if _is_untouched(path, data) else "edited", version)


def _is_untouched(path: Path, data: str | None) -> bool:
    """Say whether a file is as some version wrote it."""
    if path.name == DATA:
        return _digest(_text(path)) == data
    header = _header(path)
    return bool(header and header["digest"] == _digest(_body(_text(path))))


def _modules() -> list[str]:
    """Return the modules that the package loads, starting from its main one."""
    found: dict[str, None] = {}
    waiting = ["__init__.py"]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            waiting += [f"{each}.py" for each in IMPORT.findall(_text(HERE / name))]
    return sorted(found)


def _with_header(name: str, text: str, version: str, data: str | None) -> str:
    comment = "#" if name.endswith(".py") else "//"
    extra = "" if data is None else f", {DATA} {_digest(data)}"
    return f"{comment} {MARK} {version}, sha256 {_digest(text)}{extra}\n{comment} {ADVICE}\n{text}"


def _header(path: Path) -> re.Match[str] | None:
    try:
        return HEADER.match(_text(path))
    except (OSError, UnicodeDecodeError):
        return None


def _data_digest(main: Path) -> str | None:
    header = _header(main)
    return header["data"] if header else None


def _body(text: str) -> str:
    return HEADER.sub("", text, count=1)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _text(path: Path) -> str:
    # Universal newlines: a checkout with CRLF is no change by hand.
    return path.read_text(encoding="utf-8")


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
