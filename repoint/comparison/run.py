"""Step 2: plans → outcomes on both sides → classes of difference, with the smallest example of each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from checker.rows import Change
from repoint.comparison.plan import Plan
from runidsystem.compare.conditions import UNDEFINED, condition_of, is_missing, is_well_formed
from runidsystem.compare.inputs import Arguments, Input, drawn, pooled, related
from runidsystem.compare.outcomes import Outcome, label, same
from runidsystem.compare.phrases import Seen, covers
from runidsystem.compare.process import Worker

# Frozen instants in ms: an ordinary one, a leap day's last, and one that Sydney's clocks show twice.
CLOCKS = (1_758_727_350_000, 1_709_251_199_999, 1_743_868_200_000)
LATER = 120_000  # between two calls of one case: generated IDs must not run ahead of the clock
HOME, AWAY = "UTC", "Australia/Sydney"
SHRINK_ROUNDS = 3
SIMPLE: tuple[object, ...] = (
    "0",
    "x",
    "A",
    0,
    1,
    True,
    None,
    {},
    [],
    "000101-000000",
    "000101-000000:A",
    "000101-000000-A",
)
Class = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One call: a row and the arguments for it."""

    plan: Plan
    arguments: Arguments

    @property
    def meant(self) -> Arguments:
        """The arguments as they are talked about: a required one that is left out is undefined."""
        required = {each.name: UNDEFINED for each in self.plan.inputs if not each.optional}
        given = {each.name: self.arguments.get(each.name) for each in self.plan.inputs if each.optional}
        return {
            **required,
            **{name: value for name, value in given.items() if not is_missing(value)},
            **{name: value for name, value in self.arguments.items() if name in required},
        }


@dataclass(frozen=True, slots=True)
class Case:
    """Calls in fresh modules, of which the last is compared."""

    steps: tuple[Step, ...]
    clock: int = CLOCKS[0]
    zone: str = HOME

    @property
    def last(self) -> Step:
        """The call that is compared."""
        return self.steps[-1]

    @property
    def size(self) -> tuple[int, int, bool, int, str]:
        """What makes one example smaller than another."""
        text = json.dumps([each.arguments for each in self.steps])
        return len(self.steps), len(text), self.zone != HOME, self.clock, text

    @property
    def key(self) -> str:
        """The arguments of the last call as text."""
        return json.dumps(self.last.arguments, sort_keys=True)

    @property
    def alone(self) -> Case:
        """The last call by itself, at the same time, at home."""
        return Case((self.last,), self.clock + LATER * (len(self.steps) - 1))

    def __hash__(self) -> int:
        return hash((self.key, self.clock, self.zone))

    def side(self, name: str) -> dict[str, Any]:
        """Return the case as one process runs it: `old` or `new`."""
        steps = [
            {
                "expression": each.plan.old_side if name == "old" else each.plan.new_side,
                "arguments": each.arguments,
                "clock": self.clock + index * LATER,
            }
            for index, each in enumerate(self.steps)
        ]
        return {"steps": steps, "zone": self.zone}


@dataclass(slots=True)
class Difference:
    """One class of difference: the condition, what old and new did, and the smallest example."""

    on: str
    old: str
    new: str
    case: Case
    old_outcome: Outcome
    new_outcome: Outcome
    count: int = 0
    declared: Change | None = None

    @property
    def kind(self) -> Class:
        """What makes two differences alike; two declared changes may share the words."""
        return self.on, self.old, self.new, str(self.declared)


@dataclass(slots=True)
class Result:
    """What came of one row; `problem` says why it could not be compared."""

    plan: Plan
    problem: str | None = None
    calls: int = 0
    same: int = 0
    well_formed_calls: int = 0
    well_formed_same: int = 0
    differences: list[Difference] = field(default_factory=list)
    failed: bool = False  # the problem is one of the files, not of the row

    @property
    def undeclared(self) -> list[Difference]:
        """The differences that no change of the row covers."""
        return [each for each in self.differences if each.declared is None]

    @property
    def unseen(self) -> list[Change]:
        """The declared changes that no call showed."""
        seen = [each.declared for each in self.differences]
        return [] if self.problem else [each for each in self.plan.changes if each not in seen]


