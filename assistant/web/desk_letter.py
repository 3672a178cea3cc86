"""What the front desk copies and mails: plain text, each time with its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from assistant import messages
from assistant.desk_result import DeskResult, Hit
from assistant.model import Answer, AnswerStatus
from assistant.web import desk_texts as texts
from assistant.web.formatting import without_marks
from assistant.web.paths import reading_path
from assistant.web.visible import visible

MOST_OF_MAILTO = 1900
"""In characters of the whole address, encoded; some mail programs take no more than 2,000."""


@dataclass(frozen=True)
class Piece:
    """A passage in a letter: in full, and as one sentence with its source for where there is little room."""

    full: str
    short: str


@dataclass(frozen=True)
class Letter:
    """A letter before passages are chosen: what comes above them, the line over them, what comes below."""

    subject: str
    opening: str
    closing: str

    def text(self, pieces: Iterable[str]) -> str:
        """Return the whole letter with these passages."""
        told = tuple(pieces)
        middle = (texts.LETTER_PASSAGES, *told) if told else ()
        return "\n\n".join((self.opening, *middle, self.closing))


def source_of(hit: Hit) -> str:
    """Return the source of a passage in one line: title, chapter, page, period and what it is worth."""
    passage = hit.passage
    page = f"{texts.PAGE} {passage.page}" if passage.page is not None else ""
    named = (hit.document.short_title, passage.section_path, page, f"periode {hit.document.period_text}")
    return f"{', '.join(filter(None, named))} ({messages.STATUS_LABELS[hit.status]})"


def short_source_of(hit: Hit) -> str:
    """Return title, page and what it is worth, for where the chapter stands below it anyway."""
    page = f"{texts.PAGE} {hit.passage.page}" if hit.passage.page is not None else ""
    named = ", ".join(filter(None, (hit.document.short_title, page)))
    return f"{named} ({messages.STATUS_LABELS[hit.status]})"


def passage_copy(hit: Hit, base: str) -> str:
    """Return the verbatim text of a passage with its source; `base` is the address of the site, or ""."""
    lines = [without_marks(hit.passage.text).strip(), "", texts.SOURCE_LINE.format(source=source_of(hit))]
    if base:
        lines.append(base + reading_path(hit.passage.document, hit.passage.id))
    return _clean("\n".join(lines))


def sentence_copy(said: Sequence[str], hits: Sequence[Hit], base: str) -> str:
    """Return what is to be said with the sources that it rests on."""
    sources = [
        line
        for hit in hits
        for line in (
            texts.SOURCE_LINE.format(source=source_of(hit)),
            *((base + reading_path(hit.passage.document, hit.passage.id),) if base else ()),
        )
    ]
    return _clean("\n".join([*said, *(("", *sources) if sources else ())]))


def letter_piece(hit: Hit, base: str) -> Piece:
    """Return a passage for a letter: in plain Dutch where there is a plain text, else as it stands.

    What stood in an old plan is told as such before it is read.
    """
    body = hit.record.plain if hit.record else without_marks(hit.passage.text).strip()
    old = [] if hit.status.runs else [texts.LETTER_OLD_PIECE]
    core = [hit.record.core] if hit.record else []
    lines = [texts.LETTER_SOURCE.format(source=source_of(hit))]
    if base:
        link = base + reading_path(hit.passage.document, hit.passage.id)
        lines.append(texts.LETTER_READ.format(link=link))
    return Piece(_clean("\n".join([*old, body, *lines])), _clean("\n".join([*old, *core, *lines])))


def letter_of(result: DeskResult, said: Sequence[str], municipality: str) -> Letter:
    """Return the letter around the passages: the question, the sentence, and what a plan is worth."""
    found = result.answer.status is not AnswerStatus.NOT_FOUND
    opening = [
        texts.LETTER_GREETING,
        texts.LETTER_ASKED.format(question=result.question),
        "\n".join(said) if found else texts.LETTER_NOT_FOUND,
    ]
    closing = [_worth(result.answer), texts.LETTER_END.format(municipality=municipality)]
    return Letter(
        subject=texts.MAIL_SUBJECT.format(municipality=municipality),
        opening=_clean("\n\n".join(opening)),
        closing="\n\n".join(closing),
    )


def _worth(answer: Answer) -> str:
    if messages.OLD_PLAN_NOTICE in answer.notices:
        return texts.LETTER_OLD_PLAN
    # What was not found is no plan, nor is who somebody is; a passage that is chosen can still be one.
    return texts.LETTER_PLAN if messages.PLAN_NOTICE in answer.notices else texts.LETTER_PLANS


def mail_address(letter: Letter, pieces: Sequence[Piece]) -> str | None:
    """Return the address that opens a mail with the letter, shortened where it must; `None`: too long."""
    for told in ([piece.full for piece in pieces], [piece.short for piece in pieces], []):
        # Mail programs want both signs at the end of a line.
        body = quote(letter.text(told).replace("\n", "\r\n"), safe="")
        address = f"mailto:?subject={quote(letter.subject, safe='')}&body={body}"
        if len(address) <= MOST_OF_MAILTO:
            return address
    return None


def _clean(text: str) -> str:
    return str(visible(text))
