"""Where a noun phrase ends, so that a verb can be put behind it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.tagging import TaggedWord
from assistant.readability.clauses import is_subordinator

_BEFORE_NOUN = (
    "LID(",
    "VNW(bez",
    "VNW(aanw,det",
    "VNW(onbep,det",
    "TW(",
    "ADJ(prenom",
    "WW(vd,prenom",
    "WW(od,prenom",
)
_HEAD = ("N(", "SPEC(", "ADJ(nom", "VNW(pers", "VNW(aanw,pron", "VNW(onbep,pron")
_BEHIND_HEAD = ("N(eigen", "SPEC(", "TW(")
_MOST_WORDS = 14
# Words that HanTa may take for prepositions, and what opens an infinitive.
_NO_PREPOSITIONS = frozenset("als dan om te".split())
_RELATIVE = frozenset("die dat wat".split())
_DEGREES = frozenset("zeer heel meer minder zo erg goed nieuw te".split())


def phrase_end(words: Sequence[TaggedWord], at: int) -> int | None:
    """The last place of the noun phrase that begins here, with the phrases that belong to it.

    `None` where none begins, or where words follow directly that may belong to it or to the verb.
    """
    end = _phrase(words, at)
    if end is None or end - at >= _MOST_WORDS:
        return None
    return end if _is_closed(words, end) else None


def _phrase(words: Sequence[TaggedWord], at: int) -> int | None:
    place = at
    while place < len(words) and (place == at or not words[place].before.strip()) and _modifies(words, place):
        place += 1
    if place >= len(words) or (place > at and words[place].before.strip()):
        return None
    if words[place].tag.startswith(_HEAD):
        end = place
    elif place > at and words[place - 1].tag.startswith("TW("):
        end = place - 1
    else:
        return None
    while (
        end + 1 < len(words)
        and not words[end + 1].before.strip()
        and words[end + 1].tag.startswith(_BEHIND_HEAD)
    ):
        end += 1
    return _with_more(words, end)


def _modifies(words: Sequence[TaggedWord], at: int) -> bool:
    word = words[at]
    if word.tag.startswith(_BEFORE_NOUN):
        return True
    return word.low in _DEGREES and at + 1 < len(words) and words[at + 1].tag.startswith("ADJ(prenom")


def _with_more(words: Sequence[TaggedWord], end: int) -> int | None:
    """The phrases that follow with "en", "of" or a preposition."""
    if end + 2 >= len(words) or words[end + 1].before.strip():
        return end
    behind = words[end + 1]
    if behind.low in ("en", "of"):
        return _phrase(words, end + 2)
    if (
        behind.tag.startswith("VZ(init")
        and behind.low not in _NO_PREPOSITIONS
        and not words[end + 2].before.strip()
    ):
        return _phrase(words, end + 2)
    return end


def _is_closed(words: Sequence[TaggedWord], end: int) -> bool:
    """Whether the phrase is over: the sentence ends, or a clause; no list goes on behind a comma."""
    if end + 1 >= len(words):
        return True
    behind = words[end + 1]
    if any(sign in behind.before for sign in ".;:!?"):
        return True
    if "(" in behind.before or "[" in behind.before or "-" in behind.before:
        return False
    if "," in behind.before:
        return (
            behind.is_finite
            or is_subordinator(words, end + 1)
            or behind.low in ("maar", "zodat", "waarbij", "dan")
        )
    if behind.low in _RELATIVE:
        return False
    return (
        behind.is_finite
        or behind.low == "als"
        or (is_subordinator(words, end + 1) and not behind.tag.startswith(("VNW(betr", "VNW(vb")))
    )
