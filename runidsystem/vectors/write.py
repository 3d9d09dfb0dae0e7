"""Source tables → vector files: one file for each function, level and group of rows."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from runidsystem.vectors.source import caches, pure, separator, sequence, stores
from runidsystem.vectors.source.build import Vector

FOLDER = Path(__file__).parent
SPEC_VERSION = 1
NOTES = {
    "sync": "the answer is a value, not a promise",
    "config": "needs an isolated instance with options",
    "instances": "needs two instances",
    "numbered": "the table has the auto-number field Number",
    "warnings": "counts what an instance with onWarning reports",
    "retries": "the table answers 429 for longer than a client may retry",
}


def all_vectors() -> list[Vector]:
    """Return every vector once; raises ValueError for two with one id."""
    found = [each for part in (sequence, pure, separator, stores, caches) for each in part.vectors()]
    seen: set[str] = set()
    for each in found:
        if each.body["id"] in seen:
            raise ValueError(f"two vectors are called {each.body['id']}")
        seen.add(each.body["id"])
    return found


def files() -> dict[Path, str]:
    """Return the text of every vector file by its path below the folder of the vectors."""
    groups: dict[Path, list[dict[str, Any]]] = defaultdict(list)
    for each in all_vectors():
        row = each.body["spec"][0]
        groups[Path(each.function) / each.level / f"{row}.json"].append(each.body)
    return {path: _file(path, bodies) for path, bodies in sorted(groups.items())}


def write() -> None:
    """Write the files, and remove those that are no longer made."""
    made = files()
    for path in sorted(FOLDER.glob("*/*/*.json")):
        if path.relative_to(FOLDER) not in made:
            path.unlink()
    for path, text in made.items():
        (FOLDER / path).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / path).write_text(text, encoding="utf-8")


def _file(path: Path, bodies: list[dict[str, Any]]) -> str:
    flags = sorted({flag for body in bodies for flag in body["flags"]})
    header = {
        "version": 1,
        "specVersion": SPEC_VERSION,
        "function": path.parts[0],
        "level": path.parts[1],
        "count": len(bodies),
        "notes": {flag: NOTES[flag] for flag in flags},
    }
    lines = ",\n".join("    " + json.dumps(body, ensure_ascii=True) for body in bodies)
    head = json.dumps(header, indent=2)[:-2]
    return f'{head},\n  "vectors": [\n{lines}\n  ]\n}}\n'
