import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from repoint import cli

Run = Callable[..., object]


def codes(text: str) -> list[str]:
    return [each["code"] for each in json.loads(text)["findings"]]


def test_findings_give_status_1_and_are_told(project: Path, repoint: Run) -> None:
    done = repoint("check")
    assert (done.status, done.err) == (1, "")
    assert "routes/a.js\n  1:21  error  RID101 old-import\n" in done.out
    assert "2:1  error  RID102 old-call\n    2 │ ids.make(1);\n      │ ^^^^^^^^\n" in done.out
    assert "→ newIds.build" in done.out


def test_nothing_found_gives_status_0(project: Path, repoint: Run) -> None:
    done = repoint("check", "routes/clean.js")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("No findings: 1 file searched")


@pytest.mark.parametrize("options", [["--select="], ["--select", ",,"], [""], ["routes", ""]])
def test_an_empty_value_does_not_stand_for_everything(project: Path, repoint: Run, options: list[str]) -> None:
    done = repoint("check", *options)
    assert (done.status, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1


def test_a_rule_about_whole_projects_says_so_for_a_part(project: Path, repoint: Run) -> None:
    done = repoint("check", "routes", "--select=RID108")
    assert done.err == "repoint: RID108 looks at whole projects only: leave PATHS out\n"
    assert repoint("check", "--select=RID108").err == ""


def test_what_was_parsed_for_others_does_not_count(project: Path, repoint: Run) -> None:
    (project / "routes" / "barrel.js").write_text("module.exports = require('../services/oldIds');\n")
    (project / "routes" / "user.js").write_text("require('./barrel').make(1); // oldIds\n")
    done = repoint("check", "routes/user.js", "--format=json")
    assert codes(done.out) == ["RID102"]
    assert json.loads(done.out)["summary"]["parsed"] == 1


def test_nothing_of_the_folder_that_is_checked_is_imported(project: Path, repoint_process: Run) -> None:
    for name in ("click", "yaml", "json", "checker", "tree_sitter", "ahocorasick_rs"):
        (project / f"{name}.py").write_text(f"raise SystemExit('imported {name}')\n")
    done = repoint_process("check")
    assert (done.status, done.err) == (1, "")
    assert "RID102 old-call" in done.out


def test_json(project: Path, repoint: Run) -> None:
    done = repoint("check", "--format", "json")
    document = json.loads(done.out)
    assert document["table"] == "table.yaml"
    assert document["summary"]["files"] == 5
    assert codes(done.out) == ["RID101", "RID102", "RID108"]
    assert document["findings"][0]["path"] == "routes/a.js"


def test_the_same_bytes_from_any_folder_and_with_any_number_of_jobs(
    project: Path, repoint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = repoint("check", "--format=json").out
    assert repoint("check", "--format=json", "--jobs=3").out == expected
    assert repoint("check", "--format=json", ".").out == expected
    monkeypatch.chdir(project / "routes")
    assert repoint("check", "--format=json").out == expected
    monkeypatch.chdir(project.parent)
    assert repoint("check", "--format=json", project).out == expected


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--select=RID102"], {"RID102"}),
        (["--select=old-call"], {"RID102"}),
        (["--select=old-call,RID101"], {"RID101", "RID102"}),
        (["--select", "RID102", "--select", "rid101"], {"RID101", "RID102"}),
        (["--select=RID1"], {"RID101", "RID102", "RID108"}),
        (["--select=RID"], {"RID101", "RID102", "RID108"}),
        (["--ignore=RID101, RID108"], {"RID102"}),
        (["--ignore=RID1"], set()),
        (["--select=RID1", "--ignore=old-call"], {"RID101", "RID108"}),
    ],
)
def test_select_and_ignore(project: Path, repoint: Run, options: list[str], found: set[str]) -> None:
    assert set(codes(repoint("check", "--format=json", *options).out)) == found


def test_the_command_line_beats_the_configuration(project: Path, repoint: Run) -> None:
    with (project / "repoint.toml").open("a") as file:
        file.write('select = ["old-import", "old-call"]\nignore = ["RID101"]\nfail-on = "error"\n')
    assert codes(repoint("check", "--format=json").out) == ["RID102"]
    assert codes(repoint("check", "--format=json", "--select=RID101").out) == ["RID101"]
    done = repoint("check", "--format=json", "--ignore=RID102")
    assert (done.status, codes(done.out)) == (0, [])


