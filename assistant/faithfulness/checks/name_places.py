"""Names that stand beside other words than in the source, where another name has those words."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.frequency import zipf
from assistant.dutch.names import Name
from assistant.dutch.tokens import fold
from assistant.faithfulness.checks.places import Anchor, asked, context, support_at, swapped, words_at
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.parties import group_of
from assistant.faithfulness.party_words import SELF
from assistant.faithfulness.reading import Text, Word

# What the signals of this kind are worth: a faithful claim hardly ever has one.
SURE = 3.0
# Another name has a claim's words when it has so much more of them, a little less where the own has none.
_MARGIN = 1.5
_MARGIN_ALONE = 1.1
_FEW = 2
# "Rijksdienst voor het Cultureel Erfgoed (RCE)": a name and its abbreviation.
_ABBREVIATED = 1
_SHORTEST_COMPOUND = 9
# From this frequency on a capital makes no name of a word.
_EVERYDAY = 4.0
# Nouns that end in these name something that there is one of, as a name with capitals does.
_ENTITY_HEADS = tuple(
    """
    fonds programma commissie museum loket bureau stichting raad platform alliantie park akkoord nota project
    regeling dienst team huis punt centrum vereniging cooperatie maatschappij instelling bedrijf corporatie
    school theater kwartier plein station
    """.split()
)
_PREPOSITIONS = frozenset(
    "in van met bij voor door aan op uit naar tussen tegen over via namens vanuit rond".split()
)
_BELONGS = ("van", "bij")
_BELONGS_TO = [[word, article] for word in _BELONGS for article in ("de", "het")]
# So many words stand between somebody's name and that of an organisation: "Jansen, plaatsvervangend
# directeur van X".
_TITLE = 4
_NEAR = 6


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of the names of a claim that its source has elsewhere."""
    missing = {name.start for name in pair.names}
    said = [name for name in pair.claim_names if name.start not in missing]
    here, there = _entities(pair.claim, said), _entities(pair.source, pair.source_names)
    if here:
        yield from _misplaced(pair, here, there)
        yield from _swapped(pair, here, there)
    yield from _attached(pair, said)


def signal(what: str, claim: str, source: str) -> Signal:
    """A signal of this kind."""
    return Signal(FindingKind.NAME, f"name.{what}", claim, source, SURE)


