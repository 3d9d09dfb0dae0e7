"""The stand-in against the real airtable.js."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from runidsystem.standin import Standin
from runidsystem.standin.fixtures import ACME, BASES

CLIENT = Path(__file__).with_name("client.js")
NODE = shutil.which("node")
PACKAGE = CLIENT.parents[2] / "node_modules" / "airtable"
pytestmark = pytest.mark.skipif(NODE is None or not PACKAGE.is_dir(), reason="needs Node and npm ci")


def run(scenario: str, standin: Standin) -> Any:
    arguments = [str(NODE), str(CLIENT), scenario, standin.url, ACME, BASES[ACME]]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_round_trip(standin: Standin) -> None:
    seen = run("roundTrip", standin)
    assert seen["same"]
    assert seen["left"] == 0
    assert seen["fields"] == [
        {"Run ID": "O'Brien", "Status": "pending"},
        {"Run ID": "O'Brien", "Status": "done"},
        {"Run ID": "x"},
    ]
    operations = [each.operation for each in standin.requests]
    assert operations == ["create", "list", "list", "get", "update", "update", "delete", "list"]


def test_batches_and_pages(standin: Standin) -> None:
    seen = run("batches", standin)
    assert (seen["first"], seen["count"], seen["gone"]) == ("119", 120, 10)
    assert seen["changed"] == ["done", "done"]
    assert seen["tooMany"]["statusCode"] == 422
    assert len(standin.rows(ACME, "Job Tracking")) == 110


def test_refusals(standin: Standin) -> None:
    seen = run("refusals", standin)
    assert (seen["injected"]["error"], seen["injected"]["statusCode"]) == ("INVALID_FILTER_BY_FORMULA", 422)
    assert (seen["field"]["error"], seen["field"]["statusCode"]) == ("UNKNOWN_FIELD_NAME", 422)
    assert seen["token"]["error"] == seen["table"]["error"] == "NOT_AUTHORIZED"
    assert seen["base"]["error"] == seen["record"]["error"] == "NOT_FOUND"
    assert not any(each["isError"] for each in seen.values())
    assert {each.token_of for each in standin.requests} == {ACME, None}


def test_the_client_retries_429_until_told_otherwise(standin: Standin) -> None:
    seen = run("rateLimit", standin)
    assert seen["statuses"] == [429] * 5 + [200, 429]
    assert (seen["given"]["error"], seen["given"]["statusCode"]) == ("TOO_MANY_REQUESTS", 429)


def test_faults(standin: Standin) -> None:
    seen = run("faults", standin)
    assert seen["late503"]["error"] == "SERVICE_UNAVAILABLE"
    assert seen["dropBefore"]["name"] == seen["dropAfter"]["name"] == "FetchError"
    assert seen["timeout"]["name"] == "AbortError"
    assert (seen["stale"], seen["fresh"]) == ("acd", "acde")


def test_a_malformed_answer_never_settles(standin: Standin) -> None:
    assert run("malformed", standin) == {"settled": "never"}


def test_identity_of_a_table(standin: Standin) -> None:
    assert run("identity", standin) == {"same": False, "name": "Job Tracking", "base": ACME}
