from __future__ import annotations

import pytest
from compare_harness import Compare, needs_node

pytestmark = needs_node

TABLE = """
version: 1
modules:
  fresh: {javascript: ./fresh}
  stale: {javascript: ./stale, replaced_by: fresh}
mappings:
%s
"""


def table(*rows: str) -> str:
    return TABLE % "\n".join(f"  - {row}" for row in rows)


BOTH = ("--old", "stale.js", "--new", "fresh.js")


def test_the_same_function_is_the_same_in_all_calls(compare: Compare) -> None:
    text = "module.exports = { twice: (x) => `${x}${x}`, now: () => Date.now(), dice: () => Math.random() };"
    rows = table(
        "{old: stale.twice(x), new: fresh.twice(x)}",
        "{old: stale.now(), new: fresh.now()}",
        "{old: stale.dice(), new: fresh.dice()}",
    )
    run = compare(*BOTH, files={"table.yaml": rows, "stale.js": text, "fresh.js": text})
    assert run.status == 0
    assert [each["status"] for each in run.report["rows"]] == ["same"] * 3
    assert run.row("twice")["calls"] == run.row("twice")["same"] > 15
    shown = compare(*BOTH, form="text")
    calls = run.row("twice")["calls"]
    assert f"same in {calls} of {calls} calls" in shown.output
    assert "seed 7" in shown.output


def test_an_undeclared_difference_has_the_smallest_example(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table("{old: stale.size(x), new: fresh.size(x)}"),
            "stale.js": "exports.size = (x) => (typeof x === 'number' && x > 0 ? 'big' : 'small');",
            "fresh.js": "exports.size = (x) => 'small';",
        },
    )
    assert run.status == 1
    (difference,) = run.row("size")["differences"]
    assert difference["declared"] is False
    assert difference["example"]["arguments"] == {"x": 1}
    assert difference["example"]["old"]["value"] == "big"


def test_a_declared_difference_is_no_finding(compare: Compare) -> None:
    files = {
        "table.yaml": table(
            "{old: stale.read(runId), new: fresh.read(runId),"
            " changes: [{on: missing run ID, old: returns null, new: throws RUN_ID_REQUIRED}]}"
        ),
        "stale.js": "exports.read = (x) => x || null;",
        "fresh.js": "exports.read = (x) => { if (x) return x;"
        " throw Object.assign(new Error('no'), { code: 'RUN_ID_REQUIRED' }); };",
    }
    run = compare(*BOTH, files=files)
    outcome = ("returns null", "throws RUN_ID_REQUIRED")
    assert run.classes("read", declared=True) == {("missing run ID", *outcome)}
    # 0 and false are no missing run IDs: the row does not speak of them.
    assert run.classes("read", declared=False) == {("run ID that is not a string", *outcome)}
    assert run.status == 1
    files["stale.js"] = "exports.read = (x) => (x === undefined || x === null || x === '' ? null : x);"
    files["fresh.js"] = files["fresh.js"].replace("if (x)", "if (x || x === 0 || x === false || x !== x)")
    run = compare(*BOTH, files=files)
    assert run.status == 0
    assert run.row("read")["status"] == "declared"


def test_a_declared_change_with_another_code_covers_nothing(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table(
                "{old: stale.read(runId), new: fresh.read(runId),"
                " changes: [{on: any call, old: returns null, new: throws RUN_ID_REQUIRED}]}"
            ),
            "stale.js": "exports.read = () => null;",
            "fresh.js": "exports.read = () => { throw Object.assign(Error(''), { code: 'OTHER_CODE' }); };",
        },
    )
    assert run.status == 1
    assert run.classes("read", declared=True) == set()
    assert len(run.row("read")["unseen_changes"]) == 1


