"""Negation between clauses that are about the same: one text says "niet" and the other does not."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.faithfulness.alignment import EQUIVALENT
from assistant.faithfulness.clauses import Clause
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.lexicon import Lexicon
from assistant.faithfulness.markers import Marker, possible
from assistant.faithfulness.pair import Pair

_LEAST_WEIGHT = 0.8


def check(pair: Pair, lexicon: Lexicon) -> Iterator[Signal]:
    """Signals of clauses with a negation on one side only."""
    for clause in pair.claim_clauses:
        counterparts = [(c, w) for c, w in pair.counterparts(clause.words) if w >= _LEAST_WEIGHT]
        if not counterparts:
            continue
        source = counterparts[0][0]
        if (clause.negations > 0) == (source.negations > 0):
            continue
        sentence = pair.source.sentences[source.sentence]
        copied = pair.sentences[clause.sentence].copied >= 0.75
        if clause.negations:
            if _turned(clause, source, pair, lexicon):
                continue
            implied = Marker.NEGATION in possible(sentence.low) or Marker.LESS in possible(source.low)
            name = "clause.negated_loose" if implied else "clause.negated"
        else:
            said = pair.claim.sentences[clause.sentence].low
            if _turned(clause, source, pair, lexicon):
                continue
            implied = Marker.NEGATION in possible(
                f" {pair.around(clause.sentence)} "
            ) or Marker.EXCLUSIVE in possible(said)
            name = "clause.affirmed_loose" if implied else "clause.affirmed"
        yield Signal(FindingKind.NEGATION, name + ("_copy" if copied else ""), clause.text, source.text)


def _turned(clause: Clause, source: Clause, pair: Pair, lexicon: Lexicon) -> bool:
    """Whether an opposite word makes up for the negation: "niet uitbreiden" and "blijft zoals het is"."""
    links = {link.word.index: link for link in pair.alignment.links}
    for word in clause.words:
        link = links.get(word.index)
        if word.content and (link is None or link.score < EQUIVALENT):
            if any(other.content and lexicon.opposite(word.keys, other.keys) for other in source.words):
                return True
    return False
