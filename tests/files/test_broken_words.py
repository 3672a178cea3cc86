from __future__ import annotations

import pytest

from assistant.files.broken_words import join_lines, whole_words


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["een nieuw beleids-", "plan"], "een nieuw beleidsplan"),
        (["in- en verkoop-", "en huurpanden"], "in- en verkoop- en huurpanden"),
        (["een OV-", "kaart"], "een OV-kaart"),
        (["een A4-", "blad"], "een A4-blad"),
        (["in Zuid-", "Limburg"], "in Zuid-Limburg"),
        (["de re-", "integratie"], "de re-integratie"),
        (["het woon-werk-", "verkeer"], "het woon-werk-verkeer"),
        (["het bedrag -", "dat is"], "het bedrag - dat is"),
        (["gemeente\u00ad", "raad en wet\u00adgeving"], "gemeenteraad en wetgeving"),
        (["een", "twee", "drie"], "een twee drie"),
        ([], ""),
    ],
    ids=[
        "broken word",
        "part that waits for a word",
        "abbreviation",
        "number",
        "before a capital",
        "vowels of one sound",
        "word with a hyphen",
        "dash",
        "soft hyphen",
        "whole words",
        "nothing",
    ],
)
def test_lines_become_one(lines: list[str], text: str) -> None:
    assert join_lines(lines) == text


@pytest.mark.parametrize(
    ("elsewhere", "text"),
    [
        ("Elke valpreventie-cursus helpt.", "een valpreventie-cursus"),
        ("Elke valpreventiecursus helpt.", "een valpreventiecursus"),
        ("Een cursus helpt.", "een valpreventiecursus"),
    ],
    ids=["with a hyphen", "without", "nowhere"],
)
def test_a_word_is_written_as_elsewhere_in_the_document(elsewhere: str, text: str) -> None:
    assert join_lines(["een valpreventie-", "cursus"], whole_words([elsewhere])) == text


def test_words_that_are_broken_are_no_example() -> None:
    assert whole_words(["Een beleids-", "plan van 2 OV-kaarten"]) == {
        "een",
        "plan",
        "van",
        "ov-kaarten",
    }
