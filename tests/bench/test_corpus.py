"""The benchmark's repository: same files in, same repository out, leftovers where they are said to be."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.corpus import Corpus, Plan, build
from bench.planting import SHAPES, plant, plant_run_ids
from bench.sources import LARGEST, Source, distinct

PLAN = Plan(files=50, leftovers=12, run_ids=5)


@pytest.fixture
def sources(tmp_path: Path) -> list[Source]:
    folder = tmp_path / "installed"
    for number in range(30):
        for ending, line in (
            (".js", f"exports.n = {number};\r\n"),
            (".py", f"N = {number}\n"),
            (".d.ts", ""),
        ):
            file = folder / "dist" / f"file{number}{ending}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes((line or f"export const n: {number};").encode())
    (folder / "same.js").write_bytes(b"exports.n = 1;\r\n")
    (folder / "empty.js").write_bytes(b"")
    (folder / "huge.js").write_bytes(b" " * (LARGEST + 1))
    (folder / "notes.md").write_text("no source file")
    (folder / "link.js").symlink_to(folder / "same.js")
    return distinct([("web", folder)])


def tree(corpus: Corpus) -> str:
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=corpus.root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def source_paths(corpus: Corpus) -> Iterator[str]:
    for file in corpus.root.rglob("*"):
        path = file.relative_to(corpus.root)
        if file.is_file() and path.parts[0] not in {".git", "services"}:
            yield path.as_posix()


def test_each_content_once_and_nothing_empty_huge_or_linked(sources: list[Source]) -> None:
    names = [source.name for source in sources]
    assert len(names) == 90
    assert names[0] == "web/same.js" or names[0].startswith("web/src/")  # "dist" is skipped by search tools
    assert not any("huge" in name or "empty" in name or "link" in name for name in names)


def test_same_sources_make_the_same_commit(sources: list[Source], tmp_path: Path) -> None:
    first, second = (build(PLAN, sources, tmp_path / name) for name in ("one", "two"))
    assert tree(first) == tree(second)
    assert first.leftovers == second.leftovers


def test_a_repository_has_what_its_plan_says(sources: list[Source], tmp_path: Path) -> None:
    corpus = build(PLAN, sources, tmp_path)
    paths = set(source_paths(corpus))
    assert len(paths) == corpus.files == 50
    assert sum(path.endswith(".py") for path in paths) == 10
    assert len(corpus.leftovers) == 12
    run_ids = {path for path in paths if "job_bypass_" in (corpus.root / path).read_text()}
    assert len(run_ids) == 5
    assert not run_ids & corpus.leftovers.keys()
    assert (corpus.root / "services" / "runIdService.js").is_file()


def test_with_too_few_files_copies_go_to_more_folders(sources: list[Source], tmp_path: Path) -> None:
    corpus = build(Plan(files=200, leftovers=0, run_ids=0), sources, tmp_path)
    assert {path.split("/")[0] for path in source_paths(corpus)} == {"part1", "part2", "part3"}
    assert corpus.files == len(set(source_paths(corpus))) == 200


def test_a_repository_is_kept_until_its_sources_change(sources: list[Source], tmp_path: Path) -> None:
    corpus = build(PLAN, sources, tmp_path)
    mark = corpus.root / "mark"
    mark.write_text("")
    assert build(PLAN, sources, tmp_path) == corpus
    assert mark.exists()
    build(PLAN, sources[1:], tmp_path)
    assert not mark.exists()


@pytest.mark.parametrize("ending", [".js", ".ts", ".py"])
@pytest.mark.parametrize("number", range(max(7, len(SHAPES))))
def test_findings_of_a_shape_stand_on_the_lines_of_its_code(ending: str, number: int) -> None:
    planted = plant(b"first\r\nsecond", f"a/x{ending}", number)
    assert planted.data.startswith(b"first\r\nsecond\r\n")
    assert b"\n" not in planted.data.replace(b"\r\n", b"")
    lines = planted.data.decode().split("\r\n")
    assert {code for _, code in planted.findings} in ({"RID101", "RID102"}, {"RID101", "RID103"})
    for line, code in planted.findings:
        assert line > 2
        assert ("services" if code == "RID101" else "(") in lines[line - 1]


def test_files_full_of_run_ids_hold_no_leftover() -> None:
    for path in ("a.js", "b.ts", "c.py"):
        planted = plant_run_ids(b"x\n", path, 7)
        assert planted.findings == ()
        assert b"unId" in planted.data or b"un_id" in planted.data
        assert b"00007" in planted.data
        assert b"services" not in planted.data
