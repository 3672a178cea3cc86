"""What stands around a number: what it belongs to, its bound, its rank, per what it is, how large."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.dutch.quantity import Kind, Match, Quantity
from assistant.dutch.quantity_matching import same_quantity
from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.checks.places import Anchor, asked, context, support_at, swapped, words_at
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Text, Word

# A number belongs to another one's words when those have so much more of the claim's than its own.
_MARGIN = 1.5
# What the signals of this kind are worth: a faithful claim hardly ever has one.
SURE = 3.0
_MEASURED = (Kind.NUMBER, Kind.SHARE, Kind.DATE)
_LEAST = re.compile(r"(?<= )(?:minstens|ten minste|tenminste|minimaal|minimum|op (?:zijn|z'n) minst)(?= )")
_MOST = re.compile(
    r"(?<= )(?:maximaal|maximum|hooguit|hoogstens|ten hoogste|op (?:zijn|z'n) hoogst|niet meer dan)(?= )"
)
_IN_TOTAL = re.compile(r"(?<= )(?:in totaal|totaal|eenmalige?|bij elkaar|samen(?! met)|opgeteld)(?= )")
_PER = re.compile(r"(?<= )(?:per|beide|allebei|elke?|iedere?|jaarlijkse?|maandelijkse?|wekelijkse?)(?= )")


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of what stands around the numbers of a claim."""
    for aligned in pair.sentences:
        if aligned.focus:
            yield from _attached(pair, aligned)
            yield from _bound_words(pair, aligned)
            yield from _per(pair, aligned)
    yield from _swapped(pair)


def signal(what: str, claim: str, source: str) -> Signal:
    """A signal of this kind; a weak one counts less."""
    return Signal(FindingKind.NUMBER, f"number.{what}", claim, source, 1.0 if "weak" in what else SURE)


def quantities_of(pair: Pair, aligned: SentenceAlignment) -> list[Quantity]:
    """The quantities of a sentence of the claim."""
    start, end = aligned.sentence.start, aligned.sentence.end
    return [quantity for quantity in pair.claim_quantities if start <= quantity.start < end]


def _attached(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A number of the source that stands there beside other words, where another number has the claim's."""
    missing = {quantity.start for quantity in pair.numbers}
    for quantity in quantities_of(pair, aligned):
        if quantity.start in missing or quantity.kind in (Kind.VAGUE, Kind.ORDINAL):
            continue
        group = [q for q in pair.source_quantities if _comparable(quantity, q)]
        own = [q for q in group if same_quantity(quantity, q) is not Match.DIFFERENT]
        others = [q for q in group if q not in own and not _overlap(quantity, q)]
        if not own or not others:
            continue
        words = _around(pair, quantity)
        best = max(_support(pair, q, words, group) for q in own)
        rivals = [(_support(pair, q, words, group), -q.start, q) for q in others]
        support, _, rival = max(rivals, key=lambda item: item[:2])
        if support - best >= _MARGIN:
            yield signal("context", quantity.text, rival.text)


def _overlap(quantity: Quantity, other: Quantity) -> bool:
    """Whether two dates share days: "2020 tot en met 2022" and "medio 2020"."""
    one, two = quantity.span, other.span
    return one is not None and two is not None and one.first <= two.last and two.first <= one.last


def _around(pair: Pair, quantity: Quantity) -> tuple[Word, ...]:
    """The claim's words that a number belongs to: what a numbering names stands behind it."""
    inside = words_at(pair.claim, quantity.start, quantity.end)
    words = context(pair.claim, inside) + asked(pair.claim, inside)
    if quantity.kind is Kind.CODE:
        codes = (q.start for q in pair.claim_quantities if q.kind is Kind.CODE and q.start > quantity.start)
        behind = min(codes, default=len(pair.claim.text))
        named = tuple(word for word in words if quantity.end <= word.start < behind)
        return named or words
    return words


def _swapped(pair: Pair) -> Iterator[Signal]:
    """Two numbers of one sentence that have changed places."""
    missing = {quantity.start for quantity in pair.numbers}
    said = [q for q in pair.claim_quantities if q.start not in missing and q.kind in _MEASURED]
    for kind in dict.fromkeys(q.kind for q in said):
        true = [q for q in pair.source_quantities if q.kind is kind]
        here = _anchors(pair.claim, [q for q in said if q.kind is kind and _is_alone(q, true)])
        for one, other in swapped(pair, here, _anchors(pair.source, true), alone=True):
            yield signal("context", _text(one.words), _text(other.words))


def _is_alone(quantity: Quantity, true: Sequence[Quantity]) -> bool:
    """Whether a date shares no days with more than one of the source: then it belongs to one only."""
    return sum(_overlap(quantity, other) for other in true) < 2


def _anchors(text: Text, quantities: Sequence[Quantity]) -> list[Anchor]:
    found = []
    for quantity in quantities:
        words = words_at(text, quantity.start, quantity.end)
        if words:
            key = str((quantity.low, quantity.high)) if quantity.span is None else str(quantity.span)
            found.append(Anchor(key, words))
    return found


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _comparable(quantity: Quantity, other: Quantity) -> bool:
    return quantity.kind is other.kind and (quantity.unit == other.unit or quantity.kind is Kind.CODE)


def _support(pair: Pair, quantity: Quantity, words: tuple[Word, ...], group: list[Quantity]) -> float:
    site = words_at(pair.source, quantity.start, quantity.end)
    if quantity.kind is not Kind.CODE or not site:
        return support_at(pair, words, site)
    # What a numbering names stands behind it, up to the next one.
    behind = min((q.start for q in group if q.start > quantity.start), default=len(pair.source.text))
    keys = {key for word in words_at(pair.source, quantity.end, behind) for key in word.keys}
    return float(sum(bool(word.keys & keys) for word in words))


def _bound_words(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """The least for the most ("minstens", "hooguit") before something that is no number."""
    low, focus = aligned.sentence.low, aligned.focus_low
    for here, there in ((_LEAST, _MOST), (_MOST, _LEAST)):
        said = here.search(low)
        if said is None or here.search(focus) or there.search(low):
            continue
        true = there.search(focus)
        covered = any(said.group() in f" {q.text.lower()} " for q in quantities_of(pair, aligned))
        if true is not None and not covered:
            yield signal("bound", said.group(), true.group())


def _per(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """An amount in total for one per year or per house, and the other way round."""
    low, focus = aligned.sentence.low, aligned.focus_low
    amounts = [
        q
        for q in quantities_of(pair, aligned)
        if q.kind is Kind.NUMBER and q.low and q.low > 1 and q not in pair.numbers
    ]
    if not amounts:
        return
    total, per = _IN_TOTAL.search(low), _PER.search(low)
    if total and not per and _PER.search(focus) and not _IN_TOTAL.search(focus):
        yield signal("context", total.group(), "per")
    elif per and not total and _IN_TOTAL.search(focus) and not _PER.search(pair.source.low):
        yield signal("context", per.group(), "in totaal")
