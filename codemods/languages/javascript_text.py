"""Where statements of JavaScript may begin and end: directives, lines, and semicolons that nobody wrote."""

from __future__ import annotations

import re

from checker.facts import Statement
from checker.link import LinkedModule
from checker.model import Span
from codemods.edits import Edit
from codemods.lists import declarator_removal, line_end, line_start

BOM = b"\xef\xbb\xbf"
BREAK = re.compile(rb"[ \t]*(?:\r\n|\n|\r)")
DIRECTIVE = re.compile(rb"""(?:'use \w+'|"use \w+")[ \t]*;?""")
CONTINUES = b"([`+-*/,."
"""A line that begins with one of these goes on with the statement before it, if nothing ends that."""
MODULE = re.compile(rb"^[ \t]*(?:import\b(?!\s*\()|export\b)", re.MULTILINE)


def removed_statement(module: LinkedModule, statement: Statement) -> list[Edit]:
    """Return the edits that take a statement away with its line and the comment behind it on that line."""
    if statement.declarators > 1:
        return declarator_removal(module.source, statement)
    source = module.source
    span = statement.span
    begin = line_start(source, span.start)
    alone = not source[begin : span.start].strip()
    end = line_end(source, span.end)
    if not alone or (end == span.end and not BREAK.match(source, end) and end < len(source)):
        return [Edit.text(span, ";" if is_hazard(module, span) else "")]
    following = BREAK.match(source, end)
    stop = following.end() if following else end
    head = source[:begin].removeprefix(BOM)
    if not head.strip() or re.search(rb"(?:\n|\r)[ \t]*(?:\r\n|\n|\r)$", head):
        blank = BREAK.match(source, stop)  # no blank line at the top, nor two in a row
        while blank and (stop := blank.end()) and not head.strip():
            blank = BREAK.match(source, stop)
    return [Edit.text(Span(begin, stop), ";" if is_hazard(module, Span(begin, stop)) else "")]


def is_hazard(module: LinkedModule, gap: Span) -> bool:
    """Say whether the statements around a gap would become one when it closes."""
    before, after = code_before(module, gap.start), code_after(module, gap.end)
    if not before or not after or after[:1] not in CONTINUES or before[-1:] in b";{}:,(":
        return False
    return not after.startswith((b"//", b"/*"))


def code_before(module: LinkedModule, place: int) -> bytes:
    """Return the code in front of a place, without the comments and white space between."""
    source = module.source.removeprefix(BOM).rjust(len(module.source))
    while True:
        text = source[:place].rstrip()
        comment = next((each for each in reversed(module.facts.comments) if each.end == len(text)), None)
        if comment is None:
            return text[-20:]
        place = comment.start


def code_after(module: LinkedModule, place: int) -> bytes:
    """Return the code behind a place, without the comments and white space between."""
    source = module.source
    while True:
        place = len(source) - len(source[place:].lstrip())
        comment = next((each for each in module.facts.comments if each.start == place), None)
        if comment is None:
            return source[place : place + 20]
        place = comment.end


def first_place(module: LinkedModule) -> int:
    """Return where the first statement may stand: after byte order mark, `#!`, head comments and directives."""
    source = module.source
    place = len(BOM) if source.startswith(BOM) else 0
    if source.startswith(b"#!", place):
        place = next_line(source, place)
    comments = {each.start: each for each in module.facts.comments}
    best = ahead = place
    while True:
        space = re.compile(rb"\s*").match(source, ahead)
        ahead = space.end() if space else ahead
        comment = comments.get(ahead)
        directive = DIRECTIVE.match(source, ahead)
        if comment is not None:
            ahead = comment.end
            blank = re.compile(rb"[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)").match(source, ahead)
            if blank:
                best = blank.end()
        elif directive is not None:
            ahead = directive.end()
            best = next_line(source, line_end(source, ahead))
        else:
            return best


def next_line(source: bytes, place: int) -> int:
    """Return the start of the line behind a place."""
    found = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r|$)").match(source, place)
    return found.end() if found else len(source)


def is_module(module: LinkedModule) -> bool:
    """Say whether a file is an ES module by what it holds."""
    return module.path.endswith((".mjs", ".mts")) or MODULE.search(module.source) is not None
