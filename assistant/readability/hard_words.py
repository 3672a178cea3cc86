"""Words that stop a reader: hard, rare and long ones, terms, abbreviations, phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant import messages
from assistant.dutch.compounds import compound_parts, larger_parts
from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import NameBook
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.glossary import Glossary
from assistant.readability.clauses import is_subordinator
from assistant.readability.finding import ReadingFinding, ReadingKind, finding_at
from assistant.readability.frequency import heard
from assistant.readability.structure import is_content_word
from assistant.readability.wording import Occurrence, WordingBook

# A word that is heard less than this (Zipf) and is not put together from common words is rare.
_RARE = 2.3
# A listed word that is heard as often as this is left alone: on the tuning half of the labelled sentences
# that brings precision from .80 to .89, and recall over all hard words from .46 to .36.
_HEARD = 3.8
_SHORTEST_RARE = 5
# A compound of two parts is long from so many letters, if it is less common than this.
_LONG_COMPOUND = 14
_COMMON_COMPOUND = 3.0
_FEWEST_PARTS = 3
_COMMON_LONG_COMPOUND = 3.5
# A term of one word that is more common than this (Zipf) needs no explanation.
_COMMON_TERM = 4.2
# A rare word is easy when it can be cut into two words that are each as common as this.
_COMMON_PART = 3.4
_SHORTEST_PART = 3
_MUST = {"dient": "moet", "dien": "moet", "diende": "moest", "dienden": "moesten"}
# "Dit dient om te meten", "dient als school": no duty.
_PURPOSE = frozenset("om als ertoe hiertoe daartoe teneinde".split())
_LINKS = ("", "s", "e", "en")
# Parts that a reader sees as one word, though they can be cut; so are those that are more common than
# `_OWN_MEANING`.
_WHOLE = frozenset(
    """
    bijstand brandweer dierenarts fietspad handleiding handtekening huisarts huishouden kinderopvang
    maatregel mensenrecht noodgeval paspoort postbus rijbewijs schoolplein speeltuin spoorweg stadhuis
    stembureau tandarts vakbond verkeerslicht voorwaarde waarborg werkgever werknemer wethouder wetboek
    ziekenhuis zwembad
    """.split()
)
_OWN_MEANING = 4.1
# A word in capitals that is this common is a word and no abbreviation: "NOOIT".
_COMMON_IN_CAPITALS = 4.6
_DOTTED = re.compile(r"(?:[a-z]{1,3}\.){2,}|[a-z]\.[a-z]", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{2,5}")
# Abbreviations that everybody reads as words, and names that happen to be written in capitals.
_KNOWN = frozenset(
    """
    tv cd dvd pc wc gsm sms pdf id km kg cm mm ok btw bv nv ns anwb tl nl eu vs tnt kpn hema ikea ww2 wk
    ek nos rtl who a.u.b. s.v.p. enz. digid whatsapp usb qr wifi vvd cda d66 pvda sp pvdd pvv cu bbb sgp
    """.split()
)


@dataclass(frozen=True)
class HardWords:
    """Finds hard words with the lists of a corpus."""

    wording: WordingBook
    glossary: Glossary
    lemmatizer: Lemmatizer
    names: NameBook

    def find(self, sentence: TaggedSentence) -> Iterator[ReadingFinding]:
        """The findings of a sentence, in order of place; no word has two."""
        taken: set[int] = set()
        for occurrence in self.wording.find(sentence):
            if self._is_heard(sentence, occurrence):
                continue
            taken |= set(range(occurrence.first, occurrence.last + 1))
            yield self._of_wording(sentence, occurrence)
        for at in range(len(sentence.words)):
            must = _must(sentence, at) if at not in taken else None
            if must is not None:
                taken.add(at)
                yield must
        for first, last, explanation, plain in self._terms(sentence):
            if not taken & set(range(first, last + 1)):
                taken |= set(range(first, last + 1))
                yield _finding(
                    ReadingKind.JARGON, sentence, first, last, messages.READING_JARGON, plain, explanation
                )
        for at in range(len(sentence.words)):
            if at in taken:
                continue
            found = (
                self._abbreviation(sentence, at) or self._compound(sentence, at) or self._rare(sentence, at)
            )
            if found is not None:
                yield found

    def _is_heard(self, sentence: TaggedSentence, occurrence: Occurrence) -> bool:
        """Whether a listed noun, verb or adjective is heard so often that it stops nobody."""
        word = sentence.words[occurrence.first]
        if occurrence.wording.kind is not ReadingKind.HARD_WORD or occurrence.last > occurrence.first:
            return False
        return is_content_word(word) and heard(occurrence.wording.text.casefold()) >= _HEARD

    def _of_wording(self, sentence: TaggedSentence, occurrence: Occurrence) -> ReadingFinding:
        wording = occurrence.wording
        message = messages.READING_FINDINGS[wording.kind]
        return _finding(
            wording.kind,
            sentence,
            occurrence.first,
            occurrence.last,
            message,
            wording.plain,
            wording.explanation,
        )

    def _terms(self, sentence: TaggedSentence) -> Iterator[tuple[int, int, str, str]]:
        """Terms of the glossary that need an explanation, the longest at each place first."""
        texts = [word.text for word in sentence.words]
        for first, last, term in self.glossary.places(texts):
            known = max(zipf(word.low) for word in sentence.words[first : last + 1])
            proper = term.term[0].isupper() or sentence.words[first].is_name
            if term.explanation and not proper and (last > first or known < _COMMON_TERM):
                yield first, last, term.explanation, term.plain

    def _abbreviation(self, sentence: TaggedSentence, at: int) -> ReadingFinding | None:
        word = sentence.words[at]
        shaped = _DOTTED.fullmatch(word.text) or (_CAPITALS.fullmatch(word.text) and len(word.text) <= 6)
        if not shaped or word.low in _KNOWN or _all_capitals(sentence) or _is_word_in_capitals(word):
            return None
        message = messages.READING_FINDINGS[ReadingKind.ABBREVIATION]
        return _finding(ReadingKind.ABBREVIATION, sentence, at, at, message, self._full_form(word))

    def _full_form(self, word: TaggedWord) -> str:
        """What an abbreviation of the corpus's names stands for, "" where that is unknown."""
        forms = self.names.forms((word.low,))
        return next((form for form in forms if " " in form), "")

    def _compound(self, sentence: TaggedSentence, at: int) -> ReadingFinding | None:
        word = sentence.words[at]
        if not word.is_noun and not word.tag.startswith("ADJ("):
            return None
        pieces = [piece for piece in re.split(r"[-‐‑]", word.text) if piece]
        parts = tuple(part for piece in pieces for part in self._parts(piece))
        common = zipf(word.low)
        long_enough = (len(parts) >= _FEWEST_PARTS and common < _COMMON_LONG_COMPOUND) or (
            len(parts) == 2 and len(word.text) >= _LONG_COMPOUND and common < _COMMON_COMPOUND
        )
        if not long_enough:
            return None
        message = messages.READING_COMPOUND.format(count=len(parts), parts=" + ".join(parts))
        return _finding(ReadingKind.COMPOUND, sentence, at, at, message)

    def _parts(self, word: str) -> tuple[str, ...]:
        """The words that a reader sees in a compound, the last as it is written: "maatregelen"."""
        base, low = self.lemmatizer.lemma(word), word.lower()
        parts = self._whole_parts(base) or (base,)
        at = base.rfind(parts[-1])
        return (*parts[:-1], low[at:] if low[:at] == base[:at] else parts[-1])

    def _whole_parts(self, word: str) -> tuple[str, ...]:
        found: list[str] = []
        for part in _joined(larger_parts(word, self.lemmatizer)):
            is_whole = self.lemmatizer.lemma(part) in _WHOLE or zipf(part) >= _OWN_MEANING
            found.extend((part,) if is_whole else self._whole_parts(part) or (part,))
        return tuple(found)

    def _rare(self, sentence: TaggedSentence, at: int) -> ReadingFinding | None:
        word = sentence.words[at]
        if (
            not is_content_word(word)
            or word.is_name
            or len(word.text) < _SHORTEST_RARE
            or not word.text.isalpha()
            or (at > 0 and word.text[0].isupper())
        ):
            return None
        base = self.lemmatizer.lemma(word.text)
        if max(heard(word.text.lower()), heard(base), heard(word.lemma)) >= _RARE or _has_common_parts(base):
            return None
        if compound_parts(base, self.lemmatizer):
            return None
        return _finding(ReadingKind.HARD_WORD, sentence, at, at, messages.READING_RARE_WORD)


