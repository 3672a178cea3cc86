"""Which noun a name belongs to: the programme, the province or the office of that name, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.dutch.names import Name
from assistant.dutch.tokens import fold
from assistant.faithfulness.checks.name_places import signal
from assistant.faithfulness.checks.places import words_at
from assistant.faithfulness.finding import Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.parties import group_of
from assistant.faithfulness.party_words import SELF
from assistant.faithfulness.reading import Text, Word

# Nouns that stand right before the name of what they are.
_HEADS = frozenset(
    """
    programma project plan team domein afdeling dienst wet stichting vereniging wijk buurt provincie regio
    gemeente stad dorp stadsdeel straat laan weg plein park ministerie hogeschool universiteit school college
    fonds thema kernthema bureau commissie raad groep werkgroep stuurgroep netwerk alliantie partij fractie
    """.split()
)
# Governments: "de provincie Limburg" is none of the things that have Limburg in their names.
_GOVERNMENTS = frozenset("provincie gemeente ministerie waterschap".split())
_OFFICES = frozenset(
    """
    voorzitter burgemeester wethouder secretaris penningmeester directeur bestuurder minister gedeputeerde
    staatssecretaris hoofdinspecteur rector griffier ombudsman commissaris woordvoerder kwartiermaker
    """.split()
)
_HEADING = re.compile(r"(?<!\S)#{2,6}\s+")
_FEW = 2


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of names with the noun, the office or the heading of another name."""
    missing = {name.start for name in pair.names}
    for name in pair.claim_names:
        if name.start in missing:
            continue
        words = words_at(pair.claim, name.start, name.end)
        if words and not any(group_of(word) == SELF for word in words):
            yield from _head(pair, words)
            yield from _office(pair, name, words)
    yield from _sections(pair, [name for name in pair.claim_names if name.start not in missing])


def _before(text: Text, word: Word) -> Word | None:
    """The word before one in its sentence."""
    other = text.words[word.index - 1] if word.index else None
    return other if other is not None and other.sentence == word.sentence else None


def _rows(text: Text, words: Sequence[Word]) -> list[Word]:
    """The first words of the places where a text has the same words in a row."""
    wanted = [word.folded for word in words]
    return [
        text.words[at]
        for at in range(len(text.words) - len(wanted) + 1)
        if [word.folded for word in text.words[at : at + len(wanted)]] == wanted
    ]


def _head(pair: Pair, words: Sequence[Word]) -> Iterator[Signal]:
    """A programme X where the source has a programme Y, and of X only a manager."""
    head = _before(pair.claim, words[0])
    if head is None or head.folded not in _HEADS or head.segment != words[0].segment:
        return
    rows = _rows(pair.source, words)
    before = [_before(pair.source, row) for row in rows]
    if not rows or any(word is None or word.keys & head.keys or not _is_other(word) for word in before):
        return
    others = [
        behind
        for word, behind in zip(pair.source.words, pair.source.words[1:], strict=False)
        if word.folded == head.folded and behind.text[:1].isupper() and behind.sentence == word.sentence
    ]
    known = any(word.folded == head.folded for word in pair.source.words)
    if others and known:
        yield signal("misplaced", f"{head.text} {words[0].text}", f"{head.text} {others[0].text}")
    elif head.folded in _GOVERNMENTS and not known and before[0] is not None:
        yield signal("new", f"{head.text} {words[0].text}", f"{before[0].text} {rows[0].text}")


def _is_other(word: Word) -> bool:
    """Whether a word before a name makes it the name of another thing."""
    return word.folded.endswith((*_HEADS, "manager", "leider")) or word.text[:1].isupper()


def _office(pair: Pair, name: Name, words: Sequence[Word]) -> Iterator[Signal]:
    """An office that the source gives to somebody else: "X, voorzitter"."""
    sentence = pair.claim.sentences[words[0].sentence].words
    own = set(fold(name.text).split())
    for word in sentence:
        if word.folded not in _OFFICES or len(own) < _FEW:
            continue
        places = [other for other in pair.source.words if other.folded == word.folded]
        if len(places) != 1:
            continue
        owner = next(
            (
                other
                for other in pair.source_names
                if pair.source.text[other.end : places[0].start] in (", ", " (", ",")
            ),
            None,
        )
        others = [
            n
            for n in pair.claim_names
            if n is not name
            and sentence[0].start <= n.start <= sentence[-1].start
            and len(n.text.split()) > 1
        ]
        if owner is not None and not others and not own & set(fold(owner.text).split()):
            yield signal("misplaced", f"{name.text}, {word.text}", f"{owner.text}, {word.text}")


def _sections(pair: Pair, said: Sequence[Name]) -> Iterator[Signal]:
    """Somebody under a heading of the source, told with the words of another heading."""
    starts = [match.end() for match in _HEADING.finditer(pair.source.text)]
    if len(starts) <= _FEW:
        return
    sections = list(zip(starts, [*starts[1:], len(pair.source.text)], strict=True))
    folded = [fold(pair.source.text[start:end]) for start, end in sections]
    for sentence in pair.claim.sentences:
        inside = [n for n in said if sentence.start <= n.start < sentence.end and len(n.text.split()) > 1]
        places = {n: [at for at, text in enumerate(folded) if fold(n.text) in text] for n in inside}
        names = [n for n, at in places.items() if len(at) == 1]
        if len(names) != 1:
            continue
        at = places[names[0]][0]
        own = {word.index for word in words_at(pair.claim, names[0].start, names[0].end)}
        keys = [word.keys for word in sentence.words if word.content and word.index not in own]
        shared = [
            sum(
                any(key & word.keys for word in words_at(pair.source, start, end) if word.content)
                for key in keys
            )
            for start, end in sections
        ]
        best = max(range(len(shared)), key=shared.__getitem__)
        if shared[best] > shared[at]:
            start, end = sections[best]
            yield signal("misplaced", names[0].text, pair.source.text[start:end].strip())
