"""The pieces of the Word documents that are written: Dutch, A4, with tables that can be read aloud."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt
from docx.table import Table

from assistant.files.rewrite_blocks import without_forbidden_signs

LANGUAGE = "nl-NL"
_AUTHOR = "Gewone Taal"
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


def new_document(title: str, subject: str = "") -> WordDocument:
    """Return an empty A4 document in Dutch with these properties."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.subject = without_forbidden_signs(title), subject
    properties.author = properties.last_modified_by = _AUTHOR
    properties.language, properties.comments = LANGUAGE, ""
    properties.created = properties.modified = datetime.now(UTC)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    spacing = document.styles["Normal"].paragraph_format
    spacing.space_before = spacing.space_after = Pt(4)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.0)
    section.top_margin = section.bottom_margin = Cm(2.0)
    return document


def add_rows(table: Table, rows: list[list[str]]) -> None:
    """Add rows of text to a table."""
    for values in rows:
        row = table.add_row()  # type: ignore[no-untyped-call]
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = without_forbidden_signs(value)


def add_table(
    document: WordDocument, columns: tuple[str, ...], rows: list[list[str]], widths: list[float]
) -> None:
    """Add a table with a row of heads that comes back on each page; `widths` are in centimetres."""
    table = document.add_table(1, len(columns), "Table Grid")
    table.autofit = False
    for cell, name in zip(table.rows[0].cells, columns, strict=True):
        cell.text = ""
        cell.paragraphs[0].add_run(name).bold = True
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for cell, width in zip(table.rows[0].cells, widths, strict=True):
        cell.width = Cm(width)
    # A row is a copy of the last one: its widths come along.
    add_rows(table, rows)


def dutch_date(day: date) -> str:
    """Return a date as "30 november 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def saved(document: WordDocument) -> bytes:
    """Return the bytes of a document."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
