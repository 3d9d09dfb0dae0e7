from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from checker.needles import Needles, Question, cover, spellings

WORDS = st.frozensets(st.text(st.sampled_from("runIdServce_./é"), min_size=1, max_size=14), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_whatever_a_file_must_hold_the_cover_is_in_it(words: frozenset[str], hints: frozenset[str]) -> None:
    needles = Needles(words, (Question(hints, lambda data, found: True),))
    for word in words | hints:
        data = f"-{word}-".encode()
        parts = [part for part in cover(needles) if part in data]
        assert parts
        assert needles.accepts(data, parts)
        assert needles.accepts(data)


@given(WORDS)
def test_each_word_belongs_to_one_part_that_is_in_it(words: frozenset[str]) -> None:
    held = [(part, word) for part, own in cover(Needles(words)).items() for word in own]
    assert all(part in word for part, word in held)
    assert sorted(word for _, word in held) == sorted(spellings(words))


def test_common_parts_stand_for_many_words() -> None:
    assert list(cover(Needles(frozenset({"runIdService", "unifiedRunIdService"})))) == [b"unIdService"]


def test_everyday_words_do_not_stand_for_others() -> None:
    parts = cover(Needles(frozenset({"getRecord", "putRecord"})))
    assert set(parts) == {b"getRecord", b"putRecord"}


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
