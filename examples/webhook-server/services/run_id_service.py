"""Run IDs for the scripts; follows services/runIdService.js."""

from __future__ import annotations

import logging
import re
from datetime import datetime, timezone
from typing import Any

logger = logging.getLogger(__name__)

_BASE = re.compile(r"^(\d{6}-\d{6})")
_normalized: dict[tuple[str | None, str | None], str] = {}
_record_ids: dict[tuple[str | None, str], str] = {}
_apify_runs: dict[str, str] = {}


def _timestamp() -> str:
    return datetime.now(timezone.utc).strftime("%y%m%d-%H%M%S")


def generate_run_id(client_id: str | None = None) -> str:
    """Return a new ID for a run of this client."""
    return f"{_timestamp()}-{client_id}" if client_id else _timestamp()


def strip_client_suffix(run_id: str | None) -> str | None:
    """Return the run ID without its client; what is no run ID comes back as it is."""
    match = _BASE.match(run_id or "")
    return match.group(1) if match else run_id


def normalize_run_id(run_id: str | None, client_id: str | None = None, force_new: bool = False) -> str:
    """Return the form that the Job Tracking table holds; an unreadable ID is replaced by a new one."""
    key = (client_id, run_id)
    if not force_new and key in _normalized:
        return _normalized[key]
    match = _BASE.match(run_id or "")
    if not match:
        logger.warning("run ID %s of %s cannot be read", run_id, client_id)
    base = match.group(1) if match else _timestamp()
    _normalized[key] = f"{base}-{client_id}" if client_id else base
    return _normalized[key]


def register_run_record(run_id: str, client_id: str, record_id: str) -> str:
    """Remember which record belongs to a run of a client."""
    _record_ids[client_id, normalize_run_id(run_id, client_id)] = record_id
    return record_id


def get_run_record_id(run_id: str, client_id: str) -> str | None:
    """Return the record remembered for a run of a client."""
    return _record_ids.get((client_id, normalize_run_id(run_id, client_id)))


def clear_cache(run_id: str | None = None, client_id: str | None = None) -> None:
    """Forget one run, one client, or everything."""
    for cache in (_normalized, _record_ids):
        for key in list(cache):
            of_client = client_id is None or key[0] == client_id
            of_run = run_id is None or (strip_client_suffix(run_id) or "") in (key[1] or "")
            if of_client and of_run:
                del cache[key]


def register_apify_run_id(apify_run_id: str, client_id: str) -> str:
    """Give an Apify run an ID of our own."""
    return _apify_runs.setdefault(apify_run_id, generate_run_id(client_id))


def get_cached_run_info(run_id: str, client_id: str) -> dict[str, Any]:
    """Return what is remembered about a run."""
    normalized = normalize_run_id(run_id, client_id)
    return {"run_id": normalized, "client_id": client_id, "record_id": _record_ids.get((client_id, normalized))}
