"""The stand-in against the real pyairtable."""

from __future__ import annotations

import re
import threading

import pyairtable
import pytest
import requests
from pyairtable.formulas import match

from runidsystem.standin import Standin
from runidsystem.standin.fixtures import ACME, BASES, ZENITH

RUN = "250924-152230"


def status_of(error: pytest.ExceptionInfo[requests.HTTPError]) -> int:
    return error.value.response.status_code


def test_create_find_get_update_delete(jobs: pyairtable.Table) -> None:
    made = jobs.create({"Run ID": RUN, "Status": "pending"})
    assert re.fullmatch(r"rec[A-Za-z0-9]{14}", made["id"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z", made["createdTime"])
    assert made["fields"] == {"Run ID": RUN, "Status": "pending"}
    assert jobs.first(formula=match({"Run ID": RUN})) == made
    assert jobs.get(made["id"]) == made
    assert jobs.update(made["id"], {"Status": "done"})["fields"] == {"Run ID": RUN, "Status": "done"}
    assert jobs.update(made["id"], {"Run ID": RUN}, replace=True)["fields"] == {"Run ID": RUN}
    assert jobs.delete(made["id"]) == {"id": made["id"], "deleted": True}
    assert jobs.all() == []


def test_empty_cells_are_left_out(jobs: pyairtable.Table) -> None:
    made = jobs.create({"Run ID": RUN, "Status": "", "Error": None, "Items Count": 0})
    assert made["fields"] == {"Run ID": RUN, "Items Count": 0}


def test_batches_and_pages(jobs: pyairtable.Table, standin: Standin) -> None:
    made = jobs.batch_create({"Run ID": f"r{n:03}"} for n in range(205))
    standin.clear_requests()
    assert jobs.all() == made
    assert [each.operation for each in standin.requests] == ["list"] * 3
    last = jobs.all(sort=["-Run ID"], max_records=2)
    assert [each["fields"]["Run ID"] for each in last] == ["r204", "r203"]
    changed = jobs.batch_update({"id": each["id"], "fields": {"Status": "done"}} for each in made[:12])
    assert {each["fields"]["Status"] for each in changed} == {"done"}
    assert len(jobs.batch_delete(each["id"] for each in made)) == 205
    assert standin.rows(ACME, "Job Tracking") == []


def test_only_the_wanted_fields(jobs: pyairtable.Table) -> None:
    jobs.create({"Run ID": RUN, "Status": "done"})
    assert jobs.all(fields=["Status"])[0]["fields"] == {"Status": "done"}


def test_a_very_long_list_request_is_posted(jobs: pyairtable.Table, standin: Standin) -> None:
    jobs.create({"Run ID": "x" * 17_000})
    assert jobs.first(formula=match({"Run ID": "x" * 17_000})) is not None
    assert (standin.requests[-1].method, standin.requests[-1].operation) == ("POST", "list")


@pytest.mark.parametrize("text", ["O'Brien", 'say "x"', "back\\slash", "a\\'", "{Run ID}", "ünï", "a\nb"])
def test_formula_texts_come_through(jobs: pyairtable.Table, text: str) -> None:
    jobs.create({"Run ID": "other"})
    made = jobs.create({"Run ID": text})
    assert jobs.all(formula=match({"Run ID": text})) == [made]


@pytest.mark.parametrize(
    "formula", ["FIND('a', {Run ID})", "{Run ID} = 'a' & ''", "{Nope} = 'x'", "LEFT({Run ID}, 3) = 'abc'"]
)
def test_other_formulas_are_a_422(jobs: pyairtable.Table, formula: str) -> None:
    with pytest.raises(requests.HTTPError, match="INVALID_FILTER_BY_FORMULA") as error:
        jobs.all(formula=formula)
    assert status_of(error) == 422


def test_unknown_field_is_a_422_and_writes_nothing(jobs: pyairtable.Table, standin: Standin) -> None:
    with pytest.raises(requests.HTTPError, match="UNKNOWN_FIELD_NAME"):
        jobs.batch_create([{"Run ID": RUN}, {"Nope": 1}])
    assert standin.rows(ACME, "Job Tracking") == []


def test_tokens_open_their_own_base_alone(standin: Standin) -> None:
    stranger = pyairtable.Api(BASES[ACME], endpoint_url=standin.url)
    with pytest.raises(requests.HTTPError, match="INVALID_PERMISSIONS") as error:
        stranger.table(ZENITH, "Job Tracking").all()
    assert status_of(error) == 403
    entry = standin.requests[-1]
    assert (entry.base, entry.token_of) == (ZENITH, ACME)
    with pytest.raises(requests.HTTPError) as error:
        stranger.table(ACME, "No Such Table").all()
    assert status_of(error) == 403
    with pytest.raises(requests.HTTPError, match="'NOT_FOUND'") as error:
        stranger.table("appNobody00000003", "Job Tracking").all()
    assert status_of(error) == 404
    stranger.session.close()


def test_the_log_never_holds_a_token(jobs: pyairtable.Table, standin: Standin) -> None:
    jobs.create({"Run ID": RUN})
    assert all(token not in repr(standin.requests) for token in BASES.values())


def test_bases_do_not_share_rows(standin: Standin, jobs: pyairtable.Table) -> None:
    foreign = standin.add_row(ZENITH, "Job Tracking", {"Run ID": RUN})
    assert jobs.first(formula=match({"Run ID": RUN})) is None
    with pytest.raises(requests.HTTPError, match="'NOT_FOUND'") as error:
        jobs.get(foreign.id)
    assert status_of(error) == 404


def test_auto_number_counts_up_and_is_never_given_twice(numbered_standin: Standin) -> None:
    api = pyairtable.Api(BASES[ACME], endpoint_url=numbered_standin.url)
    jobs = api.table(ACME, "Job Tracking")
    first, second = jobs.create({"Run ID": "a"}), jobs.create({"Run ID": "b"})
    jobs.delete(second["id"])
    third = jobs.create({"Run ID": "c"})
    assert [each["fields"]["Number"] for each in (first, second, third)] == [1, 2, 3]
    with pytest.raises(requests.HTTPError, match="computed"):
        jobs.create({"Number": 7})
    api.session.close()


def test_two_429_are_retried_by_the_client(jobs: pyairtable.Table, standin: Standin) -> None:
    standin.faults.add("status", status=429, times=2, operation="list")
    assert jobs.all() == []
    assert [each.status for each in standin.requests] == [429, 429, 200]


def test_the_client_gives_up_on_429_with_an_error_without_response(
    standin: Standin, jobs: pyairtable.Table
) -> None:
    standin.faults.add("status", status=429, times=6)
    with pytest.raises(requests.exceptions.RetryError) as error:
        jobs.all()
    assert error.value.response is None
    assert [each.status for each in standin.requests] == [429] * 6


def test_the_client_posts_again_after_a_dropped_answer(jobs: pyairtable.Table, standin: Standin) -> None:
    standin.faults.add("drop", after=True, operation="create")
    jobs.create({"Run ID": RUN})
    assert [(each.status, each.committed) for each in standin.requests] == [(0, True), (200, True)]
    assert len(standin.rows(ACME, "Job Tracking")) == 2


def test_drop_before_commit_changes_nothing(standin: Standin) -> None:
    api = pyairtable.Api(BASES[ACME], endpoint_url=standin.url, retry_strategy=None)
    standin.faults.add("drop", operation="create")
    with pytest.raises(requests.ConnectionError):
        api.table(ACME, "Job Tracking").create({"Run ID": RUN})
    assert standin.rows(ACME, "Job Tracking") == []
    api.session.close()


def test_error_after_commit(jobs: pyairtable.Table, standin: Standin) -> None:
    standin.faults.add("status", status=503, after=True, operation="create")
    with pytest.raises(requests.HTTPError) as error:
        jobs.create({"Run ID": RUN})
    assert status_of(error) == 503
    assert len(standin.rows(ACME, "Job Tracking")) == 1


def test_delay_after_commit_runs_into_the_clients_timeout(standin: Standin) -> None:
    api = pyairtable.Api(BASES[ACME], endpoint_url=standin.url, timeout=(5, 0.2), retry_strategy=None)  # type: ignore[arg-type]
    standin.faults.add("delay", seconds=60, after=True, operation="create")
    with pytest.raises(requests.exceptions.ReadTimeout):
        api.table(ACME, "Job Tracking").create({"Run ID": RUN})
    assert len(standin.rows(ACME, "Job Tracking")) == 1
    api.session.close()  # the stand-in's close cuts the minute short


def test_stale_list_shows_the_rows_of_then(jobs: pyairtable.Table, standin: Standin) -> None:
    jobs.create({"Run ID": "old"})
    standin.faults.add("stale")
    jobs.create({"Run ID": "new"})
    assert [each["fields"]["Run ID"] for each in jobs.all()] == ["old"]
    assert [each["fields"]["Run ID"] for each in jobs.all()] == ["old", "new"]


def test_malformed_200(jobs: pyairtable.Table, standin: Standin) -> None:
    standin.faults.add("malformed", operation="list")
    with pytest.raises(requests.exceptions.JSONDecodeError):
        jobs.all()
    standin.faults.add("malformed", text="{}", operation="list")
    assert jobs.first() is None


@pytest.mark.parametrize(("string_body", "shape"), [(True, "'NOT_FOUND'"), (False, "{'type': 'NOT_FOUND'")])
def test_both_shapes_of_an_error(
    jobs: pyairtable.Table, standin: Standin, string_body: bool, shape: str
) -> None:
    standin.faults.add("status", status=404, string_body=string_body)
    with pytest.raises(requests.HTTPError, match=re.escape(shape)):
        jobs.all()


def test_faults_choose_their_requests(jobs: pyairtable.Table, standin: Standin) -> None:
    standin.faults.add("status", status=500, operation="create", table="Job Tracking", skip=1)
    standin.faults.add("status", status=500, base=ZENITH)
    jobs.all()
    jobs.create({"Run ID": "first"})
    with pytest.raises(requests.HTTPError):
        jobs.create({"Run ID": "second"})
    assert [each.base for each in standin.faults.pending()] == [ZENITH]


def test_many_threads_create_without_losing_a_row(standin: Standin, jobs: pyairtable.Table) -> None:
    def work(name: int) -> None:
        for n in range(10):
            jobs.create({"Run ID": f"{name}.{n}"})

    threads = [threading.Thread(target=work, args=(name,)) for name in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    rows = standin.rows(ACME, "Job Tracking")
    assert len({row.id for row in rows}) == len({row.number for row in rows}) == 80
