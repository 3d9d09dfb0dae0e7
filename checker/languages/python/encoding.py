"""In which encoding a Python file is written (PEP 263), and its text as UTF-8."""

from __future__ import annotations

import codecs
import re

from checker.languages.plugin import EncodingError

BOM = codecs.BOM_UTF8
CODING = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
EMPTY = re.compile(rb"^[ \t\f]*(?:#.*)?$")
WIDE = {codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF32_BE: "UTF-32", codecs.BOM_UTF16_LE: "UTF-16",
        codecs.BOM_UTF16_BE: "UTF-16"}  # fmt: skip


def encoding_of(data: bytes) -> str:
    """Return the encoding of a file's bytes, as Python finds it; "utf-8-sig" with a byte order mark.

    Raises:
        EncodingError: the file names an encoding that does not exist, or contradicts its own mark.
    """
    for mark, name in WIDE.items():
        if data.startswith(mark):
            raise EncodingError(f"{name} is no encoding that Python reads (line 1): convert the file to UTF-8")
    marked = data.startswith(BOM)
    declared, line = _declared(data[len(BOM) :] if marked else data)
    if declared is None:
        return "utf-8-sig" if marked else "utf-8"
    try:
        info = codecs.lookup(declared)
    except LookupError:
        raise EncodingError(f"unknown encoding {declared!r} (line {line})") from None
    if not getattr(info, "_is_text_encoding", True):
        raise EncodingError(f"{declared!r} is no encoding of text (line {line})")
    plain = info.name.replace("_", "-")
    if marked and plain != "utf-8":
        raise EncodingError(f"a UTF-8 byte order mark, but the encoding {declared!r} (line {line})")
    if plain in ("utf-8", "utf-8-sig"):
        return "utf-8-sig" if marked else "utf-8"
    return info.name


def _declared(data: bytes) -> tuple[str | None, int]:
    """Return the encoding that one of the first two lines names, and the line."""
    place = 0
    for line in (1, 2):
        end = min((at for at in (data.find(b"\n", place), data.find(b"\r", place)) if at >= 0), default=len(data))
        text = data[place:end]
        found = CODING.match(text)
        if found:
            return found.group(1).decode("ascii", "replace"), line
        if not EMPTY.match(text):
            break
        place = end + (2 if data[end : end + 2] == b"\r\n" else 1)
    return None, 0


def decode(data: bytes) -> bytes:
    """Return the text of a file as UTF-8, its byte order mark kept.

    Raises:
        EncodingError: the bytes are not text in the encoding that the file has.
    """
    name = encoding_of(data)
    try:
        if name in ("utf-8", "utf-8-sig"):
            data.decode("utf-8")
            return data
        return data.decode(name).encode("utf-8")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        shown = "UTF-8" if name.startswith("utf-8") else name
        raise EncodingError(f"not {shown} (line {line}): convert the file, or name its encoding") from problem
    except UnicodeEncodeError as problem:
        raise EncodingError(f"text that UTF-8 cannot hold, decoded from {name} (line 1)") from problem
