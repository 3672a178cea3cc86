"""What a letter is for, always in its own words."""

from __future__ import annotations

import pytest

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import tag_sentences
from assistant.simplify.letter_purpose import letter_purpose
from assistant.simplify.report import LetterPurpose

LETTER = """Geachte heer/mevrouw [naam],

Betreft: uw aanvraag

Wij hebben besloten uw aanvraag af te wijzen. De regeling is op 1 maart 2024 veranderd.

U dient het formulier uiterlijk op 7 december 2026 in te leveren. Lever ook een kopie van uw pas in.

Het gesprek is op donderdag 3 december 2026 om 10.30 uur.

Tegen dit besluit kunt u binnen zes weken bezwaar maken. Voor vragen kunt u bellen met [telefoonnummer].

Met vriendelijke groet,"""


@pytest.fixture(scope="module")
def purpose(lemmatizer: Lemmatizer) -> LetterPurpose:
    return letter_purpose(list(tag_sentences(LETTER, lemmatizer.analyser)))


def test_what_the_letter_says(purpose: LetterPurpose) -> None:
    assert purpose.says == ("Betreft: uw aanvraag", "Wij hebben besloten uw aanvraag af te wijzen.")


def test_what_the_reader_must_do(purpose: LetterPurpose) -> None:
    assert purpose.do == (
        "U dient het formulier uiterlijk op 7 december 2026 in te leveren.",
        "Lever ook een kopie van uw pas in.",
    )


def test_before_when(purpose: LetterPurpose) -> None:
    assert purpose.before_when == (
        "U dient het formulier uiterlijk op 7 december 2026 in te leveren.",
        "Het gesprek is op donderdag 3 december 2026 om 10.30 uur.",
        "Tegen dit besluit kunt u binnen zes weken bezwaar maken.",
    )


def test_whom_to_ask_and_how_to_object(purpose: LetterPurpose) -> None:
    assert purpose.whom_to_ask == ("Voor vragen kunt u bellen met [telefoonnummer].",)
    assert purpose.objection == ("Tegen dit besluit kunt u binnen zes weken bezwaar maken.",)


def test_every_quote_stands_in_the_letter(purpose: LetterPurpose) -> None:
    quotes = (*purpose.says, *purpose.do, *purpose.before_when, *purpose.whom_to_ask, *purpose.objection)
    assert all(quote in LETTER for quote in quotes)


def test_a_plan_that_speaks_to_nobody_has_no_purpose(lemmatizer: Lemmatizer) -> None:
    text = "De wijk krijgt uiterlijk in 2028 meer groen. Er komen bomen."
    assert not letter_purpose(list(tag_sentences(text, lemmatizer.analyser))).found
