from __future__ import annotations

import pytest
from reading_builders import shown

from assistant.dutch.lemmas import Lemmatizer
from assistant.readability.nouns_for_verbs import nominal_style

from .conftest import Tag


@pytest.mark.parametrize(
    ("text", "found", "verb"),
    [
        pytest.param(
            "Het realiseren van nieuwe woningen kost tijd.",
            "Het realiseren van",
            "realiseren",
            id="het ...en van",
        ),
        pytest.param(
            "Het invullen van het formulier is makkelijk.", "Het invullen van", "invullen", id="invullen"
        ),
        pytest.param(
            "Het vooraf afstemmen met de buren helpt.",
            "Het vooraf afstemmen met",
            "afstemmen",
            id="with an adverb",
        ),
        pytest.param(
            "De beoordeling van uw aanvraag duurt zes weken.",
            "De beoordeling van",
            "beoordelen",
            id="de ...ing van",
        ),
        pytest.param("De sluiting van het bad doet pijn.", "De sluiting van", "sluiten", id="sluiting"),
        pytest.param(
            "Wij werken aan een snelle verbetering van de weg.",
            "een snelle verbetering van",
            "verbeteren",
            id="with an adjective",
        ),
        pytest.param(
            "Verbetering van de weg is nodig.", "Verbetering van", "verbeteren", id="without an article"
        ),
        pytest.param(
            "De invoering hiervan duurt een jaar.", "De invoering hiervan", "invoeren", id="hiervan"
        ),
        pytest.param(
            "De aanleg van het fietspad begint.", "De aanleg van", "aanleggen", id="an action without -ing"
        ),
        pytest.param("De verkoop van het gebouw gaat door.", "De verkoop van", "verkopen", id="verkoop"),
        pytest.param("Bij verhuizing krijgt u geld terug.", "Bij verhuizing", "verhuizen", id="bij"),
        pytest.param("Na ontvangst belt u ons.", "Na ontvangst", "ontvangen", id="na"),
    ],
)
def test_an_action_that_is_said_with_a_noun(
    tag: Tag, lemmatizer: Lemmatizer, text: str, found: str, verb: str
) -> None:
    sentence = tag(text)
    spans = list(nominal_style(sentence, lemmatizer))
    assert shown(sentence, spans) == [found]
    assert [hidden for *_, hidden in spans] == [verb]


def test_every_action_of_a_sentence_is_found(tag: Tag, lemmatizer: Lemmatizer) -> None:
    sentence = tag("De invoering van het plan vraagt om het aanpassen van de regels.")
    assert shown(sentence, nominal_style(sentence, lemmatizer)) == ["De invoering van", "het aanpassen van"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Wij beoordelen uw aanvraag.", id="a verb"),
        pytest.param("De woning van mijn zus is groot.", id="a thing"),
        pytest.param("De vergunning van de winkel hangt aan de muur.", id="a paper"),
        pytest.param("De afdeling van mijn vader verhuist.", id="a body"),
        pytest.param("De vergadering van vanavond begint om acht uur.", id="a meeting"),
        pytest.param("De huurwoning van mijn zus is groot.", id="a compound with a thing"),
        pytest.param("De mening van de bewoners telt.", id="an outcome"),
        pytest.param("De haring van de visboer is lekker.", id="a fish"),
        pytest.param("De paling van de visboer is lekker.", id="another fish"),
        pytest.param("De penning van de koning is van goud.", id="a coin"),
        pytest.param("De kleding van mijn broer is nat.", id="clothes"),
        pytest.param("De voeding van een baby is melk.", id="food"),
        pytest.param("De verwarming van het huis is kapot.", id="an apparatus"),
        pytest.param("De verlichting van de straat is kapot.", id="lamps"),
        pytest.param("De bestelling van mijn buurman is er.", id="what was ordered"),
        pytest.param("De uitnodiging van de school is er.", id="a letter"),
        pytest.param("De straatverlichting van de wijk is kapot.", id="a compound with lamps"),
        pytest.param("De koning van België komt op bezoek.", id="a person"),
        pytest.param("De ketting van mijn fiets is kapot.", id="no noun of a verb"),
        pytest.param("De ring van mijn oma is van goud.", id="too short for an action"),
        pytest.param("Wij zien een verbetering.", id="an action with nothing tied to it"),
        pytest.param("Het verkeer van de stad groeit.", id="a noun like an infinitive"),
        pytest.param("Wij proberen het te maken met hout.", id="het te ...en"),
        pytest.param("Om het te doen hebben wij geld nodig.", id="het as an object"),
        pytest.param("Het leven is mooi.", id="an infinitive with nothing tied to it"),
        pytest.param("Na schooltijd spelen zij buiten.", id="na with a time"),
    ],
)
def test_what_is_no_nominal_style(tag: Tag, lemmatizer: Lemmatizer, text: str) -> None:
    assert list(nominal_style(tag(text), lemmatizer)) == []
