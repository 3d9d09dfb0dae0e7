"""The stand-in's own paths, its start and its end."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from runidsystem.standin import Fault, Standin
from runidsystem.standin.faults import FaultError
from runidsystem.standin.fixtures import ACME, BASES

Reply = tuple[int, object]


def send(url: str, method: str = "GET", body: object = None, token: str | None = None) -> Reply:
    data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {} if token is None else {"Authorization": token}
    request = urllib.request.Request(url, data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def test_control_over_http(standin: Standin) -> None:
    control = f"{standin.url}/_standin"
    row = {"base": ACME, "table": "Job Tracking", "fields": {"Run ID": "a"}}
    status, made = send(f"{control}/rows", "POST", row)
    assert status == 200
    assert isinstance(made, dict)
    listed = f"{control}/rows?base={ACME}&table=Job%20Tracking"
    assert send(listed) == (200, [made])
    assert send(f"{control}/faults", "POST", [{"kind": "status", "status": 500}])[0] == 200
    assert send(f"{control}/faults")[1] != []
    jobs = f"{standin.url}/v0/{ACME}/Job%20Tracking"
    assert send(jobs, token=f"Bearer {BASES[ACME]}")[0] == 500
    assert send(f"{control}/faults") == (200, [])
    status, log = send(f"{control}/requests")
    assert isinstance(log, list)
    assert [(each["operation"], each["fault"], each["status"]) for each in log] == [("list", "status", 500)]
    assert send(f"{control}/requests", "DELETE")[0] == 200
    assert send(f"{control}/requests") == (200, [])
    assert send(f"{listed}&id={made['id']}", "DELETE") == (200, {})
    assert send(listed) == (200, [])
    assert send(f"{control}/reset", "POST") == (200, {})


@pytest.mark.parametrize(
    ("path", "body"),
    [("faults", {"kind": "fire"}), ("faults", {"kind": "drop", "tims": 2}), ("faults", {}), ("faults", [3]),
     ("faults", {"kind": "drop", "times": "2"}), ("rows", {"fields": {}}), ("rows", [])],
)  # fmt: skip
def test_control_refuses_nonsense(standin: Standin, path: str, body: object) -> None:
    status, answer = send(f"{standin.url}/_standin/{path}", "POST", body)
    assert status == 422
    assert isinstance(answer, dict)
    assert answer["error"]
    assert standin.faults.pending() == []


def test_unknown_control_path(standin: Standin) -> None:
    assert send(f"{standin.url}/_standin/nothing")[0] == 404


@pytest.mark.parametrize("token", [None, "Basic abc", "Bearer ", "Bearer"])
def test_no_token_is_a_401(standin: Standin, token: str | None) -> None:
    assert send(f"{standin.url}/v0/{ACME}/Job%20Tracking", token=token)[0] == 401


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/", None, 404),
        ("GET", f"/v1/{ACME}/Job%20Tracking", None, 404),
        ("GET", f"/v0/{ACME}/Job%20Tracking?pageSize=101", None, 422),
        ("GET", f"/v0/{ACME}/Job%20Tracking?pageSize=0", None, 422),
        ("GET", f"/v0/{ACME}/Job%20Tracking?nonsense=1", None, 422),
        ("GET", f"/v0/{ACME}/Job%20Tracking?offset=x", None, 422),
        ("GET", f"/v0/{ACME}/Job%20Tracking?returnFieldsByFieldId=1", None, 422),
        ("GET", f"/v0/{ACME}/Job%20Tracking?sort[0][field]=Nope", None, 422),
        ("POST", f"/v0/{ACME}/Job%20Tracking", b"{", 422),
        ("POST", f"/v0/{ACME}/Job%20Tracking", {"records": []}, 422),
        ("POST", f"/v0/{ACME}/Job%20Tracking", {"fields": {"Run ID": {"a": 1}}}, 422),
        ("POST", f"/v0/{ACME}/Job%20Tracking", {"cells": {}}, 422),
        ("POST", f"/v0/{ACME}/Job%20Tracking", {"fields": {"Error": "x" * 1_000_001}}, 413),
        ("PATCH", f"/v0/{ACME}/Job%20Tracking", {"records": [{"fields": {}}]}, 422),
        ("PATCH", f"/v0/{ACME}/Job%20Tracking", {"records": [], "performUpsert": {}}, 422),
        ("PATCH", f"/v0/{ACME}/Job%20Tracking/rec00000000000000", {"fields": {}}, 404),
        ("DELETE", f"/v0/{ACME}/Job%20Tracking", None, 422),
    ],
)
def test_refusals(standin: Standin, method: str, path: str, body: object, status: int) -> None:
    got, answer = send(standin.url + path, method, body, f"Bearer {BASES[ACME]}")
    assert got == status
    assert isinstance(answer, dict)
    assert set(answer) == {"error"}
    assert standin.requests[-1].status == status


def test_rows_stay_in_a_database_file(tmp_path: Path) -> None:
    database = tmp_path / "rows.sqlite"
    with Standin(bases=BASES, database=database, auto_number="Number") as first:
        row = first.add_row(ACME, "Job Tracking", {"Run ID": "a"})
    with Standin(bases=BASES, database=database, auto_number="Number") as second:
        assert second.rows(ACME, "Job Tracking") == [row]
        assert second.add_row(ACME, "Job Tracking", {"Run ID": "b"}).number == 2


def test_clock_and_seed(tmp_path: Path) -> None:
    ids = []
    for _ in range(2):
        with Standin(bases=BASES, clock=lambda: 1_758_727_350.9, seed=7) as standin:
            row = standin.add_row(ACME, "Job Tracking", {})
            ids.append(row.id)
            assert row.answer()["createdTime"] == "2025-09-24T15:22:30.000Z"
    assert ids[0] == ids[1]


def test_closing_leaves_no_thread_and_cuts_a_delay_short() -> None:
    before = threading.active_count()
    with Standin(bases=BASES) as standin:
        standin.faults.add("delay", seconds=600)
        url = f"{standin.url}/v0/{ACME}/Job%20Tracking"
        failed: list[Exception] = []

        def ask() -> None:
            try:
                send(url, token=f"Bearer {BASES[ACME]}")
            except OSError as error:
                failed.append(error)

        thread = threading.Thread(target=ask)
        thread.start()
        while not standin.requests or standin.requests[0].fault is None:
            thread.join(0.01)
    thread.join(30)
    assert len(failed) == 1
    assert threading.active_count() == before
    standin.close()


@pytest.mark.parametrize(
    "details",
    [{"kind": "status", "status": 200}, {"kind": "drop", "times": 0}, {"kind": "stale", "operation": "get"},
     {"kind": "drop", "operation": "fly"}],
)  # fmt: skip
def test_a_fault_that_cannot_happen_is_refused(details: dict[str, object]) -> None:
    with pytest.raises(FaultError):
        Fault.from_json(details)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_prints_its_url_and_stops(number: signal.Signals) -> None:
    arguments = [sys.executable, "-m", "repoint", "airtable-standin", "--port", "0", "--base", "appX=patX"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as running:
        assert running.stdout is not None
        url = running.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+", url)
        assert send(f"{url}/v0/appX/Job%20Tracking", token="Bearer patX") == (200, {"records": []})
        running.send_signal(number)
        _, errors = running.communicate(timeout=30)
    assert running.returncode == 0
    assert "Traceback" not in errors


@pytest.mark.parametrize("option", [("--base", "nonsense"), ("--table", "X"), ("--database", "/nowhere/x")])
def test_the_command_refuses_in_one_line(option: tuple[str, str]) -> None:
    arguments = [sys.executable, "-m", "repoint", "airtable-standin", *option]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
