import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from trees import write

from checker.files import NOT_FOUND, Lister, Listing, root_of, start_of
from checker.gitfiles import git_top

Git = Callable[..., str]
KEPT = [
    *(".gitignore", "client/vendored.js", "deep/.gitignore", "deep/er/tracked.ts", "deep/keep.tmp"),
    *("forced/ignored.js", "new.js", "tracked.js", "with space\nand line.js"),
]


def listed(root: Path, *paths: str | Path, **patterns: tuple[str, ...]) -> Listing:
    return Lister(root, **patterns).listing([root / path for path in paths])


def existing(root: Path, listing: Listing) -> list[str]:
    return [name for name in listing.files if (root / name).exists()]


def test_tracked_and_untracked_files_without_ignored_ones_and_other_peoples(repository: Path) -> None:
    found = listed(repository)
    assert existing(repository, found) == KEPT
    assert found.failed == ()
    assert found.notice == ""


def test_a_folder_of_a_work_tree_is_listed_relative_to_itself(repository: Path) -> None:
    assert listed(repository / "deep").files == (".gitignore", "er/tracked.ts", "keep.tmp")


def test_without_git_the_same_files_are_found_by_walking(repository: Path) -> None:
    (repository / ".git").rename(repository / ".hidden-git")
    (repository / ".hidden-git" / "HEAD").unlink()
    found = [name for name in listed(repository).files if not name.startswith(".hidden-git")]
    assert found == [name for name in KEPT if name != "forced/ignored.js"]  # tracked, but nobody knows that


def test_named_folder_and_files(repository: Path) -> None:
    assert listed(repository, "deep").files == ("deep/.gitignore", "deep/er/tracked.ts", "deep/keep.tmp")
    assert listed(repository, "new.js", "deep/er", "new.js").files == ("deep/er/tracked.ts", "new.js")
    assert listed(repository, ".").files == listed(repository).files
    assert set(listed(repository, "new.js").project) >= set(KEPT)


@pytest.mark.parametrize("name", ["a.log", "ignored/a.js", "node_modules/pkg/index.js", "dist/bundle.js"])
def test_a_named_file_counts_even_if_it_is_ignored(repository: Path, name: str) -> None:
    assert listed(repository, name).files == (name,)


def test_a_named_folder_counts_even_if_it_is_ignored_or_skipped(repository: Path) -> None:
    assert listed(repository, "ignored").files == ("ignored/a.js",)
    assert listed(repository, "node_modules").files == ("node_modules/pkg/index.js",)
    assert listed(repository, "client/vendor").files == ("client/vendor/jquery.js",)
    assert listed(repository, "client").files == ("client/vendored.js",)


def test_what_is_not_there_fails_and_the_rest_is_listed(repository: Path) -> None:
    found = listed(repository, "nope.js", "new.js")
    assert found.files == ("new.js",)
    assert [(each.path, each.problem) for each in found.failed] == [(str(repository / "nope.js"), NOT_FOUND)]


def test_a_path_above_the_root_fails(repository: Path) -> None:
    found = Lister(repository / "deep").listing([repository / "new.js"])
    assert found.files == ()
    assert "not below the project's root" in found.failed[0].problem


def test_a_folder_whose_name_only_starts_like_the_root_is_outside(tmp_path: Path) -> None:
    write(tmp_path, {"app/a.js": "", "app-old/b.js": ""})
    found = Lister(tmp_path / "app").listing([tmp_path / "app-old" / "b.js"])
    assert found.files == ()
    assert len(found.failed) == 1


def test_include_brings_back_and_exclude_takes_away(repository: Path) -> None:
    found = listed(repository, include=("client/vendor/",), exclude=("*.tmp", "/deep/er/"))
    assert "client/vendor/jquery.js" in found.files
    assert "dist/bundle.js" not in found.files
    assert not {"deep/keep.tmp", "deep/er/tracked.ts"} & set(found.files)
    assert "tracked.js" in found.files


def test_a_name_that_starts_with_dots_is_not_outside(tmp_path: Path) -> None:
    write(tmp_path, {"..odd.js": "", "...d/a.js": ""})
    assert listed(tmp_path, "..odd.js", "...d").files == ("...d/a.js", "..odd.js")


