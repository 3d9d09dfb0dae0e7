"""Bytes → whether a member of the table stands on a name that nothing in the file seems to declare.

The names of members are everyday words (`clearCache`), and real code is full of them. Only `x.member(...)` and
`member(...)` can be leftovers of a removed import (RID206), and not where the text shows what `x` or `member` is.
In doubt the answer is yes: then the file is parsed, and its bindings decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

OWN = frozenset({b"this", b"self", b"cls", b"super", b"module", b"exports"})


CALLED = re.compile(rb"\s*(?:\?\.\s*)?\(")
BASE = re.compile(rb"(?:^|[^\w$.])([A-Za-z_$][\w$]*)\s*\??\.\s*$")
WORD_OR_DOT = re.compile(rb"[\w$]$|\.\s*$")
FARTHEST = 80  # bytes in front of a member in which the name under it is looked for
LONGEST_LIST = 4000  # bytes in front of a name in which an import or a list begins that it is in
WORD = re.compile(rb"[\w$]")
WORD_BEFORE = re.compile(rb"[\w$]$")
DECLARED = re.compile(rb"(?:const|let|var|function\*?|class|import|as|def)\s+$")  # const x
IMPORT = re.compile(rb"import\s")  # from a import b, x
ASSIGNED = re.compile(rb"\s*=(?!=)")
LIST = re.compile(rb"(?:import|const|let|var)\s*\{$")
LIST_ENDS = re.compile(rb"[^{}]*\}")
METHODS = (  # x(a) { }, and x(a): b of a type
    (re.compile(rb"(?:^|[{};,\n])\s*(?:async\s+|static\s+|get\s+)*$"), re.compile(rb"\s*\([^()]*\)\s*\{")),
    (
        re.compile(rb"(?:[{};,]|\*/)\s*$"),
        re.compile(rb"\s*\([^()]*\)\s*:\s*(?:void|any|never|this|string|number|boolean|Promise<)"),
    ),
)


def is_loose(data: bytes, members: Iterable[bytes]) -> bool:
    """Say whether one of the members, which are in the data, stands on such a name."""
    bases = {base for member in members for base in _bases(data, member)}
    return any(base not in OWN and not _is_declared(data, base) for base in bases)


def _bases(data: bytes, member: bytes) -> Iterator[bytes]:
    """Yield what each call of a member stands on: a name, or the member itself when it stands alone."""
    place = data.find(member)
    while place >= 0:
        end = place + len(member)
        before = data[max(0, place - FARTHEST) : place]
        if CALLED.match(data, end):
            base = BASE.search(before)
            if base is not None:
                yield base.group(1)
            elif not WORD_OR_DOT.search(before):
                yield member
        place = data.find(member, end)


def _is_declared(data: bytes, name: bytes) -> bool:
    """Say whether the text shows a declaration, an assignment, an import or a definition of a name."""
    place = data.find(name)
    while place >= 0:
        end = place + len(name)
        if not WORD.match(data, end) and _is_declared_at(data, place, end):
            return True
        place = data.find(name, end)
    return False


def _is_declared_at(data: bytes, start: int, end: int) -> bool:
    before = data[max(0, start - LONGEST_LIST) : start]
    near = before[-FARTHEST:]
    if WORD_BEFORE.search(near):
        return False
    if DECLARED.search(near) or IMPORT.search(before, max(before.rfind(b"\n"), before.rfind(b";")) + 1):
        return True
    if ASSIGNED.match(data, end):  # x = ..., x => ...
        return not near.endswith(b".")
    brace = max(before.rfind(b"{"), before.rfind(b"}"))
    if LIST.search(before[max(0, brace - FARTHEST) : brace + 1]):  # import { x }, const { x }
        return LIST_ENDS.match(data, end) is not None
    return any(ends.match(data, end) and begins.search(near) for begins, ends in METHODS)
