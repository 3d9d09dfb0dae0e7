import subprocess
import sys
from pathlib import Path

HEAVY = (
    *("rich", "libcst", "json5", "pathspec", "concurrent.futures", "multiprocessing", "asyncio", "logging"),
    *("difflib", "pickle", "tree_sitter_python", "tree_sitter_typescript", "repoint.reports.text"),
)
PROGRAM = """
import sys
from repoint.cli import repoint
arguments = ["check", "--format", "json", "--output", "report.json", "routes/clean.js"]
status = repoint.main(arguments, standalone_mode=False)
print(status, *sorted(sys.modules))
"""


def test_a_check_of_one_clean_file_loads_nothing_heavy(project: Path) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60)
    status, *loaded = done.stdout.split()
    assert status == "0"
    assert "repoint.commands.check" in loaded
    assert "checker.engine" in loaded
    assert [name for name in HEAVY if name in loaded] == []


def test_a_report_without_a_terminal_does_not_load_rich(project: Path) -> None:
    program = PROGRAM.replace('"json"', '"text"').replace("clean.js", "a.js")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    status, *loaded = done.stdout.split()
    assert status == "1"
    assert "repoint.reports.text" in loaded
    assert "rich" not in loaded
