"""Step 1: vector files → vectors. A file that was cut short is an error, never a smaller suite."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "vectors"
LEVELS = ("must", "should", "may")


class VectorError(Exception):
    """The vectors cannot be used; its text is one line."""


@dataclass(frozen=True, slots=True)
class Vector:
    """One vector: a function, its arguments, what stood before it, and what is expected."""

    function: str
    level: str
    body: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The id, unique over all files."""
        return str(self.body["id"])

    @property
    def flags(self) -> frozenset[str]:
        """What it needs, or what is special about it."""
        return frozenset(self.body["flags"])

    @property
    def stateful(self) -> bool:
        """Whether the answer may depend on what was called before."""
        return self.function not in STATELESS or "before" in self.body or "config" in self.body


STATELESS = frozenset(
    ("validateRunId", "validateAndStandardizeRunId", "getBaseRunId", "getClientId", "createClientRunId")
)


def load_vectors(folder: Path = FOLDER) -> list[Vector]:
    """Return all vectors in a fixed order; raises VectorError."""
    paths = sorted(folder.glob("*/*/*.json"), key=_order)
    if not paths:
        raise VectorError(f"{folder}: no vectors are here")
    return [vector for path in paths for vector in _load(path)]


def _order(path: Path) -> tuple[str, int, str]:
    level = path.parent.name
    return (path.parent.parent.name, LEVELS.index(level) if level in LEVELS else 9, path.name)


def _load(path: Path) -> list[Vector]:
    try:
        file = json.loads(path.read_text(encoding="utf-8"))
        header, bodies = (file["version"], file["function"], file["level"], file["count"]), file["vectors"]
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise VectorError(f"{path}: not a vector file ({problem!r})") from problem
    version, function, level, count = header
    if not isinstance(bodies, list):
        raise VectorError(f"{path}: not a vector file (no list of vectors)")
    if version != 1:
        raise VectorError(f"{path}: version {version} of the vectors is not known here")
    if count != len(bodies):
        raise VectorError(f"{path}: {len(bodies)} vectors, but the header counts {count}")
    if (function, level) != (path.parent.parent.name, path.parent.name):
        raise VectorError(f"{path}: its header says {function}/{level}")
    return [Vector(function, level, body) for body in bodies]
