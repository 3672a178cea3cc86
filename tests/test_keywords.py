"""Which passages say what was looked up, on the real corpus and from words alone."""

from __future__ import annotations

import pytest
from builders import a_result

from assistant.keywords import Keyword, Keywords
from assistant.library import Library
from assistant.model import Retrieved

NOW, OLD = "heerlens-akkoord-2026-2030", "coalitieakkoord-2018-2022"
PROGRAMME, ROUTE = "programmaplan-burgerbetrokkenheid-2020", "route-hln-2021"


@pytest.fixture(scope="module")
def keywords(library: Library) -> Keywords:
    return Keywords(library)


def asked(keywords: Keywords, library: Library, text: str) -> tuple[Keyword, ...]:
    return keywords.of(library.reader.read(text))


def found(library: Library, passage_id: str, score: float) -> Retrieved:
    passage = library.corpus.passage(passage_id)
    assert passage is not None
    return a_result(passage, score=score, plain=library.shelf.plain.get(passage_id))


# What is a look-up


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("coffeeshop", True),
        ("bomen in mijn straat", True),
        ("Mag mijn hond los?", True),
        ("Hoeveel bomen komen er in de straten van Hoensbroek?", False),
        ("armoede kinderen zwembad station fietsen", False),
        ("ons gezin wil graag weten van een park", False),
    ],
    ids=["word", "words", "short question", "question", "many words", "story"],
)
def test_a_few_words_must_be_said_and_those_of_a_question_need_not(
    keywords: Keywords, library: Library, text: str, whole: bool
) -> None:
    query = library.reader.read(text)
    assert keywords.are_all(query, keywords.of(query)) is whole


def test_words_that_nearly_every_passage_has_are_no_keywords(keywords: Keywords, library: Library) -> None:
    assert [keyword.text for keyword in asked(keywords, library, "zwembad van de gemeente")] == ["zwembad"]


@pytest.mark.parametrize(
    ("text", "kin", "others"),
    [
        ("deelscooter", {"deelmobiliteit"}, set()),
        ("mantelzorg", {"mantelzorger", "mantelzorgcompliment"}, {"informeel"}),
        ("flitspaal", set(), {"verkeersveiligheid"}),
    ],
    ids=["a part in common", "one begins with the other", "nothing in common"],
)
def test_of_the_words_of_the_documents_some_are_akin(
    keywords: Keywords, library: Library, text: str, kin: set[str], others: set[str]
) -> None:
    (keyword,) = asked(keywords, library, text)
    assert (keyword.kin, keyword.bridges - keyword.kin) == (kin, others)


# What a passage says


@pytest.mark.parametrize(
    ("text", "passage", "rank"),
    [
        ("zwembad", f"{NOW}/df518fdbd1", 2),
        ("jongerenraad", f"{NOW}/41270ace56", 2),
        ("flitspaal", f"{NOW}/b847543bad", 1),
        ("kasteel hoensbroek", f"{NOW}/64d79fa41c", 2),
        ("kasteel zwembad", f"{NOW}/df518fdbd1", 1),
        ("parkeren gratis", f"{OLD}/5.6", 1),
        ("koopzondag", f"{NOW}/a049ba165c", 0),
    ],
    ids=[
        "the word",
        "its parts in another word",
        "another word for it",
        "both words",
        "one of two",
        "the title stands for much more",
        "a part of the word",
    ],
)
def test_a_passage_is_about_all_or_a_part_or_nothing_of_what_was_asked(
    keywords: Keywords, library: Library, text: str, passage: str, rank: int
) -> None:
    assert keywords.said(asked(keywords, library, text), passage).rank == rank


@pytest.mark.parametrize(
    ("text", "passage", "touched"),
    [("laadpaal", f"{NOW}/ce9a9407f7", True), ("milieupark", f"{OLD}/c1626f21dd", False)],
    ids=["a part of the word", "only below it"],
)
def test_a_core_has_something_to_do_with_a_word_or_not(
    keywords: Keywords, library: Library, text: str, passage: str, touched: bool
) -> None:
    said = keywords.said(asked(keywords, library, text), passage)
    assert (said.itself, said.touched) == (1.0, touched)


