"""The field names of the JSON contract (docs/cli.md), written out: a change here is a change for users."""

from __future__ import annotations

import json
from typing import Any

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_document, a_passage, a_plain_record, a_result
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from assistant.citations import cite
from assistant.contract import (
    AskRequest,
    CheckRequest,
    ScoreRequest,
    SearchRequest,
    answer_json,
    check_json,
    error_json,
    parse,
    score_json,
    search_json,
)
from assistant.errors import InputError
from assistant.faithfulness.finding import Finding, FindingKind, Problem, Verdict
from assistant.model import (
    Answer,
    AnswerStatus,
    DocumentStatus,
    ExplainedTerm,
    OtherSource,
    Readability,
    Strength,
    Timings,
    Turn,
)
from assistant.readability.finding import ReadingFinding, ReadingKind
from assistant.readability.score import SentenceScore, TextScore

DOCUMENTS = {AGREEMENT: a_document()}
STATUSES = {AGREEMENT: DocumentStatus.IN_FORCE}
OTHER = OtherSource(
    OLD_AGREEMENT, "Het oude", "We planten een boom.", f"{OLD_AGREEMENT}/4", DocumentStatus.EXPIRED
)
RESULT = a_result(
    a_passage(page=7), other_sources=(OTHER,), score=0.75, plain=a_plain_record("Er komen bomen.")
)
ANSWER = Answer(
    status=AnswerStatus.ANSWERED,
    text="Er komen bomen. [1]",
    strength=Strength.INTENDS,
    themes=("groen", "wonen"),
    citations=cite([RESULT], DOCUMENTS, STATUSES),
    terms=(ExplainedTerm("hub", "Dat is een plek."),),
    notices=("Dit is een plan.",),
    related=("Komen er meer bomen?",),
    readability=Readability(3, 1, 3.0, 99.5),
    timings=Timings(1.26, 2.0, 3.0, 6.26),
)

OTHER_JSON = {
    "document": OLD_AGREEMENT,
    "title": "Het oude",
    "passage": f"{OLD_AGREEMENT}/4",
    "quote": "We planten een boom.",
    "document_status": "expired",
}


def test_the_object_that_ask_gives() -> None:
    assert answer_json(ANSWER, "q1") == {
        "id": "q1",
        "status": "answered",
        "answer": "Er komen bomen. [1]",
        "strength": "intends",
        "themes": ["groen", "wonen"],
        "citations": [
            {
                "marker": "[1]",
                "document": AGREEMENT,
                "title": DOCUMENTS[AGREEMENT].short_title,
                "section": "2 Groen › 2.1 Bomen",
                "passage": f"{AGREEMENT}/1",
                "quote": "We planten bomen.",
                "page": 7,
                "period": "2026-2030",
                "document_status": "in_force",
                "in_force": True,
                "other_sources": [OTHER_JSON],
            }
        ],
        "terms": [{"term": "hub", "explanation": "Dat is een plek."}],
        "notices": ["Dit is een plan."],
        "related": ["Komen er meer bomen?"],
        "readability": {"words_per_sentence": 3.0, "flesch_douma": 99.5, "lint": None, "level": None},
        "mode": "offline",
        "trace": None,
        "timings_ms": {"retrieve": 1.3, "compose": 2.0, "check": 3.0, "total": 6.3},
    }


def test_the_object_that_search_gives() -> None:
    assert search_json([RESULT], DOCUMENTS, STATUSES, 3) == {
        "id": 3,
        "passages": [
            {
                "rank": 1,
                "document": AGREEMENT,
                "title": DOCUMENTS[AGREEMENT].title,
                "section": "2 Groen › 2.1 Bomen",
                "passage": f"{AGREEMENT}/1",
                "page": 7,
                "text": "We planten bomen.",
                "plain": "Er komen bomen.",
                "score": 0.75,
                "document_status": "in_force",
                "in_force": True,
                "other_sources": [OTHER_JSON],
            }
        ],
    }


def test_the_object_for_an_error() -> None:
    assert error_json("wrong", 4) == {"id": 4, "status": "error", "error": "wrong"}


def test_a_passage_without_plain_text_or_page_has_null() -> None:
    passage = search_json([a_result()], DOCUMENTS, STATUSES)["passages"][0]
    assert (passage["plain"], passage["page"], passage["other_sources"]) == (None, None, [])


def test_a_measure_that_is_undefined_is_null_and_always_present() -> None:
    refused = answer_json(Answer(AnswerStatus.REFUSED, "Nee."))
    assert refused["readability"] == {
        "words_per_sentence": None,
        "flesch_douma": None,
        "lint": None,
        "level": None,
    }
    assert refused["timings_ms"]["total"] == 0.0
    assert (refused["citations"], refused["strength"]) == ([], "none")


@pytest.mark.parametrize("status", list(AnswerStatus), ids=lambda status: status.value)
def test_every_status_can_be_written(status: AnswerStatus) -> None:
    assert json.loads(json.dumps(answer_json(Answer(status, "x"))))["status"] == status.value


