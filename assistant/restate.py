"""Saying the last answer again as the resident wants it: easier, shorter, or with more."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant import messages
from assistant.answer_frame import newer_lines, opening_of
from assistant.compose import body_of
from assistant.dutch.tokens import words
from assistant.easier import EasyCores
from assistant.evidence import evidence_in, needed_evidence
from assistant.intent import Form
from assistant.model import Document, DocumentStatus, PlainRecord, Retrieved, Strength
from assistant.model_answer import Wording
from assistant.passage_extract import Extract, ended
from assistant.plain_extract import core_first, lines_of, plain_lines, says_already
from assistant.segment import Segment
from assistant.wishes import Change
from assistant.word_explanations import WordExplanation, WordExplanations

# The words of an answer that is made easier, and of one with more; what carries a condition stays whole.
EASIER_WORDS = 60
MORE_WORDS = 150
# More than this is not easier to read.
MOST_EXPLAINED = 3
# So many passages around the answer are told as well when more is wanted, if they are about the question by
# this share of what the answer is, and share so many of their words with it: read for 70 questions.
MOST_NEIGHBOURS = 2
ABOUT_AS_MUCH, ALIKE = 0.5, 0.15
# An answer of this share of the words is easier, also where its one sentence is not.
MUCH_SHORTER = 0.7
_MARKER = re.compile(r"\[\d+\]")
_NO_MORE_CHANGE = {Change.EASIER: messages.NO_EASIER, Change.SHORTER: messages.NO_SHORTER}

# The telling words of a text, as lemmas.
Telling = Callable[[str], Collection[str]]
Neighbours = Callable[[Retrieved], Sequence[Retrieved]]


def can_be_restated(segments: Sequence[Segment]) -> bool:
    """Whether every passage of an answer has a plain text to say it again from."""
    return all(result.plain is not None for segment in segments for result in segment.chosen)


def cannot_change(change: Change, segments: Sequence[Segment], nothing_left: bool) -> Wording:
    """That an answer cannot be said otherwise, and where to read it or whom to ask.

    `nothing_left` holds where the plans say no more about the question than was told.
    """
    no_more = messages.NO_MORE_IN_PLANS if nothing_left else messages.NO_MORE
    wording = Wording(lines=[_NO_MORE_CHANGE.get(change, no_more)])
    markers = (wording.marker(result) for segment in segments for result in segment.chosen)
    wording.lines.append(f"{messages.READ_SOURCE} {' '.join(dict.fromkeys(markers))}")
    wording.lines.append(messages.OR_ASK)
    return wording


@dataclass(frozen=True)
class Restater:
    """Says answers again from their passages, by rule; safe for threads."""

    easy: EasyCores
    explanations: WordExplanations
    neighbours: Neighbours
    telling: Telling
    documents: Mapping[str, Document]
    statuses: Mapping[str, DocumentStatus]

    def restate(self, change: Change, segments: Sequence[Segment]) -> Wording:
        """The answer again, in other words.

        Easier gives the core of each passage in short sentences and what its hard words mean; shorter the
        core of the first alone; more the whole plain text, and the core of the passages around it that are
        about the question too.
        """
        wording = Wording()
        for at, segment in enumerate(segments[:1] if change is Change.SHORTER else segments):
            if at:
                wording.lines.append("")
            if change is Change.EASIER:
                said = self._easier(segment, wording)
            elif change is Change.SHORTER:
                said = self._shorter(segment, wording)
            else:
                said = self._more(segment, wording, MORE_WORDS // len(segments))
            for line in said:
                # List items may be the same in two lists; a whole line that was said is not said again.
                if line not in wording.lines or line.startswith("- "):
                    wording.lines.append(line)
        if change is Change.EASIER:
            self._explain(wording)
        return wording

    def says_it_otherwise(
        self, change: Change, segments: Sequence[Segment], first: str, wording: Wording
    ) -> bool:
        """Whether a wording is what was wanted instead of the `first` text of the answer.

        More must be more than that; easier must be easier, no part of it, and
        keep the fact that was asked for.
        """
        if change is Change.MORE:
            return _bare(wording.text) != _bare(first)
        if change is not Change.EASIER:
            return True
        if _bare(wording.text) in _bare(first):
            return False
        for segment in segments:
            needed = needed_evidence(segment.query.text, segment.query.intent)
            if not needed & evidence_in(first) <= evidence_in(wording.text):
                return False
        before, after = (self.easy.reading.measure(text) for text in (first, wording.text))
        measured = (
            (before.lint, after.lint),
            (before.words_per_sentence, after.words_per_sentence),
            (MUCH_SHORTER * before.words, after.words),
        )
        return any(new < old for old, new in measured if old is not None and new is not None)

    def _opening(self, segment: Segment) -> list[str]:
        first = segment.chosen[0]
        document = self.documents[first.passage.document]
        extract = Extract(lines_of(_record(first).plain), True, _sureness(segment, 0))
        return opening_of(segment, self.statuses[document.id], document, extract)

    def _easier(self, segment: Segment, wording: Wording) -> Iterator[str]:
        yield from self._opening(segment)
        needed = needed_evidence(segment.query.text, segment.query.intent)

        def tells(text: str) -> bool:
            return bool(needed & evidence_in(text))

        wants_all = segment.query.intent.form is Form.LIST or segment.query.intent.asks_people
        for at, result in enumerate(segment.chosen):
            # Who asked for a list or for people gets those, and not that there are some.
            lines = self.easy.lines(_record(result), segment.relevance, tells)
            whole = segment.extracts[at]
            if wants_all and (segment.query.intent.asks_people or whole.length <= EASIER_WORDS):
                lines = whole.lines
            length = sum(len(words(line)) for line in (*wording.lines, *lines))
            if at and length > EASIER_WORDS and not wants_all:
                break
            yield from self._body(lines, result, _sureness(segment, at), wording)
        newer = segment.newer
        if newer is not None and newer.plain is not None:
            yield newer_lines(newer, self.documents, "")[0]
            if not segment.asks_past:
                wording.strengths.clear()
            lines = self.easy.lines(newer.plain, segment.relevance, tells)
            yield from self._body(lines, newer, newer.plain.strength, wording)

    def _body(
        self, lines: Sequence[str], result: Retrieved, sureness: Strength, wording: Wording
    ) -> Iterator[str]:
        """The lines with the marker of their passage."""
        wording.strengths.append(sureness)
        wording.taken += lines
        yield from lines[:-1]
        yield f"{ended(lines[-1])} {wording.marker(result)}"

    def _explain(self, wording: Wording) -> None:
        """Adds what the rarest words mean for which there is room, in the order in which they stand there."""
        text = "\n".join(wording.taken)
        left = EASIER_WORDS - len(words(wording.text))
        chosen: list[WordExplanation] = []
        for explanation in self.explanations.of(text)[:MOST_EXPLAINED]:
            length = len(words(explanation.sentence))
            if length <= left or not chosen:
                chosen.append(explanation)
                left -= length
        low = text.casefold()
        chosen.sort(key=lambda one: low.find(one.word.casefold()[:6]))
        wording.explained += [one.word for one in chosen]
        wording.lines += [one.sentence for one in chosen]

    def _shorter(self, segment: Segment, wording: Wording) -> Iterator[str]:
        yield from self._opening(segment)
        wording.strengths.append(_sureness(segment, 0))
        yield _core(segment.chosen[0], wording)

    def _more(self, segment: Segment, wording: Wording, left: int) -> Iterator[str]:
        yield from self._opening(segment)
        for at, result in enumerate(segment.chosen):
            record = _record(result)
            lines = lines_of(core_first(record)) if not at else ()
            if sum(len(words(line)) for line in lines) > left or not lines:
                lines = plain_lines(record, segment.relevance, left)
            left = max(0, left - sum(len(words(line)) for line in lines))
            wording.strengths.append(_sureness(segment, at))
            wording.taken += lines
            yield body_of(
                Extract(lines, True, _sureness(segment, at)), result.passage, wording.marker(result)
            )
        yield from self._around(segment, wording, left)
        newer = segment.newer
        if newer is not None and newer.plain is not None:
            wording.taken.append(newer.plain.core)
            yield from newer_lines(newer, self.documents, wording.marker(newer))

    def _around(self, segment: Segment, wording: Wording, left: int) -> Iterator[str]:
        """The cores of passages around the first that are about the question as well."""
        first = segment.chosen[0]
        known = {result.passage.id for result in segment.chosen}
        answer = f"{_record(first).core} {_record(first).plain}"
        least = ABOUT_AS_MUCH * segment.relevance(answer)
        spoken_of = set(self.telling(answer))
        told = 0
        # Around who somebody is stands who others are.
        for result in self.neighbours(first) if first.passage.kind.plans else ():
            core = _record(result).core
            own = set(self.telling(core))
            alike = len(own & spoken_of) >= ALIKE * len(own)
            about = alike and segment.relevance(core) >= least > 0 and result.passage.id not in known
            if not about or len(words(core)) > left or says_already(core, "\n".join(wording.taken)):
                continue
            if not told:
                yield messages.AROUND_IT
            yield _core(result, wording)
            left -= len(words(core))
            told += 1
            if told == MOST_NEIGHBOURS:
                return


def _bare(text: str) -> str:
    """A text without markers and white space."""
    return "".join(_MARKER.sub("", text).split())


def _sureness(segment: Segment, at: int) -> Strength:
    """How sure the answer was of this passage: it becomes no surer by being said in other words."""
    return segment.extracts[at].strength


def _record(result: Retrieved) -> PlainRecord:
    assert result.plain is not None
    return result.plain


def _core(result: Retrieved, wording: Wording) -> str:
    core = _record(result).core
    wording.taken.append(core)
    return f"{ended(core)} {wording.marker(result)}"
