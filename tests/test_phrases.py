from __future__ import annotations

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


@settings(deadline=None)
@given(st.lists(st.sampled_from(["huis", "boom", "lantaarn", "weg"]), max_size=8))
def test_every_occurrence_is_found_once(text: list[str]) -> None:
    assert list(PhraseBook(lemma, [("huis", 1)]).find(" ".join(text))) == [1] * text.count("huis")
