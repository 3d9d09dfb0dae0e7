"""Step 4c: linked files → what keeps a load where it is, beside what the rows say of its uses.

`repoint fix` asks the same: what is said here of a load is what becomes of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import NOTHING, Await, Call, Choice, Facts, Load, LoadKind, Member, Name, Node, Object, Style
from checker.link import LinkedModule, Project
from checker.locate import line_and_column, line_starts
from checker.outcome import code_of, is_function_passed_on, stays_as_written
from checker.suppressions import silenced_lines
from checker.use import Role, Use
from checker.values import TableValue

Place = tuple[str, int]
COMPUTED = "a member of it is computed at run time"
BY_NAME = "what it finds is loaded by a name"
OF_PACKAGE = "what is made of it goes through its package, by its name"
SHARED = "its test double is also asked for by this path"
SUPPRESSED = "a use of it is suppressed"
PASSED_ON = "it is itself a function that is used as a value"
DOUBTED = "its name may hold something else here"


def held_loads(project: Project, module: LinkedModule) -> Iterator[tuple[Place, str]]:
    """Yield the loads that stay for what one file does with them, and why."""
    facts = module.facts
    for index in facts.loads:
        load = facts.nodes[index]
        for resolved in looked_up(facts, load) if isinstance(load, Load) and load.specifier is None else ():
            yield place_of(module, resolved), BY_NAME
    for index in packages_of(facts):
        yield place_of(module, index), OF_PACKAGE
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
            return holder.callee != index
        if not isinstance(holder, Object | Choice):
            return False
        node = holder
    return False


def goes_with_load(facts: Facts, use: Use) -> bool:
    """Say whether no other module can be named where a use stands: it changes with its load, or not at all.

    So it is where a member is asked of something that holds the module.
    """
    node = facts.nodes[use.node] if use.node != NOTHING else None
    if isinstance(node, Name):
        values = facts.bindings[node.binding].values if node.binding != NOTHING else []
        taken = [option for value in values for option in options_of(facts, value)]
        return any(is_assigned_from_name(facts, facts.nodes[each]) for each in taken)
    if not isinstance(node, Member) or node.style in (Style.IMPORT, Style.EXPORT) or facts.language != "javascript":
        return False
    if node.style is Style.PATTERN:
        return is_assigned_from_name(facts, node)
    for _ in use.member.split(".") if not use.alias else ():
        node = facts.nodes[node.object] if isinstance(node, Member) and node.object != NOTHING else None
    while isinstance(node, Await):
        node = facts.nodes[node.value]
    return not isinstance(node, Name | Load)


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
