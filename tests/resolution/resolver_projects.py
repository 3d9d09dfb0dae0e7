"""Small projects on the disk, with their resolver."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from checker.resolution.javascript import JavaScriptResolver

Project = Callable[[Mapping[str, object]], JavaScriptResolver]


def write(root: Path, tree: Mapping[str, object]) -> None:
    """Write a project: path → text, or a value for JSON."""
    for path, content in tree.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content if isinstance(content, str) else json.dumps(content))
