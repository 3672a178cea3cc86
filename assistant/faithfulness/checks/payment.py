"""Who pays: money that comes from somebody of whom the source does not say that they pay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.doers import Comparison
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.parties import GENERIC, Doing, Party
from assistant.faithfulness.party_words import NAMED, SELF
from assistant.faithfulness.reading import Sentence, Word

_PAYING = frozenset(
    """
    betalen meebetalen bekostigen financieren meefinancieren subsidieren sponsoren doneren voorschieten
    """.split()
)
_MONEY = frozenset("geld subsidie bijdrage financiering rekening kosten budget steun".split())
# From whom money comes: "geld van het Rijk", "uit de kas van de provincie"; a bill goes to somebody.
_FROM = frozenset({"van", "uit", "vanuit", "via"})
_BILL = frozenset({"rekening", "kosten"})
_TO = frozenset({"naar", "voor", "bij"})
_COMES = re.compile(r"(?<= )(?:kom(?:t|en)|geld van|subsidie van|bijdrage van|betaald|gaat|is er)(?= )")
_WHO_PAYS = re.compile(
    r"^ (?:wie|door wie|wat|waar|waarvan|waarmee|uit) .*(?:betaal\S*|geld|financier\S*|kosten) "
)
# Words near which a source names those who pay.
_FUNDS = re.compile(
    r"budget|begroting|subsidie|bekostig|gefinancier|financ|middelen|geld|bijdrage|fonds|betaal|betalen|steun"
    r"|invest|kosten|euro|€|krediet|sponsor|donat|kapitaal|dividend|lening|garant"
)
_REACH = 12
_OWN_MONEY = re.compile(r" (?:\w*begroting|gemeentelijk\w*|eigen) ")
_OUTSIDE = re.compile(
    r" (?:externe?|europese|andere|private|particuliere) (?:\S+ ){0,2}?\S*(?:fonds|geld|middel|financ|subsid)"
    r"| (?:geld|middelen|financiering|steun|fondsen) van (?:buiten|derden|elders) "
)
_GOVERNMENTS = frozenset({"europe", "state", "province", "region"})


def check(comparison: Comparison) -> Iterator[Signal]:
    """Signals of payers."""
    known = _payers(comparison)
    sentences = comparison.pair.claim.sentences
    for doing in comparison.claim:
        sentence = sentences[doing.sentence]
        before = sentences[doing.sentence - 1] if doing.sentence else None
        for payer in _claimed(doing, sentence, before):
            usual = payer.word.folded in GENERIC or _is_implied(payer, comparison)
            outside = payer.group == SELF and _is_outside(comparison)
            if outside or (not usual and not comparison.among(payer, known)):
                yield Signal(
                    FindingKind.AGENT, "agent.payer", payer.text, " ".join(p.text for p in known[:3])
                )


def _claimed(doing: Doing, sentence: Sentence, before: Sentence | None) -> Sequence[Party]:
    """Who pays by a clause of the claim."""
    if sentence.is_question:
        return ()
    verbs = (word for word in doing.words if word.is_verb and not word.tag.startswith("WW(vd,prenom"))
    if any(word.lemma in _PAYING for word in verbs):
        return doing.doers if doing.stated else ()
    parties = (*doing.doers, *doing.others)
    if before is not None and before.is_question and _WHO_PAYS.search(before.low):
        return [party for party in parties if party.role in _FROM or party.role in ("bare", "subject")]
    money = {word.lemma for word in doing.words} & _MONEY
    if not money or not _COMES.search(f" {' '.join(word.folded for word in doing.words)} "):
        return ()
    roles = _TO if money & _BILL else _FROM
    return [party for party in parties if party.role in roles or party.role == "by"]


def _payers(comparison: Comparison) -> list[Party]:
    """The parties that the source names near words for money; "begroting" by itself is the municipality's."""
    source = comparison.pair.source
    places = [word.index for word in source.words if _FUNDS.search(word.folded)]
    budgets = {word.sentence: word.index for word in source.words if word.folded == "budget"}
    return [
        party
        for party in comparison.parties
        if any(_near(party, source.words[at], budgets.get(party.word.sentence, -1)) for at in places)
    ]


def _is_implied(payer: Party, comparison: Comparison) -> bool:
    """Whether the source names a payer in other words: "EU-subsidie", "Begroting Heerlen"."""
    if payer.group == SELF and _OWN_MONEY.search(comparison.pair.source.low):
        return True
    if payer.group in _GOVERNMENTS and comparison.is_about(payer):
        return True
    if payer.group == NAMED and _OWN_MONEY.search(comparison.pair.source.low) and comparison.knows(payer):
        # A part of the municipality's own budget.
        return True
    return any(
        payer.word.folded in word.folded and payer.word.folded != word.folded and _FUNDS.search(word.folded)
        for word in comparison.pair.source.words
    )


def _is_outside(comparison: Comparison) -> bool:
    """Whether the source has money of others only: "externe fondsen"."""
    low = comparison.pair.source.low
    return bool(_OUTSIDE.search(low)) and not _OWN_MONEY.search(low)


def _near(party: Party, money: Word, budget: int) -> bool:
    """Whether a party stands near a word for money; in a plan with a "Budget", behind that."""
    if party.word.sentence != money.sentence or party.word.index == money.index or party.word.index < budget:
        return False
    return party.group == SELF or abs(party.word.index - money.index) <= _REACH
