from pathlib import Path

import pytest

from checker.errors import ConfigError
from repoint.config import Config, find_config

ALL = """
mappings = "tables/ids.yaml"
select = ["RID1"]
ignore = ["RID106"]
fail-on = "error"
include = ["vendor/ours/"]
exclude = ["*.gen.js"]
roots = ["packages/*"]
python-roots = ["python"]
jobs = 4
"""


def test_without_a_file_everything_is_as_ever(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("")
    assert find_config(tmp_path) == Config()


@pytest.mark.parametrize(("name", "header"), [("repoint.toml", ""), ("pyproject.toml", "[tool.repoint]\n")])
def test_every_key(tmp_path: Path, name: str, header: str) -> None:
    path = tmp_path / name
    path.write_text(header + ALL)
    config = find_config(tmp_path)
    assert config.folder == tmp_path
    assert config == Config(
        path=path,
        mappings="tables/ids.yaml",
        select=("RID1",),
        ignore=("RID106",),
        fail_on="error",
        include=("vendor/ours/",),
        exclude=("*.gen.js",),
        roots=("packages/*",),
        python_roots=("python",),
        jobs=4,
        lines=config.lines,
    )
    offset = 1 + bool(header)
    assert config.lines["mappings"] == 1 + offset
    assert config.lines["jobs"] == 9 + offset


def test_the_nearest_file_counts_up_to_the_top_of_the_work_tree(tmp_path: Path) -> None:
    (tmp_path / "repoint.toml").write_text("jobs = 1")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / ".git" / "HEAD").write_text("")
    (tmp_path / "repo" / "a" / "b").mkdir(parents=True)
    assert find_config(tmp_path / "repo" / "a" / "b") == Config()
    (tmp_path / "repo" / "pyproject.toml").write_text("[tool.repoint]\njobs = 2")
    assert find_config(tmp_path / "repo" / "a" / "b").jobs == 2
    (tmp_path / "repo" / "a" / "repoint.toml").write_text("jobs = 3")
    assert find_config(tmp_path / "repo" / "a" / "b").jobs == 3
    assert find_config(tmp_path / "repo").jobs == 2


@pytest.mark.parametrize("text", ["", "[tool.other]\nx = 1", '[project]\nname = "repoint-user"', "[tool]\n"])
def test_a_pyproject_about_other_things_is_passed_by(tmp_path: Path, text: str) -> None:
    (tmp_path / "repoint.toml").write_text("jobs = 7")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "pyproject.toml").write_text(text)
    assert find_config(tmp_path / "sub").jobs == 7


def test_a_file_of_its_own_beats_the_shared_one(tmp_path: Path) -> None:
    (tmp_path / "repoint.toml").write_text("jobs = 1")
    (tmp_path / "pyproject.toml").write_text("[tool.repoint]\njobs = 2")
    assert find_config(tmp_path).jobs == 1


SHARED = '[project]\nname = "x"\njobs = 1\n\n[tool.other]\nselect = 1\n\n[tool.repoint]\n'


@pytest.mark.parametrize(
    ("name", "text", "line", "problem"),
    [
        ("repoint.toml", "jobs = 1\nfail_on = 'error'\n", 2, "unknown key 'fail_on'; did you mean `fail-on`?"),
        ("repoint.toml", "zzz = 1\n", 1, "unknown key 'zzz'"),
        ("repoint.toml", "\n'selec' = []\n", 2, "unknown key 'selec'; did you mean `select`?"),
        ("repoint.toml", "jobs = 1\n[rules]\nx = 1\n", 2, "unknown key 'rules'"),
        ("repoint.toml", "[tool.repoint]\njobs = 1\n", 1, "unknown key 'tool'"),
        ("repoint.toml", "select = 'RID1'\n", 1, "select must be a list of strings"),
        ("repoint.toml", "select = [\n  1,\n]\n", 1, "select must be a list of strings"),
        ("repoint.toml", "\n\njobs = true\n", 3, "jobs must be a whole number above zero"),
        ("repoint.toml", "jobs = 1.5\n", 1, "jobs must be a whole number above zero"),
        ("repoint.toml", "mappings = 1\n", 1, "mappings must be a string"),
        ("repoint.toml", "fail-on = 'eror'\n", 1, "fail-on must be one of error, warning, note; did you mean `error`?"),
        ("repoint.toml", "jobs = 1\njobs = 2\n", 2, "Cannot overwrite a value"),
        ("repoint.toml", "jobs = 1\n\nx = [", 3, ""),
        ("repoint.toml", "jobs = 1\n# \udcff\n", 2, "is not UTF-8"),
        ("pyproject.toml", SHARED + "select = 1\n", 9, "select must be a list of strings"),
        ("pyproject.toml", SHARED + "jobs = 0\n", 9, "jobs must be"),
        ("pyproject.toml", SHARED + "\nnope = 0\n", 10, "unknown key 'nope'"),
        ("pyproject.toml", "[tool]\nrepoint = 1\n", 2, "tool.repoint must be a table"),
        ("pyproject.toml", "[tool]\nrepoint = {jobs = 0}\n", 2, "jobs must be"),
        ("pyproject.toml", "[project]\n\n[tool]\nrepoint.jobs = 0\n", 4, "jobs must be"),
    ],
)
def test_every_complaint_has_its_line(tmp_path: Path, name: str, text: str, line: int, problem: str) -> None:
    (tmp_path / name).write_text(text, errors="surrogateescape")
    with pytest.raises(ConfigError) as raised:
        find_config(tmp_path)
    assert raised.value.path == str(tmp_path / name)
    assert raised.value.line == line
    assert problem in raised.value.problem


def test_a_path_is_shown_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "repoint.toml").write_text("nope = 1")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match=r"^repoint\.toml:1: "):
        find_config(Path.cwd())
