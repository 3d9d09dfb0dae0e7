"""Sections C1, C2, C6: one row for a run, and what is written into it."""

from __future__ import annotations

from runidsystem.vectors.source.build import ACME, Json, Sheet, call, error, record, row, table
from runidsystem.vectors.source.stores.common import CREATE, FORMS, NO_REQUEST, OTHER, PENDING, RUN


def create(sheet: Sheet) -> None:
    """Add what is made, and what is there already."""
    once = {"creates": 1, "updates": 0, "deletes": 0}
    one = {ACME: [PENDING]}
    for name, text in FORMS.items():
        args = [text, table()]
        expect = record(Run_ID=RUN, Status="pending")
        sheet.add("C1", name, args, expect, "made under the base run ID", requests=once, left=one)
    fields = {"Stream": 1, "Status": "running"}
    expect = record(Run_ID=RUN, Status="running", Stream=1)
    left = {ACME: [{"Run ID": RUN, **fields}]}
    sheet.add("C1", "with-data", [RUN, table(), fields], expect, "data beside and over", requests=once, left=left)
    sheet.add("C1", "null-data", [RUN, table(), None], record(Run_ID=RUN, Status="pending"), "as {}", left=one)
    _there(sheet)
    _data(sheet)


def _there(sheet: Sheet) -> None:
    """Add calls for a run that has a row: none is made, and none is written."""
    once = {"creates": 1, "updates": 0, "deletes": 0}
    one = {ACME: [PENDING]}
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
        sheet.add("C2", f"exists-{name}", [text, table()], there, "the row that is there, unwritten", **stands)
    left = {ACME: [{"Run ID": RUN, "Status": "running"}]}
    sheet.add("C2", "data-not-merged", [RUN, table(), {"Stream": 9}], there, "not merged", left=left, **stands)
    refuse = [RUN, table(), {}, {"ifExists": "error"}]
    sheet.add("C2", "if-exists-error", refuse, error("RUN_ID_COLLISION"), "asked to refuse", **stands)
    expect = record(Run_ID=RUN, Status="pending")
    sheet.add("C2", "if-exists-error-new", refuse, expect, "nothing there: made", requests=once, left=one)
    near = [row("r1", f"{RUN}:acme"), row("r2", OTHER), row("r3", f"{RUN}0")]
    sheet.add("C1 F7", "near-names", [RUN, table()], expect, "no prefix match", rows=near, requests=once)


def _data(sheet: Sheet) -> None:
    """Add what the data of a new row may hold."""
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
    sheet.add("C6", "status-differs", [RUN, table(), both], error("DATA_INVALID"), "both", requests=NO_REQUEST)
    for name, it in (("text", "done"), ("number", 5), ("array", ["done"])):
        sheet.add("C6", f"data-{name}", [RUN, table(), it], error("DATA_INVALID"), "no fields", requests=NO_REQUEST)
    unknown = error("STORE_INVALID_REQUEST")
    sheet.add(
        "C6",
        "unknown-field",
        [RUN, table(), {"Nonsense": 1}],
        unknown,
        "the table refuses it",
        left={ACME: []},
    )
    _configured(sheet)


def _configured(sheet: Sheet) -> None:
    """Add field names that the configuration gives."""
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
