"""Strings and keys of JavaScript and TypeScript, and what may stand around a value."""

from __future__ import annotations

import re

from tree_sitter import Node as Syntax

from checker.languages.builder import Builder
from checker.model import Span

SPECIAL = re.compile(r"[\\&$]")
"""What a literal holds where its value is not the text between its quotes: escapes, entities of JSX, holes."""
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
WRAPPED = frozenset({"parenthesized_expression", "as_expression", "satisfies_expression", "non_null_expression",
                     "await_expression"})  # fmt: skip


def string_value(b: Builder, syntax: Syntax) -> str | None:
    """Return the value of a string, or of a template without holes; None for anything else."""
    kind = syntax.type
    if kind not in ("string", "template_string"):
        return None
    text = b.text(syntax)
    if not SPECIAL.search(text) and not syntax.has_error:
        return text[1:-1]
    parts: list[str] = []
    for each in syntax.named_children:
        if each.type == "string_fragment":
            parts.append(b.text(each))
        elif each.type == "escape_sequence":
            parts.append(unescape(b.text(each)))
        else:
            return None
    return "".join(parts)


def unescape(text: str) -> str:
    """Return what an escape sequence stands for."""
    body = text[1:]
    try:
        if body.startswith("u{"):
            return chr(int(body[2:-1], 16))
        if body[:1] in ("u", "x"):
            return chr(int(body[1:], 16))
    except (ValueError, OverflowError):
        return text
    return "" if body[:1] in "\r\n" else ESCAPES.get(body, body)


def inner_span(syntax: Syntax) -> Span:
    """Return the span of a string without its quotes."""
    return Span(syntax.start_byte + 1, syntax.end_byte - 1)


def key_of(b: Builder, syntax: Syntax) -> tuple[str | None, Span]:
    """Return the static name of a property key, and the span of the bare name."""
    if syntax.type == "string":
        return string_value(b, syntax), inner_span(syntax)
    if syntax.type == "computed_property_name":
        inside = syntax.named_children[0] if syntax.named_children else None
        value = string_value(b, inside) if inside is not None else None
        return (value, inner_span(inside)) if inside is not None and value is not None else (None, b.span(syntax))
    return b.text(syntax), b.span(syntax)


def argument_syntax(arguments: Syntax) -> list[Syntax]:
    """Return the arguments without the comments between them."""
    return [each for each in arguments.named_children if each.type != "comment"]


def bare(syntax: Syntax) -> Syntax:
    """Return the expression inside parentheses and type assertions; comments are none."""
    while syntax.type in WRAPPED:
        inner = argument_syntax(syntax)
        if not inner:
            break
        syntax = inner[0]
    return syntax
