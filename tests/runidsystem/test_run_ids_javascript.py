"""The JavaScript implementation: properties, entries, and that Python says the same."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from runidsystem import CODES, RunIdError, RunIdSystem
from runidsystem.reading import format_second
from runidsystem.standin import Standin
from runidsystem.vectors.source import samples

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs"
JAVASCRIPT = HERE.parents[1] / "runidsystem" / "javascript"
pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")


def node(*args: str, text: str = "") -> str:
    done = subprocess.run(["node", *args], input=text, capture_output=True, encoding="utf-8", cwd=HERE)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("name", ["laws", "clients", "sequence", "rows"])
def test_properties_under_fast_check(numbered_standin: Standin, name: str) -> None:
    node(str(HERE / "properties.cjs"), numbered_standin.url, name)


def _texts(chance: random.Random, count: int) -> list[str]:
    """Make run IDs that are nearly right: samples, put together and damaged."""
    pool = [
        *samples.STANDARD.values(),
        *samples.MALFORMED.values(),
        *samples.BAD_DATES.values(),
        *samples.SR.values(),
    ]
    pool += [old.text for old in samples.OLD] + [text for text, *_ in samples.AMBIGUOUS.values()]
    pieces = ["-", ":", ".0", "acme", "-acme", "338", "_", "0", " ", "\n", "é", "٣", "job_", "20", "-C", "S1"]
    made = []
    for _ in range(count):
        text = chance.choice(pool)
        for _step in range(chance.randint(0, 3)):
            at = chance.randint(0, len(text))
            text = text[:at] + chance.choice([*pieces, ""]) + text[at + chance.randint(0, 1) :]
        made.append(text)
    return made + [f"job_lead_{second}999" for second in range(1_700_000_000, 1_700_000_050)]


FUNCTIONS = {
    "validateRunId": RunIdSystem.validate_run_id,
    "validateAndStandardizeRunId": RunIdSystem.validate_and_standardize_run_id,
    "getBaseRunId": RunIdSystem.get_base_run_id,
    "getClientId": RunIdSystem.get_client_id,
    "createClientRunId": RunIdSystem.create_client_run_id,
}


def test_both_languages_say_the_same() -> None:
    chance = random.Random(20250924)
    systems = {":": RunIdSystem(), "-": RunIdSystem(client_separator="-")}
    asked, said = [], []
    for text in _texts(chance, 3000):
        for name, function in FUNCTIONS.items():
            separator = chance.choice(":-")
            args = [text, chance.choice(["acme", "Guy-Wilson", "Wilson", "a b", ""])][
                : 1 + (name == "createClientRunId")
            ]
            asked.append([separator, name, args])
            try:
                said.append({"value": function(systems[separator], *args)})  # type: ignore[operator]
            except RunIdError as problem:
                said.append({"error": problem.code, "details": problem.details})
    answers = json.loads(node(str(HERE / "outcomes.cjs"), text=json.dumps(asked)))
    outcomes = {outcome.get("error", "value") for outcome in said}
    assert outcomes >= {"value", "RUN_ID_MALFORMED", "RUN_ID_AMBIGUOUS", "RUN_ID_BAD_DATE", "CLIENT_MISMATCH"}
    for question, mine, theirs in zip(asked, said, answers, strict=True):
        assert _plain(mine) == _plain(theirs), question


def _plain(outcome: dict[str, object]) -> dict[str, object]:
    details = outcome.get("details")
    candidates = details.get("candidates") if isinstance(details, dict) else None
    return {"value": outcome.get("value"), "error": outcome.get("error"), "candidates": candidates}


def test_the_three_entries_export_the_same() -> None:
    script = "console.log(JSON.stringify(Object.keys(require(process.argv[1])).sort()))"
    common = json.loads(node("-e", script, str(JAVASCRIPT / "runIdSystem.js")))
    script = "import(process.argv[1]).then((it) => console.log(JSON.stringify(Object.keys(it).sort())))"
    module = json.loads(node("-e", script, (JAVASCRIPT / "runIdSystem.mjs").as_uri()))
    types = (JAVASCRIPT / "runIdSystem.d.ts").read_text(encoding="utf-8")
    declared = re.findall(r"^export (?:declare )?(?:const|function|class) (\w+)", types, re.M)
    assert len(common) == 14
    assert module == sorted([*common, "default"])
    assert sorted(declared) == common


def test_the_types_know_every_code_and_option() -> None:
    types = (JAVASCRIPT / "runIdSystem.d.ts").read_text(encoding="utf-8")
    source = (JAVASCRIPT / "runIdSystem.js").read_text(encoding="utf-8")
    assert set(re.findall(r"'([A-Z]+_[A-Z_]+)'", types)) == set(CODES)
    used = set(re.findall(r"'([A-Z]+(?:_[A-Z]+)+)'", source))
    assert used >= set(CODES)
    defaults = source.split("const DEFAULTS = {")[1].split("\n};")[0]
    options = types.split("interface RunIdSystemOptions {")[1].split("\n}")[0]
    assert set(re.findall(r"^  (\w+):", defaults, re.M)) == set(re.findall(r"^  (\w+)\?:", options, re.M))


def test_the_page_names_every_code_option_and_function() -> None:
    page = (DOCS / "run-id-system.md").read_text(encoding="utf-8")
    types = (JAVASCRIPT / "runIdSystem.d.ts").read_text(encoding="utf-8")
    options = types.split("interface RunIdSystemOptions {")[1].split("\n}")[0]
    names = set(re.findall(r"^  (\w+)\?:", options, re.M)) | set(CODES)
    names |= set(re.findall(r"^export const (\w+)", types, re.M))
    assert {name for name in names if f"`{name}" not in page} == set()
    forms = dict(re.findall(r"^\| [^|]+ \| `([^`]+)` \| `([^`]+)` \|$", page, re.M))
    assert len(forms) >= 7
    assert {text: RunIdSystem().validate_and_standardize_run_id(text) for text in forms} == forms


def test_an_unknown_option_is_refused() -> None:
    call = "require(process.argv[1]).createRunIdSystem({ slott: 1 })"
    script = f"try {{ {call} }} catch (problem) {{ console.log(problem.message) }}"
    assert node("-e", script, str(JAVASCRIPT / "runIdSystem.js")) == "unknown option slott\n"


def test_a_table_that_never_answers_is_given_up() -> None:
    script = """
    const { createRunIdSystem } = require(process.argv[1]);
    const table = { select: () => ({ firstPage: () => new Promise(() => {}) }) };
    createRunIdSystem({ storeTimeoutMs: 20 }).findJobTrackingRecord('250924-152230', table)
      .catch((problem) => console.log(problem.code, problem.cause.message));"""
    said = node("-e", script, str(JAVASCRIPT / "runIdSystem.js"))
    assert said == "STORE_UNAVAILABLE no answer within 20 ms\n"


def test_a_create_that_takes_too_long_is_looked_for(standin: Standin) -> None:
    standin.faults.add("delay", operation="create", seconds=1.5, after=True)
    script = """
    const Airtable = require('airtable');
    const { createRunIdSystem } = require(process.argv[1]);
    const options = { apiKey: 'patAcme.token', endpointUrl: process.argv[2], requestTimeout: 500 };
    const table = new Airtable(options).base('appAcme0000000001')('Job Tracking');
    createRunIdSystem({ settleMs: 0 }).createJobTrackingRecord('250924-152230', table)
      .then((row) => console.log(row.id, row.get('Run ID')));"""
    said = node("-e", script, str(JAVASCRIPT / "runIdSystem.js"), standin.url)
    (row,) = standin.rows("appAcme0000000001", "Job Tracking")
    assert said == f"{row.id} 250924-152230\n"
    assert [each.operation for each in standin.requests] == ["list", "create", "list"]


def test_a_double_of_a_table_is_used_by_its_methods() -> None:
    script = """
    const { createRunIdSystem } = require(process.argv[1]);
    const rows = [];
    const table = {
      select: ({ filterByFormula: formula }) => ({
        all: async () => rows.filter((row) => formula.includes(`'${row.fields['Run ID']}'`)),
      }),
      create: async (fields) => { rows.push({ id: 'recAAAAAAAAAAAAA1', fields }); return [rows[0]]; },
      find: async (id) => {
        if (rows[0].id !== id) throw { error: 'NOT_FOUND', statusCode: 404 };
        return rows[0];
      },
      update: async (id, fields) => { Object.assign(rows[0].fields, fields); return rows[0]; },
    };
    (async () => {
      const system = createRunIdSystem({ settleMs: 0 });
      await system.createJobTrackingRecord('250924-152230:acme', table, { Stream: 1 });
      await system.updateJobTrackingRecord('250924-152230', table, { status: 'done' });
      console.log(JSON.stringify(await system.findJobTrackingRecord('250924-152230.0', table)), rows.length);
    })();"""
    said = node("-e", script, str(JAVASCRIPT / "runIdSystem.js"))
    fields = '{"Run ID":"250924-152230","Status":"done","Stream":1}'
    assert said == f'{{"id":"recAAAAAAAAAAAAA1","fields":{fields}}} 1\n'


def test_format_second_is_the_same_at_both_ends() -> None:
    script = """
    const { createRunIdSystem } = require(process.argv[1]);
    for (const at of [946684800, 951782400, 4102444799]) {
      console.log(createRunIdSystem({ clock: () => at * 1000 }).generateRunId());
    }"""
    said = node("-e", script, str(JAVASCRIPT / "runIdSystem.js")).split()
    assert said == [format_second(at) for at in (946_684_800, 951_782_400, 4_102_444_799)]
