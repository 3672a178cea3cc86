from __future__ import annotations

import pytest
from reading_builders import a_sentence, shown

from assistant.readability.logic import double_negations, stacked_conditions

from .conftest import Tag

# --- conditions ---


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Als u verhuist en als u kinderen hebt, moet u ons bellen.",
            "Als u verhuist en als u kinderen hebt, moet u ons bellen",
            id="als twice",
        ),
        pytest.param(
            "U krijgt geld als u werkt, tenzij u jonger bent dan 21 jaar.",
            "als u werkt, tenzij u jonger bent dan 21 jaar",
            id="als and tenzij, from the first on",
        ),
        pytest.param(
            "Indien u geen inkomen hebt, krijgt u hulp, mits u hier woont.",
            "Indien u geen inkomen hebt, krijgt u hulp, mits u hier woont",
            id="indien and mits",
        ),
        pytest.param(
            "Als u jonger bent dan 27, niets leert en alleen woont, kunt u hulp krijgen.",
            "Als u jonger bent dan 27, niets leert en alleen woont, kunt u hulp krijgen",
            id="three that share one als",
        ),
        pytest.param(
            "Wanneer u ziek bent, betalen wij door, op voorwaarde dat u dit meldt.",
            "Wanneer u ziek bent, betalen wij door, op voorwaarde dat u dit meldt",
            id="wanneer and op voorwaarde dat",
        ),
        pytest.param(
            "Het feest gaat door als het droog is, behalve als de zaal vol is.",
            "als het droog is, behalve als de zaal vol is",
            id="an exception",
        ),
        pytest.param(
            "Bent u ziek, dan belt u ons, tenzij het weekend is.",
            "Bent u ziek, dan belt u ons, tenzij het weekend is",
            id="the verb first, and tenzij",
        ),
        pytest.param(
            "U krijgt de bijdrage wanneer u hier woont en wanneer u weinig verdient.",
            "wanneer u hier woont en wanneer u weinig verdient",
            id="wanneer twice",
        ),
        pytest.param(
            "Voor zover u kosten maakt, betalen wij die, mits u een bon hebt.",
            "Voor zover u kosten maakt, betalen wij die, mits u een bon hebt",
            id="voor zover and mits",
        ),
    ],
)
def test_conditions_on_conditions(tag: Tag, text: str, found: str) -> None:
    sentence = tag(text)
    assert shown(sentence, stacked_conditions(sentence)) == [found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Als u verhuist, moet u ons bellen.", id="one als"),
        pytest.param("U krijgt hulp, tenzij u genoeg geld hebt.", id="one tenzij"),
        pytest.param("Bent u ziek, dan belt u ons.", id="one with the verb first"),
        pytest.param("De bon dient als bewijs en geldt als kaartje.", id="als bewijs"),
        pytest.param("Zij werkt als lerares en hij werkt als kok.", id="als with a job"),
        pytest.param("Het huis is even groot als de schuur en net zo oud als de kerk.", id="comparisons"),
        pytest.param("Zowel kinderen als ouders zijn welkom.", id="zowel ... als"),
        pytest.param("Kom zo snel als mogelijk, als eerste.", id="als without a verb"),
        pytest.param("Wanneer begint de bouw?", id="wanneer as a question"),
        pytest.param("Wanneer begint de bouw en wanneer is hij klaar?", id="wanneer as two questions"),
        pytest.param("Als u weet wanneer u komt, belt u ons dan.", id="wanneer behind weten"),
        pytest.param("Wij vragen wanneer u komt en wanneer u gaat.", id="wanneer twice behind vragen"),
        pytest.param("Als u verhuist, zegt u ons waar en wanneer u dat doet.", id="waar en wanneer"),
        pytest.param("Komt u mee?", id="a question with the verb first"),
        pytest.param("Het park is open.", id="none"),
    ],
)
def test_what_is_no_stack_of_conditions(tag: Tag, text: str) -> None:
    assert list(stacked_conditions(tag(text))) == []


