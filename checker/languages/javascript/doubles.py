"""Test doubles: what stands in for a module, and members that a test names by a string."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Call, Choice, Entry, Function, Load, LoadKind, Member, Mock, Name, Object, Parameter
from checker.languages.builder import Builder
from checker.languages.javascript.literals import argument_syntax, inner_span, string_value
from checker.model import Span

NESTING = frozenset({"namedExports", "defaultExport", "exports"})
"""Options of `mock.module` that hold what the module shall export."""


def is_virtual(b: Builder, given: list[Syntax]) -> bool:
    """Say whether a mock is declared virtual: no file is expected."""
    return len(given) > 2 and "virtual" in b.text(given[2])


def add_mock(b: Builder, index: int, node: Call) -> None:
    """Note what stands in for a module: a factory or an object."""
    if len(node.arguments) < 2 or node.arguments[1].node == NOTHING:
        return
    given = b.nodes[node.arguments[1].node]
    nested = [each for each in given.entries if each.key in NESTING] if isinstance(given, Object) else []
    callee = b.nodes[node.callee] if node.callee != NOTHING else None
    if isinstance(callee, Member) and callee.name == "module":  # node:test
        b.facts.mocks.extend(Mock(index, each.value) for each in nested if each.value != NOTHING)
    else:
        b.facts.mocks.append(Mock(index, node.arguments[1].node))


def add_stubs(b: Builder) -> None:
    """Add what `proxyquire('./x', { './y': stub })` replaces, now that all names are bound.

    The keys are loads as the file of `./x` would write them.
    """
    known: set[Span] = set()
    for index, stubs in b.stubs:
        for entry in entries_of(b, stubs):
            span = entry.key_span
            if entry.key is None or entry.shorthand or entry.spread or span in known:
                continue
            known.add(span)
            quoted = b.source[span.start - 1 : span.start] in (b"'", b'"')
            outer = Span(span.start - 1, span.end + 1) if quoted else span
            b.consumed.add(outer.start)
            stub = b.add(Load(entry.span, LoadKind.MOCK, entry.key, outer, guarded=True, relative_to=index))
            b.facts.loads.append(stub)
            if entry.value != NOTHING:
                b.facts.mocks.append(Mock(stub, entry.value))


def entries_of(b: Builder, index: int) -> Iterator[Entry]:
    """Yield the entries of an object literal, or of those that a name may hold."""
    node = b.nodes[index] if index != NOTHING else None
    if isinstance(node, Name) and node.binding != NOTHING:
        held = [b.nodes[each] for each in b.facts.bindings[node.binding].values]
    else:
        held = [node] if node is not None else []
    for each in held:
        if isinstance(each, Object):
            yield from each.entries


def give_original(b: Builder, node: Call, mock: int) -> None:
    """`vi.mock('./x', async (importOriginal) => ...)`: the factory gets a function that gives the module itself."""
    factory = b.nodes[node.arguments[1].node] if len(node.arguments) > 1 and node.arguments[1].node != NOTHING else None
    made = b.nodes[mock]
    if isinstance(made, Call) and made.arguments and made.arguments[0].node != NOTHING:
        made = b.nodes[made.arguments[0].node]  # vi.mock(import('./x'), ...)
    if not isinstance(factory, Function) or not factory.pattern_roots or not isinstance(made, Load):
        return
    parameter = b.nodes[factory.pattern_roots[0]]
    if isinstance(parameter, Parameter):
        original = b.add(Load(made.span, LoadKind.DYNAMIC, made.specifier, made.specifier_span, call=made.call))
        parameter.values.append(b.add(Function(parameter.span, factory.scope, (), returns=[original], is_async=True)))


def names_member(b: Builder, arguments: Syntax) -> bool:
    """Say whether a call is given an object and the name of one of its members, not the path of a module."""
    given = argument_syntax(arguments)
    return len(given) > 1 and string_value(b, given[0]) is None and string_value(b, given[1]) is not None


def member_by_string(b: Builder, node: Call, arguments: Syntax) -> None:
    """`jest.spyOn(svc, 'x')` names a member of `svc`."""
    given = argument_syntax(arguments)
    if len(given) < 2 or not node.arguments or node.arguments[0].node == NOTHING:
        return
    value = string_value(b, given[1])
    if value is not None:
        b.string_member(node.arguments[0].node, given[1], value, inner_span(given[1]))


def expected_by_string(b: Builder, base: object, arguments: Syntax) -> None:
    """`sinon.mock(svc).expects('x')` names a member of `svc`."""
    callee = b.nodes[base.callee] if isinstance(base, Call) and base.callee != NOTHING else None
    given = argument_syntax(arguments)
    value = string_value(b, given[0]) if given else None
    if not isinstance(callee, Member) or callee.name != "mock" or value is None or not isinstance(base, Call):
        return
    if len(base.arguments) == 1 and base.arguments[0].node != NOTHING:
        b.string_member(base.arguments[0].node, given[0], value, inner_span(given[0]))


def same_value(b: Builder, node: Call, call: int, *, only_functions: bool = False) -> int:
    """`jest.mocked(svc)`, `sinon.stub(svc)`, `once(() => svc)`: what is given comes back."""
    given = node.arguments[0] if node.arguments else None
    if given is None or given.node == NOTHING or given.spread:
        return call
    if only_functions and not isinstance(b.nodes[given.node], Function):
        return call
    return b.add(Choice(node.span, (given.node,)), given.node)
