"""Data files (JSON, YAML, TOML) as a language: they hold nothing but strings that may be paths."""

from __future__ import annotations

import re

from checker.facts import Facts
from checker.languages.plugin import Language
from checker.model import Span

TOKEN = re.compile(rb"""(["'])((?:(?!\1)[^\\\r\n])*)\1|[^\s"'\[\]{},=]*[\w./@~-]*/[\w./@~<>$^*+-]+""")
"""A quoted string, or a bare word with a slash in it."""
WORD = re.compile(rb"[^\s\"'=:,;()]*/[^\s\"'=:,;()]+")
"""A path in a command: `node services/x.js --once`."""


def facts(source: bytes, path: str) -> Facts:
    """Return the path-like strings of a data file; spans are those of the string with its quotes."""
    found = Facts("config")
    for match in TOKEN.finditer(source):
        text = match.group(2) if match.group(1) else match.group()
        if b" " in text:  # a command, or prose
            spans = [Span(match.start(2) + word.start(), match.start(2) + word.end()) for word in WORD.finditer(text)]
        else:
            spans = [Span(match.start(), match.end())]
        for span in spans:
            decoded = source[span.start : span.end].strip(b"\"'").decode("utf-8", "surrogateescape")
            if 0 < len(decoded) < 300:
                found.strings.append((span, decoded))
    return found


LANGUAGE = Language(
    name="config",
    suffixes=frozenset({".json", ".jsonc", ".json5", ".yaml", ".yml", ".toml"}),
    facts=facts,
)
