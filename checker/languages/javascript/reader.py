"""JavaScript, TypeScript, JSX and TSX: bytes → facts, by tree-sitter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import takewhile

from tree_sitter import Language as Grammar
from tree_sitter import Node as Syntax
from tree_sitter import Parser, Tree

from checker.facts import NOTHING, Call, Class, Facts, Function, Member, Name, Parameter, This
from checker.languages.builder import Builder, Handler, comment, first_error, nothing
from checker.languages.javascript import (
    assignments,
    calls,
    classes,
    expressions,
    functions,
    modules,
    names,
    objects,
    operators,
    typed,
    types,
)
from checker.languages.javascript.compiled import copies_to_exports, is_wrapper, unwrap
from checker.languages.javascript.computed import settle
from checker.languages.javascript.constructors import make_classes
from checker.languages.javascript.doubles import add_stubs
from checker.languages.javascript.either import tell_apart
from checker.languages.javascript.literals import string_value
from checker.languages.javascript.local_loaders import keep_real_loads, loads_of_main
from checker.languages.javascript.mentions import is_route, mentions
from checker.languages.javascript.misread import TYPE_LOAD, TypeLoads, after_parsing, before_parsing, type_load
from checker.languages.javascript.modules import common_exports, late_exports
from checker.languages.javascript.names import defaults_see_outside
from checker.languages.javascript.repair import Repair, repaired
from checker.languages.javascript.typed import settle_types
from checker.languages.javascript.wrapped import load_through_functions
from checker.languages.positions import Positions

QUIET = (
    "empty_statement", "escape_sequence", "false", "hash_bang_line", "jsx_text", "null", "number", "predefined_type",
    "private_property_identifier", "property_identifier", "regex", "statement_identifier", "string_fragment", "super",
    "true",
)  # fmt: skip
"""Syntax that names nothing and holds nothing."""
HANDLERS: dict[str, Handler] = {
    "comment": comment,
    **dict.fromkeys(QUIET, nothing),
    **expressions.HANDLERS,
    **operators.HANDLERS,
    **objects.HANDLERS,
    **assignments.HANDLERS,
    **calls.HANDLERS,
    **names.HANDLERS,
    **functions.HANDLERS,
    **classes.HANDLERS,
    **types.HANDLERS,
    **modules.HANDLERS,
}
GRAMMARS = {".ts": "typescript", ".mts": "typescript", ".cts": "typescript", ".tsx": "tsx"}
COMMENT = re.compile(rb"/(?=[/*])")
"""The start of what may be a comment."""
PATH = re.compile(rb"""["'`](?=[\w@#~$*<>^:\x80-\xff-]*[/.\\])""")
"""The start of a string that may be a path; an escape may stand for anything."""
BOM = b"\xef\xbb\xbf"


@cache
def parser(name: str) -> Parser:
    """Return the parser of a grammar; made once a process, on first use."""
    if name == "javascript":
        import tree_sitter_javascript

        return Parser(Grammar(tree_sitter_javascript.language()))
    import tree_sitter_typescript

    made = getattr(tree_sitter_typescript, f"language_{name}")()
    return Parser(Grammar(made))


FLOW = re.compile(rb"import typeof|\{\||\|\}|(?<=[\s,{(|])[+-](?=\w+\??\s*:)")


def parse(source: bytes, suffix: str) -> tuple[Tree, TypeLoads]:
    """Parse with the grammar of the file's suffix; `.js` with type annotations (Flow) with that of TSX.

    Returned with the tree are the loads in types that had to be parsed as names (`misread.TYPE_LOAD`), by their
    start: specifier, span, span of the string.
    """
    grammar = GRAMMARS.get(suffix, "javascript")
    source = source.replace(b"\0", b" ")  # a parser takes it for the end
    tree, loads = parsed(source, grammar)
    if tree.root_node.has_error and grammar != "tsx":
        other, found = parsed(FLOW.sub(blanked, source) if b"@flow" in source else source, "tsx")
        if not other.root_node.has_error:
            return other, found
        if b"@flow" in source and first_error(other.root_node) > first_error(tree.root_node):
            return other, found
    return tree, loads


def parsed(source: bytes, grammar: str) -> tuple[Tree, TypeLoads]:
    """Parse with a grammar, with the repairs that this needs."""
    source = before_parsing(source, grammar)
    tree = parser(grammar).parse(source)
    tree, edits = repaired(parser(grammar), source, tree, partial(repairs, grammar))
    return tree, dict(type_load(each.match) for each in edits if each.repair is TYPE_LOAD)


def repairs(grammar: str, source: bytes, tree: Tree) -> Sequence[Repair]:
    """Return the repairs that a source may need once it has been parsed."""
    if not tree.root_node.has_error:
        return after_parsing(source, grammar)
    from checker.languages.javascript.rejected import ON_ERROR  # seldom needed, and a dozen patterns

    return ON_ERROR[grammar]


def blanked(match: re.Match[bytes]) -> bytes:
    """Return spaces for what Flow has and TypeScript has not; what it means is of no interest here."""
    text = match.group()
    if text == b"import typeof":
        return b"import type  "
    return text.translate(None, b"|+-").ljust(len(text)) if text != b"|}" else b" }"


