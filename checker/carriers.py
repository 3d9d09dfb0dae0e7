"""Files that pass on what they load from the table (barrels), and the search for their users.

A user of a barrel need not hold one word of the table, so it is searched for by the barrel's own name; a file that
holds that name is parsed only when one of its specifiers really leads to the barrel.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterator, Mapping

from checker.facts import Class, Exported, Function, Object
from checker.languages.plugin import Language, Modules
from checker.link import Project
from checker.needles import Needles
from checker.paths import Paths
from checker.sources import Sources, all_languages
from checker.values import FileValue, InstanceValue, LocalValue, TableValue, Value, ViewValue

ANYTHING = "*"
Known = dict[tuple[Value, int], bool]  # by value and depth: whether something of the table is in it
ENDING = re.compile(r"(/(index|__init__))?(\.d)?\.\w+$")


def with_carriers(project: Project, files: Paths, sources: Sources) -> Project:
    """Search again for files that load a barrel, until no file passes anything of the table on unseen.

    A link to a file of the table is one: who loads it need not name what it leads to.
    """
    done: set[str] = set()
    carriers = {path: frozenset({ANYTHING}) for path in project.module_files if path in sources.links}
    asked: set[str] = set()
    while True:
        known: Known = {}
        carriers |= {path: hidden(project, path, known) for path in project.modules if path not in done}
        carriers = {path: names for path, names in carriers.items() if names}
        called = receivers(project, files) - asked
        if not carriers and not called:
            return project
        done |= set(carriers)
        asked |= called
        found = [path for path in sorted(called) if sources.text_of(path) is not None]
        for name, language in all_languages().items():
            own = {path: names for path, names in carriers.items() if sources.language_of(path) == name}
            if own and name in project.resolvers:  # data files carry nothing
                found += users_of(own, language, project.resolvers[name], files, sources)
        carriers = {}
        if found:
            project = sources.linked(project.table, project.resolvers).after(project)


def receivers(project: Project, scope: Container[str]) -> frozenset[str]:
    """Return the files that are handed something of the table by a call, and that no word of it has led to."""
    languages = [language for name, language in all_languages().items() if name in project.resolvers]
    endings = tuple(suffix for language in languages for suffix in language.suffixes)
    return frozenset(path for path in project.handing.unread if path.endswith(endings) and path in scope)


def users_of(
    carriers: Mapping[str, frozenset[str]], language: Language, modules: Modules, files: Paths, sources: Sources
) -> list[str]:
    """Parse the files that load one of the carriers and use what it hides, and return those that are new.

    What is hidden under a name is searched for by the name; the rest by what its carrier is loaded by.
    """
    open_ended = frozenset(path for path, names in carriers.items() if ANYTHING in names)
    named = frozenset(carriers) - open_ended
    found: list[str] = []
    for own, words in (
        (named, frozenset[str]().union(*(carriers[path] for path in named))),
        (open_ended, frozenset(hint for path in open_ended for hint in loaded_by(modules, path, sources.links))),
    ):
        if own and words:
            needles = dict.fromkeys(language.endings, Needles(words))
            found += sources.search(files, needles, confirm=loads_one_of(own, language, modules, sources.links))
    return found


def loaded_by(modules: Modules, path: str, links: Mapping[str, Collection[str]]) -> frozenset[str]:
    """Return texts one of which every load of a file holds, by its own name or by a link's."""
    plain = [ENDING.sub("", each) for each in (path, *links.get(path, ()))]
    return frozenset(text for each in plain for text in (each.rpartition("/")[2], *modules.names(each))) - {""}


def loads_one_of(
    carriers: frozenset[str], language: Language, modules: Modules, links: Mapping[str, Collection[str]]
) -> Callable[[str, bytes], bool]:
    """Return whether one of the specifiers in a file leads to a carrier, as a question to ask of its bytes."""
    hints = {hint.strip("'\"") for path in carriers for hint in loaded_by(modules, path, links)}
    ends = re.compile("|".join(re.escape(hint) for hint in sorted(hints)))

    def leads(path: str, data: bytes) -> bool:
        return language.specifiers is None or any(
            ends.search(specifier) and modules.resolve(specifier, path).file in carriers
            for specifier in set(language.specifiers(data))
        )

    return leads


def hidden(project: Project, path: str, known: Known) -> frozenset[str]:
    """Return the names under which a file passes something on and which the first search does not look for.

    What goes by a module's own name is found in its users by that name. ANYTHING stands for names that are not to be
    seen here: the whole file is what it loads, or spreads it.
    """
    beside = project.vocabulary(project.modules[path].language).held_as
    passed = passed_on(project, path, known, beside=beside)
    return frozenset(ANYTHING if each.name in ("=", "*", "default") else each.name for each in passed)


def passed_on(
    project: Project, path: str, known: Known, depth: int = 0, beside: Container[str] = ()
) -> Iterator[Exported]:
    """Yield what a file that is not of the table itself exports of the table, beside some names."""
    if path in project.module_files:
        return
    for each in project.modules[path].facts.exports:
        if each.name not in beside and (path, each.node) in project.touched:
            origins = project.evaluator.evaluate(path, each.node)
            if any(holds_table(project, origin.value, known, depth) for origin in origins):
                yield each


def holds_table(project: Project, value: Value, known: Known, depth: int) -> bool:
    """Say whether a value is of the table, or an object or file with such a member; each is looked through once."""
    found = known.get((value, depth))
    if found is None:
        found = known[value, depth] = _holds_table(project, value, known, depth)
    return found


def _holds_table(project: Project, value: Value, known: Known, depth: int) -> bool:
    if isinstance(value, TableValue):
        return True
    if isinstance(value, ViewValue):
        return holds_table(project, value.of, known, depth)
    if isinstance(value, InstanceValue):
        return isinstance(value.of, LocalValue) and holds_table(project, value.of, known, depth)
    if isinstance(value, FileValue):
        return depth < 3 and value.path in project.modules and any(passed_on(project, value.path, known, depth + 1))
    if not isinstance(value, LocalValue) or depth > 3:
        return False
    node = project.modules[value.path].facts.nodes[value.node]
    inner: list[int] = []
    if isinstance(node, Object):
        inner = [each for _, each in node.held()]
    elif isinstance(node, Function):
        inner = node.returns
    elif isinstance(node, Class):
        held = [*node.members.values(), *node.statics.values()]
        inner = [*node.bases, *(each for values in held for each in values)]
    return any(
        holds_table(project, origin.value, known, depth + 1)
        for each in inner
        for origin in project.evaluator.evaluate(value.path, each)
    )
