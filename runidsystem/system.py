"""The twelve functions on one instance, with its own caches and options."""

from __future__ import annotations

import re
import warnings
from collections.abc import Hashable, Iterable, Mapping
from typing import Any, Literal

from .caches import Key, RecordCache
from .errors import RunIdError
from .jobs import JobOptions, Jobs, Warn
from .reading import WHITESPACE, Reader, Reading, format_second, is_client_id, load_formats
from .sequence import Clock, sequence_of, system_clock
from .tables import Row, check_table

_RECORD_ID = re.compile("rec[A-Za-z0-9]{14}")
IfExists = Literal["return", "error"]


class RunIdSystem:
    """One instance: what it caches, and how it writes and reads run IDs; safe to use from several threads."""

    def __init__(
        self,
        *,
        clock: Clock = system_clock,
        client_separator: Literal[":", "-"] = ":",
        special_ids: Iterable[str] | None = None,
        cache_size: int = 1000,
        slot: int = 0,
        slots: int = 1,
        max_lead_seconds: int = 60,
        fields: Mapping[str, str] | None = None,
        create_fields: Mapping[str, object] | None = None,
        tie_break_field: str | None = None,
        settle_ms: int = 300,
        strict_duplicates: bool = False,
        on_warning: Warn | None = None,
        formats: Iterable[Mapping[str, Any]] = (),
    ) -> None:
        if client_separator not in (":", "-"):
            raise ValueError("client_separator must be ':' or '-'")
        if not (1 <= slots <= 60 and 0 <= slot < slots):
            raise ValueError("slots must be 1 to 60, and slot below slots")
        if cache_size < 1 or max_lead_seconds < 0 or settle_ms < 0:
            raise ValueError("cache_size must be at least 1, max_lead_seconds and settle_ms at least 0")
        special = load_formats()["specialIds"] if special_ids is None else special_ids
        self._reader = Reader(separator=client_separator, special_ids=special, forms=formats)
        self._clock = clock
        self._pace = {"max_lead": max_lead_seconds, "slot": slot, "slots": slots}
        names = {"run_id": "Run ID", "status": "Status", **(fields or {})}
        options = JobOptions(
            run_id_field=names["run_id"],
            status_field=names["status"],
            create_fields=dict(create_fields or {}),
            tie_break_field=tie_break_field,
            settle_ms=settle_ms,
            strict_duplicates=strict_duplicates,
        )
        self._jobs = RecordCache(cache_size)
        self._records = RecordCache(cache_size)
        self._tracking = Jobs(self._jobs, options, on_warning or _warn)

    def generate_run_id(self) -> str:
        """Return a new base run ID: the present second in UTC, or the next one that is free."""
        return format_second(sequence_of(self._clock).next_second(self._clock(), **self._pace))

    def validate_run_id(self, run_id: object) -> bool:
        """Return True for a run ID in standard form; raises RunIdError for anything else."""
        text = _text(run_id)
        try:
            reading = self._reader.read(text)
        except RunIdError as problem:
            if self._reader.is_written(str(problem.details.get("form", "base"))):
                raise
            raise _legacy(text) from None
        if not self._reader.is_standard(text, reading):
            raise _legacy(text)
        return True

    def validate_and_standardize_run_id(
        self, run_id: object, options: Mapping[str, object] | None = None, *, client_id: object = None
    ) -> str:
        """Return the standard form; `client_id` says how to read an ambiguous ID."""
        text = _text(run_id).strip(WHITESPACE)
        reading = self._read(text)
        given = (options or {}).get("client_id", client_id)
        client = None if given is None else _client(given)
        if reading.kind == "special":
            return reading.base
        if reading.kind == "unconvertible":
            raise _unconvertible(text)
        if reading.kind == "ambiguous":
            if client not in reading.candidates:
                raise _ambiguous(text, reading)
            return self._reader.write(reading.base, client)
        return self._reader.write(reading.base, reading.client)

    def get_base_run_id(self, run_id: object) -> str | None:
        """Return the base of a run ID in any form; None for None."""
        if run_id is None:
            return None
        text = _text(run_id)
        reading = self._read(text)
        if reading.kind == "unconvertible":
            raise _unconvertible(text)
        return reading.base

    def get_client_id(self, run_id: object) -> str | None:
        """Return the exact client id of a run ID in any form, or None when it has none."""
        if run_id is None:
            return None
        text = _text(run_id)
        reading = self._read(text)
        if reading.kind == "ambiguous":
            raise _ambiguous(text, reading)
        return reading.client

    def create_client_run_id(self, base_run_id: object, client_id: object) -> str:
        """Return the run ID of a client; asking again with the same client changes nothing."""
        base, client = self._bind(base_run_id, client_id)
        return self._reader.write(base, client)

    def create_job_tracking_record(
        self,
        run_id: object,
        job_tracking_table: object,
        data: object = None,
        options: Mapping[str, object] | None = None,
        *,
        if_exists: IfExists = "return",
    ) -> Row:
        """Return the job row of a run, made now if there is none."""
        run = self._job_run(run_id)
        check_table(job_tracking_table, "create")
        fields = self._tracking.fields(run, {} if data is None else data)
        mode = (options or {}).get("if_exists", if_exists)
        if mode not in ("return", "error"):
            raise RunIdError("DATA_INVALID", "if_exists must be 'return' or 'error'")
        row, made = self._tracking.create(run, job_tracking_table, fields)
        if mode == "error" and not made:
            raise RunIdError("RUN_ID_COLLISION", f"{run} has a row already", {"recordIds": [row["id"]]})
        return row

    def find_job_tracking_record(self, run_id: object, table: object) -> Row | None:
        """Return the job row of a run, or None; a store that fails raises, it is never None."""
        reading = self._read(_text(run_id))
        check_table(table)
        if reading.kind == "special":
            return None
        return self._tracking.find(reading.base, table)

    def update_job_tracking_record(self, run_id: object, table: object, data: object) -> Row | None:
        """Change fields of the job row of a run; None when it has none."""
        run = self._job_run(run_id)
        check_table(table, "update")
        return self._tracking.update(run, table, self._tracking.fields(run, data))

    def register_run_record(self, run_id: object, client_id: object, record_id: object) -> None:
        """Remember the record id of a client's run."""
        base, client = self._bind(run_id, client_id)
        if not isinstance(record_id, str) or not _RECORD_ID.fullmatch(record_id):
            raise RunIdError("RECORD_ID_INVALID", "a record id is 'rec' and 14 letters or digits")
        self._records.put(Key(client, base), record_id)

    def get_run_record_id(self, run_id: object, client_id: object) -> str | None:
        """Return the record id that was registered for a client's run, or None."""
        if run_id is None or client_id is None:
            return None
        if self._read(_text(run_id)).kind == "special":
            return None
        base, client = self._bind(run_id, client_id)
        return self._records.get(Key(client, base))

    def clear_cache(self, run_id: object = None) -> None:
        """Forget everything, one run, or one client's part of a run."""
        if run_id is None:
            self._jobs.clear(lambda run, owner: True)
            self._records.clear(lambda run, owner: True)
            return
        reading = self._read(_text(run_id))
        if reading.kind == "special":
            return

        def of_client(run: str, owner: Hashable) -> bool:
            return run == reading.base and reading.client in (None, owner)

        self._jobs.clear(lambda run, owner: run == reading.base)
        self._records.clear(of_client)

    def classify(self, run_id: object) -> Reading:
        """Say what a run ID is and holds, in more words than the other functions."""
        return self._read(_text(run_id))

    def _read(self, text: str) -> Reading:
        return self._reader.read(text.strip(WHITESPACE) or text)

    def _job_run(self, run_id: object) -> str:
        text = _text(run_id)
        reading = self._read(text)
        if reading.kind == "special":
            raise _special(text)
        if reading.kind == "unconvertible":
            raise _unconvertible(text)
        return reading.base

    def _bind(self, run_id: object, client_id: object) -> tuple[str, str]:
        """Return base and client, if the run can be this client's."""
        text = _text(run_id)
        reading = self._read(text)
        if reading.kind == "special":
            raise _special(text)
        if reading.kind == "unconvertible":
            raise _unconvertible(text)
        client = _client(client_id)
        if reading.kind == "ambiguous" and client not in reading.candidates and reading.clientless:
            raise _ambiguous(text, reading)
        if client not in (reading.candidates or (reading.client or client,)):
            details = {"clientId": client, "runClientId": reading.client}
            raise RunIdError("CLIENT_MISMATCH", f"{text!a} is a run of another client", details)
        return reading.base, client


