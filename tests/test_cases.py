from __future__ import annotations

from pathlib import Path

import pytest
from case_harness import Case, all_cases, complaints, shown

from checker.model import Applicability, Located


@pytest.mark.parametrize("case", all_cases(), ids=str)
def test_findings(case: Case, tmp_path: Path) -> None:
    result = case.check(tmp_path)
    assert complaints(result, case.marks()) == []
    assert [each.path for each in result.failed] == case.options.get("failed", [])
    assert [shown(each) for each in result.findings if not says_why(each)] == []


def says_why(found: Located) -> bool:
    """Say whether a person who has to act is told why: in a sentence of its own, or by what has no replacement."""
    held = found.finding
    by_hand = held.applicability is Applicability.MANUAL and held.replacement is not None
    return bool(held.why) or not by_hand or held.code == "RID108"  # the message names every blocker


@pytest.mark.parametrize("case", [each for each in all_cases() if each.after_unsafe != "input"], ids=str)
def test_what_is_left_after_a_fix(case: Case, tmp_path: Path) -> None:
    result = case.check(tmp_path, case.after_unsafe)
    assert complaints(result, case.marks(case.after_unsafe)) == []
