"""A table object for the stand-in with the methods of pyairtable, for where that package is not installed."""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from types import SimpleNamespace
from typing import Any

Record = dict[str, Any]


class TableError(OSError):
    """A request that was refused or lost; `response` is None, or has the status."""

    def __init__(self, problem: str, status: int | None = None) -> None:
        super().__init__(problem)
        self.response = None if status is None else SimpleNamespace(status_code=status)


class LocalTable:
    """One table of one base."""

    def __init__(self, endpoint: str, base: str, name: str, token: str, *, timeout: float = 5) -> None:
        self.name = name
        self.base = SimpleNamespace(id=base)
        self.api = SimpleNamespace(endpoint_url=endpoint)
        self._root = f"{endpoint}/v0/{base}/{urllib.parse.quote(name, safe='')}"
        self._token = token
        self._timeout = timeout

    def all(self, *, formula: str | None = None) -> list[Record]:
        """Return all rows that the formula selects."""
        found: list[Record] = []
        offset = None
        while True:
            asked = {"filterByFormula": formula, "offset": offset}
            query = urllib.parse.urlencode({key: it for key, it in asked.items() if it is not None})
            page = self._send("GET", f"?{query}")
            found.extend(page["records"])
            offset = page.get("offset")
            if offset is None:
                return found

    def first(self, *, formula: str | None = None) -> Record | None:
        """Return the first row that the formula selects, or None."""
        return next(iter(self.all(formula=formula)), None)

    def get(self, record_id: str) -> Record:
        """Return a row."""
        return self._send("GET", f"/{record_id}")

    def create(self, fields: Record) -> Record:
        """Add a row."""
        return self._send("POST", "", {"fields": fields})

    def update(self, record_id: str, fields: Record) -> Record:
        """Change a row."""
        return self._send("PATCH", f"/{record_id}", {"fields": fields})

    def delete(self, record_id: str) -> Record:
        """Delete a row."""
        return self._send("DELETE", f"/{record_id}")

    def _send(self, method: str, path: str, body: Record | None = None) -> Record:
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._root + path, data=data, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=self._timeout) as answer:
                found: Record = json.loads(answer.read())
                return found
        except urllib.error.HTTPError as problem:
            problem.close()
            raise TableError(f"{method} was answered {problem.code}", problem.code) from None
        except OSError as problem:
            raise TableError(f"{method} was not answered: {problem}") from None
