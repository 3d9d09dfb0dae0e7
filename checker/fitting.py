"""One call and the signature of what it calls → what is wrong with its arguments, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.bound import bind
from checker.facts import Argument
from checker.signatures import Parameter, ParameterKind, Signature

EMPTY = frozenset({"null", "undefined", "None"})
REQUIRED = (ParameterKind.NORMAL, ParameterKind.KEYWORD_ONLY)


class Given(NamedTuple):
    """What a function is called with."""

    arguments: tuple[Argument, ...]
    names: tuple[str, ...] = ()  # what each argument is called itself: `id` of `run.id`; "" where it has no name
    is_partial: bool = False  # more will follow: `f.bind(null, a)`


def problem_of(signature: Signature, given: Given) -> str:
    """Say what is wrong with the arguments of a call, or return an empty string."""
    if any(argument.spread for argument in given.arguments):
        return ""
    return (
        doubled(signature, given.arguments)
        or ("" if given.is_partial else lacking(signature, given))
        or empty(signature, given.arguments)
        or unknown(signature, given.arguments)
    )


def doubled(signature: Signature, arguments: Sequence[Argument]) -> str:
    """Say which parameter gets an argument by position and another by its name."""
    count = sum(each.keyword is None for each in arguments)
    filled = {each.name for each in signature.positional[:count] if not each.by_position}
    twice = next((each.keyword for each in arguments if each.keyword in filled), None)
    return f"with `{twice}` twice" if twice is not None else ""


def lacking(signature: Signature, given: Given) -> str:
    """Say which required parameters a call leaves out.

    By position the last ones are missing; what the arguments are called may show that it is others. Where it only shows
    that they stand in other places, they are counted.
    """
    by_name = bind(signature, keyworded(signature, given.arguments)).by_name
    required = [each for each in signature.parameters or () if each.kind in REQUIRED and not each.optional]
    absent = [each.name for each in required if each.name not in by_name]
    if not absent:
        return ""
    places = places_by_name(signature.positional, given)
    if places is None:
        return f"without {listed(absent)}"
    if None in places:
        needed = "argument" if len(required) == 1 else "arguments"
        return f"with {len(given.arguments)} of the {len(required)} {needed} that it requires"
    named = {signature.positional[each].name for each in places if each is not None}
    named |= {each.keyword for each in given.arguments if each.keyword is not None}
    return f"without {listed([each.name for each in required if each.name not in named])}"


def places_by_name(parameters: Sequence[Parameter], given: Given) -> list[int | None] | None:
    """Return the place of the parameter that each argument by position is called like; None if none is misplaced."""
    names = [plain(each.name) for each in parameters]
    pairs = zip(given.arguments, given.names, strict=False)
    called = [plain(name) for argument, name in pairs if argument.keyword is None]
    places = [names.index(name) if name and name in names else None for name in called]
    known = [each for each in places if each is not None]
    is_misplaced = any(each not in (None, place) for place, each in enumerate(places))
    return places if is_misplaced and known == sorted(set(known)) else None


def plain(name: str) -> str:
    """Return a name without what its spelling adds: `run_id` and `runId` are the same."""
    return name.replace("_", "").casefold()


def keyworded(signature: Signature, arguments: Sequence[Argument]) -> tuple[Argument, ...]:
    """Return the arguments without those by the name of a parameter that takes none."""
    by_position = {each.name for each in signature.positional if each.by_position}
    return tuple(each for each in arguments if each.keyword not in by_position)


def empty(signature: Signature, arguments: Sequence[Argument]) -> str:
    """Say which required parameter gets a literal that is nothing."""
    by_name = bind(signature, arguments).by_name
    for each in signature.parameters or ():
        literal = by_name[each.name][0].literal if each.name in by_name else None
        if each.kind in REQUIRED and not each.optional and literal in EMPTY:
            return f"with {literal} for `{each.name}`, which it requires"
    return ""


def unknown(signature: Signature, arguments: Sequence[Argument]) -> str:
    """Say which arguments a function has no place for."""
    rest = any(each.kind is ParameterKind.KEYWORD_REST for each in signature.parameters or ())
    extra = list(bind(signature, keyworded(signature, arguments)).extra)
    extra += [each for each in arguments if each not in keyworded(signature, arguments) and not rest]
    keywords = [each.keyword for each in extra if each.keyword is not None]
    if keywords:
        return f"with {listed(keywords)}, which it does not take"
    return f"with {len(extra)} argument{'s' if len(extra) > 1 else ''} more than it takes" if extra else ""


def listed(names: Sequence[str]) -> str:
    """Return names as a reader expects them in a sentence."""
    quoted = [f"`{name}`" for name in names]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def written(signature: Signature) -> str:
    """Return the parameters of a signature as a reader expects them."""
    return ", ".join(marked(signature.parameters or ()))


def marked(parameters: Sequence[Parameter]) -> Iterator[str]:
    """Yield parameters with the marks that say how they take arguments."""
    starred = False
    for place, each in enumerate(parameters):
        if place and parameters[place - 1].by_position and not each.by_position:
            yield "/"
        if each.kind is ParameterKind.KEYWORD_ONLY and not starred:
            yield "*"
        starred = starred or each.kind in (ParameterKind.KEYWORD_ONLY, ParameterKind.REST)
        mark = {ParameterKind.REST: "...", ParameterKind.KEYWORD_REST: "**"}.get(each.kind, "")
        yield mark + each.name + ("?" if each.optional else "")
    if parameters and parameters[-1].by_position:
        yield "/"
