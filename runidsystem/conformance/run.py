"""Step 2: vectors + adapter + stand-in → verdicts."""

from __future__ import annotations

import itertools
import json
import urllib.parse
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from runidsystem.conformance import judge
from runidsystem.conformance.judge import Failed, Skipped
from runidsystem.conformance.process import Adapter, AdapterDied
from runidsystem.conformance.vectors import Vector
from runidsystem.standin import Standin
from runidsystem.vectors.source.build import JOBS, TOKENS

Json = Any
Start = Callable[[str], Adapter]  # endpoint → running adapter

BASE_OF_TOKEN = {token: base for base, token in TOKENS.items()}
HINTS = {"settleMs": 0}  # taken where an isolated instance can be had; else the default one is asked
PATIENCE = 5  # calls of one function without an answer, after which the rest is not tried
SETTLES = frozenset(("C3", "C4", "C6", "C7"))  # rows whose vectors make many rows
OWN_TIMEOUT = 30  # seconds, for what the adapter does itself
RETRIES_TIMEOUT = 60  # seconds, for vectors in which a client may try again for a while


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one vector."""

    vector: Vector
    verdict: str  # passed, failed, errored, skipped
    got: Json = None


class LoadError(Exception):
    """The implementation or its adapter does not start; its text is one line."""


@dataclass(slots=True)
class Session:
    """The adapter that is running now, for one stand-in; started again when it died."""

    start: Start
    endpoint: str
    adapter: Adapter | None = None
    about: Mapping[str, Json] = field(default_factory=dict)
    clock: Json = None

    def ask(self, op: str, **details: Json) -> dict[str, Json]:
        """Ask the running adapter, starting one if there is none."""
        if self.adapter is None:
            self.adapter = self.start(self.endpoint)
            try:
                self.about = self.adapter.ask("start", version=1, endpoint=self.endpoint, timeout=OWN_TIMEOUT)
            except AdapterDied as problem:
                self.adapter = None
                raise LoadError(str(problem)) from problem
            if "failed" in self.about:
                raise LoadError(str(self.about["failed"]))
            self.clock = None
        try:
            if op not in ("call", "parallel"):  # the limit is for the implementation
                details.setdefault("timeout", OWN_TIMEOUT)
            answer = self.adapter.ask(op, **details)
        except AdapterDied:
            self.adapter, self.clock = None, None
            raise
        if "failed" in answer:
            raise AdapterDied(str(answer["failed"]))
        return answer

    def set_clock(self, clock: Json) -> None:
        """Freeze the clock, or let it run, if that is not so already."""
        if clock != self.clock:
            ms = None if clock is None else round(datetime.fromisoformat(clock["at"]).timestamp() * 1000)
            zone = (clock or {}).get("zone", "Australia/Sydney")
            self.ask("clock", ms=ms, zone=zone)
            self.clock = clock

    def restart(self) -> None:
        """End the adapter; the next request starts another."""
        if self.adapter is not None:
            self.adapter.stop()
            self.adapter = None
        self.clock = None


def run_vectors(vectors: Iterable[Vector], start: Start) -> Iterator[Verdict]:
    """Yield a verdict for each vector; raises LoadError when the implementation cannot be loaded at all."""
    hung: Counter[str] = Counter()
    seconds = itertools.count(1_758_727_350)  # each row that is made is a second younger
    with ExitStack() as stack:
        sessions: dict[bool, tuple[Standin, Session]] = {}
        for vector in vectors:
            numbered = "numbered" in vector.flags
            if numbered not in sessions:
                number = "Number" if numbered else None
                standin = Standin(TOKENS, auto_number=number, clock=seconds.__next__)
                stack.enter_context(standin)
                sessions[numbered] = (standin, Session(start, standin.url))
                stack.callback(sessions[numbered][1].restart)
            standin, session = sessions[numbered]
            if hung[vector.function] >= PATIENCE:
                yield Verdict(
                    vector, "errored", f"not called: {PATIENCE} calls of this function did not answer"
                )
                continue
            verdict = _Run(vector, standin, session).verdict()
            hung[vector.function] += verdict.verdict == "errored" and "no answer within" in str(verdict.got)
            yield verdict


class _Run:
    """One vector on its way."""

    def __init__(self, vector: Vector, standin: Standin, session: Session) -> None:
        self._vector = vector
        self._body = vector.body
        self._standin = standin
        self._session = session
        self._labels: dict[str, str] = {}
        self._rows: dict[str, Json] = {}
        self._owners: dict[str, str] = {}
        self._tables: list[Json] = []
        self._counts_warnings = False

    def verdict(self) -> Verdict:
        """Run the vector and say what became of it."""
        try:
            self._run()
        except Skipped as reason:
            return Verdict(self._vector, "skipped", str(reason))
        except Failed as failed:
            return Verdict(self._vector, "failed", failed.got)
        except AdapterDied as problem:
            self._session.restart()
            return Verdict(self._vector, "errored", str(problem))
        return Verdict(self._vector, "passed")

    def _run(self) -> None:
        self._standin.reset()
        self._session.ask("warnings")
        self._tables = list(_tables(self._body))
        usable = self._session.about.get("tables", True)
        if self._tables and usable is not True:
            raise Skipped(str(usable))
        for row in self._body.get("rows", []):
            self._add(row)
        self._session.set_clock(self._body.get("clock"))
        self._make_instances()
        for step in self._body.get("before", []):
            self._step(step)
        self._session.ask("warnings")
        begun = len(self._standin.requests)
        reply = self._call({"function": self._vector.function, "args": self._body["args"]})
        self._judge(reply, begun)

    def _make_instances(self) -> None:
        config = self._body.get("config") or {"a": {}}
        hints = HINTS if SETTLES & set(self._body["spec"]) else {}
        for name, options in config.items():
            details = {"instance": name, "config": options, "hints": hints, "stateful": self._vector.stateful}
            answer = self._session.ask("new", **details)
            if answer.get("restart"):
                self._session.restart()
                self._session.set_clock(self._body.get("clock"))
                answer = self._session.ask("new", **details)
            if "skipped" in answer:
                raise Skipped(str(answer["skipped"]))
            self._counts_warnings = bool(answer.get("warnings"))

    def _step(self, step: Json) -> None:
        if "call" in step:
            self._expect(step["call"], self._call(step["call"]))
        elif "parallel" in step:
            self._parallel(step)
        elif "clock" in step:
            self._session.set_clock(step["clock"])
        elif "fault" in step:
            details = dict(step["fault"])
            self._standin.faults.add(details.pop("kind"), **details)
        elif "add" in step:
            self._add(step["add"])
        elif "delete" in step:
            row = self._rows[step["delete"]]
            self._standin.delete_row(row["base"], row["table"], self._labels[step["delete"]])
        else:
            self._patch(step["patch"])

    def _parallel(self, step: Json) -> None:
        replies = self._session.ask("parallel", calls=step["parallel"])["results"]
        for call, reply in zip(step["parallel"], replies, strict=True):
            self._expect(call, reply)
        ids = {json.dumps((reply.get("value") or {}).get("id")) for reply in replies if step.get("same")}
        if len(ids) > 1:
            raise Failed({"parallel": f"{len(ids)} different records"})

    def _call(self, call: Json) -> dict[str, Json]:
        more = {"timeout": RETRIES_TIMEOUT} if "retries" in self._vector.flags else {}
        return self._session.ask("call", **call, **more)

    def _expect(self, call: Json, reply: Mapping[str, Json]) -> None:
        judge.judge_secrets(reply, list(BASE_OF_TOKEN))
        if "expect" not in call:
            if reply.get("missing"):
                raise Failed({"missing": f"{call['function']} is not exported"})
            return
        try:
            judge.judge_answer(call["expect"], reply, self._labels)
        except Failed as failed:
            shown = {"function": call["function"], "args": call["args"]}
            raise Failed({"before": shown, "expected": call["expect"], "got": failed.got}) from None

    def _judge(self, reply: Mapping[str, Json], begun: int) -> None:
        judge.judge_secrets(reply, list(BASE_OF_TOKEN))
        judge.judge_answer(self._body["expect"], reply, self._labels)
        if "sync" in self._vector.flags and reply.get("async"):
            raise Failed({"value": {"$": "promise"}})
        log = self._standin.requests
        judge.judge_log(self._body.get("requests", {}), log[begun:], "requests")
        judge.judge_log(self._body.get("all", {}), log, "all requests")
        wanted = self._body.get("left", {})
        judge.judge_left(wanted, {base: self._standin.rows(base, JOBS) for base in wanted})
        judge.judge_tenancy(log, self._tables, self._owners, BASE_OF_TOKEN)
        if "warnings" in self._body and self._counts_warnings:
            count = self._session.ask("warnings").get("count")
            if count != self._body["warnings"]:
                raise Failed({"warnings": count})

    def _add(self, row: Json) -> None:
        made = self._standin.add_row(row["base"], row["table"], row["fields"])
        self._labels[row["as"]], self._rows[row["as"]] = made.id, row
        self._owners[made.id] = row["base"]

    def _patch(self, patch: Json) -> None:
        """Change a row as another program would, and leave no trace of it in the log."""
        row = self._rows[patch["row"]]
        table = urllib.parse.quote(row["table"])
        url = f"{self._standin.url}/v0/{row['base']}/{table}/{self._labels[patch['row']]}"
        headers = {"Authorization": f"Bearer {TOKENS[row['base']]}", "Content-Type": "application/json"}
        data = json.dumps({"fields": patch["fields"]}).encode()
        request = urllib.request.Request(url, data=data, headers=headers, method="PATCH")
        with urllib.request.urlopen(request, timeout=10) as answer:
            answer.read()
        self._standin.clear_requests()


def _tables(it: Json) -> Iterator[Json]:
    """Yield every table value inside a vector."""
    if isinstance(it, list):
        for each in it:
            yield from _tables(each)
    elif isinstance(it, dict):
        if it.get("$") == "table":
            yield it
        for each in it.values():
            yield from _tables(each)
