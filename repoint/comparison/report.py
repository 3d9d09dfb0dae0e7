"""Step 3: results → text or JSON; nothing is printed here."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from repoint.comparison.files import Sides
from repoint.comparison.run import LATER, Case, Difference, Result, Step
from runidsystem.compare.outcomes import Outcome, error_of, example_text

VERSION = 1


def status(results: Sequence[Result]) -> int:
    """Return 1 for an undeclared difference, else 2 where a row could not be compared, else 0."""
    if any(each.undeclared for each in results):
        return 1
    return 2 if any(each.failed for each in results) or not results else 0


def as_json(results: Sequence[Result], files: Sides, seed: int) -> str:
    """Return the report as JSON, version 1."""
    data = {
        "version": VERSION,
        "language": files.language,
        "old": {name: str(path) for name, path in files.old.items()},
        "new": {name: str(path) for name, path in files.new.items()},
        "seed": seed,
        "summary": _summary(results),
        "rows": [_row(each) for each in results],
    }
    return json.dumps(data, indent=2) + "\n"


def _summary(results: Sequence[Result]) -> Mapping[str, int]:
    states = [_state(each) for each in results]
    return {
        "rows": len(results),
        **{state: states.count(state) for state in ("same", "declared", "undeclared", "not compared")},
        "calls": sum(each.calls for each in results),
    }


def _state(result: Result) -> str:
    if result.problem:
        return "not compared"
    return "undeclared" if result.undeclared else "declared" if result.differences else "same"


def _row(result: Result) -> Mapping[str, Any]:
    return {
        "row": result.plan.text,
        "line": result.plan.line,
        "old": result.plan.call,
        "status": _state(result),
        "problem": result.problem,
        "failed": result.failed,
        "calls": result.calls,
        "same": result.same,
        "well_formed": {"calls": result.well_formed_calls, "same": result.well_formed_same},
        "differences": [_difference(each) for each in result.differences],
        "unseen_changes": [{"on": each.on, "old": each.old, "new": each.new} for each in result.unseen],
    }


def _difference(each: Difference) -> Mapping[str, Any]:
    change = each.declared
    return {
        "on": each.on,
        "old": each.old,
        "new": each.new,
        "calls": each.count,
        "declared": change is not None,
        "change": None if change is None else {"on": change.on, "old": change.old, "new": change.new},
        "example": {
            "before": [{"row": step.plan.text, "arguments": step.arguments} for step in each.case.steps[:-1]],
            "arguments": each.case.last.arguments,
            "clock": each.case.clock + LATER * (len(each.case.steps) - 1),
            "zone": each.case.zone,
            "old": each.old_outcome,
            "new": each.new_outcome,
        },
    }


def as_text(results: Sequence[Result], files: Sides, seed: int) -> str:
    """Return the report for a terminal; what comes from files is escaped."""
    lines = [f"language {files.language}, seed {seed}"]
    lines += [f"old  {name} = {path}" for name, path in files.old.items()]
    lines += [f"new  {name} = {path}" for name, path in files.new.items()]
    for each in results:
        lines += ["", each.plan.text, *(f"  {line}" for line in _result_lines(each))]
    counts = _summary(results)
    lines += [
        "",
        f"{counts['rows']} rows: {counts['same']} same, {counts['declared']} with declared differences only, "
        f"{counts['undeclared']} with undeclared ones, {counts['not compared']} not compared; "
        f"{counts['calls']} calls",
    ]
    return "".join(f"{_printable(line)}\n" for line in lines)


def _result_lines(result: Result) -> list[str]:
    if result.problem:
        return [f"{'FAILED' if result.failed else 'not compared'}: {result.problem}"]
    lines = [f"same in {result.same} of {result.calls} calls"]
    if result.differences:
        lines[0] += f"; with well-formed arguments in {result.well_formed_same} of {result.well_formed_calls}"
    for each in result.differences:
        mark = "UNDECLARED" if each.declared is None else "declared"
        lines += [f"{mark} {each.on}: {each.old} → {each.new} ({each.count} calls)"]
        lines += [f"    {line}" for line in _example(each)]
    lines += [f"not seen: {each.on}: {each.old} → {each.new}" for each in result.unseen]
    return lines


def _example(each: Difference) -> list[str]:
    lines = [f"after {_call(step)}" for step in each.case.steps[:-1]]
    lines += [_call(each.case.last) + _world(each.case)]
    return [*lines, f"old {_outcome(each.old_outcome)}", f"new {_outcome(each.new_outcome)}"]


def _call(step: Step) -> str:
    arguments = ", ".join(f"{name} = {example_text(value)}" for name, value in step.arguments.items())
    return f"{step.plan.call}({arguments})"


def _world(case: Case) -> str:
    return "" if case.zone == "UTC" else f" in {case.zone}"


def _outcome(outcome: Outcome) -> str:
    if outcome["kind"] == "throws":
        message = str(outcome.get("message", ""))
        code = error_of(outcome)
        return f"throws {message}" if message.startswith(f"{code}: ") else f"throws {code}: {message}"
    if outcome["kind"] != "value":
        return str(outcome["kind"])
    promised = "a promise of " if outcome.get("promise") else ""
    return f"returns {promised}{example_text(outcome['value'])}"


def _printable(line: str) -> str:
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in line)
