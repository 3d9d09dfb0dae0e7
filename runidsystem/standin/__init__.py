"""A local stand-in for Airtable: what both client libraries need, a log of requests, faults to order.

with Standin(bases={"appAcme0000000001": "patAcme"}, auto_number="Number") as standin:
    standin.faults.add("status", status=429, times=2, operation="list")
    ...                                   # a client with standin.url as its endpoint
    assert [each.operation for each in standin.requests] == ["list", "list", "list", "create"]
"""

from __future__ import annotations

from runidsystem.standin.faults import Fault, Faults
from runidsystem.standin.log import Entry
from runidsystem.standin.server import Standin
from runidsystem.standin.store import DEFAULT_TABLES, Refusal, Row

__all__ = ["DEFAULT_TABLES", "Entry", "Fault", "Faults", "Refusal", "Row", "Standin"]
