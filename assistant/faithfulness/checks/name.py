"""Names that the source does not have, or has in another place."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.dutch.names import Name
from assistant.dutch.tokens import fold
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of the names of a claim."""
    for name in pair.names:
        yield Signal(FindingKind.NAME, "name.new", name.text, _alike(name, pair.source_names))
    missing = {name.start for name in pair.names}
    yield from _misplaced(pair, missing)
    yield from _exchanged(pair, missing)


def _alike(name: Name, others: tuple[Name, ...]) -> str:
    """The name of the source that the claim may have meant: one that the claim leaves out, else none."""
    return others[0].text if len(others) == 1 else ""


def _misplaced(pair: Pair, missing: set[int]) -> Iterator[Signal]:
    """A name that stands in another sentence of the source, where this one has a name of its own."""
    for aligned in pair.sentences:
        if not aligned.focus or len(pair.source.sentences) < 2:
            continue
        said = [n for n in pair.claim_names if aligned.sentence.start <= n.start < aligned.sentence.end]
        here = [n for n in pair.source_names if any(s.start <= n.start < s.end for s in aligned.focus)]
        focus = f" {aligned.focus_low} "
        for name in said:
            if name.start in missing or fold(name.text) in focus or fold(name.text).split()[-1] in focus:
                continue
            left = [other for other in here if fold(other.text) not in aligned.sentence.low]
            if left:
                yield Signal(FindingKind.NAME, "name.misplaced", name.text, left[0].text)


def _exchanged(pair: Pair, missing: set[int]) -> Iterator[Signal]:
    """Two names in the other order, in a sentence that otherwise copies the source."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        if not edits:
            continue
        said = [
            n
            for n in pair.claim_names
            if n.start not in missing and aligned.sentence.start <= n.start < aligned.sentence.end
        ]
        changed = {word.index for edit in edits for word in edit.claim}
        for name in said:
            words = [w for w in aligned.sentence.words if name.start <= w.start < name.end]
            if not words or not all(word.index in changed for word in words):
                continue
            edit = next(e for e in edits if words[0] in e.claim)
            replaced = [word for word in edit.source if word.text[:1].isupper() and word.content]
            gone = [word for word in replaced if not word.keys & {k for w in words for k in w.keys}]
            if gone:
                yield Signal(FindingKind.NAME, "name.exchanged", name.text, gone[0].text)
