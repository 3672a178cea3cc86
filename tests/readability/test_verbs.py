from __future__ import annotations

from collections.abc import Sequence

import pytest
from reading_builders import a_sentence, shown

from assistant.readability.verbs import far_apart, passives

from .conftest import Tag

# --- the passive ---

PASSIVE = {
    "the present with a doer": ("De aanvraag wordt door de raad beoordeeld.", ["wordt door de raad beoordeeld"]),
    "the past": ("Uw brief werd vorige week ontvangen.", ["werd vorige week ontvangen"]),
    "with a modal verb": ("Het plein kan volgend jaar worden aangelegd.", ["kan volgend jaar worden aangelegd"]),
    "with hoeven te": ("De weg hoeft niet te worden afgesloten.", ["hoeft niet te worden afgesloten"]),
    "a question": ("Welke stukken moeten worden ingeleverd?", ["moeten worden ingeleverd"]),
    "of nobody": ("Er mag hier niet worden gerookt.", ["mag hier niet worden gerookt"]),
    "the perfect without worden": ("De bomen zijn gisteren gekapt.", ["zijn gisteren gekapt"]),
    "the perfect with a doer": ("De kosten zijn door de inwoners betaald.", ["zijn door de inwoners betaald"]),
    "a participle like its infinitive": ("Uw bezwaar is door ons ontvangen.", ["is door ons ontvangen"]),
    "a state that somebody brought about": (
        "De nieuwe zaal is door de burgemeester geopend.", ["is door de burgemeester geopend"],
    ),
    "the doer behind the verbs": ("Hij werd geholpen door zijn buurvrouw.", ["werd geholpen"]),
    "in a subordinate clause": ("Wij bellen u wanneer de subsidie wordt uitbetaald.", ["wordt uitbetaald"]),
    "the participle first": ("Wij zien dat de kosten betaald worden.", ["betaald worden"]),
    "in the first clause": ("Omdat de weg wordt afgesloten, rijdt de bus om.", ["wordt afgesloten"]),
    "two participles": ("Het afval wordt gewogen en gemeten.", ["wordt gewogen en gemeten"]),
    "a verb that ends as one without an object": ("Het huis is gesloopt.", ["is gesloopt"]),
    "blokkeren": ("De weg is geblokkeerd.", ["is geblokkeerd"]),
    "uitkeren": ("Het geld is uitgekeerd.", ["is uitgekeerd"]),
    "bevrijden": ("De stad is bevrijd.", ["is bevrijd"]),
    "bestrijden": ("Het onkruid is bestreden.", ["is bestreden"]),
    "overvallen": ("De winkel is overvallen.", ["is overvallen"]),
    "afbreken": ("Het gesprek is afgebroken.", ["is afgebroken"]),
    "onderbreken": ("De uitzending is onderbroken.", ["is onderbroken"]),
    "a change that somebody makes": ("De wet is door de raad gewijzigd.", ["is door de raad gewijzigd"]),
    "twice": (
        "De bomen worden gekapt en het gras wordt gemaaid.", ["worden gekapt", "wordt gemaaid"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "found"), PASSIVE.values(), ids=PASSIVE)
def test_a_passive_is_found_with_its_verbs(tag: Tag, text: str, found: list[str]) -> None:
    sentence = tag(text)
    assert shown(sentence, passives(sentence)) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De gemeente plant bomen.", id="one verb"),
        pytest.param("De gemeente heeft de weg aangelegd.", id="the perfect with hebben"),
        pytest.param("De trein is om negen uur vertrokken.", id="the perfect with zijn: vertrekken"),
        pytest.param("De buren zijn vorige maand verhuisd.", id="the perfect with zijn: verhuizen"),
        pytest.param("Het aantal inwoners is gegroeid.", id="the perfect with zijn: groeien"),
        pytest.param("De brief is niet aangekomen.", id="the perfect with zijn and a particle"),
        pytest.param("Ik ben ziek geworden.", id="the perfect of worden"),
        pytest.param("De plannen zijn door de ziekte van de wethouder mislukt.", id="door as a cause"),
        pytest.param("De wet is gewijzigd.", id="a change of which nobody is said to make it"),
        pytest.param("De stad is door de jaren heen veranderd.", id="door ... heen"),
        pytest.param("De trein is door de storm ontspoord.", id="ontsporen"),
        pytest.param("De tulpen zijn uitgebloeid.", id="uitbloeien"),
        pytest.param("De kraan is uitgelekt.", id="uitlekken"),
        pytest.param("De boom is omgewaaid.", id="omwaaien"),
        pytest.param("Het park is omgeven door bomen.", id="omgeven door"),
        pytest.param("Het park is door bomen omgeven.", id="door ... omgeven"),
        pytest.param("De bak is gevuld met water.", id="gevuld met"),
        pytest.param("Wij zijn opgelucht.", id="opgelucht"),
        pytest.param("Hij is gepensioneerd.", id="gepensioneerd"),
        pytest.param("De kosten zijn hoger dan vorig jaar begroot.", id="a participle behind dan"),
        pytest.param("Mijn dochter wordt volgend jaar lerares.", id="worden with a noun"),
        pytest.param("Het wordt morgen koud.", id="worden with an adjective"),
        pytest.param("U moet lid worden van de vereniging.", id="worden behind a modal verb"),
        pytest.param("Onze tuin wordt elk jaar mooier.", id="worden with a comparative"),
        pytest.param("De winkel is op zondag gesloten.", id="a state"),
        pytest.param("Het zwembad is gesloten door de storm.", id="a state with a cause"),
        pytest.param("U bent verplicht om dit te melden.", id="a duty"),
        pytest.param("Dit formulier is bedoeld voor ouders.", id="what something is for"),
        pytest.param("Zij is in Heerlen geboren.", id="a birth"),
        pytest.param("Hij wordt in mei geboren.", id="a birth with worden"),
        pytest.param("De bewoners zijn tevreden.", id="an adjective like a participle"),
        pytest.param("De gebouwde huizen zijn mooi.", id="a participle before a noun"),
        pytest.param("Wij gaan huizen bouwen.", id="an infinitive"),
        pytest.param("Mooie dag!", id="no verb"),
    ],
)
def test_what_is_no_passive(tag: Tag, text: str) -> None:
    assert list(passives(tag(text))) == []