def test_words_far_apart_in_a_passage_do_not_count_together(keywords: Keywords, library: Library) -> None:
    words = asked(keywords, library, "parkeerzone overheidsparticipatie")
    passage = f"{PROGRAMME}/49aa6a9949"
    assert keywords.unsaid(words, passage) == []
    assert keywords.said(words, passage).anyhow < 1


def test_the_words_that_a_passage_does_not_say_are_known(keywords: Keywords, library: Library) -> None:
    words = asked(keywords, library, "zwembad kasteel")
    assert [word.text for word in keywords.unsaid(words, f"{NOW}/df518fdbd1")] == ["kasteel"]


def test_a_passage_that_there_is_not_says_nothing(keywords: Keywords, library: Library) -> None:
    assert keywords.said(asked(keywords, library, "zwembad"), "bestaat/niet").rank == 0


# Which passage to answer from


@pytest.mark.parametrize(
    ("text", "fitting", "chosen"),
    [
        pytest.param(
            "bureau hoensbroek",
            [(f"{NOW}/025002a5da", 1.4), (f"{ROUTE}/f299fc2429", 1.2)],
            [f"{ROUTE}/f299fc2429"],
            id="what says both words alone remains",
        ),
        pytest.param(
            "zorgbuurthuis",
            [(f"{NOW}/74602ab587", 1.1), (f"{OLD}/1.4", 1.6)],
            [f"{OLD}/1.4", f"{NOW}/74602ab587"],
            id="in the core of an old passage that fits clearly better",
        ),
        pytest.param(
            "zorgbuurthuis",
            [(f"{NOW}/74602ab587", 1.1), (f"{OLD}/1.4", 1.2)],
            [f"{NOW}/74602ab587", f"{OLD}/1.4"],
            id="what is in force before an old passage that fits as well",
        ),
        pytest.param(
            "mantelzorg",
            [(f"{NOW}/8a85f9a414", 1.4), (f"{NOW}/ebd4e1a403", 1.2)],
            [f"{NOW}/ebd4e1a403", f"{NOW}/8a85f9a414"],
            id="in the core before in passing",
        ),
        pytest.param(
            "mantelzorg",
            [(f"{NOW}/8a85f9a414", 1.4), (f"{NOW}/ebd4e1a403", 1.0)],
            [f"{NOW}/8a85f9a414", f"{NOW}/ebd4e1a403"],
            id="not where it fits much less",
        ),
        pytest.param(
            "koopzondag",
            [(f"{NOW}/a049ba165c", 0.7), (f"{NOW}/025002a5da", 0.6)],
            [f"{NOW}/a049ba165c", f"{NOW}/025002a5da"],
            id="nobody says it",
        ),
        pytest.param(
            "Hoe zit het met het bureau in de wijk Hoensbroek van de gemeente?",
            [(f"{NOW}/025002a5da", 1.4), (f"{ROUTE}/f299fc2429", 1.2)],
            [f"{NOW}/025002a5da", f"{ROUTE}/f299fc2429"],
            id="a question as it was",
        ),
        pytest.param(
            "wethouder zwembad",
            [(f"{NOW}/025002a5da", 1.4), (f"{NOW}/df518fdbd1", 1.2)],
            [f"{NOW}/025002a5da", f"{NOW}/df518fdbd1"],
            id="who deals with something",
        ),
        pytest.param("zwembad", [], [], id="nothing"),
    ],
)
def test_what_says_the_words_goes_first(
    keywords: Keywords,
    library: Library,
    text: str,
    fitting: list[tuple[str, float]],
    chosen: list[str],
) -> None:
    results = [found(library, passage, score) for passage, score in fitting]
    preferred = keywords.prefer(library.reader.read(text), results, library.shelf.statuses)
    assert [result.passage.id for result in preferred] == chosen
