"""The words of a row's `changes` → whether they cover a difference that was seen.

A phrase that is not understood covers anything of its kind, so that a change may be worded freely; but a
change of which neither the condition nor one of the outcomes is understood covers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from runidsystem.compare import conditions as on
from runidsystem.compare.conditions import UNDEFINED, Arguments, RunId, client_of, is_client, is_missing
from runidsystem.compare.outcomes import BASE, Outcome, error_of

CODE = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b")
ERROR_NAME = re.compile(r"\b[A-Z][A-Za-z]*(?:Error|Exception)\b")
NOTHING = (None, UNDEFINED)
WORD_VALUES: dict[str, tuple[object, ...]] = {
    "null": (None,),
    "none": (None,),
    "undefined": (UNDEFINED,),
    "nothing": NOTHING,
    "true": (True,),
    "false": (False,),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """One difference: the arguments, what came before, and both outcomes."""

    arguments: Arguments
    old: Outcome
    new: Outcome
    before: tuple[Arguments, ...] = ()
    parameters: tuple[str, ...] = ()  # of the row, given or not

    @property
    def names(self) -> frozenset[str]:
        """The parameters that a condition may name."""
        return frozenset((*self.parameters, *self.arguments))

    @property
    def other_client(self) -> bool:
        """Say whether an earlier call was for another client than this one."""
        client = client_of(self.arguments)
        return any(client_of(each) not in (client, UNDEFINED) for each in self.before)


Test = Callable[[Seen], bool]
ValueTest = Callable[[object, Arguments], bool]
OutcomeTest = Callable[[Outcome, Arguments], bool]


def covers(condition: str, old: str, new: str, seen: Seen) -> bool:
    """Say whether a declared change covers a difference."""
    when, before, after = condition_test(condition), outcome_test(old), outcome_test(new)
    if when is None and _has_parameter(seen, condition):
        when = _given(condition)
    if when in (None, _always) and before is None and after is None:
        return False
    return (
        (when is None or when(seen))
        and _fits(before, seen.old, seen.arguments)
        and _fits(after, seen.new, seen.arguments)
    )


def _fits(test: OutcomeTest | None, outcome: Outcome, arguments: Arguments) -> bool:
    # A phrase that is not understood speaks of a result: an error would be named.
    return outcome["kind"] == "value" if test is None else test(outcome, arguments)


def condition_test(phrase: str) -> Test | None:
    """Return the test for a condition in words, or None for words that say nothing here."""
    text = phrase.lower()
    for pattern, test in CONDITIONS:
        if re.search(pattern, text):
            return test
    return None


def _has_parameter(seen: Seen, phrase: str) -> bool:
    return any(_is_named(each, phrase) for each in seen.names)


def _given(phrase: str) -> Test:
    return lambda seen: any(
        not is_missing(value) and _is_named(each, phrase) for each, value in seen.arguments.items()
    )


def _is_named(parameter: str, phrase: str) -> bool:
    name = re.sub(r"^(?:a|an|the)\s+", "", phrase.strip().lower())
    return name in (parameter.lower(), on.spoken(parameter).lower())


def _always(seen: Seen) -> bool:
    return True


def _run(*wanted: str) -> Test:
    def test(seen: Seen) -> bool:
        run = on.run_of(seen.arguments)
        return run is not None and run.condition in wanted

    return test


def _carries_client(seen: Seen) -> bool:
    run = on.run_of(seen.arguments)
    return run is not None and (run.client is not None or run.condition == on.AMBIGUOUS)


def _another_client(seen: Seen) -> bool:
    return seen.other_client or on.condition_of(seen.arguments) == on.OTHER_CLIENT


def _client(test: Callable[[object], bool]) -> Test:
    return lambda seen: test(client_of(seen.arguments))


UNREADABLE = _run(on.UNREADABLE, on.PADDED, on.BAD_DATE, on.NO_TIME, on.AMBIGUOUS, on.NOT_TEXT, on.SPECIAL)
MISSING = r"missing|absent|empty|\bno\b|without|null|undefined|not given|none"
CONDITIONS: tuple[tuple[str, Test], ...] = (
    (r"^(?:any|every|all|always)\b", _always),
    (rf"(?:{MISSING}).*client|client.*(?:missing|absent|empty|undefined|not given)", _client(is_missing)),
    (r"(?:invalid|malformed|not allowed|illegal).*client|client.*(?:invalid|malformed|not allowed)",
     _client(lambda value: not is_missing(value) and not is_client(value))),
    (rf"(?:{MISSING}).*(?:run|job|id\b)|(?:run|job).*(?:missing|absent|empty|undefined|not given|null)",
     _run(on.MISSING_RUN)),
    (r"not (?:a )?(?:string|text)|number|object|promise", _run(on.NOT_TEXT)),
    (r"cannot be read|unreadable|malformed|unknown|invalid|unrecogni|no known|not a run|garbage", UNREADABLE),
    (r"(?:bad|impossible|wrong).*(?:date|time)", _run(on.BAD_DATE)),
    (r"white ?space|padded|surround", _run(on.PADDED)),
    (r"ambiguous", _run(on.AMBIGUOUS)),
    (r"special", _run(on.SPECIAL)),
    (r"(?:other|another|different|foreign|wrong) client|client mismatch", _another_client),
    (r"(?:carr|with a client|has a client|client run|client suffix|suffixed)", _carries_client),
    (r"legacy|old form|old format|convertible", _run(on.LEGACY, on.PADDED, on.AMBIGUOUS, on.NO_TIME)),
    (r"client", _client(lambda value: not is_missing(value))),
)  # fmt: skip


def outcome_test(phrase: str) -> OutcomeTest | None:
    """Return the test for an outcome in words, or None for words that say nothing here."""
    text = phrase.strip()
    lower = text.lower()
    if re.search(r"\b(?:throw|raise|reject|fail)", lower) or CODE.fullmatch(text):
        names = {*CODE.findall(text), *ERROR_NAME.findall(text)}
        return lambda outcome, _: outcome["kind"] == "throws" and (not names or error_of(outcome) in names)
    values = [value for word in re.findall(r"[a-z]+", lower) for value in WORD_VALUES.get(word, ())]
    if values and re.search(r"return|answer|give|yield|^\w+$", lower):
        return lambda outcome, _: _is_value(outcome) and outcome["value"] in values
    for pattern, test in OUTCOMES:
        if re.search(pattern, lower):
            return _on_value(test)
    return None


def _on_value(test: ValueTest) -> OutcomeTest:
    return lambda outcome, arguments: _is_value(outcome) and test(outcome["value"], arguments)


def _is_value(outcome: Outcome) -> bool:
    return bool(outcome["kind"] == "value")


def _as_it_is(value: object, arguments: Arguments) -> bool:
    return any(value == each and not is_missing(each) for each in arguments.values())


def _new_run(value: object, arguments: Arguments) -> bool:
    run = on.run_of(arguments)
    base = BASE.search(value) if isinstance(value, str) else None
    return base is not None and (run is None or run.base != base[0])


def _has_client(value: object, arguments: Arguments) -> bool:
    return isinstance(value, str) and any(_behind_base(value).endswith(each) for each in _clients(arguments))


def _behind_base(value: str) -> str:
    """Return what follows the base: the last digits of a base are no client `0`."""
    base = BASE.match(value)
    return value[base.end() :] if base else value


def _lacks_client(value: object, arguments: Arguments) -> bool:
    return not _has_client(value, arguments)


def _clients(arguments: Arguments) -> list[str]:
    run = on.run_of(arguments) or RunId("")
    return [each for each in (client_of(arguments), run.client) if isinstance(each, str) and each]


def _own_client_kept(value: object, arguments: Arguments) -> bool:
    run = on.run_of(arguments) or RunId("")
    return isinstance(value, str) and (run.client is None or _behind_base(value).endswith(run.client))


OUTCOMES: tuple[tuple[str, ValueTest], ...] = (
    (r"as it is|unchanged|pass(?:es)?(?: it)? through|as is|untouched|same", _as_it_is),
    (r"\bnew (?:run )?id|generat|invent|new one|present|now", _new_run),
    (r"add(?:s)? no client|without (?:a |the )?client|drops? the client|loses? the client|no client|strip",
     _lacks_client),
    (r"keep(?:s)? (?:the|its) client", _own_client_kept),
    (r"adds? (?:the|a) client|with (?:the|a) client|append", _has_client),
)  # fmt: skip
