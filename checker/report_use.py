"""What rules about uses share: from a use of the table to a finding with its words."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts import NOTHING, Call, LoadKind, Member, Name
from checker.holding import ORDER, held_back, of_computed_load, reason_to_stay, verdict
from checker.link import LinkedModule, Project
from checker.model import Applicability, Confidence, Finding, Severity
from checker.outcome import held_by, obstacle, of_use, remap_of, stays_as_written
from checker.remap import NO_ROW, Remap
from checker.rows import Module, Table
from checker.signatures import Reference
from checker.staying import goes_with_load
from checker.use import Role, Use
from checker.uses import uses_of
from checker.values import FileValue, PackageValue, TableValue, Value


def at_least_unsafe(applicability: Applicability) -> Applicability:
    """Return the applicability of a fix that has to guess what half-migrated code meant."""
    return Applicability.UNSAFE if applicability is Applicability.SAFE else applicability


def is_old(table: Table, use: Use) -> bool:
    """Say whether a use is a leftover: of a module that is to go, or of a member that has a row."""
    held = table.modules.get(use.module or "")
    if held is not None and held.is_old:
        known = use.certain or use.other is not None or use.role is Role.LOAD
        return known or bool(use.rows) or use.member in held.exports
    return bool(use.rows)


def spelled(reference: Reference | None) -> str | None:
    """Return how a reference to the new API reads: "module.member", or the name of a global."""
    if reference is None:
        return None
    return ".".join(filter(None, (reference.module, reference.member)))


def finding(module: LinkedModule, project: Project, uses: Sequence[Use], *, code: str, what: str) -> Finding:
    """Make the finding for a use of an old member, or for several at one place that become the same.

    `what` says how it is used.
    """
    use = uses[0]
    outcome = remap_of(module, use)
    target = spelled(outcome.row.target) if outcome.row is not None else None
    name = "` or `".join(dict.fromkeys(".".join(filter(None, (each.module, each.member))) for each in uses))
    held = module.table.modules.get(use.module or "")
    if target is not None or outcome.row is not None:
        verdict = instead(target)
    else:
        verdict = NO_ROW
    stuck = held_back(project, module, use.module)
    given = reasons_of(module, uses, held)
    applicability = what_can_be_done(module, project, use)
    reasons = [sentence(each) for each in dict.fromkeys(given)] + ([stuck] if stuck else [])
    if not use.certain:
        reasons.insert(0, use.doubt or doubt_of(project, use))
    if applicability is Applicability.MANUAL and target is not None and not reasons:
        reasons.append(waits_for_load(project, use))
    offers = offered(module, outcome, use)
    if offers:
        reasons.append(offers)
    return at_use(
        module,
        project,
        use,
        code=code,
        message=f"`{name}` of the old API is {what}; {verdict}.",
        why=" ".join(reasons),
        applicability=Applicability.MANUAL if stuck else applicability,
        replacement=target,
        row=outcome.row.text if outcome.row is not None else "",
    )


def waits_for_load(project: Project, use: Use) -> str:
    """Say that a use changes together with its load, and what that waits for."""
    reason = reason_to_stay(project, *use.chain[0]) if use.chain else ""
    stays = f"stays: {reason}" if reason else "waits for other uses that need a person"
    return f"It changes only with its load, which {stays}."


def reasons_of(module: LinkedModule, uses: Sequence[Use], held: Module | None) -> list[str]:
    """Return what the rows of uses at one place say of them, and what the author of the table says."""
    found: list[str] = []
    for use in uses:
        outcome = remap_of(module, use)
        if outcome.row is None and held is not None and held.replaced_by:
            found.append(f"`{held.replaced_by}` replaces its module; what stands for it there is for a person to say")
        found += [each for each in (*outcome.reasons, obstacle(module, use)) if each not in (NO_ROW, "")]
        because = outcome.row.because if outcome.row is not None else ""
        if because and not any(because in each for each in found):
            found.append(because)
    return found


def what_can_be_done(module: LinkedModule, project: Project, use: Use) -> Applicability:
    """Return the applicability of a use: by its rows, by what its name may hold, and by its load if it goes with it."""
    found = [of_use(module, use), *(of_use(module, each) for each in uses_of_name(module, project, use))]
    if use.chain and not stays_in_module(module, use) and goes_with_load(project, module, use):
        found.append(verdict(project, *use.chain[0]))
    return max(found, key=ORDER.index)


def stays_in_module(module: LinkedModule, use: Use) -> bool:
    """Say whether a member only gets another name in its own module."""
    row = remap_of(module, use).row
    return row is not None and row.target is not None and row.target.module == use.module


def uses_of_name(module: LinkedModule, project: Project, use: Use) -> Sequence[Use]:
    """Return what is done with the name that gets a member: `const { a } = m`, `const f = m.a`. They change as one."""
    node = module.facts.nodes[use.node] if use.node >= 0 else None
    if not isinstance(node, Member) or use.call != NOTHING or use.role not in (Role.REFERENCE, Role.IMPORT):
        return ()
    if module.path not in project.by_value:
        project.by_value[module.path] = by_value(module, uses_of(project, module))
    return project.by_value[module.path].get(use.node, ())


def by_value(module: LinkedModule, uses: Sequence[Use]) -> dict[int, list[Use]]:
    """Return the uses of names that hold members of old modules, by the node that such a name was given."""
    found: dict[int, list[Use]] = {}
    for use in uses:
        name = module.facts.nodes[use.node] if use.node >= 0 else None
        if isinstance(name, Name) and use.alias and is_old(module.table, use):
            for value in held_by(module.facts, name):
                found.setdefault(value, []).append(use)
    return found


def at_use(
    module: LinkedModule,
    project: Project,
    use: Use,
    *,
    code: str,
    message: str,
    why: str,
    applicability: Applicability = Applicability.MANUAL,
    replacement: str | None = None,
    row: str = "",
) -> Finding:
    """Make a finding at a use; where only the names match, it is a warning for a person."""
    stays = of_computed_load(project, use)
    is_clear = (use.certain or stays_as_written(module, use)) and not stays
    return Finding(
        code=code,
        path=module.path,
        span=use.span,
        severity=Severity.ERROR if use.certain else Severity.WARNING,
        message=message,
        why=" ".join(filter(None, (why, stays))),
        confidence=Confidence.CERTAIN if use.certain else Confidence.LIKELY,
        applicability=applicability if is_clear else Applicability.MANUAL,
        module=use.module,
        member=use.member or None,
        replacement=replacement,
        row=row,
        chain=shown_chain(project, use.chain),
    )


def doubt_of(project: Project, use: Use) -> str:
    """Say why it is not certain that a use is one of the old API."""
    if use.other is not None:
        return either_or(use.other)
    path, offset = use.chain[0] if use.chain else ("", 0)
    module = project.modules.get(path)
    for load in module.loads() if module is not None else ():
        if load.specifier_span.start == offset and load.kind is LoadKind.TYPE:
            return "Only its type says which module it is: what is passed here is not known."
        if load.specifier_span.start == offset:
            return "It may be something else here: not all that can come to this place is known."
    return "Only the names match: what holds the module here is not known."


def either_or(other: Value | None) -> str:
    """Say what else may be at a place, if anything."""
    return "" if other is None else f"Here it may also be {named(other)}: which one it is shows only at run time."


def named(value: Value) -> str:
    """Say in words what may be at a place besides a module of the table, or a member of one."""
    match value:
        case TableValue(module=module, path=path):
            return f"`{'.'.join(filter(None, (module, *path)))}`"
        case FileValue(path=path):
            return f"what `{path.rstrip('/')}` gives"
        case PackageValue(name=name):
            return f"the package `{name}`"
        case _:
            return "something else"


def instead(target: str | None) -> str:
    """Say what to use in place of something."""
    return f"use `{target}`" if target is not None else "it has no replacement"


def sentence(text: str) -> str:
    """Return a text as a sentence of its own."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def offered(module: LinkedModule, outcome: Remap, use: Use) -> str:
    """Name the variables in scope that could be the arguments a manual call lacks."""
    call = module.facts.nodes[use.call] if use.call >= 0 else None
    if not isinstance(call, Call) or not outcome.missing:
        return ""
    found = [name for name in outcome.missing if in_scope(module, name, use)]
    return "In scope here: " + ", ".join(f"`{name}`" for name in found) + "." if found else ""


def in_scope(module: LinkedModule, name: str, use: Use) -> bool:
    """Say whether a variable of that name is declared around a use."""
    scopes = module.facts.scopes
    for scope in scopes:
        if name in scope.names and scope.span.start <= use.span.start and use.span.end <= scope.span.end:
            return True
    return False


def shown_chain(project: Project, chain: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """Return the chain of a use, or of an origin, as "path:line", the load first."""
    return tuple(dict.fromkeys(f"{path}:{project.line(path, offset)}" for path, offset in chain))
