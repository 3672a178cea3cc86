"""What stands around a number: what it belongs to, its bound, its rank, per what it is, how large."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.dutch.quantity import Kind, Match, Quantity
from assistant.dutch.quantity_matching import same_quantity
from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.checks.places import Anchor, context, support_at, swapped, words_at
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Text, Word

# A number belongs to another one's words when those have so much more of the claim's than its own.
_MARGIN = 1.5
# What the signals of this kind are worth: a faithful claim hardly ever has one.
_SURE = 3.0
_MEASURED = (Kind.NUMBER, Kind.SHARE, Kind.DATE)
_LEAST = re.compile(r"(?<= )(?:minstens|ten minste|tenminste|minimaal|minimum|op (?:zijn|z'n) minst)(?= )")
_MOST = re.compile(
    r"(?<= )(?:maximaal|maximum|hooguit|hoogstens|ten hoogste|op (?:zijn|z'n) hoogst|niet meer dan)(?= )"
)
_SOME_RANK = re.compile(
    r"(?<= )(?:een van|een der|een na|na het|na de|bijna|behoort|behoren|hoort|horen|onder de|tot de)(?= )"
)
_ONE_OF = re.compile(r"(?<= )(?:een van|een der|op een na|een na)(?= )")
_SECOND = re.compile(r"(?<= )(?:op (?:een|twee|drie) na)(?= )")
_NONE_MORE = re.compile(
    r"(?<= )(?:geen enkele|geen andere|nergens|niemand|niets) (?:\S+ ){0,6}?"
    r"(?:meer|minder|\w{3,}er|zo \S+ als)(?= )"
)
_IN_TOTAL = re.compile(r"(?<= )(?:in totaal|totaal|eenmalige?|bij elkaar|samen|opgeteld)(?= )")
_PER = re.compile(r"(?<= )(?:per|elke?|iedere?|jaarlijkse?|maandelijkse?|wekelijkse?)(?= )")
_LARGE = frozenset(
    """
    groot grote groter ruim ruime aanzienlijk aanzienlijke substantieel substantiele fors forse flink flinke
    omvangrijk omvangrijke royaal royale grootschalig grootschalige hoog hoge breed brede stevig stevige
    overgroot overgrote veel vele talrijke riant riante meerderheid merendeel gros
    """.split()
)
_SMALL = frozenset(
    """
    klein kleine kleiner gering geringe beperkt beperkte nipt nipte krap krappe bescheiden kleinschalig
    kleinschalige laag lage smal smalle weinig minimaal minimale luttel luttele karig karige schaars schaarse
    minderheid handvol handjevol
    """.split()
)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of what stands around the numbers of a claim."""
    for aligned in pair.sentences:
        yield from _rank(pair, aligned)
        if aligned.focus:
            yield from _attached(pair, aligned)
            yield from _bound_words(pair, aligned)
            yield from _per(pair, aligned)
    yield from _size(pair)
    yield from _swapped(pair)


def signal(what: str, claim: str, source: str) -> Signal:
    """A signal of this kind; a weak one counts less."""
    return Signal(FindingKind.NUMBER, f"number.{what}", claim, source, 1.0 if "weak" in what else _SURE)


def _quantities_of(pair: Pair, aligned: SentenceAlignment) -> list[Quantity]:
    start, end = aligned.sentence.start, aligned.sentence.end
    return [quantity for quantity in pair.claim_quantities if start <= quantity.start < end]


