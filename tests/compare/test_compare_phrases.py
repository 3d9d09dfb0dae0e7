from __future__ import annotations

from typing import Any

import pytest

from runidsystem.compare.conditions import UNDEFINED, condition_of, kind_of
from runidsystem.compare.outcomes import label, same
from runidsystem.compare.phrases import Seen, covers

RUN = "250924-152230"
NOW = 1_758_727_350_000
MISSING = ("missing run ID", "returns null", "throws RUN_ID_REQUIRED")
THROWS: dict[str, Any] = {"kind": "throws", "name": "RunIdError", "code": "RUN_ID_REQUIRED", "message": ""}


def value(each: object, promise: bool = False) -> dict[str, Any]:
    return {"kind": "value", "value": each, "promise": promise}


@pytest.mark.parametrize(
    ("name", "kind"),
    [("runId", "run"), ("client_run_id", "run"), ("jobId", "run"), ("clientId", "client"),
     ("recordId", "record"), ("forceNew", "flag"), ("options", "options"), ("source", "value"),
     ("id", "value")],
)  # fmt: skip
def test_kinds_of_parameters(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("arguments", "condition"),
    [
        ({"runId": RUN}, "well-formed"),
        ({"runId": f"{RUN}:A"}, "run ID that carries a client"),
        ({"runId": f"{RUN}-A"}, "run ID in a legacy form"),
        ({"runId": None}, "missing run ID"),
        ({"runId": UNDEFINED}, "missing run ID"),
        ({"runId": 7}, "run ID that is not a string"),
        ({"runId": "x"}, "run ID that cannot be read"),
        ({"runId": "250230-152230"}, "run ID with an impossible date"),
        ({"runId": "251007-070457-A-A"}, "ambiguous run ID"),
        ({"runId": "SYSTEM"}, "special run ID"),
        ({"runId": f" {RUN}"}, "run ID with white space around it"),
        ({"runId": "SR-250924-001-T1899-S1"}, "run ID without a time of day"),
        ({"runId": RUN, "clientId": ""}, "missing client ID"),
        ({"runId": RUN, "clientId": "a b"}, "client ID that is not allowed"),
        ({"runId": f"{RUN}:A", "clientId": "B"}, "run ID of another client"),
        ({"x": 1}, "any call"),
    ],
)
def test_conditions(arguments: dict[str, object], condition: str) -> None:
    assert condition_of(arguments) == condition


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (value(None), "returns null"),
        (value(UNDEFINED), "returns nothing"),
        (value(f"{RUN}:A"), "returns it as it is"),
        (value(RUN), "returns <its base>"),
        (value(f"{RUN}-B"), "returns <its base>-<client ID>"),
        (value("B"), "returns the client ID"),
        (value("250103-142536"), "returns <another time>"),
        (value(True, promise=True), "returns a promise of true"),
        (THROWS, "throws RUN_ID_REQUIRED"),
        ({"kind": "hangs"}, "hangs"),
    ],
)
def test_labels(outcome: dict[str, Any], words: str) -> None:
    assert label(outcome, {"runId": f"{RUN}:A", "clientId": "B"}, 0) == words


def test_the_present_second_is_named() -> None:
    assert label(value("250924-152230-A"), {"clientId": "A"}, NOW) == "returns <now>-<client ID>"


def test_null_and_undefined_are_not_the_same() -> None:
    assert not same(value(None), value(UNDEFINED))
    assert not same(value(1), value(True))
    assert not same(value(1), value(1, promise=True))
    assert same(value(1), value(1, promise=True), awaited=True)
    assert same(THROWS, {**THROWS, "message": "other"})
    assert not same(THROWS, {**THROWS, "code": "RUN_ID_MALFORMED"})


@pytest.mark.parametrize(
    ("change", "arguments", "old", "new", "covered"),
    [
        (MISSING, {"runId": None}, value(None), THROWS, True),
        (MISSING, {"runId": "x"}, value(None), THROWS, False),
        (MISSING, {"runId": None}, value(RUN), THROWS, False),
        ((*MISSING[:2], "throws RUN_ID_MALFORMED"), {"runId": None}, value(None), THROWS, False),
        (("null or undefined id", "returns null", "throws"), {"runId": None}, value(None), THROWS, True),
        (("any call", "returns the ID", "returns nothing"),
         {"runId": RUN}, value("r"), value(UNDEFINED), True),
        (("client ID", "adds the client", "adds no client"),
         {"runId": RUN, "clientId": "A"}, value(f"{RUN}:A"), value(RUN), True),
        (("client ID", "adds the client", "adds no client"),
         {"runId": "000101-000000", "clientId": "0"}, value("000101-000000:0"), value("000101-000000"), True),
        (("client ID", "adds the client", "adds no client"),
         {"runId": RUN}, value(f"{RUN}:A"), value(RUN), False),
        (("run ID that carries a client", "drops the client", "keeps the client"),
         {"runId": f"{RUN}:A"}, value(RUN), value(f"{RUN}:A"), True),
        (("run ID that carries a client", "drops the client", "keeps the client"),
         {"runId": f"{RUN}:A"}, value(f"{RUN}:A"), value(RUN), False),
        (("run ID that cannot be read", "returns it as it is", "throws RUN_ID_REQUIRED"),
         {"runId": "x"}, value("x"), THROWS, True),
        (("run ID that cannot be read", "returns a new run ID", "throws RUN_ID_REQUIRED"),
         {"runId": "x"}, value(RUN), THROWS, True),
        (("gibberish", "does this", "does that"), {"runId": RUN}, value(1), value(2), False),
        (("any call", "does this", "does that"), {"runId": RUN}, value(1), THROWS, False),
        (("any call", "does this", "does that"), {"runId": RUN}, value(1), value(2), False),
        (("gibberish", "does this", "throws RUN_ID_REQUIRED"), {"runId": RUN}, value(1), THROWS, True),
        (("gibberish", "returns null", "does that"), {"runId": RUN}, value(1), value(2), False),
        (("source", "returns 1", "returns nothing"), {"source": "x"}, value(1), value(UNDEFINED), True),
        (("source", "returns 1", "returns nothing"), {"source": None}, value(1), value(UNDEFINED), False),
    ],
)  # fmt: skip
def test_a_change_covers_what_it_says(
    change: tuple[str, str, str],
    arguments: dict[str, object],
    old: dict[str, Any],
    new: dict[str, Any],
    covered: bool,
) -> None:
    assert covers(*change, Seen(arguments, old, new)) is covered


def test_another_client_is_seen_in_the_call_before() -> None:
    change = ("record of another client", "returns its ID", "returns null")
    call = {"runId": RUN, "clientId": "B"}
    assert covers(*change, Seen(call, value("rec"), value(None), ({"runId": RUN, "clientId": "A"},)))
    assert not covers(*change, Seen(call, value("rec"), value(None), ({"runId": RUN, "clientId": "B"},)))
