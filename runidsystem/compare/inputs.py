"""Parameters → arguments: the vectors' inputs, a pool of telling values, and what hypothesis makes."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from runidsystem.compare import HERE
from runidsystem.compare.conditions import UNDEFINED, RunId, kind_of

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

BASES = ("250924-152230", "240229-235959", "691231-000000", "000101-000001")
CLIENTS = ("A", "Guy-Wilson", "acme_2", "Wilson", "A-B", "B", "7")
BAD_CLIENTS = (None, "", "Guy Wilson", "a:b", "-a", "undefined", "x" * 65, 7)
RECORDS = ("recAAAAAAAAAAAAAA", "recBBBBBBBBBBBBBB")
RUNS: tuple[object, ...] = (
    "250924-152230", "240229-235959", "250924-152230:A", "250924-152230:Guy-Wilson", "250924-152230-A",
    "250924-152230-Guy-Wilson", "250924-152230-A-B", "250924-152230:A-B", "250103-142536-338",
    "251007-070457-Guy-Wilson-Guy-Wilson", "250103-142536.0", "250103-142536.0-acme", "20250801-143022",
    "251003-172001-apify-8MSTBAfqMzuXPvgB3", "post_batch_1759286532412", "smart_resume_1760061712406_pwwu9",
    "job_post_scoring_bypass_1717146242405", "job_post_scoring_stream1_20250929094802",
    "fallback_job_lead_stream1_20250920_143022", "job_post_harvesting_acme_1759286532412",
    "SR-250924-001-T1899-S1", "SR-250924-001-T1899-S1-CGuy-Wilson", "8MSTBAfqMzuXPvgB3",
    "[object Object]", "x", "250230-152230", "251324-152230", "250924-242230", " 250924-152230",
    "250924-152230\n", "250924-152230:", "250924-152230:a:b", "JOB_BYPASS", "SYSTEM", "0", "undefined",
    None, "", UNDEFINED, 0, 7, True, {}, [], {"$": "promise"},
)  # fmt: skip
OTHERS: tuple[object, ...] = (
    None, "", "webhook", "a'b", "Two words", "12", " x ", 0, 1, -1, 1.5, 2**31, True, False, [], [1, 2, 3],
    ["b", "a"], {}, {"a": 1}, {"a": {"b": [None]}}, {"$": "number", "value": "NaN"}, UNDEFINED,
)  # fmt: skip
POOLS: Mapping[str, tuple[object, ...]] = {
    "run": RUNS,
    "client": (*CLIENTS, *BAD_CLIENTS, UNDEFINED),
    "record": (*RECORDS, None, "", "rec1", UNDEFINED),
    "flag": (True, False, UNDEFINED),
    "options": ({}, {"forceNew": True}, None, UNDEFINED),
    "value": OTHERS,
}
USUAL: Mapping[str, object] = {
    "run": BASES[0], "client": CLIENTS[0], "record": RECORDS[0], "flag": True, "options": {},
    "value": "webhook",
}  # fmt: skip
OF_TWO = frozenset(("createclientrunid", "registerrunrecord", "getrunrecordid"))


@dataclass(frozen=True, slots=True)
class Input:
    """One parameter of a row; a `rest` parameter takes a list, a `keywords` parameter a mapping."""

    name: str
    optional: bool = False
    rest: bool = False
    keywords: bool = False

    @property
    def kind(self) -> str:
        """What the parameter holds, by its name."""
        return "rest" if self.rest else "keywords" if self.keywords else kind_of(self.name)

    def pool(self, vectors: Mapping[str, Sequence[object]]) -> Sequence[object]:
        """Return the telling values, and what the vectors have for this kind."""
        if self.kind == "rest":
            return ([], ["a"], ["a", 1])
        if self.kind == "keywords":
            return ({}, {"a": 1})
        return (*POOLS[self.kind], *vectors.get(self.kind, ()))

    def usual(self) -> object:
        """Return the value that is nothing out of the ordinary."""
        return [] if self.kind == "rest" else {} if self.kind == "keywords" else USUAL[self.kind]


Arguments = dict[str, object]


def pooled(
    inputs: Sequence[Input], vectors: Mapping[str, Sequence[object]], *, omit: bool
) -> Iterator[Arguments]:
    """Yield the usual arguments, each value of each pool, each run with clients, and optional ones left out.

    With `omit`, required ones are left out too, which JavaScript allows.
    """
    usual = {each.name: each.usual() for each in inputs}
    yield usual
    required = {each.name: each.usual() for each in inputs if not each.optional}
    for base in (usual, required):
        for each in inputs:
            for value in each.pool(vectors):
                yield {**base, each.name: value}
            if omit or each.optional:
                yield {name: value for name, value in base.items() if name != each.name}
    runs = [each for each in inputs if each.kind == "run"]
    clients = [each for each in inputs if each.kind == "client"]
    for run, client in itertools.product(runs, clients):
        for one in run.pool(vectors):
            for other in dict.fromkeys(("A", "Wilson", RunId.read(one).client or "A")):
                yield {**required, run.name: one, client.name: other}


def related(inputs: Sequence[Input]) -> Iterator[Arguments]:
    """Yield arguments about one run and two clients: calls that follow each other must meet in a cache."""
    base = BASES[0]
    for run, client in ((base, "A"), (base, "B"), (f"{base}:A", "A"), (f"{base}:B", "B")):
        values = {**USUAL, "run": run, "client": client, "rest": [], "keywords": {}, "flag": False}
        yield {each.name: values[each.kind] for each in inputs if not each.optional or each.kind == "client"}


def drawn(inputs: Sequence[Input], count: int, seed: int) -> list[Arguments]:
    """Return arguments that hypothesis makes; the same seed gives the same ones."""
    # Heavy, and not needed by the commands that compare nothing.
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded
    from hypothesis import strategies as st

    required = {each.name: _strategy(each) for each in inputs if not each.optional}
    optional = {each.name: _strategy(each) for each in inputs if each.optional}
    found: list[Arguments] = []

    @seeded(seed)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.fixed_dictionaries(required, optional=optional))
    def collect(arguments: Arguments) -> None:
        found.append(dict(arguments))

    if inputs:
        collect()
    return found


def read_vectors(folder: Path = HERE.parent / "vectors") -> dict[str, list[object]]:
    """Return the values that the vectors use as run IDs and as clients."""
    found: dict[str, list[object]] = {"run": [], "client": []}
    for path in sorted(folder.glob("*/*/*.json")):
        function = path.parent.parent.name.replace("_", "").lower()
        for vector in json.loads(path.read_text(encoding="utf-8")).get("vectors", []):
            arguments = vector.get("args")
            if not isinstance(arguments, list):
                continue
            for kind, value in zip(
                ("run", "client") if function in OF_TWO else ("run",), arguments, strict=False
            ):
                if _usable(value) and value not in found[kind]:
                    found[kind].append(value)
    return found


def _usable(value: object) -> bool:
    return not (
        isinstance(value, dict) and value.get("$") not in (None, "undefined", "promise", "number", "bytes")
    )


def _strategy(each: Input) -> SearchStrategy[Any]:
    from hypothesis import strategies as st

    anything = st.none() | st.booleans() | st.integers(-1000, 2**40) | st.text(max_size=20)
    match each.kind:
        case "run":
            return _runs() | _runs() | _nearly(_runs()) | st.sampled_from(RUNS) | anything
        case "client":
            return _clients() | st.sampled_from(CLIENTS) | st.sampled_from(BAD_CLIENTS) | anything
        case "record":
            return st.sampled_from(RECORDS) | st.from_regex(r"\Arec[A-Za-z0-9]{14}\Z") | anything
        case "flag":
            return st.booleans()
        case "options":
            return st.dictionaries(st.text(max_size=8), anything, max_size=3) | st.none()
        case "rest":
            return st.lists(anything, max_size=3)
        case "keywords":
            return st.dictionaries(st.from_regex(r"\A[a-z]{1,5}\Z"), anything, max_size=2)
        case _:
            some = anything | st.floats(allow_nan=False, allow_infinity=False, width=32)
            several = st.lists(some, max_size=4) | st.dictionaries(st.text(max_size=6), some, max_size=3)
            return st.sampled_from(OTHERS) | some | several


def _clients() -> SearchStrategy[str]:
    from hypothesis import strategies as st

    return st.from_regex(r"\A[A-Za-z0-9](?:[A-Za-z0-9_-]{0,8}[A-Za-z0-9])?\Z")


def _runs() -> SearchStrategy[str]:
    """Make run IDs in the standard form and in the legacy ones."""
    from hypothesis import strategies as st

    two = "{:02}".format
    base = st.builds(
        lambda *parts: "".join(map(two, parts[:3])) + "-" + "".join(map(two, parts[3:])),
        *(st.integers(low, high) for low, high in ((0, 99), (1, 12), (1, 28), (0, 23), (0, 59), (0, 59))),
    )
    ms = st.integers(946_684_800_000, 4_102_444_799_999).map(str)
    return st.one_of(
        base,
        st.builds("{}:{}".format, base, _clients()),
        st.builds("{}-{}".format, base, _clients()),
        st.builds("{}-{}-{}".format, base, _clients(), _clients()),
        st.builds(
            "{}{}".format, base, st.sampled_from([".0", ".0-acme", "-338", "-apify-8MSTBAfqMzuXPvgB3"])
        ),
        base.map("20{}".format),
        st.builds("{}{}".format, st.sampled_from(["post_batch_", "job_post_scoring_", "pipeline_"]), ms),
        st.builds("job_post_harvesting_{}_{}".format, _clients(), ms),
    )


def _nearly(runs: SearchStrategy[str]) -> SearchStrategy[str]:
    """Make run IDs with one character too many or too few."""
    from hypothesis import strategies as st

    def spoil(run: str, at: int, piece: str) -> str:
        at %= len(run) + 1
        return run[:at] + piece + run[at + (not piece) :]

    return st.builds(
        spoil, runs, st.integers(0, 40), st.sampled_from(["", " ", "-", ":", "0", "٣", "\n", "x"])
    )