def _attached(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A number of the source that stands there beside other words, where another number has the claim's."""
    missing = {quantity.start for quantity in pair.numbers}
    for quantity in _quantities_of(pair, aligned):
        if quantity.start in missing or quantity.kind in (Kind.VAGUE, Kind.ORDINAL):
            continue
        group = [q for q in pair.source_quantities if _comparable(quantity, q)]
        own = [q for q in group if same_quantity(quantity, q) is not Match.DIFFERENT]
        others = [q for q in group if q not in own]
        if not own or not others:
            continue
        words = _around(pair, quantity)
        best = max(_support(pair, q, words, group) for q in own)
        rivals = [(_support(pair, q, words, group), -q.start, q) for q in others]
        support, _, rival = max(rivals, key=lambda item: item[:2])
        if support - best >= _MARGIN:
            yield signal("context", quantity.text, rival.text)


def _around(pair: Pair, quantity: Quantity) -> tuple[Word, ...]:
    """The claim's words that a number belongs to: what a numbering names stands behind it."""
    words = context(pair.claim, words_at(pair.claim, quantity.start, quantity.end))
    if quantity.kind is Kind.CODE:
        codes = (q.start for q in pair.claim_quantities if q.kind is Kind.CODE and q.start > quantity.start)
        behind = min(codes, default=len(pair.claim.text))
        return tuple(word for word in words if quantity.end <= word.start < behind)
    return words


def _swapped(pair: Pair) -> Iterator[Signal]:
    """Two numbers of one sentence that have changed places."""
    missing = {quantity.start for quantity in pair.numbers}
    said = [q for q in pair.claim_quantities if q.start not in missing and q.kind in _MEASURED]
    for kind in dict.fromkeys(q.kind for q in said):
        true = [q for q in pair.source_quantities if q.kind is kind]
        here = _anchors(pair.claim, [q for q in said if q.kind is kind])
        for one, other in swapped(pair, here, _anchors(pair.source, true), alone=True):
            yield signal("context", _text(one.words), _text(other.words))


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
        covered = any(said.group() in f" {q.text.lower()} " for q in _quantities_of(pair, aligned))
        if true is not None and not covered:
            yield signal("bound", said.group(), true.group())


def _rank(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """The first for one of the first: "de grootste" for "een van de grootste" or "op een na de grootste"."""
    low, focus = aligned.sentence.low, aligned.focus_low or pair.source.low
    if not _SOME_RANK.search(low):
        second = _SECOND.search(focus)
        none = _NONE_MORE.search(low)
        if second and none:
            yield signal("context", none.group(), second.group())
            return
        for link in aligned.links:
            source = link.source
            if source is None or not _is_highest(link.word.tag) or not _is_highest(source.tag):
                continue
            before = " ".join(
                word.folded
                for sentence in aligned.focus
                for word in sentence.words
                if source.index - 4 <= word.index < source.index
            )
            found = _ONE_OF.search(f" {before} ")
            if found:
                yield signal("context", link.word.text, f"{found.group()} {source.text}")
    elif (second := _SECOND.search(low)) and not _SECOND.search(focus):
        yield signal("context", second.group(), "")


def _is_highest(tag: str) -> bool:
    return tag.startswith("ADJ") and "sup" in tag


def _per(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """An amount in total for one per year or per house, and the other way round."""
    low, focus = aligned.sentence.low, aligned.focus_low
    amounts = [q for q in _quantities_of(pair, aligned) if q.kind is Kind.NUMBER and q.low and q.low > 1]
    if not amounts:
        return
    total, per = _IN_TOTAL.search(low), _PER.search(low)
    if total and not per and _PER.search(focus) and not _IN_TOTAL.search(focus):
        yield signal("context", total.group(), "per")
    elif per and not total and _IN_TOTAL.search(focus) and not _PER.search(pair.source.low):
        yield signal("context", per.group(), "in totaal")


def _size(pair: Pair) -> Iterator[Signal]:
    """A large thing for a small one, in a place of a copied sentence that was changed."""
    for edits in pair.edits:
        for edit in edits:
            said = {word.folded for word in edit.claim}
            true = {word.folded for word in edit.source}
            for one, other in ((_LARGE, _SMALL), (_SMALL, _LARGE)):
                if said & one and true & other and not said & other and not true & one:
                    yield signal("context", min(said & one), min(true & other))
