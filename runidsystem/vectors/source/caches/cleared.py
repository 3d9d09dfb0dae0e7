"""Sections X1 to X5: what is left when something has been cleared."""

from __future__ import annotations

from runidsystem.vectors.source.build import NULL, UNDEFINED, ZENITH, Json, Sheet, call, record, row, table, value
from runidsystem.vectors.source.caches.common import CLEAR, FIND, OTHER, REC, REC2, RUN, registered


def cleared_records(sheet: Sheet) -> None:
    """Add what is left of the run records: two clients of one run, and one of another run."""
    seen = [
        registered(client="acme"),
        registered(client="zenith", rec=REC2),
        registered(OTHER, "acme", REC),
    ]
    cases: list[tuple[str, str, list[Json], tuple[bool, bool, bool]]] = [
        ("X1", "nothing", [], (False, False, False)),
        ("X1", "null", [None], (False, False, False)),
        ("X1", "undefined", [UNDEFINED], (False, False, False)),
        ("X2", "base", [RUN], (False, False, True)),
        ("X2", "old", [f"{RUN}.0"], (False, False, True)),
        ("X3", "client-run", [f"{RUN}:acme"], (False, True, True)),
        ("X3", "old-client-run", [f"{RUN}-zenith"], (True, False, True)),
        ("X3", "other-case", [f"{RUN}:Acme"], (True, True, True)),
        ("X4", "special", ["SYSTEM"], (True, True, True)),
        ("X4", "empty", [""], (True, True, True)),
        ("X4", "malformed", ["rubbish"], (True, True, True)),
    ]
    places = (
        ("acme", [RUN, "acme"], REC),
        ("zenith", [RUN, "zenith"], REC2),
        ("other-run", [OTHER, "acme"], REC),
    )
    for spec, name, args, kept in cases:
        for (place, asked, rec), stays in zip(places, kept, strict=True):
            expect = value(rec) if stays else NULL
            before = [*seen, call(CLEAR, *args)]
            sheet.add(
                spec,
                f"cleared-{name}-{place}",
                asked,
                expect,
                "kept" if stays else "forgotten",
                before=before,
            )


def cleared_jobs() -> Sheet:
    """Return what is left of the job entries: whether the next look-up goes by id or by formula."""
    sheet = Sheet(FIND)
    rows = [row("r1", RUN, Status="x"), row("r2", OTHER, Status="x"), row("r3", RUN, ZENITH, Status="x")]
    seen = [call(FIND, RUN, table()), call(FIND, OTHER, table()), call(FIND, RUN, table(ZENITH))]
    by_id, by_formula = {"gets": 1, "lists": 0}, {"gets": 0, "lists": 1}
    cases: list[tuple[str, str, list[Json], tuple[bool, bool, bool]]] = [
        ("X1", "nothing", [], (False, False, False)),
        ("X2", "base", [RUN], (False, True, False)),
        ("X2", "old", [f"{RUN}.0"], (False, True, False)),
        ("X3", "client-run", [f"{RUN}:acme"], (False, True, False)),
        ("X4", "special", ["JOB_BYPASS"], (True, True, True)),
        ("X4", "malformed", ["rubbish"], (True, True, True)),
    ]
    places = (
        ("run", [RUN, table()], "r1", RUN),
        ("other-run", [OTHER, table()], "r2", OTHER),
        ("other-base", [RUN, table(ZENITH)], "r3", RUN),
    )
    for spec, name, args, kept in cases:
        for (place, asked, label, run), stays in zip(places, kept, strict=True):
            before = [*seen, call(CLEAR, *args)]
            sheet.add(
                spec,
                f"cleared-{name}-{place}",
                asked,
                record(label, Run_ID=run, Status="x"),
                "kept" if stays else "forgotten",
                rows=rows,
                before=before,
                requests=by_id if stays else by_formula,
            )
    _during_look_up(sheet)
    return sheet


def _during_look_up(sheet: Sheet) -> None:
    """Add what is cleared while a look-up is on its way."""
    rows = [row("r1", RUN, Status="x"), row("r2", OTHER, Status="x"), row("r3", RUN, ZENITH, Status="x")]
    by_id, by_formula = {"gets": 1, "lists": 0}, {"gets": 0, "lists": 1}
    there = record("r1", Run_ID=RUN, Status="x")
    for name, args in (("everything", []), ("run", [RUN]), ("client-run", [f"{RUN}:acme"])):
        slow = [{"fault": {"kind": "delay", "seconds": 0.7, "operation": "list"}}]
        flying = [
            {"function": FIND, "args": [RUN, table()], "expect": there},
            {"function": CLEAR, "args": args, "afterMs": 300},
        ]
        sheet.add(
            "X5",
            name,
            [RUN, table()],
            there,
            "cleared during the look-up: it wrote nothing",
            rows=rows,
            before=[*slow, {"parallel": flying}],
            requests=by_formula,
        )
    flying = [
        {"function": FIND, "args": [RUN, table()], "expect": there},
        {"function": CLEAR, "args": [OTHER], "afterMs": 300},
    ]
    sheet.add(
        "X5",
        "other-run",
        [RUN, table()],
        there,
        "another run was cleared: it is cached",
        rows=rows,
        before=[*slow, {"parallel": flying}],
        requests=by_id,
    )
