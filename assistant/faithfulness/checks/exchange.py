"""Exchanged parts: A helps B for B helps A, a partner in the place of the doer, a party for another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.faithfulness.doers import Comparison, Meant
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.parties import GENERIC, Doing, Party
from assistant.faithfulness.party_words import NAMED, SELF

# Verbs of which the partner may as well be the subject.
_TOGETHER = frozenset("samenwerken meewerken praten overleggen spreken afspreken bespreken meehelpen".split())
_ALONG = frozenset({"samen", "mee"})
_JOINTLY = frozenset("samen samenwerking i.s.m overleg afstemming".split())
_WITH = frozenset({"met", "i.s.m"})
_PARTNERS = _WITH | {"tussen", "bare"}
# Words for the municipality as a whole.
_WHOLE = frozenset("we wij ons gemeente heerlen".split())
# The longest change of a copied sentence in which a party may stand for another, in words.
_LONGEST = 8


def check(comparison: Comparison) -> Iterator[Signal]:
    """Signals of parties in each other's part."""
    yield from _replaced(comparison)
    for sentence in comparison.pair.claim.sentences:
        clauses = [doing for doing in comparison.claim if doing.sentence == sentence.number]
        meant = comparison.meant(sentence.words)
        if sentence.is_question or not meant.clauses:
            continue
        found = _swapped(clauses, meant, comparison) or _led_by_another(clauses, meant, comparison)
        if found:
            yield Signal(FindingKind.AGENT, "agent.exchanged", found[0].text, found[1].text)
            continue
        demoted = _demoted(clauses, meant)
        if demoted:
            yield Signal(FindingKind.AGENT, "agent.exchanged", demoted[0], demoted[1].text)


def joins(doing: Doing, doer: Party, comparison: Comparison) -> bool:
    """Whether a clause says that a partner of the source works along."""
    lemmas = {word.lemma for word in doing.words}
    if not (lemmas & _TOGETHER or ("werken" in lemmas and lemmas & _ALONG)):
        return False
    partners = [other for there in comparison.source for other in there.others if other.role in _PARTNERS]
    return comparison.among(doer, partners)


def _swapped(clauses: Sequence[Doing], meant: Meant, comparison: Comparison) -> tuple[Party, Party] | None:
    """Two parties of the source each in the part of the other: "A helpt B" and "B helpt A"."""
    for doing in clauses:
        lemmas = {word.lemma for word in doing.words}
        if lemmas & _TOGETHER or "samen" in lemmas or ("mee" in lemmas and _has_partner(doing)):
            continue
        for there in meant.clauses:
            doers = [doer for doer in doing.doers if not comparison.among(doer, there.doers)]
            others = [*doing.others, *_owners_behind(doing, clauses)]
            others = [other for other in others if comparison.among(other, there.doers)]
            for other in others:
                beside = [party for party in (*there.others, *_ours(there)) if party.role == other.role]
                swapped = next((doer for doer in doers if comparison.among(doer, beside)), None)
                if swapped:
                    return swapped, other
    return None


def _has_partner(doing: Doing) -> bool:
    return any(party.role in _WITH for party in doing.others)


def _owners_behind(doing: Doing, clauses: Sequence[Doing]) -> list[Party]:
    """Whose thing a relative clause says it is: "iets wat de overheid is begonnen"."""
    after = next((other for other in clauses if other.words[0].index == doing.words[-1].index + 1), None)
    if after is None or after.words[0].folded not in ("wat", "dat", "die"):
        return []
    return [replace(party, role="van") for party in after.doers]


def _ours(doing: Doing) -> list[Party]:
    """The municipality as the owner of something: "onze plannen"."""
    word = next((word for word in doing.words if word.folded in ("ons", "onze")), None)
    return [Party(word, SELF, "van", word.index, True, word.keys)] if word is not None else []


