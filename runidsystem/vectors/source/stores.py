"""Vectors of the job tracking functions: what they answer, and what they do to the table."""

from __future__ import annotations

from collections.abc import Iterator

from runidsystem.vectors.source import samples
from runidsystem.vectors.source.build import (
    ACME,
    JOBS,
    NULL,
    UNDEFINED,
    ZENITH,
    Json,
    Sheet,
    Vector,
    call,
    error,
    record,
    row,
    table,
    value,
)

RUN = "250924-152230"
OTHER = "250924-152231"
FIND, CREATE, UPDATE = "findJobTrackingRecord", "createJobTrackingRecord", "updateJobTrackingRecord"
PENDING = {"Run ID": RUN, "Status": "pending"}
NO_REQUEST = {"total": 0}
NOT_TABLES: dict[str, Json] = {"text": JOBS, "number": 5, "object": {}, "array": []}
STORE_FAULTS: dict[str, tuple[dict[str, Json], str]] = {
    "401": ({"kind": "status", "status": 401}, "STORE_ACCESS_DENIED"),
    "403": ({"kind": "status", "status": 403}, "STORE_ACCESS_DENIED"),
    "404": ({"kind": "status", "status": 404}, "STORE_NOT_FOUND"),
    "404-bare": ({"kind": "status", "status": 404, "string_body": True}, "STORE_NOT_FOUND"),
    "413": ({"kind": "status", "status": 413}, "STORE_INVALID_REQUEST"),
    "422": ({"kind": "status", "status": 422}, "STORE_INVALID_REQUEST"),
    "500": ({"kind": "status", "status": 500}, "STORE_UNAVAILABLE"),
    "503": ({"kind": "status", "status": 503}, "STORE_UNAVAILABLE"),
    "dropped": ({"kind": "drop", "times": 9}, "STORE_UNAVAILABLE"),
    "no-json": ({"kind": "malformed"}, "STORE_BAD_RESPONSE"),
    "no-records": ({"kind": "malformed", "text": "{}"}, "STORE_BAD_RESPONSE"),
}
# forms of one run: base, client run, and old forms, which all have the row of the base
FORMS = {
    "base": RUN,
    "client-run": f"{RUN}:acme",
    "hyphen": f"{RUN}-Guy-Wilson",
    "dot-zero": f"{RUN}.0",
    "four-digit-year": "20250924-152230",
    "doubled": f"{RUN}-Tom-Tom",
}


def vectors() -> Iterator[Vector]:
    """Yield the vectors of create, find and update."""
    create, find, update = Sheet(CREATE), Sheet(FIND), Sheet(UPDATE)
    _create(create)
    _race(create)
    _lost_answers(create)
    _find(find)
    _cached(find)
    _failures(find)
    _update(update)
    for sheet in (create, find, update):
        yield from sheet
    yield from _refusals(table())


def _fault(**details: Json) -> dict[str, Json]:
    return {"fault": details}


def _refusals(good: Json) -> Iterator[Vector]:
    """Yield what is refused before any request is sent."""
    for function, more in ((CREATE, []), (FIND, []), (UPDATE, [{"Status": "done"}])):
        sheet = Sheet(function)
        rows = {CREATE: ("C5", "C5"), FIND: ("S6", "F8"), UPDATE: ("S6", "U3")}[function]
        bad = (
            "arabic-digits",
            "two-clients",
            "quote",
            "formula",
            "external-id-alone",
            "object-as-text",
            "lower-case-special",
        )
        for name in bad:
            args = [samples.MALFORMED[name], good, *more]
            sheet.add(rows[0], name, args, error("RUN_ID_MALFORMED"), "refused unsent", requests=NO_REQUEST)
        for name in ("30-february", "hour-24"):
            args = [samples.BAD_DATES[name], good, *more]
            sheet.add(rows[0], name, args, error("RUN_ID_BAD_DATE"), "refused unsent", requests=NO_REQUEST)
        for name, it, code in (
            ("null", None, "REQUIRED"),
            ("empty", "", "REQUIRED"),
            ("number", 5, "NOT_STRING"),
        ):
            sheet.add(
                rows[0], name, [it, good, *more], error(f"RUN_ID_{code}"), "unsent", requests=NO_REQUEST
            )
        promise = [{"$": "promise", "value": RUN}, good, *more]
        sheet.add(rows[0], "promise", promise, error("RUN_ID_NOT_STRING"), "unsent", requests=NO_REQUEST)
        if function != FIND:
            for text in samples.SPECIAL:
                expect = error("RUN_ID_SPECIAL")
                sheet.add(
                    rows[1], text, [text, good, *more], expect, "no row is its row", requests=NO_REQUEST
                )
            for name, text in samples.SR.items():
                expect = error("RUN_ID_UNCONVERTIBLE")
                sheet.add(rows[1], name, [text, good, *more], expect, "no time of day", requests=NO_REQUEST)
        for name, absent in (("undefined", UNDEFINED), ("null", None)):
            sheet.add("C8", f"table-{name}", [RUN, absent, *more], error("TABLE_REQUIRED"), "no table")
        for name, thing in NOT_TABLES.items():
            sheet.add("C8", f"table-{name}", [RUN, thing, *more], error("TABLE_INVALID"), "not like a table")
        sheet.add(
            rows[0],
            "order",
            ["rubbish", None, *more],
            error("RUN_ID_MALFORMED"),
            "the run ID is checked first",
        )
        yield from sheet


