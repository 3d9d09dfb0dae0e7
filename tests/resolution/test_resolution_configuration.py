"""tsconfig.json, jsconfig.json, package.json and workspaces, in all the forms they are written in."""

from __future__ import annotations

import pytest
from resolver_projects import Project

PATHS = {"compilerOptions": {"paths": {"@svc/*": ["./services/*"]}}}


def test_paths_without_base_url_are_relative_to_the_file_that_has_them(project: Project) -> None:
    resolver = project(
        {
            "shared/base.json": {"compilerOptions": {"paths": {"@svc/*": ["../services/*"]}}},
            "web/tsconfig.json": {"extends": "../shared/base"},
            "web/a.ts": "",
            "services/ids.ts": "",
        }
    )
    assert resolver.resolve("@svc/ids", "web/a.ts").file == "services/ids.ts"


def test_the_last_of_several_parents_wins_and_own_options_win_over_all(project: Project) -> None:
    def base(folder: str) -> object:
        return {"compilerOptions": {"baseUrl": ".", "paths": {"@/*": [f"{folder}/*"]}}}

    tree = {
        "one.json": base("one"),
        "two.json": base("two"),
        "x.ts": "",
        "one/a.ts": "",
        "two/a.ts": "",
        "own/a.ts": "",
    }
    extends = {"extends": ["./one.json", "./two.json"]}
    assert project({**tree, "tsconfig.json": extends}).resolve("@/a", "x.ts").file == "two/a.ts"
    own = {**extends, "compilerOptions": {"paths": {"@/*": ["own/*"]}}}
    assert project({**tree, "tsconfig.json": own}).resolve("@/a", "x.ts").file == "own/a.ts"


def test_config_dir_is_the_folder_of_the_outermost_file(project: Project) -> None:
    resolver = project(
        {
            "base.json": {"compilerOptions": {"paths": {"@/*": ["${configDir}/src/*"]}}},
            "web/tsconfig.json": {"extends": "../base.json"},
            "web/src/a.ts": "",
            "web/x.ts": "",
        }
    )
    assert resolver.resolve("@/a", "web/x.ts").file == "web/src/a.ts"


def test_only_the_nearest_configuration_counts(project: Project) -> None:
    resolver = project(
        {"tsconfig.json": PATHS, "web/tsconfig.json": {}, "web/x.ts": "", "x.ts": "", "services/a.ts": ""}
    )
    assert resolver.resolve("@svc/a", "x.ts").file == "services/a.ts"
    assert resolver.resolve("@svc/a", "web/x.ts").package == "@svc/a"


def test_a_configuration_that_is_referred_to_in_the_same_folder_counts(project: Project) -> None:
    resolver = project(
        {
            "tsconfig.json": {"files": [], "references": [{"path": "./tsconfig.app.json"}, {"path": "./core"}]},
            "tsconfig.app.json": PATHS,
            "core/tsconfig.json": {"compilerOptions": {"paths": {"@core/*": ["./*"]}}},
            "core/b.ts": "",
            "services/a.ts": "",
            "x.ts": "",
        }
    )
    assert resolver.resolve("@svc/a", "x.ts").file == "services/a.ts"
    assert resolver.resolve("@core/b", "core/x.ts").file == "core/b.ts"
    assert resolver.resolve("@core/b", "x.ts").package == "@core/b"


def test_root_dirs_are_one_folder(project: Project) -> None:
    resolver = project(
        {
            "tsconfig.json": {"compilerOptions": {"rootDirs": ["src", "generated/src"]}},
            "src/x.ts": "",
            "generated/src/a.ts": "",
        }
    )
    assert resolver.resolve("./a", "src/x.ts").file == "generated/src/a.ts"
    assert resolver.resolve("./gone", "src/x.ts").path == "src/gone"


@pytest.mark.parametrize(
    "text",
    [
        '{"compilerOptions": {"paths": {"@svc/*": ["./services/*"]}}}',
        '\ufeff{"compilerOptions": {"paths": {"@svc/*": ["./services/*"]}}}',
        '{ // "a": 1\n "compilerOptions": /* { */ {"paths": {"@svc/*": ["./services/*",],},},\n}',
        "{compilerOptions: {paths: {'@svc/*': ['./services/*']}}}",
    ],
)
def test_a_configuration_in_every_dialect_of_json(text: str, project: Project) -> None:
    resolver = project({"tsconfig.json": text, "x.ts": "", "services/a.ts": ""})
    assert resolver.resolve("@svc/a", "x.ts").file == "services/a.ts"
    assert resolver.problems == ()


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("tsconfig.json", '{\n  "compilerOptions": {\n', 3),
        ("tsconfig.json", '{\n  "a": 1,\n  /* b */ "c" 2\n}', 3),
        ("tsconfig.json", '{\n  /* a\n b\n */ "c" 2\n}', 4),
        ("tsconfig.json", "{" * 5000, 1),
        ("tsconfig.json", "[" * 100_000, 1),
        ("package.json", "{\n\n name\n", 3),
        ("lerna.json", "nothing", 1),
        ("pnpm-workspace.yaml", "packages:\n  - 'a\n  b: [", 3),
    ],
)
def test_a_malformed_configuration_is_a_problem_and_no_crash(path: str, text: str, line: int, project: Project) -> None:
    resolver = project({"package.json": {"name": "x"}, path: text, "x.ts": "", "a.ts": ""})
    assert resolver.resolve("./a", "x.ts").file == "a.ts"
    assert resolver.resolve("@svc/a", "x.ts").package == "@svc/a"
    assert [each.path for each in resolver.problems] == [path]
    assert resolver.problems[0].line == line


