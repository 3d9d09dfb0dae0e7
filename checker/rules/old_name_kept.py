"""RID204 old-name-kept: the new module bound to a name of an old one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import Binding, BindingKind, Class, Facts, Member
from checker.link import LinkedModule, Project
from checker.model import Applicability, Finding, Objective, Severity
from checker.rule import Rule, Words
from checker.values import TableValue


def is_public(project: Project, path: str, binding: Binding) -> bool:
    """Say whether an imported name is there for other files, so that it keeps its spelling."""
    return binding.exported or (not binding.scope and (path, binding.name) in project.used_elsewhere)


def is_named_by_others(facts: Facts, binding: Binding) -> bool:
    """Say whether the name of a parameter is known to others.

    It is where callers may name it (Python), where it is taken out of an object (`({ a }) => ...`), and where it
    declares a member of a class (`constructor(private a)`).
    """
    nodes = [facts.nodes[value] for value in binding.values]
    if facts.language == "python" or any(isinstance(node, Member) and node.shorthand for node in nodes):
        return True
    held = [node.members.get(binding.name, ()) for node in facts.nodes if isinstance(node, Class)]
    return any(value in members for members in held for value in binding.values)


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each name of an old module that holds the new one."""
    names = project.vocabulary(module.language).held_as
    new = project.vocabulary(module.language).new_modules
    for binding in module.facts.bindings:
        old = module.table.modules.get(names[binding.name]) if binding.name in names else None
        if old is None or not old.is_old or binding.kind is BindingKind.TYPE:
            continue
        if binding.kind is BindingKind.PARAMETER and is_named_by_others(module.facts, binding):
            continue
        if binding.kind is BindingKind.IMPORT and is_public(project, module.path, binding):
            continue  # others load it by this name
        if module.facts.scopes[binding.scope].kind == "class":
            continue  # an attribute: whoever has the class reads it by this name
        held = {
            origin.value.module
            for value in binding.values
            for origin in project.evaluator.evaluate(module.path, value)
            if isinstance(origin.value, TableValue) and not origin.value.path and origin.certain
        }
        if held and held <= new:
            target = old.replaced_by
            yield Finding(
                code=RULE.code,
                path=module.path,
                span=binding.span,
                severity=Severity.ERROR,
                message=f"`{binding.name}` is the name of an old module and holds the new one, `{target}`.",
                why="Whoever reads a call on it takes it for the old API, and so does the next search.",
                applicability=Applicability.MANUAL if binding.exported else Applicability.SAFE,
                module=target,
                replacement=target,
            )


RULE = Rule(
    code="RID204",
    name="old-name-kept",
    objective=Objective.CONSISTENCY,
    severity=Severity.ERROR,
    finds="the new module bound to a name of an old one",
    why="A name that says the old API while it holds the new one hides what is left to do.",
    words=Words.OLD_MODULES,
    check=check,
)
