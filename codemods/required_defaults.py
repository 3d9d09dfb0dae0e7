"""Step 8f: required modules that stand for their default export: `const get = require('lodash.get')`."""

from __future__ import annotations

from checker.facts import NOTHING, Load, LoadKind, Statement
from checker.signatures import Reference
from codemods.draft import Draft
from codemods.edits import Edit
from codemods.homes import DEFAULT, HOISTED, WHOLE, Home, Homes
from codemods.name_lists import target_of
from codemods.sites import Site


def move(draft: Draft, homes: Homes) -> None:
    """Lead such loads to the new module in place, so that the name that the author chose stays."""
    for position, statement in enumerate(draft.facts.statements):
        load = draft.load_of(statement)
        if statement.namespace == NOTHING or statement.entries or load is None or load.kind is not LoadKind.REQUIRE:
            continue
        target = common_target(draft, statement.namespace)
        if target is not None and target.module is not None:
            lead(draft, homes, position, statement, load, target)


def common_target(draft: Draft, binding: int) -> Reference | None:
    """Return what all uses of a name become, if each of them is a default export that changes."""
    targets: set[Reference | None] = set()
    for use in draft.facts.bindings[binding].uses:
        sites = draft.sites_at.get(use, [])
        targets |= {target_of(site) for site in sites} if sites and all(map(is_default, sites)) else {None}
    return next(iter(targets)) if len(targets) == 1 else None


def is_default(site: Site) -> bool:
    """Say whether a site stands for a default export and can change."""
    return not site.held and site.use.member == DEFAULT and site.use.alias


def lead(
    draft: Draft, homes: Homes, position: int, statement: Statement, load: Load, target: Reference
) -> None:  # fmt: skip
    """Change the specifier, and the declared name to a pattern where the new export has a name."""
    binding = draft.facts.bindings[statement.namespace]
    first = target.member.partition(".")[0]
    specifier = draft.respelled(load, target.module or "")
    if specifier is None or binding.exported or binding.writes:
        return
    explicit = first == DEFAULT and draft.has_explicit_default(target.module or "")
    if first != DEFAULT or explicit:
        text = f"{{ {first} }}" if first == binding.name else f"{{ {first}: {binding.name} }}"
        draft.out.append(Edit.text(binding.span, text))
    draft.out += draft.syntax.specifier_edits(draft.module, load, specifier)
    member = WHOLE if first == DEFAULT and not explicit else first
    homes.note(Home(binding.scope, target.module or "", member, binding.name, HOISTED))
    draft.kept.add(position)
