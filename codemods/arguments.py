"""From a row and a call to the edits of its argument list; comments and spacing of what stays survive."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.bound import Bound
from checker.facts import Argument, Call
from checker.model import Span
from checker.signatures import Argument as NewArgument
from checker.signatures import Awaited, Expression, Invocation, Literal, ParameterKind, Reference, Signature, Supplied
from codemods.dropping import dropped_spans
from codemods.edits import Edit, Part

Spell = Callable[[Reference], Sequence[Part]]
"""How a reference to the new API is written at this place."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An argument of the old call, kept; `keyword` renames or adds its keyword, "" takes it away."""

    argument: Argument
    keyword: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """An argument that the row makes."""

    parts: tuple[Part, ...]
    by_keyword: bool = False


Item = Kept | Made


def arrange(new: Invocation, bound: Bound, spell: Spell, signature: Signature | None) -> list[Item]:
    """Return the arguments of the new call in their order; `signature` is that of the new function."""
    items: list[Item] = []
    gap = False
    for position, argument in enumerate(new.arguments):
        value = argument.value
        if isinstance(value, Supplied):
            given = bound.by_name.get(value.name, ())
            gap = gap or not given
            items.extend(Kept(each, keyword_for(each, argument, position, signature, gap)) for each in given)
        else:
            parts = render(value, bound, spell)
            made = Made((f"{argument.keyword}=", *parts), by_keyword=True) if argument.keyword else Made(parts)
            items.append(made)
    placed = {each.value.name for each in new.arguments if isinstance(each.value, Supplied) and not each.keyword}
    return in_written_order(by_place(items, placed, bound))


def by_place(items: Sequence[Item], placed: Container[str], bound: Bound) -> list[Item]:
    """Pass by position what stands before an argument that is: `f(b, a=1)` is `g(1, b)` where g turns them."""
    last = max((place for place, item in enumerate(items) if not is_by_keyword(item)), default=-1)
    names = {id(each): name for name, given in bound.by_name.items() for each in given}
    return [
        replace(item, keyword="")
        if place < last and isinstance(item, Kept) and is_by_keyword(item) and names.get(id(item.argument)) in placed
        else item
        for place, item in enumerate(items)
    ]


def in_written_order(items: Sequence[Item]) -> list[Item]:
    """Put what is passed by keyword last, in the order in which it was written."""
    last = [each for each in items if isinstance(each, Kept) and is_by_keyword(each)]
    last.sort(key=lambda each: each.argument.span.start)
    made = [each for each in items if isinstance(each, Made) and each.by_keyword]
    return [*(each for each in items if not is_by_keyword(each)), *last, *made]


def is_by_keyword(item: Item) -> bool:
    """Say whether an argument is passed by keyword in the new call."""
    if isinstance(item, Made):
        return item.by_keyword
    return bool(item.keyword) or (item.keyword is None and item.argument.keyword is not None)


def keyword_for(
    given: Argument, argument: NewArgument, position: int, signature: Signature | None, gap: bool
) -> str | None:
    """Return the keyword a kept argument gets: None leaves it as it is written."""
    if argument.keyword is not None:
        return argument.keyword if given.keyword != argument.keyword else None
    if given.keyword is None or given.spread or argument.spread:
        return None
    name = positional_name(signature, position)
    if name is None and not gap and signature is not None and signature.parameters is not None:
        return ""
    return name if name != given.keyword else None


def positional_name(signature: Signature | None, position: int) -> str | None:
    """Return the name of the parameter at a position of the new function."""
    if signature is None or signature.parameters is None or position >= len(signature.parameters):
        return None
    parameter = signature.parameters[position]
    return parameter.name if parameter.kind in (ParameterKind.NORMAL, ParameterKind.KEYWORD_ONLY) else None


def render(expression: Expression, bound: Bound, spell: Spell) -> tuple[Part, ...]:
    """Return the text of an expression of the new side, with the old call's arguments in it."""
    match expression:
        case Reference():
            return tuple(spell(expression))
        case Literal(text=text):
            return (text,)
        case Awaited(value=value):
            return ("await ", *render(value, bound, spell))
        case Supplied(name=name):
            return joined([(each.value_span,) for each in bound.by_name.get(name, ())], between(bound.arguments))
        case Invocation(callee=callee, arguments=arguments, is_new=is_new):
            inner: list[tuple[Part, ...]] = []
            for argument in arguments:
                if isinstance(argument.value, Supplied):
                    inner.extend(
                        (f"{argument.keyword}=", each.value_span) if argument.keyword and not each.spread else
                        (each.span if each.spread else each.value_span,)
                        for each in bound.by_name.get(argument.value.name, ())
                    )  # fmt: skip
                else:
                    keyword = f"{argument.keyword}=" if argument.keyword else ""
                    inner.append((keyword, *render(argument.value, bound, spell)))
            return ("new " if is_new else "", *spell(callee), "(", *joined(inner, between(bound.arguments)), ")")


