from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.phrases import PhraseBook

LEMMAS = {"huizen": "huis", "kapotte": "kapot", "lantaarns": "lantaarn", "brede": "breed"}


def lemma(word: str) -> str:
    return LEMMAS.get(word.lower(), word.lower())


def test_a_word_is_found_by_its_lemma() -> None:
    book = PhraseBook(lemma, [("huis", 1)])
    assert list(book.find("Er komen huizen.")) == [1]
    assert list(book.find("Er komen huisjes.")) == []


def test_a_phrase_is_found_as_a_whole_only() -> None:
    book = PhraseBook(lemma, [("kapotte lantaarn", "melding")])
    assert list(book.find("twee kapotte lantaarns in de straat")) == ["melding"]
    assert list(book.find("de lantaarn is kapot")) == []


def test_the_order_is_that_of_the_text_and_the_longest_goes_first() -> None:
    book = PhraseBook(lemma, [("lantaarn", "short"), ("huis", "house"), ("lantaarn bij een huis", "long")])
    assert list(book.find("een lantaarn bij een huis")) == ["long", "short", "house"]


def test_one_phrase_may_have_several_values() -> None:
    book = PhraseBook(lemma, [("huis", 1), ("huizen", 2)])
    assert list(book.find("een huis")) == [1, 2]


def test_the_lemmas_that_were_found_come_along() -> None:
    book = PhraseBook(lemma, [("brede lantaarn", "x")])
    assert list(book.find_with_lemmas("Brede lantaarns!")) == [(("breed", "lantaarn"), "x")]


def test_a_phrase_without_words_is_never_found() -> None:
    assert list(PhraseBook(lemma, [("", 1), ("?!", 2)]).find("Wat? Ja!")) == []


def test_punctuation_stands_in_no_ones_way() -> None:
    assert list(PhraseBook(lemma, [("huis", 1)]).find("(“huizen”, zei hij)")) == [1]


# --- places ---


def test_the_place_of_a_word_is_its_number_in_the_list() -> None:
    book = PhraseBook(lemma, [("huis", "house")])
    assert list(book.places(["Twee", "huizen", "en", "een", "Huis"])) == [(1, 1, "house"), (4, 4, "house")]


def test_the_place_of_a_phrase_is_its_first_and_last_word_and_the_longest_goes_first() -> None:
    book = PhraseBook(lemma, [("lantaarn", "short"), ("lantaarn bij een huis", "long"), ("huis", "house")])
    assert list(book.places("een lantaarn bij een huis".split())) == [
        (1, 4, "long"), (1, 1, "short"), (4, 4, "house"),
    ]  # fmt: skip


def test_a_phrase_with_several_values_has_several_places() -> None:
    book = PhraseBook(lemma, [("brede lantaarn", 1), ("breed lantaarns", 2)])
    assert list(book.places(["brede", "lantaarns"])) == [(0, 1, 1), (0, 1, 2)]


@pytest.mark.parametrize(
    "found",
    [[], ["boom"], ["kapotte"], ["lantaarn", "kapotte"]],
    ids=["nothing", "another", "a part", "turned round"],
)
def test_what_is_not_there_has_no_place(found: list[str]) -> None:
    assert list(PhraseBook(lemma, [("kapotte lantaarn", 1)]).places(found)) == []


@settings(deadline=None)
@given(st.lists(st.sampled_from(["huis", "kapotte", "lantaarns", "weg"]), max_size=10))
def test_places_and_find_tell_the_same(found: list[str]) -> None:
    book = PhraseBook(
        lemma, [("huis", "a"), ("kapot lantaarn", "b"), ("lantaarn weg huis", "c"), ("weg", "d")]
    )
    places = list(book.places(found))
    assert [value for *_, value in places] == list(book.find(" ".join(found)))
    assert all(0 <= first <= last < len(found) for first, last, _ in places)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["huis", "boom", "lantaarn", "weg"]), max_size=8))
def test_every_occurrence_is_found_once(text: list[str]) -> None:
    assert list(PhraseBook(lemma, [("huis", 1)]).find(" ".join(text))) == [1] * text.count("huis")
