"""The one formula that the stand-in knows: `{Field} = 'text'`, with the backslash as its escape."""

from __future__ import annotations

import re

FIELD = re.compile(r"\s*\{((?:[^{}\\]|\\.)+)\}\s*=\s*", re.DOTALL)
TEXT = re.compile(r"'((?:[^'\\]|\\.)*)'\s*|\"((?:[^\"\\]|\\.)*)\"\s*", re.DOTALL)
ESCAPE = re.compile(r"\\(.)", re.DOTALL)
ESCAPED = {"\\": "\\", "'": "'", '"': '"', "{": "{", "}": "}", "n": "\n", "r": "\r", "t": "\t"}


class FormulaError(ValueError):
    """The formula is anything else than an equality of a field with a text."""


def parse(formula: str) -> tuple[str, str]:
    """Return the field and the text of a formula; raise FormulaError for any other formula.

    Airtable has many functions. Refusing them all makes a prefix match, a `FIND`, or a text that broke out
    of its quotes visible as a 422 instead of an answer with the rows of somebody else.
    """
    field = FIELD.match(formula)
    text = TEXT.fullmatch(formula, field.end()) if field else None
    if field is None or text is None:
        raise FormulaError("only {Field} = 'text' is known here")
    return _unescaped(field[1]), _unescaped(text[1] if text[1] is not None else text[2])


def quoted(text: str) -> str:
    """Return the text as a literal of a formula: first the backslash is escaped, then the quote."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _unescaped(text: str) -> str:
    def one(match: re.Match[str]) -> str:
        if match[1] not in ESCAPED:
            raise FormulaError(f"unknown escape \\{match[1]}")
        return ESCAPED[match[1]]

    return ESCAPE.sub(one, text)
