from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from checker.resolution.javascript import JavaScriptResolver

Project = Callable[[Mapping[str, object]], JavaScriptResolver]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Write a project (path → text, or a value for JSON) and return its resolver."""

    def make(tree: Mapping[str, object]) -> JavaScriptResolver:
        for path, content in tree.items():
            place = tmp_path / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(content if isinstance(content, str) else json.dumps(content))
        return JavaScriptResolver(tmp_path, list(tree))

    return make
