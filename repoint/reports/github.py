"""Report for GitHub Actions: one workflow command a finding, an annotation of the pull request."""

from __future__ import annotations

from checker.model import Failed, Located, Result, Severity
from checker.visible import visible
from repoint.report import Report, View

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(result: Result, view: View) -> str:
    """Return workflow commands; in the job's log each line also says where it is."""
    lines = [_finding(each, view.prefix) for each in result.findings]
    lines += [_failed(each, view.prefix) for each in result.failed]
    return "".join(f"{line}\n" for line in lines)


def _finding(each: Located, prefix: str) -> str:
    found = each.finding
    place = {"file": prefix + found.path, "line": str(each.line), "endLine": str(each.end_line)}
    if each.line == each.end_line:  # columns of a span over several lines are refused
        place |= {"col": str(each.column), "endColumn": str(each.end_column)}
    place["title"] = f"{found.code} {each.rule}"
    text = "\n".join((found.headline, *found.listed))
    if found.replacement and found.replacement not in text:
        text += f"\nuse {found.replacement}"
    if found.why:
        text += f"\n{found.why}"
    return _command(KINDS[found.severity], place, f"{found.path}:{each.line}:{each.column}: {text}")


def _failed(each: Failed, prefix: str) -> str:
    place = {"file": prefix + each.path}
    if each.line is not None:
        place["line"] = str(each.line)
    place["title"] = "could not be looked at"
    return _command("error", place, f"{each.path}: {each.problem}")


def _command(kind: str, place: dict[str, str], text: str) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    return f"::{kind} {properties}::{_data(text)}"


def _data(text: str) -> str:
    """Escape what would end the command; all else that could act in a log is written out."""
    lines = text.replace("%", "%25").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "%0A".join(visible(line) for line in lines)


def _property(text: str) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(text.replace(":", "%3A").replace(",", "%2C"))


REPORT = Report(name="github", render=render)
