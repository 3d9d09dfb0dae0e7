"""Step 9: edited files → what is wrong with them: parsed, linked and checked again, in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.facts import NOTHING, BindingKind, Facts
from checker.link import LinkedModule, Project
from checker.rows import Table
from checker.rule import Rule
from checker.signatures import Reference, walk
from checker.sources import all_languages
from codemods.languages.syntax import syntaxes
from codemods.order import Order

LEXICAL = (BindingKind.CONSTANT, BindingKind.IMPORT, BindingKind.CLASS)
LOADERS = frozenset({"require"})  # what an added load is called with
IGNORED = frozenset({"RID002", "RID003", "RID106", "RID107", "RID108"})
"""Rules about comments, suppressions and files: a rewrite may make them true, the table's new file may come later."""


def problems(before: Project, after: Project, paths: Iterable[str], rules: Sequence[Rule]) -> dict[str, str]:
    """Return the files that an edit has made worse: path → what is wrong."""
    found: dict[str, str] = {}
    for path in sorted(set(paths)):
        problem = problem_of(before, after, path, rules)
        if problem:
            found[path] = problem
    return found


def problem_of(before: Project, after: Project, path: str, rules: Sequence[Rule]) -> str:
    """Say what is worse about one file than before, or return an empty string."""
    old, new = before.modules[path], after.modules[path]
    if new.facts.error is not None:
        return "it would not parse"
    compiles = all_languages()[new.language].compiles
    if compiles is not None and not compiles(new.source) and compiles(old.source):
        return "it would not compile"
    objection = syntaxes()[new.language].objection(old.source, new.source) if new.language in syntaxes() else ""
    if objection:
        return objection
    unbound = unbound_names(new.facts) - unbound_names(old.facts) - table_globals(new.table) - LOADERS
    if unbound:
        return f"nothing would bind `{min(unbound)}`"
    early = early_names(new.facts) - early_names(old.facts)
    if early.total() and early_names(new.facts).total() > early_names(old.facts).total():
        return f"`{min(early)}` would be used before it is declared"
    doubled = doubled_names(new.facts) - doubled_names(old.facts)
    if doubled:
        return f"`{min(doubled)[0]}` would be declared twice"
    found = finding_keys(new, after, rules)
    worse = found - finding_keys(old, before, rules) if found else found
    for code, text in sorted(worse):
        return f"it would be a new finding: {code} at `{text}`"
    return ""


def unbound_names(facts: Facts) -> set[str]:
    """Return the names that nothing in a file binds."""
    return {node.name for _, node in facts.names() if node.binding == NOTHING}


def early_names(facts: Facts) -> Counter[str]:
    """Return the names that are used before they are declared, where that fails."""
    if facts.language != "javascript":
        return Counter()
    order = Order(facts)
    return Counter(node.name for _, node in facts.names() if order.is_early(node))


def table_globals(table: Table) -> set[str]:
    """Return the first names of the globals on the new sides of a table."""
    return {
        each.member.partition(".")[0]
        for row in table.rows
        if row.new is not None
        for each in walk(row.new)
        if isinstance(each, Reference) and each.module is None
    }


def doubled_names(facts: Facts) -> Counter[tuple[str, int]]:
    """Return the names that are declared more than once where that is no program any more."""
    return Counter(
        (binding.name, len(binding.writes))
        for binding in facts.bindings
        if binding.shared and binding.kind in LEXICAL and facts.language == "javascript"
    )


def finding_keys(module: LinkedModule, project: Project, rules: Sequence[Rule]) -> Counter[tuple[str, str]]:
    """Return what the rules find in one file, without places."""
    return Counter(
        (each.code, f"{each.module}.{each.member}" if each.member else str(each.module))
        for rule in rules
        if rule.check is not None and rule.code not in IGNORED and not project.is_old_file(module.path)
        for each in {(f.code, f.span, f.module, f.member): f for f in rule.check(module, project)}.values()
    )
