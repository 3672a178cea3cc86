"""The words of a text with their part of speech in the sentence, in the CGN scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.dutch.morphology import MorphologicalAnalyser
from assistant.dutch.sentences import sentence_spans
from assistant.dutch.tokens import fold, tokens

_MARK = re.compile(r"[^\w\s]")
# Verbs that an infinitive completes: the plural form behind them is one ("moet binnen een week worden
# betaald").
_COMPLETED = frozenset("kunnen moeten mogen zullen willen hoeven gaan laten dienen blijven komen".split())
_AUXILIARIES = frozenset("zijn worden hebben kunnen moeten mogen zullen willen".split())
# Participles that look like their infinitives.
_LIKE_INFINITIVE = frozenset("ontvangen behouden onthouden verlaten vergeten overladen voorkomen".split())
_INFINITIVE, _PARTICIPLE, _FINITE = "WW(inf,vrij,zonder)", "WW(vd,vrij,zonder)", "WW(pv,tgw,mv)"
_SUBORDINATING = ("VG(onder", "VNW(betr")
_JOINING = frozenset("en of maar want dan".split())
_BREAKS = re.compile(r"[,;:()]")
# A run of words without an end: HanTa's time grows with the length, and no sentence is so long.
_LONGEST_RUN = 400


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


def tag_sentences(text: str, analyser: MorphologicalAnalyser) -> Iterator[TaggedSentence]:
    """Yield the sentences of a text with their tagged words; one without words is left out."""
    for start, end in sentence_spans(text):
        body = text[start:end]
        words = _tagged(body, start, analyser)
        if words:
            yield TaggedSentence(body, start, end, tuple(words))


def _tagged(body: str, offset: int, analyser: MorphologicalAnalyser) -> list[TaggedWord]:
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
    readings = []
    for first in range(0, len(signs), _LONGEST_RUN):
        readings += analyser.tag_sentence(signs[first : first + _LONGEST_RUN])
    return _mended(
        [
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
    )


def _mended(words: list[TaggedWord]) -> list[TaggedWord]:
    """Mends what HanTa's window of three words cannot see: each clause has one finite verb."""
    _mend_infinitives(words)
    _mend_participles(words)
    for first, last in _subordinate_clauses(words):
        if not any(word.is_finite for word in words[first : last + 1]):
            _mend_clause_without_verb(words, first, last)
    return words


def _mend_infinitives(words: list[TaggedWord]) -> None:
    """As in "moet binnen een week worden betaald": "worden" completes "moet"."""
    open_verb = False
    for at, word in enumerate(words):
        if _opens_clause(word):
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
    """As in "is door ons ontvangen": a participle that looks like its infinitive, behind an auxiliary."""
    auxiliary = False
    for at, word in enumerate(words):
        if _opens_clause(word) and word.low not in _JOINING:
            auxiliary = False
        if word.low in _LIKE_INFINITIVE and word.is_verb and auxiliary:
            words[at] = replace(word, tag=_PARTICIPLE)
        if word.is_verb:
            auxiliary = word.lemma in _AUXILIARIES


def _subordinate_clauses(words: list[TaggedWord]) -> Iterator[tuple[int, int]]:
    """First and last place of each stretch from a subordinating word to the next break."""
    first: int | None = None
    for at, word in enumerate(words):
        if first is not None and at > first and _opens_clause(word):
            yield first, at - 1
            first = None
        if word.tag.startswith(_SUBORDINATING):
            first = at
    if first is not None:
        yield first, len(words) - 1


def _mend_clause_without_verb(words: list[TaggedWord], first: int, last: int) -> None:
    """As in "dat er hanen worden gehouden", "als u de auto gebruikt": the verb that must be finite."""
    for at in range(first + 1, last + 1):
        word = words[at]
        if word.is_infinitive and word.lemma in _AUXILIARIES and words[at - 1].low != "te":
            words[at] = replace(word, tag=_FINITE)
            return
    if last - first > 1 and words[last].is_participle:
        words[last] = replace(words[last], tag=_FINITE)


def _opens_clause(word: TaggedWord) -> bool:
    return bool(_BREAKS.search(word.before)) or word.low in _JOINING or word.tag.startswith(_SUBORDINATING)
