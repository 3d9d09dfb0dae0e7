"""Which file and module a specifier stands for; what is missing; what is a package."""

from __future__ import annotations

from pathlib import Path

import pytest
from resolver_projects import Project

from checker.resolution import Resolution

TREE: dict[str, object] = {
    "package.json": {
        "name": "server",
        "workspaces": ["packages/*", "!packages/old"],
        "dependencies": {"config": "^3.0.0", "linked": "file:./local/linked"},
        "imports": {"#ids": "./services/runIdService.js", "#svc/*": "./services/*.js", "#log": "pino", "#self": "#ids"},
    },
    "jsconfig.json": '{\n  // for editors\n  "compilerOptions": {"baseUrl": ".", "paths": {"~/*": ["./*"],}}\n}',
    "app.js": "",
    "index.js": "",
    "config/index.js": "",
    "data.json": "{}",
    "style.css": "",
    "native.node": "",
    "services/runIdService.js": "",
    "services/data.v2.js": "",
    "services/typed.ts": "",
    "services/view.jsx": "",
    "services/both.js": "",
    "services/both/index.js": "",
    "services/Case.js": "",
    "lib/ids/index.js": "",
    "lib/main/package.json": {"main": "./src/start"},
    "lib/main/src/start.js": "",
    "routes/webhook.js": "",
    "routes/deep/er.mjs": "",
    "with space/é.js": "",
    "packages/ids/package.json": {"name": "@acme/ids", "main": "dist/index.js"},
    "packages/ids/src/index.ts": "",
    "packages/ids/src/deep.ts": "",
    "packages/public/package.json": {
        "name": "public",
        "exports": {".": {"import": "./esm.mjs", "require": "./cjs.cjs"}, "./x/*": "./src/*.js", "./no/*": None},
    },
    "packages/public/esm.mjs": "",
    "packages/public/cjs.cjs": "",
    "packages/public/src/one.js": "",
    "packages/old/package.json": {"name": "old"},
    "packages/old/index.js": "",
    "local/linked/package.json": {"name": "another-name"},
    "local/linked/index.js": "",
}

FOUND = [
    ("./services/runIdService", "app.js", "services/runIdService.js", "services/runIdService"),
    ("./services/runIdService.js", "app.js", "services/runIdService.js", "services/runIdService"),
    ("../services/runIdService", "routes/webhook.js", "services/runIdService.js", "services/runIdService"),
    ("../services/../services/runIdService", "routes/webhook.js", "services/runIdService.js", "services/runIdService"),
    (".//services//runIdService", "app.js", "services/runIdService.js", "services/runIdService"),
    ("./services/runIdService.js?v=1", "app.js", "services/runIdService.js", "services/runIdService"),
    ("./services/runIdService?raw", "app.js", "services/runIdService.js", "services/runIdService"),
    ("./services/runIdService.js#part", "app.js", "services/runIdService.js", "services/runIdService"),
    ("!!raw-loader!./services/runIdService", "app.js", "services/runIdService.js", "services/runIdService"),
    ("~/services/runIdService", "routes/webhook.js", "services/runIdService.js", "services/runIdService"),
    ("services/runIdService", "routes/webhook.js", "services/runIdService.js", "services/runIdService"),
    ("#ids", "routes/webhook.js", "services/runIdService.js", "services/runIdService"),
    ("#svc/runIdService", "routes/webhook.js", "services/runIdService.js", "services/runIdService"),
    ("./services/data.v2", "app.js", "services/data.v2.js", "services/data.v2"),
    ("./services/typed.js", "app.js", "services/typed.ts", "services/typed"),
    ("./services/typed", "app.js", "services/typed.ts", "services/typed"),
    ("./services/view.js", "app.js", "services/view.jsx", "services/view"),
    ("./services/view", "app.js", "services/view.jsx", "services/view"),
    ("./services/both", "app.js", "services/both.js", "services/both"),
    ("./services/both/", "app.js", "services/both/index.js", "services/both/index"),
    ("./lib/ids", "app.js", "lib/ids/index.js", "lib/ids"),
    ("./lib/ids/", "app.js", "lib/ids/index.js", "lib/ids"),
    ("./lib/ids/index", "app.js", "lib/ids/index.js", "lib/ids"),
    ("./lib/ids/index.js", "app.js", "lib/ids/index.js", "lib/ids"),
    (".", "lib/ids/x.js", "lib/ids/index.js", "lib/ids"),
    ("..", "lib/ids/deep/x.js", "lib/ids/index.js", "lib/ids"),
    ("..", "routes/webhook.js", "index.js", "index"),
    ("./", "app.js", "index.js", "index"),
    ("./lib/main", "app.js", "lib/main/src/start.js", "lib/main/src/start"),
    ("./data", "app.js", "data.json", "data.json"),
    ("./data.json", "app.js", "data.json", "data.json"),
    ("./style.css", "app.js", "style.css", "style.css"),
    ("./native", "app.js", "native.node", "native.node"),
    ("./with%20space/%C3%A9.js", "app.js", "with space/é.js", "with space/é"),
    ("./with space/é", "app.js", "with space/é.js", "with space/é"),
    ("@acme/ids", "app.js", "packages/ids/src/index.ts", "packages/ids/src"),
    ("@acme/ids/dist/deep.js", "app.js", "packages/ids/src/deep.ts", "packages/ids/src/deep"),
    ("@acme/ids/src/deep", "app.js", "packages/ids/src/deep.ts", "packages/ids/src/deep"),
    ("public", "app.js", "packages/public/cjs.cjs", "packages/public/cjs"),
    ("public/x/one", "app.js", "packages/public/src/one.js", "packages/public/src/one"),
    ("linked", "app.js", "local/linked/index.js", "local/linked"),
    ("public", "packages/public/src/one.js", "packages/public/cjs.cjs", "packages/public/cjs"),
]


