"""The words of a passive clause that stay, and how its subject is said as an object."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.doers import Doer
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.sentence_text import words_between

_AS_OBJECT = {"hij": "hem", "wij": "ons", "we": "ons", "ik": "mij", "zij": "ze", "ze": "ze"}
NO_OBJECT = frozenset("jij je jullie men".split())
_STRANDED = ("VZ(fin", "VZ(versm)fin")


def middle_of(sentence: TaggedSentence, start: int, end: int, doer: Doer) -> str | None:
    """The words between, without the doer and an "er" for the subject; `None` if one is not clear."""
    words = sentence.words
    places = [at for at in range(start, end) if not doer.first <= at <= doer.last]
    parts = []
    for at in places:
        word = words[at]
        if word.low == "er" or word.tag.startswith("VNW(aanw,adv-pron,stan,red"):
            if at != start or any(words[later].tag.startswith(_STRANDED) for later in places):
                return None
            continue
        if word.low in NO_OBJECT:
            return None
        if word.tag.startswith("VNW(pers") and word.low in _AS_OBJECT and at == start:
            pronoun = as_object((word,), words[end] if words[end].is_finite else words[start - 1])
            if pronoun is None:
                return None
            parts.append((at, pronoun))
            continue
        parts.append((at, ""))
    text: list[str] = []
    run: list[int] = []
    for place, other in parts:
        if other or (run and place != run[-1] + 1):
            if run:
                text.append(words_between(sentence, run[0], run[-1]))
            run = []
        if other:
            text.append(other)
        else:
            run.append(place)
    if run:
        text.append(words_between(sentence, run[0], run[-1]))
    return " ".join(text)


def as_object(opening: Sequence[TaggedWord], finite: TaggedWord) -> str | None:
    """The pronoun of a subject as an object; `None` for one that has none."""
    word = opening[0]
    if word.low in NO_OBJECT:
        return None
    if word.low in ("zij", "ze") and not finite.tag.endswith("mv)"):
        return "haar"
    return _AS_OBJECT.get(word.low, word.low)


def active_edit(sentence: TaggedSentence, first: int, last: int, text: str) -> Edit:
    """The edit of the words from one place to another, with a capital where the sentence begins."""
    words = sentence.words
    start, end = words[first].start - sentence.start, words[last].end - sentence.start
    if words[first].text[:1].isupper() and not words[first].is_name and first == 0:
        text = text[:1].upper() + text[1:]
    return Edit(start, end, text, ChangeKind.ACTIVE)
