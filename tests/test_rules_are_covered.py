"""Meta tests: every rule has cases and a page, every example of a page is true, every row of the table has a case."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from case_harness import Case, all_cases, unmarked

from checker import pages
from checker.rule import Rule, all_rules
from checker.table import default_table_path, load_table

RULES = tuple(all_rules().values())
ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```\w+\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def by_name(rule: Rule) -> str:
    return rule.name


def cases_of(rule: Rule) -> list[Case]:
    return [case for case in all_cases() if case.rule == rule.name]


def test_there_are_cases() -> None:
    assert len(all_cases()) > 200


def test_every_folder_of_cases_is_a_rule() -> None:
    assert {case.rule for case in all_cases()} == {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_cases_show_what_a_rule_finds_and_what_it_leaves(rule: Rule) -> None:
    lines = [line for case in cases_of(rule) for text in case.marked("input").values() for line in text.splitlines()]
    codes = [mark.code for case in cases_of(rule) for mark in case.marks()]
    assert rule.code in codes
    assert any(line.strip() and b"expect:" not in line for line in lines)


def test_every_row_of_the_table_has_a_case(tmp_path: Path) -> None:
    missing = {row.text for row in load_table(default_table_path()).rows}
    for number, case in enumerate(each for each in all_cases() if not (each.folder / "mappings.yaml").exists()):
        if not missing:
            break
        result = case.check(tmp_path / str(number))
        missing -= {each.finding.row for each in result.findings if each.finding.code == "RID102"}
    assert missing == set()


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_page_has_the_parts_that_readers_look_for(rule: Rule) -> None:
    text = pages.page_of(rule.name)
    assert text.startswith(f"# {rule.code} {rule.name}\n")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Why", "Found", "Not found", "What to do"]


def test_no_page_without_a_rule() -> None:
    assert {path.stem for path in (ROOT / "docs" / "rules").glob("*.md")} == {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_examples_of_a_page_are_true(rule: Rule) -> None:
    found, _, rest = pages.page_of(rule.name).partition("## Not found")
    examples = [(block, True) for block in BLOCK.findall(found)] + [(block, False) for block in BLOCK.findall(rest)]
    assert {is_found for _, is_found in examples} == {True, False}
    for block, is_found in examples:
        answers = [answer for case in all_cases() for answer in answers_of(case, block.encode(), rule)]
        assert answers, f"no case holds {block!r}"
        assert is_found in answers, block


def answers_of(case: Case, block: bytes, rule: Rule) -> list[bool]:
    """Return, for each file of a case that holds a block, whether the rule finds something in those lines."""
    found = []
    for path, text in case.marked("input").items():
        place = unmarked(text).find(block)
        if place < 0:
            continue
        first = unmarked(text)[:place].count(b"\n") + 1
        lines = range(first, first + block.count(b"\n"))
        marks = [mark for mark in case.marks() if mark.code == rule.code]
        if rule.check_project is None:
            marks = [mark for mark in marks if mark.path == path and mark.line in lines]
        found.append(bool(marks))
    return found


def test_pages_are_shipped_where_an_installed_program_looks_for_them() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    looked_for = Path(pages.__file__).parent / "rule_pages"
    assert included["docs/rules"] == looked_for.relative_to(ROOT).as_posix()
