"""RID202 wrong-arguments: a call of the new API that its signature does not accept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Argument, Call, Member, Object
from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity
from checker.remap import bind
from checker.report_use import at_use
from checker.rule import Rule, Words
from checker.signatures import ParameterKind, Signature
from checker.use import Role, Use
from checker.uses import uses_of

EMPTY = frozenset({"null", "undefined", "None"})


class Given(NamedTuple):
    """What a function is called with."""

    arguments: tuple[Argument, ...]
    is_partial: bool = False  # more will follow: `f.bind(null, a)`


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
        problem = problem_of(signature, given) if given is not None else ""
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


def problem_of(signature: Signature, given: Given) -> str:
    """Say what is wrong with the arguments of a call, or return an empty string."""
    bound = bind(signature, given.arguments)
    if bound.spread or any(argument.spread for argument in given.arguments):
        return ""
    required = [
        each.name
        for each in signature.parameters or ()
        if not each.optional and each.kind in (ParameterKind.NORMAL, ParameterKind.KEYWORD_ONLY)
    ]
    absent = [f"`{name}`" for name in required if name not in bound.by_name]
    if absent and not given.is_partial:
        return "without " + " and ".join(absent)
    for name in required:
        literal = bound.by_name[name][0].literal if name in bound.by_name else None
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
