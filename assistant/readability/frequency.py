"""How often a word is heard: wordfreq's Zipf value, brought to SUBTLEX-NL, which LiNT was fitted on."""

from __future__ import annotations

from functools import lru_cache

from assistant.dutch.compounds import larger_parts
from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.readability.coefficients import coefficients

MOST_LETTERS = 15
_LONGEST_ENDING, _LONGEST_BEGINNING = 5, 4
# wordfreq holds words from this value up; a compound of two parts has at least so many letters.
_SEEN = 1.0
_SHORTEST_COMPOUND = 7


@lru_cache(maxsize=50_000)
def heard(word: str) -> float:
    """An estimate of the SUBTLEX-NL Zipf value of a word in lower case: 1.36 (never heard) to about 7."""
    model = coefficients().frequency
    common = zipf(word)
    if common < _SEEN:
        return model.unseen
    distance = common - 4
    value = model.constant + model.linear * distance + model.quadratic * distance**2
    value += model.per_letter * min(len(word), MOST_LETTERS)
    value += sum(model.pieces.get(piece, 0.0) for piece in pieces(word))
    return max(model.unseen, value)


def heard_noun(word: str, lemmatizer: Lemmatizer) -> float:
    """As `heard`, for a noun: of a compound the last part counts, as far as LiNT would know it as one."""
    parts = larger_parts(word, lemmatizer) if len(word) >= _SHORTEST_COMPOUND else ()
    if not parts:
        return heard(word)
    listed = coefficients().frequency.compound_listed[min(3, int(zipf(word)))]
    return listed * heard(parts[-1]) + (1 - listed) * heard(word)


def pieces(word: str) -> list[str]:
    """The endings and beginnings of a word that the model may know: "-ing", "ver-"."""
    endings = [f"-{word[-n:]}" for n in range(2, _LONGEST_ENDING + 1) if len(word) > n + 1]
    beginnings = [f"{word[:n]}-" for n in range(2, _LONGEST_BEGINNING + 1) if len(word) > n + 1]
    return endings + beginnings