@pytest.mark.parametrize(
    ("fail_on", "status"), [([], 0), (["--fail-on=error"], 0), (["--fail-on=warning"], 0), (["--fail-on=note"], 1)]
)
def test_fail_on(project: Path, repoint: Run, fail_on: list[str], status: int) -> None:
    done = repoint("check", "--select=RID108", "--format=json", *fail_on)
    assert codes(done.out) == ["RID108"]  # a note
    assert done.status == status


def test_fail_on_of_the_configuration(project: Path, repoint: Run) -> None:
    with (project / "repoint.toml").open("a") as file:
        file.write('fail-on = "note"\n')
    assert repoint("check", "--select=RID108").status == 1
    assert repoint("check", "--select=RID108", "--fail-on=warning").status == 0


def test_output_goes_to_a_file_and_replaces_it_as_a_whole(project: Path, repoint: Run) -> None:
    target = project / "report.json"
    target.write_text("old")
    target.chmod(0o640)
    (project / "before").hardlink_to(target)
    expected = repoint("check", "--format=json").out
    done = repoint("check", "--format=json", "--output", target)
    assert (done.status, done.out, done.err) == (1, "", "")
    assert json.loads(target.read_text())["findings"] == json.loads(expected)["findings"]
    assert target.stat().st_mode & 0o777 == 0o640
    assert (project / "before").read_text() == "old"  # renamed into place, never half-written
    assert not [name for name in os.listdir(project) if name.endswith(".tmp")]


def test_output_through_a_link_keeps_the_link(project: Path, repoint: Run) -> None:
    (project / "reports").mkdir()
    (project / "link").symlink_to("reports/real.txt")
    repoint("check", "--output=link")
    assert (project / "link").is_symlink()
    assert "RID101" in (project / "reports" / "real.txt").read_text()


def test_output_to_a_device(project: Path, repoint_process: Run) -> None:
    done = repoint_process("check", "--output=/dev/stdout", "--format=json")
    assert (done.status, done.err) == (1, "")
    assert codes(done.out)


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_any_locale_can_print_any_report(project: Path, repoint_process: Run, locale: str) -> None:
    (project / "routes" / os.fsdecode(b"caf\xe9.js")).write_text("require('../services/oldIds') // \N{PARTY POPPER}")
    environment = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for name in ("text", "json", "github"):
        done = repoint_process("check", "--format", name, env=environment)
        assert (done.status, done.err) == (1, "")


def test_a_table_can_be_named(project: Path, repoint: Run) -> None:
    other = project / "other.yaml"
    other.write_text((project / "table.yaml").read_text().replace("oldIds", "olderIds"))
    done = repoint("check", "--format=json", "--mappings=other.yaml")
    assert (done.status, json.loads(done.out)["table"]) == (0, "other.yaml")


def test_the_table_itself_is_not_left_over_code(project: Path, repoint: Run) -> None:
    (project / "mappings.yaml").write_text("path: ./services/oldIds\n")
    found = json.loads(repoint("check", "--format=json").out)["findings"]
    assert {each["path"] for each in found if each["code"] == "RID105"} == {"mappings.yaml"}


def test_the_root_is_the_folder_of_the_configuration_file(
    project: Path, repoint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)
    found = json.loads(repoint("check", "--format=json", project / "routes").out)["findings"]
    assert [each["path"] for each in found] == ["routes/a.js"] * 2


