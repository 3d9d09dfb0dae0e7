"""Where the name of a folder counts as a part of a computed path."""

from __future__ import annotations

import pytest

from checker.folder_names import is_in_path

COUNTS = [
    "require(`./services/${name}`)",
    "require('./services/' + name)",
    'import("../services/" + name)',
    "path.join(__dirname, 'services', name)",
    "const DIR = '../services';",
    "require.context('../services', true)",
    "path.dirname(require.resolve('../services/index'))",
    "glob('src/services/*.js')",
    "load(base + '\\\\services\\\\' + name)",
    'importlib.import_module(f"app.services.{name}")',
    'NAMES = ["services.%s"]',
    "'a', 'services'",
    "`${root}services/${name}`",
    "require('../services/a'); require('../services/' + b)",
    "import services from '../x'; f('services/' + services)",
]
DOES_NOT = [
    "const { WarningService } = require('../services/warning-service');",
    "const page = await import('../services/page')",
    "import a from '../services/a'",
    "import '../services/a'",
    'export * from "../services/a"',
    "from app.services import a",
    "import app.services.a as b",
    "# Some services use a header",
    "get_available_services()",
    "require('../web-services/' + name)",
    "for (const each of services) {}",
]


@pytest.mark.parametrize("text", COUNTS)
def test_a_part_of_a_path_counts(text: str) -> None:
    assert is_in_path(f"x;\n{text}\n".encode(), [b"services"])


@pytest.mark.parametrize("text", DOES_NOT)
def test_words_and_plain_loads_do_not(text: str) -> None:
    assert not is_in_path(f"x;\n{text}\n".encode(), [b"services"])