def _must(sentence: TaggedSentence, at: int) -> ReadingFinding | None:
    """As in "dienen" for "moeten": only with "te" ("het gebouw dient als school" is no duty)."""
    word = sentence.words[at]
    if word.lemma != "dienen" or not word.is_finite or not _has_te(sentence, at):
        return None
    message = messages.READING_FINDINGS[ReadingKind.HARD_WORD]
    return _finding(ReadingKind.HARD_WORD, sentence, at, at, message, _MUST.get(word.low, "moeten"))


def _has_te(sentence: TaggedSentence, finite: int) -> bool:
    """Whether an infinitive with "te" completes a finite verb, with no other clause or purpose between."""
    words = sentence.words
    for at in range(finite + 1, len(words) - 1):
        if words[at].is_finite or words[at].low in _PURPOSE or is_subordinator(words, at):
            return False
        if words[at].low == "te" and words[at + 1].is_verb:
            return True
    return False


def _joined(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Parts of which two are one word to a reader: ("brand", "weer", "man") is "brandweer" and "man"."""
    for at in range(len(parts) - 1):
        if parts[at] + parts[at + 1] in _WHOLE:
            return (*parts[:at], parts[at] + parts[at + 1], *_joined(parts[at + 2 :]))
    return parts


def _has_common_parts(word: str) -> bool:
    """Whether a word is two common words written as one: "nachthok", "stempas"."""
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        if zipf(word[at:]) < _COMMON_PART:
            continue
        first = word[:at]
        if any(zipf(first.removesuffix(link)) >= _COMMON_PART for link in _LINKS if first.endswith(link)):
            return True
    return False


def _all_capitals(sentence: TaggedSentence) -> bool:
    """Whether a whole line is written in capitals, as some headings are: more than its abbreviations."""
    capitals = [word for word in sentence.words if word.text.isupper() and len(word.text) > 1]
    letters = [word for word in sentence.words if word.text.isalpha() and len(word.text) > 1]
    return any(map(_is_word_in_capitals, capitals)) and len(capitals) > len(letters) / 2


def _is_word_in_capitals(word: TaggedWord) -> bool:
    return word.text.isupper() and zipf(word.low) >= _COMMON_IN_CAPITALS


def _finding(
    kind: ReadingKind, sentence: TaggedSentence, first: int, last: int, message: str, *more: str
) -> ReadingFinding:
    return finding_at(kind, sentence, sentence.words[first], sentence.words[last], message, *more)