def _create(sheet: Sheet) -> None:
    once = {"creates": 1, "updates": 0, "deletes": 0}
    one = {ACME: [PENDING]}
    for name, text in FORMS.items():
        args = [text, table()]
        expect = record(Run_ID=RUN, Status="pending")
        sheet.add("C1", name, args, expect, "made under the base run ID", requests=once, left=one)
    fields = {"Stream": 1, "Status": "running"}
    expect = record(Run_ID=RUN, Status="running", Stream=1)
    left = {ACME: [{"Run ID": RUN, **fields}]}
    sheet.add(
        "C1", "with-data", [RUN, table(), fields], expect, "data beside and over", requests=once, left=left
    )
    sheet.add(
        "C1", "null-data", [RUN, table(), None], record(Run_ID=RUN, Status="pending"), "as {}", left=one
    )
    before = [call(CREATE, RUN, table())]
    sheet.add(
        "C1 C2",
        "cached",
        [RUN, table()],
        record(Run_ID=RUN, Status="pending"),
        "made before: no second row",
        before=before,
        requests={"writes": 0},
        left=one,
    )
    stands: dict[str, Json] = {"rows": [row("r1", RUN, Status="running")], "requests": {"writes": 0}}
    there = record("r1", Run_ID=RUN, Status="running")
    for name, text in FORMS.items():
        sheet.add(
            "C2", f"exists-{name}", [text, table()], there, "the row that is there, unwritten", **stands
        )
    left = {ACME: [{"Run ID": RUN, "Status": "running"}]}
    sheet.add(
        "C2", "data-not-merged", [RUN, table(), {"Stream": 9}], there, "not merged", left=left, **stands
    )
    refuse = [RUN, table(), {}, {"ifExists": "error"}]
    sheet.add("C2", "if-exists-error", refuse, error("RUN_ID_COLLISION"), "asked to refuse", **stands)
    expect = record(Run_ID=RUN, Status="pending")
    sheet.add("C2", "if-exists-error-new", refuse, expect, "nothing there: made", requests=once, left=one)
    near = [row("r1", f"{RUN}:acme"), row("r2", OTHER), row("r3", f"{RUN}0")]
    sheet.add("C1 F7", "near-names", [RUN, table()], expect, "no prefix match", rows=near, requests=once)
    _create_data(sheet)


