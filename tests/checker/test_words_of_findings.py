"""What findings say, and why, where that depends on how the code is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.engine import Scope, check
from checker.table import default_table_path, load_table

OLD = "services/unifiedRunIdService.js"
FILES = {
    "services/runIdSystem.js": "'use strict';\n",
    "services/runIdService.js": "'use strict';\n",
    OLD: "'use strict';\n",
    "services/barrel.js": "module.exports = require('./unifiedRunIdService');\n",
}


def said(root: Path, code: str, source: str) -> list[str]:
    """Return the messages and reasons of one rule about a file in `routes`."""
    for path, text in {**FILES, "routes/input.mjs": source}.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text)
    scope = Scope(root, sorted([*FILES, "routes/input.mjs"]))
    found = check(scope, load_table(default_table_path()), select=frozenset({code})).findings
    return [f"{each.finding.message} {each.finding.why}" for each in found if each.finding.path == "routes/input.mjs"]


LOAD = "const ids = require('../services/unifiedRunIdService');\n"


@pytest.mark.parametrize(
    ("code", "source", "words"),
    [
        ("RID103", "const { stripClientSuffix } = require('../services/barrel');", "is taken out of what is loaded;"),
        ("RID103", "import { stripClientSuffix } from '../services/barrel';", "is imported;"),
        ("RID103", "export { stripClientSuffix } from '../services/barrel';", "is re-exported;"),
        ("RID103", LOAD + "const { stripClientSuffix } = ids;", "is taken out of the module;"),
        ("RID102", LOAD + "ids.nothing();", "the table has no row for it. `runIdSystem` replaces its module"),
        ("RID102", LOAD + "ids.cacheRecordId(a, b);", "The new cache is per client;"),
        ("RID104", LOAD + "ids[name]();", "is computed at run time. Which one it is shows only at run time"),
        ("RID104", LOAD + "const K = 'addClientSuffix'; ids[K]();", "computed name: `addClientSuffix`. The name"),
        ("RID104", LOAD + "ids[a ? 'getBaseRunId' : 'x']();", "by a computed name: `getBaseRunId` or `x`."),
        ("RID104", "require('../services/' + name);", "`unifiedRunIdService`. Which one it is shows only at run time"),
        ("RID104", "require('../services/' + (a ? 'runIdService' : 'x'));", "time; all are known"),
        ("RID104", "const f = 'runIdService'; require(`../services/${f}`);", "it is that of `runIdService`. All parts"),
        ("RID102", "const s = a ? require('../services/runIdSystem') : require('../services/runIdService');"
         "s.stripClientSuffix();", "Here it may also be `runIdSystem`: which one it is shows only at run time."),
        ("RID102", "const s = a ? require('lodash') : require('../services/runIdService'); s.stripClientSuffix();",
         "Here it may also be the package `lodash`"),
    ],
)  # fmt: skip
def test_a_finding_says_what_is_true(tmp_path: Path, code: str, source: str, words: str) -> None:
    found = said(tmp_path, code, source)
    assert any(words in each for each in found), found


def test_nobody_is_told_that_something_is_none(tmp_path: Path) -> None:
    for code in ("RID101", "RID102", "RID103", "RID104"):
        assert not any("None" in each for each in said(tmp_path, code, LOAD + "ids.registerApifyRunId(1); run(ids);"))
