"""Whether "die", "dat" and "het" in a message stand for something, and which noun they stand before."""

from __future__ import annotations

import re

from assistant.follow_up import Message, Word
from assistant.follow_up_words import PREPOSITIONS, QUESTION_WORDS, VERBS, Kind

DEMONSTRATIVES = frozenset("die dat deze dit".split())
_NEUTER = frozenset(("dat", "dit"))
# "Het" in a longer question with a telling word of its own stands for nothing: "wordt het weer druk in ...".
_LONGEST_WITH_HET = 7
# Between "die" and its noun.
_BEFORE_NOUN = frozenset("ene hele ander andere nieuwe oude".split())
# Before "die" and a last word, that word is an adjective: "is dat eerlijk?".
_COPULAS = frozenset("is was zijn waren wordt word worden blijft blijven".split())
# Verbs whose subject "die" is not the article of what is plainly no plural: "krijgen die voorrang?".
_PLURAL_VERBS = frozenset(
    "zijn hebben krijgen mogen moeten kunnen gaan komen willen worden doen blijven betalen".split()
)
_PLURAL = re.compile(r".*(?:en|e|s)")
# After "dat" these open a clause: "klopt het dat er ...".
_OPEN_CLAUSE = frozenset(
    "de het een er ik je jij u we wij ze zij jullie mijn onze haar hun hij men mensen iedereen iemand zoveel "
    "veel alle die dit deze zo zo'n".split()
)
# Verbs that such a clause is the object of, though others before "dat" mean that it stands alone.
_SAY = frozenset("klopt betekent wil wilt vind vindt zegt ziet regelt".split())
_BEFORE_RELATIVE = frozenset("iedereen degene degenen diegene iemand alles iets niets".split())
_PARTICIPLE = re.compile(r"(?:ge|be|ver|ont|her)\w{2,}(?:[dt]|en|e)")
# "Het" and "er" that stand for what follows, or for nothing.
_DUMMY_HET = re.compile(
    r"\b(?:gaat|ging|zit|staat|stond|zat|moet) het (?:\w+ )*?(?:met|in elkaar)\b"
    r"|\b(?:maakt|hebben|heeft) het\b|\bhet (?:er|uit|over)\b|\bhet\b(?=.* (?:dat|om|als|wanneer) \w+ \w)",
    re.IGNORECASE,
)


def noun_after(message: Message, at: int) -> Word | None:
    """The noun that "die" or "andere" at a place stands before; `None` where it may stand before none."""
    for word in message.words[at + 1 : at + 4]:
        if word.opens:
            return None
        if word.says:
            return _head(message, word)
        if not (word.kind is Kind.RELATION or word.low in _BEFORE_NOUN or word.low.isdecimal()):
            return None
    return None


def _head(message: Message, noun: Word) -> Word:
    """The second half of a noun that is written as two words: "dat buurt steunpunt"."""
    place = message.words.index(noun) + 1
    after = message.words[place] if place < len(message.words) else None
    apart = noun.kind is Kind.THING and after is not None and not after.opens and after.kind is Kind.TELLING
    return after if apart and after is not None and not _PARTICIPLE.fullmatch(after.low) else noun


def is_described(message: Message, noun: Word) -> bool:
    """Whether a noun says itself which one is meant: "dat plan voor het museum", "die mensen die ..."."""
    behind = message.words[message.words.index(noun) + 1 :]
    if not behind or behind[0].opens:
        return False
    if behind[0].low in ("om", "die", "dat"):
        return True
    if behind[0].low not in PREPOSITIONS - {"in", "op"}:
        return False
    return any(word.kind is Kind.TELLING for word in behind[1:4])


def stands_alone(message: Message, at: int) -> bool:
    """Whether "die" or "dat" is a word of its own, and not before its noun."""
    word, noun = message.words[at], noun_after(message, at)
    if noun is None:
        return True
    before = message.words[at - 1].low if at else ""
    if before in PREPOSITIONS or before == "al":
        return False
    last = noun is message.words[-1] or message.words[message.words.index(noun) + 1].low in VERBS | {"of"}
    plural = noun.low.endswith(("en", "e", "'s"))
    if (
        word.low in _NEUTER
        and (plural or _PARTICIPLE.fullmatch(noun.low))
        and noun.kind is Kind.TELLING
        and last
    ):
        return True
    if word.low == "dat" and noun.kind is Kind.THING and noun.low.endswith("en"):
        return True
    if word.low == "die" and before in _PLURAL_VERBS and not _PLURAL.fullmatch(noun.low):
        return True
    if noun.kind is not Kind.TELLING or noun is not message.words[-1]:
        return False
    if before in _COPULAS:
        return True
    # "gaan ze die verbieden": the subject stands between the verb and "die", so the last word is a verb.
    completed = any(other.low in VERBS for other in message.words[:at])
    return completed and (before not in VERBS or bool(_PARTICIPLE.fullmatch(noun.low)))


def joins_clause(message: Message, at: int) -> bool:
    """Whether a "die" or "dat" on its own opens a subordinate clause."""
    word = message.words[at]
    before = message.words[at - 1] if at else None
    after = message.words[at + 1] if at + 1 < len(message.words) else None
    if before is None or word.opens or after is None or after.opens or before.low in QUESTION_WORDS:
        return False
    opens_clause = after.low in _OPEN_CLAUSE or (after.says and after.low.endswith("en"))
    if word.low == "dat" and opens_clause and (before.low not in VERBS or before.low in _SAY):
        return True
    return before.low in _BEFORE_RELATIVE or (before.says and not message.is_verb(at - 1))


def is_pronoun(message: Message, at: int) -> bool:
    """Whether "het" is a pronoun that stands for something, and no article."""
    after = message.words[at + 1] if at + 1 < len(message.words) else None
    if _DUMMY_HET.search(message.text) or (message.telling and len(message.words) > _LONGEST_WITH_HET):
        return False
    if at and message.words[at - 1].low in PREPOSITIONS:
        return False
    if after is None or after.opens:
        return True
    if after.says or after.low in ("andere", "meest"):
        return False
    noun = message.words[at + 2] if at + 2 < len(message.words) else None
    adjective = after.kind is Kind.RELATION and after.low.endswith("e")
    return noun is None or not ((adjective or after.kind is Kind.TIME) and noun.says)
