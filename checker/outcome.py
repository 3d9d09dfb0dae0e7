"""Step 4c: one use and its rows → what becomes of it, looked at by itself."""

from __future__ import annotations

from checker.facts import NOTHING, Call, Choice, Facts, Member, Name, Parameter, Style
from checker.link import LinkedModule
from checker.model import Applicability
from checker.obstacles import Obstacles
from checker.remap import Remap, is_identity, remap, rename
from checker.use import Role, Use


def is_module_call(use: Use) -> bool:
    """Say whether a use calls a module that is itself a function, and a row speaks of that."""
    of_calls = any(row.signature.parameters is not None for row in use.rows)
    return use.role is Role.MODULE and use.call != NOTHING and of_calls


def code_of(use: Use) -> str:
    """Return the code of the rule that finds a use of an old module."""
    if use.role is Role.LOAD:
        return "RID101"
    return "RID102" if use.role is Role.CALL or is_module_call(use) else "RID103"


def is_function_passed_on(module: LinkedModule, use: Use) -> bool:
    """Say whether a module that is a function is used as a value, and a bare rename does not give what replaces it."""
    rows = module.table.rows_of(use.module, "")
    if use.role is not Role.MODULE or use.call != NOTHING or not rows or module.table.whole_rows(use.module):
        return False
    return not all(is_identity(row) and row.target is not None and not row.target.member for row in rows)


def of_use(module: LinkedModule, use: Use) -> Applicability:
    """Return what can be done about one use."""
    if module.facts.error is not None or not (use.certain or stays_as_written(module, use)):
        return Applicability.MANUAL
    if is_taken_out(module, use):
        targets = {row.target for row in use.rows}
        is_clear = len(targets) == 1 and None not in targets and not obstacle(module, use)
        return Applicability.SAFE if is_clear else Applicability.MANUAL
    return Applicability.MANUAL if obstacle(module, use) else remap_of(module, use).applicability


def obstacle(module: LinkedModule, use: Use) -> str:
    """Say why a use cannot be written as its row says at its place, or return an empty string."""
    outcome = remap_of(module, use)
    return "" if outcome.applicability is Applicability.MANUAL else Obstacles(module).against(use, outcome)


def goes_along(module: LinkedModule, use: Use) -> bool:
    """Say whether a member has no row of its own in a module that is renamed as a whole."""
    whole = any(row.signature.parameters is None for row in module.table.rows_of(use.module, ""))
    return whole and not use.rows and bool(use.member)


def is_taken_out(module: LinkedModule, use: Use) -> bool:
    """Say whether a use only binds a member to a name: what is done with that is judged at its uses."""
    node = module.facts.nodes[use.node] if use.node >= 0 else None
    if not isinstance(node, Member) or node.style is Style.EXPORT:
        return False
    return use.role is Role.IMPORT or (node.style is Style.PATTERN and node.binding != NOTHING)


def keeps_name(module: LinkedModule, use: Use) -> bool:
    """Say whether a use stays as it is written when its load moves: then it is one of whatever its name holds."""
    outcome = remap_of(module, use)
    held = module.table.modules.get(use.module or "")
    target = outcome.row.target if outcome.row is not None else None
    if target is None or held is None or not outcome.keeps_list:
        return False
    return target.member == use.member and target.module == held.replaced_by


def stays_as_written(module: LinkedModule, use: Use) -> bool:
    """Say whether a use that may be one of something else is right as it is written, whichever of them it is.

    Then the load of the old module can move.
    """
    if use.certain or use.other is None or use.doubt:
        return False
    return not use.member or keeps_name(module, use) or is_own_name(module, use)


def stays_anyhow(module: LinkedModule, use: Use) -> bool:
    """Say whether nothing is written at a use that may be one of the old API, whatever becomes of that."""
    return not use.certain and is_own_name(module, use)


def is_own_name(module: LinkedModule, use: Use) -> bool:
    """Say whether a use is a name that a member was given, and what is done with it stays the same.

    Such a name goes by what it is declared as, whatever it holds.
    """
    node = module.facts.nodes[use.node] if use.node != NOTHING else None
    is_declared = isinstance(node, Name) and node.binding != NOTHING
    return use.alias and is_declared and remap_of(module, use).keeps_list


def remap_of(module: LinkedModule, use: Use) -> Remap:
    """Return what becomes of a use of an old member."""
    call = module.facts.nodes[use.call] if use.call >= 0 else None
    if isinstance(call, Call):
        return remap(use.rows, call)
    return rename(use.rows, may_be_called=not (is_only_asked(module, use) or is_taken_out(module, use)))


def held_by(facts: Facts, name: Name) -> set[int]:
    """Return the nodes that a name may hold, those that calls of its function give to it included."""
    found: set[int] = set()
    todo = list(facts.bindings[name.binding].values if name.binding != NOTHING else assigned_to(facts, name.name))
    while todo:
        value = todo.pop()
        node = facts.nodes[value] if value != NOTHING else None
        if isinstance(node, Parameter) and not node.open and value not in found:
            todo += [*node.values, *node.passed]
        elif isinstance(node, Choice):
            todo += node.options
        found.add(value)
    return found


def assigned_to(facts: Facts, name: str) -> list[int]:
    """Return what a file assigns to a name that it does not declare."""
    return [
        value
        for target, value in facts.assignments
        if isinstance(node := facts.nodes[target], Name) and node.name == name and node.binding == NOTHING
    ]


def is_only_asked(module: LinkedModule, use: Use) -> bool:
    """Say whether a member is only compared, or asked what it is: nobody gets it who could call it."""
    node = module.facts.nodes[use.node] if use.node != NOTHING else None
    return isinstance(node, Name | Member) and (node.tested or node.typeof)
