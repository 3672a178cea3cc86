"""Sequence: what comes first in the source and last in the claim, and dates with another direction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.quantity import Bound, Kind, Quantity
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Sentence, Text, Word

_FIRST = frozenset("eerst eerste allereerst".split())
_THEN = frozenset("daarna vervolgens nadien dan daarop hierna".split())
# Those of them that tell of an order without an "eerst" before them.
_NEXT = frozenset("daarna vervolgens nadien".split())
# What such a clause tells comes before the rest of its sentence, or after it.
_EARLIER = frozenset("zodra nadat".split())
_WHEN = frozenset("als wanneer nadat".split())
_LATER = frozenset("voordat alvorens totdat waarna".split())
_FROM = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_UNTIL = frozenset({Bound.AT_MOST, Bound.LESS_THAN, Bound.UP_TO})
_FROM_WORDS = frozenset("vanaf sinds per m.i.v m.i.v. ingang ingaande".split())
_UNTIL_WORDS = frozenset("uiterlijk tot t/m voor".split())
# "Pas daarna" may stand so far into the sentence behind the one with "eerst".
_REACH = 8
_LATE = frozenset("later daarna nadien erna".split())
_THAN = _LATE | frozenset("eerder ervoor daarvoor vroeger".split())
_UNITS = frozenset("jaar jaren maand maanden week weken dag dagen kwartaal".split())


@dataclass(frozen=True)
class _Order:
    """Words of what comes first and of what comes then, with the words that say so."""

    early: tuple[Word, ...]
    late: tuple[Word, ...]
    said: str


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of an order turned round."""
    known = list(_orders(pair.source))
    places = {link.word.index: link.source for link in pair.alignment.links if link.supported and link.source}
    for order in _orders(pair.claim):
        early = [places[w.index] for w in order.early if w.index in places and _tells(w)]
        late = [places[w.index] for w in order.late if w.index in places and _tells(w)]
        yield from _turned(pair, order, early, late, known)
    yield from _compared(pair)
    yield from _dates(pair)


def _tells(word: Word) -> bool:
    return (
        word.weight >= 1.0 and word.folded not in _FIRST and word.folded not in _THEN and word.folded != "pas"
    )


def _turned(
    pair: Pair, order: _Order, early: Sequence[Word], late: Sequence[Word], known: Sequence[_Order]
) -> Iterator[Signal]:
    first, then = {w.index for w in early}, {w.index for w in late}
    first, then = first - then, then - first
    if not first or not then:
        return
    for other in known:
        before, after = {w.index for w in other.early}, {w.index for w in other.late}
        straight = len(first & before) + len(then & after)
        reverse = len(first & after) + len(then & before)
        if first & after and then & before and reverse > straight:
            yield Signal(FindingKind.TIME, "time.sequence", order.said, other.said)
            return
        if straight and not reverse:
            return
    early, late = [w for w in early if w.index in first], [w for w in late if w.index in then]
    dates = _date_of(pair, early, late), _date_of(pair, late, early)
    if dates[0] and dates[1] and dates[0].span and dates[1].span:
        if dates[0].span.first > dates[1].span.last:
            yield Signal(FindingKind.TIME, "time.sequence", order.said, f"{dates[1].text}, {dates[0].text}")
        return
    if order.said[:5].lower() != "eerst":
        return
    if min(first) > max(then):
        yield Signal(FindingKind.TIME, "time.sequence", order.said, late[0].text)
    elif not known:
        yield Signal(FindingKind.TIME, "time.sequence_weak", order.said, "")


def _date_of(pair: Pair, words: Sequence[Word], others: Sequence[Word]) -> Quantity | None:
    """The date of words: that of the segment, or else of the sentence, that most of them stand in."""
    dates = [
        q for q in pair.source_quantities if q.kind is Kind.DATE and q.span is not None and q.span.has_year
    ]
    one, other = date_beside(pair, words), date_beside(pair, others)
    if one is not None and other is not None:
        return one
    shared = {w.segment for w in others}
    ranked = Counter(w.segment for w in words).most_common()
    for number, _ in sorted(ranked, key=lambda item: item[0] in shared):
        inside = pair.source.segment(number)
        found = [q for q in dates if inside[0].start <= q.start <= inside[-1].end]
        if found:
            return found[0]
    if (own := date_beside(pair, words)) is not None:
        return own
    sentence = pair.source.sentences[Counter(w.sentence for w in words).most_common(1)[0][0]]
    found = [q for q in dates if sentence.start <= q.start < sentence.end]
    return found[0] if len(found) == 1 else None


def date_beside(pair: Pair, words: Sequence[Word]) -> Quantity | None:
    """The date that most of the words of the source stand beside that stand there only once."""
    dates = [q for q in pair.source_quantities if q.kind is Kind.DATE and q.span and q.span.has_year]
    found: Counter[int] = Counter()
    for word in words:
        if sum(bool(word.keys & other.keys) for other in pair.source.words) > 1:
            continue
        sentence = pair.source.sentences[word.sentence]
        own = [q for q in dates if sentence.start <= q.start < sentence.end]
        segment = pair.source.segment(word.segment)
        own = [q for q in own if segment[0].start <= q.start <= segment[-1].end] or own
        if own:
            found[_nearest(own, word.start).start] += 1
    ranked = found.most_common(2)
    if not ranked or len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return None
    return next(q for q in dates if q.start == ranked[0][0])


