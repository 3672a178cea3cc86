"""What the hard words of a text mean, each in a sentence of its own: "Een hub is een plek waar ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import fold, words
from assistant.glossary import Glossary
from assistant.plain_extract import says_already
from assistant.readability.finding import ReadingKind
from assistant.readability.score import ReadingMeasure
from assistant.simplify.explanations import Explanations

# A word of the glossary that is more common than this (Zipf) stops few readers; so does any other word that
# is more common than that, and it may mean more things than its explanation says.
COMMON, COMMON_OTHER = 4.2, 3.5
# Of these there is not one: "Bijstand: dat is een uitkering ...".
_NO_COUNT = re.compile(
    r"(?:bijstand|opvang|mobiliteit|parkeren|momentum|bouw|heid|isme|stelling|verlichting|verzwaring|havo|vwo"
    r"|bmv|kader)$"
)
_ONE_WORD = re.compile(r"[a-zà-ÿ][a-zà-ÿ-]*[a-zà-ÿ]")
_IS_A = re.compile(r"^Dat is (?=een |iemand )")
_SHORTEST_STEM = 5


@dataclass(frozen=True)
class WordExplanation:
    """A hard word, what it means in one sentence that names it, and how rare it is (Zipf)."""

    word: str
    sentence: str
    commonness: float


@dataclass(frozen=True)
class WordExplanations:
    """Explains the hard words of texts, from the glossary and the explanations of other words."""

    glossary: Glossary
    reading: ReadingMeasure
    others: Explanations
    lemmatizer: Lemmatizer

    def of(self, text: str) -> tuple[WordExplanation, ...]:
        """The words of a text that it does not explain itself, rarest first; each once."""
        found: dict[str, WordExplanation] = {}
        for word, explanation in self._hard(text):
            first = next(iter(split_sentences(explanation)), "")
            if first and not says_already(first, text):
                found.setdefault(fold(word), WordExplanation(word, self._sentence(word, first), zipf(word)))
        return tuple(sorted(found.values(), key=lambda one: one.commonness))

    def _hard(self, text: str) -> Iterator[tuple[str, str]]:
        """Hard words in the form in which they are explained, with the explanation."""
        taken: set[str] = set()
        for place in self.glossary.unexplained(text):
            taken |= {fold(word) for word in words(text[place.start : place.end])}
            common = zipf(text[place.start : place.end]) >= COMMON and place.term.term.islower()
            if not common:
                yield place.term.term, place.term.explanation
        for finding in self.reading.score(text).hard_words:
            # A term of the glossary that is not among those is explained in the text, or common.
            # Nor is an abbreviation another one that is written alike.
            if finding.kind is ReadingKind.ABBREVIATION or finding.explanation:
                continue
            if taken & {fold(word) for word in words(finding.words)}:
                continue
            base = self.lemmatizer.lemma(finding.words)
            explanation = self.others.of(finding.words)
            explained = re.search(rf"\b{re.escape(finding.words)}(?: betekent|:)", text, re.IGNORECASE)
            if explanation and not explained and zipf(base) < COMMON_OTHER:
                yield (base if self.others.of(base) == explanation else finding.words), explanation

    def _sentence(self, word: str, explanation: str) -> str:
        """An explanation that names its word: of "Dat is een bad." "Een doelgroepenbad is een bad."."""
        if _names(explanation, word):
            return explanation
        if _IS_A.match(explanation) and _ONE_WORD.fullmatch(word) and not _NO_COUNT.search(word):
            return _IS_A.sub(f"Een {word} is ", explanation)
        named = f"{word[0].upper()}{word[1:]}"
        if explanation.startswith("Dat betekent: "):
            return f"{named} betekent: {explanation.removeprefix('Dat betekent: ')}"
        opener = re.split(r"[\s-]", explanation, maxsplit=1)[0]
        keeps_capital = opener.isupper() and len(opener) > 1 or opener in self._proper
        return f"{named}: {explanation if keeps_capital else explanation[0].lower() + explanation[1:]}"

    @cached_property
    def _proper(self) -> frozenset[str]:
        """The words that names in the glossary begin with."""
        names = (name for term in self.glossary.terms for name in (term.term, *term.forms))
        return frozenset(re.split(r"[\s-]", name)[0] for name in names if name[:1].isupper())


def _names(explanation: str, word: str) -> bool:
    """Whether an explanation says at its beginning what it explains."""
    if explanation.startswith("Dat "):
        return False
    opening = fold(" ".join(explanation.split()[:4]))
    parts = [part for part in re.split(r"[\s-]", fold(word)) if len(part) > _SHORTEST_STEM] or [fold(word)]
    return any(part[: max(_SHORTEST_STEM, len(part) - 2)] in opening for part in parts)
