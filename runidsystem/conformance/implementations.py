"""Step 0: what the user named → the command of an adapter."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from runidsystem.conformance.process import Adapter

HERE = Path(__file__).parent / "adapters"
JAVASCRIPT = (".js", ".cjs", ".mjs")
DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")


class ImplementationError(Exception):
    """There is no way to run what was named; its text is one line."""


@dataclass(frozen=True, slots=True)
class Implementation:
    """How an implementation is run: `command` and the endpoint of the table behind it."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)

    def start(self, endpoint: str, *, timeout: float = 10) -> Adapter:
        """Start an adapter in a zone with summer time, so that local time shows."""
        environment = {"TZ": "Australia/Sydney", **self.environment}
        try:
            return Adapter((*self.command, endpoint), timeout=timeout, environment=environment)
        except OSError as problem:
            raise ImplementationError(f"cannot run {self.command[0]}: {problem.strerror}") from problem


def find_implementation(named: str, adapter: str | None = None) -> Implementation:
    """Find out what was named: a JavaScript file, a Python module or file, or anything with an adapter."""
    if adapter is not None:
        return _with_adapter(named, adapter)
    path = Path(named)
    if path.suffix not in (*JAVASCRIPT, ".py") and path.with_name(path.name + ".js").is_file():
        path = path.with_name(path.name + ".js")  # as `require` would find it
    if path.suffix in JAVASCRIPT or any((path / name).is_file() for name in ("index.js", "package.json")):
        return _javascript(path)
    if path.suffix == ".py" or (path / "__init__.py").is_file():
        return _python_file(path)
    if not DOTTED.fullmatch(named):
        problem = "neither a JavaScript file nor a dotted Python module; name an --adapter for anything else"
        raise ImplementationError(f"{named}: {problem}")
    return Implementation(named, (sys.executable, str(HERE / "python.py"), named))


def _python_file(path: Path) -> Implementation:
    """Name a file or a folder by its dotted name, below the first folder that is no package."""
    if not path.exists():
        raise ImplementationError(f"{path}: there is no such file")
    whole = path.resolve()
    parts, folder = [whole.stem], whole.parent
    while (folder / "__init__.py").is_file():
        parts.insert(0, folder.name)
        folder = folder.parent
    command = (sys.executable, str(HERE / "python.py"), ".".join(parts))
    known = os.environ.get("PYTHONPATH")
    return Implementation(
        str(path), command, {"PYTHONPATH": os.pathsep.join([str(folder), *([known] if known else [])])}
    )


def _javascript(path: Path) -> Implementation:
    if not path.exists():
        raise ImplementationError(f"{path}: there is no such file")
    node = shutil.which("node")
    if node is None:
        raise ImplementationError(f"{path} needs Node.js, and there is no `node` on the PATH")
    return Implementation(str(path), (node, str(HERE / "node.cjs"), str(path)))


def _with_adapter(named: str, adapter: str) -> Implementation:
    try:
        words = shlex.split(adapter)
    except ValueError as problem:
        raise ImplementationError(f"--adapter {adapter!r}: {problem}") from problem
    if not words or shutil.which(words[0]) is None:
        raise ImplementationError(f"--adapter {adapter!r}: there is no such program")
    return Implementation(named, (*words, named))
