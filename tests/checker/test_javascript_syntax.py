"""What TypeScript's own parser accepts is read without an error and to the same calls; what it rejects is not."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from tree_sitter import Node as Syntax

from checker.facts import Load, LoadKind
from checker.languages.javascript.reader import GRAMMARS, facts, parse, parser

HERE = Path(__file__).parent
Range = tuple[int, int]


class Reading(NamedTuple):
    """What code calls and subscripts, as byte ranges; `a & b` with the operator; `import(...)`: is it a type?"""

    calls: frozenset[Range]
    subscripts: frozenset[Range]
    operators: frozenset[tuple[int, int, str]]
    loads: frozenset[tuple[int, int, bool]]


def pieces() -> list[tuple[str, str]]:
    """Return the pieces of code in `javascript_syntax.txt`, with their suffixes."""
    found = []
    for block in (HERE / "javascript_syntax.txt").read_text("utf-8").split("\n=== ")[1:]:
        suffixes, _, text = block.rstrip("\n").partition("\n")
        found += [(suffix, text) for suffix in suffixes.split()]
    return found


def asked(questions: list[tuple[str, str]]) -> list[Reading | None]:
    """Return how TypeScript reads code; None for what it rejects."""
    run = subprocess.run(
        ["node", HERE / "ask_parser.cjs"],
        input=json.dumps(questions), capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    answers = json.loads(run.stdout)
    assert len(answers) == len(questions)
    return [each and Reading(*(frozenset(map(tuple, each[key])) for key in Reading._fields)) for each in answers]


def below(syntax: Syntax) -> Iterator[Syntax]:
    yield syntax
    for each in syntax.children:
        yield from below(each)


def read(suffix: str, text: str) -> Reading | None:
    """Return how the project reads code; None for what it rejects."""
    source = text.encode()
    root = parse(source, f".{suffix}")[0].root_node
    if root.has_error:
        return None
    ranges: dict[str, set[Range]] = {"call_expression": set(), "subscript_expression": set()}
    operators = set()
    for each in below(root):
        if each.type == "binary_expression" and each.children[1].type in ("&", "&&", "|", "||"):
            operators.add((*each.byte_range, each.children[1].type))
        if each.type in ranges and (each.children[0].type != "import"):
            ranges[each.type].add(each.byte_range)
    held = facts(source, f"input.{suffix}")
    loads = [node for node in map(held.nodes.__getitem__, held.loads) if isinstance(node, Load)]
    kinds = (LoadKind.TYPE, LoadKind.DYNAMIC)
    return Reading(
        frozenset(ranges["call_expression"]),
        frozenset(ranges["subscript_expression"]),
        frozenset(operators),
        frozenset((*each.specifier_span, each.kind is LoadKind.TYPE) for each in loads if each.kind in kinds),
    )


def differences(questions: list[tuple[str, str]]) -> list[str]:
    """Return what is read otherwise than by TypeScript."""
    found = []
    for (suffix, text), wanted in zip(questions, asked(questions), strict=True):
        here = read(suffix, text)
        if here is None or wanted is None:
            same = here is wanted
        else:
            same = here[:3] == wanted[:3] and wanted.loads <= here.loads
        if not same:
            found.append(f".{suffix}: {text}")
    return found


def test_code_is_read_as_typescript_reads_it() -> None:
    questions = pieces()
    assert len(questions) > 300
    assert differences(questions) == []


def test_the_pieces_hold_what_the_grammars_reject() -> None:
    wrong = [
        text
        for suffix, text in pieces()
        if parser(GRAMMARS.get(f".{suffix}", "javascript")).parse(text.encode()).root_node.has_error
        and read(suffix, text) is not None
    ]
    assert len(wrong) > 100


WORDS = (
    "&", "&&", " & ", "a", "Terms & Conditions", "&amp;", "&frac12;", "R&D", '"', "'", "`", "\n", "//x", "é", "it's",
    ". ", ", ", "=", "()", "&nbsp;", "&#39;", "100%", "$", "\\", "\\u", "?", ":", ";", "[a]", "await (x)", "!x.y", "😀",
)  # fmt: skip


def jsx(rng: random.Random, depth: int) -> str:
    """Return a random element whose text is full of what is an operator elsewhere."""
    name = rng.choice(("p", "A.B", "", "a-b", "Foo"))
    attributes = (' a="x & y &frac12; &amp;"', f" b={{{value(rng, depth - 1)}}}", " c='1 && 2 \"'", " d")
    given = "".join(rng.choice(attributes) for _ in range(rng.randint(0, 2))) if name else ""
    inside = ""
    for _ in range(rng.randint(0, 5)):
        kind = rng.randint(0, 4)
        if kind < 2 or depth <= 0:
            inside += "".join(rng.choice(WORDS) for _ in range(rng.randint(0, 4)))
        else:
            inside += jsx(rng, depth - 1) if kind == 2 else f"{{{value(rng, depth - 1)}}}"
    return f"<{name}{given}>{inside}</{name}>"


def value(rng: random.Random, depth: int) -> str:
    kind = rng.randint(0, 7)
    if depth <= 0 or kind < 2:
        return rng.choice(("a", "b.c()", '"x & y"', "`t & ${u.v(w)}`", "d[0]", "/a&b/.test(e)"))
    if kind == 2:
        return f"{value(rng, depth - 1)} & {value(rng, depth - 1)}"
    if kind == 3:
        return f"({value(rng, depth - 1)} && {value(rng, depth - 1)})"
    if kind == 4:
        return f"list.map((x) => {value(rng, depth - 1)})"
    return jsx(rng, depth - 1)


STATEMENTS = ("x = a & b && c.d(e & f);", "const f = () => {}\n[a, ...b].c()\n", "const s = `a & ${c & d.e()}`;")


@pytest.mark.parametrize("seed", range(4))
def test_text_of_jsx_is_told_from_operators(seed: int) -> None:
    rng = random.Random(seed)
    questions = []
    for _ in range(150):
        lines = [rng.choice(STATEMENTS), f"const C = () => (\n  {jsx(rng, 3)}\n);", f"f({value(rng, 3)});"]
        rng.shuffle(lines)
        questions.append((rng.choice(("jsx", "tsx", "js")), "\n".join(lines)))
    assert differences(questions) == []
