"""JSON as tools write it: plain, with comments and trailing commas, or JSON5."""

from __future__ import annotations

import re

_COMMENT = r'"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/'
_COMMA = r'"(?:\\.|[^"\\\n])*"|,(?=\s*[}\]])'


class JsonProblem(ValueError):
    """A text is not JSON; `line` is 1-based."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(line, problem)
        self.line, self.problem = line, problem

    def __str__(self) -> str:
        return f"line {self.line}: {self.problem}"


def parse(data: bytes) -> object:
    """Return the value of a JSON text with or without comments; raises JsonProblem."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise JsonProblem(data.count(b"\n", 0, problem.start) + 1, "not UTF-8") from None
    try:
        return _parse(text)
    except RecursionError:
        raise JsonProblem(1, "nested too deeply") from None


def _parse(text: str) -> object:
    import json  # 2 ms, and many projects have no configuration that matters

    try:
        return json.loads(text)
    except json.JSONDecodeError:
        pass
    try:
        return json.loads(_without(_COMMA, _without(_COMMENT, text)))
    except json.JSONDecodeError as problem:
        first = JsonProblem(problem.lineno, f"not JSON: {problem.msg}")
    import json5  # slow, and seldom needed: single quotes, bare keys

    try:
        return json5.loads(text)
    except ValueError:
        raise first from None


def _without(pattern: str, text: str) -> str:
    return re.sub(pattern, _keep_strings, text, flags=re.DOTALL)


def _keep_strings(found: re.Match[str]) -> str:
    text = found.group()
    if text.startswith('"'):
        return text
    return "\n" * text.count("\n") or " "  # lines keep their numbers


def mapping(value: object) -> dict[str, object]:
    """Return `value` if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def texts(value: object) -> tuple[str, ...]:
    """Return the strings of `value`: itself, or those in the array it is."""
    if isinstance(value, str):
        return (value,)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
