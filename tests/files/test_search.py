import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from trees import write

from checker.files import Lister
from checker.model import Failed
from checker.needles import Needles
from checker.paths import Paths, suffix_of
from checker.search import BATCH, BUFFER, MOST_BLOCKS, WIDE_PROBLEM, Searched, search

JS = Needles(frozenset({"runIdService", "unifiedRunIdService"}))
PY = Needles(frozenset({"run_id_service"}))
NEEDLES = {".js": JS, ".py": PY, ".json": Needles(JS.words | PY.words)}


def found(root: Path, files: Sequence[str], **options: object) -> Searched[bytes]:
    return search(str(root), Paths.of(files).by_suffix, NEEDLES, lambda path, data: data, **options)  # type: ignore[arg-type]


def names(searched: Searched[bytes]) -> list[str]:
    return [path for path, _ in searched.found]


def test_candidates_are_files_that_hold_a_word_of_their_language(tmp_path: Path) -> None:
    files = {
        "b.js": "require('./runIdService')",
        "a.js": "x = unifiedRunIdServices",
        "c.js": "run_id_service",
        "d.py": "run_id_service",
        "e.py": "runIdService",
        "f.json": "run_id_service",
        "g.txt": "runIdService run_id_service",
        "H.JS": "runIdService",
        "i.js": "runIdServic",
        "j.js": "RunIdService",  # what stands for both words is in it, but neither word
        "k.js": "",
    }
    write(tmp_path, files)
    searched = found(tmp_path, list(files))
    assert searched.found == [(name, files[name].encode()) for name in ("H.JS", "a.js", "b.js", "d.py", "f.json")]
    assert (searched.failed, searched.gone) == ([], [])


def test_no_match_across_two_files(tmp_path: Path) -> None:
    write(tmp_path, {"a.js": "runId", "b.js": "Service", "c.js": "runIdSer", "d.js": "vice runIdService"})
    assert names(found(tmp_path, ["a.js", "b.js", "c.js", "d.js"])) == ["d.js"]


def test_what_two_files_spell_together_hides_nothing_of_the_second(tmp_path: Path) -> None:
    needles = {".js": Needles(frozenset({"runIdService", "Services"}))}
    write(tmp_path, {"a.js": "runId", "b.js": "Services"})
    searched = search(str(tmp_path), Paths.of(["a.js", "b.js"]).by_suffix, needles, lambda path, data: data)
    assert names(searched) == ["b.js"]


@pytest.mark.parametrize("size", [BATCH - 12, BATCH, BATCH + 1, BUFFER - 12, BUFFER, BUFFER + 5, 10 << 20])
def test_words_are_found_anywhere_in_files_of_any_size(tmp_path: Path, size: int) -> None:
    word = b"runIdService"
    content = {
        "first.js": word + b"." * (size - len(word)),
        "last.js": b"." * (size - len(word)) + word,
        "none.js": b"." * size,
        "small.js": word,
    }
    write(tmp_path, content)
    searched = found(tmp_path, sorted(content))
    assert searched.found == [(name, content[name]) for name in ("first.js", "last.js", "small.js")]


def test_more_files_than_a_buffer_holds(tmp_path: Path) -> None:
    content = {f"{number:04}.js": b"x" * 50_000 + (b"runIdService" if number % 7 == 0 else b"") for number in range(90)}
    write(tmp_path, content)
    assert names(found(tmp_path, list(content))) == [name for name in content if int(name[:4]) % 7 == 0]


def test_nul_bytes_and_wrong_utf8_are_ordinary_bytes(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"a.js": b"\0\0runIdService\0", "b.js": b"\xff\xfa runIdService", "c.js": b"\0", "d.js": b"\xff"},
    )
    assert names(found(tmp_path, ["a.js", "b.js", "c.js", "d.js"])) == ["a.js", "b.js"]


def test_a_byte_order_mark_of_utf8_is_no_obstacle(tmp_path: Path) -> None:
    write(tmp_path, {"a.js": b"\xef\xbb\xbfrunIdService"})
    assert names(found(tmp_path, ["a.js"])) == ["a.js"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("padding", [0, BUFFER])
def test_utf16_that_holds_a_word_fails(tmp_path: Path, encoding: str, padding: int) -> None:
    def encoded(text: str) -> bytes:
        return ("\ufeff" + text + " " * padding).encode(encoding)

    write(tmp_path, {"a.js": encoded("runIdService"), "b.js": encoded("other"), "c.js": "runIdService"})
    searched = found(tmp_path, ["a.js", "b.js", "c.js"])
    assert names(searched) == ["c.js"]
    assert searched.failed == [Failed("a.js", WIDE_PROBLEM)]


def test_what_is_listed_and_not_there_is_gone(tmp_path: Path) -> None:
    write(tmp_path, {"a.js": "runIdService", "folder.js/x.js": "", "file": ""})
    (tmp_path / "link.js").symlink_to("a.js")
    searched = found(tmp_path, ["a.js", "deleted.js", "folder.js", "link.js", "file/b.js"])
    assert names(searched) == ["a.js"]
    assert searched.gone == ["deleted.js", "file/b.js", "folder.js", "link.js"]
    assert searched.failed == []


def test_what_cannot_be_read_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.js": "runIdService", "closed.js": "runIdService"})
    opened = os.open

    def refuse(path: str, *rest: object, **options: object) -> int:  # root may read everything
        if "closed" in path:
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refuse)
    searched = found(tmp_path, ["a.js", "closed.js"])
    assert names(searched) == ["a.js"]
    assert searched.failed == [Failed("closed.js", "cannot be read: Permission denied")]


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.js")
    assert names(found(tmp_path, ["pipe.js"])) == []


