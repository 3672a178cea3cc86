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
# An entry with one of these is meant with one: "in dit kader" is not "in het kader".
_DEMONSTRATIVES = frozenset("deze die dit dat".split())
_NO_NOUN_BEHIND = frozenset({"zijn", "haar", "hun", "je"})
# A verb of a phrase stands at most so many words from the rest of it.
_FARTHEST_VERB = 12
_SHORTEST_VERB = 4
# Between the two parts of a phrase around its verb: "gebruik te kunnen maken van", "deel uit van".
_MOST_VERBS_INSIDE = 4


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    text: str
    kind: ReadingKind
    forms: tuple[str, ...] = ()
    plain: str = ""
    explanation: str = ""
    unless: tuple[str, ...] = ()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    word: tuple[_Entry, ...] = ()
    phrase: tuple[_Entry, ...] = ()
    abbreviation: tuple[_Entry, ...] = ()


@dataclass(frozen=True)
class Wording:
    """A word or phrase to avoid: what could stand there ("" where nothing fits), and what it means.

    With a word of `unless` in its sentence it is meant literally.
    """

    text: str
    kind: ReadingKind
    plain: str
    explanation: str
    unless: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Occurrence:
    """A wording in a sentence, with its first and last word."""

    wording: Wording
    first: int
    last: int


@dataclass(frozen=True)
class _Phrase:
    """The words of a phrase in key form, and its verb, which may stand apart from them.

    `behind` are those that stand behind the verb: "van" in "gebruik maken van".
    """

    wording: Wording
    keys: tuple[str, ...]
    verb: str
    behind: tuple[str, ...]
    written: tuple[str, ...]


