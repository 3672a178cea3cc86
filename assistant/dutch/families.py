"""Words of one family: the verb behind a noun, and the stem of a verb."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer

# A member of a family counts only when wordfreq knows it about as well as a dictionary would.
_LEAST_ZIPF = 2.0
_OPEN_SYLLABLE = re.compile(r"([^aeiou]|^)([aeou])([^aeiouwxhj])$")
# The last syllable of regelen, verbeteren, tekenen: its vowel stays single in the stem.
_UNSTRESSED = re.compile(r"[aeiouy][^aeiouy]+e[lmnr]$")
# -ing nouns that no longer mean what their verb means.
_NOT_FROM_VERB = frozenset({"begroting", "koning", "mening", "stelling", "vergadering", "kring", "richting"})


def relatives(lemma: str, tag: str, lemmatizer: Lemmatizer) -> tuple[str, ...]:
    """Return other words under which the same activity is found, possibly none.

    A verb gives its stem ("bouwen": "bouw", "parkeren": "parkeer"), a noun in -ing its verb and the
    stem of that ("bestrijding": "bestrijden"), and a stem that is a part of a compound meets both.
    """
    if tag.startswith("WW") and lemma.endswith("en"):
        stem = verb_stem(lemma)
        return (stem,) if stem else ()
    if tag.startswith("N") and lemma.endswith("ing") and len(lemma) > 5 and lemma not in _NOT_FROM_VERB:
        verb = lemma[:-3] + "en"
        if zipf(verb) >= _LEAST_ZIPF and lemmatizer.tag(verb).startswith("WW"):
            return (verb,)
    return ()


@lru_cache(maxsize=20_000)
def verb_stem(infinitive: str) -> str | None:
    """Return the stem of an infinitive in -en as it is spelled on its own, `None` if it is unknown."""
    bare = infinitive.removesuffix("en")
    if len(bare) < 2 or bare == infinitive:
        return None
    if bare[-1] in "vz":
        bare = bare[:-1] + {"v": "f", "z": "s"}[bare[-1]]
    if bare[-1] == bare[-2] and bare[-1] not in "aeiou":
        stem = bare[:-1]
    else:
        stem = _OPEN_SYLLABLE.sub(r"\1\2\2\3", bare)
        if _UNSTRESSED.search(bare) and not (infinitive.endswith("eren") and zipf(stem) >= _LEAST_ZIPF):
            stem = bare
    return stem if zipf(stem) >= _LEAST_ZIPF else None
