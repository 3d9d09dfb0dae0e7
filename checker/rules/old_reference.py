"""RID103 old-reference: any other use of an old module or member: passed on, assigned, re-exported, stubbed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.alternatives import together
from checker.doubled import replacement_of
from checker.facts import Member, Style
from checker.holding import ORDER, held_back, verdict
from checker.link import LinkedModule, Project
from checker.model import Applicability, Finding, Objective, Severity
from checker.outcome import is_function_passed_on, is_module_call
from checker.report_use import at_use, either_or, finding, instead, is_old, waits_for_load
from checker.rule import Rule, Words
from checker.staying import escapes
from checker.use import Role, Use
from checker.uses import uses_of

HOW = {
    Role.REFERENCE: "used without being called",
    Role.IMPORT: "imported",
    Role.KEY: "defined by a test double",
}

A_FUNCTION = "It is itself a function, and the table says only what becomes of its calls."
FOLLOWED = "Whoever gets it can call its members; they are followed where the code shows it."


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each use of an old member that is no call, and each use of the module itself as a value."""
    old = [use for use in uses_of(project, module) if is_old(module.table, use)]
    for uses in together(module.facts, module.table, old):
        use = uses[0]
        if use.role in (Role.REFERENCE, Role.KEY) or (use.role is Role.IMPORT and not at_load(module, use)):
            yield finding(module, project, uses, code=RULE.code, what=how(module, use))
        elif use.role is Role.MODULE and not is_module_call(use) and (use.certain or use.other is not None):
            yield of_module(module, project, uses)


def at_load(module: LinkedModule, use: Use) -> bool:
    """Say whether the name stands in the import list of a load that is itself a finding."""
    node = module.facts.nodes[use.node] if use.node >= 0 else None
    held = module.table.modules.get(use.module or "")
    return isinstance(node, Member) and not use.alias and held is not None and held.is_old


def how(module: LinkedModule, use: Use) -> str:
    """Say in words how a member is used."""
    node = module.facts.nodes[use.node] if use.node >= 0 else None
    if isinstance(node, Member) and node.style in (Style.STRING, Style.PATH):
        return "named by a string"
    if isinstance(node, Member) and node.style is Style.PATTERN:
        return "taken out of the module" if use.role is Role.REFERENCE else "taken out of what is loaded"
    if isinstance(node, Member) and node.style is Style.EXPORT:
        return "re-exported"
    return HOW[use.role]


def of_module(module: LinkedModule, project: Project, uses: Sequence[Use]) -> Finding:
    """Make the finding for an old module, or either of several, that is passed on, assigned or exported as a whole."""
    use = uses[0]
    name = "` or `".join(dict.fromkeys(each.module or "" for each in uses))
    held = module.table.modules.get(use.module or "")
    target = replacement_of(held, use.rows) if held is not None else None
    stuck = held_back(project, module, use.module)
    passed_on = is_function_passed_on(module, use)
    found = [verdict(project, *use.chain[0])] if use.chain else [Applicability.SAFE]
    if passed_on or target is None:
        found.append(Applicability.MANUAL)
    elif escapes(module.facts, use.node):
        found.append(Applicability.UNSAFE)
    applicability = Applicability.MANUAL if stuck else max(found, key=ORDER.index)
    said = A_FUNCTION if passed_on else FOLLOWED
    if applicability is Applicability.MANUAL and target is not None and not passed_on:
        said = waits_for_load(project, use)
    return at_use(
        module,
        project,
        use,
        code=RULE.code,
        message=f"The old module `{name}` is used as a value; {instead(target)}.",
        why=stuck or f"{either_or(use.other)} {said}".lstrip(),
        applicability=applicability,
        replacement=target,
    )


RULE = Rule(
    code="RID103",
    name="old-reference",
    objective=Objective.COMPLETENESS,
    severity=Severity.ERROR,
    finds="any other use of an old module or member: passed on, typeof, assigned, re-exported, spread",
    why="A reference that is left is called by someone else, later, under another name.",
    words=Words.OLD_MODULES,
    check=check,
)
