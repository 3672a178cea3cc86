"""Composing an answer without a language model: plain records where there are, else whole sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant import messages
from assistant.documents.mending import strip_leading_mark, strip_markup
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import fold, words
from assistant.intent import Form, TimeFocus
from assistant.model import (
    AnswerStatus,
    Citation,
    Document,
    DocumentStatus,
    Passage,
    PassageKind,
    Retrieved,
    Strength,
)
from assistant.plain_extract import plain_lines
from assistant.query import Query
from assistant.select import select_sentences
from assistant.strength import sentence_strength, text_strength, weakest

# The most words of an answer, its introduction included, unless a list was asked for.
ANSWER_WORDS = 80
LIST_WORDS = 250
SHORT_LIST_WORDS = 30
# A second passage is quoted as well when it is nearly as good and there is room for it.
SECOND_WITHIN = 0.1
MOST_PASSAGES = 3
# The line between the answers to two questions in one.
BETWEEN_ANSWERS = ""
# The share of the question's words that a passage holds when it is certainly about the same thing.
CERTAINLY_ABOUT = 0.75
WHOLLY_ABOUT = 0.95
# A sentence with this share of the relevance of the best one is about the question as well.
ABOUT_AS_MUCH = 0.4

# Passages whose lines are shown under each other, from their spoken-out text.
_LISTS = (
    PassageKind.LIST,
    PassageKind.TABLE,
    PassageKind.PORTFOLIO,
    PassageKind.PROJECT,
    PassageKind.IDENTITY,
)

_NEGATION = re.compile(r"\b(?:niet|geen|nooit|nergens|zonder)\b(?:\s+(?P<word>\w+))?", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:als|mits|tenzij|alleen|behalve|wanneer|zolang|waar (?:nodig|mogelijk)|in beginsel|indien)\b",
    re.IGNORECASE,
)
_COMES = re.compile(r"(?:komt|komen)\b", re.IGNORECASE)

# So many letters of a word find its other forms, and words that hold it.
_STEM = 4

Relevance = Callable[[str], float]


@dataclass(frozen=True)
class Segment:
    """The answer to one question, or to one of two questions in one, before it is worded.

    `newer` is a passage in force on the subject of an old one that is answered from; its core is added.
    `remark` is what is said first, in the place of what a status says.
    """

    query: Query
    status: AnswerStatus
    chosen: tuple[Retrieved, ...]
    relevance: Relevance
    room: int
    newer: Retrieved | None = None
    remark: str | None = None

    @cached_property
    def extracts(self) -> tuple[Extract, ...]:
        """What to show of each chosen passage."""
        extracts = _extracts(self.query, self.chosen, self.relevance, self.room)
        return tuple(extract.without(self.remark) if self.remark else extract for extract in extracts)

    @property
    def asks_past(self) -> bool:
        """Whether the question is about the past, so that a newer passage only adds to its answer."""
        return self.query.intent.time is TimeFocus.PAST


@dataclass(frozen=True)
class Composition:
    """The text of an answer, what of it was taken from passages, and how sure its plans are."""

    text: str
    taken: str
    strength: Strength


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

    def without(self, said: str) -> Extract:
        """The extract without the sentences that were said before, as they are: what a word means."""
        lines = self.lines
        for sentence in split_sentences(said):
            lines = tuple(" ".join(line.replace(sentence, " ").split()) for line in lines)
        lines = tuple(line for line in lines if words(line))
        return replace(self, lines=lines) if lines else self


def choose(
    query: Query,
    passages: Sequence[Retrieved],
    statuses: Mapping[str, DocumentStatus],
    relevance: Relevance,
    room: int,
) -> tuple[Retrieved, ...]:
    """The passages to answer from: the best, and those that are nearly as good, as current and fit in."""
    if not passages:
        return ()
    first = passages[0]
    one_person = first.passage.kind is PassageKind.PORTFOLIO and not query.intent.asks_several
    in_force = statuses[first.passage.document] is DocumentStatus.IN_FORCE
    chosen = [first]
    # A text that fits without its core leaves the room that it needs: the core says most of it again.
    alone = extract_of(query, first, relevance, room).length
    left = room - min(alone, len(words(first.plain.plain)) if first.plain else alone)
    spare = room - _least(query, first, relevance)
    for candidate in () if one_person else passages[1:MOST_PASSAGES]:
        near = candidate.score >= first.score - SECOND_WITHIN
        as_current = not in_force or statuses[candidate.passage.document] is DocumentStatus.IN_FORCE
        least = _least(query, candidate, relevance)
        if near and as_current and least <= min(left, spare):
            chosen.append(candidate)
            left -= least
            spare -= least
    return tuple(chosen)


def _least(query: Query, result: Retrieved, relevance: Relevance) -> int:
    """The number of words of the shortest that a passage can be shown in."""
    return extract_of(query, result, relevance, 0).length


def _extracts(
    query: Query, chosen: Sequence[Retrieved], relevance: Relevance, room: int
) -> Iterator[Extract]:
    """What to show of each passage: the first may take what the shortest of the others leave."""
    least = [_least(query, result, relevance) for result in chosen]
    for at, result in enumerate(chosen):
        extract = extract_of(query, result, relevance, room - sum(least[at + 1 :]))
        room -= extract.length
        yield extract


def compose(
    segments: Sequence[Segment], citations: Mapping[str, Citation], documents: Mapping[str, Document]
) -> Composition:
    """Writes the answer; every passage is followed by the marker of its citation (by passage id).

    An empty line stands between the answers to two questions.
    """
    parts: list[str] = []
    taken: list[str] = []
    strengths: list[Strength] = []
    introduced: tuple[str, AnswerStatus] | None = None
    for segment in segments:
        before = len(parts)
        for result, extract in zip(segment.chosen, segment.extracts, strict=True):
            citation = citations[result.passage.id]
            here = (citation.document, segment.status)
            if here != introduced:
                opening = opening_of(segment, citation.document_status, documents[citation.document], extract)
                parts += [line for line in opening if line not in parts]
                introduced = here
            body = body_of(extract, result.passage, citation.marker)
            if body in parts:
                continue  # both questions in one are answered by the same words
            parts.append(body)
            taken += extract.lines
            strengths.append(extract.strength)
        if segment.newer is not None and segment.newer.plain is not None:
            parts += newer_lines(segment.newer, documents, citations[segment.newer.passage.id].marker)
            taken.append(segment.newer.plain.core)
            if not segment.asks_past:
                # What is said now is what counts for a question about now.
                strengths = [segment.newer.plain.strength]
        if 0 < before < len(parts):
            parts.insert(before, BETWEEN_ANSWERS)
    return Composition("\n".join(parts), "\n".join(taken), weakest(strengths))


def extract_of(query: Query, result: Retrieved, relevance: Relevance, room: int) -> Extract:
    """What to show of one passage for a question, in about `room` words."""
    if result.plain is not None:
        wants_list = query.intent.form is Form.LIST or query.intent.asks_people
        lines = plain_lines(result.plain, relevance, LIST_WORDS if wants_list else room)
        if not result.passage.kind.plans:
            return Extract(lines, True, Strength.NONE)
        # The label of the record is that of its main statement; what is shown may be less sure, be it the
        # core or what stands below it, which says a part of it again.
        sentences = split_sentences("\n\n".join(lines))
        shown = [_strength_of(said, relevance) for said in (sentences, sentences[1:])]
        return Extract(lines, True, weakest([result.plain.strength, *shown]))
    passage = result.passage
    if passage.kind in _LISTS:
        lines = tuple(line.strip() for line in passage.search_text.splitlines() if line.strip())
        if passage.kind is PassageKind.IDENTITY:
            lines = _lines_of_source(passage)
        whole = query.intent.form is Form.LIST or query.intent.asks_people or not passage.kind.plans
        if not whole:
            lines = _relevant_lines(lines, relevance, room)
        limit = LIST_WORDS if whole else max(room, SHORT_LIST_WORDS)
        # Whatever words stand in it ("lobby").
        strength = text_strength(passage.search_text) if passage.kind.plans else Strength.NONE
        return Extract(_within(lines, limit), False, strength)
    sentences = select_sentences(_shown(passage), relevance, room)
    return Extract((" ".join(sentences),), False, _strength_of(sentences, relevance))


def _strength_of(sentences: Sequence[str], relevance: Relevance) -> Strength:
    """The weakest strength of the sentences that the question is about."""
    best = max((relevance(sentence) for sentence in sentences), default=0.0)
    about = [sentence for sentence in sentences if relevance(sentence) >= ABOUT_AS_MUCH * best]
    return text_strength(" ".join(about))


def _lines_of_source(passage: Passage) -> tuple[str, ...]:
    return tuple(strip_markup(strip_leading_mark(line)) for line in passage.text.splitlines() if line.strip())


def _shown(passage: Passage) -> str:
    """A verbatim text as it is shown: without its number, bullet signs and marks of emphasis."""
    stripped = (strip_markup(strip_leading_mark(line.strip())) for line in passage.text.splitlines())
    lines = [line for line in stripped if line]
    # Bullets that stand in one passage are sentences of their own.
    text = " ".join(ended(line) if line.endswith(";") else line for line in lines)
    if passage.number and text.startswith(f"{passage.number}. "):
        text = text.removeprefix(f"{passage.number}. ")
    return text


def _relevant_lines(lines: tuple[str, ...], relevance: Relevance, room: int) -> tuple[str, ...]:
    """A long list is cut to its head and the lines that the question is about."""
    if sum(len(words(line)) for line in lines) <= room:
        return lines
    best = max(relevance(line) for line in lines)
    if best <= 0:
        return lines
    keep = {0} | {i for i, line in enumerate(lines) if relevance(line) >= 0.6 * best}
    # The head of a list alone says nothing.
    return lines if keep == {0} else tuple(line for i, line in enumerate(lines) if i in keep)


def _within(lines: tuple[str, ...], limit: int) -> tuple[str, ...]:
    """The first lines up to the limit; a list that goes on says so."""
    total = 0
    kept: list[str] = []
    for line in lines:
        total += len(words(line))
        if kept and total > limit:
            return (*kept, messages.LIST_GOES_ON)
        kept.append(line)
    return tuple(kept)


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


def body_of(extract: Extract, passage: Passage, marker: str) -> str:
    """The lines of one passage with the marker of its citation at the end."""
    if extract.is_plain:
        return "\n".join([*extract.lines[:-1], f"{ended(extract.lines[-1])} {marker}"])
    if len(extract.lines) == 1:
        text = ended(extract.lines[0])
        return f"“{text}” {marker}"
    head, *rest = extract.lines
    if (
        passage.kind is PassageKind.PORTFOLIO
        or head.endswith(":")
        or (len(words(head)) > 8 and head.endswith("."))
    ):
        lines = [head if head.endswith((":", ".")) else f"{head}:"]
    else:
        lines, rest = [], list(extract.lines)
    lines += [f"- {line.rstrip(';,')}" for line in rest]
    return "\n".join([*lines[:-1], f"{lines[-1]} {marker}"])


def ended(text: str) -> str:
    """A sentence of a list ends with a full stop when it stands alone."""
    bare = text.rstrip(" ;,:")
    return bare if bare.endswith((".", "!", "?", "”", "…")) else f"{bare}."
