"""Section C7: the answer to a create is lost, or it is refused."""

from __future__ import annotations

from runidsystem.vectors.source.build import ACME, Json, Sheet, error, record, table
from runidsystem.vectors.source.stores.common import PENDING, RUN, STORE_FAULTS, fault_of


def lost_answers(sheet: Sheet) -> None:
    """Add creates of which nobody knows whether they were made."""
    there = record(Run_ID=RUN, Status="pending")
    made = {"creates": 1, "committed": 1}
    late = {
        "dropped-after": {"kind": "drop", "after": True},
        "503-after": {"kind": "status", "status": 503, "after": True},
        "500-after": {"kind": "status", "status": 500, "after": True},
    }
    for name, fault in late.items():
        before = [fault_of(operation="create", times=9, **fault)]
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
        before = [fault_of(operation="create", times=9, **fault)]
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
    _refused(sheet)


def _refused(sheet: Sheet) -> None:
    """Add creates, and look-ups before them, that the table refuses."""
    for name, code in (
        ("401", "STORE_ACCESS_DENIED"),
        ("403", "STORE_ACCESS_DENIED"),
        ("422", "STORE_INVALID_REQUEST"),
    ):
        before = [fault_of(kind="status", status=int(name), operation="create", times=9)]
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
        before = [fault_of(**{"operation": "list", **fault})]
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
