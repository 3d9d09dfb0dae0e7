"""The texts that load a module without its own name; every one that is forgotten is a file that is not parsed."""

from __future__ import annotations

import pytest
from resolver_projects import Project

TREE: dict[str, object] = {
    "package.json": {
        "name": "server",
        "workspaces": ["packages/*"],
        "imports": {
            "#ids": {"node": "./services/runIdService.js", "default": "./other.js"},
            "#svc/*": "./services/*.js",
            "#part-*": "./services/runId*.js",
            "#behind": "@acme/ids/way",
        },
    },
    "tsconfig.json": {"compilerOptions": {"paths": {"@ids": ["./services/runIdService"], "@svc/*": ["./services/*"]}}},
    "web/tsconfig.build.json": {"extends": "../shared/base", "compilerOptions": {}},
    "shared/base.json": {"compilerOptions": {"paths": {"@shared-ids": ["../services/runIdService.ts"]}}},
    "jsconfig.json": '{"compilerOptions": {"paths": {"@lib/*": ["./lib/ids/*"], "@main": ["./lib/main"]}}}',
    "services/runIdService.js": "",
    "lib/ids/index.js": "",
    "lib/main/package.json": {"main": "./start"},
    "lib/main/start.js": "",
    "packages/ids/package.json": {
        "name": "@acme/ids",
        "exports": {".": {"import": "./dist/core.mjs", "require": "./dist/core.js"}, "./way": "./src/core.ts"},
    },
    "packages/ids/tsconfig.json": {"compilerOptions": {"outDir": "dist", "rootDir": "src"}},
    "packages/ids/src/core.ts": "",
    "packages/user/package.json": {"name": "user", "imports": {"#far": "@acme/ids"}},
    "packages/user/x.js": "",
}

ROADS = [
    ("@ids", "x.ts", "services/runIdService"),
    ("#ids", "x.ts", "services/runIdService"),
    ("#part-Service", "x.ts", "services/runIdService"),
    ("@lib/index", "x.js", "lib/ids"),
    ("./index", "lib/ids/x.js", "lib/ids"),
    ("./index.js", "lib/ids/x.js", "lib/ids"),
    (".", "lib/ids/x.js", "lib/ids"),
    ("./", "lib/ids/x.js", "lib/ids"),
    ("..", "lib/ids/deep/x.js", "lib/ids"),
    ("../../", "lib/ids/very/deep/x.js", "lib/ids"),
    ("../index", "lib/ids/deep/x.js", "lib/ids"),
    ("./lib/main", "x.js", "lib/main/start"),
    ("./main/", "lib/x.js", "lib/main/start"),
    ("..", "lib/main/deep/x.js", "lib/main/start"),
    ("@main", "x.js", "lib/main/start"),
    ("@acme/ids", "x.js", "packages/ids/src/core"),
    ("@acme/ids/way", "x.js", "packages/ids/src/core"),
    ("#far", "packages/user/x.js", "packages/ids/src/core"),
    ("#behind", "x.js", "packages/ids/src/core"),
]


@pytest.mark.parametrize(("specifier", "importer", "path"), ROADS)
def test_whatever_loads_a_module_contains_its_name_or_one_of_these(
    specifier: str, importer: str, path: str, project: Project
) -> None:
    resolver = project(TREE)
    assert resolver.resolve(specifier, importer).path == path
    own = path.rpartition("/")[2]
    assert own not in specifier
    source = f"require('{specifier}')"
    assert any(each in source for each in resolver.names(path))


def test_exactly_these(project: Project) -> None:
    assert project(TREE).names("services/runIdService") == {"@ids", "#ids", "#part-Service", "@shared-ids"}


def test_no_word_matches_every_file(project: Project) -> None:
    resolver = project(TREE)
    harmless = "'use strict';\nconst x = require('./services/x');\nlog('Loading...');\nmodule.exports = { ...x };\n"
    for path in ("lib/ids", "lib/main/start", "services/runIdService", "packages/ids/src/core"):
        assert not [each for each in resolver.names(path) if each in harmless]


def test_a_module_that_is_gone_has_its_names_still(project: Project) -> None:
    tree = {path: content for path, content in TREE.items() if not path.startswith("services/")}
    assert "@ids" in project(tree).names("services/runIdService")
    assert "./index" in project({"lib/ids/other.js": ""}).names("lib/ids")
