from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from programs import AUTHORS, FILES, TABLE, programs

from checker.engine import Scope
from checker.model import Applicability
from checker.rows import Table
from checker.sources import all_languages
from checker.table import load_table
from codemods.engine import Outcome, fix
from codemods.verify import doubled_names, unbound_names

EXAMPLES = 80
LEVELS = st.sampled_from([Applicability.SAFE, Applicability.UNSAFE])
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # shrinking a program takes minutes and seldom helps
often = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)


class Workshop:
    """A project on disk in which one program is fixed after the other, and a process that runs them."""

    def __init__(self, root: Path, node: str) -> None:
        self.root = root
        (root / "lib").mkdir()
        for path, text in FILES.items():
            (root / path).write_bytes(text)
        (root / "table.yaml").write_text(TABLE)
        self.table: Table = load_table(root / "table.yaml")
        self.process = subprocess.Popen(
            [node, "--experimental-vm-modules", "--no-warnings", str(Path(__file__).with_name("run_programs.js"))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def fix(self, program: str, level: Applicability) -> Outcome:
        (self.root / "program.js").write_bytes(program.encode())
        return fix(Scope(self.root, [*FILES, "program.js"]), self.table, level=level)

    def fixed(self, program: str, level: Applicability) -> str:
        outcome = self.fix(program, level)
        assert [each.reason for each in outcome.taken_back] == []
        return outcome.files[0].after.decode() if outcome.files else program

    def run(self, program: str) -> list[list[str]]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(program) + "\n")
        self.process.stdin.flush()
        done: list[list[str]] = json.loads(self.process.stdout.readline())
        return done

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs node")
    made = Workshop(tmp_path_factory.mktemp("workshop"), node)
    yield made
    made.close()


@often
@given(program=programs(effects=True))
def test_safely_fixed_programs_do_the_same(workshop: Workshop, program: str) -> None:
    fixed = workshop.fixed(program, Applicability.SAFE)
    assert workshop.run(fixed) == workshop.run(program)


@often
@given(program=programs(effects=False))
def test_programs_without_effects_in_arguments_do_the_same(workshop: Workshop, program: str) -> None:
    """Nested calls may be made in another order where a row says so, but each is made with the same arguments."""
    fixed = workshop.fixed(program, Applicability.UNSAFE)
    assert sorted(workshop.run(fixed)) == sorted(workshop.run(program))


@often
@given(program=programs(effects=True), level=LEVELS)
def test_output_is_sound_and_final(workshop: Workshop, program: str, level: Applicability) -> None:
    fixed = workshop.fixed(program, level)
    language = all_languages()["javascript"]
    before = language.facts(program.encode(), "program.js")
    after = language.facts(fixed.encode(), "program.js")
    assert after.error is None
    assert unbound_names(after) <= unbound_names(before)
    assert doubled_names(after) <= doubled_names(before)
    assert workshop.fixed(fixed, level) == fixed


@often
@given(program=programs(effects=True), level=LEVELS)
def test_authors_names_are_theirs(workshop: Workshop, program: str, level: Applicability) -> None:
    assert workshop.fixed(renamed(program), level) == renamed(workshop.fixed(program, level))


def renamed(text: str) -> str:
    return re.sub(rf"\b({'|'.join(AUTHORS)})", lambda match: f"x_{match.group()}", text)


@often
@given(program=programs(effects=True), level=LEVELS)
def test_what_no_row_speaks_of_stays(workshop: Workshop, program: str, level: Applicability) -> None:
    other = re.sub(r"\./lib/(oldStore|legacyStore)", r"./lib/other_\1", program)
    assert workshop.fix(other, level).files == []
    fixed = workshop.fixed(program, level)
    assert comments(fixed) == comments(program)


def comments(text: str) -> list[str]:
    """Return the comments, those at the ends of loads aside: they go with a load that goes."""
    return [each for each in re.findall(r"/\*.*?\*/|//.*", text) if "why" not in each]
