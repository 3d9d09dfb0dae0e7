"""Text → what a run ID says: its base, its client, or why it cannot be read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

from .errors import RunIdError

Kind = Literal["base", "client", "special", "legacy", "ambiguous", "unconvertible"]

FIRST_SECOND = 946_684_800  # 2000-01-01T00:00:00Z
LAST_SECOND = 4_102_444_799  # 2099-12-31T23:59:59Z
WHITESPACE = " \t\n\r\v\f"
_STANDARD = re.compile(r"([0-9]{6}-[0-9]{6})(?::(.*))?", re.DOTALL)
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one run ID says."""

    kind: Kind
    form: str  # name of the form in formats.json, or the kind itself for standard forms
    base: str  # for special and SR IDs the ID itself, without a client
    client: str | None = None
    candidates: tuple[str, ...] = ()  # client ids of an ambiguous ID, shortest first
    clientless: bool = False  # whether an ambiguous ID may also have no client at all


@dataclass(frozen=True, slots=True)
class Form:
    """One legacy form: its name and its pattern over the whole ID."""

    name: str
    pattern: re.Pattern[str]


@cache
def load_formats() -> Mapping[str, Any]:
    """Return the data file that both implementations share."""
    here = Path(__file__).parent
    beside = here / "formats.json"  # a copy written into another project is flat
    path = beside if beside.exists() else here / "javascript" / "formats.json"
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


@cache
def client_pattern() -> re.Pattern[str]:
    """Return the pattern of a client id, without the reserved words."""
    return re.compile(load_formats()["client"]["pattern"])


def is_client_id(text: str) -> bool:
    """Say whether a text can be a client id."""
    return client_pattern().fullmatch(text) is not None and text not in load_formats()["client"]["reserved"]


def compile_forms(forms: Iterable[Mapping[str, Any]]) -> tuple[Form, ...]:
    """Compile forms as they stand in formats.json, whose patterns use JavaScript's group names."""
    data = load_formats()
    operations = "|".join(sorted(data["operations"], key=len, reverse=True))
    compiled = []
    for form in forms:
        text = form["pattern"].replace("{client}", data["client"]["pattern"])
        text = text.replace("{operation}", f"(?:{operations})")
        compiled.append(Form(form["name"], re.compile(re.sub(r"\(\?<(?=[A-Za-z])", "(?P<", text))))
    return tuple(compiled)


class Reader:
    """Reads run IDs under one choice of separator, special IDs and additional forms."""

    def __init__(self, *, separator: str, special_ids: Iterable[str], forms: Iterable[Mapping[str, Any]]):
        self.separator = separator
        self.special_ids = frozenset(special_ids)
        self._forms = compile_forms([*forms, *load_formats()["forms"]])

    def read(self, text: str) -> Reading:
        """Read a run ID, standard or legacy; raises RUN_ID_MALFORMED or RUN_ID_BAD_DATE."""
        if text in self.special_ids:
            return Reading("special", "special", text)
        standard = _STANDARD.fullmatch(text)
        if standard is not None:
            return self._standard(text, standard[1], standard[2])
        for form in self._forms:
            match = form.pattern.fullmatch(text)
            reading = match and self._legacy(form.name, match)
            if reading:
                return reading
        raise malformed(text)

    def is_written(self, form: str) -> bool:
        """Say whether IDs of a form are in the form that is written today."""
        return form in ("base", "client", "special") or (
            self.separator == "-" and form == "hyphen-client-run"
        )

    def write(self, base: str, client: str | None) -> str:
        """Write the standard form of a base and a client."""
        return base if client is None else f"{base}{self.separator}{client}"

    def is_standard(self, text: str, reading: Reading) -> bool:
        """Say whether a text that was read is already in standard form."""
        if reading.kind in ("base", "client"):
            return text == self.write(reading.base, reading.client)
        return reading.kind == "special"

    def _standard(self, text: str, stamp: str, client: str | None) -> Reading:
        if client is None:
            return Reading("base", "base", check_stamp(stamp))
        if not is_client_id(client):
            raise malformed(text)
        return Reading("client", "client", check_stamp(stamp), client)

    def _legacy(self, form: str, match: re.Match[str]) -> Reading | None:
        groups = {name: value for name, value in match.groupdict().items() if value is not None}
        client = groups.get("client") or groups.get("client2")
        tail = groups.get("tail")
        if any(name is not None and not is_client_id(name) for name in (client, tail)):
            return None
        try:
            base = _base(groups)
        except RunIdError as problem:
            problem.details["form"] = form
            raise
        if "day" in groups:
            return Reading("unconvertible", form, groups.get("bare", base), client)
        if tail is not None:
            return self._appended(form, base, tail)
        if "job" in groups:
            return _unknown_job(form, base, groups["job"])
        return Reading("legacy", form, base, client)

    def _appended(self, form: str, base: str, tail: str) -> Reading:
        """Read what stands behind a hyphen: where that is the written form, it is the client as it is."""
        if self.separator == "-" and form == "hyphen-client-run":
            return Reading("client", "client", base, tail)
        candidates, clientless = _tail_readings(tail)
        if len(candidates) == 1 and not clientless:
            return Reading("legacy", form, base, tail)
        return Reading("ambiguous", form, base, None, candidates, clientless)


