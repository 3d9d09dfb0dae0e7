"""One call and the rows for its function → where each argument goes, and whether that is safe.

Applicability is decided here, at the call site (docs/architecture.md): *safe* keeps every argument, once and in its
order; *unsafe* is mechanical but drops or moves one, or the row declares changes; *manual* needs a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.bound import NOTHING_BOUND, Bound, bind, names_fit
from checker.facts import Argument, Call
from checker.model import Applicability
from checker.rows import Change, Row
from checker.signatures import (
    Awaited,
    Expression,
    Invocation,
    ParameterKind,
    Reference,
    Supplied,
    walk,
)

NO_ROW = "the table has no row for it"


class Remap(NamedTuple):
    """What becomes of one call or reference."""

    row: Row | None
    applicability: Applicability
    reasons: tuple[str, ...] = ()
    bound: Bound = NOTHING_BOUND
    dropped: tuple[Argument, ...] = ()
    missing: tuple[str, ...] = ()  # names that the new function needs and the old call cannot supply
    keeps_list: bool = False  # the argument list stays as it is, byte for byte


def choose(rows: Sequence[Row], call: Call) -> Row | None:
    """Return the row for a call: the one whose number of parameters fits, else the one that comes nearest."""
    rows = [row for row in rows if row.signature.parameters is not None or len(rows) == 1] or list(rows)
    rows = [row for row in rows if row.signature.is_new == call.is_new] or list(rows)
    if not rows:
        return None
    count = len(call.arguments)
    fitting = [row for row in rows if row.signature.accepts(count) and names_fit(row.signature, call.arguments)]
    if fitting:
        return fitting[0]
    return min(rows, key=lambda row: abs(len(row.signature.positional) - count))


def outermost(expression: Expression) -> Invocation | None:
    """Return the call that a new side is, without its `await`."""
    while isinstance(expression, Awaited):
        expression = expression.value
    return expression if isinstance(expression, Invocation) else None


def is_identity(row: Row) -> bool:
    """Say whether the new call takes the old parameters, all of them, in their order, and nothing else."""
    if row.new is None or row.signature.parameters is None:
        return row.new is not None
    invocation = outermost(row.new)
    if invocation is None or isinstance(row.new, Awaited):
        return False
    given = [
        (each.value.name, each.keyword) if isinstance(each.value, Supplied) and not each.value.missing else None
        for each in invocation.arguments
    ]
    wanted = [
        (each.name, each.name if each.kind is ParameterKind.KEYWORD_ONLY else None) for each in row.signature.parameters
    ]
    return given == wanted


def remap(rows: Sequence[Row], call: Call) -> Remap:
    """Return what becomes of a call; a manual one says why.

    Rules, holding and the codemod all ask this of the same call: the last answers are remembered.
    """
    key = (id(rows), id(call))
    if key not in _answers:
        if len(_answers) >= MOST_ANSWERS:
            _answers.clear()
        _answers[key] = (rows, call, _remap(rows, call))  # what they are of lives on, so that no other has its number
    return _answers[key][2]


MOST_ANSWERS = 4096
_answers: dict[tuple[int, int], tuple[Sequence[Row], Call, Remap]] = {}


def _remap(rows: Sequence[Row], call: Call) -> Remap:
    row = choose(rows, call)
    if row is None:
        return Remap(None, Applicability.MANUAL, (NO_ROW,))
    if row.new is None:
        return Remap(row, Applicability.MANUAL, (row.because or "it is gone",))
    if row.signature.parameters is None:
        return _judged(row, [], changes=True, keeps_list=True)
    several = sum(each.signature.parameters is not None for each in rows) > 1
    if several and not row.signature.accepts(len(call.arguments)) and not any(a.spread for a in call.arguments):
        return Remap(row, Applicability.MANUAL, ("no row is for a call with this number of arguments",))
    missing = tuple(each.name for each in walk(row.new) if isinstance(each, Supplied) and each.missing)
    bound = bind(row.signature, call.arguments)
    if missing:
        needs = " and ".join(f"`{name}`" for name in missing)
        return Remap(
            row, Applicability.MANUAL, (f"the new function needs {needs}, which this call does not have",),
            bound, missing=missing,
        )  # fmt: skip
    if is_identity(row) and not bound.extra and not any(each.keyword and not each.spread for each in call.arguments):
        return _judged(row, [], bound=bound, changes=True, keeps_list=True)
    unknown = next((each.keyword for each in bound.extra if each.keyword and not each.spread), None)
    if unknown is not None:
        return Remap(row, Applicability.MANUAL, (f"the table does not know the argument `{unknown}`",), bound)
    if bound.spread:
        return Remap(row, Applicability.MANUAL, ("a spread hides which argument is which",), bound)
    return _moved(row, row.new, bound, call)


def _moved(row: Row, new: Expression, bound: Bound, call: Call) -> Remap:
    """Judge a call whose argument list changes."""
    order = list(_supplied(new, bound))
    given = list(call.arguments)
    dropped = tuple(each for each in given if each not in order)
    gap = _gap(new, bound)
    if gap:
        return Remap(
            row,
            Applicability.MANUAL,
            (f"this call does not pass `{gap}`, which now stands before others",),
            bound,
        )
    if any(not each.pure for each in dropped):
        return Remap(row, Applicability.MANUAL, ("an argument that does something would be lost",), bound, dropped)
    if any(order.count(each) > 1 and not each.pure for each in order):
        return Remap(row, Applicability.MANUAL, ("an argument that does something would be evaluated twice",), bound)
    reasons: list[str] = []
    if is_overtaken(new, bound):
        reasons.append("a call is made before an argument that does something")
    if dropped:
        reasons.append("an argument of this call is dropped" + (f": {row.because}" if row.because else ""))
    kept = [each for each in given if each in order]
    seen = list(dict.fromkeys(order))
    placed = by_place(seen)
    if placed != [each for each in kept if each in placed]:
        reasons.append("arguments change their order")
    if len(order) != len(seen):
        reasons.append("an argument is used twice")
    return _judged(row, reasons, bound=bound, dropped=dropped, changes=True)


def is_overtaken(new: Expression, bound: Bound) -> bool:
    """Say whether a nested call of the new side is made before an argument is evaluated that does something."""
    if not isinstance(new, Invocation):
        return isinstance(new, Awaited) and is_overtaken(new.value, bound)
    made = False
    for argument in new.arguments:
        given = [each for part in walk(argument.value) if isinstance(part, Supplied)
                 for each in bound.by_name.get(part.name, ())]  # fmt: skip
        if (made and any(not each.pure for each in given)) or is_overtaken(argument.value, bound):
            return True
        made = made or isinstance(argument.value, Invocation | Awaited)
    return False


def _judged(
    row: Row, reasons: list[str], *, bound: Bound | None = None, dropped: tuple[Argument, ...] = (),
    changes: bool = False, keeps_list: bool = False,
) -> Remap:  # fmt: skip
    if changes and row.changes:
        reasons = [*reasons, "the new function behaves differently: " + "; ".join(map(_change, row.changes))]
    applicability = Applicability.UNSAFE if reasons else Applicability.SAFE
    return Remap(row, applicability, tuple(reasons), bound or NOTHING_BOUND, dropped, keeps_list=keeps_list)


def _change(change: Change) -> str:
    return f"{change.on}: {change.old} → {change.new}"


def _supplied(expression: Expression, bound: Bound) -> Iterator[Argument]:
    """Yield the arguments of the old call in the order in which the new expression evaluates them."""
    for each in walk(expression):
        if isinstance(each, Supplied):
            yield from bound.by_name.get(each.name, ())


def by_place(arguments: Sequence[Argument]) -> list[Argument]:
    """Return the arguments up to the last that is passed by position; those by keyword behind it may stand anyhow."""
    last = max((place for place, each in enumerate(arguments) if each.keyword is None), default=-1)
    return list(arguments[: last + 1])


def _gap(expression: Expression, bound: Bound) -> str | None:
    """Return the parameter that this call leaves out although something must follow it by position."""
    for each in walk(expression):
        if not isinstance(each, Invocation):
            continue
        absent: str | None = None
        for argument in each.arguments:
            value = argument.value
            given = bound.by_name.get(value.name, ()) if isinstance(value, Supplied) else ()
            if isinstance(value, Supplied) and not given and not argument.spread:
                absent = absent or (value.name if argument.keyword is None else None)
            elif given and all(each.keyword for each in given):
                continue  # it stays by keyword
            elif absent is not None and argument.keyword is None and not argument.spread:
                return absent
    return None


def rename(rows: Sequence[Row], *, may_be_called: bool = True) -> Remap:
    """Return what becomes of a member that is used without being called: a bare rename, where one is right.

    `may_be_called` says whether whoever gets it can call it: `typeof m.f` does not.
    """
    plain = [row for row in rows if row.signature.parameters is None] or list(rows)
    if not plain:
        return Remap(None, Applicability.MANUAL, (NO_ROW,))
    row = plain[0]
    if row.new is None:
        return Remap(row, Applicability.MANUAL, (row.because or "it is gone",))
    if len({each.target for each in plain}) > 1:
        return Remap(row, Applicability.MANUAL, ("which function stands for it depends on the arguments",))
    if row.signature.parameters is None:
        return _judged(row, [], changes=True, keeps_list=isinstance(row.new, Reference))
    invocation = outermost(row.new)
    if invocation is None or invocation.is_new != row.signature.is_new:
        return Remap(row, Applicability.MANUAL, ("its replacement is no function of the same kind",))
    if is_identity(row):
        return _judged(row, [], changes=True, keeps_list=True)
    given = [
        each.value.name
        for each in invocation.arguments
        if isinstance(each.value, Supplied) and not each.value.missing and not each.keyword
    ]
    names = [each.name for each in row.signature.parameters]
    if len(given) == len(invocation.arguments) and given == names[: len(given)]:
        ignores = ["the new function ignores further arguments"] if may_be_called else []
        return _judged(row, ignores, changes=True, keeps_list=True)
    if not may_be_called:
        return Remap(row, Applicability.MANUAL, ("it changes together with its calls, and they need other arguments",))
    return Remap(row, Applicability.MANUAL, ("the new function takes other arguments: a bare rename is not enough",))
