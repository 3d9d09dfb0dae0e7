"""RID105 old-path: the path of an old module as a string that is not itself a load."""

from __future__ import annotations

from collections.abc import Iterator

from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity
from checker.reach import named_by_path
from checker.rule import Rule, Words


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each string that reads as the path of an old module, from the file, the root or an alias."""
    for span, text in module.facts.strings:
        name = named_by_path(project, module, text)
        held = module.table.modules.get(name or "")
        if held is not None and held.is_old:
            yield Finding(
                code=RULE.code,
                path=module.path,
                span=span,
                severity=Severity.ERROR,
                message=f"This string is the path of the old module `{held.name}`; `{held.replaced_by}` replaces it.",
                why="Whatever reads it may load the module by this path; change it together with its reader.",
                module=held.name,
                replacement=held.replaced_by,
            )


RULE = Rule(
    code="RID105",
    name="old-path",
    objective=Objective.COMPLETENESS,
    severity=Severity.ERROR,
    finds="the path of an old module as a string that is not itself a load (tables, config, package.json)",
    why="A path held in a table is loaded by code that names no module, and fails in production.",
    words=Words.OLD_MODULES,
    documents=True,
    check=check,
)
