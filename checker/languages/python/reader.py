"""Python: bytes → facts, by tree-sitter."""

from __future__ import annotations

import re
import sys
from functools import cache

from tree_sitter import Language as Grammar
from tree_sitter import Node as Syntax
from tree_sitter import Parser, Range, Tree

from checker.facts import Facts
from checker.languages.builder import Handler, comment, first_error, nothing
from checker.languages.positions import Positions
from checker.languages.python import branches, definitions, expressions, imports, objects, patterns, targets
from checker.languages.python.annotations import HANDLERS as ANNOTATIONS
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.definitions import members_by_self
from checker.languages.python.encoding import BOM
from checker.languages.python.exports import exports
from checker.languages.python.flows import flow_arguments
from checker.languages.python.mentions import mentions
from checker.model import Span

HANDLERS: dict[str, Handler] = {
    "comment": comment,
    **dict.fromkeys(("ellipsis", "false", "float", "integer", "none", "pass_statement", "true"), nothing),
    **expressions.HANDLERS,
    **objects.HANDLERS,
    **ANNOTATIONS,
    **targets.HANDLERS,
    **branches.HANDLERS,
    **patterns.HANDLERS,
    **definitions.HANDLERS,
    **imports.HANDLERS,
}
DEEPEST = 20_000  # frames
LONE_CR = re.compile(rb"\r(?!\n)")


@cache
def grammar() -> Grammar:
    """Return the grammar; made once a process, on first use."""
    import tree_sitter_python

    return Grammar(tree_sitter_python.language())


@cache
def parser() -> Parser:
    """Return the parser of whole files."""
    return Parser(grammar())


def parse(source: bytes) -> Tree:
    """Parse UTF-8, with the repairs that the grammar needs."""
    tree = parser().parse(source)
    if not tree.root_node.has_error:
        return tree
    from checker.languages.python.repair import without_defaults  # seldom needed

    repaired = without_defaults(source)
    if repaired == source:
        return tree
    other = parser().parse(repaired)
    is_better = not other.root_node.has_error or first_error(other.root_node) > first_error(tree.root_node)
    return other if is_better else tree


def parse_part(source: bytes, start: int, end: int) -> Tree:
    """Parse the bytes from `start` to `end` as a text of its own; offsets remain those of the source."""
    return Parser(grammar(), included_ranges=[Range((0, start), (0, end), start, end)]).parse(source)


def readable(source: bytes) -> bytes:
    """Return the source as the grammar reads it, byte for byte of the same length: no mark, no lone CR."""
    if source.startswith(BOM):
        source = b"   " + source[3:]
    return LONE_CR.sub(b"\n", source) if b"\r" in source else source


def facts(source: bytes, path: str) -> Facts:
    """Return the facts of one file; spans are byte offsets into `source`, which is UTF-8."""
    text = readable(source)
    try:
        return read(text, path)
    except RecursionError:
        before = sys.getrecursionlimit()
        sys.setrecursionlimit(DEEPEST)  # generated code nests deeper than the limit of most programs
        try:
            return read(text, path)
        finally:
            sys.setrecursionlimit(before)


def read(text: bytes, path: str) -> Facts:
    """Return the facts of a text that the grammar can read."""
    tree = parse(text)
    b = PythonBuilder(text, HANDLERS, parse_part)
    b.open("module", tree.root_node)
    b.visit_children(tree.root_node)
    exports(b, tree.root_node, path)
    found = b.finish()
    members_by_self(b)
    flow_arguments(b)
    other_comments(b, tree)
    found.strings += mentions(b)
    b.collect(tree, sorted(b.texts, key=lambda each: each[0].start_byte))
    found.comments = sorted([*found.comments, *b.docstrings])
    found.error = error(text, found.error or b.python2, lost=swallows(tree.root_node))
    return found


def other_comments(b: PythonBuilder, tree: Tree) -> None:
    """Find the comments that the walk has not come by: inside of what is read by its parts."""
    positions = Positions(tree.root_node)
    start = b.source.find(b"#")
    while start >= 0:
        found = b.comments.get(start)
        if found is None:
            syntax = positions.at(start)[-1]
            if syntax.type == "comment" and syntax.start_byte == start:
                found = b.comments[start] = b.span(syntax)
        start = b.source.find(b"#", found.end if found is not None else start + 1)


def swallows(node: Syntax) -> bool:
    """Say whether something that does not parse hides whole lines: what stands there has not been seen."""
    if not node.has_error:
        return False
    if node.is_error and node.end_point.row > node.start_point.row:
        return True
    return any(swallows(each) for each in node.children if each.has_error)


def error(source: bytes, found: Span | None, *, lost: bool) -> Span | None:
    """Return the place that does not parse, unless Python itself reads the file and nothing of it was `lost`."""
    if found is None or lost:
        return found
    import ast  # only for files that tree-sitter cannot read
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(source.decode("utf-8", "surrogateescape"))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return found
    return None
