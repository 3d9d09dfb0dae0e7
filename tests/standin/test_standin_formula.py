from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runidsystem.standin.formula import FormulaError, parse, quoted


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("{Run ID} = '250924-152230'", ("Run ID", "250924-152230")),
        ("{Run ID}='x'", ("Run ID", "x")),
        ('{Run ID} = "x"', ("Run ID", "x")),
        ("  {Run ID}  =  'x'  ", ("Run ID", "x")),
        (r"{Run ID} = 'O\'Brien'", ("Run ID", "O'Brien")),
        (r"{Run ID} = 'a\\'", ("Run ID", "a\\")),
        (r"{a\}b} = ''", ("a}b", "")),
        ("{Run ID} = 'it\"s'", ("Run ID", 'it"s')),
    ],
)
def test_equality_is_known(formula: str, expected: tuple[str, str]) -> None:
    assert parse(formula) == expected


@pytest.mark.parametrize(
    "formula",
    [
        "",
        "1",
        "TRUE()",
        "FIND('x', {Run ID})",
        "OR({Run ID} = 'x', 1)",
        "{Run ID} = 'x' & 'y'",
        "{Run ID} = 'x', 1=1",
        "{Run ID} = 'x' OR 1=1",
        "{Run ID} = 'x'' ",
        r"{Run ID} = 'a\'",
        r"{Run ID} = 'a\q'",
        "{Run ID} != 'x'",
        "{Run ID} = {Status}",
        "{Run ID} = x",
        "{} = 'x'",
        "{Run ID = 'x'",
    ],
)
def test_anything_else_is_refused(formula: str) -> None:
    with pytest.raises(FormulaError):
        parse(formula)


@given(st.text())
def test_what_is_quoted_comes_back(text: str) -> None:
    assert parse("{Run ID} = " + quoted(text)) == ("Run ID", text)


@given(st.text(alphabet="'\\\"ab {}=,"))
def test_unescaped_text_never_selects_by_another_text(text: str) -> None:
    try:
        field, found = parse("{Run ID} = '" + text + "'")
    except FormulaError:
        return
    assert field == "Run ID"
    assert found == text or "\\" in text
