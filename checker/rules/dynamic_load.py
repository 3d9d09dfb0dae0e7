"""RID104 dynamic-load: a load or member computed at run time that can reach an old module."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import Load, Member, Style
from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity, Span
from checker.reach import reached
from checker.report_use import chain_of
from checker.rule import Rule, Words
from checker.use import Role, Use
from checker.values import TableValue


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each computed specifier that can be an old module's, and each computed member of an old module."""
    for index in module.facts.loads:
        load = module.facts.nodes[index]
        if isinstance(load, Load) and load.specifier is None:
            names_reached = reached(project, module, load)
            if names_reached:
                names = ", ".join(f"`{name}`" for name in names_reached)
                yield make(
                    module, load.specifier_span, names_reached[0], f"This load is computed and can reach {names}."
                )
    for index in project.touched.nodes(module.path):
        node = module.facts.nodes[index]
        if isinstance(node, Member) and node.style is Style.COMPUTED:
            for origin in project.evaluator.evaluate(module.path, node.object):
                value = origin.value
                if not isinstance(value, TableValue) or value.path or not origin.certain:
                    continue
                held = module.table.modules.get(value.module or "")
                if held is not None and held.is_old:
                    use = Use(
                        Role.REFERENCE,
                        index,
                        node.span,
                        node.name_span,
                        held.name,
                        "",
                        (),
                        True,
                        origin.chain,
                    )
                    message = f"A member of the old module `{held.name}` is computed at run time."
                    yield make(module, node.span, held.name, message, chain_of(project, use))


def make(module: LinkedModule, span: Span, name: str, message: str, chain: tuple[str, ...] = ()) -> Finding:
    """Make a finding of this rule."""
    held = module.table.modules.get(name)
    return Finding(
        code=RULE.code,
        path=module.path,
        span=span,
        severity=Severity.ERROR,
        message=message,
        why="Which one it is shows only at run time: look at where its parts come from.",
        module=name,
        replacement=held.replaced_by if held is not None else None,
        chain=chain,
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
