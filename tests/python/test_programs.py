"""Programs made by chance say the same before and after a fix, against stand-ins of the old and the new services."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from checker.engine import Scope
from checker.model import Applicability
from checker.table import default_table_path, load_table
from codemods.engine import fix

NEW = """
def get_base_run_id(run_id): return ("base", run_id)
def get_client_id(run_id): return ("client", run_id)
def create_client_run_id(base_run_id, client_id): return ("both", base_run_id, client_id)
def generate_run_id(): return ("new",)
def get_run_record_id(run_id, client_id): return ("record", run_id, client_id)
"""
OLD = """
from services.run_id_system import *
def strip_client_suffix(run_id): return get_base_run_id(run_id)
"""
UNIFIED = """
from services.run_id_system import *
def strip_client_suffix(client_run_id): return get_base_run_id(client_run_id)
def extract_client_id(client_run_id): return get_client_id(client_run_id)
def add_client_suffix(base_run_id, client_id): return create_client_run_id(base_run_id, client_id)
def generate_timestamp_run_id(): return generate_run_id()
"""
CALLS = {
    "run_id_service": ["strip_client_suffix({})", "strip_client_suffix(run_id={})", "get_run_record_id({}, {})",
                       "get_run_record_id(client_id={}, run_id={})", "generate_run_id({})"],
    "unified_run_id_service": ["strip_client_suffix({})", "strip_client_suffix(client_run_id={})",
                               "extract_client_id({})", "add_client_suffix({}, {})",
                               "add_client_suffix(client_id={}, base_run_id={})", "generate_timestamp_run_id()"],
}  # fmt: skip
WRAPPERS = (
    "{}", "[{} for each in range(2)]", "(lambda: {})()", "({} if True else None)", "(kept := {})", "f'{{{}}}'",
    "dict(a={})", "[*({},)]",
)  # fmt: skip

LEFT = frozenset({13})  # a function that is called before and after a name goes over to another old module


class Writer:
    """Writes one program by chance."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.names = 0

    def program(self) -> str:
        parts = [self.block("", module) for module in self.some_modules()]
        for number in range(self.random.randint(1, 3)):
            body = "".join(self.block("    ", module) for module in self.some_modules())
            shadow = self.random.choice(["", ", run_id_service=None", ", ids=1", ", get_base_run_id=2"])
            parts.append(f"\n\ndef function{number}(run_id{shadow}):\n{body}    return run_id\n\n\n")
            parts.append(f"print(function{number}('r{number}'))\n")
        return "run_id = 'top'\n" + "".join(parts)

    def some_modules(self) -> list[str]:
        return self.random.choices(list(CALLS), k=self.random.randint(1, 2))

    def block(self, indent: str, module: str) -> str:
        """Return an import and uses of what it binds; both may stand in a branch."""
        lines, spelled = self.load(module)
        uses = [f"print({self.expression(module, spelled)})" for _ in range(self.random.randint(1, 3))]
        if self.random.random() < 0.3:
            lines = ["try:", *(f"    {each}" for each in lines), "except ImportError:", "    raise"]
        if self.random.random() < 0.2:
            return "".join(f"{indent}{each}\n" for each in ["if run_id:", *(f"    {each}" for each in [*lines, *uses])])
        return "".join(f"{indent}{each}\n" for each in [*lines, *uses])

    def load(self, module: str) -> tuple[list[str], dict[str, str]]:
        """Return the lines of an import, and how each function is spelled behind it."""
        functions = sorted({each.partition("(")[0] for each in CALLS[module]})
        self.names += 1
        alias = self.random.choice([f"ids{self.names}", f"run_ids{self.names}"])
        style = self.random.randrange(7)
        whole = {
            0: ([f"from services import {module}"], module),
            1: ([f"from services import {module} as {alias}"], alias),
            2: ([f"import services.{module} as {alias}"], alias),
            3: ([f"import services.{module}"], f"services.{module}"),
            4: ([f"import importlib; {alias} = importlib.import_module('services.{module}')"], alias),
        }
        if style in whole:
            lines, name = whole[style]
            return lines, {each: f"{name}.{each}" for each in functions}
        if style == 5:
            names = ", ".join(functions)
            return [f"from services.{module} import ({names})"], {each: each for each in functions}
        listed = [f"    {each} as {each}{self.names},  # of {each}" for each in functions]
        return [f"from services.{module} import (", *listed, ")"], {each: f"{each}{self.names}" for each in functions}

    def expression(self, module: str, spelled: dict[str, str], depth: int = 0) -> str:
        call = self.random.choice(CALLS[module])
        name, bracket, rest = call.partition("(")
        arguments = [
            self.expression(module, spelled, depth + 1) if depth < 2 and self.random.random() < 0.3 else "run_id"
            for _ in range(rest.count("{}"))
        ]
        written = spelled[name] + bracket + rest.format(*arguments)
        return self.random.choice(WRAPPERS).format(written) if not depth else written


def run(folder: Path) -> str:
    made = subprocess.run(
        [sys.executable, "-I", "-c", "import sys; sys.path.insert(0, '.'); import app"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return made.stdout


@pytest.mark.parametrize("seed", range(24))
def test_a_fixed_program_says_the_same(seed: int, tmp_path: Path) -> None:
    text = Writer(seed).program()
    files = {
        "services/__init__.py": "", "services/run_id_system.py": NEW, "services/unified_run_id_service.py": UNIFIED,
        "services/run_id_service.py": OLD + "generate_run_id = lambda c: ('both', ('new',), c)\n", "app.py": text,
    }  # fmt: skip
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(content)
    before = run(tmp_path)
    outcome = fix(Scope(tmp_path, sorted(files)), load_table(default_table_path()), level=Applicability.UNSAFE)
    assert outcome.taken_back == []
    after = next(each.after for each in outcome.files if each.path == "app.py")
    (tmp_path / "app.py").write_bytes(after)
    if seed not in LEFT:  # then nothing needs the old modules any more
        for name in CALLS:
            (tmp_path / f"services/{name}.py").write_text("raise ImportError('the old module is still loaded')\n")
    assert run(tmp_path) == before
    assert fix(Scope(tmp_path, sorted(files)), load_table(default_table_path()), level=Applicability.UNSAFE).files == []
