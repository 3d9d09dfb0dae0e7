"""Run IDs: the one service that everything moves to; behaves as services/runIdSystem.js."""

from __future__ import annotations

import re
import time
from datetime import datetime, timezone
from typing import Any

_STANDARD = re.compile(r"([0-9]{6}-[0-9]{6})(?:([:-])(.+))?", re.ASCII)
_LONG_YEAR = re.compile(r"20([0-9]{6}-[0-9]{6})")
_JOB = re.compile(r"(?:job|post|smart|pipeline|fallback)_\w*?([0-9]{13})(?:_[a-z0-9]+)?", re.ASCII)
_CLIENT_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?")
_NOT_CLIENTS = frozenset({"undefined", "null", "None", "NaN"})
_SPECIAL = frozenset({"JOB_BYPASS", "SYSTEM"})
_RECORD_ID = re.compile(r"rec[A-Za-z0-9]{14}")
_MAX_LEAD_SECONDS = 60

_run_records: dict[tuple[str, str], str] = {}
_last_second = 0


class RunIdError(Exception):
    """A run ID, client ID or record that cannot be used; `code` says why."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code, self.message = code, message

    def __str__(self) -> str:
        return self.message


def _format(second: int) -> str:
    return datetime.fromtimestamp(second, timezone.utc).strftime("%y%m%d-%H%M%S")


def _require_text(value: Any, name: str) -> str:
    if value is None or value == "":
        raise RunIdError(f"{name}_REQUIRED", f"a {name.lower().replace('_', ' ')} is required")
    if not isinstance(value, str):
        raise RunIdError(f"{name}_NOT_STRING", f"expected text, got {type(value).__name__}")
    return value


def _is_client(text: str) -> bool:
    return _CLIENT_ID.fullmatch(text) is not None and text not in _NOT_CLIENTS


def _require_client(client_id: Any) -> str:
    if not _is_client(_require_text(client_id, "CLIENT_ID")):
        raise RunIdError("CLIENT_ID_INVALID", f"not a client id: {client_id!r}")
    return str(client_id)


def _check_date(base: str) -> str:
    try:
        datetime.strptime(f"20{base}", "%Y%m%d-%H%M%S")
    except ValueError:
        raise RunIdError("RUN_ID_BAD_DATE", f"no such second: {base}") from None
    return base


def _parse(run_id: Any) -> tuple[str, str | None, bool]:
    """Return base, client and whether the ID is in a legacy form."""
    text = _require_text(run_id, "RUN_ID").strip(" \t\r\n")
    if text in _SPECIAL:
        return text, None, False
    if match := _STANDARD.fullmatch(text):
        base, separator, client = match.groups()
        if client is None or _is_client(client):
            return _check_date(base), client, separator == "-"
    if match := _LONG_YEAR.fullmatch(text):
        return _check_date(match.group(1)), None, True
    if match := _JOB.fullmatch(text):
        return _format(int(match.group(1)) // 1000), None, True
    raise RunIdError("RUN_ID_MALFORMED", f"not a run ID: {run_id!r}")


def _parse_ordinary(run_id: Any) -> tuple[str, str | None]:
    base, client, _ = _parse(run_id)
    if base in _SPECIAL:
        raise RunIdError("RUN_ID_SPECIAL", f"{base} is not the ID of one run")
    return base, client


def _check_owner(run_id: Any, client_id: Any) -> tuple[str, str]:
    base, client = _parse_ordinary(run_id)
    _require_client(client_id)
    if client not in (None, client_id):
        raise RunIdError("CLIENT_MISMATCH", f"{run_id} is a run of another client than {client_id}")
    return base, client_id


def generate_run_id() -> str:
    """Return a new base run ID: the current second, or the next free one."""
    global _last_second
    now = int(time.time())
    second = max(now, _last_second + 1)
    if second - now > _MAX_LEAD_SECONDS:
        raise RunIdError("RUN_ID_RATE_EXCEEDED", "run IDs are asked for faster than one a second")
    _last_second = second
    return _format(second)


def validate_run_id(run_id: Any) -> bool:
    """Return True for an ID in standard form; raise RunIdError otherwise."""
    base, client, legacy = _parse(run_id)
    if legacy:
        raise RunIdError("RUN_ID_LEGACY", f"not in standard form: {run_id}")
    if run_id != (base if client is None else f"{base}:{client}"):
        raise RunIdError("RUN_ID_MALFORMED", f"not a run ID: {run_id!r}")
    return True


def validate_and_standardize_run_id(run_id: Any) -> str:
    """Return the standard form of any ID that can be read."""
    base, client, _ = _parse(run_id)
    return base if client is None else f"{base}:{client}"


def get_base_run_id(run_id: Any) -> str | None:
    """Return the ID without its client; None stays None."""
    return None if run_id is None else _parse(run_id)[0]


def get_client_id(run_id: Any) -> str | None:
    """Return the client of a client run, or None."""
    return None if run_id is None else _parse(run_id)[1]


def create_client_run_id(base_run_id: Any, client_id: Any) -> str:
    """Return the ID of this client's part of a run."""
    base, client = _check_owner(base_run_id, client_id)
    return f"{base}:{client}"


