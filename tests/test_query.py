from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_document
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.spelling import SpellingCorrector
from assistant.dutch.terms import search_terms
from assistant.glossary import Glossary, Term
from assistant.intent import Form, TimeFocus
from assistant.query import QueryReader, name_pattern

DOCUMENTS = [
    a_document(aliases=("stadsakkoord 2026", "nieuwe akkoord")),
    a_document(OLD_AGREEMENT, aliases=("stadsakkoord 2018", "oude akkoord"), period_end=date(2022, 3, 31)),
    a_document("naamloos"),
]
VOCABULARY = Counter(
    "kelder water wateroverlast park centrum wethouder bibliotheek fietspad warmtenet begroting sluiten".split()
    * 5
)


@pytest.fixture(scope="module")
def reader(lemmatizer: Lemmatizer) -> QueryReader:
    terms = (
        Term("wateroverlast", (), "", "", ("natte kelder",)),
        Term("warmtenet", (), "", "", ("stadsverwarming", "natte kelder")),
    )
    return QueryReader(
        lambda text: search_terms(text, lemmatizer),
        Glossary(terms, lemmatizer),
        SpellingCorrector(VOCABULARY),
        DOCUMENTS,
    )


def test_the_words_of_a_question_become_terms_by_lemma(reader: QueryReader) -> None:
    texts = {term.text for term in reader.read("Komen er parken in het centrum?").terms}
    assert {"park", "centrum"} <= texts


@pytest.mark.parametrize("question", ["komt er een biblotheek", "komt er een bibliotheeek?"])
def test_a_misspelt_word_is_read_as_the_documents_write_it(reader: QueryReader, question: str) -> None:
    assert "bibliotheek" in reader.read(question).text


def test_residents_words_get_the_words_of_the_documents(reader: QueryReader) -> None:
    query = reader.read("Ik heb natte kelders")
    assert query.policy_words == ("wateroverlast", "warmtenet")
    assert {"wateroverlast", "warmtenet"} <= set(query.bridges["kelder"])
    assert query.wordings[0] == query.text
    assert all(word in query.wordings[1] for word in query.policy_words)


def test_words_of_the_documents_weigh_less_than_those_of_the_question(reader: QueryReader) -> None:
    query = reader.read("Ik heb natte kelders")
    own = {term.text: term.weight for term in query.terms}
    assert all(term.weight < own["kelder"] for term in query.expansion)


def test_without_such_words_there_is_one_wording(reader: QueryReader) -> None:
    query = reader.read("Komt er een park?")
    assert (query.bridges, query.expansion, query.wordings) == ({}, (), (query.text,))


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Wat staat er in het stadsakkoord 2026 over het park?", {AGREEMENT}),
        ("Wat stond er in het OUDE akkoord?", {OLD_AGREEMENT}),
        ("Wat is het verschil tussen het oude akkoord en het nieuwe  akkoord?", {AGREEMENT, OLD_AGREEMENT}),
        ("Komt er een park?", set()),
        ("Wat zegt het koudeakkoord?", set()),
    ],
    ids=["one", "capitals", "two", "none", "inside_a_word"],
)
def test_documents_that_are_named(reader: QueryReader, question: str, documents: set[str]) -> None:
    assert reader.read(question).documents == documents


def test_a_document_without_aliases_is_never_named() -> None:
    assert name_pattern(a_document("naamloos")).search("naamloos akkoord") is None


def test_signs_in_an_alias_are_just_signs() -> None:
    pattern = name_pattern(a_document(aliases=("plan 1.0 (kort)x",)))
    assert pattern.search("het plan 1.0 (kort)x") is not None
    assert pattern.search("het plan 100 kortx") is None


# --- two questions in one ---


@pytest.mark.parametrize(
    "question",
    [
        "Komt er een park in het centrum en wie is de wethouder van de bibliotheek?",
        "Komt er een park in het centrum? Wie is de wethouder van de bibliotheek?",
    ],
    ids=["joined_by_en", "two_question_marks"],
)
def test_two_questions_are_read_apart(reader: QueryReader, question: str) -> None:
    first, second = reader.read(question).parts
    assert (first.intent.form, second.intent.form) == (Form.YES_NO, Form.WHO)
    assert "park" in first.text
    assert "wethouder" not in first.text
    assert "wethouder" in second.text


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("Komt er een park en komen er bomen?", "komen er bomen"),
        ("Krijg ik een huis? En als ik een hond heb, mag hij dan mee?", "hond"),
        ("Wie bouwt het park en mag ik dan meepraten?", "park"),
    ],
    ids=["another_verb", "behind_a_condition", "its_subject_is_that_of_the_first"],
)
def test_the_second_question_is_read_with_what_it_leaves_to_the_first(
    reader: QueryReader, question: str, second: str
) -> None:
    assert len(reader.read(question).parts) == 2
    assert second in reader.read(question).parts[1].text


def test_then_and_now_of_one_thing_is_one_question(reader: QueryReader) -> None:
    assert reader.read("Wat vond de coalitie in 2018 van het park en hoe is dat nu?").parts == ()


@pytest.mark.parametrize(
    "question",
    [
        "Komt er een park en een fietspad in het centrum?",
        "Ik woon in het centrum. Komt er een park?",
        "Komt er een park? Wanneer?",
        "Wat is wateroverlast?",
    ],
    ids=["two_things", "a_story_first", "second_too_short", "one"],
)
def test_one_question_stays_one(reader: QueryReader, question: str) -> None:
    assert reader.read(question).parts == ()


def test_both_parts_are_about_the_time_and_the_document_of_the_whole(reader: QueryReader) -> None:
    whole = reader.read(
        "Kwam er volgens het oude akkoord een park in het centrum en wie was wethouder van de bibliotheek?"
    )
    assert len(whole.parts) == 2
    assert all(part.documents == {OLD_AGREEMENT} for part in whole.parts)
    assert all(part.intent.time is TimeFocus.PAST for part in whole.parts)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ["park", "en", "wie", "?", "wat", "😀", "natte", "kelder", "\n", "2018", "…", "xqzv"]
        ),
        max_size=15,
    )
)
def test_any_words_can_be_read(reader: QueryReader, pieces: list[str]) -> None:
    query = reader.read(" ".join(pieces))
    assert len(query.parts) in (0, 2)
    assert all(term.text for term in query.terms)
