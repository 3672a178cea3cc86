from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model import Strength
from assistant.strength import sentence_strength, text_strength, weakest

EXPLORES, WISHES, SUPPORTS = Strength.EXPLORES, Strength.WISHES, Strength.SUPPORTS
INTENDS, DECIDED, DONE = Strength.INTENDS, Strength.DECIDED, Strength.DONE
MUST, MAY, NONE = Strength.MUST, Strength.MAY, Strength.NONE
# The plans from weak to strong, as the scale of the model names them.
PLANS = [EXPLORES, WISHES, SUPPORTS, INTENDS, DECIDED, DONE]

SENTENCES: dict[str, tuple[Strength, list[str]]] = {
    "to_look_into": (
        EXPLORES,
        [
            "We onderzoeken of het kanaal bevaarbaar kan worden gemaakt.",
            "Daarnaast verkent de gemeente een busbaan naar het station.",
            "We bezien of een tweede loket in Zeswegen zinvol is.",
            "Jaarlijks bekijken we hoe het aantal vergunningen zich ontwikkelt.",
            "Samen met de scholen brengen we de leerachterstanden in kaart.",
            "Er wordt onderzocht of de oude fabriek een buurthuis kan worden.",
            "De mogelijkheden voor een overkapping worden verkend.",
            "Er wordt bekeken of het parkeerterrein kleiner kan.",
            "Er wordt gekeken of een veerdienst haalbaar is.",
            "We doen onderzoek naar een brug over het spoor.",
            "We gaan een onderzoek doen naar de vaarroutes.",
            "We starten een haalbaarheidsonderzoek naar een ijsbaan.",
        ],
    ),
    "to_aim_at": (
        WISHES,
        [
            "We streven naar een volledig fietsbare binnenstad.",
            "Onze ambitie is een museum op wereldniveau.",
            "We zetten de komende jaren in op kleinschalige winkels.",
            "We koersen op een sluitend netwerk van wandelpaden.",
            "Samen spannen we ons in voor een rookvrije kade.",
            "Er wordt gestreefd naar een halvering van het aantal vuilnisbakken.",
        ],
    ),
    "to_want": (
        WISHES,
        [
            "We willen dat elke kleuter een plek om te spelen heeft.",
            "De coalitie wil een stadsstrand aanleggen.",
            "Een eigen honk voor de scouting is gewenst.",
            "Daarom willen wij de markt verplaatsen.",
            "Wij vinden de haven belangrijk en willen daar meer schepen zien.",
            "Dat is een wijk waarin we grote stappen willen zetten.",
            "De gemeente is voornemens de loods te slopen.",
            "Het is wenselijk dat de kermis blijft.",
            "De inzet is om het bad in de winter te openen.",
            "Hiermee beogen we een stillere kade.",
        ],
    ),
    "to_consider": (
        EXPLORES,
        [
            "We overwegen een bloembollenfonds.",
            "We heroverwegen de subsidie aan het filmhuis.",
            "We denken na over een tweede speeltuin aan de rand.",
            "Een avondopenstelling wordt overwogen.",
            "We houden de mogelijkheid open om een tweede veerboot te kopen.",
            "Er wordt een studie uitgevoerd naar een brug over het spoor.",
            "We gaan met de schippers in gesprek over de ligplaatsen.",
        ],
    ),
    "to_ask_others": (
        SUPPORTS,
        [
            "We lobbyen in Den Haag voor een extra intercity.",
            "Bij de provincie pleiten we voor een lager tarief.",
            "Wij maken ons sterk voor een eigen rechtbank.",
            "In Brussel maken we ons sterk voor de grensstreek.",
            "We maken ons bij het Rijk hard voor een eigen rechtbank.",
            "Bij de provincie dringen we aan op een veiligere oversteek.",
            "We doen een beroep op het kabinet om de regels te versoepelen.",
            "We vragen de minister om een lager tarief.",
            "Bij ProRail vragen we aandacht voor het lawaai.",
            "In Den Haag agenderen we de kosten van de haven.",
        ],
    ),
    "to_encourage": (
        SUPPORTS,
        [
            "We stimuleren eigenaren om hun gevel op te knappen.",
            "De gemeente bevordert het gebruik van deelfietsen.",
            "We moedigen verenigingen aan een gebouw te delen.",
            "Het gebruik van regentonnen wordt gestimuleerd.",
            "We jagen de vergroening van schooltuinen aan.",
        ],
    ),
    "to_help": (
        SUPPORTS,
        [
            "We faciliteren buren die samen een tuin beginnen.",
            "De gemeente ondersteunt de vrijwilligers van de reddingsbrigade.",
            "Daarom denken we mee met bewoners die een steiger bouwen.",
            "We denken mee met ondernemers die willen verhuizen.",
        ],
    ),
    "to_guard": (
        INTENDS,
        [
            "We borgen de toegang voor rolstoelen.",
            "We bewaken de rust in de vogelweide.",
            "We zien toe op de afspraken met de haven.",
        ],
    ),
    "to_go_on": (
        INTENDS,
        [
            "We continueren de nachtbus.",
            "We houden onverminderd vast aan het lage tarief.",
            "We blijven de bibliobus betalen.",
        ],
    ),
    "to_do_more": (
        INTENDS,
        [
            "We intensiveren het toezicht op de kades.",
            "We versterken de wijkzorg.",
            "We breiden het aantal bankjes uit.",
        ],
    ),
    "to_begin": (
        INTENDS,
        [
            "We introduceren een stadsmunt.",
            "We starten in het najaar met een repaircafé.",
            "Er komt een loods voor kunstenaars.",
        ],
    ),
    "to_do": (
        INTENDS,
        [
            "We realiseren een looproute langs de beek.",
            "We voeren de motie over het stadsstrand uit.",
            "De gemeente gaat de kade ophogen.",
        ],
    ),
    "where_possible": (
        INTENDS,
        ["We vervangen waar mogelijk tegels door gras.", "We plaatsen zo veel mogelijk bankjes."],
    ),
    "on_condition": (
        INTENDS,
        ["We bouwen de toren, mits de buurt instemt.", "We sluiten het bad, tenzij er een koper komt."],
    ),
    "to_have_to": (
        MUST,
        [
            "Winkels moeten hun steiger voor 1 mei weghalen.",
            "Bezoekers dienen te betalen bij de slagboom.",
            "Een helm is verplicht op de baan.",
            "We moeten de kade voor 2027 keuren.",
        ],
    ),
    "to_be_allowed": (
        MAY,
        [
            "Terrassen mogen tot middernacht open.",
            "Bewoners kunnen een pasje krijgen.",
            "We kunnen daarvoor een boete geven.",
            "Een pasje kan worden afgehaald aan de kade.",
        ],
    ),
    "to_have_decided": (
        DECIDED,
        [
            "De raad heeft besloten de kazerne te verkopen.",
            "Het beeldkwaliteitsplan is vastgesteld.",
            "Dit gebeurt conform raadsbesluit van 4 juni.",
        ],
    ),
    "to_have_done": (
        DONE,
        [
            "De oude sluis is gerestaureerd.",
            "Heerlen heeft in 2019 een akkoord met de boeren getekend.",
            "De regeling loopt sinds 2015.",
            "We hebben de sluis vorig jaar geverfd.",
            "In 2016 hebben we de kade verbreed.",
        ],
    ),
    "in_particular": (
        INTENDS,
        ["We snoeien met name langs de invalswegen.", "We maken ten minste 40 ligplaatsen."],
    ),
    "first": (INTENDS, ["We geven voorrang aan de sluis en repareren die eerst."]),
    "as_a_rule": (INTENDS, ["In de regel plaatsen we geen hekken langs de vijver."]),
    "no_plan": (
        NONE,
        [
            "Heerlen telt ruim 86.000 inwoners.",
            "De laatste mijn sloot in 1974.",
            "Het station is drie haltes verderop.",
            "Een mooie stad!",
            "Wij vinden dit een rare situatie.",
            "Uit onderzoek naar slaap blijkt dit.",
            "",
        ],
    ),
}


