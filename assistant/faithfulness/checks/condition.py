"""Condition: left out of what depends on it, overruled, turned into a fact, or put in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.dutch.tokens import fold
from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.checks.condition_edits import COPY, NAMES, edited, states
from assistant.faithfulness.conditions import DEVICE, Condition, ConditionKind, conditions, low_of
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.markers import Marker, possible, sure
from assistant.faithfulness.pair import Pair

# A condition of which so much is said is kept, in whatever form; or, if so much is said as a fact, asserted.
_KEPT = 1 / 3
_ASSERTED = 0.6
# So much of a condition must lack support before it counts as one of the claim's own.
_INVENTED = 0.9
_INVENTED_SHARE = 0.33
# The value of a signal that hardly has another explanation.
_CLEAR = 2.0
# What says that something holds whatever the case is.
_REGARDLESS = re.compile(
    r"(?<= )(?:(?<!alleen )(?<!maar )ook (?:als|wanneer|indien|zonder|waar)(?! (?:het|dit|dat) (?:gaat "
    r"|over |om ))(?! we )"
    r"|zelfs (?:als|wanneer|indien|zonder|waar|bij)|hoe dan ook|wie dan ook|ongeacht|(?<!niet )los van"
    r"|onafhankelijk van"
    r"|onvoorwaardelijk|sowieso|met of zonder|per se|koste wat (?:het )?kost|onder alle omstandigheden"
    r"|in elke situatie"
    r"|maak(?:t|en) (?:\S+ ){0,3}niet uit|do(?:et|en) er niet toe|speelt geen rol|(?:wel of|al dan) niet"
    r"|zonder (?:toestemming|overleg|instemming|goedkeuring|eisen|(?:enige )?(?:uitzondering"
    r"|voorwaarden?|beperking(?:en)?|voorbehoud))"
    r"|in alle gevallen|in (?:elk|ieder) \S+ geval"
    r"|of (?:\S+ ){1,3}(?:nu|nou) (?:\S+ ){1,14}?of (?:\S+ ){0,3}?(?:niet|geen)"
    r"|of (?:\S+ ){1,14}?of (?:\S+ ){0,2}?(?:niet|geen)(?= $))(?= )"
)
_WHATEVER = re.compile(r"(?<= )(?:wat|wie|hoe|waar|welke) (?:\S+ ){1,7}ook(?= (?:\S+ ){0,2}$)")
_ALSO_NOT = re.compile(
    r"(?<= )ook (?:(?:in|bij|voor|op|van|aan) )?(?:\S+ ){1,4}?(?:waar|wanneer"
    r"|als) (?:\S+ ){0,6}?(?:niet|niets|geen)(?= )"
    r"|(?<= )ook (?:niet|geen) (?:als|wanneer|indien)(?= )"
)
_IN_ANY_CASE = re.compile(r" in (?:ieder|elk) geval ")
_EVERY = re.compile(
    r"(?<= )(?:altijd|telkens|steeds|te allen tijde|(?:bij|in) (?:elke?|iedere?)|op alle|in alle|alle"
    r"|elke?|iedere?|standaard"
    r"|automatisch|zeker|overal|volledig|zonder meer|meteen)(?= )"
)
_NO_NEED = re.compile(
    r"(?<= )(?:hoeft|hoeven) (?:\S+ ){0,6}?(?:niet|niets|geen)(?= )|(?<= )(?:niet"
    r"|geen) (?:\S+ ){0,4}?(?:hoeft|hoeven)(?= )"
)
# "Als daar tijd voor is": the reservations that are easily made.
_RESOURCES = re.compile(
    r"(?<= )(?:als|indien|mits|wanneer|zolang|voor zover) (?:(?:daar|er|hier) )?(?:\S+ ){0,3}?"
    r"(tijd|geld|budget|ruimte|capaciteit|personeel|middelen|plek|plaats)(?: \S+){0,3}? (?:is|zijn|over"
    r"|blijft)(?= )"
)
_RESTRICTS = re.compile(
    r"^(?:alleen|pas|slechts|uitsluitend|op|onder|mits|met|tenzij|behalve|afhankelijk|na)\b"
)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of conditions of the source that the claim lacks, and of those that it has by itself."""
    ours, theirs = conditions(pair.claim), conditions(pair.source)
    yield from _overruled(pair, theirs)
    yield from _lost(pair, theirs)
    yield from _put_in(pair, ours, theirs)
    yield from edited(pair, ours, theirs)


