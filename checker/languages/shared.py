"""What syntax means in several languages alike: handlers that each of them names."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Await, Call, Choice, Function, Member, Name
from checker.languages.builder import Builder

PROGRAMS = (
    r"node|nodemon|ts-node|tsx|npx|npm|yarn|pnpm|bun|bunx|deno|pm2|forever|nyc|c8|mocha|jest|vitest|ava|tap|babel-node"
    r"|esbuild|swc|tsc|eslint|prettier|python[\d.]*|pypy[\d.]*|uv|poetry|pipenv|pdm|hatch|coverage|gunicorn|uvicorn|celery"
    r"|env|cross-env|sudo|nohup|exec|bash|sh"
)
"""What the first word of a command may be that names files or modules."""


def last_value(b: Builder, syntax: Syntax) -> int:
    """The value is that of the last expression inside; comments are none."""
    value = NOTHING
    for each in syntax.named_children:
        if each.type == "comment":
            b.visit(each)
        else:
            value = b.visit(each)
    return value


def awaited(b: Builder, syntax: Syntax) -> int:
    """`await x`."""
    value = last_value(b, syntax)
    if value == NOTHING:
        return NOTHING
    node = b.nodes[value]
    if isinstance(node, Call):
        node.awaited = True
    return b.add(Await(b.span(syntax), value), value)


def dropped(b: Builder, syntax: Syntax) -> int:
    """An expression whose value nobody reads."""
    for each in syntax.named_children:
        index = b.visit(each)
        if index != NOTHING:
            node = b.nodes[index]
            if isinstance(node, Call):
                node.dropped = True
    return NOTHING


def tested(b: Builder, index: int) -> None:
    """Note that a value is only asked whether it is there, or compared: nobody else gets it."""
    node = b.nodes[index] if index != NOTHING else None
    if isinstance(node, Name | Member):
        node.tested = True
    elif isinstance(node, Choice) and len(node.options) > 1:  # of one alone, something else takes the value
        for option in node.options:
            tested(b, option)


def returned(b: Builder, syntax: Syntax) -> int:
    """`return x`."""
    for each in syntax.named_children:
        result = b.visit(each)
        if result != NOTHING and b.functions:
            node = b.nodes[b.functions[-1]]
            if isinstance(node, Function):
                node.returns.append(result)
    return NOTHING
