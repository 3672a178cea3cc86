"""What a clause is about, and how the next sentence names it again."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.frequency import zipf
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.main_clause import SUBJECT_PRONOUNS
from assistant.simplify.word_order import capitalised, is_whole, written

_NEUTER = frozenset("het dit dat ons".split())
_COMMON = frozenset("de deze die onze".split())
_DEFINITE = _NEUTER | _COMMON | frozenset("uw mijn hun zijn haar".split())
# There is one of each, so that "deze" would sound as if there were more.
_ONLY_ONE = frozenset(
    """
    gemeente provincie rijk raad gemeenteraad college burgemeester minister rechter rechtbank politie
    brandweer ombudsman belastingdienst griffie waterschap kabinet gemeentebestuur omgevingsdienst
    """.split()
)
# With its adjectives left out, a phrase points back: "de papieren vergunning", "deze vergunning".
_POINTERS = {"de": "deze", "deze": "deze", "die": "die", "het": "dit", "dit": "dit", "dat": "dat"}
# They say how much or what of the noun behind them.
_MEASURES = frozenset(
    """
    aantal deel helft hoogte omvang meerderheid rest som soort groep reeks manier wijze mate meeste kwart
    begin einde duur afloop
    """.split()
)
_GETTING = frozenset("ontvangen krijgen sturen betalen werken".split())
# Words: a longer subject is not said twice.
_LONGEST_SUBJECT = 3
_COMMON_WORD = 4.5
_FARTHEST_ARTICLE = 4


def said_again(words: Sequence[TaggedWord], at: int) -> str | None:
    """How to name what "die" or "dat" at this place is about: "Dit plan", "Deze regels", or a name.

    `None` where another noun may be meant, or where it is not definite and the sentence does not tell that it
    is there already ("we hebben een plan gemaakt, dat ...").
    """
    last = at - 1
    while last > 1 and (
        words[last].is_participle or words[last].is_infinitive or words[last].low == "verschuldigd"
    ):
        last -= 1
    last = _before_amount(words, last)
    head = words[last]
    if not (head.is_noun or head.is_name) or head.text.startswith("["):
        return None
    first = _phrase_start(words, last)
    if first is None or (last < at - 1 and words[first].before.strip()):
        return None
    if last == at - 1 and _is_predicate(words, first):
        return None
    opening, neuter = words[first].low, words[at].low == "dat"
    plural = head.tag.startswith("N(soort,mv")
    if words[at].low == "welke" and ",onz," in head.tag:
        return None
    if neuter and (plural or opening in _COMMON) or (not neuter and not plural and opening in _NEUTER):
        return None
    if opening == "een":
        if not _is_done(words, at):
            return None
    elif opening not in _DEFINITE:
        return None
    if first and words[first - 1].tag.startswith("VZ(") and _ties_to_noun(words, first - 1):
        return None
    if head.is_name or (head.low in _ONLY_ONE and opening in ("de", "het")):
        phrase = " ".join(word.text for word in words[first : last + 1])
        return capitalised(phrase) if opening in ("de", "het") else None
    return f"{'Dit' if neuter else 'Deze'} {head.text}"


def subject_again(sentence: TaggedSentence, place: tuple[int, int]) -> str | None:
    """The subject as it is said again: a pronoun, a name, or a short phrase with "de", "uw" and so on."""
    words = sentence.words[place[0] : place[1] + 1]
    first = words[0]
    phrase = next((at for at, word in enumerate(words) if word.tag.startswith("VZ(")), len(words))
    if 1 < phrase < len(words):
        return _head_again(words, phrase)
    if len(words) == 1 and first.low in SUBJECT_PRONOUNS:
        return first.low
    if len(words) > _LONGEST_SUBJECT or any(word.tag.startswith(("VZ(", "VG(")) for word in words):
        return None
    text = written(sentence, *place)
    if all(word.is_name for word in words):
        # "Standaard is het vak leeg": at the start of a sentence a capital makes no name.
        return text if len(words) > 1 or zipf(first.low) < _COMMON_WORD else None
    if len(words) < 2 or first.low not in _DEFINITE or not words[-1].is_noun:
        return None
    if any(not word.is_adjective for word in words[1:-1]) or not is_whole(text):
        return None
    pointer = _POINTERS.get(first.low) if len(words) > 2 else None
    return f"{pointer} {words[-1].text}" if pointer else text[0].lower() + text[1:]


def _before_amount(words: Sequence[TaggedWord], last: int) -> int:
    """The place of "bedrag" in "een bedrag van € 95,00", else `last`."""
    at = last
    if at > 3 and words[at].low[0].isdigit():
        at -= 1
        at -= words[at].text == "€"
        if words[at].low in ("van", "ad"):
            return at - 1
    return last


def _head_again(words: Sequence[TaggedWord], end: int) -> str | None:
    """The noun before "aan de rand van het dorp" as it is said again: "deze opvang"."""
    first, head = words[0], words[end - 1]
    if not head.is_noun or head.low in _MEASURES or first.low not in _DEFINITE:
        return None
    if any(word.before.strip() or word.tag.startswith("VG(") for word in words[1:]):
        return None
    if any(not word.is_adjective for word in words[1 : end - 1]) or any(word.is_verb for word in words[end:]):
        return None
    if head.low in _ONLY_ONE:
        return f"{first.low} {head.text}" if first.low in ("de", "het") else None
    return f"{_POINTERS.get(first.low, first.low)} {head.text}"


def _phrase_start(words: Sequence[TaggedWord], last: int) -> int | None:
    """The place of the article or pronoun that opens the phrase of a noun."""
    for place in range(last - 1, max(-1, last - 1 - _FARTHEST_ARTICLE), -1):
        word = words[place]
        if word.tag.startswith(("LID(", "VNW(bez", "VNW(aanw")):
            return place
        if not (word.is_adjective or word.tag.startswith("TW(") or word.is_name) or word.before.strip():
            return None
    return None


def _is_done(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether what a clause before `at` names is there: it was made, or somebody gets it or owes it."""
    finite = next((word for word in reversed(words[:at]) if word.is_finite), None)
    if finite is not None and (finite.lemma in _GETTING or words[at - 1].low == "verschuldigd"):
        return True
    done = any(word.is_participle for word in words[:at])
    return finite is not None and finite.lemma in ("hebben", "zijn", "worden") and done


def _is_predicate(words: Sequence[TaggedWord], first: int) -> bool:
    """Whether the phrase says what the subject is: the clause then makes it whole ("is de plek, die ...")."""
    finite = next((at for at in range(first) if words[at].is_finite), None)
    if finite is None or words[finite].lemma != "zijn":
        return False
    return not any(word.tag.startswith("VZ(") for word in words[finite:first])


def _ties_to_noun(words: Sequence[TaggedWord], preposition: int) -> bool:
    """Whether a noun before a preposition may be meant as well: "het verslag van de raad"."""
    before = words[preposition - 1] if preposition else None
    return before is not None and (before.is_noun or before.is_name)
