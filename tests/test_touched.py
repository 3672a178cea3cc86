"""What a question and the passages of its answer touch: by hand, and questions of residents on the corpus."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import a_passage

from assistant.answering import Assistant
from assistant.dutch.lemmas import Lemmatizer
from assistant.glossary import Glossary, Term
from assistant.library import Library
from assistant.model import AnswerStatus, PlainRecord, Retrieved, Strength, Turn
from assistant.themes import Theme, Themes
from assistant.touched import NEAR_SHARE, TouchedThemes

CARE = replace(a_passage("We verbeteren de zorg."), id="plan/zorg")
GREEN = replace(a_passage("We planten bomen."), id="plan/groen")
BARE = replace(a_passage("Dat doen we samen."), id="plan/kaal")
PASSAGES = {passage.id: passage for passage in (CARE, GREEN, BARE)}
RECORD = PlainRecord(CARE.id, "Kort.", "Lang.", Strength.INTENDS, ("ouderen",), (), "checked")


@pytest.fixture(scope="module")
def touched(lemmatizer: Lemmatizer) -> TouchedThemes:
    themes = (
        Theme("zorg", "Zorg", ("zorg",), ()),
        Theme("ouderen", "Ouderen", ("ouderen", "verzorgingshuis"), ()),
        Theme("groen", "Groen", ("boom",), ()),
    )
    glossary = Glossary([Term("ouderen", (), "", "", ("opa", "oude mensen"))], lemmatizer)
    return TouchedThemes(Themes(themes, lemmatizer.lemma), glossary, PASSAGES.get, {CARE.id: RECORD})


@pytest.mark.parametrize(
    ("passage", "themes"),
    [(CARE.id, {"zorg", "ouderen"}), (GREEN.id, {"groen"}), (BARE.id, set()), ("plan/weg", set())],
    ids=["record-and-words", "words-alone", "neither", "no-such-passage"],
)
def test_a_passage_touches_what_its_record_and_its_words_say(
    touched: TouchedThemes, passage: str, themes: set[str]
) -> None:
    assert touched.of_passage(passage) == themes
    # Once more, from what is known by now.
    assert touched.of_passage(passage) == themes


def test_with_another_plain_layer_a_passage_touches_what_that_says(touched: TouchedThemes) -> None:
    assert touched.of_passage(CARE.id) == {"zorg", "ouderen"}
    other = touched.with_plain({CARE.id: replace(RECORD, themes=("groen",))})
    assert other.of_passage(CARE.id) == {"zorg", "groen"}
    assert other.of_question("Is er iets voor oude mensen?") == {"ouderen"}
    assert touched.of_passage(CARE.id) == {"zorg", "ouderen"}


@pytest.mark.parametrize(
    ("question", "themes"),
    [
        ("Wat gebeurt er met verzorgingshuizen?", {"ouderen"}),
        ("Mag mijn opa bomen planten?", {"ouderen", "groen"}),
        ("Is er iets voor oude mensen?", {"ouderen"}),
        ("Hoe laat is het?", set()),
        ("", set()),
    ],
    ids=["a-word-of-the-theme", "a-word-of-residents", "two-words-of-residents", "none", "empty"],
)
def test_a_question_touches_what_its_words_name(
    touched: TouchedThemes, question: str, themes: set[str]
) -> None:
    assert touched.of_question(question) == themes


@pytest.mark.parametrize(
    ("found", "themes"),
    [
        ([], set()),
        ([CARE] * 4 + [BARE] * 6, {"zorg", "ouderen"}),
        ([CARE] * 3 + [BARE] * 7, set()),
        ([CARE] * 5 + [GREEN] * 5, {"zorg", "ouderen", "groen"}),
        ([BARE] * 10, set()),
    ],
    ids=["nothing", "four-of-ten", "three-of-ten", "two-halves", "no-theme"],
)
def test_what_lies_nearest_touches_the_themes_of_many_of_them(
    touched: TouchedThemes, found: list[object], themes: set[str]
) -> None:
    assert NEAR_SHARE == 0.4
    results = [
        Retrieved(passage, 1.0) for passage in (CARE, GREEN, BARE) for _ in range(found.count(passage))
    ]
    assert touched.of_nearest(results) == themes


# Questions of residents on the corpus


@pytest.mark.parametrize(
    ("question", "theme"),
    [
        ("Wat gebeurt er met verzorgingshuizen?", "ouderen"),
        ("Mijn opa is bang om te vallen, is daar een cursus voor?", "ouderen"),
        ("Waar moeten studenten straks wonen?", "wonen"),
        ("Wat gebeurt er met de bus naar het ziekenhuis?", "verkeer-en-parkeren"),
        ("Komt er een nieuw zwembad?", "sport-en-cultuur"),
        ("Is er steun voor mensen die de gasrekening niet kunnen betalen?", "geld-en-schulden"),
    ],
    ids=["care-home", "grandfather", "students", "bus", "pool", "gas-bill"],
)
def test_an_answer_touches_the_topic_of_its_question(assistant: Assistant, question: str, theme: str) -> None:
    answer = assistant.answer(question)
    assert answer.status in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)
    assert theme in answer.touches


@pytest.mark.parametrize(
    ("question", "theme"),
    [
        ("Komt er een zwembad in het centrum?", "ouderen"),
        ("Wat gebeurt er met verzorgingshuizen?", "verkeer-en-parkeren"),
        ("Komen er meer laadpalen?", "sport-en-cultuur"),
        ("Welke wethouder gaat over financiën?", "groen-water-en-dieren"),
    ],
    ids=["pool", "care-home", "chargers", "alderman"],
)
def test_an_answer_does_not_touch_what_is_far_from_its_question(
    assistant: Assistant, question: str, theme: str
) -> None:
    assert theme not in assistant.answer(question).touches


@pytest.mark.parametrize(
    "question", ["Wanneer gebeurt dat?", "Kunt u dat makkelijker zeggen?"], ids=["going-on", "in-other-words"]
)
def test_what_goes_on_with_a_question_touches_what_that_touched(assistant: Assistant, question: str) -> None:
    first = "Wat gebeurt er met verzorgingshuizen?"
    history = (Turn("user", first), Turn("assistant", "Over dit onderwerp geven we nu geen antwoord."))
    answer = assistant.answer(question, history)
    assert answer.citations
    assert "ouderen" in answer.touches


def test_what_is_not_found_touches_its_question_unless_it_says_where_to_go(assistant: Assistant) -> None:
    nothing = assistant.answer("Komt er een vliegveld voor opa's?")
    assert (nothing.status, "ouderen" in nothing.touches) == (AnswerStatus.NOT_FOUND, True)
    service = assistant.answer("Hoe vraag ik een parkeervergunning aan?")
    assert (service.status, service.touches) == (AnswerStatus.NOT_FOUND, frozenset())


def test_a_refusal_touches_nothing(assistant: Assistant) -> None:
    refusal = assistant.answer("Ik wil dood, mijn opa is gestorven.")
    assert (refusal.status, refusal.touches) == (AnswerStatus.REFUSED, frozenset())


def test_every_word_of_a_theme_that_is_a_question_touches_it(library: Library) -> None:
    missing = [
        (theme.id, word)
        for theme in library.themes.all
        for word in theme.words
        if theme.id not in library.touched.of_question(f"Wat gebeurt er met {word}?")
    ]
    assert missing == []
