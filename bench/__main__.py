"""`python -m bench`: build the repositories, measure, print the table; exit 1 when a budget is missed."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shlex
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from bench import report, sources, suite, tools


def main(arguments: list[str]) -> int:
    """Return the exit status: 0 all budgets met, 1 some missed, 2 a tool is not there."""
    options = _options(arguments)
    machine = _machine()  # with the load before this run adds its own
    settings = suite.Settings(options.files, options.leftovers, options.run_ids, options.repetitions)
    try:
        versions = _versions()
        print(f"collecting installed sources for {options.files:,} files ...", file=sys.stderr)
        found = sources.distinct(sources.roots())
        if not found:
            raise tools.ToolMissing("no installed sources: run `npm ci --prefix bench`")
        print(f"{len(found):,} distinct files; building and measuring ...", file=sys.stderr)
        corpus, rows = suite.rows(settings, found)
    except tools.ToolMissing as problem:
        print(f"bench: {problem}", file=sys.stderr)
        return 2
    result = report.Report(
        date=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        machine=machine,
        command=shlex.join(["python", "-m", "bench", *arguments]),
        corpus=suite.describe(corpus.root, corpus),
        versions=versions,
        rows=tuple(rows),
    )
    print(report.render(result), end="")
    if options.json:
        options.json.write_text(json.dumps(report.as_json(result), indent=2, ensure_ascii=False) + "\n")
    return 1 if any(row.verdict == "missed" for row in rows) else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--files", type=int, default=25_000, help="source files of the large repository")
    parser.add_argument("--leftovers", type=int, default=40, help="files among them with leftovers")
    parser.add_argument("--run-ids", type=int, default=400, help="files among them full of run IDs")
    parser.add_argument("--repetitions", type=int, default=7, help="runs of each command after the first")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write every figure to a file")
    return parser.parse_args(arguments)


def _machine() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{platform.system()} {platform.machine()}, {cores} cores, {memory:.0f} GiB{busy}"


def _versions() -> tuple[str, ...]:
    binaries = [str(tools.ripgrep_binary()), tools.ast_grep(Path()).command[0], "git"]
    said = [subprocess.run([each, "--version"], capture_output=True, text=True, check=True) for each in binaries]
    return (f"Python {platform.python_version()}", *(done.stdout.splitlines()[0] for done in said))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
