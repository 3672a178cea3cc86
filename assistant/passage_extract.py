"""What of one passage is shown for a question: its plain record, the lines of a list, or whole sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant import messages
from assistant.documents.mending import strip_leading_mark, strip_markup
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from assistant.intent import Form
from assistant.model import Passage, PassageKind, Retrieved, Strength
from assistant.plain_extract import plain_lines
from assistant.query import Query
from assistant.select import select_sentences
from assistant.strength import text_strength, weakest

LIST_WORDS = 250
SHORT_LIST_WORDS = 30
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

Relevance = Callable[[str], float]


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


def ended(text: str) -> str:
    """A sentence of a list ends with a full stop when it stands alone."""
    bare = text.rstrip(" ;,:")
    return bare if bare.endswith((".", "!", "?", "”", "…")) else f"{bare}."
