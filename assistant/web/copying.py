"""An answer as plain text, for who wants to keep it or send it to somebody."""

from __future__ import annotations

from assistant import messages
from assistant.model import Citation
from assistant.web import texts
from assistant.web.conversation import Exchange


def copy_text(exchange: Exchange, how_sure: str) -> str:
    """Return question, answer, `how_sure` it is, and the sources under the numbers that the answer uses."""
    answer = exchange.answer
    parts = [f"{texts.COPIED_QUESTION} {exchange.question}", f"{texts.COPIED_ANSWER}\n{answer.text}"]
    if how_sure:
        parts.append(how_sure)
    if answer.notices:
        parts.append("\n".join(answer.notices))
    if answer.citations:
        parts.append("\n".join([texts.COPIED_SOURCES, *map(_source_line, answer.citations)]))
    return "\n\n".join([*parts, texts.COPIED_FROM])


def _source_line(citation: Citation) -> str:
    status = messages.STATUS_LABELS[citation.document_status]
    named = [citation.title, citation.section, citation.period]
    if citation.page is not None:
        named.append(f"{texts.PAGE.lower()} {citation.page}")
    return f"{citation.marker} {', '.join(part for part in named if part)} ({status})"