def _demoted(clauses: Sequence[Doing], meant: Meant) -> tuple[str, Party] | None:
    """The doer as the object of a thing: "De stad heeft ouderen iets te bieden" for "ouderen hebben ..."."""
    for doing in clauses:
        verb = doing.verb
        if verb is None or doing.doers or doing.passive or "mv" in verb.tag or "inf" in verb.tag:
            continue
        thing = [word for word in doing.words if word.index < verb.index and word.is_noun]
        behind = [p for p in doing.others if p.role == "bare" and p.plural and p.first == verb.index + 1]
        for there in meant.clauses:
            if not thing or there.passive or there.verb is None or there.verb.lemma != verb.lemma:
                continue
            true = [party for party in there.doers if any(party.keys & other.keys for other in behind)]
            if true and any(word.lemma == thing[-1].lemma for word in there.words):
                return thing[-1].text, true[0]
    return None


def _led_by_another(
    clauses: Sequence[Doing], meant: Meant, comparison: Comparison
) -> tuple[Party, Party] | None:
    """The doer of the source as the partner of somebody else: "X doet het, samen met de gemeente"."""
    true = [party for there in meant.clauses if there.stated for party in there.doers]
    if any(doing.passive for doing in clauses) or not any(doing.verb for doing in clauses):
        return None
    lemmas = {word.lemma for doing in clauses for word in doing.words}
    if lemmas & _TOGETHER or ("werken" in lemmas and lemmas & _ALONG):
        # Both do that, whoever is named first.
        return None
    if not lemmas & _JOINTLY or any(
        comparison.among(doer, true) for doing in clauses for doer in doing.doers
    ):
        return None
    partners = (party for doing in clauses for party in doing.others if party.role in _WITH)
    partner = next((party for party in partners if comparison.among(party, true)), None)
    return (partner, true[0]) if partner else None


def _replaced(comparison: Comparison) -> Iterator[Signal]:
    """A party in the place of another, in a sentence that copies its source."""
    said = _by_word([party for doing in comparison.claim for party in (*doing.doers, *doing.others)])
    there = _by_word(comparison.parties)
    for edits in comparison.pair.edits:
        for edit in edits:
            if not edit.source or max(len(edit.claim), len(edit.source)) > _LONGEST:
                continue
            sentence = [party for party in there.values() if party.word.sentence == edit.source[0].sentence]
            new = [said[word.index] for word in edit.claim if word.index in said]
            gone = [there[word.index] for word in edit.source if word.index in there]
            for one, other in zip(new, gone, strict=False):
                known = comparison.among(one, sentence) and not _once_more(one, said, sentence)
                known = known and not _is_board(one, other, sentence)
                if one.word.folded in GENERIC or known or _is_longer(one, other, comparison):
                    continue
                if one.role == other.role or {one.role, other.role} <= {"bare", "subject"}:
                    yield Signal(FindingKind.AGENT, "agent.replaced", one.text, other.text)


def _once_more(party: Party, said: Mapping[int, Party], sentence: Sequence[Party]) -> bool:
    """Whether the claim's sentence names a party more often than the source's, by the same word."""
    there = sum(other.word.lemma == party.word.lemma for other in sentence)
    here = sum(
        other.word.lemma == party.word.lemma and other.word.sentence == party.word.sentence
        for other in said.values()
    )
    return bool(there) and here > there


def _is_board(one: Party, other: Party, sentence: Sequence[Party]) -> bool:
    """Whether a body of the municipality, not all of it, stands where the source has another party."""
    if one.group != SELF or other.group == SELF or one.word.folded in _WHOLE:
        return False
    return not any(one.keys & there.keys or there.group == SELF for there in sentence)


def _is_longer(one: Party, other: Party, comparison: Comparison) -> bool:
    """Whether a party has the other in its name, and the source has both: "alliantieoverleg", "alliantie"."""
    return other.word.lemma in one.word.lemma and any(one.keys & there.keys for there in comparison.parties)


def _by_word(parties: Sequence[Party]) -> dict[int, Party]:
    return {party.word.index: party for party in parties if party.group != NAMED}
