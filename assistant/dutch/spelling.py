"""Correction of misspelled words, careful with words that may be right."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.dutch.compounds import looks_like_compound
from assistant.dutch.frequency import common_words, zipf
from assistant.dutch.phonetics import sound_key
from assistant.dutch.tokens import tokens
from assistant.pace import Pace, no_pace

# From this Zipf value on a word of wordfreq is right; below it the list holds typing errors too.
_SURELY_RIGHT = 3.0
# A word of wordfreq below that is right unless a word that sounds the same is 100 times as common.
_MUCH_MORE_COMMON = 2.0
# Below this it may be a typing error of somebody else, not just a spelling of the same sound.
_DOUBTFUL = 1.5
_SHORTEST = 4
_TWO_ERRORS_FROM = 7
_TWO_HEARD_FROM = 9
# Spellings that sound alike may differ in more letters, but not in any number of them.
_MOST_ERRORS_SAME_SOUND = 4
_LONGEST = 40
_EVERYDAY = 4.0
_OTHER_FIRST_LETTER = 0.8
_SAME_SOUND_BONUS = 1.2
_TRANSPOSITION_BONUS = 0.5
_COST_PER_ZIPF = 0.2
# A word that ends in one gets "'s" for its plural: "boa's".
_OPEN_VOWELS = frozenset("aiouy")
_PLAIN_ENDINGS = frozenset({"e", "en", "s", "t", "d", "je", "er"})


@lru_cache(maxsize=1)
def _common() -> tuple[Mapping[str, float], Mapping[str, str]]:
    """The weights of common words and how they sound, the same for all documents; read once."""
    weights = {word: zipf(word) for word in common_words(_SURELY_RIGHT)}
    return weights, {word: sound_key(word) for word in weights}


class SpellingCorrector:
    """Finds the word that was meant, among the words of the documents and common Dutch words."""

    def __init__(self, vocabulary: Mapping[str, int], pace: Pace = no_pace) -> None:
        """Prepare the candidates; `vocabulary` holds words of the documents with their counts.

        `pace` is called between pieces of the work.
        """
        weights, sounds = _common()
        self._weights = dict(weights)
        for word, count in vocabulary.items():
            pace()
            plain = word.lower()
            if plain.isalpha() and len(plain) > 2:
                known = max(zipf(plain), 2.5 + math.log10(1 + count))
                self._weights[plain] = max(known, self._weights.get(plain, 0.0))
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in sorted(self._weights):
            pace()
            if len(word) >= _SHORTEST - 1:
                self._by_sound[sounds.get(word) or sound_key(word)].append(word)
                self._by_length[len(word)].append(word)

    def knows(self, word: str) -> bool:
        """Whether `word` is taken to be right as it is."""
        plain = word.lower()
        return plain in self._weights or zipf(plain) >= _SURELY_RIGHT

    def correct(self, word: str) -> str | None:
        """Return the word that was meant in lower case, or `None` when `word` is right or unclear."""
        plain = word.lower()
        if not plain.isalpha() or not _SHORTEST <= len(plain) <= _LONGEST or self.knows(plain):
            return None
        if plain[-2] in _OPEN_VOWELS and plain.endswith("s") and plain[:-1] in self._weights:
            return f"{plain[:-1]}'s"
        seen = zipf(plain)
        candidates = self._same_sound(plain) or (self._few_errors(plain) if seen < _DOUBTFUL else [])
        if seen:
            candidates = [other for other in candidates if self._weights[other] >= seen + _MUCH_MORE_COMMON]
        return min(candidates, key=lambda other: (self._cost(plain, other), other), default=None)

    def correct_text(self, text: str) -> str:
        """Return `text` with its misspelled words put right; words with a capital inside it stay."""
        pieces: list[str] = []
        position = 0
        for token in tokens(text):
            is_name = token.text[:1].isupper() and text[: token.start].strip() != ""
            right = None if is_name or token.text.isupper() else self.correct(token.text)
            if right and token.text[:1].isupper():
                right = right[:1].upper() + right[1:]
            pieces += [text[position : token.start], right or token.text]
            position = token.end
        return "".join([*pieces, text[position:]])

    def _same_sound(self, word: str) -> list[str]:
        return [
            other
            for other in self._by_sound.get(sound_key(word), [])
            if OSA.distance(word, other) <= _MOST_ERRORS_SAME_SOUND and not _inflected(word, other)
        ]

    def _few_errors(self, word: str) -> list[str]:
        most = 2 if len(word) >= _TWO_ERRORS_FROM else 1
        compound = looks_like_compound(word)
        found: list[str] = []
        for length in range(len(word) - most, len(word) + most + 1):
            near = process.extract(
                word, self._by_length.get(length, []), scorer=OSA.distance, score_cutoff=most, limit=None
            )
            found.extend(other for other, _, _ in near)
        if compound:
            return [other for other in found if _link_inserted(word, other) or self._everyday(word, other)]
        return [other for other in found if not _inflected(word, other) and self._plausible(word, other)]

    def _everyday(self, word: str, other: str) -> bool:
        """Whether a long everyday word is one error away, so that `word` is no compound of its own."""
        return (
            len(word) >= _TWO_HEARD_FROM
            and self._weights[other] >= _EVERYDAY
            and OSA.distance(word, other) == 1
            and not _inflected(word, other)
        )

    def _plausible(self, word: str, other: str) -> bool:
        """Whether two errors may be assumed: only where little of them is heard."""
        if OSA.distance(word, other) == 1:
            return True
        key, other_key = sound_key(word), sound_key(other)
        heard = 1 if len(word) < _TWO_HEARD_FROM else 2
        return key[:2] == other_key[:2] and OSA.distance(key, other_key) <= heard

    def _cost(self, word: str, other: str) -> float:
        cost = OSA.distance(word, other) - _COST_PER_ZIPF * self._weights[other]
        key, other_key = sound_key(word), sound_key(other)
        if key == other_key:
            cost -= _SAME_SOUND_BONUS
        else:
            cost += 0.5 * OSA.distance(key, other_key)
        if sorted(word) == sorted(other):
            cost -= _TRANSPOSITION_BONUS
        return cost + (_OTHER_FIRST_LETTER if key[:1] != other_key[:1] else 0.0)


def _inflected(word: str, other: str) -> bool:
    """Whether the two differ by a regular ending only, so that there is nothing to correct."""
    shorter, longer = sorted((word, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in _PLAIN_ENDINGS


def _link_inserted(word: str, other: str) -> bool:
    """Whether `other` is the compound `word` with a linking n or s that was forgotten."""
    if len(other) != len(word) + 1:
        return False
    return any(other == word[:at] + link + word[at:] for at in range(2, len(word) - 1) for link in "ns")
