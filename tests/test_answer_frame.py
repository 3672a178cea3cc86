"""What stands around the quotes: how sure it is, what a document is worth today, what was not found."""

from __future__ import annotations

import re

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_passage, a_plain_record, a_query, a_result
from compose_builders import DOCUMENTS, NEWS, PROGRAMME, STATUSES, composed, segment, written

from assistant import messages
from assistant.answer_frame import ANSWER_WORDS, room_for
from assistant.dutch.tokens import words
from assistant.model import AnswerStatus, PassageKind, Strength

# --- how sure ---


UNSURE = {
    "explores": "We onderzoeken of er een park kan komen.",
    "wishes": "We streven naar een park in elke buurt.",
}


@pytest.mark.parametrize("status", [AnswerStatus.ANSWERED, AnswerStatus.PARTIAL])
@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize(
    "question", ["Komt er een park?", "Is er een park?", "Mag er een park komen?", "Wat komt er?"]
)
@pytest.mark.parametrize("source", UNSURE.values(), ids=UNSURE)
def test_what_is_not_sure_never_gets_a_yes(
    source: str, question: str, document: str, status: AnswerStatus
) -> None:
    text = composed(question, a_result(a_passage(source, id=f"{document}/1")), status=status).text
    assert not re.search(r"\bja\b", text, re.IGNORECASE)


@pytest.mark.parametrize(
    "strength", [Strength.EXPLORES, Strength.WISHES], ids=lambda strength: strength.value
)
def test_what_is_not_sure_in_plain_dutch_gets_no_yes_either(strength: Strength) -> None:
    record = a_plain_record("Er komt misschien een park.", strength=strength)
    text = composed("Komt er een park?", a_result(plain=record)).text
    assert text.startswith(messages.NOT_SURE_YET)
    assert not re.search(r"\bja\b", text, re.IGNORECASE)


@pytest.mark.parametrize("question", ["Komt er een park?", "Komen er parken?", "komt het park er nog"])
@pytest.mark.parametrize("source", UNSURE.values(), ids=UNSURE)
def test_whether_it_comes_starts_with_how_sure_it_is(source: str, question: str) -> None:
    assert composed(question, a_result(source)).text.startswith(messages.NOT_SURE_YET)


@pytest.mark.parametrize(
    "question",
    [
        "Wordt er een park gebouwd?",
        "Gaan jullie een park bouwen?",
        "Is er een park?",
        "Wanneer komt er een park?",
    ],
)
@pytest.mark.parametrize("source", UNSURE.values(), ids=UNSURE)
def test_only_a_question_that_opens_with_whether_it_comes_is_told_so(source: str, question: str) -> None:
    # "Dat" would point at something else: "Is er een park?" - "Dat is nog niet zeker."
    assert messages.NOT_SURE_YET not in composed(question, a_result(source)).text


def test_what_is_a_plan_is_not_called_unsure() -> None:
    assert messages.NOT_SURE_YET not in composed("Komt er een park?", a_result("We bouwen een park.")).text


def test_a_passage_about_something_else_says_nothing_of_whether_it_comes() -> None:
    text = composed("Komt er een park?", a_result(UNSURE["wishes"], coverage=0.1)).text
    assert messages.NOT_SURE_YET not in text


@pytest.mark.parametrize(
    "core",
    [
        pytest.param("We zoeken uit of er een school kan komen.", id="about-another-thing"),
        pytest.param("We willen de parken niet uitbreiden.", id="says-what-will-not-be-done"),
    ],
)
def test_what_names_no_such_thing_or_denies_it_is_not_called_unsure(core: str) -> None:
    found = a_result("We zoeken iets uit.", plain=a_plain_record(core, core, strength=Strength.EXPLORES))
    assert messages.NOT_SURE_YET not in composed("Komt er een park?", found).text


@pytest.mark.parametrize("kind", [PassageKind.PORTFOLIO, PassageKind.IDENTITY])
def test_who_somebody_is_gets_no_label_of_certainty(kind: PassageKind) -> None:
    record = a_plain_record("De wethouder gaat over parken. U kunt haar bellen.", strength=Strength.MAY)
    found = a_result(a_passage(kind=kind), plain=record)
    assert composed("Wie gaat over parken?", found).strength is Strength.NONE


