from __future__ import annotations

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_document, a_passage, a_result

from assistant import messages
from assistant.citations import cite
from assistant.model import (
    Answer,
    AnswerStatus,
    DocumentStatus,
    ExplainedTerm,
    OtherSource,
    Readability,
    Strength,
)
from assistant.printing import ProgressBar, print_answer, print_results, print_score
from assistant.readability.finding import ReadingFinding, ReadingKind
from assistant.readability.score import SentenceScore, TextScore

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
        "related": ("Komen er meer bomen?",),
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
        f"{messages.RELATED} - Komen er meer bomen?",
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


# --- the score of a text ---

WORD = ReadingFinding(
    ReadingKind.HARD_WORD, "Derhalve", 0, 8, "Dit is een moeilijk woord.", "dus / daarom", "Dat is oud."
)
LONG = ReadingFinding(ReadingKind.LONG_SENTENCE, "Derhalve " * 25, 0, 225, "Deze zin is lang: 25 woorden.")
PASSIVE = ReadingFinding(ReadingKind.PASSIVE, "werd\n  ontvangen", 9, 25, "Deze zin is lijdend.")


def a_score(*findings: ReadingFinding, readability: Readability | None = None) -> TextScore:
    sentences = (
        SentenceScore("Derhalve werd ontvangen. " + "Heel veel tekst. " * 10, 0, 200, 33, 47.5, 3, findings),
        SentenceScore("Wij bellen u.", 201, 214, 3, 20.0, 1, ()),
    )
    return TextScore(readability or Readability(36, 2, 18.0, 61.25, 47.5, 3), sentences)


def test_the_measures_are_printed_as_a_table_in_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    print_score(a_score())
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(
        f"De tekst is {messages.READING_LEVELS[3]}. Ongeveer 53 van de 100 volwassenen"
    )
    rows = [line.rsplit(maxsplit=1) for line in lines[2:8]]
    assert rows == [
        ["Niveau (1 makkelijk, 4 heel moeilijk)", "3"],
        ["LiNT, schatting (0 makkelijk, 100 moeilijk)", "47,5"],
        ["Flesch-Douma (100 makkelijk, 0 moeilijk)", "61,25"],
        ["Woorden", "36"],
        ["Zinnen", "2"],
        ["Woorden per zin", "18,0"],
    ]
    assert len({len(line) for line in lines[2:8]}) == 1
    assert messages.READING_ESTIMATE in " ".join(lines)


@pytest.mark.parametrize(("level", "percent"), [(1, 14), (2, 29), (3, 53), (4, 78)])
def test_the_level_is_told_in_words(capsys: pytest.CaptureFixture[str], level: int, percent: int) -> None:
    print_score(a_score(readability=Readability(36, 2, 18.0, 60.0, 40.0, level)))
    first = " ".join(capsys.readouterr().out.partition("\n\n")[0].split())
    assert first == f"De tekst is {messages.READING_LEVELS[level]}. " + messages.READING_TROUBLE.format(
        percent=percent
    )


def test_a_measure_that_is_undefined_is_a_dash(capsys: pytest.CaptureFixture[str]) -> None:
    print_score(a_score(readability=Readability(36, 2, 18.0, 60.0)))
    printed = capsys.readouterr().out
    assert "De tekst is" not in printed
    rows = dict(line.rsplit(maxsplit=1) for line in printed.splitlines()[:6])
    assert rows["Niveau (1 makkelijk, 4 heel moeilijk)"] == "-"
    assert rows["Woorden"] == "36"


def test_a_text_that_cannot_be_measured_says_so_and_shows_no_table(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_score(TextScore(Readability(0, 0, None, None), ()))
    assert capsys.readouterr().out == f"{messages.READING_UNDEFINED}\n"


def test_a_heading_that_cannot_be_measured_shows_what_is_hard(capsys: pytest.CaptureFixture[str]) -> None:
    print_score(a_score(WORD, readability=Readability(2, 1, None, None)))
    printed = capsys.readouterr().out
    assert printed.startswith(messages.READING_UNDEFINED)
    assert "„Derhalve”" in printed


def test_what_is_hard_is_printed_under_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    print_score(a_score(LONG, WORD, PASSIVE))
    printed = capsys.readouterr().out
    flat = " ".join(printed.split())
    assert "- lange zin: Deze zin is lang: 25 woorden. -" in flat
    assert (
        "- moeilijk woord „Derhalve”: Dit is een moeilijk woord. Bijvoorbeeld: dus / daarom. Dat is oud. -"
        in flat
    )
    assert "- lijdende zin „werd ontvangen”: Deze zin is lijdend." in flat
    assert flat.index("Derhalve werd ontvangen.") < flat.index("- lange zin")
    assert "Wij bellen u." not in printed
    assert messages.READING_NOTHING not in printed
    assert max(map(len, printed[printed.index("Derhalve werd") :].splitlines())) <= WIDTH


def test_a_text_without_hard_places_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    print_score(a_score())
    assert capsys.readouterr().out.endswith(f"\n{messages.READING_NOTHING}\n")


@pytest.mark.parametrize("kind", ReadingKind)
def test_every_kind_is_printed_with_its_dutch_name(
    capsys: pytest.CaptureFixture[str], kind: ReadingKind
) -> None:
    print_score(a_score(ReadingFinding(kind, "woorden", 0, 7, "Dat is moeilijk.")))
    assert f"- {messages.READING_KINDS[kind]}" in capsys.readouterr().out
