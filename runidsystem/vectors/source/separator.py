"""Vectors of the option `clientSeparator: '-'`: the hyphen is written, both are read."""

from __future__ import annotations

from collections.abc import Iterator

from runidsystem.vectors.source.build import Json, Sheet, Vector, error, value

RUN = "250924-152230"
MORE: dict[str, Json] = {"level": "may", "flags": ["config"], "config": {"a": {"clientSeparator": "-"}}}


def vectors() -> Iterator[Vector]:
    """Yield the vectors of all functions that write or judge a client run ID."""
    sheets = {
        name: Sheet(name)
        for name in ("validateRunId", "validateAndStandardizeRunId", "getClientId", "createClientRunId")
    }
    written, read = f"{RUN}-Guy-Wilson", f"{RUN}:Guy-Wilson"
    sheets["validateRunId"].add("V1", "separator-written", [written], value(True), "the written form", **MORE)
    standardize = sheets["validateAndStandardizeRunId"]
    standardize.add("S1", "separator-written", [written], value(written), "the written form", **MORE)
    standardize.add("S2", "separator-colon", [read], value(written), "the colon is read", **MORE)
    for name, text in (("written", written), ("colon", read)):
        sheets["getClientId"].add(
            "L2", f"separator-{name}", [text], value("Guy-Wilson"), "both are read", **MORE
        )
        create = sheets["createClientRunId"]
        create.add(
            "K2", f"separator-{name}", [text, "Guy-Wilson"], value(written), "no double suffix", **MORE
        )
        mismatch = error("CLIENT_MISMATCH")
        create.add("K3", f"separator-{name}", [text, "Wilson"], mismatch, "another client", **MORE)
    sheets["createClientRunId"].add(
        "K1", "separator", [RUN, "Guy-Wilson"], value(written), "written so", **MORE
    )
    config = {"a": {"specialIds": ["NIGHTLY"]}}
    validate = sheets["validateRunId"]
    more: dict[str, Json] = {"level": "may", "flags": ["config"], "config": config}
    validate.add("V1", "own-special", ["NIGHTLY"], value(True), "the list is configurable", **more)
    validate.add("V5", "own-special-other", ["SYSTEM"], error("RUN_ID_MALFORMED"), "and closed", **more)
    for sheet in sheets.values():
        yield from sheet
