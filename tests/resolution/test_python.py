from __future__ import annotations

from pathlib import Path

import pytest

from checker.languages.python.resolver import PythonModules
from checker.values import FileValue, PackageValue

FILES = (
    "services/__init__.py", "services/run_ids.py", "services/deep/__init__.py", "services/deep/inner.py",
    "src/app/__init__.py", "src/app/main.py", "src/app/stubs.pyi",
    "tools/plain/one.py", "tools/run.py",
    "backend/core/models.py", "backend/core/api/views.py", "frontend/make.py",
    "docker/build.py", "compiled/__init__.py", "compiled/fast.so",
)  # fmt: skip


@pytest.fixture
def modules(tmp_path: Path) -> PythonModules:
    return PythonModules(tmp_path, FILES)


@pytest.mark.parametrize(
    ("name", "importer", "file"),
    [
        ("services", "a.py", "services/__init__.py"),
        ("services.run_ids", "frontend/make.py", "services/run_ids.py"),
        ("services.deep", "a.py", "services/deep/__init__.py"),
        (".run_ids", "services/deep.py", "services/run_ids.py"),
        ("..run_ids", "services/deep/inner.py", "services/run_ids.py"),
        (".", "services/run_ids.py", "services/__init__.py"),
        ("..", "services/deep/inner.py", "services/__init__.py"),
        ("app.main", "src/app/main.py", "src/app/main.py"),
        ("app.stubs", "a.py", "src/app/stubs.pyi"),
        ("plain.one", "tools/run.py", "tools/plain/one.py"),
        ("core.models", "backend/core/api/views.py", "backend/core/models.py"),
        ("core.models", "frontend/make.py", "backend/core/models.py"),
    ],
)
def test_names_lead_to_files(modules: PythonModules, name: str, importer: str, file: str) -> None:
    found = modules.resolve(name, importer)
    assert (found.file, found.package) == (file, None)


def test_folders_without_init_are_packages_without_a_file(modules: PythonModules) -> None:
    found = modules.resolve("core.api", "backend/x.py")
    assert (found.file, found.path, found.folder, found.missing) == (None, "backend/core/api", True, False)


@pytest.mark.parametrize("name", ["numpy", "os.path", "unittest.mock", "docker_py.errors", "logging"])
def test_other_names_are_installed_packages(modules: PythonModules, name: str) -> None:
    found = modules.resolve(name, "a.py")
    assert (found.file, found.path, found.package) == (None, None, name)


def test_what_is_not_there_is_missing_only_where_modules_of_the_project_stand(modules: PythonModules) -> None:
    assert modules.resolve("services.gone", "a.py").missing
    assert modules.resolve("..gone", "services/deep/inner.py").missing
    assert modules.resolve(".gone.far.away", "services/run_ids.py").missing
    assert modules.resolve("services.gone.far", "a.py").missing
    assert not modules.resolve(".run_ids.made", "services/run_ids.py").missing
    assert not modules.resolve("tools.gone.far", "a.py").missing  # no package: its parts may be installed
    assert not modules.resolve("compiled.fast", "a.py").missing
    assert not modules.resolve("core.gone", "elsewhere/a.py").missing  # its root is a guess


def test_a_relative_name_never_leaves_the_root(modules: PythonModules) -> None:
    assert modules.resolve("...x", "services/run_ids.py").path is None


def test_configured_roots_are_the_only_ones(tmp_path: Path) -> None:
    modules = PythonModules(tmp_path, FILES, ("backend",))
    assert modules.resolve("core.models", "frontend/make.py").file == "backend/core/models.py"
    assert modules.resolve("services.run_ids", "a.py").package == "services.run_ids"


def test_a_table_names_modules_below_any_root(modules: PythonModules) -> None:
    assert modules.paths_of("core.models") == ("backend/core/models",)
    assert modules.matches("core.models", "backend/core/models")
    assert modules.matches("services.gone", "services/gone")
    assert not modules.matches("services.run_ids", "legacy/services/run_ids")
    assert modules.files_of("services.run_ids") == ("services/run_ids.py",)
    assert modules.paths_of("nowhere.at_all") == ("nowhere/at_all",)


@pytest.mark.parametrize(
    ("written", "importer", "target", "wanted"),
    [
        ("services.run_ids", "a.py", "services/new_ids", "services.new_ids"),
        ("..run_ids", "services/deep/inner.py", "services/new_ids", "..new_ids"),
        (".run_ids", "services/x.py", "services/deep/new", ".deep.new"),
        ("core.models", "backend/a.py", "backend/core/new", "core.new"),
        ("app.main", "tests/t.py", "src/app/new", "app.new"),
    ],
)
def test_a_new_name_keeps_the_style(
    modules: PythonModules, written: str, importer: str, target: str, wanted: str
) -> None:
    assert modules.respell(written, importer, target) == wanted


def test_submodules_of_files_folders_and_packages(modules: PythonModules) -> None:
    found = modules.submodule(FileValue("services/__init__.py"), "run_ids", "a.py")
    assert found is not None
    assert found.file == "services/run_ids.py"
    assert modules.submodule(FileValue("services/run_ids.py"), "x", "a.py") is None
    inner = modules.submodule(PackageValue("os"), "path", "a.py")
    assert inner is not None
    assert inner.package == "os.path"


@pytest.mark.parametrize(
    ("fragments", "reached"),
    [
        (("services.", None), True),
        (("services.run_", None), True),
        ((None, ".run_ids"), True),
        (("services.run_ids.", None), True),
        (("services.mail_", None), False),
        (("plugins.", None), False),
        ((None,), False),
        ((None, ".", None), False),
        (("services/", None), False),
    ],
)
def test_computed_names(modules: PythonModules, fragments: tuple[str | None, ...], reached: bool) -> None:
    assert modules.reachable(fragments, "a.py", ("services/run_ids",)) == (("services/run_ids",) if reached else ())
