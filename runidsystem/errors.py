"""The one error type of the run-ID system, with a code for every way a call can be refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CODES: Final = (
    "RUN_ID_REQUIRED",
    "RUN_ID_NOT_STRING",
    "RUN_ID_MALFORMED",
    "RUN_ID_BAD_DATE",
    "RUN_ID_LEGACY",
    "RUN_ID_AMBIGUOUS",
    "RUN_ID_UNCONVERTIBLE",
    "RUN_ID_SPECIAL",
    "CLIENT_ID_REQUIRED",
    "CLIENT_ID_NOT_STRING",
    "CLIENT_ID_INVALID",
    "CLIENT_MISMATCH",
    "RUN_ID_RATE_EXCEEDED",
    "CLOCK_ROLLBACK",
    "CLOCK_OUT_OF_RANGE",
    "TABLE_REQUIRED",
    "TABLE_INVALID",
    "DATA_INVALID",
    "RUN_ID_FIELD_CONFLICT",
    "RUN_ID_COLLISION",
    "RECORD_ID_INVALID",
    "STORE_ACCESS_DENIED",
    "STORE_NOT_FOUND",
    "STORE_INVALID_REQUEST",
    "STORE_RATE_LIMITED",
    "STORE_UNAVAILABLE",
    "STORE_BAD_RESPONSE",
)


class RunIdError(Exception):
    """A call that was refused; `code` says why, `details` holds what a program can use."""

    def __init__(self, code: str, message: str, details: Mapping[str, object] | None = None) -> None:
        super().__init__(code, message, details)
        self.code = code
        self.message = message
        self.details: dict[str, object] = dict(details or {})

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"
