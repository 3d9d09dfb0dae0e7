"""The vectors are whole, well-formed, and show every row of the table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from runidsystem import CODES
from runidsystem.conformance.vectors import FOLDER, VectorError, load_vectors
from runidsystem.vectors.write import NOTES, files

PATHS = sorted(FOLDER.glob("*/*/*.json"))
ROWS = {"G": 7, "V": 5, "S": 6, "B": 3, "L": 3, "K": 5, "C": 8, "F": 8, "U": 3, "R": 5, "X": 5, "Q": 3}
ABOUT = ("id", "comment", "spec", "flags", "expect", "requests", "all", "left", "warnings")
LAWS = {"LAW-STD", "LAW-VALID", "LAW-SAME", "LAW-PARTS", "LAW-TWICE"}


def test_every_row_of_the_table_has_a_vector() -> None:
    shown = {row for vector in load_vectors() for row in vector.body["spec"]}
    assert shown == {f"{letter}{n}" for letter, count in ROWS.items() for n in range(1, count + 1)} | LAWS


def test_there_are_enough_with_unique_ids() -> None:
    ids = [vector.id for vector in load_vectors()]
    assert len(ids) >= 400
    assert len(set(ids)) == len(ids)
    assert sum("left" in vector.body or "requests" in vector.body for vector in load_vectors()) >= 100


def test_every_error_code_is_expected_somewhere() -> None:
    expected = {vector.body["expect"].get("error") for vector in load_vectors()}
    assert set(CODES) == expected - {None}


def test_files_are_what_their_source_says() -> None:
    made = files()
    assert {path.relative_to(FOLDER) for path in PATHS} == set(made)
    different = [
        str(path) for path, text in made.items() if (FOLDER / path).read_text(encoding="utf-8") != text
    ]
    assert different == [], "run `python -m runidsystem.vectors`"


@pytest.mark.parametrize("path", PATHS, ids=lambda path: "/".join(path.parts[-3:]))
def test_file_fits_the_schema(path: Path) -> None:
    schema = json.loads((FOLDER / "schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    file = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(file)
    used = {flag for vector in file["vectors"] for flag in vector["flags"]}
    assert set(file["notes"]) == used
    assert used <= set(NOTES)


def test_no_question_has_two_answers() -> None:
    answers: dict[str, dict[str, object]] = {}
    for vector in load_vectors():
        question = {key: it for key, it in vector.body.items() if key not in ABOUT}
        known = answers.setdefault(json.dumps([vector.function, question]), vector.body["expect"])
        assert known == vector.body["expect"], vector.id


def _suite(folder: Path, **header: object) -> Path:
    path = folder / "getClientId" / "must" / "L1.json"
    path.parent.mkdir(parents=True)
    vector = {"id": "getClientId/L1/x", "comment": "x", "spec": ["L1"], "flags": []}
    vector |= {"args": [], "expect": {"value": None}}
    file = {
        "version": 1,
        "function": "getClientId",
        "level": "must",
        "count": 1,
        "vectors": [vector],
        **header,
    }
    path.write_text(json.dumps(file), encoding="utf-8")
    return folder


def test_a_suite_that_is_whole_is_read(tmp_path: Path) -> None:
    assert [each.id for each in load_vectors(_suite(tmp_path))] == ["getClientId/L1/x"]


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        ({"count": 2}, "counts 2"),
        ({"version": 2}, "version 2"),
        ({"function": "getBaseRunId"}, "says getBaseRunId"),
        ({"vectors": None}, "no list"),
    ],
)
def test_a_suite_that_is_damaged_is_refused(tmp_path: Path, header: dict[str, object], problem: str) -> None:
    with pytest.raises(VectorError, match=problem):
        load_vectors(_suite(tmp_path, **header))


def test_a_file_cut_short_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(VectorError, match="no vectors"):
        load_vectors(tmp_path)
    (path,) = _suite(tmp_path).glob("*/*/*.json")
    path.write_text(path.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    with pytest.raises(VectorError, match="not a vector file"):
        load_vectors(tmp_path)
