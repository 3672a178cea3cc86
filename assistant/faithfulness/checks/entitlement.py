"""What a claim gives its reader, asks of people or takes for settled, and the source does not, anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.scopes import Hedge, Scopes
from assistant.faithfulness.senses import Sense

_READER = r"(?:u|je|jij)"
_GETS = r"(?:krijgt|krijg|ontvangt|ontvang|mag)"
# What the reader can get: to ask for it is to be given it.
_TAKES = r"(?:aanvragen|krijgen|ontvangen|ophalen|afhalen|lenen|bestellen|claimen|declareren)"
_READY = rf"(?:op (?:ons|de gemeente) rekenen|(?:ligt|staat) (?:\S+ ){{0,3}}?voor {_READER} klaar)"
_PROMISE = re.compile(
    rf"(?<= )(?:{_READER} (?:(?!niet|geen)\S+ ){{0,4}}?{_GETS}|{_GETS} (?:\S+ )?{_READER}"
    rf"|(?:{_READER} kunt|kunt {_READER}|kun je|je kan) (?:\S+ ){{0,7}}?{_TAKES}|{_READY}"
    r"|recht op|recht hebben|recht heeft)"
    r"(?= )(?! (?:niet|geen))"
)
_RIGHT = re.compile(
    r"(?<= )(?:recht op|recht hebben|recht heeft|rechten|aanspraak|gerechtigd|rechthebbend\w*)(?= )"
)
_GIVES = re.compile(
    r"(?:krijg\w*|ontvang\w*|recht|rechten|bied\w*|geven|geeft|mag|mogen|kunnen|kunt|verstrek\w*|gratis"
    r"|toegang\w*|vergoed\w*|uitker\w*|keert|keren|beschikbaar|aanmerking|uitreik\w*|uitdel\w*|toeken\w*"
    r"|kosteloos|begeleid\w*|help\w*)"
)
_PEOPLE = (
    r"(?:\S*inwoners|\S*bewoners|burgers|\S*buurt|\S*wijk|jongeren|ouderen|mensen|kinderen|ouders|leerlingen"
    r"|scholieren|studenten|ondernemers|winkeliers|vrijwilligers|clienten|huurders|partners|verenigingen"
    r"|partijen|bedrijven|heerlenaren)"
)
# How far people may go along: from being heard to deciding.
_DECIDES = re.compile(
    r"(?<= )(?:mee ?beslis\w*|mee te beslissen|beslissen (?:\S+ ){0,5}?mee|mee ?bepal\w*|mee te bepalen"
    r"|bepalen (?:\S+ ){0,5}?mee|zelf (?:\S+ )?(?:te )?(?:beslis|bepal)\w*|beslissen zelf|bepalen zelf"
    r"|beslist (?:\S+ ){0,5}?mee|bepaalt (?:\S+ ){0,5}?mee|zeggenschap|medezeggenschap"
    rf"|(?:laat|laten) (?:\S+ ){{0,4}}?(?:beslissen|bepalen|kiezen)"
    rf"|(?:beslissen|bepalen|beslist|bepaalt) (?:de )?{_PEOPLE}"
    rf"|{_PEOPLE} (?:beslissen|bepalen|beslist|bepaalt)"
    r"|beslissende stem|het laatste woord|het voor het zeggen|vetorecht|vetostem)(?= )"
)
_POWER = re.compile(
    r"(?<= )(?:\S*beslis\S*|besluit(?!vorm)\S*|besloten|bepal\S*|bepaalt|\S*zeggenschap|kiezen|kiest|stemmen"
    r"|stemt|macht|referend\S*|\S*zelfbeheer|\S*invloed\S*|\S*regie)(?= )"
)
# Under these nothing is given yet.
_SOFT = frozenset({Sense.EXPLORES, Sense.WISHES, Sense.ASKS, Sense.MAYBE})
# What the source needs somewhere where the claim has the first.
_NEW: dict[Sense, frozenset[Sense]] = {
    Sense.DOUBTS: frozenset({Sense.DOUBTS, Sense.EXPLORES, Sense.MAYBE, Sense.AIMS, Sense.CHECKS}),
    Sense.MAYBE: frozenset({Sense.MAYBE, Sense.CAN, Sense.EXPLORES, Sense.DOUBTS, Sense.MAY}),
    Sense.DECIDED: frozenset({Sense.DECIDED}),
    Sense.OBLIGES: frozenset({Sense.OBLIGES}),
    Sense.HOPES: frozenset({Sense.HOPES, Sense.WISHES, Sense.ASKS, Sense.AIMS, Sense.EXPLORES, Sense.MAYBE}),
}
_NAMES = {
    Sense.DOUBTS: "less_sure",
    Sense.MAYBE: "less_sure",
    Sense.DECIDED: "settled",
    Sense.OBLIGES: "obliges",
    Sense.HOPES: "less_sure",
}
# "Moeten kunnen" is no duty.
_DUTY = re.compile(r"(?<= )(?:moet|moeten|dient|dienen)(?= )(?! (?:\S+ )*kunnen )")


def check(pair: Pair, claim: Scopes, source: Scopes) -> Iterator[Signal]:
    """Signals of what a claim promises, demands or settles."""
    there = {hedge.sense for row in source.hedges for hedge in row}
    if _DUTY.search(pair.source.low):
        there.add(Sense.OBLIGES)
    for aligned in pair.sentences:
        if aligned.sentence.is_question:
            continue
        hedges = [hedge for hedge in claim.hedges[aligned.sentence.number] if hedge.is_sure]
        local = _local(pair, aligned, source)
        surely = {hedge.sense for row in source.hedges for hedge in row if hedge.is_sure}
        for hedge in hedges:
            if hedge.sense not in _NEW or _is_unsure(hedge, claim):
                continue
            known = surely if hedge.sense is Sense.DOUBTS else there
            if not _NEW[hedge.sense] & known:
                yield _signal(_NAMES[hedge.sense], hedge)
            elif not _NEW[hedge.sense] & local:
                yield _signal(f"{_NAMES[hedge.sense]}_here_weak", hedge)
        if all(hedge.sense is not Sense.MAYBE for hedge in hedges):
            yield from _promised(pair, aligned, source)
        decides = _DECIDES.search(aligned.sentence.low)
        if decides and not _POWER.search(pair.source.low):
            yield Signal(FindingKind.MODALITY, "modality.promise", decides.group(), "")
        elif decides and not _POWER.search(pair.near(aligned)):
            yield Signal(FindingKind.MODALITY, "modality.promise_here", decides.group(), "")


def _is_unsure(hedge: Hedge, claim: Scopes) -> bool:
    """A decision or duty that is itself only wanted or looked into: "we proberen dat te garanderen"."""
    unsure = _SOFT | {Sense.MUST} if hedge.sense is Sense.DECIDED else _SOFT
    return hedge.sense in (Sense.DECIDED, Sense.OBLIGES) and any(unsure & claim.sure(w) for w in hedge.words)


def _local(pair: Pair, aligned: SentenceAlignment, source: Scopes) -> set[Sense]:
    """The senses in the sentences of the source that a sentence of the claim and the one before are about."""
    near = pair.sentences[max(0, aligned.sentence.number - 1) : aligned.sentence.number + 1]
    numbers = {sentence.number for other in near for sentence in other.focus}
    return {hedge.sense for number in numbers for hedge in source.hedges[number]}


def _signal(name: str, hedge: Hedge) -> Signal:
    return Signal(FindingKind.MODALITY, f"modality.{name}", " ".join(word.text for word in hedge.words), "")


def _promised(pair: Pair, aligned: SentenceAlignment, source: Scopes) -> Iterator[Signal]:
    match = _PROMISE.search(aligned.sentence.low)
    if match is None or _PROMISE.search(pair.source.low):
        return
    if "recht" in match.group():
        if not _RIGHT.search(pair.source.low):
            yield Signal(FindingKind.MODALITY, "modality.promise", match.group(), "")
        return
    given = [word for sentence in aligned.focus for word in sentence.words if _GIVES.fullmatch(word.folded)]
    firm = [word for word in given if not _SOFT & source.sure(word)]
    if not firm:
        yield Signal(FindingKind.MODALITY, "modality.promise", match.group(), " ".join(w.text for w in given))
