"""A reason that the text does not give."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from eval.perturbations.clauses import MainClause, main_clause, negated
from eval.perturbations.edits import Change, Edit, edit
from eval.perturbations.tagging import Segment

# General reasons: they fit behind nearly any plan or measure, and none of them follows from one.
_REASONS = (
    "omdat de wet dat eist", "omdat inwoners daarom hebben gevraagd", "omdat dat goedkoper is",
    "omdat de provincie dat wil", "omdat er veel klachten waren", "omdat het Rijk dat vraagt",
    "omdat de gemeenteraad dat heeft geëist", "omdat dat sneller gaat",
    "omdat andere gemeenten dat ook doen", "omdat uit onderzoek bleek dat dit het beste werkt",
    "vanwege de bezuinigingen", "vanwege nieuwe regels uit Europa", "op verzoek van ondernemers",
)  # fmt: skip
_ALREADY = (
    "omdat",
    "want",
    "daarom",
    "doordat",
    "wegens",
    "vanwege",
    "aangezien",
    "zodat",
    "dankzij",
    "immers",
    "dus",
)

_DOERS = frozenset(
    """we wij er gemeente college provincie rijk gemeenteraad kabinet wethouder corporaties woningcorporaties
    inwoners bewoners ondernemers vrijwilligers scholen verenigingen partners""".split()
)


def edits(segment: Segment, draw: Random) -> Iterator[Edit]:
    """A plan with a reason put behind it, or its own reason swapped for another."""
    if not segment.is_prose:
        return
    sentence = segment.text[segment.words[0].start : segment.end].lower()
    fitting = [reason for reason in _REASONS if not _shares_words(reason, sentence)]
    if not fitting:
        return
    yield from _swapped(segment, draw.choice([reason for reason in fitting if reason.startswith("omdat")]))
    clause = main_clause(segment)
    if (
        clause is None
        or not clause.closed
        or segment.has(*_ALREADY, "om", "dat", "of", "daar", "zo", "daarmee", "daardoor")
        or not segment.words[-1].is_mark
    ):
        return
    if segment.words[-1].text in ".;" and clause.acts and _has_doer(clause) and not negated(segment):
        reason = draw.choice(fitting)
        comma = "," if reason.startswith("omdat") else ""
        yield edit("reason-added", Change(segment.end, segment.end, f"{comma} {reason}"))


def _has_doer(clause: MainClause) -> bool:
    """Whether somebody can have a reason: who plans, people, a name, or nobody in the passive."""
    if clause.verb_word.lemma == "worden" or clause.subject_start is None:
        return clause.verb_word.lemma == "worden"
    subject = clause.segment.words[clause.subject_start : (clause.subject_end or 0) + 1]
    named = subject[0].tag.startswith(("N(eigen", "SPEC(deeleigen"))
    return named or any(word.low in _DOERS for word in subject)


def _shares_words(reason: str, sentence: str) -> bool:
    return any(len(word) > 4 and word in sentence for word in reason.split()[1:])


def _swapped(segment: Segment, reason: str) -> Iterator[Edit]:
    """The clause behind "omdat" up to the end of the sentence or the next comma behind its verb."""
    words = segment.words
    start = next((i for i, word in enumerate(words) if word.low in ("omdat", "doordat", "aangezien")), None)
    if start is None or start == 0:
        return
    finite = False
    for index in range(start + 1, len(words)):
        if words[index].is_mark:
            last = words[index - 1]
            if finite and index == len(words) - 1:
                yield edit("reason-swapped", Change(words[start].start, last.end, reason))
            return
        finite = finite or words[index].is_finite
