"""YAML text → nodes, and a place inside a scalar's value → line and column of the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.errors import TableError

if TYPE_CHECKING:
    from yaml.nodes import Node

BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
NOT_YAML = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ESCAPE = re.compile(r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r\n|.)", re.DOTALL)
INVISIBLE_ESCAPES = frozenset("tnN_LP vrfb\t\n\r")  # escapes for white space, which is not counted
BLOCK_HEADER = re.compile(r"[|>][^\r\n]*")
HINTS = {
    "mapping values are not allowed": "a text that holds `: ` needs quotes",
    "that cannot start any token": "a text that starts with it needs quotes",
    "while parsing a flow": "a text that holds `,`, `[` or `{` needs quotes there",
}


class YamlText:
    """The text of one YAML file."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text = path, text

    @classmethod
    def read(cls, path: str) -> YamlText:
        """Read a file as UTF-8.

        Raises:
            TableError: it cannot be read, or is not UTF-8.
        """
        try:
            with open(path, "rb") as file:
                data = file.read()
        except (OSError, ValueError) as problem:
            reason = getattr(problem, "strerror", None) or str(problem)
            raise TableError(path, 1, 1, f"cannot be read: {reason}") from problem
        try:
            return cls(path, data.decode("utf-8-sig"))
        except UnicodeDecodeError as problem:
            before = data[: problem.start].decode("utf-8-sig", "replace")
            line, column = cls(path, before).position(len(before))
            raise TableError(path, line, column, f"not UTF-8: byte 0x{data[problem.start]:02x}") from problem

    def compose(self) -> Node:
        """Return the root node.

        Raises:
            TableError: the text is empty, or no YAML.
        """
        import yaml  # heavy; needed only here

        bad = NOT_YAML.search(self.text)
        if bad:
            line, column = self.position(bad.start())
            raise TableError(self.path, line, column, f"not YAML: the character U+{ord(bad.group()):04X}")
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            node: Node | None = yaml.compose(self.text, Loader=loader)
        except yaml.MarkedYAMLError as problem:
            mark = problem.problem_mark or problem.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            raise TableError(self.path, line, column, f"not YAML: {_explain(problem)}") from problem
        except (yaml.YAMLError, RecursionError) as problem:
            raise TableError(self.path, 1, 1, f"not YAML: {str(problem).splitlines()[0]}") from problem
        if node is None:
            raise TableError(self.path, 1, 1, "the table is empty: it needs `version` and `modules`")
        return node

    def position(self, index: int) -> tuple[int, int]:
        """Return line and column, from 1, of an index into the text."""
        line, start = 1, 0
        for found in BREAK.finditer(self.text, 0, index):
            line, start = line + 1, found.end()
        return line, index - start + 1

    def complaint(self, node: Node, problem: str, offset: int | None = None) -> TableError:
        """Return an error at a node, or at an offset into its value."""
        if offset is None:
            return TableError(self.path, node.start_mark.line + 1, node.start_mark.column + 1, problem)
        line, column = self.position(self._index_of(node, offset))
        return TableError(self.path, line, column, problem)

    def _index_of(self, node: Node, offset: int) -> int:
        """Return the index in the text of the character at `offset` in a scalar's value.

        Folding and chomping only change white space, so the n-th other character of the value is the n-th of
        the text.
        """
        value = str(node.value)
        visible = list(self._visible(node))
        count = sum(not character.isspace() for character in value[:offset])
        if offset < len(value) and not value[offset].isspace() and count < len(visible):
            return visible[count][0]
        return visible[count - 1][1] if 0 < count <= len(visible) else node.start_mark.index

    def _visible(self, node: Node) -> list[tuple[int, int]]:
        """Return start and end of every character of a scalar that is not white space, as it is written."""
        start, end, style = node.start_mark.index, node.end_mark.index, getattr(node, "style", None)
        if style in ("'", '"'):
            start, end = start + 1, end - 1
        elif style in ("|", ">"):
            header = BLOCK_HEADER.match(self.text, start)
            start = header.end() if header else start
        found: list[tuple[int, int]] = []
        while start < end:
            width = self._width(start, style)
            written = self.text[start : start + width]
            invisible = written[1] in INVISIBLE_ESCAPES if style == '"' and width > 1 else written.isspace()
            if not invisible:
                found.append((start, start + width))
            start += width
        return found

    def _width(self, index: int, style: str | None) -> int:
        if style == "'" and self.text.startswith("''", index):
            return 2
        escape = ESCAPE.match(self.text, index) if style == '"' else None
        return len(escape.group()) if escape else 1


def _explain(problem: Exception) -> str:
    parts = (getattr(problem, "context", None), getattr(problem, "problem", None))
    text = ": ".join(part for part in parts if part) or str(problem)
    hint = next((hint for part, hint in HINTS.items() if part in text), None)
    return f"{text} ({hint})" if hint else text
