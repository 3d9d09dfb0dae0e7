"""The stand-in's own paths under `/_standin/`, for tests in other languages: log, faults, rows.

GET    requests                    the log             DELETE requests     forgets it
GET    faults                      what is pending     DELETE faults       takes all back
POST   faults  {"kind": ...}       orders one (or a list of them)
GET    rows?base=B&table=T         the rows            DELETE rows?base=B&table=T&id=R
POST   rows    {"base", "table", "fields"}             adds one without a request in the log
POST   reset                       removes rows, faults and log
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from runidsystem.standin.faults import Fault, FaultError
from runidsystem.standin.query import parse_query
from runidsystem.standin.service import Answer, Service
from runidsystem.standin.store import Refusal

Query = Mapping[str, object]


def control(service: Service, method: str, path: str, body: object) -> Answer:
    """Answer a request about the stand-in itself."""
    name, _, query = path.partition("?")
    action = ACTIONS.get((method, name))
    if action is None:
        return _answer({"error": f"nothing is here for {method} {name}"}, 404)
    try:
        return _answer(action(service, parse_query(query), body))
    except (FaultError, KeyError, TypeError) as problem:
        return _answer({"error": str(problem) or "malformed"}, 422)
    except Refusal as refusal:
        return _answer(refusal.body, refusal.status)


def _requests(service: Service, query: Query, body: object) -> object:
    return [each.as_json() for each in service.log.entries()]


def _forget(service: Service, query: Query, body: object) -> object:
    service.log.clear()
    return {}


def _faults(service: Service, query: Query, body: object) -> object:
    return [each.as_json() for each in service.faults.pending()]


def _order(service: Service, query: Query, body: object) -> object:
    faults = [Fault.from_json(each) for each in (body if isinstance(body, list) else [body])]
    return [service.faults.add(each).as_json() for each in faults]


def _take_back(service: Service, query: Query, body: object) -> object:
    service.faults.clear()
    return {}


def _rows(service: Service, query: Query, body: object) -> object:
    rows = service.store.rows(str(query["base"]), str(query["table"]))
    return [row.answer(service.store.auto_number) for row in rows]


def _add_row(service: Service, query: Query, body: object) -> object:
    if not isinstance(body, dict) or not isinstance(body.get("fields"), dict):
        raise FaultError("a row needs base, table and fields")
    (row,) = service.store.create(str(body["base"]), str(body["table"]), [body["fields"]])
    return row.answer(service.store.auto_number)


def _delete_row(service: Service, query: Query, body: object) -> object:
    service.store.delete(str(query["base"]), str(query["table"]), [str(query["id"])])
    return {}


def _reset(service: Service, query: Query, body: object) -> object:
    service.store.clear()
    service.faults.clear()
    service.log.clear()
    return {}


ACTIONS: dict[tuple[str, str], Callable[[Service, Query, object], object]] = {
    ("GET", "requests"): _requests,
    ("DELETE", "requests"): _forget,
    ("GET", "faults"): _faults,
    ("POST", "faults"): _order,
    ("DELETE", "faults"): _take_back,
    ("GET", "rows"): _rows,
    ("POST", "rows"): _add_row,
    ("DELETE", "rows"): _delete_row,
    ("POST", "reset"): _reset,
}


def _answer(body: object, status: int = 200) -> Answer:
    return Answer(status, json.dumps(body))
