import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from repoint import cli

MANIFEST = Path(cli.__file__).parents[1] / ".pre-commit-hooks.yaml"
SHIM = """\
#!/bin/sh
echo "$*" >> "{log}"
exec "{python}" -m repoint "$@"
"""
Git = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def git(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Git:
    """A repository with the hook of pre-commit installed; `log` beside it holds each run of the tool."""
    tools = tmp_path_factory.mktemp("tools")
    (tools / "repoint").write_text(SHIM.format(log=tools / "log", python=sys.executable))
    (tools / "repoint").chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {
        "PATH": f"{tools}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(tools / "home"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "LOG": str(tools / "log"),
    }

    def run(*arguments: str, program: str = "git") -> subprocess.CompletedProcess[str]:
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.org") if program == "git" else ()
        command = [program, *who, *arguments]
        return subprocess.run(
            command, cwd=project, env=environment, capture_output=True, text=True, timeout=120, check=False
        )

    assert run("init", "-q").returncode == 0
    run.log = tools / "log"  # type: ignore[attr-defined]
    return run


def install(git: Git, project: Path, hook: str) -> None:
    """Set up one hook as its manifest says, with the tool that is under test instead of an installed one."""
    found = next(each for each in yaml.safe_load(MANIFEST.read_text()) if each["id"] == hook)
    config = {"repos": [{"repo": "local", "hooks": [{**found, "language": "system"}]}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    done = git("-m", "pre_commit", "install", program=sys.executable)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_manifest_is_valid(git: Git) -> None:
    done = git("-m", "pre_commit", "validate-manifest", str(MANIFEST), program=sys.executable)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_commit_with_a_leftover_is_refused_and_one_without_is_not(project: Path, git: Git) -> None:
    install(git, project, "repoint-check")
    for number in range(40):
        (project / "routes" / f"clean {number}.js").write_text(f"module.exports = {number};\n")
    git("add", ".")
    refused = git("commit", "-qm", "start")
    assert refused.returncode == 1
    assert "RID102 old-call" in refused.stdout + refused.stderr
    assert git("log").returncode != 0

    (project / "routes" / "a.js").write_text("const ids = require('../services/newIds');\nids.build(1);\n")
    git("add", ".")
    accepted = git("commit", "-qm", "start")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert len(git("log", "--oneline").stdout.splitlines()) == 1
    runs = git.log.read_text().splitlines()  # type: ignore[attr-defined]
    assert len(runs) == 2  # one process a run
    assert all(run.startswith("check ") and run.count("clean ") == 40 for run in runs)


def test_only_the_files_of_the_commit_count(project: Path, git: Git) -> None:
    install(git, project, "repoint-check")
    git("add", "routes/clean.js", ".pre-commit-config.yaml")
    accepted = git("commit", "-qm", "only what is clean")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr


def test_a_fix_is_written_and_the_commit_passes_when_it_is_staged(project: Path, git: Git) -> None:
    install(git, project, "repoint-fix")
    old = (project / "routes" / "a.js").read_text()
    git("add", "routes", ".pre-commit-config.yaml")
    refused = git("commit", "-qm", "start")
    assert refused.returncode == 1
    assert "files were modified by this hook" in refused.stdout + refused.stderr
    fixed = (project / "routes" / "a.js").read_text()
    assert fixed == "const ids = require('../services/newIds');\nids.build(1);\n"
    assert git("show", ":routes/a.js").stdout == old  # what is staged is the author's business

    git("add", "routes/a.js")
    accepted = git("commit", "-qm", "start")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert git("show", "HEAD:routes/a.js").stdout == fixed
    runs = git.log.read_text().splitlines()  # type: ignore[attr-defined]
    assert len(runs) == 2
    assert all(run.startswith("fix ") for run in runs)


def test_what_no_fix_can_do_refuses_the_commit(project: Path, git: Git) -> None:
    install(git, project, "repoint-fix")
    source = "const ids = require('../services/oldIds');\nids[name](1);\n"
    (project / "routes" / "a.js").write_text(source)
    git("add", "routes/a.js", ".pre-commit-config.yaml")
    refused = git("commit", "-qm", "start")
    assert refused.returncode == 1
    assert (project / "routes" / "a.js").read_text() == source
    assert "routes/a.js" in refused.stdout + refused.stderr
