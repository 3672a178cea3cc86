"""Negations without a counterpart: what one text denies and the other says, where both are about the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.checks.polarity_copy import check_copy
from assistant.faithfulness.checks.preference import check_preferences
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.negation_match import NegationMatch
from assistant.faithfulness.negators import BOUND, NOT_ONLY, Negator, is_harm
from assistant.faithfulness.pair import NEAR_COPY, Pair
from assistant.faithfulness.reading import Sentence, Word

# So many words beside a negation must be the same in both texts, or so many of the nearest be said.
_TOGETHER = 2
_NEAREST = 3
_HALF, _MOST = 0.5, 0.6
_SUPPORTED = 0.75
_ONLY_REACH = 5
_RELATIVE = frozenset("die dat wie wat zolang".split())
# "Niet vanzelf", "niet genoeg", "niet anders dan": they say that more is needed, or that it is the same.
_MILD = re.compile(
    r"^ (?:niet|geen|niemand|niets) (?:\S+ ){0,2}?(?:vanzelf\w*|genoeg|voldoende|zomaar|zo maar"
    r"|op zich(?:zelf)?"
    r"|altijd|overal|anders|alleen|enkel|elke?|iedere?|iedereen|alles|hetzelfde|dezelfde|los"
    r"|per se|perfect|klaar|uit zichzelf|doel op zich)(?= )"
)
_PART = re.compile(r"(?<= )(?:alleen|enkel|slechts|uitsluitend)(?= )")
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
            yield from check_preferences(pair, aligned)


def _put_in(match: NegationMatch, aligned: SentenceAlignment) -> Iterator[Signal]:
    sentence, words = aligned.sentence, match.pair.claim.words
    found = match.claim[sentence.number]
    unmet = [n for n in found if n.index not in match.met_claim and n.scope]
    if len(unmet) > 1 and _IF.search(sentence.low):
        # "Doet u het niet, dan krijgt u het niet" says the same as the condition without "niet".
        return
    copied = aligned.copied >= NEAR_COPY
    # "Zonder dat lukt het niet": two denials say that something holds, and a question says nothing.
    idle = len(found) > 1 or sentence.is_question
    for negator in unmet:
        if not copied and (idle or _says_little(sentence, negator, words)):
            continue
        about = match.about(sentence, negator.scope)
        if match.source_has(about):
            continue
        support = match.support(negator.index)
        if copied or support >= _SUPPORTED:
            name = "polarity.put_in"
        elif support >= _HALF:
            name = "polarity.weak_put_in"
        else:
            continue
        yield Signal(FindingKind.NEGATION, name, _text(words, negator), about[0].text)


def _says_little(sentence: Sentence, negator: Negator, words: Sequence[Word]) -> bool:
    """Whether a negation denies nothing that a source would have to say: a limit, a harm, "niet vanzelf"."""
    scope = [words[i] for i in negator.scope]
    segment = words[negator.index].segment
    clause = [word for word in sentence.words if word.segment == segment]
    before = [word.folded for word in clause if word.index < negator.index]
    after = f" {' '.join(word.folded for word in sentence.words if word.index >= negator.index)} "
    return (
        BOUND.match(after) is not None
        or _MILD.search(after) is not None
        or _PART.search(f" {' '.join(word.folded for word in clause)} ") is not None
        # "Kinderen die nog niet naar school gaan" says who they are.
        or any(word in _RELATIVE for word in before)
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
            if copied and near >= _HALF:
                name = "polarity.left_out"
            elif (
                not match.said(scope[:1], sentence) or is_harm(words[scope[0]]) or _MORE.search(sentence.low)
            ):
                # What is denied is not spoken of, or "gaat niet regelmatig" is "moet vaker gaan".
                continue
            elif match.kept(negator.index, sentence) >= _TOGETHER and near >= _MOST:
                name = "polarity.left_out"
            elif near >= _HALF:
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
