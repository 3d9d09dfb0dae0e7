"""`python -m bench.runidsystem`: speed and memory of the run-ID system, beside bare peers in the same run.

Prints a table for Python and, where Node is there, for JavaScript; exit 1 when the memory grows with the
number of run IDs that were seen.
"""

from __future__ import annotations

import functools
import gc
import itertools
import json
import re
import shutil
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from runidsystem import create_run_id_system

REPETITIONS = 5
CALLS = 20_000
CACHE = 1000
MANY = 1_000_000
MOST_GROWTH = 256 * 1024  # bytes; a single growing set of a million IDs would need tens of megabytes
PLAIN = re.compile(r"[0-9]{6}-[0-9]{6}(?::[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?)?")
RECORD = "recAAAAAAAAAAAAAA"


def run_ids(count: int) -> Iterator[str]:
    """Yield distinct base run IDs, one a second from 2025 on."""
    for number in range(count):
        yield time.strftime("%y%m%d-%H%M%S", time.gmtime(1_735_689_600 + number))


def rate(work: Callable[[str], object], inputs: list[str]) -> float:
    """Return calls a second: the best of several rounds, which is the least disturbed one."""
    best = float("inf")
    for _ in range(REPETITIONS):
        start = time.perf_counter()
        for each in inputs:
            work(each)
        best = min(best, time.perf_counter() - start)
    return len(inputs) / best


def speeds() -> dict[str, float]:
    """Return calls a second, by what is called."""
    system = create_run_id_system(cache_size=CACHE)
    clients = [f"{each}:Guy-Wilson" for each in run_ids(CALLS)]
    legacy = [
        f"{each}-Guy-Wilson.0" if index % 2 else f"20{each}" for index, each in enumerate(run_ids(CALLS))
    ]
    legacy = [each.replace("-Guy-Wilson.0", ".0-Guy-Wilson") for each in legacy]
    cached = list(itertools.islice(run_ids(CACHE), CACHE)) * (CALLS // CACHE)
    for each in cached[:CACHE]:
        system.register_run_record(each, "A", RECORD)
    remembered = functools.lru_cache(maxsize=CACHE)(lambda run: RECORD)
    return {
        "bare regular expression": rate(PLAIN.fullmatch, clients),
        "bare datetime.strptime": rate(lambda run: datetime.strptime(run[:13], "%y%m%d-%H%M%S"), clients),
        "validate": rate(system.validate_run_id, clients),
        "base of a client run": rate(system.get_base_run_id, clients),
        "standardise, standard form": rate(system.validate_and_standardize_run_id, clients),
        "standardise, legacy forms": rate(system.validate_and_standardize_run_id, legacy),
        "bare functools.lru_cache": rate(remembered, cached),
        "cached record look-up": rate(lambda run: system.get_run_record_id(run, "A"), cached),
    }


def memory() -> dict[str, int]:
    """Return bytes: of a full cache, and what a million run IDs add to it."""
    tracemalloc.start()
    system = create_run_id_system(cache_size=CACHE)
    gc.collect()
    empty, _ = tracemalloc.get_traced_memory()
    for each in run_ids(CACHE):
        system.register_run_record(each, "Guy-Wilson", RECORD)
    gc.collect()
    full, _ = tracemalloc.get_traced_memory()
    for each in run_ids(MANY):
        system.register_run_record(each, "Guy-Wilson", RECORD)
        system.validate_and_standardize_run_id(f"20{each}")
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return {"full cache": full - empty, "growth": after - full}


def javascript() -> dict[str, dict[str, float]] | None:
    """Return the same figures for JavaScript, or None without Node."""
    node = shutil.which("node")
    if node is None:
        return None
    script = Path(__file__).with_name("runidsystem.js")
    done = subprocess.run([node, "--expose-gc", str(script)], capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def table(language: str, speed: dict[str, float], used: dict[str, float] | dict[str, int]) -> str:
    """Return the figures as text; each speed beside the peer above it."""
    lines = [f"{language:<32}{'calls a second':>16}{'of the peer':>14}"]
    peer = 1.0
    for name, each in speed.items():
        is_peer = name.startswith("bare")
        peer = each if is_peer else peer
        lines.append(f"{name:<32}{each:>16,.0f}{'' if is_peer else f'{each / peer:.2f}':>14}")
    lines.append(f"{'full cache of 1,000 records':<32}{used['full cache'] / 1024:>13,.0f} KiB")
    lines.append(f"{'growth over 1,000,000 run IDs':<32}{used['growth'] / 1024:>13,.0f} KiB")
    return "\n".join(lines)


def main() -> int:
    """Measure, print, and return 1 when the memory grows."""
    used = memory()
    print(table(f"Python {sys.version.split()[0]}", speeds(), used))
    growths: list[float] = [used["growth"]]
    other = javascript()
    if other is None:
        print("\nnode is not on the PATH: no figures for JavaScript", file=sys.stderr)
    else:
        print("\n" + table("JavaScript", other["speeds"], other["memory"]))
        growths.append(other["memory"]["growth"])
    return int(max(growths) > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
