"""Job tracking records: one row for each run, found before it is made, and elected where two were made."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

from .caches import Key, RecordCache, Ticket
from .errors import RunIdError
from .tables import Row, Store, owner_of

Warn = Callable[[str, Mapping[str, object]], None]

_FLIGHTS: dict[Hashable, Future[tuple[Row, bool]]] = {}  # creates under way, over all instances
_FLIGHTS_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class JobOptions:
    """How job rows are written and told apart."""

    run_id_field: str = "Run ID"
    status_field: str = "Status"
    create_fields: Mapping[str, object] = field(default_factory=dict)
    tie_break_field: str | None = None  # an auto-number field
    settle_ms: int = 300
    strict_duplicates: bool = False


class Jobs:
    """The job rows of all tables that one instance works with."""

    def __init__(self, cache: RecordCache, options: JobOptions, warn: Warn) -> None:
        self._cache = cache
        self._options = options
        self._warn = warn

    def fields(self, run: str, data: object) -> dict[str, object]:
        """Check the data of a call: `status` means Status, and the Run ID may not be another."""
        if not isinstance(data, Mapping) or not all(isinstance(name, str) for name in data):
            raise RunIdError("DATA_INVALID", f"data must be a mapping of fields, not {type(data).__name__}")
        fields = dict(data)
        run_field, status_field = self._options.run_id_field, self._options.status_field
        if fields.pop(run_field, run) != run:
            raise RunIdError(
                "RUN_ID_FIELD_CONFLICT", f"data holds another {run_field} than the run", {"run": run}
            )
        if "status" in fields and status_field != "status":
            status = fields.pop("status")
            if fields.setdefault(status_field, status) != status:
                raise RunIdError("DATA_INVALID", f"status and {status_field} say different things")
        return fields

    def find(self, run: str, table: object) -> Row | None:
        """Return the row of a run, by its cached id where that still holds."""
        store, key = self._at(run, table)
        return self._look_up(store, key)

    def create(self, run: str, table: object, data: Mapping[str, object]) -> tuple[Row, bool]:
        """Return the row of a run and whether it was made now; parallel calls share one create."""
        store, key = self._at(run, table)
        flight_key = (key, self._options.run_id_field)
        with _FLIGHTS_LOCK:
            flight = _FLIGHTS.get(flight_key)
            mine = flight is None
            if flight is None:
                flight = _FLIGHTS[flight_key] = Future()
        if not mine:
            return self._join(flight, key)
        try:
            row, made = self._find_or_create(store, key, data)
            flight.set_result((row, made))
        except BaseException as problem:
            flight.set_exception(problem)
            raise
        finally:
            with _FLIGHTS_LOCK:
                del _FLIGHTS[flight_key]
        return row, made

    def update(self, run: str, table: object, fields: Mapping[str, object]) -> Row | None:
        """Change the row of a run; looks once more when the row vanished; None when there is none."""
        store, key = self._at(run, table)
        for _attempt in range(2):
            row = self._look_up(store, key)
            if row is None or not fields:
                return row
            changed = store.update(row["id"], fields)
            if changed is not None:
                return changed
            self._cache.evict(key, row["id"])
        return None

    def _at(self, run: str, table: object) -> tuple[Store, Key]:
        return Store(table, self._options.run_id_field), Key(owner_of(table), run)

    def _join(self, flight: Future[tuple[Row, bool]], key: Key) -> tuple[Row, bool]:
        ticket = self._cache.open(key.run)
        try:
            row, _made = flight.result()
            self._cache.put(key, row["id"], ticket)
        except RunIdError as problem:
            raise RunIdError(problem.code, problem.message, problem.details) from problem
        finally:
            self._cache.close(ticket)
        return row, False

    def _look_up(self, store: Store, key: Key, *, cached: bool = True) -> Row | None:
        ticket = self._cache.open(key.run)
        try:
            known = self._cache.get(key) if cached else None
            if known is not None:
                row = store.get(known)
                if row is not None and row["fields"].get(self._options.run_id_field) == key.run:
                    return row
                self._cache.evict(key, known)
            rows = store.rows(key.run)
            return self._winner(rows, key, ticket) if rows else None
        finally:
            self._cache.close(ticket)

    def _find_or_create(self, store: Store, key: Key, data: Mapping[str, object]) -> tuple[Row, bool]:
        found = self._look_up(store, key)
        if found is not None:
            return found, False
        options = self._options
        fields = {options.run_id_field: key.run, options.status_field: "pending"}
        ticket = self._cache.open(key.run)
        try:
            made = store.create({**fields, **options.create_fields, **data})
        except RunIdError as problem:
            if problem.code not in ("STORE_UNAVAILABLE", "STORE_BAD_RESPONSE"):
                raise
            found = self._look_up(store, key, cached=False)  # the row may have been made all the same
            if found is None:
                raise
            return found, True
        else:
            return self._settle(store, key, made, ticket)
        finally:
            self._cache.close(ticket)

    def _settle(self, store: Store, key: Key, made: Row, ticket: Ticket) -> tuple[Row, bool]:
        """Look for rows that others made at the same time; if one of them wins, delete the own row."""
        if self._options.tie_break_field is None:
            time.sleep(self._options.settle_ms / 1000)
        try:
            rows = store.rows(key.run)
        except RunIdError as problem:
            self._warn("the new row could not be verified", {"run": key.run, "code": problem.code})
            rows = []
        others = [row for row in rows if row["id"] != made["id"]]
        winner = min([made, *others], key=self._rank)
        self._cache.put(key, winner["id"], ticket)
        if winner["id"] == made["id"]:
            return made, True
        try:
            store.delete(made["id"])
        except (RunIdError, AttributeError) as problem:
            code = getattr(problem, "code", "TABLE_INVALID")
            self._warn("the own duplicate row could not be deleted", {"recordId": made["id"], "code": code})
        return winner, False

    def _winner(self, rows: list[Row], key: Key, ticket: Ticket) -> Row:
        winner, *rest = sorted(rows, key=self._rank)
        if rest:
            details: dict[str, object] = {"run": key.run, "recordIds": [row["id"] for row in (winner, *rest)]}
            if self._options.strict_duplicates:
                raise RunIdError("RUN_ID_COLLISION", f"{len(rows)} rows have Run ID {key.run}", details)
            self._warn("several rows have one Run ID", details)
        self._cache.put(key, winner["id"], ticket)
        return winner

    def _rank(self, row: Row) -> tuple[float, str, str]:
        number: Any = row["fields"].get(self._options.tie_break_field or "")
        ranked = float(number) if isinstance(number, int | float) else float("inf")
        return (ranked, str(row.get("createdTime", "")), row["id"])
