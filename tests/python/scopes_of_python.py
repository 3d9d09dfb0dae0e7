"""What Python's own `symtable` says of every name of a file, beside what the facts say."""

from __future__ import annotations

import symtable
import warnings
from collections import defaultdict
from collections.abc import Iterator

from checker.facts import NOTHING, Class, Facts, Function, Name
from checker.languages.python import LANGUAGE
from checker.locate import line_and_column, line_starts

KINDS = {"module": "module", "class": "class", "function": "function"}
COMPREHENSIONS = {"listcomp", "setcomp", "dictcomp", "genexpr"}
Key = tuple[str, int, str]


def tables(text: str) -> Iterator[tuple[symtable.SymbolTable, str]]:
    """Yield every block with the name of the class around it, whose private names are spelled differently there."""
    waiting = [(symtable.symtable(text, "-", "exec"), "")]
    while waiting:
        table, owner = waiting.pop(0)
        inner = table.get_name() if table.get_type() == "class" else owner
        yield table, inner
        waiting.extend((child, inner) for child in table.get_children())


def plain(name: str, owner: str) -> str:
    prefix = f"_{owner.lstrip('_')}__"
    return name[len(prefix) - 2 :] if owner and name.startswith(prefix) else name


def is_written_here(symbol: symtable.Symbol) -> bool:
    """Say whether a name stands in the block itself, and is not just passed through to an inner one."""
    return symbol.is_referenced() or symbol.is_assigned() or symbol.is_imported() or symbol.is_parameter()


def kind_of(symbol: symtable.Symbol, table: symtable.SymbolTable) -> str:
    if table.get_type() == "module":
        return "own" if symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace() else "elsewhere"
    if symbol.is_free():
        return "enclosing"
    return "own" if symbol.is_local() else "global"


def by_symtable(text: str) -> dict[Key, list[dict[str, str]]]:
    """Return for each block, by kind and line, where its names are bound."""
    found: dict[Key, list[dict[str, str]]] = defaultdict(list)
    for table, owner in tables(text):
        kind = "comprehension" if table.get_name() in COMPREHENSIONS else KINDS[table.get_type()]
        name = "" if kind == "comprehension" or table.get_name() == "lambda" else table.get_name()
        own = {
            plain(each.get_name(), owner): kind_of(each, table)
            for each in table.get_symbols()
            if not each.get_name().startswith(".") and each.get_name() != "__class__" and is_written_here(each)
        }
        found[kind, table.get_lineno(), name].append(own)
    return found


def by_facts(text: str) -> dict[Key, list[dict[str, str]]]:
    """Return the same as the facts have it; what annotations alone use is there besides."""
    source = text.encode()
    facts = LANGUAGE.facts(source, "a.py")
    starts = line_starts(source)
    names = names_of_functions(facts)
    places: list[dict[str, str]] = [dict.fromkeys(scope.names, "own") for scope in facts.scopes]
    for node in facts.nodes:
        if isinstance(node, Name):
            where = binding_kind(facts, node.binding, node.scope)
            places[node.scope].setdefault(node.name, where)
    for index, scope in enumerate(facts.scopes):
        for name, home in scope.aliases.items():
            places[index][name] = "global" if home == 0 else "enclosing"
    found: dict[Key, list[dict[str, str]]] = defaultdict(list)
    for index, scope in enumerate(facts.scopes):
        line = 0 if scope.kind == "module" else line_and_column(source, scope.span.start, starts)[0]
        found[scope.kind, line, "top" if scope.kind == "module" else names.get(index, "")].append(places[index])
    return found


def names_of_functions(facts: Facts) -> dict[int, str]:
    """Return the name of the scope of each definition."""
    found: dict[int, str] = {}
    for binding in facts.bindings:
        for value in binding.values:
            node = facts.nodes[value]
            if isinstance(node, Class):
                found[node.scope] = node.name
            elif isinstance(node, Function):
                found.setdefault(node.scope, binding.name)
    return found


def binding_kind(facts: Facts, binding: int, scope: int) -> str:
    if binding == NOTHING:
        return "global" if scope else "elsewhere"
    home = facts.bindings[binding].scope
    if home == scope:
        return "own"
    return "global" if home == 0 else "enclosing"


def agrees(ours: dict[str, str], kind: str, name: str, where: str) -> bool:
    """Say whether a scope binds a name where Python does; a walrus leaves no trace in a comprehension."""
    return ours.get(name, where if kind == "comprehension" and where != "own" else None) == where


def differences(text: str) -> list[str]:
    """Return every name of which the facts and Python itself say different things."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        real, ours = by_symtable(text), by_facts(text)
    found = []
    for (kind, line, name), blocks in real.items():
        if kind == "comprehension":
            candidates = [each for (k, _, _), held in ours.items() if k == kind for each in held]
        else:
            candidates = [each for (k, at, _), held in ours.items() if k == kind and at == line for each in held]
        for block in blocks:
            if not any(all(agrees(each, kind, *entry) for entry in block.items()) for each in candidates):
                best = min(candidates, key=lambda each: sum(each.get(n) != w for n, w in block.items()), default={})
                wrong = {n: (w, best.get(n)) for n, w in block.items() if best.get(n) != w}
                found.append(f"{kind} {name} at line {line}: {wrong}")
    return found
