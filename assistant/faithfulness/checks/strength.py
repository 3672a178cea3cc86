"""Modality: a plan said surer than it is, or less sure, compared between clauses that are about the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.clauses import Clause, Level, level_of
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair

_PROMISE = re.compile(
    r"(?<= )(?:(?:u|je|jij|iedereen|inwoners|bewoners) (?:krijgt|krijg|krijgen|ontvangt|hebt recht|heeft recht|hebben recht|mag|mogen|kunt rekenen|hoeft)|(?:krijgt|krijg|ontvangt|mag|hebt) (?:u|je|iedereen)|recht op|hebt recht|gegarandeerd|verzekerd van)(?= )"
)
_GIVES = re.compile(
    r"(?<= )(?:krijg\w*|ontvang\w*|recht\w*|bied\w*|geven|geeft|mag|mogen|kunnen|kunt|kan|garand\w*|verstrek\w*|gratis|komt in aanmerking|toegang\w*|voor (?:elke|alle|iedere)\w*|moeten kunnen)(?= )"
)
_DUTY = re.compile(r"(?<= )(?:moet|moeten|verplicht\w*|dient|dienen|hoort|horen|eis|eist|eisen)(?= )")
_FREEDOM = re.compile(
    r"(?<= )(?:mag|mogen|kunt|vrijwillig\w*|hoeft niet|hoeven niet|kiezen zelf|kiest zelf)(?= )"
)
_ANAPHOR = re.compile(r"^ (?:dat|dit|daar\w*|hier\w*|zo|die|deze|ze|zij|het|of|hoe|ook dat|dan)(?= )")
_LEAST_WEIGHT = 0.8


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of strength by sentence."""
    for aligned in pair.sentences:
        yield from _compared(pair, aligned)
        yield from _promised(pair, aligned)


def _compared(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    sentence = aligned.sentence
    if sentence.is_question:
        return
    counterparts = [(c, w) for c, w in pair.counterparts(sentence.words) if w >= _LEAST_WEIGHT]
    if not counterparts:
        return
    source = counterparts[0][0]
    said, hedge = level_of(sentence.low)
    own = said if said is not None else Level.SAYS
    around, _ = _around(pair, aligned)
    hedged = min(own, around) if around is not None else own
    if source.level <= Level.SUPPORTS:
        if hedged >= Level.SAYS:
            name = f"strength.{source.level.name.lower()}_to_{'says' if hedged is Level.SAYS else 'sure'}"
            yield Signal(FindingKind.MODALITY, name, sentence.text, source.hedge)
            yield Signal(FindingKind.MODALITY, "strength.stronger", sentence.text, source.hedge)
        elif own >= Level.SAYS:
            yield Signal(FindingKind.MODALITY, "strength.hedge_around", sentence.text, source.hedge)
        elif source.level is Level.EXPLORES and hedged >= Level.WISHES:
            yield Signal(FindingKind.MODALITY, "strength.explores_to_wishes", hedge, source.hedge)
    elif source.level is Level.SAYS:
        if own is Level.EXPLORES:
            yield Signal(FindingKind.MODALITY, "strength.says_to_explores", hedge, source.text)
        elif own is Level.WISHES and not _hedged_near(pair, source):
            yield Signal(FindingKind.MODALITY, "strength.says_to_wishes", hedge, source.text)
        elif own is Level.DECIDED:
            yield Signal(FindingKind.MODALITY, "strength.says_to_decided", hedge, source.text)
        elif own is Level.DONE:
            yield Signal(FindingKind.TIME, "strength.says_to_done", hedge, source.text)
    elif source.level is Level.DECIDED and own <= Level.SAYS:
        yield Signal(FindingKind.MODALITY, "strength.decided_weaker", sentence.text, source.hedge)
    elif source.level is Level.DONE and own <= Level.SAYS:
        yield Signal(FindingKind.TIME, "strength.done_to_says", sentence.text, source.hedge)
    if own is Level.DECIDED and source.level <= Level.SUPPORTS:
        yield Signal(FindingKind.MODALITY, "strength.decided_from_weak", hedge, source.hedge)
    if own is Level.DONE and source.level <= Level.SUPPORTS:
        yield Signal(FindingKind.TIME, "strength.done_from_weak", hedge, source.hedge)
    duty = _DUTY.search(sentence.low)
    if duty and not _DUTY.search(pair.source.low) and "nodig" not in pair.source.low:
        yield Signal(FindingKind.MODALITY, "strength.duty_added", duty.group(), source.text)
    if (
        _DUTY.search(source.low)
        and _FREEDOM.search(sentence.low)
        and not _FREEDOM.search(f" {aligned.focus_low} ")
    ):
        yield Signal(FindingKind.MODALITY, "strength.duty_to_freedom", sentence.text, source.text)
    if duty and _FREEDOM.search(source.low) and not _DUTY.search(f" {aligned.focus_low} "):
        yield Signal(FindingKind.MODALITY, "strength.freedom_to_duty", duty.group(), source.text)


def _hedged_near(pair: Pair, source: Clause) -> bool:
    """Whether another clause of the same sentence of the source is weaker."""
    return any(
        clause.level < Level.SAYS and clause.sentence == source.sentence for clause in pair.source_clauses
    )


def _around(pair: Pair, aligned: SentenceAlignment) -> tuple[Level | None, str]:
    """The hedge of a neighbour that speaks of the same: "Dat zoekt de gemeente uit", a question, a heading."""
    sentences = pair.claim.sentences
    number = aligned.sentence.number
    found: tuple[Level | None, str] = (None, "")
    if number + 1 < len(sentences) and _ANAPHOR.match(sentences[number + 1].low):
        found = level_of(sentences[number + 1].low)
    if number > 0:
        before = sentences[number - 1]
        opens = before.text.rstrip().endswith((":", "?")) or _ANAPHOR.match(aligned.sentence.low)
        level, hedge = level_of(before.low)
        if opens and level is not None and (found[0] is None or level < found[0]):
            found = level, hedge
        if aligned.sentence.text.lstrip().startswith(("-", "•", "*")):
            first = next((s for s in reversed(sentences[:number]) if s.text.rstrip().endswith(":")), None)
            if first is not None:
                level, hedge = level_of(first.low)
                if level is not None and (found[0] is None or level < found[0]):
                    found = level, hedge
    return found


def _promised(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    match = _PROMISE.search(aligned.sentence.low)
    if match is None:
        return
    if _PROMISE.search(pair.source.low):
        return
    given = _GIVES.search(f" {aligned.focus_low} ")
    yield Signal(
        FindingKind.MODALITY,
        "promise.weak" if given else "promise.new",
        match.group(),
        given.group() if given else "",
    )
