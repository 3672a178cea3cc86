from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_passage, a_query, a_result, shared_words

from assistant.answerability import (
    MOST_TERMS_OF_SUBJECT,
    MOSTLY_UNKNOWN,
    PARTLY_UNKNOWN,
    Judgement,
    judge,
    unknown_share,
)
from assistant.evidence import Evidence, needed_evidence
from assistant.intent import read_intent
from assistant.model import AnswerStatus, DocumentStatus, PassageKind, Retrieved

STATUSES = {
    AGREEMENT: DocumentStatus.IN_FORCE,
    OLD_AGREEMENT: DocumentStatus.EXPIRED,
    "programma": DocumentStatus.PROGRAMME,
    "nieuws": DocumentStatus.BACKGROUND,
}


def asked(question: str, *results: Retrieved, documents: frozenset[str] = frozenset()) -> Judgement:
    return judge(a_query(question, documents), results, STATUSES, shared_words(question))


def ids(judgement: Judgement) -> list[str]:
    return [result.passage.id for result in judgement.passages]


def test_no_results_is_not_found() -> None:
    assert asked("Komt er een park?") == Judgement(AnswerStatus.NOT_FOUND)


def test_results_about_something_else_are_not_found() -> None:
    far = a_result("We lezen voor.", relevance=0.0, coverage=0.0)
    assert asked("Komt er een park?", far) == Judgement(AnswerStatus.NOT_FOUND)


def test_only_what_fits_is_said() -> None:
    near = a_result(a_passage("Er komt een park.", id=f"{AGREEMENT}/near"))
    far = a_result(a_passage("We lezen voor.", id=f"{AGREEMENT}/far"), relevance=0.0)
    assert ids(asked("Komt er een park?", near, far)) == [f"{AGREEMENT}/near"]


@pytest.mark.parametrize(
    ("coverage", "status"), [(1.0, AnswerStatus.ANSWERED), (0.0, AnswerStatus.NOT_FOUND)]
)
def test_without_vectors_words_decide(coverage: float, status: AnswerStatus) -> None:
    result = a_result("Er komt een park.", relevance=0.0, coverage=coverage)
    query = a_query("Komt er een park?")
    judgement = judge(query, [result], STATUSES, shared_words("park"), with_vectors=False)
    assert judgement.status is status


QUESTIONS = {
    "who_has_an_office": (
        "Wie is de wethouder van sport?",
        "Anna de Wit, wethouder sport en groen.",
        "De wethouder houdt van sport.",
    ),
    "which_parties": (
        "Welke partijen maken de plannen?",
        "De plannen zijn van SP en D66.",
        "De partijen maken plannen.",
    ),
    "when": ("Wanneer is het park klaar?", "Het park is in 2028 klaar.", "Het park is bijna klaar."),
    "how_many": ("Hoeveel bomen komen er?", "Er komen 300 bomen.", "Er komen bomen."),
    "how_much_money": (
        "Hoeveel geld gaat er naar sport?",
        "Naar sport gaat € 2 miljoen.",
        "Naar sport gaat veel in 2028.",
    ),
    "where": ("Waar komt de hub?", "De hub komt bij het station.", "De hub komt."),
    "may": ("Mag mijn hond los in het park?", "Honden mogen los in het park.", "In het park lopen honden."),
    "why": ("Waarom komt er een hub?", "Er komt een hub omdat het druk is.", "Er komt een hub."),
}


@pytest.mark.parametrize("row", QUESTIONS.values(), ids=QUESTIONS)
def test_the_kind_of_fact_that_is_asked_for_must_be_there(row: tuple[str, str, str]) -> None:
    question, holding, not_holding = row
    assert asked(question, a_result(holding)).status is AnswerStatus.ANSWERED
    assert asked(question, a_result(not_holding)).status is AnswerStatus.PARTIAL


@pytest.mark.parametrize("row", QUESTIONS.values(), ids=QUESTIONS)
def test_the_passage_that_holds_it_goes_before_one_as_good(row: tuple[str, str, str]) -> None:
    question, holding, not_holding = row
    first = a_result(a_passage(not_holding, id=f"{AGREEMENT}/1"), score=1.0)
    second = a_result(a_passage(holding, id=f"{AGREEMENT}/2"), score=0.99)
    judgement = asked(question, first, second)
    assert judgement.status is AnswerStatus.ANSWERED
    assert ids(judgement) == [f"{AGREEMENT}/2", f"{AGREEMENT}/1"]


