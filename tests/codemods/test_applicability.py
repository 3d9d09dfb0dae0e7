"""What a finding says of its fix is what `fix` does: applied by itself, only with `--unsafe`, or never."""

from __future__ import annotations

from pathlib import Path

import pytest
from case_harness import Case, all_cases
from hypothesis import HealthCheck, Phase, given, settings
from programs import FILES, TABLE, programs

from checker.engine import Scope, check, load
from checker.model import Applicability, Located, Span
from checker.rows import Table
from checker.rule import all_rules
from checker.table import default_table_path, load_table
from codemods.engine import Outcome, one_round
from codemods.languages.syntax import syntaxes
from codemods.sites import Limits

CODES = frozenset({"RID101", "RID102", "RID103"})
EXAMPLE = Path(__file__).parents[2] / "examples" / "webhook-server"
RULES = [rule for rule in all_rules().values() if rule.default]


def done(scope: Scope, table: Table, level: Applicability) -> set[tuple[str, Span]]:
    """Return what the first round of a fix changes, and keeps."""
    project, _ = load(scope, table, RULES, jobs=1)
    made, _ = one_round(project, RULES, Limits(level, frozenset(scope.files)), syntaxes(), Outcome(project, project))
    return {(site.path, site.use.span) for site in made.done}


def differences(scope: Scope, table: Table, found: tuple[Located, ...]) -> list[str]:
    safe, unsafe = (done(scope, table, level) for level in (Applicability.SAFE, Applicability.UNSAFE))
    wrong = []
    for each in found:
        finding, place = each.finding, (each.finding.path, each.finding.span)
        if finding.code in CODES:
            real = "safe" if place in safe else "unsafe" if place in unsafe else "manual"
            if real != finding.applicability.value:
                said = finding.applicability.value
                wrong.append(f"{finding.path}:{each.line}:{each.column} {finding.code} says {said}, is {real}")
    return wrong


CASES = [
    each
    for each in all_cases()
    if each.rule != "syntax-error" and CODES & each.select
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_findings_say_what_fix_does(case: Case, tmp_path: Path) -> None:
    scope = case.write(tmp_path, "input")
    assert differences(scope, case.table, check(scope, case.table, select=case.select).findings) == []


def test_the_example_says_what_fix_does() -> None:
    files = sorted(path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*.js"))
    scope, table = Scope(EXAMPLE, files), load_table(default_table_path())
    found = check(scope, table, select=CODES).findings
    assert len(found) > 50
    assert differences(scope, table, found) == []


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("agreement")
    (root / "lib").mkdir()
    for path, text in FILES.items():
        (root / path).write_bytes(text)
    (root / "table.yaml").write_text(TABLE)
    return root


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.reuse, Phase.generate))
@given(program=programs(effects=True))
def test_findings_in_generated_programs_say_what_fix_does(workshop: Path, program: str) -> None:
    (workshop / "program.js").write_bytes(program.encode())
    scope, table = Scope(workshop, [*FILES, "program.js"]), load_table(workshop / "table.yaml")
    assert differences(scope, table, check(scope, table, select=CODES).findings) == []