def test_arguments_are_mapped_as_the_row_says(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table(
                "{old: 'stale.join(a, b?)', new: 'fresh.glue(b, a, 0)'}",
                "{old: 'stale.all(first, ...rest)', new: 'fresh.list(first, ...rest)'}",
                "{old: 'new stale.Box(value)', new: 'fresh.boxed(value)'}",
                "{old: stale.inner(a), new: 'fresh.outer(fresh.middle(a))'}",
                "{old: stale.limits.TOP, new: fresh.TOP}",
            ),
            "stale.js": "class Box { constructor(value) { this.value = value; } }\n"
            "module.exports = { join: (a, b) => [a, b], all: (...xs) => xs.length, Box, inner: (a) => [[a]],"
            " limits: { TOP: 9 } };",
            "fresh.js": "module.exports = { glue: (b, a, zero) => (zero === 0 ? [a, b] : null),"
            " list: (...xs) => xs.length, boxed: (value) => ({ value }), outer: (a) => [a],"
            " middle: (a) => [a], TOP: 9 };",
        },
    )
    assert [each["problem"] for each in run.report["rows"]] == [None] * 5
    assert run.status == 0


def test_a_promise_is_another_thing_than_its_value(compare: Compare) -> None:
    files = {
        "table.yaml": table("{old: stale.get(x), new: fresh.get(x)}"),
        "stale.js": "exports.get = (x) => 1;",
        "fresh.js": "exports.get = async (x) => 1;",
    }
    run = compare(*BOTH, files=files)
    assert run.status == 1
    assert "returns a promise of a number (1)" in {each[2] for each in run.classes("get", declared=False)}
    files["table.yaml"] = table("{old: await stale.get(x), new: fresh.get(x)}")
    assert compare(*BOTH, files=files).status == 0


def test_every_case_meets_fresh_modules(compare: Compare) -> None:
    files = {
        "table.yaml": table("{old: stale.count(x), new: fresh.count(x)}"),
        "stale.js": "const state = require('./state'); exports.count = () => (state.n += 1);",
        "state.js": "exports.n = 0;",
        "fresh.js": "exports.count = () => 1;",
    }
    run = compare(*BOTH, files=files)
    assert run.classes("count", declared=False) == {
        ("after count", "returns a number (2)", "returns a number (1)")
    }


def test_a_look_up_shared_by_all_clients_is_found(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table(
                "{old: 'stale.put(runId, recordId)', because: x,"
                " new: 'fresh.put(runId, ?clientId, recordId)'}",
                "{old: stale.get(runId), new: 'fresh.get(runId, ?clientId)', because: x,"
                " changes: [{on: record of another client, old: returns its ID, new: returns null}]}",
            ),
            "stale.js": "const seen = new Map();\n"
            "exports.put = (run, record) => { seen.set(run, record); };\n"
            "exports.get = (run) => seen.get(run) ?? null;",
            "fresh.js": "const seen = new Map(); const key = (...parts) => JSON.stringify(parts);\n"
            "exports.put = (run, client, record) => { seen.set(key(run, client), record); };\n"
            "exports.get = (run, client) => seen.get(key(run, client)) ?? null;",
        },
    )
    assert run.status == 0
    (difference,) = run.row("get")["differences"]
    assert difference["on"] == "record of another client"
    assert (difference["old"], difference["new"]) == ("returns the record ID", "returns null")
    (before,) = difference["example"]["before"]
    assert before["arguments"]["clientId"] != difference["example"]["arguments"]["clientId"]


def test_local_time_is_found(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table("{old: stale.hour(), new: fresh.hour()}"),
            "stale.js": "exports.hour = () => new Date().getHours();",
            "fresh.js": "exports.hour = () => new Date().getUTCHours();",
        },
    )
    assert {each[0] for each in run.classes("hour", declared=False)} == {
        "server in another time zone than UTC"
    }


BROKEN = {
    "table.yaml": """
version: 1
modules:
  fresh: {javascript: ./fresh}
  stale: {javascript: ./stale, replaced_by: fresh}
  broken: {javascript: ./broken, replaced_by: fresh}
mappings:
  - {old: broken.f(x), new: fresh.f(x)}
  - {old: stale.f(x), new: fresh.f(x)}
""",
    "broken.js": "exports.f = (x) => {\n  return x;\n\nexports.g = 1;\n",
    "stale.js": "exports.f = (x) => x;",
    "fresh.js": "exports.f = (x) => x;",
}


