"""Paths inside of longer texts: behind a hole of a template, in commands; and texts with slashes that are no paths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node as Syntax

from checker.facts import Load
from checker.languages.builder import Builder
from checker.languages.positions import Positions
from checker.languages.shared import PROGRAMS
from checker.model import Span

COMMAND = re.compile(
    rb"""["'`](?=\s*(?:\w+=[^\s"'`]*\s+)*(?:-{1,2}\w|(?:[\w./~-]{0,80}/)?(?:""" + PROGRAMS.encode() + rb""")\s))"""
)
"""The start of a string that is a command, or the options of one."""
TAIL = re.compile(rb"\}(?=/[\w.@~-]+(?:/[\w.@~-]+)*[\s`])")
"""The end of a hole that a path goes on from: `${root}/services/x.js`."""
REST = re.compile(rb"[\w./@~-]*\w(?=[\s`])")
"""The path behind a hole."""
WORD = re.compile(rb"(?<![^\s'\"=])[\w.@~$-]*[./][\w./@~-]*\w(?![^\s'\";&|`])")
"""A word of a command with a dot or a slash in it."""
SOURCE = re.compile(r"\.[cm]?[jt]sx?$")
OF_THE_NET = re.compile(r"\w:/?/|(?i:url|host|api|origin|endpoint|domain|server|address|remote)")
"""What stands before a path on some server."""
ROUTES = frozenset(
    {"get", "post", "put", "patch", "delete", "del", "head", "options", "all", "use", "route", "request", "fetch",
     "axios", "got", "navigate", "push", "redirect", "href", "goto", "visit"}
)  # fmt: skip
"""Functions whose first argument is a place on a server where it starts with a slash."""
LONGEST = 2000  # bytes; longer texts are data


def mentions(b: Builder, root: Syntax) -> Iterator[tuple[Span, str]]:
    """Yield the paths inside of longer texts; spans are those of the paths alone."""
    yield from in_commands(b, root)
    yield from behind_holes(b, root)


def in_commands(b: Builder, root: Syntax) -> Iterator[tuple[Span, str]]:
    """Yield the words of commands that may be paths: `exec('node services/x.js --once')`."""
    positions = Positions(root)
    for match in COMMAND.finditer(b.source):
        *_, around, _ = (root, *positions.at(match.start()))
        is_text = around.type in ("string", "template_string") and around.start_byte == match.start()
        if not is_text or match.start() in b.consumed or around.end_byte - around.start_byte > LONGEST:
            continue
        for each in around.named_children:
            words = WORD.finditer(b.source, each.start_byte, each.end_byte) if each.type == "string_fragment" else ()
            yield from (text_at(b, Span(*word.span())) for word in words if not is_behind_hole(b, word.start()))


def behind_holes(b: Builder, root: Syntax) -> Iterator[tuple[Span, str]]:
    """Yield what a template puts behind a hole, where that reads as a path."""
    found = [match.end() for match in TAIL.finditer(b.source)] if b"}/" in b.source else []
    if not found:
        return
    loaded = [node.specifier_span for node in map(b.nodes.__getitem__, b.facts.loads) if isinstance(node, Load)]
    positions = Positions(root)
    for start in found:
        *_, template, fragment = (root, root, *positions.at(start))
        is_text = template.type == "template_string" and fragment.type == "string_fragment"
        if not is_text or any(span.start <= start < span.end for span in loaded):
            continue
        text = REST.match(b.source, start, template.end_byte)
        is_alone = b" " not in b.source[template.start_byte : template.end_byte]
        if text is not None and (is_alone or COMMAND.match(b.source, template.start_byte)):
            span, value = text_at(b, Span(*text.span()))
            before = b.characters[template.start_byte + 1 : start]
            if SOURCE.search(value) or not (OF_THE_NET.search(before) or is_route(b, template, value)):
                yield span, value


def is_behind_hole(b: Builder, start: int) -> bool:
    """Say whether a hole of a template ends at a place."""
    return b.characters[start - 1] == "}"


def text_at(b: Builder, span: Span) -> tuple[Span, str]:
    """Return a span with its text."""
    return span, b.source[span.start : span.end].decode("utf-8", "surrogateescape")


def is_route(b: Builder, syntax: Syntax, value: str) -> bool:
    """Say whether a text is a place on a server: `app.get('/services/x', handler)`."""
    arguments = syntax.parent
    call = arguments.parent if arguments is not None and arguments.type == "arguments" else None
    if not value.startswith("/") or SOURCE.search(value) or call is None or arguments is None:
        return False
    callee = call.child_by_field_name("function")
    name = callee.child_by_field_name("property") or callee if callee is not None else None
    first = next((each for each in arguments.named_children if each.type != "comment"), None)
    return name is not None and b.text(name) in ROUTES and first == syntax
