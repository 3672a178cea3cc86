"""Which language a question is in: Dutch, or one of the five in which we say that we speak Dutch."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from assistant.dutch.tokens import words

LANGUAGES = ("nl", "en", "de", "tr", "ar", "pl")
# Log10 of the frequency that a word gets in a language whose list does not hold it.
_UNSEEN = -7.5
# How many powers of ten likelier than Dutch another language must be, altogether and per word. Set
# on our own questions: dialect and loan words stay Dutch, a question of four words is recognised.
_LEAD = 4.0
_LEAD_PER_WORD = 0.6
_FEWEST_WORDS = 3
_FEWEST_ARABIC_LETTERS = 4
# The share of the words that the language must know.
_LEAST_KNOWN = 0.5
# Letters that only this one of the languages writes; they make up for words that the list lacks.
_OWN_LETTERS = {"tr": frozenset("ığş"), "pl": frozenset("ąćęłńśźż"), "de": frozenset("ß")}


@lru_cache(maxsize=len(LANGUAGES))
def _frequencies(language: str) -> Mapping[str, float]:
    from wordfreq import get_frequency_dict

    frequencies: Mapping[str, float] = get_frequency_dict(language, wordlist="small")
    return frequencies


def detect_language(text: str) -> str | None:
    """Return "nl", "en", "de", "tr", "ar" or "pl", or `None` when the text is too short or unclear.

    Dutch has the benefit of the doubt: another language must be clearly likelier.
    """
    found = [word.lower() for word in words(text) if word.replace("'", "").replace("’", "").isalpha()]
    if _is_arabic("".join(found)):
        return "ar"
    if len(found) < _FEWEST_WORDS:
        return None
    scores = {language: _score(found, language) for language in LANGUAGES if language != "ar"}
    best = max(scores, key=lambda language: (scores[language], language == "nl"))
    known = sum(word in _frequencies(best) for word in found) / len(found)
    if known < _LEAST_KNOWN and not (known and _OWN_LETTERS.get(best, frozenset()) & set(text.lower())):
        return None
    lead = scores[best] - scores["nl"]
    if best == "nl" or lead < max(_LEAD, _LEAD_PER_WORD * len(found)):
        known_in_dutch = sum(word in _frequencies("nl") for word in found) / len(found)
        return "nl" if known_in_dutch >= _LEAST_KNOWN else None
    return best


def _score(found: list[str], language: str) -> float:
    frequencies = _frequencies(language)
    return sum(math.log10(frequencies[word]) if word in frequencies else _UNSEEN for word in found)


def _is_arabic(letters: str) -> bool:
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in letters)
    return arabic >= _FEWEST_ARABIC_LETTERS and arabic > len(letters) / 2
