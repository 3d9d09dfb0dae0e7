"""Leftovers in copies of real files are all found where they stand, and nothing else is."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

from real_projects import SCRIPT_ENDINGS, check, javascript_places, not_parsed

from bench.planting import plant
from bench.sources import source_files

FILES = 60
SEED = 20250924


def chosen() -> list[tuple[str, Path]]:
    """Return real files of middling size, chosen by chance but always the same ones."""
    places = javascript_places()
    pool = [
        (f"src/{label}{number}/{file.name}", file)
        for label, folder in places
        for number, file in enumerate(source_files(folder))
        if file.suffix in SCRIPT_ENDINGS and 200 < file.stat().st_size < 100_000
    ]
    return sorted(random.Random(SEED).sample(pool, FILES))


def project_of(root: Path, files: dict[str, bytes]) -> Path:
    """Write files and return the project; what they load is not there, so RID107 is not asked for."""
    for path, data in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return root


def test_planted_leftovers_are_found_and_nothing_else(tmp_path: Path) -> None:
    expected: Counter[tuple[str, int, str]] = Counter()
    files = {}
    for number, (path, file) in enumerate(chosen()):
        planted = plant(file.read_bytes(), path, number)
        files[path] = planted.data
        expected.update((path, line, code) for line, code in planted.findings)
    report = check(project_of(tmp_path, files), "--ignore", "RID107")
    findings = [each for each in report["findings"] if each["code"] != "RID001"]
    assert Counter((each["path"], each["line"], each["code"]) for each in findings) == expected
    assert {each["confidence"] for each in findings} == {"certain"}
    assert report["failed"] == []
    assert report["summary"]["parsed"] + len(not_parsed(report)) >= FILES
    # the grammar takes `const f = () => {}` and a line that begins with `[` for one statement
    assert len(not_parsed(report)) <= 1


def test_a_twin_that_loads_a_namesake_stays_clean(tmp_path: Path) -> None:
    stub = b"exports.stripClientSuffix = (id) => id;\n"
    files = {f"archive/{name}.js": stub for name in ("runIdService", "unifiedRunIdService")}
    for number, (path, file) in enumerate(chosen()):
        files[path] = plant(file.read_bytes(), path, number).data.replace(b"services/", b"archive/")
    report = check(project_of(tmp_path, files), "--ignore", "RID001,RID107")
    assert report["summary"]["parsed"] > FILES // 2
    assert report["findings"] == []
    assert report["failed"] == []
