"""Laws of the functions that work on text, for all run IDs that hypothesis can think of."""

from __future__ import annotations

import string
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from runidsystem import RunIdError, RunIdSystem
from runidsystem.reading import FIRST_SECOND, LAST_SECOND, format_second, is_client_id, load_formats

SYSTEMS = {":": RunIdSystem(), "-": RunIdSystem(client_separator="-")}
ALNUM = string.ascii_letters + string.digits
RESERVED = set(load_formats()["client"]["reserved"])

seconds = st.integers(FIRST_SECOND, LAST_SECOND)
bases = seconds.map(format_second)
clients = (
    st.tuples(st.sampled_from(ALNUM), st.text(ALNUM + "_-", max_size=62), st.sampled_from(ALNUM))
    .map("".join)
    .map(lambda text: text[:1] if len(text) == 2 and text[0] == text[1] else text)
    .filter(lambda text: text not in RESERVED)
)
names = st.lists(st.sampled_from(["acme", "Guy", "Wilson", "Tom", "7", "338"]), min_size=1, max_size=4).map(
    "-".join
)
some_clients = clients | names
old_forms: list[Callable[[int, str], str]] = [
    lambda at, client: f"{format_second(at)}-{client}",
    lambda at, client: f"{format_second(at)}.0",
    lambda at, client: f"{format_second(at)}.0-{client}",
    lambda at, client: f"20{format_second(at)}",
    lambda at, client: f"post_batch_{at * 1000:013d}",
    lambda at, client: f"job_post_harvesting_{client}_{at * 1000 + 999:013d}",
    lambda at, client: f"client-fallback-{client}-{at * 1000:013d}",
    lambda at, client: f"{format_second(at)}-{client}-{client}",
    lambda at, client: f" {format_second(at)}:{client}\n",
]
readable = st.builds(
    lambda form, at, client: form(at, client), st.sampled_from(old_forms), seconds, some_clients
)
anything = readable | bases | st.builds("{}:{}".format, bases, some_clients) | st.text(max_size=40)


def outcome(call: Callable[[], object]) -> object:
    try:
        return call()
    except RunIdError as problem:
        return problem.code


@pytest.fixture(scope="module", params=[":", "-"])
def system(request: pytest.FixtureRequest) -> RunIdSystem:
    return SYSTEMS[request.param]


@given(text=anything)
def test_standard_form_is_stable_and_valid(system: RunIdSystem, text: str) -> None:
    try:
        standard = system.validate_and_standardize_run_id(text)
    except RunIdError:
        assert outcome(lambda: system.validate_run_id(text)) is not True
        return
    assert system.validate_and_standardize_run_id(standard) == standard
    assert system.validate_run_id(standard) is True
    assert system.get_base_run_id(text) == system.get_base_run_id(standard)
    assert system.get_client_id(text) == system.get_client_id(standard)


@given(base=bases, client=some_clients)
def test_parts_make_the_whole(system: RunIdSystem, base: str, client: str) -> None:
    whole = system.create_client_run_id(base, client)
    assert (system.get_base_run_id(whole), system.get_client_id(whole)) == (base, client)
    assert system.create_client_run_id(whole, client) == whole
    assert system.validate_run_id(whole) is True


@given(base=bases, client=some_clients, other=some_clients)
def test_no_client_gets_the_run_of_another(system: RunIdSystem, base: str, client: str, other: str) -> None:
    assume(client != other)
    whole = system.create_client_run_id(base, client)
    assert outcome(lambda: system.create_client_run_id(whole, other)) == "CLIENT_MISMATCH"
    assert outcome(lambda: system.get_run_record_id(whole, other)) == "CLIENT_MISMATCH"


@given(base=bases, client=some_clients)
def test_an_old_client_run_never_reads_as_another_client(base: str, client: str) -> None:
    old, system = f"{base}-{client}", SYSTEMS[":"]
    read = outcome(lambda: system.get_client_id(old))
    assert read in (client, "RUN_ID_AMBIGUOUS") or (client.startswith("apify-") and read is None)
    if read == "RUN_ID_AMBIGUOUS":
        assert system.validate_and_standardize_run_id(old, client_id=client) == f"{base}:{client}"


@given(text=st.text(max_size=80))
def test_text_of_no_form_is_refused_by_all_alike(text: str) -> None:
    system = SYSTEMS[":"]
    expected = outcome(lambda: system.validate_and_standardize_run_id(text))
    if expected in ("RUN_ID_MALFORMED", "RUN_ID_REQUIRED"):
        assert outcome(lambda: system.get_base_run_id(text)) == expected
        assert outcome(lambda: system.get_client_id(text)) == expected
        assert outcome(lambda: system.create_client_run_id(text, "acme")) == expected
        assert outcome(lambda: system.clear_cache(text)) == expected


