"""Calls that give what they are given: wrapped, held under a name, or made later."""

from __future__ import annotations

from collections.abc import Callable

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Argument, Call, Entry, Function, Object, Parameter, Text, This
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.targets import element

Giver = Callable[[PythonBuilder, int, Call, list[Syntax]], int]


def same(b: PythonBuilder, index: int, node: Call, values: list[Syntax]) -> int:
    """`staticmethod(a)`, `nullcontext(a)`, `partial(a)`: with one argument alone it is as good as that."""
    first = node.arguments[0]
    if len(node.arguments) > 1 or first.spread or first.keyword is not None or first.node == NOTHING:
        return index
    if isinstance(b.nodes[first.node], Function) and values[0].type == "lambda":
        b.decorated[first.node] = ("staticmethod",)  # it is no method, so that nothing stands for its object
    return first.node


def property_(b: PythonBuilder, index: int, node: Call, values: list[Syntax]) -> int:
    """`a = property(f)` holds what f returns."""
    first = node.arguments[0]
    if first.spread or first.keyword not in (None, "fget") or first.node == NOTHING:
        return index
    function = b.nodes[first.node]
    if isinstance(function, Function) and function.pattern_roots and b.classes:  # a lambda
        receiver = b.nodes[function.pattern_roots[0]]
        if isinstance(receiver, Parameter):
            receiver.values.append(b.add(This(receiver.span, b.classes[-1])))
    return b.add(Call(node.span, first.node, (), node.arguments_span))


def field(b: PythonBuilder, index: int, node: Call, values: list[Syntax]) -> int:
    """`a: A = field(default=b)`, `field(default_factory=make)` in a class."""
    if b.facts.scopes[b.scope].kind != "class":
        return index
    given = {each.keyword: each.node for each in node.arguments if each.node != NOTHING}
    for keyword in ("default_factory", "factory"):
        if keyword in given:
            return b.add(Call(node.span, given[keyword], (), node.arguments_span))
    return given.get("default", index)


def holder(b: PythonBuilder, index: int, node: Call, values: list[Syntax]) -> int:
    """`dict(a=b)`, `SimpleNamespace(a=b)`: an object with these members."""
    if not any(each.keyword and each.node != NOTHING and not is_text(b, each) for each in node.arguments):
        return index
    entries = (
        Entry(each.keyword if not each.spread else None, each.span, each.node, each.span,
              spread=each.spread or each.keyword is None)
        for each in node.arguments
    )  # fmt: skip
    return b.add(Object(node.span, tuple(entries)))


def is_text(b: PythonBuilder, argument: Argument) -> bool:
    """Say whether an argument is no more than a text."""
    return isinstance(b.nodes[argument.node], Text)


def mapped(b: PythonBuilder, index: int, node: Call, values: list[Syntax]) -> int:
    """`map(lambda a: ..., b)`: its parameter is an element of b."""
    function = b.nodes[node.arguments[0].node] if node.arguments[0].node != NOTHING else None
    if isinstance(function, Function) and len(node.arguments) == 2 and function.pattern_roots:
        parameter = b.nodes[function.pattern_roots[0]]
        value = element(b, values[1], node.arguments[1].node)
        if isinstance(parameter, Parameter) and value != NOTHING:
            parameter.values.append(value)
    return index


GIVERS: dict[str, Giver] = {
    **dict.fromkeys(("staticmethod", "classmethod", "nullcontext", "closing", "aclosing", "partial"), same),
    **dict.fromkeys(("enter_context", "enter_async_context"), same),
    **dict.fromkeys(("dict", "SimpleNamespace", "Namespace"), holder),
    **dict.fromkeys(("field", "Field", "attrib", "ib"), field),
    **dict.fromkeys(("map", "filter"), mapped),
    "property": property_,
}
"""By the last name of the callee."""
BUILT_IN = ("classmethod", "dict", "property", "staticmethod")
"""Those that are something else where they are members."""
