"""Passages of four documents in, a written answer out."""

from __future__ import annotations

from builders import AGREEMENT, OLD_AGREEMENT, a_document, a_query, shared_words

from assistant.citations import cite
from assistant.compose import Composition, compose
from assistant.model import AnswerStatus, DocumentStatus, Retrieved
from assistant.segment import Segment

PROGRAMME, NEWS = "programma", "nieuws"
# How many words of passages an answer of these tests may have.
ROOM = 60
DOCUMENTS = {
    AGREEMENT: a_document(quoted_as="het stadsakkoord"),
    OLD_AGREEMENT: a_document(OLD_AGREEMENT, quoted_as="het stadsakkoord van 2018-2022"),
    PROGRAMME: a_document(PROGRAMME, quoted_as="het programma"),
    NEWS: a_document(NEWS, quoted_as="het nieuws"),
}
STATUSES = {
    AGREEMENT: DocumentStatus.IN_FORCE,
    OLD_AGREEMENT: DocumentStatus.EXPIRED,
    PROGRAMME: DocumentStatus.PROGRAMME,
    NEWS: DocumentStatus.BACKGROUND,
}


def segment(
    question: str, *results: Retrieved, status: AnswerStatus = AnswerStatus.ANSWERED, room: int = ROOM
) -> Segment:
    return Segment(a_query(question), status, results, shared_words(question), room)


def written(*segments: Segment) -> Composition:
    chosen = {result.passage.id: result for each in segments for result in each.chosen}.values()
    citations = {c.passage: c for c in cite(list(chosen), DOCUMENTS, STATUSES)}
    return compose(segments, citations, DOCUMENTS)


def composed(question: str, *results: Retrieved, status: AnswerStatus = AnswerStatus.ANSWERED) -> Composition:
    return written(segment(question, *results, status=status))
