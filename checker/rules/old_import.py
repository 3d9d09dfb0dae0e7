"""RID101 old-import: a load of an old module, by any way of loading, test doubles included."""

from __future__ import annotations

from collections.abc import Iterator

from checker.doubled import replacement_of
from checker.facts import Load, LoadKind
from checker.holding import ORDER, held_back, reason_to_stay, verdict
from checker.link import LinkedModule, Project
from checker.model import Applicability, Finding, Objective, Severity
from checker.outcome import is_module_call, of_use, stays_anyhow
from checker.report_use import instead, sentence
from checker.rule import Rule, Words
from checker.staying import place_of
from checker.use import Role, Use
from checker.uses import uses_of

HOW = {
    LoadKind.IMPORT: "imported",
    LoadKind.EXPORT: "re-exported",
    LoadKind.REQUIRE: "loaded",
    LoadKind.DYNAMIC: "loaded at run time",
    LoadKind.MOCK: "replaced by a test double",
    LoadKind.ACTUAL: "loaded by a test",
    LoadKind.RESOLVE: "looked up by its path",
    LoadKind.TYPE: "imported for its types",
}


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each load of a module that is to go."""
    uses = uses_of(project, module)
    for use in uses:
        held = module.table.modules.get(use.module or "")
        load = module.facts.nodes[use.node] if use.node >= 0 else None
        if use.role is not Role.LOAD or held is None or not isinstance(load, Load):
            continue
        if not held.is_old and not use.rows:
            continue
        target = replacement_of(held, use.rows)
        yield Finding(
            code=RULE.code,
            path=module.path,
            span=use.span,
            severity=Severity.ERROR,
            message=f"The old module `{held.name}` is {HOW[load.kind]}; {instead(target)}.",
            why=gone(use) or held_back(project, module, held.name) or why(module, project, use, uses),
            applicability=applicability(module, project, use, uses),
            module=held.name,
            replacement=target,
        )


def gone(use: Use) -> str:
    """Say why nothing replaces a whole module, or return an empty string."""
    return next((sentence(row.because) for row in use.rows if row.new is None), "")


def through(use: Use, load: Use) -> bool:
    """Say whether a use comes through a load of the same file."""
    return (
        use.role is not Role.LOAD
        and use.module == load.module
        and any(offset == load.span.start for _, offset in use.chain)
    )


def is_judged(use: Use, whole: bool) -> bool:
    """Say whether rows decide on a use: it is of a member, or calls a module that is a function."""
    return is_module_call(use) or (bool(use.member) and (bool(use.rows) or not whole))


def behind(module: LinkedModule, load: Use, uses: tuple[Use, ...]) -> Iterator[Use]:
    """Yield the uses of members through a load that rows decide on; the others go where the whole module goes."""
    whole = any(row.signature.parameters is None for row in load.rows)
    return (use for use in uses if is_judged(use, whole) and through(use, load) and not stays_anyhow(module, use))


def applicability(module: LinkedModule, project: Project, load: Use, uses: tuple[Use, ...]) -> Applicability:
    """Return the worst applicability of the uses behind a load, in any file: it can only go when they all can."""
    if load.node in module.facts.stars or gone(load) or held_back(project, module, load.module):
        return Applicability.MANUAL
    found = [of_use(module, use) for use in behind(module, load, uses)]
    return max([verdict(project, *place_of(module, load.node)), *found], key=ORDER.index)


def why(module: LinkedModule, project: Project, load: Use, uses: tuple[Use, ...]) -> str:
    """Say what keeps the load, if anything does."""
    if load.node in module.facts.stars:
        return "Every name of it is imported here: which of them are used is not written down."
    left = sum(of_use(module, use) is Applicability.MANUAL for use in behind(module, load, uses))
    if left:
        return f"{left} of its uses here {'needs' if left == 1 else 'need'} a person; until then the old load stays."
    place = place_of(module, load.node)
    reason = reason_to_stay(project, *place)
    if reason:
        return f"The load stays: {reason}."
    if verdict(project, *place) is Applicability.MANUAL:
        return "What comes through it in other files needs a person first; until then the old load stays."
    return ""


RULE = Rule(
    code="RID101",
    name="old-import",
    objective=Objective.COMPLETENESS,
    severity=Severity.ERROR,
    finds="any way of loading an old module, test doubles included",
    why="A load that is left fails as soon as the old module is deleted, or keeps two implementations alive.",
    words=Words.OLD_MODULES,
    check=check,
)
