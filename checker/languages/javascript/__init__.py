"""JavaScript, TypeScript, JSX and TSX: bytes → facts, by tree-sitter."""

from __future__ import annotations

import re
from functools import cache

from tree_sitter import Language as Grammar
from tree_sitter import Node as Syntax
from tree_sitter import Parser, Query, QueryCursor, Tree

from checker.facts import Class, Facts, Member, This
from checker.languages.builder import Builder
from checker.languages.javascript import expressions, modules, names
from checker.languages.javascript.expressions import string_value
from checker.languages.javascript.loads import keep_real_loads
from checker.languages.javascript.modules import common_exports
from checker.languages.javascript.resolver import JavaScriptModules
from checker.languages.plugin import Language

HANDLERS = {**expressions.HANDLERS, **names.HANDLERS, **modules.HANDLERS}
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


def parse(source: bytes, suffix: str) -> tuple[Tree, Query]:
    """Parse with the grammar of the file's suffix; `.js` with type annotations (Flow) with that of TSX."""
    name = GRAMMARS.get(suffix, "javascript")
    parser, query = grammar(name)
    tree = parser.parse(source)
    if tree.root_node.has_error and name != "tsx":
        other_parser, other_query = grammar("tsx")
        other = other_parser.parse(source)
        if not other.root_node.has_error:
            return other, other_query
    return tree, query


def facts(source: bytes, path: str) -> Facts:
    """Return the facts of one file; spans are byte offsets into `source`, which is UTF-8."""
    if source.startswith(BOM):
        source = b"   " + source[3:]
    suffix = path[path.rfind(".") :]
    tree, query = parse(source, suffix)
    b = Builder("javascript", source, HANDLERS)
    b.open("module", tree.root_node)
    b.visit_children(tree.root_node)
    found = b.finish()
    keep_real_loads(found)
    members_by_this(found)
    common_exports(found)
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


COMPUTED = re.compile(
    rb"""(?:require(?:\.resolve|Actual)?|import|[mM]ock)\s*\(\s*(?:/\*.*?\*/\s*)?(?!['"][^'"\n]*['"]\s*[,)])[^)\s]"""
)


def is_dynamic(data: bytes) -> bool:
    """Say whether a file holds a load whose specifier is not one plain string."""
    return COMPUTED.search(data) is not None


LANGUAGE = Language(
    name="javascript",
    suffixes=frozenset({".js", ".cjs", ".mjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"}),
    facts=facts,
    modules=JavaScriptModules,
    is_dynamic=is_dynamic,
)

__all__ = ["LANGUAGE"]
