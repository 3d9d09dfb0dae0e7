"""Sections X1 to X4: what may be cleared."""

from __future__ import annotations

from runidsystem.vectors.source import samples
from runidsystem.vectors.source.build import NOT_STRINGS, NOTHING, UNDEFINED, Sheet, error
from runidsystem.vectors.source.caches.common import FORMS, registered


def clear(sheet: Sheet) -> None:
    """Add everything, a run, and what is neither."""
    for name, args in (("nothing", []), ("undefined", [UNDEFINED]), ("null", [None])):
        sheet.add("X1", name, args, NOTHING, "everything", before=[registered()])
    for name, text in FORMS.items():
        sheet.add(
            "X2" if name in ("base", "dot-zero", "four-digit-year") else "X3",
            name,
            [text],
            NOTHING,
            "one run",
        )
    for text in samples.SPECIAL:
        sheet.add("X4", text, [text], NOTHING, "nothing happens")
    sheet.add("X4", "empty", [""], error("RUN_ID_REQUIRED"), "an empty text is not everything")
    for name in (
        "arabic-digits",
        "two-clients",
        "object-as-text",
        "external-id-alone",
        "lower-case-special",
        "client-undefined",
    ):
        sheet.add("X4", name, [samples.MALFORMED[name]], error("RUN_ID_MALFORMED"), "of no form")
    for name, it in NOT_STRINGS.items():
        sheet.add("X4", f"type-{name}", [it], error("RUN_ID_NOT_STRING"), "not a string")
