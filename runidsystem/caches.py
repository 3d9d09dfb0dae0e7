"""Two bounded caches of record ids that forget a run at once, also for look-ups still under way."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass


class Identity:
    """Stands for one object in a key: equal to itself alone, whatever the object's own equality."""

    __slots__ = ("_it",)

    def __init__(self, it: object) -> None:
        self._it = it  # kept alive, so that its address is not given to another object

    def __hash__(self) -> int:
        return id(self._it)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Identity) and other._it is self._it


@dataclass(frozen=True, slots=True)
class Key:
    """Where a record id belongs: a table or a client, and a base run ID."""

    owner: Hashable
    run: str


@dataclass(eq=False, slots=True)
class Ticket:
    """A look-up under way; no longer valid when its run was cleared meanwhile."""

    run: str
    valid: bool = True


class RecordCache:
    """Record ids by key, least recently used first out."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._lock = threading.Lock()
        self._ids: OrderedDict[Key, str] = OrderedDict()
        self._tickets: set[Ticket] = set()

    def __len__(self) -> int:
        return len(self._ids)

    def get(self, key: Key) -> str | None:
        """Return the record id of a key and make it the newest."""
        with self._lock:
            found = self._ids.get(key)
            if found is not None:
                self._ids.move_to_end(key)
            return found

    def put(self, key: Key, record_id: str, ticket: Ticket | None = None) -> None:
        """Store a record id, unless the ticket of its look-up was cleared."""
        with self._lock:
            if ticket is not None and not ticket.valid:
                return
            self._ids[key] = record_id
            self._ids.move_to_end(key)
            while len(self._ids) > self._size:
                self._ids.popitem(last=False)

    def evict(self, key: Key, record_id: str) -> None:
        """Forget a key, if it still holds this record id."""
        with self._lock:
            if self._ids.get(key) == record_id:
                del self._ids[key]

    def open(self, run: str) -> Ticket:
        """Note a look-up under way; `close` its ticket afterwards."""
        ticket = Ticket(run)
        with self._lock:
            self._tickets.add(ticket)
        return ticket

    def close(self, ticket: Ticket) -> None:
        """Note that a look-up has ended."""
        with self._lock:
            self._tickets.discard(ticket)

    def clear(self, matches: Callable[[str, Hashable], bool]) -> None:
        """Forget every key, and every look-up under way, for which `matches(run, owner)` holds."""
        with self._lock:
            for key in [key for key in self._ids if matches(key.run, key.owner)]:
                del self._ids[key]
            for ticket in self._tickets:
                if matches(ticket.run, None):
                    ticket.valid = False
