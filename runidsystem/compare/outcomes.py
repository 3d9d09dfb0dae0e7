"""Outcomes → words: `returns it as it is`, `returns <base>:<client ID>`, `throws RUN_ID_REQUIRED`."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from typing import Any

from runidsystem.compare.conditions import NOT_TEXT, UNDEFINED, Arguments, is_missing, kind_of, run_of, spoken

Outcome = Mapping[str, Any]
NAMES = {"undefined": "nothing", "function": "a function", "promise": "a promise", "stub": "the stub's value"}
BASE = re.compile(r"(?<![0-9])[0-9]{6}-[0-9]{6}(?![0-9])")
LONGEST = 60


def same(old: Outcome, new: Outcome, *, awaited: bool = False) -> bool:
    """Say whether two outcomes are the same to a caller; `awaited`: the caller awaits both."""
    if old["kind"] != new["kind"]:
        return False
    if not awaited and old.get("promise") != new.get("promise"):
        return False
    if old["kind"] == "value":
        return _exact(old["value"]) == _exact(new["value"])
    if old["kind"] == "throws":
        return error_of(old) == error_of(new)
    return True


def _exact(value: object) -> str:
    return json.dumps(value, sort_keys=True)  # where 1 is not true


def error_of(outcome: Outcome) -> str:
    """Return the code of what was thrown, or the name of its type."""
    return str(outcome.get("code") or outcome.get("name"))


def label(outcome: Outcome, arguments: Arguments, clock: int) -> str:
    """Say in words what a call did, in terms of its arguments, so that like differences read alike."""
    kind = outcome["kind"]
    if kind == "throws":
        return f"{'rejects with' if outcome.get('promise') else 'throws'} {error_of(outcome)}"
    if kind != "value":
        return {"pending": "never settles", "hangs": "hangs", "dies": "ends the process"}.get(kind, str(kind))
    promised = "a promise of " if outcome.get("promise") else ""
    return f"returns {promised}{_value(outcome['value'], arguments, clock)}"


def _value(value: object, arguments: Arguments, clock: int) -> str:
    run = run_of(arguments)
    if run is not None and run.condition == NOT_TEXT and value not in (None, UNDEFINED, *arguments.values()):
        return "another value"
    if isinstance(value, dict):
        tag = value.get("$")
        return NAMES.get(str(tag), f"a {tag}" if tag else "an object")
    if isinstance(value, list):
        return "a list"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    for name, given in arguments.items():
        if not is_missing(given) and given == value and type(given) is type(value):
            return "it as it is" if kind_of(name) == "run" else f"the {spoken(name)}"
    return _text(value, arguments, clock) if isinstance(value, str) else f"a number ({value})"


def _text(text: str, arguments: Arguments, clock: int) -> str:
    if text == "":
        return "an empty string"
    run = run_of(arguments)
    given = [(each, f"<{spoken(name)}>") for name, each in arguments.items() if not is_missing(each)]
    marks = [(shown, name) for each, name in given for shown in _spellings(each)]
    if run is not None:
        marks += [
            (run.client or "", "<its client>"),
            (run.base or "", "<its base>"),
            (run.tail, "<its tail>"),
        ]
    marks.append((stamp(clock), "<now>"))
    # The longest first: `Guy-Wilson` must not become `Guy-<client>` for client `Wilson`.
    pieces = [text]
    for mark, name in sorted(((mark, name) for mark, name in marks if mark), key=lambda each: -len(each[0])):
        pieces = [part for piece in pieces for part in _split(piece, mark, name)]
    shown = "".join(piece if piece.startswith("<") else BASE.sub("<another time>", piece) for piece in pieces)
    if re.search("<", shown):
        return shown
    return "another text" if len(shown) > LONGEST or run is not None else json.dumps(shown)


def _spellings(value: object) -> tuple[str, ...]:
    """Return what JavaScript and Python make of a value inside a text."""
    if isinstance(value, dict):
        promise = value.get("$") == "promise"
        return ("[object Promise]", "<promise>") if promise else ("[object Object]", str(value))
    return (str(value), str(value).lower()) if isinstance(value, bool) else (str(value),)


def _split(piece: str, mark: str, name: str) -> list[str]:
    if piece.startswith("<") and piece.endswith(">"):
        return [piece]
    parts = piece.split(mark)
    marked = [part for each in parts for part in (name, each)][1:]
    return [part for part in marked if part]


def stamp(clock: int) -> str:
    """Return the frozen second as a base run ID has it."""
    return time.strftime("%y%m%d-%H%M%S", time.gmtime(clock / 1000))


def example_text(value: object) -> str:
    """Return a value as a reader would write it."""
    if value == UNDEFINED:
        return "undefined"
    if isinstance(value, dict) and "$" in value:
        return str(value.get("value", value.get("hex", value["$"])))
    return json.dumps(value, ensure_ascii=True)
