"""Python.

What every run needs stands here; the parser and its handlers are imported when the first file is parsed.
"""

from __future__ import annotations

import re

from checker.facts import Facts
from checker.languages.plugin import Language
from checker.languages.python.encoding import decode, encoding_of
from checker.languages.python.resolver import PythonModules
from checker.languages.python.specifiers import specifiers

LOADERS = (
    *("import_module", "__import__", "importorskip", "find_spec", "run_module", "import_string"),
    *("patch", "setattr"),
)
COMPUTED = [  # each begins with a text, so that most of a file is passed over quickly
    *(re.compile(loader.encode() + rb"\s*\(\s*(?![rRuU]?['\"][^'\"\n]*['\"]\s*[,)])[^)\s]") for loader in LOADERS),
    *(re.compile(loader.encode() + rb"[ \t]+as\b") for loader in LOADERS),  # the calls go by another name
    re.compile(rb"importlib\.import_module\b(?!\s*\()"),
    re.compile(rb"modules\[(?<=\bmodules\[)(?!['\"][^'\"\n]*['\"]\])"),
]


def is_dynamic(data: bytes) -> bool:
    """Say whether a file holds a load whose name is not one plain string."""
    return any(pattern.search(data) for pattern in COMPUTED)


def facts(source: bytes, path: str) -> Facts:
    """Return the facts of one file; spans are byte offsets into `source`, which is UTF-8."""
    from checker.languages.python.reader import facts as read  # the parser: only for files that are parsed

    return read(source, path)


def prepare() -> object:
    """Load the parser."""
    from checker.languages.python.reader import parser

    return parser()


def compiles(source: bytes) -> bool:
    """Say whether this Python compiles a text; nothing of it is run."""
    import warnings

    from checker.languages.python.reader import readable

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(readable(source).decode("utf-8", "surrogateescape"), "-", "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


LANGUAGE = Language(
    name="python",
    suffixes=frozenset({".py", ".pyi"}),
    facts=facts,
    prepare=prepare,
    decode=decode,
    encoding=encoding_of,
    modules=PythonModules,
    dynamic_hints=frozenset({*LOADERS, "modules["}),
    is_dynamic=is_dynamic,
    compiles=compiles,
    specifiers=specifiers,
    interpreters=frozenset({"python", "pypy", "uv"}),
)

__all__ = ["LANGUAGE", "encoding_of"]
