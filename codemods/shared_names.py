"""Step 8a: names of a Python module that other files of the project use keep their spelling.

In JavaScript an export says so itself; in Python every name of a module can be imported.
"""

from __future__ import annotations

from checker.facts import NOTHING
from checker.link import Project


def keep(project: Project) -> None:
    """Mark each name at the top of a Python file that another file asks for as exported."""
    for path, name in project.used_elsewhere:
        facts = project.modules[path].facts
        index = facts.scopes[0].names.get(name, NOTHING)
        if index != NOTHING:
            facts.bindings[index].exported = True
