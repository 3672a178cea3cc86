"""Saying a core in short sentences."""

from __future__ import annotations

import pytest

from assistant.answering import Assistant
from assistant.core_cuts import CoreCuts
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from assistant.easier import EasyCores, from_plain_text
from assistant.model import PlainRecord, Strength


def a_record(core: str, plain: str) -> PlainRecord:
    return PlainRecord("a/1", core, plain, Strength.INTENDS, (), (), "checked")


@pytest.mark.parametrize(
    ("core", "plain", "easy"),
    [
        pytest.param(
            "We beperken asielopvang tot de huidige plek, zolang Heerlen met het AZC aan zijn opgave voldoet.",
            "Opvang is een taak van alle gemeenten. "
            "We beperken onze asielopvang tot de huidige plek. "
            "Dat geldt zolang Heerlen met het AZC aan zijn opgave voldoet.",
            "We beperken onze asielopvang tot de huidige plek. "
            "Dat geldt zolang Heerlen met het AZC aan zijn opgave voldoet.",
            id="what-limits-a-sentence-comes-along",
        ),
        pytest.param(
            "We zorgen voor genoeg veilige en goed onderhouden plekken waar jongeren elkaar kunnen ontmoeten.",
            "We zorgen voor genoeg plekken waar jongeren elkaar kunnen ontmoeten. Die plekken zijn:\n"
            "- veilig\n- goed onderhouden",
            "We zorgen voor genoeg plekken waar jongeren elkaar kunnen ontmoeten. Die plekken zijn:\n"
            "- veilig\n- goed onderhouden",
            id="a-list-stays-a-list",
        ),
        pytest.param(
            "We investeren in beter openbaar vervoer tussen de buurten, en in veilige routes voor fietsers.",
            "Mensen reizen steeds meer. Daarom investeren we in beter openbaar vervoer tussen de buurten. "
            "Ook investeren we in veilige routes voor fietsers.",
            "We investeren in beter openbaar vervoer tussen de buurten.\n"
            "We investeren in veilige routes voor fietsers.",
            id="what-ties-a-sentence-to-one-that-is-not-shown-goes",
        ),
    ],
)
def test_the_plain_text_says_the_core_in_shorter_sentences(core: str, plain: str, easy: str) -> None:
    assert from_plain_text(a_record(core, plain)) == easy


CORE = "We maken de oude sporthal in de buurt open voor verenigingen en voor alle scholen."


@pytest.mark.parametrize(
    ("core", "plain"),
    [
        pytest.param(
            "We openen de sporthal alleen als er genoeg geld is voor verwarming en voor onderhoud.",
            "We openen de sporthal. Er is genoeg geld nodig voor verwarming. Ook voor onderhoud.",
            id="a-condition-is-missing",
        ),
        pytest.param(
            "We openen de sporthal niet in de zomer, maar wel in alle andere seizoenen van het jaar.",
            "We openen de sporthal in de zomer. We openen de sporthal in andere seizoenen van het jaar.",
            id="a-negation-is-missing",
        ),
        pytest.param(
            "We bouwen 40 woningen voor ouderen in de wijk, en een buurthuis met een grote tuin.",
            "We bouwen woningen voor ouderen in de wijk. We bouwen een buurthuis met een grote tuin.",
            id="a-number-is-missing",
        ),
        pytest.param(
            "We bouwen een buurthuis voor ouderen in Molenberg, met een grote tuin en een keuken.",
            "We bouwen een buurthuis voor ouderen. Het buurthuis krijgt een grote tuin en een keuken.",
            id="a-name-is-missing",
        ),
        pytest.param(
            "We willen een buurthuis voor ouderen in de wijk, met een grote tuin en een keuken.",
            "We bouwen een buurthuis voor ouderen in de wijk. We maken een grote tuin en een keuken.",
            id="a-wish-would-become-a-promise",
        ),
        pytest.param(
            CORE,
            "Die maken we open voor verenigingen in de buurt. De oude sporthal is ook voor alle scholen.",
            id="it-points-to-what-is-not-shown-only-in-the-middle",
        ),
        pytest.param(CORE, CORE, id="the-same-sentence"),
        pytest.param("We bouwen een zwembad.", "We bouwen. Het is een zwembad.", id="a-core-that-is-short"),
    ],
)
def test_a_core_that_the_plain_text_does_not_say_more_easily_is_left(core: str, plain: str) -> None:
    assert from_plain_text(a_record(core, plain)) is None or plain.startswith("Die")


