"""Ranks, degrees and sizes: the first for one of the first, the highest for what is high, large for small."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.dutch.quantity import Kind
from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.checks.number_context import quantities_of, signal
from assistant.faithfulness.checks.places import words_at
from assistant.faithfulness.finding import Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Sentence, Text, Word

_SHORTEST_LIST = 3
_REACH = 3
_FRONT = 5
_COPY = 0.75
_SOME_RANK = re.compile(
    r"(?<= )(?:een van|een der|een na|na het|na de|bijna|behoort|behoren|hoort|horen|onder de|tot de)(?= )"
)
_ONE_OF = re.compile(r"(?<= )(?:een van|een der|op een na|een na)(?= )")
_SECOND = re.compile(r"(?<= )(?:op (?:een|twee|drie) na)(?= )")
_NONE_MORE = re.compile(
    r"(?<= )(?:geen enkele|geen andere|nergens|niemand|niets) (?:\S+ ){0,6}?"
    r"(?:meer|minder|\w{3,}er|zo \S+ als)(?= )"
)
_LARGE = frozenset(
    """
    groot grote groter ruim ruime aanzienlijk aanzienlijke substantieel substantiele fors forse flink flinke
    omvangrijk omvangrijke royaal royale grootschalig grootschalige hoog hoge breed brede stevig stevige
    overgroot overgrote veel vele talrijke riant riante meerderheid merendeel gros
    """.split()
)
_SMALL = frozenset(
    """
    klein kleine kleiner gering geringe beperkt beperkte nipt nipte krap krappe bescheiden kleinschalig
    kleinschalige laag lage smal smalle weinig minimaal minimale luttel luttele karig karige schaars schaarse
    minderheid handvol handjevol
    """.split()
)

# How many there are is left open.
_LEFT_OPEN = re.compile(
    r" (?:een (?:aantal|paar|reeks|handvol|groep\w*|tal)|enkele|enige|meerdere|verscheidene|sommige"
    r"|ettelijke) "
)
_EXAMPLES = re.compile(r"(?<= )(?:zoals|namelijk|te weten|waaronder|bijvoorbeeld)(?= )")
_COUNT = re.compile(
    r" (?:\d{1,3}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|vijftig|honderd) "
)
_FIRST = frozenset("eerste beginnend beginnende".split())
_LAST = frozenset("laatste slot".split())
_OPPOSED = ((_LARGE, _SMALL), (_SMALL, _LARGE), (_FIRST, _LAST), (_LAST, _FIRST))


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of the ranks, degrees and sizes of a claim."""
    for aligned in pair.sentences:
        yield from _rank(pair, aligned)
        yield from _place_in_list(pair, aligned)
        yield from _degree(aligned)
        yield from _size(pair, aligned)
        yield from _vague(pair, aligned)


