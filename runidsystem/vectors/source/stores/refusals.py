"""Sections C5, C8, S6, F8, U3: what is refused before any request is sent."""

from __future__ import annotations

from collections.abc import Iterator

from runidsystem.vectors.source import samples
from runidsystem.vectors.source.build import UNDEFINED, Json, Sheet, Vector, error
from runidsystem.vectors.source.stores.common import CREATE, FIND, NO_REQUEST, NOT_TABLES, RUN, UPDATE


def refusals(good: Json) -> Iterator[Vector]:
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
            sheet.add(rows[0], name, [it, good, *more], error(f"RUN_ID_{code}"), "unsent", requests=NO_REQUEST)
        promise = [{"$": "promise", "value": RUN}, good, *more]
        sheet.add(rows[0], "promise", promise, error("RUN_ID_NOT_STRING"), "unsent", requests=NO_REQUEST)
        if function != FIND:
            for text in samples.SPECIAL:
                expect = error("RUN_ID_SPECIAL")
                sheet.add(rows[1], text, [text, good, *more], expect, "no row is its row", requests=NO_REQUEST)
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
