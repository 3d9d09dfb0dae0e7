"""Specifiers that may be either of several: `require(flag ? './a' : './b')`, `require(given || './a')`.

Each string that stands in the call itself is a load of its own, which can be led elsewhere; what is put together,
goes by a name, or is picked out of an object (`require(PATHS[mode])`) is a computed load, as it is where it stands
alone. What the call gives may be any of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    Call,
    Choice,
    Load,
    LoadKind,
    Member,
    Name,
    Node,
    Object,
    Parameter,
    Style,
    Text,
)
from checker.languages.builder import Builder
from checker.languages.javascript.computed import Parts, Paths, joined_up, tidy
from checker.languages.javascript.folders import SAME_ELEMENTS
from checker.languages.javascript.literals import bare, string_value
from checker.model import Span


class Way(NamedTuple):
    """One thing that a specifier may be: an expression, or a text that stands elsewhere."""

    syntax: Syntax
    scope: int  # that the expression is read in
    inside: bool = True  # whether it stands in the call itself
    parts: Parts | None = None  # of the path, where they do not follow from the expression alone


MOST = 16  # ways that are told apart
DEEPEST = 8  # names that stand for each other
JOINED = frozenset({"binary_expression", "template_string"})
SIDES = {"||": ("left", "right"), "??": ("left", "right"), "&&": ("right",)}


def ways(b: Builder, syntax: Syntax, scope: int) -> list[Way]:
    """Return the expressions that a specifier may be; that of a single one is the specifier itself."""
    found: list[Way] = []
    todo = [Way(syntax, scope)]
    names: set[int] = set()
    while todo and len(found) < MOST:
        way = todo.pop()
        current = bare(way.syntax)
        options = list(options_of(current))
        if options:
            todo += [Way(each, way.scope, way.inside) for each in reversed(options)]
            continue
        texts = texts_of(b, current, way.scope)
        if texts:
            found += [Way(current, way.scope, inside=False, parts=(each,)) for each in texts]
            continue
        several = possible(b, current, way.scope) if current.type in JOINED else []
        if len(several) > 1:
            found += [Way(current, way.scope, way.inside, joined_up(each)) for each in several]
            continue
        if current.type == "identifier" and current.start_byte not in names:
            written = Paths(b).written(b.text(current), way.scope)
            names.add(current.start_byte)
            if written is not None and list(options_of(bare(written[0]))):
                todo.append(Way(*written, inside=False))
                continue
        found.append(Way(current, way.scope, way.inside))
    return found


def options_of(syntax: Syntax) -> Iterator[Syntax]:
    """Yield what a conditional expression chooses from."""
    fields: tuple[str, ...] = ()
    if syntax.type == "ternary_expression":
        fields = ("consequence", "alternative")
    elif syntax.type == "binary_expression":
        operator = syntax.child_by_field_name("operator")
        fields = SIDES.get(operator.type, ()) if operator is not None else ()
    for field in fields:
        side = syntax.child_by_field_name(field)
        if side is not None:
            yield side


def texts_of(b: Builder, syntax: Syntax, scope: int) -> list[str]:
    """Return the texts, and nothing else, that a name is given at several places or that an object literal holds."""
    if syntax.type == "identifier":
        index = b.lookup(b.text(syntax), scope)
        binding = b.facts.bindings[index] if index != NOTHING else None
        if binding is not None and not binding.writes and len(binding.values) == 1:
            return texts_among(b, binding.values[0])
        if binding is None or not binding.writes or len(binding.values) < len(binding.writes):
            return []
        return all_texts(b, binding.values)
    base = syntax.child_by_field_name("object") if syntax.type == "subscript_expression" else None
    held = Paths(b).held(b.text(base), scope) if base is not None and base.type == "identifier" else None
    if not isinstance(held, Object) or any(entry.spread for entry in held.entries):
        return []
    return all_texts(b, [entry.value for entry in held.entries])


def texts_among(b: Builder, value: int) -> list[str]:
    """Return the texts, and nothing else, that a loop goes over: `for (const path of Object.values(PATHS))`."""
    node = b.nodes[value] if value != NOTHING else None
    if isinstance(node, Text):
        return []  # known without a loop
    found: list[int] = []
    if isinstance(node, Choice):
        found = list(node.options)
    elif isinstance(node, Parameter) and not node.passed and not node.open:
        found = node.values
        if len(found) == 1 and not isinstance(b.nodes[found[0]], Text):
            return texts_among(b, found[0])
    elif isinstance(node, Member) and node.style is Style.ELEMENT and node.name is None:
        found = elements_of(b, node.object)
    return all_texts(b, found) if found else []


def elements_of(b: Builder, index: int, depth: int = 0) -> list[int]:
    """Return the entries of a list, or of an object whose values are listed, if they are all known."""
    node = b.nodes[index] if index != NOTHING else None
    if isinstance(node, Name) and node.binding != NOTHING and depth < DEEPEST:
        binding = b.facts.bindings[node.binding]
        is_fixed = not binding.writes and not binding.shared and len(binding.values) == 1
        return elements_of(b, binding.values[0], depth + 1) if is_fixed else []
    if isinstance(node, Object):
        return [] if any(entry.spread for entry in node.entries) else [entry.value for entry in node.entries]
    callee = b.nodes[node.callee] if isinstance(node, Call) and node.callee != NOTHING else None
    if not isinstance(node, Call) or not isinstance(callee, Member):
        return []
    base = b.nodes[callee.object] if callee.object != NOTHING else None
    if callee.name == "values" and isinstance(base, Name) and base.name == "Object" and len(node.arguments) == 1:
        return elements_of(b, node.arguments[0].node, depth + 1)
    return elements_of(b, callee.object, depth + 1) if callee.name in SAME_ELEMENTS else []


def possible(b: Builder, syntax: Syntax, scope: int, depth: int = 0) -> list[Parts]:
    """Return the parts of each path that an expression may be, where some of it is chosen from."""
    current = bare(syntax)
    options = list(options_of(current))
    if options:
        return [parts for each in options for parts in possible(b, each, scope, depth)][:MOST]
    if texts := texts_of(b, current, scope):
        return [(each,) for each in texts[:MOST]]
    pieces = joined_of(current)
    if pieces:
        found: list[Parts] = [()]
        for each in pieces:
            more = [(b.text(each),)] if each.type == "string_fragment" else possible(b, each, scope, depth)
            found = [(*before, *after) for before in found for after in more][:MOST]
        return found
    written = Paths(b).written(b.text(current), scope) if current.type == "identifier" else None
    if written is not None and depth < DEEPEST:
        return possible(b, *written, depth + 1)
    return [Paths(b).parts(current, scope)]


def joined_of(syntax: Syntax) -> list[Syntax]:
    """Return the expressions and texts that `a + b`, or a template with holes, puts together."""
    if syntax.type == "template_string":
        holes = [each for each in syntax.named_children if each.type == "template_substitution"]
        if not holes or any(len(each.named_children) != 1 for each in holes):
            return []
        return [each.named_children[0] if each in holes else each for each in syntax.named_children]
    operator = syntax.child_by_field_name("operator") if syntax.type == "binary_expression" else None
    left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
    if operator is None or operator.type != "+" or left is None or right is None:
        return []
    return [left, right]


def all_texts(b: Builder, values: Sequence[int]) -> list[str]:
    """Return the texts that nodes are, if they all are texts."""
    nodes = [b.nodes[each] if each != NOTHING else None for each in values]
    texts = [node.value for node in nodes if isinstance(node, Text)]
    return list(dict.fromkeys(texts)) if len(texts) == len(nodes) else []


def tell_apart(b: Builder) -> None:
    """Turn computed loads whose specifier may be either of several into a load for each of them."""
    real = set(b.facts.loads)
    gone: set[int] = set()
    for index, (value, syntax, scope) in list(b.computed.items()):
        load = b.nodes[index]
        if index not in real or not isinstance(load, Load) or load.kind is LoadKind.MOCK or load.fragments:
            continue
        found = ways(b, syntax, scope)
        if len(found) == 1 and found[0].syntax.id == bare(syntax).id and found[0].parts is None:
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
    text = string_value(b, way.syntax) if way.inside and way.parts is None else None
    span = b.span(way.syntax) if text is not None else load.specifier_span
    index = b.add(Load(load.span, load.kind, text, span, way.parts or (), guarded=True, call=load.call))
    b.facts.loads.append(index)
    if text is not None:
        b.consumed.add(way.syntax.start_byte)
        return index
    if way.inside and way.parts is not None:
        b.consumed.update(strings_in(way.syntax))
    value = NOTHING
    parts = way.parts or Paths(b).parts(way.syntax, way.scope)
    if gives and None not in parts:
        known = tidy("".join(each or "" for each in parts)) if way.parts is not None else None
        value = b.add(Load(load.span, load.kind, known, span, guarded=True, call=load.call))
    if way.parts is None:
        b.computed[index] = (value, way.syntax, way.scope)
    return value


def strings_in(syntax: Syntax) -> Iterator[int]:
    """Yield where the strings of an expression start."""
    if syntax.type in ("string", "template_string"):
        yield syntax.start_byte
    for each in syntax.named_children:
        yield from strings_in(each)
