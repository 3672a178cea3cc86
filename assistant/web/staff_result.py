"""What the staff page shows of one answer, as HTML: headings, text, tables that one can walk through.

Gradio's own tables cut off their cells when a reader zooms in, and say English words; its boxes for output
take no focus.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from assistant.web import texts

_NOTHING = Markup("")
_LINE_END = re.compile(r"\r\n?|\n")


def result_html(
    text: str,
    notices: Sequence[str],
    facts: Iterable[Sequence[str]],
    citations: Iterable[Sequence[str]],
    passages: Iterable[Sequence[str]],
) -> str:
    """Return an answer, what is known about it, its sources and what was found; every text in it is escaped.

    It is one line, which Markdown leaves as it is.
    """
    parts = [_heading(texts.STAFF_ANSWER), _paragraph(text)]
    if notices:
        parts += [_heading(texts.STAFF_NOTICES), *map(_paragraph, notices)]
    parts += [
        _table(texts.STAFF_FACTS, texts.STAFF_FACT_COLUMNS, facts),
        _table(texts.STAFF_CITATIONS, texts.STAFF_CITATION_COLUMNS, citations),
        _table(texts.STAFF_PASSAGES, texts.STAFF_PASSAGE_COLUMNS, passages),
    ]
    return _one_line(_NOTHING.join(parts))


def state_html(text: str) -> str:
    """Return a line that says how far the work is; the script of the page makes its place a live region."""
    return _one_line(_paragraph(text))


def _one_line(html: Markup) -> str:
    """An empty line would end what Markdown takes for HTML; the code for it is shown in the same way."""
    return _LINE_END.sub("&#10;", str(html))


def _heading(text: str) -> Markup:
    return Markup("<h2>{}</h2>").format(text)


def _paragraph(text: str) -> Markup:
    return Markup('<p class="text">{}</p>').format(text)


def _table(name: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """A table in a part that scrolls sideways where the screen is too narrow for it, also by keyboard.

    Gradio takes the names of parts out; the script of the page gives this one the name of its table.
    """
    head = _NOTHING.join(Markup('<th scope="col">{}</th>').format(column) for column in columns)
    body = _NOTHING.join(
        Markup("<tr>{}</tr>").format(_NOTHING.join(Markup("<td>{}</td>").format(value) for value in row))
        for row in rows
    )
    return Markup(
        '<div class="wide" role="region" tabindex="0">'
        "<table><caption><h2>{}</h2></caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(name, head, body)
