"""Words that stand at one end of a scale: more and less, keep and end, allow and forbid, much and little.

A claim that has a word of one pole where its source has one of the other says the contrary, whatever the
two words are. The broad scales are those of `pole_words`, the narrow ones the groups of `antonyms`. A word
ending in "*" stands for all that begin with it; others stand for a folded form or a lemma. Several words
together are expressions: "+" stands between neighbours, "~" for up to seven words of one segment.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.faithfulness.antonyms import fields
from assistant.faithfulness.pole_words import SCALES
from assistant.faithfulness.reading import Word

UP, DOWN = 1, -1
# "Meer" that is no amount: "niet meer", "onder meer".
_IDLE = re.compile(
    r"(?<= )(?:onder meer|niet meer|geen (?:\S+ ){1,4}?meer|niet langer|min of meer|te meer"
    r"|meer of minder|minder of meer|(?:zo|hoe) (?:veel|weinig|min) mogelijk|zoveel mogelijk)(?= )"
)
# Forms that have lost the sense of their lemma.
_NEUTRAL = frozenset(
    "verder eerder weldra wegens beperking beperkingen tegelijk tegelijkertijd vertrekpunt opgaven".split()
)
# Words of a pole only where they are no verbs.
_NO_VERB = frozenset("laat weren".split())
_MEASURES = frozenset(
    "meer minder vaker veel weinig meeste minste minst groot grote hoog hoge laag lage klein kleine groter "
    "grotere hoger hogere lager lagere kleiner kleinere extra later eerder".split()
)
_DEGREES = frozenset(
    "zo erg heel echt zeer al te meer langer altijd bijzonder helemaal direct meteen".split()
)
# A negation right before a word, by itself or with a word of degree; "niet alleen" denies nothing.
_BESIDE = re.compile(
    r"(?<= )(?:niet|geen|nooit|zonder|minder|weinig|nauwelijks|amper|allesbehalve|allerminst)"
    r"(?: (?:zo|erg|heel|echt|zeer|al|te|meer|langer|altijd|bijzonder|helemaal|direct|meteen))?(?= )"
)
_LITTLE = frozenset("minder weinig nauwelijks amper".split())
_LONGEST_STEM = 16
_SHORTEST_STEM = 3
_GAP = r" (?:\S+ ){0,7}?"


@dataclass(frozen=True)
class Charge:
    """A word (its index) at a pole of a scale.

    `raw` is the pole of the word itself, `own` that with a negation right before it ("niet zo goed"), `sign`
    that after the negation that it stands under, near or far; `narrow` is whether the scale is a group of
    antonyms; `last` is the index of the last word of an expression.
    """

    index: int
    last: int
    scale: str
    raw: int
    own: int
    sign: int
    text: str
    narrow: bool

    def turned(self) -> Charge:
        """The same word where all is denied: "Moet dat? Nee."."""
        return replace(self, raw=-self.raw, own=-self.own, sign=-self.sign)

    @property
    def measure(self) -> bool:
        """Whether it says how much only: "minder leegstand" is no contrary of "meer groen"."""
        return self.text.lower() in _MEASURES


@lru_cache(maxsize=1)
def _scales() -> dict[str, tuple[str, str]]:
    return {**SCALES, **fields()}


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, frozenset[tuple[str, int]]], dict[str, frozenset[tuple[str, int]]]]:
    """The poles by whole word and by stem."""
    whole: dict[str, set[tuple[str, int]]] = defaultdict(set)
    stems: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for scale, sides in _scales().items():
        for sign, words in zip((UP, DOWN), sides, strict=True):
            for word in words.split():
                if "~" in word or "+" in word:
                    continue
                (stems if word.endswith("*") else whole)[word.rstrip("*")].add((scale, sign))
    return ({k: frozenset(v) for k, v in whole.items()}, {k: frozenset(v) for k, v in stems.items()})


@lru_cache(maxsize=1)
def _expressions() -> tuple[re.Pattern[str], tuple[tuple[str, int, re.Pattern[str]], ...]]:
    """A pattern of all expressions, which finds out fast that a text has none, and those of each pole."""
    found, every = [], set()
    for scale, sides in _scales().items():
        for sign, words in zip((UP, DOWN), sides, strict=True):
            parts = [_pattern(word) for word in words.split() if "~" in word or "+" in word]
            if parts:
                every.update(parts)
                found.append((scale, sign, re.compile(rf"(?<= )(?:{'|'.join(parts)})(?= )")))
    return re.compile(rf"(?<= )(?:{'|'.join(sorted(every))})(?= )"), tuple(found)


def _pattern(expression: str) -> str:
    return (
        re.escape(expression)
        .replace(r"\*", r"\S*")
        .replace(r"\+", " ")
        .replace("\\~", "~")
        .replace("~", _GAP)
    )


@lru_cache(maxsize=20_000)
def poles(folded: str, lemma: str) -> frozenset[tuple[str, int]]:
    """The scales on which a word has a pole, with the sign of it."""
    if folded in _NEUTRAL:
        return frozenset()
    whole, stems = _tables()
    found: frozenset[tuple[str, int]] = frozenset()
    # The form goes before the lemma: HanTa gives "hogere" the lemma of "hoog".
    for form in (folded, lemma):
        here = whole.get(form, frozenset())
        for length in range(_SHORTEST_STEM, min(len(form), _LONGEST_STEM) + 1):
            here = here | stems.get(form[:length], frozenset())
        known = {scale for scale, _ in found}
        found = found | {pole for pole in here if pole[0] not in known}
    return found


def charges(words: tuple[Word, ...], turned: frozenset[int]) -> tuple[Charge, ...]:
    """The words of a sentence that stand at a pole; those with an index in `turned` are negated."""
    low = f" {' '.join(word.folded for word in words)} "
    idle = {
        at
        for match in _IDLE.finditer(low)
        for at in range(low.count(" ", 0, match.start()) - 1, low.count(" ", 0, match.end()))
    }
    beside = _negated(words, low)
    found = [
        Charge(
            word.index, word.index, scale, sign, -sign if at in beside else sign,
            -sign if at in beside or word.index in turned else sign, word.text, scale not in SCALES,
        )
        for at, word in enumerate(words)
        if at not in idle and not (word.folded in _NO_VERB and word.is_verb)
        for scale, sign in poles(word.folded, word.lemma)
    ]  # fmt: skip
    some, expressions = _expressions()
    if some.search(low) is None:
        return tuple(found)
    inside: set[tuple[int, str]] = set()
    for scale, sign, pattern in expressions:
        for match in pattern.finditer(low):
            at = low.count(" ", 0, match.start()) - 1
            end = low.count(" ", 0, match.end()) - 1
            first, last = words[at], words[end]
            if first.segment != last.segment:
                continue
            own = -sign if at in beside else sign
            inside.update((words[place].index, scale) for place in {at, end})
            found.append(
                Charge(first.index, last.index, scale, sign, own, own, match.group(), scale not in SCALES)
            )
    # "Mogen" in "mogen geen" is no permission: an expression has the pole of its words.
    return tuple(c for c in found if c.last > c.index or (c.index, c.scale) not in inside)


def _negated(words: tuple[Word, ...], low: str) -> frozenset[int]:
    """Where words stand right behind a negation: "niet zo belangrijk", "minder goed"."""
    found = []
    for match in _BESIDE.finditer(low):
        at = low.count(" ", 0, match.end())
        # "Minder leegstand" is no denial of it, "minder leeg" nearly is.
        little = match.group().split()[0] in _LITTLE
        if at < len(words) and words[at].folded not in _DEGREES and not (little and words[at].is_noun):
            found.append(at)
    return frozenset(found)
