"""Rules and a table → what each kind of file is searched for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from checker.folder_names import is_in_path
from checker.languages.plugin import Language, Modules
from checker.loose_members import is_loose
from checker.needles import Needles, Question
from checker.rows import Table
from checker.rule import Rule, Words
from checker.sources import all_languages
from checker.vocabulary import Vocabulary, last_part

MARK = "repoint:"  # a suppression makes a file a candidate: one that silences nothing is a finding


def needles_for(table: Table, selected: Iterable[Rule], modules: Mapping[str, Modules]) -> dict[str, Needles]:
    """Return what each kind of file is searched for, by suffix."""
    rules = list(selected)
    wanted = all_words(rules)
    in_documents = Words.NONE
    for rule in rules:
        if rule.documents:
            in_documents |= rule.words
    words: dict[str, set[str]] = {}
    for name, resolver in modules.items():
        view = table.for_language(name)
        words[name] = set(words_of(Vocabulary(view, name), wanted)) | aliases_of(view, name, resolver)
    everything = set().union(*words.values())
    mentions = any(rule.code == "RID106" for rule in rules)
    found: dict[str, Needles] = {}
    for language in all_languages().values():
        if language.name in words:
            needles = with_hints(language, table, frozenset(words[language.name] | {MARK}), wanted)
        elif language.modules is not None or not in_documents or (language.name == "prose" and not mentions):
            continue
        else:
            needles = Needles(frozenset(everything))
        for ending in language.endings:
            found[ending] = found[ending].beside(needles) if ending in found else needles
    return found


def all_words(rules: Iterable[Rule]) -> Words:
    """Return what at least one of the rules needs."""
    wanted = Words.NONE
    for rule in rules:
        wanted |= rule.words
    return wanted


def beside_old_modules(
    table: Table, rules: Iterable[Rule], modules: Mapping[str, Modules], files: Iterable[str]
) -> tuple[list[str], dict[str, Needles]]:
    """Return the files in and below the folders of old modules, and what they are searched for.

    A computed load there reaches an old module without a word of the table, not even the name of the folder.
    """
    if not all_words(rules) & Words.DYNAMIC:
        return [], {}
    folders: set[str] = set()
    needles: dict[str, Needles] = {}
    for name, resolver in modules.items():
        language = all_languages()[name]
        asked = Needles(frozenset(), tuple(computed_loads(language, language.dynamic_hints)))
        for ending in language.endings:
            needles[ending] = needles[ending].beside(asked) if ending in needles else asked
        for module in table.modules.values():
            for specifier in module.specifiers.get(name, ()) if module.is_old else ():
                folders |= {path.rpartition("/")[0] for path in resolver.paths_of(specifier)}
    below = tuple(f"{folder}/" for folder in folders if folder)
    return [each for each in files if each.startswith(below) or ("" in folders and "/" not in each)], needles


def words_of(vocabulary: Vocabulary, wanted: Words) -> Iterable[str]:
    """Yield the words of the table that the selected rules need, in one language."""
    if wanted & Words.OLD_MODULES:
        yield from vocabulary.old_words()
    if wanted & Words.NEW_MODULES:
        yield from vocabulary.new_words()
    if wanted & Words.OLD_MEMBERS:
        yield from (member.rpartition(".")[2] for member in vocabulary.old_members)


def aliases_of(view: Table, language: str, resolver: Modules) -> set[str]:
    """Return the words by which modules of the table can be loaded without their own name."""
    found: set[str] = set()
    for module in view.modules.values():
        for specifier in module.specifiers.get(language, ()):
            for path in resolver.paths_of(specifier):
                found |= resolver.names(path)
    return found


def with_hints(language: Language, table: Table, words: frozenset[str], wanted: Words) -> Needles:
    """Add the hints for questions that no word answers: computed loads, and members on a name without origin."""
    questions: list[Question] = []
    if wanted & Words.DYNAMIC:
        questions += computed_loads(language, frozenset(old_folders(language, table)), is_in_path)
    if wanted & Words.LOOSE_MEMBERS:
        vocabulary = Vocabulary(table.for_language(language.name), language.name)
        members = frozenset(member.rpartition(".")[2] for member in vocabulary.old_members)
        if members:
            questions.append(Question(members, is_loose))
    return Needles(words, tuple(questions))


def computed_loads(
    language: Language, hints: frozenset[str], counts: Callable[[bytes, Sequence[bytes]], bool] = lambda data, _: True
) -> Iterable[Question]:
    """Yield the question whether a file that holds one of the hints, where it counts, loads what it computes."""
    is_dynamic = language.is_dynamic
    if is_dynamic is not None and hints:
        yield Question(hints, lambda data, present: counts(data, present) and is_dynamic(data))


def old_folders(language: Language, table: Table) -> Iterable[str]:
    """Yield the names of the folders that hold old modules: a computed load that reaches one has it in its text."""
    for module in table.modules.values():
        for specifier in module.specifiers.get(language.name, ()) if module.is_old else ():
            separator = "." if language.name == "python" else "/"
            folder = specifier.rpartition(separator)[0]
            if folder.strip("./*"):
                yield last_part(folder, language.name) if "/" not in folder else folder.rpartition("/")[2]
