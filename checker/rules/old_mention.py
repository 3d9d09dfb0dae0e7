"""RID106 old-mention: old names in comments and documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity, Span
from checker.rule import Rule, Words


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each whole word in a comment or a document that is the name of an old module or of its members."""
    names = old_names(module, project)
    if not names:
        return
    pattern = re.compile(
        rb"(?<![\w$])(?:"
        + b"|".join(re.escape(name.encode()) for name in sorted(names, key=len, reverse=True))
        + rb")(?![\w$])"
    )
    for comment in module.facts.comments:
        for match in pattern.finditer(module.source, comment.start, comment.end):
            name = match.group().decode()
            yield Finding(
                code=RULE.code,
                path=module.path,
                span=Span(match.start(), match.end()),
                severity=Severity.NOTE,
                message=f"`{name}` of the old API is mentioned.",
                why="It is text: nothing breaks, but the next reader follows it.",
                module=names[name],
            )


def old_names(module: LinkedModule, project: Project) -> dict[str, str]:
    """Return the old names as the file's language writes them; a document may speak of all languages."""
    languages = [module.language] if module.language in project.resolvers else list(project.resolvers)
    return {name: owner for each in languages for name, owner in project.vocabulary(each).old_names.items()}


RULE = Rule(
    code="RID106",
    name="old-mention",
    objective=Objective.COMPLETENESS,
    severity=Severity.NOTE,
    finds="old names in comments and documents",
    why="Documents that name what is gone send their readers the wrong way.",
    words=Words.OLD_MODULES | Words.OLD_MEMBERS,
    default=False,
    documents=True,
    check=check,
)