@given(value=st.none() | st.integers() | st.floats() | st.booleans() | st.binary() | st.lists(st.text()))
def test_nothing_but_text_is_a_run_id(value: object) -> None:
    expected = "RUN_ID_REQUIRED" if value is None else "RUN_ID_NOT_STRING"
    assert outcome(lambda: SYSTEMS[":"].validate_run_id(value)) == expected
    assert outcome(lambda: SYSTEMS[":"].validate_and_standardize_run_id(value)) == expected


@given(second=seconds)
def test_instants_agree_with_the_calendar(second: int) -> None:
    text = format_second(second)
    read = datetime.strptime(f"20{text}", "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    assert read.timestamp() == second
    assert SYSTEMS[":"].validate_and_standardize_run_id(f"pipeline_{second * 1000 + 7:013d}") == text


@given(digits=st.text(string.digits, min_size=12, max_size=12))
def test_digits_are_valid_exactly_when_they_are_a_second(digits: str) -> None:
    try:
        datetime.strptime(f"20{digits}", "%Y%m%d%H%M%S")
        expected: object = True
    except ValueError:
        expected = "RUN_ID_BAD_DATE"
    if digits.endswith(("60", "61")):  # strptime knows leap seconds
        expected = "RUN_ID_BAD_DATE"
    assert outcome(lambda: SYSTEMS[":"].validate_run_id(f"{digits[:6]}-{digits[6:]}")) == expected


@given(one=seconds, other=seconds)
def test_order_of_text_is_order_of_time(one: int, other: int) -> None:
    assert (format_second(one) < format_second(other)) == (one < other)


@given(text=st.text(ALNUM + "_-", min_size=1, max_size=70))
def test_client_ids_are_what_the_grammar_says(text: str) -> None:
    edges = text[0] in ALNUM and text[-1] in ALNUM
    assert is_client_id(text) == (edges and len(text) <= 64 and text not in RESERVED)


STEPS = st.lists(st.sampled_from([0.0, 0.4, 1.0, 7.0, -1.0, -30.0, 61.0]), max_size=80)


@given(steps=STEPS, lead=st.integers(0, 60), slots=st.integers(1, 60), slot=st.integers(0, 59))
def test_generated_ids_rise_whatever_the_clock_does(
    steps: list[float], lead: int, slots: int, slot: int
) -> None:
    slot %= slots
    now = 1_758_727_350.0

    def clock() -> float:
        return now

    options = {"max_lead_seconds": lead, "slots": slots, "slot": slot}
    pair = [RunIdSystem(clock=clock, **options), RunIdSystem(clock=clock, **options)]  # type: ignore[arg-type]
    last = ""
    for index, step in enumerate(steps):
        now += step
        made = outcome(pair[index % 2].generate_run_id)
        if made in ("RUN_ID_RATE_EXCEEDED", "CLOCK_ROLLBACK"):
            continue
        assert isinstance(made, str)
        assert made > last
        assert int(made[-2:]) % slots == slot
        ahead = datetime.strptime(f"20{made}+0000", "%Y%m%d-%H%M%S%z").timestamp() - now
        assert -1 < ahead <= lead
        last = made


def test_a_refused_generate_says_how_long_to_wait() -> None:
    now = 1_758_727_350.25

    def clock() -> float:
        return now

    system = RunIdSystem(clock=clock, max_lead_seconds=0)
    system.generate_run_id()
    with pytest.raises(RunIdError) as caught:
        system.generate_run_id()
    wait = caught.value.details["retryAfterMs"]
    assert wait == 750
    now += 0.75
    assert system.generate_run_id() == "250924-152231"


@pytest.mark.parametrize(
    "options",
    [
        {"slots": 61},
        {"slots": 4, "slot": 4},
        {"cache_size": 0},
        {"client_separator": "_"},
        {"max_lead_seconds": -1},
    ],
)
def test_options_that_make_no_sense_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="must be"):
        RunIdSystem(**options)  # type: ignore[arg-type]


def test_a_form_of_the_project_is_read_first() -> None:
    system = RunIdSystem(
        formats=[{"name": "nightly", "pattern": "nightly-(?<client>{client})-(?<ms>[0-9]{13})"}]
    )
    assert system.validate_and_standardize_run_id("nightly-acme-1759286532412") == "251001-024212:acme"
    assert outcome(lambda: system.validate_run_id("nightly-acme-1759286532412")) == "RUN_ID_LEGACY"
    assert outcome(lambda: SYSTEMS[":"].get_base_run_id("nightly-acme-1759286532412")) == "RUN_ID_MALFORMED"


@pytest.mark.parametrize("form", load_formats()["forms"], ids=lambda form: form["name"])
def test_examples_of_the_data_file(form: dict[str, dict[str, str | None]]) -> None:
    for text, standard in form["examples"].items():
        expected = standard or "RUN_ID_UNCONVERTIBLE"
        assert outcome(lambda text=text: SYSTEMS[":"].validate_and_standardize_run_id(text)) == expected
        assert SYSTEMS[":"].classify(text).form == form["name"]