@pytest.mark.parametrize(
    "value",
    [
        *([], [1, "x"], 3, None, {"compilerOptions": []}, {"compilerOptions": {"paths": [1], "baseUrl": 3}}),
        *({"compilerOptions": {"paths": {"@svc/*": "x", "a": [None]}, "rootDirs": {}}}, {"extends": [1, "./x"]}),
        *({"references": {"path": 1}}, {"references": ["x", {"path": []}]}, {"extends": "../../../x"}),
    ],
)
def test_values_of_the_wrong_type_are_ignored(value: object, project: Project) -> None:
    resolver = project({"tsconfig.json": value, "package.json": value, "x.ts": "", "a.ts": ""})
    assert resolver.resolve("./a", "x.ts").file == "a.ts"
    assert resolver.resolve("zod", "x.ts").package == "zod"
    assert resolver.problems == ()


@pytest.mark.parametrize(
    "package",
    [
        {"name": 1, "main": 2, "exports": 3, "imports": 4, "workspaces": 5, "dependencies": 6},
        {"name": "x", "exports": {".": {"a": {}}, "./b": [[], None]}, "imports": {"#a": None, "b": "./x"}},
        {"exports": {"./x": "../../out", ".": "/etc/passwd"}, "name": "x", "imports": {"#a": "../../out"}},
        {"name": "x", "imports": {"#a": "#a", "#b": "#a"}, "exports": "x"},
    ],
)
def test_odd_packages_do_no_harm(package: object, project: Project) -> None:
    resolver = project({"package.json": package, "x.js": "", "a.js": ""})
    for specifier in ("#a", "#b", "x", "x/b", "x/gone", "zod"):
        assert resolver.resolve(specifier, "x.js").file is None
    assert resolver.resolve("./a", "x.js").file == "a.js"


def test_a_configuration_that_extends_itself(project: Project) -> None:
    resolver = project(
        {"tsconfig.json": {"extends": "./b.json", **PATHS}, "b.json": {"extends": "./tsconfig"}, "services/a.ts": ""}
    )
    assert resolver.resolve("@svc/a", "x.ts").file == "services/a.ts"
    assert [(each.path, each.line) for each in resolver.problems] == [("b.json", 1)]


@pytest.mark.parametrize(
    "root",
    [
        {"package.json": {"workspaces": ["packages/*"]}},
        {"package.json": {"workspaces": {"packages": ["./packages/ids/"]}}},
        {"package.json": {"workspaces": ["packages/**", "!**/ids", "packages/ids"]}},
        {"package.json": {"workspaces": ["packages/{ids,logs}"]}},
        {"package.json": {}, "lerna.json": {"packages": ["packages/*"]}},
        {"package.json": {}, "pnpm-workspace.yaml": "packages:\n  - 'packages/*'\n"},
        {"package.json": {"dependencies": {"@acme/ids": "link:packages/ids"}}},
        {"package.json": {"devDependencies": {"@acme/ids": "file:./packages/ids"}}},
    ],
)
def test_the_forms_of_a_workspace(root: dict[str, object], project: Project) -> None:
    tree = {**root, "packages/ids/package.json": {"name": "@acme/ids"}, "packages/ids/index.js": "", "src/x.js": ""}
    assert project(tree).resolve("@acme/ids", "src/x.js").file == "packages/ids/index.js"


@pytest.mark.parametrize(
    "workspaces", [[], ["package/*"], ["packages/*", "!packages/ids"], ["packages"], ["packages/i"], ["*"]]
)
def test_a_package_outside_of_the_workspace_is_another_package(workspaces: list[str], project: Project) -> None:
    tree = {
        "package.json": {"workspaces": workspaces},
        "packages/ids/package.json": {"name": "ids"},
        "packages/ids/index.js": "",
    }
    assert project(tree).resolve("ids", "x.js").package == "ids"


def test_a_package_finds_itself_only_by_its_exports(project: Project) -> None:
    closed = project({"package.json": {"name": "me", "main": "a.js"}, "a.js": "", "x.js": ""})
    assert closed.resolve("me", "x.js").package == "me"
    opened = project({"package.json": {"name": "me", "exports": "./a.js"}, "a.js": "", "x.js": ""})
    assert opened.resolve("me", "x.js").file == "a.js"


def test_an_output_leads_to_its_source_as_the_configuration_says(project: Project) -> None:
    resolver = project(
        {
            "package.json": {"workspaces": ["ids"]},
            "ids/package.json": {
                "name": "ids",
                "exports": {".": {"types": "./out/js/a.d.ts", "default": "./out/js/a.js"}},
            },
            "ids/tsconfig.json": {"compilerOptions": {"outDir": "out/js", "rootDir": "source"}},
            "ids/source/a.ts": "",
            "x.js": "",
        }
    )
    assert resolver.resolve("ids", "x.js").file == "ids/source/a.ts"


def test_an_output_in_a_folder_for_its_format_leads_to_its_source(project: Project) -> None:
    tree = {"package.json": {"workspaces": ["ids"]}, "ids/package.json": {"name": "ids", "main": "dist/cjs/a.js"}}
    resolver = project({**tree, "ids/src/a.ts": "", "x.js": ""})
    assert resolver.resolve("ids", "x.js").file == "ids/src/a.ts"


def test_stubs_of_an_installed_package_do_not_make_it_a_missing_module(project: Project) -> None:
    paths = {"compilerOptions": {"paths": {"zod/*": ["./stubs/*"]}}}
    tree = {"tsconfig.json": paths, "package.json": {"dependencies": {"zod": "^4"}}, "stubs/one.ts": "", "x.ts": ""}
    resolver = project(tree)
    assert resolver.resolve("zod/one", "x.ts").file == "stubs/one.ts"
    assert resolver.resolve("zod/two", "x.ts").package == "zod/two"
