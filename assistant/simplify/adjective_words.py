"""Replacing an adjective, before its noun with the right ending, and elsewhere as an adverb."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from assistant.dutch.declension import inflected, is_determiner
from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.edit import Edit
from assistant.simplify.replacements import AdjectiveReplacement
from assistant.simplify.word_edits import edit_of, is_touchable

_PRENOMINAL = ("ADJ(prenom", "WW(vd,prenom", "WW(od,prenom")
# "meer adequaat" is a comparative, which the plain word makes in its own way.
_COMPARING = frozenset("meer minder meest minst even".split())


class AdjectiveWords:
    """Proposes the replacement of adjectives."""

    def __init__(self, entries: Sequence[AdjectiveReplacement]) -> None:
        self._forms: dict[str, list[tuple[AdjectiveReplacement, bool]]] = defaultdict(list)
        for entry in entries:
            with_e = inflected(entry.text)
            self._forms[entry.text.lower()].append((entry, False))
            if with_e is not None and with_e != entry.text:
                self._forms[with_e.lower()].append((entry, True))

    def edits(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """The adjectives and adverbs of a sentence that have a plain word."""
        words = sentence.words
        for at, word in enumerate(words):
            for entry, with_e in self._forms.get(word.text.lower(), ()):
                if not is_touchable(sentence, at) or not entry.fits(sentence):
                    continue
                if at and words[at - 1].low in _COMPARING:
                    continue
                plain = _plain(sentence, at, entry, with_e)
                found = edit_of(sentence, at, at, plain) if plain else None
                if found is not None:
                    yield found
                    break


def _plain(sentence: TaggedSentence, at: int, entry: AdjectiveReplacement, with_e: bool) -> str | None:
    """What stands in the place of an adjective, or `None`."""
    if not sentence.words[at].tag.startswith(("ADJ(", "WW(vd", "WW(od", "BW(")):
        return None
    before_noun = _is_before_noun(sentence, at)
    if before_noun and entry.determined and not (at and is_determiner(sentence.words[at - 1].low)):
        return None
    if with_e:
        if not before_noun:
            return None
        return entry.plain if entry.invariable else _with_e(entry.plain)
    never_inflects = inflected(entry.text) == entry.text
    if before_noun and sentence.words[at].tag.startswith(_PRENOMINAL):
        # "open": nothing shows whether the plain adjective needs its "-e".
        return None if never_inflects and not entry.invariable else entry.plain
    if before_noun and entry.as_adverb != entry.plain:
        return None
    return entry.as_adverb or None


def _with_e(plain: str) -> str | None:
    """The last word of an adjective with its "-e": "heel belangrijke"."""
    before, space, last = plain.rpartition(" ")
    form = inflected(last)
    return f"{before}{space}{form}" if form else None


def _is_before_noun(sentence: TaggedSentence, at: int) -> bool:
    """Whether a noun follows, behind other adjectives if need be."""
    words = sentence.words
    for place in range(at + 1, min(at + 5, len(words))):
        word, gap = words[place], words[place].before.strip()
        if gap not in ("", ","):
            return False
        if word.is_noun or word.is_name:
            return gap == ""
        joins = word.low in ("en", "of") and not gap
        if not joins and not word.tag.startswith(_PRENOMINAL):
            return False
    return False
