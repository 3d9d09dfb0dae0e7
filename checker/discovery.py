"""The folder is the registry: importing a plug-in changes nothing, and no list is kept by hand."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from types import ModuleType
from typing import TypeVar

Plugin = TypeVar("Plugin")


def discover(package: ModuleType, constant: str, kind: type[Plugin]) -> dict[str, Plugin]:
    """Return the `constant` of every module of a package that defines one: module name → plug-in.

    Raises TypeError when it is something else than `kind`.
    """
    found: dict[str, Plugin] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        plugin = getattr(import_module(f"{package.__name__}.{info.name}"), constant, None)
        if plugin is None:
            continue
        if not isinstance(plugin, kind):
            raise TypeError(f"{package.__name__}.{info.name} must define {constant}: {kind.__name__}")
        found[info.name] = plugin
    return found
