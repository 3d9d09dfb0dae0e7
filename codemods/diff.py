"""Two texts → a unified diff that `git apply` takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

CONTEXT = 3
PLAIN = frozenset(range(0x20, 0x7F)) - {ord('"'), ord("\\")}


def unified(path: str, before: bytes, after: bytes, *, context: int = CONTEXT) -> bytes:
    """Return the diff of one file; empty when nothing differs. Lines end where git says: at a line feed."""
    old, new = lines_of(before), lines_of(after)
    hunks = list(_hunks(old, new, context))
    if not hunks:
        return b""
    head = [b"--- " + quoted(f"a/{path}"), b"+++ " + quoted(f"b/{path}")]
    return b"".join(line + b"\n" for line in head) + b"".join(hunks)


def lines_of(text: bytes) -> list[bytes]:
    """Split at line feeds and keep them."""
    lines = text.split(b"\n")
    kept = [line + b"\n" for line in lines[:-1]]
    return [*kept, lines[-1]] if lines[-1] else kept


def quoted(path: str) -> bytes:
    """Return a path as git writes it in a diff: in quotes with escapes when it holds anything unusual."""
    data = path.encode("utf-8", "surrogateescape")
    if all(byte in PLAIN for byte in data):
        return data + (b"\t" if b" " in data else b"")
    return b'"' + b"".join(bytes([byte]) if byte in PLAIN else _escape(byte) for byte in data) + b'"'


def _escape(byte: int) -> bytes:
    named = {ord('"'): b'\\"', ord("\\"): b"\\\\", 9: b"\\t", 10: b"\\n", 13: b"\\r"}
    return named.get(byte, b"\\%03o" % byte)


def _hunks(old: Sequence[bytes], new: Sequence[bytes], context: int) -> Iterator[bytes]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for group in matcher.get_grouped_opcodes(context):
        first, last = group[0], group[-1]
        yield b"@@ -%s +%s @@\n" % (_range(first[1], last[2]), _range(first[3], last[4]))
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from (_line(b" ", line) for line in old[i1:i2])
                continue
            yield from (_line(b"-", line) for line in old[i1:i2])
            yield from (_line(b"+", line) for line in new[j1:j2])


def _range(start: int, stop: int) -> bytes:
    length = stop - start
    if length == 1:
        return b"%d" % (start + 1)
    return b"%d,%d" % (start + 1 if length else start, length)


def _line(mark: bytes, line: bytes) -> bytes:
    return mark + line if line.endswith(b"\n") else mark + line + b"\n\\ No newline at end of file\n"