def _create_data(sheet: Sheet) -> None:
    conflict = error("RUN_ID_FIELD_CONFLICT")
    for name, text in (("other", OTHER), ("client-run", f"{RUN}:acme")):
        args = [RUN, table(), {"Run ID": text}]
        sheet.add("C6", f"run-id-{name}", args, conflict, "data holds another Run ID", requests=NO_REQUEST)
    expect = record(Run_ID=RUN, Status="pending")
    sheet.add("C6", "run-id-same", [f"{RUN}:acme", table(), {"Run ID": RUN}], expect, "the same Run ID")
    expect = record(Run_ID=RUN, Status="done")
    left = {ACME: [{"Run ID": RUN, "Status": "done"}]}
    sheet.add("C6", "status-alias", [RUN, table(), {"status": "done"}], expect, "status is Status", left=left)
    both = {"status": "done", "Status": "done"}
    sheet.add("C6", "status-twice", [RUN, table(), both], expect, "both, and the same", left=left)
    both = {"status": "done", "Status": "failed"}
    sheet.add(
        "C6", "status-differs", [RUN, table(), both], error("DATA_INVALID"), "both", requests=NO_REQUEST
    )
    for name, it in (("text", "done"), ("number", 5), ("array", ["done"])):
        sheet.add(
            "C6", f"data-{name}", [RUN, table(), it], error("DATA_INVALID"), "no fields", requests=NO_REQUEST
        )
    unknown = error("STORE_INVALID_REQUEST")
    sheet.add(
        "C6",
        "unknown-field",
        [RUN, table(), {"Nonsense": 1}],
        unknown,
        "the table refuses it",
        left={ACME: []},
    )
    config: dict[str, Json] = {"a": {"createFields": {"Stream": 1}}}
    expect = record(Run_ID=RUN, Status="pending", Stream=1)
    sheet.add(
        "C6",
        "configured-field",
        [RUN, table()],
        expect,
        "a field is added when configured",
        level="may",
        flags=["config"],
        config=config,
    )
    config = {"a": {"fields": {"runId": "Apify Run ID", "status": "Error"}}}
    named = record(Apify_Run_ID=RUN, Error="pending")
    sheet.add(
        "C6",
        "other-names",
        [RUN, table()],
        named,
        "other field names",
        level="may",
        flags=["config"],
        config=config,
    )


def _race(sheet: Sheet) -> None:
    expect = record(Run_ID=RUN, Status="pending")
    one = {ACME: [PENDING]}
    for name, forms in (("same", [RUN] * 5), ("forms", [RUN, f"{RUN}:acme", f"{RUN}-acme", f"{RUN}.0"])):
        before = [
            {
                "parallel": [
                    {"function": CREATE, "args": [text, table()], "expect": expect} for text in forms
                ],
                "same": True,
            }
        ]
        sheet.add(
            "C3",
            f"parallel-{name}",
            [RUN, table()],
            expect,
            "exactly one create, one record for all",
            before=before,
            all={"creates": 1, "deletes": 0},
            left=one,
        )
    calls = [{"function": CREATE, "args": [RUN, table(base)], "expect": expect} for base in (ACME, ZENITH)]
    sheet.add(
        "C3 Q2",
        "parallel-bases",
        [RUN, table()],
        expect,
        "two bases have a row each",
        before=[{"parallel": calls}],
        all={"creates": 2},
        left={ACME: [PENDING], ZENITH: [PENDING]},
    )
    hidden = [_fault(kind="stale", operation="list"), {"add": row("r1", RUN, Status="running")}]
    winner = record("r1", Run_ID=RUN, Status="running")
    left = {ACME: [{"Run ID": RUN, "Status": "running"}]}
    comment = "another process was first: its row wins, the own row is deleted"
    for name, config in (("number", {"tieBreakField": "Number"}), ("created", {})):
        flags = ["numbered", "config"] if config else []
        sheet.add(
            "C4",
            f"loser-{name}",
            [RUN, table()],
            winner,
            comment,
            level="must" if not config else "should",
            flags=flags,
            config={"a": config} if config else None,
            before=hidden,
            all={"creates": 1, "deletes": 1},
            left=left,
        )
    comment = "a create that lost and was asked to refuse"
    args = [RUN, table(), {}, {"ifExists": "error"}]
    sheet.add("C4 G6", "loser-refused", args, error("RUN_ID_COLLISION"), comment, before=hidden, left=left)
    comment = "only the own row is deleted, never another"
    before = [*hidden, {"add": row("r2", RUN, Status="done")}]
    both = {ACME: [{"Run ID": RUN, "Status": "running"}, {"Run ID": RUN, "Status": "done"}]}
    sheet.add("C4", "loser-of-three", [RUN, table()], winner, comment, before=before, left=both)


