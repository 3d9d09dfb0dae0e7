"""Sections R3 to R5, Q1, Q3: which record is returned."""

from __future__ import annotations

from runidsystem.vectors.source import samples
from runidsystem.vectors.source.build import NOT_STRINGS, NULL, UNDEFINED, Sheet, call, error, value
from runidsystem.vectors.source.caches.common import FORMS, GET, OTHER, REC, REC2, REGISTER, RUN, registered


def get(sheet: Sheet) -> None:
    """Add look-ups of records."""
    _known(sheet)
    _unknown(sheet)
    _refused(sheet)
    _kept(sheet)


def _known(sheet: Sheet) -> None:
    """Add what was registered, under whatever form of its run ID."""
    for name, text in FORMS.items():
        seen = [registered(text)]
        comment = "one entry, under whatever form"
        sheet.add(
            "R3 R1 Q1",
            f"registered-{name}",
            [RUN, "Guy-Wilson"],
            value(REC),
            comment,
            before=seen,
            requests={"total": 0},
        )
        asked = [text, "Guy-Wilson"]
        sheet.add("R3", f"asked-{name}", asked, value(REC), comment, before=[registered()], requests={"total": 0})
    last = [registered(), registered(rec=REC2)]
    sheet.add("R1", "last-wins", [RUN, "Guy-Wilson"], value(REC2), "last write wins", before=last)
    two = [registered(client="acme"), registered(client="zenith", rec=REC2)]
    for client, rec in (("acme", REC), ("zenith", REC2)):
        sheet.add("R3 Q1", f"client-{client}", [RUN, client], value(rec), "per client: never another's", before=two)


def _unknown(sheet: Sheet) -> None:
    """Add what was registered for another client or run."""
    two = [registered(client="acme"), registered(client="zenith", rec=REC2)]
    comment = "unknown: not another client's record"
    sheet.add("R4", "other-client", [RUN, "other"], NULL, comment, before=two)
    sheet.add("R4", "case", [RUN, "Acme"], NULL, "clients may differ by case alone", before=two)
    sheet.add("R4", "tail", [RUN, "Wilson"], NULL, "no match of a tail", before=[registered()])
    sheet.add("R4", "other-run", [OTHER, "Guy-Wilson"], NULL, "another run", before=[registered()])
    collisions = (("head", "A-B", "A"), ("tail", "A-B", "B"), ("a-b-c", "A-B", "C"), ("a-b", "A", "B-C"))
    for name, client, other in collisions:
        seen = [registered(client=client)]
        sheet.add("Q1", f"collision-{name}", [RUN, other], NULL, "keys are tuples, not glued text", before=seen)
    keyed = [registered(f"{RUN}:A-B", "A-B"), registered(f"{RUN}:A", "A", REC2)]
    sheet.add("Q1", "prefix-client", [RUN, "A-B"], value(REC), "A-B is neither A nor B", before=keyed)
    sheet.add("Q1", "prefix-client-b", [RUN, "B"], NULL, "A-B is neither A nor B", before=keyed)
    for name, it in (("undefined", UNDEFINED), ("null", None)):
        sheet.add("R4", f"run-{name}", [it, "acme"], NULL, "nothing is known of nothing", before=two)
        sheet.add("R4", f"client-{name}", [RUN, it], NULL, "nothing is known of nobody", before=two)
    for text in samples.SPECIAL:
        sheet.add("R4", text, [text, "acme"], NULL, "no client has it", before=two)


def _refused(sheet: Sheet) -> None:
    """Add what is no run ID, no client, or not of this client."""
    two = [registered(client="acme"), registered(client="zenith", rec=REC2)]
    for name, text, client in (
        ("another", f"{RUN}:acme", "zenith"),
        ("case", f"{RUN}:acme", "ACME"),
        ("tail", f"{RUN}:Guy-Wilson", "Wilson"),
    ):
        sheet.add("R5", name, [text, client], error("CLIENT_MISMATCH"), "the run of another client", before=two)
    for name, text in samples.BAD_CLIENTS.items():
        sheet.add("R5", f"client-{name}-text", [RUN, text], error("CLIENT_ID_INVALID"), "no client id")
    for name, it in NOT_STRINGS.items():
        sheet.add("R5", f"client-type-{name}", [RUN, it], error("CLIENT_ID_NOT_STRING"), "not a string")
    sheet.add("R5", "malformed", ["rubbish", "acme"], error("RUN_ID_MALFORMED"), "of no form")
    sheet.add("R5", "promise", [{"$": "promise", "value": RUN}, "acme"], error("RUN_ID_NOT_STRING"), "not a string")


def _kept(sheet: Sheet) -> None:
    """Add for whom records are kept, and how many."""
    seen = [call(REGISTER, RUN, "acme", REC, instance="b")]
    sheet.add(
        "Q1",
        "instances",
        [RUN, "acme"],
        NULL,
        "instances share no cache",
        before=seen,
        config={"a": {}, "b": {}},
        flags=["instances"],
    )
    three = [call(REGISTER, RUN, client, REC) for client in ("a", "b")] + [
        call(GET, RUN, "a"),
        call(REGISTER, RUN, "c", REC),
    ]
    for client, expect in (("a", value(REC)), ("b", NULL), ("c", value(REC))):
        sheet.add(
            "Q3",
            f"lru-{client}",
            [RUN, client],
            expect,
            "least recently used goes first",
            before=three,
            config={"a": {"cacheSize": 2}},
            level="should",
            flags=["config"],
        )
    many = [
        call(REGISTER, f"2509{day:02d}-15{minute:02d}30", "acme", REC) for day in range(1, 19) for minute in range(56)
    ]
    sheet.add(
        "Q3",
        "1000",
        ["250901-150030", "acme"],
        NULL,
        "1,000 by default, and 1,008 were registered",
        before=many,
        level="should",
    )
