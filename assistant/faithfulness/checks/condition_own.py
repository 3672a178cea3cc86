"""The conditions of a claim beside those of its source: put in, exchanged, or turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import Link
from assistant.faithfulness.condition_markers import FIT, ConditionKind
from assistant.faithfulness.conditions import Condition, low_of
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.markers import Marker, possible, sure
from assistant.faithfulness.pair import Pair

# So much of a condition must lack support before it counts as one of the claim's own.
_INVENTED = 0.5
# A condition of the claim that has so little of one of the source is another one.
_OTHER = 0.34
# A condition of the claim that has so much of the source's words can be compared with them.
_SAME = 0.6
_HALF = 0.5
_FEW = 2
_CLEAR = 2.0
# "Als daar tijd voor is": the reservations that are easily made.
_RESOURCES = re.compile(
    r"(?<= )(?:als|indien|mits|wanneer|zolang|voor zover) (?:(?:daar|er|hier|u|je|we|wij|ze) )?(?:\S+ ){0,3}?"
    r"(tijd|geld|budget|ruimte|capaciteit|personeel|middelen|plek|plaats|draagvlak|animo|belangstelling)"
    r"(?: \S+){0,3}? (?:is|zijn|over|blijft|heeft|hebt|hebben)(?= )"
)
# Markers that restrict what is said; "als" may also just name the case.
_RESTRICTS = re.compile(
    r"^(?:pas|op|onder|mits|met|tenzij|behalve|afhankelijk|na|slechts|uitsluitend|alleen)\b"
)
_LIMITED = re.compile(
    r" (?:alleen|enkel|pas|uitsluitend|slechts|voorbehouden|voorwaarde\w*|eis\w*|eerst|exclusief|beperk\w*"
    r"|mits|tenzij|behalve|uitgezonderd|zonder|na|nadat|voordat|verplicht\w*|moet|moeten|dient|dienen|onder) "
)
_NOTHING_ELSE = re.compile(
    r"^(?:mits|tenzij|(?:alleen|uitsluitend|slechts|pas) (?:als|wanneer|indien)|op (?:de )?voorwaarde dat"
    r"|onder (?:de )?voorwaarde dat|met als voorwaarde dat)\b"
)
_LIMITS = re.compile(
    r" (?:alleen|enkel|pas|uitsluitend|slechts|voorwaarde\w*|eis|eisen|eerst|mits|tenzij|behalve"
    r"|uitgezonderd|als"
    r"|indien|wanneer|zodra|voordat|nadat|zolang|totdat|afhankelijk|zonder|waar nodig|waar mogelijk"
    r"|mogelijk) "
)
# A service on request, where the source speaks of no request or need.
_ON_REQUEST = re.compile(
    r"(?<= )(?:op (?:eigen )?(?:verzoek|aanvraag)|desgevraagd|(?:er|daar|hier)(?:om"
    r"|naar) (?:\S+ ){0,2}?vra(?:agt|gen)"
    r"|(?:hulp|steun|advies|om \S+) vra(?:agt|gen))(?= )"
)
_ASKED = re.compile(
    r" (?:\S*vraag\S*|\S*vragen|\S*verzoek\S*|\S*aanvra\S*|wens\S*|gewenst\S*|behoefte\S*|signal\S*) "
)
# "Waar nodig" in other words.
_FITS = re.compile(
    rf" (?:{FIT}|nodig\w*|mogelijkhe\w+|kans\w*|moet|moeten|kan|kunnen|kunt|lukt|past|mag|hoeft|situatie"
    r"|omstandigheden|helpt|zin heeft) "
)
# "Wanneer deze hieraan bijdragen": a condition that points at what a claim may spell out.
_POINTING = re.compile(r" (?:dat|dit|deze|die|daar\w*|hier\w*|het|er\w+) ")
_NOT = re.compile(
    r"(?<= )(?:niet(?! (?:alleen|enkel|slechts|eens|meer|minder|langer|\w+er dan) )"
    r"|geen|nooit|niemand|niets|nergens)(?= )"
)
# Words that deny or lack by themselves, so that "niet" may stand on the other side.
_NEGATIVE = re.compile(
    r" (?:on(?!der|ze|s |t[^-]|line|genoeg)\S{4,}|\S+loos|\S+loze"
    r"|\S*(?:ontbre|uitblij|tekort|gebrek|weiger|mislu|verlie|probleem|problem|moeilijk|lastig|achterst"
    r"|weinig|minder|zwak|slecht"
    r"|verdwij|wegval|verloren|leeg|behalve|tenzij|te groot|te klein|te hoog|te laag|zonder"
    r"|tot|voordat|anders|voorkom|vermijd|stop|eindig|afwezig|laag|lage|kwijt|weg)\S*"
    r"|pas|alleen|hoeft|hoeven) "
)


def own_conditions(pair: Pair, ours: Sequence[Condition], theirs: Sequence[Condition]) -> Iterator[Signal]:
    """Signals of the claim's conditions; `ours` and `theirs` are those of claim and source."""
    links = {link.word.index: link for link in pair.alignment.links}
    for condition in ours:
        before = condition.words[0].index - 1
        if before >= 0 and pair.claim.words[before].folded == "niet":
            continue
        if condition.kind is ConditionKind.PHRASE:
            degree = condition.text.lower().startswith(("zo veel", "zoveel", "zo min"))
            if not degree and not theirs and Marker.IF_POSSIBLE not in possible(pair.source.low):
                yield _signal("condition.put_in", condition.text, "", _CLEAR)
            continue
        own = [links[word.index] for word in condition.content if word.weight >= 1.0 and word.index in links]
        near = _partners(pair, condition, theirs, links)
        yield from _put_in(pair, condition, own, near, theirs)
        yield from _exchanged(pair, condition, own, near)
        yield from _reversed(pair, condition, own)