def test_links_are_not_followed_and_a_named_link_is_its_target(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = write(tmp_path_factory.mktemp("outside"), {"secret.js": ""})
    (repository / "link.js").symlink_to("tracked.js")
    (repository / "out").symlink_to(outside)
    (repository / "out.js").symlink_to(outside / "secret.js")
    (repository / "broken.js").symlink_to("nowhere")
    assert not any(name.startswith("out/") for name in listed(repository).files)
    assert listed(repository, "link.js", "tracked.js").files == ("tracked.js",)
    for name, problem in {
        "out": "not below",
        "out.js": "not below",
        "out/secret.js": "not below",
        "broken.js": "leads nowhere",
    }.items():
        found = listed(repository, name)
        assert found.files == ()
        assert problem in found.failed[0].problem


def test_a_walk_leaves_links_out(tmp_path: Path) -> None:
    write(tmp_path, {"sub/a.js": ""})
    (tmp_path / "link.js").symlink_to("sub/a.js")
    (tmp_path / "again").symlink_to("sub")
    (tmp_path / "sub" / "loop").symlink_to("..")
    assert listed(tmp_path).files == ("sub/a.js",)


@pytest.mark.skipif(sys.platform == "darwin", reason="the file system refuses such names")
@pytest.mark.parametrize("tracked", [True, False])
def test_names_that_are_not_utf8_survive(tmp_path: Path, git: Git, tracked: bool) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.js")).write_text("")
    if tracked:
        git("init", "-q")
        git("add", ".")
    found = listed(tmp_path).files
    assert [os.fsencode(name) for name in found] == [b"caf\xe9.js"]
    assert listed(tmp_path, found[0]).files == found


def test_gitignore_files_of_a_walk_are_nested(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".gitignore": "*.gen.js\n/only-here.js\nlogs/\n!logs/\n",
            "a.gen.js": "",
            "only-here.js": "",
            "logs/a.js": "",
            "sub/only-here.js": "",
            "sub/.gitignore": "!keep.gen.js\n/private/\n",
            "sub/keep.gen.js": "",
            "sub/other.gen.js": "",
            "sub/private/a.js": "",
            "sub/deep/private/a.js": "",
        },
    )
    found = [name for name in listed(tmp_path).files if name.endswith(".js")]
    assert found == ["logs/a.js", "sub/deep/private/a.js", "sub/keep.gen.js", "sub/only-here.js"]


def test_a_folder_that_cannot_be_read_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"closed/a.js": "", "b.js": ""})
    scandir = os.scandir

    def refuse(path: str) -> object:  # the tests may run as root, who may read everything
        if "closed" in str(path):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = listed(tmp_path)
    assert found.files == ("b.js",)
    assert [(each.path, each.problem) for each in found.failed] == [("closed", "cannot be read: Permission denied")]


def test_a_root_inside_an_ignored_folder_is_walked(repository: Path) -> None:
    assert listed(repository / "ignored").files == ("a.js",)


def test_a_merge_conflict_lists_a_file_once(repository: Path, git: Git) -> None:
    git("checkout", "-qb", "other")
    write(repository, {"tracked.js": "ours"})
    git("commit", "-qam", "ours")
    git("checkout", "-q", "-", "--force")
    write(repository, {"tracked.js": "theirs"})
    git("commit", "-qam", "theirs")
    with pytest.raises(Exception, match="exit status 1"):
        git("merge", "-q", "other")
    assert listed(repository).files.count("tracked.js") == 1


def test_files_of_a_submodule_are_listed_and_those_of_another_repository_inside_are_not(
    tmp_path: Path, git: Git
) -> None:
    other = write(tmp_path / "other", {"lib.js": "", "x.log": "", ".gitignore": "*.log"})
    git("init", "-q", folder=other)
    git("add", ".", folder=other)
    git("commit", "-qm", "start", folder=other)
    main = write(tmp_path / "main", {"a.js": ""})
    git("init", "-q", folder=main)
    git("submodule", "--quiet", "add", str(other), "parts/lib", folder=main)
    git("add", ".", folder=main)
    git("commit", "-qm", "start", folder=main)
    git("worktree", "add", "-q", "copy", folder=main)
    write(main, {"parts/lib/new.js": ""})
    found = listed(main).files
    assert [name for name in found if name.endswith(".js")] == ["a.js", "parts/lib/lib.js", "parts/lib/new.js"]
    assert not any(name.startswith("copy") for name in found)


