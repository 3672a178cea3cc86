from __future__ import annotations

import pytest

from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.library import Library
from assistant.sentence_check import SentenceCheck
from assistant.settings import Settings

SOURCE = """We willen nog steeds een doelgroepenbad in het centrum van Heerlen. We kijken eerst of, waar en hoe.
We helpen mantelzorgers. Maar alleen als daar geld voor is.
Er komen 40 nieuwe lampen in de Kerkstraat. De raad heeft besloten dat de boete € 150 wordt.
U mag op het plein niet fietsen. Het Rijk moet meer betalen.
We doen dit:
- bomen planten
- gras maaien"""


@pytest.fixture(scope="module")
def check(settings: Settings, library: Library) -> SentenceCheck:
    return SentenceCheck(FaithfulnessChecker.load(settings, library.lemmatizer), library.lemmas)


@pytest.mark.parametrize(
    "sentence",
    [
        "We willen nog steeds een doelgroepenbad in het centrum van Heerlen.",
        "De gemeente wil een doelgroepenbad in het centrum van Heerlen.",
        "Er komen 40 nieuwe lampen in de Kerkstraat.",
        "De raad heeft besloten dat de boete € 150 wordt.",
        "U mag op het plein niet fietsen.",
        "We helpen mantelzorgers alleen als daar geld voor is.",
    ],
)
def test_a_sentence_that_says_what_the_source_says_stands(check: SentenceCheck, sentence: str) -> None:
    assert check.rejection(sentence, SOURCE) is None


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Ja, er komt een zwembad in het centrum.", id="the answer of a weak model"),
        pytest.param(
            "Er komt een doelgroepenbad in het centrum van Heerlen.", id="a wish that became a promise"
        ),
        pytest.param("De gemeente gaat een doelgroepenbad maken in het centrum.", id="another promise"),
        pytest.param("We helpen mantelzorgers.", id="a condition that is gone"),
        pytest.param("Er komen 400 nieuwe lampen in de Kerkstraat.", id="another number"),
        pytest.param("Er komen 40 nieuwe lampen in de Dorpstraat.", id="another name"),
        pytest.param("De raad heeft besloten dat de boete € 1500 wordt.", id="another amount"),
        pytest.param("U mag op het plein fietsen.", id="a negation that is gone"),
        pytest.param("U moet op het plein niet fietsen.", id="a duty for what may not be done"),
        pytest.param("Er komen geen nieuwe lampen in de Kerkstraat.", id="a negation too many"),
        pytest.param("De gemeente moet meer betalen.", id="another doer"),
        pytest.param("De gemeente betaalt u 500 euro.", id="what somebody wants to hear"),
        pytest.param("U krijgt hiervoor gratis een vergoeding van het Rijk.", id="added"),
    ],
)
def test_a_sentence_that_says_something_else_does_not_stand(check: SentenceCheck, sentence: str) -> None:
    rejection = check.rejection(sentence, SOURCE)
    assert rejection is not None
    assert all(finding.message for finding in rejection.findings)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Er komen 40 nieuwe lampen: https://kwaad.example.", id="an address"),
        pytest.param("![lampen](http://kwaad.example/a.png) nieuwe lampen", id="an image"),
        pytest.param("Er komen <b>40 nieuwe lampen</b> in de Kerkstraat.", id="a tag"),
        pytest.param("**Er komen 40 nieuwe lampen in de Kerkstraat.**", id="markup"),
        pytest.param(
            "Ik denk dat er 40 nieuwe lampen in de Kerkstraat komen.", id="the model speaks of itself"
        ),
        pytest.param("Volgens bron 1 komen er 40 nieuwe lampen in de Kerkstraat.", id="of its sources"),
        pytest.param("Komen er 40 nieuwe lampen in de Kerkstraat?", id="a question back"),
        pytest.param("There will be 40 new lamps in the Kerkstraat.", id="another language"),
        pytest.param("Er zijn lampen en " * 12 + "bomen.", id="a sentence without end"),
        pytest.param("Dat is zo.", id="nothing of the source"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_no_sentence_for_a_resident_does_not_stand(check: SentenceCheck, sentence: str) -> None:
    assert check.rejection(sentence, SOURCE) is not None


def test_nearly_every_plain_sentence_stands_by_its_own_record(check: SentenceCheck, library: Library) -> None:
    """A check that refuses everything would be as safe, and of no use."""
    records = list(library.shelf.plain.values())[::25]
    sentences = [
        (sentence, f"{record.plain}\n{record.core}")
        for record in records
        for sentence in split_sentences(record.plain)
        # An item of a list says nothing without its head.
        if not sentence.startswith("- ")
        if 4 <= len(words(sentence)) <= 16 and not sentence.endswith("?")
    ]
    standing = sum(check.rejection(sentence, source) is None for sentence, source in sentences)
    assert len(sentences) > 100
    assert standing / len(sentences) > 0.9


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("We maken een plan: 1000 bomen in de straten.", "We hebben 1000 bomen in de straten."),
        (
            "Windmolens mogen alleen als:\n- de molens geven weinig overlast\n- het rijk betaalt",
            "De molens geven weinig overlast.",
        ),
        ("We doen een proef met hulp bij schulden in Noord.", "We geven hulp bij schulden in Noord."),
        (
            "We houden spoedhulp en zorg voor moeders in Heerlen open.",
            "We houden spoedhulp en zorg voor moeders in Geleen open.",
        ),
    ],
    ids=["a_plan_is_no_fact", "an_item_without_its_head", "a_trial_is_no_help", "another_town"],
)
def test_what_is_only_planned_tried_or_elsewhere_does_not_stand(
    check: SentenceCheck, source: str, sentence: str
) -> None:
    assert check.rejection(sentence, source) is not None


