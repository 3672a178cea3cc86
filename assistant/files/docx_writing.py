"""Writing Word documents: a plain text, and the report of a rewrite."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from docx.document import Document as WordDocument

from assistant.files import report_sections as sections
from assistant.files.docx_document import add_rows, new_document, saved
from assistant.files.rewrite_blocks import without_forbidden_signs
from assistant.messages import REPORT_SUBJECT, REPORT_TITLE
from assistant.simplify.simplification import Simplification

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_BULLET = re.compile(r"[-•]\s+(?=\S)")
_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_CELLS = " | "


def report_docx(title: str, simplification: Simplification, today: date | None = None) -> bytes:
    """Return the report of a rewrite as a Word document in Dutch.

    `title` is how the text is called; `today` is the date of the report, by default that of now.
    """
    name = REPORT_TITLE.format(title=without_forbidden_signs(title).strip())
    document = new_document(name, REPORT_SUBJECT)
    document.add_heading(name, 0)
    sections.add_summary(document, simplification, today or datetime.now(UTC).astimezone().date())
    sections.add_scores(document, simplification)
    sections.add_facts(document, simplification.report)
    sections.add_checks(document, simplification.report.check)
    sections.add_purpose(document, simplification.report.purpose)
    sections.add_sentences(document, simplification.sentences)
    sections.add_hard_words(document, simplification.hard_words)
    return saved(document)


def text_docx(text: str, title: str = "") -> bytes:
    """Return a text as a Word document.

    Blank lines part paragraphs; lines that open with "- " are items of a list, with "# " headings; two or
    more lines on end with as many cells, parted by " | ", are a table. `title` is only in its properties.
    """
    document = new_document(title)
    for block in _BLANK.split(without_forbidden_signs(text).strip()):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        cells = [line.split(_CELLS) for line in lines]
        if len(lines) > 1 and len(cells[0]) > 1 and len({len(row) for row in cells}) == 1:
            add_rows(document.add_table(0, len(cells[0]), "Table Grid"), cells)
            continue
        _add_lines(document, lines)
    return saved(document)


def _add_lines(document: WordDocument, lines: list[str]) -> None:
    running: list[str] = []
    for line in [*lines, ""]:
        bullet, heading = _BULLET.match(line), _HEADING.match(line)
        if line and bullet is None and heading is None:
            running.append(line)
            continue
        if running:
            document.add_paragraph("\n".join(running))
            running = []
        if bullet is not None:
            document.add_paragraph(line[bullet.end() :], "List Bullet")
        elif heading is not None:
            document.add_heading(line[heading.end() :], len(heading[1]))
