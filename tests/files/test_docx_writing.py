from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from assistant.faithfulness.finding import Finding, FindingKind
from assistant.files.docx_writing import report_docx, text_docx
from assistant.files.reading import read_file
from assistant.messages import (
    PURPOSE_DO,
    PURPOSE_WHEN,
    REPORT_NO_FACTS,
    REPORT_NO_HARD_WORDS,
    REPORT_NO_PURPOSE,
    REPORT_NOTHING_ADDED,
    REPORT_NOTHING_LOST,
    REPORT_NOTHING_TO_CHECK,
)
from assistant.model import Readability
from assistant.simplify.edit import ChangeKind
from assistant.simplify.report import Fact, FactKind, FidelityReport, LetterPurpose
from assistant.simplify.simplification import (
    Change,
    HardWord,
    SentenceRewrite,
    SentenceState,
    Simplification,
    SimplificationStatus,
)

LOOK = Finding(FindingKind.MODALITY, "doen", "bezien", "De tekst is zekerder dan de bron.")
NOTHING = FidelityReport(facts=0, lost=(), added=(), check=(), purpose=LetterPurpose())
SENTENCES = (
    SentenceRewrite(
        "Indien u wilt, bel ons.",
        "Als u wilt, bel ons.",
        0,
        23,
        SentenceState.REWRITTEN,
        (Change(ChangeKind.WORD, "Indien", "Als"), Change(ChangeKind.SPLIT, "a" * 61, "b")),
    ),
    SentenceRewrite("Dat mag.", "Dat mag.", 24, 32, SentenceState.UNCHANGED),
    SentenceRewrite("Wij bezien dit.", "Wij bezien dit.", 33, 48, SentenceState.KEPT, (), (LOOK,)),
)
FULL = Simplification(
    status=SimplificationStatus.PARTLY,
    text="Als u wilt, bel ons. Dat mag. Wij bezien dit.",
    sentences=SENTENCES,
    hard_words=(
        HardWord("bezien", "bekijken", "", False),
        HardWord("indien", "als", "Dat betekent: als.", True),
    ),
    before=Readability(10, 3, 3.333, 60.0, 52.34, 3),
    after=Readability(11, 4, 2.75, 70.0, None, None),
    report=FidelityReport(
        facts=2,
        lost=(Fact(FactKind.DATE, "1 mei 2026", 0, 10),),
        added=(),
        check=(LOOK, LOOK),
        purpose=LetterPurpose(do=("Bel ons.",), before_when=("Doe dit voor 1 mei 2026.",)),
    ),
)
EMPTY = Simplification(
    SimplificationStatus.UNCHANGED,
    "",
    (),
    (),
    Readability(0, 0, None, None),
    Readability(0, 0, None, None),
    NOTHING,
)
TODAY = date(2026, 11, 30)


def opened(content: bytes) -> WordDocument:
    return Document(io.BytesIO(content))


def rows(document: WordDocument) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


def test_the_report_holds_scores_facts_sentences_and_words() -> None:
    document = opened(report_docx("Brief over uw aanvraag", FULL, TODAY))
    scores, lost, sentences, words = rows(document)
    assert scores[1:] == [
        ["LiNT, schatting (0 makkelijk, 100 moeilijk)", "52,3", "niet te meten"],
        ["Niveau", "moeilijk te lezen", "niet te meten"],
        ["Woorden per zin", "3,3", "2,8"],
        ["Woorden", "10", "11"],
        ["Zinnen", "3", "4"],
        ["Moeilijke woorden", "2", "1"],
    ]
    assert lost[1:] == [["datum", "1 mei 2026"]]
    assert sentences[1:] == [
        [
            "1",
            "Indien u wilt, bel ons.",
            "Als u wilt, bel ons.",
            "Moeilijk woord vervangen: „Indien” werd „Als”.\nZin geknipt.",
        ],
        ["2", "Dat mag.", "Dat mag.", "Niet veranderd."],
        [
            "3",
            "Wij bezien dit.",
            "Wij bezien dit.",
            "Niet veranderd. Een nieuwe zin klopte niet zeker met de oude.\nLet op: De tekst is zekerder dan de bron.",
        ],
    ]
    assert words[1:] == [["bezien", "bekijken", "geen", "nee"], ["indien", "als", "Dat betekent: als.", "ja"]]


