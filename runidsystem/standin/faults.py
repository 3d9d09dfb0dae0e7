"""Faults to order: what shall go wrong, for which requests, and how often."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields

from runidsystem.standin.log import Entry
from runidsystem.standin.store import Row

KINDS = ("status", "delay", "drop", "stale", "malformed")
OPERATIONS = ("list", "get", "create", "update", "delete")
Snapshot = Mapping[tuple[str, str], list[Row]]


class FaultError(ValueError):
    """The fault that was ordered makes no sense."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its kind, what belongs to the kind, and which requests it is for.

    status     answers with `status`; delay waits `seconds`; drop closes the connection without an answer;
    stale      answers a list with the rows as they were when the fault was ordered;
    malformed  answers 200 with `text`.
    With `after` the request is carried out first: the rows change, only the answer is lost, late or wrong.
    """

    kind: str
    status: int = 500
    seconds: float = 0.0
    text: str = "<html>502 Bad Gateway</html>"
    string_body: bool = False  # {"error": "TYPE"} rather than {"error": {"type", "message"}}
    after: bool = False
    times: int = 1
    skip: int = 0  # so many matching requests pass first
    method: str | None = None
    operation: str | None = None
    base: str | None = None
    table: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise FaultError(f"unknown kind of fault {self.kind!r}: one of {', '.join(KINDS)}")
        if self.operation is not None and self.operation not in OPERATIONS:
            raise FaultError(f"unknown operation {self.operation!r}: one of {', '.join(OPERATIONS)}")
        if self.times < 1 or self.skip < 0 or self.seconds < 0:
            raise FaultError("a fault needs times >= 1, skip >= 0 and seconds >= 0")
        if self.kind == "status" and not 400 <= self.status <= 599:
            raise FaultError(f"status {self.status} is no error")
        if self.kind == "stale" and self.operation not in (None, "list"):
            raise FaultError("only a list can be stale")

    @classmethod
    def from_json(cls, data: object) -> Fault:
        """Make a fault from what was posted; FaultError for a wrong key or type."""
        if not isinstance(data, dict):
            raise FaultError("a fault is an object with a kind")
        unknown = sorted(set(map(str, data)) - {each.name for each in fields(cls)})
        if unknown:
            raise FaultError(f"unknown key {unknown[0]!r} in a fault")
        try:
            return cls(**data)
        except TypeError as problem:
            raise FaultError(f"not a fault: {problem}") from None

    def as_json(self) -> dict[str, object]:
        """Return the fault for the list over HTTP."""
        return asdict(self)

    def fits(self, entry: Entry) -> bool:
        """Say whether the fault is meant for this request."""
        wanted = "list" if self.kind == "stale" else self.operation
        pairs = (
            (self.method and self.method.upper(), entry.method),
            (wanted, entry.operation),
            (self.base, entry.base),
            (self.table, entry.table),
        )
        return all(want is None or want == got for want, got in pairs)


@dataclass(slots=True)
class Ordered:
    """A fault with what is left of it; `snapshot` holds the rows for a stale list."""

    fault: Fault
    left: int
    to_skip: int
    snapshot: Snapshot


class Faults:
    """The faults that are still to happen, in the order in which they were ordered."""

    def __init__(self, snapshot: Callable[[], Snapshot]) -> None:
        self._snapshot = snapshot
        self._ordered: list[Ordered] = []
        self._lock = threading.Lock()

    def add(self, fault: Fault | str, /, **details: object) -> Fault:
        """Order a fault: `add("status", status=429, times=3, operation="list")`."""
        if isinstance(fault, str):
            fault = Fault.from_json({"kind": fault, **details})
        rows = self._snapshot() if fault.kind == "stale" else {}
        with self._lock:
            self._ordered.append(Ordered(fault, fault.times, fault.skip, rows))
        return fault

    def clear(self) -> None:
        """Take every fault back."""
        with self._lock:
            self._ordered.clear()

    def pending(self) -> list[Fault]:
        """Return the faults that have not happened as often as they were ordered."""
        with self._lock:
            return [each.fault for each in self._ordered]

    def take(self, entry: Entry) -> tuple[Fault, Snapshot] | None:
        """Return the first fault for a request, with its rows, and count it as happened."""
        with self._lock:
            for each in self._ordered:
                if not each.fault.fits(entry):
                    continue
                if each.to_skip:
                    each.to_skip -= 1
                    continue
                each.left -= 1
                if not each.left:
                    self._ordered.remove(each)
                return each.fault, each.snapshot
        return None
