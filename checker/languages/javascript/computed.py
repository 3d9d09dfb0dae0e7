"""Computed specifiers → their static parts."""

from __future__ import annotations

import re

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    BindingKind,
    Text,
)
from checker.languages.builder import Builder
from checker.languages.javascript.literals import string_value


def joined_up(parts: tuple[str | None, ...]) -> tuple[str | None, ...]:
    """Join the texts that stand beside each other, and leave out steps to where one is."""
    found: list[str | None] = []
    for part in parts:
        if part is not None and found and found[-1] is not None:
            found[-1] += part
        else:
            found.append(part)
    return tuple(re.sub(r"(?<![^/])\./(?=\.)", "", part) if part is not None else None for part in found)


def pieces(b: Builder, syntax: Syntax) -> tuple[str | None, ...]:
    """Return the static parts of a computed specifier, None for each unknown part."""
    value = string_value(b, syntax)
    if value is not None:
        return (value,)
    match syntax.type:
        case "template_string":
            found: list[str | None] = []
            for each in syntax.named_children:
                if each.type == "template_substitution":
                    found.extend(pieces(b, each.named_children[0]) if each.named_children else (None,))
                elif each.type == "string_fragment":
                    found.append(b.text(each))
            return tuple(found)
        case "binary_expression":
            left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
            if left is not None and right is not None and b"+" in b.source[left.end_byte : right.start_byte]:
                return pieces(b, left) + pieces(b, right)
        case "call_expression":
            return joined(b, syntax)
        case "identifier" if b.text(syntax) == "__dirname":
            return (".",)
        case "identifier":
            return (constant(b, b.text(syntax)),)
        case "parenthesized_expression" if syntax.named_children:
            return pieces(b, syntax.named_children[0])
        case _:
            pass
    return (None,)


def joined(b: Builder, syntax: Syntax) -> tuple[str | None, ...]:
    """`path.join(a, b)` and `path.resolve(a, b)`: the parts with slashes between them."""
    callee, arguments = syntax.child_by_field_name("function"), syntax.child_by_field_name("arguments")
    if callee is None or arguments is None or b.text(callee).rpartition(".")[2] not in ("join", "resolve"):
        return (None,)
    found: list[str | None] = []
    for each in argument_syntax(arguments):
        if found:
            found.append("/")
        found.extend(pieces(b, each))
    return tuple(found)


def constant(b: Builder, name: str) -> str | None:
    """Return the text of a constant declared above, when it is a plain string."""
    binding = b.lookup(name, b.scope)
    if binding == NOTHING or b.facts.bindings[binding].kind is not BindingKind.CONSTANT:
        return None
    values = b.facts.bindings[binding].values
    node = b.nodes[values[0]] if len(values) == 1 else None
    return node.value if isinstance(node, Text) else None


def argument_syntax(arguments: Syntax) -> list[Syntax]:
    """Return the arguments without the comments between them."""
    return [each for each in arguments.named_children if each.type != "comment"]
