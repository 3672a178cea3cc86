"""Words of a message that point to something said before: "die", "daarover", "het", "die boete"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.follow_up import Message, Word
from assistant.follow_up_words import QUESTION_WORDS, VERBS, Kind
from assistant.pronouns import (
    DEMONSTRATIVES,
    is_described,
    is_pronoun,
    joins_clause,
    noun_after,
    stands_alone,
)

# More telling words than this need no subject from elsewhere, whatever pronouns stand beside them.
_MOST_TELLING = 3
# A question word with so few words and no verb leaves the rest to what was said: "wat voor woningen?".
_LONGEST_WITHOUT_VERB = 4
_PERSONS = frozenset("hij hem ie um".split())
_MODALS = frozenset("kan kun kunt kunnen ken mag mogen moet moeten wil willen kunne moete".split())
_R_ADVERB = re.compile(
    r"(?:(?:daar|hier)(?=aan|bij|door|in|mee|naar|op|over|tegen|uit|van|voor)"
    r"|er(?=aan|mee|op|over|tegen|van|voor))"
    r"(?P<preposition>\w+)"
)
_BEHIND_DAAR = frozenset("aan bij door in mee naar op over tegen uit van voor heen naartoe".split())
# The others are part of a verb as often as not: "ziet er goed uit", "komt er iets bij".
_BEHIND_ER = frozenset("aan mee over tegen van voor".split())
_NEW_CLAUSE = frozenset("en maar want als omdat terwijl".split())
_DUMMY_ER = re.compile(
    r"\ber(?:voor|aan|op|in|van|over)\b(?=.* (?:dat|om|als|of) \w+ \w)|\bervoor sta|sta\w* \w+ ervoor\b"
)
_DUMMY_DAT = re.compile(r"\bwat (?:is|was|zijn|waren) dat met\b", re.IGNORECASE)
_AT_LAST_COMMA = re.compile(r",[^,.?!]*[?!.]*$")


class Stands(StrEnum):
    """What a pointing word stands for, and so how its subject is put in.

    `THING` is replaced by the subject, `ABOUT` by its preposition and the subject, `PLACE` by the place.
    `NOUN` ("die boete") stays and gets the subject behind it, as does a message that only lacks one (`NONE`).
    """

    THING = "thing"
    ABOUT = "about"
    PLACE = "place"
    NOUN = "noun"
    NONE = "none"


@dataclass(frozen=True)
class Pointer:
    """A pointing word between the offsets `start` and `end`.

    `preposition` belongs to `ABOUT`; where it stands apart ("er ... over"), `apart` are its offsets. `noun`
    belongs to `NOUN`.
    """

    stands: Stands
    start: int
    end: int
    preposition: str = ""
    apart: tuple[int, int] | None = None
    noun: str = ""


def find_pointer(message: Message) -> Pointer | None:
    """The first thing in a message that must be known from before; `None` when it can be understood alone."""
    if message.telling and (len(message.telling) > _MOST_TELLING or _named_at_the_end(message)):
        return None
    for at in range(len(message.words)):
        found = _pointer_at(message, at)
        if found is not None:
            return found
    elliptic = message.asks and not message.has_verb and len(message.words) <= _LONGEST_WITHOUT_VERB
    if message.telling and not elliptic:
        return None
    return Pointer(Stands.NONE, len(message.text), len(message.text))


def known_nouns(message: Message) -> Iterator[Word]:
    """The nouns after "die", "dat" and "andere": known from before, or just told with more warmth."""
    for at, word in enumerate(message.words):
        determines = word.low in DEMONSTRATIVES and not stands_alone(message, at)
        others = word.low in ("ander", "andere") and at > 0 and message.words[at - 1].low in ("de", "het")
        if others or determines:
            noun = noun_after(message, at)
            if noun is not None:
                yield noun


def _pointer_at(message: Message, at: int) -> Pointer | None:
    word = message.words[at]
    if word.low == "mee" and at == len(message.words) - 1 and _is_left_over(message, at):
        return Pointer(Stands.NONE, word.end, word.end)
    if _has_antecedent(message, at):
        return None
    adverb = _R_ADVERB.fullmatch(word.low)
    if adverb:
        dummy = _DUMMY_ER.search(message.text)
        return None if dummy else Pointer(Stands.ABOUT, word.start, word.end, adverb["preposition"])
    if word.low in ("daar", "er"):
        return _pointing_there(message, at)
    if word.low in DEMONSTRATIVES:
        return _demonstrative(message, at)
    if word.low in _PERSONS or (word.low == "het" and is_pronoun(message, at)):
        return Pointer(Stands.THING, word.start, word.end)
    if word.low == "eentje":
        first = message.words[at - 1] if at and message.words[at - 1].low == "er" else word
        return Pointer(Stands.THING, first.start, word.end)
    return None


def _demonstrative(message: Message, at: int) -> Pointer | None:
    word = message.words[at]
    if _DUMMY_DAT.search(message.text):
        return None
    if stands_alone(message, at):
        if joins_clause(message, at):
            return None
        return Pointer(Stands.THING, word.start, word.end)
    noun = noun_after(message, at)
    if noun is None or noun.kind is not Kind.THING or is_described(message, noun):
        return None
    return Pointer(Stands.NOUN, word.start, noun.end, noun=noun.low)


def _pointing_there(message: Message, at: int) -> Pointer | None:
    word, rest = message.words[at], message.words[at + 1 :]
    if word.low == "er" and [other.low for other in rest] == ["een"]:
        return Pointer(Stands.THING, word.start, rest[0].end)
    for number, other in enumerate(rest):
        if other.opens or (word.low == "er" and other.kind is Kind.TELLING):
            break
        if other.low not in (_BEHIND_DAAR if word.low == "daar" else _BEHIND_ER):
            continue
        behind = rest[number + 1 :]
        if behind and behind[0].low in ("dat", "om", "als"):
            break
        ends = not behind or behind[0].opens or behind[0].low in VERBS
        infinitive = len(behind) == 1 and behind[0].low.endswith(("en", "e"))
        if ends or (infinitive and (word.low == "daar" or other.low == "mee")):
            return Pointer(Stands.ABOUT, word.start, word.end, other.low, (other.start, other.end))
    told = bool(rest) and rest[0].low in ("in", "op", "bij")
    return Pointer(Stands.PLACE, word.start, word.end) if word.low == "daar" and not told else None


def _is_left_over(message: Message, at: int) -> bool:
    """Whether "mee" at the end leaves open with what: "mag mijn hond ook mee?"."""
    before = {word.low for word in message.words[:at]}
    return bool(before & _MODALS) and not before & {"met", "er", "daar", "waar"}


def _has_antecedent(message: Message, at: int) -> bool:
    """Whether a pointing word finds what it stands for earlier in the message.

    That is a telling word in an earlier clause: a mark, a question word, a verb or "en" stands in between;
    or any noun in an earlier sentence.
    """
    for number in range(at - 1, -1, -1):
        word, following = message.words[number], message.words[number + 1]
        parts = word.low in QUESTION_WORDS or word.low in VERBS or word.low in _NEW_CLAUSE or following.opens
        if not parts:
            continue
        sentence = any(mark in following.before for mark in ".!?")
        if any(_can_be_meant(message, place, sentence=sentence) for place in range(number + 1)):
            return True
    return False


def _can_be_meant(message: Message, at: int, *, sentence: bool) -> bool:
    word = message.words[at]
    if not (word.kind is Kind.TELLING or (sentence and word.kind is Kind.THING)):
        return False
    asked_for = any(other.low in ("welk", "welke", "hoeveel") for other in message.words[max(0, at - 2) : at])
    return not asked_for and not message.is_verb(at)


def _named_at_the_end(message: Message) -> bool:
    """Whether the pronoun is explained behind a comma: "wat is dat, een omgevingsvisie?"."""
    found = _AT_LAST_COMMA.search(message.text)
    if found is None:
        return False
    behind = [word for word in message.words if word.start > found.start()]
    named = any(word.kind is Kind.TELLING for word in behind)
    return named and not any(word.low in VERBS or word.low in QUESTION_WORDS for word in behind)
