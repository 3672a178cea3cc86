from __future__ import annotations

import pytest

from assistant.errors import FileProblem
from assistant.files.bounded import read_here
from assistant.files.limits import MAX_PAGES
from assistant.files.pdf_reading import read_pdf
from assistant.files.problem import FileProblemKind
from assistant.files.source_text import ParagraphKind, joined
from assistant.messages import FILE_HEADERS_NOTICE, FILE_PDF_NOTICE
from files.pdf_files import Line, lines, pdf_file, with_password

LONG = "De gemeente heeft uw aanvraag ontvangen en gaat die nu beoordelen,"


def read(*pages: list[Line], image: bool = False) -> str:
    return joined(read_pdf(pdf_file(*pages, image=image))[0])


def test_lines_are_joined_and_white_space_parts_paragraphs() -> None:
    page = lines(
        LONG, "samen met de stukken die u hebt gestuurd.", "", "U hoort voor 1 mei 2026 van ons.", LONG
    )
    assert (
        read(page)
        == f"{LONG} samen met de stukken die u hebt gestuurd.\n\nU hoort voor 1 mei 2026 van ons.\n\n{LONG}"
    )


def test_words_that_were_broken_are_whole() -> None:
    page = lines("wij maken samen met u een nieuw beleids-", "plan voor de stad")
    assert read(page) == "wij maken samen met u een nieuw beleidsplan voor de stad"


def test_a_last_line_that_is_bold_belongs_to_its_paragraph() -> None:
    page = [*lines(LONG, LONG), Line("en dat is gratis.", 712, bold=True)]
    assert read(page) == f"{LONG} {LONG} en dat is gratis."


def test_bullets_and_numbers_open_items() -> None:
    page = lines(
        "U stuurt mee:", "• een kopie van uw", "paspoort", "• een foto", "1. eerst dit", "2. dan dat"
    )
    assert read(page) == "U stuurt mee:\n\n- een kopie van uw paspoort\n- een foto\n1. eerst dit\n2. dan dat"


def test_larger_and_bold_lines_are_headings() -> None:
    page = [
        Line("Besluit over uw aanvraag", 780, size=18),
        *lines(LONG, LONG),
        Line("Bezwaar maken", 700, bold=True),
        Line(LONG, 680),
    ]
    paragraphs, _ = read_pdf(pdf_file(page))
    assert [(each.kind, each.level, each.text) for each in paragraphs] == [
        (ParagraphKind.HEADING, 1, "Besluit over uw aanvraag"),
        (ParagraphKind.TEXT, 0, f"{LONG} {LONG}"),
        (ParagraphKind.HEADING, 2, "Bezwaar maken"),
        (ParagraphKind.TEXT, 0, LONG),
    ]


def test_words_far_apart_on_a_line_are_cells() -> None:
    row = [
        Line("Leges", 600),
        Line("€ 12,50", 600, x=300),
        Line("Termijn", 586),
        Line("acht weken", 586, x=300),
    ]
    assert read([*lines(LONG), *row]) == f"{LONG}\n\nLeges | € 12,50\nTermijn | acht weken"


def test_a_paragraph_goes_on_over_a_page_and_furniture_goes() -> None:
    def page(number: int, *texts: str) -> list[Line]:
        return [
            Line("Gemeente Voorbeeld, nota groen", 810),
            *lines(*texts),
            Line(f"Pagina {number} van 3", 40),
        ]

    content = pdf_file(
        page(1, LONG, LONG),
        page(2, "en daarna hoort u van ons. Dat duurt 12", "weken."),
        page(3, "Einde van de brief."),
    )
    paragraphs, notices = read_pdf(content)
    assert joined(paragraphs) == (
        f"{LONG} {LONG} en daarna hoort u van ons. Dat duurt 12 weken.\n\nEinde van de brief."
    )
    assert notices == [FILE_PDF_NOTICE, FILE_HEADERS_NOTICE]


def test_bare_page_numbers_go_only_where_they_count_with_the_pages() -> None:
    first, second = [*lines(LONG, LONG), Line("7", 40)], [*lines("Daarna hoort u van ons."), Line("8", 40)]
    assert read(first, second) == f"{LONG} {LONG}\n\nDaarna hoort u van ons."
    # One page with one number may be a number that counts.
    assert read([*lines(LONG), Line("12", 40)]) == f"{LONG}\n\n12"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(pdf_file([], [], image=True), FileProblemKind.ONLY_IMAGES, id="scan"),
        pytest.param(
            pdf_file([Line("blz 1", 40)], image=True), FileProblemKind.ONLY_IMAGES, id="scan with a number"
        ),
        pytest.param(pdf_file([]), FileProblemKind.NO_TEXT, id="empty page"),
        pytest.param(with_password(pdf_file(lines(LONG)), "geheim"), FileProblemKind.PASSWORD, id="password"),
        pytest.param(pdf_file(*[[]] * (MAX_PAGES + 1)), FileProblemKind.TOO_LONG, id="too many pages"),
        pytest.param(pdf_file(lines(LONG))[:300], FileProblemKind.DAMAGED, id="cut off"),
        pytest.param(b"%PDF-1.4\n", FileProblemKind.DAMAGED, id="only the first line"),
    ],
)
def test_a_pdf_that_cannot_be_read(content: bytes, kind: FileProblemKind) -> None:
    with pytest.raises(FileProblem) as caught:
        read_here("pdf", content)
    assert caught.value.kind is kind


def test_a_pdf_that_may_only_be_read_is_read() -> None:
    assert joined(read_pdf(with_password(pdf_file(lines(LONG)), ""))[0]) == LONG


def test_pages_without_text_between_others_are_named() -> None:
    _, notices = read_pdf(pdf_file(lines(LONG), [], lines(LONG), [], image=True))
    assert notices[-1].startswith("Op bladzijde 2 en 4 staat geen tekst")
