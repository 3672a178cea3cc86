"""Composing an answer with a language model: its sentences stand in for the quotes, nothing else changes.

What comes before the quotes (which document it is, what it is worth, "Dat is nog niet zeker.") and after
them (what is said now) is the same as without a model. Where the model gives nothing that stands, or leaves
out what would be shown without it, the plain texts themselves are shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from assistant import messages
from assistant.answer_frame import ANSWER_WORDS, newer_lines, opening_of
from assistant.compose import BETWEEN_ANSWERS, body_of
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from assistant.model import Document, DocumentStatus, PassageKind, Retrieved, Strength
from assistant.model_writer import Draft, ModelWriter, Source
from assistant.passage_extract import Extract, ended
from assistant.plain_extract import parts_of, says_already, without_said
from assistant.segment import Segment
from assistant.select import leans_back
from assistant.strength import weakest

# Names, tasks and amounts in a list are shown as they are.
_AS_THEY_ARE = (PassageKind.PORTFOLIO, PassageKind.IDENTITY, PassageKind.PROJECT, PassageKind.TABLE)
# A sentence from beside what was chosen must have this share of the relevance of its best sentence.
_ASKED_ABOUT = 0.9


@dataclass
class Wording:
    """What an answer has come to: kept up to date while its lines come.

    `used` are the passages in the order of their markers, `written` counts sentences of the model,
    `explained` are the words that its lines explain.
    """

    draft: Draft | None = None
    lines: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    strengths: list[Strength] = field(default_factory=list)
    used: list[Retrieved] = field(default_factory=list)
    written: int = 0
    explained: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The answer as it is shown."""
        return "\n".join(self.lines)

    @property
    def strength(self) -> Strength:
        """How sure its plans are."""
        return weakest(self.strengths)

    def marker(self, result: Retrieved) -> str:
        """The marker of a passage, which gets the next number when it is used for the first time."""
        ids = [known.passage.id for known in self.used]
        if result.passage.id not in ids:
            self.used.append(result)
            ids.append(result.passage.id)
        return f"[{ids.index(result.passage.id) + 1}]"


