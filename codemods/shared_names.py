"""Step 8a: names of a Python module that other files of the project use keep their spelling.

In JavaScript an export says so itself; in Python every name of a module can be imported.
"""

from __future__ import annotations

from checker.facts import NOTHING, Facts, Member
from checker.link import Project
from checker.values import FileValue


def keep(project: Project) -> None:
    """Mark each name at the top of a Python file that another file asks for as exported."""
    tops = {
        path: module.facts for path, module in project.modules.items() if module.language == "python"
    }
    wanted = {name for facts in tops.values() for name in facts.scopes[0].names}
    for path, module in project.modules.items():
        if module.language != "python":
            continue
        for node in module.facts.nodes:
            if isinstance(node, Member) and node.name in wanted and node.object != NOTHING:
                for origin in project.evaluator.evaluate(path, node.object):
                    held = origin.value
                    if isinstance(held, FileValue) and held.path != path and held.path in tops:
                        mark(tops[held.path], node.name)


def mark(facts: Facts, name: str) -> None:
    """Mark one name at the top of a file as exported."""
    index = facts.scopes[0].names.get(name, NOTHING)
    if index != NOTHING:
        facts.bindings[index].exported = True
