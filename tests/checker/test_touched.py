"""What is passed over unevaluated never stands for anything of the table."""

from __future__ import annotations

from pathlib import Path

import pytest
from case_harness import Case, all_cases

from checker.engine import Scope, load
from checker.link import Project
from checker.rule import all_rules
from checker.table import default_table_path, load_table
from checker.values import InstanceValue, TableValue, Value


def is_of_table(value: Value) -> bool:
    return isinstance(value.of if isinstance(value, InstanceValue) else value, TableValue)


def of_table(project: Project) -> set[tuple[str, int]]:
    """Return every node that stands for something of the table, by evaluating all there are."""
    return {
        (path, index)
        for path, module in project.modules.items()
        for index in range(len(module.facts.nodes))
        if any(is_of_table(origin.value) for origin in project.evaluator.evaluate(path, index))
    }


def project_of(case: Case, root: Path) -> Project:
    return load(case.write(root, "input"), case.table, list(all_rules().values()), jobs=1)[0]


@pytest.mark.parametrize("case", all_cases(), ids=str)
def test_what_is_not_touched_is_not_of_the_table(case: Case, tmp_path: Path) -> None:
    project = project_of(case, tmp_path)
    assert [place for place in sorted(of_table(project)) if place not in project.touched] == []


def test_most_of_what_has_nothing_to_do_with_the_table_is_not_touched(tmp_path: Path) -> None:
    files = {
        "services/runIdService.js": "exports.normalizeRunId = (id) => id;\n",
        "a.js": "const service = require('./services/runIdService');\nconst fs = require('fs');\n"
        "const names = fs.readdirSync('.').map((name) => name.trim());\nservice.normalizeRunId(names[0]);\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    table = load_table(default_table_path())
    project, _ = load(Scope(tmp_path, sorted(files)), table, list(all_rules().values()), jobs=1)
    source = project.modules["a.js"].source
    touched = {
        source[node.span.start : node.span.end].decode()
        for node in map(project.modules["a.js"].facts.nodes.__getitem__, project.touched.nodes("a.js"))
    }
    assert "service" in touched
    assert not {"fs", "names", "name"} & touched
