"""Step 3: what happened → verdict. The table's log of requests decides, not the implementation's word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from runidsystem.standin import Entry, Row

Json = Any
OPERATIONS = ("list", "get", "create", "update", "delete")
_EQUALITY = re.compile(r"""\s*\{([^{}]*)\}\s*=\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*""", re.DOTALL)


class Failed(Exception):
    """The implementation did something else than expected."""

    def __init__(self, got: Json) -> None:
        super().__init__(got)
        self.got = got


class Skipped(Exception):
    """The vector does not apply to this implementation; says why."""


def judge_answer(expect: Mapping[str, Json], reply: Mapping[str, Json], labels: Mapping[str, str]) -> None:
    """Compare one answer with what is expected; raises Failed."""
    if reply.get("missing"):
        raise Failed({"missing": "the function is not exported"})
    if "skipped" in reply:
        raise Skipped(str(reply["skipped"]))
    got = got_of(reply)
    if "error" in expect:
        if got.get("error") != expect["error"]:
            raise Failed(got)
    elif "error" in reply or not _same(expect["value"], reply.get("value"), labels):
        raise Failed(got)


def got_of(reply: Mapping[str, Json]) -> Json:
    """Return an answer as it is shown: its value, or the error's code and first line."""
    problem = reply.get("error")
    if problem is None:
        return {"value": reply.get("value")}
    if isinstance(problem, str):
        return {"error": problem}  # an adapter may send the code alone
    first = (problem.get("text") or "").splitlines()[:1]
    shown = {"error": problem.get("code"), "name": problem.get("name"), "message": "".join(first)[:200]}
    return shown if problem.get("code") is None else {"error": problem["code"]}


def judge_secrets(reply: Mapping[str, Json], tokens: Sequence[str]) -> None:
    """Hold that no error shows a token."""
    text = str(reply.get("error", ""))
    if any(token in text for token in tokens):
        raise Failed({"leak": "the error holds a token of the table"})


def judge_log(wanted: Mapping[str, Json], log: Sequence[Entry], where: str) -> None:
    """Compare counts of requests with what is wanted; raises Failed."""
    counts = _counts(log)
    for name, want in wanted.items():
        if name == "equality":
            _judge_formulas(log, want)
        elif name == "bases":
            used = sorted({entry.base or "?" for entry in log})
            if not set(used) <= set(want):
                raise Failed({where: {"bases": used}})
        elif counts[name] != want:
            done = [f"{entry.operation} {entry.base}/{entry.table}" for entry in log]
            raise Failed({where: {name: counts[name], "requests": done}})


def judge_left(wanted: Mapping[str, list[Json]], rows: Mapping[str, list[Row]]) -> None:
    """Compare the rows that are left; raises Failed."""
    for base, want in wanted.items():
        left = [dict(row.fields) for row in rows[base]]
        if sorted(map(_key, left)) != sorted(map(_key, want)):
            raise Failed({"rows": left})


def judge_tenancy(
    log: Sequence[Entry], tables: Sequence[Json], owners: Mapping[str, str], bases: Json
) -> None:
    """Hold that no request carries token or record id of another base; raises Failed."""
    allowed = {(it["base"], bases.get(it["token"])) for it in tables}
    for entry in log:
        if (entry.base, entry.token_of) not in allowed:
            raise Failed({"tenancy": f"{entry.operation} in {entry.base} with the token of {entry.token_of}"})
        owner = owners.get(entry.record or "", entry.base)
        if owner != entry.base:
            raise Failed({"tenancy": f"{entry.operation} in {entry.base} with a record id of {owner}"})


def _judge_formulas(log: Sequence[Entry], text: str) -> None:
    for entry in log:
        if entry.operation != "list":
            continue
        sent = entry.query.get("filterByFormula")
        if sent is None and isinstance(entry.body, dict):
            sent = entry.body.get("filterByFormula")
        match = _EQUALITY.fullmatch(str(sent))
        written = None if match is None else re.sub(r"\\(.)", r"\1", match[2] or match[3] or "")
        if written != text:
            raise Failed({"formula": sent})


def _counts(log: Sequence[Entry]) -> dict[str, int]:
    by = {name: sum(entry.operation == name for entry in log) for name in OPERATIONS}
    counts = {f"{name}s": count for name, count in by.items()}
    counts["writes"] = by["create"] + by["update"] + by["delete"]
    counts["committed"] = sum(entry.committed for entry in log)
    counts["total"] = len(log)
    return counts


def _same(want: Json, got: Json, labels: Mapping[str, str]) -> bool:
    if isinstance(want, dict) and want.get("$") == "undefined":
        return got is None or got == want  # languages have one or two kinds of nothing
    if isinstance(want, dict) and want.get("$") == "record":
        return _same_record(want, got, labels)
    return type(want) is type(got) and bool(want == got)


def _same_record(want: Json, got: Json, labels: Mapping[str, str]) -> bool:
    if not isinstance(got, dict) or got.get("$") != "record":
        return False
    if "id" in want and got["id"] != labels.get(want["id"]["of"]):
        return False
    computed = {"Number"} - set(want["fields"])
    fields = {name: cell for name, cell in got["fields"].items() if name not in computed}
    return bool(fields == want["fields"])


def _key(fields: Mapping[str, Json]) -> str:
    return repr(sorted((name, cell) for name, cell in fields.items() if cell is not None))
