from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from checker.needles import Needles, Question, spellings

WORDS = st.frozensets(st.text(st.sampled_from("runIdServce_./é"), min_size=1, max_size=14), min_size=1, max_size=12)


TEXTS = st.text(st.sampled_from("runIdServce_./é-"), max_size=60)


@given(WORDS, WORDS, TEXTS)
def test_what_holds_a_word_or_a_hint_is_found(words: frozenset[str], hints: frozenset[str], text: str) -> None:
    needles = Needles(words, (Question(hints, lambda data, found: True),))
    data = text.encode()
    held = [word for word in spellings(words | hints) if word in data]
    assert bool(held) == needles.accepts(data) == bool(list(needles.places(data)))


@given(WORDS, st.lists(TEXTS, max_size=5))
def test_each_line_that_holds_a_word_has_a_place(words: frozenset[str], lines: list[str]) -> None:
    data = [line.encode() for line in lines]
    places = list(Needles(words).places(b"\n".join(data)))
    assert places == sorted(places)
    start = 0
    for line in data:
        held = any(word in line for word in spellings(words))
        assert held == any(start <= place < start + len(line) for place in places)
        start += len(line) + 1


def test_a_word_within_or_across_a_hint_is_not_overlooked() -> None:
    never = Question(frozenset({"getRunId", "a.runIdService.b"}), lambda data, found: False)
    needles = Needles(frozenset({"IdService", "runIdService"}), (never,))
    assert needles.accepts(b"getRunIdService")
    assert needles.accepts(b"a.runIdService.b")
    assert not needles.accepts(b"getRunId")


def test_thousands_of_words_are_one_search() -> None:
    needles = Needles(frozenset(f"word{number}." for number in range(5000)))
    assert needles.accepts(b"x word4321. y")
    assert not needles.accepts(b"x word5000. y")
    assert not Needles(frozenset()).accepts(b"anything")


def test_a_question_decides_about_its_hints_and_is_not_asked_about_words() -> None:
    asked: list[tuple[bytes, list[bytes]]] = []

    def confirm(data: bytes, found: Sequence[bytes]) -> bool:
        asked.append((data, list(found)))
        return b"`" in data

    needles = Needles(frozenset({"word"}), (Question(frozenset({"require(", "load("}), confirm),))
    assert needles.accepts(b"a word, require(x)")
    assert needles.accepts(b"require(`x`)")
    assert not needles.accepts(b"require(x), load(x)")
    assert not needles.accepts(b"`")
    assert asked == [(b"require(`x`)", [b"require("]), (b"require(x), load(x)", [b"require(", b"load("])]


def test_each_question_sees_only_its_own_hints() -> None:
    no = Question(frozenset({"first"}), lambda data, found: False)
    yes = Question(frozenset({"second"}), lambda data, found: list(found) == [b"second"])
    assert Needles(frozenset(), (no, yes)).accepts(b"first second")
    assert not Needles(frozenset(), (no, yes)).accepts(b"first")


def test_a_word_in_latin1_is_a_word() -> None:
    assert Needles(frozenset({"größe"})).accepts("größe = 1".encode("latin-1"))