@dataclass(slots=True)
class Comparison:
    """Two processes and the inputs for them."""

    old: Worker
    new: Worker
    seed: int
    examples: int
    vectors: Mapping[str, Sequence[object]]
    _setups: dict[Plan, list[Step]] = field(default_factory=dict)

    def row(self, plan: Plan, setups: Sequence[Plan]) -> Result:
        """Compare one row; `setups` are the rows whose calls may come before it."""
        result = Result(plan)
        classes: dict[Class, Difference] = {}
        for case, old, new in self._run(self._cases(plan)):
            _count(case, old, new, result, classes)
        # What is the same without the first call, or at home, is not owed to it, and is counted already.
        cases = [*_away(plan), *_sequences(plan, [step for each in setups for step in self._steps(each)])]
        alone = dict.fromkeys(each.alone for each in cases)
        plain = {case: (old, new) for case, old, new in self._run(list(alone))}
        for case, old, new in self._run(cases):
            if plain[case.alone] != (old, new):
                _count(case, old, new, result, classes)
        for kind, difference in classes.items():
            self._shrink(kind, difference)
            result.differences.append(difference)
        result.differences.sort(
            key=lambda each: (
                each.declared is not None,
                not is_well_formed(each.case.last.meant),
                each.case.size,
            )
        )
        return result

    def _steps(self, plan: Plan) -> list[Step]:
        """Return the calls of a row that may come before others: those that return on both sides."""
        if plan not in self._setups:
            cases = [Case((Step(plan, each),)) for each in _distinct(plan.inputs)[::2]]  # about one client
            self._setups[plan] = [
                case.last for case, old, new in self._run(cases) if old["kind"] == new["kind"] == "value"
            ]
        return self._setups[plan]

    def _run(self, cases: Sequence[Case]) -> Iterator[tuple[Case, Outcome, Outcome]]:
        """Yield the outcomes of both sides; cases whose earlier calls fail are left out."""
        old = self.old.send([each.side("old") for each in cases])
        new = self.new.send([each.side("new") for each in cases])
        for case, before, after in zip(cases, old, new, strict=True):
            if "setup" not in (before["kind"], after["kind"]):
                yield case, before, after

    def _cases(self, plan: Plan) -> list[Case]:
        cases: dict[str, Case] = {}
        omit = self.old.language == "javascript"
        known = pooled(plan.inputs, self.vectors, omit=omit)
        for arguments in [*known, *drawn(plan.inputs, self.examples, self.seed)]:
            case = Case((Step(plan, arguments),), CLOCKS[len(cases) % len(CLOCKS)])
            cases.setdefault(case.key, case)
        if not plan.inputs:
            return [Case((Step(plan, {}),), clock) for clock in CLOCKS]
        return list(cases.values())

    def _shrink(self, kind: Class, difference: Difference) -> None:
        """Replace arguments of the example by simpler ones, as long as the class stays the same."""
        for _ in range(SHRINK_ROUNDS):
            smaller = [each for each in _simpler(difference.case) if each.size < difference.case.size]
            fitting = [
                (case, old, new)
                for case, old, new in self._run(smaller)
                if (found := _difference(case, old, new)) and found.kind == kind
            ]
            if not fitting:
                return
            best = min(fitting, key=lambda each: each[0].size)
            difference.case, difference.old_outcome, difference.new_outcome = best


def _count(case: Case, old: Outcome, new: Outcome, result: Result, classes: dict[Class, Difference]) -> None:
    difference = _difference(case, old, new)
    well_formed = is_well_formed(case.last.meant)
    result.calls += 1
    result.well_formed_calls += well_formed
    if difference is None:
        result.same += 1
        result.well_formed_same += well_formed
        return
    kept = classes.setdefault(difference.kind, difference)
    kept.count += 1
    if case.size < kept.case.size:
        kept.case, kept.old_outcome, kept.new_outcome = case, old, new


def _difference(case: Case, old: Outcome, new: Outcome) -> Difference | None:
    step = case.last
    if same(old, new, awaited=step.plan.awaited):
        return None
    names = {name: value for each in case.steps for name, value in each.meant.items()}
    clock = case.clock + LATER * (len(case.steps) - 1)
    before = tuple(each.meant for each in case.steps[:-1])
    seen = Seen(step.meant, old, new, before, tuple(each.name for each in step.plan.inputs))
    declared = next((each for each in step.plan.changes if covers(each.on, each.old, each.new, seen)), None)
    words = label(old, names, clock), label(new, names, clock)
    if words[0] == words[1]:  # too coarse for this one
        words = f"{words[0]} ({_exact(old)})", f"{words[1]} ({_exact(new)})"
    return Difference(_condition(case), *words, case, old, new, 0, declared)


def _exact(outcome: Outcome) -> str:
    text = json.dumps(outcome.get("value", outcome.get("message")))
    return text if len(text) <= 40 else f"{text[:37]}..."


def _condition(case: Case) -> str:
    if case.zone != HOME:
        return "server in another time zone than UTC"
    if len(case.steps) == 1:
        return condition_of(case.last.meant)
    seen = Seen(case.last.meant, {}, {}, tuple(each.meant for each in case.steps[:-1]))
    return "record of another client" if seen.other_client else f"after {case.steps[0].plan.old.member}"


def _away(plan: Plan) -> Iterator[Case]:
    for clock in CLOCKS:
        for arguments in related(plan.inputs):
            yield Case((Step(plan, arguments),), clock, AWAY)


def _sequences(plan: Plan, setups: Sequence[Step]) -> Iterator[Case]:
    for setup in setups:
        for arguments in _distinct(plan.inputs):  # about that client and another
            yield Case((setup, Step(plan, arguments)))


def _distinct(inputs: Sequence[Input]) -> list[Arguments]:
    return list({json.dumps(each, sort_keys=True): each for each in related(inputs)}.values())


def _simpler(case: Case) -> Iterator[Case]:
    *before, last = case.steps
    for each in last.plan.inputs:
        if each.optional and each.name in last.arguments:
            rest = {name: value for name, value in last.arguments.items() if name != each.name}
            yield replace(case, steps=(*before, Step(last.plan, rest)))
        for value in SIMPLE:
            changed = {**last.arguments, each.name: value}
            yield replace(case, steps=(*before, Step(last.plan, changed)))
