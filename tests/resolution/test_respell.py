"""The specifier for another module keeps the habits of the author."""

from __future__ import annotations

from pathlib import Path

import pytest
from resolver_projects import Project

TREE: dict[str, object] = {
    "package.json": {
        "name": "server",
        "workspaces": ["packages/*"],
        "imports": {"#ids": "./services/old.js", "#svc/*": "./services/*.js", "#new": "./lib/new.js"},
    },
    "app/tsconfig.json": {
        "compilerOptions": {
            "baseUrl": "..",
            "paths": {"@svc/*": ["services/*"], "@old": ["services/old"], "@lib/*": ["lib/*/index"]},
        }
    },
    "services/old.js": "",
    "services/new.js": "",
    "services/strict.mjs": "",
    "services/typed.ts": "",
    "services/sub/deep.js": "",
    "lib/new.js": "",
    "lib/folder/index.js": "",
    "lib/old/index.js": "",
    "packages/ids/package.json": {"name": "@acme/ids", "exports": {"./*": "./src/*.js", "./old": "./src/old.js"}},
    "packages/ids/src/old.js": "",
    "packages/ids/src/new.js": "",
    "packages/plain/package.json": {"name": "plain"},
    "packages/plain/old.js": "",
    "packages/plain/new.js": "",
    "esm/package.json": {"type": "module", "imports": {"#old": "./old.js"}},
    "esm/old.js": "",
    "esm/new.js": "",
}

CASES = [
    ("./services/old", "x.js", "services/new", "./services/new"),
    ("../services/old", "routes/x.js", "services/new", "../services/new"),
    ("./old", "services/x.js", "services/new", "./new"),
    ("./old", "services/x.js", "lib/new", "../lib/new"),
    ("../services/old", "lib/x.js", "lib/new", "./new"),
    ("../services/old", "routes/x.js", "services/sub/deep", "../services/sub/deep"),
    ("./services/old.js", "x.js", "services/new", "./services/new.js"),
    ("./services/old.js", "x.ts", "services/typed", "./services/typed.js"),
    ("./services/old.ts", "x.ts", "services/new", "./services/new.js"),
    ("./services/old", "x.ts", "services/typed", "./services/typed"),
    ("./services/old.js", "x.js", "services/strict", "./services/strict.mjs"),
    ("./services/old", "x.js", "services/strict", "./services/strict.mjs"),
    ("./services/old.js", "x.js", "services/gone", "./services/gone.js"),
    ("./services/old", "x.js", "services/gone", "./services/gone"),
    ("../services/../services/old", "routes/x.js", "services/new", "../services/../services/new"),
    ("./../old", "services/sub/x.js", "services/new", "./../new"),
    (".//services//old", "x.js", "services/new", ".//services//new"),
    ("./../services/old", "routes/x.js", "services/new", "./../services/new"),
    ("./services/old.js?v=1", "x.js", "services/new", "./services/new.js?v=1"),
    ("raw!./services/old?a", "x.js", "services/new", "raw!./services/new?a"),
    ("./lib/old", "x.js", "services/new", "./services/new"),
    ("./lib/old/index", "x.js", "services/new", "./services/new"),
    ("./lib/old/index.js", "x.js", "services/new", "./services/new.js"),
    ("./lib/old", "x.js", "lib/folder", "./lib/folder"),
    ("./lib/old/index", "x.js", "lib/folder", "./lib/folder/index"),
    ("./lib/old/index.js", "x.js", "lib/folder", "./lib/folder/index.js"),
    ("./services/old.js", "x.js", "lib/folder", "./lib/folder/index.js"),
    (".", "lib/old/x.js", "services/new", "../../services/new"),
    ("..", "lib/old/deep/x.js", "lib/folder", "../../folder"),
    ("@svc/old", "app/x.ts", "services/new", "@svc/new"),
    ("@svc/old.js", "app/x.ts", "services/new", "@svc/new.js"),
    ("@svc/old.js", "app/x.ts", "services/typed", "@svc/typed.js"),
    ("@svc/old", "app/x.ts", "lib/new", "../lib/new"),
    ("@svc/old", "app/x.ts", "lib/folder", "@lib/folder"),
    ("@old", "app/x.ts", "services/new", "@svc/new"),
    ("@lib/old", "app/x.ts", "lib/folder", "@lib/folder"),
    ("services/old", "app/x.ts", "services/new", "services/new"),
    ("services/old", "app/x.ts", "lib/new", "lib/new"),
    ("#ids", "x.js", "services/new", "#svc/new"),
    ("#svc/old", "x.js", "services/new", "#svc/new"),
    ("#svc/old", "x.js", "services/sub/deep", "#svc/sub/deep"),
    ("#svc/old", "x.js", "lib/new", "#new"),
    ("#svc/old", "x.js", "lib/folder", "./lib/folder"),
    ("#old", "esm/x.js", "esm/new", "./new.js"),
    ("@acme/ids/old", "x.js", "packages/ids/src/new", "@acme/ids/new"),
    ("@acme/ids/old", "x.js", "services/new", "./services/new"),
    ("plain/old", "x.js", "packages/plain/new", "plain/new"),
    ("plain/old.js", "x.js", "packages/plain/new", "plain/new.js"),
    ("old-package", "x.js", "services/new", "./services/new"),
]


@pytest.mark.parametrize(("specifier", "importer", "target", "expected"), CASES)
def test_respell(specifier: str, importer: str, target: str, expected: str, project: Project) -> None:
    resolver = project(TREE)
    assert resolver.respell(specifier, importer, target) == expected
    assert resolver.resolve(expected, importer, esm=True).path == target


def test_absolute_specifiers_keep_their_root(project: Project, tmp_path: Path) -> None:
    resolver = project(TREE)
    for start in (f"{tmp_path}/", f"file://{tmp_path}/"):
        assert resolver.respell(f"{start}services/old.js", "x.js", "lib/new") == f"{start}lib/new.js"


def test_every_module_can_be_named_from_everywhere(project: Project) -> None:
    resolver = project(TREE)
    modules = {resolver.lookup.module(path) for path in TREE if path.endswith((".js", ".ts", ".mjs"))}
    for importer in ("x.js", "app/x.ts", "lib/old/x.js", "packages/ids/src/x.mjs"):
        for target in modules:
            text = resolver.respell("./somewhere", importer, target)
            assert text is not None, (importer, target)
            assert resolver.resolve(text, importer).path == target