# --- negations ---


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Het is niet onmogelijk dat de weg dichtgaat.", "niet onmogelijk", id="niet onmogelijk"),
        pytest.param("Dat is geenszins onmogelijk.", "geenszins onmogelijk", id="geenszins"),
        pytest.param("Dit is geen onredelijke vraag.", "geen onredelijke", id="geen onredelijke"),
        pytest.param("Dat is niet ongebruikelijk.", "niet ongebruikelijk", id="niet ongebruikelijk"),
        pytest.param("Niemand mag hier niet roken.", "Niemand mag hier niet", id="niemand and niet"),
        pytest.param("Wij betalen niet zonder bon.", "niet zonder", id="niet zonder"),
        pytest.param(
            "U mag het terrein niet betreden zonder vergunning.",
            "niet betreden zonder",
            id="zonder at the end",
        ),
        pytest.param(
            "U krijgt geen geld, tenzij u hier woont.", "geen geld, tenzij", id="tenzij over a comma"
        ),
        pytest.param("Het is niet verboden om hier te fietsen.", "niet verboden", id="niet verboden"),
        pytest.param("De gemeente kan niet weigeren om u te helpen.", "niet weigeren", id="niet weigeren"),
        pytest.param("Er is geen gebrek aan ruimte.", "geen gebrek", id="geen gebrek"),
        pytest.param(
            "Wij willen niet uitsluiten dat de brug dichtgaat.", "niet uitsluiten", id="niet uitsluiten"
        ),
    ],
)
def test_two_negations_are_found_with_what_stands_between(tag: Tag, text: str, found: str) -> None:
    sentence = tag(text)
    assert shown(sentence, double_negations(sentence)) == [found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De weg gaat niet dicht.", id="one"),
        pytest.param("Dat is onmogelijk.", id="one that is hidden"),
        pytest.param(
            "Het is verboden om zonder helm te rijden.", id="two that are hidden, with no plain one"
        ),
        pytest.param("Wij hebben geen geld en geen tijd.", id="joined by en"),
        pytest.param("Hij eet geen vlees of vis.", id="joined by of"),
        pytest.param("Hij komt niet en zij ook niet.", id="of two people"),
        pytest.param("Ik kom niet, want ik heb geen fiets.", id="and a reason"),
        pytest.param("Wij kennen het plan niet, maar dat is geen probleem.", id="and a but"),
        pytest.param("Nee, dat kan niet.", id="an answer"),
        pytest.param("Het park is niet alleen mooi, het kost ook niets.", id="niet alleen"),
        pytest.param("Dat duurt niet langer dan een week zonder regen.", id="niet langer dan"),
        pytest.param("Of het nu wel of niet regent, wij gaan niet weg.", id="wel of niet"),
        pytest.param("Wij weten nog niet wie er niet komt.", id="one in a question of its own"),
        pytest.param("Er zijn geen mensen die niet komen.", id="one in a relative clause"),
        pytest.param("Het park is niet groot (en kost niets).", id="one in brackets"),
        pytest.param("Wij laten onbekende mensen niet binnen.", id="an adjective before its noun"),
        pytest.param("Het terrein is onbebouwd en niet groot.", id="a word that only begins as a negation"),
    ],
)
def test_what_is_no_double_negation(tag: Tag, text: str) -> None:
    assert list(double_negations(tag(text))) == []


@pytest.mark.parametrize(
    ("between", "found"), [(8, 1), (9, 0)], ids=["nine words on", "ten words on are two statements"]
)
def test_how_far_apart_negations_are_read_together(between: int, found: int) -> None:
    marked = f"Dat:pron is=zijn:pv niet:bw {'heel:bw ' * between}onmogelijk:adj"
    assert len(list(double_negations(a_sentence(marked)))) == found


def test_three_negations_are_one_finding() -> None:
    sentence = a_sentence("Niemand:pron zegt=zeggen:pv nooit:bw niets:pron")
    assert shown(sentence, double_negations(sentence)) == ["Niemand zegt nooit"]
