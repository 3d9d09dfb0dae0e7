"""Python: bytes → facts, by tree-sitter."""

from __future__ import annotations

import re
import sys
from functools import cache

from tree_sitter import Language as Grammar
from tree_sitter import Node as Syntax
from tree_sitter import Parser, Query, QueryCursor, Tree

from checker.facts import Facts
from checker.languages.python import definitions, expressions, imports, targets
from checker.languages.python.annotations import HANDLERS as ANNOTATIONS
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.definitions import members_by_self
from checker.languages.python.encoding import BOM
from checker.languages.python.exports import exports
from checker.model import Span

HANDLERS = {
    **expressions.HANDLERS,
    **ANNOTATIONS,
    **targets.HANDLERS,
    **definitions.HANDLERS,
    **imports.HANDLERS,
}
DEEPEST = 20_000  # frames
LONE_CR = re.compile(rb"\r(?!\n)")


@cache
def grammar() -> tuple[Parser, Query]:
    """Return the parser and the query for comments and strings; made once a process, on first use."""
    import tree_sitter_python

    language = Grammar(tree_sitter_python.language())
    return Parser(language), Query(language, "(comment) @comment")


def parse(source: bytes) -> Tree:
    """Parse UTF-8."""
    return grammar()[0].parse(source)


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
    b = PythonBuilder(text, HANDLERS, parse)
    b.open("module", tree.root_node)
    b.visit_children(tree.root_node)
    exports(b, tree.root_node, path)
    found = b.finish()
    members_by_self(b)
    comments = QueryCursor(grammar()[1]).captures(tree.root_node).get("comment", [])
    b.collect(tree, in_order(comments), sorted(b.texts, key=lambda each: each[0].start_byte))
    found.comments = sorted([*found.comments, *b.docstrings])
    found.error = error(text, found.error or b.python2, lost=swallows(tree.root_node))
    return found


def in_order(found: list[Syntax]) -> list[Syntax]:
    """Sort syntax nodes by position."""
    return sorted(found, key=lambda each: each.start_byte)


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
