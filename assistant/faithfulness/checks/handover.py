"""Work that changes hands: left to others, taken over, done by oneself, or said to be nobody's of those."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.doers import Comparison
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.party_words import NAMED, SELF

_TAKING_OVER = frozenset({"overnemen", "overdragen", "overlaten"})
# With one of these nobody takes anything over, or the verb is another: "er een besluit over nemen".
_NOT_OVER = frozenset({"niet", "geen", "er", "daar"})
# To leave work to somebody, and what a source may say of it.
_HANDS = re.compile(
    r"(?<= )(?:(?:laat|laten|liet|lieten) (?:\S+ ){0,9}?over|over te laten|overlaten|overgelaten)(?= )"
)
_LEAVES = re.compile(
    r"(?<= )(?:(?:laat|laten) (?:\S+ ){0,9}?over|over te laten|overla\S*|overgela\S*|uitbeste\S*)(?= )"
)
_HELPING = re.compile(
    r"(?<= )(?:stimul\w*|(?:aan)?moedig\w*|aangemoedigd|facilit\w*|gefacilit\w*|ondersteun\w*|steun\w*"
    r"|bevorder\w*|help\w*|aanspor\w*|spoort|sporen|uitnodig\w*|nodig\w* (?:\S+ ){0,6}?uit|aanja\w*"
    r"|begeleid\w*|adviseer\w*)(?= )"
)
# Parties that are each other's opposite side.
_COUNTERPARTS = {
    one: other
    for pair in (
        ("opdrachtgever", "opdrachtnemer"),
        ("opdrachtgever", "uitvoerder"),
        ("werkgever", "werknemer"),
        ("huurder", "verhuurder"),
        ("koper", "verkoper"),
        ("aanbieder", "vrager"),
        ("zender", "ontvanger"),
        ("betaler", "ontvanger"),
        ("leraar", "leerling"),
        ("arts", "patient"),
        ("verzekeraar", "verzekerde"),
        ("subsidiegever", "subsidieontvanger"),
        ("zorgverlener", "zorgvrager"),
        ("dader", "slachtoffer"),
        ("eiser", "gedaagde"),
        ("kiezer", "gekozene"),
        ("hulpverlener", "hulpvrager"),
        ("mentor", "leerling"),
    )
    for one, other in (pair, pair[::-1])
}
_SHARING = frozenset("van door aan met bij".split())
_DENYING = re.compile(r"(?<= )(?:niet|geen|zonder|nooit|noch|niemand|nergens)(?= )")


def check(comparison: Comparison) -> Iterator[Signal]:
    """Signals of work in other hands than the source says."""
    yield from _taken_over(comparison)
    yield from _handed_over(comparison)
    yield from _excluded(comparison)
    yield from _done_instead(comparison)
    yield from _counterparts(comparison)


def _taken_over(comparison: Comparison) -> Iterator[Signal]:
    """Somebody takes work over, where the source says nothing of it."""
    for doing in comparison.claim:
        verb = next((word for word in doing.words if word.is_verb and word.lemma in _TAKING_OVER), None)
        if verb is None or not doing.doers or {word.folded for word in doing.words} & _NOT_OVER:
            continue
        if not comparison.supports(verb):
            yield Signal(FindingKind.AGENT, "agent.exchanged", doing.doers[0].text, "")


def _handed_over(comparison: Comparison) -> Iterator[Signal]:
    """Work left to somebody, where the source leaves nothing to anybody."""
    if _LEAVES.search(comparison.pair.source.low):
        return
    for doing in comparison.claim:
        holder = next(
            (party for party in doing.doers if party.role == "holder" and party.group != SELF), None
        )
        if holder and _HANDS.search(comparison.pair.claim.sentences[doing.sentence].low):
            yield Signal(FindingKind.AGENT, "agent.handed_over", holder.text, "")


def _excluded(comparison: Comparison) -> Iterator[Signal]:
    """Somebody of whom the claim says that they have no part, where the source denies nothing of them."""
    words = comparison.pair.claim.words
    sentences = comparison.pair.source.sentences
    for doing in comparison.claim:
        for party in (*doing.doers, *doing.others):
            at = party.first - 2
            without = party.role == "zonder"
            denied = at >= 0 and words[at].folded == "niet" and words[at + 1].folded in _SHARING
            if party.group == NAMED or not (without or denied):
                continue
            there = {other.word.sentence for other in comparison.parties if comparison.same(party, other)}
            if not any(_DENYING.search(sentences[number].low) for number in there):
                yield Signal(FindingKind.AGENT, "agent.excluded", party.text, "")


def _done_instead(comparison: Comparison) -> Iterator[Signal]:
    """Somebody does themselves what they only encourage in the source."""
    for doing in comparison.claim:
        low = f" {' '.join(word.folded for word in doing.words)} "
        if (
            " zelf " not in low
            or " mee " in low
            or not any(doer.group == SELF for doer in doing.doers)
            or _HELPING.search(low)
        ):
            continue
        meant = comparison.meant(doing.words, doing.doers).clauses
        numbers = {there.sentence for there in meant}
        lows = [comparison.pair.source.sentences[number].low for number in numbers]
        if lows and any(_HELPING.search(low) for low in lows) and not any(" zelf " in low for low in lows):
            yield Signal(FindingKind.AGENT, "agent.done_instead", doing.doers[0].text, "")


def _counterparts(comparison: Comparison) -> Iterator[Signal]:
    """A party in the part of its counterpart: "opdrachtnemer" for "opdrachtgever"."""
    there = {word.lemma for word in comparison.pair.source.words}
    for word in comparison.pair.claim.words:
        other = _COUNTERPARTS.get(word.lemma)
        if other in there and word.lemma not in there:
            yield Signal(FindingKind.AGENT, "agent.exchanged", word.text, other or "")
