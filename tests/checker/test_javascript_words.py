"""Words that mean something in one place are names in all others, and a line ends where Node sees its end."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from test_javascript_syntax import differences

from checker.languages.javascript.reader import facts

WORDS = ("async", "from", "get", "set", "type", "namespace", "module", "override", "target", "defer", "object", "of")
SCRIPT = (
    "var K = 1; f(K)", "K(x).y(z)", "K\n(x)", "K[0](x)", "x = K\ny(z)", "({ K, b: K })",
    "({ K() { f(x) } })",
    "({ get K() { return f(1) }, set K(v) { } })", "const { K, ...b } = f(x)", "const { a: K = f(x) } = y",
    "[K, K] = f(x)", "a ? (K) : b(c)", "class A { K = f(x); b }", "class A { K() { f(x) } }",
    "class A { static K = f(x) }", "class A { async *K() { f(x) } }", "function f(K, b = K) { g(K) }",
    "(K, b) => f(K)", "async K => f(K)", "new K(x)", "export { K, b as K }", "export { K as x } from 'm'",
    "export * as K from 'm'", "import { K as x, b as K } from 'm'", "import * as K from 'm'\nK(x)", "a\nK(x)",
)  # fmt: skip
TYPED = (
    "type A = K[] | b", "type A = (b: K) => c", "type A = [K: b]", "type A = { K?: b; readonly K: c }",
    "type A = { -readonly [K in b]-?: c }", "type A = b extends infer K ? c : d", "type A = import('m').K<b>",
    "interface A { K(): b }", "enum E { K = f(x) }", "declare const K: b", "function f(a): a is K { g(x) }",
    "class A extends b<K> { a() { f(x) } }", "class A { private K: b = f(x) }", "(x as K).y(z)", "f<K[]>(x)",
    "f<K, b>(x)", "class A { constructor(private K: b) { f(x) } }", "import { type K as x, type K } from 'm'",
    "import K = require('m')", "export { type K, x as K }", "export type { K } from 'm'", "(K: b): c => f(K)",
)  # fmt: skip


def written(word: str, place: str) -> str:
    return re.sub(r"\bK\b", word, place)


def test_words_are_names_wherever_typescript_takes_them_for_names() -> None:
    questions = [("js", written(word, place)) for word in WORDS for place in SCRIPT]
    questions += [("ts", written(word, place)) for word in WORDS for place in TYPED]
    questions += [("ts", f"export import {word} = require('m')") for word in WORDS if word != "type"]
    wrong = set(differences(questions))
    assert wrong == set()


ONLY_IN_SCRIPTS = (
    "f(a)\n<!-- g(b)\nrequire('./x')",
    "f(a)\n--> g(b)\nrequire('./x')",
    "/* c\n*/ --> g(b)\nrequire('./x')",
    "f(a)\rg(b)\r// h(c)\rrequire('./x')",
    "f(a) // g(b)\N{LINE SEPARATOR}require('./x')",
    "let\nf\n= require('./x')",
    "var yield = 1; f(yield, require('./x'))",
    "function yield(...yield) { yield }\nrequire('./x')",
    "var let = 1; let\n(let[0], require('./x'))",
    "var await = 1; f(await, require('./x'))",
    "var using\nusing\n= require('./x')",
)


@pytest.mark.parametrize("text", ONLY_IN_SCRIPTS)
def test_what_node_runs_as_a_script(text: str, tmp_path: Path) -> None:
    file = tmp_path / "script.cjs"
    file.write_text(text, encoding="utf-8", newline="")
    subprocess.run(["node", "--check", file], check=True, capture_output=True, timeout=60)
    found = facts(text.encode(), "script.cjs")
    assert found.error is None
    assert [found.nodes[index].span.end for index in found.loads] == [text.encode().index(b"./x") + 5]
