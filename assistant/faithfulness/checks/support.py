"""Added: content that the source has no words for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.dutch.frequency import zipf
from assistant.faithfulness.alignment import FAMILY, Link, SentenceAlignment
from assistant.faithfulness.checks import offers
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import NEAR_COPY, NEAR_COPY_CLAIM, Pair

# A sentence that says what a word means, or what its neighbour comes to, may use words of its own.
_EXPLAINS = re.compile(
    r"^ (?:(?:dat|dit) (?:is|zijn|betekent|heet|wil zeggen)|zo'n \S+ (?:is|zijn)"
    r"|een \S+ (?:is|zorgt|betekent|zijn|doet|helpt)"
    r"|\S+ (?:is|zijn|betekent|staat voor|wil zeggen) (?:een|de|het|als|dat|wat|werk|mensen|geld|iets|iemand"
    r"|plekken)"
    r"|(?:met|in) (?:die|dat|deze|een|zo'n) \S+ (?:kan|kunnen|wonen|werken|is|zijn|leren|krijgen|kunt))(?= )"
)
_CONTACT = re.compile(r"https?://|www\.|\w@\w|\b0\d{1,3}[- ]?\d{6,8}\b|\b14 ?0\d{2,3}\b|\b\d{4} ?[A-Z]{2}\b")
# Nouns rarer than this on the Zipf scale name something of their own; commoner ones are often a turn of
# phrase. Read off the unsupported nouns of the tuning half: below it 60 % stood in wrong claims, above 40 %.
_TELLING_ZIPF = 4.7
# A sentence with less support than this has another subject than its source.
_FOREIGN = 0.35
_FEWEST = 3
# Words that begin a stretch of a sentence; and so many supported words must stand in the rest of it.
_ATTACHES = frozenset(
    "en of met die dat voor via door zonder tegen tijdens vooral ook maar bij in op van".split()
)
_FEWEST_HELD = 2
# A copied sentence has at least so many words, or so many words with content that are the source's own.
_SHORTEST_COPY = 9
_FEWEST_SAME = 3
# General nouns: they take part in turns of phrase or stand for whatever was said, and name no thing.
_GENERAL = frozenset(
    """
    doel plan punt lijst rij beurt gang eind einde begin start stap kant lijn streep hand voet been oog
    hoofd hart gat mouw tand schouder adem spoor rol woord stuk tijd moment reeks serie boel idee gedachte
    aandacht nadruk zin last moeite kracht grip slag basis kern antwoord reden gevolg resultaat uitkomst
    onderdeel onderwerp thema probleem oplossing kans voordeel nadeel mening aanpak verschil tekst naam stand
    verhouding koers hoofdlijn stad dorp land streek omgeving leven dingen geval situatie
    toestand feit voorbeeld bedoeling inhoud beeld kaart indruk gevoel houding blik maat mate hoogte
    lijf kop rug grond bodem stoel tafel deur dak muur poot plank boeg schop kaft
    """.split()
)
# So many content words are the end of a claim.
_ENDING = 2


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of content without support."""
    for aligned in pair.sentences:
        yield from _sentence(aligned, last=aligned is pair.sentences[-1])
    yield from offers.check(pair)
    contact = _CONTACT.search(pair.claim.text)
    if contact and contact.group() not in pair.source.text:
        yield Signal(FindingKind.ADDED, "added.contact", contact.group(), "")


def is_copy(aligned: SentenceAlignment) -> bool:
    """Whether a sentence was taken over.

    A short one shares most of its words with any source by chance: it must share words with content too.
    """
    if aligned.copied < NEAR_COPY_CLAIM:
        return False
    same = sum(link.score >= FAMILY for link in aligned.links)
    return len(aligned.sentence.words) >= _SHORTEST_COPY or same >= _FEWEST_SAME


