"""Words and phrases to avoid, read from `wording.toml`, and where a sentence has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from assistant.corpus_files import read_toml, refuse_twice
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.dutch.tokens import fold, words
from assistant.readability.finding import ReadingKind

# Words that may stand for each other in a phrase: "een vinger aan de pols", "de vinger aan onze pols".
_DETERMINERS = frozenset("de het een deze die dit dat mijn uw ons onze hun zijn haar je jouw 'n".split())
_ANY_DETERMINER = "de"
# A verb of a phrase stands at most so many words from the rest of it.
_FARTHEST_VERB = 12
_SHORTEST_VERB = 4


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    text: str
    kind: ReadingKind
    forms: tuple[str, ...] = ()
    plain: str = ""
    explanation: str = ""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    word: tuple[_Entry, ...] = ()
    phrase: tuple[_Entry, ...] = ()
    abbreviation: tuple[_Entry, ...] = ()


@dataclass(frozen=True)
class Wording:
    """A word or phrase to avoid: what could stand there ("" where nothing fits), and what it means."""

    text: str
    kind: ReadingKind
    plain: str
    explanation: str


@dataclass(frozen=True)
class Occurrence:
    """A wording in a sentence, with its first and last word."""

    wording: Wording
    first: int
    last: int


@dataclass(frozen=True)
class _Phrase:
    """The words of a phrase in key form, and its verb, which may stand apart from them."""

    wording: Wording
    keys: tuple[str, ...]
    verb: str


class WordingBook:
    """All wordings, found back by lemma."""

    def __init__(self, entries: Iterable[tuple[Wording, Sequence[str]]], lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._words: dict[str, Wording] = {}
        self._verbs: set[str] = set()
        self._phrases: dict[str, list[_Phrase]] = defaultdict(list)
        for wording, forms in entries:
            for text in (wording.text, *forms):
                self._add(wording, text)

    def _add(self, wording: Wording, text: str) -> None:
        parts = words(text)
        if not parts:
            return
        if len(parts) == 1:
            self._words.setdefault(fold(parts[0]), wording)
            if self._lemmatizer.tag(parts[0]).startswith("WW(inf"):
                self._verbs.add(wording.text)
            return
        verb_at = self._verb_at(parts)
        verb = fold(parts[verb_at]) if verb_at is not None else ""
        keys = tuple(self._key(part) for at, part in enumerate(parts) if at != verb_at)
        if keys:
            self._phrases[keys[0]].append(_Phrase(wording, keys, verb))

    def _verb_at(self, parts: Sequence[str]) -> int | None:
        """The place of an infinitive at the end of a phrase or before its last word ("vorm geven aan")."""
        for at in (len(parts) - 1, len(parts) - 2):
            part = parts[at].lower()
            if at > 0 and len(part) >= _SHORTEST_VERB and self._lemmatizer.tag(part).startswith("WW("):
                return at if self._lemmatizer.lemma(part) == part and part.endswith("n") else None
        return None

    def _key(self, word: str) -> str:
        folded = fold(word)
        return _ANY_DETERMINER if folded in _DETERMINERS else folded

    def find(self, sentence: TaggedSentence) -> Iterator[Occurrence]:
        """The wordings of a sentence in order of place; where two overlap the longer one, then the first."""
        found = sorted(
            {*self._phrases_of(sentence), *self._words_of(sentence)},
            key=lambda occurrence: (occurrence.first - occurrence.last, occurrence.first),
        )
        taken: set[int] = set()
        kept = []
        for occurrence in found:
            places = set(range(occurrence.first, occurrence.last + 1))
            if not places & taken:
                taken |= places
                kept.append(occurrence)
        return iter(sorted(kept, key=lambda occurrence: occurrence.first))

    def _words_of(self, sentence: TaggedSentence) -> Iterator[Occurrence]:
        for at, word in enumerate(sentence.words):
            wording = self._of_word(word)
            if wording is not None:
                yield Occurrence(wording, at, at)

    def _of_word(self, word: TaggedWord) -> Wording | None:
        if word.is_name and not word.text.isupper():
            return None
        for form in (word.low, fold(word.lemma), fold(self._lemmatizer.lemma(word.text))):
            found = self._words.get(form)
            if found is None or (found.kind is ReadingKind.ABBREVIATION and form != word.low):
                continue
            # "de bedragen" is no form of the verb "bedragen".
            if found.text not in self._verbs or word.is_verb:
                return found
        return None

    def _phrases_of(self, sentence: TaggedSentence) -> Iterator[Occurrence]:
        keys = [self._key(word.text) for word in sentence.words]
        for at, key in enumerate(keys):
            for phrase in self._phrases.get(key, ()):
                end = at + len(phrase.keys)
                if tuple(keys[at:end]) != phrase.keys:
                    continue
                if not phrase.verb:
                    yield Occurrence(phrase.wording, at, end - 1)
                    continue
                verb = self._verb_near(sentence.words, phrase.verb, at, end)
                if verb is not None:
                    yield Occurrence(phrase.wording, min(at, verb), max(end - 1, verb))

    def _verb_near(self, found: Sequence[TaggedWord], verb: str, start: int, end: int) -> int | None:
        """The place of a form of a phrase's verb near the phrase, its particle split off or not."""
        first, last = max(0, start - _FARTHEST_VERB), min(len(found), end + _FARTHEST_VERB)
        near = [at for at in range(first, last) if not start <= at < end]
        for at in sorted(near, key=lambda place: min(abs(place - start), abs(place - end))):
            lemma = fold(found[at].lemma)
            if not found[at].is_verb:
                continue
            if lemma == verb or fold(self._lemmatizer.lemma(found[at].text)) == verb:
                return at
            particle = verb.removesuffix(lemma)
            if particle != verb and any(found[place].low == particle for place in range(first, last)):
                return at
        return None


def load_wording(corpus: Path, lemmatizer: Lemmatizer) -> WordingBook:
    """Reads `wording.toml`; an absent file is an empty book.

    Raises:
        CorpusError: The file is not valid or names a wording twice.
    """
    file = corpus / "wording.toml"
    read = read_toml(file, _File, "list of wordings")
    if read is None:
        return WordingBook((), lemmatizer)
    entries = (*read.phrase, *read.abbreviation, *read.word)
    refuse_twice(file, "wording", (entry.text.casefold() for entry in entries))
    return WordingBook(
        ((Wording(entry.text, entry.kind, entry.plain, entry.explanation), entry.forms) for entry in entries),
        lemmatizer,
    )
