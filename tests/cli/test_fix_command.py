import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.engine import Scope
from checker.model import Applicability
from checker.table import load_table
from codemods import write as writing
from codemods.engine import Rewritten, fix
from codemods.write import prepare, replace, write

Run = Callable[..., object]
BEFORE = "const ids = require('../services/oldIds');\nids.make(1);\n"
AFTER = "const ids = require('../services/newIds');\nids.build(1);\n"


def git(folder: Path, *arguments: str, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
        cwd=folder, env=environment, input=stdin, capture_output=True, check=False, timeout=60,
    )  # fmt: skip


def test_safe_fixes_are_written_and_a_second_run_is_idle(project: Path, repoint: Run) -> None:
    done = repoint("fix")
    assert (project / "routes/a.js").read_text() == AFTER
    assert done.out.startswith("Changed ")
    assert "routes/a.js" in done.out
    assert done.status == 0
    state = os.stat(project / "routes/a.js")
    again = repoint("fix")
    assert again.out.startswith("Nothing to change.")
    assert os.stat(project / "routes/a.js").st_mtime_ns == state.st_mtime_ns


def test_what_stays_is_said_with_its_reason_and_status_1(project: Path, repoint: Run) -> None:
    (project / "routes/b.js").write_text("const ids = require('../services/oldIds');\nids.gone(1);\n")
    done = repoint("fix")
    assert done.status == 1
    assert "routes/b.js" in done.out
    assert "the table has no row for it" in done.out
    assert (project / "routes/b.js").read_text().endswith("ids.gone(1);\n")


def test_a_file_that_cannot_be_read_gives_status_2_and_the_rest_is_done(project: Path, repoint: Run) -> None:
    (project / "routes/bad.js").write_bytes(b"require('../services/oldIds'); // \xff\xfe\xff\n")
    done = repoint("fix")
    assert done.status == 2
    assert "bad.js" in done.out
    assert (project / "routes/a.js").read_text() == AFTER


def test_diff_writes_nothing(project: Path, repoint: Run) -> None:
    done = repoint("fix", "--diff")
    assert (project / "routes/a.js").read_text() == BEFORE
    assert done.status == 1
    assert done.out.startswith("--- a/routes/a.js\n+++ b/routes/a.js\n@@ ")
    assert "Would change" in done.err


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("routes/a.js", BEFORE),
        ("routes/with space.js", BEFORE),
        ('routes/quo"te.js', BEFORE),
        ("routes/ümlaut.js", BEFORE),
        ("routes/crlf.js", BEFORE.replace("\n", "\r\n")),
        ("routes/no_newline.js", BEFORE.rstrip("\n")),
        ("routes/bom.js", "\ufeff" + BEFORE),
        ("routes/far.js", BEFORE + "x;\n" * 40 + "ids.make(2);\n" + "y;\n" * 40 + "ids.make(3)"),
    ],
)
def test_git_applies_the_diff(project: Path, repoint: Run, name: str, text: str) -> None:
    (project / "routes/a.js").unlink()
    (project / name).write_bytes(text.encode())
    assert git(project, "init", "-q").returncode == 0
    done = repoint("fix", "--diff")
    applied = git(project, "apply", "-", stdin=done.out.encode("utf-8", "surrogateescape"))
    assert applied.returncode == 0, applied.stderr
    by_git = (project / name).read_bytes()
    (project / name).write_bytes(text.encode())
    repoint("fix")
    assert (project / name).read_bytes() == by_git != text.encode()


def test_diff_and_interactive_exclude_each_other(project: Path, repoint: Run) -> None:
    done = repoint("fix", "--diff", "--interactive")
    assert done.status == 2
    assert done.err.count("\n") == 1


def test_interactive_needs_a_terminal(project: Path, repoint: Run) -> None:
    done = repoint("fix", "--interactive")
    assert (done.status, done.err) == (2, "repoint: --interactive needs a terminal\n")


def test_only_the_named_files_change(project: Path, repoint: Run) -> None:
    (project / "routes/b.js").write_text(BEFORE)
    repoint("fix", "routes/b.js")
    assert (project / "routes/a.js").read_text() == BEFORE
    assert (project / "routes/b.js").read_text() == AFTER


def test_mode_is_kept(project: Path, repoint: Run) -> None:
    (project / "routes/a.js").chmod(0o754)
    repoint("fix")
    assert stat.S_IMODE(os.stat(project / "routes/a.js").st_mode) == 0o754
    assert (project / "routes/a.js").read_text() == AFTER


def test_a_link_is_never_written(project: Path, repoint: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "a.js"
    outside.write_text(BEFORE)
    (project / "routes/link.js").symlink_to(outside)
    (project / "linked").symlink_to(outside.parent)
    repoint("fix")
    assert outside.read_text() == BEFORE
    ready, failed = prepare(project, [Rewritten("linked/a.js", BEFORE.encode(), AFTER.encode())])
    assert not ready
    assert "symbolic link" in failed[0].problem


def rewritten(project: Path) -> list[Rewritten]:
    files = ["routes/a.js", "services/newIds.js", "services/oldIds.js"]
    return fix(Scope(project, files), load_table(project / "table.yaml"), level=Applicability.SAFE).files


def test_a_file_that_changed_since_it_was_read_is_left_alone(project: Path) -> None:
    files = rewritten(project)
    (project / "routes/a.js").write_text("// new\n" + BEFORE)
    ready, failed = prepare(project, files)
    assert not ready
    assert "changed since it was read" in failed[0].problem


def test_a_file_that_changed_before_it_was_written_is_left_alone(project: Path) -> None:
    ready, failed = prepare(project, rewritten(project))
    assert not failed
    (project / "routes/a.js").write_text("// newer\n" + BEFORE)
    written, failed = write(project, ready)
    assert not written
    assert "changed since it was read" in failed[0].problem
    assert (project / "routes/a.js").read_text() == "// newer\n" + BEFORE


@pytest.mark.parametrize("at", ["fsync", "replace"])
def test_an_interruption_leaves_the_old_file_and_no_other(
    project: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing.os, at, interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace(project / "routes/a.js", b"half")
    assert (project / "routes/a.js").read_text() == BEFORE
    assert sorted(path.name for path in (project / "routes").iterdir()) == ["a.js", "clean.js"]


def test_a_python_file_keeps_its_encoding(project: Path, repoint: Run) -> None:
    table = (project / "table.yaml").read_text()
    table = table.replace("    javascript: ./services/newIds\n", "    python: services.new_ids\n")
    table = table.replace("    javascript: ./services/oldIds\n", "    python: services.old_ids\n")
    (project / "table.yaml").write_text(table)
    text = "# coding: latin-1\nfrom services import old_ids\nprint('é', old_ids.make(1))\n"
    (project / "routes/a.py").write_bytes(text.encode("latin-1"))
    done = repoint("fix")
    assert done.status == 0, done
    expected = text.replace("old_ids", "new_ids").replace("make", "build")
    assert (project / "routes/a.py").read_bytes() == expected.encode("latin-1")
