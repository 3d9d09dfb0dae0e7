"""The new side of a row → an expression over the parameters of its old side."""

from __future__ import annotations

from checker.parameters import REST_MARKS
from checker.scanner import GrammarError, Scanner, Token, read_bracketed, read_reference
from checker.signatures import (
    Argument,
    Awaited,
    Expression,
    Invocation,
    Literal,
    ParameterKind,
    Reference,
    Signature,
    Supplied,
)
from checker.suggestions import misspelt_module, nearest

LITERAL_NAMES = frozenset(
    ("true", "false", "null", "undefined", "None", "True", "False", "NaN", "Infinity", "Ellipsis")
)
# Lower-case globals that are written as arguments (`isinstance(x, str)`), so they are no misspelt parameters.
TYPE_NAMES = frozenset(
    ("str", "int", "float", "bool", "bytes", "list", "dict", "tuple", "set", "frozenset", "globalThis")
)
STRING_PREFIXES = frozenset(("b", "r", "u", "rb", "br"))


class NewSide:
    """A new side, with the offset of every reference and call in it and what is wrong with its names."""

    def __init__(self) -> None:
        self.expression: Expression = Literal("")
        self.references: list[tuple[int, Reference]] = []
        self.calls: list[tuple[int, Invocation]] = []
        self.problems: list[GrammarError] = []


class ExpressionReader:
    """The new side of one row."""

    def __init__(self, scanner: Scanner, signature: Signature) -> None:
        self.scanner = scanner
        self.parameters = {each.name: each for each in signature.parameters or ()}
        self.side = NewSide()

    def expression(self, *, is_argument: bool, spread: str = "") -> Expression:
        """Read one expression; a bare name in an argument must be a parameter or look like a global."""
        scanner = self.scanner
        token = scanner.token
        if scanner.word("await"):
            return Awaited(self._call(is_argument=False, is_new=scanner.word("new")))
        if scanner.word("new"):
            return self._call(is_argument=False, is_new=True)
        if scanner.take("?"):
            return self._missing()
        if token.kind == "name":
            return self._name(token, is_argument=is_argument, spread=spread)
        return self._literal(token)

    def _missing(self) -> Supplied:
        token = self.scanner.expect_name("the name of a missing argument")
        if token.text in self.parameters:
            self._complain(token.start, f"`?{token.text}` is a parameter of the old side: leave out the `?`")
        return Supplied(token.text, missing=True)

    def _name(self, token: Token, *, is_argument: bool, spread: str) -> Expression:
        scanner = self.scanner
        if scanner.keys.at(scanner.text, token.start) not in (None, token.text):
            return self._call(is_argument=is_argument, is_new=False)
        behind = scanner.peek()
        if behind.kind == "string" and behind.start == token.end and token.text in STRING_PREFIXES:
            scanner.next()
            scanner.next()
            return Literal(scanner.text[token.start : behind.end])
        if behind.text not in ("(", "."):
            if token.text in self.parameters:
                return self._parameter(token, spread)
            if token.text in LITERAL_NAMES:
                scanner.next()
                return Literal(token.text)
        return self._call(is_argument=is_argument, is_new=False)

    def _parameter(self, token: Token, spread: str) -> Supplied:
        self.scanner.next()
        kind = self.parameters[token.text].kind
        several = f"`{token.text}` stands for several arguments: write"
        if kind is ParameterKind.REST and spread not in ("...", "*"):
            self._complain(token.start, f"{several} `...{token.text}`")
        if kind is ParameterKind.KEYWORD_REST and spread != "**":
            self._complain(token.start, f"{several} `**{token.text}`")
        return Supplied(token.text)

    def _call(self, *, is_argument: bool, is_new: bool) -> Expression:
        scanner = self.scanner
        start = scanner.token.start
        callee = read_reference(scanner)
        is_call = scanner.at("(")
        if callee.module is None:
            self._check_global(callee.member, start, is_bare_argument=is_argument and not is_call)
        self.side.references.append((start, callee))
        if not is_call:
            return Invocation(callee, (), is_new=True) if is_new else callee
        call = Invocation(callee, self._arguments(), is_new=is_new)
        self.side.calls.append((start, call))
        return call

    def _check_global(self, path: str, start: int, *, is_bare_argument: bool) -> None:
        first = path.partition(".")[0]
        if first in self.parameters:
            what = "called" if first == path else "asked for a member"
            self._complain(start, f"`{first}` is a parameter: it can be passed on, but not {what}")
        elif is_bare_argument and path == first and self._looks_like_parameter(first):
            hint = nearest(first, self.parameters)
            self._complain(start, f"`{first}` is no parameter of the old side{hint}")
        elif misspelt := misspelt_module(first, self.scanner.keys.all):
            self._complain(start, f"`{first}` is no module of the table; did you mean `{misspelt}`?")

    def _looks_like_parameter(self, name: str) -> bool:
        if name[0].isupper():
            return name.lower() in (each.lower() for each in self.parameters)
        return name not in TYPE_NAMES

    def _arguments(self) -> tuple[Argument, ...]:
        scanner = self.scanner
        scanner.expect("(")
        found: list[Argument] = []
        while not scanner.at(")"):
            found.append(self._argument(found))
            if not scanner.at(")"):
                scanner.expect(",")
        scanner.expect(")")
        return tuple(found)

    def _argument(self, before: list[Argument]) -> Argument:
        scanner = self.scanner
        start = scanner.token.start
        if scanner.at(*REST_MARKS):
            spread = scanner.next().text
            return Argument(self.expression(is_argument=True, spread=spread), spread=spread)
        if scanner.token.kind == "name" and scanner.peek().text == "=":
            keyword = scanner.next().text
            scanner.next()
            if any(each.keyword == keyword for each in before):
                self._complain(start, f"two arguments `{keyword}`")
            return Argument(self.expression(is_argument=True), keyword)
        if any(each.keyword or each.spread == "**" for each in before):
            raise GrammarError(start, "an argument by position behind one by keyword")
        return Argument(self.expression(is_argument=True))

    def _literal(self, token: Token) -> Literal:
        scanner = self.scanner
        if token.kind in ("number", "string"):
            scanner.next()
            return Literal(token.text)
        if scanner.at("-", "+") and scanner.peek().kind == "number":
            scanner.next()
            return Literal(scanner.text[token.start : scanner.next().end])
        if scanner.at("{", "["):
            return self._collection()
        raise scanner.wrong("an expression")

    def _collection(self) -> Literal:
        """Read an object or array literal, which is written as it is and so may not hold a parameter."""
        tokens = read_bracketed(self.scanner)
        for before, token, behind in zip(tokens, tokens[1:], tokens[2:], strict=False):
            is_key = before.text == "." or behind.text == ":"
            if token.kind == "name" and token.text in self.parameters and not is_key:
                self._complain(token.start, f"the parameter `{token.text}` cannot stand inside a literal")
        return Literal(self.scanner.text[tokens[0].start : tokens[-1].end])

    def _complain(self, offset: int, problem: str) -> None:
        self.side.problems.append(GrammarError(offset, problem))
