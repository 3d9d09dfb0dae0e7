"""Names that a Python module makes when they are asked for, by a `__getattr__` of its own (PEP 562)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Exported, Function, Member, Name, Object, Style
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.strings import string_value

Keys = tuple[str, ...] | None
"""The names for which a place is reached; None where that is not known."""
INNER = ("function_definition", "class_definition", "decorated_definition", "lambda")


class Given(NamedTuple):
    """What `__getattr__` returns at one place."""

    value: Syntax
    keys: Keys


def lazy_exports(b: PythonBuilder, root: Syntax) -> Iterator[Exported]:
    """Yield what `__getattr__` of the module gives: by name, or as one whose members are given too ("*")."""
    binding = b.facts.scopes[0].names.get("__getattr__", NOTHING)
    for index in b.facts.bindings[binding].values if binding != NOTHING else ():
        function = b.nodes[index]
        if isinstance(function, Function) and function.parameters and function.parameters[0] != NOTHING:
            name = b.facts.bindings[function.parameters[0]].name
            syntax = root.descendant_for_byte_range(*function.span)
            body = syntax.child_by_field_name("body") if syntax is not None else None
            for given in _returned(b, body, name, None) if body is not None else ():
                yield from _exports(b, function, given, name)


def _exports(b: PythonBuilder, function: Function, given: Given, name: str) -> Iterator[Exported]:
    """Yield what one `return` stands for."""
    span = b.span(given.value)
    for index in (each for each in function.returns if b.nodes[each].span == span):
        picked = _picked(b, index)
        if picked:
            wanted = picked if given.keys is None else given.keys
            yield from (Exported(key, load, span) for key, load in picked.items() if key in wanted)
        elif given.keys is not None:
            yield from (Exported(key, index, span) for key in given.keys)
        else:
            node = b.nodes[index]
            if isinstance(node, Member) and node.style is Style.COMPUTED and _is_named(b, node.key, name):
                whole = _picked(b, node.object) or {"": node.object}
                yield from (Exported("*", each, span) for each in whole.values() if each != NOTHING)


def _picked(b: PythonBuilder, index: int) -> dict[str, int]:
    """Return the loads by the keys of a table from which the name of a module was taken."""
    node = b.nodes[index] if index != NOTHING else None
    if isinstance(node, Name):
        binding = b.lookup(node.name, node.scope)
        values = b.facts.bindings[binding].values if binding != NOTHING else []
        index = values[0] if len(values) == 1 else NOTHING
    return b.picked.get(index, {})


def _is_named(b: PythonBuilder, index: int, name: str) -> bool:
    node = b.nodes[index] if index != NOTHING else None
    return isinstance(node, Name) and node.name == name


# -- which names a place is reached for


def _returned(b: PythonBuilder, block: Syntax, name: str, keys: Keys) -> Iterator[Given]:
    """Yield each value returned inside, with the names it is returned for."""
    for each in block.named_children:
        if each.type in INNER:
            continue
        if each.type == "return_statement":
            yield from (Given(value, keys) for value in each.named_children if value.type != "comment")
        elif each.type == "if_statement":
            yield from _branch(b, each, name, keys)
            body = each.child_by_field_name("consequence")
            asked, is_negative = _asked(b, each.child_by_field_name("condition"), name)
            if is_negative and asked is not None and body is not None and ends(body):
                keys = asked
        else:
            yield from _returned(b, each, name, keys)


def _branch(b: PythonBuilder, syntax: Syntax, name: str, keys: Keys) -> Iterator[Given]:
    """Yield what `if` or `elif` returns, and what its alternatives do."""
    asked, is_negative = _asked(b, syntax.child_by_field_name("condition"), name)
    body = syntax.child_by_field_name("consequence")
    known = keys if asked is None else asked
    if body is not None:
        yield from _returned(b, body, name, keys if is_negative else known)
    for each in syntax.children_by_field_name("alternative"):
        follow = _branch if each.type == "elif_clause" else _returned
        yield from follow(b, each, name, known if is_negative else keys)


def ends(body: Syntax) -> bool:
    """Say whether nothing goes on behind a block."""
    return any(each.type in ("return_statement", "raise_statement") for each in body.named_children)


def _asked(b: PythonBuilder, syntax: Syntax | None, name: str) -> tuple[Keys, bool]:
    """Read `name == "a"`, `name in ("a", "b")` and their opposites."""
    if syntax is None or syntax.type != "comparison_operator" or len(syntax.named_children) != 2:
        return None, False
    left, right = syntax.named_children
    if left.type != "identifier" or b.text(left) != name:
        return None, False
    operator = " ".join(b.text(each) for each in syntax.children_by_field_name("operators"))
    value = string_value(b, right)
    if operator in ("==", "!="):
        return None if value is None else (value,), operator == "!="
    if operator in ("in", "not in"):
        return _listed(b, right), operator == "not in"
    return None, False


def _listed(b: PythonBuilder, syntax: Syntax) -> Keys:
    """Return the strings of a tuple, list or set, the keys of a dict, or the names in `__all__`."""
    if syntax.type in ("tuple", "list", "set"):
        values = [string_value(b, each) for each in syntax.named_children if each.type != "comment"]
        return None if None in values else tuple(each or "" for each in values)
    if syntax.type != "identifier":
        return None
    if b.text(syntax) == "__all__":
        return b.facts.public
    binding = b.lookup(b.text(syntax), 0)
    values_of = b.facts.bindings[binding].values if binding != NOTHING else []
    held = b.nodes[values_of[0]] if len(values_of) == 1 else None
    if not isinstance(held, Object) or any(entry.key is None for entry in held.entries):
        return None
    return tuple(entry.key or "" for entry in held.entries)
