"""A word with its tag, and the tags that HanTa is known to get wrong put right by what stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from eval.perturbations.verbs import singular


@dataclass(frozen=True)
class Word:
    """A word or punctuation mark: offsets in the text, HanTa's lemma and tag in this sentence."""

    text: str
    start: int
    end: int
    lemma: str
    tag: str

    @property
    def low(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_mark(self) -> bool:
        """Whether this is punctuation."""
        return not any(sign.isalnum() for sign in self.text)

    @property
    def is_finite(self) -> bool:
        """Whether this is a finite verb."""
        return self.tag.startswith("WW(pv")

    @property
    def is_infinitive(self) -> bool:
        """Whether this is an infinitive that is used as a verb."""
        return self.tag.startswith("WW(inf,vrij")

    @property
    def is_participle(self) -> bool:
        """Whether this is a past participle that is used as a verb."""
        return self.tag.startswith("WW(vd,vrij")

    @property
    def is_noun(self) -> bool:
        """Whether this is a noun or a name."""
        return self.tag.startswith(("N(", "SPEC"))

    @property
    def is_plural_noun(self) -> bool:
        """Whether this is a noun in the plural."""
        return self.tag.startswith("N(soort,mv")

    @property
    def opens_clause(self) -> bool:
        """Whether a subordinate clause starts here."""
        return self.tag.startswith(("VG(onder", "VNW(betr", "VNW(vb")) or self.low in _OPENERS


# HanTa calls some of these adverbs.
_OPENERS = frozenset(
    "om waar waarbij waarin waarmee waardoor waarvoor waarop waarvan hoe zodat omdat doordat mits tenzij "
    "als wanneer indien zodra zolang terwijl voordat nadat totdat hoewel wat wie welke".split()
)


_FINITE = "WW(pv,tgw,mv)"
_INFINITIVE = "WW(inf,vrij,zonder)"
_TAKE_INFINITIVES = frozenset({"gaan", "willen", "zullen", "kunnen", "mogen", "moeten"})
_VERBAL_PREFIXES = ("ver", "be", "ont", "her", "uit", "op", "aan", "af", "in")


def mended(words: Sequence[Word]) -> list[Word]:
    """The words of a sentence with better tags.

    "op" before a mark is a particle ("we stellen een plan op."), a plural beside "we" is its verb
    ("we planten bomen"), one at the end behind "willen" its infinitive ("de wijk vergroenen."), and so
    is "kunnen" behind another auxiliary ("moet veilig kunnen spelen").
    """
    found: list[Word] = []
    for index, word in enumerate(words):
        before = words[index - 1] if index else None
        behind = words[index + 1] if index + 1 < len(words) else None
        closes = behind is None or behind.text in (".", ",", ";", ":", "!", "?") or behind.low == "en"
        plural = word.low.endswith("en") and word.tag.startswith(("N(soort,mv", "WW(vd,vrij", "WW(inf"))
        if word.tag.startswith("VZ(init") and closes and (behind is None or behind.is_mark):
            found.append(replace(word, tag="VZ(fin)"))
        elif word.is_finite and word.low in _TAKE_INFINITIVES and _waits(found):
            found.append(replace(word, tag=_INFINITIVE))
        elif plural and _beside_we(before, behind) and not any(other.is_finite for other in found):
            found.append(replace(word, tag=_FINITE, lemma=word.low))
        elif plural and closes and not word.is_infinitive and _ends_as_infinitive(word, found):
            found.append(replace(word, tag=_INFINITIVE, lemma=word.low))
        else:
            found.append(word)
    return found


def _beside_we(before: Word | None, behind: Word | None) -> bool:
    return any(word is not None and word.low in ("we", "wij") for word in (before, behind))


def _waits(before: Sequence[Word]) -> bool:
    """Whether the clause at hand has an auxiliary whose infinitive is still to come."""
    waits = False
    for other in before:
        if other.is_mark or other.opens_clause or other.is_infinitive:
            waits = False
        elif other.is_finite:
            waits = other.lemma in _TAKE_INFINITIVES
    return waits


def _ends_as_infinitive(word: Word, before: Sequence[Word]) -> bool:
    """Whether an auxiliary waits for its infinitive, and an object stands right before the word."""
    verbal = singular(word.low) is not None or word.low.startswith(_VERBAL_PREFIXES)
    behind_object = bool(before) and before[-1].tag.startswith(("N(", "SPEC", "VNW(pers", "VNW(aanw"))
    return verbal and behind_object and _waits(before)
