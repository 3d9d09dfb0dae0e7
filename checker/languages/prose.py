"""Documents as a language: all of one is a comment."""

from __future__ import annotations

from checker.facts import Facts
from checker.languages.plugin import Language
from checker.model import Span


def facts(source: bytes, path: str) -> Facts:
    """Return the facts of a document: one comment from start to end."""
    found = Facts("prose")
    found.comments.append(Span(0, len(source)))
    return found


LANGUAGE = Language(name="prose", suffixes=frozenset({".md", ".mdx", ".rst", ".txt", ".adoc"}), facts=facts)
