"""Negation beside a limit: "alleen" for "niet alleen", and "minder A" for "niet alleen A"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import EQUIVALENT, SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.negation_match import NegationMatch
from assistant.faithfulness.negators import NOT_ONLY, weakeners
from assistant.faithfulness.reading import Sentence, Word

_REACH = 5
# What both texts say of a thing: "niet alleen A, maar ook B", "zowel A als B".
_BOTH = re.compile(r"(?<= )(?:niet (?:alleen|enkel|slechts|louter|uitsluitend)|zowel)(?= )")
_BEYOND = re.compile(r"(?<= )(?:meer|verder|breder|anders) dan(?= )")
_ONLY = re.compile(
    r"(?<= )(?:alleen|enkel|slechts|uitsluitend|louter|vooral|met name|hoofdzakelijk|voornamelijk)(?= )"
)


def check_only(match: NegationMatch, aligned: SentenceAlignment) -> Iterator[Signal]:
    """Signals of "alleen" and "niet alleen" that stand for each other, and of a denial of one of two."""
    yield from _turned(match, aligned)
    yield from _one_denied(match, aligned)


def _turned(match: NegationMatch, aligned: SentenceAlignment) -> Iterator[Signal]:
    """Says "alleen" for "niet alleen" about the same, or the other way round."""
    sentence = aligned.sentence
    for focus in aligned.focus[:2]:
        for narrow, wide in ((sentence, focus), (focus, sentence)):
            not_only, only = NOT_ONLY.search(wide.low), _ONLY.search(narrow.low)
            if not_only is None or only is None or NOT_ONLY.search(narrow.low):
                continue
            # "Alleen is dat duur" means "maar"; "vraagt meer dan stenen alleen" means "niet alleen".
            if only.start() == 1 and narrow.words[1].is_verb or _BEYOND.search(narrow.low):
                continue
            at = narrow.low.count(" ", 0, only.start()) - 1
            after = wide.low.count(" ", 0, not_only.end()) - 1
            one = {w.index for w in narrow.words[at : at + _REACH] if w.content}
            other = {w.index for w in wide.words[after : after + _REACH] if w.content}
            claim, source = (one, other) if narrow is sentence else (other, one)
            if any(i in claim for index in source for i in match.back.get(index, ())):
                yield Signal(FindingKind.NEGATION, "polarity.turned", sentence.text, focus.text)


def _one_denied(match: NegationMatch, aligned: SentenceAlignment) -> Iterator[Signal]:
    """Says "minder A dan B" or "geen A meer" where the source says "niet alleen A, maar ook B"."""
    sentence = aligned.sentence
    if _BOTH.search(sentence.low):
        return
    denied = {
        index
        for negator in (*match.claim[sentence.number], *weakeners(sentence))
        if negator.index not in match.met_claim
        for index in negator.scope
    }
    for focus in aligned.focus[:2]:
        for both in _BOTH.finditer(focus.low):
            for other in _behind(focus, both.end()):
                words = [match.links[i].word for i in match.back.get(other.index, ()) if i in denied]
                if any(match.links[word.index].score >= EQUIVALENT for word in words):
                    text = " ".join(word.text for word in words)
                    yield Signal(FindingKind.NEGATION, "polarity.one_denied", text, other.text)
                    return


def _behind(sentence: Sentence, end: int) -> Sequence[Word]:
    """The next content words behind a place in the folded sentence."""
    after = sentence.low.count(" ", 0, end) - 1
    return [word for word in sentence.words[after : after + _REACH] if word.weight >= 1.0]
