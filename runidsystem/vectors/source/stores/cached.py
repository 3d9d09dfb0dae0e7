"""Sections F3, F4, Q1, Q3: what is found again without a search."""

from __future__ import annotations

from runidsystem.vectors.source.build import NULL, Sheet, call, error, record, row, table
from runidsystem.vectors.source.stores.common import CREATE, FIND, FORMS, OTHER, RUN, fault_of


def cached(sheet: Sheet) -> None:
    """Add look-ups by the cached id, rows that have changed since, and what is kept."""
    _hits(sheet)
    _stale(sheet)
    _kept(sheet)


def _hits(sheet: Sheet) -> None:
    """Add look-ups that one request by the cached id answers."""
    rows = [row("r1", RUN, Status="running")]
    there = record("r1", Run_ID=RUN, Status="running")
    seen = [call(FIND, RUN, table())]
    hit = {"total": 1, "gets": 1}
    for name, text in FORMS.items():
        sheet.add(
            "F3",
            name,
            [text, table()],
            there,
            "one request, by the cached id",
            rows=rows,
            before=seen,
            requests=hit,
        )
    comment = "a table object made anew is the same table"
    sheet.add(
        "F3 Q1",
        "after-create",
        [RUN, table()],
        record(Run_ID=RUN, Status="pending"),
        comment,
        before=[call(CREATE, RUN, table())],
        requests=hit,
    )


def _stale(sheet: Sheet) -> None:
    """Add rows that are gone, or another run's, since they were found."""
    rows = [row("r1", RUN, Status="running")]
    seen = [call(FIND, RUN, table())]
    sheet.add(
        "F4",
        "deleted",
        [RUN, table()],
        NULL,
        "the cached id is gone",
        rows=rows,
        before=[*seen, {"delete": "r1"}],
        requests={"gets": 1, "lists": 1},
    )
    before = [*seen, {"delete": "r1"}, {"add": row("r2", RUN, Status="done")}]
    expect = record("r2", Run_ID=RUN, Status="done")
    sheet.add("F4", "replaced", [RUN, table()], expect, "another row has the Run ID now", rows=rows, before=before)
    before = [*seen, {"patch": {"row": "r1", "fields": {"Run ID": OTHER}}}]
    sheet.add("F4", "renamed", [RUN, table()], NULL, "the cached row is another run's now", rows=rows, before=before)
    before = [*before, call(FIND, RUN, table(), expect=NULL)]
    sheet.add(
        "F4",
        "evicted",
        [RUN, table()],
        NULL,
        "evicted: asked by formula alone",
        rows=rows,
        before=before,
        requests={"gets": 0, "lists": 1},
    )


def _kept(sheet: Sheet) -> None:
    """Add what is cached, for how long, and for whom."""
    rows = [row("r1", RUN, Status="running")]
    there = record("r1", Run_ID=RUN, Status="running")
    hit = {"total": 1, "gets": 1}
    before = [call(FIND, RUN, table(), expect=NULL), {"add": row("r1", RUN, Status="running")}]
    sheet.add("Q3", "absence", [RUN, table()], there, "absence is not cached", before=before)
    before = [fault_of(kind="status", status=503), call(FIND, RUN, table(), expect=error("STORE_UNAVAILABLE"))]
    sheet.add("Q3", "failure", [RUN, table()], there, "a failure is not cached", rows=rows, before=before)
    runs = [f"250924-1522{second}" for second in (10, 11, 12)]
    three = [row(f"r{index}", run, Status="x") for index, run in enumerate(runs)]
    before = [call(FIND, run, table()) for run in (runs[0], runs[1], runs[0], runs[2])]
    for index, name, log in ((0, "kept", hit), (1, "dropped", {"gets": 0, "lists": 1})):
        expect = record(f"r{index}", Run_ID=runs[index], Status="x")
        sheet.add(
            "Q3",
            f"lru-{name}",
            [runs[index], table()],
            expect,
            "least recently used goes first",
            rows=three,
            before=before,
            requests=log,
            config={"a": {"cacheSize": 2}},
            level="should",
            flags=["config"],
        )
    before = [call(FIND, RUN, table(), instance="b")]
    sheet.add(
        "Q1",
        "instances",
        [RUN, table()],
        there,
        "instances share no cache",
        rows=rows,
        before=before,
        config={"a": {}, "b": {}},
        requests={"gets": 0, "lists": 1},
        flags=["instances"],
    )
