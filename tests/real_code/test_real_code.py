"""On code that nobody here wrote: nothing is found, nothing crashes, nothing unread looks clean."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from real_projects import SCRIPT_ENDINGS, Project, check, copy, javascript_places, not_parsed, python_places

# An old module that is called like a keyword, so that almost every file is parsed and none uses it.
COMMON_WORD = """\
version: 1
modules:
  new: {javascript: ./nowhere/new, python: nowhere.new, exports: [thing(a)]}
  old: {javascript: ./nowhere/return, python: nowhere.return, replaced_by: new, exports: [thing(a)]}
mappings:
  - {old: old.thing(a), new: new.thing(a)}
"""


@pytest.fixture(scope="module")
def javascript(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return copy(tmp_path_factory.mktemp("javascript"), javascript_places(), SCRIPT_ENDINGS)


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return copy(tmp_path_factory.mktemp("python"), python_places(), frozenset({".py"}), most=1200)


@pytest.mark.parametrize("language", ["javascript", "python"])
def test_nothing_is_found_with_the_default_table(language: str, request: pytest.FixtureRequest) -> None:
    project: Project = request.getfixturevalue(language)
    missing = ["--ignore", "RID107"] if language == "python" else []  # it is a sample: imports lead out of it
    report = check(project.root, *missing)
    assert len(project.paths) > 1000
    assert report["summary"]["files"] >= len(project.paths)
    assert report["findings"] == []
    assert report["failed"] == []


def test_every_javascript_candidate_is_parsed_or_said_to_be_broken(javascript: Project, tmp_path: Path) -> None:
    report = with_common_word(javascript, tmp_path)
    candidates = with_return(javascript)
    broken = not_parsed(report)
    assert len(candidates) > 150
    assert report["summary"]["parsed"] + len(broken) >= len(candidates)
    assert [each for each in report["findings"] if each["code"] != "RID001"] == []
    # the grammars do not know all of the language, so a few files that are right are said to be broken
    assert len(broken) <= len(candidates) // 100


def test_every_python_candidate_is_parsed_or_said_to_be_broken(tmp_path: Path) -> None:
    project = copy(tmp_path / "project", python_places(), frozenset({".py"}), most=350)
    report = with_common_word(project, tmp_path)
    candidates = with_return(project)
    broken = not_parsed(report)
    assert len(candidates) > 150
    assert report["summary"]["parsed"] + len(broken) >= len(candidates)
    assert [each for each in report["findings"] if each["code"] != "RID001"] == []
    assert {path for path in broken if parses(project.root / path)} == set()


def with_common_word(project: Project, folder: Path) -> dict[str, Any]:
    """Check a project for a module called `return`; what files load is only partly there, so without RID107."""
    table = folder / "table.yaml"
    table.write_text(COMMON_WORD)
    return check(project.root, "--mappings", str(table), "--ignore", "RID107")


def with_return(project: Project) -> set[str]:
    """Return the paths of the files that hold the word."""
    return {path for path in project.paths if b"return" in (project.root / path).read_bytes()}


def parses(file: Path) -> bool:
    """Tell whether Python itself can read a file."""
    try:
        ast.parse(file.read_bytes())
    except (SyntaxError, ValueError):
        return False
    return True