def test_the_report_tells_the_date_what_to_check_and_what_the_reader_must_do() -> None:
    document = opened(report_docx("Brief over uw aanvraag", FULL, TODAY))
    said = [each.text for each in document.paragraphs]
    assert said[0] == "Verslag van het herschrijven: Brief over uw aanvraag"
    assert said[1].startswith(
        "Dit verslag is gemaakt op 30 november 2026. De tekst is voor een deel herschreven."
    )
    assert said[1].endswith("met vaste regels, zonder taalmodel.")
    assert REPORT_NOTHING_ADDED in said
    assert said.count(LOOK.message) == 1
    at = said.index(PURPOSE_DO)
    assert said[at + 1 : at + 4] == [
        "„Bel ons.”",
        PURPOSE_WHEN,
        "„Doe dit voor 1 mei 2026.”",
    ]


def test_a_text_with_sentences_of_a_model_says_so() -> None:
    said = opened(report_docx("Brief", replace(FULL, mode="llm"), TODAY)).paragraphs[1].text
    assert said.endswith("Een deel van de nieuwe zinnen komt van een taalmodel.")


def test_a_report_on_nothing_says_so_and_claims_nothing() -> None:
    said = [each.text for each in opened(report_docx("Brief", EMPTY, TODAY)).paragraphs]
    for sentence in (
        REPORT_NO_FACTS,
        REPORT_NOTHING_LOST,
        REPORT_NOTHING_ADDED,
        REPORT_NOTHING_TO_CHECK,
        REPORT_NO_PURPOSE,
        REPORT_NO_HARD_WORDS,
    ):
        assert sentence in said
    assert said[1] == "Dit verslag is gemaakt op 30 november 2026. Er is niets veranderd."


def test_a_report_can_be_read_aloud() -> None:
    document = opened(report_docx("Brief", FULL, TODAY))
    styles = [each.style.name for each in document.paragraphs if each.style is not None]
    assert styles[0] == "Title"
    assert styles.count("Heading 1") == 6
    assert all(
        table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for table in document.tables
    )
    assert document.core_properties.title == "Verslag van het herschrijven: Brief"
    assert document.core_properties.language == "nl-NL"
    languages = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}


def test_signs_that_xml_cannot_hold_do_no_harm() -> None:
    broken = replace(
        FULL,
        sentences=(replace(SENTENCES[0], before="Een\x00 zin\x0b."),),
        report=replace(FULL.report, purpose=LetterPurpose(do=("Bel\x01 ons.",))),
    )
    document = opened(report_docx("Brief\x00", broken, TODAY))
    assert rows(document)[2][1][1] == "Een zin."


@pytest.mark.parametrize("day", [date(2027, 1, 1), date(2026, 12, 31)])
def test_the_date_is_that_of_the_day(day: date) -> None:
    said = opened(report_docx("Brief", FULL, day)).paragraphs[1].text
    assert f" {day.day} {'januari' if day.month == 1 else 'december'} {day.year}." in said


def test_a_text_becomes_a_document_that_reads_as_the_text() -> None:
    text = "Besluit\n\nBeste mevrouw,\nbeste heer,\n\nU stuurt:\n\n- een kopie\n- een foto\n\nWat | Prijs\nPas | € 5\n\nTot ziens."
    content = text_docx(text, "Brief")
    assert read_file("brief.docx", content).text == text
    document = opened(content)
    assert [each.style.name for each in document.paragraphs if each.style is not None] == [
        "Normal",
        "Normal",
        "Normal",
        "List Bullet",
        "List Bullet",
        "Normal",
    ]
    assert document.core_properties.title == "Brief"


def test_marked_headings_become_headings() -> None:
    document = opened(text_docx("# Kop\nTekst\n## Onder"))
    assert [(each.text, each.style.name) for each in document.paragraphs if each.style is not None] == [
        ("Kop", "Heading 1"),
        ("Tekst", "Normal"),
        ("Onder", "Heading 2"),
    ]
