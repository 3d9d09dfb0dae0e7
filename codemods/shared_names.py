"""Step 8a: names of a Python module that other files of the project use keep their spelling.

In JavaScript an export says so itself; in Python every name of a module can be imported.
"""

from __future__ import annotations

from checker.facts import NOTHING, BindingKind, Class, Facts, Function
from checker.link import Project


def keep(project: Project) -> None:
    """Mark each name at the top of a Python file that another file asks for as exported.

    So is an imported name that the file also gives to a function or class of its own.
    """
    for module in project.modules.values():
        if module.language == "python":
            keep_own(module.facts)
    for path, name in project.used_elsewhere:
        facts = project.modules[path].facts
        index = facts.scopes[0].names.get(name, NOTHING)
        if index != NOTHING:
            facts.bindings[index].exported = True


def keep_own(facts: Facts) -> None:
    """Mark imported names that are defined as well."""
    for binding in facts.bindings:
        defined = any(isinstance(facts.nodes[value], Function | Class) for value in binding.values)
        if binding.shared and binding.kind is BindingKind.IMPORT and defined:
            binding.exported = True
