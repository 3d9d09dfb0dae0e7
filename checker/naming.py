"""Names of the table → names as a language spells them."""

from __future__ import annotations

import re

from checker.signatures import (
    Argument,
    Awaited,
    Expression,
    Invocation,
    Literal,
    Reference,
    Signature,
    Supplied,
)

LOWER_CAMEL = re.compile(r"_*[a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+")
WORD_STARTS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z](?!s(?![a-z]))[a-z])")


FILE_OF_PACKAGE = re.compile(r"((?:@[^/]+/[^/]+|[^@/][^/]*)/.+)\.[cm]?js")


def without_suffix(specifier: str) -> str:
    """Return the specifier of a file of a package without its suffix, which may be left out: `lodash/pluck.js`."""
    found = FILE_OF_PACKAGE.fullmatch(specifier) if not specifier.startswith(".") else None
    return found.group(1) if found is not None else specifier


def snake_case(name: str) -> str:
    """Respell a lowerCamelCase name; classes, constants and dunder names stay as they are.

    >>> snake_case("getHTTPUrl"), snake_case("clientIDs"), snake_case("TestCase"), snake_case("F_OK")
    ('get_http_url', 'client_ids', 'TestCase', 'F_OK')
    """
    if not LOWER_CAMEL.fullmatch(name):
        return name
    return WORD_STARTS.sub("_", name).lower()


def snake_path(path: str) -> str:
    """Respell each part of a dotted name."""
    return ".".join(map(snake_case, path.split(".")))


def snake_signature(signature: Signature) -> Signature:
    """Respell the parameters of a signature."""
    if signature.parameters is None:
        return signature
    parameters = tuple(each._replace(name=snake_case(each.name)) for each in signature.parameters)
    return signature._replace(parameters=parameters)


def snake_reference(reference: Reference) -> Reference:
    """Respell a member of a module; a global keeps its name, since the language gave it."""
    if reference.module is None:
        return reference
    return reference._replace(member=snake_path(reference.member))


def snake_expression(expression: Expression) -> Expression:
    """Respell every member, parameter and keyword of an expression."""
    match expression:
        case Reference():
            return snake_reference(expression)
        case Supplied():
            return expression._replace(name=snake_case(expression.name))
        case Literal():
            return expression
        case Awaited():
            return Awaited(snake_expression(expression.value))
        case Invocation():
            arguments = tuple(map(_snake_argument, expression.arguments))
            return expression._replace(callee=snake_reference(expression.callee), arguments=arguments)


def _snake_argument(argument: Argument) -> Argument:
    keyword = None if argument.keyword is None else snake_case(argument.keyword)
    return argument._replace(value=snake_expression(argument.value), keyword=keyword)
