"""Near-copies: every change of a copied sentence is explained, or it counts."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.faithfulness.alignment import EQUIVALENT, Link, SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.lexicon import Lexicon
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.reading import Word

# Small words of which the exchange or loss changes what is said, in a sentence that is copied otherwise.
_CRITICAL = frozenset(
    """
    niet geen nooit nergens niemand niets zonder noch alleen uitsluitend enkel slechts alle elke elk iedere
    ieder iedereen altijd overal al reeds inmiddels nog pas eerst daarna vervolgens later voordat nadat zodra
    zolang tot totdat vanaf uiterlijk sinds binnen buiten tijdens voor na per meer minder vaker hoger lager
    meest minst omdat doordat want daarom daardoor vanwege wegens dankzij door als mits tenzij indien wanneer
    waar of behalve ook eveneens zelf samen moet moeten mag mogen kan kunnen wil willen zal zullen gaat gaan
    zou zouden dient wordt worden is zijn werd werden heeft hebben had hadden blijft blijven nodig mogelijk
    ongeveer circa ruim bijna minstens minimaal maximaal hooguit hoogstens ten tenminste exact precies meer
    sommige enkele meeste veel weinig vooral meestal soms vaak bijvoorbeeld onder zoals waaronder ieder geval
    volledig geheel helemaal hele deel tegen mede wellicht misschien eventueel eventuele onverminderd weer
    opnieuw van naar met en
    """.split()
)
# Of these, the ones that often go with a harmless change of form.
_LOOSE = frozenset(
    "gaat gaan wordt worden is zijn heeft hebben van naar met en voor ook of per door deel zal zullen weer waar".split()
)
_LONGEST = 14


def check(pair: Pair, lexicon: Lexicon) -> Iterator[Signal]:
    """Signals of the changes in near-copies."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        links = {link.word.index: link for link in aligned.links}
        said = {word.folded for word in aligned.sentence.words}
        for edit in edits:
            yield from _content(edit, links, pair, lexicon)
            yield from _critical(edit, said, aligned)
        yield from _moved(pair, aligned, edits)


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def _content(edit: Edit, links: dict[int, Link], pair: Pair, lexicon: Lexicon) -> Iterator[Signal]:
    new = [word for word in edit.claim if word.index in links and word.weight >= 1.0]
    gone = [
        word
        for word in edit.source
        if word.weight >= 1.0 and word.index not in pair.alignment.said and not word.keys & pair.claim.keys
    ]
    strange = [word for word in new if not links[word.index].supported]
    if strange and gone:
        yield Signal(FindingKind.ADDED, "edit.replaced", _text(edit.claim), _text(edit.source), min(len(strange), 3))
    elif strange:
        yield Signal(FindingKind.ADDED, "edit.inserted", _text(edit.claim), "", min(len(strange), 3))
    borrowed = [
        word
        for word in new
        if links[word.index].supported and (source := links[word.index].source) is not None
        and source not in edit.source
        and not any(lexicon.equivalent(word.keys, other.keys) for other in gone)
    ]
    if borrowed and gone and len(edit.source) <= _LONGEST:
        yield Signal(FindingKind.ADDED, "edit.borrowed", _text(edit.claim), _text(edit.source))
    elif borrowed and not edit.source:
        yield Signal(FindingKind.ADDED, "edit.borrowed_in", _text(edit.claim), "")
    if gone and not new and len(edit.source) <= _LONGEST:
        nouns = [word for word in gone if not word.tag.startswith("ADJ")]
        yield Signal(
            FindingKind.SCOPE, "edit.lost" if nouns else "edit.lost_adjective", "", _text(edit.source)
        )


def _critical(edit: Edit, said: set[str], aligned: SentenceAlignment) -> Iterator[Signal]:
    gained = [w for w in edit.claim if w.folded in _CRITICAL and w.folded not in {s.folded for s in edit.source}]
    lost = [w for w in edit.source if w.folded in _CRITICAL and w.folded not in {s.folded for s in edit.claim}]
    if len(edit.source) > _LONGEST:
        lost = []
    hard_gained = [w for w in gained if w.folded not in _LOOSE]
    hard_lost = [w for w in lost if w.folded not in _LOOSE and w.folded not in said]
    if hard_gained and hard_lost:
        yield Signal(FindingKind.SCOPE, "critical.exchanged", _text(edit.claim), _text(edit.source))
    elif hard_gained:
        yield Signal(FindingKind.SCOPE, "critical.gained", _text(edit.claim), _text(edit.source))
    elif hard_lost:
        yield Signal(FindingKind.SCOPE, "critical.lost", _text(edit.claim), _text(edit.source))
    elif gained and lost and len(edit.claim) <= 3 and len(edit.source) <= 3:
        yield Signal(FindingKind.SCOPE, "critical.loose", _text(edit.claim), _text(edit.source))


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
            elsewhere = [
                other for other in gone if other.lemma == word.lemma and other not in replaced
            ]
            if not elsewhere:
                continue
            if any(other.lemma in {w.lemma for w in out.values()} for other in replaced):
                yield Signal(FindingKind.NAME, "edit.exchanged", word.text, replaced[0].text)
                return
