"""A text as the checks see it: sentences, segments, and words with lemma, tag and family."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from assistant.dutch.compounds import compound_parts, larger_parts
from assistant.dutch.families import relatives
from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.particles import PARTICLES
from assistant.dutch.sentences import sentence_spans
from assistant.dutch.stopwords import is_stop_word
from assistant.dutch.tokens import fold, tokens

# Verbs and words that say next to nothing by themselves: their presence supports nothing, their absence
# from a source is no fault.
_LIGHT = frozenset(
    """
    maken doen gaan komen krijgen hebben zijn worden laten geven nemen houden zetten staan blijven liggen
    zitten vinden zien kijken willen kunnen moeten mogen zullen zorgen brengen horen hoeven ding iets zaak
    manier wijze vorm gebied vlak soort deel plek plaats keer wel ook zo heel erg echt goed zelf verder
    bijvoorbeeld denken vraag betekenen heten bedoelen vooral samen extra onder ander nieuw weer nu dan straks
    graag gewoon mens mensen persoon iemand rond rondom aantal periode termijn gebeuren gelden lopen
    volop net juist precies anders ergens elders dus toch daardoor daarnaast eventueel werken werk gaan
    letten nodig mogelijk zeggen hetzelfde opnieuw steeds klaar houden eigen huidig belangrijk deze kant
    """.split()
)
# Words that join or point: "waaronder", "erom"; what they join is compared by itself.
_JOINS = frozenset(
    """
    bovenal bovendien tevens eveneens daarentegen niettemin desalniettemin overigens trouwens immers kortom
    ofwel oftewel respectievelijk zodoende aldus anderzijds enerzijds namens omtrent inzake betreffende
    aangaande qua inclusief gedurende
    """.split()
) | {
    pointer + preposition
    for pointer in ("er", "daar", "hier", "waar")
    for preposition in "om aan af uit in door voor toe bij over na naar van op onder tegen mee binnen".split()
}
# The municipality itself: who acts is for the check of doers.
_SELF = frozenset("gemeente gemeentelijk heerlen heerlens heerlenaar".split())
# Numbers are for the check of numbers.
_NUMBER_WORDS = frozenset(
    """
    een twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig
    honderd duizend miljoen procent euro beide allebei helft derde kwart januari februari maart
    april mei juni juli augustus september oktober november december jaar maand week dag uur
    """.split()
)
# The reach of a separable verb: its particle stands at most so many words behind it.
_REACH = 14
_KNOWN_VERB = 2.3
_KNOWN_ROOT = 3.3
_OPENERS = frozenset(
    """
    omdat doordat want zodat als mits tenzij indien wanneer waarbij waardoor waarmee waarin waarvoor waarop
    terwijl zodra zolang totdat voordat nadat hoewel maar waarvan
    """.split()
)
_JOINING = ("en", "maar")
_BREAK = re.compile(r"[;:(){}\[\]\n]|,|\s[-–—]\s")


@dataclass(frozen=True)
class Word:
    """A word of a text.

    `index` is its place among the words of the text, `sentence` and `segment` those of the sentence and the
    segment that it stands in; `keys` are the lemma and the words of its family, folded; `parts` those of the
    pieces of a compound.
    """

    text: str
    folded: str
    lemma: str
    tag: str
    start: int
    end: int
    index: int
    sentence: int
    segment: int
    keys: frozenset[str]
    parts: tuple[frozenset[str], ...]
    content: bool
    light: bool

    @property
    def is_verb(self) -> bool:
        """Whether HanTa takes the word for a verb."""
        return self.tag.startswith("WW")

    @property
    def is_noun(self) -> bool:
        """Whether HanTa takes the word for a noun."""
        return self.tag.startswith("N(")

    @property
    def weight(self) -> float:
        """How much it matters that a source supports the word."""
        if not self.content:
            return 0.0
        return 0.15 if self.light else 1.0


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text: its place, and its words."""

    number: int
    text: str
    start: int
    end: int
    words: tuple[Word, ...]

    @cached_property
    def low(self) -> str:
        """The sentence in folded form, words apart by single spaces, with one at each end."""
        return f" {' '.join(word.folded for word in self.words)} "

    @property
    def content(self) -> tuple[Word, ...]:
        """The words that say something."""
        return tuple(word for word in self.words if word.content)

    @property
    def is_question(self) -> bool:
        """Whether it ends in a question mark."""
        return self.text.rstrip("\"'”’) ").endswith("?")


