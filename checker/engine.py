"""From files and a table to findings: the steps in their order.

files → search → facts → link → rules → suppressions → located findings
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from checker.carriers import with_carriers
from checker.facts import Load
from checker.languages.plugin import Modules
from checker.link import LinkedModule, Project
from checker.locate import line_and_column, line_starts, line_text
from checker.model import Applicability, Failed, Finding, Located, Result
from checker.needles import Needles
from checker.paths import Paths
from checker.rows import Table
from checker.rule import Rule, all_rules
from checker.sources import Sources, all_languages
from checker.suppressions import apply
from checker.wanted import beside_old_modules, needles_for

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Scope:
    """What is checked: `files` are reported on, out of the project's files `known`."""

    root: Path
    files: Sequence[str]  # POSIX, relative to the root
    known: Collection[str] = ()  # every file of the project; empty: `files` are all there are
    import_roots: Mapping[str, Sequence[str]] = field(default_factory=dict)  # language → where its names start from
    left_out: Sequence[str] = ()  # folders with files that are not looked at, by convention

    @property
    def is_whole(self) -> bool:
        """Say whether every file of the project is looked at."""
        return not self.known or len(self.known) <= len(self.files)


def check(
    scope: Scope,
    table: Table,
    *,
    select: frozenset[str],
    jobs: int = 1,
    progress: Progress | None = None,
    failed: Sequence[Failed] = (),
    shown_table: str = "",
) -> Result:
    """Check files against a table with the rules whose codes are in `select`.

    `failed` are inputs that could not be listed; they are passed on with those that cannot be read.
    """
    rules = [rule for rule in all_rules().values() if rule.code in select]
    project, sources = load(scope, table, rules, jobs=jobs, progress=progress)
    findings, suppressed = run_rules(project, scope, rules)
    problems = {each.path: each for each in (*failed, *sources.failed.values(), *config_problems(project))}
    return Result(
        findings=located(project, findings),
        failed=tuple(problems[path] for path in sorted(problems)),
        files=len(scope.files),
        parsed=len(sources.read.keys() & set(scope.files)),
        suppressed=suppressed,
        table=shown_table or table.path,
    )


def config_problems(project: Project) -> Iterator[Failed]:
    """Yield the configuration files that module resolution could not use."""
    for resolver in project.resolvers.values():
        for path, line, problem in resolver.problems:
            yield Failed(path, problem, line or None)


def load(
    scope: Scope, table: Table, rules: Sequence[Rule], *, jobs: int, progress: Progress | None = None
) -> tuple[Project, Sources]:
    """Search, parse and link the files; files that pass on what others load are followed."""
    known = Paths.of(scope.known or scope.files)  # one for all
    files = known if scope.is_whole else Paths.of(scope.files)
    modules: dict[str, Modules] = {}
    for language in all_languages().values():
        if language.modules is not None and any(language.name in each.specifiers for each in table.modules.values()):
            roots = scope.import_roots.get(language.name)
            modules[language.name] = language.modules(scope.root, known, *([roots] if roots else []))
    needles = needles_for(table, rules, modules)
    sources = Sources(scope.root, jobs)
    sources.search(files, needles, progress)
    sources.search(*beside_old_modules(table, rules, modules, files))
    project = sources.linked(table, modules)
    if not scope.is_whole:
        project = with_context(project, scope, needles, sources)
    project = with_carriers(project, files, sources)
    project.left_out = scope.left_out
    return project, sources


def with_context(project: Project, scope: Scope, needles: dict[str, Needles], sources: Sources) -> Project:
    """Read what the given files load, as far as it names the table: a barrel tells what its users get."""
    seen: set[str] = set(scope.files)
    while True:
        wanted = {file for module in project.modules.values() for file in loaded_files(project, module)} - seen
        if not wanted:
            return project
        seen |= wanted
        if not sources.search(sorted(wanted), needles):
            return project
        project = sources.linked(project.table, project.resolvers)


def loaded_files(project: Project, module: LinkedModule) -> Iterator[str]:
    """Yield the files of the project that a file loads."""
    for index in module.facts.loads:
        node = module.facts.nodes[index]
        resolution = project.resolve(module.path, node) if isinstance(node, Load) else None
        if resolution is not None and resolution.file is not None:
            yield resolution.file


def run_rules(project: Project, scope: Scope, rules: Sequence[Rule]) -> tuple[list[Finding], int]:
    """Run the rules over the files in scope and apply their suppressions."""
    selected = frozenset(rule.code for rule in rules)
    known = frozenset(all_rules())
    wanted = frozenset(scope.files)
    found: list[Finding] = []
    suppressed = 0
    for path, module in project.modules.items():
        if path not in wanted:
            continue
        own: dict[tuple[object, ...], Finding] = {}
        for rule in rules:
            if rule.check is None or (project.is_old_file(path) and rule.code != "RID001"):
                continue
            for finding in rule.check(module, project):
                own.setdefault((finding.code, finding.span, finding.module, finding.member), finding)
        left, silenced = apply(module, list(own.values()), selected, known)
        found += map(by_hand, left) if module.facts.error is not None else left
        suppressed += silenced
    if scope.is_whole:
        for rule in rules:
            found += rule.check_project(project) if rule.check_project is not None else ()
    return found, suppressed


def by_hand(finding: Finding) -> Finding:
    """Return a finding in a file that does not parse: it is never rewritten."""
    if finding.applicability is Applicability.MANUAL:
        return finding
    return replace(finding, applicability=Applicability.MANUAL, why=f"The file does not parse. {finding.why}".strip())


def located(project: Project, findings: Sequence[Finding]) -> tuple[Located, ...]:
    """Give each finding its lines and columns, and put them in the order of reports."""
    starts: dict[str, list[int]] = {}
    rules = all_rules()
    found: list[Located] = []
    for each in findings:
        source = project.modules[each.path].source if each.path in project.modules else b""
        lines = starts.get(each.path)
        if lines is None:
            lines = starts[each.path] = line_starts(source)
        line, column = line_and_column(source, each.span.start, lines)
        end_line, end_column = line_and_column(source, each.span.end, lines)
        rule = rules[each.code]
        snippet = source[each.span.start : each.span.end].decode("utf-8", "replace")
        found.append(
            Located(
                each,
                rule.name,
                rule.objective,
                line,
                column,
                end_line,
                end_column,
                snippet,
                line_text(source, line, lines),
            )
        )
    found.sort(key=lambda at: (at.finding.path, at.line, at.column, at.finding.code, at.finding.module or "",
                               at.finding.member or ""))  # fmt: skip
    return tuple(found)