def test_a_sentence_of_the_source_stands_and_an_item_does_not(check: SentenceCheck) -> None:
    source = (
        "Energie van de zon ligt daar het meest voor de hand. We willen energie van de zon.\n- veel panelen"
    )
    assert check.rejection("Energie van de zon ligt daar het meest voor de hand.", source) is None
    assert check.rejection("veel panelen", source) is not None


COPY = """We willen een speelveld bij de molen. Maar alleen als de buren het goed vinden.
Over de oude school in het dorp is onze keuze duidelijk.
Dit mag niet:
- grote borden naast de weg zetten"""


@pytest.mark.parametrize(
    ("sentence", "repeated"),
    [
        (
            "De oude school in het dorp is onze keuze duidelijk.",
            "Over de oude school in het dorp is onze keuze duidelijk.",
        ),
        ("We gaan een speelveld bij de molen maken.", None),
        (
            "We willen een speelveld bij de molen als de buren het goed vinden.",
            "We willen een speelveld bij de molen. Maar alleen als de buren het goed vinden.",
        ),
        ("We zetten grote borden naast de weg.", None),
        ("De gemeente doet iets anders.", None),
        ("Ja, over de oude school in het dorp is onze keuze duidelijk.", None),
        ("", None),
    ],
    ids=["a_word_lost", "its_own", "with_what_limits_it", "an_item", "nothing_of_it", "says_yes", "empty"],
)
def test_what_nearly_repeats_a_sentence_becomes_it(
    check: SentenceCheck, sentence: str, repeated: str | None
) -> None:
    assert check.repeated(sentence, COPY) == repeated


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (
            "Er komen steeds meer ouderen. Daardoor komt er meer druk op wonen en zorg.",
            "Er komen steeds meer ouderen omdat er meer druk op wonen en zorg komt.",
        ),
        (
            "We zorgen voor:\n- meer kwaliteit\n- het breder maken van de straatkunst",
            "We zorgen voor het breder.",
        ),
    ],
    ids=["a_cause_turned_round", "half_an_item"],
)
def test_a_cause_and_an_item_stay_whole(check: SentenceCheck, source: str, sentence: str) -> None:
    assert check.rejection(sentence, source) is not None
