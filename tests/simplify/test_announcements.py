"""What letters say before they say something; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.announcements import Announcements


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(
            "Wij laten u weten dat de gemeente op 3 maart begint met het snoeien.",
            "De gemeente begint op 3 maart met het snoeien.",
            id="sender first",
        ),
        pytest.param(
            "Hierbij delen wij u mede dat uw aanvraag om een tuinhuis is goedgekeurd.",
            "Uw aanvraag om een tuinhuis is goedgekeurd.",
            id="hierbij",
        ),
        pytest.param(
            "Met deze brief bericht ik u dat ik uw klacht over de kapvergunning heb gelezen.",
            "Ik heb uw klacht over de kapvergunning gelezen.",
            id="ik",
        ),
        pytest.param(
            "Hiermee hebben wij het genoegen u te berichten dat u op 4 mei wordt benoemd.",
            "U wordt op 4 mei benoemd.",
            id="het genoegen",
        ),
        pytest.param(
            "Helaas moeten wij u mededelen dat het dossier nog niet compleet is.",
            "Helaas is het dossier nog niet compleet.",
            id="helaas stays",
        ),
        pytest.param(
            "Wij wijzen u er ook op dat het indienen van bezwaar de betaling niet uitstelt.",
            "Let op: het indienen van bezwaar stelt de betaling niet uit.",
            id="a warning",
        ),
        pytest.param(
            "Wij wijzen u erop dat u de kosten zelf betaalt als u de afspraak te laat afzegt.",
            "Let op: u betaalt de kosten zelf als u de afspraak te laat afzegt.",
            id="with its condition",
        ),
        pytest.param(
            "Wij delen u mee dat het zwembad in juli dicht is en dat de kaart een maand langer geldt.",
            "Het zwembad is in juli dicht. De kaart geldt een maand langer.",
            id="two things",
        ),
    ],
)
def test_what_is_announced_is_said(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(Announcements(lemmatizer), text, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Wij kunnen u nog niet laten weten dat de subsidie doorgaat.", id="a negation in front"),
        pytest.param("Als u belt, laten wij u weten dat de kaart klaar is.", id="a condition in front"),
        pytest.param("Het college laat u weten dat de weg op 3 mei dicht is.", id="another sender"),
        pytest.param("Wij hebben u laten weten dat de weg op 3 mei dicht is.", id="something past"),
        pytest.param(
            "Wij delen u mee dat de vergunning onder voorwaarden wordt verleend.",
            id="a phrase without a sure owner",
        ),
        pytest.param("Wij delen u mee dat niet alle stukken zijn ontvangen.", id="a negation at the front"),
        pytest.param(
            "Wij laten u weten dat de volgende stukken nog in het dossier ontbreken:", id="what opens a list"
        ),
    ],
)
def test_it_is_left_alone(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(Announcements(lemmatizer), text, lemmatizer) == text