def _job_fields(data: dict[str, Any], base: str) -> dict[str, Any]:
    fields = dict(data)
    if "status" in fields:
        fields["Status"] = fields.pop("status")
    if fields.get("Run ID", base) != base:
        raise RunIdError("RUN_ID_FIELD_CONFLICT", "data names another run")
    return fields


def create_job_tracking_record(run_id: Any, job_tracking_table: Any, data: dict[str, Any] | None = None) -> Any:
    """Return the Job Tracking record of a run: the one that exists, or a new one."""
    base, _ = _parse_ordinary(run_id)
    fields = {"Run ID": base, "Status": "pending", **_job_fields(data or {}, base)}
    return find_job_tracking_record(base, job_tracking_table) or job_tracking_table.create(fields)


def find_job_tracking_record(run_id: Any, job_tracking_table: Any) -> Any:
    """Return the Job Tracking record of a run, or None."""
    base = _parse(run_id)[0]
    if job_tracking_table is None:
        raise RunIdError("TABLE_REQUIRED", "a table is required")
    return None if base in _SPECIAL else job_tracking_table.first(formula=f"{{Run ID}} = '{base}'")


def update_job_tracking_record(run_id: Any, job_tracking_table: Any, data: dict[str, Any]) -> Any:
    """Change the Job Tracking record of a run; None when there is none, it is never created."""
    base, _ = _parse_ordinary(run_id)
    fields = _job_fields(data, base)
    record = find_job_tracking_record(base, job_tracking_table)
    return job_tracking_table.update(record["id"], fields) if record and fields else record


def register_run_record(run_id: Any, client_id: Any, record_id: Any) -> None:
    """Remember which record belongs to this client's part of a run."""
    key = _check_owner(run_id, client_id)
    if not _RECORD_ID.fullmatch(_require_text(record_id, "RECORD_ID")):
        raise RunIdError("RECORD_ID_INVALID", f"not a record id: {record_id}")
    _run_records[key] = record_id


def get_run_record_id(run_id: Any, client_id: Any) -> str | None:
    """Return the record remembered for this client's part of a run, or None."""
    if run_id is None or client_id is None or _parse(run_id)[0] in _SPECIAL:
        return None
    return _run_records.get(_check_owner(run_id, client_id))


def clear_cache(run_id: Any = None) -> None:
    """Forget everything, one run, or one client's part of a run."""
    if run_id is None:
        _run_records.clear()
        return
    base, client, _ = _parse(run_id)
    for key in [key for key in _run_records if key[0] == base and client in (None, key[1])]:
        del _run_records[key]
