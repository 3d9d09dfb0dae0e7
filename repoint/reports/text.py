"""Report for people: each finding in its source line, what replaces it, and why it is not automatic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from checker.model import Applicability, Confidence, Located, Result, Severity
from checker.visible import visible
from repoint.report import Report, View
from repoint.source_line import cells, excerpt

PLAIN_WIDTH = 110  # of a source line when there is no terminal
COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
HOW = {
    Applicability.SAFE: "repoint fix",
    Applicability.UNSAFE: "repoint fix --unsafe",
    Applicability.MANUAL: "by hand",
}


@dataclass(slots=True)
class Line:
    """One line of the report: styled parts, behind an indentation that wrapped lines keep."""

    parts: list[tuple[str, str]] = field(default_factory=list)  # text, style
    indent: int = 0
    wrap: bool = True

    @property
    def text(self) -> str:
        """The line without its styles."""
        return (" " * self.indent + "".join(text for text, _ in self.parts)).rstrip()


def render(result: Result, view: View) -> str:
    """Return the whole report; without a terminal it holds no colours and wraps nothing."""
    lines = list(_lines(result, view.width or PLAIN_WIDTH))
    if view.width is None and not view.colour:
        return "".join(f"{line.text}\n" for line in lines)
    return _painted(lines, view)


def _lines(result: Result, width: int) -> Iterator[Line]:
    for path, group in groupby(result.findings, key=lambda each: each.finding.path):
        yield Line([(visible(path), "bold underline")])
        for each in group:
            yield from _finding(each, width)
        yield Line()
    yield from _failed(result)
    yield from _table(result)
    yield from _totals(result)


def _finding(each: Located, width: int) -> Iterator[Line]:
    found = each.finding
    likely = ", likely" if found.confidence is Confidence.LIKELY else ""
    head = [
        (f"{each.line}:{each.column}  ", "dim"),
        (f"{found.severity}{likely}", COLOURS[found.severity]),
        (f"  {found.code} ", "bold"),
        (each.rule, ""),
    ]
    yield Line(head, indent=2)
    yield from _source(each, width)
    yield Line([(visible(found.headline), "")], indent=4)
    for part in found.listed:
        yield Line([(visible(part), "")], indent=6)
    if found.replacement:
        how = f"  ({HOW[found.applicability]})"
        yield Line([("→ ", "green"), (visible(found.replacement), "bold green"), (how, "")], indent=4)
    if found.why:
        yield Line([(visible(found.why), "dim")], indent=4)
    if found.chain:
        yield Line([(f"by way of {visible(', '.join(found.chain))}", "dim")], indent=4)


def _source(each: Located, width: int) -> Iterator[Line]:
    """Yield the source line and the underline of the span's part on it."""
    gutter = f"    {each.line} │ "
    several = each.end_line > each.line
    end = len(each.source) if several else each.end_column - 1
    cut = excerpt(each.source, each.column - 1, end, max(width - cells(gutter), 20))
    if not (cut.before + cut.marked + cut.behind).strip():
        return
    colour = COLOURS[each.finding.severity]
    parts = [(gutter, "dim"), (cut.before, ""), (cut.marked, colour), (cut.behind, "")]
    yield Line(parts, wrap=False)
    rest = f" to line {each.end_line}" if several else ""
    blank = " " * (cells(gutter) - 2) + "│ "
    yield Line([(blank, "dim"), (" " * cut.indent, ""), ("^" * cut.length + rest, colour)], wrap=False)


def _failed(result: Result) -> Iterator[Line]:
    if not result.failed:
        return
    yield Line([("Could not be looked at", "bold red")])
    for each in result.failed:
        place = visible(each.path) + (f":{each.line}" if each.line is not None else "")
        yield Line([(place, "bold"), (f": {visible(each.problem)}", "")], indent=2)
    yield Line()


def _table(result: Result) -> Iterator[Line]:
    """Yield one row for each code and severity, columns aligned."""
    kinds = Counter((each.finding.code, each.rule, each.finding.severity) for each in result.findings)
    if not kinds:
        return
    rows = [(code, rule, severity, str(count)) for (code, rule, severity), count in kinds.items()]
    rows.sort(key=lambda row: (row[0], -row[2]))
    widths = [max(map(len, column)) for column in zip(*[map(str, row) for row in rows], strict=True)]
    for code, rule, severity, count in rows:
        cells_of_row = [
            (f"{count:>{widths[3]}}  ", "bold"),
            (f"{code:<{widths[0]}}  {rule:<{widths[1]}}  ", ""),
            (f"{severity!s}", COLOURS[severity]),
        ]
        yield Line(cells_of_row)
    yield Line()


def _totals(result: Result) -> Iterator[Line]:
    parts = [_count(result.files, "file") + " searched", f"{result.parsed} parsed"]
    hidden = {"suppressed": result.suppressed, "in the baseline": result.baselined}
    parts += [f"{number} {name}" for name, number in hidden.items() if number]
    if result.failed:
        parts.append(f"{len(result.failed)} could not be looked at")
    verdict, colour = _count(len(result.findings), "finding"), "bold red"
    if not result.findings:
        verdict, colour = "No findings", "bold red" if result.failed else "bold green"
    yield Line([(verdict, colour), (f": {', '.join(parts)}", "")])
    yield from _fixable(result)


def _fixable(result: Result) -> Iterator[Line]:
    """Yield what the fix command would do."""
    able = Counter(each.finding.applicability for each in result.findings)
    safe, unsafe = able[Applicability.SAFE], able[Applicability.UNSAFE]
    words = [f"`{HOW[Applicability.SAFE]}` can do {safe} of them"] if safe else []
    if unsafe:
        words.append(f"`{HOW[Applicability.UNSAFE]}` can do {safe + unsafe}" + ("" if safe else " of them"))
    if words:
        yield Line([(", ".join(words), "green")])


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _painted(lines: list[Line], view: View) -> str:
    """Wrap the lines to the terminal and colour them."""
    from io import StringIO

    from rich.console import Console  # 30 ms that only a terminal pays
    from rich.text import Text

    console = Console(
        file=StringIO(),
        width=view.width or PLAIN_WIDTH,
        color_system="standard" if view.colour else None,
        force_terminal=view.colour,
        no_color=not view.colour,
        legacy_windows=False,
    )
    for line in lines:
        text = Text.assemble(*line.parts)
        room = max(console.width - line.indent, 20)
        for part in text.wrap(console, room) if line.wrap and text else [text]:
            part.rstrip()
            part.pad_left(line.indent)
            console.print(part, no_wrap=True, overflow="ignore", crop=False)
    file = console.file
    return file.getvalue() if isinstance(file, StringIO) else ""


REPORT = Report(name="text", render=render)
