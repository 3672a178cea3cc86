"""Who is asked for: "Wie doet dat? De scholen." beside those who do it in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.doers import Comparison, Meant
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.parties import GENERIC, PLACES, Doing, Party
from assistant.faithfulness.party_words import NAMED, RESIDENTS, SELF
from assistant.faithfulness.reading import Sentence

# Questions for a doer; who pays is for the check of payers, and for whom something is, for none.
_WHO = re.compile(
    r"^ (?:en |maar )?(?:(?:door|bij|van) )?wie(?:ns)? "
    r"(?!betaal|krijg|financier|ontvang|kom(?:t|en) |zit|ben|zijn er )"
)
# Answers that say no more than who it is.
_ANSWERS = re.compile(
    r"^ (?:(?:dat|dit|het) (?:is|zijn|doe\w*|blij\w*|was|waren) |(?!dat |dit |daar\S* |zij |ze )\S+ )"
)
_ROLES = frozenset("bare subject by holder bij".split())


def check(comparison: Comparison) -> Iterator[Signal]:
    """Signals of answers that name another party than the source."""
    sentences = comparison.pair.claim.sentences
    for question, answer in zip(sentences, sentences[1:], strict=False):
        if answer.is_question or not question.is_question or not _WHO.search(question.low):
            continue
        meant = comparison.meant(question.words)
        if not meant.clauses and question.number:
            # "Wie moet daarvoor in actie komen?" asks about the sentence before it.
            meant = comparison.meant(sentences[question.number - 1].words)
        if not meant.clauses or not _ANSWERS.search(answer.low):
            continue
        doing, beside = _parties(meant, comparison)
        for party in _named(answer, comparison):
            if party.word.folded in GENERIC or comparison.among(party, doing):
                continue
            known = comparison.among(party, beside)
            if known and (party.group == NAMED or not doing):
                break
            name = "agent.other_doer_weak" if known or party.group == SELF else "agent.other_hands"
            yield Signal(FindingKind.AGENT, name, party.text, " ".join(other.text for other in doing))
            break


def _parties(meant: Meant, comparison: Comparison) -> tuple[list[Party], list[Party]]:
    """Who does something in the sentences of the source that a question is about, and who else is there."""
    numbers = {doing.sentence for doing in (*meant.clauses, *meant.perhaps)}
    # "Dit is de stuurgroep. Daar worden besluiten genomen": whoever does it may be named beside it.
    numbers |= {number + step for number in numbers for step in (-1, 1)}
    near = [doing for doing in comparison.source if doing.sentence in numbers]
    doing = [party for there in near for party in there.doers]
    return doing, [party for there in near for party in there.others]


def _named(answer: Sentence, comparison: Comparison) -> Sequence[Party]:
    """The parties that an answer names; "de markt" or "de buurt" is one in this place."""
    clauses: list[Doing] = [doing for doing in comparison.claim if doing.sentence == answer.number]
    first = clauses[0]
    found = [party for party in (*first.doers, *first.others) if party.role in _ROLES]
    if found:
        return [party for party in found if party.group != NAMED] if len(found) > 1 else found
    return [
        Party(word, RESIDENTS, "bare", word.index, False, word.keys)
        for word in first.words
        if word.lemma in PLACES
    ][:1]
