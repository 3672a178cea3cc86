"""What a claim counts: whether the source lists so many of it, or gives another number or only "several"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.dutch.enumerations import listed_behind, listed_counts
from assistant.dutch.quantity import Bound, Kind, Match, Quantity
from assistant.dutch.quantity_matching import same_quantity
from assistant.dutch.quantity_units import is_measure
from assistant.faithfulness.alignment import PART
from assistant.faithfulness.checks.places import words_at
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Sentence, Word

_MOST_LISTED = 15
_COUNTABLE = (Bound.NONE, Bound.EXACTLY)
# Who says these leaves open how many there are.
_SEVERAL = frozenset(
    """
    diverse verschillende meerdere verscheidene talloze talrijke vele allerlei allerhande ettelijke sommige
    enkele enige veel tal
    """.split()
)
# A list behind these, or with these in it, gives examples.
_OPEN_LIST = re.compile(
    r"(?<= )(?:zoals|bijvoorbeeld|bv|denk aan|onder andere|onder meer|o a|waaronder|etc|etcetera"
    r"|enz|enzovoort)(?= )"
)
# Things that no list has for its items.
_NEVER_LISTED = frozenset(("generatie",))
_REACH = 4
_FEW = 2
# Headings or items make a list of a source.
_LISTED = re.compile(r"#{2,}\s|(?:^|\n|\s)[-–•*]\s.+\s[-–•*]\s", re.DOTALL)


def counted_word(pair: Pair, quantity: Quantity) -> Word | None:
    """The noun of the claim that a number counts, `None` for measures and where there is none."""
    if quantity.unit is None or is_measure(quantity.unit):
        return None
    words = [word for word in words_at(pair.claim, quantity.start, quantity.end) if word.content]
    return words[-1] if words and words[-1].is_noun else None


def counted_otherwise(pair: Pair, quantity: Quantity) -> str | None:
    """What the source has of the same things instead of a number that it does not have: another, or several.

    `None` where it counts no such things.
    """
    noun = counted_word(pair, quantity)
    if noun is None:
        return None
    if quantity.is_range and any(
        (other.low, other.high) == (quantity.low, quantity.high) for other in pair.source_quantities
    ):
        # "4 of 5 inhoudelijk samenhangende programma's": the noun stands too far off to be the unit.
        return None
    others: list[str] = []
    for word in _same_things(pair, noun):
        for other in pair.source_quantities:
            if not (other.start <= word.start < other.end) or other.kind is not Kind.NUMBER:
                continue
            if same_quantity(quantity, other) is not Match.DIFFERENT:
                return None
            others.append(other.text)
        if quantity.low != 1 and (several := _several(pair, word)):
            others.append(several)
    named = sum(word.folded == noun.lemma for word in pair.source.words)
    if noun.folded != noun.lemma and named >= _FEW and _LISTED.search(pair.source.text) and quantity.low:
        # "Wethouder A, wethouder B": each is named by itself.
        return f"{named} {noun.lemma}" if quantity.low > named else None
    numbered = _numbered(pair, noun)
    if quantity.low in (len(numbered), max(numbered, default=0)):
        return None
    return others[0] if others else (f"{noun.lemma} {max(numbered)}" if len(numbered) > 1 else None)


def is_listed(pair: Pair, quantity: Quantity) -> bool:
    """Whether a number or a rank may count what the source, or the claim itself, lists."""
    if quantity.low is None or not 2 <= quantity.low <= _MOST_LISTED or not _countable(quantity):
        return False
    if quantity.kind is Kind.ORDINAL:
        ranked = any(source.kind is Kind.ORDINAL for source in pair.source_quantities)
        return not ranked and quantity.low <= max(
            (len(pair.source.sentences), *listed_counts(pair.source.text))
        )
    if quantity.kind is not Kind.NUMBER or is_measure(quantity.unit):
        return False
    noun = counted_word(pair, quantity)
    if noun is not None and noun.lemma in _NEVER_LISTED:
        return False
    if noun is not None and quantity.low == len(_numbered(pair, noun)):
        return True
    if counted_otherwise(pair, quantity) is not None:
        return False
    if (own := listed_behind(pair.claim.text, quantity.end)) is not None:
        return quantity.low in own
    # What the source numbers or marks as items may run over many of its sentences.
    whole = listed_counts(pair.source.text) if quantity.low > 2 else frozenset()
    texts = [sentence.text for sentence in _about(pair, quantity, noun)]
    if noun is None:
        # "Dat geldt voor de drie samen." counts what the claim itself has named.
        texts.append(pair.claim.text[: quantity.start])
    return quantity.low in whole or any(quantity.low in listed_counts(text) for text in texts)


def _countable(quantity: Quantity) -> bool:
    # "Opgezet rond vijf indicatoren" is no estimate.
    return quantity.bound in _COUNTABLE or quantity.text.startswith("rond ")


def _about(pair: Pair, quantity: Quantity, noun: Word | None) -> Sequence[Sentence]:
    """The sentences whose lists a number may count: those that have the noun itself, or what is near."""
    own = {word.sentence for word in _same_things(pair, noun)} if noun is not None else set()
    if own:
        return [pair.source.sentences[number] for number in sorted(own)]
    aligned = next(s for s in pair.sentences if s.sentence.start <= quantity.start < s.sentence.end)
    return aligned.focus or pair.source.sentences


def _same_things(pair: Pair, noun: Word) -> Iterator[Word]:
    """The words of the source that name what is counted."""
    link = pair.link(noun)
    linked = link.source if link is not None and link.score >= PART else None
    for word in pair.source.words:
        if word is linked or (word.content and word.keys & noun.keys and word.is_noun):
            yield word


def _several(pair: Pair, word: Word) -> str | None:
    """The word before a noun that says that there are several, where no closed list follows."""
    sentence = pair.source.sentences[word.sentence].words
    at = word.index - sentence[0].index
    for other in reversed(sentence[max(0, at - _REACH) : at]):
        if other.folded in _SEVERAL:
            text = " ".join(w.folded for w in sentence[at:])
            closed = ":" in pair.source.text[word.end : word.end + 2] and not _OPEN_LIST.search(f" {text} ")
            return None if closed else f"{other.text} {word.text}"
        if not other.tag.startswith(("ADJ", "WW(vd", "WW(od")):
            return None
    return None


def _numbered(pair: Pair, noun: Word) -> set[int]:
    """The numbers that the source gives to such things: "fase 1", "fase 2"."""
    found = set()
    for word, behind in zip(pair.source.words, pair.source.words[1:], strict=False):
        if word.lemma == noun.lemma and behind.folded.isdecimal() and len(behind.folded) < 3:
            found.add(int(behind.folded))
    return found
