#!/usr/bin/env python3
"""Bring the run IDs of an exported table into one form.

    python scripts/repair_run_ids.py export.csv repaired.csv
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from services import run_id_service
from services.run_id_service import normalize_run_id as normalize


def repair(rows: list[dict[str, str]]) -> tuple[list[dict[str, str]], int]:
    """Return the rows with repaired IDs, and how many of them were changed."""
    repaired = []
    changed = 0
    for row in rows:
        run_id = normalize(row["Run ID"], client_id=row.get("Client ID") or None)
        base = run_id_service.strip_client_suffix(run_id)
        repaired.append({**row, "Run ID": run_id, "Base Run ID": base})
        changed += run_id != row["Run ID"]
    return repaired, changed


def main(source: str, target: str) -> int:
    with open(source, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    repaired, changed = repair(rows)
    with open(target, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(repaired[0]) if repaired else ["Run ID"])
        writer.writeheader()
        writer.writerows(repaired)
    print(f"{changed} of {len(rows)} run IDs changed")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