def test_a_birth_is_no_passive_however_it_is_tagged() -> None:
    assert list(passives(a_sentence("Zij:pron werd=worden:pv in:vz mei:n geboren=baren:vd ."))) == []


# --- far apart ---

# The longest way that is still short: eight words between two verbs, ten between a beginning and its verb.
EIGHT = "een:lid twee:tw drie:tw vier:tw vijf:tw zes:tw zeven:tw acht:tw"
TEN = f"{EIGHT} negen:tw tien:tw"


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        pytest.param(f"Zij:pron heeft=hebben:pv {EIGHT} gewerkt=werken:vd", 0, id="eight between two verbs"),
        pytest.param(
            f"Zij:pron heeft=hebben:pv {EIGHT} negen:tw gewerkt=werken:vd", 1, id="nine between two verbs"
        ),
        pytest.param(f"Mensen:nn {TEN} slapen:pv", 0, id="ten between the subject and its verb"),
        pytest.param(f"Mensen:nn {TEN} elf:tw slapen:pv", 1, id="eleven between the subject and its verb"),
        pytest.param(f"Hij:pron weet=weten:pv dat:sub {TEN} slapen:pv", 0, id="ten behind dat"),
        pytest.param(f"Hij:pron weet=weten:pv dat:sub {TEN} elf:tw slapen:pv", 1, id="eleven behind dat"),
        pytest.param(
            f"Hij:pron weet=weten:pv dat:sub {TEN} gewerkt=werken:vd hebben:pv", 0, id="up to the first verb"
        ),
        pytest.param(f"Morgen:bw {TEN} elf:tw slapen:pv", 0, id="an adverb is no subject"),
        pytest.param(
            f"Hij:pron slaapt=slapen:pv {TEN} elf:tw", 0, id="what follows the verb does not matter"
        ),
        pytest.param(f"Mensen:nn {TEN} ; elf:tw slapen:pv", 0, id="not over a semicolon"),
    ],
)
def test_how_far_is_too_far(marked: str, found: int) -> None:
    assert len(list(far_apart(a_sentence(marked)))) == found