def test_the_words_for_status_and_strength_are_those_of_the_contract() -> None:
    assert {status.value for status in AnswerStatus} == {
        "answered",
        "partial",
        "not_found",
        "refused",
        "error",
    }
    assert {status.value for status in DocumentStatus} == {"in_force", "expired", "programme", "background"}
    assert [strength.value for strength in Strength] == [
        "explores", "wishes", "supports", "intends", "decided", "done", "must", "may", "none",
    ]  # fmt: skip


# --- requests ---


@pytest.mark.parametrize(
    "value",
    [
        {"id": "a", "question": "Komt er een park?"},
        {"id": 7, "question": "Komt er een park?", "level": "A2"},
        {"question": "Komt er een park?", "history": [{"role": "user", "content": "Hallo"}]},
        {"question": ""},
    ],
    ids=["text_id", "number_id", "history", "empty_question"],
)
def test_a_good_question_is_read(value: dict[str, Any]) -> None:
    request = parse(AskRequest, value)
    assert request.question == value["question"]
    assert request.id == value.get("id")


def test_the_history_becomes_turns_in_order() -> None:
    history = [{"role": "user", "content": "Komt er een park?"}, {"role": "assistant", "content": "Nee."}]
    request = parse(AskRequest, {"question": "Waarom?", "history": history})
    assert request.turns() == (Turn("user", "Komt er een park?"), Turn("assistant", "Nee."))


WRONG = {
    "no_question": (AskRequest, {"id": 1}, "question"),
    "question_is_a_number": (AskRequest, {"question": 5}, "question"),
    "question_is_null": (AskRequest, {"question": None}, "question"),
    "question_is_a_list": (AskRequest, {"question": ["a"]}, "question"),
    "unknown_field": (AskRequest, {"question": "a", "vraag": "b"}, "vraag"),
    "unknown_level": (AskRequest, {"question": "a", "level": "C1"}, "level"),
    "id_is_a_list": (AskRequest, {"question": "a", "id": [1]}, "id"),
    "unknown_role": (
        AskRequest,
        {"question": "a", "history": [{"role": "boss", "content": "x"}]},
        "history.0.role",
    ),
    "turn_without_content": (
        AskRequest,
        {"question": "a", "history": [{"role": "user"}]},
        "history.0.content",
    ),
    "history_is_a_text": (AskRequest, {"question": "a", "history": "eerder"}, "history"),
    "k_is_zero": (SearchRequest, {"question": "a", "k": 0}, "k"),
    "k_is_too_large": (SearchRequest, {"question": "a", "k": 100_000}, "k"),
    "k_is_digits": (SearchRequest, {"question": "a", "k": "10"}, "k"),
    "k_is_true": (SearchRequest, {"question": "a", "k": True}, "k"),
    "coverage_is_a_word": (CheckRequest, {"source": "a", "claim": "b", "coverage": "yes"}, "coverage"),
    "k_is_a_word": (SearchRequest, {"question": "a", "k": "veel"}, "k"),
    "documents_is_a_text": (SearchRequest, {"question": "a", "documents": "b"}, "documents"),
    "year_is_a_word": (SearchRequest, {"question": "a", "year": "ooit"}, "year"),
    "no_object": (AskRequest, "vraag", "line"),
}


@pytest.mark.parametrize(("kind", "value", "field"), WRONG.values(), ids=WRONG)
def test_a_wrong_field_is_named(kind: type[BaseModel], value: object, field: str) -> None:
    with pytest.raises(InputError, match=rf"\b{field}\b"):
        parse(kind, value)


def test_every_wrong_field_is_named_at_once() -> None:
    with pytest.raises(InputError) as caught:
        parse(AskRequest, {"level": "C1", "vraag": "b"})
    assert all(field in str(caught.value) for field in ("question", "level", "vraag"))


def test_what_was_sent_is_not_in_the_message() -> None:
    with pytest.raises(InputError) as caught:
        parse(AskRequest, {"question": ["06-12345678"]})
    assert "12345678" not in str(caught.value)


def test_a_search_gives_ten_passages_unless_asked_otherwise() -> None:
    assert parse(SearchRequest, {"question": "a"}).k == 10


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)


@settings(deadline=None)
@given(
    JSON_VALUES | st.dictionaries(st.sampled_from(["id", "question", "history", "level", "k"]), JSON_VALUES)
)
def test_any_json_is_a_request_or_an_input_error(value: object) -> None:
    for kind in (AskRequest, SearchRequest):
        try:
            assert isinstance(parse(kind, value).question, str)
        except InputError:
            pass


# check


def test_the_object_that_check_gives() -> None:
    finding = Finding(FindingKind.NUMBER, "6.000 euro", "5.000 euro", "Dat is anders.")
    assert check_json(Verdict(False, 0.2, (finding,)), request_id="c1") == {
        "id": "c1",
        "faithful": False,
        "score": 0.2,
        "findings": [
            {"kind": "number", "claim": "6.000 euro", "source": "5.000 euro", "message": "Dat is anders."}
        ],
    }


