from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from resolver_projects import Project, write

from checker.resolution.javascript import JavaScriptResolver


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Write a project and return its resolver."""

    def make(tree: Mapping[str, object]) -> JavaScriptResolver:
        write(tmp_path, tree)
        return JavaScriptResolver(tmp_path, list(tree))

    return make
