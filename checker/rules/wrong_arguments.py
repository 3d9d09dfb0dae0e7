"""RID202 wrong-arguments: a call of the new API that its signature does not accept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts import Argument, Call, Member, Name, Object
from checker.fitting import EMPTY, Given, problem_of, written
from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity
from checker.report_use import at_use
from checker.rule import Rule, Words
from checker.use import Role, Use
from checker.uses import uses_of


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each call of a new function with too few, too many or empty arguments."""
    new = project.vocabulary(module.language).new_modules
    for use in uses_of(project, module):
        if use.module not in new or not use.certain or use.rows:
            continue
        signature = module.table.modules[use.module].exports.get(use.member)
        if signature is None or signature.parameters is None:
            continue
        given = given_to(module, use)
        names = tuple(name_of(module, each) for each in given.arguments) if given is not None else ()
        problem = problem_of(signature, given._replace(names=names)) if given is not None else ""
        if problem:
            yield at_use(
                module,
                project,
                use,
                code=RULE.code,
                message=f"`{use.module}.{use.member}({written(signature)})` is called {problem}.",
                why="The new function reads its arguments by this signature, whatever the old one did.",
            )


def given_to(module: LinkedModule, use: Use) -> Given | None:
    """Return what a use calls its function with; None where it does not, or the arguments do not show."""
    nodes = module.facts.nodes
    if use.role is Role.CALL:
        call = nodes[use.call] if use.call >= 0 else None
        return Given(call.arguments) if isinstance(call, Call) else None
    if use.role is not Role.REFERENCE or use.node < 0 or module.language != "javascript":
        return None
    through = nodes[nodes[use.node].parent] if nodes[use.node].parent >= 0 else None
    if not isinstance(through, Member) or through.object != use.node or through.parent < 0:
        return None
    call = nodes[through.parent]
    if not isinstance(call, Call) or call.is_new or call.callee < 0 or nodes[call.callee] is not through:
        return None
    return by_method(module, through.name, call.arguments)


def by_method(module: LinkedModule, method: str | None, arguments: tuple[Argument, ...]) -> Given | None:
    """Return what `f.call(...)`, `f.apply(...)` or `f.bind(...)` gives to a function; the first one is its `this`."""
    if any(each.spread for each in arguments[:1]):
        return None
    if method == "call":
        return Given(arguments[1:])
    if method == "bind":
        return Given(arguments[1:], is_partial=True)
    if method != "apply" or any(each.spread for each in arguments):
        return None
    if len(arguments) < 2 or arguments[1].literal in EMPTY:
        return Given(())
    return listed(module, arguments[1])


LISTED = re.compile(rb"\s*|\s*,\s*")
"""What may stand around the elements of an array that are all known."""


def listed(module: LinkedModule, argument: Argument) -> Given | None:
    """Return the elements of an array literal as arguments, if every one of them is known."""
    array = module.facts.nodes[argument.node] if argument.node >= 0 else None
    source = module.source
    if not isinstance(array, Object) or source[array.span.start : array.span.start + 1] != b"[":
        return None
    end = array.span.start + 1
    for entry in array.entries:
        if entry.spread or not LISTED.fullmatch(source, end, entry.span.start):
            return None
        end = entry.span.end
    if not LISTED.fullmatch(source, end, array.span.end - 1):
        return None
    return Given(tuple(Argument(each.span, each.value, value_span=each.span) for each in array.entries))


def name_of(module: LinkedModule, argument: Argument) -> str:
    """Return what an argument is called itself: a name, or the member that it asks for."""
    node = module.facts.nodes[argument.node] if argument.node >= 0 else None
    return (node.name or "") if isinstance(node, Name | Member) else ""


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
