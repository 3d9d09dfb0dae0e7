"""Step 1: a row → what to call on either side, as expressions that a process can evaluate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.naming import snake_case
from checker.rows import Change, Row, Table
from checker.signatures import (
    Argument,
    Awaited,
    Expression,
    Invocation,
    Literal,
    Parameter,
    ParameterKind,
    Reference,
    Signature,
    Supplied,
    walk,
)
from runidsystem.compare.inputs import Input

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """One row with both sides spelled as their files spell them."""

    text: str
    line: int
    old: Reference
    name: Reference  # the old function as the table writes it
    inputs: tuple[Input, ...]
    old_side: Json
    new_side: Json | None  # None: the row says that the function is gone
    new_references: tuple[Reference, ...]
    changes: tuple[Change, ...]
    awaited: bool  # the row awaits the old call

    @property
    def call(self) -> str:
        """The old function as a reader would name it."""
        return f"{self.name.module}.{self.name.member}" if self.name.member else str(self.name.module)

    @property
    def is_call(self) -> bool:
        """Say whether the row is about calls, not about a value."""
        return bool(self.old_side["op"] != "reference")


def plans(table: Table, language: str, exists: Callable[[Reference], bool], old: Iterable[str]) -> list[Plan]:
    """Return a plan for each row of the old modules; `exists` says which spelling a file has."""
    spellings: dict[tuple[int, str], list[Row]] = {}
    wanted = set(old)
    for row in table.for_language(language).rows:
        if row.old.module in wanted:
            spellings.setdefault((row.line, row.text), []).append(row)
    return [_plan(rows, language, exists) for rows in spellings.values()]


def members(table: Table, language: str) -> Mapping[str, Sequence[str]]:
    """Return every member of every module that the rows name, in each spelling."""
    found: dict[str, dict[str, None]] = {}
    for row in table.for_language(language).rows:
        for each in (row.old, *_references(row.new)):
            if each.module is not None:
                found.setdefault(each.module, {})[each.member] = None
    return {name: list(each) for name, each in found.items()}


def _plan(rows: Sequence[Row], language: str, exists: Callable[[Reference], bool]) -> Plan:
    # A Python file may keep the spelling of the table on one side and not on the other.
    before = next((row for row in rows if exists(row.old)), rows[0])
    after = next((row for row in rows if all(map(exists, _references(row.new)))), rows[0])
    spell = snake_case if language == "python" else str
    signature = before.signature
    parameters = tuple(_input(each, spell) for each in signature.parameters or ())
    missing = [] if after.new is None else [each for each in walk(after.new) if isinstance(each, Supplied)]
    known = {each.name for each in parameters}
    extra = {spell(each.name): None for each in missing if spell(each.name) not in known}
    return Plan(
        text=before.text,
        line=before.line,
        old=before.old,
        name=rows[-1].old,  # a view for a language has the respelled rows first
        inputs=(*parameters, *map(Input, extra)),
        old_side=_old_side(before.old, signature, spell),
        new_side=None if after.new is None else _json(after.new, spell),
        new_references=tuple(_references(after.new)),
        changes=before.changes,
        awaited=signature.is_async,
    )


def _references(expression: Expression | None) -> list[Reference]:
    return [] if expression is None else [each for each in walk(expression) if isinstance(each, Reference)]


def _input(parameter: Parameter, spell: Callable[[str], str]) -> Input:
    return Input(
        spell(parameter.name),
        optional=parameter.optional,
        rest=parameter.kind is ParameterKind.REST,
        keywords=parameter.kind is ParameterKind.KEYWORD_REST,
    )


def _old_side(reference: Reference, signature: Signature, spell: Callable[[str], str]) -> Json:
    if signature.parameters is None:
        return _reference(reference)
    spreads = {ParameterKind.REST: "*", ParameterKind.KEYWORD_REST: "**"}
    arguments = [
        {
            "value": {"op": "argument", "name": spell(each.name)},
            "spread": spreads.get(each.kind, ""),
            "keyword": each.name if each.kind is ParameterKind.KEYWORD_ONLY else None,
        }
        for each in signature.parameters
    ]
    call = {"op": "call", "callee": _reference(reference), "arguments": arguments, "new": signature.is_new}
    return {"op": "await", "value": call} if signature.is_async else call


def _reference(reference: Reference) -> Json:
    return {"op": "reference", "module": reference.module, "member": reference.member}


def _json(expression: Expression, spell: Callable[[str], str]) -> Json:
    match expression:
        case Reference():
            return _reference(expression)
        case Supplied(name):
            return {"op": "argument", "name": spell(name)}
        case Literal(text):
            return {"op": "literal", "text": text}
        case Awaited(value):
            return {"op": "await", "value": _json(value, spell)}
        case Invocation(callee, arguments, is_new):
            listed = [_argument(each, spell) for each in arguments]
            return {"op": "call", "callee": _reference(callee), "arguments": listed, "new": is_new}


def _argument(argument: Argument, spell: Callable[[str], str]) -> Json:
    spread = "**" if argument.spread == "**" else "*" if argument.spread else ""
    return {"value": _json(argument.value, spell), "spread": spread, "keyword": argument.keyword}
