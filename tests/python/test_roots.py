from __future__ import annotations

from pathlib import Path

import pytest

from checker.engine import Scope, check
from checker.table import default_table_path, load_table

FILES = {
    "python/services/run_id_service.py": "",
    "services/other.py": "",
    "app.py": "from services import run_id_service\n",
}


@pytest.mark.parametrize(("roots", "files"), [((), []), (("python",), ["python/services/run_id_service.py"])])
def test_names_start_from_the_configured_roots(roots: tuple[str, ...], files: list[str], tmp_path: Path) -> None:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    scope = Scope(tmp_path, sorted(FILES), import_roots={"python": roots} if roots else {})
    result = check(scope, load_table(default_table_path()), select=frozenset({"RID101", "RID108"}))
    found = [(each.finding.code, each.finding.path) for each in result.findings]
    assert found == [("RID101", "app.py"), *(("RID108", each) for each in files)]
