"""A finite verb that moves from the end of its clause to its front, in one piece or two ("aanvraagt")."""

from __future__ import annotations

from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.separable import particle_of
from assistant.dutch.tagging import TaggedWord

# What a finite verb may begin with and leave behind; longest first.
_MAY_SPLIT = tuple(
    """
    achteruit tegemoet tevoorschijn overeen achterna bekend schoon vooruit bijeen plaats binnen buiten voorbij
    achter tegen terug voort samen onder kwijt thuis open stil deel vast klaar neer rond goed vrij leeg dood
    weer voor over door toe aan mee bij uit weg los vol mis op af in na om
    """.split()
)
# They begin like separable verbs and never split.
_NEVER_SPLIT = frozenset(
    """
    aanvaarden aanbidden achterhalen achtervolgen misbruiken mislukken mishandelen omvatten omarmen
    ondersteunen ondertekenen ondervinden onderzoeken ondervragen onderschatten onderstrepen ondermijnen
    onderbreken onderhandelen onderhouden ondergaan ondernemen onderscheiden onderbouwen onderkennen
    onderwijzen onderwerpen overlijden overschrijden overtreden overtuigen overwegen overhandigen
    overleven overtreffen overwinnen overkomen overnachten voldoen voltooien volbrengen volharden
    voltrekken voorspellen voorzien weerleggen weerspiegelen weerhouden weerstaan doorkruisen doorgronden
    openen innen inspecteren opereren
    """.split()
)
# Verbs that others are built on; with these before them they do not split, with anything else they may.
_BASES = tuple(
    """
    komen gaan staan zetten stellen nemen houden brengen leggen liggen maken geven krijgen doen lopen zien
    vinden blijven schieten schelden spreken vallen halen laten trekken slaan voeren leiden zeggen schrijven
    rekenen
    """.split()
)
_INSEPARABLE = frozenset("be ge her ont ver er mis".split())
_SHORTEST_PREFIX = 3
# A form that the frequency list holds is a word (Zipf).
_KNOWN = 1.5
# The verb of "je" loses its ending before it, save one that belongs to its stem.
_BEFORE_JE = {"bent": "ben", "hebt": "heb", "heeft": "heb", "kunt": "kun", "zult": "zul", "wilt": "wil"}
_NO_ENDING = frozenset("moet mag kan wil zal is".split())


def separated(word: TaggedWord, lemmatizer: Lemmatizer) -> tuple[str, str] | None:
    """The verb as it stands in second place, and what stays at the end ("" where it does not split).

    `None` where it is not known whether the verb splits.
    """
    lemma = word.lemma
    if not word.low.isalpha():
        return None
    if lemma in _NEVER_SPLIT:
        return word.low, ""
    split = particle_of(lemma, lemmatizer)
    if split is not None:
        particle = split.partition("|")[0]
        return (word.low.removeprefix(particle), particle) if word.low.startswith(particle) else None
    for particle in _MAY_SPLIT:
        if not (word.low.startswith(particle) and lemma.startswith(particle)):
            continue
        if zipf(word.low.removeprefix(particle)) >= _KNOWN and zipf(lemma.removeprefix(particle)) >= _KNOWN:
            return None
    return None if _has_unknown_prefix(lemma) else (word.low, "")


def _has_unknown_prefix(lemma: str) -> bool:
    """Whether a verb is another one with something before it: "terechtkomen", "tekortschieten"."""
    prefixes = [lemma.removesuffix(base) for base in _BASES if lemma.endswith(base) and lemma != base]
    return any(len(prefix) >= _SHORTEST_PREFIX and prefix not in _INSEPARABLE for prefix in prefixes)


def before_je(verb: str, lemma: str) -> str:
    """The form that stands before "je": "betaalt" is "betaal", "zet" stays."""
    if verb in _BEFORE_JE:
        return _BEFORE_JE[verb]
    if verb in _NO_ENDING or not verb.endswith("t") or lemma.removesuffix("en").endswith("t"):
        return verb
    return verb[:-1]
