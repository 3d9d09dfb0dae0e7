from __future__ import annotations

from pathlib import Path

import pytest
from pairs_format import run, table_of

from checker.model import Applicability, Span
from codemods.edits import Edit
from codemods.engine import Outcome
from codemods.languages.javascript import JavaScriptSyntax

PROGRAM = """\
const { read } = require('./lib/oldStore');
const legacyStore = require('./lib/legacyStore');

read(legacyStore.fetch(1));
"""
OTHER = "const oldStore = require('./lib/oldStore');\noldStore.read(1);\n"


def outcome(tmp_path: Path, files: dict[str, str]) -> Outcome:
    return run(files, table_of("names", tmp_path), tmp_path / "project", Applicability.UNSAFE)


def name_becomes(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(JavaScriptSyntax, "local_name", lambda *_: name)


def test_a_fix_that_would_not_parse_is_taken_back_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("codemods.whole_loads.new_name", lambda *_: "no name")
    found = outcome(tmp_path, {"app.js": PROGRAM, "other.js": "const s = require('./lib/oldStore');\ns.read(1);\n"})
    texts = {each.path: each.after.decode() for each in found.files}
    wanted = PROGRAM.replace("{ read }", "{ get }").replace("oldStore", "store").replace("read(", "get(")
    assert texts["app.js"] == wanted
    assert texts["other.js"] == "const s = require('./lib/store');\ns.get(1);\n"
    assert {(each.path, each.reason) for each in found.taken_back} == {("app.js", "it would not parse")}
    assert {each.text for each in found.taken_back} == {"'./lib/legacyStore'", "legacyStore.fetch"}
    assert all("taken back" in site.held for site in found.left if site.use.module == "legacyStore" and site.held)


def test_a_fix_that_leaves_a_name_unbound_is_taken_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(JavaScriptSyntax, "_name", lambda *_: "other")
    found = outcome(tmp_path, {"app.js": "const { read } = require('./lib/oldStore');\nread(1);\n"})
    assert found.files == []
    assert {each.reason for each in found.taken_back} == {"nothing would bind `get`"}


def test_a_fix_that_is_a_new_finding_is_taken_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    name_becomes(monkeypatch, "legacyStore")
    found = outcome(tmp_path, {"app.js": OTHER})
    assert found.files == []
    assert {each.reason for each in found.taken_back} == {"it would be a new finding: RID204 at `store`"}


def test_a_name_declared_twice_is_taken_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("codemods.names.Names.choose", lambda *_, **__: "taken")
    found = outcome(tmp_path, {"app.js": OTHER + "const taken = 1;\n"})
    assert found.files == []
    assert {each.reason for each in found.taken_back} == {"`taken` would be declared twice"}


def test_edits_that_contradict_each_other_are_taken_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    plain = JavaScriptSyntax.specifier_edits

    def doubled(self: JavaScriptSyntax, *given: object) -> list[Edit]:
        edits = plain(self, *given)  # type: ignore[arg-type]
        return [*edits, *(Edit.text(Span(each.span.start + 1, each.span.end + 1), "x") for each in edits)]

    monkeypatch.setattr(JavaScriptSyntax, "specifier_edits", doubled)
    found = outcome(tmp_path, {"app.js": OTHER})
    assert found.files == []
    assert all("overlap" in each.reason for each in found.taken_back)
    assert found.taken_back


def test_a_name_used_before_its_declaration_is_taken_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("codemods.homes.Homes.is_in_time", lambda *_: True)
    head = "const a = require('./lib/oldStore');\na.read(1);\na[key];\n"
    found = outcome(tmp_path, {"app.js": head + "const { get } = require('./lib/store');\nget(2);\n"})
    assert found.files == []
    assert {each.reason for each in found.taken_back} == {"`get` would be used before it is declared"}