class WordingBook:
    """All wordings, found back by lemma."""

    def __init__(self, entries: Iterable[tuple[Wording, Sequence[str]]], lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._words: dict[str, Wording] = {}
        self._verbs: set[str] = set()
        self._abbreviations: set[str] = set()
        self._phrases: dict[str, list[_Phrase]] = defaultdict(list)
        for wording, forms in entries:
            for text in (wording.text, *forms):
                self._add(wording, text)

    def _add(self, wording: Wording, text: str) -> None:
        parts = words(text)
        if not parts:
            return
        if wording.kind is ReadingKind.ABBREVIATION:
            self._abbreviations.add(text)
        if len(parts) == 1:
            self._words.setdefault(fold(parts[0]), wording)
            if self._is_verb(parts[0], wording.plain):
                self._verbs.add(wording.text)
            return
        verb_at = self._verb_at(parts)
        at = len(parts) if verb_at is None else verb_at
        verb = fold(parts[at]) if at < len(parts) else ""
        before, behind = parts[:at], parts[at + 1 :]
        keys, rest = tuple(map(self._key, before)), tuple(map(self._key, behind))
        written = tuple(fold(part) for part in (*before, *behind))
        if keys or rest:
            phrase = _Phrase(wording, keys, verb, rest, written)
            self._phrases[(keys or rest)[0]].append(phrase)

    def _is_verb(self, word: str, plain: str) -> bool:
        """Whether an entry is a verb; where HanTa is not sure ("toetsen"), what could stand there tells."""
        if self._lemmatizer.tag(word).startswith("WW("):
            return self._lemmatizer.lemma(word) == word and word.endswith("n")
        first = words(plain.partition("/")[0])
        return (
            word.endswith("en")
            and self._lemmatizer.tag(word).startswith("N(soort,mv")
            and any(self._lemmatizer.tag(part).startswith("WW(inf") for part in (*first[:1], *first[-1:]))
        )

    def _verb_at(self, parts: Sequence[str]) -> int | None:
        """The place of an infinitive at the end of a phrase or before its last word ("vorm geven aan")."""
        for at in (len(parts) - 1, len(parts) - 2):
            part = parts[at].lower()
            if len(part) >= _SHORTEST_VERB and self._lemmatizer.tag(part).startswith("WW("):
                # "met dit schrijven" has no verb.
                noun = at > 0 and fold(parts[at - 1]) in _DETERMINERS - _NO_NOUN_BEHIND
                infinitive = self._lemmatizer.lemma(part) == part and part.endswith("n")
                return at if infinitive and not noun else None
        return None

    def _key(self, word: str) -> str:
        folded = fold(word)
        return _ANY_DETERMINER if folded in _DETERMINERS else folded

    def find(self, sentence: TaggedSentence) -> Iterator[Occurrence]:
        """The wordings of a sentence in order of place; where two overlap the longer one, then the first.

        Of two in the same place that with the words of the text: "in dat kader" before "in dit kader".
        """
        present = {form for word in sentence.words for form in (word.low, fold(word.lemma))}
        found = sorted(
            (found for found in self._all(sentence) if not found[1].wording.unless & present),
            key=lambda pair: (
                pair[1].first - pair[1].last,
                pair[1].first,
                -pair[0],
                pair[1].wording.text,
                pair[1].wording.kind,
            ),
        )
        taken: set[int] = set()
        kept = []
        for _, occurrence in found:
            places = set(range(occurrence.first, occurrence.last + 1))
            if not places & taken:
                taken |= places
                kept.append(occurrence)
        return iter(sorted(kept, key=lambda occurrence: occurrence.first))

    def _all(self, sentence: TaggedSentence) -> Iterator[tuple[int, Occurrence]]:
        """Every wording, with how many of its words stand in the text as they are written in the list."""
        yield from self._phrases_of(sentence)
        yield from ((0, occurrence) for occurrence in self._words_of(sentence))

    def _words_of(self, sentence: TaggedSentence) -> Iterator[Occurrence]:
        for at, word in enumerate(sentence.words):
            wording = self._of_word(word, at == 0)
            if wording is not None:
                yield Occurrence(wording, at, at)

    def _of_word(self, word: TaggedWord, is_first: bool) -> Wording | None:
        listed = word.text.isupper() or word.text in self._abbreviations
        if word.is_name and not listed and not is_first:
            return None
        for form in (word.low, fold(word.lemma), fold(self._lemmatizer.lemma(word.text))):
            found = self._words.get(form)
            if found is None or (found.kind is ReadingKind.ABBREVIATION and form != word.low):
                continue
            # "de bedragen" is no form of the verb "bedragen".
            if found.text not in self._verbs or word.is_verb:
                return found
        return None

    def _phrases_of(self, sentence: TaggedSentence) -> Iterator[tuple[int, Occurrence]]:
        keys = [self._key(word.text) for word in sentence.words]
        for at, key in enumerate(keys):
            for phrase in self._phrases.get(key, ()):
                found = self._places(sentence.words, keys, phrase, at)
                if found is None:
                    continue
                fixed, verb = found
                pairs = [
                    (written, sentence.words[place].low)
                    for written, place in zip(phrase.written, fixed, strict=True)
                ]
                if any(written in _DEMONSTRATIVES and low not in _DEMONSTRATIVES for written, low in pairs):
                    continue
                places = (*fixed, *verb)
                exact = sum(written == low for written, low in pairs)
                yield exact, Occurrence(phrase.wording, min(places), max(places))

    def _places(
        self, found: Sequence[TaggedWord], keys: Sequence[str], phrase: _Phrase, at: int
    ) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
        """The places of the words of a phrase that begins here, and of its verb; `None` without it."""
        end = at + len(phrase.keys)
        if tuple(keys[at:end]) != phrase.keys:
            return None
        if not phrase.verb:
            return tuple(range(at, end)), ()
        begin = self._begin_behind(found, keys, phrase, end)
        if begin is None:
            return None
        last = begin + len(phrase.behind)
        inside = [place for place in range(end, begin) if self._is_form(found[place], phrase.verb)]
        if inside:
            verb: int | None = inside[0]
        elif phrase.keys:
            verb = self._verb_near(found, phrase.verb, at, last)
        else:
            verb = self._verb_before(found, phrase.verb, at)
        if verb is None:
            return None
        return (*range(at, end), *range(begin, last)), (verb,)

    def _begin_behind(
        self, found: Sequence[TaggedWord], keys: Sequence[str], phrase: _Phrase, end: int
    ) -> int | None:
        """Where the words behind a phrase's verb begin: "van" in "gebruik te maken van", "deel uit van"."""
        for begin in range(end, min(end + _MOST_VERBS_INSIDE, len(keys) - len(phrase.behind)) + 1):
            if tuple(keys[begin : begin + len(phrase.behind)]) == phrase.behind:
                return begin
            inner = found[begin] if begin < len(found) else None
            if inner is None or not (
                inner.is_verb or inner.low == "te" or phrase.verb.startswith(fold(inner.text))
            ):
                return None
        return None

    def _is_form(self, word: TaggedWord, verb: str) -> bool:
        return word.is_verb and verb in (fold(word.lemma), fold(self._lemmatizer.lemma(word.text)))

    def _verb_before(self, found: Sequence[TaggedWord], verb: str, at: int) -> int | None:
        """The place of a verb right before the rest of its phrase, or of its particle: "ging over tot"."""
        if at == 0:
            return None
        if self._is_form(found[at - 1], verb):
            return at - 1
        for place in range(at - 2, max(-1, at - 2 - _FARTHEST_VERB), -1):
            if self._splits(found, place, at - 1, verb):
                return place
        return None

    def _splits(self, found: Sequence[TaggedWord], verb_at: int, particle_at: int, verb: str) -> bool:
        """Whether two words are the halves of a separable verb."""
        lemma, particle = fold(found[verb_at].lemma), fold(found[particle_at].text)
        return found[verb_at].is_verb and particle + lemma == verb

    def _verb_near(self, found: Sequence[TaggedWord], verb: str, start: int, end: int) -> int | None:
        """The place of a form of a phrase's verb near the phrase, its particle split off or not."""
        first, last = max(0, start - _FARTHEST_VERB), min(len(found), end + _FARTHEST_VERB)
        near = [at for at in range(first, last) if not start <= at < end]
        for at in sorted(near, key=lambda place: min(abs(place - start), abs(place - end))):
            if self._is_form(found[at], verb):
                return at
            if any(self._splits(found, at, place, verb) for place in range(first, last)):
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
        (
            (
                Wording(entry.text, entry.kind, entry.plain, entry.explanation, frozenset(entry.unless)),
                entry.forms,
            )
            for entry in entries
        ),
        lemmatizer,
    )
