"""Vectors of the run-record cache and of clearCache."""

from __future__ import annotations

from collections.abc import Iterator

from runidsystem.vectors.source import samples
from runidsystem.vectors.source.build import (
    NOT_STRINGS,
    NOTHING,
    NULL,
    UNDEFINED,
    ZENITH,
    Json,
    Sheet,
    Vector,
    call,
    error,
    record,
    row,
    table,
    value,
)

RUN = "250924-152230"
OTHER = "250924-152231"
REC, REC2 = "recAAAAAAAAAAAAA1", "recBBBBBBBBBBBBB2"
REGISTER, GET, CLEAR, FIND = "registerRunRecord", "getRunRecordId", "clearCache", "findJobTrackingRecord"
# forms of one run of the client Guy-Wilson
FORMS = {
    "base": RUN,
    "client-run": f"{RUN}:Guy-Wilson",
    "hyphen": f"{RUN}-Guy-Wilson",
    "dot-zero": f"{RUN}.0",
    "dot-zero-client": f"{RUN}.0-Guy-Wilson",
    "four-digit-year": "20250924-152230",
    "doubled": f"{RUN}-Guy-Wilson-Guy-Wilson",
}


def vectors() -> Iterator[Vector]:
    """Yield the vectors of register, get and clear."""
    register, get, clear = Sheet(REGISTER), Sheet(GET), Sheet(CLEAR)
    _register(register)
    _get(get)
    _clear(clear)
    _cleared_records(get)
    for sheet in (register, get, clear, _cleared_jobs()):
        yield from sheet


def _registered(run: str = RUN, client: str = "Guy-Wilson", rec: str = REC) -> dict[str, Json]:
    return call(REGISTER, run, client, rec)


def _register(sheet: Sheet) -> None:
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


def _get(sheet: Sheet) -> None:
    for name, text in FORMS.items():
        seen = [_registered(text)]
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
        sheet.add(
            "R3", f"asked-{name}", asked, value(REC), comment, before=[_registered()], requests={"total": 0}
        )
    last = [_registered(), _registered(rec=REC2)]
    sheet.add("R1", "last-wins", [RUN, "Guy-Wilson"], value(REC2), "last write wins", before=last)
    two = [_registered(client="acme"), _registered(client="zenith", rec=REC2)]
    for client, rec in (("acme", REC), ("zenith", REC2)):
        sheet.add(
            "R3 Q1", f"client-{client}", [RUN, client], value(rec), "per client: never another's", before=two
        )
    comment = "unknown: not another client's record"
    sheet.add("R4", "other-client", [RUN, "other"], NULL, comment, before=two)
    sheet.add("R4", "case", [RUN, "Acme"], NULL, "clients may differ by case alone", before=two)
    sheet.add("R4", "tail", [RUN, "Wilson"], NULL, "no match of a tail", before=[_registered()])
    sheet.add("R4", "other-run", [OTHER, "Guy-Wilson"], NULL, "another run", before=[_registered()])
    collisions = (("head", "A-B", "A"), ("tail", "A-B", "B"), ("a-b-c", "A-B", "C"), ("a-b", "A", "B-C"))
    for name, client, other in collisions:
        seen = [_registered(client=client)]
        sheet.add(
            "Q1", f"collision-{name}", [RUN, other], NULL, "keys are tuples, not glued text", before=seen
        )
    keyed = [_registered(f"{RUN}:A-B", "A-B"), _registered(f"{RUN}:A", "A", REC2)]
    sheet.add("Q1", "prefix-client", [RUN, "A-B"], value(REC), "A-B is neither A nor B", before=keyed)
    sheet.add("Q1", "prefix-client-b", [RUN, "B"], NULL, "A-B is neither A nor B", before=keyed)
    for name, it in (("undefined", UNDEFINED), ("null", None)):
        sheet.add("R4", f"run-{name}", [it, "acme"], NULL, "nothing is known of nothing", before=two)
        sheet.add("R4", f"client-{name}", [RUN, it], NULL, "nothing is known of nobody", before=two)
    for text in samples.SPECIAL:
        sheet.add("R4", text, [text, "acme"], NULL, "no client has it", before=two)
    for name, text, client in (
        ("another", f"{RUN}:acme", "zenith"),
        ("case", f"{RUN}:acme", "ACME"),
        ("tail", f"{RUN}:Guy-Wilson", "Wilson"),
    ):
        sheet.add(
            "R5", name, [text, client], error("CLIENT_MISMATCH"), "the run of another client", before=two
        )
    for name, text in samples.BAD_CLIENTS.items():
        sheet.add("R5", f"client-{name}-text", [RUN, text], error("CLIENT_ID_INVALID"), "no client id")
    for name, it in NOT_STRINGS.items():
        sheet.add("R5", f"client-type-{name}", [RUN, it], error("CLIENT_ID_NOT_STRING"), "not a string")
    sheet.add("R5", "malformed", ["rubbish", "acme"], error("RUN_ID_MALFORMED"), "of no form")
    sheet.add(
        "R5", "promise", [{"$": "promise", "value": RUN}, "acme"], error("RUN_ID_NOT_STRING"), "not a string"
    )
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
        call(REGISTER, f"2509{day:02d}-15{minute:02d}30", "acme", REC)
        for day in range(1, 19)
        for minute in range(56)
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


def _clear(sheet: Sheet) -> None:
    for name, args in (("nothing", []), ("undefined", [UNDEFINED]), ("null", [None])):
        sheet.add("X1", name, args, NOTHING, "everything", before=[_registered()])
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


def _cleared_records(sheet: Sheet) -> None:
    """What is left of the run records: two clients of one run, and one of another run."""
    seen = [
        _registered(client="acme"),
        _registered(client="zenith", rec=REC2),
        _registered(OTHER, "acme", REC),
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


def _cleared_jobs() -> Sheet:
    """What is left of the job entries: whether the next look-up goes by id or by formula."""
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
    return sheet
