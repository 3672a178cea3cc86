"""How hard a text is: its measures, those of each sentence, and what makes it hard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant import messages
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.morphology import OwnSentences
from assistant.dutch.names import load_names
from assistant.dutch.tagging import TaggedSentence, tag_sentences
from assistant.dutch.tokens import words
from assistant.glossary import Glossary, load_glossary
from assistant.model import Readability
from assistant.pace import Pace, no_pace, paced
from assistant.readability.finding import ReadingFinding, ReadingKind, finding_at
from assistant.readability.flesch import FEWEST_WORDS, flesch_douma
from assistant.readability.hard_words import HardWords
from assistant.readability.lint import SentenceFeatures, level_of, lint_score, sentence_features
from assistant.readability.logic import double_negations, stacked_conditions
from assistant.readability.nouns_for_verbs import nominal_style
from assistant.readability.verbs import far_apart, passives
from assistant.readability.wording import load_wording
from assistant.settings import Settings, load_settings

# Sentences above this many words are too long for plain Dutch.
LONGEST_SENTENCE = 20
_SOURCE_MARKER = re.compile(r"\[\d+\]")
# Cells of a table; a line with so large a share of figures is one too.
_CELLS = re.compile(r"\t|\|")
_MOST_FIGURES = 0.4
# A bullet or a number, behind which a tab is white space.
_BULLET = re.compile(
    r"\s*(?:[^\w\s|]{1,2}|o|[a-z]\)|[IVX]{1,5}[.)]|\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,2}(?:\.\d{1,2})+)\s+"
)
_CLOSERS = "\"'”’»)]*_ "
_WORD_KINDS = frozenset(
    {ReadingKind.HARD_WORD, ReadingKind.JARGON, ReadingKind.COMPOUND, ReadingKind.ABBREVIATION}
)


@dataclass(frozen=True)
class SentenceScore:
    """One sentence: its words, its LiNT estimate and level, and what makes it hard, in order of place.

    `start` and `end` are offsets in the text. `lint` and `level` are `None` where they are undefined.
    """

    text: str
    start: int
    end: int
    words: int
    lint: float | None
    level: int | None
    findings: tuple[ReadingFinding, ...]


@dataclass(frozen=True)
class TextScore:
    """The reading measures of a text, and its sentences."""

    readability: Readability
    sentences: tuple[SentenceScore, ...]

    @property
    def hard_words(self) -> tuple[ReadingFinding, ...]:
        """The findings about single words, each word once, in order of place."""
        found: dict[str, ReadingFinding] = {}
        for sentence in self.sentences:
            for finding in sentence.findings:
                if finding.kind in _WORD_KINDS:
                    found.setdefault(finding.words.lower(), finding)
        return tuple(found.values())


class ReadingMeasure:
    """Measures texts; one object per process, safe for threads."""

    def __init__(self, lemmatizer: Lemmatizer, hard_words: HardWords) -> None:
        self._lemmatizer = lemmatizer
        self._hard_words = hard_words
        self._own_sentences = OwnSentences(lemmatizer.analyser)

    @classmethod
    def load(
        cls,
        settings: Settings | None = None,
        lemmatizer: Lemmatizer | None = None,
        glossary: Glossary | None = None,
    ) -> ReadingMeasure:
        """Reads the lists of words of the corpus.

        Raises:
            CorpusError: A file of the corpus is not valid.
        """
        settings = settings or load_settings()
        lemmatizer = lemmatizer or Lemmatizer(settings.cache_dir)
        glossary = glossary or load_glossary(settings.corpus, lemmatizer)
        wording = load_wording(settings.corpus, lemmatizer)
        return cls(lemmatizer, HardWords(wording, glossary, lemmatizer, load_names(settings.corpus)))

    @property
    def lemmatizer(self) -> Lemmatizer:
        """The lemmatizer that it reads with, for who needs one beside it."""
        return self._lemmatizer

    def measure(self, text: str, *, ours: bool = False) -> Readability:
        """The reading measures of a text; source markers such as "[1]" do not count.

        `ours` says that the text is made of sentences of the documents, the plain layer and fixed texts, so
        that it is quicker the second time; nothing that people or a language model write is remembered.

        All but the counts are `None` for a text without a sentence (empty, a table, a heading) and for one of
        fewer than three words; `lint` and `level` also where no sentence has a finite verb.
        """
        plain = _without_markers(text)
        sentences = list(tag_sentences(plain, self._own_sentences if ours else self._lemmatizer.analyser))
        return self._readability(plain, sentences, [self._features(sentence) for sentence in sentences])

    def score(self, text: str, *, has_markers: bool = True, pace: Pace = no_pace) -> TextScore:
        """As `measure`, with the measures of each sentence and what makes it hard.

        Without `has_markers` the text is no answer, and "[1]" is a word in it like any other. `pace` is
        called for each sentence.
        """
        plain = _without_markers(text) if has_markers else text
        sentences = list(paced(tag_sentences(plain, self._lemmatizer.analyser), pace))
        features = [self._features(sentence) for sentence in sentences]
        scored = tuple(
            self._sentence(sentence, feature, text)
            for sentence, feature in paced(zip(sentences, features, strict=True), pace)
        )
        return TextScore(self._readability(plain, sentences, features), scored)

    def _features(self, sentence: TaggedSentence) -> SentenceFeatures:
        return sentence_features(sentence, self._lemmatizer)

    def _readability(
        self, text: str, sentences: Sequence[TaggedSentence], features: Sequence[SentenceFeatures]
    ) -> Readability:
        count = len(words(text))
        told = [feature for sentence, feature in zip(sentences, features, strict=True) if _is_prose(sentence)]
        if count < FEWEST_WORDS or not told:
            return Readability(count, len(sentences), None, None)
        lint = _rounded(lint_score(told))
        return Readability(
            words=count,
            sentences=len(sentences),
            words_per_sentence=round(count / len(sentences), 1),
            flesch_douma=round(flesch_douma(text), 1),
            lint=lint,
            level=level_of(lint),
        )

    def _sentence(self, sentence: TaggedSentence, features: SentenceFeatures, text: str) -> SentenceScore:
        prose = _is_prose(sentence) and len(sentence.words) >= FEWEST_WORDS
        lint = _rounded(lint_score([features])) if prose else None
        told = self._findings(sentence) if not _is_table(sentence) else ()
        # The words as they were given, with the source markers between them.
        found = [replace(finding, words=text[finding.start : finding.end]) for finding in told]
        return SentenceScore(
            sentence.text,
            sentence.start,
            sentence.end,
            len(sentence.words),
            lint,
            level_of(lint),
            tuple(sorted(found, key=lambda finding: (finding.start, -finding.end))),
        )

    def _findings(self, sentence: TaggedSentence) -> Iterator[ReadingFinding]:
        count = len(sentence.words)
        first, last = sentence.words[0], sentence.words[-1]
        if count > LONGEST_SENTENCE:
            message = messages.READING_LONG.format(count=count)
            yield finding_at(ReadingKind.LONG_SENTENCE, sentence, first, last, message)
        for kind, spans in (
            (ReadingKind.PASSIVE, passives(sentence)),
            (ReadingKind.TANG, far_apart(sentence)),
            (ReadingKind.CONDITIONS, stacked_conditions(sentence)),
            (ReadingKind.DOUBLE_NEGATION, double_negations(sentence)),
        ):
            for start, end in spans:
                yield finding_at(kind, sentence, start, end, messages.READING_FINDINGS[kind])
        message = messages.READING_FINDINGS[ReadingKind.NOMINAL]
        nominal = [
            finding_at(ReadingKind.NOMINAL, sentence, start, end, message, suggestion=verb)
            for start, end, verb in nominal_style(sentence, self._lemmatizer)
        ]
        yield from nominal
        for found in self._hard_words.find(sentence):
            # One remark about a word is enough: "na constatering" is style, not a word that nobody knows.
            within = any(told.start <= found.start and found.end <= told.end for told in nominal)
            if not (within and found.kind is ReadingKind.HARD_WORD):
                yield found


def _rounded(lint: float | None) -> float | None:
    """A LiNT estimate as it is shown; its level is that of the number that people see."""
    return None if lint is None else round(lint, 1)


def _without_markers(text: str) -> str:
    """The text with source markers made white, so that offsets stay."""
    return _SOURCE_MARKER.sub(lambda match: " " * len(match.group()), text)


def _is_prose(sentence: TaggedSentence) -> bool:
    """Whether it is a sentence: no table, and with a finite verb or a full stop."""
    ends = sentence.text.rstrip(_CLOSERS).endswith((".", "!", "?"))
    return not _is_table(sentence) and (ends or any(word.is_finite for word in sentence.words))


def _is_table(sentence: TaggedSentence) -> bool:
    """Whether the words stand in cells, or are figures for the greater part."""
    figures = sum(word.text[0].isdigit() or word.text == "€" for word in sentence.words)
    bullet = _BULLET.match(sentence.source)
    cells = _CELLS.search(sentence.source, bullet.end() if bullet else 0)
    return bool(cells) or figures > _MOST_FIGURES * len(sentence.words)


@lru_cache(maxsize=1)
def default_measure() -> ReadingMeasure:
    """The measure with the settings of the environment, loaded at the first call."""
    return ReadingMeasure.load()


@lru_cache(maxsize=5_000)
def measure(text: str) -> Readability:
    """The reading measures of a text; see `ReadingMeasure.measure`."""
    return default_measure().measure(text)


def score_text(text: str) -> TextScore:
    """How hard a text is to read, and why; see `ReadingMeasure.score`."""
    return default_measure().score(text)
