"""Reach: another group or another place than in the source, other degrees, and parts that are shut out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.degree_words import (
    DIFFERENT,
    PARTLY,
    SAME,
    WHOLLY,
    Degree,
    at_least,
    at_most,
    degree_of,
    often,
    one_of_the_most,
    the_most,
)
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.group_words import (
    Size,
    other_group,
    other_place,
    places,
    strange_group,
    strange_place,
)
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.reading import Word

# What shuts a part out of what a claim says: "maar niet in de regio", "dat geldt niet voor", "huizen niet".
_SHUT_OUT = re.compile(
    r"(?<= )(?:(?:maar|en|dus|wel|ook|alleen|echter) (?:dus )?(?:niet|geen)(?: meer)?"
    r"(?= (?:in(?! de (?:laatste|minste))"
    r"|op|voor"
    r"|bij|van|als|met|naar"
    r"|langs|via|door|over|de|het|wat|wie|andere?|alle|iedereen)|  *$| $)"
    r"|geld(?:t|en) (?:\S+ ){0,3}?niet|niet (?:\S+ ){1,6}?maar wel|geen (?:\S+ ){1,5}?maar wel|tenzij|behalve"
    r"|uitgezonderd|met uitzondering van|uitgesloten|buiten (?:beeld|beschouwing|schot)|vall?(?:t"
    r"|en) (?:\S+ )?(?:af|buiten|weg)"
    r"|tell?(?:t|en) (?:\S+ ){0,2}?niet|hor(?:en|t) (?:\S+ ){0,4}?niet bij|hoort (?:\S+ ){0,4}?niet bij"
    r"|niet voor (?:wie|iedereen|alle|mensen)"
    r"|andere \S+ (?:\S+ ){0,3}?niet(?= $)|niet (?:langs|via|op|bij|voor|in|naar) (?:de )?andere"
    r"|andere \S+ (?:\S+ ){0,3}?wel(?= $)|anderen wel|de rest wel|niet daarbuiten|daarbuiten niet"
    r"|aan anderen over|laten (?:\S+ ){0,5}?zoals het is"
    r"|maar (?:\S+ ){1,8}?niet(?= $)|(?:en|maar) de rest (?:\S+ )?niet)(?= )"
)
# What in a source may answer for it.
_SHUTS = re.compile(
    r"(?<= )(?:niet(?! alleen| enkel| slechts| vrijblijvend)|geen|nooit|niets|niemand|zonder|noch"
    r"|tenzij|behalve|uitgezonderd|uitgesloten|(?<!niet )alleen|uitsluitend|enkel|slechts"
    r"|beperk\w*|daargelaten|uitzondering\w*|buiten|in plaats|anders dan|liever|boven|weigert?|weren"
    r"|stopp\w*|voorkom\w*|verb\w*)(?= )"
)
_PEOPLE = re.compile(
    r"(?<= )(?:iedereen|eenieder|alle \S+|elke \S+|iedere \S+|ieder \S+|elk \S+) (?:die|met|zonder)(?= )"
)
_NEXT = 4
# From this share of copied words on a change is one of a word, and no turn of phrase.
_COPY = 0.7
_FEW_WORDS = 3
_NOUNS = ("N(", "SPEC")


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of the reach of each sentence beside those of its small words."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        yield from _group(pair, aligned)
        if aligned.copied >= _COPY:
            for edit in edits:
                yield from _moved(pair, aligned, edit)
                yield from _narrowed(pair, edit)
        yield from _degrees(pair, aligned)
        yield from _sentence(pair, aligned)


def _group(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    low, near = aligned.sentence.low, pair.near(aligned)
    focus = f"{near}{aligned.focus_low} "
    group, axis = strange_group(low, focus)
    if group:
        lost = other_group(axis, near, pair.claim.low)
        if lost:
            yield _signal("group", group, lost)
        elif strange_group(low, pair.source.low)[0]:
            yield _signal("group_new", group, "")
    place, size = strange_place(low, focus)
    if size is not None:
        lost = other_place(size, near, pair.claim.low)
        if lost:
            yield _signal("place", place, lost)
        elif size >= Size.REGION and strange_place(low, pair.source.low)[1] is not None:
            yield _signal("place_weak", place, "")


def _moved(pair: Pair, aligned: SentenceAlignment, edit: Edit) -> Iterator[Signal]:
    """A place of another size in the place of one: "in onze gemeente" for "in ons centrum"."""
    here, there = places(_low(edit.claim)), places(_low(edit.source))
    if not here or not there or here.keys() & there.keys():
        return
    if here.keys() & places(aligned.focus_low).keys() or there.keys() & places(pair.claim.low).keys():
        return
    yield _signal("place", next(iter(here.values())), next(iter(there.values())))


def _narrowed(pair: Pair, edit: Edit) -> Iterator[Signal]:
    """An adjective put before a noun that is copied: it holds of fewer things then."""
    if not 0 < len(edit.claim) <= _FEW_WORDS or any(word.content for word in edit.source):
        return
    if not edit.claim[-1].tag.startswith("ADJ"):
        return
    behind = pair.claim.words[edit.claim[-1].index + 1 : edit.claim[-1].index + 2]
    link = pair.link(edit.claim[-1])
    if behind and behind[0].is_noun and (link is None or not link.supported):
        yield _signal("adjective", " ".join(word.text for word in (*edit.claim, *behind)), "")


def _low(words: Sequence[Word]) -> str:
    return f" {' '.join(word.folded for word in words)} "


def _degrees(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A noun of another degree than in the source: "de meeste kinderen" for "veel kinderen"."""
    links = {link.word.index: link for link in aligned.links}
    words = aligned.sentence.words
    for at, word in enumerate(words):
        degree = degree_of(words, at)
        if degree is None:
            continue
        noun = next(
            (
                w
                for w in words[at + 1 : at + 1 + _NEXT]
                if w.tag.startswith(_NOUNS) and w.segment == word.segment
            ),
            None,
        )
        link = links.get(noun.index) if noun else None
        if noun is None or link is None or link.source is None or not link.supported:
            continue
        known = _known_degrees(pair, aligned, link.source)
        if known and degree not in known:
            fuzzy = {degree, *known} <= {Degree.SOME, Degree.MANY} or Degree.NONE in {degree, *known}
            name = "degree_weak" if fuzzy else "degree"
            yield _signal(
                name, f"{word.text} {noun.text}", f"{next(iter(known.values()))} {link.source.text}"
            )


