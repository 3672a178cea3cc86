"""Rules that mend HanTa's lemmas where it is known to go wrong on Dutch."""

from __future__ import annotations

import re

from assistant.dutch.frequency import zipf
from assistant.dutch.morphology import Analysis

# Forms that HanTa reads wrongly or that ought to meet in search; found by reading its output on
# the documents and on questions.
_EXCEPTIONS = {
    "jongeren": "jongere",
    "jongere": "jongere",
    "ouderen": "oudere",
    "oudere": "oudere",
    "uitgaven": "uitgave",
    "ingebed": "inbedden",
    "aangewend": "aanwenden",
    "beschut": "beschut",
    "beschutte": "beschut",
    "potentiële": "potentieel",
    "omzoomd": "omzomen",
    "herijken": "herijken",
    "mensen": "mens",
    "talloze": "talloos",
}
_FEMININE_ENDE = frozenset({"bende", "ellende", "legende"})
_ONLY_DIMINUTIVE = frozenset({"beetje", "meisje", "sprookje", "poosje", "tientje", "toetje", "ietsje"})
_ADJECTIVE_ENDING = re.compile(
    r"(?:gericht|ig|lijk|isch|baar|ief|eel|aal|loos|zaam|end|lang|breed|achtig|ens|nd|eerd|igd|vast|echt|ks|rs|voorzien|"
    r"divers|onaal|ool|om|ox|air|eus)$"
)
_S_WITHOUT_PLURAL = re.compile(r"(?:[aiouy]s|fonds|proces|succes|ijs)$")
_PARTICIPLE_PREFIX = re.compile(r"ge|be|ver|her|ont")
_LONG_VOWEL = re.compile(r"([^aeiou])([aeou])([bdfgklmnprst])$")
# Below this Zipf value wordfreq does not know a word well enough to vouch for it.
_VOUCHED = 1.0
# An infinitive this common may have a first person singular that is more common than itself.
_EVERYDAY_VERB = 4.5


def base_form(word: str, analysis: Analysis) -> str:
    """Return the base form of `word` (lower case), from HanTa's analysis and the rules below."""
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    main_class = analysis.tag.partition("(")[0]
    if main_class == "WW":
        return _verb(word, analysis)
    if main_class == "ADJ":
        return _without_nominal_e(_adjective(word, analysis.stem))
    if main_class == "N":
        return _without_nominal_e(_noun(word, analysis.stem, analysis.tag))
    return analysis.stem if main_class in {"TW", "BW", "VNW"} and zipf(analysis.stem) else word


def _verb(word: str, analysis: Analysis) -> str:
    lemma = analysis.lemma
    if lemma == word:
        return word
    if not lemma.endswith("n"):
        return word
    if "pv,tgw,ev" in analysis.tag and zipf(lemma) < _EVERYDAY_VERB and zipf(word) > zipf(lemma) + 0.5:
        return word  # a noun or adjective that looks like a first person: keurmerk
    if zipf(lemma) >= _VOUCHED or _known_without_particle(word, analysis):
        return lemma
    if word.endswith("ende"):
        return word[:-1]
    return word


def _known_without_particle(word: str, analysis: Analysis) -> bool:
    first = analysis.morphemes[0]
    if first.tag != "PTK" or not analysis.lemma.startswith(first.text):
        return False
    if "(vd" in analysis.tag and not _PARTICIPLE_PREFIX.match(word[len(first.text) :]):
        return False  # thuisstad is no participle
    return zipf(analysis.lemma[len(first.text) :]) >= 2.5


def _adjective(word: str, stem: str) -> str:
    if stem == word:
        return word
    stem = re.sub(r"iëel$", "ieel", _lengthened(stem))
    if zipf(stem) >= _VOUCHED:
        return stem
    if word.endswith("er"):
        return word if not stem.endswith(("ig", "lijk", "zaam", "baar")) else stem
    return stem if _ADJECTIVE_ENDING.search(stem) else word


def _noun(word: str, stem: str, tag: str) -> str:
    if stem == word:
        return _without_diminutive(word)
    if word.endswith("ijn") or (zipf(stem) < _VOUCHED and _S_WITHOUT_PLURAL.search(word)):
        return word
    if stem.endswith("eer") and not word.startswith(stem) and zipf(stem) < 2.5:
        # redeneren is an infinitive, stemmers has the singular stemmer
        return word if word.endswith("eren") else re.sub(r"s$", "", word)
    if stem.endswith(("v", "z")):
        return stem + "e" if zipf(stem + "e") or len(stem) > 6 else word
    if zipf(stem) < _VOUCHED and word.endswith("en") and _looks_like_infinitive(word):
        return word
    return _lengthened(stem) if "mv" in tag else stem


def _without_diminutive(word: str) -> str:
    if word in _ONLY_DIMINUTIVE or not word.endswith("je"):
        return word
    for ending in ("tje", "pje", "je"):
        base = word.removesuffix(ending)
        if base != word and len(base) > 2 and zipf(base) > max(3.0, zipf(word)):
            return base
    return word


def _looks_like_infinitive(word: str) -> bool:
    return word.startswith(("ver", "her", "ont", "be")) or zipf(word) > 3 or word.endswith("vermogen")


def _lengthened(stem: str) -> str:
    """Write a vowel double that an open syllable wrote single, where only that gives a known word."""
    double = _LONG_VOWEL.sub(r"\1\2\2\3", stem)
    if zipf(stem) < _VOUCHED and (zipf(double) >= _VOUCHED or stem.endswith(("zam", "bred", "onel"))):
        return double
    return stem


def _without_nominal_e(lemma: str) -> str:
    """Let "omwonenden", "omwonende" and "omwonend" meet."""
    return lemma[:-1] if lemma.endswith("ende") and lemma not in _FEMININE_ENDE else lemma
