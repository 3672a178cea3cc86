"""Questions what a word means."""

from __future__ import annotations

import pytest

from assistant.asked_meaning import Meanings, asked_words, asks_meaning
from assistant.dutch.lemmas import Lemmatizer
from assistant.glossary import Glossary, Term
from assistant.simplify.explanations import Explanations

TERMS = (
    Term("boa", ("boa's",), "", "Dat is een handhaver van de gemeente.", ()),
    Term("VSV'ers", (), "", "Dat zijn jongeren zonder diploma.", ()),
    Term("BIZ", (), "", "Een BIZ is een gebied.", ()),
    Term("ZZP-er", (), "", "Dat is iemand met een eigen bedrijf.", ()),
    Term("woningcorporatie", ("corporaties",), "", "Dat is een verhuurder.", ()),
    Term("wethouder", (), "", "Dat is een bestuurder.", ()),
    Term("IHPS", (), "", "", ()),
    Term("beschermd wonen", (), "", "Dat is wonen met hulp.", ()),
)


@pytest.fixture(scope="module")
def meanings(lemmatizer: Lemmatizer) -> Meanings:
    others = Explanations({"ihp": "Dat is een plan voor scholen.", "huurcommissie": "Dat helpt."}, lemmatizer)
    return Meanings(Glossary(TERMS, lemmatizer), others, lemmatizer.lemma)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Wat is een boa?", "boa"),
        ("wat zijn boa's", "boa"),
        ("Wat is een VSV'er?", "VSV'ers"),
        ("wat betekent boa", "boa"),
        ("wat betekend het woord boa?", "boa"),
        ("wat wordt er bedoeld met beschermd wonen?", "beschermd wonen"),
        ("wat bedoelen jullie met woningcorporaties", "woningcorporatie"),
        ("Wat houdt beschermd wonen in?", "beschermd wonen"),
        ("waar staat de afkorting BIZ voor?", "BIZ"),
        ("B.I.Z.?", "BIZ"),
        ("BIZ", "BIZ"),
        ("wat is een zzp'er", "ZZP-er"),
        ("leg uit wat een boa is", "boa"),
        ("kunt u uitleggen wat een boa is?", "boa"),
        ("ik weet niet wat een boa is", "boa"),
        ("boa betekenis", "boa"),
        ("betekenis van boa", "boa"),
        ("wat is nou die biz eigenlijk", "BIZ"),
        ("wat is een wethouder?", "wethouder"),
        ("wat is een huurcommissie", "huurcommissie"),
        ("huurcommissie?", "huurcommissie"),
    ],
)
def test_a_word_that_is_known_is_explained(meanings: Meanings, question: str, word: str) -> None:
    found = meanings.of(question)
    assert found is not None
    assert found.word == word


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("wat doet een boa", id="what-it-does"),
        pytest.param("wat is het plan voor de boa", id="its-plan"),
        pytest.param("wethouder", id="a-common-word-alone"),
        pytest.param("wat is IHPS", id="an-abbreviation-like-another"),
        pytest.param("wat is bitcoin", id="unknown"),
        pytest.param("komen er meer boa's?", id="about-plans"),
        pytest.param("", id="nothing"),
    ],
)
def test_anything_else_is_not(meanings: Meanings, question: str) -> None:
    assert meanings.of(question) is None


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("wat is bitcoin", True),
        ("wat betekent bitcoin?", True),
        ("bitcoin", False),
        ("wat is het plan voor de handhaving", False),
        ("wat is er met het Royal gebeurd", False),
    ],
)
def test_whether_a_meaning_is_asked_in_so_many_words(question: str, asks: bool) -> None:
    assert asks_meaning(question) is asks


def test_a_long_message_is_no_word() -> None:
    assert asked_words("in onze straat staat al heel lang een leeg huis") == ()
