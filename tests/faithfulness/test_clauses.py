"""The clauses of a text: what each does in its sentence, and whether it is negated."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.faithfulness.clauses import Clause, ClauseKind, clauses
from assistant.faithfulness.evidence import Examiner

Read = Callable[[str], tuple[Clause, ...]]


@pytest.fixture(scope="module")
def read(examiner: Examiner) -> Read:
    """The clauses of a text."""

    def call(text: str) -> tuple[Clause, ...]:
        return clauses(examiner.reader.read(text))

    return call


@pytest.mark.parametrize(
    ("text", "clause", "kind"),
    [
        pytest.param("Als het regent, sluit het bad.", "Als het regent", ClauseKind.CONDITION, id="als in front"),
        pytest.param("Het bad sluit als het regent.", "als het regent", ClauseKind.CONDITION, id="als behind"),
        pytest.param("We helpen u, indien u belt.", "indien u belt", ClauseKind.CONDITION, id="indien"),
        pytest.param("Het mag, tenzij het regent.", "tenzij het regent", ClauseKind.CONDITION, id="tenzij"),
        pytest.param("Het mag, mits u betaalt.", "mits u betaalt", ClauseKind.CONDITION, id="mits"),
        pytest.param("Mocht het regenen, dan sluit het bad.", "Mocht het regenen", ClauseKind.CONDITION, id="mocht"),
        pytest.param("Waar dat kan, helpen we.", "Waar dat kan", ClauseKind.CONDITION, id="waar dat kan"),
        pytest.param("Voor zover er geld is, bouwen we.", "Voor zover er geld is", ClauseKind.CONDITION, id="voor zover"),
        pytest.param("Ze is zo groot als haar zus.", "als haar zus", ClauseKind.OTHER, id="als in a comparison"),
        pytest.param("We bouwen, als eerste stap.", "als eerste stap", ClauseKind.OTHER, id="als for a role"),
        pytest.param("Het bad sluit omdat het regent.", "omdat het regent", ClauseKind.CAUSE, id="omdat"),
        pytest.param("Het bad sluit, want het regent.", "want het regent", ClauseKind.CAUSE, id="want"),
        pytest.param("Het bad sluit doordat het regent.", "doordat het regent", ClauseKind.CAUSE, id="doordat"),
        pytest.param("We planten bomen, zodat het koel is.", "zodat het koel is", ClauseKind.PURPOSE, id="zodat"),
        pytest.param("We bouwen, om u te helpen.", "om u te helpen", ClauseKind.PURPOSE, id="om te"),
        pytest.param("We wachten totdat het droog is.", "totdat het droog is", ClauseKind.TIME, id="totdat"),
        pytest.param("We wachten, terwijl het regent.", "terwijl het regent", ClauseKind.TIME, id="terwijl"),
        pytest.param("De raad, die komt, belt.", "die komt", ClauseKind.OTHER, id="a relative clause"),
        pytest.param("Er is een plan waarin dit staat.", "waarin dit staat", ClauseKind.OTHER, id="waarin"),
        pytest.param("Als het regent, sluit het bad.", "sluit het bad", ClauseKind.MAIN, id="the main clause"),
        pytest.param("Voor de zomer bouwen we.", "Voor de zomer bouwen we", ClauseKind.MAIN, id="voor without zover"),
        pytest.param("We bouwen, en wie helpt?", "en wie helpt", ClauseKind.OTHER, id="en before the opener"),
    ],
)  # fmt: skip
def test_a_clause_is_known_by_the_word_that_opens_it(
    read: Read, text: str, clause: str, kind: ClauseKind
) -> None:
    assert [(found.text, found.kind) for found in read(text) if found.text == clause] == [(clause, kind)]


@pytest.mark.parametrize(
    ("text", "negations"),
    [
        pytest.param("We bouwen een huis.", [0], id="none"),
        pytest.param("We bouwen geen huis.", [1], id="geen"),
        pytest.param("Dat mag niet.", [1], id="niet"),
        pytest.param("We bouwen geen huis zonder vergunning.", [2], id="geen and zonder"),
        pytest.param("Nooit zegt niemand niets.", [3], id="three in a row"),
        pytest.param("Niet alleen ouderen sporten.", [0], id="niet alleen denies nothing"),
        pytest.param("Niet alleen ouderen, ook jongeren sporten niet.", [0, 1], id="niet alleen, and niet"),
        pytest.param("We helpen u, tenzij er geen geld is.", [0, 1], id="in the second clause only"),
        pytest.param("Het is een nietszeggend plan.", [0], id="inside a word"),
    ],
)
def test_the_negating_words_of_each_clause_are_counted(read: Read, text: str, negations: list[int]) -> None:
    assert [found.negations for found in read(text)] == negations


def test_a_clause_shows_its_words(read: Read) -> None:
    (first, second) = read("Als het Café sluit, gaan we.")
    assert (first.text, first.low) == ("Als het Café sluit", " als het cafe sluit ")
    assert (second.text, second.low) == ("gaan we", " gaan we ")


def test_clauses_are_numbered_through_the_sentences(read: Read, examiner: Examiner) -> None:
    text = "Het bad sluit, want het regent. De raad belt."
    found = read(text)
    assert [(clause.number, clause.sentence) for clause in found] == [(0, 0), (1, 0), (2, 1)]
    assert [clause.words for clause in found] == [examiner.reader.read(text).segment(i) for i in range(3)]


@pytest.mark.parametrize("text", ["", "?!"], ids=["empty", "marks"])
def test_a_text_without_words_has_no_clauses(read: Read, text: str) -> None:
    assert read(text) == ()