def flow_arguments(facts: Facts, calls: list[tuple[int, Call]], flows: list[tuple[int, tuple[int, ...]]]) -> None:
    """Give parameters what the calls of their function's name pass; note where others may call it."""
    callees = {call.callee for _, call in calls} | {callee for callee, _ in flows}
    targets: dict[int, list[Function]] = {}  # what is called, by the binding of its name
    every: list[tuple[int, Call | tuple[int, ...]]] = [(call.callee, call) for _, call in calls]
    every.extend(flows)
    for callee, given in every:
        node = facts.nodes[callee] if callee != NOTHING else None
        if isinstance(node, Function):
            fill(facts, node, passed(given), is_open=False)
        elif isinstance(node, Name) and node.binding != NOTHING and not is_wrapper(node.name):
            binding = facts.bindings[node.binding]
            called = targets.get(node.binding)
            if called is None:
                called = targets[node.binding] = list(functions_of(facts, binding.values))
            if called:
                is_open = binding.exported or not callees.issuperset(binding.uses)
                for target in called:
                    fill(facts, target, passed(given), is_open=is_open)


def passed(given: Call | tuple[int, ...]) -> tuple[int, ...]:
    """Return what is passed; of a call, the arguments whose places are known."""
    if isinstance(given, Call):
        return tuple(each.node for each in takewhile(lambda each: not each.spread, given.arguments))
    return given


def functions_of(facts: Facts, values: list[int]) -> Iterator[Function]:
    """Yield the functions among values: constructors of classes too, and what a parameter is called with in place."""
    for value in values:
        node = facts.nodes[value]
        inner: list[int] = []
        if isinstance(node, Function):
            yield node
        elif isinstance(node, Parameter):
            inner = node.values
        elif isinstance(node, Class):
            inner = node.members.get("constructor", [])
        yield from (each for each in map(facts.nodes.__getitem__, inner) if isinstance(each, Function))


def fill(facts: Facts, function: Function, given: tuple[int, ...], *, is_open: bool) -> None:
    """Give the parameters of a function the nodes of one call."""
    for root, argument in zip(function.pattern_roots, given, strict=False):
        parameter = facts.nodes[root]
        if isinstance(parameter, Parameter) and argument not in parameter.values:
            parameter.passed.append(argument)
            parameter.open = parameter.open or is_open


def handlers_for(source: bytes, suffix: str, type_loads: TypeLoads) -> dict[str, Handler]:
    """Return the handlers that a file needs: most have no types that speak of modules."""
    found = HANDLERS
    if suffix in GRAMMARS and typed.ASKED.search(source):
        found = {**found, **typed.HANDLERS}
    return {**found, **expressions.WITH_TYPE_LOADS} if type_loads else found


def facts(source: bytes, path: str) -> Facts:
    """Return the facts of one file; spans are byte offsets into `source`, which is UTF-8."""
    if source.startswith(BOM):
        source = b"   " + source[3:]
    suffix = path[path.rfind(".") :]
    tree, type_loads = parse(source, suffix)
    b = Builder("javascript", source, handlers_for(source, suffix, type_loads))
    b.type_loads = type_loads
    b.open("module", tree.root_node)
    b.visit_children(tree.root_node)
    found = b.finish()
    defaults_see_outside(b)
    add_stubs(b)
    keep_real_loads(found, b.given_loaders)
    tell_apart(b)
    settle(b)
    load_through_functions(b)
    loads_of_main(b, path)
    unwrap(b)
    calls = [(index, node) for index, node in enumerate(found.nodes) if isinstance(node, Call)]
    make_classes(b, [call for _, call in calls])
    members_by_this(found)
    flow_arguments(found, calls, b.flows)
    settle_types(b)
    late_exports(found)
    common_exports(found, calls)
    copies_to_exports(b, [call for _, call in calls])
    other_comments(b, tree.root_node)
    found.strings += mentions(b, tree.root_node)
    b.collect(tree, paths(b, tree.root_node))
    return found


def other_comments(b: Builder, root: Syntax) -> None:
    """Find the comments that the walk has not come by: inside of what is read by its parts."""
    positions = Positions(root)
    end = 0  # of the last comment
    for match in COMMENT.finditer(b.source):
        start = match.start()
        if start < end:
            continue
        found = b.comments.get(start)
        if found is None:
            syntax = positions.at(start)[-1]
            if syntax.type == "comment" and syntax.start_byte == start:
                found = b.comments[start] = b.span(syntax)
        end = found.end if found is not None else end


def paths(b: Builder, root: Syntax) -> Iterator[tuple[Syntax, str]]:
    """Yield the strings that may be paths, with their values."""
    positions = Positions(root)
    for match in PATH.finditer(b.source):
        start = match.start()
        if start not in b.consumed:
            *_, around, _ = (root, *positions.at(start))  # the last one is the quote
            value = string_value(b, around) if around.start_byte == start else None
            if value and not is_route(b, around, value):
                yield around, value


def members_by_this(found: Facts) -> None:
    """Note `this.x = ...` as a member of the class it stands in, and `self.x = ...` where `self` is that `this`."""
    for target, value in found.assignments:
        node = found.nodes[target]
        if not isinstance(node, Member) or not node.name or node.object == NOTHING or value == NOTHING:
            continue
        owner = found.nodes[node.object]
        if isinstance(owner, Name) and owner.binding != NOTHING:
            held = found.bindings[owner.binding].values
            owner = found.nodes[held[0]] if len(held) == 1 else owner
        if isinstance(owner, This) and owner.owner != NOTHING:
            of_class = found.nodes[owner.owner]
            if isinstance(of_class, Class):
                members = of_class.statics if owner.is_static else of_class.members
                members.setdefault(node.name, []).append(value)
