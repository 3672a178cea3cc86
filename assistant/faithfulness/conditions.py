"""Conditions in a text: the words of each, and the words that depend on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.faithfulness.condition_markers import (
    AGAIN,
    ANSWERS,
    ASK,
    CLAUSE,
    COMPARES,
    DEMAND,
    EXCEPTION,
    PHRASE,
    PLACE,
    PREPOSITION,
    STOPPERS,
    SUBJECTS,
    SURE,
    TOPIC,
    VERB_FIRST,
    VERB_LIKE,
    WH,
    ConditionKind,
)
from assistant.faithfulness.reading import Sentence, Text, Word


@dataclass(frozen=True)
class Condition:
    """A condition: its words with the marker, those behind the marker, and those that depend on it."""

    kind: ConditionKind
    marker: str
    words: tuple[Word, ...]
    content: tuple[Word, ...]
    governed: tuple[Word, ...]

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.words[0].sentence

    @property
    def text(self) -> str:
        """The condition as it is written."""
        return " ".join(word.text for word in self.words)


_HARD = re.compile(r"[;:()\n]|\s[-–—]\s")
# "Als mogelijk dat ...", "als nodig voor ...": words that go on are no set phrase.
_OPENERS = ("als ", "wanneer ", "indien ", "waar ", "mits ")
_GOES_ON = re.compile(r" (?:om|dat|als|aan|voor) ")
_PARTICIPLES = ("WW(vd", "WW(od")
_FINITE = "WW(pv"


def low_of(words: Sequence[Word]) -> str:
    """Words in folded form, one space apart, with one at each end."""
    return f" {' '.join(word.folded for word in words)} "


def conditions(text: Text) -> tuple[Condition, ...]:
    """The conditions of a text, in order."""
    found: list[Condition] = []
    for number, sentence in enumerate(text.sentences):
        before = text.sentences[number - 1] if number else None
        behind = text.sentences[number + 1] if number + 1 < len(text.sentences) else None
        if behind is not None and _asks(sentence, behind):
            words = sentence.words
            found.append(Condition(ConditionKind.QUESTION, "?", words, words, _heavy(behind.words)))
        else:
            found.extend(_in_sentence(text, sentence, before))
    return tuple(found)


def _asks(sentence: Sentence, behind: Sentence) -> bool:
    """Whether a question stands for a condition: "Is er geld over? Dan ..."."""
    if not sentence.is_question or behind.is_question or behind.words[0].folded in ANSWERS:
        return False
    opening = [word.folded for word in sentence.words[:3]]
    return opening[0] not in WH and (opening[0] == "niet" or not any(word in WH for word in opening[1:2]))


def _heavy(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.weight >= 1.0)


def _in_sentence(text: Text, sentence: Sentence, before: Sentence | None) -> Iterator[Condition]:
    spans = list(_spans(text, sentence))
    taken: set[int] = set()
    kept = []
    for kind, marker, start, behind, end in spans:
        if start in taken:
            continue
        taken.update(range(start, end))
        kept.append((kind, marker, start, behind, end))
    for kind, marker, start, behind, end in sorted(kept, key=lambda span: span[2]):
        words = sentence.words
        governed = _governed(words, kind, start, end, taken)
        if before is not None and (kind is ConditionKind.DEMAND or not governed):
            # "Dat doen we als ...": what depends stands in the sentence before.
            governed = _heavy(before.words)
        yield Condition(kind, marker, words[start:end], words[behind:end], governed)


def _spans(text: Text, sentence: Sentence) -> Iterator[tuple[ConditionKind, str, int, int, int]]:
    words, low = sentence.words, sentence.low

    def place(position: int) -> int:
        return low.count(" ", 0, position) - 1

    for match in PHRASE.finditer(low):
        start, end = place(match.start()), place(match.end()) + 1
        asks = start == 0 and sentence.is_question and match.group().split()[0] in WH
        if not asks and not (match.group().startswith(_OPENERS) and _GOES_ON.match(low, match.end())):
            yield ConditionKind.PHRASE, match.group(), start, start, end
    for kind, pattern in (
        (ConditionKind.DEMAND, DEMAND),
        (ConditionKind.EXCEPTION, EXCEPTION),
        (ConditionKind.PREPOSITION, PREPOSITION),
        (ConditionKind.CLAUSE, CLAUSE),
        (ConditionKind.PLACE, PLACE),
    ):
        for match in pattern.finditer(low):
            start, behind = place(match.start()), place(match.end()) + 1
            if _HARD.search(text.text[words[start].start : words[behind - 1].end]):
                # "... alleen; waar mogelijk ..." is no "alleen waar".
                continue
            end = len(words) if kind is ConditionKind.DEMAND else _end(text, words, behind, kind)
            if end > behind and _is_condition(sentence, kind, match.group(), start, behind, end):
                yield kind, match.group(), start, behind, end
    if sentence.is_question or len(words) < 3:
        return
    first = words[0]
    if first.folded in ("en", "maar") and words[1].tag.startswith(_FINITE):
        stop = _verb_first_end(text, words)
        if stop is not None:
            yield ConditionKind.CLAUSE, words[1].folded, 1, 2, stop
    elif first.folded == "wie":
        end = _end(text, words, 1, ConditionKind.CLAUSE)
        if end < len(words) and words[end].is_verb and any(word.is_verb for word in words[1:end]):
            yield ConditionKind.WHO, "wie", 0, 1, end
    elif first.tag.startswith(_FINITE) or first.folded in VERB_FIRST:
        stop = _verb_first_end(text, words)
        if stop is not None:
            yield ConditionKind.CLAUSE, first.folded, 0, 1, stop


def _verb_first_end(text: Text, words: Sequence[Word]) -> int | None:
    """Where "Komt er geld, dan ..." or "Is er geen geld dan ..." ends; `None` where it is no condition."""
    for at in range(2, len(words)):
        if words[at].folded == "dan" and not words[at - 1].folded.endswith("er"):
            return at
        if "," in text.text[words[at - 1].end : words[at].start] and words[at].tag.startswith(_FINITE):
            return at
    return None


def _is_condition(
    sentence: Sentence, kind: ConditionKind, marker: str, start: int, behind: int, end: int
) -> bool:
    """Whether a marker opens a condition and does not compare, ask, or name a subject."""
    words = sentence.words
    if start == 0 and sentence.is_question and marker in WH:
        return False
    if kind not in (ConditionKind.CLAUSE, ConditionKind.PLACE):
        return True
    verb = any(word.is_verb or word.folded in VERB_LIKE for word in words[behind + 1 : end])
    if not marker.startswith(SURE) and (not verb or TOPIC.match(low_of(words[start:end]))):
        return False
    if kind is ConditionKind.PLACE:
        return start == 0 or words[start - 1].folded not in ASK
    return not marker.endswith("als") or _conditional_als(words, start, end)


def _conditional_als(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether "als" opens a clause and does not compare ("net als") or name a part ("als gemeente")."""
    if start and (
        words[start - 1].folded in COMPARES
        or any(w.folded in ("zowel", "evenzeer", "evenveel") for w in words[max(0, start - 10) : start])
    ):
        return False
    follows = words[next(at for at in range(start, end) if words[at].folded == "als") + 1]
    if follows.folded in SUBJECTS:
        return True
    plural = follows.is_noun and "mv" in follows.tag
    return (plural or follows.tag.startswith("LID") and follows.folded != "een") and words[end - 1].is_verb


