"""From files and a table to rewritten files, in memory: plan, edit, verify, again until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from checker.engine import Scope, load
from checker.link import Project
from checker.model import Applicability, Failed, Span
from checker.rows import Table
from checker.rule import Rule, all_rules
from checker.sources import all_languages
from codemods.edits import Edit, OverlapError, trace
from codemods.languages.syntax import Languages, syntaxes
from codemods.plan import Plan, plan
from codemods.sites import Limits, Site
from codemods.verify import problems

ROUNDS = 6  # a fix can make room for another; more rounds than this would be a loop

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """One file with its text before and after, both UTF-8."""

    path: str
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A fix that was planned and taken back, because the file would have been worse."""

    path: str
    line: int
    text: str
    reason: str


@dataclass(slots=True)
class Outcome:
    """What a run has rewritten, in memory."""

    before: Project
    after: Project
    files: list[Rewritten] = field(default_factory=list)
    done: int = 0
    taken_back: list[TakenBack] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    left: list[Site] = field(default_factory=list)  # what could not change, with why, in `after`


def fix(
    scope: Scope, table: Table, *, level: Applicability, jobs: int = 1, progress: Progress | None = None
) -> Outcome:
    """Rewrite what may be rewritten at a level, in memory; nothing is written to disk."""
    rules = [rule for rule in all_rules().values() if rule.default]
    project, sources = load(scope, table, rules, jobs=jobs, progress=progress)
    outcome = fixed(project, rules, Limits(level, frozenset(scope.files)))
    outcome.failed = [sources.failed[path] for path in sorted(sources.failed)]
    return outcome


def fixed(project: Project, rules: Sequence[Rule], limits: Limits) -> Outcome:
    """Rewrite a project round by round until a round changes nothing."""
    outcome = Outcome(project, project)
    known = syntaxes()
    withheld = limits.withheld
    written: dict[str, tuple[Span, ...]] = {}
    for _ in range(ROUNDS):
        now = replace(limits, withheld=withheld, written=written)
        made, after = one_round(outcome.after, rules, now, known, outcome)
        outcome.left = made.left
        if after is None:
            break
        outcome.done += len(made.done)
        for path, edits in made.edits.items():
            written[path] = moved(outcome.after.modules[path].source, edits, written.get(path, ()))
        outcome.after = after
        withheld = {}  # the places of later rounds are others
    changed = [path for path in project.modules if outcome.after.modules[path].source != project.modules[path].source]
    outcome.files = [
        Rewritten(path, project.modules[path].source, outcome.after.modules[path].source) for path in sorted(changed)
    ]
    return outcome


def one_round(
    project: Project, rules: Sequence[Rule], limits: Limits, known: Languages, outcome: Outcome
) -> tuple[Plan, Project | None]:
    """Plan and apply once; take back what makes a file worse. Returns None for the project when nothing changed."""
    withheld = dict(limits.withheld)
    while True:
        made = plan(project, replace(limits, withheld=withheld), known)
        if not made.edits:
            return made, None
        texts, broken = applied(project, made.edits)
        after = overlaid(project, texts)
        broken |= problems(project, after, texts, rules)
        if not broken:
            if all(after.modules[path].source == project.modules[path].source for path in texts):
                return made, None
            return made, after
        for path, reason in broken.items():
            culprit = culprit_of(project, rules, replace(limits, withheld=withheld), known, made, path)
            fresh = [site for site in culprit if site.key not in withheld]
            for site in fresh:
                withheld[site.key] = f"taken back: {reason}"
                back = taken_back(project, site, reason)
                outcome.taken_back += [back] if back not in outcome.taken_back else []
            if not fresh:  # no single fix is to blame: the file stays as it is
                files = frozenset(project.modules) if limits.files is None else limits.files
                limits = replace(limits, files=files - {path})


def moved(source: bytes, edits: Sequence[Edit], before: Sequence[Span]) -> tuple[Span, ...]:
    """Return the ranges that edits write, and where ranges written before are now."""
    found = list(trace(source, edits).written)
    for span in before:
        if not any(each.span.start < span.end and span.start < each.span.end for each in edits):
            ahead = [each for each in edits if each.span.end <= span.start]
            shift = len(trace(source[: span.start], ahead).text) - span.start
            found.append(Span(span.start + shift, span.end + shift))
    return tuple(sorted(found))


def taken_back(project: Project, site: Site, reason: str) -> TakenBack:
    """Describe a fix that was taken back."""
    module = project.modules[site.path]
    text = module.source[site.use.span.start : site.use.span.end].decode("utf-8", "replace")
    return TakenBack(site.path, project.line(site.path, site.use.span.start), text, reason)


def applied(project: Project, edits: dict[str, list[Edit]]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the new text of each file, and the files whose edits contradict each other."""
    texts: dict[str, bytes] = {}
    broken: dict[str, str] = {}
    for path, found in edits.items():
        try:
            texts[path] = trace(project.modules[path].source, found).text
        except OverlapError as problem:
            broken[path] = str(problem)
    return texts, broken


def overlaid(project: Project, texts: dict[str, bytes]) -> Project:
    """Return the project with the new texts in place of the old, linked again."""
    modules = dict(project.modules)
    for path, text in texts.items():
        module = modules[path]
        modules[path] = module._replace(source=text, facts=all_languages()[module.language].facts(text, path))
    return Project(project.table, modules, project.resolvers, project.text_outside)


def culprit_of(
    project: Project, rules: Sequence[Rule], limits: Limits, known: Languages, made: Plan, path: str
) -> list[Site]:
    """Return the sites of the one fix that makes a file worse, or all of the file's when it is no single one."""
    groups: dict[object, list[Site]] = {}
    for site in made.done:
        groups.setdefault(site.unit or site.key, []).append(site)
    own = [sites for sites in groups.values() if any(site.path == path for site in sites)]
    suspects = own
    while len(suspects) > 1:
        half = suspects[: len(suspects) // 2]
        if is_sound_without(project, rules, limits, known, half, path):
            suspects = half
        elif is_sound_without(project, rules, limits, known, suspects[len(half) :], path):
            suspects = suspects[len(half) :]
        else:
            break
    return [site for sites in suspects for site in sites] or [site for site in made.done if site.path == path]


def is_sound_without(
    project: Project, rules: Sequence[Rule], limits: Limits, known: Languages, groups: list[list[Site]], path: str
) -> bool:
    """Say whether a file would be no worse if some of the fixes were not made."""
    trial = dict(limits.withheld) | {site.key: "tried without" for sites in groups for site in sites}
    again = plan(project, replace(limits, withheld=trial), known, only=path)
    if path not in again.edits:
        return True
    texts, broken = applied(project, {path: again.edits[path]})
    return not broken and not problems(project, overlaid(project, texts), [path], rules)
