"""Rows at the end of a sentence; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten, tagged

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.edit import ChangeKind
from assistant.simplify.lists import Lists


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(
            "Neem mee naar de balie: een geldig paspoort, de brief van 3 mei en een bewijs van betaling.",
            "Neem mee naar de balie:\n- een geldig paspoort;\n- de brief van 3 mei; en\n- een bewijs van betaling.",
            id="behind a colon",
        ),
        pytest.param(
            "We investeren in betere fietspaden, veilige oversteekplaatsen bij scholen en nieuwe lampen langs alle drukke wegen.",
            "We investeren in:\n- betere fietspaden;\n- veilige oversteekplaatsen bij scholen; en\n- nieuwe lampen langs alle drukke wegen.",
            id="behind a preposition of the verb",
        ),
        pytest.param(
            "De subsidie is bedoeld voor het kopen van tonnen, het aanleggen van daken en het vervangen van tegels.",
            "De subsidie is bedoeld voor:\n- het kopen van tonnen;\n- het aanleggen van daken; en\n- het vervangen van "
            "tegels.",
            id="behind a preposition of a participle",
        ),
        pytest.param(
            "Wij letten onder andere op de hoogte van uw inkomen, de grootte van uw gezin en de kosten van uw huis.",
            "Wij letten onder andere op:\n- de hoogte van uw inkomen;\n- de grootte van uw gezin; en\n- de kosten van "
            "uw huis.",
            id="what is among others",
        ),
        pytest.param(
            "Wij vragen u om het formulier in te vullen, een kopie mee te sturen en de brief te bewaren.",
            "Wij vragen u om:\n- het formulier in te vullen;\n- een kopie mee te sturen; en\n- de brief te bewaren.",
            id="behind om",
        ),
        pytest.param(
            "U krijgt de toeslag als u ouder bent dan 21 jaar, weinig inkomen hebt en geen eigen vermogen hebt.",
            "U krijgt de toeslag als u:\n- ouder bent dan 21 jaar;\n- weinig inkomen hebt; en\n- geen eigen vermogen hebt.",
            id="conditions that share a subject",
        ),
    ],
)
def test_it_becomes_a_list(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(Lists(), text, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Het is voor de gemeente dan ook een goed middel, de basis van het beleid en een steun voor de buurt.",
            id="an adverb in what would be an item",
        ),
        pytest.param("Wij werken samen met scholen, bedrijven en verenigingen.", id="a short row"),
        pytest.param(
            "Wij helpen met zowel de huur van het huis, de kosten van de zorg als de school van uw kind.",
            id="zowel",
        ),
        pytest.param(
            "We werken samen met de scholen, verenigingen voor sport en bedrijven uit de hele regio Parkstad.",
            id="an article of the first item only",
        ),
        pytest.param(
            "Dit geldt voor een kaart voor bewoners, een kaart voor bezoek en een kaart die u leent.",
            id="an item with a clause",
        ),
        pytest.param(
            "We praten met scholen, bewoners en verenigingen uit de buurt over de plannen voor het nieuwe plein.",
            id="something behind the row",
        ),
        pytest.param(
            "- We investeren in betere fietspaden, veilige oversteekplaatsen bij scholen en nieuwe lampen langs wegen;",
            id="an item of a list",
        ),
    ],
)
def test_it_is_left_alone(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(Lists(), text, lemmatizer) == text


def test_the_items_stand_as_they_stood(lemmatizer: Lemmatizer) -> None:
    text = "Stuur mee: een kopie van uw pas (beide kanten), uw loonstrook van mei 2026 en een recente foto."
    (edit,) = Lists()(tagged(text, lemmatizer))
    assert edit.kind is ChangeKind.LIST
    assert edit.text.count("\n- ") == 3
    assert "een kopie van uw pas (beide kanten);" in edit.text
