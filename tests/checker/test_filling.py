"""What is assigned to members of object literals, by the facts of one file; and that it stays cheap."""

from __future__ import annotations

from checker.facts import Object
from checker.languages.filling import MOST_ENTRIES
from checker.languages.javascript.reader import facts


def added(source: str) -> list[list[str | None]]:
    """Return the keys that are added to each object literal."""
    nodes = facts(source.encode(), "a.js").nodes
    return [[key for key, _ in node.added] for node in nodes if isinstance(node, Object)]


def test_members_of_a_name() -> None:
    assert added("const a = {}; a.b = c; a['d'] = e; a[f] = g;") == [["b", "d", None]]


def test_members_of_members() -> None:
    assert sorted(added("const a = { b: {} }; a.b.c = d;")) == [[], ["c"]]


def test_what_is_copied_is_added() -> None:
    assert added("const a = {}; Object.assign(a, { b: c }); Object.assign(a, { b: c });")[0] == ["b", "b"]


def test_other_names_are_not() -> None:
    assert added("const a = {}; const b = {}; b.c = d; function f(a) { a.e = g; }") == [[], ["c"]]


def test_a_literal_that_is_filled_as_data_ends_somewhere() -> None:
    source = "const a = {};\n" + "".join(f"a.b{number} = c;\n" for number in range(5000))
    (keys,) = added(source)
    assert len(keys) == MOST_ENTRIES