def test_no_file_stays_open(tmp_path: Path) -> None:
    write(tmp_path, {"a.js": "runIdService", "big.js": b"x" * (BUFFER + 1)})
    before = os.listdir("/dev/fd")
    found(tmp_path, ["a.js", "big.js", "gone.js"])
    assert os.listdir("/dev/fd") == before


@pytest.mark.parametrize(
    ("path", "suffix"),
    [
        *(("a.js", ".js"), ("a/b.test.TS", ".ts"), ("a.b/c", ""), ("a", ""), (".eslintrc", ""), ("a/.x", "")),
        *(("a/.x.js", ".js"), ("a.", ".")),
    ],
)
def test_suffix(path: str, suffix: str) -> None:
    assert suffix_of(path) == suffix


def test_files_are_told_apart_by_their_suffix_alone(tmp_path: Path) -> None:
    write(tmp_path, dict.fromkeys(("a.js", "B.JS", "c/.js", "c/.x.js", "js", "d.b/js", ".js"), "runIdService"))
    assert names(found(tmp_path, sorted(("a.js", "B.JS", "c/.js", "c/.x.js", "js", "d.b/js", ".js")))) == [
        *("B.JS", "a.js", "c/.x.js")
    ]


PROGRAM = """
import sys
from checker.needles import Needles
from checker.paths import Paths
from checker.search import search
import checker.workers, os
root, jobs, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
files = [f"{number}.js" for number in range(count)]
seen = []
result = search(root, Paths.of(files).by_suffix, {".js": Needles(frozenset({"runIdService"}))},
                lambda path, data: (len(data), os.getpid()), jobs=jobs,
                progress=lambda *each: seen.append(each))
print(len({pid for _, (_, pid) in result.found}))
print([(path, size) for path, (size, _) in result.found], result.gone)
print(all(0 < done <= total == count for done, total in seen), bool(seen), file=sys.stderr)
"""


def test_several_processes_find_the_same(tmp_path: Path) -> None:
    count = 3000
    write(tmp_path, {f"{each}.js": "runIdService" if each % 3 else "x" for each in range(count) if each % 11})
    answers = []
    for jobs in ("1", "3"):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(tmp_path), jobs, str(count)], capture_output=True, check=True
        )
        processes, answer = done.stdout.decode().split("\n", 1)
        answers.append(answer)
        assert 1 <= int(processes) <= int(jobs)
        assert done.stderr == b"True True\n"
    assert answers[0] == answers[1]
    assert "0.js" in answers[0].partition("]")[2]


def test_listing_and_search_together_keep_odd_names(repository: Path) -> None:
    write(repository, {"with space\nand line.js": "runIdService"})
    (repository / os.fsdecode(b"\xff.js")).write_text("runIdService")
    listing = Lister(repository).listing()
    searched = found(repository, listing.files)
    assert [os.fsencode(name) for name in names(searched)] == [b"with space\nand line.js", b"\xff.js"]
    assert searched.gone == ["deleted.js"]


def test_many_files_are_searched_for_what_their_words_have_in_common(tmp_path: Path) -> None:
    content = {f"{each}.js": ["runIdService", "unIdService", "unifiedRunIdService"][each % 3] for each in range(600)}
    write(tmp_path, content)
    assert set(names(found(tmp_path, list(content)))) == {path for path in content if int(path[:-3]) % 3 != 1}


def test_what_is_not_confirmed_is_no_candidate(tmp_path: Path) -> None:
    write(tmp_path, {"a.js": "runIdService", "b.js": "runIdService b", "c.js": "b"})
    asked = []

    def confirm(path: str, data: bytes) -> bool:
        asked.append(path)
        return b"b" in data

    assert names(found(tmp_path, ["a.js", "b.js", "c.js"], confirm=confirm)) == ["b.js"]
    assert asked == ["a.js", "b.js"]


@pytest.mark.parametrize(("count", "most"), [(1, 1), (40, 5), (3000, 47), (2_000_000, MOST_BLOCKS)])
def test_the_work_is_cut_into_few_enough_blocks(monkeypatch: pytest.MonkeyPatch, count: int, most: int) -> None:
    shares: list[tuple[int, int]] = []
    monkeypatch.setattr("checker.search.share", lambda tasks, jobs, work: shares.append((tasks, jobs)) or [])
    search("/nowhere", {".js": ["a.js"] * count}, NEEDLES, lambda path, data: data, jobs=2)
    [(tasks, jobs)] = shares
    assert tasks == most if count < 1_000_000 else 0.9 * most < tasks <= most
    assert jobs == (1 if count == 1 else 2)
