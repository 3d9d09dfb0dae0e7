"""Vectors of the functions that work on text alone."""

from __future__ import annotations

from collections.abc import Iterator

from runidsystem.vectors.source import samples
from runidsystem.vectors.source.build import (
    ABSENT,
    NOT_STRINGS,
    NULL,
    UNDEFINED,
    Sheet,
    Vector,
    error,
    value,
)


def vectors() -> Iterator[Vector]:
    """Yield the vectors of validate, standardise, base, client and create-client."""
    for write in (_validate, _standardize, _base, _client, _create, _laws):
        yield from write()


def _refusals(sheet: Sheet, absent: str, kind: str, shape: str, *more: object) -> None:
    """Add the refusals that all functions share: absent, not a string, of no form at all."""
    for name, it in ABSENT.items():
        sheet.add(absent, f"absent-{name}", [it, *more], error("RUN_ID_REQUIRED"), "no run ID at all")
    for name, it in NOT_STRINGS.items():
        comment = f"{name} is not turned into text and not awaited"
        sheet.add(kind, f"type-{name}", [it, *more], error("RUN_ID_NOT_STRING"), comment)
    for name, text in samples.MALFORMED.items():
        comment = "of no form: not passed through, not replaced by a new ID"
        sheet.add(shape, f"malformed-{name}", [text, *more], error("RUN_ID_MALFORMED"), comment)


def _validate() -> Sheet:
    sheet = Sheet("validateRunId")
    for name, text in samples.STANDARD.items():
        sheet.add("V1", name, [text], value(True), "a base run ID")
    for name, (text, _client_id) in samples.CLIENT_RUNS.items():
        sheet.add("V1", name, [text], value(True), "a client run ID")
    for text in samples.SPECIAL:
        sheet.add("V1", f"special-{text}", [text], value(True), "a special ID")
    _refusals(sheet, "V2", "V2", "V5")
    for name, text in samples.WHITESPACE.items():
        sheet.add("V5", name, [text], error("RUN_ID_MALFORMED"), "outer whitespace is no part of a run ID")
    for old in samples.OLD:
        sheet.add(
            "V3", old.name, [old.text], error("RUN_ID_LEGACY"), "an old form is not valid, only readable"
        )
    for name, (text, *_rest) in samples.AMBIGUOUS.items():
        sheet.add("V3", f"ambiguous-{name}", [text], error("RUN_ID_LEGACY"), "an old form, ambiguous")
    for name, text in samples.SR.items():
        sheet.add("V3", name, [text], error("RUN_ID_LEGACY"), "an old form without a time of day")
    for name, text in samples.BAD_DATES.items():
        sheet.add(
            "V4", name, [text], error("RUN_ID_BAD_DATE"), "the right shape, but no second of the calendar"
        )
    sheet.add("V1", "sync", ["250924-152230"], value(True), "no promise", level="should", flags=["sync"])
    return sheet


def _standardize() -> Sheet:
    sheet = Sheet("validateAndStandardizeRunId")
    for name, text in samples.STANDARD.items():
        sheet.add("S1", name, [text], value(text), "standard already: itself, not a new ID")
    for name, (text, _client_id) in samples.CLIENT_RUNS.items():
        sheet.add("S1", name, [text], value(text), "standard already, its client kept as it is")
    for text in samples.SPECIAL:
        sheet.add("S1", f"special-{text}", [text], value(text), "a special ID")
    for name, text in samples.WHITESPACE.items():
        sheet.add("S1", f"trimmed-{name}", [text], value(text.strip()), "outer ASCII whitespace is taken off")
    for old in samples.OLD:
        standard = old.base if old.client is None else f"{old.base}:{old.client}"
        sheet.add("S2", old.name, [old.text], value(standard), "an old form in its standard form")
    _refusals(sheet, "S6", "S6", "S6")
    for name in ("two-dot-zero", "dot-double-zero", "dot-one", "client-dot-zero"):
        sheet.add("S3", name, [samples.MALFORMED[name]], error("RUN_ID_MALFORMED"), "one .0, in one place")
    for name, (text, base, client) in samples.AMBIGUOUS.items():
        sheet.add("S4", name, [text], error("RUN_ID_AMBIGUOUS"), "more than one reading: refused")
        named = value(f"{base}:{client}")
        sheet.add("S4", f"{name}-named", [text, {"clientId": client}], named, "the caller names the client")
        other = error("RUN_ID_AMBIGUOUS")
        sheet.add("S4", f"{name}-other", [text, {"clientId": "Wilson"}], other, "a client it cannot name")
    for name, text in samples.SR.items():
        sheet.add("S5", name, [text], error("RUN_ID_UNCONVERTIBLE"), "it has no time of day")
    sheet.add("S5", "sr-bad-date", [samples.SR_BAD_DATE], error("RUN_ID_BAD_DATE"), "30 February")
    for name, text in samples.BAD_DATES.items():
        sheet.add("S6", f"date-{name}", [text], error("RUN_ID_BAD_DATE"), "no second of the calendar")
    for name, text in (
        ("hyphen", "250230-120000-acme"),
        ("year", "20250230-120000"),
        ("epoch", "job_post_9999999999999"),
    ):
        sheet.add(
            "S6", f"old-date-{name}", [text], error("RUN_ID_BAD_DATE"), "an old form with an impossible date"
        )
    return sheet


