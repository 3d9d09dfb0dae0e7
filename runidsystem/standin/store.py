"""Rows in SQLite, in memory or in a file: what the stand-in serves and the embedded table is made of."""

from __future__ import annotations

import json
import random
import sqlite3
import string
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from runidsystem.standin.formula import FormulaError, parse

Fields = Mapping[str, object]
JsonObject = dict[str, object]

DEFAULT_TABLES: Mapping[str, Sequence[str]] = {
    "Job Tracking": (
        "Run ID", "Status", "Stream", "Start Time", "End Time", "Error", "System Notes", "Apify Run ID",
        "Items Count",
    ),
    "Client Run Results": (
        "Run ID", "Client ID", "Client Name", "Status", "Start Time", "End Time", "System Notes",
    ),
}  # fmt: skip
SCHEMA = """
CREATE TABLE IF NOT EXISTS record (
    position INTEGER PRIMARY KEY AUTOINCREMENT, base TEXT NOT NULL, "table" TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE, created INTEGER NOT NULL, number INTEGER NOT NULL, fields TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS record_of_table ON record (base, "table");
CREATE TABLE IF NOT EXISTS counter (
    base TEXT NOT NULL, "table" TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (base, "table"));
"""
SELECT = 'SELECT id, created, number, fields FROM record WHERE base = ? AND "table" = ?'
ALPHANUMERIC = string.ascii_letters + string.digits


class Refusal(Exception):
    """The answer is no: an HTTP status, Airtable's type of error, and a message unless it has none."""

    def __init__(self, status: int, type_: str, message: str | None = None) -> None:
        super().__init__(status, type_, message)
        self.status, self.type, self.message = status, type_, message

    def __str__(self) -> str:
        return f"{self.status} {self.type}" + (f": {self.message}" if self.message else "")

    @property
    def body(self) -> JsonObject:
        """The body in the shape that Airtable uses for this error."""
        return {"error": self.type if self.message is None else {"type": self.type, "message": self.message}}


@dataclass(frozen=True, slots=True)
class Row:
    """One record; `created` is in whole seconds since 1970, `number` counts up and is never given twice."""

    id: str
    created: int
    number: int
    fields: Fields

    def answer(self, auto_number: str | None = None, only: Sequence[str] = ()) -> JsonObject:
        """Return the record as Airtable answers it: empty cells are left out."""
        cells = {name: value for name, value in self.fields.items() if not _is_empty(value)}
        if auto_number is not None:
            cells[auto_number] = self.number
        shown = {name: cell for name, cell in cells.items() if not only or name in only}
        created = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(self.created))
        return {"id": self.id, "createdTime": created, "fields": shown}


