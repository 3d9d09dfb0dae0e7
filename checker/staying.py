"""Step 4c: linked files → what keeps a load where it is, beside what the rows say of its uses.

`repoint fix` asks the same: what is said here of a load is what becomes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts import (
    NOTHING,
    Await,
    Binding,
    BindingKind,
    Call,
    Choice,
    Facts,
    Load,
    LoadKind,
    Member,
    Name,
    Node,
    Object,
    Style,
)
from checker.link import LinkedModule, Project
from checker.locate import line_and_column, line_starts
from checker.model import Span
from checker.outcome import code_of, is_function_passed_on, stays_as_written
from checker.suppressions import silenced_lines
from checker.use import Role, Use
from checker.values import TableValue

Place = tuple[str, int]
QUOTED = re.compile(rb"[rRuU]?[\"']")
COMPUTED = "a member of it is computed at run time"
BY_NAME = "what it finds is loaded by a name"
OF_PACKAGE = "what is made of it goes through its package, by its name"
PUT_TOGETHER = "its path is not written here as a text"
SHARED = "its test double is also asked for by this path"
SUPPRESSED = "a use of it is suppressed"
PASSED_ON = "it is itself a function that is used as a value"
DOUBTED = "at some of its uses there may be something else"

CHOOSES = re.compile(rb"&&|\|\||\?|\b(?:and|or)\b")
"""What stands before a value that is only one side of a choice."""
GOES_ON = re.compile(rb"[\s)]*(?:\|\||&&|\?|\b(?:if|or|and)\b)")
"""What stands behind one."""


def held_loads(project: Project, module: LinkedModule) -> Iterator[tuple[Place, str]]:
    """Yield the loads that stay for what one file does with them, and why."""
    facts = module.facts
    for index in facts.loads:
        load = facts.nodes[index]
        for resolved in looked_up(facts, load) if isinstance(load, Load) and load.specifier is None else ():
            yield place_of(module, resolved), BY_NAME
    for index in packages_of(facts):
        yield place_of(module, index), OF_PACKAGE
    for index in facts.loads:
        load = facts.nodes[index]
        if isinstance(load, Load) and load.specifier is not None and is_computed(module, load):
            yield place_of(module, index), PUT_TOGETHER
    for stub in shared_stubs(facts):
        yield place_of(module, stub), SHARED
    for index in project.touched.nodes(module.path):
        node = facts.nodes[index]
        if isinstance(node, Member) and node.style is Style.COMPUTED:
            for origin in project.evaluator.evaluate(module.path, node.object):
                if isinstance(origin.value, TableValue) and not origin.value.path and origin.chain:
                    yield origin.chain[0], COMPUTED


def held_uses(module: LinkedModule, uses: tuple[Use, ...]) -> Iterator[tuple[Place, str]]:
    """Yield the loads behind uses that stay although their rows are clear, and why."""
    silenced = silenced_lines(module)
    starts = line_starts(module.source) if silenced else []
    for use in uses:
        if use.chain and use.role is not Role.LOAD:
            line = line_and_column(module.source, use.span.start, starts)[0] if silenced else 0
            if (line, code_of(use)) in silenced:
                yield use.chain[0], SUPPRESSED
            elif is_function_passed_on(module, use):
                yield use.chain[0], PASSED_ON
            elif use.other is not None and not use.certain and not stays_as_written(module, use):
                yield use.chain[0], DOUBTED


def place_of(module: LinkedModule, index: int) -> Place:
    """Return where a load of a file stands, as the chains of its uses say it."""
    load = module.facts.nodes[index]
    return module.path, load.specifier_span.start if isinstance(load, Load) else load.span.start


def looked_up(facts: Facts, load: Load) -> Iterator[int]:
    """Yield the loads that only find the path which a load is given by a name: `require(where)`."""
    call = facts.nodes[load.call] if load.call != NOTHING else None
    given = call.arguments[0].node if isinstance(call, Call) and call.arguments else NOTHING
    name = facts.nodes[given] if given != NOTHING else None
    for value in facts.bindings[name.binding].values if isinstance(name, Name) and name.binding != NOTHING else ():
        held = facts.nodes[value]
        if isinstance(held, Load) and held.kind is LoadKind.RESOLVE:
            yield value


def is_computed(module: LinkedModule, load: Load) -> bool:
    """Say whether the path of a load is no text in quotes that could be rewritten: `import_module("a." + NAME)`."""
    if load.specifier is None:
        return True
    if module.language != "python" or load.call == NOTHING:
        return False
    text = module.source[load.specifier_span.start : load.specifier_span.end]
    return not QUOTED.match(text) or text[-1:] not in (b"'", b'"')


def packages_of(facts: Facts) -> Iterator[int]:
    """Yield the loads that give the package of what they load: `__import__("a.b")` is `a`."""
    listed = set(facts.loads)
    called = {
        node.specifier_span: index
        for index in facts.loads
        if isinstance(node := facts.nodes[index], Load)
        and "." in (node.specifier or "")
        and is_import_call(facts, node)
    }
    for index, node in enumerate(facts.nodes) if called else ():
        if isinstance(node, Load) and node.call == NOTHING and index not in listed and node.specifier_span in called:
            yield called[node.specifier_span]


def is_import_call(facts: Facts, load: Load) -> bool:
    """Say whether a load is a call of `__import__`."""
    call = facts.nodes[load.call] if load.call != NOTHING else None
    callee = facts.nodes[call.callee] if isinstance(call, Call) and call.callee != NOTHING else None
    return isinstance(callee, Name) and callee.name == "__import__"


def shared_stubs(facts: Facts) -> Iterator[int]:
    """Yield the keys of named test doubles of which members are asked elsewhere: `stubs['./x'].y = ...`."""
    keys = [(index, node) for index in facts.loads if isinstance(node := facts.nodes[index], Load)]
    keys = [(index, node) for index, node in keys if node.relative_to != NOTHING]
    for binding in facts.bindings if keys else ():
        holders = [facts.nodes[facts.nodes[use].parent] for use in binding.uses if facts.nodes[use].parent != NOTHING]
        if any(isinstance(each, Member) for each in holders):
            for held in (facts.nodes[value] for value in binding.values):
                for index, node in keys:
                    if isinstance(held, Object) and held.span.start < node.span.start < held.span.end:
                        yield index


def escapes(facts: Facts, index: int) -> bool:
    """Say whether a value is handed to code that is not followed: as an argument, also inside an object."""
    node = facts.nodes[index]
    while node.parent != NOTHING:
        holder = facts.nodes[node.parent]
        if isinstance(holder, Call):
            return holder.callee != index and not is_its_own_this(facts, holder, index)
        if not isinstance(holder, Object | Choice):
            return False
        node = holder
    return False


def is_its_own_this(facts: Facts, call: Call, index: int) -> bool:
    """Say whether a module is only bound to a member of its own: `svc.a.bind(svc)`, `svc.a.call(svc, x)`."""
    method = facts.nodes[call.callee] if call.callee != NOTHING else None
    if not isinstance(method, Member) or method.name not in ("bind", "call", "apply") or method.object == NOTHING:
        return False
    root, given = facts.path_of(method.object)[0], facts.nodes[index]
    base = facts.nodes[root] if root != NOTHING else None
    is_first = bool(call.arguments) and call.arguments[0].node == index
    return is_first and isinstance(base, Name) and isinstance(given, Name) and base.binding == given.binding != NOTHING


def goes_with_load(project: Project, module: LinkedModule, use: Use) -> bool:
    """Say whether no other module can be named where a use stands: it changes with its load, or not at all.

    So it is where a member is asked of something that holds the module, or of a name that may hold others.
    """
    facts = module.facts
    node = facts.nodes[use.node] if use.node != NOTHING else None
    if isinstance(node, Name):
        if node.binding != NOTHING and is_from_pattern(facts, node.binding):
            return may_be_nothing(module, facts.bindings[node.binding])
        values = facts.bindings[node.binding].values if node.binding != NOTHING else []
        taken = [option for value in values for option in options_of(facts, value)]
        return any(is_assigned_from_name(facts, facts.nodes[each]) for each in taken)
    if not isinstance(node, Member) or node.style in (Style.IMPORT, Style.EXPORT):
        return False
    if node.style is Style.PATTERN:
        held = facts.bindings[node.binding] if node.binding != NOTHING else None
        return is_assigned_from_name(facts, node) or (held is not None and may_be_nothing(module, held))
    for _ in use.member.split(".") if not use.alias else ():
        node = facts.nodes[node.object] if isinstance(node, Member) and node.object != NOTHING else None
    while isinstance(node, Await):
        node = facts.nodes[node.value]
    if isinstance(node, Name) and node.binding != NOTHING:
        is_parameter = facts.bindings[node.binding].kind is BindingKind.PARAMETER
        unsure = is_parameter or may_be_nothing(module, facts.bindings[node.binding])
        return unsure or not is_one_thing(project, module, node)
    return not isinstance(node, Name | Load)


def is_one_thing(project: Project, module: LinkedModule, base: Name) -> bool:
    """Say whether a name holds one value where it stands: several loads of one module are one, too."""
    every = module.facts.bindings[base.binding].values
    values = base.reaching or tuple(every)
    if len(values) == 1:
        return len(every) == 1 or module.language == "python"
    evaluate = project.evaluator.evaluate
    held = [tuple((each.value, each.certain) for each in evaluate(module.path, value)) for value in values]
    is_known = bool(held) and len(held[0]) == 1 and isinstance(held[0][0][0], TableValue)
    return is_known and all(each == held[0] for each in held)


def may_be_nothing(module: LinkedModule, binding: Binding) -> bool:
    """Say whether the one value of a name is only one side of a choice: `flag ? require('a') : null`."""
    if len(binding.values) != 1 or binding.kind not in (BindingKind.CONSTANT, BindingKind.VARIABLE):
        return False
    source, node = module.source, module.facts.nodes[binding.values[0]]
    if is_choice(node) and node.span.start <= binding.span.start:
        node = module.facts.nodes[options_of(module.facts, binding.values[0])[0]]  # a default: `{ a = b } = m`
    if isinstance(node, Member) and node.style is Style.PATTERN and node.object != NOTHING:
        value = module.facts.nodes[node.object]
        after = source.find(b"}", binding.span.end)
        return is_choice(value) or not is_all(source, after, value.span)
    return is_choice(node) or not is_all(source, binding.span.end, node.span)


def is_from_pattern(facts: Facts, binding: int) -> bool:
    """Say whether a name is declared by a pattern."""
    values = [facts.nodes[option] for each in facts.bindings[binding].values for option in options_of(facts, each)]
    return any(isinstance(each, Member) and each.style is Style.PATTERN and each.binding == binding for each in values)


def is_choice(node: Node) -> bool:
    """Say whether a node chooses between several."""
    return isinstance(node, Choice) and len(node.options) > 1


def is_all(source: bytes, start: int, value: Span) -> bool:
    """Say whether a value is all that is assigned to what ends at `start`; so it is where that cannot be told."""
    if not 0 <= start <= value.start:
        return True
    return not CHOOSES.search(source, start, value.start) and not GOES_ON.match(source, value.end)


def is_assigned_from_name(facts: Facts, node: Node) -> bool:
    """Say whether a pattern assigns a member of what a name holds: `({ a } = svc)`."""
    if not isinstance(node, Member) or node.style is not Style.PATTERN or node.object == NOTHING:
        return False
    return node.binding == NOTHING and isinstance(facts.nodes[node.object], Name)


def options_of(facts: Facts, index: int) -> list[int]:
    """Return the values between which a node chooses."""
    node = facts.nodes[index]
    if not isinstance(node, Choice):
        return [index]
    return [each for option in node.options for each in options_of(facts, option)]
