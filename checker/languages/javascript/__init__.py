"""JavaScript, TypeScript, JSX and TSX.

What every run needs stands here; the parser and its handlers are imported when the first file is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts import Facts
from checker.languages.javascript.resolver import JavaScriptModules
from checker.languages.plugin import Language

NOT_ONE_STRING = rb"""\s*\(\s*(?:/\*.*?\*/\s*)?(?!['"][^'"\n]*['"]\s*[,)])[^)\s]"""
COMPUTED = [  # each begins with a text, so that most of a file is passed over quickly
    re.compile(loader + NOT_ONE_STRING)
    for loader in (rb"require(?:\.resolve|Actual)?", rb"import", rb"ock(?<=[mM]ock)")
]
COMPUTED += [
    re.compile(text)
    for text in (rb"require\.context\s*\(", rb"import\.meta\.glob", rb"require-(?:all|dir|glob)", rb"include-all",
                 rb"bulk-require")
]  # fmt: skip


def is_dynamic(data: bytes) -> bool:
    """Say whether a file holds a load whose specifier is not one plain string."""
    return any(pattern.search(data) for pattern in COMPUTED)


QUOTED = re.compile(rb"""['"`]([^'"`\s]{1,300})['"`]""")


def specifiers(data: bytes) -> Iterator[str]:
    """Yield the quoted texts of a file that may be specifiers, without a parse."""
    for match in QUOTED.finditer(data):
        yield match.group(1).decode("utf-8", "replace")


def facts(source: bytes, path: str) -> Facts:
    """Return the facts of one file; spans are byte offsets into `source`, which is UTF-8."""
    from checker.languages.javascript.reader import facts as read  # the parser: only for files that are parsed

    return read(source, path)


def prepare() -> object:
    """Load the parser of most files."""
    from checker.languages.javascript.reader import parser

    return parser("javascript")


LANGUAGE = Language(
    name="javascript",
    suffixes=frozenset({".js", ".cjs", ".mjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"}),
    facts=facts,
    prepare=prepare,
    modules=JavaScriptModules,
    dynamic_hints=frozenset({"require", "import", "mock", "Mock"}),
    is_dynamic=is_dynamic,
    specifiers=specifiers,
    interpreters=frozenset({"node", "nodejs", "deno", "bun", "tsx", "ts-node", "zx"}),
)

__all__ = ["LANGUAGE"]