class Store:
    """Tables of bases. `tables` maps each table to its fields; None: any table and field will do."""

    def __init__(
        self,
        database: Path | str = ":memory:",
        *,
        tables: Mapping[str, Sequence[str]] | None = None,
        auto_number: str | None = None,
        clock: Callable[[], float] = time.time,
        seed: int | None = None,
    ) -> None:
        self.tables, self.auto_number, self.clock = tables, auto_number, clock
        self._random = random.SystemRandom() if seed is None else random.Random(seed)
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(
            str(database), timeout=30, isolation_level=None, check_same_thread=False
        )
        self._connection.executescript(SCHEMA)

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._connection.close()

    def rows(self, base: str, table: str, formula: str | None = None) -> list[Row]:
        """Return the rows of a table that a formula selects, oldest first."""
        self.check_table(table)
        with self._lock:
            found = self._connection.execute(f"{SELECT} ORDER BY position", (base, table)).fetchall()
        return self.select(table, [_row(each) for each in found], formula)

    def select(self, table: str, rows: list[Row], formula: str | None) -> list[Row]:
        """Return those of the rows that a formula selects."""
        if formula is None:
            return rows
        field, text = self._parsed(table, formula)
        return [each for each in rows if self._cell(each, field) == text]

    def row(self, base: str, table: str, record: str) -> Row:
        """Return one row; Refusal 404 where it is not in this table."""
        self.check_table(table)
        with self._lock:
            found = self._connection.execute(f"{SELECT} AND id = ?", (base, table, record)).fetchone()
        if found is None:
            raise Refusal(404, "NOT_FOUND")
        return _row(found)

    def create(self, base: str, table: str, many: Sequence[Fields]) -> list[Row]:
        """Add rows, all or none."""
        for fields in many:
            self.check_fields(table, fields)
        with self._transaction() as connection:
            return [self._insert(connection, base, table, fields) for fields in many]

    def update(
        self, base: str, table: str, changes: Sequence[tuple[str, Fields]], *, replace: bool = False
    ) -> list[Row]:
        """Change cells of rows, all or none; `replace` empties the cells that are not named."""
        for _, fields in changes:
            self.check_fields(table, fields)
        with self._transaction() as connection:
            updated = []
            for record, fields in changes:
                row = self.row(base, table, record)
                cells = {**({} if replace else row.fields), **fields}
                connection.execute("UPDATE record SET fields = ? WHERE id = ?", (json.dumps(cells), record))
                updated.append(Row(row.id, row.created, row.number, cells))
            return updated

    def delete(self, base: str, table: str, records: Sequence[str]) -> None:
        """Remove rows, all or none."""
        with self._transaction() as connection:
            for record in records:
                self.row(base, table, record)
                connection.execute("DELETE FROM record WHERE id = ?", (record,))

    def everything(self) -> dict[tuple[str, str], list[Row]]:
        """Return all rows by base and table."""
        with self._lock:
            found = self._connection.execute('SELECT DISTINCT base, "table" FROM record').fetchall()
            return {(base, table): self.rows(base, table) for base, table in found}

    def clear(self) -> None:
        """Remove every row; numbers go on where they were."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM record")

    def check_table(self, table: str) -> None:
        """Raise the 403 with which Airtable answers for a table it does not have."""
        if self.tables is not None and table not in self.tables:
            raise forbidden()

    def check_fields(self, table: str, fields: Fields) -> None:
        """Raise a 422 for a cell that cannot be written."""
        self.check_table(table)
        for name, value in fields.items():
            if name == self.auto_number:
                raise Refusal(
                    422,
                    "INVALID_VALUE_FOR_COLUMN",
                    f'Field "{name}" cannot accept a value because the field is computed',
                )
            if not self.knows(table, name):
                raise Refusal(422, "UNKNOWN_FIELD_NAME", f'Unknown field name: "{name}"')
            if isinstance(value, dict):
                raise Refusal(
                    422, "INVALID_VALUE_FOR_COLUMN", f'Field "{name}" cannot accept the provided value'
                )

    def knows(self, table: str, field: str) -> bool:
        """Say whether the table has the field."""
        return self.tables is None or field == self.auto_number or field in self.tables[table]

    def _parsed(self, table: str, formula: str) -> tuple[str, str]:
        try:
            field, text = parse(formula)
        except FormulaError as problem:
            raise _bad_formula(str(problem)) from None
        if not self.knows(table, field):
            raise _bad_formula(f"Unknown field names: {field.lower()}")
        return field, text

    def _cell(self, row: Row, field: str) -> str:
        value = row.number if field == self.auto_number else row.fields.get(field)
        return "" if value is None else str(value)

    def _insert(self, connection: sqlite3.Connection, base: str, table: str, fields: Fields) -> Row:
        (number,) = connection.execute(
            'INSERT INTO counter (base, "table", last) VALUES (?, ?, 1)'
            ' ON CONFLICT (base, "table") DO UPDATE SET last = last + 1 RETURNING last',
            (base, table),
        ).fetchone()
        record = "rec" + "".join(self._random.choices(ALPHANUMERIC, k=14))
        row = Row(record, int(self.clock()), number, dict(fields))
        connection.execute(
            'INSERT INTO record (base, "table", id, created, number, fields) VALUES (?, ?, ?, ?, ?, ?)',
            (base, table, row.id, row.created, row.number, json.dumps(dict(fields))),
        )
        return row

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        # IMMEDIATE, so that a second process waits at the start instead of failing at the first write.
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")


def _is_empty(value: object) -> bool:
    return value is None or value is False or value in ("", [])


def forbidden() -> Refusal:
    """The 403 for a wrong token, and for a table that is not there."""
    return Refusal(
        403,
        "INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND",
        "Invalid permissions, or the requested model was not found. Check that both your user and your token"
        " have the required permissions, and that the model names and/or ids are correct.",
    )


def _row(found: tuple[str, int, int, str]) -> Row:
    record, created, number, fields = found
    return Row(record, created, number, json.loads(fields))


def _bad_formula(problem: str) -> Refusal:
    return Refusal(
        422, "INVALID_FILTER_BY_FORMULA", f"The formula for filtering records is invalid: {problem}"
    )
