"""What a Python file offers to others: every name of the module, and `__all__`."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import BindingKind, Exported
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.strings import string_value


def exports(b: PythonBuilder, root: Syntax, path: str) -> None:
    """Export each name of the module; those that others are meant to use keep their spelling, attributes too."""
    facts = b.facts
    facts.public = public(b, root)
    is_barrel = path.endswith(("__init__.py", "__init__.pyi"))
    for scope in facts.scopes:
        if scope.kind == "class":  # others read them as attributes
            for index in scope.names.values():
                facts.bindings[index].exported = True
    for name, index in facts.scopes[0].names.items():
        binding = facts.bindings[index]
        if binding.kind is BindingKind.IMPORT and not name.startswith("_"):
            binding.exported = is_barrel
        if facts.public is not None and name in facts.public:
            binding.exported = True
        for value in binding.values or [-1]:
            facts.exports.append(Exported(name, value, binding.span))
    if b"__getattr__" in b.source:
        from checker.languages.python.lazy import lazy_exports

        own = facts.scopes[0].names
        facts.exports += [each for each in lazy_exports(b, root) if each.name not in own]


def public(b: PythonBuilder, root: Syntax) -> tuple[str, ...] | None:
    """Return the names in `__all__`, as far as they are written out."""
    if b"__all__" not in b.source:
        return None
    found: list[str] = []
    seen = False
    for each in root.named_children:
        statement = each.named_children[0] if each.type == "expression_statement" and each.named_children else None
        if statement is None:
            continue
        if statement.type in ("assignment", "augmented_assignment"):
            left, right = statement.child_by_field_name("left"), statement.child_by_field_name("right")
            if left is not None and b.text(left) == "__all__" and right is not None:
                seen = True
                found.extend(texts(b, right))
        elif statement.type == "call" and b.text(statement).startswith("__all__."):
            seen = True
            found.extend(texts(b, statement))
    return tuple(dict.fromkeys(found)) if seen else None


def texts(b: PythonBuilder, syntax: Syntax) -> list[str]:
    """Return every string inside."""
    value = string_value(b, syntax)
    if value is not None:
        return [value]
    return [text for each in syntax.named_children for text in texts(b, each)]
