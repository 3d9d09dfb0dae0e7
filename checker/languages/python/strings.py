"""String literals of Python: their value, where it stands, and the static parts of a computed one."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Text
from checker.languages.builder import new_tuple
from checker.languages.python.builder import PythonBuilder
from checker.model import Span

QUOTES = "'\""
ESCAPES = {"\\n": "\n", "\\t": "\t", "\\r": "\r", "\\\\": "\\", "\\'": "'", '\\"': '"', "\\\n": ""}


def string_value(b: PythonBuilder, syntax: Syntax) -> str | None:
    """Return the value of a text literal; None for bytes, and where something is put in."""
    kind = syntax.type
    if kind == "string":
        return value_of(b, syntax)
    if kind != "concatenated_string":
        return None
    parts = [value_of(b, each) for each in syntax.named_children if each.type == "string"]
    return None if None in parts else "".join(each or "" for each in parts)


def value_of(b: PythonBuilder, syntax: Syntax) -> str | None:
    """Return the value of one literal; most have neither prefix nor escapes, and need no look at their parts."""
    text = b.text(syntax)
    size = quotes(text)
    if size and not syntax.has_error:
        return text[size:-size]
    found: list[str] = []
    for each in syntax.children:
        if each.type == "string_start":
            if "b" in b.text(each).lower() or "`" in b.text(each):
                return None
        elif each.type == "string_content":
            found.append(content(b, each))
        elif each.type == "interpolation":
            return None
    return "".join(found)


def quotes(text: str) -> int:
    """Return how many quotes stand on either side of a literal; 0 if it has a prefix, or escapes."""
    if text[0] not in QUOTES or "\\" in text:
        return 0
    return 3 if len(text) > 5 and text[1] == text[0] == text[2] else 1


def content(b: PythonBuilder, syntax: Syntax) -> str:
    """Return the text of a literal's content, with its simple escapes read."""
    if not syntax.named_child_count:
        return b.text(syntax)
    text = b.text(syntax)
    start = syntax.start_byte
    raw = text.encode("utf-8", "surrogateescape")
    parts: list[str] = []
    place = 0
    for each in syntax.named_children:
        begin, end = each.start_byte - start, each.end_byte - start
        parts.append(raw[place:begin].decode("utf-8", "surrogateescape"))
        piece = raw[begin:end].decode("utf-8", "surrogateescape")
        parts.append(ESCAPES.get(piece, piece))
        place = end
    parts.append(raw[place:].decode("utf-8", "surrogateescape"))
    return "".join(parts)


def inner_span(b: PythonBuilder, syntax: Syntax) -> Span:
    """Return the span of a literal without prefix and quotes."""
    start, end = syntax.children[0], syntax.children[-1]
    return Span(start.end_byte, end.start_byte)


def is_plain(b: PythonBuilder, syntax: Syntax) -> bool:
    """Say whether a literal is one string whose text stands in the file as it is."""
    if syntax.type != "string":
        return False
    if quotes(b.characters[syntax.start_byte : syntax.end_byte]):
        return True
    return not any(
        each.type == "interpolation" or (each.type == "string_content" and each.named_child_count)
        for each in syntax.children
    )


def string(b: PythonBuilder, syntax: Syntax) -> int:
    """A literal; what is put into an f-string is visited."""
    value = string_value(b, syntax)
    if value is not None:
        if ("." in value or "/" in value) and not b.inside_text:  # it may be a path
            b.texts.append((syntax, value))
        b.nodes.append(Text(new_tuple(Span, syntax.byte_range), value))
        return len(b.nodes) - 1
    if syntax.children and b.python2 is None and b.text(syntax.children[0]) == "`":
        b.python2 = b.span(syntax)
    for each in syntax.named_children:
        if each.type == "interpolation":
            b.visit_children(each)
        elif each.type == "string":
            string(b, each)
    return NOTHING


def pieces(b: PythonBuilder, syntax: Syntax) -> tuple[str | None, ...]:
    """Return the static parts of a computed text, None for each unknown part."""
    value = string_value(b, syntax)
    if value is not None:
        return (value,)
    match syntax.type:
        case "string" | "concatenated_string" | "interpolation":
            found: list[str | None] = []
            for each in syntax.named_children:
                if each.type == "string_content":
                    found.append(content(b, each))
                elif each.type == "interpolation" and each.named_children:
                    found.extend(pieces(b, each.named_children[0]))
                elif each.type == "string":
                    found.extend(pieces(b, each))
            return tuple(found)
        case "binary_operator":
            left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
            operator = syntax.child_by_field_name("operator")
            if left is None or right is None or operator is None:
                return (None,)
            if operator.type == "+":
                return pieces(b, left) + pieces(b, right)
            return percent(b, left) if operator.type == "%" else (None,)
        case "call":
            return joined(b, syntax)
        case "identifier":
            return (constant(b, b.text(syntax)),)
        case "parenthesized_expression" if syntax.named_children:
            return pieces(b, syntax.named_children[0])
        case _:
            return (None,)


def percent(b: PythonBuilder, template: Syntax) -> tuple[str | None, ...]:
    """`"services.%s" % name`: what stands between the holes."""
    value = string_value(b, template)
    return (None,) if value is None else between(value.replace("%s", "\0").split("\0"))


def between(texts: list[str]) -> tuple[str | None, ...]:
    """Return texts with an unknown part between each two."""
    found: list[str | None] = []
    for each in texts:
        found.extend((each, None))
    return tuple(found[:-1])


def joined(b: PythonBuilder, syntax: Syntax) -> tuple[str | None, ...]:
    """`"services.{}".format(name)` and `".".join((a, b))`."""
    callee, given = syntax.child_by_field_name("function"), syntax.child_by_field_name("arguments")
    if callee is None or given is None or callee.type != "attribute":
        return (None,)
    base, name = callee.child_by_field_name("object"), callee.child_by_field_name("attribute")
    text = string_value(b, base) if base is not None else None
    if text is None or name is None:
        return (None,)
    if b.text(name) == "format":
        import re

        return between(re.split(r"\{[^{}]*\}", text))
    if b.text(name) == "join" and given.named_children:
        parts = given.named_children[0]
        if parts.type in ("list", "tuple"):
            found: list[str | None] = []
            for each in parts.named_children:
                found.extend(([text] if found else []) + list(pieces(b, each)))
            return tuple(found)
    return (None,)


def constant(b: PythonBuilder, name: str) -> str | None:
    """Return the text of a name bound once so far, to a plain string."""
    if name in ("__name__", "__package__"):
        return None
    binding = b.lookup(name, b.scope)
    if binding == NOTHING or b.facts.bindings[binding].shared:
        return None
    values = b.facts.bindings[binding].values
    node = b.nodes[values[0]] if len(values) == 1 else None
    return node.value if isinstance(node, Text) else None
