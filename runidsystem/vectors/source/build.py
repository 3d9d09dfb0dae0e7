"""Small words in which the vectors are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = Any  # whatever json.dumps takes

ACME = "appAcme0000000001"
ZENITH = "appZenith00000002"
TOKENS = {ACME: "patAcme.0f3c9b", ZENITH: "patZenith.77d1e2"}
JOBS = "Job Tracking"
UNDEFINED = {"$": "undefined"}
PROMISE = {"$": "promise", "value": "250924-152230"}
BYTES = {"$": "bytes", "hex": "3235303932342d313532323330"}
NAN = {"$": "number", "value": "NaN"}
ABSENT = {"undefined": UNDEFINED, "null": None, "empty": ""}
NOT_STRINGS: dict[str, Json] = {
    "promise": PROMISE,
    "bytes": BYTES,
    "number": 250924152230,
    "nan": NAN,
    "boolean": True,
    "object": {"runId": "250924-152230"},
    "array": ["250924-152230"],
}


@dataclass(frozen=True, slots=True)
class Vector:
    """One vector and the file it belongs to."""

    function: str
    level: str
    body: dict[str, Json]


@dataclass(slots=True)
class Sheet:
    """Collects the vectors of one function."""

    function: str
    vectors: list[Vector] = field(default_factory=list)

    def add(
        self,
        spec: str,
        name: str,
        args: Sequence[Json],
        expect: dict[str, Json],
        comment: str,
        *,
        level: str = "must",
        flags: Sequence[str] = (),
        **more: Json,
    ) -> None:
        """Add a vector; `spec` holds the rows of the table that it shows, parted by spaces."""
        rows = spec.split()
        body: dict[str, Json] = {"id": f"{self.function}/{rows[0]}/{name}", "comment": comment, "spec": rows}
        more = {key: value for key, value in more.items() if value is not None}
        body |= {"flags": list(flags), **more, "args": list(args), "expect": expect}
        self.vectors.append(Vector(self.function, level, body))

    def __iter__(self) -> Iterator[Vector]:
        return iter(self.vectors)


def value(it: Json) -> dict[str, Json]:
    """Expect a value."""
    return {"value": it}


def error(code: str) -> dict[str, Json]:
    """Expect an error by its code."""
    return {"error": code}


NOTHING = value(UNDEFINED)
NULL = value(None)


def table(base: str = ACME, name: str = JOBS, token_of: str | None = None) -> dict[str, str]:
    """Stand for a table object of the client library."""
    return {"$": "table", "base": base, "table": name, "token": TOKENS[token_of or base]}


def record(row: str | None = None, **fields: Json) -> dict[str, Json]:
    """Expect a record with exactly these fields, `_` standing for a space in their names."""
    named = {name.replace("_", " "): cell for name, cell in fields.items()}
    about = {} if row is None else {"id": {"$": "id", "of": row}}
    return value({"$": "record", **about, "fields": named})


def row(label: str, run: str, base: str = ACME, name: str = JOBS, **fields: Json) -> dict[str, Json]:
    """Describe a row that stands in the table; `label` stands for its record id."""
    named = {key.replace("_", " "): cell for key, cell in fields.items()}
    return {"as": label, "base": base, "table": name, "fields": {"Run ID": run, **named}}


def call(function: str, *args: Json, expect: Json = None, **more: Json) -> dict[str, Json]:
    """Describe a call that comes before the one under test."""
    expected = {} if expect is None else {"expect": expect}
    return {"call": {"function": function, "args": list(args), **expected, **more}}
