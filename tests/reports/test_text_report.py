import re

from samples import RESULT, located

from checker.model import Applicability, Failed, Result, Severity
from repoint.report import View
from repoint.reports.text import render

COLOUR = re.compile(r"\x1b\[[0-9;]*m")

PLAIN = """\
routes/webhook.js
  291:19  error  RID102 old-call
    291 │ const id = await oldIds.make(raw, client); // keep
        │                  ^^^^^^^^^^^
    The old call is made.
    → newIds.build  (repoint fix --unsafe)
    Its argument is dropped.
    by way of routes/webhook.js:16
  300:14  warning, likely  RID102 old-call
    300 │ log("日本語🎉", oldIds.make);
        │                 ^^^^^^^^^^^
    The old call is made.
    → newIds.build  (by hand)
    Its argument is dropped.
    by way of routes/webhook.js:16
  310:1  note  RID106 old-mention
    310 │ old(x,
        │ ^^^^^^ to line 312
    The old call is made.

Could not be looked at
  services/broken.js:71: syntax error

1  RID102  old-call     error
1  RID102  old-call     warning
1  RID106  old-mention  note

3 findings: 413 files searched, 52 parsed, 1 suppressed, 2 in the baseline, 1 could not be looked at
`repoint fix --unsafe` can do 1 of them
"""


def harmless() -> Result:
    return Result(RESULT.findings[:3], RESULT.failed[:1], 413, 52, 1, 2, "mappings.yaml")


def test_without_a_terminal() -> None:
    assert render(harmless(), View()) == PLAIN


def test_colours_change_nothing_else() -> None:
    coloured = render(harmless(), View(colour=True, width=110))
    assert COLOUR.search(coloured)
    assert COLOUR.sub("", coloured) == PLAIN


def test_a_terminal_without_colours() -> None:
    assert render(harmless(), View(width=110)) == PLAIN


def test_a_narrow_terminal_wraps_text_and_keeps_source_lines_whole() -> None:
    lines = render(harmless(), View(width=40)).splitlines()
    source = next(line for line in lines if "oldIds.make" in line)
    assert all(len(line) <= 40 for line in lines)
    assert "…" in source
    underline = lines[lines.index(source) + 1]
    assert source[underline.index("^") :].startswith("oldIds.make")
    assert "    → newIds.build  (repoint fix" in lines
    assert "    --unsafe)" in lines


def test_nothing_is_found() -> None:
    assert render(Result(files=3, parsed=1), View()) == "No findings: 3 files searched, 1 parsed\n"
    assert render(Result(files=1), View()) == "No findings: 1 file searched, 0 parsed\n"


def test_what_could_not_be_looked_at_never_looks_clean() -> None:
    text = render(Result(failed=(Failed("a.js", "cannot be read: Permission denied"),)), View())
    assert "a.js: cannot be read: Permission denied" in text
    assert "1 could not be looked at" in text


def test_markup_of_the_scanned_project_is_text() -> None:
    source = "x = '[bold]:smile:[/bold]' + old; // [link=http://example.org]"
    text = render(Result((located(source, "old", message="[red]old[/red] :boom:"),)), View(colour=True, width=120))
    plain = COLOUR.sub("", text)
    assert source in plain
    assert "[red]old[/red] :boom:" in plain
    assert "\x1b]8" not in text


def test_files_are_grouped_and_counted() -> None:
    findings = tuple(
        located("old", "old", path=path, severity=severity, applicability=Applicability.SAFE, chain=(), why="")
        for path in ("a.js", "b.js")
        for severity in (Severity.ERROR, Severity.NOTE)
    )
    lines = render(Result(findings), View()).splitlines()
    assert (lines.count("a.js"), lines.count("b.js")) == (1, 1)
    assert "2  RID102  old-call  error" in lines
    assert "2  RID102  old-call  note" in lines
    assert "    → newIds.build  (repoint fix)" in lines
    assert lines[-1] == "`repoint fix` can do 4 of them"


def test_what_a_message_lists_stands_one_a_line() -> None:
    found = located("x", "x", message="It is reached: a.js:1 loads it; b.js:2 loads it.", listed=REACHED, why="")
    shown = render(Result((found,)), View()).splitlines()
    assert shown[4:7] == ["    It is reached:", "      a.js:1 loads it", "      b.js:2 loads it"]


REACHED = ("a.js:1 loads it", "b.js:2 loads it")
