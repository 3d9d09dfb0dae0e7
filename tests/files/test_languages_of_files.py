import pytest

from checker.sources import language_of, program_of


@pytest.mark.parametrize(
    ("line", "program"),
    [
        (b"#!/usr/bin/env node\n", "node"),
        (b"#!/usr/bin/env -S node --enable-source-maps\n", "node"),
        (b"#!/usr/local/bin/python3.12 -u\nimport os\n", "python"),
        (b"#!/usr/bin/env NODE_ENV=test node\n", "node"),
        (b"#! /bin/sh\r\n", "sh"),
        (b"#!/usr/bin/env", ""),
        (b"#!", ""),
        (b"#!\n", ""),
        (b"# node\n", ""),
        (b"", ""),
        (b"#!\xff\xfe\n", "\ufffd\ufffd"),
    ],
)
def test_the_program_of_a_script(line: bytes, program: str) -> None:
    assert program_of(line) == program


@pytest.mark.parametrize(
    ("path", "data", "language"),
    [
        ("a.js", b"#!/usr/bin/python\n", "javascript"),
        ("bin/www", b"#!/usr/bin/env node\n", "javascript"),
        ("bin/run", b"#!/usr/bin/python3\n", "python"),
        ("bin/start", b"#!/bin/bash\n", "commands"),
        ("deploy/Dockerfile", b"FROM x\n", "commands"),
        (".babelrc", b"{}", "config"),
        ("LICENSE", b"services/runIdService.js", None),
        ("a.bin", b"#!/usr/bin/env node\n", None),
    ],
)
def test_the_language_of_a_file(path: str, data: bytes, language: str | None) -> None:
    found = language_of(path, data)
    assert (None if found is None else found.name) == language
