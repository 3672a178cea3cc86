"""Whether a noun names something that can be seen or touched, a person, a place or a time."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from assistant.dutch.compounds import larger_parts
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedWord
from assistant.errors import ConfigurationError
from assistant.readability.coefficients import coefficients

FILE = Path(__file__).with_name("nouns.tsv")
# LiNT counts a noun with both senses among the nouns, and not among the concrete ones.
_VALUES = {"c": 1.0, "a": 0.0, "b": 0.0}
_LONGEST_ENDING = 7
_SHORTEST_REST = 3


@lru_cache(maxsize=1)
def _labels() -> dict[str, float]:
    labels: dict[str, float] = {}
    try:
        lines = FILE.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"{FILE.name} cannot be read ({error}); install the package again"
        ) from error
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        word, _, label = line.partition("\t")
        if label not in _VALUES:
            raise ConfigurationError(f"{FILE.name}, line {number}: {label!r} is no label; expected c, a or b")
        labels[word] = _VALUES[label]
    return labels


def concreteness(word: TaggedWord, lemmatizer: Lemmatizer) -> float | None:
    """How likely it is (0-1) that LiNT calls a noun or name concrete; `None` for other words.

    Names of people and places are concrete, those of organisations (here: abbreviations in capitals) are not.
    """
    if word.is_name:
        return 0.0 if word.text.isupper() else 1.0
    if not word.is_noun:
        return None
    return _of_noun(word.text.lower(), lemmatizer)


def _of_noun(word: str, lemmatizer: Lemmatizer) -> float:
    labels = _labels()
    lemma = lemmatizer.lemma(word)
    parts = larger_parts(lemma, lemmatizer)
    for form in (word, lemma, *(parts[-1:])):
        if form in labels:
            return labels[form]
    if parts and (head := lemmatizer.lemma(parts[-1])) in labels:
        return labels[head]
    return _by_ending(parts[-1] if parts else lemma)


def _by_ending(word: str) -> float:
    endings = coefficients().concrete_endings
    for length in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_REST), 0, -1):
        if word[-length:] in endings:
            return endings[word[-length:]]
    return endings[""]