def test_a_file_with_a_syntax_error_is_reported_and_the_rest_goes_on(compare: Compare) -> None:
    run = compare("--old", "broken.js", "--old", "stale.js", "--new", "fresh.js", files=BROKEN)
    broken, stale = run.report["rows"]
    assert broken["status"] == "not compared"
    assert "broken.js:" in broken["problem"]
    assert "SyntaxError" in broken["problem"]
    assert stale["status"] == "same"
    assert run.status == 2
    BROKEN_AND_DIFFERENT = {**BROKEN, "stale.js": "exports.f = (x) => 1;"}
    run = compare("--old", "broken.js", "--old", "stale.js", "--new", "fresh.js", files=BROKEN_AND_DIFFERENT)
    assert run.status == 1


def test_stubs_stand_in_for_modules_that_cannot_be_loaded(compare: Compare) -> None:
    files = {
        "table.yaml": table("{old: stale.f(x), new: fresh.f(x)}"),
        "stale.js": "const log = require('no-such-logger')('x');\n"
        "const { n } = require('./config/settings');\n"
        "const { base } = require('@scope/none'); exports.f = (x) => { log.info(x); return n + base(); };",
        "fresh.js": "exports.f = (x) => 3;",
        "stub.js": "exports.base = () => 2;",
    }
    run = compare(*BOTH, files=files)
    assert run.status == 2
    assert "no-such-logger" in run.row("f")["problem"]
    assert "--stub" in run.row("f")["problem"]
    stubs = ("--stub", "no-such-logger", "--stub", 'settings={"n": 1}')
    assert compare(*BOTH, *stubs, "--stub", "@scope/none=stub.js").status == 0
    assert compare(*BOTH, *stubs, "--stub", "@scope/none={ base: () => 2 }").status == 0
    assert compare(*BOTH, *stubs, "--stub", "@scope/none={ base: () => 9 }").status == 1


def test_what_hangs_or_ends_the_process_is_a_difference(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table("{old: stale.a(), new: fresh.a()}", "{old: stale.b(), new: fresh.b()}"),
            "stale.js": "exports.a = () => process.kill(process.pid, 'SIGKILL'); exports.b = () => 1;",
            "fresh.js": "exports.a = () => true; exports.b = () => new Promise(() => {});",
        },
    )
    assert ("any call", "ends the process", "returns true") in run.classes("a", declared=False)
    assert ("any call", "returns a number (1)", "never settles") in run.classes("b", declared=False)


def test_output_of_the_modules_does_not_disturb(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table("{old: stale.f(x), new: fresh.f(x)}"),
            "stale.js": "console.log('loaded');\n"
            "exports.f = (x) => { process.stdout.write('{}\\n'); return 1; };",
            "fresh.js": "exports.f = (x) => { console.error('no'); return 1; };",
        },
    )
    assert run.status == 0


def test_es_modules(compare: Compare) -> None:
    run = compare(
        "--old", "stale.mjs", "--new", "fresh.mjs",
        files={
            "table.yaml": table("{old: stale.f(x), new: fresh.f(x)}", "{old: stale.g(), new: fresh.g()}"),
            "stale.mjs": "let n = 0; export const f = (x) => x; export const g = () => (n += 1);",
            "fresh.mjs": "const f = (x) => x; export default { f, g: () => 1 };",
        },
    )  # fmt: skip
    assert run.row("f")["status"] == "same"
    # Loaded once for all cases, the old module would count further than to two.
    assert run.classes("g", declared=False) == {("after g", "returns a number (2)", "returns a number (1)")}


def test_a_difference_is_not_blamed_on_the_call_before(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table("{old: stale.f(x), new: fresh.f(x)}", "{old: stale.g(x), new: fresh.g(x)}"),
            "stale.js": "exports.f = (x) => 1; exports.g = (x) => x;",
            "fresh.js": "exports.f = (x) => 'one'; exports.g = (x) => x;",
        },
    )
    assert {each[0] for each in run.classes("f", declared=False)} == {"any call", "missing x"}