def _rank(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """The first for one of the first: "de grootste" for "een van de grootste" or "op een na de grootste"."""
    low, focus = aligned.sentence.low, aligned.focus_low or pair.source.low
    if not _SOME_RANK.search(low):
        second = _SECOND.search(focus)
        none = _NONE_MORE.search(low)
        if second and none:
            yield signal("context", none.group(), second.group())
            return
        for link in aligned.links:
            source = link.source
            if source is None or not _is_top(link.word) or not _is_top(source):
                continue
            before = " ".join(
                word.folded
                for sentence in aligned.focus
                for word in sentence.words
                if source.index - 4 <= word.index < source.index
            )
            found = _ONE_OF.search(f" {before} ")
            if found:
                yield signal("context", link.word.text, f"{found.group()} {source.text}")
    elif (second := _SECOND.search(low)) and not _SECOND.search(focus):
        yield signal("context", second.group(), "")


_ABOVE_ALL = frozenset("vooral bovenal allereerst name bovenop centraal voorop".split())


def _degree(aligned: SentenceAlignment) -> Iterator[Signal]:
    """The highest for something high: "de hoogste prioriteit" for "hoge prioriteit"."""
    focus = [word for sentence in aligned.focus for word in sentence.words]
    if any(_is_highest(word.tag) or word.folded.startswith(("top", "eerste")) for word in focus):
        return
    for link in aligned.links:
        source = link.source
        if source is None or not _is_highest(link.word.tag) or not source.tag.startswith("ADJ"):
            continue
        if link.word.lemma == "belangrijk" and any(word.folded in _ABOVE_ALL for word in focus):
            # "Het belangrijkste is" for "vooral".
            continue
        ended = link.word.folded.endswith("ste")
        if ended and link.word.lemma == source.lemma and "com" not in source.tag:
            yield signal("degree", link.word.text, source.text)


def _place_in_list(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A rank that the source's numbered list gives to another item than the sentence speaks of."""
    numbers = {q: int(bare) for q in pair.source_quantities if (bare := q.text.strip(".)(")).isdecimal()}
    ranks = [q for q in quantities_of(pair, aligned) if q.kind is Kind.ORDINAL]
    if any(q.low == 1 for q in ranks) and " als eerste " in aligned.sentence.low:
        return
    if len(ranks) != 1 or list(numbers.values())[:_SHORTEST_LIST] != list(range(1, _SHORTEST_LIST + 1)):
        return
    words = tuple(word for word in aligned.sentence.words if word.content)
    matched = {
        link.source.index for word in words if (link := pair.link(word)) and link.source and link.supported
    }
    found = []
    for number in numbers:
        behind = min((q.start for q in numbers if q.start > number.start), default=len(pair.source.text))
        inside = words_at(pair.source, number.end, behind)
        found.append((sum(word.index in matched for word in inside), -number.start, number))
    best = max(found, key=lambda item: item[:2])
    own = max((count for count, _, number in found if numbers[number] == ranks[0].low), default=0)
    if best[0] > own and numbers[best[2]] != ranks[0].low:
        yield signal("context", ranks[0].text, best[2].text)


def _size(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A large thing for a small one, the first for the last: before words that stand for each other."""
    for link in aligned.links:
        if link.source is None or not link.supported or not link.word.is_noun:
            continue
        said = _before(pair.claim, link.word)
        true = _before(pair.source, link.source)
        for one, other in _OPPOSED:
            if said & one and true & other and not said & other and not true & one:
                yield signal("context", min(said & one), min(true & other))


def _vague(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A number for what the source leaves open: "drie partners" for "een aantal partners"."""
    for link in aligned.links:
        source = link.source
        if source is None or not link.supported or not link.word.is_noun:
            continue
        inside = pair.source.sentences[source.sentence]
        before = _in_front(inside, source)
        vague = _LEFT_OPEN.search(before)
        if vague is None or ":" in pair.source.text[source.end : inside.end] or _EXAMPLES.search(inside.low):
            continue
        number = _COUNT.search(_in_front(aligned.sentence, link.word))
        if number and not _LEFT_OPEN.search(_in_front(aligned.sentence, link.word)):
            yield signal("vague", f"{number.group().strip()} {link.word.text}", vague.group().strip())
            return
        claim = pair.claim.words
        at = next((w for w in reversed(claim[: link.word.index][-_REACH:]) if w.text.lower() == "één"), None)
        # In free words "één manier" names one of the several.
        if at is not None and at.segment == link.word.segment and aligned.copied >= _COPY:
            yield signal("vague", f"{at.text} {link.word.text}", vague.group().strip())
            return


def _in_front(sentence: Sentence, word: Word) -> str:
    """The folded words right in front of a word."""
    at = word.index - sentence.words[0].index
    words = [w for w in sentence.words[max(0, at - _FRONT) : at] if w.segment == word.segment]
    return f" {' '.join(w.folded for w in words)} "


def _is_top(word: Word) -> bool:
    return _is_highest(word.tag) or word.folded.startswith("aller") and word.folded.endswith("ste")


def _is_highest(tag: str) -> bool:
    return tag.startswith("ADJ") and "sup" in tag


def _before(text: Text, word: Word) -> set[str]:
    """The words that may belong to a noun, in front of it."""
    sentence = text.sentences[word.sentence].words
    at = word.index - sentence[0].index
    found: set[str] = set()
    for other in reversed(sentence[max(0, at - _REACH) : at]):
        if other.folded == "mogelijk":
            # "zo weinig mogelijk" says that of what is unwanted
            return set()
        if other.is_verb and not other.tag.startswith(("WW(vd", "WW(od")) or other.segment != word.segment:
            break
        found.add(other.folded)
    return found
