"""Findings about what a reader must work out: conditions on conditions, and two negations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import is_subordinator

_ALWAYS_CONDITION = frozenset("indien mits tenzij ingeval zolang behoudens".split())
_PHRASES = re.compile(
    r"(?<= )(?:op voorwaarde dat|voor zover|voorzover|behalve (?:als|wanneer|indien)|in geval van"
    r"|met dien verstande dat"
    r"|onder (?:de )?voorwaarde|in het geval dat|met uitzondering van)(?= )"
)
# "zo snel als mogelijk", "als eerste", "zowel ... als": "als" without a verb of its own is no condition.
_FEWEST_CONDITIONS = 2
# Behind these "wanneer" asks for a time: "wij weten nog niet wanneer de bouw begint".
_ASKING = frozenset(
    """
    weten vragen afvragen zeggen vertellen zien bekijken kijken lezen horen bepalen beslissen besluiten
    afspreken kiezen begrijpen uitleggen nagaan onderzoeken uitzoeken vermelden noemen opschrijven noteren
    schrijven aangeven doorgeven vaststellen vastleggen voorspellen vinden onthouden vergeten laten
    bespreken overleggen afhangen tonen controleren checken zoeken ontdekken melden mededelen berichten
    """.split()
)
_ASKING_WORDS = frozenset(
    "vraag duidelijk onduidelijk bekend onbekend zeker onzeker benieuwd datum over".split()
)
_FARTHEST_ASKING = 7
_QUESTION_WORDS = frozenset("wie wat waar wanneer welke welk waarom hoe hoeveel waarover waarmee".split())
_NEGATIONS = frozenset("niet geen nooit niemand niets nergens noch nauwelijks geenszins nimmer".split())
_HIDDEN_NEGATIONS = frozenset(
    """
    zonder tenzij ontbreken ontbreekt ontbrak weigeren weigert geweigerd voorkomen verbieden verboden
    verbiedt uitsluiten uitgesloten vermijden belemmering belemmeren gebrek afwijzen afgewezen behalve
    uitzondering
    """.split()
)
_NEGATIVE_ADJECTIVE = re.compile(
    r"on(?:mogelijk|bekend|gewenst|nodig|belangrijk|redelijk|terecht|gegrond|aanvaardbaar|wenselijk|gebruikelijk|aannemelijk|"
    r"denkbaar|verstandig|duidelijk|voldoende|juist|toegankelijk|geschikt|rechtmatig|betaalbaar|bevoegd|ontvankelijk|"
    r"opgemerkt|verschillig|begrijpelijk|eerlijk|veilig|gelijk|overkomelijk|waarschijnlijk|zinnig|welkom|verdienstelijk|gunstig)e?"
)
# Two negations farther apart are two statements.
_FARTHEST = 9
_JOINING = frozenset({"en", "of", "maar", "noch", "want"})
_NOT_A_NEGATION = re.compile(
    r"(?<= )(?:niet (?:alleen|enkel|slechts)|al dan niet|of niet|niet meer dan|niet langer dan)(?= )"
)

Span = tuple[TaggedWord, TaggedWord]


def stacked_conditions(sentence: TaggedSentence) -> Iterator[Span]:
    """The stretch from the first condition to the last word, where a sentence has two or more."""
    words = sentence.words
    places = sorted({*_condition_places(words), *_phrase_places(sentence)})
    joined = sum(_shares_condition(words, place, places) for place in places)
    if len(places) + joined >= _FEWEST_CONDITIONS:
        yield words[places[0]], words[-1]


def _condition_places(words: Sequence[TaggedWord]) -> Iterator[int]:
    for at, word in enumerate(words):
        if word.low in _ALWAYS_CONDITION:
            yield at
        elif word.low in ("als", "wanneer") and is_subordinator(words, at) and _has_own_verb(words, at):
            if word.low == "als" or not _asks(words, at):
                yield at
        elif (
            at == 0
            and word.is_finite
            and any(later.low == "dan" and "," in later.before for later in words[2:])
        ):
            # "Staat de auto op naam van uw werkgever, dan ...".
            yield at


def _asks(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether "wanneer" is a question: "Wanneer begint de bouw", "wij weten wanneer", "hoe en wanneer"."""
    if at + 1 < len(words) and words[at + 1].is_finite:
        return True
    before = words[max(0, at - _FARTHEST_ASKING) : at]
    if before and before[-1].low in ("en", "of"):
        asked = [
            place for place in range(at) if words[place].low in _QUESTION_WORDS or words[place].low == "of"
        ]
        return bool(asked) and (asked[-1] == at - 1 or asked[-1] == at - 2 or _asks(words, asked[-1]))
    if words[at].before.strip():
        before = before[-1:]
    return any(word.low in _ASKING_WORDS or (word.is_verb and word.lemma in _ASKING) for word in before)


