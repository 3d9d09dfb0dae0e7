from __future__ import annotations

import os
from pathlib import Path

import pytest
from compare_harness import Compare

TABLE = """
version: 1
naming: {python: snake_case}
modules:
  fresh: {python: lib.fresh}
  stale: {python: lib.stale, replaced_by: fresh}
mappings:
%s
"""
BOTH = ("--old", "lib/stale.py", "--new", "lib/fresh.py")


def table(*rows: str) -> str:
    return TABLE % "\n".join(f"  - {row}" for row in rows)


def test_names_are_looked_for_in_both_spellings(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table(
                "{old: stale.readIt(runId), new: fresh.readRun(runId)}",
                "{old: stale.keepIt(runId), new: fresh.keepRun(runId)}",
            ),
            "lib/stale.py": "def read_it(run_id): return run_id\ndef keepIt(runId): return runId\n",
            "lib/fresh.py": "def read_run(run_id): return run_id\ndef keepRun(runId): return runId\n",
        },
    )
    assert [each["problem"] for each in run.report["rows"]] == [None, None]
    assert run.status == 0


def test_packages_relative_imports_and_state(compare: Compare, tmp_path: Path) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table(
                "{old: stale.count(), new: fresh.count()}", "{old: stale.when(), new: fresh.when()}"
            ),
            "lib/__init__.py": "",
            "lib/state.py": "n = 0\n",
            "lib/stale.py": "import datetime\nfrom . import state\n"
            "def count():\n    state.n += 1\n    return state.n\n"
            "def when(): return datetime.datetime.now(datetime.timezone.utc).isoformat()\n",
            "lib/fresh.py": "import time\nfrom datetime import datetime, timezone\ndef count(): return 1\n"
            "def when(): return datetime.fromtimestamp(time.time(), timezone.utc).isoformat()\n",
        },
    )
    assert run.classes("count", declared=False) == {
        ("after count", "returns a number (2)", "returns a number (1)")
    }
    assert run.row("when")["status"] == "same"
    assert not list(tmp_path.rglob("__pycache__"))


def test_keywords_rest_and_errors(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table(
                "{old: 'stale.a(x, *, mode)', new: 'fresh.a(mode, value=x)'}",
                "{old: 'stale.b(x, *args, **kwargs)', new: 'fresh.b(x, *args, **kwargs)'}",
                "{old: stale.c(x), new: fresh.c(x)}",
            ),
            "lib/stale.py": "def a(x, *, mode): return [x, mode]\n"
            "def b(x, *args, **kwargs): return [x, args, kwargs]\n"
            "def c(x): raise KeyError(x)\n",
            "lib/fresh.py": "def a(mode, *, value): return [value, mode]\n"
            "def b(x, *args, **kwargs): return [x, args, kwargs]\n"
            "def c(x): raise ValueError(x)\n",
        },
    )
    assert [each["status"] for each in run.report["rows"]] == ["same", "same", "undeclared"]
    assert ("throws KeyError", "throws ValueError") in {each[1:] for each in run.classes("c", declared=False)}


def test_a_coroutine_is_another_thing_than_its_value(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table("{old: stale.f(), new: fresh.f()}"),
            "lib/stale.py": "def f(): return True\n",
            "lib/fresh.py": "async def f(): return True\n",
        },
    )
    assert ("any call", "returns true", "returns a promise of true") in run.classes("f", declared=False)


def test_syntax_error_stub_and_death(compare: Compare) -> None:
    files = {
        "table.yaml": table("{old: stale.f(x), new: fresh.f(x)}"),
        "lib/stale.py": "def f(x:\n",
        "lib/fresh.py": "def f(x): return 1\n",
    }
    run = compare(*BOTH, files=files)
    assert run.status == 2
    assert "stale.py:1: SyntaxError" in run.row("f")["problem"]
    files["lib/stale.py"] = "import no_such.thing\ndef f(x):\n    no_such.thing.log(x)\n    return 1\n"
    run = compare(*BOTH, files=files)
    assert run.status == 2
    assert "no_such" in run.row("f")["problem"]
    assert compare(*BOTH, "--stub", "no_such.thing", files=files).status == 0
    files["lib/stale.py"] = "import os\ndef f(x): os._exit(3)\n"
    run = compare(*BOTH, files=files)
    assert {each[1] for each in run.classes("f", declared=False)} == {"ends the process"}


def test_the_reference_is_the_default_for_the_new_side(compare: Compare) -> None:
    run = compare(
        "--old", "run_id_service.py",
        files={"run_id_service.py": "def strip_client_suffix(x): return x[:13] if x else x\n"},
    )  # fmt: skip
    row = run.row("stripClientSuffix")
    assert row["well_formed"]["calls"] == row["well_formed"]["same"] > 20
    assert run.row("normalizeRunId")["problem"] == "the old file has no normalize_run_id"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--old", "nowhere.py"), "nowhere.py: no such file"),
        (("--old", "notes.txt"), "only JavaScript"),
        (("--old", "a.py", "--old", "a.js"), "one language"),
        (("--old", "x.py"), "which module is it?"),
        (("--old", "run_id_service.py", "--old", "runIdService=x.py"), "two files"),
        (("--old", "run_id_service.py", "--stub", "=x"), "a stub needs the name"),
        (("--old", "run_id_service.py", "--mappings", "none.yaml"), "none.yaml"),
    ],
)
def test_bad_input_is_one_clear_line(compare: Compare, arguments: tuple[str, ...], problem: str) -> None:
    empty = dict.fromkeys(("a.py", "a.js", "x.py", "run_id_service.py", "notes.txt"), "")
    run = compare(*arguments, files=empty)
    assert run.status == 2
    assert problem in run.errors
    assert os.linesep not in run.errors


def test_members_of_instances_and_classes(compare: Compare) -> None:
    body = "class Ids:\n    n = 2\n    def add(self, x):\n        return [self.n, x]\n"
    for form in (body, f"{body}ids = Ids()\n"):
        files = {
            "table.yaml": table("{old: stale.add(x), new: fresh.add(x)}"),
            "lib/stale.py": form,
            "lib/fresh.py": "def add(x): return [2, x]\n",
        }
        assert compare(*BOTH, files=files).status == 0, form
