"""What a number is: where something stands, where it has to go, by how much; at or above the average."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.dutch.quantity import Kind, Match, Quantity
from assistant.dutch.quantity_matching import same_quantity
from assistant.dutch.tokens import fold
from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.checks.number_context import quantities_of, signal
from assistant.faithfulness.finding import Signal
from assistant.faithfulness.pair import Edit, Pair

_COPY = 0.75
_REACH = 40
_ROUND = r"(?:(?:ongeveer|circa|ruim|bijna|zo'n|minstens|maximaal|minimaal|ten minste|in totaal|de)\s+)*"
_TO = re.compile(rf"\b(?:naar|tot|richting)\s+{_ROUND}$")
_BY = re.compile(rf"\bmet\s+{_ROUND}$")
# What is added or taken away, behind the number and its unit.
_MORE = re.compile(
    r"^[^\w.!?;]*(?:[\w-]+[^\w.!?;]+){0,2}?(?:erbij|bij|extra|meer|minder|eraf|toevoegen|bijbouwen)\b"
)
_EXTRA = re.compile(r"\b(?:extra|nog eens|nog)\s+$")
_GOAL = re.compile(
    r" (?:doel\w*|streef\w*|streven|ambitie\w*|groei\w*|stijg\w*|daal\w*|dalen|dal\w*|omhoog|omlaag"
    r"|verhog\w*|verlag\w*|verminder\w*|toene\w*|toenam\w*|afne\w*|krimp\w*|brengen|terug\w*|uitbreid\w*"
    r"|vergrot\w*|vergroot\w*|verminder\w*|klimmen|zakken|krijgen|opvoeren|opschroeven) "
)
_AVERAGE = r"(?:\S*gemiddelde?|norm|doorsnee|de rest|elders)"
_ABOVE = re.compile(
    rf"(?<= )(?:(?:meer|hoger|hogere|groter|grotere|beter|betere|vaker|langer|boven"
    rf"|veel) (?:\S+ ){{0,3}}?(?:dan )?"
    rf"(?:\S+ ){{0,4}}?{_AVERAGE}|bovengemiddelde?)(?= )"
)
_BELOW = re.compile(
    rf"(?<= )(?:(?:minder|lager|lagere|kleiner|kleinere|slechter|slechtere|korter"
    rf"|onder) (?:\S+ ){{0,3}}?(?:dan )?"
    rf"(?:\S+ ){{0,4}}?{_AVERAGE}|(?:be|on)neden ?gemiddelde?|ondergemiddelde?)(?= )"
)
_LEVEL = re.compile(
    rf"(?<= )(?:(?:op|rond|gelijk aan|gelijk met|even \S+ als|net zo \S+ als|zo \S+ als|naar|tot) "
    rf"(?:\S+ ){{0,3}}?{_AVERAGE})(?= )"
)
_LEVELS = (("above", _ABOVE), ("below", _BELOW), ("level", _LEVEL))
# By how much something is enough or more.
_AMPLY = frozenset("ruim ruime ruimschoots dik royaal royale volop rijkelijk zeer ver".split())
_BARELY = frozenset(
    "net nauwelijks amper krap krappe ternauwernood nipt nipte bijna haast maar juist precies".split()
)
_HIGHEST = re.compile(
    r" (?:top\S*|hoofd\S*|kern\S*|eerste?|vooral|bovenal|voorop|meest|prioriteit\S*|absolute?) "
)
_FIRST_PLACE = re.compile(r" (?:eerste|belangrijkste|enige) ")


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of numbers, averages and degrees that play another part than in the source."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        yield from _roles(pair, aligned)
        yield from _averages(aligned)
        if aligned.copied >= _COPY:
            yield from _ranges(pair, aligned)
        for edit in edits:
            yield from _edited(edit, aligned)


def _roles(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """Where something has to go for where it stands ("naar 44%"), or what comes on top for the whole."""
    for quantity in quantities_of(pair, aligned):
        if quantity.kind not in (Kind.NUMBER, Kind.SHARE):
            continue
        same = [
            q
            for q in pair.source_quantities
            if q.kind is quantity.kind and same_quantity(quantity, q) is Match.EQUAL
        ]
        if not same:
            continue
        said, true = _role(pair.claim.text, quantity), {_role(pair.source.text, q) for q in same}
        if said == "to" and not true & {"to", "by"} and not _GOAL.search(aligned.sentence.low):
            continue
        if said and said not in true and (true & {"to", "by"} or said == "to"):
            yield signal("role", quantity.text, same[0].text)


def _role(text: str, quantity: Quantity) -> str:
    """What the words around a number make of it: "to", "by" or nothing."""
    before = fold(text[max(0, quantity.start - _REACH) : quantity.start])
    behind = fold(text[quantity.end : quantity.end + _REACH])
    own = fold(quantity.text)
    if _TO.search(before) or own.startswith(("naar ", "tot ")):
        return "to"
    if _BY.search(before) or _EXTRA.search(before) or _MORE.search(behind):
        return "by"
    return ""


def _ranges(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A period with the beginning of one of the source and the end of another."""
    true = {q.span: q for q in pair.source_quantities if q.span is not None and q.span.two_ends}
    for quantity in quantities_of(pair, aligned):
        span = quantity.span
        if span is None or not span.two_ends or not span.has_year or span in true:
            continue
        half = next(
            (q for other, q in true.items() if (other.first == span.first) != (other.last == span.last)), None
        )
        if half is not None and quantity not in pair.numbers:
            yield signal("context", quantity.text, half.text)


def _averages(aligned: SentenceAlignment) -> Iterator[Signal]:
    """Above, below or at the average."""
    low, focus = aligned.sentence.low, f" {aligned.focus_low} "
    said = next(((name, found) for name, words in _LEVELS if (found := words.search(low))), None)
    true = {name: found for name, words in _LEVELS if (found := words.search(focus))}
    if said is not None and true and said[0] not in true:
        yield signal("context", said[1].group(), next(iter(true.values())).group())


def _edited(edit: Edit, aligned: SentenceAlignment) -> Iterator[Signal]:
    """Amply for barely, and the most for much, in a copied sentence."""
    claim, source = ({word.folded for word in words} for words in (edit.claim, edit.source))
    for one, other in ((_AMPLY, _BARELY), (_BARELY, _AMPLY)):
        if claim & one and source & other:
            yield signal("context", min(claim & one), min(source & other))
    if aligned.copied < _COPY or not edit.source:
        return
    low = f" {' '.join(word.folded for word in edit.claim)} "
    highest = any(word.tag.startswith("ADJ") and "sup" in word.tag for word in edit.claim)
    focus = f" {aligned.focus_low} "
    if (highest or _FIRST_PLACE.search(low)) and not _HIGHEST.search(focus):
        if not any("sup" in word.tag for sentence in aligned.focus for word in sentence.words):
            yield signal("degree", low.strip(), " ".join(word.text for word in edit.source))
