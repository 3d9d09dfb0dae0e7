"""What `repoint fix` says at the end: what was done, what was taken back and why, what is left and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from checker.engine import Scope, config_problems, located, run_rules
from checker.model import Result, Severity
from checker.rule import all_rules
from checker.visible import visible
from codemods.engine import Outcome
from codemods.sites import BEYOND
from repoint.report import View
from repoint.reports.text import REPORT as TEXT

RED, GREEN, CYAN, PLAIN = b"\x1b[31m", b"\x1b[32m", b"\x1b[36m", b"\x1b[0m"


@dataclass(frozen=True)
class Summary:
    """The end of a run: `written` are the files that have, or with a diff would have, a new text."""

    outcome: Outcome
    scope: Scope
    written: tuple[str, ...]
    codes: frozenset[str]
    shown_only: bool = False

    @cached_property
    def result(self) -> Result:
        """What a check would find now."""
        outcome = self.outcome
        rules = [rule for rule in all_rules().values() if rule.code in self.codes]
        findings, suppressed = run_rules(outcome.after, self.scope, rules)
        reasons = {(site.path, site.use.span): site.held for site in outcome.left if site.held}
        explained = [
            replace(each, why=_reason(each.why, reasons.get((each.path, each.span), ""))) for each in findings
        ]
        problems = {each.path: each for each in (*outcome.failed, *config_problems(outcome.after))}
        return Result(
            findings=located(outcome.after, explained),
            failed=tuple(problems[path] for path in sorted(problems)),
            files=len(self.scope.files),
            parsed=len(outcome.after.modules),
            suppressed=suppressed,
        )

    @property
    def status(self) -> int:
        """The exit status: 0 nothing is left, 1 findings remain, 2 something could not be done."""
        if self.result.failed:
            return 2
        remains = any(each.finding.severity >= Severity.WARNING for each in self.result.findings)
        return int(remains or (self.shown_only and bool(self.written)))


def _reason(why: str, held: str) -> str:
    """Say why a finding stays: what held it back, where that is not its applicability, and what the rule says."""
    if not held or held == BEYOND:
        return why
    return f"It stays: {held}. {why}".strip()


def render(summary: Summary, view: View) -> str:
    """Return the summary as text."""
    lines = _done(summary)
    if summary.outcome.taken_back:
        lines.append("Taken back, because the file would have been worse:")
    for each in summary.outcome.taken_back:
        lines.append(f"  {visible(each.path)}:{each.line} `{visible(each.text)}`: {visible(each.reason)}")
    return "".join(f"{line}\n" for line in lines) + ("\n" if lines else "") + TEXT.render(summary.result, view)


def _done(summary: Summary) -> list[str]:
    count, files = summary.outcome.done, len(summary.written)
    verb = "Would change" if summary.shown_only else "Changed"
    lines = []
    if files:
        lines.append(f"{verb} {count} place{'s' * (count != 1)} in {files} file{'s' * (files != 1)}:")
        lines += [f"  {visible(path)}" for path in summary.written]
    else:
        lines.append("Nothing to change.")
    return lines


def coloured(diff: bytes) -> bytes:
    """Return a diff in the usual colours, with the controls of the files in it made visible."""
    out: list[bytes] = []
    for line in diff.split(b"\n"):
        shown = visible(line.decode("utf-8", "surrogateescape").expandtabs(4)).encode("utf-8", "backslashreplace")
        if line.startswith((b"---", b"+++", b"@@")):
            shown = CYAN + shown + PLAIN
        elif line.startswith(b"-"):
            shown = RED + shown + PLAIN
        elif line.startswith(b"+"):
            shown = GREEN + shown + PLAIN
        out.append(shown)
    return b"\n".join(out)