def between(arguments: Sequence[Argument]) -> dict[tuple[Part, Part], Span]:
    """Return what stands between each two neighbours of a list: comma, white space and comments."""
    ordered = sorted(arguments, key=lambda each: each.span)
    return {
        (one.span, other.span): Span(one.span.end, other.span.start)
        for one, other in pairwise(ordered)
    }


def joined(
    items: Sequence[tuple[Part, ...]], gaps: Mapping[tuple[Part, Part], Span] | None = None
) -> tuple[Part, ...]:  # fmt: skip
    """Put commas between the parts of several arguments; those that were neighbours keep what stood between them."""
    found: list[Part] = []
    for parts in items:
        if found and parts:
            found.append((gaps or {}).get((found[-1], parts[0]), ", "))
        found.extend(parts)
    return tuple(found)


def parts_of(item: Item) -> tuple[Part, ...]:
    """Return the text of one argument of the new call."""
    if isinstance(item, Made):
        return item.parts
    if item.keyword is None:
        return (item.argument.span,)
    return (f"{item.keyword}=" if item.keyword else "", item.argument.value_span)


def list_edits(source: bytes, call: Call, items: Sequence[Item]) -> list[Edit]:
    """Return the edits that turn the argument list of a call into `items`."""
    old = list(call.arguments)
    if old and old[0].span == call.arguments_span:  # a generator whose parentheses are those of the call
        whole = len(items) == 1 and isinstance(items[0], Kept) and not items[0].keyword
        parts = joined([parts_of(item) for item in items])
        return [] if whole else [Edit(call.arguments_span, ("(", *parts, ")"))]
    kept = [item.argument for item in items if isinstance(item, Kept)]
    wraps = any(isinstance(item, Made) and any(isinstance(part, Span) for part in item.parts) for item in items)
    if [each for each in old if each in kept] == kept and len(set(map(id, kept))) == len(kept) and not wraps:
        return in_place(source, call, items)
    inside = Span(old[0].span.start, old[-1].span.end) if old else _between(call)
    if len(items) == len(old):  # what stands between the arguments stays where it is
        texts = list(parts_of(items[0]))
        for before, after, item in zip(old, old[1:], items[1:], strict=False):
            texts += [Span(before.span.end, after.span.start), *parts_of(item)]
        return [Edit(inside, tuple(texts))]
    return [Edit(inside, joined([parts_of(item) for item in items], between(old)))]


def _between(call: Call) -> Span:
    """Return the place between the parentheses of an empty argument list."""
    return Span(call.arguments_span.start + 1, call.arguments_span.start + 1)


def in_place(source: bytes, call: Call, items: Sequence[Item]) -> list[Edit]:
    """Drop, insert and re-key arguments where they stand: the kept ones are in their old order."""
    edits: list[Edit] = []
    old = list(call.arguments)
    kept = [item.argument for item in items if isinstance(item, Kept)]
    for item in items:
        if isinstance(item, Kept) and item.keyword is not None:
            before = Span(item.argument.span.start, item.argument.value_span.start)
            edits.append(Edit.text(before, f"{item.keyword}=" if item.keyword else ""))
    edits += [Edit.text(span, "") for span in dropped_spans(source, old, kept, call.arguments_span.end - 1)]
    pending: list[tuple[Part, ...]] = []
    last: Argument | None = None
    for item in items:
        if isinstance(item, Made):
            pending.append(item.parts)
            continue
        if pending:
            start = item.argument.span.start
            edits.append(Edit(Span(start, start), (*joined(pending), ", ")))
            pending = []
        last = item.argument
    if pending:
        if last is not None:
            edits.append(Edit(Span(last.span.end, last.span.end), (", ", *joined(pending))))
        elif call.arguments_span.end == call.arguments_span.start:  # `new X` without a list
            edits.append(Edit(call.arguments_span, ("(", *joined(pending), ")")))
        else:
            edits.append(Edit(_between(call), joined(pending)))
    return edits