def test_a_fact_about_something_else_in_the_passage_does_not_count() -> None:
    text = "Het park wordt mooi. Elders besparen we € 3 miljoen."
    assert asked("Hoeveel geld krijgt het park?", a_result(text)).status is AnswerStatus.PARTIAL


def test_a_list_is_taken_as_a_whole() -> None:
    listed = a_passage("Anna de Wit, wethouder\nsport\ngroen", kind=PassageKind.PORTFOLIO)
    assert asked("Wie is de wethouder van groen?", a_result(listed)).status is AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    ["Komt er een park?", "Wat doet de stad aan het park?", "Welke plannen zijn er voor het park?"],
)
def test_other_questions_need_no_kind_of_fact(question: str) -> None:
    assert needed_evidence(question, read_intent(question)) == frozenset()
    assert asked(question, a_result("Er komt een park.")).status is AnswerStatus.ANSWERED


def test_who_pays_needs_no_office() -> None:
    assert Evidence.PERSON not in needed_evidence(
        "Wie betaalt het park?", read_intent("Wie betaalt het park?")
    )


# --- time ---

OLD = a_result(a_passage("Er komt een park.", id=f"{OLD_AGREEMENT}/1"), score=1.0)
NEW = a_result(a_passage("Er komt een klein park.", id=f"{AGREEMENT}/1"), score=0.95)


def test_what_is_in_force_goes_before_what_has_expired() -> None:
    assert ids(asked("Komt er een park?", OLD, NEW)) == [f"{AGREEMENT}/1", f"{OLD_AGREEMENT}/1"]


def test_an_old_document_that_is_named_stays_first() -> None:
    found = asked("Komt er een park?", OLD, NEW, documents=frozenset({OLD_AGREEMENT}))
    assert ids(found)[0] == f"{OLD_AGREEMENT}/1"


def test_a_question_about_the_past_is_answered_from_the_past() -> None:
    found = asked("Kwam er vroeger een park?", OLD, NEW)
    assert (found.status, ids(found)[0]) == (AnswerStatus.ANSWERED, f"{OLD_AGREEMENT}/1")


def test_what_is_so_today_does_not_answer_a_question_about_the_past() -> None:
    assert asked("Kwam er vroeger een park?", NEW).status is AnswerStatus.PARTIAL


def test_an_expired_document_alone_still_answers() -> None:
    assert asked("Komt er een park?", OLD).status is AnswerStatus.ANSWERED


def test_a_programme_that_fits_much_better_stays_first() -> None:
    programme = a_result(a_passage("Er komt een park.", id="programma/7"), score=NEW.score + 0.3)
    assert ids(asked("Komt er een park?", programme, NEW))[0] == "programma/7"


def test_two_passages_in_force_keep_the_order_of_the_search() -> None:
    first = a_result(a_passage("Er komt een park.", id=f"{AGREEMENT}/7"), score=1.0)
    assert ids(asked("Komt er een park?", first, NEW)) == [f"{AGREEMENT}/7", f"{AGREEMENT}/1"]


def test_a_programme_gives_way_to_what_is_in_force_and_fits_nearly_as_well() -> None:
    programme = a_result(a_passage("Er komt een park.", id="programma/7"), score=NEW.score + 0.1)
    assert ids(asked("Komt er een park?", programme, NEW))[0] == f"{AGREEMENT}/1"


def test_what_is_in_force_but_about_less_of_the_question_does_not_go_first() -> None:
    beside = replace(NEW, coverage=0.5)
    assert ids(asked("Komt er een park?", OLD, beside))[0] == f"{OLD_AGREEMENT}/1"


# --- offices ---

MAYOR = a_result(
    a_passage("Burgemeester:\nveiligheid\nlobby", kind=PassageKind.PORTFOLIO, id=f"{AGREEMENT}/m"), score=0.9
)
ALDERMAN = a_result(
    a_passage("Anna de Wit:\n1e locoburgemeester\nWethouder sport", kind=PassageKind.PORTFOLIO), score=0.95
)
OLD_MAYOR = a_result(
    a_passage("Piet Vos, Burgemeester", kind=PassageKind.PORTFOLIO, id="nieuws/1"), score=1.0
)


def test_a_mayor_without_a_name_is_all_that_can_be_said_of_today() -> None:
    judgement = asked("Wie is de burgemeester?", OLD_MAYOR, ALDERMAN, MAYOR)
    assert judgement == Judgement(AnswerStatus.PARTIAL, (MAYOR,))


def test_a_former_mayor_is_told_when_nothing_in_force_speaks_of_the_office() -> None:
    assert ids(asked("Wie is de burgemeester?", OLD_MAYOR, ALDERMAN))[0] == "nieuws/1"


