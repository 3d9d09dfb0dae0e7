"""Helpers that compilers and bundlers write into files: what goes in comes out, or is exported."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts import NOTHING, Call, Choice, Entry, Exported, Facts, Function, Member, Name, Object, Style
from checker.languages.builder import Builder
from checker.languages.javascript.wrapped import called

WRAPPER = re.compile(
    r"__import(?:Default|Star)|__to(?:ESM|CommonJS)"  # TypeScript, esbuild
    r"|(?:_|\$parcel\$)?interop(?:Require(?:Default|Wildcard)|(?:Default|Namespace)(?:Legacy|Compat|Default|DefaultOnly)?)"
    r"(?:[$_]?\d+)?"  # Babel, rollup
    r"|_interop_require_(?:default|wildcard)(?:[$_]?\d+)?"  # SWC
    r"|getDefaultExportFromCjs(?:\$\d+)?|getAugmentedNamespace(?:\$\d+)?"
)
"""Helpers around a load; the module comes out of them."""
BEHIND = frozenset({"_", "default"})
"""The member by which a helper is called that is loaded from a package of them."""
ASKS = re.compile(rb"__esModule|['\"]default['\"] in ")
"""What the body of a helper asks of the module that it is given."""
GETTERS = frozenset({"__export", "_export"})
STARS = {"__exportStar": 0, "_exportStar": 0, "_export_star": 0, "__reExport": 1}
"""Helpers that do what `export *` does, with the place of the module among what they are given."""
COPIES = re.compile(rb"\bexports\s*(?:\[|,\s*\w+\s*,)")
"""Where members of a module may be copied to the exports of the file one by one."""


def is_wrapper(name: str) -> bool:
    """Say whether a function is called like a helper that gives back the module it is given."""
    return WRAPPER.fullmatch(name) is not None


def is_wrapper_of_package(base: object, name: str) -> bool:
    """Say whether this is `_interop_require_default._`, or `_interopRequireDefault2.default`."""
    return isinstance(base, Name) and name in BEHIND and is_wrapper(base.name)


def unwrap(b: Builder) -> None:
    """Let what helpers of another name return be what they are given: `e && e.__esModule ? e : { default: e }`."""
    if (b"__esModule" not in b.source and b"default" not in b.source) or not ASKS.search(b.source):
        return
    found = {index for index, node in enumerate(b.nodes) if isinstance(node, Function) and gives_module(b, node)}
    for index, node in enumerate(b.nodes) if found else ():
        if isinstance(node, Call) and not node.is_new and len(node.arguments) == 1:
            given = node.arguments[0]
            if given.node != NOTHING and not given.spread and called(b, node) in found:
                b.nodes[index] = Choice(node.span, (given.node,), node.parent)


def gives_module(b: Builder, function: Function) -> bool:
    """Say whether a function returns its only parameter, as it is or as the `default` of an object."""
    if len(function.parameters) != 1 or not ASKS.search(b.source, *function.span):
        return False
    options = list(options_of(b.facts, function.returns))
    return len(options) > 1 and all(is_module(b.facts, each, function.parameters[0]) for each in options)


def options_of(facts: Facts, values: list[int] | tuple[int, ...]) -> Iterator[int]:
    """Yield what values may be."""
    for value in values:
        node = facts.nodes[value]
        if isinstance(node, Choice):
            yield from options_of(facts, node.options)
        else:
            yield value


def is_module(facts: Facts, index: int, parameter: int) -> bool:
    """Say whether a value is a parameter, or an object that holds it as `default` and nothing else."""
    node = facts.nodes[index]
    if isinstance(node, Object) and len(node.entries) == 1:
        entry = node.entries[0]
        return entry.key == "default" and entry.value != NOTHING and is_module(facts, entry.value, parameter)
    return isinstance(node, Name) and node.binding == parameter != NOTHING


def exported_by_helper(facts: Facts, call: Call, name: str) -> bool:
    """Read `__export(exports, { a: () => a })` and `__exportStar(x, exports)`; say whether a call is one of these."""
    if name not in GETTERS and name not in STARS:
        return False
    given = [each.node for each in call.arguments]
    if NOTHING in given:
        return False
    if name in GETTERS and len(given) == 2:
        add_getters(facts, given[0], facts.nodes[given[1]], call)
    elif name in STARS and len(given) > STARS[name]:
        add_star(facts, given[1 - STARS[name]] if len(given) > 1 else NOTHING, given[STARS[name]], call)
    elif name == "__export" and len(given) == 1:  # of TypeScript before 3.9
        add_star(facts, NOTHING, given[0], call)
    else:
        return False
    return True


def add_getters(facts: Facts, target: int, getters: object, call: Call) -> None:
    """Add what the functions of an object return to the exports, or to the object that becomes the exports."""
    found = [
        Entry(each.key, each.key_span, held.returns[-1], each.span)
        for each in (getters.entries if isinstance(getters, Object) else ())
        if each.value != NOTHING and isinstance(held := facts.nodes[each.value], Function) and held.returns
    ]
    if is_exports(facts, target):
        facts.exports += [Exported(each.key, each.value, each.key_span) for each in found if each.key is not None]
    for held in held_objects(facts, target):
        held.entries += tuple(found)


def add_star(facts: Facts, target: int, source: int, call: Call) -> None:
    """Add all members of a module to the exports, or to the object that becomes the exports."""
    holders = list(held_objects(facts, target))
    for held in holders:
        held.entries += (Entry(None, call.span, source, call.span, spread=True),)
    if not holders:
        facts.exports.append(Exported("*", source, call.span))


def held_objects(facts: Facts, index: int) -> Iterator[Object]:
    """Yield the object literals that a name holds."""
    node = facts.nodes[index] if index != NOTHING else None
    values = facts.bindings[node.binding].values if isinstance(node, Name) and node.binding != NOTHING else []
    yield from (held for held in map(facts.nodes.__getitem__, values) if isinstance(held, Object))


def is_exports(facts: Facts, index: int) -> bool:
    """Say whether a node is `exports` or `module.exports`."""
    root, path = facts.path_of(index) if index != NOTHING else (NOTHING, ())
    node = facts.nodes[root] if root != NOTHING else None
    if not isinstance(node, Name) or node.binding != NOTHING:
        return False
    return (node.name == "exports" and not path) or (node.name == "module" and path == ("exports",))


def copies_to_exports(b: Builder, calls: list[Call]) -> None:
    """Take `exports[key] = source[key]` for `export *`, be it an assignment or a getter that is defined."""
    if b"exports" not in b.source or not COPIES.search(b.source):
        return
    facts = b.facts
    found: dict[tuple[int, int], None] = {}  # (binding of the source, binding of the key)
    for target, value in facts.assignments:
        member = facts.nodes[target]
        if isinstance(member, Member) and member.style is Style.COMPUTED and is_exports(facts, member.object):
            found |= copied(facts, value, member.key)
    for call in calls:
        given = [each.node for each in call.arguments]
        callee = facts.nodes[call.callee] if call.callee != NOTHING else None
        if isinstance(callee, Member) and callee.name == "defineProperty" and len(given) == 3:
            descriptor = facts.nodes[given[2]] if given[2] != NOTHING else None
            if is_exports(facts, given[0]) and isinstance(descriptor, Object):
                for each in got(facts, descriptor):
                    found |= copied(facts, each, given[1])
    asked = [node for node in b.nodes if isinstance(node, Member) and node.style is Style.COMPUTED] if found else []
    for node in asked:
        if (binding_of(facts, node.object), binding_of(facts, node.key)) in found:
            node.style = Style.ELEMENT  # one after the other, and not one of them alone


def got(facts: Facts, descriptor: Object) -> Iterator[int]:
    """Yield what a property gives that is defined by a descriptor."""
    for entry in descriptor.entries:
        held = facts.nodes[entry.value] if entry.value != NOTHING else None
        if entry.key == "get" and isinstance(held, Function):
            yield from held.returns
        elif entry.key == "value" and held is not None:
            yield entry.value


def copied(facts: Facts, value: int, key: int) -> dict[tuple[int, int], None]:
    """Note that all members of what `source[key]` is asked of are exported."""
    member = facts.nodes[value] if value != NOTHING else None
    if not isinstance(member, Member) or member.style is not Style.COMPUTED:
        return {}
    source, place = binding_of(facts, member.object), binding_of(facts, member.key)
    if NOTHING in (source, place) or place != binding_of(facts, key):
        return {}
    facts.exports.append(Exported("*", member.object, member.span))
    return {(source, place): None}


def binding_of(facts: Facts, index: int) -> int:
    """Return the binding of the name that a node is, or NOTHING."""
    node = facts.nodes[index] if index != NOTHING else None
    return node.binding if isinstance(node, Name) else NOTHING
