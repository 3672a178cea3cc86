"""Dutch nouns and the words that agree with them: articles, demonstratives, adjectives."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.dutch.frequency import zipf


class Article(StrEnum):
    """The article of a noun in the singular, which shows its gender; in the plural all have "de"."""

    DE = "de"
    HET = "het"


# Pairs of a word before a de-noun and before a het-noun.
_PAIRS = (
    ("de", "het"),
    ("deze", "dit"),
    ("die", "dat"),
    ("onze", "ons"),
    ("elke", "elk"),
    ("iedere", "ieder"),
    ("welke", "welk"),
)
_BEFORE_DE = dict(_PAIRS)
_BEFORE_HET = {het: de for de, het in _PAIRS}
# They stand before either, and an adjective behind them has its "-e".
_DEFINITE = frozenset(
    "de het deze dit die dat onze ons uw mijn zijn haar hun jouw je jullie ieders diens wiens".split()
)
# Behind these, and without any of them, an adjective before a het-noun has no "-e".
_INDEFINITE = frozenset("een geen elke elk iedere ieder welke welk zo'n één".split())
_UNINFLECTED = frozenset("extra gratis plastic privé".split())
# "open", "overgebleven", "roze"; but "algemene", "groene", "onvoorziene".
_NO_E = re.compile(r"(?:(?<![eio])en|[eaouy])$")
_SURE = {
    "zaam": "zame",
    "baar": "bare",
    "lijk": "lijke",
    "ig": "ige",
    "loos": "loze",
    "end": "ende",
    "isch": "ische",
}
_LONG = re.compile(r"(?:aa|ee|oo|uu)[bcdfgklmnprstvwz]$")
_SHORT = re.compile(r"(?:^|[^aeiouyë])[aeiou][bdfgklmnprst]$")
_VOICED = {"f": "v", "s": "z"}
# An ending without stress: "dagelijks", "moeilijk", "open", "veilig", "dubbel", "ander".
_UNSTRESSED = re.compile(r"(?:el|er|ig|em|um|or)$")
_KNOWN = 1.0


def is_determiner(low: str) -> bool:
    """Whether a word is an article or stands in the place of one."""
    return low in _DEFINITE or low in _INDEFINITE


def is_definite(low: str) -> bool:
    """Whether an adjective behind this determiner always has its "-e"."""
    return low in _DEFINITE


def determiner_for(low: str, article: Article) -> str:
    """The form of a determiner before a singular noun with this article: "onze" is "ons" with "het"."""
    return (_BEFORE_DE if article is Article.HET else _BEFORE_HET).get(low, low)


def inflected(adjective: str) -> str | None:
    """An adjective with "-e": "grote", "nieuwe", "actieve"; the same where it never has one ("open").

    `None` where no rule surely gives it; what it gives is a known word.
    """
    if adjective in _UNINFLECTED or _NO_E.search(adjective):
        return adjective
    for ending, with_e in _SURE.items():
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + with_e
    if adjective.endswith(("ieel", "ëel")):
        return f"{adjective.removesuffix('eel').removesuffix('ëel')}ële"
    candidates = [f"{_stem_before_e(adjective)}e", f"{adjective}e"]
    if _SHORT.search(adjective):
        candidates.append(f"{adjective}{adjective[-1]}e")
    voiced = [f"{form[:-2]}{_VOICED[form[-2]]}e" for form in candidates if form[-2] in _VOICED]
    best = max(dict.fromkeys((*candidates, *voiced)), key=zipf)
    return best if zipf(best) >= _KNOWN else None


def _stem_before_e(adjective: str) -> str:
    """As in "groot" to "grot", "wit" to "witt"; "moeilijk" stays."""
    if _LONG.search(adjective):
        return adjective[:-2] + adjective[-1]
    if _SHORT.search(adjective) and not _UNSTRESSED.search(adjective):
        return adjective + adjective[-1]
    return adjective


def bare(form: str, lemma: str) -> str | None:
    """The adjective without "-e" of an inflected form: "groot" of "grote"; `None` where that is unsure.

    `lemma` is what an analyser takes for it; a comparative ("grotere") is its own base ("groter").
    """
    for base in (lemma, form.removesuffix("e")):
        if base and inflected(base) == form:
            return base
    return None
