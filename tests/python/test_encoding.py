from __future__ import annotations

import codecs

import pytest

from checker.languages.plugin import EncodingError
from checker.languages.python import LANGUAGE

TEXT = "name = 'größe'\n"


@pytest.mark.parametrize(
    ("first", "encoding"),
    [
        ("", "utf-8"),
        ("# coding: utf-8\n", "utf-8"),
        ("# -*- coding: latin-1 -*-\n", "iso8859-1"),
        ("#!/usr/bin/env python\n# vim: set fileencoding=cp1252 :\n", "cp1252"),
        ("\f# coding=iso-8859-15\n", "iso8859-15"),
        ("\n# coding: mac-roman\n", "mac-roman"),
        ("#\r# coding: latin-1\r", "iso8859-1"),
    ],
)
def test_text_is_read_in_the_encoding_that_the_file_names(first: str, encoding: str) -> None:
    data = (first + TEXT).encode(encoding)
    assert LANGUAGE.encoding(data) == encoding
    assert LANGUAGE.decode(data) == (first + TEXT).encode()
    assert LANGUAGE.decode(data).decode().encode(LANGUAGE.encoding(data)) == data


def test_a_coding_line_behind_code_or_in_the_third_line_is_none() -> None:
    for first in ("x = 1\n# coding: latin-1\n", "\n\n# coding: latin-1\n", "x = 1  # coding: latin-1\n"):
        assert LANGUAGE.encoding(first.encode()) == "utf-8"


def test_the_mark_of_utf_8_is_kept() -> None:
    data = codecs.BOM_UTF8 + TEXT.encode()
    assert LANGUAGE.decode(data) == data
    assert LANGUAGE.encoding(data) == "utf-8-sig"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"a = 1\nb = '\xfc'\n", "not UTF-8 (line 2)"),
        (b"# coding: ascii\na = '\xfc'\n", "not ascii (line 2)"),
        (b"# coding: nothing-of-that-kind\n", "unknown encoding 'nothing-of-that-kind' (line 1)"),
        (b"#!python\n# coding: rot13\n", "'rot13' is no encoding of text (line 2)"),
        (codecs.BOM_UTF8 + b"# coding: latin-1\n", "a UTF-8 byte order mark, but the encoding 'latin-1' (line 1)"),
        ("a = 1\n".encode("utf-16"), "UTF-16 is no encoding that Python reads"),
    ],
)
def test_what_cannot_be_decoded_is_said_with_its_line(data: bytes, problem: str) -> None:
    with pytest.raises(EncodingError) as caught:
        LANGUAGE.decode(data)
    assert problem in str(caught.value)
