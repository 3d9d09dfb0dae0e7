from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from runidsystem.standin import Standin
from runidsystem.standin.fixtures import ACME, BASES

SCENARIO = Path(__file__).with_name("scenario.js")


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")
def test_the_run_id_system_runs_on_the_embedded_table(tmp_path: Path) -> None:
    database = tmp_path / "runs.sqlite"
    with Standin(bases=BASES, auto_number="Number", database=database) as standin:
        arguments = [str(shutil.which("node")), str(SCENARIO), standin.url, ACME, BASES[ACME]]
        done = subprocess.run(arguments, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["made"] == {"Run ID": "250924-152230", "Status": "pending", "Stream": 1, "Number": 1}
    assert seen["same"] is True
    assert seen["status"] == "done"
    assert seen["sorted"] == ["x2", "x1", "x0", "250924-152230"]
    assert seen["denied"] == "STORE_ACCESS_DENIED"
    assert seen["unreachable"] == "STORE_UNAVAILABLE"
    assert seen["formula"] == "INVALID_FILTER_BY_FORMULA"
    assert seen["replaced"] == {"Run ID": "y", "Number": 1}
    assert seen["gone"] == [True]
    assert "not on this machine" in seen["refused"]
    with Standin(bases=BASES, auto_number="Number", database=database) as standin:
        assert [row.fields["Run ID"] for row in standin.rows(ACME, "Job Tracking")] == ["x0", "x1", "x2"]