APART: dict[str, tuple[str, Sequence[str]]] = {
    "a participle": (
        "De gemeente heeft op verzoek van de bewoners van de Akerstraat vorige maand bomen geplant.",
        ["heeft op verzoek van de bewoners van de Akerstraat vorige maand bomen geplant"],
    ),
    "an infinitive": (
        "Zij willen de oude school in de straat achter het station na de zomer opknappen.",
        ["willen de oude school in de straat achter het station na de zomer opknappen"],
    ),
    "a particle": (
        "De gemeente stelt het plan voor de nieuwe wijk ten noorden van het station morgen vast.",
        ["stelt het plan voor de nieuwe wijk ten noorden van het station morgen vast"],
    ),
    "the subject": (
        "De bewoners van de huizen langs de drukke weg naar het station van Heerlen klagen.",
        ["De bewoners van de huizen langs de drukke weg naar het station van Heerlen klagen"],
    ),
    "a day that is the subject": (
        "De dag van de opening van de nieuwe school in het centrum van Heerlen komt snel.",
        ["De dag van de opening van de nieuwe school in het centrum van Heerlen komt"],
    ),
    "behind dat": (
        "Wij weten dat de gemeente met de bewoners van de straten rond het nieuwe plein praat.",
        ["dat de gemeente met de bewoners van de straten rond het nieuwe plein praat"],
    ),
    "behind omdat": (
        "Omdat de aannemer door de storm van vorige week in het hele gebied vertraging heeft, duurt het lang.",
        ["Omdat de aannemer door de storm van vorige week in het hele gebied vertraging heeft"],
    ),
}


@pytest.mark.parametrize(("text", "found"), APART.values(), ids=APART)
def test_words_that_belong_together_stand_far_apart(tag: Tag, text: str, found: list[str]) -> None:
    sentence = tag(text)
    assert shown(sentence, far_apart(sentence)) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De gemeente heeft bomen geplant.", id="verbs that stand close"),
        pytest.param(
            "De gemeente plant twintig bomen op verzoek van de bewoners van de Akerstraat.",
            id="one verb, in front",
        ),
        pytest.param(
            "Elke dag tussen acht uur 's morgens en tien uur 's avonds in de zomer is het park open.",
            id="a time in front is no subject",
        ),
        pytest.param(
            "Twee weken na de grote storm van vorige maand in het zuiden van Limburg lag de tuin vol.",
            id="a number of weeks in front",
        ),
        pytest.param("De subsidie die u krijgt, stopt.", id="a short clause with the subject"),
        pytest.param("Ik denk dat hij morgen komt.", id="a short clause with dat"),
        pytest.param(
            "Vandaag rijdt de bus niet, want de chauffeurs van het bedrijf staken de hele dag.",
            id="two main clauses",
        ),
        pytest.param(
            "Als u hulp nodig hebt, kunt u elke dag tussen negen en vijf uur bellen.",
            id="seven words between",
        ),
        pytest.param(
            "De wethouder zegt dat de bouw begint en dat de straat dan een maand dichtgaat.",
            id="two short clauses",
        ),
    ],
)
def test_words_that_stand_close_enough(tag: Tag, text: str) -> None:
    assert list(far_apart(tag(text))) == []
