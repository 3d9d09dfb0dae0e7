"""Names of modules inside of longer texts: entry points (`run = a.b:main`) and commands (`python -m a.b`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node as Syntax

from checker.languages.python.builder import PythonBuilder
from checker.languages.python.strings import inner_span, is_plain
from checker.languages.shared import PROGRAMS
from checker.model import Span

NAME = r"[^\W\d]\w*"
ENTRY = re.compile(
    rf"^[ \t]*(?:[\w.-]+[ \t]*=[ \t]*)?({NAME}(?:\.{NAME})+):{NAME}(?:\.{NAME})*(?:[ \t]*\[[\w, -]*\])?[ \t]*,?$",
    re.MULTILINE,
)
"""One entry point, alone or on a line of its own; its module is the group."""
COMMAND = re.compile(rf"(?:^|[;&|(])\s*(?:\w+=\S*\s+)*(?:[\w./~-]{{0,80}}/)?(?:{PROGRAMS})\s")
"""How a command begins."""
WORD = re.compile(r"(?<![^\s'\"=])([\w.@~$-]*[./][\w./@~-]*\w)(?![^\s'\";&|:])")
"""A word of a command with a dot or a slash in it."""
LONGEST = 2000  # characters; longer texts are data


def mentions(b: PythonBuilder) -> Iterator[tuple[Span, str]]:
    """Yield the modules that texts name beside something else; spans are those of the names alone."""
    for syntax, text in b.texts:
        if syntax.start_byte in b.consumed or len(text) > LONGEST:
            continue
        pattern = ENTRY if ":" in text and ENTRY.search(text) else WORD
        if pattern is WORD and (" " not in text or not COMMAND.search(text)):
            continue
        for match in pattern.finditer(text):
            yield _span(b, syntax, text, match.start(1), match.end(1)), match.group(1)


def _span(b: PythonBuilder, syntax: Syntax, text: str, start: int, end: int) -> Span:
    """Return where a part of a literal stands; that of the whole literal if its text is not written as it is."""
    if not is_plain(b, syntax):
        return b.span(syntax)
    inner = inner_span(b, syntax).start
    before = inner + len(text[:start].encode("utf-8", "surrogateescape"))
    return Span(before, before + len(text[start:end].encode("utf-8", "surrogateescape")))
