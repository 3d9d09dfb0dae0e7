"""The example project: what `fix --unsafe` leaves of it, and that it still works."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from checker.engine import Scope, check
from checker.files import Lister
from checker.model import Applicability, Located
from checker.rule import all_rules
from checker.table import default_table_path, load_table
from codemods.engine import Outcome, fix

EXAMPLE = Path(__file__).parents[2] / "examples" / "webhook-server"
NODE = shutil.which("node")


def scope(root: Path) -> Scope:
    return Scope(root, Lister(root).listing().files)


def fixed(root: Path, level: Applicability) -> Outcome:
    outcome = fix(scope(root), load_table(default_table_path()), level=level)
    for each in outcome.files:
        (root / each.path).write_bytes(each.after)
    return outcome


def found(root: Path) -> list[Located]:
    select = frozenset(rule.code for rule in all_rules().values() if rule.default)
    return list(check(scope(root), load_table(default_table_path()), select=select).findings)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "example"))


def test_only_findings_for_a_person_are_left(example: Path) -> None:
    before = found(example)
    assert any(each.finding.applicability is Applicability.SAFE for each in before)
    outcome = fixed(example, Applicability.UNSAFE)
    assert outcome.taken_back == []
    left = [each for each in found(example) if each.finding.applicability is not Applicability.MANUAL]
    assert [f"{each.finding.path}:{each.line} {each.finding.message}" for each in left] == []


def test_a_second_run_is_idle(example: Path) -> None:
    fixed(example, Applicability.UNSAFE)
    assert fixed(example, Applicability.UNSAFE).files == []


@pytest.mark.skipif(NODE is None, reason="needs node")
@pytest.mark.parametrize("level", [Applicability.SAFE, Applicability.UNSAFE], ids=str)
def test_its_own_tests_pass_before_and_after(example: Path, level: Applicability) -> None:
    assert own_tests(example) == 0
    fixed(example, level)
    assert own_tests(example) == 0


def own_tests(root: Path) -> int:
    files = sorted(str(each) for each in (root / "tests").glob("*.test.js"))
    assert files
    return subprocess.run([str(NODE), "--test", *files], cwd=root, capture_output=True).returncode
