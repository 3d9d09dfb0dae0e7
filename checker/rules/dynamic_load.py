"""RID104 dynamic-load: a load or member computed at run time that can reach an old module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.facts import Load, Member, Style
from checker.link import LinkedModule, Project
from checker.model import Confidence, Finding, Objective, Severity, Span
from checker.reach import reached
from checker.report_use import either_or, shown_chain
from checker.rule import Rule, Words
from checker.values import TableValue, Value

KNOWN = "All parts of the path are known, but it is not written here as one string: change what it is made of by hand."
ALL_KNOWN = "Which one it is shows only at run time; all are known, but none is one string: change them by hand."
NAMED = "The name is known, but computed: change it where it is written, or write the member here."
UNKNOWN = "Which one it is shows only at run time: look at where its parts come from."


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each computed specifier that can be an old module's, and each computed member of an old module."""
    yield from computed_loads(module, project)
    yield from computed_members(module, project)


def computed_loads(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each computed specifier that can be an old module's; it may be either of several."""
    by_place: dict[Span, list[Load]] = {}
    for load in module.loads():
        if load.specifier is None:
            by_place.setdefault(load.specifier_span, []).append(load)
    for span, loads in by_place.items():
        names = list(dict.fromkeys(name for load in loads for name in reached(project, module, load)))
        if not names:
            continue
        listed = " and ".join(f"`{name}`" for name in names)
        known = all(map(is_known, loads))
        if known and len(loads) == 1:
            yield make(module, span, names[0], f"The path of this load is computed; it is that of {listed}.", KNOWN)
        else:
            why = ALL_KNOWN if known else UNKNOWN
            yield make(module, span, names[0], f"This load is computed and can reach {listed}.", why)


def is_known(load: Load) -> bool:
    """Say whether every part of a computed specifier is known."""
    return bool(load.fragments) and None not in load.fragments


def computed_members(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each computed member of an old module."""
    for index in project.touched.nodes(module.path):
        node = module.facts.nodes[index]
        if isinstance(node, Member) and node.style is Style.COMPUTED:
            for origin in project.evaluator.evaluate(module.path, node.object):
                value = origin.value
                if not isinstance(value, TableValue) or value.path or not (origin.certain or origin.other):
                    continue
                held = module.table.modules.get(value.module or "")
                if held is not None and held.is_old:
                    found = make(module, node.span, held.name, *said_of(module, project, node, held.name))
                    yield divided(replace(found, chain=shown_chain(project, origin.chain)), origin.other)


def said_of(module: LinkedModule, project: Project, node: Member, name: str) -> tuple[str, str]:
    """Return the message about a computed member, and why it is left to a person."""
    keys = project.evaluator.constants(module.path, node.key)
    if keys is None:
        return f"A member of the old module `{name}` is computed at run time.", UNKNOWN
    listed = "` or `".join(dict.fromkeys(keys))
    return f"A member of the old module `{name}` is asked for by a computed name: `{listed}`.", NAMED


def divided(found: Finding, other: Value | None) -> Finding:
    """Return a finding of a member, likely where something else may have it."""
    if other is None:
        return found
    why = f"{either_or(other)} {found.why}"
    return replace(found, severity=Severity.WARNING, confidence=Confidence.LIKELY, why=why)


def make(module: LinkedModule, span: Span, name: str, message: str, why: str) -> Finding:
    """Make a finding of this rule."""
    held = module.table.modules.get(name)
    return Finding(
        code=RULE.code,
        path=module.path,
        span=span,
        severity=Severity.ERROR,
        message=message,
        why=why,
        module=name,
        replacement=held.replaced_by if held is not None else None,
    )


RULE = Rule(
    code="RID104",
    name="dynamic-load",
    objective=Objective.COMPLETENESS,
    severity=Severity.ERROR,
    finds="a load or member computed at run time that can reach an old module",
    why="A search for names does not see it, and it fails only when that branch runs.",
    words=Words.OLD_MODULES | Words.DYNAMIC,
    check=check,
)