def _end(text: Text, words: Sequence[Word], start: int, kind: ConditionKind) -> int:
    """Where a condition ends that begins at a place, the marker left out."""
    verb = False
    for at in range(start, len(words)):
        word = words[at]
        if at > start:
            gap = text.text[words[at - 1].end : word.start]
            follows = words[at + 1].folded if at + 1 < len(words) else ""
            again = word.folded in AGAIN and words[at - 1].folded not in ("en", "of")
            # "Als er geld is willen we ...": two verbs, and the second has a subject behind it.
            fronted = start == 1 and verb and word.tag.startswith("WW(pv") and follows in SUBJECTS
            comma = "," in gap and (verb or kind is ConditionKind.PREPOSITION)
            if _HARD.search(gap) or comma or again or fronted or word.folded in STOPPERS:
                return at
        if kind is ConditionKind.PREPOSITION and word.is_verb and not word.tag.startswith(_PARTICIPLES):
            return at
        verb = verb or word.is_verb
    return len(words)


def _governed(
    words: Sequence[Word], kind: ConditionKind, start: int, end: int, taken: set[int]
) -> tuple[Word, ...]:
    """What depends on a condition: the words around a set phrase, else the rest of the sentence."""
    rest = [at for at in range(len(words)) if at not in taken and words[at].weight >= 1.0]
    if kind is ConditionKind.PHRASE:
        before = [at for at in rest if at < start and words[at].segment >= words[start].segment - 1][-2:]
        after = [at for at in rest if at >= end and words[at].segment <= words[end - 1].segment + 1][:3]
        rest = [*before, *after]
    elif kind is ConditionKind.PLACE:
        rest = [at for at in rest if at < start][-4:] or rest[:4]
    return tuple(words[at] for at in rest)
