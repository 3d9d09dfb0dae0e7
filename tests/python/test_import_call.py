from pathlib import Path

from checker.engine import Scope, check
from checker.table import default_table_path, load_table


def test_what_goes_through_the_package_of_an_import_call_says_so(tmp_path: Path) -> None:
    files = {
        "services/run_id_service.py": "",
        "services/run_id_system.py": "",
        "a.py": 'package = __import__("services.run_id_service")\npackage.run_id_service.strip_client_suffix("1")\n',
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    result = check(
        Scope(tmp_path, sorted(files)), load_table(default_table_path()), select=frozenset({"RID101", "RID102"})
    )
    load, call = (each.finding for each in result.findings)
    assert "goes through its package" in load.why
    assert call.why.endswith("It goes through the package that the load gives, so both stay.")
    assert {load.applicability.value, call.applicability.value} == {"manual"}
