"""Reasons and purposes in a text: the words behind a marker, and the words that they explain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.faithfulness.reading import Sentence, Text, Word
from assistant.faithfulness.reason_markers import (
    BACK_CAUSE,
    BACK_PURPOSE,
    CLAUSE_CAUSES,
    CLAUSE_PURPOSES,
    COMPLETES,
    JUDGES,
    LABEL,
    LEADS,
    NAMELY,
    NEEDED,
    SO,
    WHY,
    ReasonKind,
    phrases,
)


@dataclass(frozen=True)
class Reason:
    """A reason: its marker, the words of the reason, and those of what it is given for.

    `bound` says whether the marker stands in the sentence of the reason and names it there ("omdat ..."),
    not by pointing back at a sentence before ("Daarom ...").
    """

    kind: ReasonKind
    marker: str
    words: tuple[Word, ...]
    explained: tuple[Word, ...]
    bound: bool = True

    @property
    def text(self) -> str:
        """The marker and its words."""
        return " ".join((self.marker, *(word.text for word in self.words)))


_HARD = re.compile(r"[;:()\n]|\s[-–—]\s")
_STOPPERS = (
    CLAUSE_CAUSES | CLAUSE_PURPOSES | frozenset("maar terwijl waarbij tenzij mits hoewel daarom".split())
)
_SUBJECTS = frozenset("we wij ze zij de het een u je er gemeente heerlen dit dat deze die hij onze".split())
_LONGEST_PHRASE = 12
_SHORTEST_CLAUSE = 3
# What may follow the verb of "om ... te ..." and belongs to it.
_AFTER_VERB = frozenset("van voor aan in op met tot naar bij en".split())
_ASKED = frozenset("dat hoe welke wie wat waar".split())
_ASKING = frozenset("weten bepalen bekijken onderzoeken".split())
# Markers of a reason that is a clause of its own: "de reden: ...", "het doel is dat ...".
_CLAUSE_FIRST = ("reden", "oorzaak", "verklaring")
_CLAUSE_LAST = (" dat", " om", " is")
# Prepositions that may stand alone before "te": "om in te wonen", "om van te leven".
_STRANDED = frozenset("in van naar over bij onder met aan".split())
_PURPOSES = frozenset("doel bedoeling".split())
_CONTINUES = frozenset("en maar dus daarom daardoor waardoor om".split())


def reasons(text: Text) -> tuple[Reason, ...]:
    """The reasons that a text gives, in order."""
    found: list[Reason] = []
    for number, sentence in enumerate(text.sentences):
        before = text.sentences[number - 1] if number else None
        earlier = text.sentences[number - 2] if number > 1 else None
        found.extend(_in_sentence(text, sentence, before, earlier))
    return tuple(found)


def _in_sentence(
    text: Text, sentence: Sentence, before: Sentence | None, earlier: Sentence | None
) -> Iterator[Reason]:
    words = sentence.words
    asked = before if before is not None and before.is_question and WHY.search(before.low) else None
    if asked is not None and earlier is not None and not any(word.weight >= 1.0 for word in asked.words):
        # "Waarom?": it asks about the sentence before it.
        asked = earlier
    found = False
    for kind, marker, start, end in _spans(text, words):
        inside = words[start:end]
        rest = words[: max(0, start - len(marker.split()))] + words[end:]
        if before is not None and not any(word.weight >= 1.0 for word in rest):
            rest = before.words
        if any(word.content for word in inside):
            found = True
            yield Reason(kind, marker, inside, asked.words if asked else rest)
    yield from _inside(sentence, before)
    if before is None:
        return
    if not found and (label := LABEL.match(sentence.text)):
        kind = ReasonKind.PURPOSE if label.group(1).lower() in _PURPOSES else ReasonKind.CAUSE
        inside = tuple(word for word in words if word.start >= sentence.start + label.end())
        yield Reason(kind, label.group(1).lower(), inside, before.words)
    elif not found and NAMELY.search(sentence.low):
        yield Reason(ReasonKind.CAUSE, "namelijk", words, before.words)
    elif asked is not None and not found:
        yield Reason(ReasonKind.CAUSE, "waarom", words, asked.words)
    elif match := BACK_CAUSE.match(sentence.low):
        yield Reason(ReasonKind.CAUSE, match.group().strip(), before.words, words, bound=False)
    elif match := BACK_PURPOSE.match(sentence.low):
        yield Reason(ReasonKind.RESULT, match.group().strip(), words, before.words, bound=False)


def _inside(sentence: Sentence, before: Sentence | None) -> Iterator[Reason]:
    """Reasons that stand before "dus" or before a verb like "leidt tot", and what stands behind that verb."""
    words = sentence.words
    if (match := SO.search(sentence.low)) and not BACK_CAUSE.match(sentence.low):
        at = sentence.low.count(" ", 0, match.start()) - 1
        clause = next(i for i, word in enumerate(words) if word.segment == words[at].segment)
        earlier = words[:clause]
        if len(earlier) >= _SHORTEST_CLAUSE and words[clause].folded in _CONTINUES:
            yield Reason(ReasonKind.CAUSE, match.group(), earlier, words[clause:])
        elif before is not None and match.group() != "dan ook":
            yield Reason(ReasonKind.CAUSE, match.group(), before.words, words, bound=False)
    if match := LEADS.search(sentence.low):
        at = sentence.low.count(" ", 0, match.start()) - 1
        behind = sentence.low.count(" ", 0, match.end())
        yield Reason(ReasonKind.SUBJECT, match.group(), words[:at], words[behind:])
        yield Reason(ReasonKind.EFFECT, match.group(), words[behind:], words[:at])


def _spans(text: Text, words: Sequence[Word]) -> Iterator[tuple[ReasonKind, str, int, int]]:
    """Markers of a sentence with the places where their words begin and end."""
    taken = 0
    for at, word in enumerate(words):
        if at < taken:
            continue
        found: tuple[ReasonKind, int] | None = None
        if word.folded in CLAUSE_CAUSES:
            found = ReasonKind.CAUSE, _clause_end(text, words, at)
        elif word.folded in CLAUSE_PURPOSES:
            found = ReasonKind.PURPOSE, _clause_end(text, words, at)
        elif word.folded == "om" and not (at and _completes(words, at)):
            end = _infinitive_end(text, words, at)
            found = (ReasonKind.PURPOSE, end) if end else None
        elif word.folded == "door" and at == 0:
            end = _infinitive_end(text, words, at) or _phrase_end(text, words, at + 1)
            found = ReasonKind.CAUSE, end
        if found:
            taken = found[1]
            yield found[0], word.folded, at + 1, found[1]
    low = f" {' '.join(word.folded for word in words)} "
    for kind, pattern in phrases():
        for match in pattern.finditer(low):
            start = low.count(" ", 0, match.end())
            marker = match.group()
            clause = marker.startswith(_CLAUSE_FIRST) or marker.endswith(_CLAUSE_LAST)
            end = _clause_end(text, words, start - 1) if clause else _phrase_end(text, words, start)
            yield kind, marker, start, end


def _completes(words: Sequence[Word], at: int) -> bool:
    """Whether "om" at a place opens what a word before it needs, and no purpose."""
    before = words[at - 1].folded
    low = f" {' '.join(word.folded for word in words[:at])} "
    behind = [word.folded for word in words[at + 1 : at + 3]]
    if len(behind) == 2 and behind[0] in _STRANDED and behind[1] == "te":
        # "Prettig is om in te wonen": what a thing is like, and no purpose.
        return True
    best = before in ("doen", "doet") and " best " in low
    if behind[:1] == ["met"] and any(f" {word} " in low for word in ("ga", "gaan", "gaat", "je")):
        # "Hoe gaan we om met ...": a part of the verb.
        return True
    if NEEDED.match(low):
        return False
    # "Prettig om in te wonen": what is said of a thing, and no purpose.
    quality = words[at - 1].tag.startswith("ADJ") and not words[at - 1].folded.endswith("er")
    return best or quality or bool(COMPLETES.match(before)) or bool(JUDGES.search(low))


def _gap(text: Text, words: Sequence[Word], at: int) -> str:
    return text.text[words[at - 1].end : words[at].start]


def _clause_end(text: Text, words: Sequence[Word], marker: int) -> int:
    """Where the clause behind a conjunction ends: at a comma once its verb has come, or at the main verb."""
    verb = False
    for at in range(marker + 1, len(words)):
        word = words[at]
        if at > marker + 1:
            gap = _gap(text, words, at)
            if _HARD.search(gap) or word.folded in _STOPPERS:
                return at
            if "," in gap and (verb or (marker == 0 and word.is_verb)):
                return at
            follows = words[at + 1].folded if at + 1 < len(words) else ""
            if marker == 0 and verb and word.tag.startswith("WW(pv") and follows in _SUBJECTS:
                return at
        verb = verb or word.tag.startswith("WW(pv") or word.is_verb
    return len(words)


def _infinitive_end(text: Text, words: Sequence[Word], marker: int) -> int | None:
    """Where "om ... te ..." ends, with the clause that its verb governs; `None` where it is no infinitive."""
    for at in range(marker + 1, len(words)):
        if at > marker + 1 and (_HARD.search(_gap(text, words, at)) or words[at].folded in _STOPPERS):
            return None
        if words[at].folded != "te" or at + 1 >= len(words):
            continue
        verb = words[at + 1]
        if not verb.is_verb and not verb.folded.endswith("n"):
            continue
        end = at + 2
        while end < len(words) and _is_infinitive(words[end]) and "," not in _gap(text, words, end):
            end += 1
        if end == len(words):
            return end
        follows = words[end].folded
        if follows in _ASKED or (follows == "of" and verb.lemma in _ASKING):
            return _clause_end(text, words, end)
        return _clause_end(text, words, end - 1) if follows in _AFTER_VERB else end
    return None


def _is_infinitive(word: Word) -> bool:
    return word.is_verb and word.folded.endswith("en")


def _phrase_end(text: Text, words: Sequence[Word], start: int) -> int:
    """Where a noun phrase behind a preposition ends: at a comma or the finite verb."""
    for at in range(start, min(len(words), start + _LONGEST_PHRASE)):
        word = words[at]
        if at > start and ("," in _gap(text, words, at) or _HARD.search(_gap(text, words, at))):
            return at
        if at > start and (word.tag.startswith("WW(pv") or word.folded in _STOPPERS):
            return at
    return min(len(words), start + _LONGEST_PHRASE)
