"""The reference implementation of the run-ID system: twelve functions on a default instance.

`create_run_id_system(...)` makes an isolated one. The vectors and the conformance suite stand beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import CODES, RunIdError
from .reading import Reading
from .system import IfExists, RunIdSystem
from .tables import Row

__all__ = [
    "CODES",
    "Reading",
    "RunIdError",
    "RunIdSystem",
    "clear_cache",
    "create_client_run_id",
    "create_job_tracking_record",
    "create_run_id_system",
    "find_job_tracking_record",
    "generate_run_id",
    "get_base_run_id",
    "get_client_id",
    "get_run_record_id",
    "register_run_record",
    "update_job_tracking_record",
    "validate_and_standardize_run_id",
    "validate_run_id",
]


def create_run_id_system(options: Mapping[str, Any] | None = None, **more: Any) -> RunIdSystem:
    """Make an instance of its own; the options are those of RunIdSystem, as a mapping or by name."""
    return RunIdSystem(**{**(options or {}), **more})


_default = RunIdSystem()


def generate_run_id() -> str:
    """Return a new base run ID: the present second in UTC, or the next one that is free."""
    return _default.generate_run_id()


def validate_run_id(run_id: object) -> bool:
    """Return True for a run ID in standard form; raises RunIdError for anything else."""
    return _default.validate_run_id(run_id)


def validate_and_standardize_run_id(
    run_id: object, options: Mapping[str, object] | None = None, *, client_id: object = None
) -> str:
    """Return the standard form of a run ID; `client_id` says how to read an ambiguous one."""
    return _default.validate_and_standardize_run_id(run_id, options, client_id=client_id)


def get_base_run_id(run_id: object) -> str | None:
    """Return the base of a run ID in any form; None for None."""
    return _default.get_base_run_id(run_id)


def get_client_id(run_id: object) -> str | None:
    """Return the exact client id of a run ID in any form, or None when it has none."""
    return _default.get_client_id(run_id)


def create_client_run_id(base_run_id: object, client_id: object) -> str:
    """Return the run ID of a client; asking again with the same client changes nothing."""
    return _default.create_client_run_id(base_run_id, client_id)


def create_job_tracking_record(
    run_id: object,
    job_tracking_table: object,
    data: object = None,
    options: Mapping[str, object] | None = None,
    *,
    if_exists: IfExists = "return",
) -> Row:
    """Return the job row of a run, made now if there is none."""
    return _default.create_job_tracking_record(run_id, job_tracking_table, data, options, if_exists=if_exists)


def find_job_tracking_record(run_id: object, table: object) -> Row | None:
    """Return the job row of a run, or None; a store that fails raises, it is never None."""
    return _default.find_job_tracking_record(run_id, table)


def update_job_tracking_record(run_id: object, table: object, data: object) -> Row | None:
    """Change fields of the job row of a run; None when it has none."""
    return _default.update_job_tracking_record(run_id, table, data)


def register_run_record(run_id: object, client_id: object, record_id: object) -> None:
    """Remember the record id of a client's run."""
    _default.register_run_record(run_id, client_id, record_id)


def get_run_record_id(run_id: object, client_id: object) -> str | None:
    """Return the record id that was registered for a client's run, or None."""
    return _default.get_run_record_id(run_id, client_id)


def clear_cache(run_id: object = None) -> None:
    """Forget everything, one run, or one client's part of a run."""
    _default.clear_cache(run_id)
