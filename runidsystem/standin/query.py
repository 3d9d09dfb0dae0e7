"""Query strings and bodies, as both client libraries write them → what they ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from runidsystem.standin.store import Fields, Refusal, Row

MOST_RECORDS = 10  # Airtable's limit for one request that writes
MOST_ROWS_OF_A_PAGE = 100
KNOWN = frozenset(
    ("filterByFormula", "maxRecords", "pageSize", "limit", "offset", "fields", "sort", "view", "cellFormat",
     "timeZone", "userLocale", "returnFieldsByFieldId", "recordMetadata", "records", "method")
)  # fmt: skip
PARTS = re.compile(r"\[([^\]]*)\]")


def parse_query(text: str) -> dict[str, object]:
    """Return the parameters of a query string: `a[]=` makes a list, `sort[0][field]=` a list of objects."""
    plain: dict[str, object] = {}
    lists: dict[str, list[object]] = {}
    objects: dict[str, dict[str, dict[str, object]]] = {}
    for key, value in parse_qsl(text, keep_blank_values=True):
        name, parts = key.split("[", 1)[0], PARTS.findall(key)
        if len(parts) == 2:
            objects.setdefault(name, {}).setdefault(parts[0], {})[parts[1]] = value
        elif parts:
            lists.setdefault(name, []).append(value)
        else:
            plain[name] = value
    return {**plain, **lists, **{name: list(each.values()) for name, each in objects.items()}}


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list asks for."""

    formula: str | None
    most: int | None
    page: int
    start: int
    fields: Sequence[str]
    sort: Sequence[tuple[str, bool]]  # a field, and whether it descends

    @classmethod
    def of(cls, asked: Mapping[str, object]) -> Listing:
        """Read the parameters of a list; Refusal 422 for what Airtable would refuse."""
        for name in asked:
            if name not in KNOWN:
                raise _refused(f"unknown parameter {name}")
        if str(asked.get("returnFieldsByFieldId", "0")).lower() in ("1", "true"):
            raise _refused("the stand-in has no field ids")
        formula = asked.get("filterByFormula")
        page = _number(asked, "pageSize" if "pageSize" in asked else "limit", MOST_ROWS_OF_A_PAGE)
        if page > MOST_ROWS_OF_A_PAGE:
            raise _refused(f"pageSize must not be above {MOST_ROWS_OF_A_PAGE}")
        return cls(
            formula=None if formula in (None, "") else str(formula),
            most=_number(asked, "maxRecords", 0) or None,
            page=page,
            start=_start(asked.get("offset")),
            fields=_texts(asked.get("fields", [])),
            sort=_sort(asked.get("sort", [])),
        )

    def order(self, rows: list[Row]) -> list[Row]:
        """Return the rows in the order that was asked for."""
        for field, down in reversed(self.sort):
            rows = sorted(rows, key=lambda row: _rank(row.fields.get(field)), reverse=down)
        return rows if self.most is None else rows[: self.most]


def new_records(body: object) -> tuple[list[Fields], bool]:
    """Return the cells of the rows to create, and whether the answer is a list."""
    many, is_list = _records(body)
    return [_cells(each) for each in many], is_list


def changed_records(body: object, record: str | None) -> tuple[list[tuple[str, Fields]], bool]:
    """Return the rows to change, each by its id, and whether the answer is a list."""
    if isinstance(body, dict) and "performUpsert" in body:
        raise _refused("the stand-in knows no upsert")
    if record is not None:
        return [(record, _cells(body))], False
    many, _ = _records(body)
    return [(_id(each), _cells(each)) for each in many], True


def doomed_records(asked: Mapping[str, object], record: str | None) -> tuple[list[str], bool]:
    """Return the ids of the rows to delete, and whether the answer is a list."""
    if record is not None:
        return [record], False
    records = _texts(asked.get("records", []))
    if not 1 <= len(records) <= MOST_RECORDS:
        raise _refused(f"a request takes 1 to {MOST_RECORDS} records")
    return list(records), True


def _records(body: object) -> tuple[list[object], bool]:
    if not isinstance(body, dict):
        raise _refused("the body must be an object")
    if "records" not in body:
        return [body], False
    many = body["records"]
    if not isinstance(many, list) or not 1 <= len(many) <= MOST_RECORDS:
        raise _refused(f"a request takes 1 to {MOST_RECORDS} records")
    return many, True


def _cells(data: object) -> Fields:
    fields = data.get("fields") if isinstance(data, dict) else None
    if not isinstance(fields, dict):
        raise Refusal(422, "INVALID_REQUEST_MISSING_FIELDS", 'Could not find "fields" in the request body')
    return fields


def _id(data: object) -> str:
    record = data.get("id") if isinstance(data, dict) else None
    if not isinstance(record, str):
        raise _refused("every record needs an id")
    return record


def _number(asked: Mapping[str, object], name: str, default: int) -> int:
    value = asked.get(name)
    if value in (None, ""):
        return default
    if not re.fullmatch(r"[1-9][0-9]{0,8}", str(value)):
        raise _refused(f"{name} must be a positive number")
    return int(str(value))


def _start(offset: object) -> int:
    if offset in (None, ""):
        return 0
    match = re.fullmatch(r"itr([0-9]{1,9})", str(offset))
    if match is None:
        raise Refusal(422, "LIST_RECORDS_ITERATOR_NOT_AVAILABLE")
    return int(match[1])


def _texts(value: object) -> Sequence[str]:
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]


def _sort(value: object) -> Sequence[tuple[str, bool]]:
    if not isinstance(value, list):
        raise _refused("sort must be a list")
    pairs = []
    for each in value:
        if not isinstance(each, dict) or "field" not in each:
            raise _refused("every sort needs a field")
        pairs.append((str(each["field"]), each.get("direction") == "desc"))
    return pairs


def _rank(value: object) -> tuple[int, float, str]:
    if isinstance(value, (int, float)):
        return 1, float(value), ""
    return (0, 0.0, "") if value is None else (2, 0.0, str(value))


def _refused(problem: str) -> Refusal:
    return Refusal(422, "INVALID_REQUEST_UNKNOWN", f"Invalid request: {problem}")
