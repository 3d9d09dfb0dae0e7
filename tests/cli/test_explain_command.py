from __future__ import annotations

import pytest
from click.testing import CliRunner

from checker.errors import UsageError
from checker.rule import Rule, all_rules
from repoint.commands.explain import COMMAND, explained, find
from repoint.report import View


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.name)
def test_page_of_every_rule_by_code_and_name(rule: Rule) -> None:
    for named in (rule.code, rule.code.lower(), rule.name, rule.name.upper()):
        assert find(named) is rule
    text = explained(rule, View())
    assert text.startswith(f"# {rule.code} {rule.name}\n")
    assert rule.objective.value in text
    assert "```" in text


def test_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="unknown rule 'old-cal'; did you mean `old-call`"):
        find("old-cal")


def test_colours_only_where_they_are_wanted() -> None:
    rule = find("RID101")
    assert "\x1b[" not in explained(rule, View())
    assert "\x1b[" in explained(rule, View(colour=True, width=80))


def test_command_prints_the_page() -> None:
    result = CliRunner().invoke(COMMAND, ["RID204"], standalone_mode=False)
    assert result.return_value == 0
    assert result.output.startswith("# RID204 old-name-kept\n")