def test_coverage_says_whether_the_text_is_complete() -> None:
    left_out = Finding(FindingKind.OMITTED, "", "in 2027", "Dat mist.")
    assert check_json(Verdict(True, 0.9, ()), ())["complete"] is True
    given = check_json(Verdict(True, 0.9, ()), (left_out,))
    assert given["complete"] is False
    assert [finding["kind"] for finding in given["findings"]] == ["omitted"]


def test_a_text_that_cannot_be_judged_says_why_and_is_not_complete() -> None:
    given = check_json(Verdict(False, 0.0, (), Problem.NO_CLAIM), ())
    assert (given["problem"], given["faithful"], given["complete"]) == ("no_claim", False, False)


@pytest.mark.parametrize(
    ("value", "field"),
    [
        pytest.param({"claim": "a"}, "source", id="no source"),
        pytest.param({"source": "a"}, "claim", id="no claim"),
        pytest.param({"source": "a", "claim": 3}, "claim", id="a number for a text"),
        pytest.param({"source": "a", "claim": "b", "bron": "c"}, "bron", id="an unknown field"),
    ],
)
def test_a_check_that_cannot_be_understood_names_the_field(value: dict[str, object], field: str) -> None:
    with pytest.raises(InputError, match=field):
        parse(CheckRequest, value)


# score


PASSIVE = ReadingFinding(ReadingKind.PASSIVE, "wordt gedaan", 4, 16, "Dat is lijdend.")
JARGON = ReadingFinding(ReadingKind.JARGON, "leges", 20, 25, "Dat is een vakwoord.", "geld", "Dat betaalt u.")
SCORE = TextScore(
    Readability(7, 2, 3.5, 61.2, 38.4, 2),
    (
        SentenceScore("Dat wordt gedaan.", 0, 17, 3, 40.1, 2, (PASSIVE,)),
        SentenceScore("De leges", 17, 25, 2, None, None, (JARGON,)),
    ),
)


def test_the_object_that_score_gives() -> None:
    assert score_json(SCORE, "s1") == {
        "id": "s1",
        "lint": 38.4,
        "level": 2,
        "flesch_douma": 61.2,
        "words": 7,
        "sentences": 2,
        "words_per_sentence": 3.5,
        "hard_words": [{"word": "leges", "suggestion": "geld", "explanation": "Dat betaalt u."}],
        "per_sentence": [
            {
                "sentence": "Dat wordt gedaan.",
                "start": 0,
                "end": 17,
                "words": 3,
                "lint": 40.1,
                "level": 2,
                "findings": [
                    {
                        "kind": "passive",
                        "words": "wordt gedaan",
                        "start": 4,
                        "end": 16,
                        "message": "Dat is lijdend.",
                        "suggestion": "",
                        "explanation": "",
                    }
                ],
            },
            {
                "sentence": "De leges",
                "start": 17,
                "end": 25,
                "words": 2,
                "lint": None,
                "level": None,
                "findings": [
                    {
                        "kind": "jargon",
                        "words": "leges",
                        "start": 20,
                        "end": 25,
                        "message": "Dat is een vakwoord.",
                        "suggestion": "geld",
                        "explanation": "Dat betaalt u.",
                    }
                ],
            },
        ],
    }


def test_a_score_that_is_undefined_is_null_and_always_present() -> None:
    assert score_json(TextScore(Readability(1, 1, None, None), ())) == {
        "id": None,
        "lint": None,
        "level": None,
        "flesch_douma": None,
        "words": 1,
        "sentences": 1,
        "words_per_sentence": None,
        "hard_words": [],
        "per_sentence": [],
    }


def test_a_score_can_be_written() -> None:
    assert json.loads(json.dumps(score_json(SCORE, 3))) == score_json(SCORE, 3)


@pytest.mark.parametrize(
    ("value", "field"),
    [
        pytest.param({}, "text", id="no text"),
        pytest.param({"text": None}, "text", id="null for a text"),
        pytest.param({"text": ["a"]}, "text", id="a list for a text"),
        pytest.param({"text": "a", "tekst": "b"}, "tekst", id="an unknown field"),
        pytest.param({"text": "a", "id": [1]}, "id", id="a list for an id"),
        pytest.param("a", "line", id="no object"),
    ],
)
def test_a_text_to_score_that_cannot_be_understood_names_the_field(value: object, field: str) -> None:
    with pytest.raises(InputError, match=field):
        parse(ScoreRequest, value)


@pytest.mark.parametrize("text", ["", "Een zin.", "😀"], ids=["empty", "sentence", "emoji"])
def test_a_text_to_score_is_read_as_it_is(text: str) -> None:
    request = parse(ScoreRequest, {"id": 4, "text": text})
    assert (request.id, request.text) == (4, text)