def _text(run_id: object) -> str:
    if run_id is None or run_id == "":
        raise RunIdError("RUN_ID_REQUIRED", "a run ID is needed")
    if not isinstance(run_id, str):
        problem = f"a run ID is a string, not {type(run_id).__name__}"
        raise RunIdError("RUN_ID_NOT_STRING", problem, {"type": type(run_id).__name__})
    return run_id


def _client(client_id: object) -> str:
    if client_id is None or client_id == "":
        raise RunIdError("CLIENT_ID_REQUIRED", "a client id is needed")
    if not isinstance(client_id, str):
        raise RunIdError("CLIENT_ID_NOT_STRING", f"a client id is a string, not {type(client_id).__name__}")
    if not is_client_id(client_id):
        raise RunIdError("CLIENT_ID_INVALID", f"{client_id[:80]!a} is not a client id")
    return client_id


def _legacy(text: str) -> RunIdError:
    return RunIdError("RUN_ID_LEGACY", f"{text} is in an old form; standardise it first", {"runId": text})


def _special(text: str) -> RunIdError:
    return RunIdError("RUN_ID_SPECIAL", f"{text} stands for no single run", {"runId": text})


def _unconvertible(text: str) -> RunIdError:
    return RunIdError("RUN_ID_UNCONVERTIBLE", f"{text} has no time of day", {"runId": text})


def _ambiguous(text: str, reading: Reading) -> RunIdError:
    details = {"runId": text, "candidates": list(reading.candidates)}
    return RunIdError(
        "RUN_ID_AMBIGUOUS", f"{text} can be read in more than one way; name the client", details
    )


def _warn(problem: str, details: Mapping[str, object]) -> None:
    warnings.warn(f"{problem}: {dict(details)}", RuntimeWarning, stacklevel=2)