@dataclass(frozen=True)
class ModelComposer:
    """Composes answers with one model; `most_passages` and `context_words` limit what it gets to read."""

    writer: ModelWriter
    documents: Mapping[str, Document]
    statuses: Mapping[str, DocumentStatus]
    most_passages: int
    context_words: int

    def compose(
        self,
        segments: Sequence[Segment],
        nearby: Sequence[Sequence[Retrieved]],
        deadline: float,
        wording: Wording,
    ) -> Iterator[str]:
        """The lines of the answer, each as soon as it is sure; `wording` holds them all in the end.

        `nearby` are for each segment the passages that fit its question, best first. `deadline` is a time on
        the monotonic clock after which no model is waited for.
        """
        for segment, found in zip(segments, nearby, strict=True):
            before = len(wording.lines)
            for line in self._segment(segment, found, deadline, wording):
                if 0 < before == len(wording.lines):
                    wording.lines.append(BETWEEN_ANSWERS)
                    yield BETWEEN_ANSWERS
                wording.lines.append(line)
                yield line

    def _segment(
        self, segment: Segment, found: Sequence[Retrieved], deadline: float, wording: Wording
    ) -> Iterator[str]:
        first = segment.chosen[0]
        document = self.documents[first.passage.document]
        opening = opening_of(segment, self.statuses[document.id], document, segment.extracts[0])
        yield from (line for line in opening if line not in wording.lines)
        said: list[str] = []
        for line, text in self._written(segment, found, deadline, wording):
            said.append(text)
            yield line
        for result, extract in zip(segment.chosen, segment.extracts, strict=True):
            wording.strengths.append(extract.strength)
            if said:
                yield from self._left_out(result, extract, said, wording)
            else:
                body = body_of(extract, result.passage, wording.marker(result))
                wording.taken += extract.lines
                if body not in wording.lines:
                    yield body
        yield from self._newer(segment, wording)

    def _written(
        self, segment: Segment, found: Sequence[Retrieved], deadline: float, wording: Wording
    ) -> Iterator[tuple[str, str]]:
        """The lines of the model that stand, each with its bare text."""
        sources = self._sources(segment, found)
        if not sources or wording.draft is None:
            return
        by_id = {result.passage.id: result for result in sources}
        said = ""
        chosen = {result.passage.id for result in segment.chosen}
        # What another passage says must be as much about the question as what was chosen.
        plain = [result.plain.plain for result in segment.chosen if result.plain is not None]
        asked = _ASKED_ABOUT * max(
            (segment.relevance(s) for text in plain for s in split_sentences(text)), default=0.0
        )
        shown = [_source(result, self.documents, self.statuses) for result in sources]
        parts = [part for extract in segment.extracts for part in parts_of("\n".join(extract.lines))]
        for sentence in self.writer.write(segment.query.text, shown, deadline, wording.draft):
            # What would be shown without a model keeps its room, less what this sentence says of it.
            with_it = f"{said} {sentence.text}"
            kept = sum(len(words(part)) for part in parts if not says_already(part, with_it))
            room = ANSWER_WORDS - len(words(wording.text)) - kept
            beside = sentence.passage not in chosen and segment.relevance(sentence.text) < asked
            if beside or says_already(sentence.text, said) or len(words(sentence.text)) > room:
                continue
            result = by_id[sentence.passage]
            text = _with_what_it_leans_on(sentence.text, result, said)
            said = f"{said} {text}"
            if result.plain is not None:
                wording.strengths.append(result.plain.strength)
            wording.taken.append(text)
            wording.written += 1
            yield f"{ended(text)} {wording.marker(result)}", text

    def _sources(self, segment: Segment, found: Sequence[Retrieved]) -> list[Retrieved]:
        """The passages for the model: those chosen, then others of the same document, as many as fit."""
        first = segment.chosen[0]
        if first.passage.kind in _AS_THEY_ARE or first.plain is None:
            return []
        candidates = {result.passage.id: result for result in (*segment.chosen, *found)}
        taken: list[Retrieved] = []
        left = self.context_words
        for result in candidates.values():
            if result.plain is None or result.passage.document != first.passage.document:
                continue
            length = len(words(result.plain.plain))
            if taken and (length > left or len(taken) == self.most_passages):
                break
            taken.append(result)
            left -= length
        return taken

    def _left_out(
        self, result: Retrieved, extract: Extract, said: list[str], wording: Wording
    ) -> Iterator[str]:
        """What would be shown without a model and the model did not say."""
        for part in parts_of("\n".join(extract.lines)):
            if says_already(part, " ".join(said)):
                continue
            if len(words(wording.text)) + len(words(part)) > ANSWER_WORDS and wording.written:
                continue
            lines = tuple(without_said(part, " ".join(said)).split("\n"))
            wording.taken += lines
            said.append(part)
            yield body_of(Extract(lines, True, extract.strength), result.passage, wording.marker(result))

    def _newer(self, segment: Segment, wording: Wording) -> Iterator[str]:
        newer = segment.newer
        if newer is None or newer.plain is None:
            return
        yield from newer_lines(newer, self.documents, wording.marker(newer))
        wording.taken.append(newer.plain.core)
        if not segment.asks_past:
            wording.strengths[:] = [newer.plain.strength]


def _with_what_it_leans_on(sentence: str, result: Retrieved, said: str) -> str:
    """A sentence that leans on those before it in its source, with them, unless they were said."""
    if result.plain is None or not leans_back(sentence):
        return sentence
    for part in parts_of(result.plain.plain):
        whole = split_sentences(part)
        at = next((i for i, one in enumerate(whole) if says_already(sentence, one)), 0)
        if at and "\n" not in part and not says_already(" ".join(whole[:at]), said):
            return " ".join([*whole[:at], sentence])
    return sentence


def _source(
    result: Retrieved, documents: Mapping[str, Document], statuses: Mapping[str, DocumentStatus]
) -> Source:
    document = documents[result.passage.document]
    record = result.plain
    text = f"{record.plain}\n{record.core}" if record else result.passage.search_text
    label = messages.STRENGTH_LABELS.get(record.strength, "") if record else ""
    worth = f"({document.short_title}, {messages.STATUS_LABELS[statuses[document.id]]}"
    return Source(result.passage.id, text, f"{worth}; {label})" if label else f"{worth})")
