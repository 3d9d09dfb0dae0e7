"""Job rows against a model: any order of calls, faults and strangers' writes, over the real client."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pyairtable
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from runidsystem import RunIdError, RunIdSystem
from runidsystem.standin import Standin
from runidsystem.standin.fixtures import ACME, BASES, ZENITH

JOBS = "Job Tracking"
RUNS = ("250924-152230", "250924-152231", "251001-024212")
FORMS: tuple[Callable[[str], str], ...] = (
    lambda run: run,
    lambda run: f"{run}:acme",
    lambda run: f"{run}-Guy-Wilson",
    lambda run: f"{run}.0",
    lambda run: f"20{run}",
)
runs = st.sampled_from(RUNS)
forms = st.sampled_from(FORMS)
bases = st.sampled_from([ACME, ZENITH])
statuses = st.sampled_from(["running", "done"])
faults = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["status", "drop"]),
        "status": st.sampled_from([401, 403, 422, 500, 503]),
        "operation": st.sampled_from(["list", "get", "create", "update"]),
        "after": st.booleans(),
        "times": st.integers(1, 3),
    }
)


class JobRows(RuleBasedStateMachine):
    """Two Airtable bases, one instance, and the rows themselves as the truth."""

    def __init__(self) -> None:
        super().__init__()
        self.standin = Standin(BASES, auto_number="Number")
        self.warnings: list[str] = []
        self.system = RunIdSystem(
            tie_break_field="Number", on_warning=lambda problem, details: self.warnings.append(problem)
        )
        strategy = pyairtable.retry_strategy(total=1, backoff_factor=0)
        self.apis = {
            base: pyairtable.Api(
                token, endpoint_url=self.standin.url, retry_strategy=strategy, timeout=(5, 5)
            )
            for base, token in BASES.items()
        }
        self.faulty = False

    def table(self, base: str) -> pyairtable.Table:
        return self.apis[base].table(base, JOBS)

    def ids(self, base: str, run: str) -> list[str]:
        return [row.id for row in self.standin.rows(base, JOBS) if row.fields["Run ID"] == run]

    def call(self, function: Callable[..., Any], *args: object) -> Any:
        """Call; with faults about, a STORE_* error is an answer too."""
        try:
            return function(*args)
        except RunIdError as caught:
            problem = caught
        assert self.faulty, problem
        assert problem.code.startswith("STORE_")
        assert problem.__cause__ is not None or problem.details
        assert not any(token in repr(problem) for token in BASES.values())
        return problem

    @rule(base=bases, run=runs, form=forms, status=statuses)
    def create(self, base: str, run: str, form: Callable[[str], str], status: str) -> None:
        before = self.ids(base, run)
        row = self.call(
            self.system.create_job_tracking_record, form(run), self.table(base), {"Status": status}
        )
        after = self.ids(base, run)
        if isinstance(row, RunIdError):
            assert len(after) <= max(1, len(before))
            return
        assert row["id"] in after
        assert len(after) == max(1, len(before))
        assert before == [] or row["fields"]["Run ID"] == run

    @rule(base=bases, run=runs, threads=st.integers(2, 4), form=forms)
    def create_in_parallel(self, base: str, run: str, threads: int, form: Callable[[str], str]) -> None:
        before = self.ids(base, run)
        answers: list[Any] = []

        def work() -> None:
            answers.append(self.call(self.system.create_job_tracking_record, form(run), self.table(base), {}))

        pool = [threading.Thread(target=work) for _ in range(threads)]
        for thread in pool:
            thread.start()
        for thread in pool:
            thread.join()
        after = self.ids(base, run)
        assert len(answers) == threads
        assert len(after) <= max(1, len(before))
        made = {row["id"] for row in answers if not isinstance(row, RunIdError)}
        assert made <= set(after)
        assert len(made) <= 1

    @rule(base=bases, run=runs, form=forms)
    def all_at_once(self, base: str, run: str, form: Callable[[str], str]) -> None:
        before = self.ids(base, run)
        answers: list[Any] = []
        system, data = self.system, {"Status": "done"}
        work: list[Callable[[], Any]] = [
            lambda: self.call(system.create_job_tracking_record, form(run), self.table(base)),
            lambda: self.call(system.find_job_tracking_record, run, self.table(base)),
            lambda: self.call(system.update_job_tracking_record, run, self.table(base), data),
            lambda: system.clear_cache(run),
            lambda: self.call(system.create_job_tracking_record, f"{run}.0", self.table(base)),
        ]
        pool = [threading.Thread(target=lambda each=each: answers.append(each())) for each in work]
        for thread in pool:
            thread.start()
        for thread in pool:
            thread.join()
        assert len(answers) == len(work)
        after = self.ids(base, run)
        assert len(after) <= max(1, len(before))
        rows = [row for row in answers if row is not None and not isinstance(row, RunIdError)]
        assert {row["id"] for row in rows} <= set(after)

    @rule(base=bases, run=runs, form=forms)
    def find(self, base: str, run: str, form: Callable[[str], str]) -> None:
        row = self.call(self.system.find_job_tracking_record, form(run), self.table(base))
        here = self.ids(base, run)
        if isinstance(row, RunIdError):
            return
        assert (row is None) == (here == [])
        assert row is None or row["id"] in here

    @rule(base=bases, run=runs, form=forms, status=statuses)
    def update(self, base: str, run: str, form: Callable[[str], str], status: str) -> None:
        here = self.ids(base, run)
        row = self.call(
            self.system.update_job_tracking_record, form(run), self.table(base), {"Status": status}
        )
        assert self.ids(base, run) == here
        if isinstance(row, RunIdError):
            return
        assert (row is None) == (here == []) or (row is None and self.faulty)
        if row is not None:
            stored = {each.id: each.fields for each in self.standin.rows(base, JOBS)}
            assert stored[row["id"]].items() <= row["fields"].items()
            assert stored[row["id"]]["Status"] == status

    @rule(run=runs, client=st.none() | st.sampled_from(["acme", "Guy-Wilson"]))
    def clear(self, run: str, client: str | None) -> None:
        self.system.clear_cache(run if client is None else f"{run}:{client}")

    @rule(base=bases, run=runs)
    def a_stranger_deletes(self, base: str, run: str) -> None:
        for record in self.ids(base, run):
            self.standin.delete_row(base, JOBS, record)

    @rule(base=bases, run=runs)
    def a_stranger_adds(self, base: str, run: str) -> None:
        self.standin.add_row(base, JOBS, {"Run ID": run, "Status": "stranger"})

    @precondition(lambda self: not self.faulty)
    @rule(base=bases, run=runs, other=runs)
    def a_stranger_renames(self, base: str, run: str, other: str) -> None:
        for record in self.ids(base, run):
            self.table(base).update(record, {"Run ID": other})

    @rule(fault=faults)
    def order_a_fault(self, fault: dict[str, Any]) -> None:
        self.standin.faults.add(fault.pop("kind"), **fault)
        self.faulty = True

    @precondition(lambda self: self.faulty)
    @rule()
    def repair(self) -> None:
        self.standin.faults.clear()
        self.faulty = False

    @invariant()
    def every_request_was_for_its_own_base(self) -> None:
        home = {row.id: base for base in BASES for row in self.standin.rows(base, JOBS)}
        for entry in self.standin.requests:
            assert entry.token_of == entry.base
            assert home.get(entry.record or "", entry.base) == entry.base
        self.standin.clear_requests()

    def teardown(self) -> None:
        for api in self.apis.values():
            api.session.close()
        self.standin.close()


JobRows.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestJobRows = JobRows.TestCase


class RunRecords(RuleBasedStateMachine):
    """The run-record cache against a dictionary keyed by base and client."""

    clients = ("acme", "Acme", "A-B", "A", "B", "Guy-Wilson", "Wilson")

    def __init__(self) -> None:
        super().__init__()
        self.system = RunIdSystem(cache_size=10_000)
        self.model: dict[tuple[str, str], str] = {}

    @rule(run=runs, client=st.sampled_from(clients), own=st.booleans(), number=st.integers(0, 9))
    def register(self, run: str, client: str, own: bool, number: int) -> None:
        record = f"recAAAAAAAAAAAAA{number}"
        self.system.register_run_record(f"{run}:{client}" if own else run, client, record)
        self.model[run, client] = record

    @rule(run=runs, client=st.sampled_from(clients), own=st.booleans())
    def get(self, run: str, client: str, own: bool) -> None:
        found = self.system.get_run_record_id(f"{run}-{client}" if own else f"{run}.0", client)
        assert found == self.model.get((run, client))

    @rule(run=runs, client=st.none() | st.sampled_from(clients))
    def clear(self, run: str, client: str | None) -> None:
        self.system.clear_cache(run if client is None else f"{run}:{client}")
        self.model = {
            key: record for key, record in self.model.items() if key[0] != run or client not in (None, key[1])
        }

    @rule()
    def clear_all(self) -> None:
        self.system.clear_cache()
        self.model = {}


RunRecords.TestCase.settings = settings(max_examples=60, deadline=None)
TestRunRecords = RunRecords.TestCase


def test_threads_never_get_one_id_twice() -> None:
    systems = [RunIdSystem(max_lead_seconds=10_000) for _ in range(2)]
    made: list[str] = []
    gate = threading.Barrier(8)

    def work(index: int) -> None:
        gate.wait()
        own = [systems[index % 2].generate_run_id() for _ in range(200)]
        assert own == sorted(own)
        made.extend(own)

    pool = [threading.Thread(target=work, args=(index,)) for index in range(8)]
    for thread in pool:
        thread.start()
    for thread in pool:
        thread.join()
    assert len(set(made)) == len(made) == 1600


def test_a_lost_answer_is_not_sent_again_by_the_client(standin: Standin) -> None:
    api = pyairtable.Api(BASES[ACME], endpoint_url=standin.url)  # retries five times on its own
    standin.faults.add("drop", operation="create", after=True)
    row = RunIdSystem(settle_ms=0).create_job_tracking_record(RUNS[0], api.table(ACME, JOBS))
    api.session.close()
    assert [each.id for each in standin.rows(ACME, JOBS)] == [row["id"]]
    assert [each.operation for each in standin.requests] == ["list", "create", "list"]


def test_a_create_that_takes_too_long_is_looked_for(standin: Standin) -> None:
    api = pyairtable.Api(BASES[ACME], endpoint_url=standin.url, timeout=(5, 0.5))  # type: ignore[arg-type]
    standin.faults.add("delay", operation="create", seconds=1.5, after=True)
    row = RunIdSystem(settle_ms=0).create_job_tracking_record(RUNS[0], api.table(ACME, JOBS))
    api.session.close()
    assert [each.id for each in standin.rows(ACME, JOBS)] == [row["id"]]
    assert [each.operation for each in standin.requests] == ["list", "create", "list"]


def test_the_cause_is_kept_and_no_token_is_shown(standin: Standin) -> None:
    api = pyairtable.Api("patWrong.secret", endpoint_url=standin.url)
    with pytest.raises(RunIdError) as caught:
        RunIdSystem().find_job_tracking_record(RUNS[0], api.table(ACME, JOBS))
    api.session.close()
    assert caught.value.code == "STORE_ACCESS_DENIED"
    assert caught.value.__cause__ is not None
    assert "patWrong" not in f"{caught.value!r} {caught.value.__cause__!r}"


@pytest.mark.parametrize("double", ["dictionary", "first-only"])
def test_objects_that_are_like_a_table(double: str) -> None:
    class Memory:
        def __init__(self) -> None:
            self.rows: dict[str, dict[str, Any]] = {}

        def all(self, formula: str) -> list[dict[str, Any]]:
            return [
                row for row in self.rows.values() if formula == f"{{Run ID}} = '{row['fields']['Run ID']}'"
            ]

        def create(self, fields: dict[str, Any]) -> dict[str, Any]:
            row = {"id": f"rec{len(self.rows):014d}", "createdTime": "2025", "fields": fields}
            return self.rows.setdefault(row["id"], row)

        def get(self, record_id: str) -> dict[str, Any]:
            return self.rows[record_id]

        def update(self, record_id: str, fields: dict[str, Any]) -> dict[str, Any]:
            self.rows[record_id]["fields"] |= fields
            return self.rows[record_id]

    class First(Memory):
        all = None  # type: ignore[assignment]

        def first(self, formula: str) -> dict[str, Any] | None:
            return next(iter(Memory.all(self, formula)), None)

    table = Memory() if double == "dictionary" else First()
    system = RunIdSystem(settle_ms=0)
    row = system.create_job_tracking_record(f"{RUNS[0]}:acme", table, {"Stream": 1})
    assert system.find_job_tracking_record(RUNS[0], table) == row
    assert system.update_job_tracking_record(RUNS[0], table, {"status": "done"}) == row
    assert row["fields"] == {"Run ID": RUNS[0], "Status": "done", "Stream": 1}
    assert len(table.rows) == 1
