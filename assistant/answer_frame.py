"""What an answer says around its quotes: what was not found, yes or no, which document, what is newer."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant import messages
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import fold, words
from assistant.intent import Form
from assistant.model import AnswerStatus, Document, DocumentStatus, Retrieved, Strength
from assistant.passage_extract import Extract
from assistant.query import Query
from assistant.segment import Segment
from assistant.strength import sentence_strength

# The most words of an answer, its introduction included, unless a list was asked for.
ANSWER_WORDS = 80
# The share of the question's words that a passage holds when it is certainly about the same thing.
CERTAINLY_ABOUT = 0.75
WHOLLY_ABOUT = 0.95

_NEGATION = re.compile(r"\b(?:niet|geen|nooit|nergens|zonder)\b(?:\s+(?P<word>\w+))?", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:als|mits|tenzij|alleen|behalve|wanneer|zolang|waar (?:nodig|mogelijk)|in beginsel|indien)\b",
    re.IGNORECASE,
)
_COMES = re.compile(r"(?:komt|komen)\b", re.IGNORECASE)

# So many letters of a word find its other forms, and words that hold it.
_STEM = 4


def room_for(
    query: Query,
    status: AnswerStatus,
    document_status: DocumentStatus,
    document: Document,
    parts: int,
    remark: str | None = None,
) -> int:
    """How many words the quotes of one of `parts` segments may have, beside what introduces them."""
    opening = [*_frame(query, status, remark), *_introduction(document_status, document, is_plain=False)]
    said = sum(len(words(line)) for line in (*opening, messages.NOT_SURE_YET))
    return ANSWER_WORDS // parts - said


def newer_lines(newer: Retrieved, documents: Mapping[str, Document], marker: str) -> list[str]:
    """What a document in force says on the subject of an old one; none without a plain text."""
    if newer.plain is None:
        return []
    document = documents[newer.passage.document]
    return [messages.NOW_IT_SAYS.format(document=document.quoted_as), f"{newer.plain.core} {marker}"]


def room_for_newer(newer: Retrieved, document: Document) -> int:
    """How many words it takes to add what a newer document says."""
    core = newer.plain.core if newer.plain else ""
    return len(words(core)) + len(words(messages.NOW_IT_SAYS.format(document=document.quoted_as)))


def opening_of(
    segment: Segment, document_status: DocumentStatus, document: Document, extract: Extract
) -> list[str]:
    """The lines before the quotes: what was not found, a direct yes or no, which document it is."""
    opening = _frame(segment.query, segment.status, segment.remark)
    direct = None if opening else _direct_answer(segment, document_status, extract)
    if direct is not None:
        opening.append(direct)
    if segment.query.then_and_now and document_status is DocumentStatus.IN_FORCE:
        return [*opening, messages.NOW_IT_SAYS.format(document=document.quoted_as)]
    return [*opening, *_introduction(document_status, document, extract.is_plain)]


def _direct_answer(segment: Segment, document_status: DocumentStatus, extract: Extract) -> str | None:
    """What a yes-or-no question gets first, only where the sentence that it is about says so.

    "Ja." where something is decided, "Nee." where the very word of the question is denied, "not sure
    yet" where it is if something comes that is only wished or looked into. A sentence with a
    condition gets nothing, nor does a passage beside which another one is quoted.
    """
    if segment.query.intent.form is not Form.YES_NO:
        return None
    sure = segment.chosen[0].coverage
    if _asks_whether_it_comes(segment) and extract.strength in (Strength.EXPLORES, Strength.WISHES):
        return messages.NOT_SURE_YET
    alone = len(segment.chosen) == 1
    if document_status is not DocumentStatus.IN_FORCE or sure < CERTAINLY_ABOUT or not alone:
        return None
    sentence = max(split_sentences(" ".join(extract.lines)), key=segment.relevance, default="")
    if _CONDITION.search(sentence) or _NEGATION.search(segment.query.text):
        return None
    denied = [match.group("word") for match in _NEGATION.finditer(sentence)]
    if denied:
        return messages.NO if any(word and segment.relevance(word) > 0 for word in denied) else None
    decided = sentence_strength(sentence) is Strength.DECIDED and sure >= WHOLLY_ABOUT
    return messages.YES_DECIDED if decided else None


def _frame(query: Query, status: AnswerStatus, remark: str | None) -> list[str]:
    """What is said first when the passages do not answer the question wholly, or not by its own words."""
    if remark is not None:
        return [remark]
    if status is not AnswerStatus.PARTIAL:
        return []
    form = query.intent.form
    about = "entitled" if form is Form.YES_NO and query.intent.asks_entitlement else form.value
    return [messages.PARTIAL_BY_FORM.get(about, messages.PARTIAL)]


def _introduction(document_status: DocumentStatus, document: Document, is_plain: bool) -> list[str]:
    """Which document it is, and what it is worth today."""
    age = messages.age_notice(document, document_status)
    if age:
        return [f"{age} {messages.THERE_IT_SAID[document_status]}"]
    return [] if is_plain else [messages.QUOTED.format(document=document.quoted_as)]


def _asks_whether_it_comes(segment: Segment) -> bool:
    """Whether the question is if something will come, and the passage is certainly about that thing.

    It names half of the things that the question does, for a thing that no document knows counts for no share
    of the question's words. A passage that says what will not be done is no uncertain plan.
    """
    asks = segment.query.intent.form is Form.YES_NO and _COMES.match(segment.query.text.strip())
    first = segment.chosen[0]
    if not asks or first.coverage < CERTAINLY_ABOUT:
        return False
    core = first.plain.core if first.plain else ""
    said = fold(f"{first.passage.search_text} {core} {first.plain.plain if first.plain else ''}")
    named = [fold(term)[:_STEM] in said for term in segment.query.subject if len(term) >= _STEM]
    return 2 * sum(named) >= len(named) and not _NEGATION.search(core)
