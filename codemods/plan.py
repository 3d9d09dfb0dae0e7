"""Step 8: linked files → the edits of a run, within its limits."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.link import Project
from codemods import test_doubles
from codemods.collect import collect
from codemods.draft import Draft
from codemods.edits import Edit
from codemods.file_plan import edits_of
from codemods.languages.syntax import Languages
from codemods.moves import Moves, decide
from codemods.shared_names import keep
from codemods.sites import Limits, Site


@dataclass(slots=True)
class Plan:
    """What a run would change, and what it leaves and why."""

    edits: dict[str, list[Edit]] = field(default_factory=dict)
    done: list[Site] = field(default_factory=list)
    left: list[Site] = field(default_factory=list)


def plan(project: Project, limits: Limits, languages: Languages, *, only: str | None = None) -> Plan:
    """Return the edits for all files of a project, within the limits; or, of those, the edits for one file."""
    keep(project)
    sites = collect(project, limits)
    moves = Moves(sites)
    decide(project, moves)
    test_doubles.hold(project, moves)
    by_file: dict[str, list[Site]] = {}
    for site in sites.all:
        by_file.setdefault(site.path, []).append(site)
    found = Plan()
    for path, module in project.modules.items() if only is None else [(only, project.modules[only])]:
        syntax = languages.get(module.language)
        writable = limits.files is None or path in limits.files
        if syntax is None or module.facts.error is not None or not writable or project.is_old_file(path):
            found.left += by_file.get(path, [])
            continue
        draft = Draft(project, module, syntax, moves, by_file.get(path, []), limits)
        edits = edits_of(draft)
        if edits:
            found.edits[path] = edits
        found.done += draft.done.values()
        found.left += [site for site in by_file.get(path, []) if id(site) not in draft.done]
    return found
