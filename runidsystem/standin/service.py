"""A request → an answer, without sockets: who asks, for which table, and what becomes of its rows."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from runidsystem.standin.faults import Fault, Faults, Snapshot
from runidsystem.standin.log import Entry, Log
from runidsystem.standin.query import Listing, changed_records, doomed_records, new_records
from runidsystem.standin.store import JsonObject, Refusal, Store, forbidden

NOT_FOUND = Refusal(404, "NOT_FOUND")
ERROR_TYPES = {
    400: "INVALID_REQUEST",
    401: "AUTHENTICATION_REQUIRED",
    403: "INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND",
    404: "NOT_FOUND",
    413: "REQUEST_TOO_LARGE",
    422: "INVALID_REQUEST_UNKNOWN",
    429: "RATE_LIMIT_REACHED",
    503: "SERVICE_UNAVAILABLE",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: a status and a text; status 0 closes the connection without an answer."""

    status: int
    text: str = ""

    @classmethod
    def of(cls, status: int, body: JsonObject) -> Answer:
        """Make an answer with a JSON body."""
        return cls(status, json.dumps(body))


class Service:
    """Airtable's answers for a set of bases, with a log and with faults."""

    def __init__(self, store: Store, bases: Mapping[str, str], wait: Callable[[float], object]) -> None:
        self.store, self.bases, self._wait = store, bases, wait
        self.log, self.faults = Log(), Faults(store.everything)

    def describe(self, entry: Entry, token: str | None) -> None:
        """Write into the entry what the path and the token say."""
        parts = [unquote(each) for each in entry.path.split("?")[0].strip("/").split("/")]
        entry.token_of = self._token_of(token)
        if len(parts) not in (3, 4) or parts[0] != "v0":
            return
        entry.base, entry.table = parts[1], parts[2]
        entry.record = parts[3] if len(parts) == 4 else None
        if entry.record == "listRecords" and entry.method == "POST":
            entry.record, entry.operation = None, "list"
            return
        read = "list" if entry.record is None else "get"
        entry.operation = {
            "GET": read, "POST": "create", "PATCH": "update", "PUT": "update", "DELETE": "delete",
        }.get(entry.method)  # fmt: skip

    def carry_out(self, entry: Entry, token: str | None) -> Answer:
        """Answer a described request, with the fault that was ordered for it."""
        ordered = self.faults.take(entry)
        if ordered is None:
            return self._plain(entry, token, None)
        fault, snapshot = ordered
        entry.fault = fault.kind
        if fault.kind == "stale":
            return self._plain(entry, token, snapshot)
        if fault.kind == "delay" and not fault.after:
            self._wait(fault.seconds)
        answer = self._plain(entry, token, None) if fault.after or fault.kind == "delay" else None
        if fault.kind == "delay" and fault.after:
            self._wait(fault.seconds)
        return answer if answer is not None and fault.kind == "delay" else _faulty(fault)

    def _plain(self, entry: Entry, token: str | None, snapshot: Snapshot | None) -> Answer:
        try:
            self._admit(entry, token)
            return Answer.of(200, self._operate(entry, snapshot))
        except Refusal as refusal:
            return Answer.of(refusal.status, refusal.body)

    def _admit(self, entry: Entry, token: str | None) -> None:
        if entry.base is None or entry.operation is None:
            raise NOT_FOUND
        if token is None:
            raise Refusal(401, "AUTHENTICATION_REQUIRED", "Authentication required")
        if entry.base not in self.bases:
            raise NOT_FOUND
        if not _same(self.bases[entry.base], token):
            raise forbidden()

    def _operate(self, entry: Entry, snapshot: Snapshot | None) -> JsonObject:
        base, table = str(entry.base), str(entry.table)
        auto = self.store.auto_number
        match entry.operation:
            case "list":
                return self._list(entry, base, table, snapshot)
            case "get":
                return self.store.row(base, table, str(entry.record)).answer(auto)
            case "create":
                if entry.record is not None:
                    raise NOT_FOUND
                many, is_list = new_records(entry.body)
                rows = [row.answer(auto) for row in self.store.create(base, table, many)]
            case "update":
                changes, is_list = changed_records(entry.body, entry.record)
                updated = self.store.update(base, table, changes, replace=entry.method == "PUT")
                rows = [row.answer(auto) for row in updated]
            case _:
                doomed, is_list = doomed_records(entry.query, entry.record)
                self.store.delete(base, table, doomed)
                rows = [{"id": record, "deleted": True} for record in doomed]
        entry.committed = True
        return {"records": rows} if is_list else rows[0]

    def _list(self, entry: Entry, base: str, table: str, snapshot: Snapshot | None) -> JsonObject:
        body = entry.body if isinstance(entry.body, dict) and entry.method == "POST" else {}
        asked = Listing.of({**entry.query, **body})
        for field in (*asked.fields, *(name for name, _ in asked.sort)):
            if not self.store.knows(table, field):
                raise Refusal(422, "UNKNOWN_FIELD_NAME", f'Unknown field name: "{field}"')
        if snapshot is None:
            rows = self.store.rows(base, table, asked.formula)
        else:
            self.store.check_table(table)
            rows = self.store.select(table, snapshot.get((base, table), []), asked.formula)
        rows = asked.order(rows)
        page = rows[asked.start : asked.start + asked.page]
        answer: JsonObject = {"records": [row.answer(self.store.auto_number, asked.fields) for row in page]}
        if asked.start + asked.page < len(rows):
            answer["offset"] = f"itr{asked.start + asked.page}"
        return answer

    def _token_of(self, token: str | None) -> str | None:
        return next((base for base, known in self.bases.items() if token and _same(known, token)), None)


def _same(known: str, token: str) -> bool:
    return hmac.compare_digest(known.encode(), token.encode())


def _faulty(fault: Fault) -> Answer:
    if fault.kind == "drop":
        return Answer(0)
    if fault.kind == "malformed":
        return Answer(200, fault.text)
    type_ = ERROR_TYPES.get(fault.status, "SERVER_ERROR")
    message = None if fault.string_body else f"The stand-in was told to answer {fault.status}"
    return Answer.of(fault.status, Refusal(fault.status, type_, message).body)
