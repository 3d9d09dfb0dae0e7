"""A row → what it does to a call, in words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rows import Row, Table
from checker.signatures import Argument, Awaited, Invocation, Literal, Reference, Supplied, walk


def row_words(row: Row, table: Table) -> tuple[str, ...]:
    """Say what changes for a reader of the old call: its name, its arguments, how it is called.

    `changes` and `because` of the row are texts already and not repeated.
    """
    words = [*_name_words(row, table), *_call_words(row, table), *_argument_words(row)]
    if row.language:
        words.append(f"in {row.language} only")
    return tuple(words)


def _name_words(row: Row, table: Table) -> Iterator[str]:
    target = row.target
    if row.new is None:
        yield "gone"
    elif target is None:
        yield f"replaced by {'its argument' if isinstance(row.new, Supplied) else 'a value'}"
    elif not row.old.member and not target.member:
        yield f"the whole module is now {target.module}"
    else:
        if target.member != row.old.member:
            yield f"renamed to {target.member or target.module}"
        else:
            yield "keeps its name"
        if target.module is None and row.old.module is not None:
            yield "now a global"
        elif target.module not in (row.old.module, _replacement(row, table)):
            yield f"moved to {target.module}"


def _replacement(row: Row, table: Table) -> str | None:
    module = table.modules.get(row.old.module or "")
    return module.replaced_by if module else None


def _call_words(row: Row, table: Table) -> Iterator[str]:
    target = row.target
    if target is None or row.new is None:
        return
    is_call = row.signature.parameters is not None
    inner = row.new.value if isinstance(row.new, Awaited) else row.new
    if is_call and isinstance(inner, Reference):
        yield "the call becomes a plain name"
    if isinstance(inner, Invocation):
        if not is_call and not row.signature.is_new:
            yield "the plain name becomes a call"
        if inner.is_new != row.signature.is_new:
            yield "constructed with new" if inner.is_new else "no longer constructed with new"
    module = table.modules.get(target.module or "")
    exported = module.exports.get(target.member) if module else None
    is_async = exported is not None and exported.is_async
    if isinstance(row.new, Awaited):
        yield "awaited by the fix"
    elif is_async and not row.signature.is_async:
        yield "now async: needs await"
    elif row.signature.is_async and not is_async:
        yield "no longer awaited"


def _argument_words(row: Row) -> Iterator[str]:
    if row.new is None:
        return
    old = row.signature.parameters or ()
    parts = list(walk(row.new))
    used = [part.name for part in parts if isinstance(part, Supplied) and not part.missing]
    for parameter in old:
        if parameter.name not in used:
            yield f"argument {parameter.name} dropped"
        elif used.count(parameter.name) > 1:
            yield f"argument {parameter.name} used {used.count(parameter.name)} times"
    kept = [each.name for each in old if each.name in used]
    order = list(dict.fromkeys(used))
    if order != kept:
        yield f"arguments reordered: {', '.join(order)}"
    for part in parts:
        if isinstance(part, Supplied) and part.missing:
            yield f"argument {part.name} needed"
        elif isinstance(part, Invocation):
            yield from _inserted(part.arguments)


def _inserted(arguments: tuple[Argument, ...]) -> Iterator[str]:
    for argument in arguments:
        match argument.value:
            case Literal(text):
                yield f"argument {text} inserted"
            case Invocation(callee) | Awaited(Invocation(callee)):
                yield f"{callee.member or callee.module} called for an argument"
            case Supplied(name, False) if argument.keyword is not None:
                yield f"argument {name} by keyword {argument.keyword}"
            case Reference(_, member):
                yield f"argument {member} inserted"
            case _:
                pass