def _compared(pair: Pair) -> Iterator[Signal]:
    """Which of two dated things is the later: "een maand eerder", "later dan"."""
    places = {link.word.index: link.source for link in pair.alignment.links if link.supported and link.source}
    for number, sentence in enumerate(pair.claim.sentences):
        words = sentence.words
        at = next((i for i, w in enumerate(words) if w.folded in _THAN), None)
        if at is None:
            continue
        than = next((i for i, w in enumerate(words) if i > at and w.folded == "dan"), None)
        if than is not None:
            one, other = words[:than], words[than:]
        elif number and at and (words[at - 1].lemma in _UNITS or words[at - 1].folded in _UNITS):
            one, other = words, pair.claim.sentences[number - 1].words
        else:
            continue
        first, second = (
            date_beside(pair, [places[w.index] for w in part if w.index in places and _tells(w)])
            for part in (one, other)
        )
        if first is None or second is None or first.span is None or second.span is None:
            continue
        later = words[at].folded in _LATE
        if (first.span.first < second.span.first) if later else (first.span.first > second.span.first):
            yield Signal(FindingKind.TIME, "time.sequence", words[at].text, f"{first.text}, {second.text}")


def _orders(text: Text) -> Iterator[_Order]:
    """The orders that a text tells of: "eerst A, daarna B", "zodra A, B", "voordat B, A"."""
    for number, sentence in enumerate(text.sentences):
        words = sentence.words
        following = text.sentences[number + 1] if number + 1 < len(text.sentences) else None
        first = next((at for at, w in enumerate(words) if w.folded in _FIRST), None)
        if first is not None:
            then = next((at for at, w in enumerate(words) if at > first and w.folded in _THEN), None)
            if then is not None:
                yield _Order(words[:then], words[then:], f"{words[first].text} ... {words[then].text}")
            elif following is not None:
                then = next(
                    (
                        at
                        for at, w in enumerate(following.words[:_REACH])
                        if w.folded in _THEN or w.folded == "pas"
                    ),
                    None,
                )
                if then is not None:
                    yield _Order(
                        words, following.words, f"{words[first].text} ... {following.words[then].text}"
                    )
        elif (order := _next(text, sentence)) is not None:
            yield order
        for at, word in enumerate(words):
            if word.folded == "na" and (order := _after(words, at)) is not None:
                yield order
            only_then = word.folded in _WHEN and at > 0 and words[at - 1].folded == "pas"
            if word.folded in _EARLIER or word.folded in _LATER or only_then:
                inside = _clause(sentence, at)
                outside = tuple(w for w in words if w not in inside)
                if inside and outside:
                    early, late = (outside, inside) if word.folded in _LATER else (inside, outside)
                    yield _Order(early, late, word.text)


def _next(text: Text, sentence: Sentence) -> _Order | None:
    """The order of "A en vervolgens B" and of "A. Daarna B"."""
    words = sentence.words
    then = next((at for at, w in enumerate(words) if w.folded in _NEXT), None)
    if then is None:
        return None
    late = tuple(w for w in words if w.segment == words[then].segment)
    early = tuple(w for w in words[: then + 1] if w.segment < words[then].segment)
    if not early and then > 1 and sentence.words[then].segment == words[0].segment:
        early, late = words[:then], words[then:]
    if then <= 1 and sentence.number:
        early, late = text.sentences[sentence.number - 1].words, words
    return _Order(early, late, words[then].text) if early else None


def _after(words: Sequence[Word], at: int) -> _Order | None:
    """The order of "na overleg besluiten we": the noun behind "na" is over before the rest."""
    noun = next((i for i in range(at + 1, min(at + 4, len(words))) if words[i].is_noun), None)
    if noun is None or words[noun].segment != words[at].segment:
        return None
    early = tuple(words[at + 1 : noun + 1])
    late = tuple(w for w in words if w.index < words[at].index or w.index > words[noun].index)
    return _Order(early, late, f"na {words[noun].text}")


def _clause(sentence: Sentence, at: int) -> tuple[Word, ...]:
    opener = sentence.words[at]
    return tuple(w for w in sentence.words[at + 1 :] if w.segment == opener.segment)


def _dates(pair: Pair) -> Iterator[Signal]:
    """Dates with another direction: "vanaf 2021" for "tot 2021"."""
    sources = [q for q in pair.source_quantities if q.kind is Kind.DATE and q.span is not None]
    for quantity in pair.claim_quantities:
        if quantity.kind is not Kind.DATE or quantity.span is None or quantity.span.two_ends:
            continue
        same = [q for q in sources if q.span == quantity.span]
        side = _side(pair.claim, quantity)
        sides = {_side(pair.source, q) for q in same}
        if side and same and -side in sides and side not in sides:
            yield Signal(FindingKind.TIME, "time.date", quantity.text, same[0].text)


def _side(text: Text, quantity: Quantity) -> int:
    """1 where time runs from the date on, -1 where it runs up to it, 0 for neither."""
    if quantity.bound in _FROM:
        return 1
    if quantity.bound in _UNTIL:
        return -1
    before = {w.folded for w in text.words if w.end <= quantity.start + 1 and quantity.start - w.end < 12}
    start = next((w.folded for w in text.words if w.start >= quantity.start), "")
    if before & _FROM_WORDS or start in _FROM_WORDS:
        return 1
    return -1 if before & _UNTIL_WORDS or start in _UNTIL_WORDS else 0


def _nearest(quantities: Sequence[Quantity], place: int) -> Quantity:
    """The quantity that stands nearest to a place of the text."""
    return min(quantities, key=lambda quantity: abs(quantity.start - place))