def test_a_submodule_that_is_not_checked_out_is_no_obstacle(tmp_path: Path, git: Git) -> None:
    test_files_of_a_submodule_are_listed_and_those_of_another_repository_inside_are_not(tmp_path, git)
    git("submodule", "--quiet", "deinit", "--force", "parts/lib", folder=tmp_path / "main")
    for _ in range(2):
        found = listed(tmp_path / "main")
        assert [name for name in found.files if name.endswith(".js")] == ["a.js"]
        assert found.notice == ""
        if (tmp_path / "main" / "parts").exists():
            shutil.rmtree(tmp_path / "main" / "parts")


def test_a_work_tree_of_a_repository_is_a_project_of_its_own(repository: Path, git: Git) -> None:
    git("worktree", "add", "-q", "../" + repository.name + "-copy")
    copy = repository.parent / (repository.name + "-copy")
    assert git_top(copy / "deep") == copy
    assert "deep/er/tracked.ts" in listed(copy).files


def test_variables_of_a_git_hook_do_not_lead_astray(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write(tmp_path_factory.mktemp("other"), {"b.js": ""})
    git("init", "-q", folder=other)
    monkeypatch.setenv("GIT_DIR", str(repository / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(repository))
    monkeypatch.setenv("GIT_INDEX_FILE", str(repository / ".git" / "index"))
    assert listed(other).files == ("b.js",)


def test_no_program_of_the_repositorys_choice_is_started(repository: Path, git: Git) -> None:
    script = repository / "hook.sh"
    script.write_text("#!/bin/sh\ntouch started\n")
    script.chmod(0o755)
    git("config", "core.fsmonitor", str(script))
    git("status")
    assert (repository / "started").exists()  # it would have been
    (repository / "started").unlink()
    listed(repository)
    assert not (repository / "started").exists()


def test_without_the_program_git_the_folder_is_walked(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    found = listed(repository)
    assert "new.js" in found.files
    assert "git cannot be started" in found.notice


def test_a_broken_repository_is_walked_and_says_so(repository: Path) -> None:
    (repository / ".git" / "index").write_bytes(b"garbage, and long enough to be one")
    found = listed(repository)
    assert "new.js" in found.files
    assert "listed the folder without it" in found.notice


def test_root_and_start(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "deep")
    assert start_of([]) == repository / "deep"
    assert start_of([Path("er/tracked.ts")]) == repository / "deep" / "er"
    assert start_of([Path("er"), Path("../client")]) == repository
    assert start_of([Path("nope")]) == repository / "deep"
    assert root_of(repository / "deep" / "er") == repository
    plain = write(tmp_path_factory.mktemp("plain"), {"sub/a.js": ""})
    assert root_of(plain / "sub") == plain / "sub"
    monkeypatch.chdir(plain)
    assert root_of(plain / "sub") == plain
    assert start_of([repository / "deep", plain / "sub"]) == plain  # of different projects: not what is above both
    assert start_of([plain.parent]) == plain.parent


def test_folders_left_out_by_convention_are_named_when_git_knows_files_in_them(repository: Path) -> None:
    write(repository, {"build/webpack.config.js": "", "packages/a/dist/deep/x.js": "", "packages/a/dist/y.js": ""})
    subprocess.run(["git", "add", "--force", "build", "packages"], cwd=repository, check=True)
    found = listed(repository)
    assert [each for each in found.left_out if each.startswith(("build", "packages"))] == ["build/", "packages/a/dist/"]
    assert not any(path.startswith("build/") for path in found.files)


def test_include_brings_folders_back_outside_of_git_too(tmp_path: Path) -> None:
    write(tmp_path, {"build/a.js": "", "dist/b.js": "", ".git/c.js": "", "d.js": ""})
    assert Lister(tmp_path, include=["build/"]).listing().files == ("build/a.js", "d.js")
    assert Lister(tmp_path).listing().files == ("d.js",)
