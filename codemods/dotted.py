"""Step 8h: `import a.b` binds `a`: where it leads to another module, so does every `a.b` in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.facts import Load, Member, Name, Statement, Style
from codemods.draft import Draft
from codemods.edits import Edit

if TYPE_CHECKING:
    from codemods.homes import Homes


def rename_chains(draft: Draft) -> None:
    """Write the new dotted name of a module wherever the old one stands on the name that its load binds."""
    for position, specifier in draft.led.items():
        for node, root in chains(draft, draft.facts.statements[position]):
            draft.out.append(Edit.text(node.span, specifier))
            draft.replaced.add(root)


def chains(draft: Draft, statement: Statement) -> Iterator[tuple[Member, int]]:
    """Yield each `a.b` that stands for what `import a.b` loads, with the node of its `a`."""
    load = draft.load_of(statement)
    if load is None or not is_dotted(draft, statement, load):
        return
    parts = tuple((load.specifier or "").split("."))
    for index, node in enumerate(draft.facts.nodes):
        if not isinstance(node, Member) or node.style is not Style.DOT or node.name != parts[-1]:
            continue
        root, names = draft.facts.path_of(index)
        base = draft.node(root)
        if isinstance(base, Name) and base.binding == statement.namespace and names == parts[1:]:
            yield node, root


def is_dotted(draft: Draft, statement: Statement, load: Load) -> bool:
    """Say whether a statement is `import a.b`, which binds `a`."""
    if statement.kind != "import" or load.level or "." not in (load.specifier or ""):
        return False
    behind = draft.module.source[load.specifier_span.end : statement.declarator_span.end]
    return draft.facts.language == "python" and not behind.strip()


def is_doubled(draft: Draft, homes: Homes, position: int, specifier: str) -> bool:
    """Say whether another statement of the same block is `import a.b` already, where this one would be that, too."""
    statement = draft.facts.statements[position]
    load = draft.load_of(statement)
    if load is None or not is_dotted(draft, statement, load):
        return False
    for place, other in enumerate(draft.facts.statements):
        if place == position or place in draft.gone or (other.scope, other.block) != (statement.scope, statement.block):
            continue
        held = draft.load_of(other)
        if held is None or not is_dotted(draft, other, held):
            continue
        will_be = draft.led.get(place, held.specifier if not draft.has_moved(other) else None)
        if will_be == specifier and (place < position or homes.adjoins(statement, other)):
            return True
    return False


def is_bypassed(draft: Draft, position: int) -> bool:
    """Say whether nothing goes through `import a.b` any more, although other loads still bind `a`."""
    statement = draft.facts.statements[position]
    load = draft.load_of(statement)
    if load is None or not is_dotted(draft, statement, load) or not draft.is_table_statement(statement):
        return False
    through = {root for _, root in chains(draft, statement)}
    binding = draft.facts.bindings[statement.namespace]
    if not through or not through <= draft.replaced or binding.exported:
        return False
    nodes = (node for node in draft.facts.nodes if isinstance(node, Member) and node.style is Style.DOT)
    held = {draft.node(node.object) for node in nodes}
    if any(draft.node(use) not in held for use in binding.uses):
        return False  # somebody has the whole package
    root = f"{binding.name}."
    others = [
        place
        for place, other in enumerate(draft.facts.statements)
        if place != position and place not in draft.gone and other.namespace == statement.namespace
        and (other.scope, other.block) == (statement.scope, statement.block)
        and not any(statement.span.end <= draft.facts.nodes[use].span.start < other.span.start for use in binding.uses)
    ]  # fmt: skip
    return bool(others) or any((each.namespace or "").startswith(root) for each in draft.added)