def _lost_answers(sheet: Sheet) -> None:
    there = record(Run_ID=RUN, Status="pending")
    made = {"creates": 1, "committed": 1}
    late = {
        "dropped-after": {"kind": "drop", "after": True},
        "503-after": {"kind": "status", "status": 503, "after": True},
        "500-after": {"kind": "status", "status": 500, "after": True},
    }
    for name, fault in late.items():
        before = [_fault(operation="create", times=9, **fault)]
        sheet.add(
            "C7",
            name,
            [RUN, table()],
            there,
            "made, though the answer was lost: found by one look-up",
            before=before,
            requests=made,
            left={ACME: [PENDING]},
        )
    unmade: dict[str, Json] = {"dropped": {"kind": "drop"}, "503": {"kind": "status", "status": 503}}
    for name, fault in unmade.items():
        before = [_fault(operation="create", times=9, **fault)]
        sheet.add(
            "C7",
            name,
            [RUN, table()],
            error("STORE_UNAVAILABLE"),
            "not made: no blind second create",
            before=before,
            requests={"creates": 1, "lists": 2},
            left={ACME: []},
        )
    for name, code in (
        ("401", "STORE_ACCESS_DENIED"),
        ("403", "STORE_ACCESS_DENIED"),
        ("422", "STORE_INVALID_REQUEST"),
    ):
        before = [_fault(kind="status", status=int(name), operation="create", times=9)]
        sheet.add(
            "C7",
            f"refused-{name}",
            [RUN, table()],
            error(code),
            "refused: not tried again",
            before=before,
            requests={"creates": 1},
            left={ACME: []},
        )
    for name, (fault, code) in STORE_FAULTS.items():
        before = [_fault(**{"operation": "list", **fault})]
        sheet.add(
            "C1 F5",
            f"look-up-{name}",
            [RUN, table()],
            error(code),
            "nothing is made when nothing is known",
            before=before,
            requests={"creates": 0},
            left={ACME: []},
        )


def _find(sheet: Sheet) -> None:
    rows = [row("r1", RUN, Status="running")]
    there = record("r1", Run_ID=RUN, Status="running")
    for name, text in FORMS.items():
        more: dict[str, Json] = {"rows": rows, "requests": {"writes": 0, "equality": RUN}}
        sheet.add(
            "F1 F7" if name != "doubled" else "F8 F7",
            name,
            [text, table()],
            there,
            "the row of the base",
            **more,
        )
    sheet.add("F2", "no-row", [RUN, table()], NULL, "no row", requests={"writes": 0, "total": 1})
    near = [row("r1", f"{RUN}:acme"), row("r2", OTHER), row("r3", f"{RUN}0"), row("r4", f"x{RUN}")]
    sheet.add("F2 F7", "near-names", [RUN, table()], NULL, "no prefix match, no part match", rows=near)
    for text in samples.SPECIAL:
        sheet.add("F2", text, [text, table()], NULL, "no row is its row", requests=NO_REQUEST)
    sr = [row("r1", samples.SR["sr"], Status="running")]
    expect = record("r1", Run_ID=samples.SR["sr"], Status="running")
    for name, text in samples.SR.items():
        sheet.add(
            "F8", name, [text, table()], expect, "the old row as it is", rows=sr, requests={"writes": 0}
        )
    twice = [row("r1", RUN, Status="running"), row("r2", RUN, Status="done")]
    sheet.add(
        "F6",
        "several",
        [RUN, table()],
        there,
        "the winner of the election",
        rows=twice,
        warnings=1,
        flags=["warnings"],
    )
    config = {"a": {"strictDuplicates": True}}
    sheet.add(
        "F6",
        "strict",
        [RUN, table()],
        error("RUN_ID_COLLISION"),
        "strictDuplicates",
        rows=twice,
        config=config,
        level="should",
        flags=["config"],
    )
    bases = [row("r1", RUN, ACME, Status="running"), row("r2", RUN, ZENITH, Status="done")]
    for base, label, status in ((ACME, "r1", "running"), (ZENITH, "r2", "done")):
        expect = record(label, Run_ID=RUN, Status=status)
        sheet.add(
            "Q2 Q1",
            f"base-{label}",
            [RUN, table(base)],
            expect,
            "the row of this base",
            rows=bases,
            before=[call(FIND, RUN, table(ZENITH)), call(FIND, RUN, table(ACME))],
        )
    before = [call(FIND, RUN, table(ACME))]
    sheet.add(
        "Q2",
        "only-other-base",
        [RUN, table(ZENITH)],
        NULL,
        "a row of another base is no row here",
        rows=rows,
        before=before,
        requests={"bases": [ZENITH]},
    )
    tables = [row("r1", RUN, Status="running"), row("r2", RUN, name="Client Run Results", Status="done")]
    expect = record("r2", Run_ID=RUN, Status="done")
    sheet.add(
        "Q1",
        "other-table",
        [RUN, table(name="Client Run Results")],
        expect,
        "two tables, two entries",
        rows=tables,
        before=before,
    )