@pytest.mark.parametrize(
    ("strength", "sentence"),
    [
        pytest.param(strength, sentence, id=f"{row}-{number}")
        for row, (strength, sentences) in SENTENCES.items()
        for number, sentence in enumerate(sentences, start=1)
    ],
)
def test_the_strength_of_a_sentence(strength: Strength, sentence: str) -> None:
    assert sentence_strength(sentence) is strength


@pytest.mark.parametrize(
    "sentence",
    [
        "Uitgangspunt is dat de schippers zelf betalen.",
        "We hanteren het principe dat de vervuiler betaalt.",
        "De veiligheid van zwemmers heeft prioriteit.",
    ],
)
def test_a_principle_is_no_decision_and_no_fact(sentence: str) -> None:
    assert sentence_strength(sentence) not in (DECIDED, DONE)


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("We onderzoeken en bouwen een loods.", EXPLORES),
        ("We willen de brug bouwen en hebben daar geld voor vrijgemaakt.", WISHES),
        ("We gaan bekijken of we de haven uitbreiden.", EXPLORES),
        ("We stimuleren en gaan zelf ook gevels opknappen.", SUPPORTS),
        ("We hebben besloten te onderzoeken of de tol weg kan.", EXPLORES),
        ("We blijven streven naar een schone haven.", WISHES),
        ("We gaan met het Rijk in gesprek en pleiten voor een brug.", SUPPORTS),
    ],
)
def test_the_weakest_marker_of_a_sentence_wins(sentence: str, strength: Strength) -> None:
    assert sentence_strength(sentence) is strength


