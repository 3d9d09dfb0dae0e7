"""RID206 unbound-name: a use of the table's names that nothing in the file binds."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import NOTHING, Call, Member, Name, Node
from checker.link import LinkedModule, Project
from checker.model import Confidence, Finding, Objective, Severity
from checker.remap import Remap, remap, rename
from checker.report_use import at_least_unsafe, spelled
from checker.rule import Rule, Words

AMBIENT = frozenset(
    {"window", "document", "globalThis", "global", "self", "top", "parent", "console", "process", "module", "exports",
     "require", "Object", "Array", "String", "Number", "Boolean", "Symbol", "Function", "Promise", "Proxy", "Reflect",
     "Math", "JSON", "Date", "RegExp", "Error", "Map", "Set", "WeakMap", "WeakSet", "Intl", "Buffer", "URL", "$",
     "jQuery", "_", "angular", "React", "Vue", "Ember", "chrome", "browser", "navigator", "location", "localStorage",
     "sessionStorage", "caches", "indexedDB", "performance", "history", "crypto", "jest", "vi", "sinon", "cy",
     "Cypress", "expect", "chai", "undefined", "arguments"}
)  # fmt: skip
"""Names that an environment binds."""
GLOBALS = AMBIENT | frozenset(
    {"addEventListener", "after", "afterAll", "afterEach", "alert", "assert", "atob", "before", "beforeAll",
     "beforeEach", "blur", "btoa", "clear", "clearImmediate", "clearInterval", "clearTimeout", "close", "closed",
     "confirm", "context", "copy", "debug", "describe", "dir", "dispatchEvent", "escape", "eval", "event", "external",
     "fail", "fdescribe", "fetch", "find", "fit", "focus", "frames", "get", "getComputedStyle", "getSelection",
     "given", "importScripts", "inspect", "isFinite", "isNaN", "it", "keys", "length", "matchMedia", "monitor",
     "moveBy", "moveTo", "name", "open", "opener", "origin", "parseFloat", "parseInt", "pending", "postMessage",
     "print", "prompt", "queueMicrotask", "removeEventListener", "reportError", "requestAnimationFrame", "resizeBy",
     "resizeTo", "run", "screen", "scroll", "scrollBy", "scrollTo", "setImmediate", "setInterval", "setTimeout",
     "setup", "specify", "spyOn", "status", "stop", "structuredClone", "suite", "table", "tap", "teardown", "test",
     "undebug", "unescape", "unmonitor", "values", "xdescribe", "xit", "NaN", "Infinity", "__dirname", "__filename",
     "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "AbortController", "BigInt", "Blob",
     "BroadcastChannel", "DOMException", "DataView", "Event", "EventTarget", "File", "FormData", "Headers", "Image",
     "Iterator", "MessageChannel", "Request", "Response", "TextDecoder", "TextEncoder", "URLSearchParams",
     "WebAssembly", "WebSocket", "Worker", "XMLHttpRequest"}
)  # fmt: skip
"""Names that a member of a table may share with what some environment binds: nothing is claimed of those."""


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each name of a table module, and each member of the table on a name, that has no binding."""
    facts = module.facts
    names = project.vocabulary(module.language).held_as
    members = project.vocabulary(module.language).members
    is_module = bool(facts.loads or facts.exports)
    if facts.stars:
        return  # any name may come from there
    nodes = [facts.nodes[target] for target, _ in facts.assignments]
    assigned = {node.name for node in nodes if isinstance(node, Name)}  # a global that the file makes itself
    for node in map(facts.nodes.__getitem__, project.touched.unbound(module.path)):
        if not isinstance(node, Name) or node.typeof or node.is_type or node.name in assigned:
            continue
        if module.table.rows_of(None, node.name):
            continue
        parent = facts.nodes[node.parent] if node.parent != NOTHING else None
        if node.name in names:
            yield make(module, project, node, names[node.name], None, f"`{node.name}` is a module of the table")
        elif isinstance(parent, Member) and parent.name in members and node.name not in AMBIENT and is_module:
            yield make(
                module, project, node, members[parent.name], parent.name,
                f"`{parent.name}` is a member of `{members[parent.name]}`",
            )  # fmt: skip
        elif node.name in members and is_module and node.name not in GLOBALS:
            owner = members[node.name]
            yield make(module, project, node, owner, node.name, f"`{node.name}` is a member of `{owner}`")


def make(module: LinkedModule, project: Project, node: Name, owner: str, member: str | None, what: str) -> Finding:
    """Make a finding of this rule."""
    parent = module.facts.nodes[node.parent] if node.parent != NOTHING else None
    whole = parent.span if isinstance(parent, Member) and parent.name is not None else node.span
    held = module.table.modules.get(owner)
    name = member or (parent.name if isinstance(parent, Member) else None)
    outcome = outcome_of(module, project, node, owner, name)
    target = spelled(outcome.row.target) if outcome.row is not None else None
    vocabulary = project.vocabulary(module.language)
    alike = node.name not in vocabulary.held_as and name in vocabulary.new_members  # an everyday word, perhaps
    return Finding(
        code=RULE.code,
        path=module.path,
        span=whole,
        severity=Severity.WARNING if alike else Severity.ERROR,
        confidence=Confidence.LIKELY if alike else Confidence.CERTAIN,
        message=f"{what}, and nothing in this file binds `{node.name}`.",
        why="Its import was removed while this use stayed: it throws when it runs.",
        applicability=at_least_unsafe(outcome.applicability),
        module=owner,
        member=name,
        replacement=target or (held.replaced_by if held is not None else None),
    )


def outcome_of(module: LinkedModule, project: Project, node: Name, owner: str, name: str | None) -> Remap:
    """Return what becomes of a use whose import has gone, if a row speaks of it."""
    rows = project.vocabulary(module.language).rows_for_member(name, owner) if name is not None else ()
    parent = module.facts.nodes[node.parent] if node.parent != NOTHING else None
    called: Node | None = node
    call = parent
    if isinstance(parent, Member):
        called = parent
        call = module.facts.nodes[parent.parent] if parent.parent != NOTHING else None
    if not isinstance(call, Call) or call.callee == NOTHING or module.facts.nodes[call.callee] is not called:
        call = None
    return remap(rows, call) if isinstance(call, Call) and rows else rename(rows)


RULE = Rule(
    code="RID206",
    name="unbound-name",
    objective=Objective.CONSISTENCY,
    severity=Severity.ERROR,
    finds="a use of a table module's name, or of a table member on a name, that nothing in the file binds",
    why="The import was removed and its uses were not: a ReferenceError that only that line shows.",
    words=Words.OLD_MODULES | Words.NEW_MODULES | Words.LOOSE_MEMBERS,
    check=check,
)
