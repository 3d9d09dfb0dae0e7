from __future__ import annotations

from pathlib import Path

import pytest
from pairs_format import Pair, fixed, pairs_of, suites, table_of

from checker.model import Applicability
from checker.rows import Table

PAIRS = [pair for suite in suites() for pair in pairs_of(suite)]


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Table]:
    folder = tmp_path_factory.mktemp("tables")
    return {suite: table_of(suite, folder) for suite in suites()}


def test_there_are_pairs() -> None:
    assert len(PAIRS) > 150


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_pair(pair: Pair, tables: dict[str, Table], tmp_path: Path) -> None:
    table = tables[pair.suite]
    level = Applicability.SAFE if pair.safe else Applicability.UNSAFE
    before = {pair.path: pair.before, **pair.also}
    after = fixed(before, table, tmp_path / "once", level)
    assert after[pair.path] == pair.after
    if not pair.chained:
        assert fixed(after, table, tmp_path / "twice", level) == after
