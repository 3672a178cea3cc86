"""The stem of a Dutch verb, and the past and the participle that a weak verb makes from it."""

from __future__ import annotations

import re

from assistant.dutch.frequency import zipf
from assistant.dutch.strong_verbs import INSEPARABLE, OFTEN_SEPARABLE

# A form that the frequency list holds is a word.
_KNOWN = 1.0
_KNOWN_VERB = 2.5
# So much more common (Zipf) a form must be than its rival.
_CLEARLY = 0.7
_VOICELESS = ("t", "k", "f", "s", "ch", "p", "x", "sh")
_OPEN = re.compile(r"(?:^|[^aeiouë])(?:qu)?[aeou][bcdfgklmnprstvz]$|[iu]e[r]$")
_UNSURE_E = re.compile(r"e[lmnr]$")
_VOWEL = re.compile(r"[aeiouyëïöü]")
# Behind these the "e" of "-eren" has the stress.
_STRESSED = re.compile(
    r"(?:is|ific|iv|tion|sion|at|ent|ul|ic|uc|in|os|or|ig|og|iqu|ord|end|oc|ov|u|tt|id|orm)er$"
)
# "kom", "welkom" and "monitor" keep their short vowel.
_SHORT_VOWEL = frozenset(
    "komen bekomen ontkomen onderkomen overkomen voorkomen verwelkomen monitoren".split()
)
_NO_PREFIX = re.compile(r"(?:be|ge)[eiu](?!$)")


def stem(infinitive: str) -> str:
    """The stem, which is the form with "ik": "bouw", "maak", "leef", "zet", "realiseer".

    Raises:
        ValueError: no rule surely gives it.
    """
    if infinitive in _SHORT_VOWEL:
        return infinitive.removesuffix("en")
    if infinitive.startswith("her") and zipf(infinitive.removeprefix("her")) >= _KNOWN_VERB:
        return f"her{stem(infinitive.removeprefix('her'))}"
    for ending, short in (
        ("gaan", "ga"),
        ("staan", "sta"),
        ("slaan", "sla"),
        ("doen", "doe"),
        ("zien", "zie"),
    ):
        if infinitive.endswith(ending):
            return infinitive.removesuffix(ending) + short
    if not infinitive.endswith("en") or not _VOWEL.search(infinitive[:-2]):
        raise ValueError(f"cannot conjugate {infinitive!r}: expected an infinitive in -en")
    body = infinitive[:-2]
    if body.endswith("iër"):
        return f"{body[:-2]}eer"
    if body.endswith("eër"):
        return f"{body[:-1]}er"
    if body[-1] == body[-2:-1] and body[-1] not in "aeiou":
        return body[:-1]
    if _OPEN.search(body):
        body = _open_syllable(body)
    return body[:-1] + {"v": "f", "z": "s"}.get(body[-1], body[-1])


def _open_syllable(body: str) -> str:
    """As in "mak" to "maak"; "wandel" and "verander" stay, which only usage tells from "deel"."""
    long = f"{body[:-2]}{body[-2]}{body[-2:]}"
    if not _UNSURE_E.search(body) or not _VOWEL.search(body[:-2]):
        return long
    long_use, short_use = (
        max(zipf(f"{form}t"), zipf(f"{form}d"), zipf(f"{form}de")) for form in (long, body)
    )
    if max(long_use, short_use) >= _KNOWN and abs(long_use - short_use) >= _CLEARLY:
        return long if long_use > short_use else body
    if _STRESSED.search(body):
        return long
    raise ValueError(f"cannot conjugate {body + 'en'!r}: unknown where its stress is")


def weak_past(infinitive: str) -> str:
    """The past singular of a weak verb: "bouwde", "maakte", "verhuisde".

    Raises:
        ValueError: no rule surely gives it.
    """
    return stem(infinitive) + ("te" if infinitive[:-2].endswith(_VOICELESS) else "de")


def weak_participle(infinitive: str, particle: str = "") -> str:
    """The participle of a weak verb: "gebouwd", "verbeterd", "geëist"; `particle` is what stands before it.

    Raises:
        ValueError: no rule surely gives it, or what it gives is no known word.
    """
    base = stem(infinitive)
    ending = "t" if infinitive[:-2].endswith(_VOICELESS) else "d"
    bare = base if base.endswith(ending) else base + ending
    with_ge = _with_ge(bare)
    if not _may_be_prefixed(infinitive, (*INSEPARABLE, *OFTEN_SEPARABLE)):
        if max(zipf(with_ge), zipf(particle + with_ge)) < _KNOWN and not is_surely_weak(infinitive):
            raise ValueError(f"cannot conjugate {infinitive!r}: {with_ge!r} is no known word")
        return with_ge
    bare_use, ge_use = zipf(bare), zipf(with_ge)
    if max(bare_use, ge_use) >= _KNOWN and abs(bare_use - ge_use) >= _CLEARLY:
        return bare if bare_use > ge_use else with_ge
    if bare_use >= _KNOWN and _may_be_prefixed(infinitive, INSEPARABLE):
        return bare
    raise ValueError(f"cannot conjugate {infinitive!r}: {bare!r} is no known word")


def _may_be_prefixed(infinitive: str, prefixes: tuple[str, ...]) -> bool:
    """Whether a verb begins with a prefix and a whole verb: "beoordelen"; not "bellen", "geuren"."""
    if _NO_PREFIX.match(infinitive):
        return False
    return any(
        infinitive.startswith(prefix) and _VOWEL.search(infinitive.removeprefix(prefix)[:-2])
        for prefix in prefixes
    )


def is_surely_weak(infinitive: str) -> bool:
    """Whether its ending is that of weak verbs only: "faciliteren", "wandelen"."""
    return infinitive.endswith(("eren", "elen", "igen", "ëren")) and len(infinitive) > 6


def _with_ge(bare: str) -> str:
    """As in "geopend", "geëist", "geïnd", "geüpload"; not in "geuit", "geijkt"."""
    if bare[0] in "ei" and not bare.startswith("ij"):
        return f"ge{'ë' if bare[0] == 'e' else 'ï'}{bare[1:]}"
    if bare[0] == "u" and not bare.startswith("ui"):
        return f"geü{bare[1:]}"
    return f"ge{bare}"
