"""What may be wrong with a row whose texts can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.grammar import nearest
from checker.rows import Row
from checker.signatures import Invocation, ParameterKind, Reference, Signature, Supplied


def export_problem(reference: Reference, exports: Mapping[str, Signature]) -> str | None:
    """Return what is wrong with a reference to a module that lists its exports.

    A class or namespace that is listed without its members may have any member.
    """
    member = reference.member
    if not exports or not member or member in exports:
        return None
    if any(each.startswith(f"{member}.") for each in exports):
        return None
    owner = member.rpartition(".")[0]
    while owner:
        if owner in exports and not any(each.startswith(f"{owner}.") for each in exports):
            return None
        owner = owner.rpartition(".")[0]
    return f"`{reference.module}` does not export `{member}`{nearest(member, exports)}"


def call_problems(call: Invocation, signature: Signature) -> Iterator[str]:
    """Yield what is wrong with the arguments of a call by the signature that the module exports."""
    if signature.parameters is None or any(each.spread for each in call.arguments):
        return
    name = call.callee.member or call.callee.module
    by_position = sum(each.keyword is None for each in call.arguments)
    if signature.most is not None and by_position > signature.most:
        yield f"`{name}` takes at most {_arguments(signature.most)}, not {by_position}"
    named = {each.name: each for each in signature.parameters}
    takes_any = any(each.kind is ParameterKind.KEYWORD_REST for each in signature.parameters)
    given = {each.name for each in signature.positional[:by_position]}
    for argument in call.arguments:
        if argument.keyword is None:
            continue
        target = named.get(argument.keyword)
        if target is None or target.by_position or target.kind is ParameterKind.REST:
            if not takes_any:
                yield f"`{name}` has no parameter `{argument.keyword}`{nearest(argument.keyword, named)}"
        elif target.name in given:
            yield f"`{name}` gets `{target.name}` twice"
        given.add(argument.keyword)
    for parameter in signature.positional:
        if not parameter.optional and parameter.name not in given:
            advice = f"write `?{parameter.name}` if the old call cannot supply it"
            yield f"`{name}` needs `{parameter.name}`: {advice}"


def told_apart(row: Row, other: Row) -> bool:
    """Say whether it is always clear which of two rows for one reference is meant."""
    if row.language != other.language and row.language and other.language:
        return True
    one, two = row.signature, other.signature
    if one.is_new != two.is_new or (one.parameters is None) != (two.parameters is None):
        return True
    if one.parameters is None:
        return False
    return _ends_before(one, two) or _ends_before(two, one)


def _ends_before(one: Signature, two: Signature) -> bool:
    return one.most is not None and one.most < two.least


def changes_nothing(row: Row) -> bool:
    """Say whether a row's new side is its old side."""
    if row.target != row.old or row.signature.is_async:
        return False
    if isinstance(row.new, Reference):
        return row.signature.parameters is None
    if not isinstance(row.new, Invocation) or row.new.is_new != row.signature.is_new:
        return False
    values = [each.value for each in row.new.arguments if each.keyword is None]
    names = [each.name for each in row.signature.parameters or ()]
    return values == [Supplied(each) for each in names] and len(values) == len(row.new.arguments)


def _arguments(count: int) -> str:
    return f"{count} argument" if count == 1 else f"{count} arguments"
