"""Text that is not trusted → text that a terminal shows as it is."""

from __future__ import annotations

# Printed though `isprintable` denies it: no-break and ideographic space, joiners inside emoji and words.
HARMLESS = frozenset("\u00a0\u3000\u200c\u200d")


def visible(text: str) -> str:
    r"""Write out controls, terminal sequences, bidi controls and undecodable bytes, as `\x1b` or `\u202e`."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() or each in HARMLESS else _escape(each) for each in text)


def _escape(character: str) -> str:
    number = ord(character)
    if 0xDC80 <= number <= 0xDCFF:  # a byte of a file name that is not UTF-8
        return f"\\x{number - 0xDC00:02x}"
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