def test_the_weakest_of_all_passages_is_the_strength_of_the_answer() -> None:
    sure = a_result(a_passage("We bouwen een park.", id=f"{AGREEMENT}/1"))
    unsure = a_result(a_passage(UNSURE["explores"], id=f"{AGREEMENT}/2"))
    assert composed("Komt er een park?", sure, unsure).strength is Strength.EXPLORES
    assert composed("Komt er een park?", unsure, sure).strength is Strength.EXPLORES


def test_an_unsure_second_passage_gets_no_yes_for_the_first() -> None:
    sure = a_result(a_passage("De raad heeft besloten een park te bouwen.", id=f"{AGREEMENT}/1"))
    unsure = a_result(a_passage(UNSURE["explores"], id=f"{AGREEMENT}/2"))
    assert not composed("Komt er een park?", sure, unsure).text.startswith("Ja")


def test_only_what_is_shown_counts() -> None:
    source = (
        "We bouwen een park. " + "De gemeente is groot en mooi en oud. " * 12 + "We onderzoeken een tram."
    )
    assert composed("Komt er een park?", a_result(source)).strength is Strength.INTENDS


# --- time ---


@pytest.mark.parametrize(
    ("document", "named"),
    [(OLD_AGREEMENT, "het stadsakkoord van 2018-2022"), (NEWS, "het nieuws"), (PROGRAMME, "het programma")],
)
@pytest.mark.parametrize("plain", [True, False], ids=["plain", "quoted"])
@pytest.mark.parametrize(
    "question", ["Komt er een park?", "Wat is er afgesproken?", "Welke parken komen er?"]
)
def test_what_does_not_count_today_says_so_in_the_text(
    question: str, plain: bool, document: str, named: str
) -> None:
    record = a_plain_record("Er komt een park.") if plain else None
    text = composed(
        question, a_result(a_passage("We bouwen een park.", id=f"{document}/1"), plain=record)
    ).text
    notice = messages.age_notice(DOCUMENTS[document], STATUSES[document])
    assert notice is not None
    assert named in notice
    assert notice in text
    assert text.index(notice) < text.index("[1]")


@pytest.mark.parametrize("plain", [True, False], ids=["plain", "quoted"])
def test_what_is_in_force_carries_no_warning(plain: bool) -> None:
    record = a_plain_record("Er komt een park.") if plain else None
    text = composed("Komt er een park?", a_result("We bouwen een park.", plain=record)).text
    assert "niet zeker of dit nog geldt" not in text


def test_old_and_new_in_one_answer_are_told_apart() -> None:
    new = a_result(a_passage("We bouwen een park.", id=f"{AGREEMENT}/1"))
    old = a_result(a_passage("We bouwen een plein.", id=f"{OLD_AGREEMENT}/1"))
    text = composed("Wat is er veranderd?", new, old).text
    warning = text.index("niet zeker of dit nog geldt")
    assert text.index("[1]") < warning < text.index("[2]")


@pytest.mark.parametrize("kind", [PassageKind.PORTFOLIO, PassageKind.IDENTITY], ids=str)
def test_who_somebody_is_or_what_a_document_is_called_is_no_plan(kind: PassageKind) -> None:
    listed = a_passage("Burgemeester:\nveiligheid\nlobby\nwe bouwen een park", kind=kind)
    assert composed("Wie is de burgemeester?", a_result(listed)).strength is Strength.NONE


def test_the_strength_is_that_of_the_sentences_that_the_question_is_about() -> None:
    source = "We onderzoeken een tram. Het park in het centrum gaan we bouwen."
    assert composed("Bouwen we een park in het centrum?", a_result(source)).strength is Strength.INTENDS
    assert composed("Komt er een tram?", a_result(source)).strength is Strength.EXPLORES


# --- partial answers ---


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Wie bouwt het park?", messages.PARTIAL_BY_FORM["who"]),
        ("Wanneer komt het park?", messages.PARTIAL_BY_FORM["when"]),
        ("Hoeveel kost het park?", messages.PARTIAL_BY_FORM["how_much"]),
        ("Waar komt het park?", messages.PARTIAL_BY_FORM["where"]),
        ("Waarom komt het park?", messages.PARTIAL_BY_FORM["why"]),
        ("Mag ik in het park slapen?", messages.PARTIAL_BY_FORM["may"]),
        ("Krijg ik geld voor het park?", messages.PARTIAL_BY_FORM["entitled"]),
        ("Vertel over het park", messages.PARTIAL),
    ],
)
def test_what_is_missing_is_said_first(question: str, opening: str) -> None:
    assert composed(question, a_result("We bouwen een park."), status=AnswerStatus.PARTIAL).text.startswith(
        opening
    )


