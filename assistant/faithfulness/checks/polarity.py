"""Negations without a counterpart: what one text denies and the other says, where both are about the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import FAMILY, SentenceAlignment
from assistant.faithfulness.checks.polarity_copy import check_copy
from assistant.faithfulness.checks.polarity_only import check_only
from assistant.faithfulness.checks.preference import check_preferences
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.negation_match import NegationMatch
from assistant.faithfulness.negators import BOUND, Negator, cues, is_harm
from assistant.faithfulness.pair import NEAR_COPY, Pair
from assistant.faithfulness.reading import Sentence, Word

# So many words beside a negation must be the same in both texts, or so many of the nearest be said.
_TOGETHER = 2
_NEAREST = 3
# A denial of the source so many words away is about something else.
_AROUND = 6
_HALF, _MOST = 0.5, 0.6
_SUPPORTED = 0.75
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


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of negations put in, left out and turned round."""
    match = NegationMatch(pair)
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        if aligned.focus:
            yield from _put_in(match, aligned)
            yield from _left_out(match, aligned)
            yield from check_only(match, aligned)
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
        if match.source_has(about) and not (copied and _clear(match, negator)):
            continue
        support = match.support(negator.index)
        if copied or support >= _SUPPORTED:
            name = "polarity.put_in"
        elif support >= _HALF:
            name = "polarity.weak_put_in"
        else:
            continue
        yield Signal(FindingKind.NEGATION, name, _text(words, negator), about[0].text)


def _clear(match: NegationMatch, negator: Negator) -> bool:
    """Whether the source says what is denied in a part of its sentence that has no denial itself."""
    link = match.links.get(negator.scope[0])
    if link is None or link.source is None or link.score < FAMILY:
        return False
    here = link.source
    return all(
        abs(cue.index - here.index) > _AROUND
        for cue in cues(match.pair.source.sentences[here.sentence])
        if cue.index not in match.met_source
    )


def _says_little(sentence: Sentence, negator: Negator, words: Sequence[Word]) -> bool:
    """Whether a negation denies nothing that a source would have to say: a limit, a harm, "niet vanzelf"."""
    scope = [words[i] for i in negator.scope]
    segment = words[negator.index].segment
    clause = [word for word in sentence.words if word.segment == segment]
    before = [word for word in clause if word.index < negator.index]
    after = f" {' '.join(word.folded for word in sentence.words if word.index >= negator.index)} "
    return (
        BOUND.match(after) is not None
        or _MILD.search(after) is not None
        or _PART.search(f" {' '.join(word.folded for word in clause)} ") is not None
        # "Kinderen die nog niet naar school gaan" says who they are.
        or any(_is_relative(clause, at) for at in range(len(before)))
        or is_harm(scope[0])
        or any(word.is_verb and is_harm(word) for word in scope)
    )


def _is_relative(clause: Sequence[Word], at: int) -> bool:
    """Whether a word opens a relative clause: in "al heeft dat geen naam" it points back."""
    pointing = at > 0 and clause[at - 1].tag.startswith("WW(pv")
    return clause[at].folded in _RELATIVE and not pointing


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


def _text(words: Sequence[Word], negator: Negator) -> str:
    shown = sorted({negator.index, *negator.scope[:_NEAREST]})
    return " ".join(words[i].text for i in shown)
