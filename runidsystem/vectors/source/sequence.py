"""Vectors of generateRunId: a clock that stands still, runs, goes back, and changes its zone."""

from __future__ import annotations

from collections.abc import Iterator

from runidsystem.vectors.source.build import Json, Sheet, Vector, call, error, value

NOON = "2025-09-24T15:22:30.000Z"


def vectors() -> Iterator[Vector]:
    """Yield the vectors of generateRunId."""
    sheet = Sheet("generateRunId")
    _now(sheet)
    _same_second(sheet)
    _lead(sheet)
    _back(sheet)
    _slots(sheet)
    yield from sheet


def _clock(at: str, zone: str | None = None) -> dict[str, Json]:
    return {"clock": {"at": at, **({"zone": zone} if zone else {})}}


def _made(run: str | None = None) -> dict[str, Json]:
    return call("generateRunId", expect=value(run) if run else None)


def _now(sheet: Sheet) -> None:
    instants = {
        "plain": (NOON, "250924-152230"),
        "end-of-second": ("2025-09-24T15:22:30.999Z", "250924-152230"),
        "leap-day": ("2024-02-29T23:59:59.000Z", "240229-235959"),
        "new-year": ("2026-01-01T00:00:00.000Z", "260101-000000"),
        "first-second": ("2000-01-01T00:00:00.000Z", "000101-000000"),
        "last-second": ("2099-12-31T23:59:59.000Z", "991231-235959"),
    }
    for name, (at, run) in instants.items():
        sheet.add("G1", name, [], value(run), "the present second in UTC", clock={"at": at})
    sheet.add(
        "G1", "sync", [], value("250924-152230"), "a string, no promise", clock={"at": NOON}, flags=["sync"]
    )
    for name, at in (("before-2000", "1999-12-31T23:59:59.999Z"), ("after-2099", "2100-01-01T00:00:00.000Z")):
        sheet.add("G5", name, [], error("CLOCK_OUT_OF_RANGE"), "YY would be another year", clock={"at": at})
    zones = {
        "sydney-before": ("2025-04-05T15:30:00.000Z", "Australia/Sydney", "250405-153000"),
        "sydney-after": ("2025-04-05T16:30:00.000Z", "Australia/Sydney", "250405-163000"),
        "new-york": ("2025-11-02T05:30:00.000Z", "America/New_York", "251102-053000"),
        "kiritimati": ("2025-09-24T15:22:30.000Z", "Pacific/Kiritimati", "250924-152230"),
    }
    for name, (at, zone, run) in zones.items():
        clock = {"at": at, "zone": zone}
        sheet.add("G7", name, [], value(run), "summer time and TZ have no effect", clock=clock)
    before = [_clock("2025-04-05T15:30:00.000Z", "Australia/Sydney"), _made("250405-153000")]
    before.append(_clock("2025-04-05T16:30:00.000Z", "Australia/Sydney"))
    comment = "the hour that local time shows twice"
    sheet.add("G7", "sydney-both", [], value("250405-163000"), comment, clock={"at": NOON}, before=before)


def _same_second(sheet: Sheet) -> None:
    start = {"at": NOON}
    comment = "the last ID plus one second"
    sheet.add("G2", "second-call", [], value("250924-152231"), comment, clock=start, before=[_made()])
    sheet.add("G2", "tenth-call", [], value("250924-152239"), comment, clock=start, before=[_made()] * 9)
    before = [_clock("2025-12-31T23:59:59.000Z"), _made()]
    sheet.add("G2", "over-new-year", [], value("260101-000000"), comment, clock=start, before=before)
    before = [_made()] * 5 + [_clock("2025-09-24T15:22:32.000Z")]
    comment = "the clock moved on, but is behind the last ID"
    sheet.add("G2", "clock-behind-last", [], value("250924-152235"), comment, clock=start, before=before)
    before = [_made(), _clock("2025-09-24T15:22:40.000Z")]
    comment = "the clock is ahead of the last ID: now"
    sheet.add("G2", "clock-ahead", [], value("250924-152240"), comment, clock=start, before=before)
    more: dict[str, Json] = {
        "clock": start,
        "config": {"a": {}, "b": {}},
        "before": [call("generateRunId", instance="b")],
    }
    comment = "unique in the process, whatever instance was asked"
    sheet.add("G2", "two-instances", [], value("250924-152231"), comment, flags=["instances"], **more)


def _lead(sheet: Sheet) -> None:
    start = {"at": NOON}
    sheet.add(
        "G3", "last-in-lead", [], value("250924-152330"), "60 s ahead", clock=start, before=[_made()] * 60
    )
    comment = "61 s ahead"
    expect = error("RUN_ID_RATE_EXCEEDED")
    sheet.add("G3", "beyond-lead", [], expect, comment, clock=start, before=[_made()] * 61)
    refused = call("generateRunId", expect=expect)
    before = [_made()] * 61 + [refused, refused, _clock("2025-09-24T15:22:31.000Z")]
    comment = "the state is unchanged by the refusals"
    sheet.add("G3", "after-refusal", [], value("250924-152331"), comment, clock=start, before=before)
    more: dict[str, Json] = {
        "clock": start,
        "config": {"a": {"maxLeadSeconds": 0}},
        "flags": ["config"],
        "level": "should",
    }
    sheet.add("G3", "no-lead-first", [], value("250924-152230"), "0 means one a second", **more)
    sheet.add("G3", "no-lead-second", [], expect, "0 means one a second", before=[_made()], **more)
    before = [_made(), _clock("2025-09-24T15:22:31.000Z")]
    sheet.add("G3", "no-lead-later", [], value("250924-152231"), "the next second", before=before, **more)


def _back(sheet: Sheet) -> None:
    start = {"at": NOON}
    before = [_made("250924-152230"), _clock("2025-09-24T15:22:00.000Z")]
    sheet.add("G4", "within-lead", [], value("250924-152231"), "30 s back", clock=start, before=before)
    before = [_made("250924-152230"), _clock("2025-09-24T15:21:00.000Z")]
    sheet.add("G4", "beyond-lead", [], error("CLOCK_ROLLBACK"), "90 s back", clock=start, before=before)
    before = [
        *before,
        call("generateRunId", expect=error("CLOCK_ROLLBACK")),
        _clock("2025-09-24T15:22:30.000Z"),
    ]
    comment = "the clock is right again"
    sheet.add("G4", "recovered", [], value("250924-152231"), comment, clock=start, before=before)


def _slots(sheet: Sheet) -> None:
    cases = {
        "slot-0-of-4": (0, 4, "250924-152232", []),
        "slot-2-of-4": (2, 4, "250924-152230", []),
        "slot-3-of-4": (3, 4, "250924-152231", []),
        "slot-2-of-4-again": (2, 4, "250924-152234", [_made()]),
        "slot-59-of-60": (59, 60, "250924-152259", []),
    }
    for name, (slot, slots, run, before) in cases.items():
        config = {"a": {"slot": slot, "slots": slots}}
        more: dict[str, Json] = {"clock": {"at": NOON}, "config": config, "before": before or None}
        sheet.add(
            "G6", name, [], value(run), "seconds of this process alone", level="may", flags=["config"], **more
        )