def _base() -> Sheet:
    sheet = Sheet("getBaseRunId")
    for name, it in (("undefined", UNDEFINED), ("null", None)):
        sheet.add("B1", name, [it], NULL, "nothing has no base")
    sheet.add("B3", "empty", [""], error("RUN_ID_REQUIRED"), "an empty text is an error, not nothing")
    for name, text in samples.STANDARD.items():
        sheet.add("B2", name, [text], value(text), "a base is its own base")
    for name, (text, _client_id) in samples.CLIENT_RUNS.items():
        sheet.add("B2", name, [text], value("250924-152230"), "the client is taken off, whatever is in it")
    for old in samples.OLD:
        sheet.add("B2", old.name, [old.text], value(old.base), "the base of an old form")
    for name, (text, base, _candidate) in samples.AMBIGUOUS.items():
        sheet.add("B2", f"ambiguous-{name}", [text], value(base), "its client is in doubt, its base is not")
    for text in samples.SPECIAL:
        sheet.add("B3", f"special-{text}", [text], value(text), "a special ID is its own base")
    for name, text in samples.SR.items():
        sheet.add("B3", name, [text], error("RUN_ID_UNCONVERTIBLE"), "it has no time of day")
    for name, it in NOT_STRINGS.items():
        sheet.add("B3", f"type-{name}", [it], error("RUN_ID_NOT_STRING"), "not a string")
    for name, text in samples.MALFORMED.items():
        sheet.add(
            "B3", f"malformed-{name}", [text], error("RUN_ID_MALFORMED"), "of no form: not passed through"
        )
    return sheet


def _client() -> Sheet:
    sheet = Sheet("getClientId")
    for name, it in (("undefined", UNDEFINED), ("null", None)):
        sheet.add("L1", name, [it], NULL, "nothing has no client")
    sheet.add("L3", "empty", [""], error("RUN_ID_REQUIRED"), "an empty text is an error, not nothing")
    for name, text in samples.STANDARD.items():
        sheet.add("L1", name, [text], NULL, "a base has no client")
    for text in samples.SPECIAL:
        sheet.add("L1", f"special-{text}", [text], NULL, "a special ID has no client")
    for name, (text, client) in samples.CLIENT_RUNS.items():
        sheet.add("L2", name, [text], value(client), "the exact client id")
    for old in samples.OLD:
        sheet.add(
            "L2" if old.client else "L1", old.name, [old.text], value(old.client), "the client of an old form"
        )
    sheet.add(
        "L2", "sr-client", [samples.SR["sr-client"]], value("Guy-Wilson"), "readable, though unconvertible"
    )
    for name, (text, *_rest) in samples.AMBIGUOUS.items():
        sheet.add("L3", f"ambiguous-{name}", [text], error("RUN_ID_AMBIGUOUS"), "no guess at a tenant")
    for name, it in NOT_STRINGS.items():
        sheet.add("L3", f"type-{name}", [it], error("RUN_ID_NOT_STRING"), "not a string")
    for name, text in samples.MALFORMED.items():
        sheet.add("L3", f"malformed-{name}", [text], error("RUN_ID_MALFORMED"), "of no form")
    return sheet


