"""Bytes → whether a member of the table stands on a name that nothing in the file seems to declare.

The names of members are everyday words (`clearCache`), and real code is full of them. Only `x.member(...)` and
`member(...)` can be leftovers of a removed import (RID206), and not where the text shows what `x` or `member` is.
In doubt the answer is yes: then the file is parsed, and its bindings decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

OWN = frozenset({b"this", b"self", b"cls", b"super", b"module", b"exports"})


def finder(members: Iterable[str]) -> Callable[[bytes], bool]:
    """Return the test for these members."""
    names = b"|".join(re.escape(each.encode()) for each in sorted(members, key=lambda each: (-len(each), each)))
    use = re.compile(rb"(?<![\w$.])(?:([A-Za-z_$][\w$]*)\s*\??\.\s*)?(" + names + rb")\s*(?:\?\.\s*)?\(")

    def is_loose(data: bytes) -> bool:
        asked: set[bytes] = set()
        for match in use.finditer(data):
            name = match.group(1) or match.group(2)
            if name not in asked and name not in OWN and not _is_declared(data, name):
                return True
            asked.add(name)
        return False

    return is_loose


def _is_declared(data: bytes, name: bytes) -> bool:
    """Say whether the text shows a declaration, an assignment, an import or a definition of a name."""
    word = re.escape(name)
    pattern = (
        rb"(?:const|let|var|function\*?|class|import|as|def)\s+" + word + rb"(?![\w$])"  # const x
        rb"|(?<![\w$.])" + word + rb"\s*=(?!=)"  # x = ..., x => ...
        rb"|(?:import|const|let|var)\s*\{[^{}]*(?<![\w$])" + word + rb"(?![\w$])[^{}]*\}"  # import { x }
        rb"|import\s[^\n;]*(?<![\w$])" + word + rb"(?![\w$])"  # from a import b, x
        rb"|(?:^|[{};,\n])\s*(?:async\s+|static\s+|get\s+)*" + word + rb"\s*\([^()]*\)\s*\{"  # a method
    )
    return re.search(pattern, data) is not None
