"""Texts of the table → signatures and expressions, by recursive descent.

export     = ["async"] ["new"] path [parameters]
old        = ["await"] ["new"] reference [parameters]
new        = ["await"] ["new"] reference [arguments] | parameter | "?" NAME | literal
reference  = module ["." path] | path               ; the longest module name wins; no module: a global
parameters = "(" [parameter {"," parameter}] ")"    ; parameter: a  a?  a = 1  ...a  *a  **a  *  /
arguments  = "(" [argument {"," argument}] ")"      ; argument: new  key=new  ...new  *new  **new
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from checker.expressions import ExpressionReader, NewSide
from checker.parameters import read_parameters
from checker.scanner import GrammarError, ModuleKeys, Scanner, read_path, read_reference
from checker.signatures import Reference, Signature

__all__ = ["GrammarError", "ModuleKeys", "NewSide", "parse_export", "parse_new", "parse_old"]

T = TypeVar("T")
NO_KEYS = ModuleKeys(())


def parse_export(text: str) -> tuple[str, Signature]:
    """Read one entry of `exports`: the dotted member and its signature.

    Raises:
        GrammarError: the text is no export.
    """
    return _declaration(Scanner(text, NO_KEYS), "async", read_path)


def parse_old(text: str, keys: ModuleKeys) -> tuple[Reference, Signature]:
    """Read the old side of a row.

    Raises:
        GrammarError: the text is no reference with an optional list of parameters.
    """
    return _declaration(Scanner(text, keys), "await", read_reference)


def _declaration(scanner: Scanner, async_word: str, read_name: Callable[[Scanner], T]) -> tuple[T, Signature]:
    is_async = scanner.word(async_word)
    is_new = scanner.word("new")
    name = read_name(scanner)
    parameters = read_parameters(scanner)
    scanner.expect_end()
    return name, Signature(parameters, is_async=is_async, is_new=is_new)


def parse_new(text: str, keys: ModuleKeys, signature: Signature) -> NewSide:
    """Read the new side of a row whose old side has this signature.

    Names that do not exist are collected in `problems`, so that all of them can be reported.

    Raises:
        GrammarError: the text is no expression of this grammar.
    """
    reader = ExpressionReader(Scanner(text, keys), signature)
    reader.side.expression = reader.expression(is_argument=False)
    reader.scanner.expect_end()
    return reader.side
