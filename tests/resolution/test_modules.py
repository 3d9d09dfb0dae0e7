"""The specifiers of the table."""

from __future__ import annotations

import pytest
from resolver_projects import Project

from checker.resolution.modules import matches, module_paths

TREE: dict[str, object] = {
    "services/ids.js": "",
    "a/services/ids.ts": "",
    "a/b/services/ids/index.js": "",
    "services/idsOld.js": "",
    "lib/main/package.json": {"main": "start.js"},
    "lib/main/start.js": "",
}


@pytest.mark.parametrize(
    ("specifier", "paths"),
    [
        ("./services/ids", ("services/ids",)),
        ("./services/ids.js", ("services/ids",)),
        ("./services/../services/ids.ts", ("services/ids",)),
        ("./a/b/services/ids/index.js", ("a/b/services/ids",)),
        ("./gone/away.js", ("gone/away",)),
        ("./lib/main", ("lib/main/start",)),
        ("**/services/ids", ("a/b/services/ids", "a/services/ids", "services/ids")),
        ("**/services/ids.js", ("a/b/services/ids", "a/services/ids", "services/ids")),
        ("./*/services/ids", ("a/services/ids",)),
        ("./**/services/ids*", ("a/b/services/ids", "a/services/ids", "services/ids", "services/idsOld")),
        ("**/gone", ()),
        ("lodash", ()),
        ("node:util", ()),
        ("@scope/x", ()),
        ("./../outside", ()),
    ],
)
def test_module_paths(specifier: str, paths: tuple[str, ...], project: Project) -> None:
    assert module_paths(specifier, project(TREE)) == paths


@pytest.mark.parametrize(
    ("specifier", "path", "expected"),
    [
        ("**/services/ids", "services/ids", True),
        ("**/services/ids", "not/there/services/ids", True),
        ("**/services/ids", "myservices/ids", False),
        ("**/services/ids", "services/ids2", False),
        ("./*/services/ids", "a/services/ids", True),
        ("./*/services/ids", "services/ids", False),
        ("./services/ids.js", "services/ids", True),
        ("./services/ids", "legacy/services/ids", False),
        ("./services/i?s", "services/ids", True),
        ("./services/{ids,runs}", "services/runs", True),
        ("./services/[ij]ds", "services/jds", True),
        ("./services/[", "services/[", True),
        ("./services/(a|b)", "services/a", False),
        ("lodash", "lodash", False),
    ],
)
def test_matches(specifier: str, path: str, expected: bool) -> None:
    assert matches(specifier, path) is expected
