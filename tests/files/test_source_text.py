from __future__ import annotations

from assistant.files.source_text import CellPlace, Paragraph, ParagraphKind, joined

TEXT, ITEM, CELL = ParagraphKind.TEXT, ParagraphKind.ITEM, ParagraphKind.CELL


def test_items_and_rows_are_lines_and_all_else_is_parted_by_blank_lines() -> None:
    paragraphs = [
        Paragraph("Kop", ParagraphKind.HEADING, level=1, marker="1.2"),
        Paragraph("Tekst", TEXT),
        Paragraph("een", ITEM, level=1, marker="-"),
        Paragraph("twee", ITEM, level=1, marker="2."),
        Paragraph("a", CELL, cell=CellPlace(1, 1)),
        Paragraph("b\nc", CELL, cell=CellPlace(1, 2)),
        Paragraph("d", CELL, cell=CellPlace(1, 2), marker="-"),
        Paragraph("e", CELL, cell=CellPlace(2, 1)),
        Paragraph("Noot", ParagraphKind.NOTE, marker="[1]"),
    ]
    assert joined(paragraphs) == "1.2 Kop\n\nTekst\n\n- een\n2. twee\n\na | b c - d\ne\n\n[1] Noot"


def test_no_paragraphs_are_no_text() -> None:
    assert joined([]) == ""
