"""Texts of the table → signatures and expressions, by recursive descent.

export     = ["async"] ["new"] path [parameters]
old        = ["await"] ["new"] reference [parameters]
new        = ["await"] ["new"] reference [arguments] | parameter | "?" NAME | literal
reference  = module ["." path] | path               ; the longest module name wins; no module: a global
parameters = "(" [parameter {"," parameter}] ")"    ; parameter: a  a?  a = 1  ...a  *a  **a  *  /
arguments  = "(" [argument {"," argument}] ")"      ; argument: new  key=new  ...new  *new  **new
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from checker.scanner import GrammarError, ModuleKeys, Scanner, Token
from checker.signatures import (
    Argument,
    Awaited,
    Expression,
    Invocation,
    Literal,
    Parameter,
    ParameterKind,
    Reference,
    Signature,
    Supplied,
)

__all__ = ["GrammarError", "ModuleKeys", "NewSide", "parse_export", "parse_new", "parse_old"]

LITERAL_NAMES = frozenset(
    ("true", "false", "null", "undefined", "None", "True", "False", "NaN", "Infinity", "Ellipsis")
)
# Lower-case globals that are written as arguments (`isinstance(x, str)`), so they are no misspelt parameters.
TYPE_NAMES = frozenset(
    ("str", "int", "float", "bool", "bytes", "list", "dict", "tuple", "set", "frozenset", "globalThis")
)
STRING_PREFIXES = frozenset(("b", "r", "u", "rb", "br"))
CLOSING = {"(": ")", "[": "]", "{": "}"}
REST_MARKS = {"...": ParameterKind.REST, "*": ParameterKind.REST, "**": ParameterKind.KEYWORD_REST}
NO_KEYS = ModuleKeys(())


@dataclass(slots=True)
class NewSide:
    """A new side, with the offset of every reference and call in it and what is wrong with its names."""

    expression: Expression = field(default_factory=lambda: Literal(""))
    references: list[tuple[int, Reference]] = field(default_factory=list)
    calls: list[tuple[int, Invocation]] = field(default_factory=list)
    problems: list[GrammarError] = field(default_factory=list)


def parse_export(text: str) -> tuple[str, Signature]:
    """Read one entry of `exports`: the dotted member and its signature.

    Raises:
        GrammarError: the text is no export.
    """
    scanner = Scanner(text, NO_KEYS)
    is_async = scanner.word("async")
    is_new = scanner.word("new")
    member = _path(scanner)
    parameters = _parameters(scanner)
    scanner.expect_end()
    return member, Signature(parameters, is_async=is_async, is_new=is_new)


def parse_old(text: str, keys: ModuleKeys) -> tuple[Reference, Signature]:
    """Read the old side of a row.

    Raises:
        GrammarError: the text is no reference with an optional list of parameters.
    """
    scanner = Scanner(text, keys)
    is_async = scanner.word("await")
    is_new = scanner.word("new")
    reference = _reference(scanner)
    parameters = _parameters(scanner)
    scanner.expect_end()
    return reference, Signature(parameters, is_async=is_async, is_new=is_new)


def parse_new(text: str, keys: ModuleKeys, signature: Signature) -> NewSide:
    """Read the new side of a row whose old side has this signature.

    Names that do not exist are collected in `problems`, so that all of them can be reported.

    Raises:
        GrammarError: the text is no expression of this grammar.
    """
    reader = _ExpressionReader(Scanner(text, keys), signature)
    reader.side.expression = reader.expression(is_argument=False)
    reader.scanner.expect_end()
    return reader.side


def nearest(name: str, names: Iterable[str]) -> str:
    """Return `; did you mean ...?` with the most similar name, or nothing."""
    found = difflib.get_close_matches(name, sorted(names), n=1, cutoff=0.6)
    return f"; did you mean `{found[0]}`?" if found else ""


def _path(scanner: Scanner) -> str:
    parts = [scanner.expect_name("a name").text]
    while scanner.take("."):
        parts.append(scanner.expect_name("a name behind the dot").text)
    return ".".join(parts)


def _reference(scanner: Scanner) -> Reference:
    key = scanner.keys.at(scanner.text, scanner.token.start)
    if key is None:
        return Reference(None, _path(scanner))
    scanner.jump(scanner.token.start + len(key))
    return Reference(key, _path(scanner) if scanner.take(".") else "")


def _parameters(scanner: Scanner) -> tuple[Parameter, ...] | None:
    """Read a list of parameters, if there is one."""
    if not scanner.take("("):
        return None
    reader = _ParameterReader(scanner)
    while not scanner.at(")"):
        reader.parameter()
        if not scanner.at(")"):
            scanner.expect(",")
    scanner.expect(")")
    return tuple(reader.found)


class _ParameterReader:
    """The parameters of one signature, read one by one."""

    def __init__(self, scanner: Scanner) -> None:
        self.scanner = scanner
        self.found: list[Parameter] = []
        self.kind = ParameterKind.NORMAL  # of the parameters to come

    def parameter(self) -> None:
        """Read one parameter, or a bare `*` or `/`."""
        scanner = self.scanner
        start = scanner.token.start
        if scanner.at("*") and scanner.peek().text in (",", ")"):
            self._star(start)
        elif scanner.at("/"):
            self._slash(start)
        elif scanner.at("{", "["):
            raise GrammarError(start, "a parameter needs a name, such as `options`")
        else:
            self._add(self._named(), start)

    def _star(self, start: int) -> None:
        self.scanner.next()
        if self.kind is ParameterKind.KEYWORD_ONLY:
            raise GrammarError(start, "a second `*`")
        if self.scanner.at(")"):
            raise GrammarError(start, "expected keyword-only parameters behind `*`")
        self.kind = ParameterKind.KEYWORD_ONLY

    def _slash(self, start: int) -> None:
        self.scanner.next()
        if not all(each.kind is ParameterKind.NORMAL and not each.by_position for each in self.found or ()):
            raise GrammarError(start, "`/` must stand behind the first parameters")
        if not self.found:
            raise GrammarError(start, "`/` must stand behind the first parameters")
        self.found = [replace(each, by_position=True) for each in self.found]

    def _named(self) -> Parameter:
        scanner = self.scanner
        mark = scanner.next().text if scanner.at(*REST_MARKS) else ""
        name = scanner.expect_name("a parameter").text
        if mark:
            return Parameter(name, REST_MARKS[mark])
        optional = scanner.take("?")
        default = _default(scanner) if scanner.take("=") else None
        return Parameter(name, self.kind, optional or default is not None, default)

    def _add(self, parameter: Parameter, start: int) -> None:
        if any(parameter.name == each.name for each in self.found):
            raise GrammarError(start, f"two parameters `{parameter.name}`")
        if self.found and self.found[-1].kind is ParameterKind.KEYWORD_REST:
            raise GrammarError(start, "a parameter behind the last one, `**`")
        if parameter.kind is ParameterKind.REST:
            if self.kind is ParameterKind.KEYWORD_ONLY:
                raise GrammarError(start, "a second rest parameter")
            self.kind = ParameterKind.KEYWORD_ONLY
        elif parameter.kind is ParameterKind.NORMAL and not parameter.optional:
            before = next((each.name for each in self.found if each.optional), None)
            if before is not None:
                problem = f"`{parameter.name}` is required behind the optional `{before}`"
                raise GrammarError(start, f"{problem}: write one row for each number of arguments")
        self.found.append(parameter)


def _default(scanner: Scanner) -> str:
    """Read the text of a default value: everything up to the comma or parenthesis that ends it."""
    start = end = scanner.token.start
    while not scanner.at(",", ")") and scanner.token.kind != "end":
        if scanner.token.text in CLOSING:
            end = _bracketed(scanner)[-1].end
        else:
            end = scanner.next().end
    if end == start:
        raise scanner.wrong("a default value")
    return scanner.text[start:end]


def _bracketed(scanner: Scanner) -> list[Token]:
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


class _ExpressionReader:
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
        if behind.text not in ("(", "."):
            if token.text in self.parameters:
                return self._parameter(token, spread)
            if token.text in LITERAL_NAMES:
                scanner.next()
                return Literal(token.text)
            if behind.kind == "string" and behind.start == token.end and token.text in STRING_PREFIXES:
                scanner.next()
                scanner.next()
                return Literal(scanner.text[token.start : behind.end])
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
        callee = _reference(scanner)
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
        elif misspelt := misspelt_module(first, self.scanner.keys):
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
        tokens = _bracketed(self.scanner)
        for before, token, behind in zip(tokens, tokens[1:], tokens[2:], strict=False):
            is_key = before.text == "." or behind.text == ":"
            if token.kind == "name" and token.text in self.parameters and not is_key:
                self._complain(token.start, f"the parameter `{token.text}` cannot stand inside a literal")
        return Literal(self.scanner.text[tokens[0].start : tokens[-1].end])

    def _complain(self, offset: int, problem: str) -> None:
        self.side.problems.append(GrammarError(offset, problem))


def misspelt_module(name: str, keys: ModuleKeys) -> str | None:
    """Return the module that a name which is no module was probably meant to be.

    A global may resemble a module (`util`, `utils`): where one is the start of the other, both are meant.
    """
    for key in difflib.get_close_matches(name, sorted(keys.all), n=1, cutoff=0.88):
        if len(name) > 5 and not key.startswith(name) and not name.startswith(key):
            return key
    return None
