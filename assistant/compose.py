"""Composing an answer without a language model: plain records where there are, else whole sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant import messages
from assistant.documents.mending import strip_leading_mark, strip_markup
from assistant.dutch.tokens import words
from assistant.intent import Form
from assistant.model import (
    AnswerStatus,
    Citation,
    Document,
    DocumentStatus,
    PassageKind,
    Retrieved,
    Strength,
)
from assistant.query import Query
from assistant.select import select_sentences
from assistant.strength import text_strength

# An answer has at most 80 words unless a list was asked for; the rest is the introduction.
QUOTE_WORDS = 60
LIST_WORDS = 250
# A second passage is quoted as well when it is nearly as good and there is room for it.
SECOND_WITHIN = 0.06

_LISTS = (PassageKind.LIST, PassageKind.TABLE, PassageKind.PORTFOLIO, PassageKind.PROJECT, PassageKind.IDENTITY)
_SCALE = (
    Strength.EXPLORES,
    Strength.WISHES,
    Strength.SUPPORTS,
    Strength.INTENDS,
    Strength.DECIDED,
    Strength.DONE,
    Strength.MUST,
    Strength.MAY,
)


@dataclass(frozen=True)
class Composition:
    """The text of an answer and how sure its plans are."""

    text: str
    strength: Strength
    used: tuple[Retrieved, ...]


@dataclass(frozen=True)
class Extract:
    """What is shown of one passage: the lines, whether they are plain Dutch of ours, their strength."""

    lines: tuple[str, ...]
    is_plain: bool
    strength: Strength

    @property
    def length(self) -> int:
        """The number of words."""
        return sum(len(words(line)) for line in self.lines)


def choose(query: Query, passages: Sequence[Retrieved], relevance: Callable[[str], float]) -> list[Retrieved]:
    """The passages to answer from: the best, and a second one that is as good and fits in."""
    chosen = list(passages[:1])
    room = QUOTE_WORDS - _extract(query, chosen[0], relevance).length if chosen else 0
    for candidate in passages[1:3]:
        near = candidate.score >= chosen[0].score - SECOND_WITHIN
        length = _extract(query, candidate, relevance).length
        if near and length <= room:
            chosen.append(candidate)
            room -= length
    return chosen


def compose(
    query: Query,
    status: AnswerStatus,
    chosen: Sequence[Retrieved],
    citations: Sequence[Citation],
    documents: dict[str, Document],
    relevance: Callable[[str], float],
) -> Composition:
    """Writes the answer from the chosen passages, each with the marker of its citation."""
    parts: list[str] = []
    strengths: list[Strength] = []
    introduced: str | None = None
    for number, (result, citation) in enumerate(zip(chosen, citations, strict=True)):
        extract = _extract(query, result, relevance)
        strengths.append(extract.strength)
        document = documents[result.passage.document]
        if number == 0:
            parts += _opening(query, status, citation.document_status, document, extract)
        elif document.id != introduced:
            parts.append(messages.ALSO_QUOTED.format(document=document.quoted_as))
        introduced = document.id
        parts.append(_body(extract, citation.marker))
    return Composition("\n".join(parts), _weakest(strengths), tuple(chosen))


def _extract(query: Query, result: Retrieved, relevance: Callable[[str], float]) -> Extract:
    if result.plain is not None:
        text = result.plain.plain
        if len(words(text)) > QUOTE_WORDS:
            text = result.plain.core
        return Extract((text,), True, result.plain.strength)
    passage = result.passage
    if passage.kind in _LISTS:
        lines = tuple(shown(line) for line in passage.text.splitlines() if line.strip())
        if query.intent.form is not Form.LIST:
            lines = _relevant_lines(lines, relevance, passage.kind)
        return Extract(_within(lines, LIST_WORDS), False, text_strength(passage.search_text))
    sentences = select_sentences(shown(passage.text), relevance, QUOTE_WORDS)
    return Extract((" ".join(sentences),), False, text_strength(" ".join(sentences)))


def shown(text: str) -> str:
    """A verbatim text as it is shown: without bullet signs and marks of emphasis."""
    return strip_markup(strip_leading_mark(text.strip()))


def _relevant_lines(
    lines: tuple[str, ...], relevance: Callable[[str], float], kind: PassageKind
) -> tuple[str, ...]:
    """A long list is cut to its head and the lines that the question is about."""
    if kind in (PassageKind.PORTFOLIO, PassageKind.IDENTITY) or sum(len(words(x)) for x in lines) <= QUOTE_WORDS:
        return lines
    best = max(relevance(line) for line in lines)
    if best <= 0:
        return lines
    keep = {i for i, line in enumerate(lines) if relevance(line) >= 0.6 * best}
    # A short line without a full stop heads the lines after it, or names what a line before it is.
    keep |= {i - 1 for i in keep if i > 0 and len(words(lines[i - 1])) <= 6}
    keep |= {i + 1 for i in keep if i + 1 < len(lines) and len(words(lines[i])) <= 3}
    return tuple(line for i, line in enumerate(lines) if i in keep)


def _within(lines: tuple[str, ...], limit: int) -> tuple[str, ...]:
    total, kept = 0, []
    for line in lines:
        total += len(words(line))
        if kept and total > limit:
            break
        kept.append(line)
    return tuple(kept)


def _opening(
    query: Query, status: AnswerStatus, document_status: DocumentStatus, document: Document, extract: Extract
) -> list[str]:
    opening: list[str] = []
    if status is AnswerStatus.PARTIAL:
        template = messages.PARTIAL_BY_FORM.get(query.intent.form.value, messages.PARTIAL)
        opening.append(template.format(document=document.quoted_as))
        age = messages.age_notice(document, document_status)
        return [age, *opening] if age else opening
    if query.intent.form is Form.YES_NO and document_status is DocumentStatus.IN_FORCE:
        direct = messages.NOT_YET.get(extract.strength)
        if direct:
            opening.append(direct)
    age = messages.age_notice(document, document_status)
    if age:
        opening.append(age)
    if not extract.is_plain:
        opening.append(messages.QUOTED.format(document=document.quoted_as))
    return opening


def _body(extract: Extract, marker: str) -> str:
    if len(extract.lines) == 1:
        text = extract.lines[0]
        return f"{text} {marker}" if extract.is_plain else f"“{text.rstrip(';')}” {marker}"
    return "\n".join([*(f"- {line.rstrip(';')}" for line in extract.lines[:-1]), f"- {extract.lines[-1].rstrip(';')} {marker}"])


def _weakest(strengths: Sequence[Strength]) -> Strength:
    return next((strength for strength in _SCALE if strength in strengths), Strength.NONE)
