"""Step 4: repositories and tools -> one row for each budget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import measure, tools
from bench.corpus import Corpus, Plan, build
from bench.measure import Timing, ToolFailed
from bench.report import Row
from bench.sources import Source

MEGABYTE = 1_000_000
THREE, ALL = "repoint, three rules", "repoint, all rules"
SECOND, ONE = "repoint, second run", "repoint, one file"
RG, RG_MODULES, STATUS = "rg -l", "rg -l, modules only", "git status"


@dataclass(frozen=True, slots=True)
class Settings:
    """How large the repositories are, and how often each command runs."""

    files: int
    leftovers: int
    run_ids: int
    repetitions: int


def rows(settings: Settings, sources: Sequence[Source]) -> tuple[Corpus, list[Row]]:
    """Build what is needed, measure it, and return the large repository with the rows of the table."""
    corpus = build(Plan(settings.files, settings.leftovers, settings.run_ids), sources)
    names = tools.old_names()
    found = [*_searches(corpus, names, settings.repetitions), *_warm(corpus, settings.repetitions)]
    found += _one_file(corpus, settings.repetitions)
    found += _memory(corpus, build(Plan(max(1, settings.files // 10), settings.leftovers, 0), sources))
    return corpus, found + _python(sources, names, settings.repetitions)


def _searches(corpus: Corpus, names: tools.Names, repetitions: int) -> list[Row]:
    root = corpus.root
    timings = measure.side_by_side(
        [
            tools.repoint(root, "--select", tools.RULES, name=THREE),
            tools.ripgrep(root, names.all, name=RG),
            tools.ripgrep(root, names.modules, name=RG_MODULES),
            tools.git_grep(root, names.all),
            tools.repoint(root, name=ALL),
            tools.ast_grep(root),
        ],
        repetitions,
    )
    return [
        _ratio(f"{THREE} : {RG}", timings, THREE, RG, limit=1.25),
        _ratio(f"{THREE} : {RG_MODULES}", timings, THREE, RG_MODULES),
        _ratio(f"ast-grep : {THREE}", timings, "ast-grep", THREE, limit=5, at_least=True),
        _ratio(f"{THREE} : git grep -lF", timings, THREE, "git grep"),
        _ratio(f"{ALL} : {RG}", timings, ALL, RG, limit=2.5),
        *(_seconds(name, timings[name]) for name in timings),
        *(_found(name, timings[name], corpus) for name in (THREE, RG, "ast-grep", ALL)),
    ]


def _warm(corpus: Corpus, repetitions: int) -> list[Row]:
    warm = tools.repoint(corpus.root, name=SECOND, cold=False)
    timings = measure.side_by_side([warm, tools.git_status(corpus.root)], repetitions)
    return [_ratio(f"{SECOND} : {STATUS}", timings, SECOND, STATUS, limit=1.2)]


def _one_file(corpus: Corpus, repetitions: int) -> list[Row]:
    """Measure the check of one changed file: the first one that holds a leftover in JavaScript."""
    path = next(each for each in corpus.leftovers if each.endswith((".js", ".cjs", ".mjs")))
    file = corpus.root / path
    before = file.read_bytes()
    file.write_bytes(before + b"\n")
    try:
        tool = tools.repoint(corpus.root, path, name=ONE)
        timing = measure.side_by_side([tool], repetitions)[ONE]
        modules = measure.imported_modules(tool.command, corpus.root)
    finally:
        file.write_bytes(before)
    work = "repoint, one changed file (ms)"
    if isinstance(timing, ToolFailed):
        return [Row(work, str(timing), None, limit=150)]
    heavy = "libcst" in modules
    lazy = Row("libcst imported for it", "yes" if heavy else "no", float(heavy), limit=0)
    return [Row(work, f"{timing.median * 1000:.0f} ms", timing.median * 1000, limit=150), lazy]


def _memory(large: Corpus, small: Corpus) -> list[Row]:
    found: list[Row] = []
    for corpus, limit in ((small, None), (large, 200.0)):
        work = f"peak memory at {corpus.files:,} files, all rules (MB)"
        try:
            peak = measure.peak_memory(tools.repoint(corpus.root, name=ALL)) / MEGABYTE
        except ToolFailed as problem:
            found.append(Row(work, str(problem), None, limit=limit))
        else:
            found.append(Row(work, f"{peak:.0f} MB", peak, limit=limit))
    return found


def _python(sources: Sequence[Source], names: tools.Names, repetitions: int) -> list[Row]:
    if not any(each.is_python for each in sources):
        return []
    root = build(Plan(600, 0, 0, python_only=True), sources).root
    mine, theirs = "repoint, 600 Python files", f"{RG}, the same"
    pair = [tools.repoint(root, name=mine), tools.ripgrep(root, names.all, name=theirs)]
    return [_ratio(f"{mine} without a match : {RG}", measure.side_by_side(pair, repetitions), mine, theirs)]


def _ratio(
    work: str,
    timings: dict[str, Timing | ToolFailed],
    over: str,
    under: str,
    *,
    limit: float | None = None,
    at_least: bool = False,
) -> Row:
    first, second = timings[over], timings[under]
    for timing in (first, second):
        if isinstance(timing, ToolFailed):
            return Row(work, str(timing), None, limit=limit, at_least=at_least)
    assert isinstance(first, Timing)
    assert isinstance(second, Timing)
    ratio = first.median / second.median
    figure = f"{first.median:.3f} s : {second.median:.3f} s = {ratio:.2f}"
    return Row(work, figure, ratio, limit=limit, at_least=at_least)


def _seconds(name: str, timing: Timing | ToolFailed) -> Row:
    if isinstance(timing, ToolFailed):
        return Row(f"time of {name}", str(timing), None)
    spread = f"{min(timing.runs):.3f} to {max(timing.runs):.3f} s"
    return Row(f"time of {name}", f"{timing.median:.3f} s ({spread})", timing.median)


def _found(name: str, timing: Timing | ToolFailed, corpus: Corpus) -> Row:
    """Say how many of the planted files a tool names: a search that finds less is not faster, it is wrong."""
    work = f"planted files found by {name}"
    if isinstance(timing, ToolFailed):
        return Row(work, str(timing), None)
    files = tools.files_found(name, timing.output)
    hits = len(files & corpus.leftovers.keys())
    limit = float(len(corpus.leftovers)) if name.startswith("repoint") else None
    figure = f"{hits} of {len(corpus.leftovers)}, and {len(files) - hits} others"
    return Row(work, figure, float(hits), limit=limit, at_least=True)


def describe(root: Path, corpus: Corpus) -> str:
    """Return one line that says what was searched."""
    size = f"{corpus.size / MEGABYTE:.0f} MB"
    return f"{corpus.files:,} source files, {size}, {len(corpus.leftovers)} with leftovers, in {root.name}/"
