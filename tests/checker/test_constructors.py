"""Which functions of a file get a class beside them, and with which members."""

from __future__ import annotations

from checker.facts import Class
from checker.languages.javascript.reader import facts


def classes(source: str) -> dict[str, tuple[list[str], list[str]]]:
    """Return the names of members and of statics by the name of the class."""
    nodes = facts(source.encode(), "a.js").nodes
    return {node.name: (sorted(node.members), sorted(node.statics)) for node in nodes if isinstance(node, Class)}


def test_a_function_that_fills_this_and_is_called_like_a_class() -> None:
    assert classes("function F() { this.a = 1; this.b = x; }") == {"F": (["b", "constructor"], [])}


def test_a_function_that_is_called_with_new() -> None:
    assert classes("function make() { this.a = x; } new make();") == {"make": (["a", "constructor"], [])}


def test_plain_functions_are_none() -> None:
    assert classes("function f() { this.a = x; } function G() { return x; } f.b = y;") == {}


def test_members_of_prototypes_and_statics() -> None:
    source = "var F = function () {}; F.prototype.a = x; var p = F.prototype; p.b = y; F.c = z;"
    assert classes(source) == {"F": (["a", "b", "constructor"], ["c"])}


def test_prototypes_that_are_literals_or_extended() -> None:
    source = "function F() {} F.prototype = { a: x }; Object.assign(F.prototype, { b: y }); $.extend(F.fn, { c: z });"
    assert classes(source) == {"F": (["a", "b", "c", "constructor"], [])}


def test_members_that_are_described() -> None:
    source = (
        "function F() {} _createClass(F, [{ key: 'a', value: x }], [{ key: 'b', get: function () { return y; } }]);"
        "Object.defineProperties(F.prototype, { c: { get: function () { return z; } } });"
    )
    assert classes(source) == {"F": (["a", "c", "constructor"], ["b"])}

