"""Scope: a claim that reaches further than its source, or less far: all for some, one only for examples."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.dutch.tokens import fold
from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.checks import reach
from assistant.faithfulness.checks.pooled import pooled
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.reading import Word
from assistant.faithfulness.scope_words import Scope, everyone, group, may_say, not_all, part_of_city, said

# What a source says where its claim may not reach to all, or to that one thing.
_LESS_THAN_ALL = (Scope.PART, Scope.MANY, Scope.FOCUS, Scope.FEW, Scope.ONLY)
_NOT_ONE = (Scope.FOCUS, Scope.OPEN, Scope.PART, Scope.MANY, Scope.ALL, Scope.BOTH, Scope.ALSO)
_NOT_ONLY = re.compile(r"(?<= )niet (?:alleen|enkel|slechts|uitsluitend|louter)(?= )")
_NOT_BUT = re.compile(
    r"(?<= )(?:niet|geen)(?! alleen| enkel| slechts| uitsluitend"
    r"| louter)(?: \S+){0,8}?(?<! alleen)(?<! enkel) maar (?!ook)"
)
# Determiners before a noun; "heel" and "per" stand for all in a source.
_DET_ALL = frozenset("alle elke elk ieder iedere hele gehele volledige totale complete voltallige".split())
_ALL_BEFORE = _DET_ALL | frozenset("heel per gezamenlijke algehele beide alles al ongeacht".split())
_DET_SOME = frozenset(
    """
    sommige enkele veel vele meerdere diverse verschillende bepaalde aantal paar deel meeste weinig meer
    voorbeelden tal
    """.split()
)
_ADJECTIVES = ("ADJ(prenom", "WW(od,prenom", "WW(vd,prenom")
_NARROWING = frozenset("die met zonder waar in uit van voor".split())
# "Er zijn twee partijen: ..." closes a list.
_COUNTED = re.compile(r"(?<= )(?:een|twee|drie|vier|vijf|zes|zeven|acht|de volgende) \S+(?: \S+)? *$")
# "As little as possible" is less than "no", though a source with "no" could answer for "few".
_EFFORT = re.compile(r"(?<= )(?:zo (?:weinig|min|veel)|zoveel) mogelijk(?= )")
_EFFORT_MEANT = re.compile(
    r" (?:mogelijk\S*|kan|kunnen|streven|streeft|zo veel|zoveel|maximal?\S*|minimal?\S*) "
)
_BEFORE = 4
# The value of the signal that pools the others.
_TOGETHER = 2.0
_LONGEST_EDIT = 12
# From this share of copied words on the place of a change decides, below it the whole sentence.
_COPY = 0.75


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of the reach of each sentence, against the sentences that it stands for.

    "scope.sure" pools those that hardly err.
    """
    yield from pooled(FindingKind.SCOPE, "scope.sure", [*_signals(pair), *reach.check(pair)], _TOGETHER)


def _signals(pair: Pair) -> Iterator[Signal]:
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        yield from _compared(pair, aligned)
        yield from _quantified(pair, aligned)
        for edit in edits:
            yield from _edited(edit, pair, aligned)


