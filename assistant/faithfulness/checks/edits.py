"""Near-copies: every change of a copied sentence is explained, or it counts."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.faithfulness.alignment import Link, SentenceAlignment
from assistant.faithfulness.checks.support import is_copy
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.lexicon import Lexicon
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.reading import Word

# A stretch of the source longer than this that is gone was left out as a whole.
_LONGEST = 14


def check(pair: Pair, lexicon: Lexicon) -> Iterator[Signal]:
    """Signals of the changes in near-copies."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        links = {link.word.index: link for link in aligned.links}
        for edit in edits:
            yield from _content(edit, links, pair, lexicon, "" if is_copy(aligned) else "_part_weak")
        yield from _moved(pair, aligned, edits)


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def _content(edit: Edit, links: dict[int, Link], pair: Pair, lexicon: Lexicon, part: str) -> Iterator[Signal]:
    """Signals of one change; `part` ends their names in a sentence of which only a part is copied."""
    new = [word for word in edit.claim if word.index in links and word.weight >= 1.0]
    gone = [
        word
        for word in edit.source
        if word.weight >= 1.0 and word.index not in pair.alignment.said and not word.keys & pair.claim.keys
    ]
    strange = [word for word in new if not links[word.index].supported]
    if strange and not part and all(word.is_verb for word in strange):
        part = "_verb_weak"
    if strange and gone:
        yield Signal(
            FindingKind.ADDED,
            f"edit.replaced{part}",
            _text(edit.claim),
            _text(edit.source),
            min(len(strange), 3),
        )
    elif strange:
        yield Signal(FindingKind.ADDED, f"edit.inserted{part}", _text(edit.claim), "", min(len(strange), 3))
    borrowed = [
        word
        for word in new
        if links[word.index].supported
        and (source := links[word.index].source) is not None
        and source not in edit.source
        and not any(lexicon.equivalent(word.keys, other.keys) for other in gone)
    ]
    if borrowed and gone and len(edit.source) <= _LONGEST and part != "_part_weak":
        yield Signal(FindingKind.ADDED, "edit.borrowed_weak", _text(edit.claim), _text(edit.source))


def _moved(pair: Pair, aligned: SentenceAlignment, edits: tuple[Edit, ...]) -> Iterator[Signal]:
    """Two content words that have exchanged places: "van A naar B" and "van B naar A"."""
    if not edits:
        return
    out = {word.index: word for edit in edits for word in edit.claim if word.weight >= 1.0}
    gone = [word for edit in edits for word in edit.source if word.weight >= 1.0]
    for edit in edits:
        here = [word for word in edit.claim if word.index in out]
        replaced = [word for word in edit.source if word.weight >= 1.0]
        for word in here:
            elsewhere = [other for other in gone if other.lemma == word.lemma and other not in replaced]
            if not elsewhere:
                continue
            if any(other.lemma in {w.lemma for w in out.values()} for other in replaced):
                yield Signal(FindingKind.NAME, "edit.exchanged", word.text, replaced[0].text)
                return