def check_stamp(stamp: str) -> str:
    """Return a YYMMDD-HHMMSS unchanged, or raise RUN_ID_BAD_DATE."""
    year, month, day, hour, minute, second = (int(stamp[i : i + 2]) for i in (0, 2, 4, 7, 9, 11))
    days = 29 if month == 2 and year % 4 == 0 else _MONTH_DAYS[month - 1] if 1 <= month <= 12 else 0
    if not (1 <= day <= days and hour < 24 and minute < 60 and second < 60):
        raise RunIdError(
            "RUN_ID_BAD_DATE", f"{stamp} is not a second of the years 2000 to 2099", {"stamp": stamp}
        )
    return stamp


def format_second(second: int) -> str:
    """Write an epoch second as YYMMDD-HHMMSS in UTC."""
    return datetime.fromtimestamp(second, UTC).strftime("%y%m%d-%H%M%S")


def malformed(text: str) -> RunIdError:
    """Build the error for a text that is no run ID in any form."""
    shown = text if len(text) <= 80 else text[:77] + "..."
    return RunIdError("RUN_ID_MALFORMED", f"{shown!a} is not a run ID", {"runId": shown})


def _base(groups: Mapping[str, str]) -> str:
    """Find the instant in the groups of a match: raises RUN_ID_BAD_DATE."""
    if "stamp" in groups:
        return check_stamp(groups["stamp"])
    if "day" in groups:
        return check_stamp(groups["day"] + "-000000")[:6]
    if "long" in groups:
        digits = re.sub("[^0-9]", "", groups["long"])
        if not digits.startswith("20"):
            raise RunIdError(
                "RUN_ID_BAD_DATE", f"{digits[:4]} is not a year from 2000 to 2099", {"stamp": digits}
            )
        return check_stamp(f"{digits[2:8]}-{digits[8:]}")
    second = int(groups["ms"]) // 1000
    if not FIRST_SECOND <= second <= LAST_SECOND:
        raise RunIdError("RUN_ID_BAD_DATE", f"{groups['ms']} ms is not in the years 2000 to 2099", {})
    return format_second(second)


def _tail_readings(tail: str) -> tuple[tuple[str, ...], bool]:
    """List the clients that a hyphenated tail can name, shortest first, and whether it may name none.

    `A-A` is client `A` twice or the legal client `A-A`; leading digits are milliseconds or part of the name.
    """
    parts = tail.split("-")
    sizes = [size for size in range(1, len(parts)) if len(parts) % size == 0]
    found = {"-".join(parts[:size]) for size in sizes if parts[:size] * (len(parts) // size) == parts}
    found.add(tail)
    if parts[0].isdigit() and len(parts) > 1:
        found.add("-".join(parts[1:]))
    return tuple(sorted((each for each in found if is_client_id(each)), key=len)), tail.isdigit()


def _unknown_job(form: str, base: str, job: str) -> Reading:
    """Read `job_<words>_<ms>` whose operation is not known: later words may be a client."""
    words = job.split("_")
    clients = ("_".join(words[start:]) for start in range(len(words) - 1, 0, -1))
    candidates = tuple(client for client in clients if is_client_id(client))
    if not candidates:
        return Reading("legacy", form, base)
    return Reading("ambiguous", form, base, None, candidates, True)
