"""JavaScript, TypeScript, JSX and TSX: bytes → facts, by tree-sitter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from tree_sitter import Language as Grammar
from tree_sitter import Node as Syntax
from tree_sitter import Parser, Query, QueryCursor, Tree

from checker.facts import NOTHING, Call, Class, Facts, Function, Member, Name, Parameter, This
from checker.languages.builder import Builder, first_error
from checker.languages.javascript import assignments, calls, classes, expressions, modules, names, types
from checker.languages.javascript.literals import string_value
from checker.languages.javascript.loads import WRAPPERS, keep_real_loads
from checker.languages.javascript.modules import common_exports
from checker.model import Span

HANDLERS = {
    **expressions.HANDLERS,
    **assignments.HANDLERS,
    **calls.HANDLERS,
    **names.HANDLERS,
    **classes.HANDLERS,
    **types.HANDLERS,
    **modules.HANDLERS,
}
GRAMMARS = {".ts": "typescript", ".mts": "typescript", ".cts": "typescript", ".tsx": "tsx"}
BOM = b"\xef\xbb\xbf"


@cache
def grammar(name: str) -> tuple[Parser, Query]:
    """Return the parser and the query for comments and strings; made once a process, on first use."""
    if name == "javascript":
        import tree_sitter_javascript

        language = Grammar(tree_sitter_javascript.language())
    else:
        import tree_sitter_typescript

        made = getattr(tree_sitter_typescript, f"language_{name}")()
        language = Grammar(made)
    return Parser(language), Query(language, "(comment) @comment (string) @string (template_string) @string")


TYPE_ARGUMENT = re.compile(rb"<\s*(?:typeof\s+)?import\s*\(")
IMPORT = re.compile(rb"""(?<![\w$.])import\s*\(\s*((['"])([^'"\\\n]*)\2)\s*\)""")
FLOW = re.compile(rb"import typeof|\{\||\|\}|(?<=[\s,{(|])[+-](?=\w+\??\s*:)")
TypeLoads = dict[int, tuple[str, Span, Span]]


def parse(source: bytes, suffix: str) -> tuple[Tree, Query, TypeLoads]:
    """Parse with the grammar of the file's suffix; `.js` with type annotations (Flow) with that of TSX.

    The grammar of TypeScript does not know `import('x')` in all types. Where that stands in the way, it is parsed as a
    name; returned with the tree are those loads, by their start: specifier, span, span of the string.
    """
    name = GRAMMARS.get(suffix, "javascript")
    parser, query = grammar(name)
    source = source.replace(b"\0", b" ")  # a parser takes it for the end
    tree = parser.parse(source)
    if name != "javascript" and (tree.root_node.has_error or TYPE_ARGUMENT.search(source)):
        plainer, found = without_type_loads(source)
        other = parser.parse(plainer)
        if found and not other.root_node.has_error:
            return other, query, found
    if tree.root_node.has_error and name != "tsx":
        other_parser, other_query = grammar("tsx")
        other = other_parser.parse(FLOW.sub(blanked, source) if b"@flow" in source else source)
        if not other.root_node.has_error:
            return other, other_query, {}
        if b"@flow" in source and first_error(other.root_node) > first_error(tree.root_node):
            return other, other_query, {}
    return tree, query, {}


def blanked(match: re.Match[bytes]) -> bytes:
    """Return spaces for what Flow has and TypeScript has not; what it means is of no interest here."""
    text = match.group()
    if text == b"import typeof":
        return b"import type  "
    return text.translate(None, b"|+-").ljust(len(text)) if text != b"|}" else b" }"


def without_type_loads(source: bytes) -> tuple[bytes, TypeLoads]:
    """Put a name of the same length for each `import('x')` that may stand in a type."""
    found: TypeLoads = {}

    def name(match: re.Match[bytes]) -> bytes:
        before = source[max(0, match.start() - 12) : match.start()].rstrip()
        if before.endswith((b"await", b"return", b"=>", b"(", b"[", b"yield")):
            return match.group()
        specifier = match.group(3).decode("utf-8", "surrogateescape")
        found[match.start()] = (specifier, Span(*match.span()), Span(*match.span(1)))
        return b"i" * len(match.group())

    return IMPORT.sub(name, source), found


def flow_arguments(facts: Facts, calls: list[tuple[int, Call]], flows: list[tuple[int, tuple[int, ...]]]) -> None:
    """Give parameters what the calls of their function's name pass; note where others may call it."""
    callees = {call.callee for _, call in calls} | {callee for callee, _ in flows}
    passed = [(call.callee, before_spread(call)) for _, call in calls]
    for callee, given in passed + flows:
        node = facts.nodes[callee] if callee != NOTHING else None
        if isinstance(node, Function):
            fill(facts, node, given, is_open=False)
        elif isinstance(node, Name) and node.binding != NOTHING and node.name not in WRAPPERS:
            binding = facts.bindings[node.binding]
            is_open = binding.exported or not callees.issuperset(binding.uses)
            for target in functions_of(facts, binding.values):
                fill(facts, target, given, is_open=is_open)


def before_spread(call: Call) -> tuple[int, ...]:
    """Return the arguments of a call whose places are known."""
    return tuple(each.node for each in takewhile(lambda each: not each.spread, call.arguments))


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


def facts(source: bytes, path: str) -> Facts:
    """Return the facts of one file; spans are byte offsets into `source`, which is UTF-8."""
    if source.startswith(BOM):
        source = b"   " + source[3:]
    suffix = path[path.rfind(".") :]
    tree, query, type_loads = parse(source, suffix)
    b = Builder("javascript", source, HANDLERS)
    b.type_loads = type_loads
    b.open("module", tree.root_node)
    b.visit_children(tree.root_node)
    found = b.finish()
    keep_real_loads(found, b.given_loaders)
    members_by_this(found)
    calls = [(index, node) for index, node in enumerate(found.nodes) if isinstance(node, Call)]
    flow_arguments(found, calls, b.flows)
    common_exports(found, calls)
    captures = QueryCursor(query).captures(tree.root_node)
    b.collect(tree, in_order(captures.get("comment", [])), strings(b, captures.get("string", [])))
    return found


def in_order(found: list[Syntax]) -> list[Syntax]:
    """Sort syntax nodes by position."""
    return sorted(found, key=lambda each: each.start_byte)


def strings(b: Builder, found: list[Syntax]) -> list[tuple[Syntax, str]]:
    """Return the strings that have a value, with it."""
    pairs = ((each, string_value(b, each)) for each in in_order(found))
    return [(each, value) for each, value in pairs if value]


def members_by_this(found: Facts) -> None:
    """Note `this.x = ...` as a member of the class it stands in."""
    for target, value in found.assignments:
        node = found.nodes[target]
        owner = found.nodes[node.object] if isinstance(node, Member) and node.object >= 0 else None
        if isinstance(node, Member) and node.name and isinstance(owner, This) and owner.owner >= 0 and value >= 0:
            held = found.nodes[owner.owner]
            if isinstance(held, Class):
                held.members.setdefault(node.name, []).append(value)
