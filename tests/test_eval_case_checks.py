"""The checks of cases against the documents, on a passage of the real corpus and cases made for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from eval_builders import conversation, letter, passage, question, turn

from assistant.errors import CorpusError
from assistant.library import Library
from assistant.model import AnswerStatus, Passage
from assistant.settings import Settings
from eval.case_checks import check_cases
from eval.cases import Cases, Half, Kind, LookUpCase, LookUpLabel, Quote

EMPTY = Cases(questions=(), conversations=(), passages=(), letters=(), statements=())


@pytest.fixture(scope="module")
def known(library: Library) -> Passage:
    """A passage of which the words stand nowhere else."""
    texts = [passage.text for passage in library.corpus.passages]
    return next(
        passage
        for passage in library.corpus.passages
        if len(passage.text.split()) > 20 and sum(passage.text[:60] in text for text in texts) == 1
    )


def problems(settings: Settings, **cases: Any) -> list[str]:
    return check_cases(replace(EMPTY, **cases), settings)


def quote(passage: Passage, text: str | None = None, document: str | None = None) -> Quote:
    return Quote(document=document or passage.document, quote=text or passage.text[:60])


def test_no_cases_have_no_problems(settings: Settings) -> None:
    assert problems(settings) == []


def test_a_quote_inside_one_passage_is_well(settings: Settings, known: Passage) -> None:
    assert problems(settings, questions=(question(passages=(quote(known),)),)) == []


def test_white_space_in_a_quote_does_not_matter(settings: Settings, known: Passage) -> None:
    spread = quote(known, "  " + known.text[:60].replace(" ", " \n"))
    assert problems(settings, questions=(question(passages=(spread,)),)) == []


@pytest.mark.parametrize("field", ["passages", "alternatives"])
def test_a_quote_that_stands_nowhere_is_a_problem(settings: Settings, known: Passage, field: str) -> None:
    quotes = {"passages": (quote(known),), field: (quote(known, "dit staat er echt niet"),)}
    (problem,) = problems(settings, questions=(question("v-7", **quotes),))
    assert problem.startswith("v-7: 'dit staat er echt niet' lies in 0 passages of")


def test_a_quote_of_another_document_is_a_problem(
    settings: Settings, known: Passage, library: Library
) -> None:
    other = next(item.id for item in library.corpus.documents if item.id != known.document)
    (problem,) = problems(settings, questions=(question(passages=(quote(known, document=other),)),))
    assert f"lies in 0 passages of {other!r}" in problem


def test_a_quote_of_an_unknown_document_is_a_problem(settings: Settings, known: Passage) -> None:
    (problem,) = problems(settings, questions=(question(passages=(quote(known, document="krant"),)),))
    assert "lies in 0 passages of 'krant'" in problem


def test_a_quote_that_does_not_tell_passages_apart_is_a_problem(
    settings: Settings, known: Passage, library: Library
) -> None:
    common = " van de "
    holders = [
        item for item in library.corpus.passages if item.document == known.document and common in item.text
    ]
    assert len(holders) > 1
    (problem,) = problems(settings, questions=(question(passages=(quote(known, "  van de "),)),))
    assert "it must be one" in problem
    assert " 0 passages" not in problem


def test_a_quote_over_the_end_of_a_passage_is_a_problem(
    settings: Settings, known: Passage, library: Library
) -> None:
    of_document = [item for item in library.corpus.passages if item.document == known.document]
    following = of_document[of_document.index(known) + 1]
    over = quote(known, f"{known.text[-30:]} {following.text[:30]}")
    (problem,) = problems(settings, questions=(question(passages=(over,)),))
    assert "lies in 0 passages" in problem


def test_a_turn_is_named_with_its_conversation_and_its_number(settings: Settings, known: Passage) -> None:
    turns = (turn(passages=(quote(known),)), turn(passages=(quote(known, "dit staat er niet"),)))
    (problem,) = problems(settings, conversations=(conversation("g-3", turns),))
    assert problem.startswith("g-3 turn 2: ")


@pytest.mark.parametrize(
    ("kind", "status", "wrong"),
    [
        (Kind.FACT, AnswerStatus.ANSWERED, True),
        (Kind.FALSE_PREMISE, AnswerStatus.ANSWERED, True),
        (Kind.FACT, AnswerStatus.PARTIAL, False),
        (Kind.UNANSWERABLE, AnswerStatus.NOT_FOUND, False),
        (Kind.ATTACK, AnswerStatus.REFUSED, False),
        (Kind.ATTACK, AnswerStatus.ANSWERED, False),
    ],
    ids=[
        "a-fact",
        "a-false-premise",
        "answered-in-part-only",
        "unanswerable",
        "an-attack-refused",
        "an-attack-that-may-be-answered",
    ],
)
def test_an_answerable_question_names_a_passage(
    settings: Settings, kind: Kind, status: AnswerStatus, wrong: bool
) -> None:
    found = problems(settings, questions=(question("v-2", kind=kind, status=(status,)),))
    assert found == (["v-2: may be answered, and names no passage to answer from"] if wrong else [])


def test_a_passage_to_rewrite_stands_in_its_document(
    settings: Settings, known: Passage, library: Library
) -> None:
    word = known.text.split()[0]
    other = next(item.id for item in library.corpus.documents if item.id != known.document)

    def rewrite(text: str, document: str) -> list[str]:
        case = passage("p-4", text=text, document=document, must=((word,),), reference=f"Een {word} dus.")
        return problems(settings, passages=(case,))

    assert rewrite(known.text, known.document) == []
    assert rewrite(known.text.replace(" ", "\n"), known.document) == []
    assert rewrite(known.text, other) == [f"p-4: its text is not inside one passage of {other!r}"]
    assert rewrite(f"{known.text} En meer.", known.document) == [
        f"p-4: its text is not inside one passage of {known.document!r}"
    ]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({}, None),
        ({"reference": "Stuur uw aanvraag."}, "its reference does not say: 1 mei"),
        ({"text": "U dient een aanvraag in."}, "its text does not say: 1 mei"),
        (
            {"must_not": (("1 juni",),), "reference": "Vóór 1 mei of 1 juni."},
            "its reference says what may not",
        ),
        ({"must_not": (("u dient",),)}, "its text says what may not be said: u dient"),
    ],
    ids=["well", "reference-lost-a-fact", "source-never-said-it", "reference-says-it", "source-says-it"],
)
def test_a_letter_and_its_plain_version_fit_their_facts(
    settings: Settings, changes: dict[str, Any], problem: str | None
) -> None:
    found = problems(settings, letters=(letter("b-9", **changes),))
    if problem is None:
        assert found == []
    else:
        assert len(found) == 1
        assert found[0].startswith(f"b-9: {problem}")


def test_a_question_that_stands_there_twice_is_a_problem(settings: Settings) -> None:
    twice = ("Komt er een brug?", "komt er  een brug?", "Komt er een tunnel?")
    questions = [
        question(f"v-{number}", text=text, kind=Kind.UNANSWERABLE, status=(AnswerStatus.NOT_FOUND,))
        for number, text in enumerate(twice)
    ]
    assert problems(settings, questions=tuple(questions)) == ["'komt er een brug?' stands 2 times"]


def test_every_problem_of_every_case_is_told(settings: Settings) -> None:
    found = problems(
        settings,
        questions=(question("v-1", text="Een?"), question("v-2", text="Twee?")),
        letters=(letter("b-1", reference="Niets.", must=(("1 mei",), ("aanvraag",))),),
    )
    assert [problem.partition(":")[0] for problem in found] == ["v-1", "v-2", "b-1", "b-1"]


def test_documents_that_cannot_be_read_are_an_error(settings: Settings, tmp_path: Any) -> None:
    with pytest.raises(CorpusError):
        check_cases(EMPTY, settings.model_copy(update={"corpus": tmp_path / "nowhere"}))


def look_up(*passages: str, words: str = "brug", id: str = "l-1") -> LookUpCase:
    return LookUpCase(
        id=id, half=Half.TUNING, note="", words=words, label=LookUpLabel.NEAR, passages=passages
    )


def test_a_look_up_names_passages_that_there_are(settings: Settings, known: Passage) -> None:
    assert problems(settings, look_ups=(look_up(known.id),)) == []
    assert problems(settings, look_ups=(look_up(known.id, "akkoord/weg"),)) == [
        "l-1: there is no passage 'akkoord/weg'"
    ]


def test_the_same_words_are_looked_up_once(settings: Settings) -> None:
    twice = (look_up(words="Een brug"), look_up(words="een  brug", id="l-2"))
    assert problems(settings, look_ups=twice) == ["'een brug' stands 2 times"]
    assert problems(settings, look_ups=twice[:1], short_messages=twice[1:]) == ["'een brug' stands 2 times"]