def _cached(sheet: Sheet) -> None:
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
    sheet.add(
        "F4", "replaced", [RUN, table()], expect, "another row has the Run ID now", rows=rows, before=before
    )
    before = [*seen, {"patch": {"row": "r1", "fields": {"Run ID": OTHER}}}]
    sheet.add(
        "F4", "renamed", [RUN, table()], NULL, "the cached row is another run's now", rows=rows, before=before
    )
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
    before = [call(FIND, RUN, table(), expect=NULL), {"add": row("r1", RUN, Status="running")}]
    sheet.add("Q3", "absence", [RUN, table()], there, "absence is not cached", before=before)
    before = [_fault(kind="status", status=503), call(FIND, RUN, table(), expect=error("STORE_UNAVAILABLE"))]
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


def _failures(sheet: Sheet) -> None:
    rows = [row("r1", RUN, Status="running")]
    there = record("r1", Run_ID=RUN, Status="running")
    seen = call(FIND, RUN, table())
    for name, (fault, code) in STORE_FAULTS.items():
        before = [_fault(**fault)]
        sheet.add(
            "F5", f"list-{name}", [RUN, table()], error(code), "thrown, never null", rows=rows, before=before
        )
        if code == "STORE_NOT_FOUND" or name == "no-records":
            continue
        before = [seen, _fault(**fault)]
        sheet.add(
            "F5", f"get-{name}", [RUN, table()], error(code), "thrown, never null", rows=rows, before=before
        )
    limited = [_fault(kind="status", status=429, times=50)]
    sheet.add(
        "F5",
        "list-429",
        [RUN, table()],
        error("STORE_RATE_LIMITED"),
        "after the client's own retries",
        rows=rows,
        before=limited,
        flags=["retries"],
    )
    before = [seen, _fault(kind="status", status=503, operation="get")]
    before.append(call(FIND, RUN, table(), expect=error("STORE_UNAVAILABLE")))
    sheet.add(
        "F5",
        "cache-kept",
        [RUN, table()],
        there,
        "the cache is kept",
        rows=rows,
        before=before,
        requests={"total": 1, "gets": 1},
    )
    wrong = table(ACME, token_of=ZENITH)
    sheet.add(
        "F5 Q2",
        "wrong-token",
        [RUN, wrong],
        error("STORE_ACCESS_DENIED"),
        "the token of another base",
        rows=rows,
    )
    before = [call(FIND, RUN, table(name="No Such Table"))]
    expect = error("STORE_ACCESS_DENIED")
    sheet.add(
        "F5",
        "no-such-table",
        [RUN, table(name="No Such Table")],
        expect,
        "Airtable says 403 for it",
        before=before,
    )


