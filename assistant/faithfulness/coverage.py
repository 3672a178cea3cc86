"""The other direction: what the source says and a text leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.dutch.quantity import Kind
from assistant.faithfulness.alignment import SUPPORTED, Link
from assistant.faithfulness.clauses import Clause, ClauseKind, clauses
from assistant.faithfulness.evidence import Examiner
from assistant.faithfulness.finding import Finding, FindingKind, Signal
from assistant.faithfulness.markers import Marker, possible, sure
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.verdict import describe
from assistant.pace import Pace, no_pace

# A clause of the source is in the text when the text has this share of its content. Set on the plain
# versions of the tuning half of `eval/cases/passages.jsonl`: at .5, 8 of 42 complete ones have a finding (as
# at .34), and of 261 sentences left out .40 are noticed (.36); at .6 it is 20 of 42, and .49.
_LEAST_SUPPORT = 0.5
_FEWEST_WORDS = 2


def omissions(examiner: Examiner, source: str, text: str, pace: Pace = no_pace) -> Iterator[Finding]:
    """The findings of what `text` leaves out of `source`, in the order of the source."""
    # The text takes the part of the source here: it must support what the source says.
    turned = examiner.pair(text, source, pace)
    found = [*_quantities(turned), *_names(turned), *_clauses(turned)]
    for _, signal in sorted(found, key=lambda item: item[0]):
        yield describe(signal)


def unmatched(examiner: Examiner, source: str, text: str) -> tuple[list[str], float]:
    """The telling words of `source` that `text` has nothing for, and the share (0 to 1) of those that it has.

    The share is 1 for a source without telling words.
    """
    turned = examiner.pair(text, source)
    heavy = [link for link in turned.alignment.links if link.word.weight >= 1.0]
    missing = [link.word for link in heavy if link.score < SUPPORTED]
    share = 1.0 - len(missing) / len(heavy) if heavy else 1.0
    return [turned.claim.text[word.start : word.end] for word in missing], share


def _signal(text: str) -> Signal:
    return Signal(FindingKind.OMITTED, "omitted", "", text)


def _quantities(turned: Pair) -> Iterator[tuple[int, Signal]]:
    for quantity in turned.numbers:
        if quantity.kind not in (Kind.CODE, Kind.VAGUE) and any(sign.isdigit() for sign in quantity.text):
            yield quantity.start, _signal(quantity.text)


def _names(turned: Pair) -> Iterator[tuple[int, Signal]]:
    for name in turned.names:
        yield name.start, _signal(name.text)


def _clauses(turned: Pair) -> Iterator[tuple[int, Signal]]:
    """Conditions, limits and actions of the source that the text has nothing for."""
    links = {link.word.index: link for link in turned.alignment.links}
    said = possible(turned.source.low)
    for clause in clauses(turned.claim):
        phrase = sure(clause.low).get(Marker.IF_POSSIBLE)
        if phrase is not None and Marker.IF_POSSIBLE not in said:
            yield clause.words[0].start, _signal(phrase.text)
            continue
        support = _support(clause, links)
        if support is not None and support < _LEAST_SUPPORT and _matters(clause):
            yield clause.words[0].start, _signal(_written(turned, clause))


def _support(clause: Clause, links: dict[int, Link]) -> float | None:
    heavy = [links[word.index] for word in clause.words if word.weight >= 1.0 and word.index in links]
    if len(heavy) < _FEWEST_WORDS:
        return None
    return sum(link.score >= SUPPORTED for link in heavy) / len(heavy)


def _matters(clause: Clause) -> bool:
    """Whether a clause is a condition, or says that something is done."""
    return clause.kind is not ClauseKind.OTHER or any(word.is_verb for word in clause.words)


def _written(turned: Pair, clause: Clause) -> str:
    return turned.claim.text[clause.words[0].start : clause.words[-1].end]
