"""Both reference implementations pass every vector, and the suite copes with any other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from runidsystem.conformance.implementations import Implementation, find_implementation
from runidsystem.conformance.run import LoadError, Verdict, run_vectors
from runidsystem.conformance.vectors import load_vectors

JAVASCRIPT = Path(__file__).parents[2] / "runidsystem" / "javascript"
VECTORS = load_vectors()
needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")

TWELVE = sorted({each.function for each in VECTORS})


def run(named: str, *about: str, timeout: float = 10) -> dict[str, Verdict]:
    """Run the vectors whose id begins with one of the texts; all without any."""
    found: Implementation = find_implementation(named)
    chosen = [each for each in VECTORS if not about or each.id.startswith(about)]
    assert chosen
    start = lambda endpoint: found.start(endpoint, timeout=timeout)  # noqa: E731
    return {each.vector.id: each for each in run_vectors(chosen, start)}


def unpassed(verdicts: dict[str, Verdict]) -> dict[str, object]:
    return {name: each.got for name, each in verdicts.items() if each.verdict != "passed"}


@needs_node
@pytest.mark.parametrize("function", TWELVE)
def test_javascript_passes_every_vector(function: str) -> None:
    assert unpassed(run(str(JAVASCRIPT / "runIdSystem.js"), f"{function}/")) == {}


@pytest.mark.parametrize("function", TWELVE)
def test_python_passes_every_vector(function: str) -> None:
    assert unpassed(run("runidsystem", f"{function}/")) == {}


@needs_node
def test_es_module_entry_passes() -> None:
    about = ("generateRunId/G2", "findJobTrackingRecord/F3", "validateRunId/V1")
    assert unpassed(run(str(JAVASCRIPT / "runIdSystem.mjs"), *about)) == {}


@pytest.fixture
def javascript(tmp_path: Path) -> Callable[..., str]:
    def write(text: str, name: str = "impl.js") -> str:
        path = tmp_path / name
        path.write_text(
            f"const real = require({str(JAVASCRIPT / 'runIdSystem.js')!r});\n{text}", encoding="utf-8"
        )
        return str(path)

    return write


BASES = ("getBaseRunId/B1", "getBaseRunId/B2", "getBaseRunId/B3")


@needs_node
@pytest.mark.parametrize(
    "text",
    [
        "module.exports = { default: real };",
        "exports.__esModule = true; exports.default = { ...real };",
        "exports.get_base_run_id = real.getBaseRunId;",
        "module.exports = { getBaseRunId: async (x) => real.getBaseRunId(x) };",
        "class S { constructor() { this.real = real; }\n"
        "getBaseRunId(x) { return this.real.getBaseRunId(x); } }\nmodule.exports = new S();",
        "class S { getBaseRunId(x) { return real.getBaseRunId(x); } }\nmodule.exports = S;",
        "console.log('loading'); process.stdout.write('half a line');\n"
        "exports.getBaseRunId = (x) => {\n"
        "console.log('{\"seq\": 3}'); console.info(x); return real.getBaseRunId(x); };",
    ],
    ids=["default", "es-interop", "snake-case", "async", "object", "class", "prints"],
)
def test_other_shapes_of_a_module_are_understood(javascript: Callable[..., str], text: str) -> None:
    assert unpassed(run(javascript(text), *BASES)) == {}


@needs_node
def test_an_es_module_with_named_exports(tmp_path: Path) -> None:
    path = tmp_path / "impl.mjs"
    url = (JAVASCRIPT / "runIdSystem.mjs").as_uri()
    path.write_text(f"export {{ getBaseRunId }} from {url!r};\nexport const other = 1;\n", encoding="utf-8")
    assert unpassed(run(str(path), *BASES)) == {}


@needs_node
def test_a_promise_where_a_value_is_due_is_seen(javascript: Callable[..., str]) -> None:
    verdicts = run(
        javascript("module.exports = { ...real, generateRunId: async () => real.generateRunId() };"),
        "generateRunId/G1",
    )
    assert unpassed(verdicts) == {"generateRunId/G1/sync": {"value": {"$": "promise"}}}


@needs_node
def test_a_missing_function_fails_and_missing_instances_are_skipped(javascript: Callable[..., str]) -> None:
    text = "const { createRunIdSystem, getClientId, ...rest } = real; module.exports = rest;"
    verdicts = run(
        javascript(text), "getClientId/L1", "generateRunId/G6", "generateRunId/G1", "clearCache/X2"
    )
    kinds = {name.split("/")[0] + "/" + name.split("/")[1]: each.verdict for name, each in verdicts.items()}
    assert kinds == {
        "getClientId/L1": "failed",
        "generateRunId/G6": "skipped",
        "generateRunId/G1": "passed",
        "clearCache/X2": "passed",
    }


@needs_node
@pytest.mark.parametrize(
    ("body", "verdict", "got"),
    [
        ("throw 'RUN_ID_REQUIRED';", "failed", "a thrown string"),
        ("throw null;", "failed", "a thrown object"),
        ("throw Object.assign(new Error('x'), { code: 5 });", "failed", "Error"),
        ("process.exit(3);", "errored", "it ended"),
        (
            "setTimeout(() => { throw new Error('later'); }, 0); return new Promise(() => {});",
            "errored",
            "later",
        ),
        ("Promise.reject(new Error('unheard')); return new Promise(() => {});", "errored", "unheard"),
        ("while (true);", "errored", "no answer within"),
        ("return new Promise(() => {});", "errored", "no answer within"),
        ("const it = {}; it.it = it; return it;", "failed", "it"),
        ("return { then: 5, toJSON() { throw new Error('x'); } };", "failed", "then"),
    ],
    ids=[
        "string",
        "null",
        "odd-code",
        "exit",
        "throws-later",
        "rejects-later",
        "loops",
        "never-settles",
        "cyclic",
        "odd-object",
    ],
)
def test_what_goes_wrong_is_a_verdict_and_the_rest_goes_on(
    javascript: Callable[..., str], body: str, verdict: str, got: str
) -> None:
    text = "exports.validateRunId = (x) => { if (x === '') { BODY } return real.validateRunId(x); };"
    text = text.replace("BODY", body)
    verdicts = run(javascript(text), "validateRunId/V2", timeout=1.5)
    wrong = verdicts.pop("validateRunId/V2/absent-empty")
    assert (wrong.verdict, got in str(wrong.got)) == (verdict, True), wrong.got
    assert unpassed(verdicts) == {}


@needs_node
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("const = ;", "SyntaxError"),
        ("require('./no-such-file');", "no-such-file"),
        ("throw new Error('at load');", "at load"),
    ],
    ids=["syntax", "missing-module", "throws"],
)
def test_what_cannot_be_loaded_is_one_line(javascript: Callable[..., str], text: str, problem: str) -> None:
    with pytest.raises(LoadError, match=problem) as caught:
        run(javascript(text), "validateRunId/V1")
    assert "\n" not in str(caught.value)


PYTHON = """
import runidsystem as real
import asyncio, sys
from datetime import datetime
print("loading")
"""


@pytest.mark.parametrize(
    "text",
    [
        "get_base_run_id = real.get_base_run_id",
        "getBaseRunId = real.get_base_run_id",
        "async def get_base_run_id(run_id):\n    return real.get_base_run_id(run_id)",
        "def get_base_run_id(run_id):\n    print(run_id)\n    return real.get_base_run_id(run_id)",
        "class System:\n    def generate_run_id(self): ...\n"
        "    def get_base_run_id(self, it):\n        return real.get_base_run_id(it)",
    ],
    ids=["snake", "camel", "async", "prints", "class"],
)
def test_other_shapes_of_a_python_module(tmp_path: Path, text: str) -> None:
    (tmp_path / "impl_of_tests.py").write_text(PYTHON + text, encoding="utf-8")
    assert unpassed(run(str(tmp_path / "impl_of_tests.py"), *BASES)) == {}


def test_local_time_is_seen_in_python(tmp_path: Path) -> None:
    text = "def generate_run_id():\n    return datetime.now().strftime('%y%m%d-%H%M%S')"
    (tmp_path / "impl_of_tests.py").write_text(PYTHON + text, encoding="utf-8")
    verdicts = run(str(tmp_path / "impl_of_tests.py"), "generateRunId/G1/plain")
    assert unpassed(verdicts) == {"generateRunId/G1/plain": {"value": "250925-012230"}}


def test_digits_and_line_ends_of_python_are_seen(tmp_path: Path) -> None:
    text = "import re\ndef validate_run_id(x):\n    return bool(re.match(r'^\\d{6}-\\d{6}$', x))"
    (tmp_path / "impl_of_tests.py").write_text(PYTHON + text, encoding="utf-8")
    about = (
        "validateRunId/V5/malformed-arabic-digits",
        "validateRunId/V5/newline-behind",
        "validateRunId/V1/base",
    )
    verdicts = run(str(tmp_path / "impl_of_tests.py"), *about)
    assert unpassed(verdicts) == {
        "validateRunId/V5/malformed-arabic-digits": {"value": True},
        "validateRunId/V5/newline-behind": {"value": True},
        "validateRunId/V5/newline-behind-client": {"value": False},
    }


@pytest.mark.parametrize(
    ("body", "verdict", "got"),
    [
        ("sys.exit(3)", "failed", "SystemExit"),
        ("import os; os._exit(3)", "errored", "it ended"),
        ("while True: pass", "errored", "no answer within"),
        ("raise KeyError(x)", "failed", "KeyError"),
    ],
)
def test_what_goes_wrong_in_python(tmp_path: Path, body: str, verdict: str, got: str) -> None:
    text = f"def validate_run_id(x):\n    if x == '':\n        {body}\n    return real.validate_run_id(x)\n"
    (tmp_path / "impl_of_tests.py").write_text(PYTHON + text, encoding="utf-8")
    verdicts = run(str(tmp_path / "impl_of_tests.py"), "validateRunId/V2", timeout=3)
    wrong = verdicts.pop("validateRunId/V2/absent-empty")
    assert (wrong.verdict, got in str(wrong.got)) == (verdict, True), wrong.got
    assert unpassed(verdicts) == {}


@needs_node
def test_javascript_is_tested_without_the_airtable_package(tmp_path: Path) -> None:
    shutil.copytree(JAVASCRIPT, tmp_path / "javascript")
    adapters = tmp_path / "conformance" / "adapters"
    adapters.mkdir(parents=True)
    shutil.copy(JAVASCRIPT.parent / "conformance" / "adapters" / "node.cjs", adapters)
    script = 'cd "$0" && exec node conformance/adapters/node.cjs javascript/runIdSystem.js "$@"'
    found = Implementation("copy", ("sh", "-c", script, str(tmp_path)))
    chosen = [each for each in VECTORS if each.function == "findJobTrackingRecord"]
    assert unpassed({each.vector.id: each for each in run_vectors(chosen, found.start)}) == {}


def test_python_is_tested_without_the_pyairtable_package(tmp_path: Path) -> None:
    (tmp_path / "pyairtable.py").write_text("raise ImportError('not installed')", encoding="utf-8")
    (tmp_path / "impl_of_tests.py").write_text("from runidsystem import *", encoding="utf-8")
    about = ("findJobTrackingRecord/", "updateJobTrackingRecord/", "createJobTrackingRecord/C")
    assert unpassed(run(str(tmp_path / "impl_of_tests.py"), *about)) == {}


@needs_node
def test_a_token_in_an_error_is_seen(javascript: Callable[..., str]) -> None:
    text = """
    module.exports = { ...real, async findJobTrackingRecord(x, table) {
      try { return await real.findJobTrackingRecord(x, table); } catch (problem) {
        problem.details.key = table._base._airtable._apiKey;
        throw problem;
      }
    } };"""
    verdicts = run(javascript(text), "findJobTrackingRecord/F5/list-403")
    assert unpassed(verdicts) == {
        "findJobTrackingRecord/F5/list-403": {"leak": "the error holds a token of the table"}
    }


@needs_node
def test_a_function_that_never_answers_is_given_up_soon(javascript: Callable[..., str]) -> None:
    text = "module.exports = { ...real, getClientId: () => new Promise(() => {}) };"
    verdicts = run(javascript(text), "getClientId/L2", "validateRunId/V1", timeout=1)
    got = [str(each.got) for each in verdicts.values() if each.verdict == "errored"]
    assert len([each for each in got if each.startswith("no answer within")]) == 5
    assert len([each for each in got if each.startswith("not called")]) == len(got) - 5 > 5
    assert {each.verdict for name, each in verdicts.items() if name.startswith("validate")} == {"passed"}


@needs_node
def test_a_path_is_found_as_require_finds_it(javascript: Callable[..., str]) -> None:
    path = javascript("module.exports = real;", "named.js")
    assert unpassed(run(path.removesuffix(".js"), "getClientId/L1")) == {}


@needs_node
def test_an_es_module_keeps_no_state_between_vectors(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    text = """
    let last = 0;
    export function generateRunId() {
      last = Math.max(last + 1, Math.floor(Date.now() / 1000));
      const iso = new Date(last * 1000).toISOString();
      return `${iso.slice(2, 10).replace(/-/g, '')}-${iso.slice(11, 19).replace(/:/g, '')}`;
    }"""
    (tmp_path / "impl.js").write_text(text, encoding="utf-8")
    verdicts = run(str(tmp_path / "impl.js"), "generateRunId/G1", "generateRunId/G2", "generateRunId/G7")
    assert {each.verdict for name, each in verdicts.items() if "instances" not in name} == {"passed"}
