"""Symbolic links are followed inside the root, never out of it; files that are gone are gone."""

from __future__ import annotations

from pathlib import Path

from resolver_projects import Project

from checker.resolution.javascript import JavaScriptResolver


def test_links_inside_the_root_lead_to_the_real_file(project: Project, tmp_path: Path) -> None:
    resolver = project({"services/ids.js": "", "x.js": ""})
    (tmp_path / "linked").symlink_to("services")
    (tmp_path / "alias.js").symlink_to(tmp_path / "services/ids.js")
    for specifier in ("./linked/ids", "./alias", "./linked/../services/ids.js"):
        found = resolver.resolve(specifier, "x.js")
        assert (found.file, found.path) == ("services/ids.js", "services/ids"), specifier


def test_nothing_behind_a_link_out_of_the_root_is_read(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (outside / "ids.js").write_text("")
    (outside / "package.json").write_text('{"main": "ids.js"}')
    (outside / "base.json").write_text('{"compilerOptions": {"paths": {"@/*": ["./*"]}}}')
    (root / "link").symlink_to(outside)
    (root / "file.js").symlink_to(outside / "ids.js")
    (root / "tsconfig.json").write_text('{"extends": "./link/base.json"}')
    (root / "a.js").write_text("")
    resolver = JavaScriptResolver(root, ["tsconfig.json", "a.js", "file.js", "link"])
    behind = resolver.resolve("./link/ids", "a.js")
    assert (behind.file, behind.path, behind.missing) == (None, "link/ids", False)
    assert resolver.resolve("./file", "a.js").file == "file.js"
    assert resolver.resolve("@/a", "a.js").package == "@/a"


def test_a_link_to_itself_is_nothing(project: Project, tmp_path: Path) -> None:
    resolver = project({"x.js": ""})
    (tmp_path / "a.js").symlink_to("b.js")
    (tmp_path / "b.js").symlink_to("a.js")
    (tmp_path / "loop").symlink_to("loop")
    assert resolver.resolve("./a", "x.js").missing
    assert resolver.resolve("./loop/x", "x.js").missing


def test_a_listed_file_that_is_gone_from_the_disk_is_missing(project: Project, tmp_path: Path) -> None:
    resolver = project({"services/ids.js": "", "x.js": ""})
    (tmp_path / "services/ids.js").unlink()
    found = resolver.resolve("./services/ids", "x.js")
    assert found.missing
    assert found.path == "services/ids"


def test_a_file_that_is_not_listed_is_there_all_the_same(project: Project, tmp_path: Path) -> None:
    resolver = project({"x.js": ""})
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/out.js").write_text("")
    (tmp_path / "logo.png").write_text("")
    assert not resolver.resolve("./dist/out", "x.js").missing
    assert not resolver.resolve("./logo.png", "x.js").missing
    assert resolver.resolve("./dist", "x.js").missing


def test_a_listed_source_goes_before_an_output_that_is_not(project: Project, tmp_path: Path) -> None:
    resolver = project({"x.js": "", "ids.ts": ""})
    (tmp_path / "ids.js").write_text("")
    assert resolver.resolve("./ids", "x.js").file == "ids.ts"


def test_links_of_node_modules_lead_into_the_project_and_packages_do_not(project: Project, tmp_path: Path) -> None:
    resolver = project({"local/ids/package.json": {"name": "ids"}, "local/ids/index.js": "", "src/x.js": ""})
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules/ids").symlink_to("../local/ids")
    (tmp_path / "node_modules/zod").mkdir()
    (tmp_path / "node_modules/zod/index.js").write_text("")
    assert resolver.resolve("ids", "src/x.js").file == "local/ids/index.js"
    assert resolver.resolve("zod", "src/x.js").package == "zod"


def test_an_installed_package_hides_a_workspace_package_of_that_name(project: Project, tmp_path: Path) -> None:
    tree = {"package.json": {"workspaces": ["p/*"]}, "p/ids/package.json": {"name": "ids"}, "p/ids/index.js": ""}
    resolver = project(tree)
    (tmp_path / "app/node_modules/ids").mkdir(parents=True)
    assert resolver.resolve("ids", "app/x.js").package == "ids"
    assert resolver.resolve("ids", "x.js").file == "p/ids/index.js"
