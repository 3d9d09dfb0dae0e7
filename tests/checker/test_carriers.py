"""What a file passes on is looked for once, however often the parts of it name each other."""

from pathlib import Path

import pytest

from checker import carriers
from checker.engine import Scope, load
from checker.rule import all_rules
from checker.table import default_table_path, load_table

WIDTH = 12
ONE_LEVEL = "const level{} = {{ {} }};\n"


def test_what_is_named_in_many_places_is_looked_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    levels = "".join(
        ONE_LEVEL.format(level, ", ".join(f"m{each}: level{level - 1}" for each in range(WIDTH)))
        for level in range(1, 4)
    )
    last = ", ".join(f"m{each}: level3" for each in range(WIDTH))
    (tmp_path / "services").mkdir()
    (tmp_path / "services" / "runIdService.js").touch()
    (tmp_path / "barrel.js").write_text(
        "const ids = require('./services/runIdService');\nconst level0 = { k: 1 };\n"
        f"{levels}exports.top = {{ {last}, held: ids }};\n"
    )
    (tmp_path / "user.js").write_text("require('./barrel').top.held.clearCache();\n")
    looked: list[object] = []
    original = carriers._holds_table

    def counted(*arguments: object) -> bool:
        looked.append(arguments)
        return original(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(carriers, "_holds_table", counted)
    files = ["barrel.js", "services/runIdService.js", "user.js"]
    _, sources = load(
        Scope(tmp_path, files), load_table(default_table_path()), list(all_rules().values()), jobs=1
    )
    assert "user.js" in sources.read
    assert len(looked) < 4 * len(files) * WIDTH
