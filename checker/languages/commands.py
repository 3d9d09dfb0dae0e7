"""What starts, builds and serves a program (shell, Docker, make, pages) as a language: words that may be paths."""

from __future__ import annotations

import re

from checker.facts import Facts
from checker.languages.config import QUOTED, facts_by
from checker.languages.plugin import Language

WORD = re.compile(rb"[\w.@~$-]*[./][\w./@~-]*\w")
"""A word with a dot or a slash in it: `node services/x.js`, `python -m services.x`."""
COMMENT = rb"(?P<comment>(?:(?<=\s)|(?<![\s\S]))#(?!!)[^\r\n]*|<!--[\s\S]*?-->)"
TOKEN = re.compile(COMMENT + b"|" + QUOTED + b"|" + WORD.pattern)


def facts(source: bytes, path: str) -> Facts:
    """Return the path-like words and strings, and the comments."""
    return facts_by(TOKEN, WORD, source)


def decode(data: bytes) -> bytes:
    """Return the bytes as UTF-8; what is not UTF-8 is taken as Latin-1, which fits any bytes: nothing is rewritten."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1").encode("utf-8")
    return data


LANGUAGE = Language(
    name="commands",
    suffixes=frozenset(
        (
            *(".sh", ".bash", ".zsh", ".ksh", ".fish", ".ps1", ".bat", ".cmd", ".mk", ".cmake", ".dockerfile"),
            *(".ini", ".cfg", ".conf", ".env", ".properties", ".service", ".tf", ".hcl", ".gradle"),
            *(".html", ".htm", ".xml", ".vue", ".svelte", ".astro", ".ejs", ".hbs", ".pug", ".ipynb"),
        )
    ),
    facts=facts,
    decode=decode,
    names=frozenset(
        (
            *("Dockerfile", "Containerfile", "Makefile", "GNUmakefile", "makefile", "Procfile", "Jenkinsfile"),
            *("Rakefile", "Justfile", "justfile", "Vagrantfile", "Caddyfile", "CODEOWNERS", ".env", ".npmrc"),
        )
    ),
    interpreters=frozenset({"sh", "bash", "zsh", "dash", "ksh", "fish", "make"}),
)
