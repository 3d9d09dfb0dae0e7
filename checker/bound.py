"""The arguments of a call → the parameters of a signature that take them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.facts import Argument
from checker.signatures import Parameter, ParameterKind, Signature


class Bound(NamedTuple):
    """The arguments of a call by the names of the old parameters."""

    by_name: dict[str, tuple[Argument, ...]]
    extra: tuple[Argument, ...] = ()  # what the old signature has no place for
    spread: bool = False  # a spread hides which argument is which

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """All arguments of the call, in no order."""
        return tuple(each for given in self.by_name.values() for each in given) + self.extra


NOTHING_BOUND = Bound({})


def names_fit(signature: Signature, arguments: Sequence[Argument]) -> bool:
    """Say whether every keyword of a call is a parameter of the signature."""
    names = {each.name for each in signature.parameters or ()}
    rest = any(each.kind is ParameterKind.KEYWORD_REST for each in signature.parameters or ())
    return rest or all(each.keyword is None or each.keyword in names for each in arguments)


def bind(signature: Signature, arguments: Sequence[Argument]) -> Bound:
    """Give each argument to the parameter that takes it."""
    by_name: dict[str, tuple[Argument, ...]] = {}
    extra: list[Argument] = []
    positional = list(signature.positional)
    rest = parameter_of(signature, ParameterKind.REST)
    keywords = parameter_of(signature, ParameterKind.KEYWORD_REST)
    names = {each.name for each in signature.parameters or ()}
    spread = False
    for argument in arguments:
        if argument.spread:
            collects = keywords if argument.keyword == "**" else rest
            clear = not positional if argument.keyword != "**" else True
            if collects is not None and clear:
                by_name[collects.name] = (*by_name.get(collects.name, ()), argument)
            else:
                spread = True
        elif argument.keyword is not None and argument.keyword in names:
            by_name[argument.keyword] = (argument,)
            positional = [each for each in positional if each.name != argument.keyword]
        elif argument.keyword is not None and keywords is not None:
            by_name[keywords.name] = (*by_name.get(keywords.name, ()), argument)
        elif argument.keyword is None and positional:
            by_name[positional.pop(0).name] = (argument,)
        elif argument.keyword is None and rest is not None:
            by_name[rest.name] = (*by_name.get(rest.name, ()), argument)
        else:
            extra.append(argument)
    return Bound(by_name, tuple(extra), spread)


def parameter_of(signature: Signature, kind: ParameterKind) -> Parameter | None:
    """Return the parameter of a kind of which there is at most one."""
    return next((each for each in signature.parameters or () if each.kind is kind), None)
