"""Added: content that the source has no words for; in which clauses it stands decides what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import Link, SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import NEAR_COPY, Pair

# A sentence that says what a word means: it may use words of its own.
_EXPLAINS = re.compile(
    r"^ (?:dat (?:is|zijn|betekent|heet)|dit (?:is|zijn|betekent)|zo'n|een \S+ (?:is|zorgt|betekent|zijn)|\S+ (?:is|zijn|betekent|staat voor|wil zeggen) "
    r"(?:een|de|het|als|dat|wat|werk|mensen|geld|iets|iemand)|met (?:die|dat|deze)|in (?:een|zo'n) \S+ |denk aan |het gaat (?:dan )?om )"
)
_CAUSE = frozenset(
    "omdat doordat want vanwege wegens dankzij aangezien daarom daardoor namelijk immers".split()
)
_PURPOSE = frozenset("om zodat opdat teneinde".split())
_CONDITION = frozenset("als mits tenzij indien wanneer zodra zolang voordat nadat totdat".split())


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of unsupported content, by sentence, by clause and in near-copies."""
    worst = 0.0
    for aligned in pair.sentences:
        loose = [link for link in aligned.links if not link.supported and link.word.weight >= 1.0]
        explains = bool(_EXPLAINS.match(aligned.sentence.low))
        amount = sum(1.0 - link.score for link in loose)
        text = _quoted(loose)
        if explains:
            if amount:
                yield Signal(FindingKind.ADDED, "unsupported.explaining", text, "", min(amount, 4.0))
            continue
        if loose:
            near = aligned.copied >= NEAR_COPY
            yield Signal(
                FindingKind.ADDED, "unsupported.copy" if near else "unsupported.free", text, "", min(amount, 4.0)
            )
            nouns = [link for link in loose if link.word.is_noun]
            if nouns:
                yield Signal(FindingKind.ADDED, "unsupported.noun", _quoted(nouns), "", min(len(nouns), 3))
            verbs = [link for link in loose if link.word.is_verb]
            if verbs:
                yield Signal(FindingKind.ADDED, "unsupported.verb", _quoted(verbs), "", min(len(verbs), 3))
            unknown = [link for link in loose if link.score == 0.0]
            if unknown:
                yield Signal(FindingKind.ADDED, "unsupported.nothing", _quoted(unknown), "", min(len(unknown), 4))
        run = _longest_run(aligned.links)
        if run >= 2:
            yield Signal(FindingKind.ADDED, "unsupported.run", text, "", min(run - 1, 3))
        support = aligned.support
        if support is not None and len(aligned.links) > 1:
            worst = max(worst, 1.0 - support)
        yield from _clauses(aligned)
    if worst:
        yield Signal(FindingKind.ADDED, "unsupported.worst_sentence", "", "", worst)
    total = sum(link.word.weight for link in pair.alignment.links)
    if total:
        share = sum(link.word.weight * (1.0 - link.score) for link in pair.alignment.links) / total
        yield Signal(FindingKind.ADDED, "unsupported.share", "", "", share)


def _quoted(links: Sequence[Link]) -> str:
    return ", ".join(link.word.text for link in links)


def _longest_run(links: Sequence[Link]) -> int:
    longest = run = 0
    for link in links:
        if link.word.weight < 1.0:
            continue
        run = 0 if link.supported else run + 1
        longest = max(longest, run)
    return longest


def _clauses(aligned: SentenceAlignment) -> Iterator[Signal]:
    """Unsupported content behind "omdat", "om ... te" or "als"."""
    links = {link.word.index: link for link in aligned.links}
    words = aligned.sentence.words
    for at, word in enumerate(words):
        for opener, name, kind in (
            (_CAUSE, "cause.content", FindingKind.CAUSE),
            (_PURPOSE, "purpose.content", FindingKind.CAUSE),
            (_CONDITION, "condition.content", FindingKind.CONDITION),
        ):
            if word.folded not in opener:
                continue
            clause = []
            for other in words[at + 1 :]:
                if other.segment > word.segment + (1 if at == 0 and len(clause) < 2 else 0):
                    break
                if other.index in links:
                    clause.append(links[other.index])
            heavy = [link for link in clause if link.word.weight >= 1.0]
            missing = sum(1.0 - link.score for link in heavy)
            if heavy and missing > 0.3:
                text = " ".join(w.text for w in words[at:] if w.index <= clause[-1].word.index)
                yield Signal(kind, name, text, "", min(missing, 3.0))
                yield Signal(kind, name + "_share", text, "", missing / len(heavy))