def _known_degrees(pair: Pair, aligned: SentenceAlignment, noun: Word) -> dict[Degree, str]:
    """The degrees that a noun has in the source, wherever the sentences in focus have it."""
    found: dict[Degree, str] = {}
    focus = {sentence.number for sentence in aligned.focus} | {noun.sentence}
    for number in sorted(focus):
        words = pair.source.sentences[number].words
        for place, word in enumerate(words):
            if word.lemma != noun.lemma:
                continue
            for at in range(max(0, place - _NEXT), place):
                if words[at].segment == word.segment and (degree := degree_of(words, at)) is not None:
                    found.setdefault(degree, words[at].text)
    return found


def _sentence(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    low, near = aligned.sentence.low, pair.near(aligned)
    focus = f"{near}{aligned.focus_low} "
    said, true = often(low), often(near)
    if said and true and not said.keys() & often(focus).keys():
        yield _signal("often", next(iter(said.values())), next(iter(true.values())))
    if (one := one_of_the_most(near)) and (most := the_most(low)):
        yield _signal("most", most, one)
    for here, there in ((at_least, at_most), (at_most, at_least)):
        if (bound := here(low)) and not here(focus) and (against := there(near)) and not there(low):
            yield _signal("bound", bound, against)
    for ours, theirs in ((SAME, DIFFERENT), (DIFFERENT, SAME)):
        kind_said = ours.search(low)
        kind_stated = theirs.search(pair.source.low if ours is SAME else near)
        if kind_said and kind_stated and not ours.search(pair.source.low) and not theirs.search(low):
            yield _signal("same", kind_said.group(), kind_stated.group())
    wholly, partly = WHOLLY.search(low), PARTLY.search(near)
    if wholly and partly and not WHOLLY.search(focus) and not PARTLY.search(pair.claim.low):
        yield _signal("extended", wholly.group(), partly.group())
    match = _SHUT_OUT.search(low)
    if match and not aligned.sentence.is_question:
        if not _SHUTS.search(focus):
            yield _signal("shut_out_weak", match.group(), near)
        elif not _SHUTS.search(near):
            yield _signal("shut_out_weak", match.group(), near)
    match = _PEOPLE.search(low)
    if match:
        links = {link.word.index: link for link in aligned.links}
        head = match.group().split()[-2:]
        at = next(
            (
                i
                for i, w in enumerate(aligned.sentence.words[1:], 1)
                if w.folded == head[1] and aligned.sentence.words[i - 1].folded == head[0]
            ),
            None,
        )
        rest = aligned.sentence.words[at + 1 : at + 7] if at is not None else ()
        inside = [w for w in rest if at is not None and w.segment == aligned.sentence.words[at].segment]
        added = [links[w.index] for w in inside if w.index in links and w.weight >= 1.0]
        if added and not any(link.supported for link in added):
            yield _signal("restricted", match.group(), near)


def _signal(name: str, claim: str, source: str) -> Signal:
    return Signal(FindingKind.SCOPE, f"scope.{name}", claim.strip(), source.strip())