def test_a_false_premise_is_not_confirmed() -> None:
    text = composed("Waarom stopt de markt?", a_result("De markt blijft."), status=AnswerStatus.PARTIAL).text
    assert text.startswith("Of dat zo is, en waarom, heb ik niet gevonden.")


def test_two_questions_get_their_own_openings() -> None:
    where = segment("Waar komt het park?", a_result("We bouwen een park."), status=AnswerStatus.PARTIAL)
    swim = segment("Komt er een bad?", a_result(a_passage("We bouwen een bad.", id=f"{AGREEMENT}/2")))
    text = written(where, swim).text
    assert text.index(messages.PARTIAL_BY_FORM["where"]) < text.index("[1]") < text.index("[2]")


# --- yes and no ---


@pytest.mark.parametrize(
    ("question", "source", "says"),
    [
        ("Gaan de boetes omhoog?", "De boetes gaan conform raadsbesluit omhoog.", messages.YES_DECIDED),
        ("Gaan jullie het park uitbreiden?", "We willen het park niet uitbreiden.", messages.NO),
        ("Gaan de boetes omhoog?", "De boetes gaan omhoog.", None),
        ("Gaan jullie het park uitbreiden?", "We breiden het park niet alleen in het zuiden uit.", None),
        ("Gaan de boetes omhoog?", "Als het Rijk betaalt, gaan de boetes conform raadsbesluit omhoog.", None),
        ("Gaan jullie het park niet uitbreiden?", "We willen het park niet uitbreiden.", None),
        ("Wanneer gaan de boetes omhoog?", "De boetes gaan conform raadsbesluit omhoog.", None),
    ],
    ids=[
        "decided",
        "denied",
        "only-planned",
        "not-only",
        "condition",
        "question-denies",
        "no-yes-or-no-question",
    ],
)
def test_yes_and_no_only_where_the_passage_says_so(question: str, source: str, says: str | None) -> None:
    first = composed(question, a_result(source, coverage=1.0)).text.splitlines()[0]
    assert first == says if says else first not in (messages.YES_DECIDED, messages.NO)


@pytest.mark.parametrize("document", [OLD_AGREEMENT, PROGRAMME, NEWS])
def test_an_old_document_gives_no_yes_and_no_no(document: str) -> None:
    source = "De boetes gaan conform raadsbesluit omhoog."
    result = a_result(a_passage(source, id=f"{document}/1"), coverage=1.0)
    assert messages.YES_DECIDED not in composed("Gaan de boetes omhoog?", result).text


def test_a_passage_about_something_else_gives_no_yes() -> None:
    result = a_result("De boetes gaan conform raadsbesluit omhoog.", coverage=0.6)
    assert messages.YES_DECIDED not in composed("Gaan de boetes in het weekend omhoog?", result).text


# --- room ---


MANY = " ".join(f"We planten dit jaar veel bomen in buurt {n}." for n in range(30))


@pytest.mark.parametrize("status", [AnswerStatus.ANSWERED, AnswerStatus.PARTIAL])
@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("question", ["Komen er bomen?", "Waarom komen er bomen?", "Mag ik bomen planten?"])
def test_an_answer_of_sentences_is_short(question: str, document: str, status: AnswerStatus) -> None:
    room = room_for(a_query(question), status, STATUSES[document], DOCUMENTS[document], 1)
    text = written(
        segment(question, a_result(a_passage(MANY, id=f"{document}/1")), status=status, room=room)
    ).text
    assert len(words(text.replace("[1]", ""))) <= ANSWER_WORDS


def test_two_questions_in_one_share_the_room() -> None:
    query = a_query("Komen er bomen?")
    one, two = (
        room_for(query, AnswerStatus.ANSWERED, STATUSES[AGREEMENT], DOCUMENTS[AGREEMENT], parts)
        for parts in (1, 2)
    )
    assert two < one
