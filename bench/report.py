"""Step 5: rows -> a table for people and a dictionary for machines. Pure functions; prints nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measured figure: `value` is what the budget bounds by `limit`; `at_least` where more is better."""

    work: str
    figure: str  # as a reader wants to see it
    value: float | None  # None: could not be measured, and `figure` says why
    limit: float | None = None
    at_least: bool = False

    @property
    def verdict(self) -> str:
        """Return "met", "missed", or "-" for a figure without a budget."""
        if self.limit is None:
            return "-"
        if self.value is None:
            return "missed"
        good = self.value >= self.limit if self.at_least else self.value <= self.limit
        return "met" if good else "missed"


@dataclass(frozen=True, slots=True)
class Report:
    """All rows of one run, and what is needed to read them."""

    date: str
    machine: str
    command: str
    corpus: str
    versions: tuple[str, ...]
    rows: tuple[Row, ...]


def render(report: Report) -> str:
    """Return the table as Markdown, so that it can be pasted into a page."""
    head = ("work", "measured", "budget", "")
    body = [(row.work, row.figure, _budget(row), row.verdict) for row in report.rows]
    lines = [f"{report.date} · {report.machine}", report.corpus, " · ".join(report.versions)]
    return "\n".join([*lines, f"$ {report.command}", "", *_table(head, body)]) + "\n"


def as_json(report: Report) -> dict[str, object]:
    """Return everything the table shows, with the raw values."""
    data = asdict(report)
    data["rows"] = [{**asdict(row), "verdict": row.verdict} for row in report.rows]
    return data


def _budget(row: Row) -> str:
    if row.limit is None:
        return ""
    return f"{'≥' if row.at_least else '≤'} {row.limit:g}"


def _table(head: Sequence[str], body: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(len(line[place]) for line in [head, *body]) for place in range(len(head))]
    rule = ["-" * max(width, 3) for width in widths]
    return ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
            for line in [head, rule, *body]]  # fmt: skip