def test_a_monorepo_has_several_roots(project: Path, repoint: Run) -> None:
    for name in ("a", "b"):
        for path in ("services/oldIds.js", "services/newIds.js", "routes/a.js"):
            copy = project / "packages" / name / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text((project / path).read_text())
    select = ("--select=RID101,RID102", "--format=json")

    def paths() -> set[str]:
        return {each["path"] for each in json.loads(repoint("check", *select).out)["findings"]}

    assert paths() == {"routes/a.js"}
    (project / "repoint.toml").write_text('mappings = "table.yaml"\nroots = ["packages/*"]\n')
    assert paths() == {"packages/a/routes/a.js", "packages/b/routes/a.js"}
    (project / "repoint.toml").write_text('mappings = "table.yaml"\nroots = [".", "./packages/b/"]\n')
    assert paths() == {"routes/a.js", "packages/b/routes/a.js"}


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--format=jsn"], "repoint: unknown format 'jsn'; did you mean `json`? (there are: "),
        (["--select=RID999"], "repoint: unknown rule 'RID999'"),
        (["--select=old-cal"], "repoint: unknown rule 'old-cal'; did you mean `old-call`?; `repoint rules` lists"),
        (["--ignore=XYZ"], "repoint: unknown rule 'XYZ'"),
        (["--fail-on=fatal"], "repoint: Invalid value for '--fail-on': 'fatal' is not one of 'error', "),
        (["--jobs=0"], "repoint: Invalid value for '--jobs': "),
        (["--jobs=many"], "repoint: Invalid value for '--jobs': "),
        (["--nonsense"], "repoint: No such option"),
        (["--mappings=nope.yaml"], "repoint: nope.yaml"),
        (["--mappings=routes"], "repoint: "),
        (["--output=nope/report.json"], "repoint: cannot write nope/report.json: No such file or directory"),
    ],
)
def test_bad_input_is_one_line_and_status_2(project: Path, repoint: Run, arguments: list[str], line: str) -> None:
    done = repoint("check", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(line)
    assert done.err.count("\n") == 1


def test_an_unknown_path_is_one_line_and_the_rest_is_still_reported(project: Path, repoint: Run) -> None:
    done = repoint("check", "--format=json", "nope\x1b[31m.js", "routes/a.js")
    assert done.status == 2
    assert done.err == "repoint: nope\\x1b[31m.js: no such file or folder\n"
    document = json.loads(done.out)
    assert [each["code"] for each in document["findings"]] == ["RID101", "RID102"]
    assert document["failed"] == [{"path": "nope\x1b[31m.js", "line": None, "problem": "no such file or folder"}]


def test_what_cannot_be_read_is_reported_and_gives_status_2(project: Path, repoint: Run) -> None:
    (project / "routes" / "wide.js").write_text("require('../services/oldIds')", encoding="utf-16")
    done = repoint("check")
    assert done.status == 2
    assert "routes/wide.js: UTF-16 is not supported: convert the file to UTF-8" in done.out
    assert "RID102" in done.out


@pytest.mark.parametrize(
    ("config", "line"),
    [
        ("mappings = \n", "repoint: repoint.toml:1: "),
        ("\njobs = 0\n", "repoint: repoint.toml:2: jobs must be a whole number above zero"),
        ('# x\nselekt = ["RID1"]\n', "repoint: repoint.toml:2: unknown key 'selekt'; did you mean `select`?"),
        ('select = ["RID1", "RID999"]\n', "repoint: repoint.toml:1: unknown rule 'RID999'"),
        ('jobs = 2\nignore = ["old-cal"]\n', "repoint: repoint.toml:2: unknown rule 'old-cal'; did you mean"),
        ('mappings = "gone.yaml"\n', "repoint: "),
    ],
)
def test_a_broken_configuration_is_one_line_and_status_2(project: Path, repoint: Run, config: str, line: str) -> None:
    (project / "repoint.toml").write_text(config)
    done = repoint("check")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(line)
    assert done.err.count("\n") == 1


def test_an_internal_error_is_one_line_and_never_looks_like_findings(
    project: Path, repoint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import checker.engine

    def fail(*_: object, **__: object) -> None:
        raise KeyError("a\nb")

    monkeypatch.setattr(checker.engine, "check", fail)
    done = repoint("check")
    assert (done.status, done.out) == (2, "")
    assert done.err == "repoint: internal error, REPOINT_DEBUG=1 shows where: KeyError: 'a\\nb'\n"


def test_rules_lists_every_rule(repoint: Run) -> None:
    done = repoint("rules")
    lines = done.out.splitlines()
    assert done.status == 0
    assert lines[0].split() == ["code", "name", "objective", "severity", "default"]
    assert "RID102  old-call" in done.out
    assert next(line for line in lines if line.startswith("RID106")).split()[-2:] == ["note", "off"]
    assert [line[:6] for line in lines[1:]] == sorted(line[:6] for line in lines[1:])


def test_the_example_gives_the_same_bytes_with_any_number_of_processes(repoint_process: Run) -> None:
    example = Path(cli.__file__).parents[1] / "examples" / "webhook-server"
    results = [repoint_process("check", example, "--format=json", f"--jobs={jobs}") for jobs in (1, 2, 5)]
    assert results[0].status == 1
    assert len(json.loads(results[0].out)["findings"]) > 50
    assert len({each.out for each in results}) == 1
