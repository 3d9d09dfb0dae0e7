from samples import EVIL, RESULT, located

from checker.model import Failed, Result
from repoint.report import View
from repoint.reports.github import render


def test_one_command_a_finding() -> None:
    lines = render(RESULT, View()).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice", *["::error"] * 3]
    assert lines[0] == (
        "::error file=routes/webhook.js,line=291,endLine=291,col=19,endColumn=30,title=RID102 old-call::"
        "routes/webhook.js:291:19: The old call is made.%0Ause newIds.build%0AIts argument is dropped."
    )


def test_a_span_over_several_lines_has_no_columns() -> None:
    assert ",line=310,endLine=312,title=" in render(RESULT, View()).splitlines()[2]


def test_everything_is_escaped() -> None:
    line = render(Result((located("old", "old", path="a%b,c:d\r\ne.js", message="50% \r\nnext: a, b"),)), View())
    assert line.startswith("::error file=a%25b%2Cc%3Ad%0D%0Ae.js,line=1,")
    assert line.count("\n") == 1
    assert ": 50%25 %0Anext: a, b" in line


def test_no_text_can_start_a_command_of_its_own() -> None:
    for result in (RESULT, Result(failed=(Failed(EVIL, EVIL),))):
        for line in render(result, View()).splitlines():
            kind, _, rest = line.partition(" ")
            assert kind in ("::error", "::warning", "::notice")
            properties, _, _ = rest.partition("::")
            assert {each.partition("=")[0] for each in properties.split(",")} <= {
                *("file", "line", "endLine", "col", "endColumn", "title"),
            }


def test_the_place_is_given_from_the_top_of_the_repository() -> None:
    assert "file=server/routes/webhook.js," in render(RESULT, View(prefix="server/"))
    assert "::error file=server/services/broken.js,line=71," in render(RESULT, View(prefix="server/"))


def test_what_a_message_lists_stands_one_a_line() -> None:
    message = "It is reached: a.js:1 loads it; b.js:2 loads it."
    found = located("x", "x", message=message, listed=("a.js:1 loads it", "b.js:2 loads it"), replacement=None)
    assert ": It is reached:%0Aa.js:1 loads it%0Ab.js:2 loads it%0A" in render(Result((found,)), View())
