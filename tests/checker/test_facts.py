"""What the readers make of source text: comments and paths wherever they stand, values behind comments."""

from __future__ import annotations

import pytest

from checker.facts import Facts, Member, Name
from checker.sources import facts_of


def facts(path: str, text: str) -> Facts:
    found = facts_of(path, text.encode("utf-8", "surrogateescape")).facts
    assert found is not None
    return found


def comments(path: str, text: str) -> list[str]:
    return [text.encode()[start:end].decode() for start, end in facts(path, text).comments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a. /* one */ b; // two", ["/* one */", "// two"]),
        ("f(/* one */ a, 'x//y', /* two */)", ["/* one */", "/* two */"]),
        ("x = '/*'; /* one // two */ y = /[/*]/; // three", ["/* one // two */", "// three"]),
        ("const { a /* one */, b } = `// ${c /* two */} //`", ["/* one */", "/* two */"]),
        ("import /* one */ x from /* two */ './é'; //** three", ["/* one */", "/* two */", "//** three"]),
        ("for (const a /* one */ of b) /* two */ c()", ["/* one */", "/* two */"]),
    ],
)
def test_comments_of_javascript(text: str, expected: list[str]) -> None:
    assert comments("a.js", text) == expected
    assert comments("a.ts", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = '#'  # one '#'\nb = 2  # two\n", ["# one '#'", "# two"]),
        ("from a import (  # one\n    b,  # two\n)\n", ["# one", "# two"]),
        ('f(\n    # one\n    f"{a}#"  # two\n)\n', ["# one", "# two"]),
        ("def f(\n    a,  # é\n): ...  # two\n", ["# é", "# two"]),
        ("a = (\n    b  # one\n    .c  # two\n)", ["# one", "# two"]),
    ],
)
def test_comments_of_python(text: str, expected: list[str]) -> None:
    assert comments("a.py", text) == expected


def test_comments_at_every_depth_of_one_expression() -> None:
    text = "a = (\n" + "".join(f"    b{each} +  # {each}\n" for each in range(3000)) + "    c\n)\n"
    assert len(facts("a.py", text).comments) == 3000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = ['./a/b', `c.d`, \"e\", 'f g/h']", ["./a/b", "c.d"]),
        ("x = 'a'.y + './b' + ''.z", ["./b"]),
        (r"x = '.\x2fa' + '\u{2e}/b' + './c\d'", ["./a", "./b", "./cd"]),
        ("// './a'\nx = <rootDir>'./b'</rootDir>", []),
        ("x = '<rootDir>/a' + 'é/b' + './c${d}' + `./c${d}`", ["<rootDir>/a", "é/b"]),
        ("require('./a'); x = './b'", ["./b"]),
    ],
)
def test_paths_of_javascript(text: str, expected: list[str]) -> None:
    assert [value for _, value in facts("a.js", text).strings] == expected


def member(found: Facts, name: str) -> Member:
    (node,) = (each for each in found.nodes if isinstance(each, Member) and each.name == name)
    return node


def test_a_long_chain_in_a_type_query() -> None:
    found = facts("a.ts", "let x: Parameters<typeof A.prototype.add>")
    assert found.path_of(found.nodes.index(member(found, "add")))[1] == ("prototype", "add")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.py", "x = (\n    a.b  # why\n)\n"),
        ("a.py", "x = (  # why\n    a.b\n)\n"),
        ("a.js", "x = (/* why */ a.b)"),
        ("a.js", "x = (0, a.b /* why */)"),
        ("a.ts", "x = (/* why */ a.b) as T"),
        ("a.ts", "x = </* why */ T> a.b"),
    ],
)
def test_a_value_beside_a_comment(path: str, text: str) -> None:
    found = facts(path, text)
    held = found.nodes.index(member(found, "b"))
    (binding,) = (each for each in found.bindings if each.name == "x") if path == "a.py" else (None,)
    if binding is not None:
        assert binding.values == [held]
    else:
        (name,) = (index for index, node in enumerate(found.nodes) if isinstance(node, Name) and node.name == "x")
        assert found.assignments == [(name, held)]
