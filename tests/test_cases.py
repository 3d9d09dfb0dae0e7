from __future__ import annotations

from pathlib import Path

import pytest
from case_harness import Case, all_cases, complaints


@pytest.mark.parametrize("case", all_cases(), ids=str)
def test_findings(case: Case, tmp_path: Path) -> None:
    result = case.check(tmp_path)
    assert complaints(result, case.marks()) == []
    assert [each.path for each in result.failed] == case.options.get("failed", [])


@pytest.mark.parametrize("case", [each for each in all_cases() if each.after_unsafe != "input"], ids=str)
def test_what_is_left_after_a_fix(case: Case, tmp_path: Path) -> None:
    result = case.check(tmp_path, case.after_unsafe)
    assert complaints(result, case.marks(case.after_unsafe)) == []
