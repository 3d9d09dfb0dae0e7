from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from runidsystem import RunIdError, create_run_id_system
from runidsystem.embedded import EmbeddedTable, EmbeddedTableError

RUN = "250924-152230"
NAME = "Job Tracking"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "runs.sqlite"


def test_the_interface_of_a_table(database: Path) -> None:
    with EmbeddedTable(database, NAME, clock=lambda: 1_758_727_350) as table:
        made = table.create({"Run ID": RUN, "Status": "pending", "Error": ""})
        assert made["createdTime"] == "2025-09-24T15:22:30.000Z"
        assert made["fields"] == {"Run ID": RUN, "Status": "pending"}
        record = str(made["id"])
        assert table.get(record) == table.first(formula=f"{{Run ID}} = '{RUN}'") == made
        assert table.first(formula="{Run ID} = 'other'") is None
        assert table.update(record, {"Status": "done"})["fields"] == {"Run ID": RUN, "Status": "done"}
        assert table.update(record, {"Run ID": RUN}, replace=True)["fields"] == {"Run ID": RUN}
        table.batch_create([{"Run ID": "b"}, {"Run ID": "a"}])
        order = [each["fields"] for each in table.all(sort=["Run ID"], max_records=2)]
        assert order == [{"Run ID": RUN}, {"Run ID": "a"}]
        assert [len(page) for page in table.iterate()] == [3]
        assert table.delete(record) == {"id": record, "deleted": True}
        with pytest.raises(EmbeddedTableError) as error:
            table.get(record)
        assert error.value.response.status_code == 404


@pytest.mark.parametrize("formula", ["FIND('a', {Run ID})", "{Nope} = 'a'"])
def test_refusals_have_their_status(formula: str) -> None:
    with EmbeddedTable(":memory:", NAME, fields=["Run ID"], auto_number="Number") as table:
        with pytest.raises(EmbeddedTableError) as error:
            table.all(formula=formula)
        assert error.value.response.status_code == 422
        with pytest.raises(EmbeddedTableError, match="UNKNOWN_FIELD_NAME"):
            table.create({"Nope": 1})
        assert table.create({"Run ID": RUN})["fields"] == {"Run ID": RUN, "Number": 1}


def test_the_run_id_system_runs_on_it(database: Path) -> None:
    with EmbeddedTable(database, NAME, auto_number="Number") as table:
        system = create_run_id_system(tie_break_field="Number")
        made = system.create_job_tracking_record(f"{RUN}-Dean-Hobin", table, {"Stream": 1})
        assert made["fields"] == {"Run ID": RUN, "Status": "pending", "Stream": 1, "Number": 1}
        assert system.create_job_tracking_record(RUN, table) == made
        assert system.find_job_tracking_record(RUN, table) == made
        updated = system.update_job_tracking_record(RUN, table, {"Status": "done"})
        assert updated is not None
        assert updated["fields"]["Status"] == "done"
        table.delete(made["id"])
        assert system.find_job_tracking_record(RUN, table) is None
        assert len(table.all()) == 0


def test_errors_of_the_table_become_store_errors() -> None:
    with EmbeddedTable(":memory:", NAME, fields=["Run ID"], auto_number="Number") as table:
        system = create_run_id_system(tie_break_field="Number")
        with pytest.raises(RunIdError) as error:
            system.create_job_tracking_record(RUN, table)  # there is no field Status
        assert error.value.code == "STORE_INVALID_REQUEST"


def test_two_files_are_two_tables_in_the_cache(tmp_path: Path) -> None:
    system = create_run_id_system(tie_break_field="Number")
    with (
        EmbeddedTable(tmp_path / "a.sqlite", NAME, auto_number="Number") as one,
        EmbeddedTable(tmp_path / "b.sqlite", NAME, auto_number="Number") as two,
    ):
        assert one.api.endpoint_url != two.api.endpoint_url
        made = system.create_job_tracking_record(RUN, one)
        assert system.find_job_tracking_record(RUN, two) is None
        assert system.create_job_tracking_record(RUN, two)["id"] != made["id"]


def test_threads_share_a_table() -> None:
    with EmbeddedTable(":memory:", NAME, auto_number="Number") as table:
        found: list[object] = []

        def work() -> None:
            system = create_run_id_system(tie_break_field="Number", on_warning=lambda *_: None)
            found.append(system.create_job_tracking_record(RUN, table)["id"])

        threads = [threading.Thread(target=work) for _ in range(8)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        assert len(set(found)) == len(table.all()) == 1


def test_processes_share_a_file(database: Path) -> None:
    program = (
        "import sys\nfrom runidsystem import create_run_id_system\n"
        "from runidsystem.embedded import EmbeddedTable\n"
        "table = EmbeddedTable(sys.argv[1], 'Job Tracking', auto_number='Number')\n"
        "system = create_run_id_system(tie_break_field='Number', on_warning=lambda *_: None)\n"
        "ids = [system.create_job_tracking_record(f'250924-1522{n:02}', table)['id'] for n in range(20)]\n"
        "table.close()\nprint(*ids)\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(database)], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    outputs = [each.communicate(timeout=120)[0].split() for each in running]
    assert [each.returncode for each in running] == [0] * 4
    with EmbeddedTable(database, NAME) as table:
        rows = [row["id"] for row in table.all(sort=["Run ID"])]
    assert outputs == [rows] * 4
