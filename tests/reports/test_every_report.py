import re

import pytest
from samples import EVIL, RESULT

from checker.errors import UsageError
from checker.model import Result
from repoint.report import View, find_report, report_names

NAMES = report_names()
VIEWS = [View(), View(width=60), View(colour=True, width=100), View(colour=True), View(prefix="server/")]
HARMFUL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def test_there_are_reports() -> None:
    assert {"text", "json", "github"} <= set(NAMES)


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_a_report_takes_all_findings_and_lets_nothing_harmful_through(name: str, view: View) -> None:
    text = find_report(name).render(RESULT, view)
    assert text.endswith("\n")
    text.encode()
    plain = COLOUR.sub("", text) if view.colour else text
    assert not HARMFUL.search(plain)
    assert EVIL not in text


@pytest.mark.parametrize("name", NAMES)
def test_the_same_findings_give_the_same_text(name: str) -> None:
    report = find_report(name)
    assert report.name == name
    assert report.render(RESULT, View()) == report.render(RESULT, View())


@pytest.mark.parametrize("name", NAMES)
def test_nothing_found_can_be_reported(name: str) -> None:
    assert isinstance(find_report(name).render(Result(), View()), str)


def test_an_unknown_format_lists_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"unknown format 'jsn'; did you mean `json`.*github, .*text"):
        find_report("jsn")
