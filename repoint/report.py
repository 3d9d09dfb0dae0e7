"""What a report format is, and how the formats are found: the folder `repoint/reports/` is the registry."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from checker.errors import UsageError
from checker.model import Result
from checker.suggestions import nearest
from repoint import reports


@dataclass(frozen=True, slots=True)
class View:
    """For what eyes a report is made; only the text report asks about the terminal."""

    colour: bool = False
    width: int | None = None  # columns of the terminal; None: not a terminal, nothing is wrapped
    prefix: str = ""  # "server/": the root as seen from the repository's top, for reports that others resolve


@dataclass(frozen=True, slots=True)
class Report:
    """One format: a pure function from what a check found to text."""

    name: str
    render: Callable[[Result, View], str]


def report_names() -> Sequence[str]:
    """Return the names of all formats, without importing one."""
    return sorted(info.name for info in pkgutil.iter_modules(reports.__path__))


def find_report(name: str) -> Report:
    """Import one format. Raises UsageError when there is none of that name."""
    names = report_names()
    if name not in names:
        raise UsageError(f"unknown format {name!r}{nearest(name, names)} (there are: {', '.join(names)})")
    report = import_module(f"{reports.__name__}.{name}").REPORT
    if not isinstance(report, Report):
        raise TypeError(f"{name}.py must define REPORT: Report")
    return report
