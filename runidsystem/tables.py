"""Table object → rows: one face for pyairtable, the embedded table and anything shaped like them."""

from __future__ import annotations

import copy
import json
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Protocol, cast

from .caches import Identity
from .errors import RunIdError

Row = Mapping[str, Any]

_BY_STATUS = {401: "STORE_ACCESS_DENIED", 403: "STORE_ACCESS_DENIED", 404: "STORE_NOT_FOUND"}
_BAD_BODY = (ValueError, TypeError, KeyError, AttributeError, IndexError)


class Table(Protocol):
    """What a table object offers at least; `all` may stand in for `first`, and is preferred."""

    def first(self, **options: Any) -> Any:
        """Return the first row that a `formula` selects, or None."""


def check_table(table: object, *needs: str) -> None:
    """Raise TABLE_REQUIRED or TABLE_INVALID for what cannot serve as a table."""
    if table is None:
        raise RunIdError("TABLE_REQUIRED", "a table is needed to look for job tracking records")
    can_list = any(callable(getattr(table, name, None)) for name in ("all", "first"))
    missing = [name for name in needs if not callable(getattr(table, name, None))]
    if isinstance(table, type) or not can_list or missing:
        lacking = ", ".join(missing) if can_list else "all() or first()"
        problem = f"{type(table).__name__} is not a table object: it lacks {lacking or 'an instance'}"
        raise RunIdError("TABLE_INVALID", problem)


def owner_of(table: object) -> Hashable:
    """Return what tells a table from all others: endpoint, base and name, or the object itself."""
    base = getattr(getattr(table, "base", None), "id", None)
    name = getattr(table, "name", None)
    if not isinstance(base, str) or not isinstance(name, str):
        return Identity(table)
    endpoint = getattr(getattr(table, "api", None), "endpoint_url", "")
    return (str(endpoint), base, name)


def equality(field: str, text: str) -> str:
    """Write the formula that selects the rows whose field is exactly the text."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"{{{field}}} = '{escaped}'"


class Store:
    """The rows of one table; every failure is a RunIdError with a STORE_* code and the original as cause."""

    def __init__(self, table: object, field: str) -> None:
        self._table: Any = table
        self._field = field

    def rows(self, run: str) -> list[Row]:
        """Return all rows of a run."""
        with self._errors("list"):
            found = self._list(equality(self._field, run))
        rows = [_row(each) for each in found]
        return [row for row in rows if row["fields"].get(self._field, run) == run]

    def get(self, record_id: str) -> Row | None:
        """Return a row by its id, or None when there is none."""
        return self._or_none("get", lambda: self._table.get(record_id))

    def create(self, fields: Mapping[str, object]) -> Row:
        """Add a row; sends one request, even where the client would repeat it."""
        with self._errors("create"):
            if not _is_pyairtable(self._table):
                return _row(self._table.create(dict(fields)))
            table, session = _without_blind_retries(self._table)
            try:
                return _row(table.create(dict(fields)))
            finally:
                session.close()

    def update(self, record_id: str, fields: Mapping[str, object]) -> Row | None:
        """Change fields of a row; None when the row is gone."""
        return self._or_none("update", lambda: self._table.update(record_id, dict(fields)))

    def delete(self, record_id: str) -> None:
        """Delete a row."""
        with self._errors("delete"):
            self._table.delete(record_id)

    def _or_none(self, action: str, call: Callable[[], Any]) -> Row | None:
        try:
            with self._errors(action):
                return _row(call())
        except RunIdError as error:
            if error.code == "STORE_NOT_FOUND":
                return None
            raise

    def _list(self, formula: str) -> Sequence[Any]:
        table = self._table
        if _is_pyairtable(table):
            return _pages(table, formula)
        if callable(getattr(table, "all", None)):
            return list(table.all(formula=formula))
        first = table.first(formula=formula)
        return [] if first is None else [first]

    @contextmanager
    def _errors(self, action: str) -> Any:
        try:
            yield
        except RunIdError:
            raise
        except Exception as problem:
            raise store_error(problem, action) from problem


def store_error(problem: Exception, action: str) -> RunIdError:
    """Say what kind of failure of a table client this is; only its type and status go into the text."""
    status = _status(problem)
    details: dict[str, object] = {"action": action}
    if status is not None:
        details["status"] = status
        return RunIdError(_code(status), f"the table answered {status} to {action}", details)
    kind = type(problem).__name__
    if kind == "RetryError":
        limited = "429" in str(problem)
        code = "STORE_RATE_LIMITED" if limited else "STORE_UNAVAILABLE"
        return RunIdError(code, f"the table client gave up on {action}", details)
    if isinstance(problem, json.JSONDecodeError) or (
        isinstance(problem, _BAD_BODY) and not isinstance(problem, OSError)
    ):
        return RunIdError(
            "STORE_BAD_RESPONSE", f"the table's answer to {action} is not usable ({kind})", details
        )
    return RunIdError("STORE_UNAVAILABLE", f"the table could not be reached for {action} ({kind})", details)


def _code(status: int) -> str:
    if status == 429:
        return "STORE_RATE_LIMITED"
    if status >= 500 or status == 408:
        return "STORE_UNAVAILABLE"
    return _BY_STATUS.get(status, "STORE_INVALID_REQUEST" if status >= 400 else "STORE_BAD_RESPONSE")


def _status(problem: Exception) -> int | None:
    """Return the HTTP status of an error, unless it is about the body of a success."""
    holder = getattr(problem, "response", None)
    for owner, name in ((holder, "status_code"), (problem, "status_code"), (problem, "status")):
        status = getattr(owner, name, None)
        if isinstance(status, int) and status >= 400:
            return status
    return None


def _row(record: object) -> Row:
    if isinstance(record, Mapping) and isinstance(record.get("id"), str):
        fields = record.get("fields")
        if isinstance(fields, Mapping):
            return cast(Row, record)
    raise RunIdError("STORE_BAD_RESPONSE", "the table answered with something that is no record")


def _is_pyairtable(table: object) -> bool:
    """Say whether this is the real client, unpatched: its doubles are used by their methods alone."""
    return getattr(getattr(type(table), "iterate", None), "__module__", "") == "pyairtable.api.table"


def _pages(table: Any, formula: str) -> list[Any]:
    """List rows from the raw answers, because the client reads an answer without records as no rows."""
    found: list[Any] = []
    for page in table.api.iterate_requests(
        method="GET",
        url=table.urls.records,
        fallback=("POST", table.urls.records_post),
        options={"formula": formula},
    ):
        if not isinstance(page, dict) or not isinstance(page.get("records"), list):
            raise RunIdError(
                "STORE_BAD_RESPONSE", "the table's answer to list has no records", {"action": "list"}
            )
        found.extend(page["records"])
    return found


def _without_blind_retries(table: Any) -> tuple[Any, Any]:
    """Copy a pyairtable Table so that a request whose answer was lost is not sent again."""
    table, api = copy.copy(table), copy.copy(table.api)
    session = copy.copy(api.session)
    adapters = OrderedDict((prefix, copy.copy(adapter)) for prefix, adapter in session.adapters.items())
    for adapter in adapters.values():
        adapter.max_retries = adapter.max_retries.new(read=0, other=0)
    session.adapters = adapters
    api.session = session
    table.base = copy.copy(table.base)
    table.base.api = api
    return table, session
