"""What docs/table.md shows is what the loader reads."""

import re
from pathlib import Path

import pytest

from checker.grammar import ModuleKeys, parse_new, parse_old
from checker.table import load_table
from checker.table_format import CHANGE, MODULE, ROW, TABLE

TEXT = (Path(__file__).parents[2] / "docs" / "table.md").read_text(encoding="utf-8")
BLOCKS = [block for block in re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL) if "version: 1" in block]
KEYS = ModuleKeys(["m", "n", "mock", "unittest.mock"])
OLD_SIDES = [
    text
    for line in TEXT.partition("## The old side")[2].partition("## The new side")[0].splitlines()
    if line.startswith("| `")
    for text in re.findall(r"`([^`]+)`", line.split(" | ")[0])
]
ROWS = re.findall(r"`([^`]+)` → `([^`]+)`", TEXT)


def test_there_are_examples() -> None:
    assert len(BLOCKS) == 2
    assert len(OLD_SIDES) > 12
    assert len(ROWS) > 20


@pytest.mark.parametrize("block", BLOCKS)
def test_every_whole_table_loads(block: str, tmp_path: Path) -> None:
    path = tmp_path / "table.yaml"
    path.write_text(block, encoding="utf-8")
    assert load_table(path).rows


@pytest.mark.parametrize("text", OLD_SIDES)
def test_every_old_side_is_read(text: str) -> None:
    parse_old(text, KEYS)


@pytest.mark.parametrize(("old", "new"), ROWS)
def test_every_row_is_read(old: str, new: str) -> None:
    assert parse_new(new, KEYS, parse_old(old, KEYS)[1]).problems == []


def test_every_key_is_described() -> None:
    described = set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE))
    wanted = {key.name for fields in (TABLE, MODULE, ROW) for key in fields.keys}
    assert wanted <= described
    assert all(f"{key.name}" in TEXT for key in CHANGE.keys)
