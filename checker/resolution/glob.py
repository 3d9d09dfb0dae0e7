"""Patterns over paths: `**` for any folders, `*` and `?` within one name, `{a,b}` and `[abc]`."""

from __future__ import annotations

import re
from functools import cache

_TOKEN = r"\*\*/|/\*\*$|\*\*|\*|\?|\[!?[^\]/]+\]|[{},]|."
_PLAIN = {"**/": "(?:[^/]+/)*", "/**": "/.+", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def is_pattern(text: str) -> bool:
    """Say whether a text is a pattern rather than a path."""
    return any(each in text for each in "*?[{")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the regular expression of a pattern; it is meant for `fullmatch`."""
    parts: list[str] = []
    depth = 0
    for token in re.findall(_TOKEN, pattern, re.DOTALL):
        if token in _PLAIN:
            parts.append(_PLAIN[token])
        elif token == "{" and "}" in pattern:
            depth += 1
            parts.append("(?:")
        elif token == "}" and depth:
            depth -= 1
            parts.append(")")
        elif token == "," and depth:
            parts.append("|")
        elif len(token) > 1:
            parts.append("[" + token[1:-1].replace("\\", r"\\").replace("!", "^", token[1] == "!") + "]")
        else:
            parts.append(re.escape(token))
    try:
        return re.compile("".join(parts) + ")" * depth, re.DOTALL)
    except re.error:
        return re.compile(re.escape(pattern), re.DOTALL)
