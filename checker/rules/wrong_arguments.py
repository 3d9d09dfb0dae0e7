"""RID202 wrong-arguments: a call of the new API that its signature does not accept."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import Call
from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity
from checker.remap import bind
from checker.report_use import at_use
from checker.rule import Rule, Words
from checker.signatures import ParameterKind, Signature
from checker.use import Role
from checker.uses import uses_of

EMPTY = frozenset({"null", "undefined", "None"})


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each call of a new function with too few, too many or empty arguments."""
    new = project.vocabulary(module.language).new_modules
    for use in uses_of(project, module):
        call = module.facts.nodes[use.call] if use.call >= 0 else None
        if use.role is not Role.CALL or use.module not in new or not use.certain or not isinstance(call, Call):
            continue
        signature = module.table.modules[use.module].exports.get(use.member)
        if signature is None or signature.parameters is None or use.rows:
            continue
        problem = problem_of(signature, call)
        if problem:
            yield at_use(
                module,
                project,
                use,
                code=RULE.code,
                message=f"`{use.module}.{use.member}({written(signature)})` is called {problem}.",
                why="The new function reads its arguments by this signature, whatever the old one did.",
            )


def problem_of(signature: Signature, call: Call) -> str:
    """Say what is wrong with the arguments of a call, or return an empty string."""
    bound = bind(signature, call.arguments)
    if bound.spread or any(argument.spread for argument in call.arguments):
        return ""
    required = [
        each.name
        for each in signature.parameters or ()
        if not each.optional and each.kind in (ParameterKind.NORMAL, ParameterKind.KEYWORD_ONLY)
    ]
    absent = [f"`{name}`" for name in required if name not in bound.by_name]
    if absent:
        return "without " + " and ".join(absent)
    for name in required:
        literal = bound.by_name[name][0].literal
        if literal in EMPTY:
            return f"with {literal} for `{name}`, which it requires"
    if bound.extra:
        count = len(bound.extra)
        return f"with {count} argument{'s' if count > 1 else ''} more than it takes"
    return ""


def written(signature: Signature) -> str:
    """Return the parameters of a signature as a reader expects them."""
    marks = {ParameterKind.REST: "...", ParameterKind.KEYWORD_REST: "**"}
    return ", ".join(
        marks.get(each.kind, "") + each.name + ("?" if each.optional else "") for each in signature.parameters or ()
    )


RULE = Rule(
    code="RID202",
    name="wrong-arguments",
    objective=Objective.CONSISTENCY,
    severity=Severity.ERROR,
    finds="a call of the new API that its signature does not accept, or with a literal null where a value is required",
    why="A renamed call that keeps its old arguments means something else to the new function.",
    words=Words.NEW_MODULES,
    check=check,
)
