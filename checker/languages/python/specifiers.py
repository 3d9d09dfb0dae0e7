"""The modules that the import statements of a file may name, found without a parse."""

from __future__ import annotations

import re
from collections.abc import Iterator

FROM = re.compile(rb"^[ \t]*from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[^\r\n;]*)", re.MULTILINE)
IMPORT = re.compile(rb"^[ \t]*import[ \t]+([^\r\n;]*)", re.MULTILINE)
NAME = re.compile(rb"(?:^|[(,])\s*([\w.]+)")
QUOTED = re.compile(rb"""["']([.\w]+)["']""")


def specifiers(data: bytes) -> Iterator[str]:
    """Yield what may be a dotted module name: of imports, and of quoted names for `import_module` and patches."""
    for match in FROM.finditer(data):
        base = match.group(1).decode("utf-8", "replace")
        yield base
        joint = "" if base.endswith(".") else "."
        for name in NAME.finditer(match.group(2)):
            yield base + joint + name.group(1).decode("utf-8", "replace")
    for match in IMPORT.finditer(data):
        for name in NAME.finditer(match.group(1)):
            yield name.group(1).decode("utf-8", "replace")
    if b"import_module" in data or b"patch" in data or b"setattr" in data:
        for match in QUOTED.finditer(data):
            text = match.group(1).decode("utf-8", "replace")
            yield text
            yield text.rpartition(".")[0]