def _update(sheet: Sheet) -> None:
    rows = [row("r1", RUN, Status="running", Stream=1)]
    done = record("r1", Run_ID=RUN, Status="done", Stream=1)
    left = {ACME: [{"Run ID": RUN, "Status": "done", "Stream": 1}]}
    for name, text in FORMS.items():
        sheet.add(
            "U1",
            name,
            [text, table(), {"Status": "done"}],
            done,
            "changes data only",
            rows=rows,
            left=left,
            requests={"updates": 1, "creates": 0, "deletes": 0},
        )
    sheet.add(
        "U1",
        "status-alias",
        [RUN, table(), {"status": "done"}],
        done,
        "status is Status",
        rows=rows,
        left=left,
    )
    seen = [call(FIND, RUN, table())]
    sheet.add(
        "U1",
        "cached",
        [RUN, table(), {"Status": "done"}],
        done,
        "by the cached id",
        rows=rows,
        before=seen,
        left=left,
    )
    data = {"Run ID": RUN, "Status": "done"}
    sheet.add(
        "U1", "same-run-id", [RUN, table(), data], done, "the same Run ID in the data", rows=rows, left=left
    )
    sheet.add(
        "U2",
        "no-row",
        [RUN, table(), {"Status": "done"}],
        NULL,
        "never creates",
        requests={"writes": 0},
        left={ACME: []},
    )
    before = [*seen, {"delete": "r1"}]
    sheet.add(
        "U2",
        "vanished",
        [RUN, table(), {"Status": "done"}],
        NULL,
        "vanished",
        rows=rows,
        before=before,
        left={ACME: []},
    )
    before = [_fault(kind="status", status=404, operation="update")]
    sheet.add(
        "U2",
        "vanished-late",
        [RUN, table(), {"Status": "done"}],
        done,
        "one new look-up",
        rows=rows,
        before=before,
        left=left,
        requests={"creates": 0, "updates": 2},
    )
    before = [_fault(kind="status", status=404, operation="update", times=2)]
    sheet.add(
        "U2",
        "vanished-twice",
        [RUN, table(), {"Status": "done"}],
        NULL,
        "no third try",
        rows=rows,
        before=before,
        requests={"creates": 0, "updates": 2},
    )
    before = [*seen, {"delete": "r1"}, {"add": row("r2", RUN, Status="running", Stream=1)}]
    sheet.add(
        "U2",
        "replaced",
        [RUN, table(), {"Status": "done"}],
        record("r2", Run_ID=RUN, Status="done", Stream=1),
        "another row has the Run ID now",
        rows=rows,
        before=before,
        left=left,
    )
    same = record("r1", Run_ID=RUN, Status="running", Stream=1)
    sheet.add(
        "U3", "no-data", [RUN, table(), {}], same, "the record, no write", rows=rows, requests={"writes": 0}
    )
    data = {"Run ID": OTHER, "Status": "done"}
    sheet.add(
        "U3",
        "other-run-id",
        [RUN, table(), data],
        error("RUN_ID_FIELD_CONFLICT"),
        "another Run ID",
        rows=rows,
        requests={"writes": 0},
    )
    data = {"Run ID": f"{RUN}:acme"}
    sheet.add(
        "U3",
        "client-run-id",
        [f"{RUN}:acme", table(), data],
        error("RUN_ID_FIELD_CONFLICT"),
        "not the base",
        rows=rows,
        requests={"writes": 0},
    )
    for name, (fault, code) in STORE_FAULTS.items():
        if code == "STORE_NOT_FOUND" or name in ("no-records", "413"):
            continue
        before = [_fault(**{"operation": "update", **fault})]
        sheet.add(
            "U3",
            f"update-{name}",
            [RUN, table(), {"Status": "done"}],
            error(code),
            "thrown",
            rows=rows,
            before=before,
        )
    before = [_fault(kind="status", status=503, operation="list")]
    sheet.add(
        "U3",
        "look-up-503",
        [RUN, table(), {"Status": "done"}],
        error("STORE_UNAVAILABLE"),
        "thrown",
        rows=rows,
        before=before,
        requests={"writes": 0},
    )
    bases = [row("r1", RUN, ACME, Status="running"), row("r2", RUN, ZENITH, Status="running")]
    before = [call(FIND, RUN, table(ACME))]
    left = {ACME: [{"Run ID": RUN, "Status": "running"}], ZENITH: [{"Run ID": RUN, "Status": "done"}]}
    sheet.add(
        "Q2",
        "other-base",
        [RUN, table(ZENITH), {"Status": "done"}],
        record("r2", Run_ID=RUN, Status="done"),
        "the row of this base alone",
        rows=bases,
        before=before,
        left=left,
    )
    sheet.add(
        "U3",
        "value",
        [RUN, table(), {"Stream": None}],
        record("r1", Run_ID=RUN, Status="running"),
        "clears a field",
        rows=rows,
        requests={"updates": 1},
        level="may",
    )


__all__ = ["value", "vectors"]
