"""What cases cannot hold: names that no checkout should have, chains, spans, and files of some size."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.engine import Scope, check
from checker.model import Located, Result
from checker.rule import all_rules
from checker.table import default_table_path, load_table

DEFAULT = frozenset(rule.code for rule in all_rules().values() if rule.default)
OLD = "services/runIdService.js"


def checked(root: Path, files: dict[str, str], select: frozenset[str] = DEFAULT - {"RID107", "RID108"}) -> Result:
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
    return check(Scope(root, sorted(files)), load_table(default_table_path()), select=select)


def only(result: Result, code: str) -> Located:
    found = [each for each in result.findings if each.finding.code == code]
    assert len(found) == 1, [str(each.finding.message) for each in result.findings]
    return found[0]


@pytest.mark.parametrize(
    "name", ["with space.js", 'quote\'d "twice".js', "[brackets] (1) {2}.js", "ünïcode 🎉.js", "new\nline.js", "-x.js"]
)
def test_any_file_name(name: str, tmp_path: Path) -> None:
    result = checked(tmp_path, {f"routes/{name}": "require('../services/runIdService').stripClientSuffix('1');\n"})
    assert [each.finding.code for each in result.findings] == ["RID102", "RID101"]
    assert {each.finding.path for each in result.findings} == {f"routes/{name}"}


@pytest.mark.parametrize("suffix", ["js", "cjs", "mjs", "jsx", "ts", "mts", "cts", "tsx"])
def test_every_suffix(suffix: str, tmp_path: Path) -> None:
    result = checked(tmp_path, {f"a.{suffix}": "import x from './services/runIdService';\nx.stripClientSuffix('1');\n"})
    assert [(each.finding.code, each.line, each.column) for each in result.findings] == [
        ("RID101", 1, 15),
        ("RID102", 2, 1),
    ]


def test_chain_starts_at_the_load_and_names_each_alias(tmp_path: Path) -> None:
    files = {
        OLD: "",
        "services/index.js": "\nexports.ids = require('./runIdService');\n",
        "routes/a.js": "const { ids } = require('../services');\nconst svc = ids;\n\nsvc.stripClientSuffix('1');\n",
    }
    found = only(checked(tmp_path, files), "RID102")
    assert found.finding.chain == ("services/index.js:2", "routes/a.js:1", "routes/a.js:2")


def test_chain_of_a_plain_load(tmp_path: Path) -> None:
    text = "const svc = require('./services/runIdService');\nsvc.stripClientSuffix('1');\n"
    assert only(checked(tmp_path, {"a.js": text}), "RID102").finding.chain == ("a.js:1",)


@pytest.mark.parametrize(
    ("text", "code", "snippet"),
    [
        ("require('./services/runIdService');", "RID101", "'./services/runIdService'"),
        ("import s from './services/runIdService'; s\n  .stripClientSuffix(1);", "RID102", "s\n  .stripClientSuffix"),
        ("import { stripClientSuffix as s } from './services/runIdService'; s(1);", "RID102", "s"),
        ("import s from './services/runIdService'; f(s['clearCache']);", "RID103", "s['clearCache']"),
        ("import s from './services/runIdService'; jest.spyOn(s, 'clearCache');", "RID103", "'clearCache'"),
        ("import s from './services/runIdService'; s[key]();", "RID104", "s[key]"),
        ("import(`./services/${name}`);", "RID104", "`./services/${name}`"),
        ("x = './services/runIdService';", "RID105", "'./services/runIdService'"),
        ("import s from './services/runIdSystem'; s?.normalizeRunId(1);", "RID201", "s?.normalizeRunId"),
        ("import s from './services/runIdSystem'; s.getRunRecordId(1);", "RID202", "s.getRunRecordId"),
        ("const runIdService = require('./services/runIdSystem');", "RID204", "runIdService"),
        ("require('fs'); ids.stripClientSuffix(1);", "RID206", "ids.stripClientSuffix"),
    ],
)
def test_a_finding_points_at_the_smallest_thing(text: str, code: str, snippet: str, tmp_path: Path) -> None:
    assert only(checked(tmp_path, {"a.js": text}), code).snippet == snippet


def test_offers_the_variable_that_is_in_scope(tmp_path: Path) -> None:
    text = "const s = require('./services/unifiedRunIdService');\nx = (clientId) => s.cacheRecordId('1', '2');\n"
    found = only(checked(tmp_path, {"a.js": text}), "RID102").finding
    assert "In scope here: `clientId`." in found.why
    other = "const s = require('./services/unifiedRunIdService');\nx = (client) => s.cacheRecordId('1', '2');\n"
    assert "In scope" not in only(checked(tmp_path / "other", {"a.js": other}), "RID102").finding.why


def test_dropped_client_names_the_function_that_adds_it(tmp_path: Path) -> None:
    text = "const s = require('./services/unifiedRunIdService');\nx = s.normalizeRunId(id, clientId);\n"
    found = [each.finding for each in checked(tmp_path, {"a.js": text}).findings if each.finding.code == "RID102"]
    assert "createClientRunId" in found[0].why


@pytest.mark.parametrize(
    ("text", "message", "why"),
    [
        ("import(`./services/${name}`);", "can reach `runIdService` and `unifiedRunIdService`", "only at run time"),
        ("const p = './services/runIdService'; require(p);", "it is that of `runIdService`", "not written here"),
        ("require('./services/' + 'runIdService');", "it is that of `runIdService`", "not written here"),
        (
            "const p = a ? './services/runIdService' : './b'; require(p);",
            "can reach `runIdService`",
            "only at run time",
        ),
        ("import s from './services/runIdService'; s[key]();", "is computed at run time", "only at run time"),
    ],
)
def test_a_computed_load_says_what_is_known_of_it(text: str, message: str, why: str, tmp_path: Path) -> None:
    found = only(checked(tmp_path, {"a.js": text}), "RID104").finding
    assert message in found.message
    assert why in found.why


def test_a_use_behind_a_load_that_may_be_another_says_so(tmp_path: Path) -> None:
    text = "const s = require(given || './services/runIdService');\ns.stripClientSuffix('1');\n"
    assert "It may be something else here" in only(checked(tmp_path, {"a.js": text}), "RID102").finding.why
    text = "f = (deps) => deps.runIdService.stripClientSuffix('1');\n"
    assert "Only the names match" in only(checked(tmp_path / "other", {"a.js": text}), "RID102").finding.why


BLOCKERS = {
    OLD: "exports.x = 1;\n",
    "services/unifiedRunIdService.js": "require('./runIdService');\n",
    "a.js": "\nrequire('./services/runIdService');\n",
    "b.js": "require(`./services/${name}`);\n",
    "c.json": '{"path": "./services/runIdService.js"}\n',
}


def test_dead_module_names_every_blocker(tmp_path: Path) -> None:
    result = checked(tmp_path, BLOCKERS, frozenset({"RID108"}))
    found = {each.finding.path: each.finding.message for each in result.findings}
    assert list(found) == [OLD, "services/unifiedRunIdService.js"]
    for blocker in ("a.js:2 loads it", "b.js:1 may load it", "c.json:1 names its path", "`unifiedRunIdService`"):
        assert blocker in found[OLD]
    assert "safe to delete" not in found[OLD]


def test_dead_module_is_safe_to_delete_when_only_old_modules_load_it(tmp_path: Path) -> None:
    files = {path: BLOCKERS[path] for path in (OLD, "services/unifiedRunIdService.js")}
    messages = [each.finding.message for each in checked(tmp_path, files, frozenset({"RID108"})).findings]
    assert len(messages) == 2
    assert all("safe to delete" in message for message in messages)


def test_what_keeps_an_old_module_is_told_by_language(tmp_path: Path) -> None:
    python = "services/run_id_service.py"
    files = {OLD: "", python: "", "a.js": "require('./services/runIdService');\n"}
    result = checked(tmp_path, files, frozenset({"RID108"}))
    found = {each.finding.path: each.finding.message for each in result.findings}
    assert "a.js:1 loads it" in found[OLD]
    assert "safe to delete" in found[python]
    files["b.py"] = "from services import run_id_service\n"
    result = checked(tmp_path, files, frozenset({"RID108"}))
    found = {each.finding.path: each.finding.message for each in result.findings}
    assert "b.py" not in found[OLD]
    assert "b.py:1 loads it" in found[python]
    assert "a.js" not in found[python]


def test_folders_that_nobody_looked_at_are_named(tmp_path: Path) -> None:
    (tmp_path / "services").mkdir()
    (tmp_path / OLD).touch()
    scope = Scope(tmp_path, [OLD], left_out=["build/", "web/dist/"])
    [found] = check(scope, load_table(default_table_path()), select=frozenset({"RID108"})).findings
    assert found.finding.why.endswith("Not looked at: build/, web/dist/.")


def test_a_link_to_an_old_module_is_that_module(tmp_path: Path) -> None:
    files = {
        OLD: "exports.stripClientSuffix = (id) => id;\n",
        "lib/barrel.js": "module.exports = { ids: require('./ids') };\n",
        "a.js": "require('./lib/ids').stripClientSuffix('1');\n",
        "b.js": "require('./lib/shared').ids.stripClientSuffix('1');\n",
        "c.js": "require('./lib/other').stripClientSuffix('1');\n",
        "lib/other.txt": "",
    }
    links = {"lib/ids.js": "../services/runIdService.js", "lib/shared.js": "barrel.js", "lib/other.js": "other.txt"}
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    for path, target in links.items():
        (tmp_path / path).symlink_to(target)
    scope = Scope(tmp_path, sorted([*files, *links]))
    result = check(scope, load_table(default_table_path()), select=frozenset({"RID101", "RID102"}))
    assert {(each.finding.path, each.finding.code) for each in result.findings} == {
        *(("a.js", "RID101"), ("a.js", "RID102"), ("b.js", "RID102"), ("lib/barrel.js", "RID101")),
    }


def test_a_part_of_a_project_says_nothing_of_dead_modules(tmp_path: Path) -> None:
    checked(tmp_path, BLOCKERS)
    scope = Scope(tmp_path, ["a.js"], known=sorted(BLOCKERS))
    result = check(scope, load_table(default_table_path()), select=frozenset({"RID108", "RID101"}))
    assert [(each.finding.code, each.finding.path) for each in result.findings] == [("RID101", "a.js")]


def test_a_barrel_outside_the_files_checked_is_followed(tmp_path: Path) -> None:
    files = {
        OLD: "",
        "lib/ids.js": "module.exports = require('../services/runIdService');\n",
        "a.js": "require('./lib/ids').stripClientSuffix('1'); // runIdService\n",
    }
    checked(tmp_path, files)
    scope = Scope(tmp_path, ["a.js"], known=sorted(files))
    result = check(scope, load_table(default_table_path()), select=DEFAULT)
    assert [(each.finding.code, each.finding.path) for each in result.findings] == [("RID102", "a.js")]


def test_many_findings_in_a_large_file(tmp_path: Path) -> None:
    lines = ["const s = require('./services/runIdService');", *["x = s.stripClientSuffix(x);"] * 20_000]
    result = checked(tmp_path, {"big.js": "\n".join(lines)})
    assert len(result.findings) == 20_001
    assert result.findings[-1].line == 20_001


def test_ten_megabytes_on_one_line(tmp_path: Path) -> None:
    text = "var a='" + "x" * 10_000_000 + "';require('./services/runIdService');"
    found = only(checked(tmp_path, {"min.js": text}), "RID101")
    assert (found.line, found.column) == (1, 10_000_018)


def test_nested_too_deeply_is_never_clean(tmp_path: Path) -> None:
    text = "require('./services/runIdService');" + "f(" * 5000 + ")" * 5000
    result = checked(tmp_path, {"deep.js": text})
    assert result.findings or result.failed
