"""Files whose suffix is in capitals are read like any other."""

from pathlib import Path

from checker.engine import Scope, check
from checker.table import default_table_path, load_table


def test_capitals(tmp_path: Path) -> None:
    (tmp_path / "services").mkdir()
    (tmp_path / "services" / "runIdService.js").touch()
    (tmp_path / "A.JS").write_text("const ids = require('./services/runIdService');\nids.clearCache();\n")
    (tmp_path / "B.TS").write_text(
        "import * as ids from './services/runIdService';\nexport const a: string = ids.clearCache();\n"
    )
    (tmp_path / "C.Py").write_text("from services import run_id_service\nrun_id_service.clear_cache()\n")
    files = ["A.JS", "B.TS", "C.Py", "services/runIdService.js"]
    result = check(Scope(tmp_path, files), load_table(default_table_path()), select=frozenset({"RID101", "RID102"}))
    assert not result.failed
    assert [(each.finding.path, each.finding.code) for each in result.findings] == [
        (path, code) for path in files[:3] for code in ("RID101", "RID102")
    ]
