"""Step 4d: test doubles of one file that would come to stand for one module: the second would replace the first."""

from __future__ import annotations

from checker.facts import NOTHING, Load, LoadKind
from checker.link import LinkedModule, Project
from checker.rows import Module, Row
from checker.values import TableValue

Group = tuple[str, object]
"""The module that doubles will stand for, with its submodule, and what makes them."""


def doubles_of(module: LinkedModule) -> list[int]:
    """Return the loads of a file that test doubles stand for: `jest.mock('x')`, `vi.mock(import('x'), ...)`."""
    nodes = module.facts.nodes
    mocks = [index for index in module.facts.loads if getattr(nodes[index], "kind", None) is LoadKind.MOCK]
    return list(dict.fromkeys([*(mock.load for mock in module.facts.mocks), *mocks]))


def groups_of(project: Project, module: LinkedModule, moving: frozenset[int]) -> list[dict[int, str]]:
    """Return the doubles that would stand for one module, as load → module, where some of them are `moving`.

    Bare ones may: whichever of them counts, they are the same.
    """
    groups: dict[Group, dict[int, str]] = {}
    for index in doubles_of(module):
        load = module.facts.nodes[index]
        value = project.load(module.path, load) if isinstance(load, Load) else None
        if isinstance(value, TableValue) and value.module is not None:
            held = module.table.modules[value.module]
            moved = replacement_of(held, module.table.whole_rows(value.module)) if index in moving else None
            target = (moved or value.module) + value.sub
            groups.setdefault((target, maker(module, index)), {})[index] = value.module
    return [
        places
        for places in groups.values()
        if len(set(places.values())) > 1 and any(has_factory(module, place) for place in places)
    ]


def maker(module: LinkedModule, index: int) -> object:
    """Return what makes a double: the text of the function, or the load of which it is a stub."""
    load = module.facts.nodes[index]
    if not isinstance(load, Load) or load.relative_to != NOTHING:
        return load.relative_to if isinstance(load, Load) else None
    index = load.call if load.kind is LoadKind.MOCK else load.parent  # `vi.mock(import('x'), ...)`
    call = module.facts.nodes[index] if index != NOTHING else None
    return module.source[call.span.start : call.span.end].partition(b"(")[0] if call is not None else None


def has_factory(module: LinkedModule, index: int) -> bool:
    """Say whether a double is more than a bare one."""
    load = module.facts.nodes[index]
    return (isinstance(load, Load) and load.has_factory) or any(mock.load == index for mock in module.facts.mocks)


def replacement_of(held: Module, rows: tuple[Row, ...]) -> str | None:
    """Return the module that replaces another as a whole."""
    return held.replaced_by or next((row.target.module for row in rows if row.target is not None), None)
