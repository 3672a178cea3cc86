"""Douma (1960): 206.835 - 0.93 x words per sentence - 77 x syllables per word."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.readability.flesch import FEWEST_WORDS, flesch_douma


def by_hand(words: int, sentences: int, syllables: int) -> float:
    return 206.835 - 0.93 * words / sentences - 77 * syllables / words


COUNTED = {
    # 6 words of 1 syllable
    "words of one syllable": ("De kat zit op de mat.", 6, 1, 6),
    # 1+2+2, 1+1+1+1
    "two sentences": ("Wij lopen samen. De trein rijdt weg.", 7, 2, 9),
    # De ge-meen-te bouwt hui-zen: 1+3+1+2
    "longer words": ("De gemeente bouwt huizen.", 4, 1, 7),
    # Ik woon in Heer-len: 1+1+1+2
    "a name": ("Ik woon in Heerlen.", 4, 1, 5),
    # De bi-bli-o-theek is gra-tis: 1+4+1+2
    "vowels side by side": ("De bibliotheek is gratis.", 4, 1, 8),
    # 1+1+2+1+1, 1+1+1+1
    "a question and a call": ("Wil je morgen mee fietsen? Kom dan om vier uur!", 10, 2, 12),
}


@pytest.mark.parametrize(("text", "words", "sentences", "syllables"), COUNTED.values(), ids=COUNTED)
def test_the_score_by_hand(text: str, words: int, sentences: int, syllables: int) -> None:
    assert flesch_douma(text) == pytest.approx(by_hand(words, sentences, syllables), abs=0.006)


def test_the_hardest_text_is_below_nothing() -> None:
    assert flesch_douma("Gemeenschappelijke beleidsontwikkelingsmogelijkheden operationaliseren.") < 0


def test_three_words_are_the_fewest() -> None:
    assert FEWEST_WORDS == 3
    # Ik kom nu: 206.835 - 2.79 - 77
    assert flesch_douma("Ik kom nu.") == pytest.approx(127.05, abs=0.006)


def test_threads_get_the_same_score() -> None:
    texts = [text for text, *_ in COUNTED.values()] * 20
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(flesch_douma, texts)) == [flesch_douma(text) for text in texts]


def test_the_textstat_of_others_keeps_its_language_and_does_not_change_ours() -> None:
    from textstat import textstat as shared

    text = "De gemeente bouwt huizen."
    own = flesch_douma(text)
    shared.set_lang("de")
    try:
        german = shared.flesch_reading_ease(text)
        assert flesch_douma(text) == own != german
        assert shared.flesch_reading_ease(text) == german
    finally:
        shared.set_lang("en_US")