def test_the_same_seed_gives_the_same_bytes(compare: Compare) -> None:
    files = {
        "table.yaml": table("{old: 'stale.f(runId, clientId)', new: 'fresh.f(runId, clientId)'}"),
        "stale.js": "exports.f = (a, b) => `${a}-${b}`;",
        "fresh.js": "exports.f = (a, b) => `${a}:${b}`;",
    }
    assert compare(*BOTH, files=files).output == compare(*BOTH, files=files).output


def test_control_characters_do_not_reach_the_terminal(compare: Compare) -> None:
    run = compare(
        *BOTH, form="text",
        files={
            "table.yaml": table("{old: stale.f(), new: fresh.f()}"),
            "stale.js": "exports.f = () => { throw new Error('\\u001b[31mred\\u202e'); };",
            "fresh.js": "exports.f = () => 1;",
        },
    )  # fmt: skip
    assert "\x1b" not in run.output
    assert "\u202e" not in run.output


def test_rows_that_cannot_be_compared_say_why(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table(
                "{old: stale.gone(x), new: null, because: nobody needs it}",
                "{old: stale.absent(x), new: fresh.f(x)}",
                "{old: stale.f(x), new: fresh.absent(x)}",
            ),
            "stale.js": "exports.f = exports.gone = (x) => x;",
            "fresh.js": "exports.f = (x) => x;",
        },
    )
    assert "gone" in run.row("gone")["problem"]
    assert "no absent" in run.row("absent")["problem"]
    assert "no absent" in run.row("f")["problem"]
    assert run.status == 2  # the new file lacks what the table promises


def test_members_of_instances_and_classes(compare: Compare) -> None:
    rows = table("{old: stale.add(x), new: fresh.add(x)}", "{old: stale.base(), new: fresh.base()}")
    methods = "{ constructor() { this.n = 2; } add(x) { return `${this.n}${x}`; } base() { return this.n; } }"
    forms = (
        f"class Ids {methods}\nmodule.exports = new Ids();",
        f"class Ids {methods}\nmodule.exports = {{ Ids }};",
        f"class Ids {methods}\nmodule.exports = Ids;",
        f"class Ids {methods}\nexports.ids = new Ids();",
    )
    plain = "exports.add = (x) => `2${x}`; exports.base = () => 2;"
    for form in forms:
        run = compare(*BOTH, files={"table.yaml": rows, "stale.js": form, "fresh.js": plain})
        assert [each["status"] for each in run.report["rows"]] == ["same", "same"], form


def test_waiting_takes_no_time(compare: Compare) -> None:
    wait = (
        "exports.f = (x) => new Promise((resolve) => {"
        " setTimeout(() => resolve(Date.now()), 3_600_000); });"
    )
    run = compare(
        *BOTH,
        files={
            "table.yaml": table("{old: stale.f(x), new: fresh.f(x)}"),
            "stale.js": f"setInterval(() => {{}}, 10);\n{wait}",
            "fresh.js": wait,
        },
    )
    assert run.status == 0


def test_an_endless_loop_does_not_hold_the_rest(compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runidsystem.compare.process.CASE_SECONDS", 1.0)
    run = compare(
        *BOTH,
        files={
            "table.yaml": table("{old: stale.f(), new: fresh.f()}", "{old: stale.g(x), new: fresh.g(x)}"),
            "stale.js": "exports.f = () => { for (;;); }; exports.g = (x) => x;",
            "fresh.js": "exports.f = () => 1; exports.g = (x) => x;",
        },
    )
    assert ("any call", "hangs", "returns a number (1)") in run.classes("f", declared=False)
    assert run.row("g")["status"] == "same"


def test_an_example_is_made_smaller(compare: Compare) -> None:
    run = compare(
        *BOTH,
        files={
            "table.yaml": table("{old: 'stale.f(x, y)', new: 'fresh.f(x, y)'}"),
            "stale.js": "exports.f = (x, y) => x === 'Two words' && y !== null && y !== undefined;",
            "fresh.js": "exports.f = () => false;",
        },
    )
    (difference,) = (each for each in run.row("f")["differences"] if each["on"] == "any call")
    assert difference["example"]["arguments"] == {"x": "Two words", "y": 0}
