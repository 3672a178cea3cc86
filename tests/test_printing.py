from __future__ import annotations

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_document, a_passage, a_result

from assistant import messages
from assistant.citations import cite
from assistant.model import Answer, AnswerStatus, DocumentStatus, ExplainedTerm, OtherSource, Strength
from assistant.printing import ProgressBar, print_answer, print_results

DOCUMENTS = {AGREEMENT: a_document(), OLD_AGREEMENT: a_document(OLD_AGREEMENT, short_title="Het oude")}
STATUSES = {AGREEMENT: DocumentStatus.IN_FORCE, OLD_AGREEMENT: DocumentStatus.EXPIRED}
OTHER = OtherSource(OLD_AGREEMENT, "Het oude", "We planten!", f"{OLD_AGREEMENT}/1", DocumentStatus.EXPIRED)
# The widest line that is printed.
WIDTH = 100


def answer(**changes: object) -> Answer:
    found = a_result(a_passage("We planten " + "heel veel " * 30 + "bomen.", page=7), other_sources=(OTHER,))
    values: dict[str, object] = {
        "status": AnswerStatus.ANSWERED,
        "text": "Er komen bomen:\n- " + "bomen langs de weg " * 12 + "\n- bomen in het park [1]",
        "strength": Strength.EXPLORES,
        "citations": cite([found], DOCUMENTS, STATUSES),
        "terms": (ExplainedTerm("hub", "Dat is een plek."),),
        "notices": (messages.PLAN_NOTICE,),
    }
    return Answer(**{**values, **changes})  # type: ignore[arg-type]


def test_an_answer_is_printed_with_everything_that_belongs_to_it(capsys: pytest.CaptureFixture[str]) -> None:
    print_answer(answer())
    printed = capsys.readouterr().out
    flat = " ".join(printed.split())
    for part in (
        "- bomen in het park [1]",
        messages.STRENGTH_LABELS[Strength.EXPLORES],
        messages.PLAN_NOTICE,
        "hub: Dat is een plek.",
        DOCUMENTS[AGREEMENT].short_title,
        messages.STATUS_LABELS[DocumentStatus.IN_FORCE],
        "bladzijde 7",
        "2 Groen › 2.1 Bomen",
        "heel veel bomen.",
        "Het oude",
    ):
        assert part in flat
    assert max(map(len, printed.splitlines())) <= WIDTH


def test_a_refusal_is_only_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    print_answer(Answer(AnswerStatus.REFUSED, messages.EMPTY_QUESTION))
    assert capsys.readouterr().out.strip() == messages.EMPTY_QUESTION


def test_an_answer_that_plans_nothing_says_nothing_of_how_sure_it_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_answer(answer(strength=Strength.NONE))
    printed = capsys.readouterr().out
    assert not any(f"{label}:" in printed for label in messages.STRENGTH_LABELS.values() if label)


def test_results_are_numbered_with_their_place(capsys: pytest.CaptureFixture[str]) -> None:
    old = a_result(a_passage("We planten eiken.", id=f"{OLD_AGREEMENT}/3"))
    print_results([a_result(), old], DOCUMENTS, STATUSES)
    printed = capsys.readouterr().out
    assert printed.index("1. ") < printed.index("We planten bomen.") < printed.index("2. ")
    assert messages.STATUS_LABELS[DocumentStatus.EXPIRED] in printed
    assert f"{OLD_AGREEMENT}/3" in printed


def test_no_results_are_said_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    print_results([], DOCUMENTS, STATUSES)
    assert messages.NOT_FOUND in capsys.readouterr().out


def test_progress_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    with ProgressBar("Embedding") as bar:
        for done in range(5):
            bar.show(done, 4)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Embedding" in captured.err
    assert "4/4" in captured.err
    assert captured.err.endswith("\n")


@pytest.mark.parametrize("total", [0, 4])
def test_nothing_to_do_shows_no_bar(capsys: pytest.CaptureFixture[str], total: int) -> None:
    with ProgressBar("Embedding") as bar:
        bar.show(total, total)
    assert capsys.readouterr().err == ""
