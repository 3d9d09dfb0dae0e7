"""Section R1, R2: what is registered."""

from __future__ import annotations

from runidsystem.vectors.source import samples
from runidsystem.vectors.source.build import NOTHING, UNDEFINED, Sheet, error
from runidsystem.vectors.source.caches.common import FORMS, REC, RUN


def register(sheet: Sheet) -> None:
    """Add forms of a run ID, and what is refused."""
    for name, text in FORMS.items():
        sheet.add("R1", name, [text, "Guy-Wilson", REC], NOTHING, "returns nothing")
    mismatches = (
        ("another", f"{RUN}:acme", "zenith"),
        ("case", f"{RUN}:acme", "Acme"),
        ("tail", f"{RUN}:Guy-Wilson", "Wilson"),
        ("old-form", f"{RUN}-acme", "zenith"),
    )
    for name, text, client in mismatches:
        sheet.add("R2", name, [text, client, REC], error("CLIENT_MISMATCH"), "the run of another client")
    for text in samples.SPECIAL:
        sheet.add("R2", text, [text, "acme", REC], error("RUN_ID_SPECIAL"), "no client has it")
    bad = {
        "short": "rec1",
        "long": REC + "1",
        "other": "usrAAAAAAAAAAAAA1",
        "empty": "",
        "newline": REC + "\n",
        "null": None,
        "undefined": UNDEFINED,
        "number": 5,
        "hyphen": "recAAAAAAAAAAAA-1",
    }
    for name, it in bad.items():
        sheet.add("R2", f"record-{name}", [RUN, "acme", it], error("RECORD_ID_INVALID"), "no record id")
    for name, it in (("undefined", UNDEFINED), ("null", None), ("empty", "")):
        sheet.add("R2", f"run-{name}", [it, "acme", REC], error("RUN_ID_REQUIRED"), "no run ID")
        sheet.add("R2", f"client-{name}", [RUN, it, REC], error("CLIENT_ID_REQUIRED"), "no client id")
    sheet.add("R2", "client-type", [RUN, 5, REC], error("CLIENT_ID_NOT_STRING"), "not a string")
    sheet.add("R2", "client-bad", [RUN, "Guy Wilson", REC], error("CLIENT_ID_INVALID"), "no client id")
    sheet.add("R2", "malformed", ["rubbish", "acme", REC], error("RUN_ID_MALFORMED"), "of no form")
    sheet.add(
        "R2",
        "two-arguments",
        [RUN, REC, UNDEFINED],
        error("RECORD_ID_INVALID"),
        "the old argument list: run and record",
    )
    sheet.add("R2", "sr", [samples.SR["sr"], "acme", REC], error("RUN_ID_UNCONVERTIBLE"), "no time of day")
