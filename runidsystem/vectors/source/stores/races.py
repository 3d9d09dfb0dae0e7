"""Sections C3, C4: several processes make the row of one run."""

from __future__ import annotations

from runidsystem.vectors.source.build import ACME, ZENITH, Sheet, error, record, row, table
from runidsystem.vectors.source.stores.common import CREATE, PENDING, RUN, fault_of


def races(sheet: Sheet) -> None:
    """Add calls at the same time, and rows of other processes."""
    expect = record(Run_ID=RUN, Status="pending")
    one = {ACME: [PENDING]}
    for name, forms in (("same", [RUN] * 5), ("forms", [RUN, f"{RUN}:acme", f"{RUN}-acme", f"{RUN}.0"])):
        before = [
            {
                "parallel": [{"function": CREATE, "args": [text, table()], "expect": expect} for text in forms],
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
    _elections(sheet)


def _elections(sheet: Sheet) -> None:
    """Add rows that another process makes between look-up and create."""
    hidden = [fault_of(kind="stale", operation="list"), {"add": row("r1", RUN, Status="running")}]
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
