"""Step 8h: `import a.b` binds `a`: where it leads to another module, so does every `a.b` in the file."""

from __future__ import annotations

from checker.facts import Member, Name, Style
from codemods.draft import Draft
from codemods.edits import Edit


def rename_chains(draft: Draft) -> None:
    """Write the new dotted name of a module wherever the old one stands on the name that its load binds."""
    for position, specifier in draft.led.items():
        statement = draft.facts.statements[position]
        load = draft.load_of(statement)
        if load is None or load.specifier is None or "." not in load.specifier:
            continue
        if draft.holds_whole(statement.namespace):
            continue
        parts = tuple(load.specifier.split("."))
        for index, node in enumerate(draft.facts.nodes):
            if not isinstance(node, Member) or node.style is not Style.DOT or node.name != parts[-1]:
                continue
            root, names = draft.facts.path_of(index)
            base = draft.node(root)
            if isinstance(base, Name) and base.binding == statement.namespace and names == parts[1:]:
                draft.out.append(Edit.text(node.span, specifier))
                draft.replaced.add(root)

