"""Conditions and reasons: a clause of the source left out of what depends on it, or one put in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.clauses import Clause, ClauseKind
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.markers import Marker, possible, sure
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Word

_INVERTS = re.compile(
    r"(?<= )(?:ook als|ook wanneer|ook indien|ook waar|zelfs als|zelfs wanneer|hoe dan ook|ongeacht|ook zonder|in alle gevallen|altijd|sowieso|of niet|hoeft\w* (?:\S+ ){0,5}?niet|hoeven (?:\S+ ){0,5}?niet)(?= )"
)
_LEAST_WEIGHT = 0.8


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of conditions of the source, and of conditions and reasons of the claim."""
    yield from _dropped(pair)
    yield from _put_in(pair)


def _dropped(pair: Pair) -> Iterator[Signal]:
    reached = _reached(pair)
    for clause in pair.source_clauses:
        phrase = sure(clause.low).get(Marker.IF_POSSIBLE)
        conditional = clause.kind is ClauseKind.CONDITION
        if not conditional and phrase is None:
            continue
        content = [word for word in clause.words if word.weight >= 1.0]
        kept = sum(word.index in pair.alignment.said for word in content)
        if conditional and content and kept >= max(1, len(content) / 3):
            continue
        for aligned in pair.sentences:
            if clause.sentence not in {s.number for s in aligned.focus[:2]}:
                continue
            depends = [
                (other, weight)
                for other, weight in pair.counterparts(aligned.sentence.words)
                if weight >= _LEAST_WEIGHT and other.sentence == clause.sentence
                and abs(other.number - clause.number) <= (0 if phrase and not conditional else 2)
                and other.kind is not ClauseKind.CONDITION or other is clause
            ]
            if not depends:
                continue
            around = f" {pair.around(aligned.sentence.number)} "
            said = possible(around)
            text = phrase.text if phrase and not conditional else clause.text
            if _INVERTS.search(around) and not _INVERTS.search(pair.source.low):
                yield Signal(FindingKind.CONDITION, "condition.overruled", around.strip(), text)
            elif phrase and Marker.IF_POSSIBLE not in said:
                yield Signal(FindingKind.CONDITION, "condition.phrase_lost", aligned.sentence.text, text)
            elif conditional and not _conditional(pair, aligned.sentence.number):
                near = aligned.copied >= 0.75
                yield Signal(
                    FindingKind.CONDITION, "condition.lost_copy" if near else "condition.lost", aligned.sentence.text, text
                )
            break
    del reached


def _reached(pair: Pair) -> set[int]:
    return {word for word in pair.alignment.said}


def _conditional(pair: Pair, number: int) -> bool:
    """Whether the claim has a condition in a sentence or beside it, a question with "dan" included."""
    near = range(number - 1, number + 2)
    if any(c.kind is ClauseKind.CONDITION and c.sentence in near for c in pair.claim_clauses):
        return True
    sentences = pair.claim.sentences
    if any(0 <= n < len(sentences) and sentences[n].is_question for n in near):
        return True
    words = {w.folded for n in near if 0 <= n < len(sentences) for w in sentences[n].words}
    return bool(words & {"als", "alleen", "mits", "tenzij", "dan", "waar", "zolang", "pas", "eerst", "afhankelijk", "wie", "behalve"})


def _put_in(pair: Pair) -> Iterator[Signal]:
    relations = {c.kind for c in pair.source_clauses}
    whole = possible(pair.source.low)
    for clause in pair.claim_clauses:
        if clause.kind not in (ClauseKind.CONDITION, ClauseKind.CAUSE, ClauseKind.PURPOSE, ClauseKind.TIME):
            continue
        content = [word for word in clause.words if word.weight >= 1.0]
        if not content:
            continue
        links = {link.word.index: link for link in pair.alignment.links}
        loose = sum(1.0 - links[w.index].score for w in content if w.index in links) / len(content)
        own = clause.kind
        has = own in relations
        if own is ClauseKind.CAUSE:
            has = has or Marker.CAUSE in whole
            kind, name = FindingKind.CAUSE, "cause"
        elif own is ClauseKind.PURPOSE:
            has = has or Marker.PURPOSE in whole
            kind, name = FindingKind.CAUSE, "purpose"
        elif own is ClauseKind.CONDITION:
            has = has or Marker.CONDITION in sure(pair.source.low)
            kind, name = FindingKind.CONDITION, "if"
        else:
            kind, name = FindingKind.TIME, "when"
        if loose >= 0.34:
            yield Signal(kind, f"{name}.loose_{'other' if has else 'new'}", clause.text, "", min(1.0, loose))
        elif not has:
            yield Signal(kind, f"{name}.relation_new", clause.text, "")
        elif len(pair.counterparts(clause.words)) and not _same_relation(pair, clause, own):
            yield Signal(kind, f"{name}.relation_other", clause.text, "")


def _same_relation(pair: Pair, clause: Clause, kind: ClauseKind) -> bool:
    """Whether what the clause stands for is, or stands beside, a clause of the same kind."""
    best, _ = pair.counterparts(clause.words)[0]
    near = [c for c in pair.source_clauses if c.sentence == best.sentence and abs(c.number - best.number) <= 1]
    if any(c.kind is kind for c in near):
        return True
    marker = {ClauseKind.CAUSE: Marker.CAUSE, ClauseKind.PURPOSE: Marker.PURPOSE, ClauseKind.CONDITION: Marker.CONDITION}.get(kind)
    return marker is not None and any(marker in possible(c.low) for c in near)


def _low(words: tuple[Word, ...]) -> str:
    return f" {' '.join(word.folded for word in words)} "