def _sentence(aligned: SentenceAlignment, *, last: bool) -> Iterator[Signal]:
    heavy = [link for link in aligned.links if link.word.weight >= 1.0]
    loose = [link for link in heavy if not link.supported]
    if not loose:
        return
    text = _quoted(loose)
    if _EXPLAINS.match(aligned.sentence.low):
        yield Signal(FindingKind.ADDED, "added.explaining_weak", text, "", len(loose))
        return
    strange = [link for link in loose if link.score == 0.0]
    if is_copy(aligned):
        if all(link.word.is_verb or link.word.lemma in _GENERAL for link in loose):
            # "Vullen" for "voeden", "ons doel": more often a matter of style than a noun of its own.
            yield Signal(FindingKind.ADDED, "added.copy_common_weak", text, "", len(loose))
            return
        yield Signal(FindingKind.ADDED, "added.copy", text, "", len(loose))
        if strange:
            yield Signal(FindingKind.ADDED, "added.copy_strange", _quoted(strange), "", len(strange))
        return
    if aligned.copied >= NEAR_COPY:
        yield Signal(FindingKind.ADDED, "added.copy_part_weak", text, "", len(loose))
        if last:
            yield from _end(heavy)
        return
    heavy = [
        link for link in heavy if link.word.is_noun or link.word.is_verb or link.word.tag.startswith("ADJ")
    ]
    if not heavy:
        return
    where = "" if last else "_weak"
    nouns = [link for link in loose if link.word.is_noun]
    named = [link for link in nouns if link in strange and link.word.lemma not in _GENERAL]
    if named and last:
        yield Signal(FindingKind.ADDED, "added.noun_last", _quoted(named), "", len(named))
    elif any(zipf(link.word.lemma) < _TELLING_ZIPF for link in named):
        yield Signal(FindingKind.ADDED, "added.noun_earlier_weak", _quoted(named), "", len(named))
    elif nouns:
        yield Signal(FindingKind.ADDED, "added.noun_weak", _quoted(nouns), "", len(nouns))
    verbs = [link for link in strange if link.word.is_verb]
    if verbs:
        yield Signal(FindingKind.ADDED, "added.verb_weak", _quoted(verbs), "", len(verbs))
    yield from _attached(aligned)
    if last:
        yield from _end(heavy)
    run = _longest_run(heavy)
    if run >= _FEWEST:
        yield Signal(FindingKind.ADDED, f"added.run{where}", text, "", run - 2)
    support = sum(link.score for link in heavy) / len(heavy)
    if len(heavy) >= _FEWEST and support < _FOREIGN and not aligned.sentence.is_question:
        yield Signal(FindingKind.ADDED, f"added.sentence{where}", aligned.sentence.text, "")


def _end(heavy: Sequence[Link]) -> Iterator[Signal]:
    """The last words of a claim without support: what is added is hung on to the end."""
    ending = heavy[-_ENDING:]
    if len(ending) < _ENDING or any(link.supported for link in ending):
        return
    if any(link.score == 0.0 and link.word.lemma not in _GENERAL for link in ending):
        # "... en zich uitgedaagd voelen": verbs by themselves are often a turn of phrase.
        weak = "" if any(link.word.is_noun for link in ending) else "_weak"
        yield Signal(FindingKind.ADDED, f"added.end{weak}", _quoted(ending), "")


def _attached(aligned: SentenceAlignment) -> Iterator[Signal]:
    """A stretch without any support, in a sentence that has support otherwise: something hung on to it."""
    links = {link.word.index: link for link in aligned.links}
    stretches: list[list[Link]] = [[]]
    before = None
    for word in aligned.sentence.words:
        if before is not None and (word.segment != before.segment or word.folded in _ATTACHES):
            stretches.append([])
        link = links.get(word.index)
        if link is not None and word.weight >= 1.0:
            stretches[-1].append(link)
        before = word
    filled = [stretch for stretch in stretches if stretch]
    held = [link for stretch in filled for link in stretch if link.supported]
    for stretch in filled:
        if any(link.score > 0 for link in stretch) or len(held) < _FEWEST_HELD:
            continue
        nouns = [link for link in stretch if link.word.is_noun]
        if nouns:
            last = stretch is filled[-1]
            name = "added.tail_weak" if last else "added.item_weak"
            yield Signal(FindingKind.ADDED, name, _quoted(stretch), "", len(stretch))


def _quoted(links: Sequence[Link]) -> str:
    return ", ".join(link.word.text for link in links)


def _longest_run(links: Sequence[Link]) -> int:
    longest = run = 0
    for link in links:
        run = 0 if link.supported else run + 1
        longest = max(longest, run)
    return longest
