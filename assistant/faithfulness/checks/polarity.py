"""Negations without a counterpart: what one text denies and the other says, where both are about the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import PART, SentenceAlignment
from assistant.faithfulness.checks.polarity_copy import check_copy
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.negation_match import NegationMatch
from assistant.faithfulness.negators import BOUND, NOT_ONLY, Negator, is_harm
from assistant.faithfulness.pair import NEAR_COPY, Pair
from assistant.faithfulness.reading import Sentence, Word

# So many words beside a negation must be the same in both texts, or so many of the nearest be said.
_TOGETHER = 2
_NEAREST = 3
_HALF = 0.5
_SUPPORTED = 0.75
_ONLY_REACH = 5
_MORE = re.compile(r"(?<= )(?:meer|vaker|beter|eerder|sneller)(?= )")
_IF = re.compile(r"(?<= )(?:als|indien|wanneer|dan|tenzij|zolang)(?= )")
_BEYOND = re.compile(r"(?<= )(?:meer|verder|breder|anders) dan(?= )")
_ONLY = re.compile(
    r"(?<= )(?:alleen|enkel|slechts|uitsluitend|louter|vooral|met name|hoofdzakelijk|voornamelijk)(?= )"
)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of negations put in, left out and turned round."""
    match = NegationMatch(pair)
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        if aligned.focus:
            yield from _put_in(match, aligned)
            yield from _left_out(match, aligned)
            yield from _only(match, aligned)
            yield from check_copy(match, aligned, edits)


def _put_in(match: NegationMatch, aligned: SentenceAlignment) -> Iterator[Signal]:
    sentence, words = aligned.sentence, match.pair.claim.words
    unmet = [n for n in match.claim[sentence.number] if n.index not in match.met_claim and n.scope]
    if len(unmet) > 1 and _IF.search(sentence.low):
        # "Doet u het niet, dan krijgt u het niet" says the same as the condition without "niet".
        return
    copied = aligned.copied >= NEAR_COPY
    for negator in unmet:
        if not copied and _says_good(sentence, negator, words):
            continue
        about = match.about(sentence, negator.scope)
        if match.source_has(about):
            continue
        first = match.links.get(negator.scope[0])
        backed = first is not None and first.score >= PART and not first.word.light
        if copied or match.beside(negator.index) >= _TOGETHER:
            name = "polarity.put_in"
        elif backed and (not match.limited(about) or (aligned.support or 0.0) >= _SUPPORTED):
            name = "polarity.weak_put_in"
        else:
            continue
        yield Signal(FindingKind.NEGATION, name, _text(words, negator), about[0].text)


def _says_good(sentence: Sentence, negator: Negator, words: Sequence[Word]) -> bool:
    """Whether a negation only sets a limit, or denies what is bad: "niet harder dan 30", "zonder zorgen"."""
    scope = [words[i] for i in negator.scope]
    after = " ".join(word.folded for word in sentence.words if word.index >= negator.index)
    return (
        BOUND.match(f" {after} ") is not None
        or is_harm(scope[0])
        or any(word.is_verb and is_harm(word) for word in scope)
    )


def _left_out(match: NegationMatch, aligned: SentenceAlignment) -> Iterator[Signal]:
    sentence, words = aligned.sentence, match.pair.source.words
    if match.claim_has(match.around(sentence)):
        return
    copied = aligned.copied >= NEAR_COPY
    for focus in aligned.focus[:2]:
        for negator in match.source[focus.number]:
            if negator.index in match.met_source:
                continue
            scope = [i for i in negator.scope if words[i].weight >= 1.0] or list(negator.scope)
            near = match.said(scope[:_NEAREST], sentence)
            segment = words[negator.index].segment
            clause = [w.index for w in focus.words if w.segment == segment and w.weight >= 1.0]
            # "Gaat niet regelmatig" may be "moet vaker gaan".
            beside = match.kept(negator.index, sentence) >= _TOGETHER and not _MORE.search(sentence.low)
            if near >= _HALF and copied or beside and match.said(scope[:1], sentence):
                name = "polarity.left_out"
            elif near >= _HALF or match.said(clause, sentence) >= _HALF:
                name = "polarity.weak_left_out"
            else:
                continue
            yield Signal(FindingKind.NEGATION, name, sentence.text, _text(words, negator))


def _only(match: NegationMatch, aligned: SentenceAlignment) -> Iterator[Signal]:
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
            one = {w.index for w in narrow.words[at : at + _ONLY_REACH] if w.content}
            other = {w.index for w in wide.words[after : after + _ONLY_REACH] if w.content}
            claim, source = (one, other) if narrow is sentence else (other, one)
            if any(i in claim for index in source for i in match.back.get(index, ())):
                yield Signal(FindingKind.NEGATION, "polarity.turned", sentence.text, focus.text)


def _text(words: Sequence[Word], negator: Negator) -> str:
    shown = sorted({negator.index, *negator.scope[:_NEAREST]})
    return " ".join(words[i].text for i in shown)