@dataclass(frozen=True)
class Text:
    """A read text."""

    text: str
    sentences: tuple[Sentence, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words in order."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all words."""
        return frozenset(key for word in self.words for key in word.keys)

    @cached_property
    def low(self) -> str:
        """All words in folded form, one space apart, with one at each end."""
        return f" {' '.join(word.folded for word in self.words)} "

    def segment(self, number: int) -> tuple[Word, ...]:
        """The words of a segment."""
        return tuple(word for word in self.words if word.segment == number)


class Reader:
    """Reads texts; words are remembered by the lemmatizer, families here."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self.lemmatizer = lemmatizer
        self._families: dict[str, tuple[str, str, frozenset[str], tuple[frozenset[str], ...]]] = {}

    def read(self, text: str) -> Text:
        """Read a text."""
        sentences: list[Sentence] = []
        index = segment = 0
        for number, (start, end) in enumerate(sentence_spans(text)):
            body = text[start:end]
            found: list[Word] = []
            position = 0
            for token in tokens(body):
                gap = body[position : token.start]
                position = token.end
                folded = fold(token.text)
                lemma, tag, keys, parts = self._family(token.text)
                if found and ((gap != " " and _BREAK.search(gap)) or folded in _OPENERS):
                    segment += 1
                elif len(found) > 2 and found[-1].folded in _JOINING and tag.startswith("WW("):
                    # "We bouwen huizen en verkennen ...": the verb behind "en" begins a clause.
                    segment += 1
                    found[-1] = replace(found[-1], segment=segment)
                known = any(sign.isalnum() for sign in folded)
                content = known and not is_stop_word(folded) and folded not in _OPENERS
                light = lemma in _LIGHT or folded in _LIGHT or folded in _JOINS
                content = content and not (
                    folded[0].isdigit() or folded in _NUMBER_WORDS or lemma in _NUMBER_WORDS or lemma in _SELF
                )
                found.append(
                    Word(
                        token.text, folded, lemma, tag, start + token.start, start + token.end, index, number,
                        segment, keys, parts, content, light,
                    )
                )  # fmt: skip
                index += 1
            segment += 1
            self._join_particles(found)
            if found:
                sentences.append(
                    Sentence(len(sentences), body, start, end, _renumbered(found, len(sentences)))
                )
        return Text(text, tuple(sentences))

    def _join_particles(self, found: list[Word]) -> None:
        """Give "zetten ... voort" and "terug te dringen" their verb: voortzetten, terugdringen."""
        for at, particle in enumerate(found):
            if particle.folded not in PARTICLES:
                continue
            behind = found[at + 1] if at + 1 < len(found) else None
            joined: int | None = None
            if behind is not None and behind.folded == "te" and at + 2 < len(found):
                joined = at + 2
            elif (
                behind is None
                or behind.segment != particle.segment
                or behind.folded in ("en", "of", "als", "dan")
            ):
                joined = next(
                    (
                        i
                        for i in range(at - 1, max(-1, at - _REACH), -1)
                        if found[i].is_verb
                        and not found[i].tag.startswith("WW(vd")
                        and self._is_verb(particle.folded + found[i].lemma)
                    ),
                    None,
                )
            if joined is None:
                continue
            verb = found[joined]
            whole = particle.folded + verb.lemma
            if not self._is_verb(whole):
                continue
            lemma, tag, keys, parts = self._family(whole)
            found[joined] = replace(verb, keys=keys, lemma=lemma, content=True, light=lemma in _LIGHT)
            found[at] = replace(particle, content=False)

    @staticmethod
    def _is_verb(word: str) -> bool:
        return zipf(word) >= _KNOWN_VERB

    def key(self, word: str) -> str:
        """The folded lemma of a word."""
        return fold(self.lemmatizer.lemma(word))

    def _family(self, word: str) -> tuple[str, str, frozenset[str], tuple[frozenset[str], ...]]:
        kept = self._families.get(word)
        if kept is None:
            if len(self._families) > 50_000:
                self._families.clear()
            lemma = self.lemmatizer.lemma(word)
            tag = self.lemmatizer.tag(word)
            pieces = (
                [piece for piece in re.split(r"[-‐‑/]", word) if piece]
                if re.search(r"\w[-‐‑/]\w", word)
                else []
            )
            parts = dict.fromkeys(
                (*compound_parts(lemma, self.lemmatizer), *larger_parts(lemma, self.lemmatizer), *pieces)
            )
            kept = self._families[word] = (
                fold(lemma),
                tag,
                self._keys(lemma, tag) | {fold(word)},
                tuple(
                    self._keys(self.lemmatizer.lemma(part), self.lemmatizer.tag(part)) | {fold(part)}
                    for part in parts
                ),
            )
        return kept

    def _keys(self, lemma: str, tag: str) -> frozenset[str]:
        found = {lemma}
        for relative in relatives(lemma, tag, self.lemmatizer):
            found.add(relative)
            found.update(relatives(relative, self.lemmatizer.tag(relative), self.lemmatizer))
        folded = set(map(fold, found))
        return frozenset(folded | {kin for key in folded for kin in _kin(key)})


@lru_cache(maxsize=50_000)
def _kin(key: str) -> tuple[str, ...]:
    """Words of one root that HanTa keeps apart: versterken and sterk, veiligheid and veilig."""
    found = []
    for prefix, ending in (
        ("ver", "en"),
        ("ver", "ing"),
        ("", "heid"),
        ("", "lijk"),
        ("", "er"),
        ("", "ere"),
        ("", "e"),
    ):
        stem = key.removeprefix(prefix).removesuffix(ending)
        if key.startswith(prefix) and key.endswith(ending) and 3 < len(stem) < len(key):
            for root in (stem, stem[:-1] if stem[-1] == stem[-2] else stem):
                if zipf(root) >= _KNOWN_ROOT:
                    found.append(root)
    return tuple(found)


def _renumbered(words: Sequence[Word], number: int) -> tuple[Word, ...]:
    return tuple(word if word.sentence == number else replace(word, sentence=number) for word in words)
