"""Lists of files: patterns, and the names in a loop over what they match."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tree_sitter import Node as Syntax

from checker.languages.javascript.literals import argument_syntax, bare, string_value

if TYPE_CHECKING:
    from checker.languages.javascript.computed import Parts, Paths

EACH = frozenset({"forEach", "map", "flatMap", "filter", "find", "some", "every", "reduce"})
SAME_ELEMENTS = frozenset({"filter", "sort", "slice", "reverse", "toSorted"})
FUNCTIONS = frozenset({"arrow_function", "function_expression", "function_declaration", "generator_function",
                       "method_definition"})  # fmt: skip
FIND_FILES = re.compile(r"(?:(?:glob|fg|fastGlob|globby|tinyglobby)\.)?(?:sync|glob|globSync|globbySync|globby|fg)")
HOLES = re.compile(r"[*?]+|\{[^}]*\}|\[[^\]]*\]")


def of_files(parts: Parts) -> Parts:
    """Return the parts of what a pattern of files, or a folder with all files in it, stands for."""
    if not any(part is not None and "*" in part for part in parts):
        return (*parts, "/", None)
    return of_pattern(parts)


def of_pattern(parts: Parts) -> Parts:
    """Return the parts of what a pattern of files stands for."""
    found: list[str | None] = []
    for part in parts:
        texts: list[str | None] = [part] if part is None else list(HOLES.split(part))
        for place, text in enumerate(texts):
            found.extend((None, text) if place else (text,))
    return tuple(each for each in found if each != "")


def of_loop(paths: Paths, use: Syntax, name: str, scope: int) -> Parts:
    """Return the parts of a name in a loop over files, or in the callback of one."""
    syntax = use.parent
    while syntax is not None:
        if syntax.type == "for_in_statement":
            left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
            if left is not None and right is not None and paths.b.text(left) == name:
                return of_elements(paths, right, scope, 1)
        elif syntax.type in FUNCTIONS and takes(paths, syntax, name):
            return of_callback(paths, syntax, scope)
        syntax = syntax.parent
    return (None,)


def takes(paths: Paths, function: Syntax, name: str) -> bool:
    """Say whether the first parameter of a function has a name."""
    single, several = function.child_by_field_name("parameter"), function.child_by_field_name("parameters")
    first = single if single is not None else several.named_children[0] if several and several.named_children else None
    return first is not None and re.match(rf"{re.escape(name)}\b", paths.b.text(first)) is not None


def of_callback(paths: Paths, function: Syntax, scope: int) -> Parts:
    """Return the parts of what the callback of a loop is called with."""
    arguments = function.parent
    call = arguments.parent if arguments is not None and arguments.type == "arguments" else None
    callee = call.child_by_field_name("function") if call is not None and call.type == "call_expression" else None
    name = callee.child_by_field_name("property") if callee is not None else None
    base = callee.child_by_field_name("object") if callee is not None else None
    if name is None or base is None or paths.b.text(name) not in EACH:
        return (None,)
    return of_elements(paths, base, scope, 1)


def of_elements(paths: Paths, syntax: Syntax, scope: int, depth: int) -> Parts:
    """Return the parts of the elements of a list of files."""
    syntax = bare(syntax)
    if syntax.type == "identifier":
        written = paths.written(paths.b.text(syntax), scope)
        return of_elements(paths, *written, depth + 1) if written is not None and depth < 4 else (None,)
    callee, arguments = syntax.child_by_field_name("function"), syntax.child_by_field_name("arguments")
    if syntax.type != "call_expression" or callee is None or arguments is None:
        return (None,)
    given = argument_syntax(arguments)
    name, base = paths.b.text(callee), callee.child_by_field_name("object")
    if FIND_FILES.fullmatch(name) and given:
        parts = of_pattern(paths.parts(given[0], scope, depth))
        first = string_value(paths.b, given[0])
        return (None, "/", *parts) if first is not None and not first.startswith("/") else parts
    member = name.rpartition(".")[2]
    if base is not None and member in SAME_ELEMENTS:
        return of_elements(paths, base, scope, depth)
    body = given[0].child_by_field_name("body") if given and given[0].type == "arrow_function" else None
    if base is not None and member == "map" and body is not None and body.type != "statement_block":
        return paths.parts(body, scope, depth)
    return (None,)
