"""Work that changes hands: left to others, taken over, done by oneself, or said to be nobody's of those."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.doers import Comparison
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.party_words import NAMED, PEOPLE, SELF
from assistant.faithfulness.reading import Word
from assistant.faithfulness.subjects import MARKS

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
_OWN_HANDS = re.compile(r"(?<= )(?:\S*zelf\S*|eigen|autono\S*)(?= )")
_BY_ITSELF = re.compile(r"(?<= )(?:automati\S*|vanzelf|digitaal|machinaal|computer\S*|uit zichzelf)(?= )")
_MOSTLY = 0.6
# Verbs of what one is or wants by oneself.
_STATES = frozenset("zijn worden hebben krijgen willen kunnen mogen moeten weten voelen vinden".split())
_SHARING = frozenset("van door aan met bij".split())
_DENYING = re.compile(r"(?<= )(?:niet|geen|zonder|nooit|noch|niemand|nergens)(?= )")


def check(comparison: Comparison) -> Iterator[Signal]:
    """Signals of work in other hands than the source says."""
    yield from _taken_over(comparison)
    yield from _handed_over(comparison)
    yield from _excluded(comparison)
    yield from _done_instead(comparison)
    yield from _counterparts(comparison)
    yield from _by_themselves(comparison)
    yield from _by_hand(comparison)


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
            yield Signal(FindingKind.AGENT, "agent.other_hands", holder.text, "")


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
                yield Signal(FindingKind.AGENT, "agent.other_hands", party.text, "")


def _done_instead(comparison: Comparison) -> Iterator[Signal]:
    """Somebody does themselves what they only encourage in the source."""
    for doing in comparison.claim:
        low = f" {' '.join(word.folded for word in doing.words)} "
        if (
            " zelf " not in low
            or " mee " in low
            or " zelf ook " in low
            or " ook zelf " in low
            or not any(doer.group == SELF for doer in doing.doers)
            or _HELPING.search(low)
        ):
            continue
        meant = comparison.meant(doing.words, doing.doers).clauses
        # "We stimuleren de verenigingen om ... op te zetten": the clause, or the one that governs it.
        places = {comparison.source.index(there) for there in meant}
        places |= {at - 1 for at in places if at and not comparison.source[at].stated}
        near = (comparison.source[at].words for at in places)
        lows = [f" {' '.join(word.folded for word in words)} " for words in near]
        if lows and any(_HELPING.search(low) for low in lows) and not any(" zelf " in low for low in lows):
            yield Signal(FindingKind.AGENT, "agent.other_hands", doing.doers[0].text, "")


def _by_themselves(comparison: Comparison) -> Iterator[Signal]:
    """Somebody does themselves what the source has others do, and no one by himself."""
    if _OWN_HANDS.search(comparison.pair.source.low):
        return
    for doing in comparison.claim:
        at = next((at for at, word in enumerate(doing.words) if word.folded == "zelf"), 0)
        # "... zorgen zelf voor": right behind the finite verb of a main clause.
        if not at or not doing.words[at - 1].is_verb or doing.words[at - 1].lemma in _STATES:
            continue
        if doing.words[0].folded in MARKS or any(party.group == SELF for party in doing.doers):
            continue
        meant = comparison.meant(doing.words, doing.doers)
        true = [party for there in meant.clauses for party in there.doers]
        subject = doing.words[: at - 1]
        known = any(party.group == SELF or party.group in PEOPLE for party in true)
        doer = doing.doers[0] if doing.doers else None
        if not subject or not known or (doer is not None and comparison.among(doer, true)):
            continue
        if not any(word.index == party.word.index for party in true for word in _linked(subject, comparison)):
            yield Signal(
                FindingKind.AGENT, "agent.other_hands", " ".join(w.text for w in subject), true[0].text
            )


def _by_hand(comparison: Comparison) -> Iterator[Signal]:
    """People do what goes by itself in the source."""
    for doing in comparison.claim:
        doer = next((party for party in doing.doers if party.role in ("subject", "by")), None)
        meant = comparison.meant(doing.words, doing.doers)
        low = comparison.pair.claim.sentences[doing.sentence].low
        if doer is None or meant.share < _MOSTLY or _BY_ITSELF.search(low):
            continue
        passive = [there for there in meant.clauses if not there.doers]
        lows = (f" {' '.join(word.folded for word in there.words)} " for there in passive)
        if len(passive) == len(meant.clauses) and any(map(_BY_ITSELF.search, lows)):
            yield Signal(FindingKind.AGENT, "agent.other_hands", doer.text, "")


def _linked(words: Sequence[Word], comparison: Comparison) -> list[Word]:
    links = (comparison.pair.link(word) for word in words)
    return [link.source for link in links if link is not None and link.source is not None]


def _counterparts(comparison: Comparison) -> Iterator[Signal]:
    """A party in the part of its counterpart: "opdrachtnemer" for "opdrachtgever"."""
    there = {word.lemma for word in comparison.pair.source.words}
    for word in comparison.pair.claim.words:
        other = _COUNTERPARTS.get(word.lemma)
        if other in there and word.lemma not in there:
            yield Signal(FindingKind.AGENT, "agent.exchanged", word.text, other or "")
