"""Set phrases and adverbs that go; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from word_builders import with_words

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.replacements import DroppedReplacement, FixedReplacement, Replacements

WORDS = Replacements(
    fixed=(
        FixedReplacement(text="met betrekking tot", plain="over", forms=("m.b.t.",)),
        FixedReplacement(text="indien", plain="als"),
        FixedReplacement(text="indien nodig", plain="als dat nodig is"),
        FixedReplacement(text="tevens", plain="ook"),
        FixedReplacement(text="mits", plain="maar alleen als"),
        FixedReplacement(text="met name", plain="vooral", unless=("genoemd",)),
        FixedReplacement(text="ingaande", plain="vanaf", only=("mei",)),
    ),
    dropped=(DroppedReplacement(text="ter zake"),),
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Vragen met betrekking tot uw brief.", "Vragen over uw brief."),
        ("Vragen m.b.t. uw brief.", "Vragen over uw brief."),
        ("Met betrekking tot uw brief is er nieuws.", "Over uw brief is er nieuws."),
        ("Indien u wilt, bellen wij.", "Als u wilt, bellen wij."),
        ("Wij bellen u indien nodig.", "Wij bellen u als dat nodig is."),
        ("Wij helpen, mits u zelf belt.", "Wij helpen, maar alleen als u zelf belt."),
        ("Met name kinderen komen.", "Vooral kinderen komen."),
        ("Wij stoppen ingaande 3 mei.", "Wij stoppen vanaf 3 mei."),
        ("Wij geven ter zake geen advies.", "Wij geven geen advies."),
    ],
)
def test_a_phrase_becomes_a_plain_one(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert with_words(text, WORDS, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hij is met name genoemd.", id="a word of unless"),
        pytest.param("De ingaande post is er.", id="no word of only"),
        pytest.param("Wij helpen, mits goed voorbereid.", id="no verb behind it"),
        pytest.param("Vragen met 'betrekking' tot de wet.", id="a mark between its words"),
        pytest.param("Ter zake is er geen advies.", id="nothing goes from the head of a clause"),
        pytest.param("Wij komen ook tevens langs.", id="a word would be doubled"),
    ],
)
def test_a_phrase_in_doubt_stays(text: str, lemmatizer: Lemmatizer) -> None:
    assert with_words(text, WORDS, lemmatizer) == text
