"""Sections F1, F2, F6, F7, F8, Q1, Q2: which row is found."""

from __future__ import annotations

from runidsystem.vectors.source import samples
from runidsystem.vectors.source.build import ACME, NULL, ZENITH, Json, Sheet, call, error, record, row, table
from runidsystem.vectors.source.stores.common import FIND, FORMS, NO_REQUEST, OTHER, RUN


def find(sheet: Sheet) -> None:
    """Add forms of a run ID, and rows that are near it."""
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
        sheet.add("F8", name, [text, table()], expect, "the old row as it is", rows=sr, requests={"writes": 0})
    _several(sheet)
    _bases(sheet)


def _several(sheet: Sheet) -> None:
    """Add two rows of one run."""
    there = record("r1", Run_ID=RUN, Status="running")
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


def _bases(sheet: Sheet) -> None:
    """Add rows of other bases and tables."""
    rows = [row("r1", RUN, Status="running")]
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
