from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from case_harness import Case, all_cases

from checker.engine import Scope, check
from checker.model import Applicability
from codemods.engine import fix

CASES = [each for each in all_cases() if each.rule != "syntax-error" and not each.folder.name.endswith("_py")]


def fixed(case: Case, files: dict[str, bytes], root: Path, level: Applicability) -> dict[str, bytes]:
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text)
    scope = Scope(root, sorted(path for path in files if "node_modules/" not in path))
    outcome = fix(scope, case.table, level=level)
    return files | {each.path: each.after for each in outcome.files}


def left(case: Case, files: dict[str, bytes], root: Path) -> Counter[tuple[str, str | None, str | None]]:
    """Return what is still found, without places."""
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text)
    scope = Scope(root, sorted(path for path in files if "node_modules/" not in path))
    found = [each.finding for each in check(scope, case.table, select=case.select).findings]
    return Counter((each.code, each.module, each.member) for each in found)


@pytest.mark.parametrize("level", [Applicability.SAFE, Applicability.UNSAFE], ids=str)
@pytest.mark.parametrize("case", CASES, ids=str)
def test_fix(case: Case, level: Applicability, tmp_path: Path) -> None:
    wanted = case.files(case.after_safe if level is Applicability.SAFE else case.after_unsafe)
    once = fixed(case, case.files(), tmp_path / "once", level)
    assert {path: once[path].decode() for path in once if once[path] != wanted[path]} == {
        path: wanted[path].decode() for path in once if once[path] != wanted[path]
    }
    assert fixed(case, once, tmp_path / "twice", level) == once


@pytest.mark.parametrize("case", CASES, ids=str)
def test_safe_then_unsafe_leaves_the_same(case: Case, tmp_path: Path) -> None:
    """The text is the same, too, unless a load had to stay beside the new one after the first run."""
    safe = fixed(case, case.files(), tmp_path / "safe", Applicability.SAFE)
    both = fixed(case, safe, tmp_path / "both", Applicability.UNSAFE)
    once = fixed(case, case.files(), tmp_path / "unsafe", Applicability.UNSAFE)
    assert left(case, both, tmp_path / "left") == left(case, once, tmp_path / "left at once")
    if safe in (case.files(), once):
        assert both == once
