"""Text of a table row → tokens, one at a time, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from checker.signatures import Reference

TOKEN = re.compile(
    r"""
    (?P<name>(?:[^\W\d]|\$)[\w$]*)
  | (?P<number>0[xX][\da-fA-F_]+n?|0[oO][0-7_]+n?|0[bB][01_]+n?
             |(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[nj]?)
  | (?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`)
  | (?P<mark>\.\.\.|\*\*|[-+().,?=*/{}\[\]:])
    """,
    re.VERBOSE,
)
CLOSING = {"(": ")", "[": "]", "{": "}"}
PATH_RUN = re.compile(r"[^\s(),=]+")
ODD_IN_KEY = re.compile(r"[\s(),=]")


class GrammarError(Exception):
    """A text of the table cannot be read; `offset` counts code points from its start."""

    def __init__(self, offset: int, problem: str) -> None:
        super().__init__(offset, problem)
        self.offset, self.problem = offset, problem

    def __str__(self) -> str:
        return f"{self.problem} (at {self.offset + 1})"


class ModuleKeys:
    """The module names of a table, to be found at the start of a reference: the longest one wins."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.all = frozenset(keys)
        odd = (key for key in self.all if ODD_IN_KEY.search(key))
        self.odd = tuple(sorted(odd, key=len, reverse=True))

    def at(self, text: str, start: int) -> str | None:
        """Return the longest module name that stands at `start` and ends at the end of a name there."""
        for key in self.odd:
            end = start + len(key)
            if text.startswith(key, start) and (end == len(text) or not _continues(text[end])):
                return key
        run = PATH_RUN.match(text, start)
        end = run.end() if run else start
        while end > start:
            if text[start:end] in self.all:
                return text[start:end]
            end = text.rfind(".", start, end)
        return None


def _continues(character: str) -> bool:
    return character.isalnum() or character in "_$"


class Token(NamedTuple):
    """A token; `kind` is name, number, string, mark, unreadable, or end behind the last one."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind the token."""
        return self.start + len(self.text)

    def __str__(self) -> str:
        return f"`{self.text}`" if self.text else "the end"


class Scanner:
    """A position in a text that moves from token to token."""

    def __init__(self, text: str, keys: ModuleKeys) -> None:
        self.text = text
        self.keys = keys
        self.token = self._read(0)
        self._ahead: Token | None = None  # the token behind it, once it has been looked at

    def _read(self, position: int) -> Token:
        start = position
        while start < len(self.text) and self.text[start].isspace():
            start += 1
        if start == len(self.text):
            return Token("end", "", start)
        found = TOKEN.match(self.text, start)
        if found is None or found.lastgroup != "name":
            key = self.keys.at(self.text, start)
            if key:  # a module's name need not begin like a name: `@scope/package`, `./file`
                return Token("name", key, start)
        if found is None:
            return Token("unreadable", self.text[start], start)
        return Token(found.lastgroup or "", found.group(), start)

    def next(self) -> Token:
        """Return the current token and go behind it."""
        token = self.token
        if token.kind == "unreadable":
            raise self.wrong("a token")
        self.token, self._ahead = self.peek(), None
        return token

    def jump(self, end: int) -> None:
        """Go to an offset behind the current token's start."""
        self.token, self._ahead = self._read(end), None

    def peek(self) -> Token:
        """Return the token behind the current one, without going there."""
        if self._ahead is None:
            self._ahead = self._read(self.token.end)
        return self._ahead

    def at(self, *marks: str) -> bool:
        """Say whether the current token is one of these marks."""
        return self.token.kind == "mark" and self.token.text in marks

    def take(self, mark: str) -> bool:
        """Go behind this mark if it is the current token."""
        if not self.at(mark):
            return False
        self.next()
        return True

    def word(self, word: str) -> bool:
        """Go behind a keyword such as `new` if a name follows, so that it is not a name itself."""
        if self.token.text != word or not self.text[self.token.end : self.token.end + 1].isspace():
            return False
        following = self.peek()
        if following.kind != "name":
            return False
        self.token, self._ahead = following, None
        return True

    def expect(self, mark: str) -> Token:
        """Go behind this mark, which must be the current token."""
        if not self.at(mark):
            raise self.wrong(f"`{mark}`")
        return self.next()

    def expect_name(self, what: str) -> Token:
        """Go behind a name, which must be the current token."""
        if self.token.kind != "name":
            raise self.wrong(what)
        return self.next()

    def expect_end(self) -> None:
        """Complain unless everything was read."""
        if self.token.kind != "end":
            raise self.wrong("the end")

    def wrong(self, expected: str) -> GrammarError:
        """Return the complaint that the current token is not what must stand here."""
        if self.token.kind != "unreadable":
            return GrammarError(self.token.start, f"expected {expected}, not {self.token}")
        if self.token.text in "\"'`":
            return GrammarError(self.token.start, "a string without end, or a template with `${`")
        return GrammarError(self.token.start, f"unexpected character {self.token.text!r}")


def read_bracketed(scanner: Scanner) -> list[Token]:
    """Read from an opening bracket to its closing one; return all tokens."""
    opening = scanner.token
    tokens: list[Token] = []
    open_marks: list[str] = []
    while True:
        if scanner.token.kind == "end":
            raise GrammarError(opening.start, f"{opening} is not closed")
        token = scanner.next()
        tokens.append(token)
        if token.kind == "mark" and token.text in CLOSING:
            open_marks.append(CLOSING[token.text])
        elif token.kind == "mark" and token.text in CLOSING.values():
            if token.text != open_marks.pop():
                raise GrammarError(token.start, f"unexpected {token}")
            if not open_marks:
                return tokens


def read_path(scanner: Scanner, what: str = "a name") -> str:
    """Read a dotted name."""
    parts = [scanner.expect_name(what).text]
    while scanner.take("."):
        parts.append(scanner.expect_name("a name behind the dot").text)
    return ".".join(parts)


def read_reference(scanner: Scanner) -> Reference:
    """Read a module of the table and a member, or a global."""
    key = scanner.keys.at(scanner.text, scanner.token.start)
    if key is None:
        return Reference(None, read_path(scanner))
    scanner.jump(scanner.token.start + len(key))
    return Reference(key, read_path(scanner, "a name behind the dot") if scanner.take(".") else "")
