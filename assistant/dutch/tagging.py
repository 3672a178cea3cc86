"""The words of a text with their part of speech in the sentence, in the CGN scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from assistant.dutch.frequency import zipf
from assistant.dutch.morphology import Reading
from assistant.dutch.sentences import sentence_spans
from assistant.dutch.tokens import fold, tokens

_MARK = re.compile(r"[^\w\s]")
# Verbs that an infinitive completes: the plural form behind them is one ("moet binnen een week worden
# betaald").
_COMPLETED = frozenset("kunnen moeten mogen zullen willen hoeven gaan laten dienen blijven komen".split())
_AUXILIARIES = frozenset("zijn worden hebben kunnen moeten mogen zullen willen".split())
_OF_PARTICIPLES = frozenset("zijn worden hebben".split())
# Participles that look like their infinitives.
_LIKE_INFINITIVE = frozenset("ontvangen behouden onthouden verlaten vergeten overladen voorkomen".split())
_INFINITIVE, _PARTICIPLE, _FINITE = "WW(inf,vrij,zonder)", "WW(vd,vrij,zonder)", "WW(pv,tgw,mv)"
_SUBORDINATING = ("VG(onder", "VNW(betr")
_JOINING = frozenset("en of maar want dan".split())
_JOINING_MAIN_CLAUSES = frozenset("maar want".split())
# What is compared needs no verb ("hoger dan vorig jaar begroot"); with these behind it, it has a subject.
_SUBJECT_OF_COMPARISON = {"dan": ("VNW(pers",), "zoals": ("VNW(pers", "LID(", "VNW(bez")}
_PLURAL_PRONOUNS = frozenset("wij we zij ze jullie".split())
_SUBJECT = ("N(", "SPEC(deeleigen", "VNW(pers", "VNW(onbep", "VNW(aanw", "ADJ(nom")
_OPENS_SUBJECT = ("LID(", "VNW(", "TW(", "N(eigen", "SPEC(deeleigen")
# Adverbs that a subject may begin with: "Steeds meer mensen vragen om hulp."
_OF_SUBJECT = frozenset("steeds ook alleen zelfs heel zeer bijna ongeveer circa ruim zowel vooral".split())
# Behind these another noun follows: "soorten planten".
_COUNTED = frozenset("soorten rijen groepen vormen dozen zakken meters liters potten kisten bakken".split())
_INSEPARABLE = ("be", "ge", "her", "ont", "ver", "er")
# A noun like an infinitive is a verb if its participle is a word (Zipf): "sporten" has "gesport".
_KNOWN_PARTICIPLE = 2.0
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)\]*_ ]*$")
_BREAKS = re.compile(r"[,;:()]")
# A run of words without an end: HanTa's time grows with the length, and no sentence is so long.
_LONGEST_RUN = 400


class SentenceTagger(Protocol):
    """What reads the words and marks of a sentence: `MorphologicalAnalyser`, or one that remembers."""

    def tag_sentence(self, signs: Sequence[str]) -> Sequence[Reading]:
        """The reading of each word or punctuation mark."""


@dataclass(frozen=True)
class TaggedWord:
    """A word of a sentence; `start` and `end` are offsets in the whole text.

    `before` holds what stands between the word and the one before it (", ", " (", ...).
    """

    text: str
    low: str
    lemma: str
    tag: str
    start: int
    end: int
    before: str

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb in any form."""
        return self.tag.startswith("WW(")

    @property
    def is_finite(self) -> bool:
        """Whether it is a verb that shows tense: the mark of a clause."""
        return self.tag.startswith("WW(pv")

    @property
    def is_infinitive(self) -> bool:
        """Whether it is an infinitive that is used as a verb."""
        return self.tag.startswith("WW(inf,vrij")

    @property
    def is_participle(self) -> bool:
        """Whether it is a past participle that is used as a verb."""
        return self.tag.startswith("WW(vd,vrij")

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun, no name."""
        return self.tag.startswith("N(soort")

    @property
    def is_name(self) -> bool:
        """Whether it is a proper name."""
        return self.tag.startswith(("N(eigen", "SPEC(deeleigen"))

    @property
    def is_adjective(self) -> bool:
        """Whether it is an adjective, or a verb that is used as one."""
        return self.tag.startswith(("ADJ(", "WW(vd,prenom", "WW(od,prenom", "WW(od,vrij"))


@dataclass(frozen=True)
class TaggedSentence:
    """A sentence of a text with its words; `start` and `end` are offsets in the text.

    `source` is the sentence as it stands there, `text` has its white space made single.
    """

    source: str
    start: int
    end: int
    words: tuple[TaggedWord, ...]

    @cached_property
    def text(self) -> str:
        """The sentence with its white space made single."""
        return " ".join(self.source.split())

    @cached_property
    def low(self) -> str:
        """The folded words, one space apart, with one at each end."""
        return f" {' '.join(word.low for word in self.words)} "


def tag_sentences(text: str, analyser: SentenceTagger) -> Iterator[TaggedSentence]:
    """Yield the sentences of a text with their tagged words; one without words is left out."""
    for start, end in sentence_spans(text):
        body = text[start:end]
        words = _tagged(body, start, analyser)
        if words:
            yield TaggedSentence(body, start, end, tuple(words))


def _tagged(body: str, offset: int, analyser: SentenceTagger) -> list[TaggedWord]:
    found = tokens(body)
    signs: list[str] = []
    places: list[int] = []
    position = 0
    gaps = []
    for token in found:
        gap = body[position : token.start]
        gaps.append(gap)
        signs += _MARK.findall(gap)
        places.append(len(signs))
        signs.append(token.text)
        position = token.end
    signs += _MARK.findall(body[position:])
    readings: list[Reading] = []
    for first in range(0, len(signs), _LONGEST_RUN):
        readings += analyser.tag_sentence(signs[first : first + _LONGEST_RUN])
    words = [
        TaggedWord(
            token.text,
            fold(token.text),
            readings[place].lemma,
            readings[place].tag,
            offset + token.start,
            offset + token.end,
            gap,
        )
        for token, place, gap in zip(found, places, gaps, strict=True)
    ]
    return _mended(words, bool(_SENTENCE_END.search(body[position:])))


def _mended(words: list[TaggedWord], is_sentence: bool) -> list[TaggedWord]:
    """Mends what HanTa's window of three words cannot see: each clause has one finite verb.

    `is_sentence` says that a full stop (or another end mark) stands behind it; a title has no verb to find.
    """
    _mend_infinitives(words)
    _mend_participles(words)
    for first, last in _subordinate_clauses(words):
        if not any(word.is_finite for word in words[first : last + 1]):
            _mend_clause_without_verb(words, first, last)
    if is_sentence:
        for first, last in _main_clauses(words):
            _mend_main_clause_without_verb(words, first, last)
    return words


def _mend_infinitives(words: list[TaggedWord]) -> None:
    """As in "moet binnen een week worden betaald": "worden" completes "moet"."""
    open_verb = suspended = False
    for at, word in enumerate(words):
        if "," in word.before and word.tag.startswith(_SUBORDINATING):
            open_verb, suspended = False, open_verb
        elif suspended and "," in word.before and words[at - 1].is_verb:
            # "moet volgens de regels, die al gelden, ook jongeren toelaten"
            open_verb, suspended = True, False
        elif _opens_clause(word):
            open_verb = False
        if word.is_infinitive:
            open_verb = False
        elif word.is_finite:
            if open_verb and word.low == word.lemma:
                words[at] = replace(word, tag=_INFINITIVE)
                open_verb = False
            else:
                open_verb = word.lemma in _COMPLETED


def _mend_participles(words: list[TaggedWord]) -> None:
    """As in "is door ons ontvangen": a participle that looks like its infinitive, behind an auxiliary.

    Behind "willen" and its like it is the infinitive, unless "worden" follows: "wil schade voorkomen".
    """
    auxiliary = ""
    for at, word in enumerate(words):
        if _opens_clause(word) and word.low not in _JOINING:
            auxiliary = ""
        if word.low in _LIKE_INFINITIVE and word.is_verb and auxiliary:
            behind = words[at + 1].lemma if at + 1 < len(words) else ""
            completes = auxiliary not in _OF_PARTICIPLES and behind not in _OF_PARTICIPLES
            words[at] = replace(word, tag=_INFINITIVE if completes else _PARTICIPLE)
        if word.is_verb:
            auxiliary = word.lemma if word.lemma in _AUXILIARIES else ""


def _subordinate_clauses(words: list[TaggedWord]) -> Iterator[tuple[int, int]]:
    """First and last place of each stretch from a subordinating word to the next break."""
    first: int | None = None
    for at, word in enumerate(words):
        if _only_compares(words, at):
            continue
        if first is not None and at > first and _opens_clause(word):
            yield first, at - 1
            first = None
        if word.tag.startswith(_SUBORDINATING):
            first = at
    if first is not None:
        yield first, len(words) - 1


def _only_compares(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether "dan" or "zoals" has no clause behind it: "zoals vorig jaar begroot"."""
    subjects = _SUBJECT_OF_COMPARISON.get(words[at].low)
    if subjects is None or "," in words[at].before:
        return False
    return at + 1 == len(words) or not words[at + 1].tag.startswith(subjects)


