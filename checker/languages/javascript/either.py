"""Specifiers that may be either of several: `require(flag ? './a' : './b')`, `require(given || './a')`.

Each string that stands in the call itself is a load of its own, which can be led elsewhere; what is put together, or
goes by a name, is a computed load as it is where it stands alone. What the call gives may be any of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Choice, Load, LoadKind, Node, Parameter
from checker.languages.builder import Builder
from checker.languages.javascript.computed import Paths
from checker.languages.javascript.literals import bare, string_value
from checker.model import Span

Way = tuple[Syntax, int, bool]
"""An expression, the scope it is read in, and whether it stands in the call itself."""
MOST = 16  # ways that are told apart
FALLING_BACK = frozenset({"||", "??"})


def ways(b: Builder, syntax: Syntax, scope: int) -> list[Way]:
    """Return the expressions that a specifier may be; that of a single one is the specifier itself."""
    found: list[Way] = []
    todo: list[Way] = [(syntax, scope, True)]
    names: set[int] = set()
    while todo and len(found) < MOST:
        current, where, inside = todo.pop()
        current = bare(current)
        options = list(options_of(current))
        if options:
            todo += [(each, where, inside) for each in reversed(options)]
            continue
        if current.type == "identifier" and current.start_byte not in names:
            written = Paths(b).written(b.text(current), where)
            names.add(current.start_byte)
            if written is not None and list(options_of(bare(written[0]))):
                todo.append((*written, False))
                continue
        found.append((current, where, inside))
    return found


def options_of(syntax: Syntax) -> Iterator[Syntax]:
    """Yield what a conditional expression chooses from."""
    fields: tuple[str, ...] = ()
    if syntax.type == "ternary_expression":
        fields = ("consequence", "alternative")
    elif syntax.type == "binary_expression":
        operator = syntax.child_by_field_name("operator")
        if operator is not None and operator.type in FALLING_BACK:
            fields = ("left", "right")
    for field in fields:
        side = syntax.child_by_field_name(field)
        if side is not None:
            yield side


def tell_apart(b: Builder) -> None:
    """Turn computed loads whose specifier may be either of several into a load for each of them."""
    real = set(b.facts.loads)
    gone: set[int] = set()
    for index, (value, syntax, scope) in list(b.computed.items()):
        load = b.nodes[index]
        if index not in real or not isinstance(load, Load) or load.kind is LoadKind.MOCK or load.fragments:
            continue
        found = ways(b, syntax, scope)
        if len(found) < 2:
            continue
        gone.add(index)
        del b.computed[index]
        given = [loaded(b, load, each, gives=value != NOTHING) for each in found]
        if value != NOTHING:
            b.nodes[value] = any_of(load.span, given, b.nodes[value].parent)
    if gone:
        b.facts.loads[:] = [each for each in b.facts.loads if each not in gone]


def any_of(span: Span, given: list[int], parent: int) -> Node:
    """Return the node for one of several values; where one is not known, nothing that it stands for is certain."""
    known = [each for each in given if each != NOTHING]
    if NOTHING in given:
        return Parameter(span, passed=known, open=True, parent=parent)
    return Choice(span, tuple(known), parent)


def loaded(b: Builder, load: Load, way: Way, *, gives: bool) -> int:
    """Add the load by one of several specifiers, and return what it gives; NOTHING where that is not known."""
    syntax, scope, inside = way
    text = string_value(b, syntax) if inside else None
    span = b.span(syntax) if text is not None else load.specifier_span
    index = b.add(Load(load.span, load.kind, text, span, guarded=True, call=load.call))
    b.facts.loads.append(index)
    if text is not None:
        b.consumed.add(syntax.start_byte)
        return index
    value = NOTHING
    if gives and None not in Paths(b).parts(syntax, scope):
        value = b.add(Load(load.span, load.kind, None, span, guarded=True, call=load.call))
    b.computed[index] = (value, syntax, scope)
    return value