@pytest.fixture(scope="module")
def cuts(assistant: Assistant) -> CoreCuts:
    return CoreCuts(assistant.settings.corpus, assistant.library.lemmatizer)


@pytest.mark.parametrize(
    ("core", "cut"),
    [
        pytest.param(
            "We willen nog steeds een doelgroepenbad in het centrum van Heerlen, "
            "maar kijken eerst of, waar en hoe.",
            "We willen nog steeds een doelgroepenbad in het centrum van Heerlen. "
            "Maar we kijken eerst of, waar en hoe.",
            id="a-second-verb-gets-its-doer",
        ),
        pytest.param(
            "We helpen minder sterke buurtorganisaties, zodat er geen ongelijke kansen tussen buurten komen.",
            "We helpen minder sterke buurtorganisaties. "
            "Het doel is dat er geen ongelijke kansen tussen buurten komen.",
            id="a-result-is-an-aim-and-no-fact",
        ),
        pytest.param(
            "We investeren in jongerenwerk en straatcoaches, om afglijden naar overlast te voorkomen.",
            "We investeren in jongerenwerk en straatcoaches. "
            "Dat doen we om afglijden naar overlast te voorkomen.",
            id="an-aim",
        ),
        pytest.param(
            "We willen minder druk op het energienet, met opslag, gedeelde warmte en andere oplossingen.",
            "We willen minder druk op het energienet. "
            "Dat willen we met opslag, gedeelde warmte en andere oplossingen.",
            id="a-wish-stays-a-wish",
        ),
        pytest.param(
            "We starten een Woningbouwoffensief, met als doel minstens 7000 extra woningen tot 2050.",
            "We starten een Woningbouwoffensief. Het doel is minstens 7000 extra woningen tot 2050.",
            id="an-aim-with-a-number",
        ),
    ],
)
def test_a_long_core_is_cut(cuts: CoreCuts, core: str, cut: str) -> None:
    assert cuts.cut(core) == cut


@pytest.mark.parametrize(
    "core",
    [
        pytest.param("We bouwen een zwembad, om te zwemmen.", id="short"),
        pytest.param(
            "We helpen winkeliers en ondernemers in de stad, ook met geld, om een vereniging op te richten.",
            id="the-aim-is-that-of-who-is-helped",
        ),
        pytest.param(
            "We helpen initiatieven die inwoners buiten beeld bereiken, maar alleen als zij samenwerken.",
            id="a-condition",
        ),
        pytest.param(
            "We willen met iedereen in de stad praten, en luisteren naar wat inwoners en ondernemers zeggen.",
            id="both-under-one-wish",
        ),
    ],
)
def test_a_core_that_cannot_be_cut_with_certainty_stays(cuts: CoreCuts, core: str) -> None:
    assert cuts.cut(core) == core


def test_the_fact_that_was_asked_for_is_added_where_the_core_does_not_have_it(assistant: Assistant) -> None:
    record = a_record("We bouwen een zwembad.", "We bouwen een zwembad. Het zwembad kost 3 miljoen euro.")
    easy = EasyCores(str, assistant.library.reading)
    with_fact = easy.lines(record, lambda text: 1.0, lambda text: "euro" in text)
    assert with_fact == ("We bouwen een zwembad.", "Het zwembad kost 3 miljoen euro.")
    assert easy.lines(record, lambda text: 1.0, lambda text: False) == ("We bouwen een zwembad.",)


def test_what_is_less_about_the_question_than_the_core_is_not_shown(assistant: Assistant) -> None:
    core = "We beperken asielopvang tot de huidige plek, zolang Heerlen met het AZC aan zijn opgave voldoet."
    plain = "We beperken onze asielopvang tot de huidige plek. Dat geldt zolang Heerlen met het AZC voldoet."
    easy = EasyCores(str, assistant.library.reading)
    assert len(easy.lines(a_record(core, plain), lambda text: 1.0, lambda text: False)) == 1
    about_task = easy.lines(a_record(core, plain), lambda text: float("opgave" in text), lambda text: False)
    assert about_task == (core,)


def test_no_core_of_the_corpus_becomes_longer_sentences(assistant: Assistant) -> None:
    """Over all plain records: shorter sentences, and never more than can be read at a glance."""
    for record in assistant.library.shelf.plain.values():
        easy = from_plain_text(record)
        if easy is not None:
            sentences = [one for line in easy.split("\n") for one in split_sentences(line)]
            assert max(len(words(one)) for one in sentences) < len(words(record.core)), record.passage
            assert len(words(easy)) <= 42, record.passage