def _mend_clause_without_verb(words: list[TaggedWord], first: int, last: int) -> None:
    """As in "dat er hanen worden gehouden", "als u de auto gebruikt": the verb that must be finite."""
    for at in range(first + 1, last + 1):
        word = words[at]
        if word.is_infinitive and word.lemma in _AUXILIARIES and words[at - 1].low != "te":
            words[at] = replace(word, tag=_FINITE)
            return
    if last - first > 1 and words[last].is_participle:
        words[last] = replace(words[last], tag=_FINITE)


def _main_clauses(words: Sequence[TaggedWord]) -> Iterator[tuple[int, int]]:
    """First and last place of each main clause up to a subordinate one, as far as it has no finite verb.

    Behind a verb that still waits for its infinitive none is missing: "wil geen huizen maar scholen bouwen".
    """
    first, waits, subordinate = 0, False, False
    for at in range(len(words) + 1):
        word = words[at] if at < len(words) else None
        new = word is None or _opens_main_clause(words, at)
        if (new or (word is not None and word.tag.startswith(_SUBORDINATING))) and first < at:
            finite = [found for found in words[first:at] if found.is_finite]
            if not subordinate and not waits and not finite:
                yield first, at - 1
            waits = any(found.lemma in _COMPLETED for found in finite) if finite else waits
            first = at
            # Behind a colon may stand infinitives alone: "daarna: de lasten verhogen".
            subordinate = not new or (word is not None and ":" in word.before)
        elif word is not None and word.tag.startswith(_SUBORDINATING):
            subordinate = True


