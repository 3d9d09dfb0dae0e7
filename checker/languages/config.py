"""Data files (JSON, YAML, TOML, ...) as a language: strings that may be paths, and comments."""

from __future__ import annotations

import re

from checker.facts import Facts
from checker.languages.plugin import Language
from checker.model import Span

QUOTED = rb"""(?P<quote>["'])(?P<inner>(?:(?!(?P=quote))[^\\\r\n])*)(?P=quote)"""
PLAIN = rb"""[^\s"'\[\]{},=]*[\w./@~-]*/[\w./@~<>$^*+-]+"""
"""A bare word with a slash in it."""
SHARP = re.compile(rb"(?P<comment>(?:(?<=\s)|(?<![\s\S]))#[^\r\n]*)|" + QUOTED + b"|" + PLAIN)
SLASHES = re.compile(rb"(?P<comment>//[^\r\n]*|/\*[\s\S]*?\*/)|" + QUOTED + b"|" + PLAIN)
WORD = re.compile(rb"[^\s\"'=:,;()]*/[^\s\"'=:,;()]+")
"""A path in a command: `node services/x.js --once`."""


def facts(source: bytes, path: str) -> Facts:
    """Return the path-like strings and the comments of a data file; spans of strings have their quotes in them."""
    return facts_by(SLASHES if path.lower().endswith((".json", ".jsonc", ".json5")) else SHARP, WORD, source)


def facts_by(token: re.Pattern[bytes], word: re.Pattern[bytes], source: bytes) -> Facts:
    """Return the comments and strings that `token` finds; in a string with spaces, what `word` finds counts."""
    found = Facts("config")
    for match in token.finditer(source):
        if match["comment"] is not None:
            found.comments.append(Span(match.start(), match.end()))
            continue
        text = match["inner"] if match["quote"] else match.group()
        spans = [Span(match.start(), match.end())]
        if b" " in text:  # a command, or prose
            start = match.start("inner")
            spans = [Span(start + each.start(), start + each.end()) for each in word.finditer(text)]
        for span in spans:
            decoded = source[span.start : span.end].strip(b"\"'").decode("utf-8", "surrogateescape")
            if 0 < len(decoded) < 300:
                found.strings.append((span, decoded))
    return found


LANGUAGE = Language(
    name="config",
    suffixes=frozenset({".json", ".jsonc", ".json5", ".yaml", ".yml", ".toml"}),
    facts=facts,
    names=frozenset({".babelrc", ".eslintrc", ".mocharc", ".nycrc", ".swcrc", ".c8rc", ".lintstagedrc"}),
)
