"""Reasons in copied sentences: another cause behind the same "door", and a concession made of a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.parties import group_of
from assistant.faithfulness.reading import Word
from assistant.faithfulness.reason_markers import CONCEDES, DESPITE

# Words that open a reason or a purpose; those of the second kind only where "te" follows.
_CAUSES = frozenset(
    """
    door doordat omdat want wegens vanwege dankzij aangezien zodat opdat waardoor daardoor daarom namelijk
    immers
    """.split()
)
# Nouns and verbs behind which "tegen", "voor" or "van" opens what something is for.
_AIMS = frozenset(
    """
    strijd urgentie noodzaak belang maatregel aanpak bescherming doel oogpunt reden oorzaak aanleiding gevolg
    kader achtergrond streven bijdrage
    """.split()
)
_AIMING = frozenset({"tegen", "voor", "van", "aan"})
# The marker stands so many words before what was changed.
_REACH = 6
_LONGEST = 14
# So much of what was put in must lack support, as a share of its words.
_UNSUPPORTED = 0.5
# The share of copied words from which a change is one of a word, and no turn of phrase.
_COPIED = 0.65
_VALUE = 1.5


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of changed reasons."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        for edit in edits if aligned.copied >= _COPIED else ():
            if max(len(edit.claim), len(edit.source)) <= _LONGEST:
                yield from _changed(pair, edit)
    yield from _conceded(pair)


def _changed(pair: Pair, edit: Edit) -> Iterator[Signal]:
    """Another reason behind the same marker."""
    new = [word for word in edit.claim if word.weight >= 1.0]
    gone = [word for word in edit.source if word.weight >= 1.0]
    if not new or not gone or not (marker := _marker(pair.claim.words, edit.claim)):
        return
    if not _marker(pair.source.words, edit.source) or any(map(group_of, new)):
        return
    links = [pair.link(word) for word in new]
    lacking = sum(1.0 - (link.score if link is not None else 1.0) for link in links)
    said = {pair.source.words[index].index for index in pair.alignment.said}
    if lacking >= _UNSUPPORTED * len(new) and not all(word.index in said for word in gone):
        claim = " ".join((marker, *(word.text for word in edit.claim)))
        yield Signal(
            FindingKind.CAUSE, "cause.changed", claim, " ".join(word.text for word in edit.source), _VALUE
        )


def _marker(words: Sequence[Word], changed: Sequence[Word]) -> str:
    """What opens the reason in which some words stand, empty where they stand in none."""
    first, last = changed[0], changed[-1]
    for at in range(last.index, max(-1, first.index - _REACH), -1):
        word = words[at]
        if word.sentence != first.sentence:
            break
        if word.folded in _CAUSES or (word.folded == "om" and _has_infinitive(words, at)):
            return word.folded
        if at and word.folded in _AIMING and words[at - 1].lemma in _AIMS:
            return f"{words[at - 1].text} {word.text}"
        if at < first.index and (word.segment != first.segment or word.tag.startswith("WW(pv")):
            break
    return ""


def _has_infinitive(words: Sequence[Word], at: int) -> bool:
    return any(word.folded == "te" for word in words[at + 1 : at + _LONGEST])


def _conceded(pair: Pair) -> Iterator[Signal]:
    """A concession in the claim, where the source has nothing in spite of anything: "ondanks", "dankzij"."""
    if CONCEDES.search(pair.source.low):
        return
    for aligned in pair.sentences:
        match = _CONCESSIONS.search(aligned.sentence.low)
        if match and DESPITE.search(aligned.sentence.low):
            yield Signal(FindingKind.CAUSE, "cause.despite", match.group(), "", _VALUE)


_CONCESSIONS = re.compile(r"(?<= )(?:ondanks|hoewel|ofschoon|niettegenstaande|in weerwil van)(?= )")