def _opens_main_clause(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a main clause may begin here; with "en" only behind a verb ("stijgen en de lonen dalen")."""
    word = words[at]
    if word.low in _JOINING_MAIN_CLAUSES or set(";:") & set(word.before):
        return True
    if word.low != "en" or not 0 < at < len(words) - 1:
        return False
    return words[at - 1].is_verb and words[at + 1].tag.startswith(("LID(", "VNW(", "N(", "SPEC(deeleigen"))


def _mend_main_clause_without_verb(words: list[TaggedWord], first: int, last: int) -> None:
    """As in "De kosten stijgen.", "De raad beslist in mei.", "Wij planten een boom.": the second place."""
    verbs = [at for at in range(first, last + 1) if words[at].tag.startswith(("WW(inf,vrij", "WW(vd,vrij"))]
    if words[first].low in _JOINING:
        first += 1
    if first > last:
        # Only the joining word itself is left: "Het antwoord is niet: nee, maar."
        return
    # Behind an adverb or a preposition the verb stands before its subject, which HanTa sees.
    inverted = words[first].tag.startswith(("VZ(", "BW(")) and words[first].low not in _OF_SUBJECT
    if len(verbs) > 1 or inverted:
        return
    if verbs:
        at = verbs[0]
        may = at > first and words[at - 1].tag.startswith(_SUBJECT) and _may_be_finite(words, first, at, last)
    else:
        at = next((at for at in range(first + 1, last + 1) if _is_verb_like_a_noun(words, first, at)), first)
        may = at > first
    if may:
        lemma = words[at].lemma if verbs else words[at].low
        words[at] = replace(words[at], tag=_FINITE, lemma=lemma)


def _may_be_finite(words: Sequence[TaggedWord], first: int, at: int, last: int) -> bool:
    """Whether the subject before an infinitive or a participle agrees with it as a finite verb."""
    word = words[at]
    if word.is_infinitive or word.low == word.lemma:
        return _is_plural(words, first, at)
    follows_doer = at < last and words[at + 1].low == "door"
    prefixed = word.low.startswith(_INSEPARABLE) and (word.lemma[:2] == "ge" or word.low[:2] != "ge")
    return (
        prefixed
        and word.low.endswith("t")
        and not follows_doer
        and words[first].tag.startswith(_OPENS_SUBJECT)
    )


def _is_plural(words: Sequence[TaggedWord], first: int, at: int) -> bool:
    """Whether the words before a verb are a subject in the plural."""
    subject = words[first:at]
    head = next((word for word in subject if word.is_noun or word.low in _PLURAL_PRONOUNS), subject[0])
    return (
        head.low in _PLURAL_PRONOUNS
        or head.tag.startswith(("N(soort,mv", "N(eigen,mv"))
        or (head.tag.startswith("ADJ(") and head.low.endswith("en"))
        or any(word.low == "en" for word in subject)
    )


def _is_verb_like_a_noun(words: Sequence[TaggedWord], first: int, at: int) -> bool:
    """As "sporten" in "Jongeren sporten vaker": a plural noun right behind the subject, with a participle."""
    word, before = words[at], words[at - 1]
    if not word.tag.startswith("N(soort,mv") or not word.low.endswith("en") or word.before.strip():
        return False
    if before.low in _COUNTED:
        return False
    subject = before.low in _PLURAL_PRONOUNS or before.tag.startswith(("N(soort,mv", "ADJ(nom"))
    return subject and _is_plural(words, first, at) and _has_participle(word.low)


def _has_participle(infinitive: str) -> bool:
    stem = infinitive.removesuffix("en")
    if stem[-2:-1] == stem[-1:]:
        stem = stem[:-1]
    elif re.search(r"[^aeiou][aeou][^aeiouw]$", stem):
        stem = f"{stem[:-2]}{stem[-2]}{stem[-2:]}"
    stems = {stem, stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1:], stem[-1:])}
    return any(
        zipf(f"ge{form.removesuffix(ending)}{ending}") >= _KNOWN_PARTICIPLE
        for form in stems
        for ending in ("t", "d")
    )


def _opens_clause(word: TaggedWord) -> bool:
    return bool(_BREAKS.search(word.before)) or word.low in _JOINING or word.tag.startswith(_SUBORDINATING)
