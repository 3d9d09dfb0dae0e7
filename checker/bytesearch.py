"""The fastest way at hand to ask whether the front of a buffer holds a word."""

from __future__ import annotations

from collections.abc import Callable

Contains = Callable[[bytes, int], bool]


def finder(buffer: bytearray) -> Contains:
    """Return `contains(word, end)` over `buffer[:end]`; the buffer must not change its size.

    The C library's `memmem` takes 17 ms for 220 MB where `bytearray.find` takes 60; Windows has none.
    """
    try:
        return _library_finder(buffer)
    except (ImportError, AttributeError, OSError, TypeError):
        return lambda word, end: buffer.find(word, 0, end) >= 0


def _library_finder(buffer: bytearray) -> Contains:
    import ctypes

    memmem = ctypes.PyDLL(None).memmem  # PyDLL: keeping the interpreter lock is cheaper than giving it back
    memmem.restype = ctypes.c_void_p
    memmem.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t]
    held = (ctypes.c_char * len(buffer)).from_buffer(buffer)  # keeps the buffer where it is
    address = ctypes.addressof(held)

    def contains(word: bytes, end: int, held: object = held) -> bool:
        return memmem(address, end, word, len(word)) is not None

    return contains
