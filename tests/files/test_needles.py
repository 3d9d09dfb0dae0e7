from hypothesis import given
from hypothesis import strategies as st

from checker.needles import Needles, cover

WORDS = st.frozensets(st.text(st.sampled_from("runIdServce_./é"), min_size=1, max_size=14), min_size=1, max_size=12)


@given(WORDS, WORDS, st.booleans())
def test_whatever_a_file_must_hold_the_cover_is_in_it(
    words: frozenset[str], hints: frozenset[str], confirmed: bool
) -> None:
    needles = Needles(words, hints, confirm=(lambda data: True) if confirmed else None)
    for word in words | (hints if confirmed else frozenset()):
        data = f"-{word}-".encode()
        assert needles.accepts(data)
        assert any(part in data for part in cover(needles))


def test_common_parts_stand_for_many_words() -> None:
    assert cover(Needles(frozenset({"runIdService", "unifiedRunIdService"}))) == (b"unIdService",)


def test_everyday_words_do_not_stand_for_others() -> None:
    parts = cover(Needles(frozenset({"getRecord", "putRecord"})))
    assert b"Record" not in parts
    assert set(parts) == {b"getRecord", b"putRecord"}


def test_hints_count_only_with_a_question() -> None:
    needles = Needles(frozenset({"word"}), hints=frozenset({"require("}))
    assert not needles.accepts(b"require(x)")
    assert cover(needles) == (b"word",)


def test_confirm_decides_about_hints_and_is_not_asked_about_words() -> None:
    asked: list[bytes] = []

    def confirm(data: bytes) -> bool:
        asked.append(data)
        return b"`" in data

    needles = Needles(frozenset({"word"}), hints=frozenset({"require("}), confirm=confirm)
    assert needles.accepts(b"a word, require(x)")
    assert needles.accepts(b"require(`x`)")
    assert not needles.accepts(b"require(x)")
    assert not needles.accepts(b"`")
    assert asked == [b"require(`x`)", b"require(x)"]


def test_a_word_in_latin1_is_a_word() -> None:
    assert Needles(frozenset({"größe"})).accepts("größe = 1".encode("latin-1"))
