from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_document, a_passage, a_plain_record, a_result

from assistant.answering import Assistant
from assistant.dutch.tokens import words
from assistant.model import DocumentStatus, Passage, PlainRecord
from assistant.related import MOST_RELATED, RELATED_WITHIN, RelatedQuestions
from assistant.shelf import Shelf

SMALL_WORDS = {"is", "er", "een", "de", "komt", "wat", "kost", "en"}
POOL, TREES, BIKES, OLD_BIKES = (
    f"{AGREEMENT}/1",
    f"{AGREEMENT}/2",
    f"{AGREEMENT}/3",
    f"{OLD_AGREEMENT}/1",
)
QUESTIONS = {
    POOL: ("Komt er een zwembad?", "Wat kost een kaartje?"),
    TREES: ("Komt er een boom?", "Wat kost een eik?"),
    BIKES: ("Komt er een fietspad?",),
    OLD_BIKES: ("Is er een fietsenstalling?",),
}


def telling(question: str) -> frozenset[str]:
    return frozenset(word.lower() for word in words(question)) - SMALL_WORDS


def passage(key: str, section: str = "Groen") -> Passage:
    return a_passage(id=key, section=(section,))


def related(
    *,
    asked: Sequence[str] = ("Mag de hond in het park?",),
    found: Mapping[str, float],
    cited: Sequence[str] = (POOL,),
    questions: Mapping[str, tuple[str, ...]] = QUESTIONS,
    sections: Mapping[str, str] = {},
    themes: Mapping[str, tuple[str, ...]] = {},
) -> tuple[str, ...]:
    passages = [passage(key, sections.get(key, key)) for key in questions]
    records: dict[str, PlainRecord] = {
        key: a_plain_record("Tekst.", passage=key, questions=texts, themes=themes.get(key, ()))
        for key, texts in questions.items()
    }
    shelf = Shelf(
        passages=passages,
        documents={AGREEMENT: a_document(), OLD_AGREEMENT: a_document(OLD_AGREEMENT)},
        statuses={AGREEMENT: DocumentStatus.IN_FORCE, OLD_AGREEMENT: DocumentStatus.EXPIRED},
        plain=records,
        duplicates={},
    )
    results = [a_result(passage(key), score=score) for key, score in found.items()]
    return RelatedQuestions(shelf, telling).beside(asked, results, cited)


def test_other_passages_that_were_found_give_one_question_each_best_first() -> None:
    assert related(found={POOL: 1.0, BIKES: 0.95, TREES: 0.9}) == (
        "Komt er een fietspad?",
        "Komt er een boom?",
    )


def test_what_was_asked_already_is_not_offered_again() -> None:
    offered = related(
        asked=("Komt er een boom?", "en een fietspad?"), found={POOL: 1.0, BIKES: 0.9, TREES: 0.9}
    )
    assert offered == ("Wat kost een eik?",)


def test_two_passages_that_answer_the_same_question_offer_it_once() -> None:
    questions = {**QUESTIONS, BIKES: ("Is er een boom?",)}
    assert related(found={POOL: 1.0, TREES: 0.9, BIKES: 0.9}, questions=questions) == ("Komt er een boom?",)


@pytest.mark.parametrize("question", ["En daar?", "Wie gaat daarover?", "Komt die er ook?"])
def test_a_question_that_points_back_is_not_offered(question: str) -> None:
    questions = {**QUESTIONS, TREES: (question, "Wat kost een eik?")}
    assert related(found={POOL: 1.0, TREES: 0.9}, questions=questions) == ("Wat kost een eik?",)


def test_what_fits_much_less_is_not_offered() -> None:
    assert related(found={POOL: 1.0, TREES: 1.0 - RELATED_WITHIN - 0.01}) == ()


def test_neighbours_in_the_section_come_before_what_fits_less() -> None:
    together = {POOL: "Sport", TREES: "Sport"}
    assert related(found={POOL: 1.0, BIKES: 0.7}, sections=together) == (
        "Komt er een boom?",
        "Komt er een fietspad?",
    )


def test_a_passage_of_another_theme_is_not_offered() -> None:
    themes = {POOL: ("sport",), TREES: ("groen",), BIKES: ("verkeer", "sport")}
    assert related(found={POOL: 1.0, TREES: 0.9, BIKES: 0.9}, themes=themes) == ("Komt er een fietspad?",)


def test_an_old_document_is_asked_about_only_where_the_answer_rests_on_it() -> None:
    found = {POOL: 1.0, OLD_BIKES: 1.0}
    assert related(found=found) == ()
    assert related(found=found, cited=(OLD_BIKES,)) == ("Komt er een zwembad?",)


def test_an_answer_without_a_source_offers_nothing() -> None:
    assert related(found={TREES: 1.0}, cited=()) == ()


def test_there_are_at_most_so_many() -> None:
    many = {f"{AGREEMENT}/{number}": (f"Komt er een ding{number}?",) for number in range(1, 9)}
    assert len(related(found={key: 1.0 for key in many}, questions=many)) == MOST_RELATED


class TestOnTheRealCorpus:
    @pytest.mark.parametrize(
        "question", ["Komt er een zwembad in het centrum?", "Wat doet de gemeente voor ouderen?"]
    )
    def test_an_answer_offers_questions_of_passages_that_it_does_not_cite(
        self, assistant: Assistant, question: str
    ) -> None:
        answer = assistant.answer(question)
        plain = assistant.library.shelf.plain
        of_cited = {text for citation in answer.citations for text in plain[citation.passage].questions}
        assert answer.related
        assert not of_cited & set(answer.related)

    def test_nothing_found_offers_nothing(self, assistant: Assistant) -> None:
        assert assistant.answer("hoe verleng ik mijn rijbewijs?").related == ()


def near(*found: str, asked: Sequence[str] = ("Mag de hond in het park?",)) -> tuple[str, ...]:
    shelf = Shelf(
        passages=[passage(key, key) for key in QUESTIONS],
        documents={AGREEMENT: a_document(), OLD_AGREEMENT: a_document(OLD_AGREEMENT)},
        statuses={AGREEMENT: DocumentStatus.IN_FORCE, OLD_AGREEMENT: DocumentStatus.EXPIRED},
        plain={},
        duplicates={},
    )
    records = {
        key: a_plain_record("Tekst.", passage=key, questions=texts) for key, texts in QUESTIONS.items()
    }
    results = [a_result(passage(key), plain=records[key]) for key in found]
    return RelatedQuestions(shelf, telling).near(asked, results)


@pytest.mark.parametrize(
    ("found", "asked", "offered"),
    [
        pytest.param((), (), (), id="nothing was found"),
        pytest.param(
            (POOL, TREES), (), ("Komt er een zwembad?", "Komt er een boom?"), id="one of each, best first"
        ),
        pytest.param((POOL,), ("zwembad",), ("Wat kost een kaartje?",), id="none that was asked"),
        pytest.param((OLD_BIKES, BIKES), (), ("Komt er een fietspad?",), id="what is in force"),
        pytest.param(
            (OLD_BIKES,), (), ("Is er een fietsenstalling?",), id="what is old where nothing else is"
        ),
    ],
)
def test_where_nothing_is_answered_what_was_found_near_is_offered(
    found: Sequence[str], asked: Sequence[str], offered: tuple[str, ...]
) -> None:
    assert near(*found, asked=asked) == offered
