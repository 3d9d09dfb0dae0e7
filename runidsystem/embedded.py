"""A table in a SQLite file with the interface of a pyairtable Table: the run-ID system without an account.

    with EmbeddedTable("runs.sqlite", "Job Tracking") as table:
        create_job_tracking_record(run_id, table)

Rows, formulas and refusals are those of the stand-in; several processes may share a file. Any field is
accepted unless `fields` names the ones there are.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from runidsystem.standin.query import MOST_RECORDS, Listing
from runidsystem.standin.store import Fields, JsonObject, Refusal, Store

LOCAL_BASE = "appEmbedded000001"


@dataclass(frozen=True, slots=True)
class Response:
    """What an error has of an HTTP response: its status."""

    status_code: int


class EmbeddedTableError(Exception):
    """A refusal, with its HTTP status where pyairtable's errors have it: `error.response.status_code`."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.response = Response(refusal.status)


@dataclass(frozen=True, slots=True)
class EmbeddedApi:
    """Where the table is: the file in the place of an endpoint."""

    endpoint_url: str


@dataclass(frozen=True, slots=True)
class EmbeddedBase:
    """The base that the table belongs to."""

    id: str
    api: EmbeddedApi


class EmbeddedTable:
    """A table in a SQLite file, or in `":memory:"` where nobody else sees it; safe for several threads."""

    def __init__(
        self,
        database: Path | str,
        name: str,
        *,
        base: str = LOCAL_BASE,
        fields: Sequence[str] | None = None,
        auto_number: str | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.name = name
        in_memory = str(database) == ":memory:"
        place = f"memory:{id(self)}" if in_memory else os.path.realpath(database)
        self.base = EmbeddedBase(base, EmbeddedApi(f"sqlite:{place}"))
        tables = None if fields is None else {name: fields}
        self._store = Store(database, tables=tables, auto_number=auto_number, clock=clock)

    def __enter__(self) -> EmbeddedTable:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<EmbeddedTable {self.base.api.endpoint_url} {self.name!r}>"

    @property
    def api(self) -> EmbeddedApi:
        """Where the table is."""
        return self.base.api

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def create(self, fields: Fields) -> JsonObject:
        """Add a record, and return it."""
        return self.batch_create([fields])[0]

    def batch_create(self, records: Iterable[Fields]) -> list[JsonObject]:
        """Add records, all or none, and return them."""
        with _Refused():
            rows = self._store.create(self.base.id, self.name, list(records))
        return [row.answer(self._store.auto_number) for row in rows]

    def get(self, record_id: str) -> JsonObject:
        """Return a record by its id; EmbeddedTableError with status 404 where there is none."""
        with _Refused():
            return self._store.row(self.base.id, self.name, record_id).answer(self._store.auto_number)

    def first(
        self, *, formula: object = None, fields: Sequence[str] = (), sort: Sequence[str] = ()
    ) -> JsonObject | None:
        """Return the first record that `formula` selects, or None."""
        found = self.all(formula=formula, max_records=1, fields=fields, sort=sort)
        return found[0] if found else None

    def all(
        self,
        *,
        formula: object = None,
        max_records: int | None = None,
        fields: Sequence[str] = (),
        sort: Sequence[str] = (),
    ) -> list[JsonObject]:
        """Return the records that `formula` selects; `-` before a field of `sort` turns it around."""
        order = [(each.removeprefix("-"), each.startswith("-")) for each in sort]
        asked = Listing(None, max_records, MOST_RECORDS, 0, fields, order)
        with _Refused():
            rows = self._store.rows(self.base.id, self.name, None if formula is None else str(formula))
        return [row.answer(self._store.auto_number, fields) for row in asked.order(rows)]

    def iterate(self, **options: object) -> Iterator[list[JsonObject]]:
        """Yield the records that `all` would return, as one page."""
        yield self.all(**options)  # type: ignore[arg-type]

    def update(self, record_id: str, fields: Fields, replace: bool = False) -> JsonObject:
        """Change fields of a record, and return it; `replace` empties the fields that are not named."""
        return self.batch_update([{"id": record_id, "fields": fields}], replace=replace)[0]

    def batch_update(
        self, records: Iterable[Mapping[str, object]], replace: bool = False
    ) -> list[JsonObject]:
        """Change records, all or none, and return them."""
        changes = [(str(each["id"]), _cells(each["fields"])) for each in records]
        with _Refused():
            rows = self._store.update(self.base.id, self.name, changes, replace=replace)
        return [row.answer(self._store.auto_number) for row in rows]

    def delete(self, record_id: str) -> JsonObject:
        """Delete a record, and say so."""
        return self.batch_delete([record_id])[0]

    def batch_delete(self, record_ids: Iterable[str]) -> list[JsonObject]:
        """Delete records, all or none, and say so."""
        doomed = list(record_ids)
        with _Refused():
            self._store.delete(self.base.id, self.name, doomed)
        return [{"id": record, "deleted": True} for record in doomed]


class _Refused:
    """Turns a refusal of the store into the table's own error."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Refusal):
            raise EmbeddedTableError(error) from None


def _cells(value: object) -> Fields:
    if not isinstance(value, Mapping):
        raise EmbeddedTableError(Refusal(422, "INVALID_REQUEST_MISSING_FIELDS"))
    return value