def _compared(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    claim = said(aligned.sentence.low)
    near = pair.near(aligned)
    focus = f" {' '.join(sentence.low for sentence in aligned.focus[:2])} {near} "
    source = said(near)
    around = f" {pair.around(aligned.sentence.number)} "
    new = {scope: words for scope, words in claim.items() if not may_say(scope, focus)}
    lost = {scope: words for scope, words in source.items() if not may_say(scope, around)}

    if Scope.ONLY in claim and not may_say(Scope.ONLY, near):
        against = next((source[scope] for scope in _NOT_ONE if scope in source), "")
        yield _signal("closed" if against else "only", claim[Scope.ONLY], against)
    if Scope.ALL in claim and not may_say(Scope.ALL, near) and not aligned.sentence.is_question:
        against = next((source[scope] for scope in _LESS_THAN_ALL if scope in source), "")
        if against and Scope.ALL in new:
            yield _signal("extended", claim[Scope.ALL], against)
        elif against:
            yield _signal("all_weak", claim[Scope.ALL], against)
        elif Scope.ALL in new:
            yield _signal("all_weak", claim[Scope.ALL], "")
        people, some = everyone(aligned.sentence.low), group(near)
        if (
            people
            and some
            and some not in aligned.sentence.low
            and f" {people} die " not in aligned.sentence.low
        ):
            yield _signal("extended", people, some)
    for scope in (Scope.FOCUS, Scope.PART, Scope.FEW):
        if scope in new:
            against = next((lost[other] for other in (Scope.ALSO, Scope.MANY) if other in lost), "")
            if Scope.ALL in lost:
                yield _signal("narrowed", new[scope], lost[Scope.ALL])
            elif against:
                yield _signal("narrowed_weak", new[scope], against)
            elif scope is Scope.FOCUS:
                yield _signal("narrowed_weak", new[scope], "")
    some = not_all(aligned.sentence.low)
    if some and Scope.ALL in source and not not_all(focus) and not may_say(Scope.PART, near):
        yield _signal("narrowed", some, source[Scope.ALL])
    if Scope.NONE in claim and Scope.NONE not in source:
        against = not_all(near) or next(
            (lost[s] for s in (Scope.PART, Scope.MANY, Scope.FEW) if s in lost), ""
        )
        if against:
            yield _signal("extended", claim[Scope.NONE], against)
    head, colon, _ = aligned.sentence.text.partition(":")
    if colon and Scope.OPEN in source and Scope.OPEN in lost and _COUNTED.search(f" {fold(head)} "):
        yield _signal("closed", head, source[Scope.OPEN])
    if Scope.EVEN in new:
        against = next((source[s] for s in (Scope.FOCUS, Scope.ONLY, Scope.OPEN) if s in source), "")
        yield _signal("extended" if against else "all_weak", new[Scope.EVEN], against)
    if Scope.CITY in claim and Scope.CITY not in source:
        place = part_of_city(near)
        if place and (not may_say(Scope.CITY, near) or not part_of_city(pair.claim.low)):
            yield _signal("city", claim[Scope.CITY], place)
    if _NOT_BUT.search(aligned.sentence.low) and _NOT_ONLY.search(near) and not _NOT_ONLY.search(around):
        yield _signal("narrowed", aligned.sentence.text, near)


def _quantified(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A noun that is all in the claim and not in the source: "alle partners" for "veel partners"."""
    links = {link.word.index: link for link in aligned.links}
    words = aligned.sentence.words
    for at, word in enumerate(words):
        if word.folded not in _DET_ALL:
            continue
        noun = next(
            (w for w in words[at + 1 : at + 1 + _BEFORE] if w.is_noun and w.segment == word.segment), None
        )
        link = links.get(noun.index) if noun else None
        if noun is None or link is None or link.source is None or not link.supported:
            continue
        before = _before(pair, link.source)
        if not _ALL_BEFORE.isdisjoint(before):
            continue
        restriction = _restriction(pair, link.source)
        if not _DET_SOME.isdisjoint(before):
            yield _signal("extended", f"{word.text} {noun.text}", " ".join(before))
        elif restriction:
            yield _signal("extended", f"{word.text} {noun.text}", f"{restriction} {link.source.text}")
        elif word.folded == "alle" and _is_plural(link.source):
            yield _signal("all_weak", f"{word.text} {noun.text}", link.source.text)


def _restriction(pair: Pair, noun: Word) -> str:
    """What narrows a noun of the source and is not in the claim: "leegstaande", "met schulden"."""
    words = pair.source.words
    said = pair.alignment.said
    before = words[noun.index - 1] if noun.index else None
    if before is not None and before.tag.startswith(_ADJECTIVES) and before.weight >= 1.0:
        if before.index not in said and not before.keys & pair.claim.keys:
            return before.text
    behind = words[noun.index + 1 : noun.index + 2]
    if behind and behind[0].folded in _NARROWING and behind[0].sentence == noun.sentence:
        clause = [
            w
            for w in words[noun.index + 2 : noun.index + 7]
            if w.segment == behind[0].segment and w.weight >= 1.0
        ]
        if clause and not any(w.index in said or w.keys & pair.claim.keys for w in clause):
            return f"{behind[0].text} {clause[0].text}"
    return ""


def _before(pair: Pair, word: Word) -> list[str]:
    """The folded words just before a word of the source, in its order."""
    sentence = pair.source.sentences[word.sentence]
    at = word.index - sentence.words[0].index
    return [w.folded for w in sentence.words[max(0, at - _BEFORE) : at] if w.segment == word.segment]


def _is_plural(word: Word) -> bool:
    return ",mv," in word.tag


def _edited(edit: Edit, pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A class that a copied sentence gained, or lost, in one place."""
    claim, source = _low(edit.claim), _low(edit.source)
    copy = aligned.copied >= _COPY
    answers = source if copy else source + pair.near(aligned)
    around = f" {pair.around(aligned.sentence.number)} "
    # In its sentence an expression may be part of a longer one without that meaning.
    whole = said(aligned.sentence.low)
    gained = {scope: words for scope, words in said(claim).items() if scope in whole}
    lost = said(source)
    for scope in (Scope.ONLY, Scope.ALL, Scope.FOCUS, Scope.FEW, Scope.PART, Scope.EVEN):
        if scope in gained and not may_say(scope, answers):
            yield _signal("put_in", gained[scope], source)
    effort = _EFFORT.search(claim) if copy else None
    if effort and not _EFFORT_MEANT.search(f"{source}{pair.near(aligned)}"):
        yield _signal("put_in", effort.group(), source)
    if len(edit.source) > _LONGEST_EDIT or not copy:
        return
    for scope in (Scope.FOCUS, Scope.PART, Scope.MANY, Scope.ONLY, Scope.FEW, Scope.BOTH):
        if scope in lost and not may_say(scope, around):
            yield _signal("taken_out", claim, lost[scope])
    for scope in (Scope.ALL, Scope.OPEN):
        if scope in lost and edit.claim and not may_say(scope, around):
            yield _signal("taken_out", claim, lost[scope])


def _low(words: tuple[Word, ...]) -> str:
    return f" {' '.join(word.folded for word in words)} "


def _signal(name: str, claim: str, source: str) -> Signal:
    return Signal(FindingKind.SCOPE, f"scope.{name}", claim.strip(), source.strip())
