"""Arguments → the condition of a call in words: what is missing, unreadable, or of an old form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from runidsystem import RunIdError, RunIdSystem

UNDEFINED = {"$": "undefined"}
WELL_FORMED = "well-formed"
MISSING_RUN = "missing run ID"
UNREADABLE = "run ID that cannot be read"
PADDED = "run ID with white space around it"
LEGACY = "run ID in a legacy form"
CARRIES_CLIENT = "run ID that carries a client"
AMBIGUOUS = "ambiguous run ID"
SPECIAL = "special run ID"
NO_TIME = "run ID without a time of day"
BAD_DATE = "run ID with an impossible date"
NOT_TEXT = "run ID that is not a string"
OTHER_CLIENT = "run ID of another client"
CODES = {
    "RUN_ID_REQUIRED": MISSING_RUN,
    "RUN_ID_NOT_STRING": NOT_TEXT,
    "RUN_ID_BAD_DATE": BAD_DATE,
    "RUN_ID_AMBIGUOUS": AMBIGUOUS,
    "RUN_ID_UNCONVERTIBLE": NO_TIME,
    "RUN_ID_MALFORMED": UNREADABLE,
}
SPECIALS = ("JOB_BYPASS", "SYSTEM")
READER = RunIdSystem()
Arguments = Mapping[str, object]


@cache
def kind_of(parameter: str) -> str:
    """Say from its name what a parameter holds: run, client, record, flag, options, or else value."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", parameter).lower().split()
    if words[-1:] == ["id"] and len(words) > 1:
        if words[-2] in ("run", "job"):
            return "run"
        if words[-2] in ("client", "tenant", "record"):
            return "record" if words[-2] == "record" else "client"
    if words and words[-1] in ("options", "opts", "data", "metadata"):
        return "options"
    if words and words[0] in ("force", "is", "has", "should", "allow", "use"):
        return "flag"
    return "value"


def is_missing(value: object) -> bool:
    """Say whether a value stands for none."""
    return value in (None, "", UNDEFINED)


@dataclass(frozen=True)  # no slots: a cached class method keeps the class it was made in
class RunId:
    """What a run ID is: its condition, and its base and client where it has them."""

    condition: str
    base: str | None = None
    client: str | None = None
    tail: str = ""  # what stands behind the base, if that is no client

    @classmethod
    def read(cls, value: object) -> RunId:
        """Read any value in the place of a run ID."""
        if is_missing(value):
            return cls(MISSING_RUN)
        return cls.read_text(value) if isinstance(value, str) else cls(NOT_TEXT)

    @classmethod
    @lru_cache(maxsize=10_000)
    def read_text(cls, value: str) -> RunId:
        """Read a string that is not empty."""
        if value in SPECIALS:
            return cls(SPECIAL, value)
        try:
            standard = READER.validate_and_standardize_run_id(value)
        except RunIdError as problem:
            found = _base(value)
            return cls(CODES.get(problem.code, UNREADABLE), found, None, _tail(value, found))
        base, client = READER.get_base_run_id(value), READER.get_client_id(value)
        if standard != value:
            condition = PADDED if value != value.strip() else LEGACY
            return cls(condition, base, client, "" if client else _tail(value, base))
        return cls(WELL_FORMED if client is None else CARRIES_CLIENT, base, client)


def run_of(arguments: Arguments) -> RunId | None:
    """Return the first run ID among the arguments, or None when no parameter is for one."""
    for name, value in arguments.items():
        if kind_of(name) == "run":
            return RunId.read(value)
    return None


def client_of(arguments: Arguments) -> object:
    """Return the client among the arguments; UNDEFINED when there is none."""
    for name, value in arguments.items():
        if kind_of(name) == "client":
            return value
    return UNDEFINED


def is_client(value: object) -> bool:
    """Say whether a value is a legal client id."""
    return isinstance(value, str) and _is_client(value)


@lru_cache(maxsize=10_000)
def _is_client(value: str) -> bool:
    try:
        READER.create_client_run_id("250924-152230", value)
    except RunIdError:
        return False
    return True


def condition_of(arguments: Arguments) -> str:
    """Return the condition of a call: the first thing about its arguments that is out of the ordinary."""
    run = run_of(arguments)
    if run is not None and run.condition not in (WELL_FORMED, CARRIES_CLIENT, LEGACY):
        return run.condition
    for name, value in arguments.items():
        if kind_of(name) == "run":
            continue
        if is_missing(value):
            return f"missing {spoken(name)}"
        if kind_of(name) == "client" and not is_client(value):
            return f"{spoken(name)} that is not allowed"
        if kind_of(name) == "record" and not re.fullmatch("rec[A-Za-z0-9]{14}", str(value)):
            return f"{spoken(name)} that is not allowed"
    if run is None:
        return "any call"
    client = client_of(arguments)
    if run.client is not None and is_client(client) and client != run.client:
        return OTHER_CLIENT
    return run.condition


def is_well_formed(arguments: Arguments) -> bool:
    """Say whether a call has only arguments in standard form, and a client that fits its run."""
    return condition_of(arguments) in (WELL_FORMED, CARRIES_CLIENT, "any call")


def spoken(name: str) -> str:
    """Return the name of a parameter in words: `clientId` is "client ID"."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", name).lower().split()
    return " ".join("ID" if word == "id" else word for word in words)


def _base(value: str) -> str | None:
    match = re.search(r"(?<![0-9])[0-9]{6}-[0-9]{6}(?![0-9])", value)
    return match[0] if match else None


def _tail(value: str, base: str | None) -> str:
    return value.partition(base)[2].strip("-:. \n\t") if base else ""