def _create() -> Sheet:
    sheet = Sheet("createClientRunId")
    for name, text in samples.STANDARD.items():
        sheet.add("K1", name, [text, "Guy-Wilson"], value(f"{text}:Guy-Wilson"), "base and client")
    for old in samples.CLIENTLESS:
        sheet.add(
            "K1", old.name, [old.text, "acme"], value(f"{old.base}:acme"), "an old form without a client"
        )
    for name, (text, client) in samples.CLIENT_RUNS.items():
        sheet.add("K2", name, [text, client], value(text), "the client is there already: no double suffix")
    for old in samples.OF_CLIENTS:
        expect = value(f"{old.base}:{old.client}")
        sheet.add("K2", old.name, [old.text, old.client], expect, "there already, in an old form")
    for name, (text, base, client) in samples.AMBIGUOUS.items():
        sheet.add("K2", f"ambiguous-{name}", [text, client], value(f"{base}:{client}"), "one of its readings")
    mismatches = {
        "another": ("250924-152230:acme", "zenith"),
        "case": ("250924-152230:acme", "Acme"),
        "tail": ("250924-152230:Guy-Wilson", "Wilson"),
        "head": ("250924-152230:Guy-Wilson", "Guy"),
        "longer": ("250924-152230:Wilson", "Guy-Wilson"),
        "old-form": ("250924-152230-Guy-Wilson", "acme"),
        "old-form-tail": ("250924-152230-Guy-Wilson", "Wilson"),
        "in-the-middle": ("job_post_harvesting_acme_1759286532412", "zenith"),
        "ambiguous": ("251007-070457-Guy-Wilson-Guy-Wilson", "Wilson"),
    }
    for name, (text, client) in mismatches.items():
        sheet.add("K3", name, [text, client], error("CLIENT_MISMATCH"), "the run of another client")
    for text in samples.SPECIAL:
        sheet.add("K4", f"special-{text}", [text, "acme"], error("RUN_ID_SPECIAL"), "no client has it")
    for name, text in samples.SR.items():
        sheet.add("K4", name, [text, "Guy-Wilson"], error("RUN_ID_UNCONVERTIBLE"), "it has no time of day")
    _refusals(sheet, "K4", "K4", "K4", "acme")
    for name, it in ABSENT.items():
        sheet.add("K5", f"client-{name}", ["250924-152230", it], error("CLIENT_ID_REQUIRED"), "no client id")
    for name, it in NOT_STRINGS.items():
        expect = error("CLIENT_ID_NOT_STRING")
        sheet.add("K5", f"client-type-{name}", ["250924-152230", it], expect, "not a string")
    for name, text in samples.BAD_CLIENTS.items():
        sheet.add(
            "K5", f"client-{name}-text", ["250924-152230", text], error("CLIENT_ID_INVALID"), "no client id"
        )
    sheet.add("K4", "order", ["rubbish", "a b"], error("RUN_ID_MALFORMED"), "the run ID is checked first")
    return sheet


def _laws() -> Iterator[Vector]:
    """Yield the laws on examples; the property tests hold them for all IDs."""
    standardize, create = Sheet("validateAndStandardizeRunId"), Sheet("createClientRunId")
    validate = Sheet("validateRunId")
    for old in samples.OF_CLIENTS:
        std = f"{old.base}:{old.client}"
        standardize.add("LAW-STD", old.name, [std], value(std), "std(std(x)) = std(x)")
        validate.add("LAW-VALID", old.name, [std], value(True), "validate(std(x))")
        parts = [old.base, old.client]
        create.add("LAW-PARTS", old.name, parts, value(std), "create(base(s), client(s)) = s")
        create.add(
            "LAW-TWICE", old.name, [std, old.client], value(std), "create(create(b, c), c) = create(b, c)"
        )
    base, client = Sheet("getBaseRunId"), Sheet("getClientId")
    for old in samples.OF_CLIENTS:
        std = f"{old.base}:{old.client}"
        base.add("LAW-SAME", old.name, [std], value(old.base), "base(x) = base(std(x))")
        client.add("LAW-SAME", old.name, [std], value(old.client), "client(x) = client(std(x))")
    for sheet in (standardize, validate, create, base, client):
        yield from sheet
