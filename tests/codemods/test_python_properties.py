from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_programs import TABLE, programs, run

from checker.engine import Scope
from checker.model import Applicability
from checker.rows import Table
from checker.table import load_table
from codemods.engine import Outcome, fix

LEVELS = st.sampled_from([Applicability.SAFE, Applicability.UNSAFE])
often = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


class Workshop:
    """A folder in which one program is fixed after the other."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "table.yaml").write_text(TABLE)
        self.table: Table = load_table(root / "table.yaml")

    def fix(self, program: str, level: Applicability) -> Outcome:
        (self.root / "program.py").write_bytes(program.encode())
        return fix(Scope(self.root, ["program.py"]), self.table, level=level)

    def fixed(self, program: str, level: Applicability) -> str:
        outcome = self.fix(program, level)
        assert [f"{each.reason}: {each.text}" for each in outcome.taken_back] == []
        return outcome.files[0].after.decode() if outcome.files else program


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("workshop"))


@often
@given(program=programs(), level=LEVELS)
def test_fixed_programs_do_the_same(workshop: Workshop, program: str, level: Applicability) -> None:
    after = workshop.fixed(program, level)
    assert run(after).seen == run(program).seen, f"{program}\n-- became --\n{after}"


@often
@given(program=programs(), level=LEVELS)
def test_fixed_twice_is_fixed_once(workshop: Workshop, program: str, level: Applicability) -> None:
    after = workshop.fixed(program, level)
    compile(after, "program", "exec")
    assert workshop.fixed(after, level) == after, program


@often
@given(program=programs(hides=False))
def test_nothing_old_is_called_any_more(workshop: Workshop, program: str) -> None:
    after = workshop.fixed(program, Applicability.UNSAFE)
    assert not run(after).old_used, f"{program}\n-- became --\n{after}"


@often
@given(program=programs(), level=LEVELS, end=st.sampled_from(["\r\n", "\r"]))
def test_line_ends_make_no_difference(workshop: Workshop, program: str, level: Applicability, end: str) -> None:
    after = workshop.fixed(program, level)
    assert workshop.fixed(program.replace("\n", end), level) == after.replace("\n", end)
