"""The whole way: table and files → the result of each row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from checker.rows import Table
from checker.signatures import Reference
from repoint.comparison.files import Sides
from repoint.comparison.plan import Plan, members, plans
from repoint.comparison.run import Comparison, Result
from runidsystem.compare.inputs import read_vectors
from runidsystem.compare.process import Stub, Worker


def compare(
    table: Table, files: Sides, *, stubs: Sequence[Stub] = (), seed: int = 0, examples: int = 200
) -> list[Result]:
    """Run every row of the old modules on both sides.

    Raises:
        WorkerError: a process that runs the functions cannot be used at all.
    """
    wanted = members(table, files.language)
    with (
        Worker(files.language, files.old, stubs, wanted) as old,
        Worker(files.language, files.new, stubs, wanted) as new,
    ):
        found = {**new.found, **old.found}
        rows = plans(table, files.language, _exists(found), files.old)
        problems = [_problem(plan, found, files) for plan in rows]
        usable = [plan for plan, problem in zip(rows, problems, strict=True) if problem is None]
        comparison = Comparison(old, new, seed, examples, read_vectors())
        results = []
        for plan, problem in zip(rows, problems, strict=True):
            if problem is None:
                setups = [each for each in usable if each.is_call]
                results.append(comparison.row(plan, setups if plan.is_call else []))
            else:
                text, failed = problem
                results.append(Result(plan, text, failed=failed))
        return results


def _exists(found: dict[str, Any]) -> Callable[[Reference], bool]:
    def exists(reference: Reference) -> bool:
        members = found.get(reference.module or "", {}).get("members", {})
        return reference.module is None or members.get(reference.member, "undefined") != "undefined"

    return exists


def _problem(plan: Plan, found: dict[str, Any], files: Sides) -> tuple[str, bool] | None:
    """Return why a row cannot be compared, and whether a file is to blame."""
    module = str(plan.old.module)
    if "error" in found[module]:
        error = _load_problem(found[module]["error"], files.old[module])
        return f"the old module cannot be loaded: {error}", True
    exists = _exists(found)
    if not exists(plan.old):
        return f"the old file has no {plan.old.member or 'exports'}", False
    if plan.new_side is None:
        return "gone: the row has nothing to compare it with", False
    for reference in plan.new_references:
        if reference.module is None:
            continue
        if reference.module not in files.new:
            return f"no --new file for {reference.module}", True
        if "error" in found[reference.module]:
            error = _load_problem(found[reference.module]["error"], files.new[reference.module])
            return f"the new module cannot be loaded: {error}", True
        if not exists(reference):
            return f"the new file has no {reference.member}", True
    if not plan.is_call and "function" in (found[module]["members"].get(plan.old.member), None):
        return "a function used as a value: the row has no parameters to call it with", False
    return None


def _load_problem(error: dict[str, Any], path: Path) -> str:
    place = f"{_near(error['file'])}:{error['line']}" if error.get("file") else str(path)
    text = f"{place}: {error['name']}: {error['message']}"
    if "Cannot find module" in text or error["name"] == "ModuleNotFoundError":
        text += " (--stub NAME puts something in its place)"
    return text


def _near(path: str) -> str:
    """Return a path as it is written from here."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path
