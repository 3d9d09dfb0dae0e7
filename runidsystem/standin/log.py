"""The log of requests: what a client really did, whatever it says it did."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field


@dataclass(slots=True)
class Entry:
    """One request. It never holds a token: `token_of` is the base whose token was sent, None for no base.

    `status` is None until there is an answer, and 0 when the connection was dropped instead.
    """

    number: int
    method: str
    path: str
    base: str | None = None
    table: str | None = None
    record: str | None = None
    operation: str | None = None  # list, get, create, update, delete
    query: Mapping[str, object] = field(default_factory=dict)
    body: object = None
    token_of: str | None = None
    fault: str | None = None  # what was ordered for this request
    committed: bool = False  # it changed rows
    status: int | None = None

    def as_json(self) -> dict[str, object]:
        """Return the entry for the log over HTTP."""
        return asdict(self)


class Log:
    """Entries in the order in which the requests arrived."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._count = 0
        self._lock = threading.Lock()

    def open(self, method: str, path: str) -> Entry:
        """Add an entry for a request that has just arrived."""
        with self._lock:
            self._count += 1
            entry = Entry(self._count, method, path)
            self._entries.append(entry)
            return entry

    def entries(self) -> list[Entry]:
        """Return the entries so far."""
        with self._lock:
            return list(self._entries)

    def clear(self) -> None:
        """Forget the entries; their numbers go on."""
        with self._lock:
            self._entries.clear()
