from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.readability import measure


def flesch_douma(words: int, sentences: int, syllables: int) -> float:
    """Douma (1960): 206.835 - 0.93 x words per sentence - 77 x syllables per word."""
    return 206.835 - 0.93 * words / sentences - 77 * syllables / words


@pytest.mark.parametrize(
    ("text", "words", "sentences", "syllables"),
    [
        # De kat zit op de mat: 6 words of 1 syllable.
        ("De kat zit op de mat.", 6, 1, 6),
        # Wij lopen samen (1+2+2). De trein rijdt weg (1+1+1+1).
        ("Wij lopen samen. De trein rijdt weg.", 7, 2, 9),
        # De ge-meen-te bouwt hui-zen: 1+3+1+2.
        ("De gemeente bouwt huizen.", 4, 1, 7),
    ],
    ids=["one_syllable", "two_sentences", "long_words"],
)
def test_flesch_douma_by_hand(text: str, words: int, sentences: int, syllables: int) -> None:
    found = measure(text)
    assert (found.words, found.sentences) == (words, sentences)
    assert found.words_per_sentence == pytest.approx(words / sentences, abs=0.05)
    assert found.flesch_douma == pytest.approx(flesch_douma(words, sentences, syllables), abs=0.06)


def test_markers_do_not_count() -> None:
    assert measure("De kat zit op de mat. [1]") == measure("De kat zit op de mat.")
    assert measure("De kat [12] zit op de mat.") == measure("De kat zit op de mat.")


def test_longer_words_and_sentences_are_harder() -> None:
    easy = measure("De kat zit. De mat is rood. Het is warm.").flesch_douma
    hard = measure(
        "Beleidsmedewerkers operationaliseren ontwikkelingsperspectieven gemeenschappelijk."
    ).flesch_douma
    assert easy is not None
    assert hard is not None
    assert easy > hard


@pytest.mark.parametrize(
    "text", ["", "   ", "Ja.", "[1]", "?!", "😀"], ids=["empty", "space", "word", "marker", "marks", "emoji"]
)
def test_what_cannot_be_measured_is_none_and_not_zero(text: str) -> None:
    found = measure(text)
    assert found.flesch_douma is None
    assert found.words_per_sentence is None


def test_measures_of_a_later_issue_are_none() -> None:
    assert (measure("De kat zit op de mat.").lint, measure("De kat zit op de mat.").level) == (None, None)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_measured(text: str) -> None:
    found = measure(text)
    assert found.words >= 0
    assert (found.words_per_sentence is None) == (found.flesch_douma is None)
