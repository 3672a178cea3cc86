"""Replacing a noun with what agrees with it: article, demonstrative, adjective, relative pronoun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.dutch.declension import Article, bare, determiner_for, inflected, is_definite, is_determiner
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.edit import Edit
from assistant.simplify.replacements import NounReplacement
from assistant.simplify.word_edits import edit_of, is_touchable

# Old forms that go with one noun only.
_CONTRACTED = frozenset("ter ten te der des den dezer".split())
_QUOTES = "\"'‘’“”„«»(["
_JOINING = frozenset("en of noch".split())
# A bare noun between two of these belongs to a fixed phrase: "op grond van".
_FIXED_BEHIND = frozenset("van tot aan met voor op".split())
_RELATIVES = {"die": Article.DE, "dat": Article.HET}
# A relative pronoun so far behind may still be about the noun.
_NEAR = 6
_ADJECTIVES = ("ADJ(", "WW(vd,", "WW(od,", "VNW(onbep,det,stan,prenom,met-e")
# Adverbs before an adjective, which never have an "-e".
_DEGREES = frozenset("heel zeer erg bijzonder buitengewoon uiterst redelijk vrij nog".split())


@dataclass(frozen=True)
class _Phrase:
    """A noun with what agrees with it: the places of its determiner, if it has one, and its adjectives."""

    first: int
    determiner: int | None
    adjectives: tuple[int, ...]


class NounWords:
    """Proposes the replacement of nouns."""

    def __init__(self, entries: tuple[NounReplacement, ...]) -> None:
        self._forms: dict[str, list[tuple[NounReplacement, bool]]] = defaultdict(list)
        for entry in entries:
            self._forms[entry.text.lower()].append((entry, False))
            if entry.text_plural and entry.plural:
                self._forms[entry.text_plural.lower()].append((entry, True))

    def edits(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """The nouns of a sentence that have a plain word, each with its article where that changes."""
        for at, word in enumerate(sentence.words):
            for entry, plural in self._forms.get(word.text.lower(), ()):
                if not _is_noun(word, at) or not is_touchable(sentence, at) or not entry.fits(sentence):
                    continue
                if _is_fixed(sentence, at):
                    continue
                found = _plural(sentence, at, entry) if plural else _singular(sentence, at, entry)
                if found is not None:
                    yield found
                    break


def _is_noun(word: TaggedWord, at: int) -> bool:
    return word.is_noun or (at == 0 and word.is_name)


def _is_fixed(sentence: TaggedSentence, at: int) -> bool:
    """As in "ter voorkoming van", "op grond van", "in het kader van": phrases that stay as they are."""
    words = sentence.words
    if not at:
        return False
    if words[at - 1].low in _CONTRACTED:
        return True
    behind = words[at + 1].low if at + 1 < len(words) and not words[at + 1].before.strip() else ""
    return words[at - 1].tag.startswith("VZ(") and behind in _FIXED_BEHIND


def _plural(sentence: TaggedSentence, at: int, entry: NounReplacement) -> Edit | None:
    return edit_of(sentence, at, at, entry.plural)


def _singular(sentence: TaggedSentence, at: int, entry: NounReplacement) -> Edit | None:
    if entry.determined:
        found = _phrase(sentence, at)
        if found is None or found.determiner is None:
            return None
    if entry.article == entry.text_article:
        return edit_of(sentence, at, at, entry.plain)
    words = sentence.words
    if _shares_determiner(sentence, at) or _is_far_antecedent(sentence, at, entry.text_article):
        return None
    phrase = _phrase(sentence, at)
    if phrase is None:
        return None
    changed: dict[int, str] = {at: entry.plain}
    definite = False
    if phrase.determiner is not None:
        low = words[phrase.determiner].text.lower()
        if determiner_for(low, entry.text_article) != low:
            # "ons" as in "geven ons aanvang", "dat" that opens a clause: not the noun's own.
            return None
        definite = is_definite(low)
        changed[phrase.determiner] = determiner_for(low, entry.article)
    if not definite:
        for place in phrase.adjectives:
            form = _agreeing(words[place], entry.article)
            if form is None:
                return None
            changed[place] = form
    last = at
    if at + 1 < len(words) and words[at + 1].low in _RELATIVES and words[at + 1].tag.startswith("VNW(betr"):
        if _RELATIVES[words[at + 1].low] is entry.text_article:
            changed[at + 1] = "dat" if entry.article is Article.HET else "die"
            last = at + 1
    return edit_of(sentence, phrase.first, last, _written(sentence, phrase.first, last, changed))


def _phrase(sentence: TaggedSentence, noun: int) -> _Phrase | None:
    """The words before a noun that agree with it; `None` where that cannot be seen."""
    words = sentence.words
    at, adjectives, adverbs = noun - 1, list[int](), list[int]()
    before = words[noun].before.strip()
    while at >= 0 and not before and not is_determiner(words[at].text.lower()):
        if words[at].low in _DEGREES or (adjectives and words[at].tag.startswith("BW(")):
            adverbs.append(at)
        elif words[at].tag.startswith(_ADJECTIVES) and not words[at].text[0].isupper():
            adjectives.append(at)
        else:
            break
        before = words[at].before.strip().replace(",", "") if at else ""
        at -= 1
    if at >= 0 and not before:
        if is_determiner(words[at].text.lower()):
            return _Phrase(at, at, tuple(adjectives))
        if words[at].tag.startswith(("TW(", "LID(", "VNW(bez", "VNW(onbep")):
            return None
    if set(_QUOTES) & set(before):
        # "de ‘permanente dialoog’": its article stands outside.
        return None
    # Without a determiner an adverb may be about the whole sentence.
    adjectives = [place for place in adjectives if not adverbs or place > adverbs[0]]
    return _Phrase(min((*adjectives, noun)), None, tuple(adjectives))


def _agreeing(adjective: TaggedWord, article: Article) -> str | None:
    """An adjective before a noun with this article and no definite determiner."""
    low = adjective.text
    if article is Article.HET:
        return bare(low, adjective.lemma) if low.endswith("e") else low if inflected(low) == low else None
    return low if low.endswith("e") else inflected(low)


def _shares_determiner(sentence: TaggedSentence, at: int) -> bool:
    """As in "de aanvang en afronding", "de start of aanvang": one article for two nouns."""
    words = sentence.words
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is not None and (behind.low in _JOINING or "," in behind.before):
        second = words[at + 2] if behind.low in _JOINING and at + 2 < len(words) else behind
        if second.is_noun or second.is_adjective:
            return True
    return bool(at) and (words[at - 1].low in _JOINING or "/" in words[at].before)


def _is_far_antecedent(sentence: TaggedSentence, at: int, article: Article) -> bool:
    """Whether a relative pronoun further on may be about the noun: "de aanpassing van het pand die"."""
    words = sentence.words
    for place in range(at + 2, min(at + _NEAR + 1, len(words))):
        if words[place].is_finite or set(".;:") & set(words[place].before):
            return False
        if words[place].tag.startswith("VNW(betr") and _RELATIVES.get(words[place].low) is article:
            return True
    return False


def _written(sentence: TaggedSentence, first: int, last: int, changed: dict[int, str]) -> str:
    """Some words with a few of them changed, and what stands between them as it is."""
    pieces = []
    for at in range(first, last + 1):
        word = sentence.words[at]
        pieces.append(("" if at == first else word.before) + changed.get(at, word.text))
    return "".join(pieces)