@dataclass(frozen=True)
class _Entity:
    """A name, or a noun that stands for one thing as a name does, with its words."""

    text: str
    words: tuple[Word, ...]

    @property
    def is_common(self) -> bool:
        """Whether it is an everyday word with a capital, such as a heading ("Planning")."""
        if len(self.words) > 1:
            return False
        word = self.words[0]
        return word.tag.startswith(("N(soort", "ADJ", "BW")) and zipf(word.folded) >= _EVERYDAY

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all its words."""
        return frozenset(key for word in self.words for key in word.keys)


def _entities(text: Text, names: Sequence[Name]) -> list[_Entity]:
    found = [_Entity(name.text, words_at(text, name.start, name.end)) for name in names]
    taken = {word.index for entity in found for word in entity.words}
    found += [
        _Entity(word.text, (word,))
        for word in text.words
        if word.index not in taken
        and word.is_noun
        and word.lemma.endswith(_ENTITY_HEADS)
        and len(word.lemma) >= _SHORTEST_COMPOUND
    ]
    return [entity for entity in found if entity.words and not entity.is_common and not _is_own(entity.words)]


def _misplaced(pair: Pair, said: Sequence[_Entity], true: Sequence[_Entity]) -> Iterator[Signal]:
    """A name that in the source stands beside other words, where another name has those of the claim."""
    for entity in said:
        keys, sentence = entity.keys, pair.claim.sentences[entity.words[0].sentence]
        around = context(pair.claim, entity.words)
        if len(around) < _FEW:
            own = {word.index for word in entity.words}
            around = tuple(w for w in sentence.words if w.weight >= 1.0 and w.index not in own)
        around += asked(pair.claim, entity.words)
        sites = _sites(pair.source, entity)
        if not sites or len(around) < _FEW:
            continue
        best = max(support_at(pair, around, site) for site in sites)
        here = {key for word in sentence.words for key in word.keys}
        role = _role(sentence.words, entity.words[0])
        rivals = [
            (support_at(pair, around, other.words), other.text)
            for other in true
            if not other.keys & keys
            and not any(_apart(other.words, site) <= _ABBREVIATED for site in sites)
            and not all(word.keys & here for word in other.words if word.content)
            and role == _role(pair.source.sentences[other.words[0].sentence].words, other.words[0])
        ]
        support, rival = max(rivals, key=lambda item: item[0], default=(0.0, ""))
        if support - best >= (_MARGIN if best else _MARGIN_ALONE):
            yield signal("misplaced", entity.text, rival)


def _sites(text: Text, entity: _Entity) -> list[tuple[Word, ...]]:
    """Where a text has a thing: with all its words in a row, or else with any of them."""
    keys = [word.keys for word in entity.words if word.content]
    content = [word for word in text.words if word.content]
    whole = [
        row
        for row in (tuple(content[at : at + len(keys)]) for at in range(len(content) - len(keys) + 1))
        if keys and all(word.keys & own for word, own in zip(row, keys, strict=True))
    ]
    return whole or [(word,) for word in content if word.keys & entity.keys]


def _role(words: Sequence[Word], word: Word) -> str:
    """The preposition that a name stands behind, empty for one that may be subject or object."""
    at = word.index - words[0].index
    return next(
        (other.folded for other in reversed(words[max(0, at - 3) : at]) if other.folded in _PREPOSITIONS), ""
    )


def _attached(pair: Pair, said: Sequence[Name]) -> Iterator[Signal]:
    """Somebody of an organisation, where the source has that person beside another one."""
    true = [words_at(pair.source, name.start, name.end) for name in pair.source_names]
    true = [words for words in true if words]
    for first, second in itertools.pairwise(said):
        between = [word for word in pair.claim.words if first.end <= word.start < second.start]
        if _is_own(words_at(pair.claim, second.start, second.end)):
            continue
        if not 0 < len(between) <= _TITLE or any(word.is_verb for word in between):
            continue
        if between[-1].folded not in _BELONGS and [w.folded for w in between[-2:]] not in _BELONGS_TO:
            continue
        one, other = (
            [words for words in true if {w.folded for w in words} & set(fold(name.text).split())]
            for name in (first, second)
        )
        if not one or not other or any(_apart(a, b) <= _NEAR for a in one for b in other):
            continue
        beside = [
            words
            for words in true
            if words not in one and any(0 < words[0].index - a[-1].index <= _NEAR for a in one)
        ]
        if beside:
            yield signal("misplaced", second.text, " ".join(word.text for word in beside[0]))


def _swapped(pair: Pair, said: Sequence[_Entity], true: Sequence[_Entity]) -> Iterator[Signal]:
    """Two names of one sentence that have changed places."""
    known = {frozenset(word.folded for word in entity.words): fold(entity.text) for entity in true}

    def anchors(entities: Sequence[_Entity]) -> list[Anchor]:
        found = []
        for entity in entities:
            words = frozenset(word.folded for word in entity.words)
            key = next((name for other, name in known.items() if words <= other or other <= words), None)
            found.append(Anchor(key or fold(entity.text), entity.words))
        return found

    for one, other in swapped(pair, anchors(said), anchors(true)):
        yield signal("misplaced", " ".join(w.text for w in one.words), " ".join(w.text for w in other.words))


def _apart(one: Sequence[Word], other: Sequence[Word]) -> int:
    return min(abs(one[0].index - other[-1].index), abs(other[0].index - one[-1].index))


def _is_own(words: Sequence[Word]) -> bool:
    """Whether a name is that of the municipality, which stands for "we" anywhere."""
    return any(group_of(word) == SELF for word in words)
