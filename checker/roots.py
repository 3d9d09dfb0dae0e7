"""A monorepo names several roots: `./services/x` of the table then stands for that path in each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.rows import Module, Table

HERE = "./"


def with_roots(table: Table, roots: Sequence[str]) -> Table:
    """Return the table with each path of the project written out for every root.

    Roots are folders relative to the project's root, "." among them, or patterns (`packages/*`).
    """
    if not roots:
        return table
    return replace(table, modules={name: _spread(module, roots) for name, module in table.modules.items()})


def _spread(module: Module, roots: Sequence[str]) -> Module:
    specifiers = {
        language: tuple(each for specifier in written for each in _in_roots(specifier, roots))
        for language, written in module.specifiers.items()
    }
    return replace(module, specifiers=specifiers)


def _in_roots(specifier: str, roots: Sequence[str]) -> tuple[str, ...]:
    if not specifier.startswith(HERE):
        return (specifier,)
    return tuple(dict.fromkeys(_joined(root, specifier.removeprefix(HERE)) for root in roots))


def _joined(root: str, rest: str) -> str:
    folder = root.removeprefix(HERE).strip("/")
    return f"{HERE}{rest}" if folder in ("", ".") else f"{HERE}{folder}/{rest}"
