"""Sections U1 to U3, Q2: changes of the row of a run."""

from __future__ import annotations

from runidsystem.vectors.source.build import ACME, NULL, ZENITH, Sheet, call, error, record, row, table
from runidsystem.vectors.source.stores.common import FIND, FORMS, OTHER, RUN, STORE_FAULTS, fault_of


def update(sheet: Sheet) -> None:
    """Add changes of the row of a run."""
    _changed(sheet)
    _vanished(sheet)
    _refused(sheet)
    _failed(sheet)
    _others(sheet)


def _changed(sheet: Sheet) -> None:
    """Add forms of a run ID, and of the data."""
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
    sheet.add("U1", "same-run-id", [RUN, table(), data], done, "the same Run ID in the data", rows=rows, left=left)


def _vanished(sheet: Sheet) -> None:
    """Add rows that are not there, or not any more."""
    rows = [row("r1", RUN, Status="running", Stream=1)]
    done = record("r1", Run_ID=RUN, Status="done", Stream=1)
    left = {ACME: [{"Run ID": RUN, "Status": "done", "Stream": 1}]}
    seen = [call(FIND, RUN, table())]
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
    before = [fault_of(kind="status", status=404, operation="update")]
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
    before = [fault_of(kind="status", status=404, operation="update", times=2)]
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


def _refused(sheet: Sheet) -> None:
    """Add data that changes nothing, or the Run ID."""
    rows = [row("r1", RUN, Status="running", Stream=1)]
    same = record("r1", Run_ID=RUN, Status="running", Stream=1)
    sheet.add("U3", "no-data", [RUN, table(), {}], same, "the record, no write", rows=rows, requests={"writes": 0})
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


def _failed(sheet: Sheet) -> None:
    """Add failures of the table."""
    rows = [row("r1", RUN, Status="running", Stream=1)]
    for name, (fault, code) in STORE_FAULTS.items():
        if code == "STORE_NOT_FOUND" or name in ("no-records", "413"):
            continue
        before = [fault_of(**{"operation": "update", **fault})]
        sheet.add(
            "U3",
            f"update-{name}",
            [RUN, table(), {"Status": "done"}],
            error(code),
            "thrown",
            rows=rows,
            before=before,
        )
    before = [fault_of(kind="status", status=503, operation="list")]
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


def _others(sheet: Sheet) -> None:
    """Add rows of another base, and a field that is cleared."""
    rows = [row("r1", RUN, Status="running", Stream=1)]
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
