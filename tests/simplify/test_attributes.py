"""A doer before a noun: a clause behind it, where the noun phrase ends there."""

from __future__ import annotations

import pytest
from rewriting_builders import pairs, rewritten, texts

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.actives import ActiveVoice

NOUN_PHRASES = pairs(
    """
    De door u ingediende aanvraag is afgewezen. => De aanvraag die u hebt ingediend, is afgewezen.
    Wij hebben de door u ingediende aanvraag ontvangen. => Wij hebben de aanvraag ontvangen die u hebt ingediend.
    Wij hebben de door u ingediende aanvraag van 3 mei 2026 beoordeeld. => Wij hebben de aanvraag van 3 mei 2026 beoordeeld die u hebt ingediend.
    Het door de raad vastgestelde plan wordt door het college uitgevoerd. => Het plan dat de raad heeft vastgesteld, wordt door het college uitgevoerd.
    De door u te betalen leges bedragen € 310. => De leges die u moet betalen, bedragen € 310.
    Het door u ingevulde formulier kunt u opsturen. => Het formulier dat u hebt ingevuld, kunt u opsturen.
    De door u overgelegde stukken zijn door ons beoordeeld. => De stukken die u hebt overgelegd, zijn door ons beoordeeld.
    De door de aannemer gemaakte schade wordt vergoed. => De schade die de aannemer heeft gemaakt, wordt vergoed.
    Het door u ingediende bezwaar is gegrond. => Het bezwaar dat u hebt ingediend, is gegrond.
    De door ons op 3 mei 2026 verzonden brief hebt u niet ontvangen. => De brief die wij op 3 mei 2026 hebben verzonden, hebt u niet ontvangen.
    Wij hebben alle door u genoemde punten onderzocht. => Wij hebben alle punten onderzocht die u hebt genoemd.
    Het door u te betalen bedrag is € 85,30. => Het bedrag dat u moet betalen, is € 85,30.
    Wij beoordelen of de door u overgelegde bewijsstukken voldoende zijn. => Wij beoordelen of de bewijsstukken die u hebt overgelegd voldoende zijn.
    Een door u aangevraagde vergunning is nog niet verleend. => Een vergunning die u hebt aangevraagd, is nog niet verleend.
    De door u gevraagde vergunning wordt verleend. => De vergunning die u hebt gevraagd, wordt verleend.
    De door de commissie uitgebrachte adviezen volgen wij. => De adviezen die de commissie heeft uitgebracht, volgen wij.
    De gegevens zijn afkomstig uit de door u ingevulde vragenlijst. => De gegevens zijn afkomstig uit de vragenlijst die u hebt ingevuld.
    Wij hebben de door u op 3 mei 2026 ingediende aanvraag ontvangen. => Wij hebben de aanvraag ontvangen die u op 3 mei 2026 hebt ingediend.
    Het door de gemeente aangewezen terrein ligt aan de rand van de stad. => Het terrein dat de gemeente heeft aangewezen, ligt aan de rand van de stad.
    De door ons gemaakte kosten betaalt u zelf. => De kosten die wij hebben gemaakt, betaalt u zelf.
    Met de door u verstrekte toelichting is rekening gehouden. => Met de toelichting die u hebt verstrekt, is rekening gehouden.
    Volgens de door de politie opgemaakte rapportage was u aanwezig. => Volgens de rapportage die de politie heeft opgemaakt, was u aanwezig.
    Alle door u betaalde bedragen storten wij terug. => Alle bedragen die u hebt betaald, storten wij terug.
    Het verschuldigde bedrag moet binnen de door de Belastingdienst gestelde termijn zijn bijgeschreven. => Het verschuldigde bedrag moet binnen de termijn zijn bijgeschreven die de Belastingdienst heeft gesteld.
    """
)
LEFT = texts(
    """
    Wij sturen de door u ingediende aanvraag om een uitkering terug.
    De door u gevraagde vergunning voor de kap van twee bomen wordt verleend.
    De door de gemeente gehanteerde regels staan op de website.
    De door het college te nemen maatregelen staan in bijlage 2.
    De door u opgegeven en door ons gecontroleerde gegevens kloppen.
    Wij gaan uit van de door u opgegeven gegevens en de gegevens van het UWV.
    Het door u aangevoerde leidt niet tot een ander besluit.
    Uw door ons ontvangen aanvraag wordt behandeld.
    Deze door de raad vastgestelde regels gelden vanaf 1 mei 2026.
    """
)


@pytest.mark.parametrize(("before", "after"), NOUN_PHRASES, ids=[before for before, _ in NOUN_PHRASES])
def test_a_doer_before_a_noun_gets_a_clause_behind_it(
    before: str, after: str, lemmatizer: Lemmatizer
) -> None:
    assert rewritten(ActiveVoice(lemmatizer), before, lemmatizer) == after


@pytest.mark.parametrize("text", LEFT)
def test_a_noun_phrase_that_goes_on_stays(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(ActiveVoice(lemmatizer), text, lemmatizer) == text