def _partners(
    pair: Pair, condition: Condition, theirs: Sequence[Condition], links: dict[int, Link]
) -> list[Condition]:
    """The conditions in the sentences of the source that stand for what depends on a condition."""
    weights: dict[int, float] = {}
    for word in condition.governed:
        link = links.get(word.index)
        if link is not None and link.source is not None and link.supported:
            weights[link.source.sentence] = weights.get(link.source.sentence, 0.0) + link.score
    best = max(weights.values(), default=0.0)
    return [other for other in theirs if weights.get(other.sentence, 0.0) >= max(0.5, best * 0.6)]


def _put_in(
    pair: Pair,
    condition: Condition,
    own: Sequence[Link],
    near: Sequence[Condition],
    theirs: Sequence[Condition],
) -> Iterator[Signal]:
    """A condition that the source does not have, or of which it lacks the words."""
    if condition.kind in (
        ConditionKind.QUESTION,
        ConditionKind.PREPOSITION,
        ConditionKind.WHO,
    ):
        return
    match = _RESOURCES.search(low_of(condition.words))
    restricts = condition.kind is ConditionKind.DEMAND or bool(_RESTRICTS.match(condition.marker))
    request = _ON_REQUEST.search(low_of(condition.words))
    if request and not _ASKED.search(pair.source.low):
        yield _signal("condition.put_in", condition.text, "", _CLEAR)
        return
    if condition.kind is ConditionKind.PLACE:
        return
    if _NOTHING_ELSE.match(condition.marker):
        # "Mits" and "alleen als" have no other sense: what the sentence is about must have a like.
        focus = _roles_out(f" {pair.sentences[condition.sentence].focus_low} ", theirs)
        if Marker.CONDITION not in sure(focus) and not _LIMITS.search(focus):
            yield _signal("condition.put_in", condition.text, "", _CLEAR)
            return
    source = _roles_out(pair.source.low, theirs)
    plain = Marker.CONDITION not in sure(source) and not _LIMITED.search(source)
    missing = sum(1.0 - link.score for link in own)
    if (match and match.group(1) not in pair.source.keys) or (restricts and plain):
        yield _signal("condition.put_in", condition.text, "", _CLEAR)
    if not own or missing < _INVENTED * len(own) or not any(link.score == 0.0 for link in own):
        return
    if near and any(_POINTING.search(low_of(other.words)) for other in near):
        return
    if restricts or missing >= 1.5:
        yield _signal("condition.content", condition.text, "", min(3.0, missing))
    else:
        yield _signal("condition.content_weak", condition.text, "")


