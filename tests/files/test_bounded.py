from __future__ import annotations

import pytest

from assistant.errors import FileProblem
from assistant.files.bounded import read_bounded, read_here
from assistant.files.problem import FileProblemKind
from assistant.files.source_text import CellPlace, Paragraph, ParagraphKind
from files.pdf_files import lines, pdf_file, with_password


def test_what_was_read_comes_back_whole() -> None:
    page = b"<h2>Kop \xc3\xa9</h2><ol start=3><li>een</ol><table><tr><td>a<td>b</table>"
    paragraphs, notices = read_bounded("html", page)
    assert paragraphs == [
        Paragraph("Kop é", ParagraphKind.HEADING, level=2),
        Paragraph("een", ParagraphKind.ITEM, level=1, marker="3."),
        Paragraph("a", ParagraphKind.CELL, cell=CellPlace(1, 1)),
        Paragraph("b", ParagraphKind.CELL, cell=CellPlace(1, 2)),
    ]
    assert notices == []


def test_a_problem_comes_back_with_its_message() -> None:
    content = with_password(pdf_file(lines("Tekst van de brief")), "geheim")
    with pytest.raises(FileProblem, match="wachtwoord") as caught:
        read_bounded("pdf", content)
    assert caught.value.kind is FileProblemKind.PASSWORD


def test_reading_stops_when_the_time_is_over() -> None:
    # So many tags inside each other take minutes.
    with pytest.raises(FileProblem) as caught:
        read_bounded("html", b"<b>x" * 500_000, seconds=1.0)
    assert caught.value.kind is FileProblemKind.TIMEOUT


@pytest.mark.parametrize("error", [MemoryError, RecursionError, ValueError, KeyError])
def test_whatever_a_library_raises_is_a_problem_of_the_file(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(content: bytes) -> None:
        raise error

    monkeypatch.setattr("assistant.files.pdf_reading.read_pdf", fail)
    with pytest.raises(FileProblem) as caught:
        read_here("pdf", b"")
    too_much = error in (MemoryError, RecursionError)
    assert caught.value.kind is (FileProblemKind.TOO_COMPLEX if too_much else FileProblemKind.DAMAGED)
