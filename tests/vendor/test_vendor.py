from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from repoint.commands.vendor import COMMAND

FILES = {
    "javascript": ("runIdSystem.js", "runIdSystem.mjs", "runIdSystem.d.ts", "formats.json"),
    "python": ("run_id_system/__init__.py", "run_id_system/system.py", "run_id_system/formats.json"),
}
CODE = {"javascript": "runIdSystem.js", "python": "run_id_system/reading.py"}
LANGUAGES = pytest.mark.parametrize("language", ["javascript", "python"])


def vendor(*arguments: str | Path) -> Result:
    return CliRunner().invoke(COMMAND, [str(each) for each in arguments], standalone_mode=False)


@LANGUAGES
def test_a_fresh_copy_is_current(tmp_path: Path, language: str) -> None:
    assert vendor("--language", language, tmp_path / "services").return_value == 0
    for name in FILES[language]:
        assert (tmp_path / "services" / name).is_file()
    result = vendor("--check", tmp_path)
    assert result.return_value == 0
    assert all(": current" in line for line in result.output.splitlines())
    assert vendor("--language", language, tmp_path / "services").return_value == 0


@LANGUAGES
@pytest.mark.parametrize("place", ["start", "middle", "end", "data"])
def test_a_change_by_hand_is_told_and_not_overwritten(tmp_path: Path, language: str, place: str) -> None:
    vendor("--language", language, tmp_path)
    path = tmp_path / (FILES[language][-1] if place == "data" else CODE[language])
    text = path.read_text(encoding="utf-8")
    changes = {
        "start": "\n" + text,
        "middle": text.replace("RUN_ID_MALFORMED", "RUN_ID_BROKEN"),
        "end": text + "\n",
        "data": text.replace("JOB_BYPASS", "ANYTHING"),
    }
    assert changes[place] != text
    path.write_text(changes[place], encoding="utf-8")
    result = vendor("--check", tmp_path)
    assert result.return_value == 1
    assert f"{path}: changed by hand" in result.output
    refused = vendor("--language", language, tmp_path)
    assert str(path) in str(refused.exception)
    assert path.read_text(encoding="utf-8") == changes[place]
    assert vendor("--language", language, tmp_path, "--force").return_value == 0
    assert path.read_text(encoding="utf-8") == text
    assert vendor("--check", tmp_path).return_value == 0


@LANGUAGES
def test_an_older_version_is_outdated_and_may_be_overwritten(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import runidsystem.vendor

    actual = runidsystem.vendor._text

    def older(path: Path) -> str:
        text = actual(path)
        return text if tmp_path in path.parents else text.replace("RUN_ID_MALFORMED", "RUN_ID_WRONG")

    with monkeypatch.context() as patch:
        patch.setattr(runidsystem.vendor, "_text", older)
        patch.setattr("repoint.__version__", "0.0.9")
        vendor("--language", language, tmp_path)
    result = vendor("--check", tmp_path)
    assert result.return_value == 1
    assert f"{tmp_path / CODE[language]}: outdated (version 0.0.9)" in result.output
    assert "changed by hand" not in result.output
    assert vendor("--language", language, tmp_path).return_value == 0
    assert vendor("--check", tmp_path).return_value == 0


@LANGUAGES
def test_a_missing_file_is_told(tmp_path: Path, language: str) -> None:
    vendor("--language", language, tmp_path)
    (tmp_path / FILES[language][1]).unlink()
    result = vendor("--check", tmp_path)
    assert result.return_value == 1
    assert f"{tmp_path / FILES[language][1]}: missing" in result.output


def test_line_endings_are_no_change(tmp_path: Path) -> None:
    vendor("--language", "javascript", tmp_path)
    for path in tmp_path.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert vendor("--check", tmp_path).return_value == 0


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "formats.json").write_text("{}", encoding="utf-8")
    result = vendor("--language", "javascript", tmp_path)
    assert "formats.json" in str(result.exception)
    assert [each.name for each in tmp_path.iterdir()] == ["formats.json"]


def test_nothing_to_check_is_not_clean(tmp_path: Path) -> None:
    result = vendor("--check", tmp_path)
    assert "no copy" in str(result.exception)
    assert vendor("--language", "python").exception is not None
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "not a folder" in str(vendor("--language", "python", tmp_path / "file").exception)


def test_the_python_copy_works_without_the_package(tmp_path: Path) -> None:
    vendor("--language", "python", tmp_path / "services")
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from services import run_id_system as ids\n"
        "print(ids.validate_and_standardize_run_id('250924-152230-Dean-Hobin'))\n"
        "print('runidsystem' in sys.modules)\n"
    )
    arguments = [sys.executable, "-I", "-c", program, str(tmp_path)]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["250924-152230:Dean-Hobin", "False"]


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")
def test_the_javascript_copy_works(tmp_path: Path) -> None:
    vendor("--language", "javascript", tmp_path)
    program = "console.log(require('./runIdSystem').validateAndStandardizeRunId('250924-152230-Dean-Hobin'))"
    arguments = [str(shutil.which("node")), "-e", program]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=60, check=True, cwd=tmp_path)
    assert done.stdout.strip() == "250924-152230:Dean-Hobin"
