"""A message of a conversation taken apart: its subject, and its phrases of place, time and people."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz.distance import OSA

from assistant.dutch.chat import normalise_chat
from assistant.dutch.frequency import zipf
from assistant.dutch.tokens import fold, tokens
from assistant.follow_up_words import (
    ARTICLES,
    PREPOSITIONS,
    QUESTION_WORDS,
    VERBS,
    Kind,
    is_group,
    kind_of,
    looks_like_place,
    stem,
)

# A subject that grew through a row of follow-ups keeps its first words: those of the last one.
_MOST_SUBJECT = 9
# What comes after a fragment of more words is no fragment: "en in Hoensbroek, bij het kasteel?".
_LONGEST_FRAGMENT = 8
_MOST_TELLING_IN_FRAGMENT = 3
_GLUED = re.compile(r"\b(in|op|aan|van)(de|t)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SPELLED = {"as": "als", "waor": "waar", "woa": "waar", "wi": "wie"}
# What a follow-up turns on; spelling is mended for all other words where the whole question is read.
_MENDED = ("wanneer", "waarom", "hoeveel", "daarover", "wethouder", "vroeger")
_SHORTEST_MENDED = 5
# A word that is so common (Zipf) is meant as it is written.
_SURELY_MEANT = 3.0
_JOINERS = frozenset("en maar dus ook of oke ok okee ja nee nou dan oh ah eh hm want goh".split())
_BEFORE_VERB = frozenset("wie wat waar wanneer waarom hoezo".split())
_BEHIND_VERB = frozenset("de het een er ik je jij u we wij ze jullie".split())
_DEMONSTRATIVES = frozenset("die dat deze dit".split())
_PLACE_PREPOSITIONS = frozenset("in op bij naar rond te uit tot".split())
# A name behind one of these is a place.
_BEFORE_NAME_OF_PLACE = frozenset("in naar bij te uit".split())
_MARKS = frozenset(",.!?;:")


@dataclass(frozen=True)
class Word:
    """A word of a message with its offsets, what stands before it, and what it is worth."""

    text: str
    low: str
    start: int
    end: int
    before: str
    kind: Kind

    @property
    def says(self) -> bool:
        """Whether it belongs to a subject."""
        return self.kind in (Kind.TELLING, Kind.THING)

    @property
    def opens(self) -> bool:
        """Whether a mark before it starts a new piece of the message."""
        return not _MARKS.isdisjoint(self.before)


Phrase = tuple[Word, ...]


class Message:
    """One message in standard chat spelling, taken apart into words."""

    def __init__(self, plain: str) -> None:
        """Takes apart a text that is in standard spelling already; `read` does so first."""
        self.text = plain
        self.words: Phrase = tuple(_words(plain))

    @classmethod
    def read(cls, text: str) -> Message:
        """A message as it was typed."""
        plain = _GLUED.sub(_unglued, normalise_chat(text))
        return cls(_WORD.sub(lambda found: _mended(found.group()), plain))

    @cached_property
    def telling(self) -> Phrase:
        """The words that make a subject."""
        return tuple(word for word in self.words if word.kind is Kind.TELLING)

    @cached_property
    def has_verb(self) -> bool:
        """Whether it has a verb of the closed list."""
        return any(word.low in VERBS for word in self.words)

    @cached_property
    def asks(self) -> bool:
        """Whether it has a question word."""
        return any(word.low in QUESTION_WORDS for word in self.words)

    @cached_property
    def content(self) -> Phrase:
        """The words without "en", "maar" and the like in front."""
        at = 0
        while at < len(self.words) - 1 and self.words[at].low in _JOINERS:
            at += 1
        return self.words[at:]

    @property
    def is_fragment(self) -> bool:
        """Whether it only names what is different this time: "en in Hoensbroek?", "voor jongeren?"."""
        if self.has_verb or self.asks or not self.content or len(self.content) > _LONGEST_FRAGMENT:
            return False
        if self.content[0].low in ("als", "indien", "zodra"):
            return False
        starts = len(self.content) < len(self.words) or self.content[0].low in PREPOSITIONS
        return starts and len(self.telling) <= _MOST_TELLING_IN_FRAGMENT

    def is_verb(self, at: int) -> bool:
        """Whether a telling word stands where a question has its verb: "verdienen die ..."."""
        word = self.words[at]
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        if word.kind is not Kind.TELLING or after is None or after.opens:
            return False
        if word is self.content[0]:
            return after.low in _BEHIND_VERB or (not self.has_verb and after.low in _DEMONSTRATIVES)
        before = self.words[at - 1].low if at else ""
        follows = after.low in _BEHIND_VERB or after.low in _DEMONSTRATIVES
        return before in _BEFORE_VERB or (before == "hoe" and follows)

    def subject(self, *, without: Collection[str] = (), dropping: Collection[Word] = ()) -> str:
        """What the message is about: its telling words in order, with the small words that join them.

        Words with a stem in `without` and the words `dropping` are left out. What something is compared with
        ("minder dan in Zuid") is no part of it.
        """
        chosen: list[str] = []
        joining: list[Word] = []
        telling = 0
        for at, word in enumerate(self.words):
            if word.low == "dan" and at and self.words[at - 1].low.endswith("er"):
                break
            joining = [] if word.opens else joining
            left_out = word in dropping or stem(word.text) in without or self.is_verb(at)
            if (word.says or word.kind is Kind.TIME) and not left_out:
                small = joining if chosen or word.kind is Kind.TIME else joining[-1:]
                chosen += [
                    link.text for link in small if chosen or link.low in ARTICLES or word.kind is Kind.TIME
                ]
                chosen.append(word.text)
                joining = []
                telling += word.kind is Kind.TELLING
                if telling >= _MOST_SUBJECT:
                    break
            else:
                joining = [*joining, word] if word.kind is Kind.LINK and not left_out else []
        return " ".join(chosen)

    def phrases(self) -> Iterator[Phrase]:
        """Its phrases with a preposition ("in het oude centrum"), from left to right."""
        for at, word in enumerate(self.words):
            if word.low not in PREPOSITIONS:
                continue
            end = at + 1
            while end < len(self.words) and not self.words[end].opens:
                here = self.words[end]
                if here.kind is Kind.EMPTY or here.low in PREPOSITIONS or here.low in ("en", "of"):
                    break
                end += 1
                if is_place(here, after=word.low) or here.kind is Kind.TIME:
                    break
            if any(one.says or one.kind is Kind.TIME for one in self.words[at + 1 : end]):
                yield self.words[at:end]

    def places(self) -> Iterator[Phrase]:
        """Its phrases that say where: "in Hoensbroek"."""
        for phrase in self.phrases():
            if phrase[0].low in _PLACE_PREPOSITIONS and is_place(phrase[-1], after=phrase[0].low):
                yield phrase

    def times(self) -> Iterator[Phrase]:
        """Its words that say when, each with its preposition: "in 2018", "vroeger"."""
        return self._with_preposition(PREPOSITIONS, [word.kind is Kind.TIME for word in self.words])

    def groups(self) -> Iterator[Phrase]:
        """Its words for groups of people, each with its preposition: "voor ouderen"."""
        return self._with_preposition(("voor",), [is_group(word.text) for word in self.words])

    def _with_preposition(self, prepositions: Collection[str], wanted: Sequence[bool]) -> Iterator[Phrase]:
        for at, wants in enumerate(wanted):
            if wants:
                start = at - 1 if at and self.words[at - 1].low in prepositions else at
                yield self.words[start : at + 1]


def is_place(word: Word, *, after: str = "") -> bool:
    """Whether a word of a message names a place: by its form, or by its capital after "in"."""
    named = word.text[:1].isupper() and not word.text.isupper() and word.start > 0
    return (named and after in _BEFORE_NAME_OF_PLACE) or looks_like_place(word.text)


def stems(words: Sequence[Word]) -> frozenset[str]:
    """The stems of words that say something, for leaving out what was said."""
    return frozenset(stem(word.text) for word in words if word.says or word.kind is Kind.TIME)


def ended(text: str) -> str:
    """A text as a question: white space made single, one question mark at the end."""
    return f"{without_end(text)}?"


def without_end(text: str) -> str:
    """A text with white space made single and no mark at its end."""
    return " ".join(text.split()).rstrip(" ?!.,")


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    """A word on which the form of a question turns, in its right spelling; any other as it is."""
    if word in _SPELLED:
        return _SPELLED[word]
    if len(word) < _SHORTEST_MENDED or not word.islower() or zipf(word) >= _SURELY_MEANT:
        return word
    return next((right for right in _MENDED if OSA.distance(word, right) == 1), word)


def _unglued(found: re.Match[str]) -> str:
    return f"{found[1]} {'het' if found[2].lower() == 't' else found[2]}"


def _words(text: str) -> Iterator[Word]:
    end = 0
    for token in tokens(text):
        before = text[end : token.start]
        yield Word(token.text, fold(token.text), token.start, token.end, before, kind_of(token.text))
        end = token.end
