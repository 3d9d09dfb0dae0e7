"""Section F5: what the table answers instead of rows."""

from __future__ import annotations

from runidsystem.vectors.source.build import ACME, ZENITH, Sheet, call, error, record, row, table
from runidsystem.vectors.source.stores.common import FIND, RUN, STORE_FAULTS, fault_of


def failures(sheet: Sheet) -> None:
    """Add failures of look-ups: they are thrown, never null."""
    rows = [row("r1", RUN, Status="running")]
    there = record("r1", Run_ID=RUN, Status="running")
    seen = call(FIND, RUN, table())
    for name, (fault, code) in STORE_FAULTS.items():
        before = [fault_of(**fault)]
        sheet.add("F5", f"list-{name}", [RUN, table()], error(code), "thrown, never null", rows=rows, before=before)
        if code == "STORE_NOT_FOUND" or name == "no-records":
            continue
        before = [seen, fault_of(**fault)]
        sheet.add("F5", f"get-{name}", [RUN, table()], error(code), "thrown, never null", rows=rows, before=before)
    limited = [fault_of(kind="status", status=429, times=50)]
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
    before = [seen, fault_of(kind="status", status=503, operation="get")]
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