@pytest.mark.parametrize(("specifier", "importer", "file", "path"), FOUND)
def test_a_module_of_the_project(specifier: str, importer: str, file: str, path: str, project: Project) -> None:
    found = project(TREE).resolve(specifier, importer)
    assert found == Resolution(file, path, None)
    assert not found.missing


@pytest.mark.parametrize(
    ("specifier", "importer", "path"),
    [
        ("./gone", "app.js", "gone"),
        ("./gone.js", "routes/webhook.js", "routes/gone"),
        ("../services/gone.ts", "routes/webhook.js", "services/gone"),
        ("./services/case", "app.js", "services/case"),
        ("./gone/index.js", "app.js", "gone"),
        ("./gone/", "app.js", "gone"),
        ("./gone.css", "app.js", "gone.css"),
        ("./gone?raw", "app.js", "gone"),
        ("./runIdService", "routes/webhook.js", "routes/runIdService"),
        ("~/gone/away", "app.js", "gone/away"),
        ("services/gone", "app.js", "services/gone"),
        ("#svc/gone", "app.js", "services/gone"),
    ],
)
def test_a_missing_module(specifier: str, importer: str, path: str, project: Project) -> None:
    found = project(TREE).resolve(specifier, importer)
    assert found == Resolution(None, path, None)
    assert found.missing


@pytest.mark.parametrize(
    ("specifier", "package"),
    [
        ("airtable", "airtable"),
        ("@scope/x/sub", "@scope/x/sub"),
        ("runIdService", "runIdService"),
        ("node:util", "node:util"),
        ("util", "util"),
        ("fs/promises", "fs/promises"),
        ("https://example.org/x.js", "https://example.org/x.js"),
        ("data:text/javascript,1", "data:text/javascript,1"),
        ("virtual:pages", "virtual:pages"),
        ("config", "config"),
        ("old", "old"),
        ("another-name", "another-name"),
        ("#log", "pino"),
        ("#unknown", "#unknown"),
        ("#self", "#self"),
        ("../../outside", "../../outside"),
        ("/etc/passwd", "/etc/passwd"),
        ("file:///etc/passwd", "file:///etc/passwd"),
        ("../node_modules/lodash/map", "lodash/map"),
        ("", ""),
        ("./a\0b", "./a\0b"),
    ],
)
def test_not_of_the_project(specifier: str, package: str, project: Project) -> None:
    found = project(TREE).resolve(specifier, "routes/webhook.js")
    assert found == Resolution(None, None, package)
    assert not found.missing


def test_import_and_require_take_different_conditions(project: Project) -> None:
    resolver = project(TREE)
    assert resolver.resolve("public", "app.js", esm=True).file == "packages/public/esm.mjs"
    assert resolver.resolve("public", "app.js", esm=False).file == "packages/public/cjs.cjs"


def test_absolute_paths_and_file_urls_inside_the_root(project: Project, tmp_path: Path) -> None:
    resolver = project(TREE)
    for specifier in (f"{tmp_path}/services/runIdService", f"file://{tmp_path}/services/runIdService.js"):
        assert resolver.resolve(specifier, "app.js").file == "services/runIdService.js"


def test_an_output_that_is_not_built_is_not_called_missing(project: Project) -> None:
    found = project(TREE).resolve("@acme/ids/dist/gone.js", "app.js")
    assert found.path == "packages/ids/dist/gone"
    assert not found.missing
    assert project(TREE).resolve("@acme/ids/src/gone", "app.js").missing


def test_typescript_takes_the_source_and_javascript_the_output(project: Project) -> None:
    resolver = project({"a.ts": "", "a.js": "", "x.ts": "", "x.js": "", "x.mts": "", "b.mts": ""})
    assert resolver.resolve("./a", "x.ts").file == "a.ts"
    assert resolver.resolve("./a.js", "x.ts").file == "a.ts"
    assert resolver.resolve("./a", "x.js").file == "a.js"
    assert resolver.resolve("./b.mjs", "x.mts").file == "b.mts"
    assert {resolver.resolve("./a", each).path for each in ("x.ts", "x.js")} == {"a"}


def test_very_long_and_deep_specifiers_are_only_missing(project: Project) -> None:
    resolver = project(TREE)
    assert resolver.resolve("./" + "a/" * 5000 + "x", "app.js").missing
    assert resolver.resolve("./" + "a" * 10_000, "app.js").missing


def test_files_alone_are_enough_when_there_is_no_disk(tmp_path_factory: pytest.TempPathFactory) -> None:
    from checker.resolution.javascript import JavaScriptResolver

    nowhere = tmp_path_factory.getbasetemp() / "there-is-no-such-folder"
    resolver = JavaScriptResolver(nowhere, ["a/b.js", "a/package.json", "c.js"])
    assert resolver.resolve("./a/b", "c.js").file == "a/b.js"
    assert resolver.resolve("./a/x", "c.js").missing
