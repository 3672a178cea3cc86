"""What a look-up can be narrowed to, on the real corpus and from words alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from assistant.answering import Assistant
from assistant.desk import MOST_OF_ALL, Desk
from assistant.desk_choice import NOW, Choice, fitting_by_document
from assistant.model import DocumentStatus

POOL = "Komt er een zwembad in het centrum?"
OLD = "coalitieakkoord-2018-2022"
PROGRAMME = "programmaplan-burgerbetrokkenheid-2020"


@pytest.fixture(scope="module")
def desk(assistant: Assistant) -> Desk:
    return Desk(assistant)


def test_a_document_narrows_the_passages_and_not_the_answer(desk: Desk) -> None:
    everything, narrowed = desk.look_up("zwembad"), desk.look_up("zwembad", Choice(document=OLD))
    assert {hit.document.id for hit in narrowed.hits} == {OLD}
    assert narrowed.answer.text == everything.answer.text
    assert narrowed.documents == tuple(
        replace(option, chosen=option.key == OLD) for option in everything.documents
    )


@pytest.mark.parametrize(
    ("period", "statuses"),
    [
        (NOW, {DocumentStatus.IN_FORCE, DocumentStatus.PROGRAMME}),
        ("vroeger", {DocumentStatus.EXPIRED, DocumentStatus.BACKGROUND}),
    ],
)
def test_now_and_before_go_by_what_a_document_is_worth(
    desk: Desk, period: str, statuses: set[DocumentStatus]
) -> None:
    hits = desk.look_up("werk", Choice(period=period, all=True)).hits
    assert hits
    assert {hit.status for hit in hits} <= statuses


def test_a_year_leaves_documents_of_that_year(desk: Desk) -> None:
    hits = desk.look_up("zwembad", Choice(period="2019")).hits
    assert hits
    assert all(hit.document.period_start.year <= 2019 for hit in hits)
    assert all(hit.document.period_end is None or hit.document.period_end.year >= 2019 for hit in hits)


def test_a_year_in_the_question_can_be_chosen(desk: Desk) -> None:
    assert "2019" in {option.key for option in desk.look_up("jeugdzorg in 2019").periods}
    assert "2019" not in {option.key for option in desk.look_up("jeugdzorg").periods}


@pytest.mark.parametrize(
    "choice",
    [Choice(document="bestaat-niet"), Choice(period="morgen"), Choice(period="99999"), Choice(period="²⁰¹⁹")],
    ids=["document", "word", "number", "raised-digits"],
)
def test_a_choice_that_is_not_known_narrows_nothing(desk: Desk, choice: Choice) -> None:
    plain, chosen = desk.look_up("zwembad"), desk.look_up("zwembad", choice)
    assert chosen.hits == plain.hits
    assert not chosen.choice.narrows


def test_document_and_period_that_exclude_each_other_leave_nothing(desk: Desk) -> None:
    assert desk.look_up("zwembad", Choice(document=OLD, period=NOW)).hits == ()


def test_counts_say_what_a_choice_would_leave(desk: Desk) -> None:
    result = desk.look_up("zwembad")
    for option in result.documents:
        narrowed = desk.look_up("zwembad", Choice(document=option.key, all=True))
        assert len(narrowed.hits) == option.count


@pytest.mark.parametrize(
    ("question", "choice"),
    [
        pytest.param("Wat was vroeger het plan voor parkeren?", Choice(period=NOW, all=True), id="period"),
        pytest.param("wie is de wethouder van sport", Choice(document=PROGRAMME, all=True), id="document"),
    ],
)
def test_a_choice_that_brings_more_to_light_is_counted_with_it(
    desk: Desk, question: str, choice: Choice
) -> None:
    before, after = desk.look_up(question), desk.look_up(question, choice)
    (counted,) = [option for option in (*after.documents, *after.periods) if option.chosen]
    assert counted.count == len(after.hits)
    assert counted.count > next(
        option.count for option in (*before.documents, *before.periods) if option.key == counted.key
    )


def test_what_the_answer_rests_on_counts_where_search_did_not_take_it_for_fitting(
    desk: Desk, assistant: Assistant
) -> None:
    found = assistant.look_up(POOL, MOST_OF_ALL)
    cited = Counter(citation.document for citation in found.answer.citations)
    assert fitting_by_document(replace(found, fitting=frozenset())) == cited