def test_who_was_mayor_is_told_from_then() -> None:
    judgement = asked("Wie was de burgemeester in 2018?", MAYOR, OLD_MAYOR)
    assert judgement == Judgement(AnswerStatus.ANSWERED, (OLD_MAYOR,))


def test_who_was_mayor_is_not_told_from_now() -> None:
    assert asked("Wie was de burgemeester in 2018?", MAYOR) == Judgement(AnswerStatus.NOT_FOUND)


# --- what the plans do not speak of ---


@pytest.mark.parametrize(
    ("unknown", "status"),
    [
        (0.0, AnswerStatus.ANSWERED),
        (PARTLY_UNKNOWN - 0.01, AnswerStatus.ANSWERED),
        (PARTLY_UNKNOWN, AnswerStatus.PARTIAL),
        (MOSTLY_UNKNOWN - 0.01, AnswerStatus.PARTIAL),
        (MOSTLY_UNKNOWN, AnswerStatus.NOT_FOUND),
        (1.0, AnswerStatus.NOT_FOUND),
    ],
)
def test_the_unknown_share_decides_what_can_be_said(unknown: float, status: AnswerStatus) -> None:
    question = "Komt er een park?"
    result = a_result("Er komt een park.")
    assert judge(a_query(question), [result], STATUSES, shared_words(question), unknown).status is status


RARITY = {"park": 1.0, "centrum": 1.0}


def share(question: str, *subject: str, known: Collection[str] = ("park", "centrum")) -> float:
    """The unknown share where a word of the documents has rarity 1 and any other 3; every word is a noun."""
    query = replace(a_query(question), subject=frozenset(subject))
    return unknown_share(
        query, lambda text: text in known, lambda text: "N(soort)", lambda t: RARITY.get(t, 3.0)
    )


def test_a_name_that_no_passage_holds_weighs_by_its_rarity() -> None:
    # 3 of 3 + 1
    assert share("Komt er een Blorps in het centrum?", "blorps", "centrum") == pytest.approx(0.75)


@pytest.mark.parametrize("name", ["McDonald's", "McDonald’s"], ids=["straight", "curled"])
def test_a_name_with_a_genitive_is_known_by_its_stem(name: str) -> None:
    assert share(f"Komt er een {name}?", "mcdonald'") == 1.0


def test_a_rather_rare_noun_counts_and_a_common_one_tells_a_story() -> None:
    assert share("komt er een achtbaan in het park?", "achtbaan", "park") == pytest.approx(0.75)
    assert share("mijn dochter wil een park", "dochter", "park") == 0.0


def test_a_word_that_nobody_writes_may_be_a_misspelling() -> None:
    assert share("komt er een zwmbdd?", "zwmbdd") == 0.0


def test_a_word_that_the_glossary_knows_is_not_unknown() -> None:
    query = replace(
        a_query("komt er een achtbaan?"),
        subject=frozenset({"achtbaan"}),
        bridges={"achtbaan": frozenset({"attractie"})},
    )
    assert unknown_share(query, lambda text: False, lambda text: "N(soort)", lambda text: 1.0) == 0.0


def test_a_long_question_is_not_judged_by_its_words() -> None:
    long = ("achtbaan", "park", "centrum", "reuzenrad")
    assert len(long) > MOST_TERMS_OF_SUBJECT
    assert share("komt er een achtbaan of reuzenrad in het park of het centrum?", *long) == 0.0


def test_a_question_about_nothing_has_nothing_unknown() -> None:
    assert share("?") == 0.0


@pytest.mark.parametrize(
    ("question", "document", "status"),
    [
        ("Bestaat de munt nu nog?", "programma", AnswerStatus.PARTIAL),
        ("Is het park nu al open?", "nieuws", AnswerStatus.PARTIAL),
        ("Bestaat de munt nu nog?", AGREEMENT, AnswerStatus.ANSWERED),
        ("Komt er een munt?", "programma", AnswerStatus.ANSWERED),
        ("Wat stond er in 2018 nog steeds over de munt?", OLD_AGREEMENT, AnswerStatus.ANSWERED),
    ],
    ids=["a_programme", "news", "in_force", "no_such_question", "about_then"],
)
def test_what_was_planned_does_not_tell_what_is_there_today(
    question: str, document: str, status: AnswerStatus
) -> None:
    result = a_result(a_passage("Er komt een munt en een park.", id=f"{document}/1"))
    assert asked(question, result).status is status