def _overruled(pair: Pair, theirs: Sequence[Condition]) -> Iterator[Signal]:
    """The claim says that something holds in any case, or that a condition need not be met."""
    source = pair.source.low
    if any(pattern.search(source) for pattern in (_REGARDLESS, _WHATEVER, _IN_ANY_CASE)):
        return
    every = not _EVERY.search(source)
    need = not _NO_NEED.search(source)
    for aligned in pair.sentences:
        low = aligned.sentence.low
        match = _REGARDLESS.search(low)
        if match is None and not aligned.sentence.is_question:
            match = _WHATEVER.search(low) or _ALSO_NOT.search(low)
        # "Graag zelfs, als ...": the words must stand together.
        if match and (
            not match.group().startswith(("ook", "zelfs")) or match.group() in fold(aligned.sentence.text)
        ):
            yield _signal("condition.overruled", match.group(), "", _CLEAR)
            continue
        about = {sentence.number for sentence in aligned.focus[:2]}
        near = [found for found in theirs if found.sentence in about]
        if near and need and (match := _NO_NEED.search(low)):
            yield _signal("condition.overruled", match.group(), near[0].text, _CLEAR)
        elif near and every and (match := _EVERY.search(low)):
            yield _signal("condition.every_weak", match.group(), near[0].text)


def _lost(pair: Pair, theirs: Sequence[Condition]) -> Iterator[Signal]:
    """A condition of the source that lacks where the claim states what depends on it, or became a fact."""
    for condition in theirs:
        content = [word for word in condition.content if word.weight >= 1.0]
        kept = sum(word.index in pair.alignment.said for word in content)
        for aligned in pair.sentences:
            if not states(aligned, condition):
                continue
            near = aligned.copied >= COPY
            low = aligned.sentence.low
            if condition.kind is ConditionKind.PHRASE:
                around = low if near else pair.around(aligned.sentence.number)
                answered = Marker.IF_POSSIBLE in possible(around) or bool(DEVICE.search(around))
            else:
                if _asserts(pair, aligned, condition):
                    yield _signal("condition.asserted", aligned.sentence.text, condition.text, _CLEAR)
                    break
                answered = bool(content) and kept >= max(1.0, len(content) * _KEPT)
                answered = answered or (bool(DEVICE.search(low)) if near else _has_device(pair, aligned))
            if answered:
                continue
            if near or (_EVERY.search(low) and not _EVERY.search(pair.source.low)):
                name = NAMES.get(condition.kind, "condition.clause_cut")
                yield _signal(name, aligned.sentence.text, condition.text, _CLEAR)
            else:
                yield _signal("condition.lost_weak", aligned.sentence.text, condition.text)
            break


def _asserts(pair: Pair, aligned: SentenceAlignment, condition: Condition) -> bool:
    content = [word for word in condition.content if word.weight >= 1.0]
    said = sum(word.index in aligned.matched for word in content)
    clause = condition.kind is ConditionKind.CLAUSE
    return clause and said >= max(1.0, len(content) * _ASSERTED) and not _has_device(pair, aligned)


def _has_device(pair: Pair, aligned: SentenceAlignment) -> bool:
    """Whether a sentence or one beside it has a word of conditions, or is a question."""
    number = aligned.sentence.number
    beside = pair.claim.sentences[max(0, number - 1) : number + 2]
    return any(sentence.is_question or DEVICE.search(sentence.low) for sentence in beside)


def _put_in(pair: Pair, ours: Sequence[Condition], theirs: Sequence[Condition]) -> Iterator[Signal]:
    """A condition of the claim that the source does not have."""
    links = {link.word.index: link for link in pair.alignment.links}
    free = not theirs and Marker.CONDITION not in sure(pair.source.low)
    for condition in ours:
        first = condition.words[0].index
        denied = first > 0 and pair.claim.words[first - 1].folded == "niet"
        if denied or condition.kind in (ConditionKind.PLACE, ConditionKind.PREPOSITION):
            continue
        if condition.kind is ConditionKind.PHRASE:
            if not theirs and Marker.IF_POSSIBLE not in possible(pair.source.low):
                yield _signal("condition.put_in", condition.text, "", _CLEAR)
            continue
        match = _RESOURCES.search(low_of(condition.words))
        if (match and match.group(1) not in pair.source.keys) or (
            free and _RESTRICTS.match(condition.marker)
        ):
            yield _signal("condition.put_in", condition.text, "", _CLEAR)
        own = [links[word.index] for word in condition.content if word.weight >= 1.0 and word.index in links]
        missing = sum(1.0 - link.score for link in own)
        if missing >= max(_INVENTED, _INVENTED_SHARE * len(own)):
            yield _signal("condition.content_weak", condition.text, "")


def _signal(name: str, claim: str, source: str, value: float = 1.0) -> Signal:
    return Signal(FindingKind.CONDITION, name, claim, source, value)
