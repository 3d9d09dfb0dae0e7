"""Step 3: bytes → facts: what one file says, in one shape for every language.

Facts depend on the bytes of the file alone. They are a flat list of nodes that refer to each other by index, so that
they pack at any depth. Only what can carry a module, a member or an argument becomes a node; the rest of the syntax
leaves no trace. A destructured name is a member access like any other, with the style saying how it was written:
`const { a: b } = e` binds `b` to the member `a` of `e`, exactly as `const b = e.a` does.
"""

from checker.facts.definitions import Class, Function, Instance, Parameter, This
from checker.facts.file import Facts
from checker.facts.nodes import (
    EMPTY,
    NOTHING,
    Argument,
    Await,
    Call,
    Choice,
    Entry,
    Load,
    LoadKind,
    Member,
    Name,
    Node,
    Object,
    Style,
    Text,
)
from checker.facts.scopes import Binding, BindingKind, Scope
from checker.facts.statements import Exported, ImportName, Mock, Statement

__all__ = [
    "EMPTY",
    "NOTHING",
    "Argument",
    "Await",
    "Binding",
    "BindingKind",
    "Call",
    "Choice",
    "Class",
    "Entry",
    "Exported",
    "Facts",
    "Function",
    "ImportName",
    "Instance",
    "Load",
    "LoadKind",
    "Member",
    "Mock",
    "Name",
    "Node",
    "Object",
    "Parameter",
    "Scope",
    "Statement",
    "Style",
    "Text",
    "This",
]