def _roles_out(low: str, theirs: Sequence[Condition]) -> str:
    """The words without an "als" that opens no condition: "zijn rol als verbinder"."""
    return low if any("als" in other.marker for other in theirs) else low.replace(" als ", " ")


def _exchanged(
    pair: Pair, condition: Condition, own: Sequence[Link], near: Sequence[Condition]
) -> Iterator[Signal]:
    """Another condition for the same thing."""
    for other in near:
        if other.kind is ConditionKind.PHRASE:
            if condition.kind is not ConditionKind.PLACE and _replaces(pair, condition, other, own):
                yield _signal("condition.for_phrase", condition.text, other.text)
            continue
        content = [word for word in other.content if word.weight >= 1.0]
        if len(content) < _FEW or not own:
            continue
        mine = {link.source.index for link in own if link.source is not None}
        kept = sum(word.index in mine for word in content) / len(content)
        said = sum(word.index in pair.alignment.said for word in content) / len(content)
        missing = sum(1.0 - link.score for link in own) / len(own)
        if kept < _OTHER and said < 0.5 and missing > 0.3:
            yield _signal("condition.exchanged", condition.text, other.text, _CLEAR)


def _replaces(pair: Pair, condition: Condition, phrase: Condition, own: Sequence[Link]) -> bool:
    """Whether a condition stands where the source has "waar nodig", and says something else."""
    governed = {word.index for word in phrase.governed}
    places = {word.index for word in condition.governed}
    said = any(
        link.word.index in places and link.source is not None and link.source.index in governed
        for link in pair.alignment.links
    )
    degree = phrase.text.lower().startswith(("zo veel", "zoveel", "zo min", "eventue"))
    answered = Marker.IF_POSSIBLE in possible(pair.around(condition.sentence))
    return bool(said and own and not degree and not answered and not _FITS.search(low_of(condition.words)))


def _reversed(pair: Pair, condition: Condition, own: Sequence[Link]) -> Iterator[Signal]:
    """A condition with "niet" of which the source says the same words without, or the other way about."""
    if not own or sum(link.supported for link in own) < max(1.0, _SAME * len(own)):
        return
    weights: dict[int, float] = {}
    for link in own:
        if link.source is not None and link.supported:
            weights[link.source.segment] = weights.get(link.source.segment, 0.0) + link.score
    if not weights:
        return
    segment = max(weights, key=lambda number: (weights[number], -number))
    if len(own) > 1 and len({link.source.index for link in own if link.source is not None}) == 1:
        # "Wie de stad bestuurt" is one word of the source: stadsbestuur.
        return
    claim, source = low_of(condition.words), low_of(pair.source.segment(segment))
    rest = [word for word in pair.source.segment(segment) if word.weight >= 1.0]
    if len(own) < _HALF * len(rest):
        return
    denied, theirs = len(_NOT.findall(claim)) % 2, len(_NOT.findall(source)) % 2
    if denied == theirs:
        return
    other = source if denied else claim
    if not _NEGATIVE.search(other):
        yield _signal("condition.reversed", condition.text, source.strip(), _CLEAR)


def _signal(name: str, claim: str, source: str, value: float = 1.0) -> Signal:
    return Signal(FindingKind.CONDITION, name, claim, source, value)