@pytest.mark.parametrize(
    "sentence",
    [
        sentence
        for strength, group in SENTENCES.values()
        if strength in (EXPLORES, WISHES)
        for sentence in group
    ],
)
def test_line_breaks_and_capitals_change_nothing(sentence: str) -> None:
    assert sentence_strength(sentence.replace(" ", "\n")) is sentence_strength(sentence)
    assert sentence_strength(sentence.upper()) is sentence_strength(sentence)


ONE_OF_EACH = [
    "We onderzoeken een tunnel.",
    "We willen een haven.",
    "We stimuleren zeilen.",
    "We bouwen een sluis.",
    "De raad heeft besloten de kade te verkopen.",
    "De vaart is gegraven.",
]


def test_the_example_sentences_cover_the_plans() -> None:
    assert [sentence_strength(sentence) for sentence in ONE_OF_EACH] == PLANS


@settings(deadline=None)
@given(st.lists(st.sampled_from(range(len(PLANS))), min_size=1, max_size=6))
def test_the_weakest_sentence_of_a_text_wins_in_any_order(places: list[int]) -> None:
    text = " ".join(ONE_OF_EACH[place] for place in places)
    assert text_strength(text) is PLANS[min(places)]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PLANS), min_size=1))
def test_the_weakest_of_plans_is_the_first_of_the_scale(plans: list[Strength]) -> None:
    assert weakest(plans) is min(plans, key=PLANS.index)


@pytest.mark.parametrize("duty", [MUST, MAY], ids=["must", "may"])
@pytest.mark.parametrize("plan", PLANS, ids=[plan.value for plan in PLANS])
def test_a_plan_is_weaker_than_a_duty(plan: Strength, duty: Strength) -> None:
    assert weakest([duty, plan]) is plan


@pytest.mark.parametrize("strength", list(Strength), ids=lambda strength: strength.value)
def test_a_sentence_without_a_plan_changes_nothing(strength: Strength) -> None:
    assert weakest([NONE, strength, NONE]) is strength


def test_nothing_has_no_strength() -> None:
    assert weakest([]) is NONE
    assert text_strength("") is NONE


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_a_strength(text: str) -> None:
    assert text_strength(text) in Strength