def _has_own_verb(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether "als" has a clause of its own: "als u verhuist", not "als bewijs"."""
    for word in words[at + 1 :]:
        if word.is_finite:
            return True
        if any(sign in word.before for sign in ",;:(") or word.low in ("en", "of"):
            return False
    return False


def _phrase_places(sentence: TaggedSentence) -> Iterator[int]:
    for match in _PHRASES.finditer(sentence.low):
        yield sentence.low.count(" ", 0, match.start()) - 1


def _shares_condition(words: Sequence[TaggedWord], place: int, places: Sequence[int]) -> int:
    """How many more conditions hang on one word: "als u jonger bent dan 27, niets leert en alleen woont"."""
    end = next((later for later in places if later > place), len(words))
    finite = [at for at in range(place + 1, end) if words[at].is_finite]
    more = 0
    for first, second in zip(finite, finite[1:], strict=False):
        between = words[first + 1 : second + 1]
        if not any(word.tag.startswith(("VNW(betr", "VG(onder")) for word in between) and any(
            word.low in ("en", "of") for word in between
        ):
            more += _verb_last(words, second)
    return more


def _verb_last(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a finite verb ends its clause, as in subordinate ones."""
    return at + 1 == len(words) or bool(words[at + 1].before.strip()) or words[at + 1].low in ("en", "of")


def double_negations(sentence: TaggedSentence) -> Iterator[Span]:
    """Two negations that must be worked out together: first and last word of the stretch."""
    words = sentence.words
    clear = _NOT_A_NEGATION.sub(
        lambda match: "_" + match.group()[1:].replace(" n", " _"), sentence.low
    ).split()
    plain = [at for at, word in enumerate(words) if word.low in _NEGATIONS and clear[at] == word.low]
    hidden = [
        at
        for at, word in enumerate(words)
        if word.low in _HIDDEN_NEGATIONS or _NEGATIVE_ADJECTIVE.fullmatch(word.low)
    ]
    for first in plain:
        for second in sorted({*plain, *hidden}):
            if (
                first != second
                and abs(first - second) <= _FARTHEST
                and _belong_together(words, first, second)
            ):
                yield words[min(first, second)], words[max(first, second)]
                return


def _belong_together(words: Sequence[TaggedWord], first: int, second: int) -> bool:
    """Whether no coordination stands between two negations, and no clause of its own."""
    low, high = min(first, second), max(first, second)
    between = words[low + 1 : high + 1]
    if any(word.low in _JOINING or set("()") & set(word.before) for word in between):
        return False
    # "niet wie er niet komt": a negation of its own clause; "onbekende mensen niet": another word is denied.
    if any(word.low in _QUESTION_WORDS or word.tag.startswith("VNW(betr") for word in between):
        return False
    if _is_attribute(words[low]):
        return False
    if words[high].low == "tenzij" or words[high].low in ("om", "zonder"):
        return True
    return not any("," in word.before or ";" in word.before or ":" in word.before for word in between)


def _is_attribute(word: TaggedWord) -> bool:
    """Whether a word is an adjective before its noun: "onbekende" in "onbekende mensen"."""
    return word.low.endswith("e") and bool(_NEGATIVE_ADJECTIVE.fullmatch(word.low))
